"""Given what was asked, the answer is right: the dev half of the gold questions with readings by hand, through drafting and verifying."""

from __future__ import annotations

import json
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from generate.rooms import question, shop_facts
from gold.judge import Judgement, judge
from zhubo.events import Slots, Target
from zhubo.express import Checked, check_draft
from zhubo.generate import draft_answer
from zhubo.questions import Question
from zhubo.shop.importing import import_shop
from zhubo.state import Facts

TESTS = Path(__file__).parents[1]
SHOPS = {"mall-cn": ("mall-cn", "mall-cn.zh", "zh"), "saleor": ("saleor-catalog", "saleor.en", "en")}
RIGHT_MIN = {"mall-cn": 0.97, "saleor": 0.97}


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@lru_cache(maxsize=2)
def facts_named(shop: str, root: Path) -> Facts:
    """Return the facts of a shop that others made, with the policies of the gold."""
    source = root / "shops-chat-media" / SHOPS[shop][0]
    return shop_facts(import_shop(source, policies=TESTS / "gold" / f"{shop}.policies.toml").shop)


def target(written: str, facts: Facts) -> Target:
    """Return a target: `SKU`, `SKU+SKU` (variants of one product) or `SKU?option=value&option=value`, each with `~how` if not by title."""
    name, _, how = written.partition("~")
    name, _, wanted = name.partition("?")
    skus = name.split("+")
    product = facts.products.get(facts.product_of.get(skus[0], skus[0]))
    if product is None:
        return Target(sku=name, how=how or "title")
    variants = tuple(sku for sku in skus if sku != product.sku)
    if wanted:
        pairs = dict(pair.split("=") for pair in wanted.split("&"))
        variants = tuple(
            v.sku
            for v in product.variants
            if all(value in v.options[option].values() for option, value in pairs.items())
        )
        assert variants, f"{written} fits no variant"
    return Target(sku=product.sku, how=how or "title", variants=variants)


def question_of(reading: dict[str, Any], facts: Facts, language: str) -> Question:
    """Return the question of a reading."""
    slots = {k: v for k, v in reading.items() if k not in ("id", "intent", "to", "flags")}
    return question(
        reading["intent"],
        *(target(one, facts) for one in reading["to"]),
        language=language,
        slots=Slots(**slots),
        flags=tuple(reading.get("flags", ())),
    )


def answered(shop: str, root: Path) -> list[tuple[dict[str, Any], Checked, Judgement]]:
    """Return each gold line that has a reading, its checked draft, and the judgement."""
    facts, (_, name, language) = facts_named(shop, root), SHOPS[shop]
    readings = {reading["id"]: reading for reading in read_lines(Path(__file__).parent / "readings.jsonl")}
    found = []
    for number, gold in enumerate(read_lines(TESTS / "gold" / f"{name}.jsonl")):
        if gold["id"] not in readings:
            continue
        at_ms = round(datetime.fromisoformat(gold.get("at") or "2026-11-01T12:00:00+00:00").timestamp() * 1000)
        asked = question_of(readings[gold["id"]], facts, language)
        checked = check_draft(draft_answer(asked, facts, at_ms=at_ms, variation=number % 4), facts, at_ms)
        status = "silent" if not checked.draft.text else "sent" if checked.sayable else "review"
        verdict = judge(gold, checked.draft.text, status=status, escalated=not checked.draft.known)
        found.append((gold, checked, verdict))
    return found


@pytest.mark.data
@pytest.mark.parametrize("shop", sorted(SHOPS))
def test_rightly_read_questions_are_rightly_answered(shop: str, data_root: Path) -> None:
    """Nearly all answers are right, no amount is wrong, no number is invented, and every answer lists evidence or asks a human."""
    results = answered(shop, data_root)
    wrong = [f"{g['id']} {g['question']} -> {c.draft.text} ({v.why})" for g, c, v in results if not v.right]
    assert not [v for _, _, v in results if v.wrong_money or v.invented], wrong
    assert len(wrong) <= (1 - RIGHT_MIN[shop]) * len(results), "\n".join(wrong)
    bare = [c.draft.text for g, c, _ in results if c.draft.known and not c.draft.evidence and g["expect"]["sku"]]
    assert not [text for text in bare if any(char.isdigit() for char in text)], bare
