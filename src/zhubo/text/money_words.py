"""What money is called in thirteen languages: CLDR's names by Babel, and the short and spoken names beside them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from babel import Locale

from zhubo.text.money_names import NAMES, PARTS
from zhubo.text.money_tables import MARKS
from zhubo.text.numbers_scan import flat, lower
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of money: the currencies that it may mean, the likeliest first, and how much of one it is."""

    codes: tuple[str, ...]
    share: Decimal = Decimal(1)


CODES_IN_WORDS = frozenset(
    "usd eur gbp cny rmb jpy krw hkd twd aud cad sgd nzd chf inr brl mxn rub thb vnd idr myr php aed sar kwd pln nok czk huf "
    "zar ngn uah kzt".split()
)
"""Codes that are read in small letters too; others are words of some language (`all`, `pen`, `mad`)."""

CODES_THAT_ARE_WORDS = frozenset("ALL TRY TOP CUP MOP PEN MAD SOS GEL BAM LAK COP".split())
"""Codes that stand for money behind a number only: `ALL 5`, `TRY 2` are shouted words."""

NOT_MONEY: Mapping[str, str] = {
    "块": "肥皂布板手面香石砖儿头状蛋巧糖玉煤屏披腹",
    "马克": "杯笔",
    "塊": "肥皂布板手面香石磚頭蛋巧糖玉煤屏披腹",
    "毛": "巾衣呢线毯料孔绒发躁刺重利",
    "角": "度落色膜质大形",
    "刀": "片具叉工",
    "欧": "洲式码美阳",
    "分": "钟鐘之のほ類析手部割野か享期店析类别離离",
    "원": "피단룸래플인하숭",
    "동": "안물일시생네",
    "불": "구고로",
    "전": "자체부화에문기",
    "엔": "진터",
    "円": "形盤周高安",
    "元": "素旦宵气氣気件老首",
    "บาท": "หลวง",
}
"""What follows a name where it is no money."""

NEVER_BEFORE = frozenset("won cent cents real crown crowns stg 리라".split())
"""Names that are mostly another word in front of a number."""
_FIRST_WORD = ("es", "pt", "fr", "id", "ar")
_LAST_WORD = ("en", "de", "ja", "ko")
_NO_NAMES = frozenset(
    "units unit unidad unidades unité unités unidade einheiten special derechos droits direitos or ouro oro gold".split()
)


@cache
def units_of(language: str) -> Mapping[str, Unit]:
    """Return the names of money in `language`, lower case, with what they mean."""
    names = {
        **_cldr(language),
        **{mark: Unit(codes) for mark, codes in MARKS.items() if mark.isascii() and len(mark) > 3},
    }
    for key in dict.fromkeys(("", language)):
        for row in NAMES[key].split("\n"):
            codes, _, spelt = row.partition(" ")
            names.update({name: Unit(tuple(codes.split(","))) for name in spelt.split("|")})
        for row in PARTS[key].split("\n"):
            codes, per, spelt = row.split(" ", 2)
            names.update({name: Unit(tuple(codes.split(",")), 1 / Decimal(per)) for name in spelt.split("|")})
    return names


@cache
def lands_of(language: str) -> tuple[str, ...]:
    """Return what tells in English whose money it is, lower case, the longest first: `kuwait`, `kuwaiti`; nothing in other languages."""
    if language != "en":
        return ()
    locale = Locale(language)
    told = {" ".join(name.split()[:-1]) for name in locale.currencies.values() if "(" not in name}
    names = told | {name for code, name in locale.territories.items() if code.isalpha()}
    return tuple(sorted({lower(flat(name)) for name in names if len(name) > 2}, key=lambda name: (-len(name), name)))


def _cldr(language: str) -> dict[str, Unit]:
    data = Locale(language)._data
    found: dict[str, list[str]] = {}
    for code, name in data["currency_names"].items():
        for spelt in (name, *data["currency_names_plural"].get(code, {}).values()):
            low = lower(flat(spelt)).strip()
            if "(" in low or len(low) < 3 or code.startswith("X") and code not in ("XAF", "XOF"):
                continue
            joined = {"ja": ("・", ""), "ko": ("",)}.get(language, ())
            for variant in dict.fromkeys((low, *(low.replace(" ", sign) for sign in joined))):
                found.setdefault(variant, []).append(code)
            words = low.replace("-", " ").split()
            short = words[0] if language in _FIRST_WORD else words[-1] if language in _LAST_WORD else ""
            if len(words) > 1 and len(short) > 2 and short not in _NO_NAMES and not short.isdigit():
                found.setdefault(short, []).append(code)
    return {name: Unit(tuple(dict.fromkeys(codes))) for name, codes in found.items()}
