"""What deserves an answer, and which."""

from zhubo.decide.policy import Decision, LookUp, PinCard, Publish, Reply, ReplyAboutOrder, Reread, allowed, decide

__all__ = ["Decision", "LookUp", "PinCard", "Publish", "Reply", "ReplyAboutOrder", "Reread", "allowed", "decide"]
