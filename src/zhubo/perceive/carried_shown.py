"""Which of the things that were on show one after the other a comment means: what was shown before, both, one against the other. Pure."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.carried_intent import AFTER_SALE
from zhubo.perceive.carried_words import BEFORE, BOTH, EARLIER, ON_SCREEN, Said, cheapest_or_dearest, is_short
from zhubo.perceive.hearing import Heard
from zhubo.perceive.nearby import BY_PLACE
from zhubo.perceive.reading import Context, Thread, room_alone
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex

CHARS_MAX = 100
"""A longer comment tells a story, in which something was before something else."""
_OF_GOODS = GOODS_INTENTS | {"want_to_buy", "praise", "bargain", "ask_discount_coupon", "compare_products"}
_ABOUT_RETURNS = AFTER_SALE | {"return_exchange_policy"}
"""What asks for money or goods back has the words for what was before, and means no goods by them."""
_OF_BOTH = frozenset(
    {"ask_price", "compare_products", "want_to_buy", "ask_stock", "praise", "request_show_item", "ask_link_number"}
)


def by_show(said: Said, heard: Heard, thread: Thread, index: CatalogueIndex, context: Context) -> tuple[Target, ...]:
    """Return what is meant by when it was on show; empty where nothing is."""
    before = thread.shown_before
    if before is None or before not in index.products or len(said.text) > CHARS_MAX:
        return ()
    if thread.targets and thread.shown_since and not all(target.sku == before for target in thread.targets):
        return ()
    both = [Target(sku=sku, how="recent") for sku in (before, context.pinned) if sku and sku in index.products]
    named = _named(heard, index, context)
    if named and named.isdisjoint(target.sku for target in both):
        return ()
    if _is_earlier(said, heard, thread, context) and not (named and before not in named):
        against = heard.candidates[0] == "compare_products" and len(both) == 2
        return tuple(both) if against else (both[0],)
    if (
        BOTH.said_in(said)
        and cheapest_or_dearest(said) is None
        and len(both) == 2
        and not thread.offered
        and len(thread.targets) < 2
        and (not heard.mentions or named >= {target.sku for target in both})
        and not any(char.isdigit() for char in said.text)
    ):
        return tuple(both) if heard.candidates[0] in _OF_BOTH and not heard.found.links else ()
    return ()


def _is_earlier(said: Said, heard: Heard, thread: Thread, context: Context) -> bool:
    """Whether a comment about goods points at what was on show before what is."""
    if BEFORE.said_in(said) and is_short(said.text):
        return heard.candidates[0] not in _ABOUT_RETURNS
    if heard.candidates[0] not in _OF_GOODS or not (EARLIER.said_in(said) or BEFORE.said_in(said)):
        return False
    if BEFORE.said_in(said) and not EARLIER.said_in(said):
        return ON_SCREEN.said_in(said) and heard.candidates[0] == "compare_products"
    return not thread.targets or all(target.sku in (context.pinned, thread.shown_before) for target in thread.targets)


def _named(heard: Heard, index: CatalogueIndex, context: Context) -> set[str]:
    """Return what the words for goods that a comment has, if any, may name."""
    if not heard.mentions:
        return set()
    targets = find_targets(heard.found.copy(), heard.candidates[0], index, room_alone(context), {})
    return {target.sku for target in targets if target.how not in BY_PLACE and target.sku}
