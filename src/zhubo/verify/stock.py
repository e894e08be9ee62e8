"""Whether something can be had, how much is left, and which option values there are."""

from __future__ import annotations

from zhubo.facts import Variant
from zhubo.verify import patterns as pt
from zhubo.verify import spoken_patterns as sp
from zhubo.verify.combos import combos_at
from zhubo.verify.counts import options_beside
from zhubo.verify.denials import is_denied_option, is_never_made, masked_text, never_made_in
from zhubo.verify.fragments import polarities
from zhubo.verify.index import DURATIONS, ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import Clause, OptionMention, Reading, allowed, asks, clause_at, cue, negated, sentence_text
from zhubo.verify.scopes import Options, anchor_at, scope_at, variants_in
from zhubo.verify.verdict import cover, is_covered, refute, support

SIZE_CHARS_MAX = 3
"""A bare number that is longer is no size: `4,300 sold`."""


def check_stock(reading: Reading) -> None:
    """Settle counts of stock, then words such as `有货` and `sold out`."""
    _check_counts(reading)
    cues = reading.index.rules.cues
    if cues["sold_out"].search(reading.low) is None and cues["in_stock"].search(reading.low) is None:
        if (
            sp.SAYS_STOCK.search(reading.low) is None
            or not any(t.group == "option" for t in reading.terms)
            and not (reading.numbers or reading.quantities)
        ):
            return
    for k, clause in enumerate(reading.clauses):
        _check_availability(reading, k, clause)


def _check_counts(reading: Reading) -> None:
    spans = [(q.start, q.end, int(q.value)) for q in reading.quantities if q.dimension == "count" and q.value % 1 == 0]
    inside = {(q.start) for q in reading.quantities}
    spans += [(n.start, n.end, int(n.value)) for n in reading.numbers if n.start not in inside and n.value % 1 == 0]
    spans = sorted(span for span in spans if _is_stock_count(reading, span[0], span[1]))
    fences = tuple(end for _, end, _ in spans)
    for start, end, count in spans:
        if is_covered(reading.ledger, start, end):
            continue
        product = anchor_at(reading, start)
        if product is None:
            refute(reading.ledger, "unsupported_claim", start, end)
            continue
        if (
            reading.low[start:end].isdigit()
            and any(n.start == start for n in reading.numbers)
            and is_denied_option(reading, start, end)
        ):
            continue
        options, others = scope_at(reading, product, start, end, fences)
        if not options and not others:
            options = options_beside(reading, product, start, end)
        variants = variants_in(product, options, others)
        variants = [v for v in variants if allowed(reading, product.product.sku, "stock", v.sku)]
        evidence = f"product:{product.product.sku}#stock"
        stocks = [v.stock for v in variants if v.stock is not None]
        if not variants or len(stocks) < len(variants):
            refute(reading.ledger, "unsupported_claim", start, end)
        elif sum(max(stock, 0) for stock in stocks) == count:
            support(reading.ledger, "stock", start, end, (evidence,))
        else:
            known = str(sum(max(stock, 0) for stock in stocks))
            said = reading.text[start:end]
            refute(reading.ledger, "wrong_stock", start, end, _renumbered(said, known), evidence)


def _renumbered(said: str, known: str) -> str:
    return pt.STOCK_LEADING.sub(known, said, count=1) if pt.STOCK_LEADING.match(said) else known


def _is_stock_count(reading: Reading, start: int, end: int) -> bool:
    clause = reading.clauses[clause_at(reading, start)]
    left, right = reading.low[clause.start : start], reading.low[end : clause.end]
    if pt.STOCK_NOT_STOCK_RIGHT.match(right) or any(m.end == start for m in reading.money):
        return False
    product = anchor_at(reading, start)
    if product is not None and any(m.start <= start < m.end for m in option_mentions(reading, product)):
        if pt.STOCK_PIECES_RIGHT.match(right) is None:
            return False
    unit = reading.low[start:end]
    if pt.STOCK_NOT_GOODS.search(unit):
        return False
    return pt.STOCK_STOCK_LEFT.search(left) is not None or pt.STOCK_STOCK_RIGHT.match(right) is not None


