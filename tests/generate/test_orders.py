"""Orders: nothing of them in public, status in private to the buyer alone, and no promise."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generate.rooms import AT_MS, sample_facts
from zhubo.events import OrderRead
from zhubo.express import check_draft
from zhubo.generate import draft_order_answers

INTENTS = (
    "track_order",
    "change_order_address",
    "cancel_order",
    "request_refund_return",
    "refund_status",
    "damaged_missing_wrong",
)
STATUSES = ("pending", "paid", "packed", "shipped", "delivered", "completed", "cancelled", "returned", None, "odd")


def order(
    intent: str, *, bound: bool = True, language: str = "zh", status: str | None = "shipped", at_ms: int = AT_MS
) -> OrderRead:
    """Return what the order book said."""
    return OrderRead(
        at_ms=at_ms,
        act_id="r:1:0",
        viewer="v",
        comment="c",
        language=language,
        intent=intent,
        found=bound,
        bound=bound,
        status=status if bound else None,
        carrier="中通快递" if bound else None,
        shipped_ms=AT_MS - 86_400_000 if bound and status == "shipped" else None,
        return_status="requested" if bound and status == "returned" else None,
    )


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("intent", INTENTS)
def test_public_line_tells_nothing(intent: str, language: str) -> None:
    """No status, carrier, date or digit stands in the public line; an order that is not bound gets no private one."""
    facts = sample_facts()
    rule = facts.policies["damaged"].text[language].rstrip("。.")
    for bound in (True, False):
        for status in STATUSES:
            for second in range(4):
                event = order(intent, bound=bound, language=language, status=status, at_ms=AT_MS + second * 1_000)
                drafts = draft_order_answers(event, facts, at_ms=AT_MS)
                assert [draft.private for draft in drafts] == ([False, True] if bound else [False])
                said = drafts[0].text.replace(rule, "") if intent == "damaged_missing_wrong" else drafts[0].text
                assert not re.search(r"\d|中通|发出|签收|dispatched|delivered", said)
                assert all(draft.text and "{" not in draft.text for draft in drafts)


def test_the_rule_for_damaged_goods_is_public() -> None:
    """Whoever says that something came broken reads the shop's rule, with its evidence, and a human is asked."""
    for bound in (True, False):
        public = draft_order_answers(order("damaged_missing_wrong", bound=bound), sample_facts(), at_ms=AT_MS)[0]
        assert "48小时内拍照" in public.text and not public.known and not public.private
        assert public.evidence == ("policy:damaged#text",)
        other = draft_order_answers(order("cancel_order", bound=bound), sample_facts(), at_ms=AT_MS)[0]
        assert "48" not in other.text and other.evidence == ()


def test_not_found_and_not_bound_read_alike() -> None:
    """A guessed number learns nothing: another's order reads like none."""
    facts = sample_facts()
    mine = order("track_order", bound=False)
    other = OrderRead(**{**{f: getattr(mine, f) for f in OrderRead.__dataclass_fields__}, "found": True})
    assert draft_order_answers(mine, facts, at_ms=AT_MS) == draft_order_answers(other, facts, at_ms=AT_MS)


def test_private_line_of_a_shipped_order() -> None:
    """Status, day in the shop's time zone and carrier."""
    (_, private) = draft_order_answers(order("track_order"), sample_facts(), at_ms=AT_MS)
    assert "已发货" in private.text and "11月30日" in private.text and "中通快递" in private.text


def test_a_human_decides() -> None:
    """Nothing is promised on what only a person may settle."""
    for intent in INTENTS:
        drafts = draft_order_answers(order(intent), sample_facts(), at_ms=AT_MS)
        if intent not in ("track_order", "refund_status"):
            assert all("工作人员" in draft.text or "客服" in draft.text for draft in drafts)
            assert not any(
                word in draft.text for draft in drafts for word in ("一定", "马上", "保证", "已退款", "已取消")
            )


def test_running_return() -> None:
    """The state of a return is told in private."""
    (_, private) = draft_order_answers(
        order("refund_status", status="returned", language="en"), sample_facts(), at_ms=AT_MS
    )
    assert "requested" in private.text


def test_every_line_about_an_order_stands_up_to_verifying() -> None:
    """What the order book said counts as carried, in public and in private, and nothing else in the private line does."""
    facts = sample_facts()
    for intent in INTENTS:
        for status in STATUSES:
            for language in ("zh", "en"):
                for bound in (True, False):
                    event = order(intent, bound=bound, language=language, status=status)
                    for draft in draft_order_answers(event, facts, at_ms=AT_MS):
                        assert check_draft(draft, facts, AT_MS).findings == (), draft.text
    (_, private) = draft_order_answers(order("track_order"), facts, at_ms=AT_MS)
    assert check_draft(replace(private, told=()), facts, AT_MS).findings
