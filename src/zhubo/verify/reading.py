"""A text taken apart once: clauses, numbers, amounts, terms, and which product each place speaks of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal

from zhubo.facts import Money
from zhubo.text.dates import DateSpan, dates_in
from zhubo.text.money import MoneySpan, money_in, to_money
from zhubo.text.numbers import NumberSpan, PercentSpan, fold, numbers_in, percents_in
from zhubo.text.units import QuantitySpan, quantities_in
from zhubo.text.wording import Wording, wording
from zhubo.values import dataclass
from zhubo.verify.fragments import whole_word
from zhubo.verify.index import FactIndex, ProductIndex, product_index
from zhubo.verify.verdict import Ledger


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the catalogue or of the rules at `[start, end)`. `group`: name, option, or a group of `rules/*.toml`."""

    start: int
    end: int
    group: str
    payload: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence. `sentence` counts sentences. A question that is answered at once ends with its answer, which begins at
    `answered` (-1: none is), and `refused` where that is a no."""

    start: int
    end: int
    sentence: int
    question: bool
    answered: int = -1
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A product that is named at `[start, end)`."""

    start: int
    end: int
    sku: str


@dataclass(frozen=True, slots=True)
class OptionMention:
    """An option value of a product that is named at `[start, end)`."""

    start: int
    end: int
    name: str
    value: str


@dataclass(slots=True)
class Reading:
    """Everything read in one text, and the ledger of what has been settled."""

    text: str
    low: str
    index: FactIndex
    ledger: Ledger
    at_ms: int
    target: str | None
    evidence: frozenset[str] | None
    pivoted: bool
    clauses: tuple[Clause, ...]
    clause_ends: tuple[int, ...]
    numbers: tuple[NumberSpan, ...]
    money: tuple[MoneySpan, ...]
    percents: tuple[PercentSpan, ...]
    quantities: tuple[QuantitySpan, ...]
    dates: tuple[DateSpan, ...]
    terms: tuple[Term, ...]
    mentions: tuple[Mention, ...] = ()
    options: dict[str, tuple[OptionMention, ...]] = field(default_factory=dict)
    anchors: dict[tuple[int, int], tuple[ProductIndex | None]] = field(default_factory=dict)
    scoped: dict[tuple[str, int], tuple[OptionMention, ...]] = field(default_factory=dict)
    products: dict[str | None, ProductIndex | None] = field(default_factory=dict)
    links: tuple[re.Match[str], ...] | None = None
    masked: str = ""
    denied: dict[tuple[int, int], bool] = field(default_factory=dict)
    denying: tuple[tuple[int, int], ...] | None = None
    denies: dict[tuple[int, int, int], re.Match[str] | None] = field(default_factory=dict)
    without: dict[int, bool] = field(default_factory=dict)
    cued: dict[tuple[str, int, int], bool] = field(default_factory=dict)


def read(
    text: str,
    *,
    language: str | None,
    index: FactIndex,
    at_ms: int,
    target: str | None,
    evidence: frozenset[str] | None,
    pivoted: bool = False,
) -> Reading:
    """Return `text` taken apart; `pivoted` tells that it stands for a text of another language, whose words may keep their order."""
    low = fold(text)
    numbers = numbers_in(low, language) if _NUMERAL.search(low) else ()
    dates = dates_in(low)
    free = (
        tuple(n for n in numbers if not any(d.start < n.end and n.start < d.end for d in dates)) if dates else numbers
    )
    percents = percents_in(low, free)
    if percents:
        free = tuple(n for n in free if not any(p.start <= n.start < p.end for p in percents))
    money = money_in(low, free, index.currency)
    rest = tuple(n for n in free if not any(m.start <= n.start < m.end for m in money)) if money else free
    terms = terms_in(low, text, index)
    clauses = clauses_of(low, tuple((t.start, t.end) for t in terms if t.group in ("name", "option")))
    return Reading(
        text=text,
        low=low,
        index=index,
        ledger=Ledger(text, bytearray(len(text))),
        at_ms=at_ms,
        target=target,
        evidence=evidence,
        pivoted=pivoted,
        clauses=clauses,
        clause_ends=tuple(clause.end for clause in clauses),
        numbers=rest,
        money=money,
        percents=percents,
        quantities=_quantities(low, rest, terms),
        dates=dates,
        terms=terms,
    )


