"""Which property, or which matter of the shop's rules, a question is about: a closed id for `Slots.attribute`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from zhubo.facts import Product
from zhubo.perceive import asks_patterns as p
from zhubo.perceive.budget import has_budget
from zhubo.perceive.choices import letters_of_texts, option_offered, property_offered, word_chosen, word_of_texts
from zhubo.perceive.code_words_zh import ended_on_a_past_day
from zhubo.perceive.described_en import asks_only_for, asks_to_describe, freshness_told
from zhubo.perceive.figures_asked import figure_asked, grams_asked, working_memory_asked
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.other_days_told_en import without_story_days
from zhubo.perceive.parts_asked import PART, part_asked, part_measured
from zhubo.perceive.piece_prices_zh import asks_price_of_a_piece
from zhubo.perceive.prices_en import asks_in_other_money, asks_which_currency, tells_a_former_price
from zhubo.perceive.properties_named import (
    WEAK,
    longest_named,
    matter_words,
    property_named,
    property_said,
    rules_said,
    said_first,
    vaguely_said,
)
from zhubo.perceive.properties_said_zh import asks_for_a_charger_in_the_box
from zhubo.perceive.property_turns import property_by_a_turn
from zhubo.perceive.rulings_en import (
    asks_by_whom,
    asks_formats,
    asks_how_far_sizes_go,
    asks_units_left,
    asks_what_for,
    asks_what_is_in_it,
    asks_what_it_is_made_of,
)
from zhubo.perceive.seeking_en import asks_what_is_gone
from zhubo.perceive.services_en import asks_all_sizes
from zhubo.perceive.sizes_en import more_asked
from zhubo.perceive.stock_and_sums_zh import asks_for_stock_by_name, asks_pieces_there
from zhubo.perceive.turns_more_zh import (
    asks_how_many,
    asks_if_of_nothing_else,
)
from zhubo.perceive.unsaid_zh import UNSAID, asks_a_property_of_no_name
from zhubo.text.own_words import stem_of
from zhubo.text.wording import wording

PROPERTY_INTENTS = frozenset(
    {
        "ask_spec",
        "ask_material_ingredient",
        "ask_usage_care",
        "ask_suitability",
        "ask_shelf_life_date",
        "ask_authenticity_origin",
        "request_show_item",
        "ask_size_options",
        "ask_size_advice",
    }
)
RULE_INTENTS = frozenset(
    {
        "ask_discount_coupon",
        "ask_payment_methods",
        "ask_shipping_fee",
        "ask_ship_time",
        "ask_courier",
        "ask_deliver_region",
        "return_exchange_policy",
        "warranty_invoice",
        "ask_live_schedule_replay",
        "ask_bundle_gift",
        "bargain",
        "ask_usage_care",
        "how_to_order",
    }
)


OWN_WORD_INTENTS = frozenset({"ask_spec", "ask_material_ingredient", "ask_authenticity_origin"})
"""Questions that may be about a word of the product's own texts (`是零冷水的吗`, `does it dry fast`)."""
_ASKS_COUNT = (asks_units_left, asks_how_many, asks_for_stock_by_name, asks_pieces_there)
_OTHER_PRICE_ASIAN = wording(
    r"进价|进货价|成本|批发价|拿货价|(?:企业|团购|集采|批量|政企|内部|渠道|代理|出厂|大客户|团长|协议|福利采购)价|供货价|学生价|员工价|会员(?:专[属享])?价|会员(?:买|拿|购买?)?(?:是|要)?(?:多少|什么价|啥价|几[块钱])|vip价|史低|历史(?:最低|价)|最[低高](?:时候|曾经)?(?:卖|降|到)过|内部价|代理价|市场价|出厂价|"
    r"(?:官网|专柜|实体店)(?:上|里)?的?(?:卖|是|要)*(?:多少|价|几钱|便宜|贵)|昨天|昨日|去年|上个月|上周|会不?会?(?:再)?(?:降|涨|便宜)|(?:降|涨)价吗|下个?月.{0,4}(?:降|"
    r"涨|便宜)|"
    r"(?:下周|下个?月|下次)[^吗]{0,6}(?:多少|什么价|啥价|价)|"
    r"(?:京东|淘宝|天猫|拼多多|别家|别的店|其他店|网上)(?:上)?.{0,6}(?:便宜|贵|价|多少)"
)
_PAST_DAYS = frozenset("昨天 昨日 去年 上个月 上周".split())
_OF_MONEY = wording(r"多少|价|钱|贵|便宜|卖|[块元降涨折]|优惠|活动|\d{3}|[百千]")
_OWN_PRICE = wording(
    r"(?:你家|你们家?|你这|咱家|直播间)(?:里|儿|边)?(?:现在|今天)?(?:卖|要|是|开)*(?:多少(?!钱?进)|几[多块百千钱]|什么价|啥价|好多钱)"
)
"""What is asked of the shop's own price, beside another one that is only told: 市场价四千的p20 你家卖几多."""
_OTHER_PRICE_LATIN = wording(
    r"\b(?:suppliers?|wholesale|cost price|purchase price|yesterday|last (?:year|month|week)|"
    r"(?:will|going to) (?:it |the price |they )?(?:drop|go (?:down|up)|be cheaper)|"
    r"(?:was|were|been|is|are) .{0,40}\bever (?:been )?(?:cheaper|lower|less|reduced|on sale)|lowest (?:price )?ever|"
    r"(?:cheaper|less) (?:next|tomorrow|later)|next (?:week|month)|(?:on|at|than) (?:amazon|ebay|walmart|target|temu|shein|aliexpress))\b"
)
"""A price that is not the one of now: what the shop paid, or asks another day, or what others ask."""
_PAST = re.compile(r"yesterday|last (?:year|month|week)")
_NOW = wording(
    r"\b(?:costs?|prices?|priced|much|going for|dear)\b.{0,30}\b(?:now|right now|today|tonight|these days|at the moment)[ ?!.]*$"
)
_THEN = wording(r"\b(?:was|were|did|than|used to|compared|change\w*|same|still)\b")
"""What goods cost now is asked behind a past day that is only told, where nothing asks of that day."""
OTHER_FIGURE = wording(
    r"(?:跑分|屏占比|[\u4e00-\u9fff]{1,3}(?:率|含量|寿命|指数|分数|系数|里程|浓度|占比))(?:是|有)?多少(?!钱)|"
    r"how (?:much|many) (?!is\b|are\b|for\b|do\b|does\b|would\b|will\b|was\b|were\b|r\b|the\b|a\b)[a-z ]{2,24}? (?:is|are) (?:in|there)\b"
)
"""A figure that is no price, though it is asked with `how much`."""
_BESIDE = wording(r"(?:\b(?:and|n|also|plus)\b|[,&+?]).*\b(?:who|whos|what|whats|which)\b")
_IS_IT = wording(
    r"(?:是不是|是(?=[\u4e00-\u9fffa-z0-9]{2,7}[吗么不]))([\u4e00-\u9fffa-z0-9]{2,6}?)的?(?:[吗么不啊呀呢嘛?？ ]|$)"
)
"""What a question asks a yes or no about, though it may stand in a name."""
OTHER_PRICE = "other_price"
"""Value of the attribute slot: a price that is not what the goods cost now, and that no fact tells."""
_AMOUNTS = frozenset({"weight", "capacity", "dimensions"})
_LASTS = wording(
    r"\bhow (?:long|many (?:days|weeks|months)) (?:does|do|will|would|can) (?:it|they|this|that|one|the .{2,30}|an? .{2,30}) last\b"
)
"""For how long a pack is enough, which how much is in it does not tell."""
DOER_MIN = 5
"""A longer attribute that ends so is who does what the rest says: a publisher publishes."""
OPTIONS = "options"
"""Value of the attribute slot: which values the options have, or of which product there are more."""


