"""Bodies and persons: which size fits which measures, and for whom a product is said to be."""

from __future__ import annotations

from decimal import Decimal

from zhubo.facts import SizeRow
from zhubo.values import dataclass
from zhubo.verify import patterns as pt
from zhubo.verify.index import ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import Clause, Reading, Term, allowed, clause_at
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import cover, is_covered, refute, support

MEASURES = ("height_mm", "weight_g", "foot_mm", "chest_mm", "waist_mm")


@dataclass(frozen=True, slots=True)
class _Measure:
    """A measure of a body at `[start, end)`: `value` in millimetres or grams, `names` the columns of a size chart it may be of."""

    start: int
    end: int
    value: Decimal
    names: tuple[str, ...]


def check_bodies(reading: Reading) -> None:
    """Settle measures of a body against the size chart: those of the sizes named, or of any size where none is."""
    for measure in _measures(reading):
        product = anchor_at(reading, measure.start)
        if product is None or not product.product.size_chart or is_covered(reading.ledger, measure.start, measure.end):
            continue
        sku = product.product.sku
        if not allowed(reading, sku, "size_chart"):
            continue
        rows = _rows(reading, product, measure)
        if any(_fits(row, measure) for row in rows):
            support(reading.ledger, "attribute", measure.start, measure.end, (f"product:{sku}#size_chart",))
        else:
            refute(reading.ledger, "wrong_attribute", measure.start, measure.end, None, f"product:{sku}#size_chart")


def _measures(reading: Reading) -> list[_Measure]:
    found: list[_Measure] = []
    for span in reading.quantities:
        before = reading.low[max(0, span.start - 12) : span.start]
        if span.dimension == "length" and 100 <= span.base <= 2500:
            names = _columns(before) or (("height_mm",) if 1300 <= span.base else ())
        elif span.dimension == "mass" and 20_000 <= span.base <= 250_000:
            names = ("weight_g",)
        else:
            continue
        if names:
            found.append(_Measure(span.start, span.end, span.base, names))
    taken = {m.start for m in found} | {q.start for q in reading.quantities}
    for number in reading.numbers:
        names = _columns(reading.low[max(0, number.start - 8) : number.start]) if number.start not in taken else ()
        if (
            not names
            and found
            and found[-1].end <= number.start
            and pt.BODY_RANGE.fullmatch(reading.low, found[-1].end, number.start)
        ):
            names = found[-1].names
        if names:
            factor = 1000 if names == ("weight_g",) else 10
            found.append(_Measure(number.start, number.end, number.value * factor, names))
    return found


def _columns(before: str) -> tuple[str, ...]:
    last: tuple[int, str] | None = None
    for name, pattern in pt.BODY_COLUMNS.items():
        for match in pattern.finditer(before):
            if last is None or match.start() > last[0]:
                last = (match.start(), name)
    return (last[1],) if last is not None else ()


def _rows(reading: Reading, product: ProductIndex, measure: _Measure) -> list[SizeRow]:
    chart = list(product.product.size_chart)
    sentence = reading.clauses[clause_at(reading, measure.start)].sentence
    mentions = [
        m
        for m in option_mentions(reading, product)
        if reading.clauses[clause_at(reading, m.start)].sentence == sentence
    ]
    before = [m for m in mentions if m.start < measure.start]
    named = before[-1:] or mentions[:1]
    if not named:
        return chart
    return [row for row in chart if row.size.lower() == named[0].value]


def _fits(row: SizeRow, measure: _Measure) -> bool:
    for name in measure.names:
        bounds = getattr(row, name)
        if bounds is not None and bounds[0] <= measure.value <= bounds[1]:
            return True
    return False


def settle_person(reading: Reading, term: Term, clause: Clause) -> None:
    """Settle for whom a product is said to be: `孕妇可以喝` must be carried, and must not be denied, by the product's own words."""
    product = anchor_at(reading, term.start)
    if product is None or pt.BODY_CLAIMS.search(reading.low, clause.start, clause.end) is None:
        cover(reading.ledger, term.start, term.end)
        return
    denied = pt.BODY_DENIED.search(reading.low, clause.start, clause.end) is not None
    affirmed = refused = False
    words = pt.BODY_SAME.get(term.payload, (term.payload,))
    for text in product.texts:
        for part in text.parts:
            if any(word in part for word in words) and text.field.startswith("attributes"):
                no = pt.BODY_DENIED.search(part) is not None
                refused, affirmed = refused or no, affirmed or not no
    sku = product.product.sku
    if not allowed(reading, sku, "attributes"):
        affirmed = refused = False
    if refused if denied else affirmed and not refused:
        support(reading.ledger, "attribute", term.start, term.end, (f"product:{sku}#attributes.suitability",))
    else:
        kind = "wrong_attribute" if affirmed or refused else "unsupported_claim"
        refute(
            reading.ledger,
            kind,
            term.start,
            term.end,
            None,
            f"product:{sku}#attributes.suitability" if refused else None,
        )
