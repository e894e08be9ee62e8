"""A text with its wrong claims put right, or left out."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhubo.acts import Finding
from zhubo.verify.reading import Clause
from zhubo.verify.verdict import Claim

REPLACED = frozenset({"wrong_price", "wrong_stock", "wrong_policy", "wrong_discount", "wrong_attribute", "wrong_quantity", "wrong_time",
                      "wrong_product", "stale_fact"})  # fmt: skip
"""Findings whose words may be replaced by what the fact says."""

SENSIBLE_CHARS_MIN = 4


def repair(
    text: str,
    clauses: tuple[Clause, ...],
    claims: tuple[Claim, ...],
    findings: tuple[Finding, ...],
    clean: Callable[[str], bool],
) -> str | None:
    """Return `text` with each finding replaced by the known value, else without the clauses where that cannot be, else without all clauses
    that hold one; None where none of these is `clean`.

    What no finding touches stays as it is, code point for code point. A denial is never left out, for what is left would read as a yes; and
    where nothing that was claimed would be left, there is no repair.
    """
    candidates = (
        _replaced(text, findings),
        _dropped(text, clauses, claims, findings, replacing=True),
        _dropped(text, clauses, claims, findings, replacing=False),
    )
    for candidate in candidates:
        if candidate is not None and candidate != text and clean(candidate):
            return candidate
    return None


def _replaced(text: str, findings: tuple[Finding, ...], start: int = 0, end: int | None = None) -> str | None:
    """Return `text[start:end]` with the known values in the place of `findings`, all of which lie there; None where one has none."""
    parts: list[str] = []
    done, end = start, len(text) if end is None else end
    wrong = [f for f in findings if f.kind in REPLACED]
    # Where a wrong count is put right, its urgency may be true; the whole text is verified again.
    urgent = [f for f in findings if f.kind == "false_urgency" and any(_overlap(f, other) for other in wrong)]
    for finding in sorted((f for f in findings if f not in urgent), key=lambda f: f.start):
        if finding.kind not in REPLACED or finding.known is None or finding.start < done or "、" in finding.known:
            return None
        if finding.end > end:
            return None
        parts += (text[done : finding.start], finding.known)
        done = finding.end
    return "".join((*parts, text[done:end]))


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _dropped(
    text: str, clauses: tuple[Clause, ...], claims: tuple[Claim, ...], findings: tuple[Finding, ...], *, replacing: bool
) -> str | None:
    """Return `text` without the clauses that hold a finding; `replacing`: without those alone whose findings cannot be replaced."""
    kept: list[str] = []
    says_something = False
    for k, clause in enumerate(clauses):
        end = clauses[k + 1].start if k + 1 < len(clauses) else len(text)
        start = 0 if k == 0 else clause.start
        wrong = tuple(f for f in findings if f.start < end and start < f.end)
        mended = _replaced(text, wrong, start, end) if replacing and wrong else None
        if not wrong:
            kept.append(text[start:end])
            says_something = says_something or any(start <= c.start < end for c in claims)
        elif mended is not None:
            kept.append(mended)
            says_something = True
        elif _DENIES.search(text, start, end):
            return None
    if not kept or not says_something:
        return None
    joined = "".join(kept).strip()
    joined = _DANGLING.sub("", joined)
    if len(_LETTERS.findall(joined)) < SENSIBLE_CHARS_MIN:
        return None
    if not _ENDS.search(joined) and _ENDS.search(text):
        joined += text[-1]
    return joined[:1].upper() + joined[1:] if joined.isascii() else joined


_DENIES = re.compile(
    r"没|不(?!错|止|仅|但|过)|无(?!理由)|\b(?:no|not|none|never|without|cannot)\b|n't\b", re.IGNORECASE
)
_LETTERS = re.compile(r"\w")
_DANGLING = re.compile(r"[,，、;；:\s]+$|\s(?:and|but|or)$")
_ENDS = re.compile(r"[。.!！?？~～]$")
