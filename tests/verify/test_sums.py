"""Sums that a text works out are recomputed from the facts: several lines, pieces, offers, coupons, postage."""

from __future__ import annotations

import pytest
from tests.verify.market import AT_MS, market_facts

from zhubo.verify import verify_text


def kinds(text: str, evidence: tuple[str, ...] | None = None) -> list[str]:
    found = verify_text(text, language=None, facts=market_facts(), at_ms=AT_MS, evidence=evidence)
    return [finding.kind for finding in found.findings]


TRUE = (
    "Slouch socks (five): CN¥19.90; 2 pieces come to CN¥39.80; second one at half price, you pay CN¥29.85",
    "三零四保温杯（350ml）49元×2；三一六保温壶（500ml）79元；合计177元",
    "Steel mug (350ml): CN¥49.00 × 2; Steel flask (500ml): CN¥79.00; together CN¥177.00; 10% off 2 or more, you pay CN¥159.30",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计128元",
    "三零四保温杯（350ml）49元；2件合计98元；三一六保温壶（500ml）79元；合计177元",
    "山坡核桃仁（500g）26.9元；山坡核桃仁（1000g）49.9元；合计76.8元",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计128元；2件9折，到手115.2元",
    "轻薄羽绒服（L）299元；满199元减20元，到手279元",
    "轻薄羽绒服（L）299元；2件合计598元；满199元减20元，到手578元",
    "山坡核桃仁（2500g）115元；满59元减8元（优惠码EAT8），到手107元",
    "堆堆袜（five）19.9元；2件合计39.8元；第二件半价，到手29.85元",
    "橄榄皂11.5元；不满49元收6元运费，连运费一共17.5元",
    "Steel mug (350ml): CN¥49.00; Steel flask (500ml): CN¥79.00; together CN¥128.00",
    "Light down coat (L): CN¥299.00; CN¥20.00 off orders of CN¥199.00 or more, you pay CN¥279.00",
    "Steel mug (350ml): CN¥49.00; 2 pieces come to CN¥98.00; 10% off 2 or more, you pay CN¥88.20",
    "大电池榨汁杯109元；小型榨汁杯一代69.9元；合计178.9元",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；2件合计158元；2件9折，到手142.2元",
    "山坡核桃仁（1000g）49.9元；山坡核桃仁（2500g）115元；2件合计230元；满59元减8元（优惠码EAT8），到手222元",
)
FALSE = (
    "Slouch socks (five): CN¥19.90; 2 pieces come to CN¥39.80; second one for half the price, you pay CN¥19.90",
    "三零四保温杯（350ml）49元×2；三一六保温壶（500ml）79元；合计128元",
    "三零四保温杯（350ml）49元×3；三一六保温壶（500ml）79元；合计177元",
    "三零四保温杯（350ml）49元×2",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计118元",
    "三零四保温杯（350ml）49元；2件合计98元；三一六保温壶（500ml）79元；合计128元",
    "山坡核桃仁（500g）26.9元；山坡核桃仁（1000g）49.9元；合计49.9元",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计128元；2件9折，到手128元",
    "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计128元；2件9折，到手108元",
    "轻薄羽绒服（L）299元；满199元减20元，到手299元",
    "轻薄羽绒服（L）299元；满199元减20元，到手259元",
    "山坡核桃仁（1000g）49.9元；满59元减8元（优惠码EAT8），到手41.9元",
    "轻薄羽绒服（L）299元；满59元减8元（优惠码EAT8），到手291元",
    "堆堆袜（five）19.9元；2件合计39.8元；第二件半价，到手19.9元",
    "堆堆袜（five）19.9元；堆堆袜（ten）35.8元；合计55.7元；第二件半价，到手45.75元",
    "橄榄皂11.5元；不满49元收6元运费，连运费一共11.5元",
    "轻薄羽绒服（L）299元；不满49元收6元运费，连运费一共305元",
    "Steel mug (350ml): CN¥49.00; Steel flask (500ml): CN¥79.00; together CN¥138.00",
    "Light down coat (L): CN¥299.00; CN¥20.00 off orders of CN¥199.00 or more, you pay CN¥269.00",
    "大电池榨汁杯109元；小型榨汁杯一代69.9元；合计198.9元",
    "山坡核桃仁（1000g）49.9元；山坡核桃仁（2500g）115元；2件合计230元；满59元减8元（优惠码EAT8），到手107元",
    "山坡核桃仁（1000g）49.9元；山坡核桃仁（2500g）115元；2件合计230元；满59元减8元（优惠码EAT8），到手156.9元",
    "山坡核桃仁26.9元到115元；橄榄皂11.5元；合计38.4元",
    "山坡核桃仁（2500g）115元；2件合计230元；满59元减8元（优惠码EAT8）；满199元减20元，到手202元",
)


@pytest.mark.parametrize("text", TRUE)
def test_a_true_sum_passes(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("text", FALSE)
def test_a_wrong_sum_is_refused(text: str) -> None:
    assert kinds(text) != []


def test_every_other_amount_in_the_place_of_a_sum_is_refused() -> None:
    lead = "三零四保温杯（350ml）49元；三一六保温壶（500ml）79元；合计128元；2件9折，到手"
    for minor in range(10_000, 13_000, 10):
        said = f"{minor // 100}.{minor % 100 // 10}元" if minor % 100 else f"{minor // 100}元"
        assert (kinds(lead + said) == []) == (minor == 11_520), said


def test_an_offer_carries_a_sum_only_where_it_is_stated() -> None:
    text = "轻薄羽绒服（L）299元；满199元减20元，到手279元"
    prices = ("product:COAT-0#price",)
    assert kinds(text, (*prices, "promotion:autumn")) == []
    assert kinds(text, prices) != []
