"""What in a text speaks against a product: another brand, another kind of thing, another model, another colour. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from zhubo.shop.brand_words import BRANDS, LINES
from zhubo.shop.goods_lookup import kind_ancestors
from zhubo.shop.goods_words import KINDS, MODEL_SUFFIXES, NAMED_KINDS
from zhubo.shop.naming import NO_MODELS, Names, Suffix
from zhubo.shop.spoken import STOPS, Goods, Number, Spoken, stem

_STUFFS = ("牛仔", "羊毛", "羊绒", "真丝", "亚麻", "灯芯绒", "真皮", "麂皮", "针织", "雪纺", "蕾丝", "貂毛", "摇粒绒")
_FOODS = frozenset(
    "pie cider sauce jam cake vinegar soda smoothie candy puree chip bread cereal yoghurt yogurt syrup crumble".split()
)
MODEL_NUMBER_MAX = 199
"""A bare number up to this beside a brand is a model; a larger one only where the bag knows it."""


def against(names: Names, spoken: Spoken, goods: list[Goods], numbers: list[Number], colours: frozenset[str]) -> str:
    """Return what of a text contradicts a product: brand kind product colour; empty where nothing does."""
    for one in goods:
        if one.sort == "brand" and names.brands and one.id not in names.brands:
            return "brand"
        if one.sort == "line":
            brand, kind, _ = LINES[one.id]
            if names.brands and brand not in names.brands:
                return "brand"
            if names.brands and f"l:{one.id}" not in names.strong and f"l:{one.id}" not in names.soft:
                return "product"
            explicit = any(other.sort == "kind" for other in goods)
            if kind and not explicit and names.own_kinds and kind not in names.kinds:
                return "kind"
        if one.sort == "kind" and not _is_of_kind(names, one.id):
            beside = any(other.id in names.kinds for other in goods if other.sort == "kind")
            if not (beside and one.id in names.side_kinds):
                return "kind"
    if any(_number_against(names, number) for number in numbers) or _suffix_against(names, spoken, goods):
        return "product"
    if _is_made_into(names, spoken) or _is_of_another_stuff(names, spoken.text, goods):
        return "product"
    if colours and names.colours and not names.has_colour_option and colours.isdisjoint(names.colours):
        return "colour"
    return ""


def _is_made_into(names: Names, spoken: Spoken) -> bool:
    """Whether a word of the product is the fruit of another food: an apple pie is no apple juice."""
    for at, (word, start, _) in enumerate(spoken.words):
        if word in _FOODS and at and word not in names.head_words:
            before, _, end = spoken.words[at - 1]
            if end == start - 1 and before in names.head_words:
                return True
    return False


def _is_of_another_stuff(names: Names, text: str, goods: list[Goods]) -> bool:
    """Whether a stuff stands right before a kind, of which nothing in the product's names or attributes tells: 牛仔外套."""
    for one in goods:
        if one.sort == "kind" and not text[one.start : one.start + 1].isascii():
            stuff = next((word for word in _STUFFS if text.startswith(word, one.start - len(word))), "")
            if stuff and one.start >= len(stuff) and stuff not in names.titled and stuff[:2] not in names.traits:
                return True
    return False


def is_called_otherwise(names: Names, text: str, goods: list[Goods]) -> bool:
    """Whether a product is of the kind that a text names, but its title calls it by another word, or another kind: 口红 is no 唇釉."""
    for one in goods:
        word = text[one.start : one.end]
        if one.sort != "kind" or word.isascii() or word in names.titled:
            continue
        ways = KINDS[one.id][1].split("|")
        others = (
            other for other in ways if other not in word and word not in other and not _is_short(word, other, ways)
        )
        if (names.title_kinds and one.id not in names.title_kinds) or any(other in names.titled for other in others):
            return True
    return False


def _is_short(word: str, other: str, ways: list[str]) -> bool:
    """Whether a word for a kind is short for one of its `ways` that holds the `other`: 智能机 for 智能手机, which are 手机 as well."""
    return any(other in way and _in_order(word, way) for way in ways)


def _in_order(word: str, way: str) -> bool:
    left = iter(way)
    return len(word) < len(way) and all(char in left for char in word)


def _is_of_kind(names: Names, kind: str) -> bool:
    """Whether a product may be called a `kind`: it is one, is not known to be anything, or is what that is a kind of."""
    if not names.own_kinds or kind in names.kinds:
        return True
    return kind not in NAMED_KINDS and not names.own_kinds.isdisjoint(kind_ancestors()[kind])


