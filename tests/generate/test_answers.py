"""Answers against facts, one line a case, and what holds for every answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from generate.rooms import AT_MS, facts_of, question, sample_facts
from generate.small import DAY_MS, small_facts
from zhubo.events import Slots, Target
from zhubo.facts import Money, Policy, Product, Sale, Variant, price_at
from zhubo.generate import Draft, draft_answer
from zhubo.questions import Question
from zhubo.state import Facts
from zhubo.text.phrases import written_languages

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
INTENTS = tuple(
    re.findall(r"^\| `(\w+)` \|", (Path(__file__).parents[2] / "docs" / "intents.md").read_text(encoding="utf-8"), re.M)
)
MONEY = re.compile(r"(?:CN¥|\$)(\d[\d,]*(?:\.\d+)?)|(\d+(?:\.\d+)?)(?:元|美元)| (\d[\d.]*) yuan")


@lru_cache(maxsize=2)
def facts_named(shop: str) -> Facts:
    """Return a test shop's facts."""
    return sample_facts() if shop == "sample" else small_facts()


def case_question(case: dict[str, Any]) -> Question:
    """Return the question of a case."""
    given = dict(case.get("slots", {}))
    if "price" in given:
        minor, currency = given["price"].split()
        given["price"] = Money(int(minor), currency)
    for name in ("link_nos", "also"):
        if name in given:
            given[name] = tuple(given[name])
    return question(
        case["intent"],
        *(Target(**to) if isinstance(to, dict) else to for to in case.get("to", ())),
        language=case.get("language", "zh"),
        slots=Slots(**given),
        flags=tuple(case.get("flags", ())),
    )


@pytest.mark.parametrize("variation", range(4))
@pytest.mark.parametrize(
    "case", CASES, ids=lambda c: f"{c['intent']}-{'+'.join(map(str, c.get('to', ())))}-{c.get('language', 'zh')}"
)
def test_case(case: dict[str, Any], variation: int) -> None:
    """Each case holds in every wording."""
    facts = facts_named(case.get("shop", "sample"))
    at_ms = AT_MS + case.get("at_days", 0) * DAY_MS
    draft = draft_answer(case_question(case), facts, at_ms=at_ms, variation=variation)
    text = draft.text
    assert bool(text) is not case.get("empty", False)
    for words in case.get("has", ()):
        assert any(one in text for one in words.split("|")), f"{words!r} is not in {text!r}"
    for words in case.get("lacks", ()):
        assert words not in text, f"{words!r} is in {text!r}"
    assert draft.known is case.get("known", True), text
    assert draft.about == case.get("about", draft.about if not draft.known else "")
    assert draft.evidence is not None
    if "evidence" in case:
        missing = set(case["evidence"]) - set(draft.evidence)
        assert not missing if case["evidence"] else not draft.evidence, draft.evidence
    asked = case_question(case)
    assert_sound(draft, facts, at_ms, asked.slots, {target.qty for target in asked.targets if target.qty})


def assert_sound(draft: Draft, facts: Facts, at_ms: int, slots: Slots, counts: Set[int] = frozenset()) -> None:
    """What holds for every draft; `counts` are the quantities that are asked for of single products."""
    text = draft.text
    assert "{" not in text and "}" not in text
    assert text == text.strip() and "  " not in text
    assert not re.search(r"[；;：:，,]\s*$|；；|，，|：：", text), text
    if not draft.known and not draft.evidence:
        assert not any(unicodedata.category(char) == "Nd" for char in text), text
        assert draft.about
    allowed = set().union(*(allowed_amounts(facts, at_ms, qty) for qty in {slots.qty or 1, *counts}))
    if "开始活动价" in text or "sale price" in text:
        ahead = [
            v.sale for p in facts.products.values() for v in p.variants if v.sale and (v.sale.starts_ms or 0) > at_ms
        ]
        allowed |= {Decimal(sale.price.minor) / 100 for sale in ahead}
    said = {Decimal((a or b or c).replace(",", "")) for a, b, c in MONEY.findall(text)}
    apart = (
        {abs(a - b) for a in said & allowed for b in said & allowed} if slots.attribute in ("gap", "price") else set()
    )
    if slots.attribute == "total" or counts:
        parts = sorted({part * n for part in said & allowed for n in {1, *counts}})
        apart = {sum(some) for n in range(2, len(parts) + 1) for some in combinations(parts, n)}
    apart |= after_offers(facts, at_ms, said & (allowed | apart))
    assert said <= allowed | apart, f"{sorted(said - allowed)} in {text!r}"
    for one in draft.evidence or ():
        assert evidence_exists(one, facts), one


