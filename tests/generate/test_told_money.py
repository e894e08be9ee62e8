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


MISUSED = (
    "橄榄皂11.5元；您出33元还剩21.5元；便宜10元",
    "橄榄皂11.5元；您出33元还剩21.5元，立省10元",
    "Olive soap: CN¥11.50; from your CN¥33.00 that leaves CN¥21.50; CN¥10.00 cheaper",
    "小型榨汁杯一代69.9元；您出100元还剩30.1元；比别家便宜39.8元",
    "橄榄皂11.5元；您出20元还剩8.5元；小型榨汁杯一代便宜3元",
    "橄榄皂11.5元；您出20元还剩8.5元；橄榄皂您出8.5元还剩0元",
    "Olive soap: CN¥11.50; from your CN¥12.00 that leaves CN¥0.50; from your CN¥10.00 that leaves CN¥9.50",
    "橄榄皂11.5元；三零四保温杯您出20元还剩8.5元",
    "橄榄皂11.5元。三零四保温杯，您出20元还剩8.5元",
    "Olive soap: CN¥11.50; Steel mug (350ml): from your CN¥20.00 that leaves CN¥8.50",
    "三零四保温杯500ml 59元，350ml 49元；500ml的您出60元还剩11元",
    "Hearth frying pan, for any stove (32cm): CN¥169.00, (28cm): CN¥129.00; for 32cm from your CN¥150.00 that leaves CN¥21.00",
    "橄榄皂11.5元，山坡核桃仁500g 26.9元；一共您出50元还剩23.1元",
    "橄榄皂11.5元；加保温杯您出20元还剩8.5元",
    "橄榄皂11.5元；您出20元还剩8.5元运费",
    "橄榄皂11.5元；您出20元还剩8.5元优惠券",
    "橄榄皂11.5元；您出20元还剩8.5元就能买",
    "橄榄皂11.5元；您出5元还差6.5元我补",
    "橄榄皂11.5元；您出5元还差6.5元免了",
    "三零四保温杯500ml 59元；您这单40元还差19元包邮",
    "Steel mug (500ml): CN¥59.00; with your CN¥40.00 you are CN¥19.00 short of free shipping",
    "Steel mug (350ml): CN¥49.00; from your CN¥50.00 that leaves CN¥1.00 to pay",
    "Steel mug (350ml): CN¥49.00; with your CN¥40.00 you are CN¥9.00 cheaper",
    "全店满199元减20元，满49元包邮；您这单40元还差9元就减20元",
    "大电池榨汁杯平时129元；今晚您出150元还剩21元",
    "大电池榨汁杯平时129元；您出150元还剩21元",
    "大电池榨汁杯平时129元；今晚您出129元还剩0元",
    "大电池榨汁杯今晚109元，平时129元；您出150元还剩21元",
    "三零四保温杯49元起；您出60元还剩11元",
    "三零四保温杯49元到59元；您出60元还剩1元",
    "Hearth frying pan, for any stove from CN¥129.00; from your CN¥150.00 that leaves CN¥21.00",
    "Steel mug costs CN¥49.00 in some sizes; from your CN¥50.00 that leaves CN¥1.00",
    "橄榄皂11.5元，运费6元；您出20元还剩8.5元",
    "Olive soap CN¥11.50, shipping CN¥6.00; from your CN¥20.00 that leaves CN¥8.50",
    "橄榄皂11.5元；含运费您出20元还剩8.5元",
    "三零四保温杯500ml 59元；满199元减20元；您这单40元还差19元",
    "Steel mug (500ml): CN¥59.00; CN¥20 off orders from CN¥199; with your CN¥40.00 you are CN¥19.00 short",
    "零食满59元减8元，券码EAT8；橄榄皂您这单40元还差19元",
    "全店满199元减20元，满49元包邮；到减20元您这单40元还差9元",
    "满49元包邮，全店满199元减20元；到包邮您这单180元还差19元",
    "12月9日到11日全店满300元减50元，券码DEC50；今天您这单280元还差20元",
    "满49元包邮；新疆您这单40元还差9元",
)
"""Forms of one's own money that would say something false beside them: of other goods or options, of a fee, of another price or offer."""


@pytest.mark.parametrize("text", MISUSED)
def test_a_rest_carries_nothing_else(text: str) -> None:
    assert verify_text(text, language=None, facts=market_facts(), at_ms=AT_MS).findings


def test_one_of_each_of_a_kind_is_summed_where_that_is_asked() -> None:
    kind = [
        Target(sku=sku, how="category", variants=variants)
        for sku, variants in (("CUP", ("CUP-0",)), ("FLASK", ("FLASK-0",)))
    ]
    assert "128元" in said("zh", *kind, attribute="total_each")
    assert "128元" not in said("zh", *kind)
