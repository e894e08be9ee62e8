"""Which property, or which matter of the shop's rules, a question is about: a closed id for `Slots.attribute`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import ahocorasick

from zhubo.facts import Product
from zhubo.perceive import asks_patterns as p
from zhubo.perceive.budget import has_budget
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.parts_asked import part_asked
from zhubo.perceive.rulings_en import (
    asks_by_whom,
    asks_formats,
    asks_how_far_sizes_go,
    asks_units_left,
    asks_what_for,
    asks_what_is_in_it,
    more_asked,
)
from zhubo.text.devices_tables import Property
from zhubo.text.matters_tables import MATTERS
from zhubo.text.own_words import own_word, stem_of
from zhubo.text.properties_tables import PROPERTIES
from zhubo.text.wording import Wording, wording

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
_OTHER_PRICE_ASIAN = wording(
    r"进价|进货价|成本|批发价|拿货价|供货价|昨天|昨日|去年|上个月|上周|会不?会?(?:再)?(?:降|涨|便宜)|(?:降|涨)价吗|下个?月.{0,4}(?:降|"
    r"涨|便宜)|"
    r"(?:下周|下个?月|下次)[^吗]{0,6}(?:多少|什么价|啥价|价)|"
    r"(?:京东|淘宝|天猫|拼多多|别家|别的店|其他店|网上)(?:上)?.{0,6}(?:便宜|贵|价|多少)"
)
_OTHER_PRICE_LATIN = wording(
    r"\b(?:suppliers?|wholesale|cost price|purchase price|yesterday|last (?:year|month|week)|"
    r"(?:will|going to) (?:it |the price |they )?(?:drop|go (?:down|up)|be cheaper)|"
    r"(?:cheaper|less) (?:next|tomorrow|later)|next (?:week|month)|(?:on|at|than) (?:amazon|ebay|walmart|target|temu|shein|aliexpress)|"
    r"in (?:euros?|eur|gbp|pounds|yen|jpy|rmb|yuan|cny|cad|aud|pesos?|rupees?))\b"
)
"""A price that is not the one of now: what the shop paid, or asks another day, what others ask, or one in other money."""
OTHER_FIGURE = wording(
    r"(?:跑分|屏占比|[\u4e00-\u9fff]{1,3}(?:率|含量|寿命|指数|分数|系数|里程|浓度|占比))(?:是|有)?多少(?!钱)|"
    r"how (?:much|many) (?!is\b|are\b|for\b|do\b|does\b|would\b|will\b|was\b|were\b|r\b|the\b|a\b)[a-z ]{2,24}? (?:is|are) (?:in|there)\b"
)
"""A figure that is no price, though it is asked with `how much`."""
PART_BRAND = wording(
    r"(?:屏幕?|面板|电池|电芯|镜头|摄像头|电机|颗粒|发动机|压缩机)(?:是|用的?是?)?.{0,6}(?:哪家|谁家|哪个牌子|什么牌|的还是)"
)
"""A question for who made a part, which is no property of the whole."""
_CHOICES = (
    wording(r"[是用有要带]([\u4e00-\u9fffa-z0-9]{1,6}?)还是([\u4e00-\u9fffa-z0-9]{1,6})"),
    wording(r"(?<![a-z0-9])([a-z][a-z0-9.+]{1,7})还是([a-z][a-z0-9.+]{1,7})"),
    wording(r"\b([a-z]+[ -](?!ones?\b|sizes?\b|colou?rs?\b|versions?\b)([a-z]{3,})) or (?:an? )?([a-z]+[ -]\2)\b"),
    wording(
        r"\b(?:is it|is this|is that|are they|are these) (?:an? |the )?([a-z -]{3,20}?) or (?:an? |the )?([a-z -]{3,20})\??$"
    ),
    wording(r"^([a-z-]{3,16}) or ([a-z-]{3,16})\s?\??$"),
    wording(r"([\u4e00-\u9fff]{2,4})的还是([\u4e00-\u9fff]{2,4})的"),
    wording(r"([\u4e00-\u9fffa-z]{1,3}([^\W\da-z的了吗呢个种号码色样]))还是([\u4e00-\u9fffa-z]{1,3}\2)"),
    wording(r"([\u4e00-\u9fffa-z]([^\W\da-z的了吗呢个种号码色样]))([\u4e00-\u9fffa-z]\2)的?[呢啊?]*$"),
)
"""What a question offers for a choice: after a verb, as two Latin words, or as two words of one kind (圆领还是v领, 直屏曲屏)."""
_IS_IT = wording(r"是([\u4e00-\u9fffa-z0-9]{2,6}?)的?[吗么不]")
"""What a question asks a yes or no about, though it may stand in a name."""
WEAK = frozenset({"capacity", "dimensions", "weight", "size", "speed", "model", "material", "fit", "uses", "condition"})
"""Properties that measure or kinds of other things: the `容量` of an `电池容量`; what else is named goes before them."""


OPTIONS = "options"
"""Value of the attribute slot: which values the options have, or of which product there are more."""
Said = tuple[tuple[str, Wording], ...]
"""Ways to say something, each with the id of what is said."""


def asks_another_price(text: str) -> bool:
    """Whether a comment asks for a price that is not the shop's own of now."""
    return _OTHER_PRICE_ASIAN.search(text) is not None or _OTHER_PRICE_LATIN.search(text) is not None


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
        return (
            "stock"
            if p.COUNT.search(text) or asks_units_left(text)
            else "sold_out"
            if p.SOLD_OUT.search(text)
            else None
        )
    if intent == "ask_price":
        return "other_price" if asks_another_price(text) else "other" if OTHER_FIGURE.search(text) else _most(text)
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
        matter = _first(_rules_said(), text) or _named(p.UNDONE.sub(" ", nameless), _matter_words())
        if matter is not None or intent not in PROPERTY_INTENTS:
            return matter
    return _property_of(found, intent, nameless, tuple(products), mentions) if intent in PROPERTY_INTENTS else None


