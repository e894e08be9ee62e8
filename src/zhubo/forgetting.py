"""What stages remember of texts for speed, dropped when a viewer is erased."""

from __future__ import annotations

from zhubo.remembered import CACHES
from zhubo.room import Room, comment_reader

__all__ = ["CACHES", "forget_texts"]


def forget_texts(room: Room) -> None:
    """Drop what was read in `room`, and every text in the caches of the stages: nothing says which of them an erased viewer wrote."""
    comment_reader(room).readings.clear()
    for cache in CACHES:
        cache.cache_clear()
