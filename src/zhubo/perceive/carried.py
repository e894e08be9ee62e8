"""What a comment takes over from what went before it between its viewer and the room: goods, options, what is asked. Pure.

`that one`, `第二个`, `and in red?`, `不对，要32G的`, `6` after `how old?`: the words alone tell little. What they leave open is taken
from the thread, and then the comment is read as if it said so itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.answered import answer_to_host
from zhubo.perceive.answers import may_answer, short_answer
from zhubo.perceive.asked_options import asked_of, kept_with, offered_options, options_asked, say_together, written
from zhubo.perceive.by_rank import chosen_by_rank
from zhubo.perceive.carried_bare import is_bare, option_places, said_in, sought_of
from zhubo.perceive.carried_goods import (
    by_code,
    by_position,
    by_price,
    fitting_of,
    goods_of,
    names_options_alone,
    names_others,
    offered_of,
)
from zhubo.perceive.carried_intent import AFTER_SALE, ALONG, ASKED_ON, HOLDING, NEVER, Chosen, asks_further, kept_intent
from zhubo.perceive.carried_words import (
    ASKS_ANOTHER_ON,
    ASKS_ON,
    BACK,
    BEFORE,
    JOINS,
    ON_SCREEN,
    ONE,
    OTHERS,
    PRODS,
    Said,
    cheapest_or_dearest,
    choice_places,
    takes_offered,
)
from zhubo.perceive.forms import is_question
from zhubo.perceive.hearing import Heard
from zhubo.perceive.host_invites import KEEPS
from zhubo.perceive.labels import NONE
from zhubo.perceive.model import Understander
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.reading import Context, Reading, Thread
from zhubo.perceive.resolve import led_by
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.perceive.rulings import SURE
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex
from zhubo.values import dataclass

NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What a comment takes over: the context that it is read in, what it asks, exactly which goods, and whose options still hold.

    `shown` is what is really on show, `goods` are those of the thread; `bare`: it has no words of its own for what it asks.
    """

    context: Context
    intent: str | None
    exact: tuple[Target, ...]
    goods: tuple[Target, ...]
    thread: Thread
    shown: str | None
    bare: bool
    sought: Sought


def carry(heard: Heard, model: Understander, index: CatalogueIndex, context: Context) -> Carried | None:
    """Return what a comment takes over from its thread; None where it stands for itself."""
    thread, found = context.thread, heard.found
    if thread is None or not index.every:
        return None
    text, said = found.text, said_in(heard)
    asked = bool(context.asked or thread.ways)
    places = _options_said(heard, model, index, context, thread) if asked or thread.intent == "want_to_buy" else NOWHERE
    answer = answer_to_host(heard, said, context, thread, places) if asked else None
    if answer is None and _goes_on_beside(said, heard, model, index, context, thread):
        thread = replace(thread, targets=thread.beside, intent=thread.beside_intent)
    if not (answer or thread.targets or thread.intent or thread.offered or thread.earlier or thread.shown_before):
        return None
    exact = by_code(text, context, thread)
    if answer is None and not exact and _is_for_the_room(heard, context):
        return None
    goods = goods_of(thread, index, said, heard, context)
    goods = goods if answer is None or heard.mentions else offered_of(thread, goods, index)
    exact = exact or by_position(said, heard, thread, goods, index, context)
    several = not exact and len(goods) > 1
    # Of what nobody goes on with by a bare option, it matters only where the comment goes on otherwise.
    later = thread.intent in NEVER and not several
    bare = not later and is_bare(heard, model, index, context, goods)
    if several:
        goods = by_price(said, fitting_of(sought_of(heard, model, index, context), goods, bare), index)
    chosen = several and len(goods) == 1 and cheapest_or_dearest(said) is not None
    intent = answer or kept_intent(
        heard, thread, context, Chosen(bare, bool(exact), chosen, bool(places or heard.mentions))
    )
    goes_on = bool(exact) or _goes_on(heard, model, index, context, thread, goods)
    if intent is None and not goes_on:
        return None
    bare = is_bare(heard, model, index, context, goods) if later else bare
    near = exact or (goods if goes_on else ())
    return Carried(
        context=_read_in(context, thread, near, intent),
        intent=intent,
        exact=exact,
        goods=near,
        thread=thread,
        shown=context.pinned,
        bare=bare,
        sought=sought_of(heard, model, index, context),
    )


