"""A linear model that tells how likely a line breaks the law of advertising, from its n-grams and the ideas that it speaks of. Pure.

It stands beside the lists of words: these know what a law names, it knows what lines that break a law have in common. `runs/train_law.py`
makes it out of `seeds/law`; docs/law.md says how right it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, islice, pairwise, starmap
from math import exp
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.law.ideas import LOOSE, law_ideas
from zhubo.text.arrays import read_arrays, unpack_table
from zhubo.text.grams import STEP, buckets_of, codes_of, gram_keys
from zhubo.text.letters import as_letters
from zhubo.values import dataclass

LIKELY_PATH = Path(__file__).parent / "data" / "likely.npz"
CATEGORIES = "superlative efficacy superstition false_urgency missing_basis authority off_platform minors".split()
"""What a line may break, as the seeds name it."""
TOPICS = dict(
    zip(CATEGORIES, "rank medical superstition deadline popularity authority contact minors".split(), strict=True)
)
"""The topic of the lists of words that comes nearest to a category: it names the kind of a finding and the rule of a jurisdiction."""
BARS = dict(zip(CATEGORIES, (0.42, 0.45, 0.48, 0.42, 0.42, 0.48, 0.45, 0.5), strict=True))
"""How likely a line must be before it is flagged, by category; there are more lawful lines than others to learn from."""
BAR_MIN = 0.4
"""A line that is less likely is given no category."""
ROW_BITS = 20
PART_BITS = 16
"""What a line breaks is told by its topic, for which a smaller table is enough; its rows are the first bits of the others."""
COLUMNS = 1 + len(CATEGORIES)
"""The first says whether a line breaks a law at all, the others which."""
LEVELS = 7
WEIGHTS = (2.0, 1.4, 0.9)
"""How much n-grams, parts of words with others near them, and ideas weigh, each block as a whole."""
STEM_CHARS = 5
"""A word is taken to bend behind so many letters."""
CHARS_MIN, SIGNS_MIN = 26, 9
"""A shorter line, in letters and in signs that stand for syllables or words, says too little to be flagged."""
IDEAS_MAX = 24
WORDS_MAX = 120
_WORD = re.compile(r"[a-z0-9\u00df-\u024f\u0400-\u04ff\u0620-\u064a\u1e00-\u1eff'&]+")
_DIGITS = re.compile(r"\d+")
_PAIR, _TRIPLE, _STEM, _NEXT, _NEAR = (
    np.uint32(seed) for seed in (0xD3A2646C, 0xFD7046C5, 0xB55A4F09, 0x9E8F3A71, 0x6C62272E)
)

Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class LikelyModel:
    """`whole`, int8 `[2**ROW_BITS]`, says whether a line breaks a law, `parts`, `[2**PART_BITS, categories]`, which; both in units of
    `steps` (float64 `[COLUMNS]`), with a `bias` for each column."""

    whole: NDArray[np.int8]
    parts: NDArray[np.int8]
    steps: NDArray[np.float64]
    bias: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likely:
    """How likely a line breaks a law (0 to 1), which `category` if that is not unlikely, and whether it is `sure` enough to flag."""

    share: float
    category: str
    sure: bool


def likely(low: str, language: str) -> Likely:
    """Return how likely a folded line in a language (a BCP 47 base tag) breaks the law of advertising.

    Raises:
        UnavailableError: the model is missing or cannot be read.
    """
    told = judged(likely_model(), *line_rows(low, language))
    return Likely(told.share, told.category, sure=False) if is_short(low, language) else told


def is_short(low: str, language: str, *, chars_min: int = CHARS_MIN, signs_min: int = SIGNS_MIN) -> bool:
    """Whether a line says too little to be told by."""
    return len(low) < (signs_min if language in ("zh", "ja", "ko") else chars_min)


def judged(model: LikelyModel, *blocks: Rows) -> Likely:
    """Return what a model says of a line with these rows (`line_rows`)."""
    weights = [weight / max(1, len(rows)) ** 0.5 for weight, rows in zip(WEIGHTS, blocks, strict=True)]
    share = share_of(model.whole, float(model.steps[0]), float(model.bias[0]), blocks)
    if share < BAR_MIN:
        return Likely(share, "", False)
    sums = np.zeros(len(CATEGORIES))
    for weight, rows in zip(weights, blocks, strict=True):
        sums += model.parts.take(rows >> (ROW_BITS - PART_BITS), axis=0).sum(axis=0, dtype=np.int32) * weight
    category = CATEGORIES[int((sums * model.steps[1:] + model.bias[1:]).argmax())]
    return Likely(share, category, share >= BARS[category])


def share_of(table: NDArray[np.int8], step: float, bias: float, blocks: Sequence[Rows], shift: int = 0) -> float:
    """Return how likely a table says yes, 0 to 1, of a line with these rows (`line_rows`), of which it knows all but `shift` bits."""
    score = sum(
        int(table.take(rows >> shift if shift else rows).sum()) * (weight / max(1, len(rows)) ** 0.5)
        for weight, rows in zip(WEIGHTS, blocks, strict=True)
    )
    return 1.0 / (1.0 + exp(-min(60.0, max(-60.0, score * step + bias))))


def line_rows(low: str, language: str) -> tuple[Rows, Rows, Rows]:
    """Return the rows of the table that a folded line has: for its n-grams; for what stands near each other; for its ideas.

    Characters of scripts that write a word in one to three signs give 1-3-grams, and pairs that stand three to five apart; letters give
    3-5-grams, their words 1-3-grams, and the first letters of words alone, with the next, and with the second and third behind. Ideas
    count alone, in pairs and in order.
    """
    text = _DIGITS.sub("0", low)
    signs = language in LOOSE
    keys = list(islice(gram_keys(codes_of((f"\x02{text}\x03",))), 3 if signs else 5))
    length = len(text) + 2
    if signs:
        grams = [keys[n][: max(0, length - n)] for n in range(3)]
        near = [_near(grams[1], apart) ^ _NEAR for apart in (3, 4, 5)]
    else:
        words = _WORD.findall(text if language == "vi" else as_letters(text))[:WORDS_MAX]
        one = np.array([_word_key(word) for word in words], dtype=np.uint32)
        two = _near(one, 1)
        three = (two[:-1] * STEP) ^ one[2:]
        grams = [keys[n][: max(0, length - n)] for n in (2, 3, 4)]
        grams += [one, two ^ _PAIR, three ^ _TRIPLE]
        stems = np.array([_word_key(word[:STEM_CHARS]) for word in words], dtype=np.uint32)
        near = [stems ^ _STEM, _near(stems, 1) ^ _NEXT, *(_near(stems, apart) ^ _NEAR for apart in (2, 3))]
    ideas = _idea_keys(law_ideas(low, language)[:IDEAS_MAX])
    every = buckets_of(np.concatenate([*grams, *near, ideas]), ROW_BITS)
    first, last = sum(map(len, grams)), len(every) - len(ideas)
    return every[:first], every[first:last], every[last:]


def _near(keys: NDArray[np.uint32], apart: int) -> NDArray[np.uint32]:
    """Return the keys of each two that stand so far apart."""
    return (keys[:-apart] * STEP) ^ keys[apart:]


@lru_cache(maxsize=1)
def likely_model() -> LikelyModel:
    """Return the model that ships with zhubo.

    Raises:
        UnavailableError: it is missing or cannot be read.
    """
    return load_likely(LIKELY_PATH)


def load_likely(path: Path) -> LikelyModel:
    """Return the model in `path`.

    Raises:
        UnavailableError: the file is missing, or is no such model.
    """
    try:
        arrays = read_arrays(path)
        whole = unpack_table(arrays["whole"], (2**ROW_BITS, 1), LEVELS)[:, 0]
        parts = unpack_table(arrays["parts"], (2**PART_BITS, len(CATEGORIES)), LEVELS)
        found = LikelyModel(whole, parts, arrays["steps"], arrays["bias"])
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(f"Cannot read {path}.", hint="Make it: runs/train_law.py.") from error
    if found.steps.shape != (COLUMNS,) or found.bias.shape != (COLUMNS,):
        raise UnavailableError(f"{path} is a model of another version.", hint="Make it again: runs/train_law.py.")
    return found


def _idea_keys(ideas: list[str]) -> NDArray[np.uint32]:
    """Return the keys of ideas alone, of each two in one line, and of each two that follow each other."""
    numbers = [_idea_key(idea) for idea in ideas]
    once = sorted(set(numbers))
    keys = [*once, *starmap(_pair_key, combinations(once, 2)), *starmap(_order_key, pairwise(numbers))]
    return np.array(keys, dtype=np.uint32)


@lru_cache(maxsize=16_384)
def _pair_key(one: int, two: int) -> int:
    return crc32(b"%d %d" % (one, two))


@lru_cache(maxsize=16_384)
def _order_key(one: int, two: int) -> int:
    return crc32(b"%d>%d" % (one, two))


@lru_cache(maxsize=256)
def _idea_key(idea: str) -> int:
    return crc32(f"\x01{idea}".encode())


@lru_cache(maxsize=8_192)
def _word_key(word: str) -> int:
    return crc32(word.encode())
