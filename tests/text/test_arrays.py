"""Reading arrays: by two threads at once, and files that hold none."""

from __future__ import annotations

import contextlib
import gc
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.perceive import load_model
from zhubo.perceive.model import Table, words_in
from zhubo.text.arrays import read_arrays


def test_two_threads_read_at_once(tmp_path: Path) -> None:
    """However often Python changes from one to the other within a header (a start failed by it, once)."""
    path = tmp_path / "a.npz"
    np.savez(path, **{f"a{number}": np.arange(3) for number in range(20)})

    def give_way(phase: str, info: dict[str, int]) -> None:
        time.sleep(0)

    def read(deep: int) -> int:
        return read(deep - 1) if deep else sum(len(read_arrays(path)) for _ in range(15))

    before = gc.get_threshold()
    gc.callbacks.append(give_way)
    try:
        gc.set_threshold(3, 1, 1)
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(read, (0, 100))) == [300, 300]
    finally:
        gc.set_threshold(*before)
        gc.callbacks.remove(give_way)


@given(
    arrays(
        st.sampled_from(["<i4", "|i1", "|u1", "<f4", "<f8", "|b1"]), array_shapes(min_dims=0, max_dims=3, min_side=0)
    )
)
def test_what_numpy_wrote_is_read(tmp_path_factory: pytest.TempPathFactory, array: NDArray[Any]) -> None:
    """As numpy reads it."""
    path = tmp_path_factory.mktemp("arrays") / "a.npz"
    np.savez_compressed(path, array=array)
    found = read_arrays(path)["array"]
    assert (found.dtype, found.shape, found.tobytes()) == (array.dtype, array.shape, array.tobytes())


def test_arrays_of_objects_are_refused(tmp_path: Path) -> None:
    """They are pickles, which can run code."""
    np.savez(tmp_path / "a.npz", array=np.array([{}], dtype=object))
    with pytest.raises(ValueError, match="plain numbers"):
        read_arrays(tmp_path / "a.npz")


@given(st.data())
def test_a_damaged_file_is_told(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Cut short, or with a byte changed: it reads, or it is one of the two errors that are promised."""
    path = tmp_path_factory.mktemp("arrays") / "a.npz"
    np.savez_compressed(path, table=np.arange(200, dtype=np.int32))
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    cut = data.draw(st.booleans())
    path.write_bytes(
        whole[:at] if cut else whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    )
    with contextlib.suppress(OSError, ValueError):
        read_arrays(path)


def test_a_model_that_is_none_is_told(tmp_path: Path) -> None:
    """With the recipe that makes one."""
    (tmp_path / "a.npz").write_bytes(b"not a model")
    with pytest.raises(UnavailableError, match=r"a\.npz"):
        load_model(tmp_path / "a.npz")


def test_a_table_that_cannot_be_read_later_is_told(tmp_path: Path) -> None:
    """Table and words are read at the first comment in one of its languages, and by then the file may be another."""
    path = tmp_path / "a.npz"
    np.savez_compressed(path, known=np.arange(2, dtype=np.uint8), table=np.arange(9, dtype=np.uint8))
    with pytest.raises(UnavailableError, match=r"a\.npz"):
        _ = Table(path, 8, 3).known
    path.unlink()
    with pytest.raises(UnavailableError, match=r"a\.npz"):
        _ = Table(path, 8, 3).known
    with pytest.raises(UnavailableError, match=r"a\.npz"):
        words_in(path)


def test_arrays_are_read_by_name(tmp_path: Path) -> None:
    """Only those that are asked for; one that is not there is told."""
    path = tmp_path / "a.npz"
    np.savez_compressed(path, one=np.arange(3), two=np.arange(4))
    assert read_arrays(path, ("two",)).keys() == {"two"}
    with pytest.raises(KeyError, match="three"):
        read_arrays(path, ("three",))
