"""Which products and variants of the bag a comment means: link number, then name, then what is on show or was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zhubo.events import Target
from zhubo.perceive.bag import Named, links_of, named_in, only_of, options_of, variants_named, variants_of
from zhubo.perceive.found import Found
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex

TARGETS_MAX = 5
SEARCH_MICRO_MIN = 450_000
SEARCH_LEAD_MICRO = 150_000
"""A search hit counts only so far ahead of the next."""

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
PAIR_INTENTS = frozenset({"compare_products"})


def find_targets(
    found: Found, intent: str | None, index: CatalogueIndex, context: Context, colours: Mapping[str, str]
) -> tuple[Target, ...]:
    """Return the products that the comment means, at most five, the surest first; notes the names it used as `product` spans.

    `colours` maps the words for colours to their ids.
    """
    text = _without_figures(found)
    hits = named_in(index, text)
    named = [hit for hit in hits if hit.how != "search"]
    _note_names(found, named)
    links = links_of(index)
    chosen = [Target(sku=links[number], how="link") for number in found.links if number in links]
    if not chosen and not found.links:
        chosen = _by_name(named, context) or _by_search(hits, context)
    elif chosen and intent in PAIR_INTENTS:
        chosen += [target for target in _by_name(named, context) if all(target.sku != other.sku for other in chosen)]
    if not chosen:
        chosen = _by_place(found, intent, index, context)
    return tuple(_with_variants(target, found, text, index, colours) for target in chosen[:TARGETS_MAX])


def _without_figures(found: Found) -> str:
    text = found.text
    for slot, start, end, _ in found.spans:
        if slot in _FIGURES:
            text = text[:start] + " " * (end - start) + text[end:]
    return _APOSTROPHE.sub("", text)


def _note_names(found: Found, named: Iterable[Named]) -> None:
    for hit in named:
        if 0 <= hit.start < hit.end <= len(found.text):
            inside = [s for s in found.spans if s[1] < hit.end and hit.start < s[2]]
            if all(s[0] in ("product", "material", "attribute", "colour") for s in inside):
                found.spans = [s for s in found.spans if s not in inside]
                found.spans.append(("product", hit.start, hit.end, found.text[hit.start : hit.end]))
    found.spans.sort(key=lambda span: span[1])


def _by_name(named: list[Named], context: Context) -> list[Target]:
    kept: dict[tuple[int, int], list[Named]] = {}
    for hit in named:
        kept.setdefault((hit.start, hit.end), []).append(hit)
    chosen: list[Target] = []
    for hits in kept.values():
        sure = _of_the_room(hits, context) if len(hits) > 1 else None
        chosen += [
            Target(sku=hit.sku, how=hit.how, score_micro=1_000_000 if sure else hit.score_micro)
            for hit in ([sure] if sure else hits)
        ]
    return chosen


def _by_search(hits: Iterable[Named], context: Context) -> list[Target]:
    found = [hit for hit in hits if hit.how == "search"]
    if not found or found[0].score_micro < SEARCH_MICRO_MIN:
        return []
    near = [hit for hit in found if hit.score_micro + SEARCH_LEAD_MICRO > found[0].score_micro]
    best = near[0] if len(near) == 1 else _of_the_room(near, context)
    return [Target(sku=best.sku, how="search", score_micro=min(best.score_micro, 1_000_000))] if best else []


def _of_the_room(hits: Iterable[Named], context: Context) -> Named | None:
    """Return which of several equal hits is on show, or was what this viewer last spoke of."""
    by_sku = {hit.sku: hit for hit in hits}
    for sku in (context.pinned, *(target.sku for target in context.last_targets)):
        if sku in by_sku:
            return by_sku[sku]
    return None


def _by_place(found: Found, intent: str | None, index: CatalogueIndex, context: Context) -> list[Target]:
    if found.links or any(span[0] == "product" for span in found.spans):
        return []
    if intent not in ITEM_INTENTS and not _THIS.search(found.text):
        return []
    if _BEFORE.search(found.text) and context.last_targets:
        return [Target(sku=target.sku, how="recent") for target in context.last_targets]
    if context.pinned:
        return [Target(sku=context.pinned, how="pinned")]
    if context.last_targets:
        return [Target(sku=target.sku, how="recent") for target in context.last_targets]
    only = only_of(index)
    return [Target(sku=only, how="only")] if only else []


def _with_variants(
    target: Target, found: Found, text: str, index: CatalogueIndex, colours: Mapping[str, str]
) -> Target:
    every = variants_of(index, target.sku)
    if len(every) < 2:
        return target
    named = variants_named(index, target.sku, text)
    fitting = set(named or every)
    for wanted, read in ((found.typed.get("size"), canonical_size), (found.typed.get("colour"), colours.get)):
        if wanted is not None:
            same = {
                v for _, word, variants in options_of(index, target.sku) if read(word) == read(wanted) for v in variants
            }
            same |= {v for _, word, variants in options_of(index, target.sku) if read(word) == wanted for v in variants}
            fitting = (fitting & same) or fitting
    if len(fitting) == len(every):
        return target
    return Target(
        sku=target.sku,
        how=target.how,
        variants=tuple(v for v in every if v in fitting),
        score_micro=target.score_micro,
    )


def canonical_size(written: str) -> str | None:
    """Return one way to write a size: `xxl`, `2xl` and `2X` are `2XL`; `medium` is `M`; `42 EU` and `42码` are `42`."""
    size = written.strip().lower().replace("-", " ")
    size = _SIZE_WORDS.get(size, size)
    match = _MANY_X.fullmatch(size)
    if match is not None:
        count = len(match["x"]) if match["x"] else int(match["n"])
        return f"{'' if count == 1 else count}X{match['end'].upper()}"
    number = _NUMBER_SIZE.fullmatch(size)
    return number[1] if number is not None else (size.upper() or None)


_FIGURES = frozenset({"link_no", "order_no", "qty", "price", "height", "weight", "foot", "date"})
_APOSTROPHE = re.compile(r"(?<=[a-z])'(?=[a-z])")
_THIS = re.compile(
    r"这个|这款|这件|这条|这双|这套|这种|那个|那款|那件|它|手上|身上|刚才|刚刚|\bthis\b|\bit\b|\bthat one\b|\bthese\b|\bthose\b"
)
_BEFORE = re.compile(r"刚才那|刚刚那|上一个|前面那|之前那|the last one|previous one|earlier one|the one before")
_MANY_X = re.compile(r"(?:(?P<x>x{1,6})|(?P<n>\d{1,2})x)(?P<end>[ls])")
_NUMBER_SIZE = re.compile(r"(?:eu |us |uk )?(\d{1,3}(?:\.\d)?)(?:码| eu| us| uk|号)?")
_SIZE_WORDS = {
    "small": "s",
    "medium": "m",
    "large": "l",
    "extra large": "xl",
    "x large": "xl",
    "extra small": "xs",
    "小码": "s",
    "中码": "m",
    "大码": "l",
    "小号": "s",
    "中号": "m",
    "大号": "l",
    "加大": "xl",
    "加大号": "xl",
    "均码": "free size",
    "one size": "free size",
}
