"""A text in one of eleven languages as the English that says the same, by the messages of both, with where each letter comes from.

Claims are read and held against facts in one language only; what a text says there is what it says. Names, options, and facts' own
words stay as they are, amounts, dates and numbers are written anew, and words that the messages do not know are left standing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from babel import Locale

from zhubo.state import Facts
from zhubo.text.letters import said_places
from zhubo.text.money import MoneySpan, money_in
from zhubo.text.money_written import amount_of, money_words, plain_decimal
from zhubo.text.numbers import fold, numbers_in
from zhubo.text.phrases import FALLBACK, phrases_for
from zhubo.values import dataclass
from zhubo.verify.figures_abroad import amounts_in
from zhubo.verify.fragments import is_latin, quoted
from zhubo.verify.index import FactIndex, index_facts, product_index
from zhubo.verify.phrase_patterns import AGAIN, ASIDE, DATE, MONEY, WHOLE, Line, bare, plain
from zhubo.verify.phrasebook import phrasebook
from zhubo.verify.pivot_work import NUMBERS_ARE_WORDS, SOME, Piece, Work, counted_by_the_way, finish, is_name, leave_out
from zhubo.verify.reading import terms_in
from zhubo.verify.uncounted import uncounted

POSTAGE_CHARS = 8
"""How close before an amount of 0 its postage stands."""
PASSES_MAX = 4
"""Messages stand in messages no deeper."""


@dataclass(frozen=True, slots=True, eq=False)
class Pivot:
    """English `text`; its code point `k` comes from `[starts[k], ends[k])` of the text as given."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of `[start, end)` in the text as given."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return min(self.starts[start:end]), max(self.ends[start:end])


def given_place(pivot: Pivot | None, start: int, end: int) -> tuple[int, int]:
    """Return the place of `[start, end)` of what was read in the text as given, which is the same where nothing was put into English."""
    return (start, end) if pivot is None else pivot.given(start, end)


def pivoted(text: str, language: str | None, index: FactIndex, target: str | None) -> Pivot | None:
    """Return `text` in English; None where it is Chinese or English, or in a language without messages."""
    book = phrasebook(language.split("-", 1)[0].lower()) if language else None
    if book is None:
        return None
    clean = plain(_RESERVED.sub("\ufffd", text))
    work = Work(clean, list(range(len(text))), list(range(1, len(text) + 1)), {}, book, book.messages)
    _set_apart(work, sorted(_own_words(clean, index, target)))
    _leave_unsaid(work)
    _set_dates(work)
    _set_money(work, index.currency)
    starts, ends, finished = work.starts[:], work.ends[:], dict(work.finished)
    before = work.text
    pieces = _read(work)
    spoken = phrasebook(book.language, spoken=True) if any(piece.own and piece.unread for piece in pieces) else None
    if spoken is not None:
        # No answer of ours is left with words of its own: this is somebody's, who says it otherwise.
        again = Work(before, starts, ends, finished, spoken, spoken.heavy)
        leave_out(again)
        _set_asides(again)
        _read_lines(again)
        _set_numbers(again)
        _set_asides(again)
        again.lines = spoken.said
        pieces = _read(again)
    return _joined(pieces)


def _read(work: Work) -> list[Piece]:
    _read_lines(work)
    return list(_expanded(work))


def without_names(text: str, facts: Facts) -> str:
    """Return what a text says beside the names of products and options, which tell nothing of its language."""
    spans = list(_own_words(plain(text), index_facts(facts), None))
    return "".join(" " if any(start <= at < end for start, end in spans) else char for at, char in enumerate(text))


