"""Which products and variants of the bag a comment means: link number, then what is named, then what is on show or was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.bag import Named, candidates_in, measured_in, names_in, only_of, options_in, spoken_in
from zhubo.perceive.found import Found
from zhubo.perceive.pieces import FIGURES, loose_places, parts_of
from zhubo.perceive.reading import Context
from zhubo.perceive.variants import narrowed_by
from zhubo.shop.search import (
    NO_MODELS,
    Candidates,
    CatalogueIndex,
    Narrowed,
    Spoken,
    contradicted,
    find_candidates,
    fold,
)

GROUP_MAX = 12
"""How many products one comment can mean."""
UNKNOWN = Target(sku="", how="unknown")
"""Something is named that the bag does not have."""

ITEM_INTENTS = frozenset(
    {
        "ask_price",
        "ask_discount_coupon",
        "bargain",
        "ask_stock",
        "ask_restock_time",
        "ask_link_number",
        "want_to_buy",
        "ask_bundle_gift",
        "ask_presale_deposit",
        "ask_purchase_limit",
        "request_show_item",
        "ask_size_advice",
        "ask_size_options",
        "ask_colour_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_usage_care",
        "ask_suitability",
        "ask_authenticity_origin",
        "ask_shelf_life_date",
        "compare_products",
        "warranty_invoice",
        "praise",
    }
)
"""About one item even where none is named; the others are about the shop, an order or nothing."""
WANTING_INTENTS = frozenset(
    {
        None,
        "ask_price",
        "ask_discount_coupon",
        "bargain",
        "ask_stock",
        "ask_restock_time",
        "ask_link_number",
        "want_to_buy",
        "request_show_item",
        "ask_size_options",
        "ask_colour_options",
        "compare_products",
        "ask_authenticity_origin",
    }
)
"""Those in which a kind of thing that the bag lacks is what is asked for, and not something that an item goes with."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A comment while its products are sought. `loose` places name nothing; `colours` are the plain colours that it names."""

    found: Found
    intent: str | None
    index: CatalogueIndex
    context: Context
    colour_words: Mapping[str, str]
    spoken: Spoken
    loose: tuple[tuple[int, int], ...]
    colours: frozenset[str]
    narrowings: dict[int, Narrowed] = field(default_factory=dict)

    def narrowed(self, sku: str) -> Narrowed:
        """Return which variants of a product the comment means."""
        at = self.index.places[sku]
        if at not in self.narrowings:
            self.narrowings[at] = narrowed_by(self.found, self.spoken, self.index, at, self.colour_words, self.intent)
        return self.narrowings[at]


def find_targets(
    found: Found, intent: str | None, index: CatalogueIndex, context: Context, colours: Mapping[str, str]
) -> tuple[Target, ...]:
    """Return the products that the comment means, in reading order or, for a group, in the bag's.

    One target with an empty SKU and `how` unknown: something is named that the bag does not have. Notes the names that it used as `product`
    spans; where the one product that is meant lacks a written option value (`1T`), notes it as the size that is asked for; where a colour
    is a piece of the product's name, forgets it. `colours` maps the words for colours to their ids.
    """
    if not index.every:
        return ()
    spoken = spoken_in(index, found.text)
    heard = Heard(
        found, intent, index, context, colours, spoken, loose_places(found, spoken, index), _colours(found, spoken)
    )
    chosen = _by_link(heard)
    if chosen is None:
        named = names_in(index, found.text)
        _note_names(found, named)
        chosen = _by_name(heard, named)
    return tuple(_with_variants(heard, target, alone=len(chosen) == 1) for target in chosen[:GROUP_MAX])


def _by_link(heard: Heard) -> list[Target] | None:
    """Return the products behind the link numbers of a comment; None where it has none, or the bag knows no link numbers."""
    links, found = heard.index.links, heard.found
    if not found.links:
        return None
    chosen = [Target(sku=links[number], how="link") for number in found.links if number in links]
    if not chosen and not links:
        return None
    if chosen and heard.intent == "compare_products":
        named = _by_name(heard, names_in(heard.index, found.text), place=False)
        chosen += [target for target in named if target.sku and all(target.sku != other.sku for other in chosen)]
    return chosen