def _quantities(low: str, numbers: tuple[NumberSpan, ...], terms: tuple[Term, ...]) -> tuple[QuantitySpan, ...]:
    """Return the quantities of a folded text, `3 of the mugs` as three pieces among them.

    A figure at the end of a name that meets a word which could be its unit (`Balance 420 in 40`) is none.
    """
    names = [(term.start, term.end) for term in terms if term.group == "name"]
    found = [q for q in quantities_in(low, numbers) if not any(s <= q.start < e < q.end for s, e in names)]
    taken = {span.start for span in found}
    begins = {start for start, _ in names}
    for number in numbers:
        counted = _COUNTED.match(low, number.end)
        if number.start in taken or not (_OF_THESE.match(low, number.end) or counted and counted.end() in begins):
            continue
        if _LINK_BEFORE.search(low, max(0, number.start - 8), number.start) is None:
            value = number.value
            found.append(QuantitySpan(number.start, number.end, value, "piece", "count", value, number.end))
    return tuple(sorted(found, key=lambda span: span.start))


def clauses_of(low: str, names: tuple[tuple[int, int], ...] = ()) -> tuple[Clause, ...]:
    """Return the clauses of a folded text; never empty. A comma inside one of `names` divides nothing."""
    found: list[Clause] = []
    start = sentence = 0
    answer: re.Match[str] | None = None
    any_unknown = _UNKNOWN.search(low) is not None
    for match in _BREAK.finditer(low):
        at, end, mark = match.start(), match.end(), match[0]
        if names and any(s < at and end < e for s, e in names):
            continue
        if mark.strip() in _DASHES and low.rfind("(", start, at) > low.rfind(")", start, at):
            continue
        if "?" in mark and not _OPEN_QUESTION.search(low, start, at):
            # Who asks and says yes or no to it has claimed it: `Dishwasher? Yes, no worries.`
            named = next((e for s, e in names if s == end), -1)
            answered = _ANSWER.match(low, end) if named < 0 else _NAMED_ANSWER.match(low, named)
            if answered is not None:
                answer = answered
                continue
        if at > start or not found:
            unknown = any_unknown and _UNKNOWN.search(low, start, at) is not None
            found.append(_clause(start, at, sentence, "?" in mark or unknown, answer))
            answer = None
        start = end
        if not _SENTENCE_ENDS.isdisjoint(mark):
            sentence += 1
    if start < len(low) or not found:
        unknown = any_unknown and _UNKNOWN.search(low, start) is not None
        found.append(_clause(start, len(low), sentence, unknown, answer))
    return tuple(found)


def stated_parts(low: str) -> Iterator[tuple[int, int, int, bool]]:
    """Yield where the sentences of a folded text begin, where what they state begins, where they end, and whether they only ask.

    A question goes with the sentence behind it, which states its answer.
    """
    parts: dict[int, tuple[int, int, bool]] = {}
    for clause in clauses_of(low):
        begin, _, asks = parts.get(clause.sentence, (clause.start, clause.end, False))
        parts[clause.sentence] = (begin, clause.end, asks or clause.question)
    asked = -1
    last = len(parts) - 1
    for number, (begin, end, asks) in enumerate(parts.values()):
        first = asked if asked >= 0 else begin
        if asks and number < last:
            asked = first
            continue
        yield first, begin, end, asks
        asked = -1


def _clause(start: int, end: int, sentence: int, question: bool, answer: re.Match[str] | None) -> Clause:
    if answer is None:
        return Clause(start, end, sentence, question)
    refused = any(words is not None for name, words in answer.groupdict().items() if name.startswith("no"))
    return Clause(start, end, sentence, question, answer.start(), refused)


def clause_at(reading: Reading, at: int) -> int:
    """Return the number of the clause that holds code point `at`."""
    k = bisect_right(reading.clause_ends, at)
    return k if k < len(reading.clause_ends) else k - 1


def sentence_start(reading: Reading, k: int) -> int:
    """Return where the sentence around clause `k` begins."""
    sentence = reading.clauses[k].sentence
    return next(clause.start for clause in reading.clauses if clause.sentence == sentence)


