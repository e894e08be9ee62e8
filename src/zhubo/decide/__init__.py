"""What deserves an answer, and which."""

from zhubo.decide.cases import AboutCase, AnswerCase, AskEvidence, RaiseCase, TellCase
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
    "AboutCase",
    "Amend",
    "AnswerCase",
    "AskEvidence",
    "Decision",
    "LookUp",
    "Phrase",
    "PinCard",
    "Publish",
    "RaiseCase",
    "Reply",
    "ReplyAboutOrder",
    "Reread",
    "TellCase",
    "allowed",
    "decide",
]
