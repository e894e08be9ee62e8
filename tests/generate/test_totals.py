"""Totals against a reckoning of their own: lines, quantities, offers, coupons and postage of the market stall, in Decimal."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.verify.market import AT_MS, HOUR_MS, PRODUCTS, market_facts, market_shop, money, text
from tests.verify.shops import facts_of

from generate.rooms import question
from zhubo.events import Slots, Target
from zhubo.facts import Product, Promotion, Sale, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.state import Facts
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


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("attribute", ["total", "net", "landed"])
def test_nothing_is_left_out_of_a_sum(attribute: str, language: str) -> None:
    """However many things it is of, and whatever is worked out."""
    first = {OWNER[sku]: sku for sku in reversed(sorted(set(PRICES) - {"MIXPRO"}))}
    lines = {sku: 1 for sku in sorted(first.values()) if OWNER[sku] not in CUPS}
    draft = asked(lines, language, 0, attribute=attribute)
    assert len(lines) == 8
    assert reckoned(lines, False)[0] in amounts(draft.text), draft.text
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


def others(*promotions: Promotion) -> Facts:
    """Return the market's facts with other promotions."""
    return facts_of(replace(market_shop(), promotions=promotions))


STEPS = others(
    Promotion(id="two", kind="quantity_percent", quantity=2, percent_off_bp=2000, products=("SOAP",)),
    Promotion(id="three", kind="quantity_percent", quantity=3, percent_off_bp=2500, products=("SOAP",)),
    Promotion(id="low", kind="threshold", threshold=money(5000), off=money(500), products=("CUP",)),
    Promotion(id="high", kind="threshold", threshold=money(10_000), off=money(1200), products=("CUP",)),
)
"""Offers in steps: 2 pieces 20 % off, 3 pieces 25 % off; 5 off from 50, 12 off from 100."""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("sku", "variant", "qty", "net"),
    [
        ("SOAP", "SOAP", 1, None),
        ("SOAP", "SOAP", 2, "18.40"),
        ("SOAP", "SOAP", 4, "34.50"),
        ("CUP", "CUP-0", 1, None),
        ("CUP", "CUP-1", 1, "54.00"),
        ("CUP", "CUP-0", 3, "135.00"),
    ],
)
def test_of_an_offer_in_steps_the_highest_that_is_reached_holds(
    sku: str, variant: str, qty: int, net: str | None, language: str
) -> None:
    target = Target(sku=sku, how="alias", variants=(variant,))
    paid = question("ask_price", target, language=language, slots=Slots(qty=qty, attribute="net"))
    draft = draft_answer(paid, STEPS, at_ms=AT_MS, variation=0)
    said = amounts(draft.text)
    assert (said[-1] == Decimal(net)) if net else ("到手" not in draft.text and "you pay" not in draft.text), draft.text
    verdict = verify_text(
        draft.text, language=language, facts=STEPS, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )
    assert verdict.findings == (), draft.text


def test_steps_with_a_code_of_their_own_are_no_steps() -> None:
    two, three = (p for p in STEPS.promotions.values() if p.id in ("two", "three"))
    facts = others(two, replace(three, code="SOAP3"))
    target = Target(sku="SOAP", how="alias")
    paid = question("ask_price", target, slots=Slots(qty=4, attribute="net", coupon="code"))
    draft = draft_answer(paid, facts, at_ms=AT_MS, variation=0)
    assert not draft.known
    assert amounts(draft.text)[-1] == Decimal(46)


@pytest.mark.parametrize(("coupon", "none"), [("code", True), (None, False)])
def test_a_price_after_an_offer_that_does_not_run_says_so(coupon: str | None, none: bool) -> None:
    """Whoever names an offer hears that there is none on the goods; whoever asks what is left to pay hears the price."""
    tin = Product(sku="TIN", title=text("铁盒", "Tin"), link_no=12, variants=(Variant(sku="TIN", price=money(1_199)),))
    facts = facts_of(replace(market_shop(), products=(*PRODUCTS, tin), promotions=()))
    paid = question("ask_price", "TIN", language="en", slots=Slots(qty=2, attribute="net", coupon=coupon))
    for variation in range(3):
        draft = draft_answer(paid, facts, at_ms=AT_MS, variation=variation)
        assert any(word in draft.text for word in ("No offers", "no discount", "no offers")) == none, draft.text
        assert "23.98" in draft.text


