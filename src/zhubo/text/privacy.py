"""Personal data in free text: phones, identity numbers, bank cards, e-mail addresses, messenger handles, postal addresses.

Structured kinds are checked where a check exists (ISO 7064 for identity numbers, Luhn for cards). Positions count Unicode code points of
the text as given. Pure; bounded for any text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from zhubo.text.normalise import simplified
from zhubo.text.wording import wording


@dataclass(frozen=True, slots=True)
class PrivateSpan:
    """Personal data at `[start, end)`. `kind`: phone id_card bank_card email handle address."""

    kind: str
    start: int
    end: int


def find_private(text: str) -> tuple[PrivateSpan, ...]:
    """Return the personal data in `text`, in order, without overlaps."""
    flat = simplified(text).lower()
    if len(flat) != len(text):
        flat = "".join(low if len(low := char.lower()) == 1 else char for char in simplified(text))
    if _GATE.search(flat) is None:
        return ()
    digits = flat.translate(_DIGITS)
    found = [
        *(_numbers(flat, digits) if _RUN.search(digits) else ()),
        *(PrivateSpan("email", *m.span()) for m in (_EMAIL.finditer(flat) if "@" in flat else ())),
        *(PrivateSpan("handle", *m.span(1)) for m in _HANDLE.finditer(flat)),
        *(PrivateSpan("address", *m.span()) for pattern in _ADDRESSES for m in pattern.finditer(digits)),
    ]
    return _without_overlaps(found)


def mask(text: str) -> str:
    """Return `text` with each piece of personal data replaced by its kind in square brackets."""
    parts: list[str] = []
    done = 0
    for span in find_private(text):
        parts += (text[done : span.start], f"[{span.kind}]")
        done = span.end
    return "".join((*parts, text[done:]))


def is_id_card(number: str) -> bool:
    """Whether `number` is a Chinese identity number: 18 characters, a calendar month and day, check character by ISO 7064 MOD 11-2."""
    if not _ID_SHAPE.fullmatch(number):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _ID_WEIGHTS, strict=True))
    return "10X98765432"[total % 11] == number[17].upper()


def is_luhn(number: str) -> bool:
    """Whether the decimal digits of `number` end in their Luhn check digit (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return bool(number) and total % 10 == 0


def _numbers(flat: str, digits: str) -> list[PrivateSpan]:
    found = []
    for match in _LONG.finditer(digits):
        number = "".join(char for char in match[0] if char.isalnum())
        before = flat[max(0, match.start() - 8) : match.start()]
        if len(number) == 18 and is_id_card(number):
            found.append(PrivateSpan("id_card", *match.span()))
        elif number.isdigit() and 15 <= len(number) <= 19 and not _ORDER_CUE.search(before):
            if (number[0] in "3456" and is_luhn(number)) or _CARD_CUE.search(flat):
                found.append(PrivateSpan("bank_card", *match.span()))
    for pattern in _PHONES:
        for match in pattern.finditer(digits):
            if not _ORDER_CUE.search(flat[max(0, match.start() - 8) : match.start()]):
                found.append(PrivateSpan("phone", *match.span()))
    return found


def _without_overlaps(found: list[PrivateSpan]) -> tuple[PrivateSpan, ...]:
    kept: list[PrivateSpan] = []
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return tuple(sorted(kept, key=lambda s: s.start))


_DIGITS = {
    **{ord(char): str(value) for value, char in enumerate("零一二三四五六七八九")},
    **{ord(char): str(value) for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    ord("幺"): "1",
    **{first + value: str(value) for first in (0x0660, 0x06F0, 0x0966) for value in range(10)},
}
_GATE = wording(
    r"[0-9零一二三四五六七八九〇幺壹贰叁肆伍陆柒捌玖@\u0660-\u0669\u06f0-\u06f9]|微信|vx|wx|whatsapp|telegram|wechat|line|insta|\big\b"
)
_RUN = wording(r"[0-9](?:[ .()/_-]{0,2}[0-9]){5}")
"""Fewer digits in a row are no telephone, card or identity number."""
_LONG = wording(r"(?<![0-9a-z])[1-9](?:[ -]?[0-9]){13,17}[ -]?[0-9x](?:[0-9](?![0-9]))?(?![0-9a-z])")
_ID_SHAPE = re.compile(r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]")
_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ORDER_CUE = wording(r"订单号?|单号|运单|order|tracking|#|no\.")
_CARD_CUE = wording(r"银行卡|卡号|这卡|这个卡|信用卡|\bcard\b|visa|mastercard")
_PHONES = (
    wording(r"(?<![0-9])(?:\+?86[ -]?)?1[3-9](?:[ .\-_]?[0-9]){9}(?![0-9])"),
    wording(r"(?<![0-9])\+[1-9](?:[ .\-()]{0,2}[0-9]){7,14}(?![0-9])"),
    wording(r"(?<![0-9])(?:1[ .-])?\(?[2-9][0-9]{2}\)?[ .-]{1,2}[0-9]{3}[ .-][0-9]{4}(?![0-9])"),
    wording(r"(?<![0-9-])[2-9][0-9]{2}-[0-9]{4}(?![0-9-])"),
    wording(r"(?<![0-9.])0[1-9](?:[ .\-/]?[0-9]){8,9}(?![0-9])"),
    wording(r"(?<![0-9])0[1-9][0-9]{1,2}-[0-9]{7,8}(?![0-9])"),
)
_EMAIL = wording(r"[a-z0-9][a-z0-9._%+-]{0,40}@[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,30}){1,4}")
_HANDLE = wording(
    r"(?:微信|威信|薇信|徽信|v信|卫星|\bvx|\bwx|(?<![a-z])[➕+加]\s?(?:v|q)x?|wechat|weixin|(?<![a-z])qq|扣扣|"
    r"whats ?app|telegram|(?<![a-z])tg"
    r"|\bline\b|\big\b|insta(?:gram)?|\bsnap(?:chat)?\b|kakao|zalo|messenger)(?:群|号|号码|id|is| id| is| me|"
    r"[ ]no)?\s{0,2}[:：是=]?\s{0,2}"
    r"(@?(?=[a-z_.\-]{0,19}[0-9_])[a-z0-9][a-z0-9_.\-]{4,24}|@[a-z0-9_.]{3,24})"
)
_ADDRESSES = (
    wording(
        r"[\u4e00-\u9fff]{1,14}(?:路|街|大道|巷|胡同|村|镇|乡|区|县|苑|园|城|小区|大厦|广场|街道)[\u4e00-\u9fffa-z0-9]{0,14}?"
        r"[0-9]{1,5}(?:号楼?|栋|幢|座|单元|弄|组|室|楼)(?:[0-9a-z\u4e00-\u9fff-]{0,6}?[0-9]{1,5}(?:号|室|户|楼|单元)){0,3}(?!链接)"
    ),
    wording(
        r"(?<![0-9])[0-9]{1,5}[a-z]? (?:[a-z.']{2,16} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|"
        r"blvd|close|court|park|way|place|terrace)(?![a-z0-9])\.?"
    ),
    wording(r"(?<![a-z])[a-zäöüß]{2,20}(?:straße|strasse|weg|platz|gasse|allee) [0-9]{1,4}[a-z]?(?![a-z0-9])"),
    wording(r"(?<![0-9])[0-9]{1,4},? (?:rue|avenue|boulevard|place|chemin) (?:[a-zà-ÿ'-]{1,16} ?){1,4}"),
    wording(
        r"(?<![a-zà-ÿ])(?:rua|calle|avenida|jalan|jl\.?|via) (?:[a-zà-ÿ.'-]{2,16} ){0,4}[a-zà-ÿ.'-]{2,16},? "
        r"(?:no\.? ?)?[0-9]{1,5}(?![a-z0-9])"
    ),
)
