"""Dates and times of day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.text.dates import read_dates

AT_MS = 1_795_500_000_000
CASES = [
    ("3月1日 20:00", [("3月1日 20:00", None, 3, 1, 20, 0)]),
    ("三月一号晚上八点半", [("三月一号晚上八点半", None, 3, 1, 20, 30)]),
    ("2026-03-01", [("2026-03-01", 2026, 3, 1, None, None)]),
    ("2026/3/1", [("2026/3/1", 2026, 3, 1, None, None)]),
    (
        "2026年11月20日到2027年2月28日",
        [("2026年11月20日", 2026, 11, 20, None, None), ("2027年2月28日", 2027, 2, 28, None, None)],
    ),
    ("Mar 1", [("Mar 1", None, 3, 1, None, None)]),
    ("March 1, 2027", [("March 1, 2027", 2027, 3, 1, None, None)]),
    ("1st of March", [("1st of March", None, 3, 1, None, None)]),
    ("20 November 2026", [("20 November 2026", 2026, 11, 20, None, None)]),
    ("8pm", [("8pm", None, None, None, 20, 0)]),
    ("12am", [("12am", None, None, None, 0, 0)]),
    ("9:00 am", [("9:00 am", None, None, None, 9, 0)]),
    ("每天20:00到21:00", [("20:00", None, None, None, 20, 0), ("21:00", None, None, None, 21, 0)]),
    ("晚上八点到九点", [("晚上八点", None, None, None, 20, 0), ("九点", None, None, None, 21, 0)]),
    ("下午3点15分", [("下午3点15分", None, None, None, 15, 15)]),
    ("2026年4月", [("2026年4月", 2026, 4, None, None, None)]),
    ("April 2026", [("April 2026", 2026, 4, None, None, None)]),
    ("3号链接", []),
    ("48小时内", []),
    ("3个月", []),
    ("5.5点", []),
    ("一点也不", []),
    ("13月1日", []),
    ("25:00", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_dates(text: str, expected: list[tuple[object, ...]]) -> None:
    found = [
        (text[d.start : d.end], d.year, d.month, d.day, d.hour, d.minute)
        for d in read_dates(text, None, "Asia/Shanghai", AT_MS)
    ]
    assert found == expected


def test_a_date_without_a_year_is_the_nearest_one() -> None:
    (near,) = read_dates("3月1日 20:00", None, "Asia/Shanghai", AT_MS)
    (same,) = read_dates("2027-03-01 20:00", None, "Asia/Shanghai", AT_MS)
    assert near.at_ms == same.at_ms == 1_803_902_400_000


def test_relative_days_stay_unresolved() -> None:
    (tonight,) = read_dates("今晚8点", None, "Asia/Shanghai", AT_MS)
    assert (tonight.relative, tonight.hour, tonight.at_ms) == ("今晚", 20, None)


@given(st.text(max_size=80))
def test_any_text_reads(text: str) -> None:
    last = 0
    for span in read_dates(text, None, "Asia/Shanghai", AT_MS):
        assert last <= span.start < span.end <= len(text)
        last = span.end
