"""Goods that an English comment leaves out: `besides the juices what is under 10`, `any cushions that arent the parrot one`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.budget import has_budget
from zhubo.perceive.found import Found
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.own_words_en import told_by_own_words
from zhubo.perceive.reading import Context, room_alone
from zhubo.perceive.siblings import denies_what_is_made_of
from zhubo.perceive.targets import GROUP_MAX, find_targets
from zhubo.perceive.wishes import cheapest_first
from zhubo.shop.search import CatalogueIndex, find_goods, siblings
from zhubo.text.wording import wording

_EXTREME = wording(
    r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey)|(?:lowest|highest)[- ]priced)\b"
    r".*\b(?:things?|items?|products?|stuff|goods)\b|"
    r"\b(?:things?|items?|products?|stuff|goods|what)\b.*\b(?:costs? (?:the )?(?:most|least)|(?:is|are|'?s) (?:the )?(?:cheapest|"
    r"dearest|priciest|"
    r"costliest|(?:most|least) (?:expensive|costly|pricey)))\b"
)
"""The end of all prices, and not that of a kind."""
_OTHER_COLOURS = wording(
    r"\b(?:others?|another|different|else|besides|more) (?:[a-z]+ )?colou?rs?\b|\bcolou?rs? (?:else|besides)\b"
)
_OTHER_FLAVOURS = wording(
    r"\b(?:others?|another|different|else|besides?|more|apart from|other than|aside from|except(?: for)?) (?:[a-z]+ )?(?:flavou?rs?|"
    r"tastes?)\b|"
    r"\b(?:flavou?rs?|tastes?)\b.{0,30}\b(?:else|besides?|apart from|other than|aside from|except(?: for)?|but)\b|"
    r"\bother (?:ones|kinds) (?:of )?(?:flavou?rs?)\b"
)
_FLAVOUR = frozenset({"flavour", "flavor", "taste", "口味"})
_JOINTS = re.compile(r"\b(?:or|and|nor|n)\b|[,&]")
_SHOWN = wording(r" (?:this|that|these|those)(?: ones?)?\s?\??$")
_LOWEST = wording(r"\b(?:cheapest|least|lowest)\b")
_BUT = wording(
    r"\b(?:apart from|aside from|other than|besides|except(?: for)?|excluding|not counting|not including|"
    r"leaving out|ignoring|if (?:you|u|we|i) (?:ignore|skip|leave out)|that(?: are| is|'?s) not|but not|"
    r"(?:that|which) (?:aren'?t|isn'?t|ain'?t))\b"
    r"(?! (?:the |their |its )?(?:colou?rs?|sizes?|prices?|costs?|looks?|(?:that|this)(?! ones?\b|\s?\??$)|money|shipping)\b)"
)
_ENDS = wording(
    r"[,;?]|\b(?:what|whats|which|is there|are there|any|anything|do (?:u|you)|(?:u|you) (?:have|got|sell)|under|below|less|cheaper|"
    r"for|in)\b"
)
_OF_OTHERS = frozenset(
    {
        None,
        "ask_stock",
        "ask_price",
        "compare_products",
        "ask_colour_options",
        "ask_spec",
        "want_to_buy",
        "request_show_item",
    }
)
"""Readings of a question for goods but for some."""
_BY_NAME = frozenset({"category", "brand", "search", "title", "alias"})


def others_meant(
    found: Found,
    intent: str | None,
    targets: Sequence[Target],
    index: CatalogueIndex,
    context: Context,
    colours: Mapping[str, str],
) -> tuple[Target, ...]:
    """Return what a comment means that leaves goods out, without these; nothing where it leaves out none, or no others are meant.

    Of a kind, the one that is told by words of its own text.
    `targets` are what its words mean as they stand; with an amount and no kind that is named the whole bag is meant.
    """
    text = found.text
    if intent == "ask_colour_options" and _OTHER_COLOURS.search(text) is not None:
        return _in_other_colours(found, targets, index, context, colours)
    if _OTHER_FLAVOURS.search(text) is not None and (kin := _of_other_flavours(targets, index)):
        return kin
    if own := told_by_own_words(text, intent, targets, index):
        return own
    match = _BUT.search(text) if intent in _OF_OTHERS else None
    if match is None or not found.typed.keys().isdisjoint(("size", "material")):
        return ()
    ended = _ENDS.search(text, match.end())
    end = ended.start() if ended is not None else len(text)

    def meant(part: str) -> list[Target]:
        spans = [span for span in found.spans if part[span[1] : span[2]].strip()]
        piece = replace(found, text=part, spans=spans, links=list(found.links), typed={})
        bare = room_alone(context)
        return [target for target in find_targets(piece, "ask_stock", index, bare, colours) if target.sku]

    base = meant(text[: match.start()] + " " * (end - match.start()) + text[end:])
    if denies_what_is_made_of(text, [target.sku for target in base], index):
        return ()
    out = {target.sku for target in meant(" " * match.end() + text[match.end() : end] + " " * (len(text) - end))}
    extreme = not base and _EXTREME.search(text, 0, match.start()) is not None
    if context.pinned and _SHOWN.match(text, match.end(), end) is not None:
        out.add(context.pinned)
    if extreme:
        out |= _of_kinds(text[match.end() : end], index)
    told = {target.sku for target in targets if target.how in _BY_NAME}
    if told < {target.sku for target in base}:
        out |= told
    if not base and out and (extreme or has_budget(text)):
        whole = tuple(Target(sku=sku, how="category") for sku in index.skus if sku not in out)
        row = cheapest_first(whole, index)
        if extreme and _LOWEST.search(text) is None:
            row = row[::-1]
        return row[:GROUP_MAX]
    if out.isdisjoint(target.sku for target in base) or any(target.how not in _BY_NAME for target in base):
        return ()
    return tuple(Target(sku=target.sku, how="category") for target in base if target.sku not in out)[:GROUP_MAX]


def _of_other_flavours(targets: Sequence[Target], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the goods of the category of the one that is meant that have another flavour, where that one can be chosen in none."""
    own = index.products.get(targets[0].sku) if len(targets) == 1 else None
    flavour = _flavour_of(own) if own is not None else None
    if own is None or flavour is None:
        return ()
    kin = (product for sku, product in index.products.items() if sku != own.sku and product.category == own.category)
    others = [product.sku for product in kin if _flavour_of(product) not in (None, flavour)]
    return tuple(Target(sku=sku, how="category") for sku in others[:GROUP_MAX])


