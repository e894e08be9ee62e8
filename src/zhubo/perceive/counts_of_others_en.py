"""Counts in English comments that are not those of the product that is asked for: two throws and a mug, broke three mugs."""

from __future__ import annotations

import re

from zhubo.events import Target
from zhubo.perceive.variants import Sought
from zhubo.text.wording import says, wording


def forget_count_of_others(sought: Sought, target: Target) -> None:
    """Forget the count that was read, where it is one of other things than the product, or the price of one is asked for in the end."""
    if not sought.found.text.isascii() or "qty" not in sought.found.typed:
        return
    if asks_for_one(sought.found.text) or _counts_another(sought, target):
        del sought.found.typed["qty"]


def _counts_another(sought: Sought, target: Target) -> bool:
    """Whether the one count that was read stands before other things, joined to the product by a word such as `and`.

    What is counted there may be nothing that the shop sells.
    """
    counts = [span for span in sought.found.spans if span[0] == "qty"]
    match = _OTHERS.match(sought.found.text, counts[0][2]) if len(counts) == 1 and target.sku else None
    if match is None:
        return False
    names = sought.index.naming[sought.index.places[target.sku]]
    own = {start for word, start, _ in sought.spoken.words if word in names.head_words}
    own |= {goods.start for goods in sought.spoken.goods if goods.sort == "kind" and goods.id in names.kinds}
    return any(at >= match.end() for at in own) and all(at >= match.start("joint") for at in own)


_OTHERS = re.compile(
    r" ?(?:pairs? of |of )?(?:[a-z]+ ){0,2}?[a-z]{2,}s(?P<joint> (?:and|plus|n|with|&|\+)|,) (?:an?|one|the|my|your|ur) "
)
_ONE = wording(
    r"\bhow much (?:is|for|was) (?:the |that )(?:[a-z]+ ){1,3}one[ ?!.]*$|"
    r"\b(?:how much|what|whats|what's|price) (?:is |for |does |would |of |s )?(?:just |only )?one"
    r"(?: (?:cost|be|then|now|please|pls|of (?:them|those|these)))*[ ?!.]*$"
)
asks_for_one = says(_ONE)
"""Whether a comment (folded) asks in the end what one thing costs, whatever is counted before: broke three mugs, how much is one."""
