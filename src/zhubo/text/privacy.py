"""Personal data in free text, in thirteen languages: numbers of people and accounts, e-mail, handles, addresses, names in fields.

Structured kinds are checked where a check exists. Positions count Unicode code points of the text as given. Pure; bounded for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhubo.text.normalise import simplified
from zhubo.text.privacy_checks import is_iban
from zhubo.text.privacy_numbers import CUES, IBAN_HEAD, SHAPES, Shape
from zhubo.text.privacy_tables import (
    ADDRESS_NEAR,
    ADDRESSES,
    EMAIL,
    HANDLE,
    HANDLE_AT,
    HANDLE_LETTERED,
    NAME_FIELD,
    NAME_FIELD_BARE,
    NAMES,
    PASSPORT,
    WORDED_BITS,
)
from zhubo.text.wording import bits_of, may_stand, wording
from zhubo.values import dataclass

CUE_CHARS = 28
"""How far before a number the words that say what it is may begin."""
CUE_GAP_CHARS = 9
"""How much may stand between those words and the number."""
IBAN_CHARS_MAX = 34


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
    found: list[PrivateSpan] = [*_written(flat), *_names(text, flat)] if may_stand(flat) & WORDED_BITS else []
    if _DIGIT.search(flat) is not None:
        digits = _DASH.sub("-", flat.translate(_DIGITS))
        found[:0] = _numbers(flat, digits) if _RUN.search(digits) else ()
        found[:0] = (PrivateSpan("passport", *m.span(1)) for m in PASSPORT.finditer(digits))
        found += _addresses(text, digits)
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
    for pattern in (HANDLE, HANDLE_AT, HANDLE_LETTERED):
        yield from (PrivateSpan("handle", *m.span(1)) for m in pattern.finditer(flat))


def _numbers(flat: str, digits: str) -> Iterator[PrivateSpan]:
    yield from _ibans(digits)
    for shape in SHAPES:
        for match in shape.pattern.finditer(digits):
            start, end = match.span("n") if "n" in shape.pattern.plain.groupindex else match.span()
            if _holds(shape, flat, digits, start, end):
                yield PrivateSpan(shape.kind, start, end)


def _holds(shape: Shape, flat: str, digits: str, start: int, end: int) -> bool:
    if shape.check is not None:
        number = "".join(char for char in digits[start:end] if char.isalnum())
        if not shape.check(number):
            return False
    if shape.near is not None and shape.near.search(flat) is None:
        return False
    if shape.sure:
        return True
    cue = _cue(flat, start)
    return cue == "phone" if shape.cued else cue != "order"


def _cue(flat: str, start: int) -> str | None:
    """Return what the words right before a number say of it: `phone`, `order`, `other`, or nothing."""
    cue = None
    for match in CUES.plain.finditer(flat, max(0, start - CUE_CHARS), start):
        if start - match.end() <= CUE_GAP_CHARS:
            cue = match.lastgroup
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
    for shape in ADDRESSES if may_stand(digits) & _ADDRESS_BITS else ():
        for match in shape.pattern.finditer(digits):
            start, end = match.start(), match.start() + len(match[0].rstrip())
            named = shape.capital and _CAPITAL_INSIDE.search(text, start, end) is not None
            if shape.sure or named or ADDRESS_NEAR.search(digits) is not None:
                yield PrivateSpan("address", start, end)


def _names(text: str, flat: str) -> Iterator[PrivateSpan]:
    for pattern in NAMES:
        yield from (PrivateSpan("name", *m.span(1)) for m in pattern.finditer(flat))
    for field, words in ((NAME_FIELD, _CAPITALISED), (NAME_FIELD, _LOWER), (NAME_FIELD_BARE, _TWO_CAPITALISED)):
        for match in field.finditer(flat):
            name = words.match(text, match.end())
            if name is not None:
                yield PrivateSpan("name", *name.span())


def _cut(span: PrivateSpan, found: list[PrivateSpan]) -> PrivateSpan:
    """Return a name without the address that stands right behind it; anything else as it is."""
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


_ADDRESS_BITS = bits_of(shape.pattern for shape in ADDRESSES)
_DIGITS = {
    **{ord(char): str(value) for value, char in enumerate("零一二三四五六七八九")},
    **{ord(char): str(value) for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    ord("幺"): "1",
    **{first + value: str(value) for first in (0x0660, 0x06F0, 0x0966, 0x0E50) for value in range(10)},
    **{code: "_" for code in (0x200B, 0x200C, 0x200D, 0x2060, 0x20E3, 0xFE0F)},
}
_DIGIT = re.compile(r"[0-9零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖幺٠-٩۰-۹०-९๐-๙공]")
"""A figure, or the first syllable of one in Korean."""
_RUN = wording(r"[0-9](?:[ .()/_-]{0,3}[0-9]){5}|공일공|ausweis|(?<![a-z])perso(?![a-z])")
"""Fewer digits in a row are no number of a person or an account, the German card's apart."""
_DASH = re.compile(r"(?<=[0-9])[ー−–—‐‑](?=[0-9])")
_WORD = re.compile(r"[0-9a-z]")
_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-ỸА-ЯЁ"
_NAME_WORD = rf"(?=[{_UPPER}])[^\W\d_][^\W\d_'’.-]*(?:['’-][^\W\d_]+)*"
_MORE_WORDS = rf"(?: (?:(?:de|da|do|dos|del|la|van|von|bin|al) ){{0,2}}{_NAME_WORD})"
_CAPITALISED = re.compile(rf"{_NAME_WORD}{_MORE_WORDS}{{0,4}}")
_TWO_CAPITALISED = re.compile(rf"{_NAME_WORD}{_MORE_WORDS}{{1,4}}")
_LOWER = re.compile(r"[^\W\d_A-Z]{2,15} [^\W\d_A-Z]{2,15}(?=$|[,;/]| [0-9+])")
_CAPITAL_INSIDE = re.compile(rf"(?<=[ ./])[{_UPPER}][^\W\d_]")
