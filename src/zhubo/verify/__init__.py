"""No text leaves with a claim that no fact carries."""

from zhubo.verify.check import verify_text
from zhubo.verify.pivot import without_names
from zhubo.verify.verdict import Claim, Verdict

__all__ = ["Claim", "Verdict", "verify_text", "without_names"]
