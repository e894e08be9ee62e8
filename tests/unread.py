"""Comments that the model as it ships does not understand: made-up words in the shape of a question."""

from __future__ import annotations

from functools import cache
from itertools import permutations

from zhubo.bootstrap import sample_shop_folder
from zhubo.perceive import Context, Understander, load_model, read_comment
from zhubo.shop.read import read_shop
from zhubo.shop.search import build_index

WORDS = "zorp blick frund wamble snib quorl drast ploon gleeb vint".split()


@cache
def model() -> Understander:
    """Return the model as it ships."""
    return load_model()


@cache
def unread_texts(*, before: str = "") -> tuple[str, ...]:
    """Return eight comments, each with the words `before` in front, of which the model says no intent and no flag in the sample shop."""
    bag, context = build_index(read_shop(sample_shop_folder()).products), Context()
    found: list[str] = []
    for made, it, when in permutations(WORDS, 3):
        text = f"{before}which {made} makes it {it} when {when}"
        reading = read_comment(text, model=model(), index=bag, context=context)
        if reading.intent is None and not set(reading.flags) - {"pii"}:
            found.append(text)
        if len(found) == 8:
            return tuple(found)
    raise AssertionError("the model understands made-up words")
