"""Goods that a Chinese question names in its own clause, where a story beside it names others: 修电脑的说加个固态 三星那个盘咋卖. Pure.

The story wishes for nothing, and the question asks of nothing beside its own goods; 我要k50 我媳妇要小米8 多少钱 is about both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhubo.events import Target
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.own_clause import clause_of, goods_of_its_clause
from zhubo.text.wording import wording


def goods_asked(
    found: Found, mentions: Sequence[Stretch], targets: tuple[Target, ...], find: Callable[[Found], tuple[Target, ...]]
) -> tuple[Target, ...]:
    """Return those of `targets` that the clause of a question names for itself; where all of a comment means something unknown, others.

    `find` returns the goods that a comment means. What is left of `found` is what stands in that clause.
    """
    if not targets or not targets[0].sku:
        return goods_of_its_clause(found, mentions, targets, find)
    if len(targets) < SEVERAL_MIN or found.text.isascii():
        return targets
    clause = clause_of(found.text, mentions)
    if clause is None or not _tells_only(found.text, clause):
        return targets
    own = found.copy()
    named = goods_of_its_clause(own, mentions, (Target(sku="", how="unknown"),), find)
    if not {target.sku for target in named} < {target.sku for target in targets}:
        return targets
    found.text, found.spans, found.typed, found.links = own.text, own.spans, own.typed, own.links
    return named


def _tells_only(text: str, clause: Stretch) -> bool:
    """Whether what stands around a clause wishes for nothing, and the clause asks of nothing beside its own goods."""
    start, end = clause
    if _OF_SEVERAL.search(text, start, end) is not None:
        return False
    return _WISHES.search(text, 0, start) is None and _WISHES.search(text, end) is None


SEVERAL_MIN = 2
_OF_SEVERAL = wording(r"[和跟与加再也还比都]|分别|一起|[一总]共|合计|两[个台款件样]|哪[个款台]|各|差")
"""Words of a question for more goods than it names."""
_WISHES = wording(
    r"[想要来选挑求]|[买拍拿](?![了过的到])|看[上中]|喜欢|纠结|犹豫|相中|入手(?![了过的])|下单|有没|[和跟与、/]"
)
"""Words with which goods are wished for, or joined to others."""
