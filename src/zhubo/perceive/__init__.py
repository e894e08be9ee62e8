"""What people type, say and show becomes typed facts."""

from zhubo.perceive.after_sale import matters_of
from zhubo.perceive.comment import ReadingCache, hear_ahead, read_comment, read_comment_as
from zhubo.perceive.host_words import read_host
from zhubo.perceive.model import Understander, load_model, with_own_intents
from zhubo.perceive.reading import Context, Reading, Span, Thread
from zhubo.perceive.slots_in_words import slots_said

__all__ = [
    "Context",
    "Reading",
    "ReadingCache",
    "Span",
    "Thread",
    "Understander",
    "hear_ahead",
    "load_model",
    "matters_of",
    "read_comment",
    "read_comment_as",
    "read_host",
    "slots_said",
    "with_own_intents",
]