def sentence_text(reading: Reading, k: int) -> str:
    """Return the folded sentence around clause `k`."""
    sentence = reading.clauses[k].sentence
    same = [clause for clause in reading.clauses if clause.sentence == sentence]
    return reading.low[same[0].start : same[-1].end]


def asks(reading: Reading, clause: Clause, start: int, words: Wording) -> bool:
    """Whether a clause asks, by its mark or by `words` behind `start`, and does not answer itself."""
    return clause.question or clause.answered < 0 and words.search(reading.low, start, clause.end) is not None


def cue(reading: Reading, name: str, start: int, end: int) -> bool:
    """Whether a cue of the rule files stands in `[start, end)`."""
    known = reading.cued.get((name, start, end))
    if known is None:
        known = reading.index.rules.cues[name].search(reading.low, start, end) is not None
        reading.cued[name, start, end] = known
    return known


def negated(reading: Reading, at: int, clause: Clause) -> bool:
    """Whether what stands at `at` is denied within its clause: an odd number of denials before it."""
    found = [m.span() for m in reading.index.rules.cues["negation"].finditer(reading.low, clause.start, at)]
    found = [span for span in found if not reading.low.endswith((": ", ":"), clause.start, span[0])]
    return (
        sum(1 for s, e in found if not any(t.start <= s and e < t.end + (t.start < s) for t in reading.terms)) % 2 == 1
    )


def allowed(reading: Reading, sku: str, field: str, variant: str | None = None) -> bool:
    """Whether the stated evidence lets `field` of a product (or of one of its variants) carry a claim."""
    evidence = reading.evidence
    if evidence is None:
        return True
    head = field.split(".", 1)[0]
    if head in _OPEN_FIELDS:
        return True
    for owner in (sku,) if variant is None else (sku, variant):
        base = f"product:{owner}"
        if base in evidence or f"{base}#{field}" in evidence or f"{base}#{head}" in evidence:
            return True
        if field == head and any(one.startswith(f"{base}#{head}.") for one in evidence):
            return True
    return False


def allowed_rule(reading: Reading, fact_id: str) -> bool:
    """Whether the stated evidence lets a policy or promotion carry a claim."""
    evidence = reading.evidence
    return evidence is None or fact_id in evidence or any(one.startswith(fact_id + "#") for one in evidence)


def bare_money(reading: Reading, value: Decimal) -> Money | None:
    """Return a number without a mark as money of the shop's currency."""
    return to_money(value, reading.index.currency)


def product_of(reading: Reading, sku: str | None) -> ProductIndex | None:
    """Return the index of a product or of a variant's product; None where the facts hold neither."""
    if sku is None:
        return None
    if sku not in reading.products:
        facts = reading.index.facts
        product = facts.products.get(sku) or facts.products.get(facts.product_of.get(sku, ""))
        reading.products[sku] = None if product is None else product_index(product)
    return reading.products[sku]


def terms_in(low: str, text: str, index: FactIndex) -> tuple[Term, ...]:
    """Return the words of the catalogue and of the rules in a folded text (`text` before folding), of overlapping ones the longer."""
    found: list[tuple[int, int, tuple[tuple[str, str], ...]]] = []
    for last, (length, payload) in index.words.iter(low):
        start, end = last + 1 - length, last + 1
        if (
            low.startswith("s", end)
            and low[start:end].isascii()
            and length > 2
            and not low[end + 1 : end + 2].isalnum()
        ):
            end += 1
        if whole_word(low, start, end) and not (
            length <= 3 and low[start:end].isascii() and not _is_size(text, low, start, start + length)
        ):
            found.append((start, end, payload))
    found.sort(key=lambda hit: (hit[0], -hit[1]))
    terms: list[Term] = []
    ends: dict[str, int] = {}
    for start, end, payload in found:
        for group, value in payload:
            if ends.get(group, 0) < end:
                if start < ends.get(group, 0) and group != "option":
                    continue
                ends[group] = end
                terms.append(Term(start, end, group, value))
            elif group == "option" and terms and any(t.start == start and t.end == end for t in terms[-3:]):
                terms.append(Term(start, end, group, value))
    return tuple(terms)


