"""Options that a Chinese comment says once for all the goods that it lists behind them: 蓝色39 一双roshe一双max90 一共多少. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from zhubo.perceive.bag import candidates_in
from zhubo.shop.search import CatalogueIndex, Narrowed, Spoken


def end_of_shared(
    index: CatalogueIndex, spoken: Spoken, named: Iterable[int], narrowed: Callable[[int], Sequence[Narrowed]]
) -> int:
    """Return where a first clause ends that says options and names nothing, where all the goods of a list come in these; else 0.

    Names of the goods begin at the places `named`; `narrowed` tells what the text up to a place means of each of them.
    """
    end = spoken.text.find(" ")
    if end < 1 or spoken.text.isascii() or any(start < end for start in named):
        return 0
    if any(one.start < end and one.sort != "colour" for one in spoken.goods):
        return 0
    if candidates_in(index, spoken.text[:end]).products:
        return 0
    own = narrowed(end)
    fitting = all(one.named and one.variants and not one.lacking for one in own)
    return end if fitting and len({one.at for one in own}) == 1 else 0
