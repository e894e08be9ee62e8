"""Totals against a reckoning of their own: lines, quantities, offers, coupons and postage of the market stall, in Decimal."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.verify.market import AT_MS, HOUR_MS, PRODUCTS, market_facts

from generate.rooms import question
from zhubo.events import Slots, Target
from zhubo.generate import Draft, draft_answer
from zhubo.verify import verify_text

NOW = {"MIXPRO": Decimal("109")}
"""What costs something else this evening."""
PRICES = {
    v.sku: NOW.get(p.sku, Decimal(v.price.minor) / 100) for p in PRODUCTS for v in p.variants if v.price is not None
}
OWNER = {v.sku: p.sku for p in PRODUCTS for v in p.variants}
SNACKS = {"JAM", "NUT"}
CUPS = {"CUP", "FLASK"}
AMOUNT = re.compile(r"CN¥([\d,]+\.\d\d)|(\d+(?:\.\d+)?)元")


def asked(lines: dict[str, int], language: str, variation: int, **slots: str) -> Draft:
    """Return the draft for a question about `lines`: variants with how many of each."""
    targets = (Target(sku=OWNER[sku], how="alias", variants=(sku,), qty=n) for sku, n in lines.items())
    told = {"attribute": "total", **slots} if len(lines) > 1 else slots
    return draft_answer(
        question("ask_price", *targets, language=language, slots=Slots(**told)),  # type: ignore[arg-type]
        market_facts(),
        at_ms=AT_MS,
        variation=variation,
    )


def amounts(text: str) -> list[Decimal]:
    """Return the amounts of a text, in order."""
    return [Decimal((a or b).replace(",", "")) for a, b in AMOUNT.findall(text)]


def reckoned(lines: dict[str, int], coupon: bool) -> tuple[Decimal, Decimal | None]:
    """Return the sum, and what is left to pay; None where two offers bear on it, or one cannot be worked out."""
    cost = {sku: PRICES[sku] * n for sku, n in lines.items()}
    gross = sum(cost.values(), Decimal(0))
    offers: list[Decimal | None] = []
    if gross >= 199:
        offers.append(Decimal(20))
    cups = [sku for sku in lines if OWNER[sku] in CUPS]
    if sum(lines[sku] for sku in cups) >= 2:
        offers.append(sum(cost[sku] for sku in cups) / 10)
    snacks = sum((cost[sku] for sku in lines if OWNER[sku] in SNACKS), Decimal(0))
    if coupon and snacks >= 59:
        offers.append(Decimal(8))
    socks = [sku for sku in lines if OWNER[sku] == "SOCK"]
    count = sum(lines[sku] for sku in socks)
    if count >= 2:
        alone = len(socks) == 1 and count <= 3
        offers.append(PRICES[socks[0]] / 2 if alone else None)
    if not offers:
        return gross, gross
    return gross, gross - offers[0] if len(offers) == 1 and offers[0] is not None else None


def findings(draft: Draft, text: str | None = None) -> list[str]:
    """Return the kinds of what verifying finds in a draft, or in another text in its place."""
    said = draft.text if text is None else text
    verdict = verify_text(
        said, language=draft.language, facts=market_facts(), at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )
    return [finding.kind for finding in verdict.findings]


BASKETS = st.dictionaries(st.sampled_from(sorted(set(PRICES) - {"MIXPRO"})), st.integers(1, 6), min_size=1, max_size=4)


@settings(max_examples=400, deadline=None)
@given(BASKETS, st.booleans(), st.sampled_from(["zh", "en"]), st.integers(0, 3))
def test_a_total_is_what_an_independent_reckoning_says(
    lines: dict[str, int], coupon: bool, language: str, variation: int
) -> None:
    draft = asked(lines, language, variation, **({"coupon": "coupon"} if coupon else {}))
    gross, net = reckoned(lines, coupon)
    said = amounts(draft.text)
    terms = {Decimal(n) for n in (199, 20, 59, 8)}
    if len(lines) > 1 or sum(lines.values()) > 1:
        assert gross in said, draft.text
    if net is not None and net != gross and (len(lines) > 1 or sum(lines.values()) > 1):
        assert said[-1] == net or net in said[-3:], draft.text
    allowed = {PRICES[sku] for sku in lines} | terms | {gross} | ({net} if net is not None else set())
    assert set(said) <= allowed, draft.text
    assert findings(draft) == [], draft.text


@settings(max_examples=150, deadline=None)
@given(BASKETS, st.sampled_from(["zh", "en"]), st.integers(1, 5000))
def test_another_amount_in_the_place_of_a_total_is_refused(lines: dict[str, int], language: str, wrong: int) -> None:
    draft = asked(lines, language, 0)
    gross, net = reckoned(lines, False)
    due = gross if net is None else net
    if len(lines) == 1 and next(iter(lines.values())) == 1:
        return
    written = next(m for m in reversed(list(AMOUNT.finditer(draft.text))) if amounts(m[0]) == [due])
    other = due + Decimal(wrong) / 100
    words = f"CN¥{other:,.2f}" if language == "en" else f"{other.normalize():f}元"
    text = draft.text[: written.start()] + words + draft.text[written.end() :]
    assert findings(draft, text) != [], text


@settings(max_examples=150, deadline=None)
@given(BASKETS, st.sampled_from(["zh", "en"]))
def test_postage_is_added_below_the_bound_and_only_there(lines: dict[str, int], language: str) -> None:
    draft = asked(lines, language, 0, attribute="landed")
    _, net = reckoned(lines, False)
    said = amounts(draft.text)
    if net is not None and net < 49:
        gross, _ = reckoned(lines, False)
        assert (net + 6 in said) == (gross < 49), draft.text
    elif net is not None:
        assert net + 6 not in said or net + 6 in {PRICES[sku] for sku in lines} | {reckoned(lines, False)[0]}, (
            draft.text
        )
    assert findings(draft) == [], draft.text


@pytest.mark.parametrize(("language", "words"), [("zh", "每人限购1件"), ("en", "at most 1 per person")])
def test_no_total_beyond_what_one_buyer_may_have(language: str, words: str) -> None:
    draft = asked({"MIXPRO": 2}, language, 0)
    assert words in draft.text
    assert amounts(draft.text) == [Decimal(109)]
    assert findings(draft) == []


@pytest.mark.parametrize(("hours", "price"), [(0, "109元"), (3, "129元")])
def test_a_price_for_an_evening_is_told_while_it_runs(hours: int, price: str) -> None:
    for targets, slots in (
        (("MIXPRO",), Slots()),
        (("MIX", "MIXPRO"), Slots()),
        (("MIX", "MIXPRO"), Slots(attribute="total")),
    ):
        at_ms = AT_MS + hours * HOUR_MS
        draft = draft_answer(question("ask_price", *targets, slots=slots), market_facts(), at_ms=at_ms, variation=0)
        assert price in draft.text
    group = (Target(sku=sku, how="category") for sku in ("MIX", "MIXPRO"))
    draft = draft_answer(question("ask_price", *group), market_facts(), at_ms=AT_MS + hours * HOUR_MS, variation=0)
    assert price in draft.text


def test_two_offers_of_which_nothing_says_whether_they_add_up_are_left_open() -> None:
    draft = asked({"NUT-2": 2}, "zh", 0, coupon="coupon")
    assert "230元" in draft.text
    assert not draft.known
    assert amounts(draft.text)[-1] == Decimal(8)


def test_two_things_differ_by_what_both_come_in_only_where_that_is_all_that_was_meant() -> None:
    flask = Target(sku="FLASK", how="alias", variants=("FLASK-0",))
    gap = question("compare_products", "CUP", flask, slots=Slots(attribute="gap"))
    draft = draft_answer(gap, market_facts(), at_ms=AT_MS, variation=0)
    assert "相差20元" in draft.text
    assert findings(draft) == []
    both = question("compare_products", "CUP", "FLASK", slots=Slots(attribute="gap"))
    assert "相差" not in draft_answer(both, market_facts(), at_ms=AT_MS, variation=0).text
