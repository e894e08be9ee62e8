"""Tables of labels: what a file must hold, and that a fit learns, says the same alone as among others, and comes out the same twice."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from zhubo.errors import InputError, UnavailableError
from zhubo.learn.arrays import write_by_language
from zhubo.learn.labels_fit import LabelsRecipe, fit_labels, read_labelled, sample_of
from zhubo.perceive import Understander
from zhubo.perceive.aims import AIMS, load_aims
from zhubo.perceive.by_language import ByLanguage
from zhubo.perceive.labels import NONE, label_of, load_labels
from zhubo.perceive.services import SERVICES, load_services

LINES = "gap\thow much more is the {product|big lamp}\nother\tdo you wrap the {product|lamp}\n"


def test_labelled_lines(tmp_path: Path) -> None:
    (tmp_path / "en.a.tsv").write_text(LINES, encoding="utf-8")
    one, other = read_labelled(tmp_path, "en", AIMS)
    assert (one.label, one.text, one.author) == ("gap", "how much more is the big lamp", "a")
    assert [one.text[start:end] for start, end in one.goods] == ["big lamp"]
    assert other.label == "other" and read_labelled(tmp_path, "zh", AIMS) == []


@pytest.mark.parametrize("line", ["gain\twhat is it", "gap\t", "gap"])
def test_a_line_without_label_or_comment_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "en.a.tsv").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"en\.a\.tsv:1"):
        read_labelled(tmp_path, "en", AIMS)


def test_a_fit_learns_and_is_the_same_twice(tmp_path: Path, model: Understander) -> None:
    (tmp_path / "en.a.tsv").write_text(LINES * 20, encoding="utf-8")
    samples = {"en": [sample_of(one, "en", model, AIMS) for one in read_labelled(tmp_path, "en", AIMS)]}
    recipe = LabelsRecipe(passes=4, batch=4)
    paths = [tmp_path / "one.npz", tmp_path / "two.npz"]
    for path in paths:
        write_by_language(path, fit_labels(samples, AIMS, recipe))
    assert paths[0].read_bytes() == paths[1].read_bytes()
    table = load_labels(paths[0], AIMS)
    for rows, label in samples["en"][:2]:
        name, likely = label_of(table, "en", rows)
        assert name == AIMS[label] and likely > 1 / 2
    assert label_of(table, "zh", samples["en"][0][0]) == NONE


def test_tables_that_come_with_zhubo() -> None:
    for table, names in ((load_aims(), AIMS), (load_services(), SERVICES)):
        assert set(table.tables) == {"en", "zh"} and table.names == names


def test_a_table_of_other_labels_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "aims.npz"
    with pytest.raises(UnavailableError, match="Cannot read"):
        load_aims(path)
    write_by_language(
        path,
        ByLanguage({"en": np.zeros((8, 1), np.int8)}, {"en": np.float32(1)}, {"en": np.zeros(1, np.float32)}),
    )
    with pytest.raises(UnavailableError, match="another version"):
        load_aims(path)