@pytest.mark.parametrize(
    ("minor", "percent", "qty", "net", "nearly"),
    [
        (1199, 20, 1, "9.59", False),
        (1199, 20, 2, "19.18", False),
        (199, 20, 3, "4.78", True),
        (1150, 25, 2, "17.25", False),
        (1150, 25, 1, "8.62", True),
    ],
)
def test_a_share_is_told_as_rounded_where_ways_of_rounding_tell_otherwise(
    minor: int, percent: int, qty: int, net: str, nearly: bool
) -> None:
    tin = Product(sku="TIN", title=text("铁盒", "Tin"), link_no=12, variants=(Variant(sku="TIN", price=money(minor)),))
    off = Promotion(id="tins", kind="percent", percent_off_bp=percent * 100, code="TIN9", products=("TIN",))
    facts = facts_of(replace(market_shop(), products=(*PRODUCTS, tin), promotions=(off,)))
    paid = question("ask_price", "TIN", slots=Slots(qty=qty, attribute="net", coupon="code"))
    draft = draft_answer(paid, facts, at_ms=AT_MS, variation=0)
    said = "到手约" if nearly else "到手"
    assert draft.known and f"{said}{Decimal(net).normalize():f}元" in draft.text
    assert amounts(draft.text)[-1] == Decimal(net)
    evidence = draft.evidence
    assert not verify_text(
        draft.text, language="zh", facts=facts, at_ms=AT_MS, target=draft.target, evidence=evidence
    ).findings
    wrong = [draft.text.replace(f"{said}{Decimal(net).normalize():f}元", f"{said}{Decimal(net) + Decimal('0.01'):f}元")]
    wrong += [draft.text.replace("到手约", "到手")] if nearly else []
    for other in wrong:
        assert other != draft.text
        assert verify_text(
            other, language="zh", facts=facts, at_ms=AT_MS, target=draft.target, evidence=evidence
        ).findings


@pytest.mark.parametrize("language", ["zh", "en"])
def test_so_many_of_a_kind_are_summed_where_all_cost_the_same(language: str) -> None:
    same, other = ("SOAP", "SOAP2"), ("SOAP", "MIX")
    soap = next(p for p in PRODUCTS if p.sku == "SOAP")
    second = replace(soap, sku="SOAP2", title=text("月桂皂", "Laurel soap"), link_no=12)
    second = replace(second, variants=(replace(soap.variants[0], sku="SOAP2"),))
    facts = facts_of(replace(market_shop(), products=(*PRODUCTS, second)))
    for skus, total in ((same, "57.5"), (other, None)):
        group = [Target(sku=sku, how="category") for sku in skus]
        asked_ = question("ask_price", *group, language=language, slots=Slots(qty=5, attribute="total"))
        draft = draft_answer(asked_, facts, at_ms=AT_MS, variation=0)
        assert (Decimal(57.5) in amounts(draft.text)) == (total is not None), draft.text
        assert not verify_text(
            draft.text, language=language, facts=facts, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
        ).findings


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("variation", range(2))
def test_what_something_cost_before_is_told_beside_what_it_costs(language: str, variation: int) -> None:
    sale = Sale(price=money(900), ends_ms=AT_MS + HOUR_MS)
    soap = next(p for p in PRODUCTS if p.sku == "SOAP")
    reduced = replace(soap, variants=(replace(soap.variants[0], sale=sale),))
    facts = facts_of(replace(market_shop(), products=(*(p for p in PRODUCTS if p.sku != "SOAP"), reduced)))
    was = question("ask_price", "SOAP", language=language, slots=Slots(attribute="was"))
    for at_ms, told in ((AT_MS, {Decimal(9), Decimal("11.5")}), (AT_MS + 2 * HOUR_MS, {Decimal("11.5")})):
        draft = draft_answer(was, facts, at_ms=at_ms, variation=variation)
        assert set(amounts(draft.text)) == told, draft.text
        assert not verify_text(
            draft.text, language=language, facts=facts, at_ms=at_ms, target=draft.target, evidence=draft.evidence
        ).findings


