"""Single cells of a merchant's table: stock, yes or no, attributes with units, lists. Raises ShopError without a place."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from zhubo.shop.headers import word_in
from zhubo.shop.reasons import refused
from zhubo.shop.values import number_text

LANGUAGE_CURRENCY = {"zh": "CNY", "ja": "JPY", "ko": "KRW", "th": "THB", "ru": "RUB", "vi": "VND", "id": "IDR"}
UNITS = frozenset(
    "ml l cl dl g kg mg oz lb lbs mm cm m km in inch ft w kw v mah wh gb tb mb hz khz mhz ghz pcs pc h hours days months years "
    "毫升 升 克 千克 公斤 斤 毫米 厘米 米 寸 英寸 瓦 千瓦 伏 毫安 小时 天 个月 年 "
    "片 支 包 张 粒 枚 本 個 グラム ミリリットル センチ 日間 ヶ月".split()
)
MEASURE = re.compile(r"(-?\d{1,12}(?:\.\d{1,6})?)\s*([^\d\s.,/*x×]{1,8})")
COUNT = re.compile(
    r"([+-]?\d{1,3}(?:[,，]\d{3})+|[+-]?\d{1,12})(?:\.0+)?\s*(?:件|个|個|只|套|盒|双|本|瓶|包|台|pcs?|units?)?",
    re.IGNORECASE,
)
PAIR = re.compile(r"\s*([^\s:：=;；,，|/\d][^:：=;；,，|/]{0,11}?)\s*[:：=]\s*([^:：=;；|]{1,40}?)\s*")
PAIRS = re.compile(r"[;；|\n]|[,，/](?=[^;；|:：=,，/]{1,12}[:：=])")
AT_LEAST = re.compile(r"[1-9]\d{0,8}\s*(?:件|个)?\s*(?:\+|以上)|[>≥]=?\s*\d{1,9}", re.IGNORECASE)
LIST = re.compile(r"\s*[,，、;；|\n]\s*")
PICTURES = re.compile(
    r"\s*[\n|;；]\s*|\s*,\s*(?=https?:|\.?/|[^,\s]+\.(?:jpe?g|png|webp|gif|bmp|avif)\b)", re.IGNORECASE
)
HAN, KANA = re.compile(r"[\u3400-\u9fff]"), re.compile(r"[\u3041-\u30ff]")
SCRIPTS = (
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)


def stock_cell(words: str) -> tuple[int | None, bool | None]:
    """Return (stock, available) of a stock cell: a count, or only a yes or no, as "10+" and ">10" are. ShopError for anything else."""
    plain = unicodedata.normalize("NFKC", words).strip()
    match = COUNT.fullmatch(plain)
    if match is not None:
        return int(match.group(1).replace(",", "")), None
    answer = True if AT_LEAST.fullmatch(plain) else yes_no(plain)
    if answer is None:
        raise refused("stock_no_count", value=words[:40])
    return None, answer


def yes_no(words: str) -> bool | None:
    """Return what a yes-or-no cell says in any of the languages that we know; None where it says neither."""
    if words.strip() == "-1":  # WooCommerce's draft; names are compared without hyphens, so this would read as 1
        return False
    answer = word_in("yes_no", words)
    return None if answer is None else answer == "yes"


def attribute_cell(words: str, unit: str = "") -> object:
    """Return a cell as a shop-format attribute: `{"value", "unit"}` where it is one number with a unit, else words."""
    plain = unicodedata.normalize("NFKC", words).strip()
    match = MEASURE.fullmatch(plain)
    if match is not None and match.group(2).casefold() in UNITS:
        return {"value": Decimal(number_text(Decimal(match.group(1)))), "unit": match.group(2)}
    if unit and re.fullmatch(r"-?\d{1,12}(?:\.\d{1,6})?", plain):
        return {"value": Decimal(number_text(Decimal(plain))), "unit": unit}
    return words


def pairs_cell(words: str) -> dict[str, str]:
    """Return what a cell such as "颜色:红色;尺码:M" states by name; empty where it is not made of such pairs, or no name is known."""
    pairs = [PAIR.fullmatch(part) for part in PAIRS.split(words.strip(" ;；|"))]
    if not all(pairs):
        return {}
    named = {match.group(1): match.group(2) for match in pairs if match is not None}
    is_known = any(word_in("attribute", name) for name in named)
    return {word_in("attribute", name) or name: value for name, value in named.items()} if is_known else {}


def list_cell(words: str) -> list[str]:
    """Return the entries of a cell that lists words, in order, each once."""
    return [one for one in dict.fromkeys(LIST.split(words.strip())) if one]


def picture_cell(words: str) -> list[str]:
    """Return the pictures that a cell names; a comma inside a URL does not split."""
    return [one.strip() for one in dict.fromkeys(PICTURES.split(words.strip())) if one.strip()]


def count_cell(words: str, what: str) -> int:
    """Return a whole number; ShopError where the cell is none."""
    match = COUNT.fullmatch(unicodedata.normalize("NFKC", words).strip())
    if match is None:
        raise refused("not_whole", field=what, value=words[:40])
    return int(match.group(1).replace(",", ""))


def language_of(texts: list[str]) -> str:
    """Return the language that most of `texts` are likely written in, by script: zh ja ko th ar ru, else en."""
    joined = [text for text in texts if text]
    votes: dict[str, int] = {}
    for text in joined:
        votes[_script(text)] = votes.get(_script(text), 0) + 1
    if votes.get("ja", 0) and votes.get("zh", 0):  # a Japanese shop has titles without kana too
        votes["ja"] += votes.pop("zh") if votes["ja"] * 4 >= votes["zh"] else 0
    asian = {language: count for language, count in votes.items() if language != "en"}
    if asian and max(asian.values()) * 3 >= len(joined):
        return max(asian, key=lambda one: (asian[one], one))
    return "en"


def _script(text: str) -> str:
    if KANA.search(text):
        return "ja"
    for language, pattern in SCRIPTS:
        if pattern.search(text):
            return language
    return "zh" if HAN.search(text) else "en"