def asks_another_price(text: str) -> bool:
    """Whether a comment asks for a price that is not the shop's own of now."""
    other = _OTHER_PRICE_ASIAN.search(text)
    if other is not None:
        if other[0] in _PAST_DAYS and _OF_MONEY.search(text) is None:
            return False
        return _OWN_PRICE.search(text, other.end()) is None and not ended_on_a_past_day(text)
    another = _OTHER_PRICE_LATIN.search(text := without_story_days(text))
    if another is None or tells_a_former_price(text):
        return False
    return _PAST.match(another[0]) is None or _NOW.search(text, another.end()) is None or _THEN.search(text) is not None


def attribute_asked(
    found: Found, intent: str | None, products: Iterable[Product] = (), mentions: Sequence[Stretch] = ()
) -> str | None:
    """Return the id of what a comment with this intent asks about, None where it names nothing of the kind.

    `products` are those that it means: the names of their own attributes count first. `mentions` are names of goods, whose words ask for
    nothing. A question about some property that no id fits is about `other`, so that no other fact is taken for its answer.
    """
    text = found.text
    if intent == "ask_stock":
        if p.SOLD.search(text):
            return "sold"
        if has_budget(text):
            return "budget"
        if p.COUNT.search(text) or any(asks(text) for asks in _ASKS_COUNT):
            return "stock"
        if asks_what_is_gone(text):
            return "all_gone"
        if (most := _most(text)) is not None:
            return most
        return "sold_out" if p.SOLD_OUT.search(text) else None
    if intent == "ask_price":
        if asks_another_price(text) or asks_price_of_a_piece(text, products):
            return OTHER_PRICE
        if asks_in_other_money(text) or asks_which_currency(text):
            return "currency"
        return "other" if OTHER_FIGURE.search(text) else _most(text)
    nameless = without(text, mentions)
    if intent in ("ask_colour_options", "ask_size_options") and p.ONLY.search(text):
        return OPTIONS
    if intent == "compare_products":
        more = more_asked(text)
        if more is not None:
            return f"{OPTIONS}:{more}" if more else OPTIONS
        return _most(text) or part_asked(nameless, property_named(nameless)) or _compared(found, nameless)
    if intent in RULE_INTENTS:
        if intent == "ask_live_schedule_replay" and p.SUPPORT.search(text):
            return "support"
        matter = said_first(rules_said(), text) or longest_named(p.UNDONE.sub(" ", nameless), matter_words())
        if matter == "pickup" and intent == "ask_deliver_region" and p.SENT_THERE.search(text):
            return None
        if (matter == "pickup" and p.OTHER_CARRIER.search(text)) or (matter == "damaged" and p.PAID_BACK.search(text)):
            return None
        if matter is None and intent == "ask_bundle_gift" and asks_for_a_charger_in_the_box(text):
            return "charger"
        if matter is not None or intent not in PROPERTY_INTENTS:
            return matter
    asked = _property_of(found, intent, nameless, tuple(products), mentions) if intent in PROPERTY_INTENTS else None
    if asked in _AMOUNTS and _LASTS.search(text) is not None:
        return PART
    return (grams_asked(text) or asked) if asked == "weight" else asked


