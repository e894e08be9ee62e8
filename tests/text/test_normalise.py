"""Folding keeps the way back to the text as given."""

from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.normalise import NORMAL_CHARS_MAX, given_span, normalise, simplified


def test_folds_width_case_script_and_runs() -> None:
    """Full width, capitals, traditional characters and long runs become one way to write them."""
    assert normalise("３號還有ＸＬ嗎？？？？").text == "3号还有xl吗??"


def test_a_letter_that_is_said_before_a_figure_is_that_letter() -> None:
    """劈20 sounds as p20; elsewhere the character is itself."""
    assert normalise("华为劈20 劈柴").text == "华为p20 劈柴"


def test_keeps_runs_that_mean_something() -> None:
    """Digits and the x of sizes are not shortened."""
    assert normalise("XXXL 10000").text == "xxxl 10000"


def test_drops_what_nobody_sees() -> None:
    """Zero-width and bidirectional controls vanish, and a keycap is its digit."""
    assert normalise("还\u200b有\u202e吗1\ufe0f\u20e3").text == "还有吗1"


def test_points_back_into_the_given_text() -> None:
    """A position after dropped and shortened characters leads to what was typed."""
    text = "\u200b哈哈哈哈3号"
    normal = normalise(text)
    at = normal.text.index("3号")
    start, end = given_span(normal, at, at + 2)
    assert text[start:end] == "3号"


def test_composes_marks_as_one_cluster() -> None:
    """Half-width kana with a voicing mark is one character that stands for two code points."""
    normal = normalise("ﾌﾟ")
    assert normal.text == "プ"
    assert given_span(normal, 0, 1) == (0, 2)


def test_is_bounded() -> None:
    """Code points that fold to many characters cannot blow a text up."""
    assert len(normalise("\ufdfa" * 500).text) <= NORMAL_CHARS_MAX


@given(st.text(max_size=200))
def test_offsets_never_fall_and_stay_inside(text: str) -> None:
    """For any text: starts and ends rise together and stay inside it."""
    normal = normalise(text)
    if normal.starts is None or normal.ends is None:
        assert len(normal.text) == len(text)
        return
    assert len(normal.starts) == len(normal.ends) == len(normal.text)
    assert list(normal.starts) == sorted(normal.starts)
    assert list(normal.ends) == sorted(normal.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(normal.starts, normal.ends, strict=True))


@given(st.text(max_size=100))
def test_simplified_keeps_length(text: str) -> None:
    """One code point becomes one code point."""
    assert len(simplified(text)) == len(text)
