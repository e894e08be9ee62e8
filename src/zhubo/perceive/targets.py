"""Which products and variants of the bag a comment means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhubo.events import Target
from zhubo.perceive.reading import Context
from zhubo.perceive.slots import Found

if TYPE_CHECKING:
    from zhubo.shop.search import CatalogueIndex


def find_targets(found: Found, intent: str | None, index: CatalogueIndex, context: Context) -> tuple[Target, ...]:
    """Return the products that the comment means, the surest first."""
    if context.pinned:
        return (Target(sku=context.pinned, how="pinned"),)
    return context.last_targets
