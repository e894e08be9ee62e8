"""Which goods of a thread a comment means: by a code, by their place in what was said, by what the words fit, by their price. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.asked_options import options_asked, written
from zhubo.perceive.bag import names_a_kind
from zhubo.perceive.bare_models import is_its_model
from zhubo.perceive.carried_options import value_of, values_of
from zhubo.perceive.carried_shown import by_show
from zhubo.perceive.carried_words import (
    ACCEPTS,
    ALL_OF_THEM,
    BACK,
    KEEPS_ASIDE,
    OTHER_ONE,
    WISHES,
    Said,
    cheapest_or_dearest,
    code_in,
    is_one_of_several,
    is_placed,
    is_short,
    ordinal_in,
)
from zhubo.perceive.forms import is_question
from zhubo.perceive.hearing import Heard
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.reading import Context, Thread
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.perceive.targets import find_targets
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex

_LEAVES_IT_OPEN = frozenset(
    {"compare_products", "ask_stock", "ask_size_options", "ask_colour_options", "ask_size_advice", "ask_suitability"}
)
"""Asked so, a viewer may take something else that the host names in its place."""
_CHOSEN = (GOODS_INTENTS | {"want_to_buy", "praise"}) - {"bargain"}
"""What a comment may be that chooses of what another viewer has just meant."""


def goods_of(thread: Thread, index: CatalogueIndex, said: Said, heard: Heard, context: Context) -> tuple[Target, ...]:
    """Return what the thread is about: what its viewer last meant, of several those that the host named since, else what the host named.

    Who takes the one other thing that the host names instead means that; who chooses of several those that another viewer has just meant.
    """
    own = [target for target in thread.targets if target.sku in index.products]
    beside = _beside(thread, said, heard, index, context)
    if not own and not thread.offered and len(beside) > 1 and is_one_of_several(said):
        return tuple(target for target in beside if target.sku in index.products)
    if len(own) == len(thread.offered) == 1 and _takes_instead(thread, said):
        return tuple(target for target in thread.offered if target.sku in index.products) or tuple(own)
    if not thread.offered and len(own) < 2:
        return tuple(own)
    offered = [target for target in thread.offered if target.sku in index.products]
    skus = {target.sku for target in own}
    if len(skus) > 1 and offered:
        own = [target for target in offered if target.sku in skus] or own
    return tuple({target.sku: target for target in own or offered}.values())


def offered_of(thread: Thread, goods: tuple[Target, ...], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return what somebody who answers the host means: what the host has just named, where that is something else than `goods`."""
    offered = tuple(target for target in thread.offered if target.sku in index.products)
    return goods if {target.sku for target in goods} & {target.sku for target in offered} else offered or goods


def _beside(thread: Thread, said: Said, heard: Heard, index: CatalogueIndex, context: Context) -> tuple[Target, ...]:
    """Return what another viewer has just meant, where a comment may choose of it: a short one that names nothing, and asks of goods.

    What is on show and was not spoken of lies nearer.
    """
    near = context.pinned is None or any(target.sku == context.pinned for target in thread.beside)
    chooses = near and is_short(said.text) and heard.candidates[0] in _CHOSEN
    return thread.beside if chooses and not (heard.mentions or names_a_kind(index, said.text)) else ()


def _takes_instead(thread: Thread, said: Said) -> bool:
    """Whether a viewer takes what the host names in place of what they asked for."""
    if thread.intent not in _LEAVES_IT_OPEN or thread.offered[0].sku == thread.targets[0].sku or is_question(said.text):
        return False
    return any(turn.said_in(said) for turn in (ACCEPTS, WISHES, KEEPS_ASIDE, BACK))


def by_code(text: str, context: Context, thread: Thread) -> tuple[Target, ...]:
    """Return what the host lets be chosen by the number that a comment is."""
    code = code_in(text) if thread.coded else None
    return (thread.offered[code - 1],) if code is not None and 0 < code <= len(thread.offered) else ()


def by_position(
    said: Said, heard: Heard, thread: Thread, goods: tuple[Target, ...], index: CatalogueIndex, context: Context
) -> tuple[Target, ...]:
    """Return what is meant by its place in what was said: the second one, the other one, 前面那个."""
    if not is_placed(said):
        return ()
    text = said.text
    if shown := by_show(said, heard, thread, index, context):
        return shown
    if any(heard.mentions) and not OTHER_ONE.said_in(said) and ordinal_in(said) is None:
        return ()
    row = [t for t in thread.targets if t.sku in index.products]
    row = list(thread.offered) if len(row) < 2 or len(thread.offered) > 1 else row
    if (
        len(row) > 1
        and ALL_OF_THEM.said_in(said)
        and cheapest_or_dearest(said) is None
        and is_short(text)
        and not is_question(text)
    ):
        return tuple({target.sku: target for target in row}.values())
    beside = _beside(thread, said, heard, index, context)
    row = row if len(row) > 1 or thread.targets else _in_order(beside, thread, index)
    place = ordinal_in(said)
    if place is not None and len(row) > 1 and -len(row) <= place < len(row):
        return (row[place],)
    if OTHER_ONE.said_in(said):
        if options := other_of_two(thread, row, index, beside):
            return (options,)
        one = thread.targets or beside
        now = {target.sku for target in one} if len(one) == 1 else {context.pinned or ""}
        others = [t.sku for t in row if t.sku not in now] + [sku for sku in thread.earlier if sku not in now]
        others += [context.pinned] if context.pinned and context.pinned not in now else []
        others = [sku for sku in others if sku in index.products]
        return (Target(sku=others[0], how="recent"),) if others else ()
    return ()