def _own_words(text: str, index: FactIndex, target: str | None) -> Iterator[tuple[int, int]]:
    """Yield where names, options and longer words of facts stand: they are claimed as they are."""
    low = fold(text)
    skus = {target} if target is not None else set()
    for term in terms_in(low, text, index):
        if term.group in ("name", "option") and not _runs_on(text, term.start, term.end):
            yield term.start, term.end
            skus.update(index.names[term.payload] if term.group == "name" else ())
    present = {fact_id for _, owners in index.rule_words.iter(low) for fact_id in owners}
    fragments = [f for rule in (*index.policies, *index.promotions) if rule.id in present for f in rule.fragments]
    for sku in skus:
        product = index.facts.products.get(index.facts.product_of.get(sku, sku))
        fragments += product_index(product).fragments if product is not None else ()
    for fragment in fragments:
        if fragment.words in low:
            yield from quoted(low, fragment.words)


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a Latin letter of a longer word, accents included, stands beside `[start, end)`: `s` in `sí` is no size."""
    before, after = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return any(len(pair) == 2 and pair.isalpha() and all(map(is_latin, pair)) for pair in (before, after))


def _set_apart(work: Work, spans: list[tuple[int, int]]) -> None:
    """Put one character in the place of each span, of overlapping ones the longest."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not any(s < end and start < e for s, e in chosen):
            chosen.append((start, end))
    for start, end in sorted(chosen, reverse=True):
        finish(work, start, end, WHOLE, [Piece(work.text[start:end], work.starts[start], work.ends[end - 1], own=True)])


def _leave_unsaid(work: Work) -> None:
    """Leave out signs that most leave out, such as those of Arabic vowels."""
    kept = said_places(work.text)
    if len(kept) < len(work.text):
        work.text = "".join(work.text[at] for at in kept)
        work.starts, work.ends = [work.starts[at] for at in kept], [work.ends[at] for at in kept]


def _set_dates(work: Work) -> None:
    english = phrases_for(FALLBACK).wordings
    months = Locale(FALLBACK).months["format"]["abbreviated"]
    for pattern, key in work.book.figures.dates:
        for match in reversed(list(pattern.finditer(work.text))):
            found = match.groupdict()
            named = found.get("month_name")
            month = work.book.figures.months[named.lower()] if named else int(found["month"])
            if not 1 <= month <= 12:
                continue
            found |= {"month": str(month), "month_name": months[month]}
            _finish_match(work, match, DATE, english[key][0].format_map(found))


def _set_money(work: Work, currency: str) -> None:
    """Read amounts, first those that stand just as CLDR writes them."""
    for span in reversed(amounts_in(work.text, work.book.figures)):
        _finish_span(work, span, currency)
    low = fold(work.text)
    for span in reversed(money_in(low, numbers_in(low, work.book.language), currency)):
        _finish_span(work, span, currency)


def _finish_span(work: Work, span: MoneySpan, currency: str) -> None:
    """Put one character in the place of an amount and of the marks of direction around it."""
    start, end = span.start, span.end
    while start and work.text[start - 1] in _DIRECTIONS:
        start -= 1
    while work.text[end : end + 1] and work.text[end] in _DIRECTIONS:
        end += 1
    money = span.money
    # The mark of another currency is read as the shop's where both have the same: ¥ is yen and yuan.
    english = money_words(money, FALLBACK)
    if money.currency != currency:
        english = f"{money.currency} {plain_decimal(amount_of(money))}"
    if not money.minor and _POSTAGE.search(work.text, max(0, start - POSTAGE_CHARS), start):
        english = "free"
    finish(work, start, end, MONEY, [Piece(english, work.starts[start], work.ends[end - 1])])


def _finish_match(work: Work, match: re.Match[str], kind: str, english: str) -> None:
    start, end = match.span()
    finish(work, start, end, kind, [Piece(english, work.starts[start], work.ends[end - 1])])