def _property_of(
    found: Found, intent: str | None, nameless: str, products: Sequence[Product], mentions: Sequence[Stretch]
) -> str | None:
    """Return the property that a question for one asks about; `nameless` is its text with blanks for the names of goods."""
    text = found.text
    if (turn := property_by_a_turn(text, intent)) is not None:
        return turn or None
    if (figured := figure_asked(text) or working_memory_asked(text)) is not None:
        return figured
    named = property_named(nameless)
    if (measured := part_measured(text, named)) is not None:
        return measured
    if intent in ("ask_size_options", "ask_size_advice") and p.SIZE_CHART.search(text):
        return "size_chart" if intent == "ask_size_options" else None
    if intent == "ask_size_options" and (
        asks_how_far_sizes_go(text) or asks_all_sizes(text) or p.KINDS_OF_IT.search(text)
    ):
        return OPTIONS
    if asks_formats(text):
        return OPTIONS
    if (part := part_asked(nameless, named)) is not None and not _own(nameless, products):
        return word_of_texts(nameless, products) or part
    if intent == "ask_authenticity_origin" and "授权" in text:
        return "authenticity"
    if (word := word_chosen(text, products)) is not None:
        return f"is:{word}"
    if (offered := property_offered(text)) is not None:
        return offered
    if (told := _told(text, nameless, products)) is not None:
        return told
    pure = intent == "ask_material_ingredient" and asks_if_of_nothing_else(text)
    is_it, said = None if pure else _IS_IT.search(text), property_said(text)
    if is_it is not None and said is None and (own := word_of_texts(is_it[1], products)) is not None:
        return own
    if said in (None, "camera", "resolution") and (letters := letters_of_texts(text, products)) is not None:
        return letters
    asked = _own(nameless, products) or _part_from(text, products) or said or named
    asked = asked or said_first(vaguely_said(), nameless) or (said_first(vaguely_said(), text) if mentions else None)
    asked = asked or said_first(rules_said(), text)
    if asked is None and _word(found) is not None:
        asked = property_named(text) or _word(found)
    if asked == "kind":
        asked = _kind_asked(text, nameless, products, mentions)
    return _by_own_words(found, intent, asked, nameless, products, mentions)


