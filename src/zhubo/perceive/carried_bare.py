"""Whether a comment is bare: nothing but names, options and the words that tie them to what was said before. Pure."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.carried_words import Said, is_all_said, is_short
from zhubo.perceive.going import PRODUCTS_MAX
from zhubo.perceive.going_abroad import going_in
from zhubo.perceive.hearing import Heard
from zhubo.perceive.model import Understander
from zhubo.perceive.pieces import colours_asked
from zhubo.perceive.reading import Context
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex


def said_in(heard: Heard) -> Said:
    """Return what was heard with the phrases of its language by which it goes on."""
    if heard.going.said is None:
        heard.going.said = Said(heard.found.text, going_in(heard.found.text, heard.language))
    return heard.going.said


def sought_of(heard: Heard, model: Understander, index: CatalogueIndex, context: Context) -> Sought:
    """Return a comment while it is sought which options of products it has, which no context changes: that of the first is in it."""
    kept = heard.going.sought
    if kept is None or kept.index is not index:
        spoken = spoken_in(index, heard.found.text)
        colours = colours_asked(heard.found, spoken)
        kept = Sought(heard.found.copy(), "ask_stock", index, context, model.colours, spoken, (), colours)
        heard.going.sought = kept
    elif len(kept.narrowings) > PRODUCTS_MAX:
        kept.narrowings.clear()
    return kept


def is_bare(
    heard: Heard, model: Understander, index: CatalogueIndex, context: Context, goods: tuple[Target, ...]
) -> bool:
    """Whether a short comment has no words of its own for what it asks of the goods of the thread, or of what is on show."""
    if not is_short(heard.found.text):
        return False
    return _is_all_said(heard, option_places(sought_of(heard, model, index, context), goods, context.pinned))


def _is_all_said(heard: Heard, options: frozenset[int]) -> bool:
    known = heard.going.all_said
    if options not in known:
        if len(known) >= PRODUCTS_MAX:
            known.clear()
        known[options] = is_all_said(said_in(heard), heard.found, heard.mentions, options)
    return known[options]


def option_places(sought: Sought, goods: tuple[Target, ...], pinned: str | None) -> frozenset[int]:
    """Return where options of the goods of the thread, or of what is on show, stand in a comment."""
    places: frozenset[int] = frozenset()
    for sku in (pinned, *(target.sku for target in goods)) if goods else (pinned,):
        if sku and sku in sought.index.products and (at := sought.narrowed(sku).at):
            places |= at
    return places
