"""The words of slots as they stand in a comment, by a trained tagger: each piece begins a slot, goes on with one, or is none. Pure.

What a piece is, is told by the pieces around it, by what the rules and the lists of goods found there, and by the intent: hashed features,
one hidden layer. The likeliest row of marks is found by dynamic programming (Viterbi). Rooms do without it: what they act on is resolved
against the shop's goods.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.perceive.features import BUCKET_BITS
from zhubo.perceive.known import KnownRows
from zhubo.text.arrays import read_arrays, unpack_numbers, unpack_table
from zhubo.text.grams import STEP, buckets_of
from zhubo.values import dataclass

TAGGING_PATH = Path(__file__).parent / "model" / "tagging.npz"
SLOTS = tuple(
    "product link_no size colour qty price material attribute part person coupon courier region reason order_no date height weight "
    "foot".split()
)
MARKS = ("", *(f"{place}{slot}" for slot in SLOTS for place in "+-"))
"""No slot, and for each slot the piece that begins it (`+`) and those that go on with it (`-`)."""
PIECES_MAX = 200
AROUND = 4
"""How many pieces on each side are looked at."""
ALL = "all"
"""Writers who marked all slots of their comments."""
_PIECE = re.compile(
    r"\d+|[a-z\u00df-\u024f\u1e00-\u1eff]+?(?=nya\b)|[a-z\u00df-\u024f\u1e00-\u1eff]+|[\u0400-\u04ff]+"
    r"|[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=[\u0621-\u06ff]{3})|[\u0620-\u065f\u066e-\u06ff]+|\S"
)
"""A number, a word, or one sign of a script that writes no spaces; Arabic articles and the Indonesian `nya` stand apart."""
_PARTS = (slice(0, 2), slice(0, 3), slice(0, 4), slice(-2, None), slice(-3, None), slice(-4, None))
_NEVER = -1_000.0
Stretch = tuple[int, int]
Marked = tuple[str, int, int]
"""A slot and `[start, end)` of a folded text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tagger:
    """`known` times `step` is what a feature that a fit knows adds to each hidden unit; all others add nothing.

    `inner_bias` is float `[hidden]`, `output` `[hidden, marks]`, `bias` `[marks]`; `follows` `[marks, marks]`: what a mark adds behind one.
    """

    known: KnownRows
    step: float
    inner_bias: NDArray[np.float32]
    output: NDArray[np.float32]
    bias: NDArray[np.float32]
    follows: NDArray[np.float32]


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """Return the tagger that comes with zhubo, read once.

    Raises:
        UnavailableError: its file is missing, or is none.
    """
    return read_tagger(TAGGING_PATH)


def read_tagger(path: Path) -> Tagger:
    """Return the tagger in a file.

    Raises:
        UnavailableError: the file is missing, or is none.
    """
    try:
        arrays = read_arrays(path, ("known", "levels", "table", "step", "inner_bias", "output", "bias", "follows"))
        hidden, marks = len(arrays["inner_bias"]), len(MARKS)
        known = unpack_numbers(arrays["known"])
        rows = unpack_table(arrays["table"], (len(known), hidden), int(arrays["levels"].item()))
        return Tagger(
            known=KnownRows(known, rows),
            step=float(arrays["step"].item()),
            inner_bias=arrays["inner_bias"],
            output=arrays["output"].reshape(hidden, marks),
            bias=arrays["bias"].reshape(marks),
            follows=arrays["follows"].reshape(marks, marks),
        )
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(f"Cannot read the tagger {path}.", hint="Train it: runs/train_tagging.py.") from error


def pieces_of(text: str) -> list[Stretch]:
    """Return the pieces of a folded text, at most 200, each `[start, end)`."""
    return [match.span() for match in _PIECE.finditer(text)][:PIECES_MAX]


