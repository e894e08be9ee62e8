"""Words that the law or the platform forbids, personal data, and the residue: what nothing has settled."""

from __future__ import annotations

import re

from zhubo.facts import Promotion
from zhubo.text.privacy import find_private
from zhubo.text.wording import Wording
from zhubo.verify.promotions import promotions_for
from zhubo.verify.reading import Reading, clause_at
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import cover, is_covered, refute

DAY_MS = 86_400_000


def check_words(reading: Reading) -> None:
    """Find superlatives, claims of effect, superstition, false urgency and calls to go elsewhere, lawful uses apart."""
    taken: list[tuple[int, int]] = []
    skipped = _foreign_to(reading.low)
    for rule in reading.index.rules.words:
        if rule.language == skipped:
            continue
        for match in rule.pattern.finditer(reading.low):
            start, end = match.span()
            if any(s < end and start < e for s, e in taken) or _lawful(reading, rule.kind, rule.unless, start, end):
                continue
            taken.append((start, end))
            refute(reading.ledger, rule.kind, start, end)


def _foreign_to(low: str) -> str | None:
    """Return the language whose rules cannot bear on a text: it holds none of its letters, nor Latin words that the Chinese rules name."""
    if not low.isascii():
        return None if _LATIN.search(low) else "en"
    return None if _LATIN_IN_CHINESE.search(low) else "zh"


def _lawful(reading: Reading, kind: str, unless: Wording | None, start: int, end: int) -> bool:
    clause = reading.clauses[clause_at(reading, start)]
    if unless is not None and any(
        m.start() < end and start < m.end() for m in unless.finditer(reading.low, clause.start, clause.end)
    ):
        return True
    if any(m.start <= start and end <= m.end for m in reading.mentions):
        return True
    if kind == "false_urgency" and _LAST_DAY.search(reading.low, start, end):
        return _ends_soon(reading, start)
    if kind == "superlative" and clause.question:
        return True
    return False


def _ends_soon(reading: Reading, at: int) -> bool:
    """Whether a sale or promotion that bears on the product ends within a day: then "last day" is true."""
    product = anchor_at(reading, at)
    ends = [r.fact.ends_ms for r in promotions_for(reading, product) if isinstance(r.fact, Promotion)]
    if product is not None:
        ends += [v.sale.ends_ms for v in product.product.variants if v.sale is not None]
    return any(e is not None and 0 <= e - reading.at_ms <= DAY_MS for e in ends)


def check_private(reading: Reading) -> None:
    """Find personal data: phones, identity numbers, cards, addresses, handles."""
    for span in find_private(reading.text):
        if not is_covered(reading.ledger, span.start, span.end):
            refute(reading.ledger, "off_platform" if span.kind == "handle" else "pii_leak", span.start, span.end)


def check_residue(reading: Reading) -> None:
    """Refuse every number, currency mark and percent sign that nothing above has settled."""
    for span in reading.quantities:
        if not is_covered(reading.ledger, span.start, span.end):
            if span.value == 1 and not reading.low[span.start].isdigit():
                cover(reading.ledger, span.start, span.end)
            else:
                refute(reading.ledger, "unsupported_claim", span.start, span.end)
    for match in _RESIDUE.finditer(reading.low):
        start, end = match.span()
        if 1 in reading.ledger.covered[start:end]:
            start = next((k for k in range(start, end) if not reading.ledger.covered[k]), end)
        if start < end and not is_covered(reading.ledger, start, end) and not _is_marker(reading, start, end):
            while start and _TOKEN.match(reading.low[start - 1]) and not reading.ledger.covered[start - 1]:
                start -= 1
            refute(reading.ledger, "unsupported_claim", start, end)


def _is_marker(reading: Reading, start: int, end: int) -> bool:
    """Whether the digits number an entry of a list: `1. …`, `2、…` at the start of a line."""
    line = reading.low.rfind("\n", 0, start) + 1
    return not reading.low[line:start].strip() and _MARKER.match(reading.low, end) is not None and end - start <= 2


_LATIN = re.compile(r"[a-z]{2}|#1")
_LATIN_IN_CHINESE = re.compile(r"vx|wx|qq|top|no\W?\W?1|whats|tele|line|we(?:chat|ixin)")
_RESIDUE = re.compile(r"\d[\d.,]*\d|\d|[%¥$€£₩₽฿₫₹]")
_TOKEN = re.compile(r"[a-z0-9-]")
_MARKER = re.compile(r"[.、)][^\d]")
_LAST_DAY = re.compile(
    r"最后一天|最后机会|最后一次|最后[\d一二两三五十]+小时|倒计时|today only|last chance|ends? soon|last (?:few )?hours"
)
