"""Which of the thirteen languages a text is in: by its script; where that is Latin, by a trained table of letter n-grams and the room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_arrays
from zhubo.text.grams import buckets_of, codes_of, gram_keys, row_sums
from zhubo.text.wording import wording
from zhubo.values import dataclass

LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")
LATIN = ("en", "es", "pt", "fr", "de", "id", "vi")
"""The columns of the table."""
TABLE_BITS = 17
TABLE_PATH = Path(__file__).parent / "model" / "language.npz"
ROOM_BONUS = 3.6
"""By how much a language of the room is likelier, as a logit: a room's viewers mostly write in its languages."""
ROOM_BONUS_LONE = 2.0
"""By how much more where there is but one word: many names of brands look like some language."""
CHARS_MAX = 200
"""What comes later in a text does not change its language."""
_SCRIPTS = re.compile(
    "(?P<ja>[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d])|(?P<ko>[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3])|(?P<th>[\u0e01-\u0e5b])"
    "|(?P<ar>[\u0621-\u064a\u066e-\u06d3])|(?P<ru>[\u0401\u0410-\u044f\u0451])|(?P<zh>[\u3400-\u9fff\U00020000-\U0003ffff])"
)
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_NOT_HAN = re.compile(
    "[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\u0e01-\u0e5b\u0621-\u064a\u066e-\u06d3"
    "\u0401\u0410-\u044f\u0451]"
)
_JAPANESE_ONLY = frozenset("値込円売価発送払済届着無料円込購何枚個在庫配残匁枠働辻畑匂")
_LETTERS = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class LanguageTable:
    """What letter n-grams say of the `LATIN` languages: int8 `[2**TABLE_BITS, languages]` in units of `step`, and a `bias` for each."""

    table: NDArray[np.int8]
    step: np.float32
    bias: NDArray[np.float32]


def load_languages(path: Path = TABLE_PATH) -> LanguageTable:
    """Return the table in `path`; by default the one that comes with zhubo.

    Raises:
        UnavailableError: the file is missing, or is no such table.
    """
    try:
        arrays = read_arrays(path)
        table = LanguageTable(arrays["table"], np.float32(arrays["step"]), arrays["bias"])
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(
            f"Cannot read the languages in {path}.", hint="Make it: runs/train_language.py."
        ) from error
    if table.table.shape != (2**TABLE_BITS, len(LATIN)):
        raise UnavailableError(f"{path} is a table of another version.", hint="Make it again: runs/train_language.py.")
    return table


def detect_language(text: str, table: LanguageTable, room: tuple[str, ...]) -> str:
    """Return the language (BCP 47, without script) of `text` (folded). `room` decides where the text tells nothing."""
    return detect_languages([text], table, room)[0]


def detect_languages(texts: Sequence[str], table: LanguageTable, room: tuple[str, ...]) -> list[str]:
    """Return the language of each of `texts`; that of one does not depend on the others."""
    bases = tuple(language.split("-", 1)[0] for language in room)
    found: list[str] = []
    open_texts: list[str] = []
    open_at: list[int] = []
    for at, text in enumerate(texts):
        known = _by_script(text, bases)
        if known is None:
            open_at.append(at)
            open_texts.append(latin_words(text))
        found.append(known or "")
    if open_texts:
        in_room = np.array([language in bases for language in LATIN], np.float32)
        bonus = np.array([ROOM_BONUS + (" " not in text) * ROOM_BONUS_LONE for text in open_texts], np.float32)
        best = (score_languages(table, open_texts) + bonus[:, None] * in_room).argmax(axis=1).tolist()
        for at, column in zip(open_at, best, strict=True):
            found[at] = LATIN[column]
    return found


