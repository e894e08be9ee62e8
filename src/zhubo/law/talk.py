"""A linear model that tells how likely a sentence is talk of life and speaks of no goods, by its n-grams and its scenes. Pure.

`runs/train_talk.py` makes it out of `seeds/talk`.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.law.likely import LEVELS, ROW_BITS, line_rows, share_of
from zhubo.text.arrays import read_arrays, unpack_table
from zhubo.values import dataclass

TALK_PATH = Path(__file__).parent / "data" / "talk.npz"
TALK_BITS = 17
"""The model's rows are the first bits of those of `likely.py`."""


@dataclass(frozen=True, slots=True, eq=False)
class TalkModel:
    """`table`, int8 `[2**TALK_BITS]`, in units of `step`, and a `bias`."""

    table: NDArray[np.int8]
    step: float
    bias: float


def talk_share(low: str, language: str) -> float:
    """Return how likely a folded sentence in a language (a BCP 47 base tag) is talk of life, 0 to 1.

    Raises:
        UnavailableError: the model is missing or cannot be read.
    """
    model = talk_model()
    return share_of(model.table, model.step, model.bias, line_rows(low, language), ROW_BITS - TALK_BITS)


@lru_cache(maxsize=1)
def talk_model() -> TalkModel:
    """Return the model that ships with zhubo.

    Raises:
        UnavailableError: it is missing or cannot be read.
    """
    return load_talk(TALK_PATH)


def load_talk(path: Path) -> TalkModel:
    """Return the model in `path`.

    Raises:
        UnavailableError: the file is missing, or is no such model.
    """
    try:
        arrays = read_arrays(path)
        table = unpack_table(arrays["table"], (2**TALK_BITS, 1), LEVELS)[:, 0]
        return TalkModel(table, float(arrays["step"][0]), float(arrays["bias"][0]))
    except (OSError, ValueError, KeyError, IndexError) as error:
        raise UnavailableError(f"Cannot read {path}.", hint="Make it: runs/train_talk.py.") from error
