"""What deserves an answer, and which."""

from zhubo.decide.cases import AboutCase, AnswerCase, AskEvidence, RaiseCase, TellCase
from zhubo.decide.policy import Decision, LookUp, PinCard, Publish, Reply, ReplyAboutOrder, Reread, allowed, decide

__all__ = [
    "AnswerCase",
    "AskEvidence",
    "AboutCase",
    "Decision",
    "LookUp",
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
