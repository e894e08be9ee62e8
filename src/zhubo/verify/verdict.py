"""What verifying returns."""

from __future__ import annotations

from dataclasses import field

from zhubo.acts import Finding
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a text says and that facts carry. `start` and `end` count code points; `evidence` holds the facts' ids.

    `kind`: price list_price fee threshold off deposit total discount stock option attribute policy time quantity limit gift product told.
    """

    kind: str
    start: int
    end: int
    said: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The claims that facts carry, the findings (nothing may be said while one is left), and a text that verifies clean or None."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    repaired: str | None = None


@dataclass(slots=True)
class Ledger:
    """What has been settled of one text so far; lives only while that text is verified."""

    text: str
    covered: bytearray
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def support(ledger: Ledger, kind: str, start: int, end: int, evidence: tuple[str, ...]) -> None:
    """Record that facts carry `[start, end)`."""
    cover(ledger, start, end)
    ledger.claims.append(Claim(kind, start, end, ledger.text[start:end], evidence))


def refute(
    ledger: Ledger,
    kind: str,
    start: int,
    end: int,
    known: str | None = None,
    evidence: str | None = None,
    rule: str | None = None,
) -> None:
    """Record that nothing carries `[start, end)`, or that `rule` forbids it."""
    cover(ledger, start, end)
    ledger.findings.append(
        Finding(kind=kind, start=start, end=end, said=ledger.text[start:end], known=known, evidence=evidence, rule=rule)
    )


def cover(ledger: Ledger, start: int, end: int) -> None:
    """Mark `[start, end)` as settled."""
    ledger.covered[start:end] = b"\1" * (end - start)


def is_covered(ledger: Ledger, start: int, end: int) -> bool:
    """Whether every code point of `[start, end)` is settled."""
    return 0 not in ledger.covered[start:end]
