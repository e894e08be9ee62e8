"""Verdicts: a table of true and false lines, corruption of true statements, properties."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.verify.corrupt import statements
from tests.verify.shops import AT_MS, facts_of, sample_facts, small_facts, small_shop

from zhubo.facts import Money, Policy, Promotion, price_at
from zhubo.state import Facts
from zhubo.verify import Verdict, verify_text

ROWS = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
CAUGHT_SHARE_MIN = 0.99
ALARM_SHARE_MAX = 0.02


def verdict(text: str, target: str | None, facts: Facts | None = None, at_ms: int = AT_MS, **more: Any) -> Verdict:
    return verify_text(text, language=None, facts=facts or sample_facts(), at_ms=at_ms, target=target, **more)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['target']}:{row['text'][:24]}")
def test_table(row: dict[str, Any]) -> None:
    facts = sample_facts() if row["shop"] == "sample" else small_facts()
    found = verdict(row["text"], row["target"], facts)
    assert sorted({finding.kind for finding in found.findings}) == row["kinds"]
    for one in (*found.findings, *found.claims):
        assert row["text"][one.start : one.end] == one.said
    if found.repaired is not None:
        assert verdict(found.repaired, row["target"], facts).findings == ()


def test_the_example_of_the_interface() -> None:
    found = verdict("这款99元包邮", "JEANS-01")
    (finding,) = found.findings
    assert (finding.kind, finding.start, finding.end, finding.said, finding.known) == (
        "wrong_price",
        2,
        5,
        "99元",
        "129元",
    )
    assert finding.evidence == "product:JEANS-01#price"
    assert found.repaired == "这款129元包邮"


def test_corrupted_statements_are_found_and_true_ones_pass(capsys: pytest.CaptureFixture[str]) -> None:
    true = false = alarms = missed = 0
    for statement in statements(sample_facts(), AT_MS):
        found = verify_text(
            statement.text, language=statement.language, facts=sample_facts(), at_ms=AT_MS, target=statement.target
        )
        true += statement.true
        false += not statement.true
        alarms += statement.true and bool(found.findings)
        missed += not statement.true and not found.findings
    with capsys.disabled():
        print(f"\ncorruptions found {1 - missed / false:.4f} of {false}, false alarms {alarms / true:.4f} of {true}")
    assert 1 - missed / false >= CAUGHT_SHARE_MIN
    assert alarms / true <= ALARM_SHARE_MAX


def test_another_price_in_the_facts_makes_the_old_text_fail() -> None:
    shop = small_shop()
    for product in shop.products:
        variant = product.variants[0]
        now = price_at(variant, AT_MS)
        if now is None or len(product.variants) > 1:
            continue
        text = f"{product.title['en']} is €{now.minor / 100:.2f}"
        assert verdict(text, product.sku, small_facts()).findings == ()
        dearer = replace(variant, price=Money(now.minor + 100, now.currency), sale=None)
        products = tuple(replace(p, variants=(dearer,)) if p.sku == product.sku else p for p in shop.products)
        changed = facts_of(replace(shop, products=products))
        assert [f.kind for f in verdict(text, product.sku, changed).findings] == ["wrong_price"]


def test_a_sale_holds_inside_its_window_only() -> None:
    facts = sample_facts()
    sale = facts.products["JEANS-01"].variants[0].sale
    assert sale is not None and sale.starts_ms is not None and sale.ends_ms is not None
    for at_ms, kinds in (
        (sale.starts_ms, []),
        (sale.ends_ms - 1, []),
        (sale.starts_ms - 1, ["wrong_price"]),
        (sale.ends_ms, ["stale_fact"]),
    ):
        assert [f.kind for f in verdict("这款129元", "JEANS-01", at_ms=at_ms).findings] == kinds


@pytest.mark.parametrize(
    ("text", "evidence", "clean"),
    [
        ("这款39.9元", ("product:MUG-01#price",), True),
        ("这款39.9元", ("product:MUG-01#stock",), False),
        ("这款39.9元", (), False),
        ("苔绿39.9元", ("product:MUG-01-GREEN#price",), True),
        ("容量350毫升", ("product:MUG-01#attributes.capacity",), True),
        ("容量350毫升", ("product:MUG-01#attributes.weight",), False),
        ("满99元包邮", ("policy:shipping#free_over",), True),
        ("满99元包邮", ("policy:returns#days",), False),
        ("满299减30元", ("promotion:winter-299",), True),
        ("满299减30元", ("promotion:tea-code",), False),
        ("欢迎来到直播间", (), True),
    ],
)
def test_only_the_stated_evidence_carries_claims(text: str, evidence: tuple[str, ...], clean: bool) -> None:
    assert (verdict(text, "MUG-01", evidence=evidence).findings == ()) == clean


def test_a_variant_as_target_speaks_of_itself() -> None:
    assert verdict("现在229元，有货", "COOKER-01-3L").findings == ()
    assert [f.kind for f in verdict("现在179元", "COOKER-01-3L").findings] == ["wrong_price"]
    assert [f.kind for f in verdict("有货", "MUG-01-RED").findings] == ["wrong_stock"]


WORDS = st.sampled_from(
    "这款 马克杯 连衣裙 39.9元 129元 满99 包邮 不 没有 有货 卖完了 M码 XXL 黑色 3件 5折 10% 48小时 发货 新疆 顺丰 12月12日 20:00 "
    "， 。 ？ the mug is 40 yuan only left in stock sold out free shipping not 7-day returns code TEA10 3号链接 "
    "最好 送 杯垫 一共 2 至 - 到 ¥ % 、 : ( )".split(" ")
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(WORDS, max_size=14).map("".join), st.lists(WORDS, max_size=14).map(" ".join)
    )
)
def test_any_text_gets_a_verdict_and_what_is_repaired_is_clean(text: str) -> None:
    for target in ("MUG-01", "JEANS-01-30", None, "no such product"):
        found = verdict(text, target)
        for one in (*found.findings, *found.claims):
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end] == one.said
        if found.repaired is not None:
            assert verdict(found.repaired, target).findings == ()
        assert verdict(text, target) == found


@settings(max_examples=100, deadline=None)
@given(
    st.integers(min_value=1, max_value=99_999),
    st.sampled_from(["{}元", "¥{}", "只要{}", "{} yuan", "价格是{}元", "it costs {} yuan", "到手{}块"]),
)
def test_no_other_price_passes(cents: int, wording: str) -> None:
    value = f"{cents / 100:.2f}"
    found = verdict(wording.format(value), "MUG-01")
    assert (found.findings == ()) == (cents == 3_990)


def typed_facts() -> Facts:
    """Return facts of rules that have typed fields and no wording."""
    return facts_of(
        replace(
            small_shop(),
            policies=(
                Policy(id="courier", topic="courier", carriers=("中通快递",)),
                Policy(id="payment", topic="payment", methods=("支付宝", "微信")),
                Policy(id="area", topic="shipping_area", ships_to=("CN", "US"), not_to=("西藏",)),
            ),
            promotions=(
                Promotion(id="two", kind="quantity_percent", quantity=2, percent_off_bp=1_000, products=("PEN",)),
                Promotion(id="three", kind="price", quantity=3, price=Money(4_000, "EUR"), products=("PEN",)),
                Promotion(
                    id="bag",
                    kind="gift",
                    quantity=2,
                    gift_quantity=1,
                    gift={"zh": "棉布袋", "en": "cotton bag"},
                    products=("HAT",),
                ),
            ),
        )
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("We ship with ZTO Express", []),
        ("We ship with FedEx", ["wrong_policy"]),
        ("You can pay with Alipay or WeChat Pay", []),
        ("You can pay with Klarna", ["wrong_policy"]),
        ("We do not ship to Tibet", []),
        ("We ship to Tibet", ["wrong_policy"]),
        ("We ship to the United States", []),
        ("可以发美国，不发西藏", []),
        ("浙江可以发", []),
        ("We ship to Japan", ["wrong_policy"]),
    ],
)
def test_rules_without_wording_carry_claims_in_both_languages(text: str, kinds: list[str]) -> None:
    assert sorted({f.kind for f in verdict(text, None, typed_facts()).findings}) == kinds


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("2件9折", True),
        ("10% off 2 or more", True),
        ("9折", False),
        ("3件9折", False),
        ("2件8折", False),
        ("钢笔3件40欧元", True),
        ("钢笔40欧元", False),
        ("2 pens are €27 with 10% off 2 or more", True),
        ("钢笔15欧元；草帽买2件送1个棉布袋", True),
        ("草帽买2件送1个棉布袋；钢笔2件9折", True),
        ("钢笔买2件送1个棉布袋", False),
    ],
)
def test_offers_without_wording_hold_with_their_bounds_and_for_their_products(text: str, clean: bool) -> None:
    assert (verdict(text, "PEN", typed_facts()).findings == ()) == clean


def test_words_told_from_outside_the_facts_are_carried_as_they_are() -> None:
    text = "您的订单11月21日已发货；快递是中通快递"
    assert verdict(text, None, evidence=()).findings
    assert verdict(text, None, evidence=(), told=("11月21日", "中通快递")).findings == ()
    assert verdict(text.replace("21", "22"), None, evidence=(), told=("11月21日", "中通快递")).findings


@pytest.mark.parametrize(
    ("text", "target", "repaired"),
    [
        ("2升179元、3升239元", "COOKER-01", "2升179元、3升229元"),
        ("2升229元、3升229元", "COOKER-01", "2升179元、3升229元"),
        ("这款229元", "COOKER-01", None),
        ("没有XXL，有S和M，39元", "TEE-01", "没有XXL，有S和M，69元"),
        ("不发浙江，满99元包邮", None, None),
        ("马克杯39.9元，T恤69元，相差20元", None, "马克杯39.9元，T恤69元，相差29.1元"),
        ("这款39.9元，重量777克。", "SCARF-01", "这款109元，重量180克。"),
        ("马克杯39.9元，全网最低价。", "MUG-01", "马克杯39.9元。"),
        ("马克杯29.9元，全网最低价。", "MUG-01", "马克杯39.90元。"),
        ("The mug is 29.90 yuan. It is the best mug in the world.", "MUG-01", "The mug is 39.90 yuan."),
    ],
)
def test_a_repair_puts_right_what_is_wrong_and_nothing_else(
    text: str, target: str | None, repaired: str | None
) -> None:
    assert verdict(text, target).repaired == repaired
