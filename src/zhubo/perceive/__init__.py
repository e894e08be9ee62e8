"""What people type, say and show becomes typed facts."""

from zhubo.perceive.comment import ReadingCache, hear_ahead, read_comment, read_comment_as
from zhubo.perceive.model import Understander, load_model, with_own_intents
from zhubo.perceive.reading import Context, Reading, Span

__all__ = [
    "Context",
    "Reading",
    "ReadingCache",
    "Span",
    "Understander",
    "hear_ahead",
    "load_model",
    "read_comment",
    "read_comment_as",
    "with_own_intents",
]