def _property_of(
    found: Found, intent: str | None, nameless: str, products: Sequence[Product], mentions: Sequence[Stretch]
) -> str | None:
    """Return the property that a question for one asks about; `nameless` is its text with blanks for the names of goods."""
    text = found.text
    if PART_BRAND.search(text):
        return "other"
    if intent in ("ask_size_options", "ask_size_advice") and p.SIZE_CHART.search(text):
        return "size_chart" if intent == "ask_size_options" else None
    if (intent == "ask_size_options" and asks_how_far_sizes_go(text)) or asks_formats(text):
        return OPTIONS
    if (part := part_asked(nameless, property_named(nameless))) is not None and not _own(nameless, products):
        return _own_word(nameless, products) or part
    if intent == "ask_authenticity_origin" and "授权" in text:
        return "authenticity"
    if (word := word_chosen(text, products)) is not None:
        return f"is:{word}"
    if (offered := property_offered(text)) is not None:
        return offered
    is_it = _IS_IT.search(text)
    if is_it is not None and property_said(text) is None and (own := _own_word(is_it[1], products)) is not None:
        return own
    asked = _own(nameless, products) or _first(_properties_said(), text) or property_named(nameless)
    asked = asked or _first(_vaguely_said(), nameless) or (_first(_vaguely_said(), text) if mentions else None)
    asked = asked or _first(_rules_said(), text)
    if asked is None and _word(found) is not None:
        asked = property_named(text) or _word(found)
    if asked == "kind" and (p.OR_WHAT.search(text) or asks_what_is_in_it(text)):
        asked = _own_word(nameless, products) or _own_word(without(text, _repeated(text, mentions)), products) or asked
    if asked is None and intent in OWN_WORD_INTENTS and "material" not in found.typed and not p.ALL.search(text):
        asked = _own_word(nameless, products) or _own_word(without(text, _repeated(text, mentions)), products)
    if asked is None and intent == "ask_authenticity_origin" and (p.OF_A_BRAND.search(text) or asks_by_whom(text)):
        return "brand"
    if asked is None and asks_what_for(text):
        return "description"
    return "other" if asked is None and intent == "ask_spec" and not p.ALL.search(text) else asked


def _own_word(text: str, products: Iterable[Product]) -> str | None:
    """Return `text:` and the word of one of `products`' own texts that a question holds, None where it holds none."""
    texts: list[str] = []
    for product in products:
        texts += [title for title in product.title.values() if not title.isascii()]
        texts += [*product.description.values(), *product.brand.values()]
        texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
    word = own_word(text, texts)
    return f"text:{word}" if word is not None else None


def _repeated(text: str, mentions: Sequence[Stretch]) -> list[Stretch]:
    """Return the mentions without those that only repeat a word of a longer one: the apples of `apple juice, which apples`."""
    stems = [{stem_of(word) for word in text[start:end].split()} for start, end in mentions]
    return [mention for mention, own in zip(mentions, stems, strict=True) if not any(own < other for other in stems)]


def word_chosen(text: str, products: Iterable[Product]) -> str | None:
    """Return which of the words that a question offers for a choice (圆领还是v领) stands in the texts of `products`; None where none does.

    None as well where the options hold what is offered: then the question is which of them to take.
    """
    offered = choices_in(text)
    for words in offered:
        if words.isascii() and any(_has_words(one, words) for product in products for one in _texts_of(product)):
            return words
    word = _own_word(" ".join(offered), products) if offered else None
    return word.removeprefix("text:") if word is not None else None


def _texts_of(product: Product) -> list[str]:
    """Return all that the shop says of a product, folded."""
    texts = [*product.title.values(), *product.description.values(), *product.brand.values()]
    texts += [text for attribute in product.attributes.values() for text in attribute.text.values()]
    return [text.casefold() for text in texts]


def _has_words(text: str, words: str) -> bool:
    return f" {words.replace('-', ' ').strip()} " in f" {text.replace('-', ' ').replace(',', ' ').replace('.', ' ')} "


