"""What deserves an answer, and which."""

from zhubo.decide.policy import (
    Decision,
    LookUp,
    Phrase,
    PinCard,
    Publish,
    Reply,
    ReplyAboutOrder,
    Reread,
    allowed,
    decide,
)

__all__ = [
    "Decision",
    "LookUp",
    "Phrase",
    "PinCard",
    "Publish",
    "Reply",
    "ReplyAboutOrder",
    "Reread",
    "allowed",
    "decide",
]
