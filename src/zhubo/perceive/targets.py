"""Which products and variants of the bag a comment means: link number, then name, then what is on show or was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from zhubo.events import Target
from zhubo.perceive.bag import Named, links_of, names_in, only_of, options_of, product_of, words_in
from zhubo.perceive.found import Found
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex

TARGETS_MAX = 5
SEARCH_MICRO_MIN = 330_000
SEARCH_LEAD_MICRO = 90_000
"""A search hit counts only so far ahead of the next; one with all words scores 600 000."""

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
    named = names_in(index, text)
    _note_names(found, named)
    links = links_of(index)
    chosen = [Target(sku=links[number], how="link") for number in found.links if number in links]
    if not chosen and not found.links:
        chosen = _by_name(named, context) or _by_search(found, index, context)
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
    return text


def _note_names(found: Found, named: list[Named]) -> None:
    if not named or len(found.text) != len(_without_figures(found)):
        return
    for start, end in {(name.start, name.end) for name in named}:
        inside = [span for span in found.spans if span[1] < end and start < span[2]]
        if all(span[0] in _NAME_PARTS for span in inside):
            found.spans = [span for span in found.spans if span not in inside]
            found.spans.append(("product", start, end, found.text[start:end]))
    found.spans.sort(key=lambda span: span[1])


def _by_name(named: list[Named], context: Context) -> list[Target]:
    places: dict[tuple[int, int], list[Named]] = {}
    for name in named:
        places.setdefault((name.start, name.end), []).append(name)
    chosen: dict[str, Target] = {}
    for names in places.values():
        sure = _of_the_room((name.sku for name in names), context) if len(names) > 1 else names[0].sku
        for name in names:
            if sure in (None, name.sku):
                score = 1_000_000 if sure else 1_000_000 // len(names)
                chosen.setdefault(name.sku, Target(sku=name.sku, how=name.how, score_micro=score))
    return list(chosen.values())


def _by_search(found: Found, index: CatalogueIndex, context: Context) -> list[Target]:
    if _THIS.search(found.text):
        return []
    text = found.text
    for slot, start, end, _ in found.spans:
        if slot != "product":
            text = text[:start] + " " * (end - start) + text[end:]
    hits = words_in(index, text)
    if not hits or hits[0][1] < SEARCH_MICRO_MIN:
        return []
    near = {sku: score for sku, score in hits if score + SEARCH_LEAD_MICRO > hits[0][1]}
    best = hits[0][0] if len(near) == 1 else _of_the_room(near, context)
    return [Target(sku=best, how="search", score_micro=near[best])] if best else []


def _of_the_room(skus: Iterable[str], context: Context) -> str | None:
    """Return which of several equal products is on show, or was what this viewer last spoke of."""
    equal = set(skus)
    recent = (target.sku for target in context.last_targets)
    return next((sku for sku in (context.pinned, *recent) if sku in equal), None)


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
    product = product_of(index, target.sku)
    if product is None or len(product.variants) < 2:
        return target
    size, colour = found.typed.get("size"), found.typed.get("colour")
    wanted_size = canonical_size(size) if size else None
    options = list(options_of(product))
    longest = _longest_words(text, options)
    fitting: dict[str, set[str]] = {}
    for variant, name, word in options:
        as_size = wanted_size is not None and canonical_size(word) == wanted_size
        as_colour = colour is not None and name not in longest and colours.get(word) == colour
        if word in longest.get(name, ()) or as_size or as_colour:
            fitting.setdefault(name, set()).add(variant)
    every = [variant.sku for variant in product.variants]
    left = set(every).intersection(*fitting.values()) if fitting else set(every)
    if not left or len(left) == len(every):
        return target
    variants = tuple(sku for sku in every if sku in left)
    return Target(sku=target.sku, how=target.how, variants=variants, score_micro=target.score_micro)


def _longest_words(text: str, options: Iterable[tuple[str, str, str]]) -> dict[str, set[str]]:
    """Return, by option, the option words that stand in the text, without those inside a longer one."""
    standing: dict[str, set[str]] = {}
    for _, name, word in options:
        for way in (word, word[:-1]) if len(word) > 1 and word.endswith("色") else (word,):
            if way and _stands(text, way):
                standing.setdefault(name, set()).add(word)
    return {
        name: {w for w in words if not any(w != other and w.removesuffix("色") in other for other in words)}
        for name, words in standing.items()
    }


def _stands(text: str, word: str) -> bool:
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if not (_cut(before, word[0]) or _cut(word[-1], after)):
            return True
        at = text.find(word, at + 1)
    return False


def _cut(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and (left.isalnum() or left == "'") and (right.isalnum() or right == "'")


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
_NAME_PARTS = frozenset({"product", "material", "attribute", "colour", "person", "part"})
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
