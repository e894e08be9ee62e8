"""What a question names in its own clause is meant, whatever a story beside it names that the bag lacks."""

from __future__ import annotations

import pytest

from .conftest import Read


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("my old blender died yesterday, how much is the mug", "MUG-01"),
        ("after my sister wore out her sandals, what is the hoodie made of", "HOODIE-01"),
        ("之前用的洗衣机坏了 马克杯多少钱", "MUG-01"),
        ("我家那台冰箱早就不行了 连衣裙什么材质", "DRESS-01"),
    ],
)
def test_the_clause_that_asks_names_it(read: Read, text: str, sku: str) -> None:
    """And not the thing that the bag lacks."""
    assert [target.sku for target in read(text).targets] == [sku]


def test_what_is_pointed_at_is_on_show(read: Read) -> None:
    """The thing of the story is not."""
    targets = read("我家冰箱坏了 这个多少钱", pinned="MUG-01").targets
    assert [(target.sku, target.how) for target in targets] == [("MUG-01", "pinned")]


@pytest.mark.parametrize(
    "text", ["你家有洗衣机吗 多少钱", "洗衣机多少钱 我家的坏了", "how much is the blender, mine died"]
)
def test_what_is_asked_and_lacking_stays_unknown(read: Read, text: str) -> None:
    """A story beside it does not change that, nor what is on show."""
    for pinned in (None, "MUG-01"):
        assert [target.sku for target in read(text, pinned=pinned).targets][:1] == [""]


def test_two_of_us_are_no_two_pieces(read: Read) -> None:
    """Two that are wanted are."""
    assert read("就我俩用 马克杯多少钱").slots.qty is None
    assert read("马克杯来俩多少钱").slots.qty == 2
