"""Body data in the eleven languages beside Chinese and English: what somebody measures, weighs, and how long a foot is. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zhubo.text.numbers_scan import flat
from zhubo.text.wording import wording

Body = tuple[str, int, int, str, int]
"""Slot, start, end, value with unit, millimetres or grams."""

TALL: dict[str, str] = {
    "es": r"\b(?:mido|mide|medimos|midiendo|estatura|altura|de alt[ao])\b",
    "pt": r"\b(?:meço|meco|mede|medindo|altura|estatura|de alto)\b",
    "fr": r"\b(?:mesure|je fais|stature)\b",
    "de": r"\b(?:groß|gross|messe|körpergröße)\b",
    "ru": r"(?:рост|ростом|высотой|\bсм\b)",
    "ar": r"(?:طولي|طولها|طوله|قامت|(?<![\u0620-\u06ff])سم\b)",
    "id": r"\b(?:tinggi|tb|tingginya)\b",
    "vi": r"(?:\bcao\b(?! (?:cấp|cap|su|gót|got|quá|qua))|\b[12]m\d)",
    "th": r"(?:(?<!ราคา)สูง|ส่วนสูง|ซม)",
    "ja": r"(?:身長|背が|背は|センチ)",
    "ko": r"(?:(?<![\uac00-\ud7a3])키(?![\uac00-\ud7a3]{2})|신장|센치|센티)",
}
HEAVY: dict[str, str] = {
    "es": r"\b(?:peso|pesa|pesamos|pesando|kilos?|kg)\b",
    "pt": r"\b(?:peso|pesa|pesando|quilos?|kilos?|kg)\b",
    "fr": r"\b(?:pèse|pese|poids|kilos?|kg)\b",
    "de": r"\b(?:wiege|wiegt|gewicht|kilo|kg)\b",
    "ru": r"(?:вес|вешу|весит|кг|кило)",
    "ar": r"(?:وزن|وزني|كيلو|كغ|كجم)",
    "id": r"\b(?:berat|bb|beratnya|kilo|kg)\b",
    "vi": r"(?:nặng|\bnang\b|cân nặng|can nang|\bkg\b|\bký\b|\bky\b|\bkí\b)",
    "th": r"(?:หนัก|น้ำหนัก|กิโล(?!ละ)|โล(?!ละ)|กก|kg)",
    "ja": r"(?:体重|キロ|kg)",
    "ko": r"(?:몸무게|체중|킬로|kg)",
}
FOOT: dict[str, str] = {
    "es": r"\bpies?\b",
    "pt": r"\bp[ée]s?\b",
    "fr": r"\bpieds?\b",
    "de": r"\bfu(?:ß|ss)(?:länge|laenge)?\b",
    "ru": r"(?:стоп|длина ног|нога)",
    "ar": r"(?:قدم|رجلي)",
    "id": r"\b(?:kaki|telapak)\b",
    "vi": r"(?:bàn chân|chân|\bban chan\b|\bchan\b)",
    "th": r"(?:เท้า)",
    "ja": r"(?:足(?=[はがの]|の?サイズ)|足長)",
    "ko": r"(?:발(?= |이|은|길이|사이즈))",
}
"""The words by which it is told that a number is a height, a weight, a length of a foot."""
CM = (500, 2_200)
GRAMS = (25_000, 200_000)
NEAR_CHARS = 14
"""How far behind its word a number without a unit may stand."""


def read_bodies_abroad(text: str, language: str) -> Iterator[Body]:
    """Yield the body measures of a folded comment in one of the eleven languages; nothing where no word tells of a body."""
    if language not in TALL:
        return
    text = flat(text)
    tall, heavy = _TALL[language].search(text), _HEAVY[language].search(text)
    height = _height(text) if tall is not None or heavy is not None else None
    weight = _weight(text, language, height) if height is not None or heavy is not None else None
    if height is not None and (weight is not None or _is_said(text, height, tall)):
        yield height
    if weight is not None:
        yield weight
    elif height is None and _FOOT[language].search(text) is not None:
        yield from _foot(text)


def _is_said(text: str, height: Body, tall: re.Match[str] | None) -> bool:
    """Whether a height alone is one: with metres or centimetres, or near the word for it."""
    if any(char.isalpha() for char in text[height[1] : height[2]]):
        return True
    return tall is not None and abs(height[1] - tall.end()) <= NEAR_CHARS


def _height(text: str) -> Body | None:
    for match in _HEIGHTS.finditer(text):
        if match["metres"]:
            millimetres = int(match["metres"]) * 1_000 + int(match["rest"].ljust(2, "0")) * 10
        else:
            millimetres = int(match["cm"]) * 10
        if CM[0] <= millimetres <= CM[1] and not _NO_HEIGHT.match(text, match.end()):
            return "height", match.start(), match.end(), f"{millimetres // 10} cm", millimetres
    return None


def _weight(text: str, language: str, height: Body | None) -> Body | None:
    """Return the weight: the number with a unit of it, else the one that stands just behind its word, else the one behind a height."""
    found: list[tuple[int, int, int, Decimal]] = []
    for match in _WEIGHTS.finditer(text):
        if height is not None and match.start() < height[2] and height[1] < match.end():
            continue
        before = text[max(0, match.start() - NEAR_CHARS) : match.start()]
        word = list(_HEAVY[language].finditer(before))
        if match["unit"]:
            rank = 0
        elif word and not any(char.isdigit() for char in before[word[-1].end() :]):
            rank = 1
        elif height is not None and 0 <= match.start() - height[2] <= NEAR_CHARS:
            rank = 2
        else:
            continue
        if not match["unit"] and _NO_HEIGHT.match(text, match.end()):
            continue
        kilos = Decimal(match["n"].replace(",", "."))
        if GRAMS[0] <= kilos * 1_000 <= GRAMS[1]:
            found.append((rank, match.start(), match.end(), kilos))
    if not found:
        return None
    _, start, end, kilos = min(found)
    return "weight", start, end, f"{kilos} kg", int(kilos * 1_000)


def _foot(text: str) -> Iterator[Body]:
    match = _FEET.search(text)
    if match is not None:
        length = Decimal(match["n"].replace(",", "."))
        if Decimal(15) <= length <= Decimal(32):
            yield "foot", match.start(), match.end(), f"{length} cm", int(length * 10)


_CM = r"(?:cm|см|سم|ซม\.?|センチ|센치|센티|cms|centímetros|centimetros|centimètres|zentimeter)"
_M = r"(?:m|м|mètres?|metres?|metros?|meter|متر|เมตร)"
_HEIGHTS = re.compile(
    rf"(?<![\d.,])(?:(?P<metres>[12])(?:\s?{_M}\s?|[.,])(?P<rest>\d{{2}})(?:\s?{_M}(?![^\W\d_]))?|"
    rf"(?P<cm>1[0-9]\d|20\d|[6-9]\d(?=\s?{_CM}))(?:\s?{_CM})?)(?![\d.,]\d|\d)"
)
_NO_HEIGHT = re.compile(
    r"\s?(?:kg|кг|كيلو|กก|キロ|킬로|kilo|quilo|€|\$|¥|元|円|원|₽|руб|baht|บาท|đ|k\b|rb\b|ribu|euro|reais|real\b|рубл|seguid|x\d|[a-z]?%|ละ|min|stund|tage\b|st[uü]ck|mal\b|hours?|d[ií]as|pe[çc]as|piezas|pcs|ml|мл|g\b|г\b|gb|%)"
)
_KG = r"(?:kgs?|кг|кило|كيلو|كغ|كجم|กิโล(?:กรัม)?|โล|กก\.?|キロ|킬로|kilos?|quilos?|ký|ky|kí|ki)"
_WEIGHTS = re.compile(rf"(?<![\d.,])(?P<n>\d{{2,3}}(?:[.,]\d)?)(?![.,]?\d)(?:\s?(?P<unit>{_KG})(?![a-z]))?")
_FEET = re.compile(rf"(?<![\d.,])(?P<n>[123]\d(?:[.,]\d)?)\s?{_CM}")
_TALL = {language: wording(words) for language, words in TALL.items()}
_HEAVY = {language: wording(words) for language, words in HEAVY.items()}
_FOOT = {language: wording(words) for language, words in FOOT.items()}
