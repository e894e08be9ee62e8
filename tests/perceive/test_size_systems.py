"""Sizes of another country, of women or of children, and near misses that are sizes of the shop's own list."""

from __future__ import annotations

import pytest

from zhubo.perceive.property_turns import property_by_a_turn
from zhubo.perceive.size_systems import SIZE_SYSTEM, says_of_another_country


@pytest.mark.parametrize(
    "text",
    [
        "my wife is a us 7, what do i order",
        "i wear uk size 9, which do i take",
        "size 9 american, what should i get",
        "normally eu 46, will that fit",
        "a womens 8 here, which size",
        "im 6 ladies usually",
        "son takes a kids 13, would they fit",
        "what uk size is the 42",
        "i wear a 10, what number is that in the boots",
        "i'm a 9, what would that be in these",
        "always a 7 in uk shoes",
        "convert 8 for me please",
        "我平时穿美码9 该拿多大",
        "英码8对应多少",
        "9美码选几码",
    ],
)
def test_a_size_of_another_country_has_to_be_turned_into_one_of_the_shop(text: str) -> None:
    """No list of the shop's own sizes tells whether there is one that fits."""
    assert says_of_another_country(text)
    assert property_by_a_turn(text, "ask_size_advice") == SIZE_SYSTEM
    assert property_by_a_turn(text, "ask_size_options") is None


@pytest.mark.parametrize(
    "text",
    [
        "i take a 46, will that fit",
        "will a 46 fit us",
        "usually a 46 in other brands, do these fit",
        "size 47 feet, will these fit",
        "can you give 46 us both a try",
        "i'm 180cm and 75kg, what should i take",
        "women of 60 kg, which size",
        "46码的脚能穿吗",
        "平时穿43 该拿多大",
    ],
)
def test_a_size_of_the_own_list_stays_one(text: str) -> None:
    """Whether there is such a one is on record."""
    assert not says_of_another_country(text)
    assert property_by_a_turn(text, "ask_size_advice") != SIZE_SYSTEM
