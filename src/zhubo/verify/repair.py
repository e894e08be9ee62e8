"""A text with its wrong claims put right, or left out."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhubo.acts import Finding
from zhubo.text.numbers import fold
from zhubo.verify.reading import clauses_of

REPLACED = frozenset({"wrong_price", "wrong_stock", "wrong_policy", "wrong_discount", "wrong_attribute", "wrong_quantity", "wrong_time",
                      "wrong_product", "stale_fact"})  # fmt: skip
"""Findings whose words may be replaced by what the fact says."""

SENSIBLE_CHARS_MIN = 4


def repair(text: str, findings: tuple[Finding, ...], clean: Callable[[str], bool]) -> str | None:
    """Return `text` with each finding replaced by the known value, else its clause dropped; None where neither verifies `clean`."""
    for candidate in (_replaced(text, findings), _dropped(text, findings)):
        if candidate is not None and candidate != text and clean(candidate):
            return candidate
    return None


def _replaced(text: str, findings: tuple[Finding, ...]) -> str | None:
    parts: list[str] = []
    done = 0
    for finding in sorted(findings, key=lambda f: f.start):
        if finding.kind not in REPLACED or finding.known is None or finding.start < done or "、" in finding.known:
            return None
        parts += (text[done : finding.start], finding.known)
        done = finding.end
    return "".join((*parts, text[done:]))


def _dropped(text: str, findings: tuple[Finding, ...]) -> str | None:
    clauses = clauses_of(fold(text))
    kept: list[str] = []
    for k, clause in enumerate(clauses):
        end = clauses[k + 1].start if k + 1 < len(clauses) else len(text)
        start = 0 if k == 0 else clause.start
        if not any(f.start < end and start < f.end for f in findings):
            kept.append(text[start:end])
    if not kept:
        return None
    joined = "".join(kept).strip()
    joined = _DANGLING.sub("", joined)
    if len(_LETTERS.findall(joined)) < SENSIBLE_CHARS_MIN:
        return None
    if not _ENDS.search(joined) and _ENDS.search(text):
        joined += text[-1]
    return joined[:1].upper() + joined[1:] if joined.isascii() else joined


_LETTERS = re.compile(r"\w")
_DANGLING = re.compile(r"[,，、;；:\s]+$|\s(?:and|but|or)$")
_ENDS = re.compile(r"[。.!！?？~～]$")