def _check_availability(reading: Reading, k: int, clause: Clause) -> None:
    found = _availability_words(reading, clause) or _freely_said(reading, clause)
    if not found:
        return
    counted = [c.end for c in reading.ledger.claims if c.kind == "stock" and clause.start <= c.start < clause.end]
    for n, (start, end, out) in enumerate(found):
        if is_covered(reading.ledger, start, end):
            continue
        asked = asks(reading, clause, clause.start, pt.STOCK_ASKS)
        never = never_made_in(reading, clause) if out else None
        asked = asked or never is not None and never.start() < end and start < never.end()
        if asked or pt.STOCK_IF.search(reading.low, clause.start, start):
            cover(reading.ledger, start, end)
            continue
        product = anchor_at(reading, start)
        if product is None or pt.STOCK_NOT_ABOUT_STOCK.search(reading.low, clause.start, clause.end):
            continue
        fence = max([e for e in (*counted, *(e for _, e, _ in found[:n])) if e <= start], default=clause.start)
        fence, stop = _bracketed(
            reading, product, start, end, fence, found[n + 1][0] if n + 1 < len(found) else clause.end
        )
        _hold(reading, product, (start, end), out, cue(reading, "every", clause.start, clause.end), (fence, stop))


def _bracketed(reading: Reading, product: ProductIndex, start: int, end: int, fence: int, stop: int) -> tuple[int, int]:
    """Narrow a claim's window to the brackets around it, where they hold options: `尺码：S、M（M已售完）`."""
    low = reading.low
    opened, closed = low.rfind("(", fence, start), low.find(")", end, stop)
    if opened < 0 or closed < 0 or low.find(")", opened, start) >= 0:
        return fence, stop
    inside = any(opened < m.start < closed for m in option_mentions(reading, product))
    return (opened, closed) if inside else (fence, stop)


def _availability_words(reading: Reading, clause: Clause) -> list[tuple[int, int, bool]]:
    """Return where a clause says that something can be had or cannot: `(start, end, sold out)`, in order, without overlaps."""
    cues = reading.index.rules.cues
    found = [(*m.span(), True) for m in cues["sold_out"].finditer(reading.low, clause.start, clause.end)]
    if not found and not cue(reading, "in_stock", clause.start, clause.end):
        return found
    for match in cues["in_stock"].finditer(reading.low, clause.start, clause.end):
        if not any(start < match.end() and match.start() < end for start, end, _ in found):
            found.append((*match.span(), _denied_stock(reading, clause, match.start())))
    found = [
        (
            start,
            end,
            not out if out and pt.STOCK_NEVER_SOLD.search(reading.low, max(clause.start, start - 8), start) else out,
        )
        for start, end, out in found
    ]
    return sorted(found)


def _freely_said(reading: Reading, clause: Clause) -> list[tuple[int, int, bool]]:
    """Return the same of a clause that has none of the cues, in freer words that say it of an option."""
    if reading.pivoted or sp.SAYS_STOCK.search(reading.low, clause.start, clause.end) is None:
        return []
    if clause.question and clause.answered < 0 or any(clause.start <= m.start < clause.end for m in reading.money):
        return []
    masked = masked_text(reading)
    named = [c for c in reading.clauses if c.sentence == clause.sentence and c.start <= clause.start]
    if not any(sp.OPTION in masked[c.start : c.end] for c in named) or never_made_in(reading, clause) is not None:
        return []
    product = anchor_at(reading, clause.start)
    own = () if product is None else option_mentions(reading, product)
    if not any(reading.clauses[clause_at(reading, m.start)].sentence == clause.sentence for m in own):
        return []
    if pt.QUANTITY_LIMITS.search(sentence_text(reading, clause_at(reading, clause.start))) is not None:
        return []
    gone = sp.GONE.search(masked, clause.start, clause.end)
    if gone is not None:
        return [(*_beside_marks(masked, *gone.span()), True)]
    had = sp.HAD.search(masked, clause.start, clause.end)
    if had is None:
        return []
    return [(*_beside_marks(masked, *had.span()), _denied_stock(reading, clause, had.start()))]


