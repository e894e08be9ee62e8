"""Whether a sentence that holds nothing but names, options and words about having says that an option is there or gone."""

from __future__ import annotations

from zhubo.verify import spoken_patterns as sp
from zhubo.verify.denials import masked_text, says_gone
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import Clause, OptionMention, Reading, allowed
from zhubo.verify.scopes import anchor_at, variants_in
from zhubo.verify.spoken_patterns import NAME, OPTION
from zhubo.verify.stock import can_be_had, named_together
from zhubo.verify.verdict import refute


def check_having(reading: Reading) -> None:
    """Find options said to be there that are sold out, or gone that are there, in sentences that can say nothing else."""
    if reading.money or reading.percents or reading.dates:
        return
    for sentence in range(reading.clauses[-1].sentence + 1):
        parts = [c for c in reading.clauses if c.sentence == sentence]
        if parts and not any(c.question and c.answered < 0 for c in parts):
            _check_sentence(reading, parts)


def _check_sentence(reading: Reading, parts: list[Clause]) -> None:
    start, end = parts[0].start, parts[-1].end
    masked = masked_text(reading)
    if OPTION not in masked[start:end] or NAME not in masked[start:end]:
        return
    if any(start <= f.start < end for f in reading.ledger.findings):
        return
    product = anchor_at(reading, start) or anchor_at(reading, max(start, end - 1))
    if product is None:
        return
    mentions = [m for m in option_mentions(reading, product) if start <= m.start < end]
    if not mentions or len({(m.name, m.value) for m in mentions}) > len({m.name for m in mentions}):
        return
    if not _only_names(reading, mentions, start, end):
        return
    gone = _says_gone_abroad(masked, parts) if reading.pivoted else says_gone(masked[start:end])
    if gone is None:
        return
    for mention in mentions:
        variants = variants_in(product, named_together(reading, product, mention.start))
        had = [can_be_had(v) for v in variants if allowed(reading, product.product.sku, "stock", v.sku)]
        if had and None not in had and (True in had) == gone:
            evidence = f"product:{product.product.sku}#stock"
            refute(reading.ledger, "wrong_stock", mention.start, mention.end, None, evidence)
            return


def _says_gone_abroad(masked: str, parts: list[Clause]) -> bool | None:
    """Return the same as `says_gone` for a sentence of another language, of which only clauses with an option or a word of having count."""
    denied = had = made = False
    for clause in parts:
        words = masked[clause.start : clause.end]
        had_here = sp.HAD_ABROAD.search(words) is not None
        made = made or sp.CHOICE_WORDS.search(words) is not None
        had = had or had_here
        denied = denied or (had_here or OPTION in words) and sp.DENIES_ABROAD.search(words) is not None
        if sp.DEPLETES.search(words) is not None:
            return None
    if not had or made and not denied:
        return None
    return denied


def _only_names(reading: Reading, mentions: list[OptionMention], start: int, end: int) -> bool:
    """Whether nothing is claimed in `[start, end)` but options, and what is part of names."""
    spans = [(m.start, m.end) for m in mentions] + [(m.start, m.end) for m in reading.mentions]
    return all(
        claim.kind == "option" or any(s <= claim.end and claim.start <= e for s, e in spans)
        for claim in reading.ledger.claims
        if start <= claim.start < end and claim.kind != "product"
    ) and not any(c.kind == "stock" and start <= c.start < end for c in reading.ledger.claims)