def allowed_amounts(facts: Facts, at_ms: int, qty: int) -> set[Decimal]:
    """Return every amount that follows from the facts at `at_ms`."""
    found: set[Decimal] = set()
    for product in facts.products.values():
        for variant in product.variants:
            price = price_at(variant, at_ms)
            if price is not None and product.listed:
                own = Decimal(price.minor) / 100
                found |= {own, own * qty, own * Decimal("1.5"), own * qty * Decimal("0.9")}
    for promotion in facts.promotions.values():
        found |= {
            Decimal(m.minor) / 100 for m in (promotion.off, promotion.threshold, promotion.price) if m is not None
        }
    for policy in facts.policies.values():
        found |= {Decimal(m.minor) / 100 for m in (policy.fee, policy.free_over) if m is not None}
    return found


def after_offers(facts: Facts, at_ms: int, amounts: Set[Decimal]) -> set[Decimal]:
    """Return what is left of `amounts` after an offer on orders of their size that runs."""
    found: set[Decimal] = set()
    for p in facts.promotions.values():
        begun = (p.starts_ms is None or p.starts_ms <= at_ms) and (p.ends_ms is None or at_ms < p.ends_ms)
        if begun and p.off is not None and p.threshold is not None:
            found |= {a - Decimal(p.off.minor) / 100 for a in amounts if a >= Decimal(p.threshold.minor) / 100}
        if begun and p.kind == "second_half_price":
            found |= {a - b / 2 for a in amounts for b in amounts if a >= 2 * b}
    return found


def evidence_exists(evidence: str, facts: Facts) -> bool:
    """Whether an evidence id names a fact of the shop."""
    kind, _, rest = evidence.partition(":")
    name, _, field = rest.partition("#")
    if kind == "product":
        product = facts.products.get(facts.product_of.get(name, name))
        if product is None:
            return False
        if field.startswith("attributes."):
            return field.removeprefix("attributes.") in product.attributes
        if field.startswith("options."):
            return any(field.removeprefix("options.") in v.options for v in product.variants)
        return field in (
            "price",
            "stock",
            "title",
            "size_chart",
            "gift",
            "limit_per_buyer",
            "link_no",
            "brand",
            "description",
            "category",
        )
    return name in (facts.policies if kind == "policy" else facts.promotions)


SLOTS = (
    Slots(),
    Slots(size="M", colour="black", qty=2),
    Slots(size="XXXL"),
    Slots(colour="purple"),
    Slots(height_mm=1650, weight_g=55_000, foot_mm=240),
    Slots(height_mm=2400, weight_g=5_000),
    Slots(attribute="capacity", material="nuts", person="pregnant", region="US", courier="sf"),
    Slots(attribute="camera", region="CN-XJ", courier="dhl", coupon="code", link_nos=(3, 77)),
    Slots(qty=9_999_999_999, price=Money(1, "USD"), date="tomorrow", region="next_to_nowhere"),
)


def every_question(shop: str) -> Iterator[Question]:
    """Yield all intents in three languages with none, one, two, many and unlisted targets."""
    skus = sorted(facts_named(shop).products)
    targets: list[tuple[str, ...]] = [
        (),
        *((sku,) for sku in skus),
        *zip(skus, skus[1:], strict=False),
        tuple(skus),
        ("GONE",),
    ]
    for intent in (*INTENTS, None, "no_such_intent"):
        for language in ("zh", "en", "fr"):
            for number, meant in enumerate(targets):
                for slots in SLOTS if number < 4 else SLOTS[:3]:
                    yield question(intent, *meant, language=language, slots=slots)


