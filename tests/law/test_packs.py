"""Rule packs and platform profiles: every case of every rule, what a finding names, what a platform allows."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.errors import InputError
from zhubo.facts import PLATFORMS
from zhubo.law import JURISDICTIONS, KINDS, LawCase, LawRule, binding, platform_profile, rule_pack, word_book
from zhubo.law.words import LANGUAGES
from zhubo.state import Facts
from zhubo.verify import Verdict, verify_text

RULES = [rule for name in JURISDICTIONS for rule in rule_pack(name).rules]
CASES = [(rule, case) for rule in RULES for case in rule.cases]


@lru_cache(maxsize=64)
def shop_in(jurisdiction: str, platform: str = "own-site", product: str = "MUG-01", stock: int | None = None) -> Facts:
    """Return the sample shop under other rules, with so much of a product left."""
    facts = sample_facts()
    assert facts.info is not None
    facts = replace(facts, info=replace(facts.info, jurisdiction=jurisdiction, platform=platform))
    if stock is None:
        return facts
    known = facts.products[product]
    first, *others = known.variants
    variants = (replace(first, stock=stock), *(replace(one, stock=0) for one in others))
    return replace(facts, products=facts.products.set(product, replace(known, variants=variants)))


def judged(text: str, language: str, facts: Facts, target: str | None = "MUG-01") -> Verdict:
    return verify_text(text, language=language, facts=facts, at_ms=AT_MS, target=target)


@pytest.mark.parametrize(("rule", "case"), CASES, ids=[f"{rule.id}:{case.text[:20]}" for rule, case in CASES])
def test_each_case_is_judged_as_its_rule_says(rule: LawRule, case: LawCase) -> None:
    """An unlawful line has a finding of the rule's kind that names the rule; a lawful one has none of that kind."""
    product = case.product or "MUG-01"
    facts = shop_in(rule.id.split("/", 1)[0], product=product, stock=case.stock)
    found = judged(case.text, case.language, facts, product).findings
    kinds = {(f.kind, f.rule) for f in found if f.kind == rule.kind}
    assert ((rule.kind, rule.id) in kinds) if case.unlawful else not kinds, found
    for finding in found:
        assert case.text[finding.start : finding.end] == finding.said


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_where_it_stands_and_what_it_forbids(rule: LawRule) -> None:
    assert date.fromisoformat(rule.in_force) and rule.article and rule.source
    assert rule.forbids.keys() == rule.lawful.keys() == {"zh", "en"}
    assert rule.topics and all(KINDS[topic] in (rule.kind, "superlative", "false_urgency") for topic in rule.topics)
    assert not rule.cases or {case.unlawful for case in rule.cases} == {True, False}


def test_no_two_rules_of_a_pack_claim_one_topic() -> None:
    for name in JURISDICTIONS:
        topics = [topic for rule in rule_pack(name).rules for topic in rule.topics]
        assert len(topics) == len(set(topics)), name


@pytest.mark.parametrize("name", PLATFORMS)
def test_each_platform_has_a_profile(name: str) -> None:
    profile = platform_profile(name)
    assert date.fromisoformat(profile.checked) and profile.title.keys() == {"zh", "en"}
    assert {"chat_answers", "synthetic_voice", "links"} <= profile.capabilities.keys()
    assert all(rule.source and (rule.in_force or profile.read != "primary") for rule in profile.rules)
    assert set(profile.allows) <= KINDS.keys()


def test_tiktok_shop_takes_no_synthetic_voice() -> None:
    assert platform_profile("tiktok-shop").capabilities["synthetic_voice"] is False
    assert platform_profile("own-site").capabilities["synthetic_voice"] is True


@pytest.mark.parametrize("read", [rule_pack, platform_profile])
def test_unknown_names_are_refused(read: object) -> None:
    with pytest.raises(InputError, match="Atlantis"):
        read("Atlantis")  # type: ignore[operator]