def _beside_marks(masked: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of a span behind the last names and options in it; these are what it speaks of."""
    while end > start + 1 and masked[end - 1] in (sp.NAME, sp.OPTION):
        end -= 1
    return max(start, masked.rfind(sp.NAME, start, end) + 1, masked.rfind(sp.OPTION, start, end) + 1), end


def _denied_stock(reading: Reading, clause: Clause, at: int) -> bool:
    return negated(
        reading, at, Clause(max(clause.start, at - 24, clause.answered), clause.end, clause.sentence, clause.question)
    )


def _hold(
    reading: Reading, product: ProductIndex, span: tuple[int, int], out: bool, every: bool, window: tuple[int, int]
) -> None:
    sku = product.product.sku
    evidence = f"product:{sku}#stock"
    first: tuple[str, list[Variant]] | None = None
    for groups in _readings(reading, product, span, every, window):
        failed = next((found for group in groups if (found := _fails(reading, sku, group, out)) is not None), None)
        if failed is None:
            support(reading.ledger, "stock", *span, (evidence,))
            return
        first = first or failed
    kind, usable = first or ("wrong_stock", [])
    known = _known(usable, reading.text[span[0] : span[1]]) if kind == "wrong_stock" and usable else None
    refute(reading.ledger, kind, *span, known, evidence if usable else None)


def _fails(reading: Reading, sku: str, group: list[Variant], out: bool) -> tuple[str, list[Variant]] | None:
    usable = [v for v in group if allowed(reading, sku, "stock", v.sku)]
    had = [can_be_had(v) for v in usable]
    if not had:
        return "unsupported_claim" if group else "wrong_stock", usable
    if None in had and not (True in had and not out):
        return "unsupported_claim", usable
    if (out and True in had) or (not out and True not in had):
        return "wrong_stock", usable
    return None


def _readings(
    reading: Reading, product: ProductIndex, span: tuple[int, int], every: bool, window: tuple[int, int]
) -> list[list[list[Variant]]]:
    """Return what the place may mean: for each reading, sets of variants in each of which one must be there (`sold out`: none)."""
    combos, others = combos_at(reading, product, *span, window)
    everything = list(product.product.variants)
    if others:
        named = [v.sku for combo in combos for v in variants_in(product, combo)]
        rest = [v for v, _ in product.variants if v.sku not in named]
        readings = [[[v] for v in rest] if every else [rest]]
        for name in product.options:
            shared = {combo.get(name) for combo in combos}
            if combos and len(shared) == 1 and None not in shared:
                same = [v for v, values in product.variants if (values.get(name),) in shared and v.sku not in named]
                readings += [[same]] if same else []
        return readings
    if not combos:
        return [[[v] for v in everything] if every and len(everything) > 1 else [everything]]
    return [[variants_in(product, combo) for combo in combos]]


def can_be_had(variant: Variant) -> bool | None:
    """Whether a variant is in stock; None where the facts do not say."""
    if variant.stock is not None:
        return variant.stock > 0
    return variant.available


def _known(variants: list[Variant], said: str) -> str:
    has = any(can_be_had(v) for v in variants)
    if said.isascii():
        return "in stock" if has else "sold out"
    return "有货" if has else "没货"


def check_options(reading: Reading) -> None:
    """Settle option values: those of the product are covered, those that it does not come in are findings."""
    for product in _products_spoken_of(reading):
        for mention in option_mentions(reading, product):
            if anchor_at(reading, mention.start) is product and not is_covered(
                reading.ledger, mention.start, mention.end
            ):
                _settle_option(reading, product, mention.start, mention.end, mention.name)
    _settle_missing_measures(reading)
    _settle_missing_numbers(reading)
    _check_foreign(reading)


def _settle_missing_numbers(reading: Reading) -> None:
    """Settle `没有38`: a bare number that is denied as an option, and is none."""
    for number in reading.numbers:
        spoken_of = anchor_at(reading, number.start)
        if spoken_of is None or is_covered(reading.ledger, number.start, number.end):
            continue
        said = reading.low[number.start : number.end]
        if len(said) > SIZE_CHARS_MAX or any(said in values for values in spoken_of.options.values()):
            continue
        if is_denied_option(reading, number.start, number.end) and not pt.STOCK_GOODS_AFTER.match(
            reading.low, number.end
        ):
            evidence = f"product:{spoken_of.product.sku}#options"
            support(reading.ledger, "option", number.start, number.end, (evidence,))


def _settle_missing_measures(reading: Reading) -> None:
    """Settle `没有1TB`: a measure that is denied as an option, where the product comes in measures and this is none of them."""
    for span in reading.quantities:
        product = anchor_at(reading, span.start)
        if product is None or not product.option_quantities or span.dimension in {"count", *DURATIONS}:
            continue
        key = (span.dimension, span.base)
        if (
            key in product.option_quantities
            or key in product.quantities
            or is_covered(reading.ledger, span.start, span.end)
        ):
            continue
        if is_denied_option(reading, span.start, span.end):
            support(reading.ledger, "option", span.start, span.end, (f"product:{product.product.sku}#options",))


def _products_spoken_of(reading: Reading) -> list[ProductIndex]:
    found: dict[str, ProductIndex] = {}
    for clause in reading.clauses:
        for at in (clause.start, max(clause.start, clause.end - 1)):
            product = anchor_at(reading, at)
            if product is not None:
                found[product.product.sku] = product
    return list(found.values())


def _settle_option(reading: Reading, product: ProductIndex, start: int, end: int, name: str) -> None:
    clause = reading.clauses[clause_at(reading, start)]
    evidence = f"product:{product.product.sku}#options.{name}"
    asked = clause.question and never_made_in(reading, clause) is not None
    if is_denied_option(reading, start, end) and not asked:
        options, _ = scope_at(reading, product, end, end)
        has = [can_be_had(v) for v in variants_in(product, options | named_together(reading, product, start))]
        if True in has:
            stock = f"product:{product.product.sku}#stock"
            refute(reading.ledger, "wrong_stock", start, end, None, stock)
            return
        if is_never_made(reading, start, end):
            refute(reading.ledger, "wrong_attribute", start, end, None, evidence)
            return
    support(reading.ledger, "option", start, end, (evidence,))


def named_together(reading: Reading, product: ProductIndex, at: int) -> Options:
    """Return the options that are named with the one at `at`, with nothing but a blank between them: `grey L`."""
    run: list[OptionMention] = []
    for mention in option_mentions(reading, product):
        if run and not (run[-1].end <= mention.start <= run[-1].end + 1) or any(m.name == mention.name for m in run):
            if any(m.start == at for m in run):
                break
            run = []
        run.append(mention)
    return {m.name: (m.value,) for m in run} if any(m.start == at for m in run) else {}


def _check_foreign(reading: Reading) -> None:
    """Settle option words that the product does not come in: colours, sizes and the like."""
    for term in reading.terms:
        if term.group not in ("option", "colour") or is_covered(reading.ledger, term.start, term.end):
            continue
        if pt.STOCK_OTHER_COLOURED.match(reading.low, term.end):
            cover(reading.ledger, term.start, term.end)
            continue
        _settle_foreign(
            reading, term.start, term.end, "colour" if term.group == "colour" else term.payload.partition("\0")[0]
        )
    for match in pt.STOCK_SIZE_TOKEN.finditer(reading.text):
        if not is_covered(reading.ledger, *match.span()):
            _settle_foreign(reading, match.start(), match.end(), "size")
    for quantity in reading.quantities:
        if quantity.dimension == "size" and not is_covered(reading.ledger, quantity.start, quantity.end):
            _settle_foreign(reading, quantity.start, quantity.end, "size")


def _is_its_colour(product: ProductIndex, word: str) -> bool:
    """Whether `白色` is the `白` of a product's own words; one that comes in colours has those only."""
    if not word.endswith("色") or "colour" in product.options or "color" in product.options:
        return False
    return word[:-1] in product.blob


def _settle_foreign(reading: Reading, start: int, end: int, name: str) -> None:
    product = anchor_at(reading, start)
    if product is None:
        return
    word = reading.low[start:end]
    clause = reading.clauses[clause_at(reading, start)]
    named = any(polarities(product.blob, word))
    if named or clause.question or _is_its_colour(product, word):
        cover(reading.ledger, start, end)
        return
    if name not in ("colour", "color", "size", "颜色", "尺码", "尺寸") and name not in product.options:
        return
    if negated(reading, start, clause) or is_denied_option(reading, start, end):
        support(reading.ledger, "option", start, end, (f"product:{product.product.sku}#options.{name}",))
        return
    values = product.options.get(name) or {}
    known = "、".join(dict.fromkeys(values.values())) or None
    evidence = f"product:{product.product.sku}#options.{name}" if values else None
    refute(reading.ledger, "wrong_attribute", start, end, known, evidence)
