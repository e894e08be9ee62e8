"""By what a product can be meant: the terms of its names, its model numbers, its kinds, brands and colours. Built once per product."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from zhubo.facts import Product
from zhubo.shop.brand_words import BRANDS, LINES
from zhubo.shop.goods_lookup import kind_ancestors
from zhubo.shop.goods_words import KINDS, MODEL_SUFFIXES
from zhubo.shop.sides import for_whom, sides_known
from zhubo.shop.spoken import STOPS, TELLING, Goods, Number, Spoken, find_goods, stem, take_apart
from zhubo.text.normalise import normalise
from zhubo.values import dataclass

HEAD_WIDTH_MAX = 40
"""How much of a title names the product, in columns; what follows praises it. An Asian character is two columns wide."""
NAME_CHARS_MAX = 300
NO_MODELS = frozenset(("mp3", "mp4", "a3", "a4", "a5", "b5", "d11", "m2", "v2", "h5", "b2", "c1", "uv400", "uv380"))
"""Letters with digits that are no model of a thing that is sold."""
ARTICLE_DIGITS_MIN = 5
"""How many digits an article number has at least."""
_NO_GOODS = frozenset((*BRANDS, *LINES, *KINDS))
"""Of these no initials are made."""
MODEL_ATTRIBUTES = ("model", "series", "系列", "型号")

Suffix = tuple[str, ...]


@dataclass(slots=True)
class Names:
    """What names one product.

    `strong` terms name it, `soft` ones only tell it from others that are named as well. `numbers` are the model numbers (`14`, `k50`) of
    its names and options with the suffixes that follow them; `codes` are those of its names that begin with letters. `kinds` holds what
    its kinds are kinds of, too; `own_kinds` does not. `sizes` is the range of a size option in bare numbers. `head_words` are all Latin
    stems of its names, `anchors` what stands before a model number in them, `before` before which. `option_codes` are the codes of its
    options (`r7`, `mp3`), `option_amounts` their numbers with a unit, `option_colours` their plain colours; `side_kinds` kinds that its
    options and attributes speak of. `plain_title` holds its titles without colours and spaces: siblings in other colours share one.
    `traits` are the words, pairs and measures of its attributes, which choose among a kind; `sides` what it is of two opposites. `titled`
    holds its titles and aliases as they are written, `title_kinds` the kinds that these name and what they are kinds of.
    """

    strong: set[str] = field(default_factory=set)
    soft: set[str] = field(default_factory=set)
    numbers: dict[str, set[Suffix]] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)
    kinds: frozenset[str] = frozenset()
    own_kinds: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    colours: frozenset[str] = frozenset()
    has_colour_option: bool = False
    sizes: tuple[float, float] | None = None
    head_words: frozenset[str] = frozenset()
    anchors: set[str] = field(default_factory=set)
    option_codes: set[str] = field(default_factory=set)
    option_amounts: set[str] = field(default_factory=set)
    option_colours: set[str] = field(default_factory=set)
    plain_title: frozenset[str] = frozenset()
    side_kinds: set[str] = field(default_factory=set)
    before: dict[str, set[str]] = field(default_factory=dict)
    traits: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    titled: str = ""
    title_kinds: frozenset[str] = frozenset()


@lru_cache(maxsize=32_768)
def fold(text: str) -> str:
    """Return `text` as names are compared: as comments are read, one space between words."""
    return fold_all(text[:NAME_CHARS_MAX])


def fold_all(text: str) -> str:
    """Return `text` folded, however long it is."""
    return " ".join(normalise(text).text.split())


def _misses_a_letter(word: str, known: frozenset[str]) -> bool:
    """Tell whether `word` is one of `known` but for one letter left out: a SKU keeps the slip of pen of its first day (parrot-cusion), and
    a viewer who makes the same slip means every cushion, not that one."""
    return len(word) >= 4 and any(
        len(own) == len(word) + 1 and any(own[:at] + own[at + 1 :] == word for at in range(len(own))) for own in known
    )


def names_of(product: Product) -> Names:
    """Return what names `product`."""
    names = Names()
    titles = [fold(title) for title in product.title.values()]
    heads = [head_of(title) for title in titles]
    models = [fold(words) for words in _models(product)]
    strong = [*heads, *(fold(alias) for alias in product.aliases), *models]
    for text in strong:
        _add(names, take_apart(text), names.strong)
        names.strong.update(f"w:{stem(match[1] + match[2])}" for match in _HYPHENED.finditer(text))
    names.head_words = frozenset(term[2:] for term in names.strong | names.soft if term.startswith("w:"))
    for title, head in zip(titles, heads, strict=True):
        rest = take_apart(title[len(head) :])
        _add(names, rest, names.soft)
        _add_codes(names, rest)
    names.strong.update(f"h:{number}" for number in names.numbers if number.isdigit() and len(number) >= 3)
    for text in map(fold, (*product.category.values(), *product.brand.values())):
        spoken = take_apart(text)
        names.strong.update(f"w:{word}" for word, _, _ in spoken.words if word not in STOPS)
        names.strong.update(f"g:{pair}" for pair, _, _ in spoken.pairs)
    slug = (stem(word) for word in _SLUG_WORD.findall(fold(product.sku)))
    names.soft.update(f"w:{word}" for word in slug if not _misses_a_letter(word, names.head_words))
    names.titled = "\n".join((*titles, *map(fold, product.aliases)))
    names.sides = (
        sides_known((*titles, *map(fold, product.category.values()))) if not _chooses(product) else frozenset()
    )
    if not _chooses(product) and not any(word in names.titled for word in "男女侣"):
        names.sides |= for_whom(fold(product.description.get("zh", "")))
    _concepts(names, product, titles, strong)
    _options(names, product)
    names.soft -= names.strong
    return names


def _chooses(product: Product) -> bool:
    """Whether one of two opposite sides is a matter of the product's options: a shirt with short or long sleeves."""
    return bool(sides_known(value for _, _, value in option_texts(product)))


