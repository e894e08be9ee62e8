"""Chinese comments that name a model by short letters, by a number beside it that is another's, or to say that it is not meant."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("M9", "小米9 手机", language="zh", 内存="64G|128G"),
        thing("H40", "华为 Mate 40 手机", language="zh", 内存="128G|256G"),
        thing("TV5", "小米（MI）小米电视5A", language="zh", 尺寸="50英寸|75英寸", 内存="9G|9G"),
        thing("TV5L", "小米（MI）小米电视5A 75英寸", language="zh", 尺寸="75英寸|85英寸", 内存="16G|16G"),
        thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), **context))  # type: ignore[arg-type]


def skus(model: Understander, text: str, **context: object) -> list[str]:
    """Return the SKUs that `text` means."""
    return [target.sku for target in read(model, text, **context).targets]


@pytest.mark.parametrize("text", ["mi9多少钱", "mi 9怎么卖", "xm9还有吗", "MI9 128g什么价"])
def test_letters_for_a_brand_stand_before_a_number(model: Understander, text: str) -> None:
    """Mi 9 is the phone, and not what has a 9 among its options and MI in its name."""
    assert skus(model, text) == ["M9"]


def test_letters_for_a_brand_lead_to_no_other_model(model: Understander) -> None:
    """What the shop lacks is said to be so."""
    assert skus(model, "mi11多少钱") == [""]
    assert skus(model, "hw mate40多少钱") == ["H40"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小米电视9多少钱", [""]),
        ("小米电视50多少钱", ["TV5"]),
        ("电视9g的多少钱", ["TV5"]),
        ("小米电视5a 85多少钱", ["TV5L"]),
        ("小米电视5a 75多少钱", ["TV5", "TV5L"]),
    ],
)
def test_a_number_behind_a_kind_is_a_model_or_a_size(model: Understander, text: str, expected: list[str]) -> None:
    """Where models are called so, a number behind the kind is no memory."""
    assert skus(model, text) == expected


def test_a_screen_that_is_lacking_is_asked_for(model: Understander) -> None:
    """A size without its unit is one all the same; it is noted as the one that is asked for."""
    reading = read(model, "小米电视5a 65多少钱")
    assert {target.sku for target in reading.targets} == {"TV5", "TV5L"}
    assert reading.slots.size == "65"
