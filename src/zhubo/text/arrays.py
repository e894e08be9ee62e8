"""Reading the arrays of a trained table, from several threads at once, and packed lines of text."""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

GAP_MAX = 255
"""A byte that tells of a gap as wide, which goes on in the next one."""
LEVELS_MAX = 7
"""Of so many levels two weights fit into a byte, and of fewer three or five."""
_START = b"\x93NUMPY\x01\x00"
_HEADER = re.compile(
    rb"\{'descr': '([<|][biuf]\d)', 'fortran_order': False, 'shape': \(((?:\d+, ?)*(?:\d+)?)\), \} *\n"
)
"""numpy.load reads it with `ast.parse`, and in Python 3.11 that counts the depth of all threads as one: two at once can raise a SystemError
(cpython issue 106905)."""


def read_arrays(path: Path, names: Iterable[str] | None = None) -> dict[str, NDArray[Any]]:
    """Return the arrays of an `.npz` file by name, or those of `names`, read-only.

    Unpacking leaves Python's lock: two threads read two files side by side.

    Raises:
        KeyError: it has no array of one of `names`.
        OSError: the file is missing or cannot be read.
        ValueError: it is no such file, or it is cut short, or an array's numbers are not plain ones in C order.
    """
    try:
        with zipfile.ZipFile(path) as members:
            wanted = members.namelist() if names is None else [f"{name}.npy" for name in names]
            return {name.removesuffix(".npy"): _array(members.read(name)) for name in wanted}
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, TypeError) as error:
        raise ValueError(f"{path} holds no arrays that can be read: {error}") from error


def _array(packed: bytes) -> NDArray[Any]:
    """Return the array of an `.npy` file of version 1.0: its start, the header's length in two bytes, the header, and the numbers."""
    begin = len(_START) + 2
    end = begin + int.from_bytes(packed[len(_START) : begin], "little")
    header = _HEADER.fullmatch(packed[begin:end])
    if header is None or not packed.startswith(_START):
        raise ValueError("An array's header is not that of plain numbers in C order, as numpy.savez writes them.")
    shape = tuple(int(size) for size in header[2].split(b",") if size.strip())
    return np.frombuffer(packed, dtype=header[1].decode(), offset=end).reshape(shape)


def unpack_table(packed: NDArray[np.uint8], shape: tuple[int, int], levels: int) -> NDArray[np.int8]:
    """Return the table that `zhubo.learn.arrays.pack_table` packed: numbers up to `levels` on each side of zero.

    Raises:
        ValueError: it is none of that shape, or is cut short.
    """
    size, each = shape[0] * shape[1], in_a_byte(levels)
    try:
        packs = np.frombuffer(zlib.decompress(packed.data, bufsize=size // each + 1), dtype=np.uint8)
    except zlib.error as error:
        raise ValueError(f"No table can be read: {error}") from error
    steps = 2 * levels + 1
    if len(packs) != -(-size // each) or int(packs.max()) >= steps**each:
        raise ValueError("The table has another shape.")
    apart = np.stack(np.unravel_index(np.arange(steps**each), (steps,) * each), axis=1) - levels
    if each != 2:
        return apart.astype(np.int8).take(packs, axis=0).reshape(-1)[:size].reshape(shape)
    # Two bytes as one number: what is looked up so is copied in a third of the time.
    return apart.astype(np.int8).view(np.int16)[:, 0].take(packs).view(np.int8)[:size].reshape(shape)


def in_a_byte(levels: int) -> int:
    """Return how many weights of so many levels on each side of zero fit into a byte."""
    return max(count for count in (1, 2, 3, 5) if (2 * levels + 1) ** count <= 256)


def unpack_numbers(packed: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Return the rising numbers that `zhubo.learn.arrays.pack_numbers` packed, at least one.

    Raises:
        ValueError: there are none, or they are none of these.
    """
    if packed.dtype != np.uint8 or packed.ndim != 1 or not len(packed) or packed[-1] == GAP_MAX:
        raise ValueError("No numbers can be read.")
    numbers: NDArray[np.int32] = packed.cumsum(dtype=np.int32)[packed != GAP_MAX]
    return numbers


def read_lines(path: Path) -> list[str]:
    """Return the lines of a text that `zhubo.learn.arrays.write_lines` packed.

    Raises:
        OSError: the file is missing or cannot be read.
        ValueError: it is no such file, or it is cut short.
    """
    try:
        return gzip.decompress(path.read_bytes()).decode().splitlines()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ValueError(f"{path} holds no lines that can be read: {error}") from error
