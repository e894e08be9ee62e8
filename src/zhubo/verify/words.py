"""Words that the law, the platform or this house forbids, lawful uses apart, in the text as it was given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhubo.facts import Promotion
from zhubo.law import Binding, WordBook, WordRule, binding, word_book
from zhubo.law.words import LANGUAGES, lettered
from zhubo.text.numbers import fold, numbers_in
from zhubo.values import dataclass
from zhubo.verify.asides import speaks_of_life, viewer_names
from zhubo.verify.index import ProductIndex
from zhubo.verify.promotions import promotions_for
from zhubo.verify.reading import Clause, Reading, clauses_of, product_of
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import Claim, refute

DAY_MS = 86_400_000
FEW_MAX = 10
"""Of a product of which no more are left it is true that it may soon be gone."""
MATCHES_MAX = 40
"""So many places of one wording are enough: what is mended is judged again."""
DENIAL_CHARS_MAX = 36
"""How far behind a denial words may stand that it denies; between Chinese characters a third of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """A folded text with its clauses, in a language, of a product; `mentions`: where it names products; `claims`: what facts carry."""

    low: str
    language: str
    clauses: tuple[Clause, ...]
    product: ProductIndex | None
    mentions: tuple[tuple[int, int], ...]
    claims: tuple[Claim, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Forbidden:
    """Words that are forbidden at `[start, end)`, with the kind of their finding and the rule of law, or none.

    `denied`: the text itself denies them.
    """

    kind: str
    topic: str
    start: int
    end: int
    rule: str | None
    denied: bool = False


def forbidden_words(reading: Reading) -> list[Forbidden]:
    """Return the forbidden words of a text that was read as it was given, those that it denies too."""
    names = tuple((m.start, m.end) for m in reading.mentions)
    product = product_of(reading, reading.target)
    claims = tuple(reading.ledger.claims)
    return [
        found
        for language in languages_of(reading.low)
        for found in forbidden(Said(reading.low, language, reading.clauses, product, names, claims, reading))
    ]


def name_rules(reading: Reading) -> None:
    """Find former prices whose basis does not say what the law asks of it, and name the law on findings that other checks have made."""
    info = reading.index.facts.info
    bound = binding(info.jurisdiction if info else "", info.platform if info else "")
    former = bound.of_topic.get("former_price")
    for claim in reading.ledger.claims if former is not None and former.basis else ():
        if claim.kind == "list_price" and not _has_basis(reading, claim, former.basis if former else ""):
            refute(reading.ledger, "missing_basis", claim.start, claim.end, evidence=claim.evidence[0])
    for k, finding in enumerate(reading.ledger.findings):
        rule = bound.of_topic.get(_TOPIC_OF.get(finding.kind, ""))
        if finding.rule is None and rule is not None:
            reading.ledger.findings[k] = replace(finding, rule=rule.id)


def _has_basis(reading: Reading, claim: Claim, asked: str) -> bool:
    """Whether the bases of the list prices that carry a claim say what is asked of them; a running sale needs none."""
    skus = [one.removeprefix("product:").split("#")[0] for one in claim.evidence if one.endswith("#list_price")]
    found = [product_of(reading, sku) for sku in skus]
    bases = [word for one in found if one for v in one.product.variants for word in v.list_price_basis.values()]
    return all(re.search(asked, word) for word in bases)


def forbidden_as_given(
    text: str, language: str, reading: Reading, claims: Sequence[Claim] = ()
) -> tuple[Forbidden, ...]:
    """Return the forbidden words of `text`, those that it denies too; `reading` has read it as English.

    `claims`: what facts carry, with places in `text`.
    """
    low = fold(text)
    product = product_of(reading, reading.target or next((m.sku for m in reading.mentions), None))
    base = language.split("-", 1)[0].lower()
    if base not in LANGUAGES:
        return ()
    if not word_book(base).letters:
        return tuple(forbidden(Said(low, base, clauses_of(low), product, (), tuple(claims), reading)))
    flat, kept = lettered(low)
    placed = tuple(replace(c, start=bisect_left(kept, c.start), end=bisect_left(kept, c.end)) for c in claims)
    found = forbidden(Said(flat, base, clauses_of(flat), product, (), placed, reading))
    return tuple(replace(one, start=kept[one.start], end=kept[one.end - 1] + 1) for one in found)


def languages_of(low: str) -> tuple[str, ...]:
    """Return whose words can stand in a text without a language of its own: Chinese, English, or both where it is mixed."""
    if low.isascii():
        return ("en", "zh") if _LATIN_IN_CHINESE.search(low) else ("en",)
    if _HAN.search(low) is None:
        return ("en",)
    return ("zh", "en") if _LATIN.search(low) else ("zh",)


def tongue_of(language: str | None, low: str) -> str:
    """Return the base tag of a text's language (BCP 47), or that of its letters where it is not told."""
    return language.split("-", 1)[0].lower() if language else languages_of(low)[0]


def forbidden(said: Said) -> Iterator[Forbidden]:
    """Yield the forbidden words of a text, of overlapping ones the first, and those that it denies."""
    info = said.reading.index.facts.info
    bound = binding(info.jurisdiction if info else "", info.platform if info else "")
    book = word_book(said.language)
    said = replace(said, low=book.plain(_without_names(said.low)))
    taken: list[tuple[int, int]] = []
    for rule in book.possible(said.low):
        if rule.topic in bound.allowed or not (rule.house or rule.topic in bound.of_topic):
            continue
        named = bound.of_topic.get(rule.topic)
        for match, denied in _matches(said, book, rule, bound):
            start, end = match.span()
            if not denied:
                if any(s < end and start < e for s, e in taken):
                    continue
                taken.append((start, end))
            yield Forbidden(rule.kind, rule.topic, start, end, named.id if named else None, denied)


def _without_names(low: str) -> str:
    """Return a folded text with dashes for what viewers go by."""
    for start, end in viewer_names(low):
        low = f"{low[:start]}{'-' * (end - start)}{low[end:]}"
    return low


def _matches(said: Said, book: WordBook, rule: WordRule, bound: Binding) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield where a rule matches with nothing to make it lawful, and whether it is denied there; a wide match may go beyond the denial."""
    at = 0
    for _ in range(MATCHES_MAX):
        if (match := rule.words.search(said.low, at)) is None:
            return
        lawful = _is_lawful(said, rule, match, bound)
        denied = not lawful and is_denied(said, book, *match.span(), after=rule.denied_after)
        if not lawful:
            yield match, denied
        at = match.start() + 1 if denied else max(match.end(), match.start() + 1)


def _is_lawful(said: Said, rule: WordRule, match: re.Match[str], bound: Binding) -> bool:
    """Whether words are lawful for what stands around them, or for what facts carry."""
    start, end = match.span()
    clause = said.clauses[clause_at(said.clauses, start)]
    if rule.unless is not None and any(
        m.start() < end and start < m.end()
        for last in {clause.end, _sentence_end(said.clauses, clause)}
        for m in rule.unless.finditer(said.low, clause.start, last)
    ):
        return True
    if any(s <= start and end <= e for s, e in said.mentions):
        return True
    if rule.kind == "superlative" and not said.reading.pivoted and not said.mentions and speaks_of_life(said.low):
        return True
    if rule.kind in ASKED and (clause.question or clause.refused and end <= clause.answered):
        return True
    if rule.kind in _CARRIED and any(
        c.start < end and start < c.end and not (c.kind in _OF_GOODS and rule.kind == "false_urgency")
        for c in said.claims
    ):
        return True
    if rule.kind == "false_urgency" and _is_told(said, match, clause):
        return True
    if rule.topic in _DATED and any(
        c.kind == "time" and said.clauses[clause_at(said.clauses, c.start)].sentence == clause.sentence
        for c in said.claims
    ):
        return True
    if (
        rule.kind == "superlative"
        and match[0][-1].isdigit()
        and not said.low[:start].rstrip()[-1:].isalpha()
        and any(_is_link(claim, start, end) for claim in said.claims)
    ):
        return True
    own = bound.platform.own_names if bound.platform else ""
    if own and rule.kind == "off_platform" and re.search(own, match[0]):
        return True
    return _is_true(said, rule, match)


def _is_told(said: Said, match: re.Match[str], clause: Clause) -> bool:
    """Whether facts carry in the same clause the day that is called the last, or in the same sentence that goods are sold out."""
    if any(c.kind == "time" and clause.start <= c.start < clause.end for c in said.claims):
        return True
    if _GONE.fullmatch(match[0]) is None:
        return False
    sold_out = said.reading.index.rules.cues["sold_out"]
    last = _sentence_end(said.clauses, clause)
    return any(c.kind == "stock" and clause.start <= c.start < last and sold_out.search(c.said) for c in said.claims)


def _is_link(claim: Claim, start: int, end: int) -> bool:
    """Whether a product is claimed to stand under the number in `[start, end)`: number one of the list is no rank."""
    return claim.kind == "product" and claim.start < end and start < claim.end


def is_denied(said: Said, book: WordBook, start: int, end: int, *, after: bool) -> bool:
    """Whether the clause denies or forbids what it says, behind it too if `after`, or tells it of others."""
    low, clause = said.low, said.clauses[clause_at(said.clauses, start)]
    if book.denial is not None:
        before = max((m.end() for m in book.denial.finditer(low, _begin(said, book, clause), start)), default=-1)
        gap = low[before:start] if before >= 0 else ""
        if before >= 0 and sum(3 if _HAN.match(char) else 1 for char in gap) <= DENIAL_CHARS_MAX:
            return True
    if book.near is not None and any(m.end() == start for m in book.near.finditer(low, clause.start, start)):
        return True
    if after and book.denied_after is not None and book.denied_after.match(low, end, clause.end):
        return True
    last = _sentence_end(said.clauses, clause)
    if after and book.denied_next is not None and book.denied_next.match(low, end, last):
        return True
    if book.reported is None:
        return False
    return any(m.start() < start for m in book.reported.finditer(low, clause.start, last))


def _begin(said: Said, book: WordBook, clause: Clause) -> int:
    """Return where a clause begins, or the one before from which it goes on."""
    number = said.clauses.index(clause)
    goes_on = number > 0 and book.goes_on is not None and book.goes_on.match(said.low, clause.start, clause.end)
    return said.clauses[number - 1].start if goes_on else clause.start


def _is_true(said: Said, rule: WordRule, match: re.Match[str]) -> bool:
    """Whether a fact carries what the words say."""
    if rule.fact == "ends_soon":
        reading = said.reading
        return ends_soon(reading, said.product or (anchor_at(reading, match.start()) if not reading.pivoted else None))
    if rule.fact == "few_left":
        return is_scarce(said.product)
    if rule.fact == "stock":
        return _is_stock(said, match)
    return False


def _is_stock(said: Said, match: re.Match[str]) -> bool:
    """Whether no more is left than the words say; of what is not known to us nothing is said here."""
    product = said.product or (anchor_at(said.reading, match.start()) if not said.reading.pivoted else None)
    if product is None:
        return True
    numbers = numbers_in(next(filter(None, match.groupdict().values()), ""), said.language)
    count = int(numbers[0].value) if numbers else 1
    stocks = [v.stock for v in product.product.variants if v.stock is not None]
    return not stocks or count in stocks or count >= sum(stocks)


def is_scarce(product: ProductIndex | None) -> bool:
    """Whether it is known that little of a product is left."""
    stocks = [v.stock for v in product.product.variants] if product is not None else []
    return bool(stocks) and None not in stocks and sum(stock or 0 for stock in stocks) <= FEW_MAX


def ends_soon(reading: Reading, product: ProductIndex | None) -> bool:
    """Whether a sale or promotion that bears on the product ends within a day: then "last day" is true."""
    ends = [r.fact.ends_ms for r in promotions_for(reading, product) if isinstance(r.fact, Promotion)]
    if product is not None:
        ends += [v.sale.ends_ms for v in product.product.variants if v.sale is not None]
    return any(e is not None and 0 <= e - reading.at_ms <= DAY_MS for e in ends)


def _sentence_end(clauses: tuple[Clause, ...], clause: Clause) -> int:
    return next(one.end for one in reversed(clauses) if one.sentence == clause.sentence)


def clause_at(clauses: tuple[Clause, ...], at: int) -> int:
    """Return the number of the clause that holds the place `at`."""
    return next((k for k, clause in enumerate(clauses) if at < clause.end), len(clauses) - 1)


_TOPIC_OF = {"missing_basis": "former_price", "off_platform": "contact"}
"""What findings of other checks are about."""
_CARRIED = frozenset({"missing_basis", "false_urgency", "off_platform"})
"""Kinds that facts can carry: a price beside its list price, the stock, a way to pay."""
_OF_GOODS = frozenset({"option", "product", "attribute"})
"""Kinds of claims that say nothing of how long there is something to be had."""
_DATED = frozenset({"deadline", "price_rise"})
"""Topics of an end, which is no pressure where the sentence names a day of the facts."""
ASKED = frozenset({"superlative", "efficacy", "superstition"})
"""Kinds that a question does not claim."""
_GONE = re.compile(r"(?:又)?没了[﹐, ]?没了|(?:all |now )?gone")
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile(r"[a-z]{2}|#1")
_LATIN_IN_CHINESE = re.compile(r"vx|wx|qq|\bv\b")
