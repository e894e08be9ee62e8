"""N-grams that a fit knows: which they are, how tables of them are packed, and what texts without any are worth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray

from zhubo.learn.arrays import pack_numbers, pack_table, write_arrays
from zhubo.learn.understand_fit import Labels, Recipe, fit_weights, known_buckets, quantise, scores_of
from zhubo.perceive import Context, load_model, read_comment
from zhubo.perceive.model import Table, score_labels, sentiments_of
from zhubo.shop.search import build_index
from zhubo.text.arrays import unpack_numbers, unpack_table

NONE = np.zeros(0, np.float32)


@given(st.data())
def test_packed_tables_are_read_as_they_were(data: st.DataObject) -> None:
    """Of any whole numbers up to their levels, in any shape."""
    levels = data.draw(st.integers(1, 7))
    rows, columns = data.draw(array_shapes(min_dims=2, max_dims=2, max_side=9))
    table = data.draw(arrays(np.int8, (rows, columns), elements=st.integers(-levels, levels)))
    assert np.array_equal(unpack_table(pack_table(table, levels), table.shape, levels), table)


@given(st.lists(st.integers(0, 2**22 - 1), unique=True, min_size=1, max_size=50).map(sorted))
def test_packed_numbers_are_read_as_they_were(numbers: list[int]) -> None:
    """However far they lie apart."""
    assert unpack_numbers(pack_numbers(np.array(numbers, np.intp))).tolist() == numbers


def test_a_table_of_another_shape_is_told() -> None:
    """Cut short, too long, or of more levels than it has."""
    packed = pack_table(np.full((4, 6), 3, np.int8), 3)
    for part, shape, levels in ((packed[:5], (4, 6), 3), (packed, (4, 8), 3), (packed, (4, 4), 3), (packed, (4, 6), 2)):
        with pytest.raises(ValueError, match="table"):
            unpack_table(part, shape, levels)


def test_those_are_known_that_most_comments_have() -> None:
    """A bucket counts once a comment, in whichever of its variants it stands."""
    some = [[np.array([5, 5, 5, 1])], [np.array([1, 7]), np.array([7])], [np.array([1]), np.array([7, 9])]]
    assert known_buckets(some, 9, 1).tolist() == [1, 5, 7, 9]
    assert known_buckets(some, 9, 2).tolist() == [1, 7]
    assert known_buckets(some, 1, 1).tolist() == [1]


def test_what_is_not_known_adds_nothing(tmp_path: Path) -> None:
    """Not to sums, and not to how many there are; a text without a known one has sums of zero, alone and among others."""
    path, known = tmp_path / "a.npz", np.array([3, 8, 300])
    rows = np.array([[1, -1], [2, 0], [0, 3]], np.int8).repeat(20, axis=1)
    write_arrays(path, {"known": pack_numbers(known), "table": pack_table(rows, 3)}, packed={"table"})
    table = Table(path, 40, 3).known
    texts = [[3, 8, 3], [9], [2**22 - 1, 300, 0], [4]]
    starts = np.array([0, 3, 4, 7])
    sums, counts = table.sums(np.array([bucket for text in texts for bucket in text]), starts)
    assert sums[:, [0, 20]].tolist() == [[4, -2], [0, 0], [0, 3], [0, 0]]
    assert counts.tolist() == [3, 1, 1, 1]
    for text, row in zip(texts, sums, strict=True):
        assert np.array_equal(table.sums(np.array(text), np.zeros(1, np.intp))[0][0], row)


def test_a_fit_ends_in_whole_steps() -> None:
    """Its table is what is written of it, so that a model reads as it was fitted; what it never saw changes no score."""
    labels = [Labels(intent=number % 2, flags=NONE, sentiment=0) for number in range(40)]
    comments = [[np.array([10 + number % 2, 20, 100 + number])] for number in range(40)]
    recipe = Recipe(hidden=4, epochs=6, batch=4, rate=0.05, levels=2)
    weights = fit_weights(comments, labels, 2, recipe)
    assert weights.known.tolist() == [10, 11, 20]
    table, step, _, _ = quantise(weights)
    assert np.abs(table).max() <= 2 and np.allclose(table * np.float32(step), weights.table)
    told = scores_of(weights, np.array([10, 20, 11, 20, 99, 98]), np.array([0, 2, 5]))
    assert told[:2, :2].argmax(axis=1).tolist() == [0, 1]
    assert np.allclose(told[2], np.maximum(weights.inner_bias, 0) @ weights.output + weights.bias)
    assert np.array_equal(told[1], scores_of(weights, np.array([11, 20]), np.zeros(1, np.intp))[0])


def test_a_text_without_a_known_word_has_no_mood() -> None:
    """Whatever the model is for a text that it knows nothing of."""
    model = load_model()
    logits = score_labels(model, np.array([2**22 - 1, 0]), np.zeros(1, np.intp))
    assert sentiments_of(model, logits) == ["neutral"]
    context = Context(languages=("zh", "en"))
    assert read_comment("ᚠᚢᚦ", model=model, index=build_index(()), context=context).sentiment == "neutral"


def test_tables_and_numbers_that_are_none_are_told() -> None:
    """Before anything is read by them; and none is packed that could not be read."""
    none: list[NDArray[Any]] = [
        np.zeros(0, np.uint8),
        np.zeros((2, 2), np.uint8),
        np.zeros(3),
        np.array([255], np.uint8),
    ]
    for numbers in none:
        with pytest.raises(ValueError, match="numbers"):
            unpack_numbers(numbers)
    for levels, shape in ((0, (2, 2)), (8, (2, 2)), (3, (0, 4))):
        with pytest.raises(ValueError, match="table"):
            unpack_table(np.zeros(1, np.uint8), shape, levels)
    with pytest.raises(ValueError, match="cannot be packed"):
        pack_table(np.zeros((2, 2), np.int8), 8)
