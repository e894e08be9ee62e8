"""Which sentences are talk of life and speak of no goods, so that what they count, name and colour is no claim about the shop. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.acts import Finding
from zhubo.law.likely import is_short
from zhubo.law.talk import talk_share
from zhubo.text.numbers import fold
from zhubo.verify.reading import stated_parts
from zhubo.verify.verdict import Claim
from zhubo.verify.words import tongue_of

TALK_BAR = 0.6
"""How likely a sentence must be talk: of what is said of goods nothing that was held back is as likely, of talk three in five."""
OF_LIFE = frozenset({"unsupported_claim", "wrong_quantity", "wrong_time", "wrong_stock", "wrong_attribute"})
"""Kinds of findings that talk of life gives rise to; an amount of money, a link and words that a law forbids stay what they are."""

CHARS_MIN, SIGNS_MIN = 20, 10
"""A shorter sentence, in letters and in signs that stand for syllables or words, says too little to be told by."""
LABEL = ":"
"""What stands behind this is told of the goods: `in the box: lid, strap`."""

ATTRIBUTES = "#attributes"


def without_talk(
    text: str,
    language: str | None,
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    named: Sequence[tuple[int, int]],
) -> list[Finding]:
    """Return the findings on `text` but those in a sentence that is talk of life; `named`: where goods are named.

    A sentence that names goods, has a claim that facts carry, or a finding of another kind, is none.

    Raises:
        UnavailableError: the model is missing or cannot be read.
    """
    if not any(map(_may_be_of_life, findings)):
        return list(findings)
    low = fold(text)
    tongue = tongue_of(language, low)
    spared: list[tuple[int, int]] = []
    for start, _, end, _ in stated_parts(low):
        own = [one for one in findings if one.start < end and start < one.end]
        if not own or not all(map(_may_be_of_life, own)):
            continue
        if any(s < end and start < e for s, e in (*named, *((one.start, one.end) for one in claims))):
            continue
        line = low[start:end]
        if is_short(line, tongue, chars_min=CHARS_MIN, signs_min=SIGNS_MIN) or LABEL in line:
            continue
        if talk_share(line, tongue) >= TALK_BAR:
            spared.append((start, end))
    return [one for one in findings if not any(s <= one.start and one.end <= e for s, e in spared)]


def _may_be_of_life(finding: Finding) -> bool:
    """Whether talk may give rise to a finding; none does to what facts say otherwise of the goods, what they are made of above all."""
    return finding.kind in OF_LIFE and ATTRIBUTES not in (finding.evidence or "")
