"""Offers by their code and by their day, of the market stall: said as they stand, held against the facts, and no others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.verify.market import AT_MS, HOUR_MS, market_facts

from generate.rooms import facts_of, question
from zhubo.events import Slots
from zhubo.facts import Money, Product, Promotion, Sale, Variant
from zhubo.generate import draft_answer
from zhubo.verify import verify_text

DAY_MS = 24 * HOUR_MS

CASES = (
    (Slots(promotion="snacks", coupon="code"), (), 0, "满59元减8元（优惠码EAT8）", "code EAT8", "能用不|用不了"),
    (Slots(promotion="snacks", coupon="code"), ("COAT",), 0, "用不了", "no, that code", ""),
    (Slots(promotion="december", coupon="code"), (), 0, "还不能用，12月9日", "not yet, it starts Dec 9", ""),
    (Slots(promotion="december", coupon="code"), (), 9, "满300元减50元（优惠码DEC50）", "with code DEC50", "还不能用"),
    (Slots(promotion="december", coupon="code"), (), 20, "结束", "ended", "满300"),
    (
        Slots(date="--12-10"),
        (),
        0,
        "满300元减50元（优惠码DEC50），到12月12日 00:00，12月9日 00:00开始",
        "starting Dec 9",
        "",
    ),
    (Slots(date="--12-10"), (), 15, "DEC50在12月12日结束了", "code DEC50 ended", "满300"),
    (Slots(date="--12-25"), (), 0, "第二件半价", "second one half price", "满300"),
    (Slots(attribute="held:300-50"), (), 20, "DEC50在12月12日结束了", "code DEC50 ended", "满300"),
    (Slots(attribute="held:300-50"), (), 0, "还不能用，12月9日", "not yet, it starts Dec 9", "有的"),
    (Slots(attribute="held:59-8"), ("COAT",), 0, "这个优惠是别的商品的", "that offer is for other goods", ""),
    (Slots(attribute="held:199-20"), (), 0, "满199元减20元", "CN¥20.00 off", "结束"),
    (
        Slots(attribute="terms"),
        (),
        0,
        "目前的优惠：全店满199元减20元",
        "offers now: all products: CN¥20.00 off",
        "有的",
    ),
)


@pytest.mark.parametrize(("slots", "to", "days", "zh", "en", "lacks"), CASES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_offer_is_told_with_its_day_and_what_it_is_for(
    slots: Slots, to: tuple[str, ...], days: int, zh: str, en: str, lacks: str, language: str
) -> None:
    at_ms = AT_MS + days * DAY_MS
    for variation in range(4):
        asked = question("ask_discount_coupon", *to, language=language, slots=slots)
        draft = draft_answer(asked, market_facts(), at_ms=at_ms, variation=variation)
        words = zh if language == "zh" else en
        assert words.casefold() in draft.text.casefold(), draft.text
        assert not any(word in draft.text for word in lacks.split("|") if word), draft.text
        verdict = verify_text(
            draft.text,
            language=language,
            facts=market_facts(),
            at_ms=at_ms,
            target=draft.target,
            evidence=draft.evidence,
        )
        assert verdict.findings == (), draft.text


@pytest.mark.parametrize(("days", "words"), [(0, "not yet, it starts Dec 9"), (20, "ended")])
def test_an_offer_of_others_that_does_not_run_is_not_told_of_what_is_on_show(days: int, words: str) -> None:
    """What is told stands up to verifying, for it speaks of no product; what runs is told of the one that is on show."""
    facts, at_ms = market_facts(), AT_MS + days * DAY_MS
    offers = facts.promotions.set("december", replace(facts.promotions["december"], products=("CUP",)))
    facts = replace(facts, promotions=offers)
    for sku in ("COAT", "CUP"):
        asked = question("ask_discount_coupon", sku, language="en", slots=Slots(promotion="december", coupon="code"))
        draft = draft_answer(asked, facts, at_ms=at_ms, variation=0)
        assert words in draft.text
        assert draft.target == ("CUP" if sku == "CUP" else None)
        verdict = verify_text(
            draft.text, language="en", facts=facts, at_ms=at_ms, target=draft.target, evidence=draft.evidence
        )
        assert verdict.findings == (), draft.text


def test_a_day_of_which_nothing_is_on_record_is_asked_of_a_person() -> None:
    only_coat = question("ask_discount_coupon", "COAT", slots=Slots(date="--12-28"))
    draft = draft_answer(only_coat, market_facts(), at_ms=AT_MS, variation=0)
    assert not draft.known
    assert draft.about == "offers_of_day"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("12月9日开始：全店满300元减50元（优惠码DEC50）", True),
        ("12月9日开始：全店满300元减60元（优惠码DEC50）", False),
        ("12月8日开始：全店满300元减50元（优惠码DEC50）", False),
        ("全店满300元减50元", False),
        ("这个码只能这样用：零食满59元减8元（优惠码EAT8）", True),
        ("轻薄羽绒服满59元减8元（优惠码EAT8）", False),
    ],
)
def test_an_offer_to_come_needs_its_day_and_one_of_a_category_its_name(text: str, clean: bool) -> None:
    verdict = verify_text(text, language="zh", facts=market_facts(), at_ms=AT_MS, target="COAT")
    assert (verdict.findings == ()) == clean, verdict.findings


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("hours", "evening", "zh", "en"),
    [
        (3, True, "秒杀", "flash sale"),
        (0, True, "109元", "CN¥109.00"),
        (-40, True, "开始活动价109元", "CN¥109.00 from Dec 1"),
    ],
)
def test_prices_of_some_hours_are_told_while_they_hold_and_denied_when_they_do_not(
    hours: int, evening: bool, zh: str, en: str, language: str
) -> None:
    at_ms = AT_MS + hours * HOUR_MS
    asked = question("ask_discount_coupon", "MIXPRO", language=language, slots=Slots(attribute="flash"))
    for variation in range(2):
        draft = draft_answer(asked, market_facts(), at_ms=at_ms, variation=variation)
        words = zh if language == "zh" else en
        assert words.casefold() in draft.text.casefold(), draft.text
        verdict = verify_text(
            draft.text,
            language=language,
            facts=market_facts(),
            at_ms=at_ms,
            target=draft.target,
            evidence=draft.evidence,
        )
        assert verdict.findings == (), draft.text


def test_other_offers_are_told_beside_one_that_ended_where_they_are_asked_for() -> None:
    for attribute, told in (("others", True), (None, False)):
        asked = question("ask_discount_coupon", slots=Slots(date="--12-10", attribute=attribute))
        draft = draft_answer(asked, market_facts(), at_ms=AT_MS + 15 * DAY_MS, variation=0)
        assert "DEC50在12月12日结束了" in draft.text
        assert ("第二件半价" in draft.text or "9折" in draft.text) == told, draft.text


def test_an_offer_named_for_a_day_is_told_while_it_runs_after_that_day() -> None:
    asked = question("ask_discount_coupon", slots=Slots(date="--12-09", attribute="ends"))
    draft = draft_answer(asked, market_facts(), at_ms=AT_MS + 9 * DAY_MS, variation=0)
    assert "满300元减50元（优惠码DEC50），到12月12日" in draft.text
    assert "满199" not in draft.text


@pytest.mark.parametrize(("ends", "known"), [(None, False), (AT_MS + DAY_MS, True)])
def test_until_when_a_sale_holds_is_asked_of_a_person_where_nobody_says_so(ends: int | None, known: bool) -> None:
    """What else runs until some day is not what was asked for."""
    price, low = Money(5_000, "USD"), Money(4_000, "USD")
    lamp = Product(
        sku="LAMP",
        title={"en": "Harbour Lamp"},
        variants=(Variant(sku="LAMP", price=price, sale=Sale(price=low, ends_ms=ends), stock=5),),
    )
    asked = question("ask_discount_coupon", "LAMP", language="en", slots=Slots(attribute="ends"))
    draft = draft_answer(asked, facts_of(products=(lamp,), currency="USD"), at_ms=AT_MS, variation=0)
    assert draft.known is known
    assert ("40" in draft.text) is known


@pytest.mark.parametrize(("attribute", "others"), [("ends", False), (None, True)])
def test_of_what_is_on_show_no_end_of_others_offers_is_told_where_its_own_is_to_come(
    attribute: str | None, others: bool
) -> None:
    goods = tuple(
        Product(sku=sku, title={"zh": title}, variants=(Variant(sku=sku, price=Money(5_000, "CNY"), stock=5),))
        for sku, title in (("LAMP", "台灯"), ("CUP", "水杯"))
    )
    offers = (
        Promotion(id="cup", kind="quantity_percent", quantity=3, percent_off_bp=2500, products=("CUP",)),
        Promotion(id="lamp", kind="percent", percent_off_bp=1000, products=("LAMP",), starts_ms=AT_MS + DAY_MS),
    )
    asked = question("ask_discount_coupon", "LAMP", slots=Slots(attribute=attribute), how="pinned")
    text = draft_answer(asked, facts_of(products=goods, promotions=offers), at_ms=AT_MS, variation=0).text
    assert ("水杯" in text) is others
    assert ("台灯的优惠" in text) is not others
