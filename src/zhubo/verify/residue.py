"""Personal data in a text, and the residue: numbers, currency marks and percent signs that nothing has settled."""

from __future__ import annotations

import re

from zhubo.text.privacy import find_private
from zhubo.verify.reading import Reading
from zhubo.verify.scopes import sole_product
from zhubo.verify.stock import can_be_had
from zhubo.verify.verdict import cover, is_covered, refute, support


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
            if reading.pivoted and _tells_itself(reading, start, end):
                continue
            while start and _TOKEN.match(reading.low[start - 1]) and not reading.ledger.covered[start - 1]:
                start -= 1
            refute(reading.ledger, "unsupported_claim", start, end)


def _tells_itself(reading: Reading, start: int, end: int) -> bool:
    """Settle a bare number in another language's own words, whatever they are: the link of the goods that its sentence names, or a size.

    A size counts only where it can be had and nothing in the sentence denies: a host who names it most often says that it is there.
    Beside an amount of money a number is none of these.
    """
    product, first, last = sole_product(reading, start)
    said = reading.low[start:end]
    if product is None or not said.isdecimal() or any(first <= m.start < last for m in reading.money):
        return False
    if str(product.product.link_no) == said:
        support(reading.ledger, "product", start, end, (f"product:{product.product.sku}#title",))
        return True
    holders = [name for name, values in product.options.items() if said in values]
    variants = [v for v, own in product.variants for name in holders if own.get(name) == product.options[name][said]]
    if not variants or not all(can_be_had(v) for v in variants):
        return False
    if reading.index.rules.cues["negation"].search(reading.low, first, last) is not None:
        return False
    support(reading.ledger, "option", start, end, (f"product:{product.product.sku}#options.{holders[0]}",))
    return True


def _is_marker(reading: Reading, start: int, end: int) -> bool:
    """Whether the digits number an entry of a list: `1. …`, `2、…` at the start of a line."""
    line = reading.low.rfind("\n", 0, start) + 1
    return not reading.low[line:start].strip() and _MARKER.match(reading.low, end) is not None and end - start <= 2


_RESIDUE = re.compile(r"\d[\d.,]*\d|\d|[%¥$€£₩₽฿₫₹]")
_TOKEN = re.compile(r"[a-z0-9-]")
_MARKER = re.compile(r"[.、)][^\d]")