def _is_size(text: str, low: str, start: int, end: int) -> bool:
    """Whether a short Latin word is meant as a name: written in capitals, or a size before 码."""
    if low[start] == "x" and low[start - 1 : start].isdigit():
        return False
    if not low[start:end].isalpha() or len(text) != len(low) or len(low[start:end]) == 3:
        return True
    if start and low[start - 1] in "'-" or end < len(low) and low[end] == "'" and not low.startswith("'s", end):
        return False
    return text[start:end].isupper() or low.startswith(("码", "号", "款"), end) or not low[start:end].isascii()


_OPEN_FIELDS = frozenset({"options", "title", "aliases", "brand", "category", "link_no"})
"""What may be named without being listed as evidence: names carry no promise."""
_UNKNOWN = wording(
    r"没有?(?:查到|写|明确|相关)?(?:资料|说明|信息|写明|记录)|不清楚|没查到|没写|没有明确|不确定|不了解|"
    r"on record|don't know|do not know|won't guess|not sure|"
    r"no information|don't have (?:the|that|any) (?:information|details)|not stated|isn't stated|unclear"
)
_OF_THESE = re.compile(r" (?:of|x) (?:the|these|those|our|this)\b")
_COUNTED = re.compile(r" ?(?:x|×|of|of the|units of|pieces of)? ")
_LINK_BEFORE = re.compile(r"(?:link|no\.?|number|#|item|\bin|size)\s?\Z")
_DASHES = ("–", "—", "-")
_NUMERAL = re.compile(r"[\d零一二三四五六七八九十百千万两俩仨]|[a-z]")
_BREAK = re.compile(
    r"(?=[。!?;\n﹐,.…—–\s|b-])(?:[。!?;\n﹐]+[。!?;\n﹐\s)\"'”’]*|,(?!\d)\s*|\.(?=\s|$)\s*|\s?[—–]\s|\s-\s|\bbut\b|\s\|\s|…+|\.{2,})"
)
_ANSWER = wording(
    r"(?:(?:oh|well|ah|and|the answer is|sorry|sadly),? )?(?:(?:yes|yep|yeah|yup|sure|of course|absolutely|"
    r"definitely|certainly|totally)\b|"
    r"(?P<no>(?:no|nope|nah|unfortunately not|(?:i'm )?afraid not|not)\b(?! (?:idea|worries|problem|dramas?|"
    r"issues?|sweat|trouble|rush|pressure|one|matter|only|just))))|"
    r"(?:(?:it|they|we|you|there|i|that|this|he|she) (?:is|are|does|do|did|can|will|has|have|would|could|was)"
    r"(?P<no3>n't| not)?|can(?P<no4>'t|not)|(?P<no5>does(?:n't| not)|isn't|aren't|don't))(?=\s*(?:[.,!;﹐]|\Z))|"
    r"(?:嗯+|哎|啊|那|压根儿?|根本|目前|暂时)?,?(?:是的|对[的呀啊]?|可以|能的?|有的?|行的?|当然|必须|没问题|支持|会的|(?P<no6>不)?(?:发|送|寄|到|退|防|包|做|"
    r"出)(?:的|得[到了])?(?=(?:哦|啊|呢|哈|姐|亲|宝)?[﹐。;!?,])|(?P<no2>不行|不能|不可以|没有|没[的呀啊]|不是|不支持|不会))"
)
"""What answers one's own question."""
_NAMED_ANSWER = re.compile(
    r"(?: (?:handles? (?:it|that)|(?:can )?takes? (?:it|that)|survives? it|is fine|(?:is|are|does|do|can|will|"
    r"has)(?P<no>n't| not)?)|(?:当然|肯定|就|也)?(?:(?P<no2>不)?(?:能|可以|行|会|支持|是)|"
    r"(?P<no3>没)?有)的?[啊哦呢哈呀嘛]?)"
    r"(?=\s*(?:[.,!;﹐。]|\Z))"
)
"""The same with the product's name before it."""
_OPEN_QUESTION = wording(r"\b(?:how|what|which|where|when|why|who|or)\b|什么|哪|几|多少|怎么|谁|还是")
_SENTENCE_ENDS = frozenset("。!?;\n.")
