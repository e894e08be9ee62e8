"""What both fits share: gradients summed by row, and files of arrays that are the same to the byte."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def row_sums(
    buckets: NDArray[np.intp], owner: NDArray[np.intp], values: NDArray[np.float32]
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return the rows that `buckets` name, each once, and the sum of `values[owner]` for each of them."""
    order = buckets.argsort(kind="stable")
    rows, firsts = np.unique(buckets[order], return_index=True)
    return rows, np.add.reduceat(values.take(owner[order], axis=0), firsts, axis=0)


def write_arrays(path: Path, arrays: Mapping[str, NDArray[Any]], *, packed: Container[str] = ()) -> None:
    """Write `arrays` to `path` as `numpy.load` reads them, deflated but for those `packed` before; the same arrays give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name in packed else zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as stream:
                np.lib.format.write_array(stream, np.ascontiguousarray(array), allow_pickle=False)


def pack_table(table: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Return `table` as `zhubo.perceive.model` reads it. Weights hardly repeat, so codes by frequency alone take a sixth less room."""
    coder = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
    return np.frombuffer(coder.compress(np.ascontiguousarray(table).tobytes()) + coder.flush(), dtype=np.uint8)
