"""Single values of shop files: times and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.errors import ShopError
from zhubo.shop.values import string_from, time_from, time_text

ZONES = st.sampled_from(["UTC", "Asia/Shanghai", "Europe/Warsaw", "America/New_York", "Asia/Kolkata"])
MARCH_31_MS = 1_774_915_200_000
"""2026-03-31 00:00 UTC."""


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-31",
        "2026/3/31",
        "2026.03.31 00:00",
        "2026年3月31日",
        "２０２６年３月３１日 ０時００分",
        "2026-03-31T00:00:00Z",
        "2026-03-31 08:00:00 +0800",
        "2026-03-31T00:00:00.000+00:00",
        "3/31/2026",
        "31/3/2026 0:00",
        "31.03.2026",
    ],
)
def test_times_as_people_and_systems_write_them(text: str) -> None:
    """ISO, Chinese, Japanese, American, British and German, where each can be read in one way only."""
    assert time_from(text, "UTC", "sale_ends") == MARCH_31_MS


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "2026-02-30", "31/31/2026", "2026-13-01", "1/2/26", "9999-01-01", "12:00"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    """Days that are not, years without a century, times without a day."""
    with pytest.raises(ShopError, match="sale_ends"):
        time_from(text, "UTC", "sale_ends")


def test_day_and_month_that_can_be_taken_for_each_other_are_not_guessed() -> None:
    """Both readings are told; with dots the day comes first, as where dots are used."""
    with pytest.raises(ShopError, match="2026-3-4 or as 2026-4-3"):
        time_from("3/4/2026", "UTC", "sale_ends")
    assert time_from("3.4.2026", "UTC", "sale_ends") == time_from("2026-04-03", "UTC", "sale_ends")
    assert time_from("4/4/2026", "UTC", "sale_ends") == time_from("2026-04-04", "UTC", "sale_ends")


def test_a_bare_end_lasts_through_its_day_also_when_the_clocks_change() -> None:
    """The day on which Warsaw's clocks go forward has 23 hours."""
    starts, ends = (time_from("2026-03-29", "Europe/Warsaw", "day", end=end) for end in (False, True))
    assert ends - starts == 23 * 3_600_000


@given(st.integers(40_000_000_000, 4_000_000_000_000), ZONES)
def test_a_written_time_reads_back(at_ms: int, zone: str) -> None:
    """In any zone, to the millisecond."""
    assert time_from(time_text(at_ms, zone), "UTC", "time") == at_ms


@pytest.mark.parametrize("text", [" 马克杯 ", "\u3000马克杯\u00a0", "\ufeff马克杯\u200b", "马克杯\t\n"])
def test_space_round_a_word_is_no_part_of_it(text: str) -> None:
    """Plain, full-width, no-break and zero-width space at the ends goes: nobody can type or hear it."""
    assert string_from(text, "title") == "马克杯"


def test_a_no_break_space_is_a_space() -> None:
    """Inside, it becomes the space that viewers type; a full-width one, which Chinese keyboards type, stays."""
    assert string_from("HUAWEI\u00a0P20\u202f64G", "title") == "HUAWEI P20 64G"
    assert string_from("马克杯\u3000大", "title") == "马克杯\u3000大"
