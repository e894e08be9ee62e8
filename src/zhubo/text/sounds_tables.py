"""What letters sound like: classes of consonants (`S/T`: either) and vowels, `-` where a vowel may be missing in the name.

P: p b f v; T: t d; K: k g; S: s z sh ch j; L: l r; M, N, H. R is an English r, which is not always said.
"""

from __future__ import annotations

from collections.abc import Mapping

LATIN: tuple[tuple[str, str, str], ...] = (
    ("tch", "", "S"),
    ("sch", "", "S"),
    ("tion", "", "SN"),
    ("dge", "", "S"),
    ("ight", "", "T"),
    ("gh", "", "K"),
    ("ph", "", "P"),
    ("sh", "", "S"),
    ("th", "", "T/S"),
    ("ch", "", "S/K"),
    ("ck", "", "K"),
    ("cc", "", "K"),
    ("kn", "", "N"),
    ("wr", "", "R"),
    ("qu", "", "K"),
    ("ce", "", "S"),
    ("c", "eiy", "S"),
    ("c", "", "K"),
    ("g", "eiy", "S/K"),
    ("g", "", "K"),
    ("x", "", "KS/S"),
    ("b", "", "P"),
    ("p", "", "P"),
    ("f", "", "P"),
    ("v", "", "P"),
    ("d", "", "T"),
    ("t", "", "T"),
    ("k", "", "K"),
    ("q", "", "K"),
    ("s", "", "S"),
    ("z", "", "S"),
    ("j", "", "S"),
    ("l", "", "L"),
    ("r", "", "R"),
    ("m", "", "M"),
    ("n", "", "N"),
    ("h", "", "H"),
)
"""Letters of a name, by which letters they must be followed (any where empty), and their classes; the first that fits counts."""
LATIN_VOWELS: Mapping[str, str] = {"a": "aeo", "e": "eia", "i": "iae", "o": "oau", "u": "uao", "y": "ia", "w": "uo"}
"""What an English vowel may sound like."""


def _rows(rows: str) -> dict[str, tuple[str, str]]:
    """Return a table out of lines of a class of consonants, vowels and the letters that sound so; `_` is none."""
    table: dict[str, tuple[str, str]] = {}
    for row in rows.split("\n"):
        if row.strip():
            classes, vowels, letters = row.split()
            for letter in letters:
                table[letter] = (classes.strip("_"), vowels.strip("_"))
    return table


KANA: Mapping[str, tuple[str, str]] = _rows(
    """
_ a ア
_ i イ
_ u ウ
_ e エ
_ o オ
K a カガ
K i キギ
K u- クグ
K e ケゲ
K o コゴ
S a サザ
S i- シ
S/T i- ジヂ
S u- スズヅ
S e セゼ
S o ソゾ
T a タダ
S/T i- チ
T/S u- ツ
T e テデ
T o- トド
N a ナ
N i ニ
N u- ヌ
N e ネ
N o ノ
H a ハ
H i ヒ
P/H u- フ
H e ヘ
H o ホ
P a パバ
P i ピビ
P u- プブヴ
P e ペベ
P o ポボ
M a マ
M i ミ
M u- ム
M e メ
M o モ
L a ラ
L i リ
L u- ル
L e レ
L o ロ
_ a ヤワ
_ u ユ
_ o ヨヲ
"""
)
KANA_SMALL: Mapping[str, str] = {"ャ": "a", "ュ": "u", "ョ": "o", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}
"""Small signs, which say the vowel of the sign before them."""
HANGUL_INITIALS = "K K N T T L M P P S S _ S S S/T K T P H".replace("_", "").split(" ")
HANGUL_VOWELS = "a e a e oa e oa e o a e oe o u o e ui u u- ui i".split()
HANGUL_FINALS = ["", *"K K K N N N T L L L L L L L L M P P T T N T T K T P T".split()]
CYRILLIC: Mapping[str, tuple[str, str]] = _rows(
    """
P _ бпфв
T _ дт
K _ гк
K/H _ х
S _ зсшщжч
S/TS _ ц
L _ лр
M _ м
N _ н
_ a ая
_ e эеё
_ i иый
_ o о
_ u ую
_ _ ьъ
"""
)
ARABIC: Mapping[str, tuple[str, str]] = _rows(
    """
P _ بپفڤ
T _ تطدض
T/S _ ثذ
K _ كقغگک
K/S _ ج
H/K _ خ
S _ سصشزظچژ
L _ لر
M _ م
N _ ن
H _ هح
_ a اأإآىةع
_ ie يئ
_ ou وؤ
_ _ ء
"""
)