def offers_properties(text: str, products: Iterable[Product]) -> bool:
    """Whether a question about one thing offers a choice of what it may be, and not of what to take of its options."""
    offered = choices_in(text)
    if not offered:
        return False
    products = tuple(products)
    values = {
        value.casefold()
        for product in products
        for variant in product.variants
        for texts in variant.options.values()
        for value in texts.values()
    }
    if any(word in value for word in offered for value in values):
        return False
    return word_chosen(text, products) is not None or property_named(" ".join(offered)) is not None


def choices_in(text: str) -> tuple[str, ...]:
    """Return what a question offers for a choice; empty where it offers nothing."""
    for pattern in _CHOICES:
        match = pattern.search(text)
        if match is not None:
            return tuple(group.strip() for group in (match[1], match[match.lastindex or 1]) if group and len(group) > 1)
    return ()


def property_asked(text: str) -> str | None:
    """Return the property that a piece of a comment asks for, by a turn of its own or by a word."""
    return property_said(text) or property_named(text)


def property_said(text: str) -> str | None:
    """Return the property that a comment asks for by a turn of its own: 充一次能用几天."""
    return _first(_properties_said(), text)


def names_own_attribute(nameless: str, products: Iterable[Product]) -> bool:
    """Whether a text, blanks for the names of goods, holds the name of an attribute of one of `products`."""
    return _own(nameless, products) is not None


def property_offered(text: str) -> str | None:
    """Return the property, no mere measure, of which a question offers two values (圆领还是v领), None where it offers none."""
    offered = choices_in(text)
    named = property_named(" ".join(offered)) if offered else None
    return named if named not in WEAK else None


def property_named(text: str) -> str | None:
    """Return the property whose word stands in `text`: the longest word, one that is no mere measure before one that is."""
    return _named(text, _property_words())


def cuts_a_property(text: str, at: int) -> bool:
    """Whether a word for a property stands over the place `at` of a text, so that a word that begins there is a piece of it."""
    return any(last + 1 - length < at <= last for last, (length, _, _) in _property_words().iter(text))


def without(text: str, mentions: Sequence[Stretch]) -> str:
    """Return the text with blanks for the names of goods: the `保温` of a `保温杯` asks for nothing."""
    for start, end in mentions:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _compared(found: Found, text: str) -> str | None:
    if p.PRICE.search(text):
        return "price"
    compared = next((name for name, pattern in p.COMPARED_BY if re.search(pattern, text)), None)
    return compared or property_named(text) or _word(found)


def _own(text: str, products: Iterable[Product]) -> str | None:
    """Return the name of an attribute of one of `products` that stands in the text as such, the longest."""
    names = {name for product in products for name in product.attributes}
    standing = [name for name in names if _stands(name.casefold().replace("_", " "), text)]
    longest = max(standing, key=lambda name: (len(name), name), default=None)
    return longest.casefold() if longest is not None and longest.casefold() not in WEAK else None


def _stands(name: str, text: str) -> bool:
    if len(name) < 2 or name not in text:
        return False
    return not name.isascii() or re.search(rf"\b{re.escape(name)}\b", text) is not None


def _word(found: Found) -> str | None:
    """Return what the words of the vocabulary name."""
    attribute: str | None = found.typed.get("attribute")
    return attribute


def _most(text: str) -> str | None:
    match = p.MOST.search(text)
    return match.lastgroup if match is not None else None


def _first(said: Said, text: str) -> str | None:
    """Return the id of what is said first in `text`, and of what stands first in the table where two begin at one place."""
    found, at = None, len(text) + 1
    for name, words in said:
        match = words.search(text)
        if match is not None and match.start() < at:
            found, at = name, match.start()
    return found


def _named(text: str, words: ahocorasick.Automaton) -> str | None:
    best, most = None, (False, 0)
    for last, (length, name, strong) in words.iter(text):
        start, end = last + 1 - length, last + 1
        if (strong, length) > most and not (_joins(text, start) or _joins(text, end)):
            best, most = name, (strong, length)
    return best


def _joins(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


@cache
def _property_words() -> ahocorasick.Automaton:
    return _automaton_of(PROPERTIES)


@cache
def _matter_words() -> ahocorasick.Automaton:
    return _automaton_of(MATTERS)


def _automaton_of(table: Mapping[str, Property]) -> ahocorasick.Automaton:
    """Return the automaton over the words that ask; a word of several ids is that of the one with the fewest words."""
    words: dict[str, str] = {}
    for name, found in sorted(table.items(), key=lambda one: one[1].asked.count("|")):
        for word in found.asked.split("|"):
            words.setdefault(word, name)
    automaton = ahocorasick.Automaton()
    for word, name in words.items():
        automaton.add_word(word, (len(word), name, name not in WEAK))
    automaton.make_automaton()
    return automaton


@cache
def _properties_said() -> Said:
    return _compiled(p.PROPERTIES_SAID)


@cache
def _vaguely_said() -> Said:
    return _compiled(p.VAGUELY_SAID)


@cache
def _rules_said() -> Said:
    return _compiled(p.RULES_SAID)


def _compiled(rows: tuple[tuple[str, str], ...]) -> Said:
    return tuple((name, wording(pattern)) for name, pattern in rows)
