"""Tables of int8, one for each language, as small as they can be: what a feature says of each of some columns."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_arrays
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ByLanguage:
    """What features say, by language: int8 `[rows, columns]` in units of `step`, and a `bias` for each column."""

    tables: Mapping[str, NDArray[np.int8]]
    steps: Mapping[str, np.float32]
    biases: Mapping[str, NDArray[np.float32]]


def load_by_language(path: Path, shape: tuple[int, int], recipe: str) -> ByLanguage:
    """Return the tables `[rows, columns]` in `path`, which `recipe` makes.

    Raises:
        UnavailableError: the file is missing, or holds no such tables.
    """
    try:
        arrays = read_arrays(path)
        languages = [name.removeprefix("table_") for name in arrays if name.startswith("table_")]
        found = ByLanguage(
            {language: arrays[f"table_{language}"] for language in languages},
            {language: np.float32(arrays[f"step_{language}"]) for language in languages},
            {language: arrays[f"bias_{language}"] for language in languages},
        )
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(f"Cannot read {path}.", hint=f"Make it: {recipe}.") from error
    if any(one.shape != shape for one in found.tables.values()):
        raise UnavailableError(f"{path} is a table of another version.", hint=f"Make it again: {recipe}.")
    return found