def _by_own_words(
    found: Found,
    intent: str | None,
    asked: str | None,
    nameless: str,
    products: Sequence[Product],
    mentions: Sequence[Stretch],
) -> str | None:
    """Return `asked`, else what a question asks about by a word of the products' own texts, else that it is of no name."""
    text = found.text
    if asked is None and intent in OWN_WORD_INTENTS and "material" not in found.typed and not p.ALL.search(text):
        asked = _word_told(text, nameless, products, mentions)
    if asked is not None and asked.startswith("text:") and asks_only_for(asked.removeprefix("text:"), nameless):
        return f"says:{asked.removeprefix('text:')}"
    if asked is None and intent == "ask_authenticity_origin" and (p.OF_A_BRAND.search(text) or asks_by_whom(text)):
        return "brand"
    if asked is None:
        asked = option_offered(text, products)
    if asked is None and asks_what_for(text):
        return "description"
    if asked == "functions" and not text.isascii():
        asked = word_of_texts(nameless.replace("功能", " "), products) or asked
    if asked is not None or intent != "ask_spec":
        return asked
    other = _other(text, nameless)
    return UNSAID if other == "other" and asks_a_property_of_no_name(found, nameless, products) else other


def _kind_asked(text: str, nameless: str, products: Sequence[Product], mentions: Sequence[Stretch]) -> str:
    """Return what a question for the kind of a thing asks about: what it is made of, a word of its texts, or the kind."""
    if asks_what_it_is_made_of(text):
        return "material"
    if not (p.OR_WHAT.search(text) or asks_what_is_in_it(text)):
        return "kind"
    repeated = without(text, _repeated(text, mentions))
    return word_of_texts(nameless, products) or word_of_texts(repeated, products) or "kind"


def _told(text: str, nameless: str, products: Sequence[Product]) -> str | None:
    """Return what of the products' own texts answers a question: all they describe, how soon they come, the first word to choose from."""
    if products and asks_to_describe(nameless):
        return "description"
    if (fresh := freshness_told(text, products)) is not None:
        return f"text:{fresh}"
    first = word_of_texts(nameless.partition(" or ")[0], products) if " or " in nameless else None
    word = first.removeprefix("text:") if first is not None else None
    return f"says:{word}" if word is not None and asks_only_for(word, nameless) else None


def _other(text: str, nameless: str) -> str | None:
    """Return the thing of which nothing is told that a product may come with, `other` for another property, None for all of them."""
    with_it = p.WITH_A_THING.search(nameless)
    if with_it is not None:
        return f"text:{with_it['thing']}"
    if p.FITTED.search(nameless) is not None:
        return "compatibility"
    return None if p.ALL.search(text) else "other"


def _repeated(text: str, mentions: Sequence[Stretch]) -> list[Stretch]:
    """Return the mentions without those that only repeat a word of a longer one: the apples of `apple juice, which apples`."""
    stems = [{stem_of(word) for word in text[start:end].split()} for start, end in mentions]
    return [mention for mention, own in zip(mentions, stems, strict=True) if not any(own < other for other in stems)]


