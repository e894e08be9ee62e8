"""What fits share: gradients summed by row, tables by language, and files of arrays and of lines that are the same to the byte."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive.by_language import ByLanguage
from zhubo.text.arrays import GAP_MAX, LEVELS_MAX, in_a_byte


def row_sums(
    buckets: NDArray[np.intp], owner: NDArray[np.intp], values: NDArray[np.float32]
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return the rows that `buckets` name, each once, and the sum of `values[owner]` for each of them."""
    order = buckets.argsort(kind="stable")
    rows, firsts = np.unique(buckets[order], return_index=True)
    return rows, np.add.reduceat(values.take(owner[order], axis=0), firsts, axis=0)


Samples = TypeVar("Samples")
Fitted = tuple[NDArray[np.float32], NDArray[np.float32]]
"""A table `[rows, columns]` and a bias `[columns]`."""


def fit_by_language(
    samples: Mapping[str, Samples],
    fit: Callable[[Samples, Callable[[int], None]], Fitted],
    steps: Callable[[Samples], int],
    levels: int,
    tell: Callable[[int, int], None] | None,
) -> ByLanguage:
    """Return what `fit` makes of the samples of each language, in whole numbers up to `levels`.

    `fit` hears whom to tell how many of its `steps` are done; `tell` hears how many of those of all languages are.
    """
    tables: dict[str, NDArray[np.int8]] = {}
    units: dict[str, np.float32] = {}
    biases: dict[str, NDArray[np.float32]] = {}
    total = sum(map(steps, samples.values()))
    done = 0

    def hear(one: int) -> None:
        if tell is not None:
            tell(done + one, total)

    for language, own in samples.items():
        fitted, biases[language] = fit(own, hear)
        done += steps(own)
        units[language] = np.float32(np.quantile(np.abs(fitted), 0.9999) / levels)
        tables[language] = np.clip(np.rint(fitted / units[language]), -levels, levels).astype(np.int8)
    return ByLanguage(tables, units, biases)


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write lines of text packed, the same lines as the same bytes; return how many bytes."""
    return path.write_bytes(gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0))


def write_by_language(path: Path, table: ByLanguage) -> None:
    """Write `table` to `path`; the same table gives the same bytes."""
    arrays: dict[str, NDArray[Any]] = {}
    for language in sorted(table.tables):
        arrays[f"table_{language}"] = table.tables[language]
        arrays[f"step_{language}"] = np.array(table.steps[language])
        arrays[f"bias_{language}"] = table.biases[language]
    write_arrays(path, arrays)


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]], *, packed: Container[str] = ()) -> None:
    """Write `arrays` to `path` as `numpy.load` reads them, deflated but for those `packed` before; the same arrays give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name in packed else zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as stream:
                np.lib.format.write_array(stream, np.ascontiguousarray(array), allow_pickle=False)


def pack_table(table: NDArray[np.int8], levels: int) -> NDArray[np.uint8]:
    """Return `table` `[rows, columns]`, numbers up to `levels` (at most 7) on each side of zero, as `zhubo.text.arrays` reads it.

    Weights hardly repeat, so codes by frequency alone take a sixth less room; and several in one byte, as a code takes whole bits, less
    again.

    Raises:
        ValueError: there are more levels.
    """
    if not 1 <= levels <= LEVELS_MAX:
        raise ValueError(f"A table in {levels} levels cannot be packed: it takes 1 to {LEVELS_MAX}.")
    each = in_a_byte(levels)
    whole = np.pad(table.reshape(-1).astype(np.intp) + levels, (0, -table.size % each)).reshape(-1, each)
    coder = zlib.compressobj(9, memLevel=9, strategy=zlib.Z_HUFFMAN_ONLY)
    packs = np.ravel_multi_index(tuple(whole.T), (2 * levels + 1,) * each).astype(np.uint8)
    return np.frombuffer(coder.compress(packs.tobytes()) + coder.flush(), dtype=np.uint8)


def pack_numbers(numbers: NDArray[np.intp]) -> NDArray[np.uint8]:
    """Return rising whole numbers, none below zero, as gaps of a byte; a wider one begins with bytes of `GAP_MAX`."""
    gaps = np.diff(numbers, prepend=0)
    wide = gaps // GAP_MAX
    packed = np.full(int((wide + 1).sum()), GAP_MAX, np.uint8)
    packed[(wide + 1).cumsum() - 1] = gaps % GAP_MAX
    return packed
