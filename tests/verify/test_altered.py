"""Answers out of altered facts are stopped, and those out of the facts pass; what is said to be a property is held against them."""

from __future__ import annotations

import random

import pytest
from tests.verify.altered import ALTERED, lines, with_limits
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text

EACH = 40
STOPPED_SHARE_MIN = 0.97
BLOCKED_SHARE_MAX = 0.02
OF_FACTS = frozenset(kind for kind, _, _ in ALTERED)


@pytest.mark.parametrize("language", ["zh", "en", "ja", "es", "ar"])
def test_what_other_facts_would_say_is_stopped(language: str) -> None:
    facts = with_limits(sample_facts())
    pools: dict[str, list[tuple[str, str | None]]] = {}
    for line in lines(facts, language, at_ms=AT_MS):
        pools.setdefault(line.kind, []).append((line.text, line.target))
    dice = random.Random(language)
    passed, count, blocked = [], 0, []
    for kind in (*sorted(OF_FACTS), "answer"):
        pool = sorted(set(pools[kind]), key=str)
        assert len(pool) >= 10, kind
        for text, target in dice.sample(pool, min(EACH, len(pool))):
            findings = verify_text(text, language=language, facts=facts, at_ms=AT_MS, target=target).findings
            count += kind != "answer"
            passed += [(kind, text)] if kind != "answer" and not findings else []
            blocked += [(text, findings)] if kind == "answer" and findings else []
    assert len(passed) <= (1 - STOPPED_SHARE_MIN) * count, passed
    assert len(blocked) <= BLOCKED_SHARE_MAX * EACH, blocked


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("材质：天然橡胶底，PU面", "zh", []),
        ("材质：内胆铝合金加不粘涂层，外壳PP", "zh", ["wrong_attribute"]),
        ("保养：湿布擦拭，阴干", "zh", []),
        ("内含：主机、蒸屉、饭勺", "zh", ["wrong_attribute"]),
        ("In the box: mat and strap", "en", []),
        (
            "Natural rubber yoga mat, in the box: cooker, pot, steaming tray, measuring cup, rice paddle",
            "en",
            ["wrong_attribute"],
        ),
        ("Care: wipe it with a damp cloth and dry it in the shade", "en", []),
        ("Flavours: caramel, coconut", "en", ["unsupported_claim"]),
        ("Care: hm?", "en", []),
        ("材质：PU面，有问题随时问哦", "zh", []),
        ("材质：内胆，有问题随时问哦", "zh", ["wrong_attribute"]),
        ("In the box: mat, cooker, pot, steaming tray", "en", ["wrong_attribute"]),
        ("Contenido: mat and strap", "es", []),
    ],
)
def test_what_is_said_to_be_a_property_is_what_facts_say(text: str, language: str, kinds: list[str]) -> None:
    verdict = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="YOGA-01")
    assert [finding.kind for finding in verdict.findings] == kinds
