"""Personal data in free text, in thirteen languages: numbers of people and accounts, e-mail, handles, addresses, names in fields.

Structured kinds are checked where a check exists. Positions count Unicode code points of the text as given. Pure; bounded for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zhubo.text.normalise import simplified
from zhubo.text.privacy_checks import is_iban
from zhubo.text.privacy_numbers import CALL, CUES, IBAN_HEAD, PHONE_BEHIND, SHAPES, Shape
from zhubo.text.privacy_tables import (
    ADDRESS_NEAR,
    ADDRESSES,
    EMAIL,
    HANDLE_NAMED,
    HANDLE_NEAR,
    HANDLES,
    NAME_BESIDE,
    NAME_FIELD,
    NAME_FIELD_BARE,
    NAME_FOR,
    NAMES,
    NAMES_BESIDE,
    PASSPORT,
    WORDED_BITS,
)
from zhubo.text.privacy_written import (
    EMAIL_BITS,
    keycap_phones,
    lettered_phones,
    spelled_emails,
    spoken_phones,
)
from zhubo.text.wording import Wording, bits_of, may_stand, wording
from zhubo.values import dataclass

CUE_CHARS = 28
"""How far before a number the words that say what it is may begin."""
CUE_GAP_CHARS = 9
"""How much may stand between those words and the number."""
CALL_CHARS = 44
"""How far before a number the words that ask for a call may begin."""
IBAN_CHARS_MAX = 34
CUED_BEHIND_MIN = 8
"""How long a number is at least for which words behind it count."""


@dataclass(frozen=True, slots=True)
class PrivateSpan:
    """Personal data at `[start, end)`. `kind`: phone id_card bank_card iban passport email handle address name."""

    kind: str
    start: int
    end: int


def find_private(text: str) -> tuple[PrivateSpan, ...]:
    """Return the personal data in `text`, in order, without overlaps."""
    flat = simplified(text).lower()
    if len(flat) != len(text):
        flat = "".join(low if len(low := char.lower()) == 1 else char for char in simplified(text))
    bits = may_stand(flat)
    found: list[PrivateSpan] = [*_written(flat), *_names(text, flat, bits)] if bits & WORDED_BITS else []
    if bits & EMAIL_BITS:
        found += (PrivateSpan("email", *place) for place in spelled_emails(flat))
    found += _said(flat, spoken_phones(flat))
    if _DIGIT.search(flat) is not None:
        digits = _DASH.sub("-", _plain_digits(flat))
        found[:0] = _numbers(flat, digits) if _RUN.search(digits) else ()
        found[:0] = (PrivateSpan("passport", *m.span(1)) for m in PASSPORT.finditer(digits))
        found += (PrivateSpan("phone", *place) for place in keycap_phones(flat))
        found += _said(flat, lettered_phones(flat))
        found += _addresses(text, digits)
        found += _said(flat, _behind_names(digits, found))
        if bits & _BESIDE_BITS and any(span.kind in ("phone", "address") for span in found):
            found += _named(text, flat, NAME_BESIDE)
            found += (PrivateSpan("name", *m.span(1)) for pattern in NAMES_BESIDE for m in pattern.finditer(flat))
    return _without_overlaps([_cut(span, found) for span in found]) if found else ()


def mask(text: str) -> str:
    """Return `text` with each piece of personal data replaced by its kind in square brackets."""
    parts: list[str] = []
    done = 0
    for span in find_private(text):
        parts += (text[done : span.start], f"[{span.kind}]")
        done = span.end
    return "".join((*parts, text[done:]))


def _written(flat: str) -> Iterator[PrivateSpan]:
    if "@" in flat:
        yield from (PrivateSpan("email", *m.span()) for m in EMAIL.finditer(flat))
    for pattern in HANDLES if HANDLE_NEAR.search(flat) is None else (*HANDLES, HANDLE_NAMED):
        yield from (PrivateSpan("handle", *m.span(m.lastindex or 0)) for m in pattern.finditer(flat))


def _numbers(flat: str, digits: str) -> Iterator[PrivateSpan]:
    yield from _ibans(digits)
    may = may_stand(digits)
    for shape in SHAPES:
        if not may & shape.pattern.bit or (shape.near is not None and shape.near.search(flat) is None):
            continue
        for match in shape.pattern.finditer(digits):
            start, end = match.span("n") if "n" in shape.pattern.plain.groupindex else match.span()
            if _holds(shape, flat, digits, start, end):
                yield PrivateSpan(shape.kind, start, end)


def _holds(shape: Shape, flat: str, digits: str, start: int, end: int) -> bool:
    if shape.check is not None:
        number = "".join(char for char in digits[start:end] if char.isalnum())
        if not shape.check(number):
            return False
    if shape.sure:
        return True
    if shape.kind == "phone" and _is_part(digits, start, end):
        return False
    cue = _cue(flat, start)
    if shape.cued and cue is None and end - start >= CUED_BEHIND_MIN:
        return PHONE_BEHIND.match(flat, end) is not None
    return cue == "phone" if shape.cued else cue != "order"


def _is_part(digits: str, start: int, end: int) -> bool:
    """Whether what looks like a telephone number is part of a longer number: of four groups of four, or of a code with letters."""
    if start and digits[start - 1] == "-" and digits[start - 2 : start - 1].isdecimal():
        return True
    if start and _LATIN.match(digits, start - 1) and not _GLUED_WORD.search(digits, max(0, start - 9), start):
        return True
    return any(
        match.start() <= start < end <= match.end() and end - start < 16
        for match in (_FOURS.finditer(digits) if len(digits) > 18 else ())
    )


def _plain_digits(flat: str) -> str:
    """Return `flat` with all figures as 0 to 9; a single Chinese one right behind others begins the next word: `一直`."""
    return _DIGIT_WORD.sub(" ", flat).translate(_DIGITS) if _DIGIT_WORD.search(flat) else flat.translate(_DIGITS)


def _said(flat: str, places: Iterable[tuple[int, int]]) -> Iterator[PrivateSpan]:
    """Yield telephone numbers that are written in no figures alone, those apart that words for orders name."""
    return (PrivateSpan("phone", *place) for place in places if _cue(flat, place[0]) != "order")


def _cue(flat: str, start: int) -> str | None:
    """Return what the words right before a number say of it: `phone`, `order`, `other`, or nothing."""
    cue = None
    for match in CUES.plain.finditer(flat, max(0, start - CUE_CHARS), start):
        if start - match.end() <= CUE_GAP_CHARS:
            cue = match.lastgroup
    if cue == "order" and CALL.plain.search(flat, max(0, start - CALL_CHARS), start) is not None:
        return None
    return cue


def _ibans(digits: str) -> Iterator[PrivateSpan]:
    for match in IBAN_HEAD.finditer(digits):
        number, at = "", match.start()
        while at < len(digits) and len(number) <= IBAN_CHARS_MAX and (digits[at] == " " or _WORD.match(digits, at)):
            number += digits[at].strip()
            at += 1
            ends = at == len(digits) or not _WORD.match(digits, at)
            if ends and len(number) >= 15 and digits[at - 1] != " " and is_iban(number):
                yield PrivateSpan("iban", match.start(), at)
                break


def _addresses(text: str, digits: str) -> Iterator[PrivateSpan]:
    may = may_stand(digits) & _ADDRESS_BITS
    for shape in ADDRESSES if may else ():
        if not may & shape.pattern.bit:
            continue
        for match in shape.pattern.finditer(digits):
            start, end = match.start(), match.start() + len(match[0].rstrip())
            named = shape.capital and _CAPITAL_INSIDE.search(text, start, end) is not None
            if shape.sure or named or ADDRESS_NEAR.search(digits) is not None:
                yield PrivateSpan("address", start, end)


def _names(text: str, flat: str, bits: int) -> Iterator[PrivateSpan]:
    # None of these is of ASCII letters alone.
    for pattern in () if flat.isascii() else (pattern for pattern in NAMES if bits & pattern.bit):
        yield from (PrivateSpan("name", *m.span(1)) for m in pattern.finditer(flat))
    for field, words in ((NAME_FIELD, _CAPITALISED), (NAME_FIELD, _LOWER)):
        yield from _named(text, flat, field, words)
    for field in (NAME_FIELD_BARE, NAME_FOR):
        yield from _named(text, flat, field)


def _named(text: str, flat: str, field: Wording, words: re.Pattern[str] | None = None) -> Iterator[PrivateSpan]:
    """Yield the names right behind `field`: two words with capitals at least, or what `words` matches."""
    for match in field.finditer(flat):
        name = (words or _TWO_CAPITALISED).match(text, match.end())
        if name is not None:
            yield PrivateSpan("name", *name.span())


def _behind_names(digits: str, found: list[PrivateSpan]) -> Iterator[tuple[int, int]]:
    """Yield the numbers as long as one for a telephone that stand right behind a name."""
    for span in found:
        if span.kind == "name" and (match := _BEHIND_NAME.match(digits, span.end)) is not None:
            yield match.span(1)


def _cut(span: PrivateSpan, found: list[PrivateSpan]) -> PrivateSpan:
    """Return a name without the address right behind it, an address without the telephone number at its end; anything else as it is."""
    if span.kind == "address":
        phones = (
            other.start
            for other in found
            if other.kind == "phone"
            and span.start + 6 < other.start < span.end <= other.end
            and other.end - other.start > 8
        )
        return PrivateSpan("address", span.start, min(phones, default=span.end))
    if span.kind != "name":
        return span
    ends = [other.start - 1 for other in found if other.kind == "address" and span.start + 1 < other.start < span.end]
    return PrivateSpan("name", span.start, min(ends, default=span.end))


def _without_overlaps(found: list[PrivateSpan]) -> tuple[PrivateSpan, ...]:
    kept: list[PrivateSpan] = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda s: s.start))


_BESIDE_BITS = bits_of((NAME_BESIDE, *NAMES_BESIDE))
_ADDRESS_BITS = bits_of(shape.pattern for shape in ADDRESSES)
_DIGITS = {
    **{ord(char): str(value) for value, char in enumerate("零一二三四五六七八九")},
    **{ord(char): str(value) for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    ord("幺"): "1",
    **{first + value: str(value + 1) for first in (0x2460, 0x2776, 0x2780) for value in range(9)},
    **{0x24EA: "0", 0x24FF: "0"},
    **{0x1D7CE + value: str(value % 10) for value in range(50)},
    **{first + value: str(value) for first in (0x0660, 0x06F0, 0x0966, 0x0E50) for value in range(10)},
    **{code: "_" for code in (0x200B, 0x200C, 0x200D, 0x2060, 0x20E3, 0xFE0F)},
}
_DIGIT = re.compile(r"[0-9零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖幺٠-٩۰-۹०-९๐-๙공①-⑨❶-❾➀-➈\U0001d7ce-\U0001d7ff]")
"""A figure, or the first syllable of one in Korean."""
_RUN = wording(r"[0-9](?:[ .,、()/_~～*|#=+-]{0,3}[0-9]){5}|공일공|ausweis|(?<![a-z])(?:perso|pan|cin)(?![a-z])")
"""Fewer digits in a row are no number of a person or an account, the German card's apart."""
_DASH = re.compile(r"(?<=[0-9])[ー−–—‐‑·・•∙‧⋅](?=[0-9])")
_DIGIT_WORD = re.compile(r"(?<=[0-9]{3})[一二三四五六七八九](?![0-9零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖幺])")
_FOURS = re.compile(r"(?<![0-9])[0-9]{4}(?:[ -][0-9]{4}){3}(?![0-9])")
_LATIN = re.compile(r"[a-z]")
_GLUED_WORD = re.compile(
    r"(?:(?<![a-z])(?:[vw]x?|qq|vx|wx|tel|ph|phone|cell|mob|mobile|wa|hp|no|sms|call|call ?me|num|number|sdt|zalo|me|is|at|x)|tel|phone)$"
)
_BEHIND_NAME = re.compile(r"[ ,、،:;/-]{1,3}(\+?[0-9](?:[ .-]?[0-9]){7,11})(?![0-9a-z])(?![ .-][0-9])")
_WORD = re.compile(r"[0-9a-z]")
_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-ỸА-ЯЁ"
_NAME_WORD = rf"(?=[{_UPPER}])[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*"
_MORE_WORDS = rf"(?: (?:(?:de|da|do|dos|del|la|van|von|bin|al) ){{0,2}}{_NAME_WORD})"
_CAPITALISED = re.compile(rf"{_NAME_WORD}{_MORE_WORDS}{{0,4}}")
_TWO_CAPITALISED = re.compile(rf"{_NAME_WORD}{_MORE_WORDS}{{1,4}}")
_LOWER = re.compile(r"[^\W\d_A-Z]{2,15} [^\W\d_A-Z]{2,15}(?=$|[,;/]| [0-9+])")
_CAPITAL_INSIDE = re.compile(rf"(?<=[ ./])[{_UPPER}][^\W\d_]")
