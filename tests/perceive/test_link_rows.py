"""Link numbers in a row: each of them is meant, and nothing that only stands beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("3跟4各多少", (3, 4)),
        ("10跟11各多少米", (10, 11)),
        ("1 3 5号多少钱", (1, 3, 5)),
        ("2跟3一起多少", (2, 3)),
        ("p of 7 n 9", (7, 9)),
        ("sum of 3 8 11", (3, 8, 11)),
        ("price on 5, 4 and 3", (5, 4, 3)),
        ("how much 3 & 4", (3, 4)),
        ("3和2件多少钱", (3,)),
        ("3跟8plus哪个好", (3,)),
        ("link 3 and 40 cm", (3,)),
        ("16 and 17 together how much", (16, 17)),
        ("difference between 9 and 10", (9, 10)),
        ("diff between 3 n 4 pls", (3, 4)),
        ("difference between 9 and 10 inch", ()),
        ("between 9 and 10", ()),
        ("link 3 xl", (3,)),
    ],
)
def test_each_number_of_a_row_is_a_link(read: Read, text: str, links: tuple[int, ...]) -> None:
    """In reading order; counts, measures, sizes and models are none."""
    assert read(text, currency="CNY").slots.link_nos == links