def _by_name(heard: Heard, named: list[Named], *, place: bool = True) -> list[Target]:
    """Return the products that a comment names, each part of it for itself where it names several; else what its place tells."""
    parts = parts_of(heard.index, heard.spoken, [(n.start, n.end) for n in named])
    if len(parts) > 1:
        several: dict[str, Target] = {}
        for part in parts:
            for target in _of_part(heard, part, [n for n in named if _within(n, part)]):
                several.setdefault(target.sku, target)
        known = [target for target in several.values() if target.sku]
        if len(known) > 1:
            return known
    chosen = _of_part(heard, heard.spoken, named)
    if len(chosen) == 1 and heard.intent == "compare_products" and _THIS.search(heard.found.text):
        pinned = heard.context.pinned or ""
        if chosen[0].sku and pinned in heard.index.products and pinned != chosen[0].sku:
            return [Target(sku=pinned, how="pinned"), *chosen]
    return chosen or (_by_place(heard) if place else [])


def _of_part(heard: Heard, spoken: Spoken, named: list[Named]) -> list[Target]:
    """Return what one part of a comment names: one product, several that fit equally, that the bag lacks it; or nothing."""
    index = heard.index
    if spoken is heard.spoken and not heard.colours and not heard.loose:
        seen = candidates_in(index, spoken.text)
    else:
        seen = find_candidates(index, spoken, colours=heard.colours, loose=heard.loose)
    exact = _exact(heard, spoken, named)
    fitting = set(seen.products)
    kept = {sku: how for sku, how in exact.items() if _at(index, sku) in fitting} or (
        exact if not fitting or len({(n.start, n.end) for n in named}) > 1 else {}
    )
    if len({(n.start, n.end) for n in named if n.sku in kept}) > 1:
        return [Target(sku=sku, how=how) for sku, how in kept.items()]
    if kept and not (_is_listing(heard, seen) and len(fitting) > 1):
        return _chosen(heard, list(kept), replace(seen, plain=False), kept)
    if _is_about_this(heard, seen):
        return []
    if seen.products:
        if (
            seen.plain
            and heard.intent is not None
            and heard.intent not in ITEM_INTENTS
            and not _LISTING.search(spoken.text)
        ):
            return []
        return _chosen(heard, [index.every[at].sku for at in seen.products], seen, {})
    if seen.absent and _is_wanted(heard, seen):
        return [UNKNOWN]
    return []


def _exact(heard: Heard, spoken: Spoken, named: list[Named]) -> dict[str, str]:
    """Return the products whose alias or title stands in a part, unless what stands beside it makes it another model."""
    index = heard.index
    return {n.sku: n.how for n in named if not contradicted(index, _at(index, n.sku), spoken, heard.loose)}