def _number_against(names: Names, number: Number) -> bool:
    key = number.code or number.value
    size_like = names.sizes is not None and not (number.glued or number.left or number.code)
    bare = number.suffixes == ((),) or size_like
    own = names.numbers.get(key)
    if own is not None:
        if not bare and own.isdisjoint(number.suffixes) and not _are_letters_of(number.suffixes, own):
            return True
        return _is_of_another_line(names, number, key) or _is_led_by_another(names, number, key)
    of_an_option = bare and number.value in names.option_amounts
    if (number.left in STOPS or number.left in _BOUNDS) and not number.code:
        # Of the two cushions none is called The, and what is under 45 is no 45.
        return False
    if of_an_option and number.left in KINDS and number.left in names.anchors:
        return True
    if number.code in names.option_codes or number.code in NO_MODELS or of_an_option:
        return False
    if number.code:
        letters = number.code.strip("0123456789.")
        alike = any(code.strip("0123456789.") == letters for code in names.codes)
        return alike or _leads_to(names, number.leads)
    if names.sizes and bare and names.sizes[0] - 8 <= float(number.value) <= names.sizes[1] + 8:
        return False
    if not bare and number.glued and any(len(part) > 1 for one in number.suffixes for part in one):
        return True
    if number.left in names.anchors and (number.left not in KINDS or float(number.value) <= MODEL_NUMBER_MAX):
        return True
    alike = len(number.value) == 3 and any(len(own) == 3 and own.isdigit() for own in names.numbers)
    return (alike or float(number.value) <= MODEL_NUMBER_MAX) and (
        _anchors(names, number.left) or (len(number.leads) > 1 and _leads_to(names, number.leads))
    )


def _is_led_by_another(names: Names, number: Number, key: str) -> bool:
    """Whether a word leads up to a number in the text that is no word of the product, whose own number is led by one: balance 500."""
    before = names.before[key]
    if number.code or not number.left.isascii() or len(number.left) < 4 or not all(before):
        return False
    known = number.left in names.head_words or number.left in STOPS or number.left in BRANDS or number.left in LINES
    known = known or number.left in _COUNTS
    return not known and number.left not in before and number.left not in KINDS


def _are_letters_of(said: tuple[Suffix, ...], own: Iterable[Suffix]) -> bool:
    """Whether a suffix of one letter is where one that the product has begins: 18s of 18s Pro."""
    return any(len(one) == 1 and len(one[0]) == 1 and one == suffix[:1] for one in said for suffix in own)


def _is_of_another_line(names: Names, number: Number, key: str) -> bool:
    """Whether a number stands directly behind a brand in the text, and behind a word of its own in the name: 小米14, Xiaomi Book Pro 14.

    A letter behind it that the name has there, too, tells that it is that one: 小米4a of 小米电视4A. A phone is called by its brand and its
    number for short: 华为50 is the Mate 50.
    """
    if number.code or f"b:{number.left}" not in names.strong or (len(number.value) > 1 and "phone" in names.own_kinds):
        return False
    if any(len(one) == 1 and len(one[0]) == 1 and one in names.numbers[key] for one in number.suffixes):
        return False
    spelled = {number.left, ""} | {stem(word) for word in BRANDS.get(number.left, "").split("|")}
    lines = {line for line, (brand, _, _) in LINES.items() if brand == number.left}
    return names.before[key].isdisjoint(spelled | lines)


def _leads_to(names: Names, leads: tuple[str, ...]) -> bool:
    """Whether the words before a number lead up to it from a name of the product: `oppo find x5`, `air force 1`, and no word between names
    nothing (`plimsolls in 46`)."""
    for lead in leads:
        if lead in names.head_words or f"b:{lead}" in names.strong or f"l:{lead}" in names.strong:
            return True
        if lead in STOPS:
            return False
    return False


def _suffix_against(names: Names, spoken: Spoken, goods: list[Goods]) -> bool:
    """Whether a word such as `pro` stands behind a brand or a line, without a number, and the product is none."""
    for word, start, end in spoken.words:
        if word not in MODEL_SUFFIXES or word in names.head_words or f"w:{word}" in names.soft:
            continue
        follows = any(one.sort in ("brand", "line") and one.end in (start, start - 1) for one in goods)
        if follows and not any(number.start in (end, end + 1) for number in spoken.numbers):
            return True
    return False


def _anchors(names: Names, left: str) -> bool:
    return left in names.anchors or f"b:{left}" in names.strong or f"l:{left}" in names.strong


_BOUNDS = frozenset({"under", "below", "above", "beneath", "past", "near", "around"})
"""Words before an amount that something is held against."""
_COUNTS = frozenset("three four five seven eight nine eleven twelve dozen".split())
"""Words for how many, which no model is called by: four 30 gift cards."""