def test_whether_two_cost_the_same_is_told_without_a_difference() -> None:
    for skus, words in ((("CUP:CUP-1", "FLASK:FLASK-0"), "价格低一些"), (("CUP:CUP-0", "SOCK:SOCK-0"), "价格低一些")):
        equal = question("compare_products", *skus, slots=Slots(attribute="equal"))
        draft = draft_answer(equal, market_facts(), at_ms=AT_MS, variation=0)
        assert words in draft.text
        assert "相差" not in draft.text
    soap = next(p for p in PRODUCTS if p.sku == "SOAP")
    twin = replace(
        soap, sku="TWIN", title=text("月桂皂", "Laurel soap"), variants=(replace(soap.variants[0], sku="TWIN"),)
    )
    facts = facts_of(replace(market_shop(), products=(*PRODUCTS, twin)))
    equal = question("compare_products", "SOAP", "TWIN", slots=Slots(attribute="equal"))
    assert "价格一样" in draft_answer(equal, facts, at_ms=AT_MS, variation=0).text


def test_one_step_more_is_set_beside_the_one_other_value_there_is() -> None:
    for sku, variant, gap in (("CUP", "CUP-1", "相差10元"), ("NUT", "NUT-2", "")):
        target = Target(sku=sku, how="alias", variants=(variant,))
        for attribute in ("step", "gap"):
            more = question("compare_products", target, slots=Slots(attribute=attribute))
            said = draft_answer(more, market_facts(), at_ms=AT_MS, variation=0).text
            assert ("相差" in said) == (bool(gap) and attribute == "step"), said
            assert gap in said or attribute == "gap"


def test_a_wish_for_several_hears_what_they_come_to() -> None:
    want = question("want_to_buy", "SOAP", slots=Slots(qty=3))
    draft = draft_answer(want, market_facts(), at_ms=AT_MS, variation=0)
    assert Decimal("34.5") in amounts(draft.text)
    assert findings(draft) == []


@pytest.mark.parametrize(
    ("sku", "sums"),
    [
        ("PAN", {"258", "238", "338", "318"}),
        ("CUP", {"98", "88.2", "118", "106.2"}),
        ("JAM", set()),
        ("SOCK", set()),
        ("NUT", set()),
    ],
)
def test_two_of_a_thing_are_summed_in_each_of_its_two_options(sku: str, sums: set[str]) -> None:
    """Of packs nobody knows what two of them are, and of three options too much would be told."""
    draft = draft_answer(
        question("ask_price", sku, slots=Slots(qty=2, attribute="total")), market_facts(), at_ms=AT_MS, variation=0
    )
    own = {PRICES[sku] for sku, owner in OWNER.items() if owner == draft.target}
    assert {Decimal(one) for one in sums} <= set(amounts(draft.text)), draft.text
    assert bool(sums) == any(price * 2 in amounts(draft.text) for price in own if price * 2 not in own), draft.text
    assert findings(draft) == []


@pytest.mark.parametrize(("size", "known"), [("L", False), (None, True)])
def test_a_size_that_nothing_tells_is_said_beside_the_price(size: str | None, known: bool) -> None:
    """The price is that of the one thing that is listed, and whether it comes in that size is not known."""
    soap = Target(sku="SOAP", how="alias")
    draft = draft_answer(
        question("ask_price", soap, language="en", slots=Slots(size=size)), market_facts(), at_ms=AT_MS, variation=0
    )
    assert amounts(draft.text) == [PRICES["SOAP"]]
    assert ("sizes" not in draft.text) == known, draft.text


def test_pieces_of_the_one_of_a_kind() -> None:
    """What is meant by its kind and by what it comes in is counted like what is named; the kind as a whole is not."""
    for variants, sums in ((("COAT-1",), [Decimal(638)]), ((), [])):
        target = Target(sku="COAT", how="category", variants=variants)
        draft = draft_answer(
            question("ask_price", target, language="zh", slots=Slots(qty=2)), market_facts(), at_ms=AT_MS, variation=0
        )
        assert [one for one in amounts(draft.text) if one > Decimal(600)][:1] == sums
