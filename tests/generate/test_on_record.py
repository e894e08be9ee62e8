"""What is on record is told, as yes or no where it settles that: postage, advice on sizes, what there is for some money, the cheapest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.verify.market import AT_MS, goods, market_facts, market_shop, money, text
from tests.verify.shops import facts_of

from generate.rooms import question
from zhubo.events import Slots, Target
from zhubo.facts import Attribute
from zhubo.generate import draft_answer
from zhubo.state import Facts
from zhubo.verify import verify_text


def answered(
    intent: str, *to: str | Target, facts: Facts | None = None, language: str = "zh", **slots: object
) -> list[str]:
    """Return the answer in four wordings, each of which verifies clean."""
    facts = facts or market_facts()
    texts: list[str] = []
    for variation in range(4):
        asked = question(intent, *to, language=language, slots=Slots(**slots))  # type: ignore[arg-type]
        draft = draft_answer(asked, facts, at_ms=AT_MS, variation=variation)
        found = verify_text(
            draft.text, language=language, facts=facts, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
        )
        assert found.findings == (), (draft.text, found.findings)
        texts.append(draft.text)
    return texts


@pytest.mark.parametrize(
    ("sku", "zh", "en"),
    [
        ("COAT", ("包邮的", "这个包邮"), ("Yes",)),
        ("SOAP", ("单买不包邮", "单买还不够包邮"), ("No", "Not by itself")),
        ("JAM", ("全店单笔满49元包邮",), ("Free shipping from", "free shipping over", "Free shipping over")),
    ],
)
def test_whether_postage_is_free_is_said_first_where_the_price_settles_it(
    sku: str, zh: tuple[str, ...], en: tuple[str, ...]
) -> None:
    for said in answered("ask_shipping_fee", sku):
        assert said.startswith(zh), said
    for said in answered("ask_shipping_fee", sku, language="en"):
        assert said.startswith(en), said


def test_several_pieces_may_reach_the_bound_of_free_shipping() -> None:
    assert answered("ask_shipping_fee", "SOAP", qty=5)[0].startswith("包邮的")
    assert answered("ask_shipping_fee", "SOAP", qty=4)[0].startswith("单买不包邮")


ADVICE = "M建议90-105斤，L建议106-120斤"
JUMPER = goods(
    "JUMPER",
    "加厚圆领卫衣",
    "Warm jumper",
    {"M": 8990, "L": 8990, "XL": 9490},
    attributes={"尺码建议": Attribute(text={"zh": ADVICE})},
    description=text("保温6小时，单只约205克（42码）", "keeps warm for 6 hours"),
)


def with_jumper(**stock: int) -> Facts:
    """Return the stall with a jumper; `stock` by size."""
    variants = tuple(replace(v, stock=stock.get(v.options["size"]["zh"], v.stock or 0)) for v in JUMPER.variants)
    shop = market_shop()
    return facts_of(replace(shop, products=(*shop.products, replace(JUMPER, variants=variants))))


def test_advice_on_sizes_and_selling_points_are_told_as_they_stand() -> None:
    facts = with_jumper()
    assert all(ADVICE in said for said in answered("ask_size_advice", "JUMPER", facts=facts, weight_g=55_000))
    assert all("205克（42码）" in said for said in answered("ask_spec", "JUMPER", facts=facts, attribute="weight"))
    assert all("6小时" in said for said in answered("ask_spec", "JUMPER", facts=facts, attribute="insulation"))


def test_what_is_sold_out_is_never_the_cheapest_nor_within_a_budget() -> None:
    facts = with_jumper(M=0, L=0)
    assert all("94.9元" in said for said in answered("ask_price", "JUMPER", facts=facts, attribute="cheapest"))
    for said in answered("ask_stock", "JUMPER", facts=facts, attribute="budget", price=money(9_500)):
        assert "94.9元" in said and "89.9元" not in said


def test_what_is_sold_out_may_be_left_out_of_the_cheapest() -> None:
    """Of several goods the cheapest is told though it is gone, unless what is there is asked for."""
    shop = market_shop()
    gone = tuple(replace(v, stock=0) for v in JUMPER.variants)
    dear = replace(
        JUMPER,
        sku="DEAR",
        title=text("大衣", "Long coat"),
        variants=tuple(replace(v, sku=f"D-{v.sku}", price=money(99_000)) for v in JUMPER.variants),
    )
    facts = facts_of(replace(shop, products=(replace(JUMPER, variants=gone), dear)))
    both = [Target(sku=sku, how="category") for sku in ("JUMPER", "DEAR")]
    for asked, told in (("cheapest", "89.9"), ("cheapest_there", "990")):
        assert all(told in said for said in answered("ask_price", *both, facts=facts, attribute=asked)), asked


def test_a_price_of_what_is_sold_out_says_so() -> None:
    facts = with_jumper(M=0)
    m = Target(sku="JUMPER", how="alias", variants=("JUMPER-0",))
    assert all(
        "89.9元" in said and ("售完" in said or "没货" in said) for said in answered("ask_price", m, facts=facts)
    )
    for said in answered("ask_price", m, facts=facts, language="en"):
        assert "89.90" in said and ("sold out" in said or "out of stock" in said)


def test_two_sizes_that_are_meant_are_named() -> None:
    two = Target(sku="JUMPER", how="alias", variants=("JUMPER-0", "JUMPER-1"))
    assert all("（M/L）" in said for said in answered("ask_price", two, facts=with_jumper()))
