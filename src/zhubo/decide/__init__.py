"""What deserves an answer, and which."""

from zhubo.decide.policy import (
    Amend,
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
    "Amend",
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
