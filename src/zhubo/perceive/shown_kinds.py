"""What is on show, pointed at by a word for its kind: 这衣服, this mug; and a hoodie as this sweater. Pure."""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Goods, has_kind, kind_ancestors
from zhubo.text.wording import wording


def this_kind(sought: Sought) -> list[Target]:
    """Return what is on show, where it is pointed at by its kind, or by one beside it that the bag lacks, and nothing else is named."""
    index, pinned = sought.index, sought.context.pinned
    if pinned not in index.products or not pinned:
        return []
    kinds = [goods for goods in sought.spoken.goods if goods.sort == "kind"]
    if len({goods.start for goods in kinds}) != 1 or _POINTS.search(sought.found.text, 0, kinds[0].start) is None:
        return []
    whole = candidates_in(index, sought.found.text)
    if kinds[0].id in index.naming[index.places[pinned]].kinds:
        return [Target(sku=pinned, how="pinned")] if whole.plain and not whole.absent else []
    return [Target(sku=pinned, how="pinned")] if _is_akin(sought, kinds[0], pinned) and not whole.spans else []


def _is_akin(sought: Sought, kind: Goods, pinned: str) -> bool:
    """Whether an English word for a kind that the bag lacks is loosely one for a product: both are tops, or shoes."""
    if has_kind(sought.index, kind) or not sought.found.text.isascii():
        return False
    own = sought.index.naming[sought.index.places[pinned]].kinds
    return not kind_ancestors()[kind.id].isdisjoint(own)


_POINTS = wording(r"(?:[这该](?:[个件款条双台部瓶支套只种])?|\bthis |\bthese )$")