def _read_in(context: Context, thread: Thread, near: tuple[Target, ...], intent: str | None) -> Context:
    """Return the context in which a comment is read that goes on with `near` and `intent`."""
    one = near[0].sku if len({target.sku for target in near}) == 1 else None
    return Context(
        pinned=one if near else context.pinned,
        asked=intent if intent is not None else context.asked,
        last_targets=near or context.last_targets,
        languages=context.languages,
        currency=context.currency,
        last_intent=thread.intent,
        codes=context.codes,
    )


def _is_for_the_room(heard: Heard, context: Context) -> bool:
    """Whether a comment is a bare sign or answer to what the host asked the room for, whatever its viewer said before."""
    asked = context.asked if may_answer(heard.found.text) else None
    return bool(context.asked) and short_answer(heard.found, asked) is not None


def _goes_on_beside(
    said: Said, heard: Heard, model: Understander, index: CatalogueIndex, context: Context, thread: Thread
) -> bool:
    """Whether a comment goes on with what another viewer has just said."""
    if not thread.targets and (thread.intent is None or JOINS.said_in(said)) and _joins(said, heard, context, thread):
        return True
    return _asks_on(said, heard, model, index, context, thread)


def _options_said(
    heard: Heard, model: Understander, index: CatalogueIndex, context: Context, thread: Thread
) -> frozenset[int]:
    """Return where options of what is on show, or of what is spoken of, stand in a comment."""
    goods = (*thread.targets, *thread.offered)
    return option_places(sought_of(heard, model, index, context), goods, context.pinned)


def _joins(said: Said, heard: Heard, context: Context, thread: Thread) -> bool:
    """Whether a viewer who has meant nothing yet goes on with what another has just asked: me too, 我也要一个, the grey one for me."""
    if not (thread.beside or thread.beside_intent) or heard.mentions:
        return False
    return JOINS.said_in(said) or (context.pinned is None and ONE.search(said.text) is not None)


def _asks_on(
    said: Said, heard: Heard, model: Understander, index: CatalogueIndex, context: Context, thread: Thread
) -> bool:
    """Whether a viewer who has asked nothing yet asks on what another has just asked, with nothing but another name or option: グレーは?

    In Chinese and English it does where the other spoke of what is on show, or nothing is.
    """
    if not thread.beside_read or thread.targets or thread.intent is not None:
        return False
    here = not thread.beside or context.pinned is None or any(one.sku == context.pinned for one in thread.beside)
    if here and asks_further(heard, said, thread.beside_intent):
        return True
    if ASKS_ON.kind not in said.abroad:
        of_what_is_shown = context.pinned is None or all(target.sku == context.pinned for target in thread.beside)
        if (
            not of_what_is_shown
            or ASKS_ANOTHER_ON.search(said.text) is None
            or ON_SCREEN.home.search(said.text) is not None
        ):
            return False
    return thread.beside_intent in ASKED_ON and is_bare(heard, model, index, context, thread.beside)


def taken_over(heard: Heard, carried: Carried) -> Heard:
    """Return what was heard with what it asks taken from the thread, and without the words by which it chooses one of several."""
    way, known = (bool(carried.exact), carried.intent), heard.going.over
    if way not in known:
        known[way] = _taken_over(heard, carried)
    over: Heard = known[way]
    return over


