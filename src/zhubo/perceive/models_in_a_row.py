"""Models of different goods that stand one behind the other in a comment: k50 mate50, k50一部 980 1tb一件, 12pro还是k50. Pure."""

from __future__ import annotations

from zhubo.perceive.found import Stretch
from zhubo.shop.search import CatalogueIndex, Number, Spoken
from zhubo.text.wording import wording

BLOCK = r"块(?=[a-z]{2}|\d{3}|[\u4e00-\u9fff]{1,3}\d{3}|固态|硬盘|平板|屏|表)"
"""A counter before what is counted, and no money: 再加一块980."""
COUNTERS = "[件个台条双只部瓶盒套支份包袋]"
COUNTED_NEXT = wording(rf"[一两二三四五六七八九\d]+(?:[件个台条双只部瓶盒套支份]|{BLOCK})")
_BLANK = wording(r"\s+")


def between_models(spoken: Spoken, index: CatalogueIndex) -> list[Stretch]:
    """Return the last blank before each model number but the first, where they are numbers of different products.

    Where a code ends right before the next begins, there is the cut: 2代3代; so it is at a counter: 一双2代一双3代, k50两台mate50一台.
    """
    models = [
        n
        for n in spoken.numbers
        if not n.unit
        and f"n:{n.code or n.value}" in index.postings
        and (n.code or ((n.left or any(n.suffixes) or _is_long(n, spoken)) and n.value not in _MEMORIES))
    ]
    if any(not (n.code or n.left or any(n.suffixes)) for n in models):
        models = [n for n in models if n.code or any(n.suffixes) or _is_long(n, spoken)]
    owners = [{at for at, _ in index.postings[f"n:{n.code or n.value}"]} for n in models]
    cuts: list[Stretch] = []
    ahead = bool(models) and COUNTED_NEXT.search(spoken.text, 0, models[0].start) is not None
    for one, number in enumerate(models[1:], 1):
        blanks = [m for m in _BLANK.finditer(spoken.text, models[one - 1].end, number.start + 1)]
        if blanks and owners[one - 1].isdisjoint(owners[one]):
            name = spoken.text.rfind(number.left, models[one - 1].end, number.start) if number.left.isascii() else -1
            before = [m for m in blanks if m.end() <= name]
            counter = COUNTED_NEXT.search(spoken.text, (before or blanks)[-1].end(), max(name, 0) or number.start)
            if counter is not None and not ahead:
                cuts.append((counter.end(), counter.end()))
                continue
            last = number.code or not number.left.isascii() or (name < 0 and not spoken.text.isascii())
            cuts.append((blanks[-1] if last else (before or blanks[:1])[-1]).span())
        elif owners[one - 1].isdisjoint(owners[one]):
            counter = COUNTED_NEXT.search(spoken.text, models[one - 1].end, number.start)
            if counter is not None:
                cuts.append((counter.start(), counter.start()) if ahead else (counter.end(), counter.end()))
            elif number.code and models[one - 1].code:
                cuts.append((number.start, number.start))
    return cuts


def is_between_models(spoken: Spoken, index: CatalogueIndex, place: Stretch) -> bool:
    """Whether the models of different products stand on both sides of a place: 12pro还是k50, which are no figures of one thing."""
    beside = [n for n in spoken.numbers if (n.code or any(n.suffixes)) and place[0] in (n.end, n.end + 1)]
    behind = [n for n in spoken.numbers if (n.code or any(n.suffixes)) and 0 <= n.start - place[1] < len("k5")]
    owners = [
        {at for n in row for at, _ in index.postings.get(f"n:{n.code or n.value}", ())} for row in (beside, behind)
    ]
    return all(owners) and owners[0].isdisjoint(owners[1])


def _is_long(number: Number, spoken: Spoken) -> bool:
    """Whether a number of a Chinese text has the figures of a model, with no word that leads up to it: the 980 of k50一台 980一块."""
    return len(number.value) >= len("980") and not spoken.text.isascii()


_MEMORIES = frozenset({"128", "256", "512"})
"""Sizes of memory, which are no models where another model stands before them: 12pro 512."""