def _set_asides(work: Work) -> None:
    """Put one character in the place of what calms a viewer down, and of numbers in chat: they deny and count nothing of goods."""
    for start, end in uncounted(work.text, work.book.language):
        finish(work, start, end, ASIDE, [])
    flat = bare(work.text, work.book.language)
    for line in work.book.asides.possible(flat):
        while (match := line.search(flat)) is not None:
            start, end = match.span()
            if line.slots and any(char in work.finished or char in ",、" for char in flat[start:end]):
                # What stands in a slot and names goods, amounts or options may claim something of them, as may what follows a comma.
                break
            if line.english[0][0] == "no problem" and flat[:start].rstrip().endswith("?"):
                # Who asks whether something can be had and calls it no problem has said yes.
                finish(work, start, end, WHOLE, [Piece("yes", work.starts[start], work.ends[end - 1])])
            else:
                finish(work, start, end, ASIDE, [])
            flat = bare(work.text, work.book.language)


def _set_numbers(work: Work) -> None:
    """Write numbers in words, and in other digits, as Latin digits; `one` is mostly an article and stays."""
    low = fold(work.text)
    for number in reversed(numbers_in(low, work.book.language)):
        given = low[number.start : number.end]
        if _NO_NUMBER.match(given) or low.startswith(_NO_COUNT, number.start):
            continue
        if _OF_PERCENT.search(low, 0, number.start) and given.startswith(("cent", "cient")):
            continue
        if low.endswith(_PARTS, 0, number.start) or is_name(work, work.text, number.start):
            continue
        if number.value >= 2 and number.value == number.value.to_integral_value() and not _PLAIN.fullmatch(given[:1]):
            digits = format(number.value, "f")
            first, last = work.starts[number.start], work.ends[number.end - 1]
            work.text = work.text[: number.start] + digits + work.text[number.end :]
            work.starts[number.start : number.end] = [first] * len(digits)
            work.ends[number.start : number.end] = [last] * len(digits)


def _read_lines(work: Work) -> None:
    """Put characters in the place of what is said in the words of the lines, until there is none."""
    language = work.book.language
    flat = bare(work.text, language)
    possible = work.lines.possible(flat)
    for _ in range(PASSES_MAX):
        changed = False
        for line in possible:
            while (match := line.search(flat)) is not None and _agrees(work, match):
                finish(work, *match.span(), WHOLE, list(_said(work, line, match)))
                flat = bare(work.text, language)
                changed = True
        if not changed:
            return


def _agrees(work: Work, match: re.Match[str]) -> bool:
    """Whether a slot that stands in a wording twice holds the same both times."""
    found = match.groupdict()
    return all(
        _plainly(work, words) == _plainly(work, found[name.removesuffix(AGAIN)]) for name, words in found.items()
    )


def _plainly(work: Work, words: str) -> str:
    return "".join(
        "".join(piece.text for piece in work.finished[char]) if char in work.finished else char for char in words
    )


def _said(work: Work, line: Line, match: re.Match[str]) -> Iterator[Piece]:
    """Yield the English of a message, its slots read by themselves."""
    start, end = work.starts[match.start()], work.ends[match.end() - 1]
    for literal, slot in line.english:
        if literal:
            # `in stock` behind a size is no count of it.
            apart = not line.typed and slot == "" and len(line.english) == 1 and literal not in _DENIALS
            yield Piece(literal, start, end, apart=apart)
        if slot:
            a, b = match.span(slot)
            lines = work.book.said if work.lines is work.book.heavy else work.lines
            inner = replace(work, text=work.text[a:b], starts=work.starts[a:b], ends=work.ends[a:b], lines=lines)
            yield from _read(inner)


def _expanded(work: Work) -> Iterator[Piece]:
    """Yield a text in pieces: what is finished, and what is not, with its numbers and words of lists in English."""
    text, begin = work.text, 0
    for at, char in enumerate((*text, "\ue000")):
        if at == len(text) or char in work.finished:
            if begin < at:
                yield from _left(work, begin, at)
            if at < len(text):
                yield from work.finished[char]
            begin = at + 1