def test_there_are_42_intents() -> None:
    """The sweep below sees all of them."""
    assert len(INTENTS) == 42


@pytest.mark.parametrize("shop", ["sample", "small"])
def test_no_question_raises_and_every_answer_is_sound(shop: str) -> None:
    """Every amount follows from the facts, no placeholder is left, an unknown answer holds no digit."""
    facts = facts_named(shop)
    for number, one in enumerate(every_question(shop)):
        draft = draft_answer(one, facts, at_ms=AT_MS, variation=number % 5)
        assert_sound(draft, facts, AT_MS, one.slots)
        assert draft.language == one.language.partition("-")[0]


def test_no_facts_at_all() -> None:
    """A room that knows nothing says so, or asks back, and never raises."""
    for intent in INTENTS:
        for language in sorted(written_languages()):
            draft = draft_answer(question(intent, "X", language=language), Facts(), at_ms=0, variation=0)
            assert not re.search(r"\d", draft.text)


@pytest.mark.parametrize("language", sorted(written_languages()))
@pytest.mark.parametrize(
    "intent", ["ask_price", "ask_stock", "ask_spec", "want_to_buy", "ask_link_number", "chitchat_about_host"]
)
def test_variations_differ(intent: str, language: str) -> None:
    """A room does not sound like a record."""
    asked = question(intent, "BUDS-01", language=language)
    texts = {draft_answer(asked, facts_named("sample"), at_ms=AT_MS, variation=v).text for v in range(4)}
    assert len(texts) >= 2


def test_same_question_same_answer() -> None:
    """Drafting is a function."""
    asked = question("ask_price", "MUG-01")
    assert draft_answer(asked, facts_named("sample"), at_ms=AT_MS, variation=2) == draft_answer(
        asked, facts_named("sample"), at_ms=AT_MS, variation=2
    )


def test_lines_are_short() -> None:
    """Nearly nine of ten answers about one product fit a chat line, and none is a wall of text."""
    for language, line, wall in (("zh", 60, 130), ("en", 140, 290)):
        lengths = [
            len(
                draft_answer(
                    question(intent, sku, language=language), facts_named("sample"), at_ms=AT_MS, variation=0
                ).text
            )
            for intent in INTENTS
            for sku in facts_named("sample").products
        ]
        assert sum(length <= line for length in lengths) >= 0.88 * len(lengths)
        assert max(lengths) <= wall


def test_only_product_is_meant() -> None:
    """With one product in the bag nobody has to say which."""
    facts = facts_named("small")
    only = replace(facts, products=type(facts.products)({"CUP": facts.products["CUP"]}))
    draft = draft_answer(question("ask_price", language="en"), only, at_ms=AT_MS, variation=0)
    assert "$67.50" in draft.text and draft.target == "CUP"


def test_like_titles_do_not_share_a_name() -> None:
    """Two tees whose titles begin alike are told apart."""
    facts = facts_named("small")
    first, second = (
        draft_answer(question("ask_price", sku, language="en"), facts, at_ms=AT_MS, variation=0).text
        for sku in ("TEE1", "TEE2")
    )
    assert "round neck" in first and "deep neck" in second


def test_unknown_answer_names_the_product_without_its_digits() -> None:
    """The name is there unless it holds a digit."""
    draft = draft_answer(
        question("ask_spec", "PH14", language="en", slots=Slots(attribute="power")),
        facts_named("small"),
        at_ms=AT_MS,
        variation=0,
    )
    assert not draft.known and "this one" in draft.text


def test_never_says_what_a_viewer_wrote() -> None:
    """Values of slots that no vocabulary holds do not reach the text."""
    for field in ("attribute", "material", "person", "region", "courier", "coupon", "date"):
        for intent in INTENTS:
            slots = Slots(**{field: "zzqx"})
            assert (
                "zzqx"
                not in draft_answer(
                    question(intent, "MUG-01", slots=slots), facts_named("sample"), at_ms=AT_MS, variation=0
                ).text
            )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_ai_says_that_it_is_one(language: str) -> None:
    """Always, in every wording."""
    for variation in range(6):
        assert (
            "AI"
            in draft_answer(
                question("chitchat_about_host", language=language), Facts(), at_ms=0, variation=variation
            ).text
        )


