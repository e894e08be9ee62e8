"""Check digits of the numbers that name a person or an account. Each takes the number without separators, in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise


def is_id_card(number: str) -> bool:
    """Whether `number` is a Chinese identity number: 18 characters, a calendar month and day, check character by ISO 7064 MOD 11-2."""
    if not _CHINESE_ID.fullmatch(number):
        return False
    return "10X98765432"[_weighted(number[:17], _CHINESE_WEIGHTS) % 11] == number[17].upper()


def is_luhn(number: str) -> bool:
    """Whether the decimal digits of `number` end in their Luhn check digit (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return bool(number) and total % 10 == 0


def is_iban(number: str) -> bool:
    """Whether `number` has the length of its country's IBAN, and leaves 1 by ISO 7064 MOD 97-10."""
    if len(number) != _IBAN_LENGTHS.get(number[:2]):
        return False
    return int("".join(str(int(char, 36)) for char in number[4:] + number[:4])) % 97 == 1


def is_card(number: str) -> bool:
    """Whether `number` begins as the cards of a known network do, is as long, and passes Luhn."""
    known = number[0] in "3456" or (
        len(number) == 16 and ("2200" <= number[:4] <= "2204" or "2221" <= number[:4] <= "2720")
    )
    return (known or (len(number) == 15 and number[:4] in ("1800", "2131"))) and is_luhn(number)


def is_no_barcode(number: str) -> bool:
    """Whether `number` is no EAN-13: another length, or another check digit."""
    return len(number) != 13 or _weighted(number, (1, 3) * 6 + (1,)) % 10 != 0


def is_long_phone(number: str) -> bool:
    """Whether `number` has as many digits as a telephone number with its area code."""
    return 9 <= len(number) <= 13


def is_no_count(number: str) -> bool:
    """Whether `number` is no row of figures that somebody counts or lists: a zero or one twice, and uneven steps."""
    figures = [int(digit) for digit in number]
    kinds = len(set(figures))
    if kinds < 5 or (0 not in figures and kinds == len(figures)):
        return False
    steps = [after - before for before, after in pairwise(figures)]
    if any(a == b == c == d for a, b, c, d in zip(steps, steps[1:], steps[2:], steps[3:], strict=False)):
        return False
    small = sum(abs(step) <= 1 for step in steps)
    return 2 * small < len(figures) and figures not in (sorted(figures), sorted(figures)[::-1])


def is_taiwanese_id(number: str) -> bool:
    """Whether `number` is a Taiwanese identity number: a letter for the place and nine digits."""
    place = "abcdefghjklmnpqrstuvxywzio".find(number[0]) + 10
    return (place // 10 + place % 10 * 9 + _weighted(number[1:], (8, 7, 6, 5, 4, 3, 2, 1, 1))) % 10 == 0


def is_my_number(number: str) -> bool:
    """Whether `number` is a Japanese individual number of twelve digits."""
    rest = _weighted(number[:11], (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return int(number[11]) == (0 if rest <= 1 else 11 - rest)


def is_korean_id(number: str) -> bool:
    """Whether `number` is a Korean resident number with the check digit that was given out until 2020."""
    total = _weighted(number[:12], (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5))
    return int(number[12]) == (11 - total % 11) % 10 and is_month_and_day(number[2:6])


def is_bare_korean_id(number: str) -> bool:
    """Whether thirteen digits without more are a Korean resident number: the check digit of a barcode is none."""
    return is_korean_id(number) and is_no_barcode(number)


def is_thai_id(number: str) -> bool:
    """Whether `number` is a Thai identity number of thirteen digits."""
    return int(number[12]) == (11 - _weighted(number[:12], range(13, 1, -1)) % 11) % 10


def is_bare_thai_id(number: str) -> bool:
    """Whether thirteen digits without more are a Thai identity number: the check digit of a barcode is none."""
    return is_thai_id(number) and is_no_barcode(number)


def is_nik(number: str) -> bool:
    """Whether `number` is an Indonesian identity number: a province, and a date of birth whose day is 40 more for women."""
    day = int(number[6:8])
    return "11" <= number[:2] <= "96" and is_month_and_day(number[8:10] + f"{day - 40 if day > 40 else day:02}")


def is_cpf(number: str) -> bool:
    """Whether `number` is a Brazilian CPF: eleven digits, not all the same, the last two by MOD 11."""
    if len(set(number)) == 1:
        return False
    first = _weighted(number[:9], range(10, 1, -1)) * 10 % 11 % 10
    return first == int(number[9]) and _weighted(number[:10], range(11, 1, -1)) * 10 % 11 % 10 == int(number[10])


def is_nif(number: str) -> bool:
    """Whether `number` is a Portuguese tax number of nine digits."""
    rest = _weighted(number[:8], range(9, 1, -1)) % 11
    return int(number[8]) == (0 if rest < 2 else 11 - rest)


def is_dni(number: str) -> bool:
    """Whether `number` is a Spanish DNI or NIE: the last letter by MOD 23."""
    digits = number[:-1].translate({ord("x"): "0", ord("y"): "1", ord("z"): "2"})
    return "trwagmyfpdxbnjzsqvhlcke"[int(digits) % 23] == number[-1]


def is_cuit(number: str) -> bool:
    """Whether `number` is an Argentine CUIT or CUIL of eleven digits."""
    return (11 - _weighted(number[:10], (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11 == int(number[10])


def is_nir(number: str) -> bool:
    """Whether `number` is a French social security number: fifteen digits, Corsica's letters apart, the last two by MOD 97."""
    if not "01" <= number[3:5] <= "99":
        return False
    digits = number[:13].replace("2a", "19").replace("2b", "18")
    return 97 - int(digits) % 97 == int(number[13:])


def is_german_tax_id(number: str) -> bool:
    """Whether `number` is a German tax identification number: eleven digits by ISO 7064 MOD 11,10, one of the first ten often."""
    rest = 10
    for digit in number[:10]:
        total = (int(digit) + rest) % 10 or 10
        rest = total * 2 % 11
    repeated = 10 - len(set(number[:10]))
    return number[0] != "0" and 1 <= repeated <= 2 and (11 - rest) % 10 == int(number[10])


def is_german_card(number: str) -> bool:
    """Whether `number` is that of a German identity card: nine characters and a check digit with the weights 7, 3, 1."""
    total = sum(int(char, 36) * (7, 3, 1)[place % 3] for place, char in enumerate(number[:9]))
    return total % 10 == int(number[9])


def is_snils(number: str) -> bool:
    """Whether `number` is a Russian SNILS: eleven digits, the last two the sum of the others by their places."""
    return _weighted(number[:9], range(9, 0, -1)) % 101 % 100 == int(number[9:])


def is_inn(number: str) -> bool:
    """Whether `number` is a Russian INN: ten digits for firms, twelve for people."""
    weights = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
    return all(
        _weighted(number[:place], weights[11 - place :]) % 11 % 10 == int(number[place])
        for place in ((9,) if len(number) == 10 else (10, 11))
    )


def is_egyptian_id(number: str) -> bool:
    """Whether `number` has the shape of an Egyptian national number: century, date of birth, one of the governorates."""
    return is_month_and_day(number[3:7]) and (number[7:9] <= "35" or number[7:9] == "88") and number[7:9] > "00"


def is_rut(number: str) -> bool:
    """Whether `number` is a Chilean RUT: the last character, a digit or `k`, by MOD 11."""
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(number[:-1])))
    return "0k987654321"[total % 11] == number[-1]


def is_hongkong(number: str) -> bool:
    """Whether `number` is that of a Hong Kong identity card: one or two letters, six digits, a check digit or `a` by MOD 11."""
    values = [int(char, 36) for char in number[:-1]]
    total = sum(value * (len(values) + 1 - place) for place, value in enumerate(values)) + (
        324 if len(values) == 7 else 0
    )
    return (total + int(number[-1], 36)) % 11 == 0


def is_sin(number: str) -> bool:
    """Whether `number` is a Canadian social insurance number: nine digits that pass Luhn."""
    return len(number) == 9 and is_luhn(number)


def is_austrian(number: str) -> bool:
    """Whether ten digits end in a day, a month and a year, as Austrian insurance numbers do."""
    return is_month_and_day(number[6:8] + number[4:6])


def is_month_and_day(digits: str) -> bool:
    """Whether four digits are a month and a day in it."""
    month, day = int(digits[:2]), int(digits[2:])
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


def is_born(number: str) -> bool:
    """Whether the third to sixth digit are a month and a day, as in numbers that begin with a date of birth."""
    return is_month_and_day(number[2:6])


def _weighted(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


_CHINESE_ID = re.compile(r"[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]")
_CHINESE_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_IBAN_LENGTHS: Mapping[str, int] = {
    "at": 20, "be": 16, "ch": 21, "cz": 24, "de": 22, "dk": 18, "es": 24, "fi": 18, "fr": 27, "gb": 22, "gr": 27, "hu": 28,
    "ie": 22, "it": 27, "lu": 20, "nl": 18, "no": 15, "pl": 28, "pt": 25, "ro": 24, "se": 24, "sa": 24, "ae": 23, "eg": 29,
    "kw": 30, "qa": 29, "bh": 22, "jo": 30, "tr": 26, "br": 29, "ad": 24, "al": 28, "az": 28, "ba": 20, "bg": 22, "by": 28,
    "cr": 22, "cy": 28, "do": 28, "ee": 20, "fo": 18, "ge": 22, "gi": 23, "gl": 18, "gt": 28, "hr": 21, "il": 23, "iq": 23,
    "is": 26, "kz": 20, "lb": 28, "lc": 32, "li": 21, "lt": 20, "lv": 21, "ly": 25, "ma": 28, "mc": 27, "md": 24, "me": 22,
    "mk": 19, "mr": 27, "mt": 31, "mu": 30, "om": 23, "pk": 24, "ps": 29, "rs": 22, "ru": 33, "sc": 31, "sd": 18, "si": 19,
    "sk": 24, "sm": 27, "so": 23, "st": 25, "sv": 28, "tl": 23, "tn": 24, "ua": 29, "vg": 24, "xk": 20, "dz": 26, "sn": 28,
    "ci": 28, "cm": 27, "ao": 25, "mz": 25, "cv": 25,
}  # fmt: skip