def _left(work: Work, begin: int, end: int) -> Iterator[Piece]:
    """Yield what no message says of `[begin, end)`, with its numbers and the words of lists in English."""
    book, text, starts, ends = work.book, work.text[begin:end], work.starts[begin:end], work.ends[begin:end]
    low = fold(text)
    numbers = numbers_in(low, book.language) if any(map(str.isdigit, low)) else ()
    found = [
        (n.start, n.end, format(n.value, "f"))
        for n in numbers
        if not (_PLAIN.fullmatch(low, n.start, n.end) or _NO_NUMBER.match(low[n.start : n.end]))
        and not is_name(work, text, n.start)
    ]
    found += [(*match.span(), "") for match in _GAP.finditer(text)]
    found += [(at, at + 1, ", ") for at in _places(text, "、")]
    # Sums are held against what stands in the same sentence, so the statements of an answer stay one.
    found += [(at, at + len(book.joint), _JOINT) for at in _places(text, book.joint)]
    for match in book.word.finditer(bare(text, book.language)):
        if not any(s < match.end() and match.start() < e for s, e, _ in found):
            given = text[match.start() : match.end()].lower()
            found.append((*match.span(), _ACCENTED.get((book.language, given), book.words[match[0].lower()])))
    if book.language in NUMBERS_ARE_WORDS:
        found += [(*span, SOME) for span in counted_by_the_way(work, begin, end, found)]
    done = 0
    for start, stop, english in (*sorted(found), (len(text), len(text), "")):
        if start > done:
            words = text[done:start]
            # Letters of another script are of names and other words of facts.
            unread = book.letters.search(words) is not None
            yield Piece(words, starts[done], ends[start - 1], own=True, unread=unread)
        if english:
            yield Piece(english, starts[start], ends[stop - 1], apart=english in _OF_STOCK)
        done = max(done, stop)


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _joined(pieces: list[Piece]) -> Pivot:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before, before_own, last = "", True, ""
    for piece in pieces:
        if piece.apart and last.rstrip()[-1:].isdigit():
            parts.append(", ")
            starts += [piece.start] * 2
            ends += [piece.start] * 2
        elif before[-1:].isalnum() and piece.text[:1].isalnum() and not (before_own and piece.own):
            # Endings that are written onto words are none of English ones.
            parts.append(" ")
            starts.append(piece.start)
            ends.append(piece.start)
        parts.append(piece.text)
        before, before_own = piece.text, piece.own
        last = piece.text if piece.text.strip() else last
        if piece.own and piece.end - piece.start == len(piece.text):
            starts += range(piece.start, piece.end)
            ends += range(piece.start + 1, piece.end + 1)
        else:
            starts += [piece.start] * len(piece.text)
            ends += [piece.end] * len(piece.text)
    return Pivot("".join(parts), tuple(starts), tuple(ends))


_ACCENTED = {("pt", "é"): "is", ("pt", "lá"): "there", ("pt", "pôr"): "put"}
"""Words whose accent makes them others than those of lists: `e` is and, `lã` wool, `por` for."""
_DENIALS = ("not", "no")
_OF_STOCK = frozenset({"in stock", "left", "available", "sold out", "have", "option"})
_POSTAGE = re.compile("送料|배송비|택배비")
"""What is free where it costs 0, whatever the currency."""
_JOINT = "; "
_DIRECTIONS = "\u200e\u200f\u061c"
_GAP = re.compile(r" (?=[:;?!])")
"""French sets a blank before these."""
_NO_NUMBER = re.compile(r".*[,;]\s|[a-z\u0400-\u04ff]\Z|[\u3041-\u309f]+\Z")
"""A letter behind a comma, or alone, is a word and no sign for thousands; kana that sound like numbers are mostly others."""
_NO_COUNT = ("세척", "두통", "세상", "네모", "두부")
"""What begins like two or three of something and is washing or a headache."""
_OF_PERCENT = re.compile(r"\bp(?:ou|o)r \Z")
"""Before a hundred: `10 pour cent` is no two numbers."""
_PARTS = ("phần ", "phan ")
"""Behind these a hundred is no number: together they are `percent`."""
_PLAIN = re.compile(r"[0-9]+")
_RESERVED = re.compile("[\ue000-\uf8ff]")
