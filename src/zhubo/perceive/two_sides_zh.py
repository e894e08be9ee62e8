"""Two options of one thing in a Chinese comment that says several of each: 15寸r7和14寸r5差多少 sets one of each beside the other. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from zhubo.perceive.found import Stretch
from zhubo.shop.search import Narrowed
from zhubo.text.wording import wording

SIDES = 2


def of_two_sides(text: str, narrowed: Narrowed, side: Callable[[Stretch], Narrowed]) -> Narrowed:
    """Return the variants that stand on either side of a joint of a comment, as `side` reads a part of it, where these are fewer.

    What is said on one side alone is that of both, where the other does not say otherwise: 黑128跟256.
    """
    places = [at for at in narrowed.at if at >= 0]
    if text.isascii() or not narrowed.several or not places:
        return narrowed
    joints = [joint.span() for joint in _JOINTS.finditer(text) if min(places) < joint.start() < max(places)]
    if len(joints) != SIDES - 1:
        return narrowed
    start, end = joints[0]
    sides = [side((0, start)), side((end, len(text)))]
    if not all(one.named for one in sides):
        return narrowed
    meant = [one.variants & narrowed.variants or one.variants for one in sides]
    both = meant[0] | meant[1]
    if not all(meant) or meant[0] & meant[1] or both == narrowed.variants:
        return narrowed
    return replace(narrowed, variants=both)


_JOINTS = wording(r"[和跟与]|(?<!对)比(?!较)|还是|\bvs\b")
