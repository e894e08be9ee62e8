"""Bare numbers on one side of a pair in Chinese comments: which model they are, and when they are none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

LINKS = {"S21": 1, "V30": 2, "NOVA": 3, "R9": 4, "MI9": 5, "LAP": 16, "TV": 7, "TVL": 8, "CUP": 12}
GOODS = (
    thing("S21", "三星 Galaxy 21 手机", language="zh", capacity="128G|256G"),
    thing("V30", "vivo V30 手机", language="zh", capacity="128G|256G"),
    thing("NOVA", "华为 Nova 12 Plus 手机", language="zh", capacity="128G|256G"),
    thing("R9", "OPPO Reno 9 手机", language="zh", capacity="128G|256G"),
    thing("MI9", "小米9 手机", language="zh", capacity="128G|256G"),
    thing("LAP", "联想 Air 16 笔记本电脑", language="zh", size="16英寸|18英寸"),
    thing("TV", "海信 电视 7A", language="zh", size="50英寸|65英寸"),
    thing("TVL", "海信 电视 7A 75英寸", language="zh", size="75英寸|85英寸"),
    thing("CUP", "绿洲 陶瓷杯子", language="zh", 颜色="白色"),
)
BAG = build_index(tuple(replace(product, link_no=LINKS[product.sku]) for product in GOODS))


def read(model: Understander, text: str, pinned: str | None = None) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(pinned=pinned, languages=("zh",)))


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("21跟v30差多少钱", ["S21", "V30"]),
        ("v30和12哪个贵", ["V30", "NOVA"]),
        ("买21还是买v30划算", ["S21", "V30"]),
        ("21和本子哪个贵", ["S21", "LAP"]),
        ("12跟v30多少钱", ["NOVA", "V30"]),
        ("16跟18的本子差多少", ["LAP"]),
        ("电视50的和75的差多少", ["TV", "TVL"]),
        ("4和7哪个好", ["R9", "TV"]),
    ],
)
def test_a_number_beside_goods_is_their_like(model: Understander, text: str, skus: list[str]) -> None:
    """It is the model that is called so, an option where sizes are set side by side, else a link."""
    assert [target.sku for target in read(model, text).targets] == skus


@pytest.mark.parametrize(
    "text", ["11跟v30差多少钱", "9跟v30差多少", "9和21哪个贵", "21和16差多少", "12和1哪个好", "7a跟9差多少"]
)
def test_a_number_that_may_be_several_things_is_asked_back(model: Understander, text: str) -> None:
    """No product is picked by chance: none is called so, more than one is, or a link is as likely."""
    reading = read(model, text)
    assert (reading.intent, reading.targets) == ("compare_products", ())


def test_a_model_beyond_one_that_is_named_is_lacked(model: Understander) -> None:
    """The number goes on with the name before it."""
    assert [target.sku for target in read(model, "小米9和11差多少").targets][:1] == [""]


@pytest.mark.parametrize("text", ["比21贵多少", "这款和21差多少钱"])
def test_beside_nothing_stands_what_is_on_show(model: Understander, text: str) -> None:
    """One side may be left out, or pointed at."""
    assert [target.sku for target in read(model, text, pinned="V30").targets] == ["V30", "S21"]
