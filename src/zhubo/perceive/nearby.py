"""Which product is meant where none is named: what has the options that are, what is on show, what was spoken of, the only one."""

from __future__ import annotations

import re

from zhubo.events import Target
from zhubo.perceive.at_a_price_zh import owner_of_price
from zhubo.perceive.bag import measured_in, numbered_in, only_of, options_in
from zhubo.perceive.by_its_options_zh import owner_of_options, owners_of_measures
from zhubo.perceive.properties_named import property_named
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.perceive.variants import WANTING_INTENTS, Sought
from zhubo.shop.search import NO_MODELS, UNITS, siblings
from zhubo.text.wording import wording

NEIGHBOUR = "neighbour"
"""How a target was found that is not what was named, but a model beside it."""
NEIGHBOURS_MAX = 2
"""How many models beside one that the bag lacks are told."""
BY_PLACE = frozenset({"pinned", "recent", "only"})
"""How targets were found of which a comment names none."""
UNKNOWN = Target(sku="", how="unknown")
"""Something is named that the bag does not have."""

ITEM_INTENTS = GOODS_INTENTS | {
    "ask_discount_coupon",
    "bargain",
    "want_to_buy",
    "ask_presale_deposit",
    "warranty_invoice",
    "praise",
}
"""About one item even where none is named; the others are about the shop, an order or nothing."""


_OF_WHAT_IS_SHOWN = frozenset({"ask_spec", "ask_suitability", "ask_usage_care", "ask_bundle_gift"})
"""Questions in which a thing that is no goods of the bag is a part, a function or a use of what is on show: a socket, a game, a stylus."""


def by_place(sought: Sought) -> list[Target]:
    """Return what is meant where nothing is named: what has the options that are, what is on show, what was spoken of, the only product."""
    found, index, context = sought.found, sought.index, sought.context
    if context.pinned in index.products and context.pinned and not _BEFORE.search(found.text):
        near = [Target(sku=context.pinned, how="pinned")]
    else:
        near = [Target(sku=t.sku, how="recent") for t in context.last_targets if t.sku in index.products]
    if _is_sought_and_strange(sought):
        return [UNKNOWN]
    if sought.intent in ITEM_INTENTS and (apart := owners_of_measures(sought)):
        return apart
    priced = owner_of_price(found.text, index, context.currency, context.pinned)
    if priced is not None and sought.intent in ITEM_INTENTS:
        return [Target(sku=priced, how="pinned" if priced == context.pinned else "search")]
    if not AT_HAND.search(found.text):
        told = near and sought.intent == "ask_spec" and property_named(found.text) is not None
        option = _by_option(sought, [target.sku for target in near], beyond=not told)
        if option is not None:
            return [next((target for target in near if target.sku == option), Target(sku=option, how="search"))]
        products = [span for span in found.spans if span[0] == "product" and span[2] - span[1] > 1]
        products = [span for span in products if span[3] not in _OTHER_SHOPS]
        if sought.intent == "ask_bundle_gift":
            products = [span for span in products if _GIVEN.search(found.text, 0, span[1]) is None]
        foreign = any(_A_TRAIT.match(found.text, span[2]) is None and not _is_counter(span[3]) for span in products)
        coded = sought.intent not in ("ask_discount_coupon", "bargain") and _has_foreign_model(sought)
        if (foreign and not sought.spoken.goods) or coded:
            if sought.intent in WANTING_INTENTS and sought.intent is not None:
                return [UNKNOWN]
            on_show = near and near[0].how == "pinned" and not coded and sought.intent in _OF_WHAT_IS_SHOWN
            return near if on_show else []
    if sought.intent not in ITEM_INTENTS and not THIS.search(found.text):
        return []
    if near:
        return _in_its_colour(sought, near)
    if sized := _of_a_size(sought):
        return sized
    only = only_of(index)
    return [Target(sku=only, how="only")] if only else []


