"""A viewer's own money: what is left of it, what it lacks, and what an order lacks to an offer; each held against the facts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.verify.market import AT_MS, market_facts

from generate.rooms import question
from zhubo.events import Slots, Target
from zhubo.facts import Money
from zhubo.generate import draft_answer
from zhubo.verify import verify_text


def said(language: str, *targets: Target, intent: str = "ask_price", variation: int = 0, **slots: object) -> str:
    """Return the words of an answer that verifies clean."""
    asked = question(intent, *targets, language=language, slots=Slots(**slots))  # type: ignore[arg-type]
    draft = draft_answer(asked, market_facts(), at_ms=AT_MS, variation=variation)
    verdict = verify_text(draft.text, language=language, facts=market_facts(), at_ms=AT_MS, evidence=draft.evidence)
    assert verdict.findings == (), draft.text
    return draft.text


def pieces(count: int) -> Target:
    """Return so many pans of 28 cm, each at 129."""
    return Target(sku="PAN", how="alias", variants=("PAN-0",), qty=count)


@pytest.mark.parametrize("variation", range(3))
@pytest.mark.parametrize(("given", "rest"), [(50000, "371"), (12900, "0"), (10000, "29")])
def test_what_is_left_of_a_viewers_money(given: int, rest: str, variation: int) -> None:
    money = Money(given, "CNY")
    text = said("zh", pieces(1), attribute="change", price=money, variation=variation)
    assert text.endswith(f"您出{given // 100}元还{'剩' if given >= 12900 else '差'}{rest}元")
    english = said("en", pieces(1), attribute="change", price=money, variation=variation)
    assert ("that leaves" in english) == (given >= 12900)
    assert Decimal(rest) == Decimal(english.rpartition("CN¥")[2].split()[0])


def test_what_is_left_is_counted_after_the_offers_that_hold_by_themselves() -> None:
    text = said("zh", pieces(3), attribute="change", price=Money(99900, "CNY"))
    assert "满199元减20元，到手367元" in text and text.endswith("您出999元还剩632元")


def test_money_of_another_currency_is_left_alone() -> None:
    assert "您出" not in said("zh", pieces(1), attribute="change", price=Money(99900, "USD"))


def test_what_goods_lack_to_an_offer() -> None:
    text = said("zh", pieces(1), attribute="lacking")
    assert "还没到" in text or "还不够" in text
    assert text.endswith("还差70元") or text.endswith("还差70元".replace("还差", "离这个还差"))


def test_what_an_order_lacks_to_an_offer_and_to_free_postage() -> None:
    offer = said("zh", intent="ask_discount_coupon", attribute="order_gap", price=Money(18000, "CNY"))
    assert offer.endswith("您这单180元还差19元")
    post = said("en", intent="ask_shipping_fee", attribute="order_gap", price=Money(4000, "CNY"))
    assert "with your CN¥40.00 you are CN¥9.00 short" in post
    assert "还差" not in said("zh", intent="ask_discount_coupon", attribute="order", price=Money(18000, "CNY"))


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("橄榄皂11.5元；您出20元还剩8.5元", True),
        ("橄榄皂11.5元；您出20元还剩9.5元", False),
        ("橄榄皂11.5元；您出20元还差8.5元", False),
        ("橄榄皂11.5元；您出10元还差1.5元", True),
        ("您出20元还剩9.5元", False),
        ("橄榄皂您出5元就行", False),
        ("Steel mug (350ml): CN¥49.00; from your CN¥50.00 that leaves CN¥1.00", True),
        ("Steel mug (350ml): CN¥49.00; from your CN¥50.00 that leaves CN¥2.00", False),
        ("Steel mug (350ml): CN¥49.00; with your CN¥40.00 you are CN¥9.00 short", True),
        ("Steel mug (350ml): yours for CN¥40.00; from your CN¥50.00 that leaves CN¥10.00", False),
    ],
)
def test_no_other_rest_passes(text: str, sound: bool) -> None:
    assert (verify_text(text, language=None, facts=market_facts(), at_ms=AT_MS).findings == ()) == sound


def test_one_of_each_of_a_kind_is_summed_where_that_is_asked() -> None:
    kind = [
        Target(sku=sku, how="category", variants=variants)
        for sku, variants in (("CUP", ("CUP-0",)), ("FLASK", ("FLASK-0",)))
    ]
    assert "128元" in said("zh", *kind, attribute="total_each")
    assert "128元" not in said("zh", *kind)