def head_of(title: str) -> str:
    """Return the part of a folded title that names the product: as many whole segments as fit, or a cut one, also behind a short one."""
    end = width = used = 0
    for match in _SEGMENT.finditer(title):
        used = width
        width += sum(1 if char.isascii() else 2 for char in match[0])
        if width > HEAD_WIDTH_MAX:
            if 0 < end and used <= HEAD_WIDTH_MAX // 3:
                return title[: end + (HEAD_WIDTH_MAX - used) // 2]
            suffix = _SUFFIX_NEXT.match(title, end) if end and title[:end].strip()[-1:].isdigit() else None
            return title[: suffix.end() if suffix else end] if end else title[: HEAD_WIDTH_MAX // 2]
        end = match.end()
    return title


def option_texts(product: Product) -> Iterator[tuple[str, str, str]]:
    """Yield `(variant, option, words)`, folded, for each way in which the shop writes an option of a variant."""
    for variant in product.variants:
        for name, text in variant.options.items():
            for value in text.values():
                yield variant.sku, name, fold(value)


def _models(product: Product) -> Iterator[str]:
    for name in MODEL_ATTRIBUTES:
        attribute = product.attributes.get(name)
        if attribute is not None:
            yield from attribute.text.values()


def _add(names: Names, spoken: Spoken, terms: set[str]) -> None:
    before = ""
    for word, _, _ in spoken.words:
        (names.soft if word in STOPS else terms).add(f"w:{word}")
        if before:
            terms.add(f"p:{before} {word}")
        before = word
    terms.update(f"g:{pair}" for pair, _, _ in spoken.pairs)
    terms.update(f"l:{goods.id}" for goods in spoken.goods if goods.sort == "line")
    if terms is names.strong:
        _add_numbers(names, spoken)


def _add_numbers(names: Names, spoken: Spoken, *, options: bool = False) -> None:
    for number in spoken.numbers:
        if number.unit in ("", "in") and not (number.code and options):
            names.numbers.setdefault(number.code or number.value, set()).update(number.suffixes)
            names.before.setdefault(number.code or number.value, set()).add(number.left)
        if number.code and not number.unit and not options:
            names.codes.add(number.code)
            names.soft.update(f"w:{word}" for suffix in number.suffixes for word in suffix)
        if number.left and not number.code and not number.unit:
            names.anchors.add(number.left)
            if not options:
                _add_initials(names, number)


def _add_initials(names: Names, number: Number) -> None:
    """Add what buyers make of two words before a model number: am90 of Air Max 90."""
    words = [lead for lead in number.leads if lead.isascii() and lead not in STOPS and len(lead) > 1]
    if len(words) < 2 or number.leads[:2] != tuple(words[:2]) or not _NO_GOODS.isdisjoint(words[:2]):
        return
    code = f"{words[1][0]}{words[0][0]}{number.value}"
    if code not in NO_MODELS:
        names.numbers.setdefault(code, set()).update(number.suffixes)
        names.before.setdefault(code, set()).add("")


def _add_codes(names: Names, spoken: Spoken) -> None:
    """Add the model codes of a title behind its head, K302, J2 Pro: shops put them last. Those of one digit only where the title ends.

    So they do with article numbers, which have no letters.
    """
    for number in spoken.numbers:
        if not number.code and not number.unit and number.value.isdigit() and len(number.value) >= ARTICLE_DIGITS_MIN:
            names.numbers.setdefault(number.value, set()).add(())
            names.before.setdefault(number.value, set()).add("")
        ends = not spoken.text[number.end :].strip()
        if number.code and not number.unit and number.code not in NO_MODELS and (len(number.value) > 1 or ends):
            names.numbers.setdefault(number.code, set()).update(number.suffixes)
            names.before.setdefault(number.code, set()).add(number.left)
            names.codes.add(number.code)
            names.soft.update(f"w:{word}" for suffix in number.suffixes for word in suffix)


def _concepts(names: Names, product: Product, titles: Iterable[str], strong: Iterable[str]) -> None:
    category = {
        one.id for text in product.category.values() for one in take_apart(fold(text)).goods if one.sort == "kind"
    }
    goods = [one for text in (*titles, *strong) for one in take_apart(_FITTING.sub(" ", text)).goods]
    goods += [one for text in product.brand.values() for one in take_apart(fold(text)).goods if one.sort != "kind"]
    ancestors = kind_ancestors()
    kinds = {one.id for one in goods if one.sort == "kind"}
    names.title_kinds = frozenset(ancestor for kind in kinds for ancestor in ancestors[kind])
    alike = {kind for kind in kinds if any(kind in ancestors[other] or other in ancestors[kind] for other in category)}
    kinds = (alike or kinds) | category
    names.own_kinds = frozenset(
        kind for kind in kinds if not any(kind in ancestors[other] for other in kinds if other != kind)
    )
    names.kinds = frozenset(ancestor for kind in kinds for ancestor in ancestors[kind])
    lines = {one.id for one in goods if one.sort == "line"}
    names.brands = frozenset({one.id for one in goods if one.sort == "brand"} | {LINES[line][0] for line in lines})
    names.colours = frozenset(
        one.id for text in (*titles, *strong) for one in _colours_of(take_apart(_FITTING.sub(" ", text)))
    )
    names.plain_title = frozenset(_without_colours(title) for title in titles)
    names.strong.update(f"k:{kind}" for kind in names.kinds)
    names.strong.update(f"b:{brand}" for brand in names.brands)
    names.strong.update(f"l:{line}" for line in lines)
    names.strong.update(f"n:{number}" for number in names.numbers)
    names.strong.update(f"c:{code}" for code in names.codes)


def _colours_of(spoken: Spoken) -> Iterator[Goods]:
    """Yield the colours of a name; one Asian character is one before a kind, another colour or 色, or behind nothing: no 显白."""
    text = spoken.text
    for one in spoken.goods:
        if one.sort == "colour":
            single = one.end - one.start == 1 and not text[one.start].isascii()
            followed = text[one.end : one.end + 1] == "色" or any(other.start == one.end for other in spoken.goods)
            if not single or followed or not text[one.start - 1 : one.start].strip() or text[one.start - 1].isascii():
                yield one


def _without_colours(title: str) -> str:
    for goods in reversed(find_goods(title)):
        if goods.sort == "colour":
            title = title[: goods.start] + title[goods.end :]
    return "".join(title.split())


def _options(names: Names, product: Product) -> None:
    sizes: list[float] = []
    for value in {value for _, _, value in option_texts(product)}:
        spoken = take_apart(value)
        _add_numbers(names, spoken, options=True)
        names.option_codes.update(number.code for number in spoken.numbers if number.code)
        if size := _SIZE_VALUE.fullmatch(value):
            sizes.append(float(size[1]))
        names.option_amounts.update(number.value for number in spoken.numbers if number.unit)
        names.side_kinds.update(goods.id for goods in spoken.goods if goods.sort == "kind")
        names.option_colours.update(goods.id for goods in spoken.goods if goods.sort == "colour")
        names.soft.update(f"w:{word}" for word, _, _ in spoken.words)
        names.soft.update(f"g:{pair}" for pair, _, _ in spoken.pairs)
        for goods in spoken.goods:
            if goods.sort == "line":
                names.soft.add(f"l:{goods.id}")
    names.has_colour_option = names.has_colour_option or any(
        _COLOUR_OPTION.search(name) for name in product.option_names
    )
    traits: set[str] = set()
    for attribute in product.attributes.values():
        for text in attribute.text.values():
            spoken = take_apart(fold(text))
            names.side_kinds.update(goods.id for goods in spoken.goods if goods.sort == "kind")
            traits |= traits_of(spoken)
    names.traits = frozenset(traits)
    names.strong.update(f"n:{number}" for number in names.numbers)
    if len(sizes) >= 2:
        names.sizes = (min(sizes), max(sizes))


def traits_of(spoken: Spoken) -> frozenset[str]:
    """Return what of a text may be a trait of goods: words, pairs, numbers with a unit."""
    return frozenset(
        (
            *(word for word, _, _ in spoken.words if word not in STOPS or word in TELLING),
            *(pair for pair, _, _ in spoken.pairs),
            *(f"{number.value}{number.unit}" for number in spoken.numbers if number.unit),
        )
    )


def known_words(names: Iterable[Names]) -> Mapping[str, bool]:
    """Return the Latin stems that stand in names; the value says whether one names a product (else it only tells apart)."""
    known: dict[str, bool] = {}
    for one in names:
        for term in one.soft:
            if term.startswith("w:"):
                known.setdefault(term[2:], False)
        for term in one.strong:
            if term.startswith("w:"):
                known[term[2:]] = True
    return known


_SLUG_WORD = re.compile(r"(?<![a-z0-9])[a-z]{4,}(?![a-z0-9])")
"""Words of a SKU that is made of words, as in `ascii-tee`."""
_HYPHENED = re.compile(r"(?<![a-z-])([a-z]{1,5})-([a-z]{3,})(?![a-z-])")
"""A word that is written as two or as one: e-reader."""
_SUFFIX_NEXT = re.compile(rf"\s*(?:(?:{'|'.join(sorted(MODEL_SUFFIXES))})(?![a-z])\s?)+")
"""What belongs to a number that a head ends with: J2 Pro."""
_SEGMENT = re.compile(r"[^\s，,、|｜/;；]+[\s，,、|｜/;；]*")
_SIZE_VALUE = re.compile(r"(?:eu|us|uk)? ?(\d{1,3}(?:\.\d)?) ?(?:码|号)?")
_FITTING = re.compile(r"(?:适用于?|适配|兼容)[^\s，,。]*|[^\s，,。]{0,6}通用|(?:\bfor|\bfits) .*")
"""What a thing fits is not what it is."""
_COLOUR_OPTION = re.compile(r"colou?r|颜色|颜|款色", re.IGNORECASE)
