"""How many falsehoods verifying catches, and how many true drafts it rejects."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.verify.drafts import drafts
from tests.verify.falsify import Falsehood, Shop, borrowed, falsehoods

from zhubo.generate import Draft
from zhubo.state import Facts
from zhubo.verify import verify_text

EXAMPLES_MAX = 12


@dataclass(slots=True)
class Figures:
    """Counts of one shop at one moment, and what judging its true drafts took of one core.

    `missed` and `alarms` hold examples, at most `EXAMPLES_MAX` each.
    """

    true: int = 0
    rejected: int = 0
    false: Counter[str] = field(default_factory=Counter)
    passed: Counter[str] = field(default_factory=Counter)
    mended: int = 0
    true_cpu_ns: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def caught_share(self) -> float:
        """The share of falsehoods that are rejected."""
        return 1 - sum(self.passed.values()) / max(1, sum(self.false.values()))

    @property
    def alarm_share(self) -> float:
        """The share of true drafts that are rejected."""
        return self.rejected / max(1, self.true)


def measure(facts: Facts, *, at_ms: int, variations: int, true_every: int = 1, false_every: int = 1) -> Figures:
    """Return the figures over every `true_every`-th draft and every `false_every`-th falsehood about those.

    Each is judged twice: with the evidence that the draft names, as a room does, and with any fact of the shop, as `zhubo verify` does.
    """
    shop = Shop(facts, at_ms)
    figures = Figures()
    true_texts = {(draft.text, draft.target) for draft in drafts(facts, at_ms=at_ms, variations=variations)}
    for number, draft in enumerate(drafts(facts, at_ms=at_ms, variations=variations)):
        if number % true_every == 0:
            _hold_true(draft, facts, at_ms, figures)
    for number, falsehood in enumerate(_all_falsehoods(shop, variations, true_every)):
        if number % false_every == 0 and (falsehood.text, falsehood.draft.target) not in true_texts:
            _hold_false(falsehood, facts, at_ms, figures)
    return figures


def _all_falsehoods(shop: Shop, variations: int, true_every: int) -> Iterator[Falsehood]:
    for number, draft in enumerate(drafts(shop.facts, at_ms=shop.at_ms, variations=variations)):
        if number % true_every == 0:
            yield from falsehoods(draft, shop)
    listed = [product for _, product in sorted(shop.facts.products.items()) if product.listed]
    for number, product in enumerate(listed):
        yield from borrowed(product, listed[(number + 3) % len(listed)], shop, number % variations)


def _hold_true(draft: Draft, facts: Facts, at_ms: int, figures: Figures) -> None:
    for evidence in (draft.evidence, None):
        begun = time.process_time_ns()
        found = verify_text(
            draft.text, language=draft.language, facts=facts, at_ms=at_ms, target=draft.target, evidence=evidence
        )
        figures.true_cpu_ns += time.process_time_ns() - begun
        figures.true += 1
        figures.rejected += bool(found.findings)
        if found.findings and len(figures.alarms) < EXAMPLES_MAX:
            figures.alarms.append(f"{draft.target}: {draft.text!r} {found.findings[0]}")


def _hold_false(one: Falsehood, facts: Facts, at_ms: int, figures: Figures) -> None:
    for evidence in (one.draft.evidence, None):
        found = verify_text(
            one.text, language=one.draft.language, facts=facts, at_ms=at_ms, target=one.draft.target, evidence=evidence
        )
        figures.false[one.kind] += 1
        figures.mended += found.repaired is not None
        if not found.findings:
            figures.passed[one.kind] += 1
            if len(figures.missed) < EXAMPLES_MAX:
                figures.missed.append(f"{one.kind} {one.draft.target}: {one.text!r}, was {one.draft.text!r}")
