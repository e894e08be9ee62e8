"""Words out of facts: `draft_answer` for a question, `draft_order_answers` for what the order book said."""

from zhubo.generate.answers import draft_answer
from zhubo.generate.draft import Draft
from zhubo.generate.orders import draft_order_answers

__all__ = ["Draft", "draft_answer", "draft_order_answers"]