def _by_script(text: str, bases: tuple[str, ...]) -> str | None:
    """Return the language that the script or the room settles; None where letters are Latin."""
    if text.isascii():
        if "zh" in bases and _PINYIN.search(text):
            return "zh"
        if not _LETTERS.search(text) or (bases and _CODES_ONLY.fullmatch(text)):
            return _of_room(bases)
        return None
    if _NOT_HAN.search(text) is None and _HAN.search(text) is not None:
        return "ja" if "ja" in bases and ("zh" not in bases or _JAPANESE_ONLY.intersection(text)) else "zh"
    counts: dict[str, int] = {}
    for match in _SCRIPTS.finditer(text):
        name = match.lastgroup or ""
        counts[name] = counts.get(name, 0) + 1
    if not counts:
        return None if _LETTERS.search(text) else _of_room(bases)
    if counts.get("ja"):
        return "ja" if counts["ja"] * 6 >= counts.get("zh", 0) or counts["ja"] >= 4 else "zh"
    if counts.get("zh"):
        if counts.get("ko", 0) > counts["zh"]:
            return "ko"
        if "ja" in bases and ("zh" not in bases or _JAPANESE_ONLY.intersection(text)):
            return "ja"
        return "zh"
    return max(counts, key=lambda name: (counts[name], name))


def _of_room(bases: tuple[str, ...]) -> str:
    return bases[0] if bases and bases[0] in LANGUAGES else "en"


_PINYIN = wording(
    r"\b(?:duo ?shao(?: ?qian)?|jia ?ge|zen ?me ?mai|sha ?jia|you ?huo|xian ?huo|hai ?you|bao ?you|"
    r"fa ?huo|duo ?jiu|you ?mei ?you|ji ?kuai(?: ?qian)?)\b"
)
"""Chinese that is typed as it sounds."""
_SIZE = r"(?:pro|max|plus|ultra|mini|xs|s|m|l|x+l)"
_CODES_ONLY = re.compile(
    r"(?!(?:size|sizes|link|item|lot|number|us|eu|uk|only|for|under|about|and|price|order|taille|talla|got|any|is|in) )[a-z]{3,}"
    r" [a-z]{0,2}\d{1,4}[a-z]{0,4}(?: (?:pro|max|plus|ultra|mini))*|"
    # One way to take a run apart, whatever it is: any other way of writing this takes hours for forty figures and a mark.
    rf"(?:[\s?!.~,]|(?=[a-z\d]){_SIZE}*+(?:[a-z]{{0,2}}\d++(?:(?>[a-z]{{0,2}}{_SIZE}*[a-z]{{0,2}}(?=\d))\d++)*+"
    rf"(?>[a-z]{{0,2}}{_SIZE}*(?![a-z])))?(?![a-z\d]))++"
)
"""Sizes and model numbers alone, which are of no language."""


def latin_words(text: str) -> str:
    """Return the words of a text (folded), without figures and marks, as the table sees them."""
    return " ".join(_LETTERS.findall(text[:CHARS_MAX]))


def score_languages(table: LanguageTable, texts: Sequence[str]) -> NDArray[np.float32]:
    """Return the logits `[texts, LATIN]` of texts (`latin_words`)."""
    buckets, starts = letter_grams(texts)
    sums = row_sums(table.table, buckets, starts)
    counts = np.diff(starts, append=len(buckets)).astype(np.float32)
    norms = (table.step / np.sqrt(counts)).astype(np.float32)
    logits: NDArray[np.float32] = sums.astype(np.float32) * norms[:, None] + table.bias
    return logits


def letter_grams(texts: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return `(buckets, starts)` of the 1-5-grams of texts with a blank at both ends, text by text; none has no bucket."""
    lengths = np.array([len(text) + 2 for text in texts])
    ends = lengths.cumsum()
    left = ends.repeat(lengths) - np.arange(ends[-1])
    # Numbers of 16 bits are the quickest to sort.
    numbers = np.arange(len(texts), dtype=np.int16)
    owner = numbers.repeat(lengths)
    keys, owners = [], []
    for n, grams in enumerate(gram_keys(codes_of(f" {text} " for text in texts))):
        inside = left > n
        keys.append(grams[inside])
        owners.append(owner[inside])
    every = np.concatenate(owners)
    order = every.argsort(kind="stable")
    return buckets_of(np.concatenate(keys), TABLE_BITS)[order], every[order].searchsorted(numbers)
