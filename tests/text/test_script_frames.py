"""Frames of host copy: written in full in each language, packed as written, taken in turn, and timed."""

from __future__ import annotations

import gzip
import runpy
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.errors import InputError
from zhubo.text.script_frames import frame_number, frames_for, script_languages, spoken_ms

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src" / "zhubo" / "text" / "scripts"


@given(st.text(min_size=1, max_size=20), st.integers(0, 300), st.integers(2, 9))
def test_no_frame_comes_twice_in_a_row(piece: str, use: int, count: int) -> None:
    """And each is one of those that there are."""
    one, next_one = frame_number(piece, use, count), frame_number(piece, use + 1, count)
    assert one != next_one and 0 <= one < count and 0 <= next_one < count


@given(st.text(min_size=1, max_size=20))
def test_turns_do_not_go_round_in_one_order(piece: str) -> None:
    """Of six frames sixty turns take each one several times, and not in the same row again and again."""
    turns = [frame_number(piece, use, 6) for use in range(60)]
    assert set(turns) == set(range(6)) and turns[:6] * 10 != turns


def test_what_is_packed_is_what_is_written() -> None:
    """In each language all pieces, in four ways at least, with the slots of the English ones: whoever changes one runs the recipe."""
    recipe = runpy.run_path(str(ROOT / "runs" / "make_messages.py"))
    english, chinese = (tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")) for name in ("en", "zh"))
    written = sorted((ROOT / "messages" / "scripts").glob("*.toml"))
    assert {path.stem for path in written} | {"en", "zh"} == set(script_languages())
    for path in written:
        assert gzip.decompress((FOLDER / f"{path.stem}.toml.gz").read_bytes()) == path.read_bytes(), path.stem
        assert not list(recipe["script_faults"](tomllib.loads(path.read_text("utf-8")), english, chinese)), path.stem
    assert not list(recipe["script_faults"](english, english, chinese))
    assert not list(recipe["script_faults"](chinese, english, chinese))


def test_a_frame_with_a_slot_of_its_own_or_a_digit_is_refused() -> None:
    """The recipe says which."""
    recipe = runpy.run_path(str(ROOT / "runs" / "make_messages.py"))
    english, chinese = (tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")) for name in ("en", "zh"))
    own = tomllib.loads((FOLDER / "en.toml").read_text("utf-8"))
    own["frames"]["price"][0] = "It's cheap."
    own["frames"]["hook"][0] = "Only 3 left of the {name}!"
    del own["frames"]["brand"][0:2]
    del own["words"]["intro"]
    faults = list(recipe["script_faults"](own, english, chinese))
    assert len(faults) == 4 and [fault.split()[0] for fault in faults] == [
        "words.intro",
        "frames.brand",
        "frames.hook",
        "frames.price",
    ]


@pytest.mark.parametrize(
    ("language", "text", "milliseconds"),
    [
        ("zh", "现在讲" * 90, 60_000),
        ("zh", "iPad 129元。", 6 * 60_000 // 270),
        ("en", "word " * 75, 30_000),
        ("ja", "です" * 55, 20_000),
    ],
)
def test_a_text_takes_as_long_as_a_host_speaks(language: str, text: str, milliseconds: int) -> None:
    """Characters or words by the minute; marks are no characters, and a Latin word among characters counts two."""
    assert spoken_ms(text, frames_for(language)) == milliseconds


def test_a_language_without_scripts_is_refused_with_those_that_have_some() -> None:
    """Nothing is written in another one instead."""
    with pytest.raises(InputError, match="'sw'.*en"):
        frames_for("sw")