def test_a_finding_names_the_law_of_the_shop_and_none_where_only_the_house_forbids() -> None:
    by_shop = {name: judged("The best mug in the world", "en", shop_in(name)).findings for name in ("CN", "US", "BR")}
    assert {f.rule for f in by_shop["CN"]} == {"CN/advertising-law-9-3"}
    assert by_shop["BR"] and {f.rule for f in by_shop["BR"]} == {None}
    assert {f.kind for f in by_shop["US"]} == {"superlative"}


def test_a_platform_allows_what_belongs_to_it() -> None:
    text = "加我微信下单"
    assert judged(text, "zh", shop_in("CN", "douyin")).findings
    assert not judged(text, "zh", shop_in("CN", "wechat-channels")).findings
    link = "See https://example.com"
    assert "off_platform" in {f.kind for f in judged(link, "en", shop_in("US")).findings}
    assert "off_platform" not in {f.kind for f in judged(link, "en", shop_in("US", "twitch")).findings}


def test_a_topic_that_only_a_law_forbids_binds_only_there() -> None:
    text = "It's free, just pay shipping"
    assert {f.rule for f in judged(text, "en", shop_in("US")).findings if f.kind == "missing_basis"} == {
        "US/16-cfr-251"
    }
    assert not [f for f in judged(text, "en", shop_in("BR")).findings if f.kind == "missing_basis"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_of_every_house_topic(language: str) -> None:
    book = word_book(language)
    topics = {rule.topic for rule in book.rules}
    assert set(KINDS) - topics <= {"former_price", "free_claim"}
    assert not book.always, "a rule without a part that each match holds is searched in every text"


def test_binding_puts_the_law_before_the_platform() -> None:
    bound = binding("CN", "douyin")
    assert bound.of_topic["contact"].id == "CN/e-commerce-law-contact"
    assert binding("BR", "douyin").of_topic["contact"].id == "douyin/off-platform"
    assert [rule.id.split("/")[0] for rule in bound.rules][-1] == "douyin"
    assert re.fullmatch(r"[A-Z]{2}/[a-z0-9-]+", bound.of_topic["rank"].id)


def test_in_the_eu_a_former_price_states_the_lowest_of_thirty_days() -> None:
    text, target = "The jeans were 169 yuan, now 129 yuan", "JEANS-01"
    assert not judged(text, "en", shop_in("CN"), target).findings
    (finding,) = judged(text, "en", shop_in("EU"), target).findings
    assert (finding.kind, finding.said, finding.rule) == ("missing_basis", "169 yuan", "EU/price-indication-6a")
    facts = shop_in("EU")
    jeans = facts.products[target]
    basis = {"en": "lowest price of the last 30 days"}
    stated = replace(jeans, variants=tuple(replace(v, list_price_basis=basis) for v in jeans.variants))
    assert not judged(text, "en", replace(facts, products=facts.products.set(target, stated)), target).findings


def test_findings_of_other_checks_name_the_law_too() -> None:
    (finding,) = judged("原价99元,现在39.9元", "zh", shop_in("CN")).findings
    assert (finding.kind, finding.rule) == ("missing_basis", "CN/e-commerce-live-32")


def test_a_wrong_count_is_put_right_though_it_was_urgent() -> None:
    found = judged("苔绿只剩2件", "zh", shop_in("CN"))
    assert {f.kind for f in found.findings} == {"wrong_stock", "false_urgency"}
    assert found.repaired == "苔绿只剩4件"


def test_what_facts_carry_is_no_finding() -> None:
    """A list price with its basis, ways to pay and carriers of the shop, a count that is the stock."""
    for text, target in (
        ("原价169元,现在129元", "JEANS-01"),
        ("付款用微信支付、支付宝或者银行卡", None),
        ("苔绿只剩4件", "MUG-01"),
    ):
        assert not judged(text, "zh", shop_in("CN"), target).findings, text
