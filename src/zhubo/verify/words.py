"""Words that the law, the platform or this house forbids, lawful uses apart, in the text as it was given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zhubo.facts import Promotion
from zhubo.law import KINDS, Binding, WordBook, WordRule, binding, word_book
from zhubo.law.words import LANGUAGES
from zhubo.text.numbers import fold, numbers_in
from zhubo.values import dataclass
from zhubo.verify.index import ProductIndex
from zhubo.verify.pivot import Pivot
from zhubo.verify.promotions import promotions_for
from zhubo.verify.reading import Clause, Reading, clauses_of, product_of
from zhubo.verify.scopes import anchor_at
from zhubo.verify.verdict import Claim, refute

DAY_MS = 86_400_000
FEW_MAX = 10
"""Of a product of which no more are left it is true that it may soon be gone."""
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
    """Words that are forbidden at `[start, end)`, with the kind of their finding and the rule of law, or none."""

    kind: str
    topic: str
    start: int
    end: int
    rule: str | None


def forbidden_words(reading: Reading) -> list[Forbidden]:
    """Return the forbidden words of a text that was read as it was given."""
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
    """Return the forbidden words of `text`, which `reading` has read as English; `claims`: what facts carry, with places in `text`."""
    low = fold(text)
    product = product_of(reading, reading.target or next((m.sku for m in reading.mentions), None))
    base = language.split("-", 1)[0].lower()
    if base not in LANGUAGES:
        return ()
    return tuple(forbidden(Said(low, base, clauses_of(low), product, (), tuple(claims), reading)))


def forbidden_in_english(
    text: str, language: str, reading: Reading, pivot: Pivot, claims: Sequence[Claim] = ()
) -> Iterator[Forbidden]:
    """Yield the words of `text` that were read as an English claim that is forbidden: people say it in more ways than a list has."""
    base = language.split("-", 1)[0].lower()
    if base not in LANGUAGES or reading.evidence:
        return
    low = fold(text)
    product = product_of(reading, reading.target or next((m.sku for m in reading.mentions), None))
    said = Said(low, base, clauses_of(low), product, (), tuple(claims), reading)
    info = reading.index.facts.info
    bound = binding(info.jurisdiction if info else "", info.platform if info else "")
    book = word_book(base)
    for match in _CLAIMS.finditer(reading.low):
        topic = match.lastgroup or ""
        start, end = pivot.given(*match.span())
        own = re.compile(re.escape(low[start:end])).match(low, start)
        begin = reading.clauses[_clause_at(reading.clauses, match.start())].start
        if topic in bound.allowed or own is None or _DOUBTED.search(reading.low, begin, match.start()) is not None:
            continue
        rules = [rule for rule in book.rules if rule.topic == topic]
        plain = WordRule(topic, "", None, _FACTS.get(topic, ""), True, True)
        if not any(_is_lawful(said, book, rule, own, bound) for rule in (plain, *rules)):
            law = bound.of_topic.get(topic)
            yield Forbidden(KINDS[topic], topic, start, end, law.id if law else None)


def languages_of(low: str) -> tuple[str, ...]:
    """Return whose words can stand in a text without a language of its own: Chinese, English, or both where it is mixed."""
    if low.isascii():
        return ("en", "zh") if _LATIN_IN_CHINESE.search(low) else ("en",)
    if _HAN.search(low) is None:
        return ("en",)
    return ("zh", "en") if _LATIN.search(low) else ("zh",)


def forbidden(said: Said) -> Iterator[Forbidden]:
    """Yield the forbidden words of a text, of overlapping ones the first; lawful uses apart."""
    info = said.reading.index.facts.info
    bound = binding(info.jurisdiction if info else "", info.platform if info else "")
    book = word_book(said.language)
    taken: list[tuple[int, int]] = []
    for rule in book.possible(said.low):
        if rule.topic in bound.allowed or not (rule.house or rule.topic in bound.of_topic):
            continue
        for match in rule.words.finditer(said.low):
            start, end = match.span()
            if any(s < end and start < e for s, e in taken) or _is_lawful(said, book, rule, match, bound):
                continue
            taken.append((start, end))
            named = bound.of_topic.get(rule.topic)
            yield Forbidden(rule.kind, rule.topic, start, end, named.id if named else None)


def _is_lawful(said: Said, book: WordBook, rule: WordRule, match: re.Match[str], bound: Binding) -> bool:
    start, end = match.span()
    clause = said.clauses[_clause_at(said.clauses, start)]
    if rule.unless is not None and any(
        m.start() < end and start < m.end() for m in rule.unless.finditer(said.low, clause.start, clause.end)
    ):
        return True
    if any(s <= start and end <= e for s, e in said.mentions):
        return True
    if clause.question and rule.kind in _ASKED:
        return True
    if rule.kind in _CARRIED and any(c.start < end and start < c.end for c in said.claims):
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
    return _is_denied(said, book, rule, clause, start, end) or _is_true(said, rule, match)


def _is_link(claim: Claim, start: int, end: int) -> bool:
    """Whether a product is claimed to stand under the number in `[start, end)`: number one of the list is no rank."""
    return claim.kind == "product" and claim.start < end and start < claim.end


def _is_denied(said: Said, book: WordBook, rule: WordRule, clause: Clause, start: int, end: int) -> bool:
    """Whether the clause denies or forbids what it says, or tells it of others."""
    if book.denial is not None:
        before = max((m.end() for m in book.denial.finditer(said.low, clause.start, start)), default=-1)
        gap = said.low[before:start] if before >= 0 else ""
        if before >= 0 and sum(3 if _HAN.match(char) else 1 for char in gap) <= DENIAL_CHARS_MAX:
            return True
    if book.near is not None and any(m.end() == start for m in book.near.finditer(said.low, clause.start, start)):
        return True
    if rule.denied_after and book.denied_after is not None and book.denied_after.match(said.low, end, clause.end):
        return True
    return book.reported is not None and book.reported.search(said.low, clause.start, start) is not None


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


def _clause_at(clauses: tuple[Clause, ...], at: int) -> int:
    return next((k for k, clause in enumerate(clauses) if at < clause.end), len(clauses) - 1)


_TOPIC_OF = {"missing_basis": "former_price", "off_platform": "contact"}
"""What findings of other checks are about."""
_CARRIED = frozenset({"missing_basis", "false_urgency", "off_platform"})
"""Kinds that facts can carry: a price beside its list price, the stock, a way to pay."""
_ASKED = frozenset({"superlative", "efficacy", "superstition"})
"""Kinds that a question does not claim."""
_CLAIMS = re.compile(
    r"(?<!\w)(?<!no need to )(?:"
    r"(?P<rank>the best|the cheapest|the lowest price|number one|top-selling|best-selling|the most (?:popular|comfortable|effective)|"
    r"the (?:strongest|finest|highest quality)|unbeatable|the only one in the world|world-class|leading brand)|"
    r"(?P<absolute>perfect|miracle|100% (?:safe|effective)|never (?:breaks|fades))|"
    r"(?P<medical>heals|medical-grade|clinically proven|anti-aging|anti-wrinkle|fat-burning|weight loss|slimming|detoxes|"
    r"lowers (?:blood pressure|cholesterol)|boosts immunity|relieves (?:pain|stress)|helps you sleep|hair growth|"
    r"removes (?:acne|wrinkles|scars)|prevents disease|kills bacteria)|"
    r"(?P<superstition>brings luck|lucky charm|attracts wealth|wards off evil|feng shui)|"
    r"(?P<deadline>last chance|hurry|now or never|prices go up soon|won't last|before it's gone|don't miss out|never again|ends soon|"
    r"countdown)|(?P<contact>add me on whatsapp|message me on telegram|contact me outside this platform|pay me directly|my website)|"
    r"(?P<authority>doctor recommended|dermatologist recommended|recommended by experts|award-winning|as seen on tv))(?!\w)"
)
"""Claims of `messages/said/claims.txt` that no facts of a shop carry, by their topic."""
_DOUBTED = re.compile(r"\b(?:not|never|which|if|i don't know|does not)\b")
_FACTS = {"deadline": "ends_soon"}
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile(r"[a-z]{2}|#1")
_LATIN_IN_CHINESE = re.compile(r"vx|wx|qq|\bv\b")
