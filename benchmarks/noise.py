"""Typing slips: what chats do to words, by dice; written apart from what fits vary their comments by.

One slip for each twelve letters, at least one: letters left out, doubled, swapped or hit beside, marks and blanks left away, blanks set
within Chinese, characters of the same sound, drawn-out ends, capitals, marks and pictures behind.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cache

from measure import ROOT
from zhubo.shop.syllables import common_syllable_of

LETTERS_A_SLIP = 12
USUAL = 60
"""How often the seeds write a character that a keyboard offers first."""
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_WORD = re.compile(r"[^\W\d_]{4,}")
_HAN = re.compile("[\u4e00-\u9fff]")
_BEHIND = ("!!!", "??", " 😂", "😭😭", "🙏", "...", " ❤️", "~")
_WIDE = frozenset({"zh", "ja", "th", "ko"})


def noisy(text: str, language: str, dice: random.Random) -> str:
    """Return `text` with slips as its language's viewers make them."""
    slips = _OF_SIGNS if language in _WIDE else _OF_LETTERS
    for _ in range(max(1, len(text) // LETTERS_A_SLIP)):
        text = dice.choice(slips)(text, dice)
    return text


def _at_a_letter(change: Callable[[str, int, random.Random], str]) -> Callable[[str, random.Random], str]:
    """Return a slip within a word of four letters or more; other texts stay."""

    def slip(text: str, dice: random.Random) -> str:
        words = list(_WORD.finditer(text))
        if not words:
            return text
        word = dice.choice(words)
        return change(text, dice.randrange(word.start() + 1, word.end() - 1), dice)

    return slip


def _beside(text: str, at: int, dice: random.Random) -> str:
    row = next((keys for keys in _KEYS if text[at].lower() in keys), "")
    if not row:
        return text
    place = row.index(text[at].lower())
    near = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return text[:at] + dice.choice(near) + text[at + 1 :]


def _without_marks(text: str, dice: random.Random) -> str:
    plain = (char for char in unicodedata.normalize("NFD", text) if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", "".join(plain))


def _joined(text: str, dice: random.Random) -> str:
    blanks = [at for at, char in enumerate(text) if char == " "]
    at = dice.choice(blanks) if blanks else len(text)
    return text[:at] + text[at + 1 :]


def _parted(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    return f"{text[:at]} {text[at:]}"


def _behind(text: str, dice: random.Random) -> str:
    return text + dice.choice(_BEHIND)


def _drawn_out(text: str, dice: random.Random) -> str:
    return text + text[-1:] * dice.randrange(1, 4)


@cache
def _of_sound() -> dict[str, str]:
    """Return usual characters that sound alike, by each of them."""
    seen = Counter(char for path in (ROOT / "seeds" / "zh").glob("*.txt") for char in path.read_text(encoding="utf-8"))
    alike: dict[str, str] = defaultdict(str)
    for char, times in seen.most_common():
        if times >= USUAL and _HAN.match(char):
            alike[common_syllable_of(char)] += char
    return {char: chars for chars in alike.values() for char in chars}


def _of_one_sound(text: str, dice: random.Random) -> str:
    places = [match.start() for match in _HAN.finditer(text)]
    if not places:
        return text
    at = dice.choice(places)
    return text[:at] + dice.choice(_of_sound().get(text[at], text[at])) + text[at + 1 :]


_LEFT_OUT = _at_a_letter(lambda text, at, _: text[:at] + text[at + 1 :])
_DOUBLED = _at_a_letter(lambda text, at, _: text[:at] + text[at] + text[at:])
_SWAPPED = _at_a_letter(lambda text, at, _: text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :])
_OF_LETTERS = (
    _LEFT_OUT,
    _DOUBLED,
    _SWAPPED,
    _at_a_letter(_beside),
    _without_marks,
    _joined,
    _behind,
    _drawn_out,
    lambda text, _: text.upper(),
)
_OF_SIGNS = (_of_one_sound, _parted, _behind, _drawn_out, _joined)