def test_prices_of_two_currencies_are_never_compared() -> None:
    """A product that is sold, and on sale, in two currencies is answered in the shop's own, in every question about money."""
    two = Product(
        sku="TWO",
        title={"en": "Kettle"},
        variants=tuple(
            Variant(
                sku=f"TWO-{currency}",
                options={"colour": {"en": colour}},
                price=Money(3_000, currency),
                sale=Sale(price=Money(2_000, currency)),
            )
            for currency, colour in (("USD", "black"), ("EUR", "white"))
        ),
    )
    facts = facts_of(products=(two, replace(two, sku="TOO", title={"en": "Jug"})), currency="USD", languages=("en",))
    for intent in ("ask_price", "bargain", "ask_discount_coupon", "compare_products"):
        for asked in (None, "cheapest", "dearest", "price", "budget"):
            for to in (("TWO",), ("TWO", "TOO"), ()):
                slots = Slots(attribute=asked, price=Money(2_500, "EUR"))
                draft = draft_answer(question(intent, *to, language="en", slots=slots), facts, at_ms=AT_MS, variation=0)
                assert "€" not in draft.text or "$" not in draft.text, draft.text


def test_what_a_rule_excepts_is_answered_with_no_first() -> None:
    """A juice that is never taken back, and earbuds that are not once opened; what is not excepted gets the rule alone."""
    rule = Policy(
        id="back", topic="returns", text={"en": "Back within 9 days."}, days=9, exceptions=("juices", "opened earbuds")
    )
    goods = {
        sku: Product(
            sku=sku, title={"en": sku}, category={"en": category}, aliases=(alias,), variants=(Variant(sku=sku),)
        )
        for sku, category, alias in (("J", "Juices", "drink"), ("E", "Sound", "earbuds"), ("T", "Tees", "tee"))
    }
    facts = facts_of(products=tuple(goods.values()), policies=(rule,), currency="USD", languages=("en",))

    def said(sku: str, asked: str | None) -> str:
        one = question("return_exchange_policy", sku, language="en", slots=Slots(attribute=asked))
        return draft_answer(one, facts, at_ms=AT_MS, variation=0).text

    assert said("J", None) == "No. Back within 9 days."
    assert said("E", None) == said("T", None) == "Back within 9 days."
    assert said("E", "opened").startswith("No.") and not said("T", "opened").startswith("No.")


def test_the_clause_that_holds_the_word_is_quoted_and_no_more() -> None:
    """Of a sentence its part with the word, with a person asked for what else may have been meant; cried wares are not quoted."""
    rug = Product(
        sku="R",
        title={"en": "Rug"},
        description={
            "en": "Made for long evenings, soft brushed fleece inside. The best rug, cheap and off the shelf."
        },
        variants=(Variant(sku="R"),),
    )
    facts = facts_of(products=(rug,), currency="USD", languages=("en",))

    def asked(word: str) -> Draft:
        one = question("ask_spec", "R", language="en", slots=Slots(attribute=f"text:{word}"))
        return draft_answer(one, facts, at_ms=AT_MS, variation=0)

    fleece = asked("fleece")
    assert fleece.text.startswith("Rug: soft brushed fleece inside;") and "evenings" not in fleece.text
    assert not fleece.known and fleece.evidence == ("product:R#description", "product:R#title")
    assert asked("shelf").evidence == () and "best" not in asked("shelf").text


def test_a_property_that_stands_in_the_values_of_an_option_is_told_from_there() -> None:
    """Where every value states its figure, the values are the answer; words without one are not."""
    facts = sample_facts()
    mug = facts.products["MUG-01"]
    told = [{"zh": f"{name}｜PCIe {name[-1]}.0"} for name in ("980 甲3", "980 乙4", "990 丙4", "990 丁5")]
    variants = tuple(
        replace(v, options={**v.options, "colour": words}) for v, words in zip(mug.variants, told, strict=True)
    )
    own = replace(facts, products={**facts.products, "MUG-01": replace(mug, variants=variants)})
    asked = question("ask_spec", "MUG-01", slots=Slots(attribute="interface"))
    assert "PCIe 4.0" in draft_answer(asked, own, at_ms=AT_MS, variation=0).text
    assert not draft_answer(asked, facts, at_ms=AT_MS, variation=0).known