def _word_told(text: str, nameless: str, products: Sequence[Product], mentions: Sequence[Stretch]) -> str | None:
    """Return the word of the products' own texts that a question holds, beside what names them; in English what names others counts too."""
    word = word_of_texts(nameless, products) or word_of_texts(without(text, _repeated(text, mentions)), products)
    if word is None and text.isascii():
        word = word_of_texts(without(text, _of_names(text, mentions, products)), products)
    return word


def _part_from(text: str, products: Sequence[Product]) -> str | None:
    """Return the word for a part of goods of which it is asked where that is from, where a text of theirs tells of it: the apples."""
    match = p.ORIGIN_OF.search(text)
    if match is None or _own("origin", products) is not None:
        return None
    word = word_of_texts(match["part"], products)
    return word if word is not None and not _is_stated(word.partition(":")[2], products) else None


def _is_stated(word: str, products: Sequence[Product]) -> bool:
    """Whether a word stands in an attribute of one of `products`, which tells it as such."""
    texts = (text for product in products for one in product.attributes.values() for text in one.text.values())
    return any(word in text.casefold() for text in texts)


def _of_names(text: str, mentions: Sequence[Stretch], products: Sequence[Product]) -> list[Stretch]:
    """Return the mentions that hold a word of a name or category of `products`: the dry of `does the tee dry fast` names other goods."""
    words = [*(p.title for p in products), *(p.category for p in products)]
    own = {stem_of(word) for texts in words for name in texts.values() for word in name.casefold().split()}
    return [(start, end) for start, end in mentions if not own.isdisjoint(map(stem_of, text[start:end].split()))]


def names_own_attribute(nameless: str, products: Iterable[Product]) -> bool:
    """Whether a text, blanks for the names of goods, holds the name of an attribute of one of `products`."""
    return _own(nameless, products) is not None


def own_attribute_beside(nameless: str, products: Iterable[Product]) -> str | None:
    """Return the attribute of one of `products` that a text asks for by its name beside another thing: `price and whos the publisher`."""
    return _own(nameless, products) if _BESIDE.search(nameless) is not None else None


def without(text: str, mentions: Sequence[Stretch]) -> str:
    """Return the text with blanks for the names of goods: the `保温` of a `保温杯` asks for nothing."""
    for start, end in mentions:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _compared(found: Found, text: str) -> str | None:
    gap = p.GAP_OF_ANYTHING.search(text)
    if gap is not None and not p.PRICE.search(p.GAP_OF_ANYTHING.sub(" ", text)):
        before = text[: gap.start()]
        return _property_compared(before) or ("other" if p.GAP_OF_A_MEASURE.search(text) else "price")
    return "price" if p.PRICE.search(text) else _property_compared(text) or _word(found)


def _property_compared(text: str) -> str | None:
    by = next((name for name, pattern in p.COMPARED_BY if re.search(pattern, text)), None)
    return by or property_named(text)


def _own(text: str, products: Iterable[Product]) -> str | None:
    """Return the name of an attribute of one of `products` that stands in the text as such, the longest."""
    names = {name for product in products for name in product.attributes}
    standing = [name for name in names if _stands(name.casefold().replace("_", " "), text)]
    longest = max(standing, key=lambda name: (len(name), name), default=None)
    return longest.casefold() if longest is not None and longest.casefold() not in WEAK else None


def _stands(name: str, text: str) -> bool:
    does = name[:-2] if name.endswith(("er", "or")) and len(name) > DOER_MIN else None
    if does and does in text and re.search(rf"\bwho\b.*\b{re.escape(does)}(?:e?s|e?d|ing)?\b", text) is not None:
        return True
    if len(name) < 2 or name not in text:
        return False
    return not name.isascii() or re.search(rf"\b{re.escape(name)}\b", text) is not None


def _word(found: Found) -> str | None:
    """Return what the words of the vocabulary name."""
    attribute: str | None = found.typed.get("attribute")
    return attribute


def _most(text: str) -> str | None:
    ends = {match.lastgroup for match in p.MOST.finditer(text)}
    most = ends.pop() if len(ends) == 1 else None
    return f"{most}{p.THERE}" if most is not None and p.TO_BE_HAD.search(text) is not None else most