def _is_sought_and_strange(sought: Sought) -> bool:
    """Whether a comment wants a thing that nothing in the bag is called, whatever is said of it: needs a onesie with a print on it."""
    found = sought.found
    if sought.intent is None or sought.intent not in WANTING_INTENTS or sought.spoken.goods:
        return False
    if _WANTS.search(found.text) is None or _SHOWN.search(found.text) is not None:
        return False
    things = [s for s in found.spans if s[0] == "product" and s[2] - s[1] > 2 and not _is_counter(s[3])]
    return any(
        _WANTS_IT.search(found.text, 0, start) and _NO_SORT.match(found.text, start) is None
        for _, start, _, _ in things
    )


def _is_counter(words: str) -> bool:
    """Whether words that were read as a name only count things: a bottle."""
    return words.split()[-1:] != [] and words.casefold().split()[-1] in UNITS


def _in_its_colour(sought: Sought, near: list[Target]) -> list[Target]:
    """Return what is on show; where its name says another colour than is asked for, the one that is called alike in that colour, if any."""
    index, own = sought.index, sought.index.naming[sought.index.places[near[0].sku]]
    if not sought.colours or not own.colours or own.has_colour_option or not own.colours.isdisjoint(sought.colours):
        return near
    other = siblings(index, index.places[near[0].sku], sought.colours)
    if len(other) == 1:
        return [Target(sku=index.every[other[0]].sku, how="search")]
    return [UNKNOWN] if sought.intent in WANTING_INTENTS else near


def _has_foreign_model(sought: Sought) -> bool:
    """Whether a word and a number written together, which nothing in the bag is called, stand in a comment: nova10."""
    spans = [(start, end) for slot, start, end, _ in sought.found.spans if slot != "product"]
    for number in sought.spoken.numbers:
        if number.unit or any(number.start < end and start < number.end for start, end in (*spans, *sought.loose)):
            continue
        of_a_suffix = number.glued and number.suffixes != ((),) and len(number.value) > 1
        if of_a_suffix and f"n:{number.value}" not in sought.index.postings:
            return True
        if number.code:
            known = f"n:{number.code}" in sought.index.postings or number.code in NO_MODELS
            if not known and number.code.rstrip("0123456789.") not in sought.index.option_letters:
                return True
            continue
        word = number.left if number.left.isascii() and len(number.left) > 2 else ""
        if word and number.before.endswith(word) and sought.found.text[: number.start].endswith(word):
            return True
    return False


def _by_option(sought: Sought, near: list[str], *, beyond: bool) -> str | None:
    """Return the near product that has the options which a comment names, else, `beyond` these, the only one of the bag that has them."""
    if near and siblings(sought.index, sought.index.places[near[0]], sought.colours):
        return None
    if beyond and (owner := _owner_by_its_word(sought, near)) is not None:
        return owner
    for sku in near:
        narrowed = sought.narrowed(sku)
        if narrowed.named and narrowed.variants:
            return sku
    if not beyond:
        return None
    text, index = sought.found.text, sought.index
    owners = options_in(index, text) or measured_in(index, sought.spoken) or numbered_in(index, text)
    owners = owners or _by_trait(sought) or _by_colour_and_option(sought)
    if sought.intent not in {None, *ITEM_INTENTS}:
        return None
    if len(owners) == 1:
        return owners[0]
    # What is on show is what is meant: that it lacks an option is said of it, and none that has it takes its place.
    return None if near else owner_of_options(sought)


def _owner_by_its_word(sought: Sought, near: list[str]) -> str | None:
    """Return the one product that has the option which Chinese words name by its own word, and all that is said as well: 银迹128.

    None where what is near has the rest and no such word stands there, or where that product lacks something of the rest.
    """
    if not near or sought.found.text.isascii() or sought.intent not in ITEM_INTENTS:
        return None
    owners = options_in(sought.index, sought.found.text)
    if len(owners) != 1 or owners[0] in near:
        return None
    narrowed = sought.narrowed(owners[0])
    if not narrowed.named or not narrowed.variants or narrowed.lacking:
        return None
    return owners[0] if all(sought.narrowed(sku).at < narrowed.at for sku in near) else None


def _by_trait(sought: Sought) -> list[str]:
    """Return the products on sale that have the trait by which a thing is called: the wool thing, 那个羊毛的."""
    index, traits = sought.index, {match[1] or match[2] for match in _CALLED_BY_TRAIT.finditer(sought.found.text)}
    if not traits:
        return []
    traits -= {
        goods_text for goods in sought.spoken.goods for goods_text in (sought.found.text[goods.start : goods.end],)
    }
    having = (at for at in range(len(index.skus)) if traits & index.naming[at].traits)
    return [index.skus[at] for at in having]


