"""Chinese comments that name a model by short letters, by a number beside it that is another's, or to say that it is not meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

from ..things import thing

GOODS = (
    thing("M9", "小米9 手机", language="zh", 内存="64G|128G"),
    thing("H40", "华为 Mate 40 手机", language="zh", 内存="128G|256G"),
    thing("TV5", "小米（MI）小米电视5A", language="zh", 尺寸="50英寸|75英寸", 内存="9G|9G"),
    thing("TV5L", "小米（MI）小米电视5A 75英寸", language="zh", 尺寸="75英寸|85英寸", 内存="16G|16G"),
    thing("X30", "荣耀X30 手机", language="zh", 内存="128G|256G"),
)
BAG = build_index(GOODS)


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("不要小米9 要华为mate40多少钱", ["H40"]),
        ("不是小米9是mate40多少钱", ["H40"]),
        ("荣耀x30多少 不要mate40", ["X30"]),
        ("mate40算了 荣耀x30多少钱", ["X30"]),
        ("小米9太贵了，荣耀x30什么价", ["X30"]),
        ("没有荣耀x20就mate40多少钱", ["H40"]),
        ("除了小米9还有什么手机 多少钱", ["H40", "X30"]),
        ("不要电视 要mate40多少钱", ["H40"]),
        ("不要64g的小米9 要128g多少钱", ["M9"]),
        ("是不是mate40比小米9贵", ["H40", "M9"]),
    ],
)
def test_goods_that_are_not_meant_have_no_price(model: Understander, text: str, expected: list[str]) -> None:
    """Who names a thing to say that it is not meant hears of the other one alone; options and questions deny no goods."""
    assert skus(model, text) == expected


def test_what_is_on_show_can_be_denied(model: Understander) -> None:
    """The one on show is not meant where it is pointed at and let go, and is no other phone than itself."""
    assert skus(model, "除了这个还有别的手机吗 多少钱", pinned="M9") == ["H40", "X30"]
    reading = read(model, "上面那个不要了 mate40 256多少", pinned="M9")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["H40"])


def test_a_link_number_is_denied(model: Understander) -> None:
    """Of two numbers the one that is let go is not answered."""
    numbered = build_index(tuple(replace(product, link_no=at) for at, product in enumerate(GOODS, 1)))
    reading = read_comment("1号不要了 2号多少钱", model=model, index=numbered, context=Context(languages=("zh",)))
    assert [target.sku for target in reading.targets] == ["H40"]


@pytest.mark.parametrize("text", ["官网多少钱", "专柜卖多少", "学生价多少", "市场价多少钱", "会员买多少钱"])
def test_the_price_of_others_is_not_the_shops(model: Understander, text: str) -> None:
    """What others ask, or some are asked to pay, is not known here."""
    assert read(model, text, pinned="M9").slots.attribute == "other_price"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("华为麦特四零一台多少钱", ["H40"]),
        ("小米电视5a75寸 9g多少钱", ["TV5"]),
        ("小米五a七十五寸十六g多少钱", ["TV5L"]),
        ("荣耀x三零二百五十六g多少钱", ["X30"]),
        ("荣耀x30 256g一台多少钱", ["X30"]),
    ],
)
def test_numerals_and_letters_that_stand_together_are_told_apart(
    model: Understander, text: str, expected: list[str]
) -> None:
    """A count is no digit of a model, a model's letter leads to no measure behind it, and no numeral begins with a nought."""
    assert skus(model, text) == expected


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("旧手机能抵多少钱", ()),
        ("旧mate40折价多少钱", ()),
        ("家里老电视能回收吗", ()),
        ("荣耀x30多少钱 旧手机能抵吗", ("ask_price",)),
    ],
)
def test_what_an_old_thing_is_worth_is_no_price_of_a_new_one(
    model: Understander, text: str, also: tuple[str, ...]
) -> None:
    """A trade-in has rules of its own; a price that is asked beside it is told as well."""
    reading = read(model, text)
    assert (reading.slots.attribute, reading.slots.also) == ("trade_in", also)


DISKS = build_index(
    (
        thing(
            "D770",
            "致态770 固态硬盘",
            language="zh",
            型号="致态770|致态770|致态770 PRO|致态770 PRO",
            容量="512GB|1TB|512GB|1TB",
        ),
        thing("BOOK", "小米 笔记本电脑", language="zh", 颜色="小米 14英寸|Redmi 16英寸", 版本="R7 16G|R7 16G"),
        thing("K90", "Redmi K90 手机", language="zh", 内存="128G|256G"),
        thing("K80", "Redmi K80 手机", language="zh", 内存="128G|256G"),
    )
)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("780pro 1t啥价", ""),
        ("760evo 1t多少钱", ""),
        ("760 1t多少钱", ""),
        ("770和780差多少", ""),
        ("770pro 1t啥价", "D770"),
        ("770和770pro差多少", "D770"),
        ("固态512的多少钱", "D770"),
    ],
)
def test_a_figure_that_no_model_has_is_no_neighbour(model: Understander, text: str, first: str) -> None:
    """A 780 Pro is not sold here, though a Pro and one terabyte are options of the 770."""
    reading = read_comment(text, model=model, index=DISKS, context=Context(languages=("zh",)))
    assert reading.targets[0].sku == first


def test_each_laptop_that_is_compared_is_one(model: Understander) -> None:
    """本子 is said of both, and both are laptops."""
    text = "小米14寸本子和红米16寸本子差多少"
    reading = read_comment(text, model=model, index=DISKS, context=Context(languages=("zh",)))
    assert {target.sku for target in reading.targets} == {"BOOK"}


PHONES = build_index((*GOODS, thing("IP9", "Apple iPhone 9 手机", language="zh", 内存="128G|512G")))


@pytest.mark.parametrize(
    ("text", "qty"),
    [("price of iphone 9 512gb", None), ("how much is the iPhone 9 128gb", None), ("price for 2 iphone 9 512gb", 2)],
)
def test_the_number_of_a_model_before_an_option_is_no_count(model: Understander, text: str, qty: int | None) -> None:
    """Nine phones were priced."""
    reading = read_comment(text, model=model, index=PHONES, context=Context(languages=("zh", "en")))
    assert ([target.sku for target in reading.targets], reading.slots.qty) == (["IP9"], qty)


@pytest.mark.parametrize(
    "text", ["屏幕亮度多高，插座旁边用晃眼吗", "打王者会不会发热", "有没有收音机功能，我早上听戏", "挂架送不送"]
)
def test_a_thing_that_is_no_goods_is_a_part_or_a_use_of_what_is_on_show(model: Understander, text: str) -> None:
    """It was asked which link is meant."""
    assert skus(model, text, pinned="TV5") == ["TV5"]


def test_a_thing_that_is_wanted_is_not_what_is_on_show(model: Understander) -> None:
    assert skus(model, "有收音机卖吗", pinned="TV5") != ["TV5"]
