"""Which products a text names: the candidates for a comment or a part of it, out of the catalogue's index. Pure, for every comment.

Evidence is added up in thousandths, rarer words weighing more; what contradicts a product (brand, kind, model, colour) strikes it out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zhubo.shop.brand_words import AMBIGUOUS_BRANDS
from zhubo.shop.catalogue_index import CatalogueIndex, build_index
from zhubo.shop.contradiction import against, is_called_otherwise
from zhubo.shop.dictionary import goods_named, joins, options_by_word, own_options_of, translations_in
from zhubo.shop.everyday_words import EVERYDAY, EVERYDAY_PAIRS
from zhubo.shop.goods_lookup import goods_by_word, kind_ancestors
from zhubo.shop.goods_words import KINDS, MODEL_SUFFIXES
from zhubo.shop.heard import heard, sounds_like_one_of
from zhubo.shop.kinds_had import has_kind, loosely
from zhubo.shop.kinds_more import further_kinds_in
from zhubo.shop.lacking import shade_of
from zhubo.shop.makers import of_two_makers
from zhubo.shop.measures import canonical_size, measure_of
from zhubo.shop.naming import NO_MODELS, fold, fold_all, option_texts, traits_of
from zhubo.shop.option_values import COLOUR_OPTIONS
from zhubo.shop.respelt import respelt, small_slip
from zhubo.shop.short_brands import full_names
from zhubo.shop.sides import marked_sides, opposed, sides_asked
from zhubo.shop.slips import DOUBLED, bones_of, by_shape, completed_word, cost_of, near_word, nearest
from zhubo.shop.spoken import IDLE, TELLING, Goods, Number, Spoken, find_goods, stem, take_apart, without
from zhubo.shop.terms import Places, inside, led, terms_of
from zhubo.shop.unglue import unglued
from zhubo.shop.unit_words import UNITS
from zhubo.shop.variants import Narrowed, Plain, is_silent, narrow, plain_of
from zhubo.shop.word_forms import root
from zhubo.values import dataclass

__all__ = [
    "COLOUR_OPTIONS",
    "DOUBLED",
    "EVERYDAY",
    "EVERYDAY_PAIRS",
    "IDLE",
    "KINDS",
    "NOTHING",
    "MODEL_SUFFIXES",
    "NO_MODELS",
    "TELLING",
    "UNITS",
    "Candidates",
    "CatalogueIndex",
    "Goods",
    "Narrowed",
    "Number",
    "Plain",
    "Spoken",
    "bones_of",
    "by_shape",
    "cost_of",
    "nearest",
    "build_index",
    "canonical_size",
    "completed_word",
    "contradicted",
    "find_candidates",
    "find_goods",
    "further_kinds_in",
    "fold",
    "full_names",
    "fold_all",
    "goods_by_word",
    "goods_named",
    "has_kind",
    "kind_ancestors",
    "loosely",
    "heard",
    "marked_sides",
    "measure_of",
    "is_silent",
    "narrow",
    "plain_of",
    "near_word",
    "of_two_makers",
    "opposed",
    "option_texts",
    "respelt",
    "root",
    "shade_of",
    "siblings",
    "sides_asked",
    "small_slip",
    "sounds_like_one_of",
    "stem",
    "take_apart",
    "traits_of",
    "translations_in",
    "joins",
    "options_by_word",
    "own_options_of",
    "unglued",
    "without",
]

SOFT_PER_MILLE = 300
"""What a word that only tells apart weighs, beside one that names."""
COVER_PER_MILLE = 500
"""How much of what the text names, by weight, the best candidate must have."""
LEAD_PER_MILLE = 100
"""Candidates so close to the best are as good."""
OFF_SALE_TERMS_MIN = 2
"""How much must speak for a product that is not on sale."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The products that a text may mean, equally good ones only, in the catalogue's order; with their weight.

    `sharper` are those of them whose names have the very word for a kind that the text has (`tee` where a shirt is a tee as well).
    `absent` says that the text names something that the bag does not have: brand, kind, product or colour; empty otherwise. `plain` says
    that only a kind or a brand is named, `bare` only a number; `terms` how many words and the like named it. `spans` are the places of
    what named them. `near` are, where the text names a model that the bag does not have, those that differ from it by a suffix alone.
    """

    products: tuple[int, ...] = ()
    sharper: tuple[int, ...] = ()
    weight: int = 0
    absent: str = ""
    plain: bool = False
    terms: int = 0
    bare: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    near: tuple[int, ...] = ()


NOTHING = Candidates()
_ANIMALS = frozenset({"dog", "cat", "pet", "puppy", "kitten", "hamster", "rabbit", "horse", "doll"})
"""For whom goods are another thing than for people."""
_COUNTS = frozenset(
    "three four five six seven eight nine ten eleven twelve dozen couple several range pricey costly".split()
)
"""How many of a kind, and not which; words of a superlative: `top of the range sofas`."""


def find_candidates(
    index: CatalogueIndex,
    spoken: Spoken,
    *,
    colours: frozenset[str] = frozenset(),
    loose: Iterable[tuple[int, int]] = (),
) -> Candidates:
    """Return the products that `spoken` names. `colours` are the plain colours that are asked for; in `loose` places nothing is named."""
    blocked = tuple(loose)
    numbers = [led(index, one) for one in spoken.numbers if not one.unit and not inside(one.start, one.end, blocked)]
    goods = [one for one in spoken.goods if not inside(one.start, one.end, blocked)]
    goods = [loosely(index, one) for one in goods if _is_meant(index, one, goods, numbers)]
    asked = terms_of(index, spoken, goods, numbers, blocked)
    terms, spans = asked.naming, asked.spans
    if not (terms or goods or numbers):
        return NOTHING
    scores, total = _scores(index, terms)
    for term in asked.soft:
        for found, weight in index.postings.get(term, ()):
            if found in scores:
                scores[found] += weight * SOFT_PER_MILLE // 1000
    foreign = _foreign(index, goods, numbers)
    left: dict[int, int] = {}
    struck, beaten, most = _strike(index, spoken, goods, numbers, colours, foreign, scores, left)
    if numbers or colours:
        _drop_called_otherwise(index, spoken, goods, left)
    near = _keep_exact(index, numbers, left, terms)
    if near and not left:
        return Candidates(absent="product", spans=tuple(spans), near=near)
    if left and beaten > max(left.values()):
        left = {}
    plain, bare = all(term[0] in "kb" for term in terms), all(term[0] == "h" for term in terms)
    if not left:
        absent = foreign or (struck if scores else _absent(index, goods))
        return Candidates(absent=absent, plain=plain, spans=tuple(spans)) if absent or spans else NOTHING
    absent = (_other(index, spoken, goods, colours, left) if plain else "") or _strange_line(
        index, spoken, goods, numbers, left
    )
    if absent:
        return Candidates(absent=absent, plain=plain, spans=tuple(spans))
    best = max(left.values())
    if best * 1000 < total * COVER_PER_MILLE:
        absent = struck if most > best and most * 1000 >= total * COVER_PER_MILLE else ""
        return Candidates(absent=absent, spans=tuple(spans))
    close = sorted((found for found, score in left.items() if score * 1000 >= best * (1000 - LEAD_PER_MILLE)), key=int)
    on_sale = tuple(found for found in close if found < len(index.skus))
    if not on_sale:
        if plain or len(terms) < OFF_SALE_TERMS_MIN:
            return Candidates(absent="kind" if plain else "", plain=plain, spans=tuple(spans))
        on_sale = tuple(close)
    having = {found for term in asked.last for found, _ in index.postings.get(term, ())}
    sharper = tuple(found for found in on_sale if found in having) or on_sale
    sharper = tuple(at for at in sharper if not is_called_otherwise(index.naming[at], spoken.text, goods)) or sharper
    return Candidates(on_sale, sharper, best, "", plain, len(terms), bare, tuple(spans))


def _strike(
    index: CatalogueIndex,
    spoken: Spoken,
    goods: list[Goods],
    numbers: list[Number],
    colours: frozenset[str],
    foreign: str,
    scores: Mapping[int, int],
    left: dict[int, int],
) -> tuple[str, int, int]:
    """Put into `left` what nothing in the text contradicts; return what contradicts the others, and the score of the best other model.

    With them comes the best score of what is contradicted at all.
    """
    sides = sides_asked(spoken.text)
    struck, beaten, most = "", 0, 0
    for found, score in scores.items():
        reason = foreign or against(index.naming[found], spoken, goods, numbers, colours)
        opposite = bool(sides) and opposed(sides, index.naming[found].sides)
        if reason or opposite:
            struck = "product" if opposite or struck == "product" else reason
            beaten, most = max(beaten, score if reason == "product" else 0), max(most, score)
        else:
            left[found] = score
    return struck, beaten, most


def _other(
    index: CatalogueIndex, spoken: Spoken, goods: list[Goods], colours: frozenset[str], left: dict[int, int]
) -> str:
    """Return what of a text that names but a kind or a brand asks for another than those that are `left`, and drop those it does not mean.

    Another brand that the bag does not have; a colour that none of them is known to come in; a word before the kind that none is called.
    """
    if any(one.sort == "brand" and f"b:{one.id}" not in index.postings for one in goods):
        return "brand"
    if colours:
        coloured = [
            at for at in left if not colours.isdisjoint(index.naming[at].colours | index.naming[at].option_colours)
        ]
        if coloured:
            for at in [at for at in left if at not in coloured]:
                del left[at]
        elif len(left) > 1:
            return "colour"
    kinds = [one.start for one in goods if one.sort == "kind"]
    for word, _, end in spoken.words:
        if word in _ANIMALS and word not in index.words and any(end == kind - 1 for kind in kinds):
            return "product"
    if len(left) < 2:
        return ""
    for word, start, end in spoken.words:
        stands_before = any(end == kind - 1 for kind in kinds) and end - start > 3 and not word.endswith("est")
        if (
            not stands_before
            or word in _COUNTS
            or word in index.words
            or word in IDLE
            or any(one.start <= start < one.end for one in spoken.goods)
        ):
            continue
        if not any(word in index.naming[at].traits for at in left):
            return "product"
    return ""


def _drop_called_otherwise(index: CatalogueIndex, spoken: Spoken, goods: list[Goods], left: dict[int, int]) -> None:
    """Drop from `left` what is called by another word for its kind, where something is called by the word that the text has."""
    others = [at for at in left if is_called_otherwise(index.naming[at], spoken.text, goods)]
    for at in others if len(others) < len(left) else ():
        del left[at]


def _keep_exact(
    index: CatalogueIndex, numbers: list[Number], left: dict[int, int], terms: Iterable[str]
) -> tuple[int, ...]:
    """Drop from `left` the models with a suffix where the text has none and the model without one is there: X80 is no X80 Pro.

    It is one where the text has a word of its name that the model without has not: K302 加绒. Where none is there, and a brand, a line or a
    letter leads up to the number, all with it are dropped, and those on sale returned.
    """
    words = [term for term in terms if term[0] in "gw"]
    for number in numbers:
        key = number.code or number.value
        having = {at: index.naming[at].numbers[key] for at in left if key in index.naming[at].numbers}
        exact = [at for at, suffixes in having.items() if not suffixes.isdisjoint(number.suffixes)]
        if words and 0 < len(exact) < len(having) and number.suffixes == ((),):
            told = {at: sum(term in index.naming[at].strong for term in words) for at in having}
            if max(told.values()) > max(told[at] for at in exact):
                exact = [at for at in having if told[at] == max(told.values())]
        led = number.code or f"b:{number.left}" in index.postings or f"l:{number.left}" in index.postings
        if not (exact or led):
            continue
        for at in having:
            if at not in exact:
                del left[at]
        if having and not exact:
            return tuple(sorted(at for at in having if at < len(index.skus)))
    return ()


def _strange_line(
    index: CatalogueIndex, spoken: Spoken, goods: list[Goods], numbers: list[Number], left: dict[int, int]
) -> str:
    """Return `product` where a brand is followed by a Latin word that nothing which is `left` is called by: nike air force, oppo find."""
    for brand in goods:
        if brand.sort not in ("brand", "line"):
            continue
        end = brand.end
        for word, start, stop in spoken.words:
            if (
                start not in (end, end + 1)
                or word in IDLE
                or any(n.slip and n.start in (stop, stop + 1) for n in numbers)
            ):
                continue
            own = word in index.words or near_word(index, word, least=4) is not None
            known = own and any(_is_called(index, at, word) for at in left)
            if not known and not any(one.start <= start < one.end for one in spoken.goods):
                return "product"
            end = stop
    return ""


def _is_called(index: CatalogueIndex, product: int, word: str) -> bool:
    names, term = index.naming[product], f"w:{word if word in index.words else near_word(index, word, least=4)}"
    return term in names.strong or term in names.soft


def _scores(index: CatalogueIndex, terms: Mapping[str, int]) -> tuple[dict[int, int], int]:
    """Return what each product has of the weight of `terms`, and the weight of all of them."""
    scores: dict[int, int] = {}
    total = 0
    for term, trust in terms.items():
        postings = index.postings[term]
        total += max(weight for _, weight in postings) * trust // 1000
        for found, weight in postings:
            if term in index.naming[found].strong:
                scores[found] = scores.get(found, 0) + weight * trust // 1000
    return scores, total


def _foreign(index: CatalogueIndex, goods: list[Goods], numbers: list[Number]) -> str:
    """Return `product` where the text names a code that belongs to a series of the bag, and that the bag does not have."""
    for number in numbers:
        letters = number.code.strip("0123456789.")
        known = number.code in NO_MODELS or f"n:{number.code}" in index.postings or number.code in index.option_codes
        if not number.code or known or letters not in index.code_letters:
            continue
        return "product"
    return ""


def siblings(index: CatalogueIndex, product: int, colours: frozenset[str]) -> tuple[int, ...]:
    """Return the products on sale that are called as the one at place `product` is, but for the colour, which is one of `colours`."""
    own = index.naming[product]
    if not own.colours or own.has_colour_option or not own.colours.isdisjoint(colours):
        return ()
    return tuple(
        at
        for at in range(len(index.skus))
        if not index.naming[at].colours.isdisjoint(colours)
        and not index.naming[at].plain_title.isdisjoint(own.plain_title)
    )


def contradicted(index: CatalogueIndex, product: int, spoken: Spoken, loose: Places = ()) -> bool:
    """Return whether the text, but for its `loose` places, names another brand, kind, model or side than the product is at `product`."""
    names = index.naming[product]
    if names.sides and opposed(sides_asked(spoken.text), names.sides):
        return True
    goods = [one for one in spoken.goods if not inside(one.start, one.end, loose)]
    numbers = [one for one in spoken.numbers if not one.unit and not inside(one.start, one.end, loose)]
    return bool(against(names, spoken, goods, numbers, frozenset()))


def _absent(index: CatalogueIndex, goods: list[Goods]) -> str:
    """Return what the goods words of a text name that nothing in the bag is: a brand or a kind; empty where nothing."""
    for one in goods:
        if one.sort == "kind" and f"k:{one.id}" not in index.postings:
            return "kind"
        if one.sort == "line" and f"l:{one.id}" not in index.postings:
            return "brand"
        if one.sort == "brand" and f"b:{one.id}" not in index.postings:
            return "brand"
    return ""


def _is_meant(index: CatalogueIndex, one: Goods, goods: list[Goods], numbers: list[Number]) -> bool:
    """Whether a goods word means goods: one that means something else as well does so beside a kind or a model, or where the bag has it."""
    if one.id not in AMBIGUOUS_BRANDS or f"b:{one.id}" in index.postings:
        return True
    return any(other.sort == "kind" for other in goods) or any(one.id in number.leads for number in numbers)
