"""What is said to be offered: that goods are not on sale at all, and lists of option values that are those of other goods."""

from __future__ import annotations

from zhubo.text.wording import wording
from zhubo.verify import patterns as pt
from zhubo.verify.denials import is_denied_option
from zhubo.verify.fragments import polarities
from zhubo.verify.index import ProductIndex
from zhubo.verify.reading import Reading, Term, asks, clause_at, negated
from zhubo.verify.scopes import anchor_at
from zhubo.verify.stock import can_be_had
from zhubo.verify.verdict import is_covered, refute


def check_unlisted(reading: Reading) -> None:
    """Refuse that goods are not on sale which are listed and can be had; beside a price it says that they are not cheaper."""
    for match in _UNLISTED.finditer(reading.low):
        start, end = match.span()
        clause = reading.clauses[clause_at(reading, start)]
        if is_covered(reading.ledger, start, end) or asks(reading, clause, clause.start, pt.STOCK_ASKS):
            continue
        if pt.STOCK_IF.search(reading.low, clause.start, start) or any(
            reading.clauses[clause_at(reading, m.start)].sentence == clause.sentence for m in reading.money
        ):
            continue
        product = anchor_at(reading, start)
        if product is None or not product.product.listed:
            continue
        if any(can_be_had(variant) is not False for variant in product.product.variants):
            refute(reading.ledger, "wrong_stock", start, end, None, f"product:{product.product.sku}#stock")


def check_listed(reading: Reading) -> None:
    """Refuse values in a list that are no options of the goods spoken of: single words of other goods' options may be said by chance."""
    terms = [term for term in reading.terms if term.group in ("option", "colour")]
    for one, two in zip(terms, terms[1:], strict=False):
        if one.end > two.start or _JOINT.fullmatch(reading.low, one.end, two.start) is None:
            continue
        product = anchor_at(reading, one.start)
        if product is None or anchor_at(reading, two.start) is not product or not _is_told(reading, one.start):
            continue
        if not _names(reading, one) & _names(reading, two) and reading.low[one.end : two.start] != " ":
            continue
        foreign = [term for term in (one, two) if _is_foreign(reading, product, term)]
        if not foreign or len(foreign) < 2 and not _are_of_one(reading, product, one, two):
            continue
        for term in foreign:
            if not is_covered(reading.ledger, term.start, term.end):
                refute(reading.ledger, "wrong_attribute", term.start, term.end)


def _is_told(reading: Reading, at: int) -> bool:
    clause = reading.clauses[clause_at(reading, at)]
    return not clause.question and not negated(reading, at, clause)


def _names(reading: Reading, term: Term) -> set[str]:
    """Return the options that a word is a value of, in any goods of the shop."""
    return {
        "colour" if one.group == "colour" else one.payload.partition("\0")[0]
        for one in reading.terms
        if one.start == term.start and one.end == term.end and one.group in ("option", "colour")
    }


def _is_foreign(reading: Reading, product: ProductIndex, term: Term) -> bool:
    """Whether a word is neither an option of the goods nor in anything that is told of them, and is not denied."""
    word = reading.low[term.start : term.end]
    forms = (word, word.removesuffix("s"))
    if any(form in values for values in product.options.values() for form in forms):
        return False
    blob = product.blob
    if _names(reading, term) & product.options.keys():
        # What a title says beside goods that come in options is one of them, or none.
        blob = "\n".join(text.low for text in product.texts if text.field != "title")
    return not any(polarities(blob, word)) and not is_denied_option(reading, term.start, term.end)


def _are_of_one(reading: Reading, product: ProductIndex, one: Term, two: Term) -> bool:
    """Whether two words are values of one option, of which the goods have one: `leather, mesh` of straps in leather."""
    words = [reading.low[term.start : term.end] for term in (one, two)]
    return any(word in values for values in product.options.values() for word in words)


_UNLISTED = wording(
    r"\b(?:isn't|is not|not) on sale (?:right now|now|at the moment)\b|(?:没有?|未|还没)上架|已?下架了?|没在卖"
)
"""`not on sale` without a time says of goods that are sold that they are not cheaper."""
_JOINT = wording(r"\s|\s?[,、/﹐]\s?|\s?(?:,\s?)?(?:and|or|和|或)\s?")