def _taken_over(heard: Heard, carried: Carried) -> Heard:
    if not carried.exact and carried.intent is None:
        return heard
    found = heard.found.copy()
    if carried.exact:
        found.links.clear()
        for start, end in choice_places(said_in(heard)):
            found.text = found.text[:start] + " " * (end - start) + found.text[end:]
            found.spans = [span for span in found.spans if span[2] <= start or end <= span[1]]
    if carried.intent is None:
        return replace(heard, found=found, readings={}, looked={})
    return replace(
        heard,
        found=found,
        candidates=led_by(carried.intent, heard.candidates),
        confidence=max(heard.confidence, SURE),
        aim=NONE,
        service=NONE,
        readings={},
        looked={},
    )


def gone_on(reading: Reading, carried: Carried, heard: Heard, index: CatalogueIndex) -> Reading:
    """Return a reading in the context of its thread as one in the room: which goods it means, with the options that still hold."""
    intent = carried.intent or reading.intent
    slots = reading.slots
    if carried.bare and slots.attribute is None and intent == carried.thread.intent and intent in GOODS_INTENTS:
        slots = replace(slots, attribute=_kept_attribute(carried.thread))
    reading = replace(reading, targets=_targets(reading, carried, intent, heard))
    reading = chosen_by_rank(reading, said_in(heard), carried.sought, carried.thread)
    targets, slots = reading.targets, replace(reading.slots, attribute=slots.attribute)
    targets = tuple(_with_options(target, reading, carried, heard, index, intent) for target in targets)
    slots = say_together(slots, targets, carried.sought.colour_words)
    candidates = led_by(intent, reading.candidates) if intent is not None else reading.candidates
    # An answer has no feeling of its own: `loose`, `the small one`.
    answer = (
        carried.intent is not None and carried.intent == carried.thread.intent and not PRODS.said_in(said_in(heard))
    )
    sentiment = "neutral" if answer else reading.sentiment
    return replace(reading, intent=intent, candidates=candidates, slots=slots, targets=targets, sentiment=sentiment)


def _targets(reading: Reading, carried: Carried, intent: str | None, heard: Heard) -> tuple[Target, ...]:
    """Return the goods that are meant, those of the thread called so."""
    own = tuple(
        replace(t, how="recent") if t.how == "pinned" and t.sku != carried.shown else t for t in reading.targets
    )
    if carried.exact:
        return tuple(_sharpened(t, own, carried.sought.index.products.get(t.sku)) for t in carried.exact)
    if carried.bare and any(target.sku for target in own):
        # All of it is a name and the words that tie it: none of these is another thing.
        own = tuple(target for target in own if target.sku)
    answers = carried.thread.host_asks and carried.intent is not None
    strange = bool(own) and not any(target.sku for target in own)
    by_options = not heard.mentions and len(carried.goods) == 1 and all(t.how == "category" for t in own)
    by_options = by_options or (bool(heard.mentions) and names_options_alone(carried.sought, heard, carried.goods))
    if own and not (strange and (answers or carried.bare)) and not by_options:
        return own
    if carried.goods and (answers or carried.bare or intent in ALONG or (own and by_options)):
        return tuple(_of_the_thread(target, carried) for target in carried.goods)
    if answers and carried.shown is not None and intent in GOODS_INTENTS:
        return (Target(sku=carried.shown, how="pinned"),)
    return own


def _of_the_thread(target: Target, carried: Carried) -> Target:
    """Return a target of the thread with the options that a comment says of it."""
    how = "pinned" if target.sku == carried.shown else "recent"
    narrowed = carried.sought.narrowed(target.sku)
    product = carried.sought.index.products[target.sku]
    meant, asked = narrowed.variants, asked_of(product, narrowed)
    if not narrowed.named or not meant or len(meant) == len(product.variants):
        return Target(sku=target.sku, how=how, unfit="together" if asked and not meant else "", asked=asked)
    variants = tuple(product.variants[at].sku for at in sorted(meant))
    return Target(sku=target.sku, how=how, variants=variants, asked=asked)


