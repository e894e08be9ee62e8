"""Words out of facts: for a question, an order, an after-sale case, and for what was said wrong on air."""

from zhubo.generate.answers import draft_answer
from zhubo.generate.cases import decision_words, draft_evidence, is_private
from zhubo.generate.corrections import draft_correction, draft_passing_on
from zhubo.generate.draft import Draft
from zhubo.generate.orders import draft_order_answers

__all__ = [
    "Draft",
    "decision_words",
    "draft_answer",
    "draft_correction",
    "draft_evidence",
    "draft_order_answers",
    "draft_passing_on",
    "is_private",
]
