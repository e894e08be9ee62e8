"""Measures as they are said in other languages, put as the shop writes its options: 7 Zoll is its `7-inch`, 四十二 its 42. Pure.

Figures of other scripts (٤٣, ๔๒) are put as everybody writes them. Numbers in words count where an option of the shop is that number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from zhubo.shop.search import CatalogueIndex, fold
from zhubo.text.entries import ABROAD, JOINED
from zhubo.text.numbers import numbers_in
from zhubo.values import dataclass

BARE_MIN = 13
"""The least number in words that means an option without a unit: fewer are counts of things."""
CHOSEN_MIN = 3
"""The least such number where the words before it choose an option."""
Edit = tuple[int, int, str]
"""From where to where a text is written otherwise, and how."""
_UNITS: Mapping[str, str] = {
    "in": "zoll zöller inch inci inchi pouce pouces pulgada pulgadas polegada polegadas дюйм дюйма дюймов дюймовый дюймовая дюймовую "
    "インチ 인치 นิ้ว بوصة بوصه بوصات انش إنش",
    "ft": "fuß fuss feet foot kaki pied pieds pie pies pés фут фута футов футовый フィート 피트 ฟุต قدم اقدام أقدام",
    "cm": "centímetro centímetros centimetros centimètre centimètres zentimeter senti сантиметр сантиметра сантиметров см センチ "
    "センチメートル 센치 센티 เซน เซนติเมตร phân سم سانتي سنتي",
    "mm": "milímetro milímetros milimetro milimetros millimètre millimètres millimeter mili миллиметр миллиметра миллиметров мм ミリ "
    "ミリメートル 미리 밀리 มิล มิลลิเมตร ly li ملم مليمتر ملي مم",
    "ml": "mililitro mililitros millilitre millilitres milliliter mili мл миллилитров миллилитра миллилитровый ミリ ミリリットル 미리 밀리 "
    "มิล มิลลิลิตร มล ملل مل ملي",
    "l": "litro litros litre litres liter литр литра литров литровый литровую リットル リッター 리터 ลิตร lít لتر ليتر",
    "g": "giga gigas gigabyte gigabytes гигов гига гиг гб гигабайт ギガ 기가 กิ๊ก จิก go gb جيجا قيقا جيغا غيغا جيقا",
    "t": "tera teras terabyte терабайт тера тб テラ 테라 เทรา تيرا tb",
    "mah": "miliamperios miliampere milliampères miliamperes miliamper mah мач миллиампер ミリアンペア 밀리암페어 มิลลิแอมป์ مللي ملي",
    "hour": "hora horas heure heures stunde stunden std jam час часа часов часовой 時間 시간 ชั่วโมง ชม tiếng giờ ساعة ساعات ساعه",
    "piece": "teilig teiliges teilige teiliger teiligen tlg piezas pièces peças предмета предметов 点セット 点組 종 món",
    "x": "fach кратный кратного крат 倍 배 เท่า aumentos x",
    "bar": "bares bars бар бара バール 바 บาร์ بار",
    "degree": "grad grados degrés graus derajat градусов градуса 度 도 องศา độ درجة درجه",
    "mp": "megapíxeles megapixel megapixels mégapixels мегапикселей мегапикселя мп メガピクセル 万画素 만화소 ล้านพิกเซล ميجابكسل",
    "kg": "kilo kilos kilogramm кило килограмм кг キロ 키로 킬로 กิโล ký كيلو",
    "lb": "pfund libras livres libra фунтов фунта ポンド 파운드 ปอนด์ باوند رطل",
    "w": "watt watts vatios вт ватт ワット 와트 วัตต์ واط وات",
    "%": "prozent persen процентов パーセント 퍼센트 프로 เปอร์เซ็นต์ بالمية بالمئة",
}
"""Words for units, each by one name; those by which things are counted as well (2 ชิ้น) are left out."""
_OWN_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("in", "inch", "inches", "寸", "英寸"), "in"),
    **dict.fromkeys(("ft", "feet", "foot"), "ft"),
    **dict.fromkeys(("l", "liter", "liters", "litre", "litres", "升"), "l"),
    **dict.fromkeys(("g", "gb"), "g"),
    **dict.fromkeys(("t", "tb"), "t"),
    **dict.fromkeys(("hour", "hours", "小时"), "hour"),
    **dict.fromkeys(("piece", "pieces", "pc", "pcs", "件套"), "piece"),
    **dict.fromkeys(("degree", "degrees"), "degree"),
    **dict.fromkeys(("lb", "lbs"), "lb"),
    **dict.fromkeys(("w", "watt", "watts", "瓦"), "w"),
    **{unit: unit for unit in ("cm", "mm", "ml", "mah", "x", "bar", "mp", "kg", "%")},
}
"""Units as shops write them."""


@dataclass(frozen=True, slots=True)
class _Own:
    """How a shop writes the measures of its options, by number and unit, and all the numbers of its options."""

    written: Mapping[tuple[Decimal, str], str]
    amounts: frozenset[Decimal]


def with_measures(text: str, index: CatalogueIndex, language: str) -> list[Edit]:
    """Return what of a folded text is a number said in another language, and how the shop would write it, in reading order."""
    edits = _figures(text)
    if language not in ABROAD:
        return edits
    own = _own_measures(index)
    bare: list[tuple[int, int, Decimal]] = []
    shared: set[str] = set()
    for start, end, value, in_words in _numbers(text, language, own):
        unit = _unit_behind().match(text, end)
        names = () if unit is None or _goes_on(text, unit.end(), language) else _units_of()[unit["unit"]]
        name = next((name for name in names if (value, name) in own.written), "")
        if unit is not None and name:
            edits = [one for one in edits if one[1] <= start or end <= one[0]]
            edits.append((start, unit.end(), own.written[value, name]))
            shared.add(name)
        elif in_words and not names and value in own.amounts and _may_choose(text, start, end, value):
            edits.append((start, end, format(value, "f")))
        elif in_words and not names:
            bare.append((start, end, value))
    if len(shared) == 1:
        # In `sechs, sieben und acht Zoll` one unit is that of all.
        name = min(shared)
        edits += [(start, end, own.written[n, name]) for start, end, n in bare if (n, name) in own.written]
    return sorted(edits)


def _may_choose(text: str, start: int, end: int, value: Decimal) -> bool:
    """Whether a number in words may mean an option where it stands, and counts no things: behind `the one of` or `size` any may.

    A thousand thanks are no option, nor is a letter that stands for thousands.
    """
    if _CHOOSING.search(text, max(0, start - 16), start):
        return value >= CHOSEN_MIN
    return (
        value >= BARE_MIN
        and value not in _ROUND
        and (end - start > 2 or not text[start].isalpha() or text[start] > "\u0e00")
    )


def _figures(text: str) -> list[Edit]:
    """Return figures of other scripts, as everybody writes them."""
    if text.isascii():
        return []
    return [(m.start(), m.end(), "".join(str(unicodedata.digit(one)) for one in m[0])) for m in _FIGURES.finditer(text)]


def _numbers(text: str, language: str, own: _Own) -> Iterator[tuple[int, int, Decimal, bool]]:
    """Yield where numbers stand, and whether in words; two digits one behind the other are one number that options have: empat satu."""
    found, skip = numbers_in(text, language), -1
    for at, one in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        if at == skip:
            continue
        if after is not None and one.words and after.words and text[one.end : after.start] in (" ", ""):
            both = one.value * 10 + after.value
            if max(one.value, after.value) < 10 and both >= BARE_MIN and both in own.amounts:
                skip = at + 1
                yield one.start, after.end, both, True
                continue
        if language in JOINED or one.words is False or _is_whole(text, one.start, one.end, language):
            yield one.start, one.end, one.value, one.words


def _is_whole(text: str, start: int, end: int, language: str) -> bool:
    """Whether a number in words is no piece of another word; behind a Korean one there may be a particle."""
    before = text[start - 1 : start]
    if language == "ar" and before == "و":
        before = text[start - 2 : start - 1]
    return not before.isalpha() and (language == "ko" or not text[end : end + 1].isalpha())


def _goes_on(text: str, end: int, language: str) -> bool:
    """Whether the word of a unit goes on behind its end, and is another word."""
    return language not in JOINED and language != "ko" and text[end - 1].isalpha() and text[end : end + 1].isalpha()


@lru_cache(maxsize=8)
def _own_measures(index: CatalogueIndex) -> _Own:
    written: dict[tuple[Decimal, str], str] = {}
    amounts: set[Decimal] = set()
    values = (texts for product in index.every for variant in product.variants for texts in variant.options.values())
    for texts in values:
        for value in texts.values():
            match = _MEASURE.match(fold(value))
            if match is None:
                continue
            amounts.add(Decimal(match["n"]))
            unit = _OWN_UNITS.get(match["unit"])
            if unit is not None:
                written.setdefault((Decimal(match["n"]), unit), match[0])
    return _Own(written, frozenset(amounts))


@lru_cache(maxsize=1)
def _units_of() -> Mapping[str, tuple[str, ...]]:
    """Return the units that a word may be the name of: 미리 is a millimetre and a millilitre."""
    units: dict[str, tuple[str, ...]] = {}
    for unit, words in _UNITS.items():
        for word in words.split():
            folded = fold(word)
            units[folded] = (*units.get(folded, ()), unit)
    return units


@lru_cache(maxsize=1)
def _unit_behind() -> re.Pattern[str]:
    words = sorted(_units_of(), key=len, reverse=True)
    return re.compile(rf"[ -]?(?:ال)?(?P<unit>{'|'.join(map(re.escape, words))})")


_ROUND = frozenset({Decimal(100), Decimal(1000)})
_CHOOSING = re.compile(
    r"(?<!\w)و?(?:[اأ]م|[اأ]بو|بتاعت?|مقاس|نمرة|نمره|رقم|قياس|(?:el|la|los|las|es[ea]|aquel(?:la)?) de|talla|n[úu]mero|"
    r"(?:[oa]s?|ess[ea]) de|tamanho|n[úu]mero|celui de|celle de|taille|pointure|du|größe|die mit|der mit|das mit|den mit|"
    r"yg|yang|nomor|no|ukuran|size|sz|размер|на|size|số|cỡ|loại|사이즈) ?$|(?:เบอร์|ไซส์|ไซซ์|サイズ|サイズの) ?$"
)
_FIGURES = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]+")
_MEASURE = re.compile(r"(?P<n>\d+(?:\.\d+)?)[ -]?(?P<unit>[^\W\d_]*|%)(?![\d.-])")