def _flavour_of(product: Product) -> Mapping[str, str] | None:
    """Return the flavour that a product states and that nobody chooses, by language."""
    if any(name.casefold() in _FLAVOUR for name in product.option_names):
        return None
    return next((one.text for name, one in product.attributes.items() if name.casefold() in _FLAVOUR), None)


def _in_other_colours(
    found: Found, targets: Sequence[Target], index: CatalogueIndex, context: Context, colours: Mapping[str, str]
) -> tuple[Target, ...]:
    """Return the goods that are called as the one that is meant, but for its colour: the blue plimsolls of the white ones.

    Where none is, those that the comment means without its words for colours.
    """
    if len(targets) != 1 or targets[0].sku not in index.places:
        return ()
    own = index.naming[index.places[targets[0].sku]]
    if own.has_colour_option or not own.colours:
        return ()
    said = frozenset().union(*(names.colours for names in index.naming)) - own.colours
    others = siblings(index, index.places[targets[0].sku], said)
    if others:
        return tuple(Target(sku=index.every[at].sku, how="category") for at in others[:GROUP_MAX])
    text, spans = found.text, [span for span in found.spans if span[0] == "colour"]
    for _, start, end, _ in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    if not spans or targets[0].how in BY_PLACE:
        return ()
    piece = replace(found, text=text, spans=[], links=[], typed={})
    kin = find_targets(piece, "ask_stock", index, room_alone(context), colours)
    if targets[0].sku not in {target.sku for target in kin} or any(t.how != "search" or not t.sku for t in kin):
        return ()
    return tuple(replace(target, how="category") for target in kin if target.sku != targets[0].sku)


def _of_kinds(part: str, index: CatalogueIndex) -> set[str]:
    """Return the products of the kinds that a part of a text names, in one or in many: a drink, drinks."""
    pieces = [piece.strip(" ?!.") for piece in _JOINTS.split(part)]
    kinds = {
        one.id for piece in pieces for words in (piece, f"{piece}s") for one in find_goods(words) if one.sort == "kind"
    }
    return {sku for sku in index.skus if not kinds.isdisjoint(index.naming[index.places[sku]].kinds)}
