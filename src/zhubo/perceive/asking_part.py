"""Which part of a comment asks: viewers tell a story before, and something behind. Pure.

Of `hello from rainy leeds im still using my nans umbrella so how dear are the sunglasses` the question begins at `how`, and words of the
rest are no goods, no trouble and no order of the viewer's. A table learnt from openings, questions and tails (`runs/train_asking_part.py`)
says of each token how likely it stands before, in or behind the question; the three follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.by_language import ByLanguage, load_by_language
from zhubo.perceive.features import word_key
from zhubo.text.grams import STEP, buckets_of
from zhubo.values import dataclass

TABLE_BITS = 15
TABLE_PATH = Path(__file__).parent / "model" / "asking_part.npz"
PLACES = 3
"""Before, in and behind the question: the columns of the table."""
WORDS_MIN = 9
"""A shorter comment is all question."""
GAIN_MIN = 3.0
"""By how much, in log-likelihood, a part has to be likelier than the whole."""
AROUND = 4
"""How many tokens on each side are looked at."""
_ENDS_MAX = 15
_TOKEN = re.compile(r"[a-z0-9'’]+|[^\s\w]|\w")
_RUNS = (
    (-3, -3), (-2, -2), (-1, -1), (0, 0), (1, 1), (2, 2), (3, 3),
    (-2, -1), (-1, 0), (0, 1), (1, 2), (-1, 1), (0, 2), (-2, 0), (0, 3), (-3, 0), (-4, -1),
)  # fmt: skip
"""Which tokens in a row around one are looked at, from the first to the last."""
_RUN_MAX = 1 + max(last - first for first, last in _RUNS)
_SALTS = np.arange(1, len(_RUNS) + 2, dtype=np.uint32) * np.uint32(0x9E3779B9)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure, a mark or a Chinese character at `[start, end)` of a folded text, as the table knows it."""

    name: str
    start: int
    end: int


def load_asking(path: Path = TABLE_PATH) -> ByLanguage:
    """Return the table in `path`; by default the one that comes with zhubo.

    Raises:
        UnavailableError: the file is missing, or is no such table.
    """
    return load_by_language(path, (2**TABLE_BITS, PLACES), "runs/train_asking_part.py")


def asked_part(text: str, language: str, table: ByLanguage) -> tuple[int, int]:
    """Return `[start, end)` of the question in a folded text; all of it where no part of it is clearly likelier."""
    if language not in table.tables or text.count(" ") < WORDS_MIN - 1:
        return 0, len(text)
    tokens = tokens_of(text)
    first, last, gain = likeliest(places_of(tokens, language, table))
    if gain < GAIN_MIN or (first, last) == (0, len(tokens)):
        return 0, len(text)
    return tokens[first].start if first else 0, tokens[last - 1].end if last < len(tokens) else len(text)


def likeliest(places: NDArray[np.float32]) -> tuple[int, int, float]:
    """Return `[first, last)` of the likeliest question among `places` (log-likelihoods `[tokens, PLACES]`), and what it gains on all."""
    before, inside, behind = np.concatenate((np.zeros((1, PLACES), np.float32), places.cumsum(axis=0))).T
    begun = before - inside
    best = np.maximum.accumulate(begun[:-1])
    ended = best + (inside - behind)[1:] + behind[-1]
    last = int(ended.argmax()) + 1
    return int(begun[:last].argmax()), last, float(ended[last - 1] - inside[-1])


def places_of(tokens: Sequence[Token], language: str, table: ByLanguage) -> NDArray[np.float32]:
    """Return the log-likelihoods `[tokens, PLACES]` of where each token stands."""
    sums = table.tables[language].take(buckets_around(tokens), axis=0).sum(axis=1, dtype=np.int32)
    scores = sums * table.steps[language] + table.biases[language]
    scores -= scores.max(axis=1, keepdims=True)
    likely: NDArray[np.float32] = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return likely


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a folded text. A figure is known by its length; a character behind a blank is another than one within a run."""
    tokens = []
    for match in _TOKEN.finditer(text):
        start, name = match.start(), match[0]
        if name.isdigit():
            name = "#" * min(len(name), 3)
        elif not name.isascii() and text[start - 1 : start] == " ":
            name = f" {name}"
        tokens.append(Token(name, start, match.end()))
    return tokens


def buckets_around(tokens: Sequence[Token]) -> NDArray[np.intp]:
    """Return the buckets `[tokens, features]` of the tokens in a row around each, and of how far it stands from both ends."""
    count = len(tokens)
    codes = np.array([1] * AROUND + [word_key(token.name) for token in tokens] + [2] * AROUND, dtype=np.uint32)
    grams = [codes]
    for _ in range(1, _RUN_MAX):
        # A token more at the end of each run.
        grams.append((grams[-1][:-1] * STEP) ^ codes[len(grams) :])
    columns = [grams[last - first][AROUND + first : AROUND + first + count] for first, last in _RUNS]
    place = np.arange(count, dtype=np.uint32)
    columns.append(np.minimum(place, _ENDS_MAX) * np.uint32(64) + np.minimum(place[::-1], _ENDS_MAX))
    return buckets_of(np.stack(columns, axis=1) ^ _SALTS, TABLE_BITS)
