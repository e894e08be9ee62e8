"""Words out of facts: `draft_answer` for a question, `draft_order_answers` for an order, `draft_evidence` for an after-sale case."""

from zhubo.generate.answers import draft_answer
from zhubo.generate.cases import decision_words, draft_evidence, is_private
from zhubo.generate.draft import Draft
from zhubo.generate.orders import draft_order_answers

__all__ = ["Draft", "decision_words", "draft_answer", "draft_evidence", "draft_order_answers", "is_private"]
