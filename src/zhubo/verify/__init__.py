"""No text leaves with a claim that no fact carries."""

from zhubo.verify.check import verify_text
from zhubo.verify.verdict import Claim, Verdict

__all__ = ["Claim", "Verdict", "verify_text"]
