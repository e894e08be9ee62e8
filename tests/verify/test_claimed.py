"""What hosts say in their own words, in the language of which the lines have been built upon: most of what is false is stopped."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.verify.claimed import WORDINGS, claimed, finding_kinds
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text

STOPPED_SHARE_MIN, BLOCKED_SHARE_MAX, RIGHT_KIND_MIN = 0.78, 0.14, 0.9
"""What was reached when these lines were first built upon; `./run bench claims` counts the languages that nobody has read too."""
MISREAD_MAX, MISREAD_SHARE_MAX = 4, 0.03
"""Small talk that the law's model still takes for a claim: in any one language, and of all lines."""
LANGUAGES = sorted(path.stem for path in WORDINGS.glob("*.tsv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_falsehoods_are_stopped_and_most_truths_pass(language: str) -> None:
    """Of everything that is false about the sample shop, and of everything that is true."""
    facts = sample_facts()
    found: Counter[str] = Counter()
    for line in dict.fromkeys(claimed(facts, language, at_ms=AT_MS, each=12)):
        findings = verify_text(line.text, language=language, facts=facts, at_ms=AT_MS, target=line.target).findings
        found[f"{line.true} {bool(findings)}"] += 1
        found["named"] += not line.true and any(f.kind in finding_kinds(line.aspect) for f in findings)
    false, true = found["False True"] + found["False False"], found["True True"] + found["True False"]
    assert false > 150 and true > 100
    assert found["False True"] >= STOPPED_SHARE_MIN * false, found
    assert found["True True"] <= BLOCKED_SHARE_MAX * true, found
    assert found["named"] >= RIGHT_KIND_MIN * found["False True"], found


def test_small_talk_passes() -> None:
    """What claims nothing has no finding in the languages that have been built upon, a few lines that the model misreads apart."""
    facts = sample_facts()
    told: list[str] = []
    misread: list[str] = []
    for language in LANGUAGES:
        talk = [line.text for line in claimed(facts, language, at_ms=AT_MS, each=1) if line.kind == "chat"]
        blocked = [one for one in talk if verify_text(one, language=language, facts=facts, at_ms=AT_MS).findings]
        assert talk and len(blocked) <= MISREAD_MAX, blocked
        told, misread = told + talk, misread + blocked
    assert len(misread) <= MISREAD_SHARE_MAX * len(told), misread
