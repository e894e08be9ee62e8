"""What the tables of rulings are made of."""

from __future__ import annotations

from collections.abc import Callable

Ruling = tuple[frozenset[str | None] | frozenset[str], Callable[[str], bool], str]
"""What the model may have read, what the words must say, and what is meant then."""
IDLE = frozenset({"out_of_scope", "chitchat_about_host", "praise", "greet_thanks", "lottery_follow_interaction"})
"""Readings that ask the shop for nothing."""