def _of_a_size(sought: Sought) -> list[Target]:
    """Return the products that come in the size for which English words ask with nothing at hand; that there is none where none does."""
    text = sought.found.text
    if sought.intent != "ask_stock" or not text.isascii() or THIS.search(text) or "colour" in sought.found.typed:
        return []
    if _FIGURE.fullmatch(str(sought.found.typed.get("size", ""))) is None:
        return []
    narrowed = {sku: sought.narrowed(sku) for sku in sought.index.skus}
    having = [sku for sku, one in narrowed.items() if one.named and one.variants]
    if having:
        return [Target(sku=sku, how="category") for sku in having]
    return [UNKNOWN] if any(_LACKED.fullmatch(one.lacking) for one in narrowed.values()) else []


def _by_colour_and_option(sought: Sought) -> list[str]:
    """Return the products on sale that are called by the one colour, and have the option, which English words name: the blue ones in 42."""
    if len(sought.colours) != 1 or "size" not in sought.found.typed or not sought.found.text.isascii():
        return []
    index = sought.index
    called = [sku for sku in index.skus if index.naming[index.places[sku]].colours & sought.colours]
    return [sku for sku in called if (narrowed := sought.narrowed(sku)).named and narrowed.variants]


THIS = wording(
    r"这个|这款|这件|这条|这双|这套|这种|这台|这部|那个|那款|那件|它|手上|身上|屏幕上|刚才|刚刚"
    r"|\bthis\b(?! (?:evening|morning|afternoon|week|weekend|month|year|time|moment|minute|second|shop|store|stream|show)\b)"
    r"|\bit\b|\bthat one\b|\bthese\b|\bthose\b"
)
AT_HAND = wording(r"这个|这款|这件|它|\bthis\b|\bit\b|\bthese\b|\bthat (?:on|in|as) (?:an? )?[a-z0-9]+[ ?!.]*$")
_FIGURE = re.compile(r"(?:3[4-9]|4\d|50)(?:\.5)?")
"""A size of shoes."""
_LACKED = re.compile(r"\d+(?:\.5)?")
_CALLED_BY_TRAIT = wording(
    r"\b(?:the|that) ([a-z]{4,}) (?:thing|one|stuff|item)\b|那个([\u4e00-\u9fff]{2})的(?![\u4e00-\u9fff]*[码号])"
)
_WANTS = wording(r"\b(?:needs?|wants?|looking for|asked for|asking for) (?:an?|some|any) ")
_WANTS_IT = re.compile(r"\b(?:needs?|wants?|looking for|asked for|asking for) (?:an?|some|any) (?:[a-z]{3,9} )?$")
"""What stands before a thing that is wanted."""
_SHOWN = wording(r"\b(?:this|these)\b")
_NO_SORT = re.compile(
    r"(?:gifts?|presents?|things?|items?|sets?|packs?|pairs?|pieces?|box(?:es)?|bundles?|sizes?|colou?rs?|codes?|discounts?|deals?|"
    r"refunds?|orders?|links?|lots?|shops?|stores?|products?|parcels?|invoices?|receipts?|samples?|ones?)\b"
)
"""Words that are read as names, and name no sort of goods."""
_OTHER_SHOPS = frozenset(
    {"拼多多", "淘宝", "京东", "天猫", "抖音", "快手", "闲鱼", "唯品会", "小红书", "得物", "咸鱼", "苏宁", "1688"}
)
"""Where else things are sold, which is no thing."""
_GIVEN = re.compile(r"(?:送不送|送|赠送?|[带配](?!货)|含)(?:[一两]?[个副根条张台只])?$")
"""What stands before a thing that may come with goods, and is none of them: 送不送挂架."""
_A_TRAIT = re.compile(r"香?味|色|款|质|香型")
"""What stands behind a word that says what a thing is like, and is no name: 茉莉香味的."""
_BEFORE = wording(r"刚才那|刚刚那|上一个|前面那|之前那|the last one|previous one|earlier one|the one before")
