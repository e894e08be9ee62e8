"""How many pieces a text speaks of where the number stands apart from what it counts: of a sum, or of the stock of an option."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zhubo.verify import patterns as pt
from zhubo.verify.amounts import Amount
from zhubo.verify.denials import masked_text
from zhubo.verify.index import ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import Reading, allowed, clause_at, cue
from zhubo.verify.scopes import Options, anchor_at, scope_at, variants_in
from zhubo.verify.spoken_patterns import OPTION
from zhubo.verify.verdict import refute, support

GOODS = frozenset(
    "件 个 双 只 条 支 瓶 盒 包 袋 罐 张 本 套 对 台 把 份 桶 卷 箱 块 顶 副 片 枚 piece pieces pcs pair "
    "pairs pack packs box boxes bag bags bottle bottles "
    "set sets item items unit units tube tubes tin tins bar bars can cans".split()
)
"""Words for pieces of goods."""


def pieces_of_sum(reading: Reading, amount: Amount, *, loosely: bool = False) -> tuple[tuple[int, int, int], ...]:
    """Return where a sum's sentence, or the one before it, says how many pieces it is for: `(start, end, count)`, of one count."""
    low = reading.low
    if not loosely and pt.PRICE_TOTAL.search(amount.sentence) is None:
        return ()
    sentence = amount.clause.sentence
    inside = [c for c in reading.clauses if sentence - 1 <= c.sentence <= sentence]
    found: dict[int, tuple[int, int, int]] = {}
    for match in _PIECES.finditer(low, inside[0].start, inside[-1].end):
        found[match.start(match.lastindex or 0)] = (*match.span(), int(match[match.lastindex or 0]))
    for number in reading.numbers if reading.pivoted else ():
        # A word of another language may be left between: `2 de …`.
        before = _WORD_BETWEEN.match(low, number.end)
        if before is not None and any(m.start == before.end() for m in reading.mentions) and number.value % 1 == 0:
            found.setdefault(number.start, (number.start, number.end, int(number.value)))
    if loosely and reading.pivoted:
        # The words around a count may be any of that language: that it makes the amount out of the price is what tells.
        for start, end, count in _bare_counts(reading, inside[0].start, inside[-1].end):
            found.setdefault(start, (start, end, count))
    for q in reading.quantities:
        if inside[0].start <= q.start < inside[-1].end and q.dimension == "count" and q.unit in GOODS:
            found.setdefault(q.start, (q.start, q.end, int(q.value)) if q.value % 1 == 0 else (q.start, q.end, 0))
    spans = [
        (start, end, n)
        for start, end, n in found.values()
        if 2 <= n <= 999
        and low[start - 1 : start] != "第"
        and not any(m.start <= start < m.end for m in reading.mentions)
        and not any(m.start <= start < m.end for m in reading.money)
    ]
    return tuple(sorted(spans)) if len({n for *_, n in spans}) == 1 else ()


def _bare_counts(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the whole numbers in `[start, end)` that measure nothing, each with the word for what it counts."""
    taken = [(p.start, p.end) for p in reading.percents] + [(d.start, d.end) for d in reading.dates]
    taken += [(q.start, q.end) for q in reading.quantities if q.dimension != "count"]
    for number in reading.numbers:
        if start <= number.start < end and number.value % 1 == 0 and not any(s <= number.start < e for s, e in taken):
            stop = next((q.end for q in reading.quantities if q.start == number.start), number.end)
            yield number.start, stop, int(number.value)


def settle_stock_count(reading: Reading, start: int, end: int, value: Decimal, unit: str) -> bool:
    """Settle a number that nothing else explains as the stock of the options that are named with it; False where none is."""
    product = anchor_at(reading, start)
    if product is None or value % 1 != 0 or not reading.low[start].isdigit() or unit not in GOODS and unit:
        return False
    clause = reading.clauses[clause_at(reading, start)]
    if clause.question and clause.answered < 0 or any(cue(reading, name, clause.start, clause.end) for name in _ELSE):
        return False
    if any(clause.start <= m.start < clause.end for m in reading.money) or _inside_option(reading, product, start):
        return False
    options = options_beside(reading, product, start, end)
    variants = [v for v in variants_in(product, options) if allowed(reading, product.product.sku, "stock", v.sku)]
    stocks = [v.stock for v in variants if v.stock is not None]
    if not options and len(product.variants) > 1 or not stocks or len(stocks) < len(variants):
        return False
    evidence = f"product:{product.product.sku}#stock"
    if sum(max(stock, 0) for stock in stocks) == value:
        support(reading.ledger, "stock", start, end, (evidence,))
        return True
    if _COUNTS.search(reading.low) is None:
        return False
    refute(reading.ledger, "wrong_stock", start, end, None, evidence)
    return True


def options_beside(reading: Reading, product: ProductIndex, start: int, end: int) -> Options:
    """Return the options that a count speaks of: those before it, else those named behind it in its sentence or the next clause."""
    options, others = scope_at(reading, product, start, end)
    if options or others:
        return options
    sentence = reading.clauses[clause_at(reading, start)].sentence
    later: Options = {}
    for mention in option_mentions(reading, product):
        same = reading.clauses[clause_at(reading, mention.start)].sentence == sentence
        if same and mention.start >= end and mention.name not in later and anchor_at(reading, mention.start) is product:
            later[mention.name] = (mention.value,)
    if later:
        return later
    before = [m for m in option_mentions(reading, product) if m.end <= start and anchor_at(reading, m.start) is product]
    asked = reading.clauses[clause_at(reading, before[-1].start)] if before else None
    if asked is None or asked.sentence != sentence - 1:
        return {}
    return {m.name: (m.value,) for m in before if asked.start <= m.start < asked.end}


def _inside_option(reading: Reading, product: ProductIndex, at: int) -> bool:
    masked = masked_text(reading)
    return any(m.start <= at < m.end for m in option_mentions(reading, product)) and masked[at] == OPTION


_ELSE = ("limit", "gift", "returns", "warranty", "dispatch", "fee", "code")
"""Cues of clauses in which a number counts something else."""
_PIECES = re.compile(
    r"(?:[x×*]\s?|\bquantity:? )(\d{1,3})(?![\d.%a-z])|(?<![\d.#a-z-])(\d{1,3})(?:\s?(?=[x×*]\s)|\s?(?:lots|units|pieces|pcs|of)\b)|"
    r"(?<![\d.第])(\d{1,3})\s?[件个双只条支瓶盒包袋罐张本套对台把份桶卷箱块顶副片枚]"
)
_WORD_BETWEEN = re.compile(r" [^\W\d_]{1,5} ")
_COUNTS = re.compile(
    r"\b(?:stock|have|having|got|see|says?|shows?|system|screen|count(?:ed)?|left|remaining|there(?:'s| is| are)|"
    r"warehouse)\b|"
    r" of \w|[库存仓剩余数]|系统|现有|还有|多少|手里"
)
"""Words of clauses that say how many there are."""
