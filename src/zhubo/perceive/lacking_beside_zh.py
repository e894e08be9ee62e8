"""Chinese questions for a price and then for a way that the goods do not come in: k50多少钱 有黑的吗 asks what they cost, too. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.found import Found
from zhubo.text.wording import wording


def asked_before_its_price(found: Found, intent: str | None, targets: Sequence[Target]) -> str | None:
    """Return `ask_stock` where a comment asks a price, and by itself whether there is a colour or size that is lacking; else `intent`.

    That there is none says nothing of what the others cost, which then is asked beside it.
    """
    if intent != "ask_price" or not targets or _PRICE_AND_WAY.search(found.text) is None:
        return intent
    lacking = all(target.sku and not target.variants for target in targets)
    return "ask_stock" if lacking and not {"colour", "size"}.isdisjoint(found.typed) else intent


_PRICE_AND_WAY = wording(
    r"(?:多少钱?|什么价|啥价|几[块钱]钱?|怎么卖|咋卖|价格?)[呀啊呢了]{0,2}[ ,，]+"
    r"(?:有没有|有)[^ ,，有没几多]{1,7}?(?:吗|么|没有?|不|莫|冇|嘛|的)[呀啊呢?？ ]*$"
)