def _chosen(heard: Heard, skus: list[str], seen: Candidates, exact: Mapping[str, str]) -> list[Target]:
    """Return the one of several equal products that is meant, else all of them."""
    index, text = heard.index, heard.found.text
    if len(skus) > 1 and not _is_listing(heard, seen):
        sure = _of_the_room(skus, heard.context)
        if sure is not None:
            how = exact.get(sure) or ("pinned" if sure == heard.context.pinned else "recent")
            return [Target(sku=sure, how=how)]
    if len(skus) > 1:
        skus = _by_options(heard, skus)
    sharper = {index.every[at].sku for at in seen.sharper}
    skus = [sku for sku in skus if sku in sharper] or skus
    if not any(index.products[sku].listed for sku in skus):
        skus = skus[:1]
    if len(skus) == 1:
        return [Target(sku=skus[0], how=exact.get(skus[0], "search"))]
    only_brand = seen.plain and not any(goods.sort == "kind" for goods in heard.spoken.goods)
    how = "brand" if only_brand and text else "category"
    return [Target(sku=sku, how=how, score_micro=1_000_000 // len(skus)) for sku in skus]


def _is_about_this(heard: Heard, seen: Candidates) -> bool:
    """Whether the comment points at what is on show, and one word of it happens to stand in the name of another product: is it lined?"""
    if heard.context.pinned not in heard.index.products or seen.terms != 1 or seen.plain:
        return False
    return not heard.spoken.goods and not heard.spoken.numbers and _AT_HAND.search(heard.found.text) is not None


def _is_listing(heard: Heard, seen: Candidates) -> bool:
    """Whether a kind is named to hear which ones there are: which hoodies do you have, 有哪些手机, cheapest hoodie."""
    text = heard.found.text
    return seen.plain and not _THIS.search(text) and _LISTING.search(text) is not None


def _by_options(heard: Heard, skus: list[str]) -> list[str]:
    """Return those of several equal products that have the options which the comment names; all where none has, or it names none."""
    fits = {}
    for sku in skus:
        narrowed = heard.narrowed(sku)
        fits[sku] = (narrowed.named and bool(narrowed.variants)) - bool(narrowed.lacking)
    best = max(fits.values())
    return [sku for sku in skus if fits[sku] == best]


def _of_the_room(skus: Iterable[str], context: Context) -> str | None:
    """Return which of several equal products is on show, or was what this viewer last spoke of."""
    equal = set(skus)
    recent = (target.sku for target in context.last_targets)
    return next((sku for sku in (context.pinned, *recent) if sku in equal), None)


def _is_wanted(heard: Heard, seen: Candidates) -> bool:
    if seen.absent == "kind":
        return heard.intent in WANTING_INTENTS
    return heard.intent is None or heard.intent in ITEM_INTENTS


def _by_place(heard: Heard) -> list[Target]:
    """Return what is meant where nothing is named: what has the options that are, what is on show, what was spoken of, the only product."""
    found, index, context = heard.found, heard.index, heard.context
    recent = [Target(sku=t.sku, how="recent") for t in context.last_targets if t.sku in index.products]
    pinned = [Target(sku=context.pinned, how="pinned")] if context.pinned in index.products and context.pinned else []
    if not _AT_HAND.search(found.text):
        option = _by_option(heard, [target.sku for target in (*pinned, *recent)])
        if option is not None:
            return [
                next(
                    (target for target in (*pinned, *recent) if target.sku == option), Target(sku=option, how="search")
                )
            ]
        foreign = [span for span in found.spans if span[0] == "product" and span[2] - span[1] > 1]
        if (foreign and not heard.spoken.goods) or _has_foreign_model(heard):
            return [UNKNOWN] if heard.intent in WANTING_INTENTS and heard.intent is not None else []
    if heard.intent not in ITEM_INTENTS and not _THIS.search(found.text):
        return []
    if _BEFORE.search(found.text) and recent:
        return recent
    if pinned:
        return pinned
    only = only_of(index)
    return recent or ([Target(sku=only, how="only")] if only else [])


def _has_foreign_model(heard: Heard) -> bool:
    """Whether a word and a number written together, which nothing in the bag is called, stand in a comment: nova10."""
    spans = [(start, end) for slot, start, end, _ in heard.found.spans if slot != "product"]
    for number in heard.spoken.numbers:
        if number.unit or any(number.start < end and start < number.end for start, end in (*spans, *heard.loose)):
            continue
        if number.code:
            known = f"n:{number.code}" in heard.index.postings or number.code in NO_MODELS
            if not known and number.code.rstrip("0123456789.") not in heard.index.option_letters:
                return True
            continue
        word = number.left if number.left.isascii() and len(number.left) > 2 else ""
        if word and number.before.endswith(word) and heard.found.text[: number.start].endswith(word):
            return True
    return False


def _by_option(heard: Heard, near: list[str]) -> str | None:
    """Return the near product that has the options which a comment names, else the only one of the bag that has them."""
    for sku in near:
        narrowed = heard.narrowed(sku)
        if narrowed.named and narrowed.variants:
            return sku
    owners = options_in(heard.index, heard.found.text) or measured_in(heard.index, heard.spoken)
    return owners[0] if len(owners) == 1 and heard.intent in (None, *ITEM_INTENTS) else None


def _with_variants(heard: Heard, target: Target, *, alone: bool) -> Target:
    if not target.sku:
        return target
    at = _at(heard.index, target.sku)
    product = heard.index.every[at]
    narrowed = heard.narrowed(target.sku)
    if alone and not narrowed.named and _colour_is_of_the_name(heard.found, product):
        heard.found.typed.pop("colour", None)
        heard.found.spans = [span for span in heard.found.spans if span[0] != "colour"]
    measured = any(char.isdigit() for char in narrowed.lacking)
    if narrowed.lacking and alone and (measured or "colour" not in heard.found.typed):
        heard.found.typed.setdefault("size", narrowed.lacking)
    whole = len(narrowed.variants) == len(product.variants) and not narrowed.several
    if narrowed.lacking or not narrowed.variants or whole:
        return target
    variants = tuple(variant.sku for place, variant in enumerate(product.variants) if place in narrowed.variants)
    return replace(target, variants=variants)


def _colour_is_of_the_name(found: Found, product: Product) -> bool:
    """Whether a colour that was read is a piece of the product's name, as in 蓝灰花纹, and not the colour that is asked for.

    A piece is only where the name goes on beside it, in the comment as in the title.
    """
    titles = [fold(title) for title in product.title.values()]
    for slot, start, end, _ in found.spans:
        around = {found.text[max(0, start - 1) : end], found.text[start : end + 1]}
        if (
            slot == "colour"
            and product.option_names
            and any(len(a) > end - start and a in t for a in around for t in titles)
        ):
            return True
    return False


def _within(name: Named, part: Spoken) -> bool:
    places = [(s, e) for _, s, e in (*part.words, *part.pairs)] + [(g.start, g.end) for g in part.goods]
    return any(start < name.end and name.start < end for start, end in places)


def _colours(found: Found, spoken: Spoken) -> frozenset[str]:
    if "colour" not in found.typed:
        return frozenset()
    return frozenset(goods.id for goods in spoken.goods if goods.sort == "colour")


def _note_names(found: Found, named: list[Named]) -> None:
    if not named or any(span[0] in FIGURES for span in found.spans):
        return
    for start, end in {(name.start, name.end) for name in named}:
        inside = [span for span in found.spans if span[1] < end and start < span[2]]
        if all(span[0] in _NAME_PARTS for span in inside):
            found.spans = [span for span in found.spans if span not in inside]
            found.spans.append(("product", start, end, found.text[start:end]))
    found.spans.sort(key=lambda span: span[1])


def _at(index: CatalogueIndex, sku: str) -> int:
    return index.places[sku]


_NAME_PARTS = frozenset({"product", "material", "attribute", "colour", "person", "part"})
_THIS = re.compile(
    r"这个|这款|这件|这条|这双|这套|这种|这台|这部|那个|那款|那件|它|手上|身上|屏幕上|刚才|刚刚"
    r"|\bthis\b|\bit\b|\bthat one\b|\bthese\b|\bthose\b"
)
_AT_HAND = re.compile(r"这个|这款|这件|它|\bthis\b|\bit\b|\bthese\b")
_BEFORE = re.compile(r"刚才那|刚刚那|上一个|前面那|之前那|the last one|previous one|earlier one|the one before")
_LISTING = re.compile(
    r"有(?:哪些|哪几|什么|啥|没有)(?!颜色|尺|码|色|规格|版本|内存|容量|功能|优惠|活动|区别)|有几款|几种|别的|其他|其它|另外的|都卖|卖不卖|最便宜|最贵|你家有|你们有|店里有"
    r"|\b(?:do|did|have|has|got)\s(?:you|u|ya|yall)\b(?!.*\bthe\b)|\b(?:you|u)\s(?:have|got|sell|carry)\b(?!.*\bthe\b)"
    r"|\bgot any\b|\bany other\b|\bcheapest\b|\bmost expensive\b|\bdearest\b|\ball (?:the|your)\b"
)