def other_of_two(
    thread: Thread, row: Sequence[Target], index: CatalogueIndex, beside: Sequence[Target]
) -> Target | None:
    """Return the option that was not chosen, by this viewer or by the one before, of two that the host named or that there are."""
    chosen = next((one for one in (*thread.targets, *beside) if one.sku in index.products and one.variants), None)
    if chosen is None:
        return None
    product, had = index.products[chosen.sku], set(chosen.variants)
    named = [one for one in row if one.sku == chosen.sku and one.variants and len(one.variants) < len(product.variants)]
    rest = [one for one in named if had.isdisjoint(one.variants)]
    if len(named) == 2 and len(rest) == 1:
        return replace(rest[0], how="recent")
    asked = options_asked(chosen, product)
    name = next(iter(asked)) if len(asked) == 1 else ""
    others = values_of(product.variants).get(name, set()) - asked.get(name, set())
    if len(others) != 1:
        return None
    variants = tuple(v.sku for v in product.variants if value_of(v, name) in others)
    return Target(sku=product.sku, how="recent", variants=variants, asked=written({name: others}))


def _in_order(goods: Sequence[Target], thread: Thread, index: CatalogueIndex) -> list[Target]:
    """Return goods in the order in which they were on show, where that is known."""
    known = [target for target in goods if target.sku in index.products]
    return sorted(known, key=lambda target: target.sku != thread.shown_before)


def by_price(said: Said, goods: tuple[Target, ...], index: CatalogueIndex) -> tuple[Target, ...]:
    """Return the one of several goods that a comment means by its price or its size: 便宜那个, the smaller one."""
    end = cheapest_or_dearest(said)
    prices = {t.sku: [v.price.minor for v in index.products[t.sku].variants if v.price is not None] for t in goods}
    if end is None or len(goods) < 2 or not all(prices.values()):
        return goods
    least = {sku: min(own) for sku, own in prices.items()}
    row = sorted(least.values())
    if end == "middle":
        return goods if len(row) % 2 == 0 else tuple(t for t in goods if least[t.sku] == row[len(row) // 2])
    wanted = row[0] if end == "cheapest" else row[-1]
    return tuple(target for target in goods if least[target.sku] == wanted)


def fitting_of(sought: Sought, goods: tuple[Target, ...], bare: bool) -> tuple[Target, ...]:
    """Return those of several goods that the words of a comment fit: by their colour, their model, a word of their names, an option."""
    index, text = sought.index, sought.found.text
    scores: dict[str, int] = {}
    words = {word for word, _, _ in sought.spoken.words if len(word) > 3 or not word.isascii()}
    figures = {number.value for number in sought.spoken.numbers}
    for target in goods:
        naming = index.naming[index.places[target.sku]]
        narrowed = sought.narrowed(target.sku)
        scores[target.sku] = (
            2 * bool(naming.colours & sought.colours)
            + 2 * len(words & set(naming.titled.split()))
            + 2 * (bare and (is_its_model(sought, target.sku) or not figures.isdisjoint(naming.numbers)))
            + (narrowed.named and bool(narrowed.variants))
        )
    most = max(scores.values(), default=0)
    if most == 0 or not text:
        return goods
    return tuple(target for target in goods if scores[target.sku] == most)


def names_others(sought: Sought, heard: Heard, skus: set[str], context: Context) -> bool:
    """Whether the words for goods that a comment has name others than the thread's goods: not `dry` in `tumble dry`."""
    if _all_of(sought, heard, skus):
        return False
    targets = find_targets(heard.found.copy(), heard.candidates[0], sought.index, context, sought.colour_words)
    return any(target.how not in BY_PLACE for target in targets)


def names_options_alone(sought: Sought, heard: Heard, goods: tuple[Target, ...]) -> bool:
    """Whether all words for goods that a comment has are options of the one product of the thread: `wireless`, though earbuds are so."""
    skus = {target.sku for target in goods}
    if len(skus) != 1 or not skus <= set(sought.index.products):
        return False
    options = sought.narrowed(min(skus)).at
    return all(options.issuperset(range(start, end)) for start, end in heard.mentions)


def _all_of(sought: Sought, heard: Heard, skus: set[str]) -> bool:
    """Whether each word for goods that a comment has is a word of the names of the thread's goods."""
    names: Mapping[str, set[str]] = {
        sku: set(sought.index.naming[sought.index.places[sku]].titled.split()) for sku in skus
    }
    inside = [w for w, start, end in sought.spoken.words if any(a <= start and end <= b for a, b in heard.mentions)]
    return bool(inside) and len(skus) == 1 and all(set(inside) <= own for own in names.values())
