"""A reading with the options that its comment means by where they lie among others, in place of a size that it was taken for. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Slots, Target
from zhubo.facts import Product
from zhubo.perceive.asked_options import options_asked, written
from zhubo.perceive.carried_words import Said
from zhubo.perceive.ranked_options import Ranked, is_size_of, rank_of, rank_of_size, ranked
from zhubo.perceive.reading import Reading, Thread
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.perceive.variants import Sought

_OF_OPTIONS = GOODS_INTENTS | {
    "want_to_buy",
    "request_show_item",
    "ask_restock_time",
    "bargain",
    "ask_suitability",
    "ask_size_options",
    "compare_products",
    None,
}
"""What is asked of an option that is meant by its place among others."""
_WANTED = frozenset({"want_to_buy", "ask_price", "ask_stock", "request_show_item", "ask_restock_time"})
"""Those of them that ask for a thing, which a comment must say by itself where nothing was said before: `die größte Auswahl` says none."""


def may_rank(said: Said, reading: Reading) -> bool:
    """Whether a comment that goes on with nothing may mean an option by its place among all of what is on show."""
    return rank_of(said, abroad=True) is not None or (
        bool(said.abroad) and rank_of_size(reading.slots.size) is not None
    )


def chosen_by_rank(reading: Reading, said: Said, sought: Sought, thread: Thread | None) -> Reading:
    """Return a reading with the option of its one product that the comment means by a rank; as it is where it means none so.

    Without a thread only the words of the comment's own language count, for in Chinese and English they say much else.
    """
    targets = [target for target in reading.targets if target.sku]
    product = sought.index.products.get(targets[0].sku) if len(targets) == 1 else None
    if (
        product is None
        or len(product.variants) < 2
        or reading.intent not in (_WANTED if thread is None else _OF_OPTIONS)
    ):
        return reading
    sized = is_size_of(product, reading.slots.size)
    rank = rank_of(said, abroad=thread is None) or (None if sized else rank_of_size(reading.slots.size))
    narrowed = sought.narrowed(product.sku)
    own = targets[0].variants
    if not sized and narrowed.named and not own:
        own = tuple(product.variants[at].sku for at in sorted(narrowed.variants))
    before = next((t.variants for t in thread.targets if t.sku == product.sku), ()) if thread is not None else ()
    named = options_asked(targets[0], product)
    meant = ranked(rank, product, own, before, thread.offered if thread is not None else (), named)
    if meant is None:
        return reading
    slots = reading.slots if sized else replace(reading.slots, size=None)
    return replace(reading, targets=(_with(targets[0], meant, product),), slots=_said(slots, meant))


def _with(target: Target, meant: Ranked, product: Product) -> Target:
    """Return a target with what a rank means of it, in place of another value of the same option."""
    values = options_asked(target, product) | {meant.option: {meant.value}}
    unfit = "" if meant.variants else "together"
    return replace(target, variants=meant.variants, unfit=unfit, asked=written(values))


def _said(slots: Slots, meant: Ranked) -> Slots:
    """Return the slots with what is asked for, where no variant has it together with the rest."""
    return slots if meant.variants else replace(slots, size=meant.value)