def test_how_many_there_are_of_what_is_not_counted_is_asked() -> None:
    """That it can be had is known, the figure is not; of several options those that are there are told beside it."""
    cap = Product(sku="CAP", title={"en": "Cap"}, variants=(Variant(sku="CAP", available=True),))
    sizes = tuple(Variant(sku=f"C{n}", options={"size": {"en": n}}, available=n != "M") for n in "SML")
    facts = facts_of(products=(cap, replace(cap, sku="COAT", title={"en": "Coat"}, variants=sizes)))
    asked = [question("ask_stock", sku, language="en", slots=Slots(attribute="stock")) for sku in ("CAP", "COAT")]
    drafts = [draft_answer(one, facts, at_ms=AT_MS, variation=0) for one in asked]
    assert not any(draft.known for draft in drafts)
    assert "in stock" not in drafts[0].text and "S" in drafts[1].text
    plain = draft_answer(question("ask_stock", "CAP", language="en"), facts, at_ms=AT_MS, variation=0)
    assert plain.known and "in stock" in plain.text


def test_what_is_sold_out_of_all_goods_is_told() -> None:
    """Whole products before single options; none, only where the stock of all is known."""
    cap = Product(sku="CAP", title={"en": "Cap"}, variants=(Variant(sku="CAP", stock=0),))
    sizes = tuple(Variant(sku=f"C{n}", options={"size": {"en": n}}, stock=0 if n == "M" else 4) for n in "SML")
    coat = replace(cap, sku="COAT", title={"en": "Coat"}, variants=sizes)
    plenty = replace(cap, sku="HAT", title={"en": "Hat"}, variants=(Variant(sku="HAT", stock=9),))
    asked = question("ask_stock", language="en", slots=Slots(attribute="all_gone"))

    def told(*products: Product) -> Draft:
        return draft_answer(asked, facts_of(products=products), at_ms=AT_MS, variation=0)

    assert "Cap" in told(cap, coat, plenty).text and "Coat" not in told(cap, coat, plenty).text
    assert "Coat (M)" in told(coat, plenty).text
    assert told(plenty, replace(plenty, sku="BAG")).text == "Nothing is sold out right now"
    assert not told(plenty, replace(plenty, sku="BAG", variants=(Variant(sku="BAG"),))).known


def test_an_option_that_costs_what_the_others_cost_is_told_to_be_so() -> None:
    """Who asks whether a size costs the same as the others hears it, where all of them do; no other thing is asked for."""
    asked = question("compare_products", "TEE1:TEE1-S", language="en", slots=Slots(attribute="equal"))
    told = {draft_answer(asked, small_facts(), at_ms=AT_MS, variation=n).text for n in range(4)}
    assert all("all its options cost the same" in text or "the same for every option" in text for text in told)
    unlike = question("compare_products", "PH14:PH14-A", language="en", slots=Slots(attribute="equal"))
    assert "same" not in draft_answer(unlike, small_facts(), at_ms=AT_MS, variation=0).text


@pytest.mark.parametrize(
    ("language", "said", "left_out"), [("zh", "已拆封的茶叶", "opened"), ("de", "opened tea", "茶")]
)
def test_an_entry_in_two_scripts_is_said_in_one(language: str, said: str, left_out: str) -> None:
    """What a rule lists twice, in Chinese and in Latin letters, is said in those of the viewer."""
    facts = facts_named("sample")
    rules = {**facts.policies, "returns": replace(facts.policies["returns"], text={})}
    changed = replace(facts, policies=type(facts.policies)(rules))
    draft = draft_answer(question("return_exchange_policy", language=language), changed, at_ms=AT_MS, variation=0)
    assert said in draft.text and left_out not in draft.text
