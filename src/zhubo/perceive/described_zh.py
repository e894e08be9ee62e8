"""Which of several products a word means that describes a thing before it is pointed at: 学生用的那台平板, 老人机那个红米. Pure."""

from __future__ import annotations

from zhubo.perceive.bag import told_of
from zhubo.perceive.leftover_zh import FILLING
from zhubo.perceive.variants import Sought
from zhubo.text.wording import wording


def by_description(sought: Sought, skus: list[str]) -> list[str]:
    """Return those of several equal products of which the word that describes the one is told; none where it is told of no one.

    All where no word describes it, or where it is told of all.
    """
    match = _DESCRIBED.search(sought.found.text)
    if match is None or sought.intent not in _OF_ONE:
        return skus
    words, places = match["words"], range(*match.span("words"))
    stretches = [(goods.start, goods.end) for goods in sought.spoken.goods]
    stretches += [place for sku in skus for place in sought.name_places(sku)]
    named = {at for start, end in stretches for at in range(start, end)}
    if not FILLING.sub("", words) or not named.isdisjoint(places):
        return skus
    told = {sku: told_of(sought.index, sku) for sku in skus}
    having = [sku for sku in skus if words in told[sku]]
    return having if having else [] if _OF_A_KIND.search(words) else skus


_OF_ONE = frozenset({"ask_price", "ask_stock", "want_to_buy", "bargain"})
_DESCRIBED = wording(
    r"(?:^|[ ,，])(?P<words>[\u4e00-\u9fff]{2,6}?)(?:用|款)?的?那(?:个|款|台|部|件|双|条|只)(?=[\u4e00-\u9fffa-z])"
)
_OF_A_KIND = wording(r"[机版鞋裤衫裙包车笔灯表]$")
"""What a word ends with that says what sort of thing it is, and no more than how it came up: 老人机, 骑行鞋."""
