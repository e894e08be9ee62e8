"""Parts of a comment that seem to name goods and do not: suffixes that the bag lacks, options of what another part names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhubo.events import Target
from zhubo.perceive.siblings import strangers_by_suffix
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Spoken, near_word


def parts_without_names(sought: Sought, parts: list[Spoken], found: Mapping[int, list[Target]]) -> list[int]:
    """Return which of the parts of a comment, of those in `found`, name none of the products that were found for them."""
    gone = list(strangers_by_suffix(sought, parts, dict(found)))
    return gone + [at for at in found if at not in gone and _is_an_option_of_another(sought, at, parts, found)]


def _is_an_option_of_another(
    sought: Sought, at: int, parts: Sequence[Spoken], found: Mapping[int, list[Target]]
) -> bool:
    """Whether all that could be a name in a part is an option of the one product that another part names by more: blanket pink and oat."""
    part = parts[at]
    if any(goods.sort == "kind" for goods in part.goods) or any(one.how != "search" for one in found[at]):
        return False
    named = [(start, end) for word, start, end in part.words if _may_name(sought, word)]
    for other, targets in found.items():
        if other == at or len(targets) != 1 or not targets[0].sku or targets[0].sku in {one.sku for one in found[at]}:
            continue
        if not any(goods.sort == "kind" for goods in parts[other].goods):
            continue
        read = sought.narrowed_in(part, targets[0].sku).at
        if named and all(not read.isdisjoint(range(*place)) for place in named):
            return True
    return False


def _may_name(sought: Sought, word: str) -> bool:
    return bool(sought.index.words.get(word) or near_word(sought.index, word))