def features_at(
    text: str,
    pieces: Sequence[Stretch],
    found: Sequence[Marked],
    goods: Sequence[Marked],
    language: str,
    intent: str,
    marking: str = ALL,
) -> NDArray[np.intp]:
    """Return the buckets `[pieces, features]` of the pieces of a folded text.

    `found` is what the rules found, `goods` where its lists know words of goods, `intent` empty where it is not known. `marking` tells a
    fit who marked the comment: `ALL` is how a tagger marks.
    """
    words = [text[start:end] for start, end in pieces]
    word = _padded([_key(one) for one in words])
    shape = _padded([_key(_shape(one)) for one in words])
    rule = _padded([_key(one) for one in _marks_inside(pieces, found)])
    ware = _padded([_key(one) for one in _marks_inside(pieces, goods)])
    tongue, aim, by = (np.uint32(_key(one)) for one in (f"l{language}", f"i{intent}", f"m{marking}"))
    count = len(words)

    def at(keys: NDArray[np.uint32], offset: int) -> NDArray[np.uint32]:
        return keys[AROUND + offset : AROUND + offset + count]

    here, kind, sign, sold = (at(keys, 0) for keys in (word, shape, rule, ware))
    before, after = at(word, -1), at(word, 1)
    pairs = [(at(word, k) * STEP) ^ at(word, k + 1) for k in (-2, -1, 0, 1)]
    threes = [(pairs[k] * STEP) ^ at(word, k) for k in (0, 1, 2)]
    fours = [((pairs[k] * STEP) ^ at(word, k)) * STEP ^ at(word, k + 1) for k in (0, 1, 2)]
    rows = [
        *(at(word, k) for k in range(-AROUND, AROUND + 1)),
        *(at(keys, k) for keys in (shape, rule, ware) for k in (-1, 0, 1)),
        *(np.array([_key(one[part]) for one in words], np.uint32) for part in _PARTS),
        *pairs,
        *threes,
        *fours,
        *(
            (one * STEP) ^ other
            for one, other in ((at(ware, -1), sold), (sold, sign), (at(rule, -1), sign), (sign, here))
        ),
        *((one * STEP) ^ other for one, other in ((kind, after), (before, kind))),
        *((one * STEP) ^ aim for one in (sold, here, before, after, kind, sign)),
        *((one * STEP) ^ tongue for one in (sign, kind, here)),
        *((one * STEP) ^ by for one in (sign, kind)),
        *(np.full(count, one) for one in (aim, by, aim ^ by, tongue ^ by)),
    ]
    seeds = np.arange(1, len(rows) + 1, dtype=np.uint32) * np.uint32(0x9E3779B1)
    return buckets_of((np.stack(rows) ^ seeds[:, None]) * STEP, BUCKET_BITS).T


def _padded(keys: list[int]) -> NDArray[np.uint32]:
    edge = [0] * AROUND
    return np.array([*edge, *keys, *edge], dtype=np.uint32)


def _key(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _shape(word: str) -> str:
    """Return a piece's kind: how many figures, one letter or more, or a sign."""
    if word.isdigit():
        return f"d{min(len(word), 6)}"
    return ("w1" if len(word) == 1 else "w") if word.isascii() and word.isalpha() else "s" if word.isalpha() else word


def _marks_inside(pieces: Sequence[Stretch], found: Sequence[Marked]) -> list[str]:
    """Return for each piece the mark that these slots give it, where they hold it whole."""
    marks = [""] * len(pieces)
    for slot, start, end in found:
        inside = [place for place, piece in enumerate(pieces) if start <= piece[0] and piece[1] <= end]
        for place in inside:
            marks[place] = f"{'+' if place == inside[0] else '-'}{slot}"
    return marks


def marks_of(pieces: Sequence[Stretch], slots: Sequence[Marked]) -> list[int]:
    """Return the place in `MARKS` of each piece where these are the slots; a piece that a slot holds a part of is of it."""
    marks = [0] * len(pieces)
    for slot, start, end in slots:
        inside = [place for place, piece in enumerate(pieces) if piece[0] < end and start < piece[1]]
        for place in inside:
            marks[place] = MARKS.index(f"{'+' if place == inside[0] else '-'}{slot}")
    return marks


def tag(
    tagger: Tagger, text: str, found: Sequence[Marked], goods: Sequence[Marked], language: str, intent: str
) -> list[Marked]:
    """Return the slots of a folded text, in order, none over another; arguments as `features_at`."""
    pieces = pieces_of(text)
    if not pieces:
        return []
    buckets = features_at(text, pieces, found, goods, language, intent)
    sums, counts = tagger.known.sums(buckets.ravel(), np.arange(len(pieces)) * buckets.shape[1])
    raw = sums * (np.float32(tagger.step) / np.sqrt(counts))[:, None]
    scores = np.maximum(raw + tagger.inner_bias, 0) @ tagger.output + tagger.bias
    # Nothing stands before the first piece that it could go on with.
    scores[0, 2::2] = _NEVER
    return _slots_of(pieces, _best_row(scores, tagger.follows))


def _best_row(scores: NDArray[np.float32], follows: NDArray[np.float32]) -> list[int]:
    """Return the row of marks, one a piece, with the highest sum of `scores` `[pieces, marks]` and `follows`."""
    best = scores[0]
    back: list[list[int]] = []
    for at in range(1, len(scores)):
        ways = best[:, None] + follows
        back.append(ways.argmax(axis=0).tolist())
        best = ways.max(axis=0) + scores[at]
    marks = [int(best.argmax())]
    for came in reversed(back):
        marks.append(came[marks[-1]])
    return marks[::-1]


def _slots_of(pieces: Sequence[Stretch], marks: Sequence[int]) -> list[Marked]:
    slots: list[Marked] = []
    for (start, end), place in zip(pieces, marks, strict=True):
        mark = MARKS[place]
        if mark.startswith("-"):
            slots[-1] = (mark[1:], slots[-1][1], end)
        elif mark:
            slots.append((mark[1:], start, end))
    return slots
