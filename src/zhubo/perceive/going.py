"""What is found out of a comment when it may go on with a thread, kept for the next viewer who writes the same. Pure."""

from __future__ import annotations

from dataclasses import field
from typing import Any

from zhubo.perceive.carried_words import Said
from zhubo.perceive.variants import Sought
from zhubo.values import dataclass

PRODUCTS_MAX = 32
"""Of how many products it is kept which of their options a comment means."""


@dataclass(slots=True)
class Going:
    """The comment while its products are sought, and by which phrases it goes on; whether all of it is names, options and small words, by
    where options stand; the comment (a `Heard`) with what it asks taken over, by whether one of several goods was chosen, and by what it
    asks."""

    sought: Sought | None = None
    said: Said | None = None
    all_said: dict[frozenset[int], bool] = field(default_factory=dict)
    over: dict[tuple[bool, str | None], Any] = field(default_factory=dict)
