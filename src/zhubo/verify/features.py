"""What goods are made of and what they can do, by name and in other words."""

from __future__ import annotations

from zhubo.verify import patterns as pt
from zhubo.verify import spoken_patterns as sp
from zhubo.verify.index import ProductIndex
from zhubo.verify.reading import Clause, Reading, Term, allowed, asks, clause_at, cue
from zhubo.verify.scopes import anchor_at
from zhubo.verify.stated import is_about_others, is_denied, names_of, polarities_of
from zhubo.verify.verdict import cover, is_covered, refute, support


def check_described(reading: Reading) -> None:
    """Settle features that a host describes: `water doesn't get through`, `throw it in the wash`."""
    for told in sp.DESCRIBED:
        for match in told.words.finditer(reading.low):
            start, end = match.span()
            clause = reading.clauses[clause_at(reading, start)]
            if is_covered(reading.ledger, start, end) or asks(reading, clause, end, pt.POLICY_ASKS):
                continue
            # `Umbrella for sun and rain comes in blue`: a name is none.
            if anchor_at(reading, start) is None or any(m.start < start < m.end for m in reading.mentions):
                continue
            term = Term(start, end, "feature", told.feature)
            denied = is_denied(reading, term, clause) != (sp.DENIED_WITHIN.search(match[0]) is not None)
            settle_feature(reading, term, clause, denied == told.holds)


def settle_feature(reading: Reading, term: Term, clause: Clause, denied: bool | None = None) -> None:
    """Hold a material or a feature against what the facts say of the product; `denied` where it is known."""
    product = anchor_at(reading, term.start)
    if product is None:
        return
    if denied is None:
        denied = is_denied(reading, term, clause)
    if is_about_others(reading, clause) or sp.NO_NEED.search(
        reading.low, max(clause.start, term.start - 16), term.start
    ):
        # That something need not be done says nothing of whether it may, nor does a story of one's own.
        cover(reading.ledger, term.start, term.end)
        return
    affirmed, refused = _stated(reading, product, term, cue(reading, "gift", clause.start, clause.end))
    sku = product.product.sku
    may = any(allowed(reading, sku, name) for name in ("attributes", "description", "gift", "title"))
    evidence = f"product:{sku}#attributes"
    if may and (refused if denied else affirmed):
        support(reading.ledger, "attribute", term.start, term.end, (evidence,))
    elif affirmed or refused:
        if denied and affirmed and pt.POLICY_PARTLY.search(reading.low, clause.start, clause.end):
            cover(reading.ledger, term.start, term.end)
        else:
            refute(reading.ledger, "wrong_attribute", term.start, term.end, None, evidence)
    elif term.group == "material" and "material" in product.product.attributes:
        if denied:
            support(reading.ledger, "attribute", term.start, term.end, (f"{evidence}.material",))
        else:
            refute(reading.ledger, "wrong_attribute", term.start, term.end, None, f"{evidence}.material")
    else:
        refute(reading.ledger, "unsupported_claim", term.start, term.end)


def _stated(reading: Reading, product: ProductIndex, term: Term, given: bool) -> tuple[bool, bool]:
    """Return whether facts affirm and whether they deny a material or feature. What a gift is made of says nothing of the goods."""
    blob = product.blob
    if term.group == "material" and product.product.gift and not given:
        blob = "\n".join(text.low for text in product.texts if text.field not in ("gift", "list_price"))
    names = names_of(reading, term.payload)
    affirmed, refused = polarities_of(blob, names)
    if term.group != "material":
        for rule in reading.index.policies:
            more = polarities_of(rule.blob, (term.payload,))
            affirmed, refused = affirmed or more[0], refused or more[1]
    if term.group != "material" or given:
        affirmed = affirmed or any(term.payload in promotion.blob for promotion in reading.index.promotions)
    return affirmed, refused


def depends_on_option(reading: Reading, term: Term, clause: Clause) -> bool:
    """Whether a feature is said to depend on the variant, of a product that has an option with a yes and a no."""
    product = anchor_at(reading, term.start)
    if product is None or pt.POLICY_DEPENDS.search(reading.low, clause.start, clause.end) is None:
        return False
    return any({"yes", "no"} <= set(values) or {"是", "否"} <= set(values) for values in product.options.values())
