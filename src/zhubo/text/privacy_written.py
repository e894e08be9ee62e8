"""Numbers and e-mail addresses that are written so that no filter of figures sees them: in words, in keycaps, with letters for figures.

A telephone number in words is a row of number words that makes seven figures or more. Counts and prices are shorter, or hold words for
hundreds and thousands. Texts are folded; positions are theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhubo.text.normalise import simplified
from zhubo.text.privacy_numbers import PHONE_NEAR, folded
from zhubo.text.wording import bits_of, may_stand

Place = tuple[int, int]
FIGURES_MIN, FIGURES_MAX = 7, 15
FIGURES_SURE = 9
"""So many figures in words are a telephone number without a zero among them and without a word for telephones beside."""
WORDS_MIN = 4
MIXED_WORDS_MIN, MIXED_FIGURES_MIN, MIXED_FIGURES_MAX = 2, 9, 13
"""A row of figures with a zero in front is a telephone number with so many words among them, if it stands for so many figures."""
RUSSIAN_FIGURES = 11
"""How many figures a Russian number has that is dialled with an eight in front."""
FIGURES_JOINED_MAX = 6
"""How long a number in figures is at most that is read on among words."""
LETTERED_FIGURES_MIN = 5
"""How many figures a number with letters for others has at least."""


def spoken_phones(flat: str) -> Iterator[Place]:
    """Yield where telephone numbers stand whose figures are words."""
    if flat.count(" ") + flat.count("-") >= WORDS_MIN:
        yield from _in_words(flat)
    if may_stand(flat) & _GLUED_BITS:
        for pattern in (_THAI_PHONE, _KANA_PHONE):
            for match in pattern.finditer(flat):
                tokens = _GLUED_TOKEN.findall(match[0])
                said = sum(token in _GLUED for token in tokens)
                if (said >= MIXED_WORDS_MIN or _DIGIT.search(match[0]) is None) and _counts(
                    [_GLUED_TOKEN_VALUES.get(token, 0) for token in tokens], match[0], flat, len(tokens)
                ):
                    yield match.span()
        for match in _KOREAN_PHONE.finditer(flat):
            if sum(char in _KOREAN for char in match[0]) >= 3:
                yield match.span()


def keycap_phones(flat: str) -> Iterator[Place]:
    """Yield where telephone numbers stand whose figures are keycaps, up to the last figure without its cap."""
    if "\u20e3" in flat:
        for match in _KEYCAPS.finditer(flat):
            values = [int(char) for char in match[0] if char.isdecimal()]
            if _counted(values) < len(values) - 2:
                yield match.start(), match.end()


def lettered_phones(flat: str) -> Iterator[Place]:
    """Yield where telephone numbers stand with letters for some of their figures."""
    for match in _LETTERED.finditer(flat):
        parts = re.split(r"[ .-]", match[0])
        number = "".join(parts).translate(_LOOKALIKES)
        figures = sum(char.isdecimal() for char in match[0])
        if LETTERED_FIGURES_MIN <= figures < len(number) and all(any(c.isdecimal() for c in p) for p in parts):
            if (number[0] == "0" and number[1] != "0" and 9 <= len(number) <= 12) or _CHINESE.fullmatch(number):
                yield match.span()


def spelled_emails(flat: str) -> Iterator[Place]:
    """Yield where e-mail addresses stand whose signs are words."""
    for pattern in (_EMAIL_DOTS, _EMAIL_AT, _EMAIL_SPACED):
        for match in pattern.finditer(flat):
            vague = _VAGUE_AT.search(match[0]) is not None and _SIGN_BEFORE.match(match[0]) is None
            if pattern is _EMAIL_DOTS and _OWN_LOCAL.match(match[0]) is not None:
                vague = False
            if not vague or _MAIL.search(flat) is not None:
                yield match.span()


def _in_words(flat: str) -> Iterator[Place]:
    if sum(map(_VALUES.__contains__, _TOKEN.findall(flat))) < MIXED_WORDS_MIN:
        return
    row: list[tuple[int, int, int, int]] = []
    joined = 0
    for match in _TOKEN.finditer(flat):
        word = match[0]
        value = _VALUES.get(word)
        if value is None and word.isdecimal() and len(word) <= FIGURES_JOINED_MAX:
            value = _FIGURES
        touches = bool(row) and match.start() - joined <= 4 and _GAP.fullmatch(flat, joined, match.start()) is not None
        if value is not None and (touches or word != "o"):
            if not touches:
                yield from _phone_of(row, flat)
                row = []
            row.append((value, match.start(), match.end(), len(word)))
            joined = match.end()
        elif touches and word in _CONNECTORS:
            joined = match.end()
        elif row:
            yield from _phone_of(row, flat)
            row = []
    yield from _phone_of(row, flat)


def _phone_of(row: Sequence[tuple[int, int, int, int]], flat: str) -> Iterator[Place]:
    words = sum(value != _FIGURES for value, *_ in row)
    if words < MIXED_WORDS_MIN:
        return
    start, end = row[0][1], row[-1][2]
    if words < WORDS_MIN:
        figures = _figures(row)
        sure = flat[start] == "0" or row[0][0] == 0 or (row[0][0] == 8 and figures == RUSSIAN_FIGURES)
        if sure and end - start > 9 and MIXED_FIGURES_MIN <= figures <= MIXED_FIGURES_MAX:
            yield start, end
        return
    if _counts([value for value, *_ in row if value != _FIGURES], flat[start:end], flat, _figures(row)):
        yield start, end


def _counts(values: Sequence[int], row: str, flat: str, figures: int) -> bool:
    """Whether a row of number words that stands for so many figures is a telephone number."""
    counted = _counted(values)
    if (
        not FIGURES_MIN <= figures <= FIGURES_MAX
        or counted >= len(values) - 1
        or not any(value % 10 for value in values)
    ):
        return False
    sure = counted < len(values) - 2 and len(set(values)) >= 3 and (0 in values or figures >= FIGURES_SURE)
    return sure or PHONE_NEAR.search(flat.replace(row, " ", 1)) is not None


def _counted(values: Sequence[int]) -> int:
    """Return how many steps up or down by one, or by none, numbers make in a row."""
    row = longest = 0
    last = 0
    for before, after in pairwise(values):
        step = after - before
        row = 0 if abs(step) > 1 else row + 1 if step == last else 1
        longest, last = max(longest, row), step
    return longest


def _figures(row: Sequence[tuple[int, int, int, int]]) -> int:
    """Return how many figures the number words of a row stand for."""
    total, last, times = 0, -1, 1
    for value, _, _, length in row:
        if value == _FIGURES:
            total, last = total + length, -1
        elif value <= _DOUBLE:
            times = _DOUBLE - value + 2
            continue
        elif value == _TENS or (value == 20 and last == 4):
            total, last = total + 1, 20
        elif _joins(last, value):
            last = value if value in _ROUND else -1
        else:
            total, last = total + len(str(value)) * times, value
        times = 1
    return total


def _joins(last: int, value: int) -> bool:
    """Whether a number word is spoken as one number with that before it: `twenty` with `one`, `soixante` with `douze`."""
    if last >= 100:
        return 0 < value < 100
    if last in (60, 80):
        return 0 < value < 20
    return last in _ROUND and 0 < value < 10


def _values() -> dict[str, int]:
    values = {simplified(word): value for line, value in _UNITS for word in line.split()}
    for language in _LISTS:
        for first, step, words in language:
            values |= {simplified(word): first + step * place for place, word in enumerate(words.split())}
    units = ("ein", "zwei", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
    for place, tens in enumerate(_GERMAN_TENS.split()):
        values |= {f"{unit}und{tens}": 20 + 10 * place + (index or 1) for index, unit in enumerate(units)}
    return values


_FIGURES, _TENS, _DOUBLE = -1, -2, -3
"""Figures among the words; a word that makes tens or teens of that before it; a word that says the next figure twice (one less: thrice)."""
_ROUND = frozenset(range(20, 100, 10))
_UNITS: tuple[tuple[str, int], ...] = (
    ("zero oh o cero zéro null ноль нуль صفر زيرو nol kosong không", 0),
    ("one uno una um uma un une eins один одна واحد واحدة واحده satu một mốt", 1),
    ("two dos dois duas deux zwei zwo два две اثنين اثنان إثنين اتنين ثنين تنين dua hai", 2),
    ("three tres três trois drei три ثلاثة ثلاثه ثلاث تلاتة تلاته تلات tiga ba", 3),
    ("four cuatro quatro quatre vier четыре أربعة اربعة اربعه أربع اربع empat bốn tư", 4),
    ("five cinco cinq fünf fuenf пять خمسة خمسه خمس lima năm lăm", 5),
    ("six seis meia sechs шесть ستة سته ست enam sáu", 6),
    ("seven siete sete sept sieben семь سبعة سبعه سبع tujuh bảy bẩy", 7),
    ("eight ocho oito huit acht восемь ثمانية ثمانيه ثماني ثمان تمانية تمانيه تمنية delapan tám", 8),
    ("nine nueve nove neuf neun девять تسعة تسعه تسع sembilan chín", 9),
    ("mươi puluh belas وعشرين وثلاثين وأربعين واربعين وخمسين وستين وسبعين وثمانين وتسعين", _TENS),
    ("sepuluh mười عشرة عشره", 10),
    ("sebelas", 11),
    ("double doble dobel", _DOUBLE),
    ("triple tripel", _DOUBLE - 1),
)
_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_LISTS: tuple[tuple[tuple[int, int, str], ...], ...] = (
    (
        (10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
    ),
    (
        (10, 1, "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte"),
        (
            20,
            1,
            "veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
        ),
        (21, 1, "veintiuna veintidos veintitres veinticuatro veinticinco veintiseis"),
        (30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        (
            100,
            100,
            "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
        ),
    ),
    (
        (10, 1, "dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte"),
        (16, 1, "dezesseis dezessete dezoito dezenove"),
        (30, 10, "trinta quarenta cinquenta sessenta setenta oitenta noventa"),
        (100, 100, "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"),
    ),
    (
        (10, 1, "dix onze douze treize quatorze quinze seize"),
        (20, 10, "vingt trente quarante cinquante soixante septante quatre-vingt nonante"),
        (80, 10, "huitante"),
        (20, 10, "vingts"),
    ),
    (
        (10, 1, "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"),
        (20, 10, _GERMAN_TENS),
    ),
    (
        (10, 1, "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"),
        (19, 1, "девятнадцать"),
        (20, 10, "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
        (100, 100, "сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
    ),
    ((20, 10, "عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين"), (40, 10, "أربعين")),
)
_CONNECTORS = frozenset(("y", "e", "et", "and", "und"))
_VALUES = _values()
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_DIGIT = re.compile("[0-9]")
_GAP = re.compile(r"[ ,.;:/\-–…·،、_|]{1,4}")
_THAI = "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
_KANA_WORDS = (
    "ゼロ レイ レー マル ぜろ れい まる", "イチ いち", "ニー ニ にー に", "サン さん", "ヨン シ よん し", "ゴー ゴ ごー ご", "ロク ろく",
    "ナナ シチ なな しち", "ハチ はち", "キュウ キュー ク きゅう きゅー く",
)  # fmt: skip
_GLUED = {word: value for value, word in enumerate(_THAI)} | {
    word: value for value, words in enumerate(_KANA_WORDS) for word in words.split()
}
_KANJI = {
    **{char: value for value, char in enumerate("零一二三四五六七八九")},
    **{str(value): value for value in range(10)},
    "〇": 0,
}
_GLUED_TOKEN_VALUES = _GLUED | _KANJI
_KANA = "|".join(sorted(_GLUED.keys() - set(_THAI), key=lambda word: (-len(word), word)))
_KOREAN = "공영일이삼사오육륙칠팔구"
_GLUED_TOKEN = re.compile(rf"{'|'.join(_THAI)}|{_KANA}|[0-9〇零一二三四五六七八九]")
_THAI_PHONE = folded(rf"(?:{'|'.join(_THAI)})(?:[ ,.\-]{{0,3}}(?:{'|'.join(_THAI)})){{6,12}}")
_KANA_PHONE = folded(
    rf"(?:ゼロ|レイ|マル|ぜろ|れい|まる|(?<![0-9])(?=(?:[0-9〇零一二三四五六七八九][ 、,.\-の]{{0,2}}){{1,8}}(?:{_KANA}))[0〇零])"
    rf"[ 、,.\-の]{{0,2}}"
    rf"(?:(?:{_KANA}|[0-9〇零一二三四五六七八九])[ 、,.\-の]{{0,2}}){{5,11}}(?:(?!に[^\s、。])(?:{_KANA}|[0-9〇零一二三四五六七八九]))"
)
_KOREAN_PHONE = folded(
    rf"(?<![가-힣0-9])(?:[공영][ .-]?[일1][ .-]?[{_KOREAN}016-9]|0[ .-]?일[ .-]?[{_KOREAN}016-9]|01공)"
    rf"(?:[ .,-]{{0,2}}[{_KOREAN}0-9]){{7,8}}(?![ .,-]?[0-9])|"
    rf"(?<![가-힣0-9])공[ .-]?[이삼사오육칠2-7](?:[ .,-]{{0,2}}[{_KOREAN}0-9]){{7,8}}(?![가-힣0-9])"
)
_GLUED_BITS = bits_of((_THAI_PHONE, _KANA_PHONE, _KOREAN_PHONE))
_KEYCAPS = re.compile(r"[0-9](?:\ufe0f?\u20e3[ .-]?[0-9]){6,14}(?=\ufe0f?\u20e3)")
_LETTERED = folded(r"(?<![0-9a-zà-ỹđ@._+-])[0-9oil](?:[ .-]?[0-9oilsbz]){8,12}(?![0-9a-zà-ỹđ@_-])")
_LOOKALIKES = str.maketrans("oilsbz", "011582")
_CHINESE = re.compile(r"1[3-9][0-9]{9}")

_AT_WORDS = (
    r"arroba|arobase|arobas|arrobase|собака|собачка|골뱅이|앳|アットマーク|アット|あっとまーく|あっと|艾特|圈a|a ?còng|a ?móc|a-còng|"
    r"แอท|แอ็ท|แอต|แอดไซน์|แอด|آت|أت|ات|ايت|ät|klammeraffe"
)
_AT_SAID = rf" ?(?:{_AT_WORDS}) ?| at | ?[\[({{<] ?(?:at|ät|a|{_AT_WORDS}) ?[\])}}>] ?"
_AT = rf"(?:{_AT_SAID}| ?@ ?)"
_DOT_WORDS = (
    r"dot|닷(?=컴)|punto|ponto|point|punkt|точка|نقطة|نقطه|دوت|titik|chấm|จุด|ดอท|ดอต|점|닷|쩜|ドット|どっと|点|點"
)
_DOT = rf"(?: ?(?:{_DOT_WORDS}) ?| ?[\[({{<] ?(?:{_DOT_WORDS}) ?[\])}}>] ?)"
_DASH = (
    r"(?: (?:gui[oó]n(?: ba(?:jo|ixo))?|underscore|under score|underline|dash|hyphen|tiret(?: bas| du (?:bas|6|8))?|underscor|tra[çc]o|"
    r"h[íi]fen|minus|bindestrich|unterstrich|тире|дефис|нижнее подч[её]ркивание|подч[её]ркивание|شرطة|strip|garis bawah|gạch(?: (?:dưới|"
    r"ngang))?|ขีด(?:ล่าง|กลาง)?|언더바|하이픈|アンダーバー|ハイフン|下划线|横杠) | ?(?:언더바|アンダーバー|ハイフン|ขีดล่าง|ขีด|下划线|"
    r"下劃線|横杠) ?)"
)
_HOST = (
    r"(?:[a-z0-9][a-z0-9-]{0,30}|яндекс|мейл|майл|маил|гмейл|джимейл|рамблер|ジーメール|ヤフー|네이버|지메일|다음|한메일|"
    r"جيميل|هوتميل|ياهو)"
)
_TOP = r"(?:[a-z]{2,8}|ру|ком|컴|콤|コム|كوم|คอม)(?![a-z0-9])"
_LOCAL = rf"(?<![a-z0-9._%+@-])[a-z0-9][a-z0-9._%+-]{{0,30}}(?:(?:{_DOT}|{_DASH})[a-z0-9][a-z0-9_%+-]{{0,24}}){{0,3}}"
_EMAIL_DOTS = folded(rf"{_LOCAL}{_AT}{_HOST}(?:(?:{_DOT}|\.){_HOST}){{0,2}}{_DOT}{_TOP}")
_EMAIL_AT = folded(
    rf"{_LOCAL}(?:{_AT_SAID})[a-z0-9-]{{1,30}}(?:\.[a-z0-9-]{{2,20}}){{0,2}}"
    r"\.[a-z]{2,8}(?![a-z0-9])",
    clues=_AT_SAID,
)
_EMAIL_SPACED = folded(r"(?<![a-z0-9._%+@-])[a-z0-9][a-z0-9._%+-]{1,30} @ [a-z0-9-]{2,30} ?\. ?[a-z]{2,4}(?![a-z0-9])")
_OWN_LOCAL = re.compile(r"[a-z0-9]+[_.][a-z0-9]")
_VAGUE_AT = re.compile(r" at ")
_SIGN_BEFORE = re.compile(rf"[a-z0-9._%+-]{{1,31}}(?:{_DOT}|{_DASH})")
_MAIL = folded(
    r"mail|g-?mail|correo|邮|surel|courriel|почт|мыл[оа]|بريد|ايميل|メール|メアド|이메일|เมล|thư|yahoo|hotmail|outlook|icloud"
)
EMAIL_BITS = bits_of((_EMAIL_DOTS, _EMAIL_AT, _EMAIL_SPACED))
LETTERED_BIT = _LETTERED.bit
