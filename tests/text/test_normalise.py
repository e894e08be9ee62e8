"""Folding keeps the way back to the text as given."""

import pytest
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


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("k50一二八", "k50 128"),
        ("12pro一百二十八的", "12pro 128的"),
        ("5a三十二的", "5a 32的"),
        ("八普拉斯金的六十四g", "8普拉斯金的64g"),
        ("八加二五六的", "8+256的"),
        ("十四寸r五跟r七", "14寸r5跟r7"),
        ("三十八码", "38码"),
        ("p二零三十二g", "p20 32g"),
        ("k五零一二八", "k50 128"),
        ("k50二五六两台", "k50 256两台"),
        ("红三十八秋", "红38秋"),
        ("苹果十四一二八", "苹果14 128"),
        ("苹果十四pro", "苹果14pro"),
    ],
)
def test_figures_of_goods_that_are_spoken_are_written(said: str, written: str) -> None:
    """Memories, inches, sizes and models as they are read out come out as they are typed; a place leads back to what was said."""
    assert normalise(said).text == written


@pytest.mark.parametrize(
    "text",
    [
        "一百二十八块",
        "我三十二岁",
        "一千五百g",
        "一二八折",
        "三十二的",
        "一二八台",
        "一升半",
        "十六号发货",
        "买一批",
        "第五a",
    ],
)
def test_other_numbers_in_words_stay(text: str) -> None:
    """Money, ages, larger weights, dates and counts are no figures of goods."""
    assert normalise(text).text == text


def test_a_figure_that_is_spoken_keeps_its_place() -> None:
    """The 128 of a text leads back to the three characters that say it."""
    text = "k50一二八多少"
    normal = normalise(text)
    at = normal.text.index("128")
    start, end = given_span(normal, at, at + 3)
    assert text[start:end] == "一二八"
