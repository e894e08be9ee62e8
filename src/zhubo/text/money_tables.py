"""Currency marks by ISO 4217 code, as data. A mark that several currencies share reads as the shop's own where it can."""

from __future__ import annotations

from collections.abc import Mapping

MARKS: Mapping[str, tuple[str, ...]] = {
    "¥": ("CNY", "JPY"),
    "元": ("CNY", "TWD", "HKD", "SGD"),
    "块": ("CNY", "TWD", "HKD"),
    "块钱": ("CNY", "TWD", "HKD"),
    "元钱": ("CNY",),
    "圆": ("CNY", "JPY"),
    "人民币": ("CNY",),
    "rmb": ("CNY",),
    "cny": ("CNY",),
    "yuan": ("CNY",),
    "renminbi": ("CNY",),
    "kuai": ("CNY",),
    "$": ("USD", "CAD", "AUD", "SGD", "HKD", "NZD", "TWD", "MXN"),
    "us$": ("USD",),
    "cn¥": ("CNY",),
    "jp¥": ("JPY",),
    "usd": ("USD",),
    "dollar": ("USD", "CAD", "AUD", "SGD", "HKD", "NZD"),
    "dollars": ("USD", "CAD", "AUD", "SGD", "HKD", "NZD"),
    "us dollars": ("USD",),
    "bucks": ("USD", "CAD", "AUD"),
    "美元": ("USD",),
    "美金": ("USD",),
    "刀": ("USD",),
    "hk$": ("HKD",),
    "hkd": ("HKD",),
    "港币": ("HKD",),
    "港元": ("HKD",),
    "nt$": ("TWD",),
    "twd": ("TWD",),
    "台币": ("TWD",),
    "s$": ("SGD",),
    "sgd": ("SGD",),
    "a$": ("AUD",),
    "aud": ("AUD",),
    "c$": ("CAD",),
    "cad": ("CAD",),
    "r$": ("BRL",),
    "brl": ("BRL",),
    "reais": ("BRL",),
    "€": ("EUR",),
    "eur": ("EUR",),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "欧元": ("EUR",),
    "欧": ("EUR",),
    "£": ("GBP",),
    "gbp": ("GBP",),
    "quid": ("GBP",),
    "英镑": ("GBP",),
    "jpy": ("JPY",),
    "yen": ("JPY",),
    "円": ("JPY",),
    "日元": ("JPY",),
    "日圆": ("JPY",),
    "₩": ("KRW",),
    "krw": ("KRW",),
    "won": ("KRW",),
    "원": ("KRW",),
    "韩元": ("KRW",),
    "zł": ("PLN",),
    "zl": ("PLN",),
    "pln": ("PLN",),
    "₽": ("RUB",),
    "rub": ("RUB",),
    "руб": ("RUB",),
    "卢布": ("RUB",),
    "฿": ("THB",),
    "thb": ("THB",),
    "baht": ("THB",),
    "泰铢": ("THB",),
    "₫": ("VND",),
    "vnd": ("VND",),
    "rp": ("IDR",),
    "idr": ("IDR",),
    "₹": ("INR",),
    "inr": ("INR",),
    "chf": ("CHF",),
    "sek": ("SEK",),
    "nok": ("NOK",),
    "dkk": ("DKK",),
    "czk": ("CZK",),
    "mxn": ("MXN",),
    "aed": ("AED",),
    "sar": ("SAR",),
    "rm": ("MYR",),
    "myr": ("MYR",),
}

MARKS_BEFORE_ONLY = frozenset({"rp", "rm", "us$", "hk$", "nt$", "s$", "a$", "c$", "r$", "cn¥", "jp¥"})
MARKS_AFTER_ONLY = frozenset(
    "元 块 块钱 元钱 圆 yuan renminbi kuai dollar dollars bucks 美元 美金 刀 港元 euro euros 欧元 欧 "
    "quid 英镑 yen 円 日元 日圆 won 원 韩元 baht 泰铢 台币 "
    "卢布 руб zł zl 港币".split()
)

SMALL: Mapping[str, tuple[str, int]] = {
    "毛钱": ("CNY", 10),
    "角钱": ("CNY", 10),
    "毛": ("CNY", 10),
    "角": ("CNY", 10),
    "分钱": ("CNY", 1),
    "cents": ("USD", 1),
    "cent": ("USD", 1),
    "¢": ("USD", 1),
    "pence": ("GBP", 1),
}
"""Marks of parts: the currency and how many minor units one is."""

NOT_MONEY_AFTER: Mapping[str, str] = {
    "元": "素旦宵气件老首",
    "块": "肥皂布板手面香石砖儿头状",
    "毛": "巾衣呢线毯料孔绒发躁毛刺重利",
    "角": "度落色膜质",
    "刀": "片具叉工",
    "欧": "洲式码美阳",
}
"""What follows a mark where it is no money: 3块肥皂, 5毛巾."""

NO_MINOR = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "RWF"})
THREE_MINOR = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"})
"""Currencies without and with three digits after the point (ISO 4217); all others have two."""
