"""Which products and variants of the bag a comment means: link number, then what is named, then what is on show or was spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.all_of_a_kind_en import beside_its_kind, compares_within
from zhubo.perceive.aside import aside_places, is_named_aside
from zhubo.perceive.asked_options import with_options
from zhubo.perceive.bag import Named, candidates_in, named_within, names_in, names_nothing, spoken_in
from zhubo.perceive.bare_models import (
    by_bare_model,
    by_measures,
    forget_models,
    glued_parts,
    is_its_model,
    link_or_model,
    model_for_a_link,
    model_of_part,
)
from zhubo.perceive.bare_sides_zh import models_on_sides
from zhubo.perceive.baskets import ORDER_INTENTS, order_lines
from zhubo.perceive.beside_zh import SERVICE, places_beside, prices_a_side_thing
from zhubo.perceive.budget import budget_in
from zhubo.perceive.by_its_options_zh import owner_in_part, owners_of_measures
from zhubo.perceive.counts_en import note_counts
from zhubo.perceive.fitting import as_is_asked
from zhubo.perceive.found import Found
from zhubo.perceive.goods_of_others import forget_amounts_as_links, links_are_of_others
from zhubo.perceive.haggling import joins_what_is_shown
from zhubo.perceive.leftover_zh import is_left_over
from zhubo.perceive.links import forget_links_of_models, forget_links_of_strangers, note_links_of_kinds
from zhubo.perceive.lists_zh import forget_options_of_one, parts_by_link
from zhubo.perceive.nearby import AT_HAND, ITEM_INTENTS, NEIGHBOUR, NEIGHBOURS_MAX, UNKNOWN, by_place
from zhubo.perceive.no_colours import forget_colours_of_kinds
from zhubo.perceive.no_names import parts_without_names
from zhubo.perceive.options_alone import is_options_alone
from zhubo.perceive.pieces import (
    FIGURES,
    after_repair,
    colours_asked,
    cut,
    has_own_name,
    loose_places,
    parts_of,
    the_one_of_a_kind,
    with_noun,
    without_sums,
)
from zhubo.perceive.plain_beside import beside_the_plain
from zhubo.perceive.preferred import LISTING, chosen_of, is_listing
from zhubo.perceive.quantities import note_counted, note_quantity, with_quantities
from zhubo.perceive.reading import Context
from zhubo.perceive.rows_en import of_the_kind_beside
from zhubo.perceive.shown_kinds import this_kind
from zhubo.perceive.siblings import has_strange_suffix, outranks, sides_of_one, things_beside
from zhubo.perceive.story_counts_en import forget_story_counts
from zhubo.perceive.strangers import meant_instead
from zhubo.perceive.suffixed_options import meant_by_suffix, owner_of_suffix
from zhubo.perceive.variants import WANTING_INTENTS, Sought, forget, forget_colours_of_names
from zhubo.shop.search import Candidates, CatalogueIndex, Spoken, contradicted, find_candidates
from zhubo.text.wording import wording

PRICE_INTENTS = frozenset({"ask_price", "bargain"})
__all__ = ["ITEM_INTENTS", "find_targets"]
GROUP_MAX = 12
"""How many products one comment can mean."""


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
    spoken = without_sums(spoken_in(index, found.text))
    loose = loose_places(found, spoken, index)
    loose += aside_places(found.text, spoken, index) if intent != "compare_products" else ()
    loose += places_beside(found.text) if intent in PRICE_INTENTS else ()
    sought = Sought(found, intent, index, context, colours, spoken, loose, colours_asked(found, spoken))
    forget_colours_of_kinds(sought, colours)
    forget_story_counts(sought)
    chosen = _on_show(sought) or models_on_sides(sought, lambda part: _of_part(sought, part, []))
    chosen = _by_link(sought) if chosen is None else chosen
    if chosen is None:
        named = [n for n in names_in(index, found.text) if not is_named_aside(spoken, n, index)]
        _note_names(found, named, colours)
        chosen = as_is_asked(sought, _by_name(sought, named))
    forget_models(sought, chosen, colours)
    note_counts(sought, chosen)
    if intent in PRICE_INTENTS and prices_a_side_thing(sought, chosen):
        return (UNKNOWN,)
    if chosen and (instead := meant_instead(sought, chosen)) is not None:
        if not instead or not instead[0].sku:
            return instead
        chosen = list(instead)
    if chosen and SERVICE not in found.typed and is_left_over(sought, chosen):
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in chosen[:NEIGHBOURS_MAX]))
    if len(chosen) > 1:
        forget_colours_of_names(sought, chosen)
        _note_what_all_lack(sought, chosen)
        chosen = with_quantities(sought, chosen)
    elif chosen and (lines := order_lines(sought, chosen[0])):
        return lines
    elif chosen and chosen[0].sku and intent in ORDER_INTENTS:
        note_quantity(sought, chosen[0])
        target = with_options(sought, chosen[0], alone=True)
        note_counted(sought, target)
        return (target,)
    elif intent in (None, "ask_stock") and chosen and chosen[0].sku:
        note_counted(sought, chosen[0])
    forget_options_of_one(sought, colours)
    return tuple(with_options(sought, target, alone=len(chosen) == 1) for target in chosen[:GROUP_MAX])


def _on_show(sought: Sought) -> list[Target]:
    """Return what is on show where a comment is nothing but options of it; a bare number may be a link or a model as well."""
    alone = sought.found.text.strip("0123456789 号") != "" and not sought.found.links
    alone = alone and is_options_alone(sought.found.text, sought.index, sought.context)
    return [Target(sku=str(sought.context.pinned), how="pinned")] if alone else []


def _note_what_all_lack(sought: Sought, chosen: list[Target]) -> None:
    """Note as the size that is asked for a written option value that not one of several products has: 26cm of pans of 28 and 30."""
    lacking = [sought.narrowed(target.sku).lacking if target.sku else "" for target in chosen]
    if sought.intent in ("ask_price", "ask_stock", "want_to_buy") and all(lacking):
        sought.found.typed.setdefault("size", lacking[0])


def _by_link(sought: Sought) -> list[Target] | None:
    """Return the products behind the link numbers of a comment; None where it has none, or the bag knows no link numbers.

    Bare numbers may as well be models or sizes, where something is named beside them: 苹果8plus和14, boots in 8.
    """
    links, found = sought.index.links, sought.found
    note_links_of_kinds(sought)
    if found.links:
        forget_links_of_models(sought)
        forget_amounts_as_links(sought)
        if links_are_of_others(sought):
            found.links.clear()
            return [UNKNOWN]
        if forget_links_of_strangers(sought) and not found.links:
            return [UNKNOWN]
    if not found.links:
        return None
    spans = [found.text[start:end] for slot, start, end, _ in found.spans if slot == "link_no"]
    if spans and not any(_LINK.search(span) for span in spans):
        if budget_in(found.text, sought.context.currency) is not None:
            found.links.clear()
            return None
        standing = names_in(sought.index, found.text)
        named = [t for t in _by_name(sought, standing, place=False) if t.sku and t.how not in ("category", "brand")]
        if len(named) > 1 or (named and sought.intent != "compare_products"):
            return named
        pinned = str(sought.context.pinned)
        if pinned in sought.index.products and (sought.narrowed(pinned).named or is_its_model(sought, pinned)):
            found.links.clear()
            return None
        model = model_for_a_link(sought, [links[number] for number in found.links if number in links], named)
        if model is not None:
            found.links.clear()
            return _beside_model(sought, Target(sku=model, how="search"), [t for t in named if t.sku != model])
        if not named and (both := link_or_model(sought)):
            return both
    chosen = [Target(sku=links[number], how="link") for number in found.links if number in links]
    if not chosen and not links:
        return None
    if chosen and (sought.intent == "compare_products" or _BESIDE_A_LINK.search(found.text)):
        named = _by_name(sought, names_in(sought.index, found.text), place=False)
        chosen += [target for target in named if target.sku and all(target.sku != other.sku for other in chosen)]
    if len(chosen) > 1 and sought.intent in _LISTING_INTENTS and not found.text.isascii():
        places = sorted((start, end) for slot, start, end, _ in found.spans if slot == "link_no")
        parts = parts_by_link(found.text, places) if len(places) == len(chosen) else []
        sought.take_apart(zip((target.sku for target in chosen), parts, strict=False))
    return chosen


def _beside_model(sought: Sought, model: Target, named: list[Target]) -> list[Target]:
    """Return a model that a bare number stands for, beside the one product that is compared with it, in reading order."""
    places = [(start, end) for slot, start, end, _ in sought.found.spans if slot == "link_no"]
    sought.found.spans = [span for span in sought.found.spans if span[0] != "link_no"]
    if len(named) != 1 or len(places) != 1:
        return [model]
    (start, end), other = places[0], named[0]
    leads = any(target.sku == other.sku for target in _of_part(sought, cut(sought.spoken, 0, start), []))
    region = (0, start) if leads else (end, len(sought.found.text))
    sought.take_apart([(model.sku, (start, end)), (other.sku, region)])
    return [other, model] if leads else [model, other]


def _by_name(sought: Sought, named: list[Named], *, place: bool = True) -> list[Target]:
    """Return the products that a comment names, each part of it for itself where it names several; else what its place tells."""
    if not named and names_nothing(sought.index, sought.spoken):
        return _by_number_or_place(sought) if place else []
    begin = after_repair(sought.found.text)
    rest = cut(sought.spoken, begin, len(sought.found.text)) if begin else sought.spoken
    if begin and has_own_name(sought.index, rest):
        meant = _of_part(sought, rest, [n for n in named if n.start >= begin])
        if len(meant) == 1 and meant[0].sku:
            sought.take_apart([(meant[0].sku, (begin, len(sought.found.text)))])
        return meant
    apart = owners_of_measures(sought, of_a_kind=True) if sought.intent in ORDER_INTENTS else []
    several = apart or _of_several(sought, named)
    if several:
        return several
    chosen = this_kind(sought) or _of_part(sought, sought.spoken, named)
    if len(chosen) == 1 and sought.intent == "compare_products":
        if chosen[0].sku and (pair := beside_the_plain(sought, chosen[0].sku)):
            return pair
        if chosen[0].sku and not sought.narrowed(chosen[0].sku).named:
            if every := beside_its_kind(sought.found.text, chosen[0], sought.index):
                return list(every)
        pinned = sought.context.pinned or ""
        alone = not chosen[0].sku or sought.narrowed(chosen[0].sku).several or compares_within(sought.found.text)
        if not alone and pinned in sought.index.products and pinned != chosen[0].sku:
            return [Target(sku=pinned, how="pinned"), *chosen]
    if len(chosen) == 1 and _is_joined(sought, chosen[0]):
        return [Target(sku=str(sought.context.pinned), how="pinned"), *chosen]
    return chosen or (_by_number_or_place(sought) if place else [])


def _by_number_or_place(sought: Sought) -> list[Target]:
    """Return the product whose model is a bare number in a comment that names nothing else, else what its place tells."""
    pinned = sought.context.pinned
    if pinned and pinned in sought.index.products and is_its_model(sought, pinned):
        return [Target(sku=pinned, how="pinned")]
    model = by_bare_model(sought, sought.spoken, [pinned] if pinned in sought.index.products and pinned else [])
    model = by_measures(sought) if model is None else model
    return [Target(sku=model, how="search")] if model is not None else by_place(sought)


def _is_joined(sought: Sought, target: Target) -> bool:
    """Whether a comment asks of what is on show beside the one product that it names."""
    pinned = sought.context.pinned
    both = sought.intent in ITEM_INTENTS and target.sku and pinned in sought.index.products and pinned != target.sku
    return bool(both) and joins_what_is_shown(sought.found.text)


def _of_several(sought: Sought, named: list[Named]) -> list[Target]:
    """Return the products of a comment that names several, joined by a word such as `and`; nothing where it does not."""
    listed = sought.intent in _LISTING_INTENTS
    placed = parts_of(sought.spoken, [(n.start, n.end) for n in named], sought.index, listed=listed)
    placed = placed if len(placed) > 1 else glued_parts(sought.spoken, sought.index)
    if len(placed) < 2:
        return []
    parts = [part for part, _ in placed]
    found: dict[int, list[Target]] = {}
    names = [named_within(named, part, place) for part, place in placed]
    own = [at for at, part in enumerate(parts) if names[at] or has_own_name(sought.index, part)]
    for at in own:
        meant = _of_part(sought, parts[at], names[at])
        if len(meant) > 1 and (kindred := the_one_of_a_kind(placed, at)) is not None:
            sharper = _of_part(sought, kindred, [])
            meant = sharper if len(sharper) == 1 and sharper[0].sku in {target.sku for target in meant} else meant
        found[at] = of_the_kind_beside(meant, parts[at], found, index=sought.index)
    for at in parts_without_names(sought, parts, found):
        del found[at]
    skus = [target.sku for targets in found.values() for target in targets if target.sku]
    for at, part in enumerate(parts):
        if found.get(at):
            continue
        model = (model_of_part(sought, part, skus) if at not in found else None) or owner_in_part(sought, part, skus)
        if model is not None:
            found[at] = [Target(sku=model, how="search")]
        elif at not in found and not any(sought.narrowed_in(part, sku).named for sku in skus):
            noun = with_noun(part, [*parts[at + 1 :], *reversed(parts[:at])])
            found[at] = _of_part(sought, noun, []) if noun is not None else []
    sure = {targets[0].sku for targets in found.values() if len(targets) == 1}
    several = {
        target.sku: target
        for at in sorted(found)
        for target in found[at]
        if len(found[at]) == 1 or sure.isdisjoint(other.sku for other in found[at])
    }
    if sought.intent == "compare_products" and "" in several:
        return sides_of_one(sought, parts, found) or [UNKNOWN]
    known = [target for target in several.values() if target.sku and target.how != NEIGHBOUR]
    if len(known) < 2:
        return []
    alone = ((targets[0], placed[at][1]) for at, targets in found.items() if len(targets) == 1)
    sought.take_apart((target.sku, region) for target, region in alone if target in known)
    return known


def _of_part(sought: Sought, spoken: Spoken, named: list[Named]) -> list[Target]:
    """Return what one part of a comment names: one product, several that fit equally, that the bag lacks it; or nothing."""
    index = sought.index
    if spoken is sought.spoken and not sought.colours and not sought.loose:
        seen = candidates_in(index, spoken.text)
    else:
        own = colours_asked(sought.found, spoken) if spoken is not sought.spoken else sought.colours
        seen = find_candidates(index, spoken, colours=own & sought.colours, loose=sought.loose)
    if meant := meant_by_suffix(sought, spoken, seen):
        return meant
    exact = _exact(sought, spoken, named)
    fitting = set(seen.products)
    if any(n.sku in exact and has_strange_suffix(index, spoken, n.end) for n in named):
        return _near(sought, list(exact))
    kept = {sku: how for sku, how in exact.items() if index.places[sku] in fitting} or (
        exact if not fitting or len({(n.start, n.end) for n in named}) > 1 or outranks(index, exact, fitting) else {}
    )
    if len({(n.start, n.end) for n in named if n.sku in kept}) > 1:
        return [Target(sku=sku, how=how) for sku, how in kept.items()]
    if kept and not (is_listing(sought, seen) and len(fitting) > 1):
        return chosen_of(sought, list(kept), replace(seen, plain=False), kept)
    if _is_about_this(sought, seen):
        return []
    if seen.products:
        of_no_goods = sought.intent is not None and sought.intent not in ITEM_INTENTS
        if seen.plain and of_no_goods and not LISTING.search(spoken.text):
            return []
        return chosen_of(sought, [index.every[at].sku for at in seen.products], seen, {})
    if seen.absent in _BESIDE and (sought.intent not in WANTING_INTENTS or sought.intent == "ask_authenticity_origin"):
        sorts = _BESIDE[seen.absent]
        beside = tuple((goods.start, goods.end) for goods in things_beside(spoken, sorts))
        whole = find_candidates(index, spoken, colours=sought.colours, loose=(*sought.loose, *beside))
        if whole.products and (not whole.plain or len(beside) < sum(one.sort in sorts for one in spoken.goods)):
            return chosen_of(sought, [index.every[at].sku for at in whole.products], whole, {})
    if seen.near:
        return _near(sought, [index.every[at].sku for at in seen.near])
    if seen.absent and _is_wanted(sought, seen) and not _asks_for_the_brand(sought, seen):
        return [UNKNOWN]
    return []


def _near(sought: Sought, skus: list[str]) -> list[Target]:
    """Return that the bag lacks the model which is named, with those that differ by a suffix; the one on show is what is meant."""
    if sought.context.pinned in skus:
        return [Target(sku=str(sought.context.pinned), how="search")]
    if (own := owner_of_suffix(sought, sought.spoken)) and own[0].sku in skus:
        return own
    if sought.intent is not None and sought.intent not in ITEM_INTENTS:
        return []
    return [UNKNOWN, *(Target(sku=sku, how=NEIGHBOUR) for sku in skus[:NEIGHBOURS_MAX])]


def _exact(sought: Sought, spoken: Spoken, named: list[Named]) -> dict[str, str]:
    """Return the products whose alias or title stands in a part, unless what stands beside it makes it another model."""
    index = sought.index
    return {n.sku: n.how for n in named if not contradicted(index, index.places[n.sku], spoken, sought.loose)}


def _is_about_this(sought: Sought, seen: Candidates) -> bool:
    """Whether the comment points at what is on show, and one word of it happens to stand in the name of another product: is it lined?"""
    if sought.context.pinned not in sought.index.products or seen.terms != 1 or seen.plain:
        return False
    if seen.bare:
        return True
    return not sought.spoken.goods and not sought.spoken.numbers and AT_HAND.search(sought.found.text) is not None


def _asks_for_the_brand(sought: Sought, seen: Candidates) -> bool:
    """Whether a brand that the bag lacks stands there because it is asked whether what is on show is of it."""
    on_show = sought.context.pinned in sought.index.products
    return on_show and seen.absent == "brand" and sought.intent == "ask_authenticity_origin"


def _is_wanted(sought: Sought, seen: Candidates) -> bool:
    """Whether what the bag lacks is what a comment is about; a kind alone may be what an item on show goes with, or is cleaned in."""
    branded = any(goods.sort in ("brand", "line") for goods in sought.spoken.goods)
    if seen.absent == "kind" and not branded and (sought.context.pinned or sought.context.last_targets):
        return sought.intent in WANTING_INTENTS
    return sought.intent is None or sought.intent in ITEM_INTENTS


def _note_names(found: Found, named: list[Named], colours: Mapping[str, str]) -> None:
    if not named or any(span[0] in FIGURES for span in found.spans):
        return
    for start, end in {(name.start, name.end) for name in named}:
        inside = [span for span in found.spans if span[1] < end and start < span[2]]
        longer = any(span[0] == "product" and span[2] - span[1] > end - start for span in inside)
        if not longer and all(span[0] in _NAME_PARTS for span in inside):
            forget(found, inside, colours)
            found.spans.append(("product", start, end, found.text[start:end]))
    found.spans.sort(key=lambda span: span[1])


_LISTING_INTENTS = ORDER_INTENTS | {"compare_products"}
"""Those in which goods that are named one behind the other are all meant."""
_NAME_PARTS = frozenset({"product", "material", "attribute", "colour", "person", "part"})
_BESIDE: Mapping[str, tuple[str, ...]] = {"kind": ("kind",), "brand": ("brand", "line")}
"""What may be spoken of beside the product that is meant: a charger of its own, the brand that it might be of."""
_BESIDE_A_LINK = wording(r"\d号(?:链接)?的?[和跟加与](?!\d)|(?<![\d号接])[和跟加与]\d{1,3}号")
_LINK = wording(r"号|链|link|#|车|橱窗|item|lot|basket|第")