def _sharpened(target: Target, own: Sequence[Target], product: Product | None) -> Target:
    """Return a target of the thread with the options that the comment says of it besides."""
    said = next((one for one in own if one.sku == target.sku and one.variants), None)
    both = () if said is None else tuple(v for v in said.variants if not target.variants or v in target.variants)
    variants = both or target.variants
    if said is None or not both or product is None:
        return replace(target, how="recent", variants=variants)
    asked = written(options_asked(target, product) | options_asked(said, product))
    return replace(target, how="recent", variants=variants, asked=asked)


def _with_options(
    target: Target, reading: Reading, carried: Carried, heard: Heard, index: CatalogueIndex, intent: str | None
) -> Target:
    """Return a target with the options of the thread that the comment leaves as they are, or moves from."""
    product, text, said = index.products.get(target.sku), heard.found.text, said_in(heard)
    if target.unfit == "unread" and target.how in BY_PLACE:
        # What is not understood of a comment about the thread's goods is no option of theirs.
        target = replace(target, unfit="")
    if product is None or len(product.variants) < 2 or target.unfit == "unread":
        return target
    thread = carried.thread
    offered = [one for one in thread.offered if one.sku == target.sku and (one.variants or one.asked)]
    before = next((one for one in thread.targets if one.sku == target.sku and (one.variants or one.asked)), None)
    lacking = not target.variants and not target.asked and (reading.slots.size or reading.slots.colour)
    if lacking or intent not in HOLDING or OTHERS.said_in(said):
        return target
    if takes_offered(said, is_question(text), carried.bare) or (KEEPS.said_in(said) and not is_question(text)):
        target = kept_with(target, product, offered_options(offered, product))
    if before is not None:
        return kept_with(target, product, options_asked(before, product))
    last = next((one for one in thread.targets if (one.variants or one.asked) and one.sku in index.products), None)
    if last is not None and carried.bare and not target.variants:
        return kept_with(target, product, options_asked(last, index.products[last.sku]))
    return target


def _kept_attribute(thread: Thread) -> str | None:
    """Return what was asked of the goods before, where it may be asked of others as well."""
    return thread.attribute if thread.intent in ("ask_spec", "ask_material_ingredient", "ask_usage_care") else None


def fitting(
    heard: Heard, model: Understander, index: CatalogueIndex, context: Context, goods: tuple[Target, ...]
) -> tuple[Target, ...]:
    """Return those of several goods that the words of a text fit; all where they fit none."""
    return fitting_of(sought_of(heard, model, index, context), goods, bare=True)


def _goes_on(
    heard: Heard,
    model: Understander,
    index: CatalogueIndex,
    context: Context,
    thread: Thread,
    goods: tuple[Target, ...],
) -> bool:
    """Whether a comment that names no goods, or but a word of them, is about those of the thread, and not about what is on show."""
    if not goods or heard.found.links:
        return False
    said, pinned = said_in(heard), context.pinned
    skus = {target.sku for target in goods}
    if heard.mentions and names_others(sought_of(heard, model, index, context), heard, skus, context):
        return names_options_alone(sought_of(heard, model, index, context), heard, goods)
    if pinned is None or skus == {pinned}:
        return True
    named = any(target.sku in skus for target in thread.offered)
    if ON_SCREEN.said_in(said) and not (named and BACK.said_in(said)):
        return False
    if BACK.said_in(said) or BEFORE.said_in(said) or named:
        return True
    if thread.shown_since:
        sought = sought_of(heard, model, index, context)
        options = max((len(sought.narrowed(sku).at) for sku in skus if sought.narrowed(sku).variants), default=0)
        shown = len(sought.narrowed(pinned).at) if pinned in sought.index.products else 0
        return options > shown or heard.candidates[0] in AFTER_SALE
    return pinned not in skus and any(target.how != "pinned" for target in goods)
