"""Words out of facts: `draft_answer` for a question, `draft_order_answers` for what the order book said."""

from zhubo.generate.answers import draft_answer
from zhubo.generate.corrections import draft_correction, draft_passing_on
from zhubo.generate.draft import Draft
from zhubo.generate.orders import draft_order_answers

__all__ = ["Draft", "draft_answer", "draft_correction", "draft_order_answers", "draft_passing_on"]
