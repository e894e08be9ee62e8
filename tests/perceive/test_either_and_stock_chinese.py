"""Which of two figures a property has, how many pieces there are, what is paid without offers, invoices, and what a thing comes with."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.offers_asked import terms_held
from zhubo.shop.search import build_index

from ..things import thing

BAG = build_index(
    (
        thing("PHONE", "荣耀 Magic 5 手机 骁龙8处理器", language="zh", 颜色="银色|银色", 内存="256G|512G"),
        thing("BOOK", "华硕 无畏 笔记本电脑", language="zh", 版本="R5 16G 512G|R7 32G 1TB"),
        thing("SSD", "致态 固态硬盘", language="zh", 容量="500GB|1TB"),
        thing("TEE", "森马 简约款 短袖T恤", language="zh", 颜色="白色|黑色", 尺码="M|L"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(languages=("zh",), currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("荣耀magic5电池五千还是五千五", "battery"),
        ("荣耀magic5快充66还是100", "charging"),
        ("荣耀magic5屏幕6.7的还是6.8的", "screen"),
        ("荣耀magic5处理器骁龙8还是8加", "processor"),
        ("荣耀magic5 usb 2还是3", "ports"),
    ],
)
def test_which_figure_a_property_has(model: Understander, text: str, attribute: str) -> None:
    reading = read(model, text)
    assert ([target.sku for target in reading.targets], reading.intent) == (["PHONE"], "ask_spec")
    assert reading.slots.attribute == attribute and reading.slots.link_nos == ()


@pytest.mark.parametrize("text", ["荣耀magic5 2999还是3299", "荣耀magic5卖2999还是3299"])
def test_which_price_it_has_is_a_price(model: Understander, text: str) -> None:
    assert read(model, text).intent == "ask_price"


@pytest.mark.parametrize(
    "text",
    [
        "荣耀magic5 256库存还有几台",
        "荣耀magic5库存几个",
        "荣耀magic5件数还剩多少",
        "仓库里荣耀magic5现货量多少",
        "公司要三十台荣耀magic5 供得上吗",
        "简约款短袖白色二十件配得齐吗",
    ],
)
def test_how_many_there_are(model: Understander, text: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "stock")


@pytest.mark.parametrize(
    "text",
    [
        "荣耀magic5现货多少钱",
        "荣耀magic5 512不管优惠多少钱",
        "荣耀magic5 256没活动的时候卖多少",
        "荣耀magic5 撇开券要多少",
    ],
)
def test_what_it_costs(model: Understander, text: str) -> None:
    assert read(model, text).intent == "ask_price"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("普票多久能给", "invoice"),
        ("票据啥时候寄过来", "invoice"),
        ("票几天能开好", "invoice"),
        ("增票能开吗", "vat_invoice"),
        ("你们店是小规模吗", "company_invoice"),
    ],
)
def test_papers_of_a_sale(model: Understander, text: str, attribute: str) -> None:
    reading = read(model, text)
    assert (reading.intent, reading.slots.attribute) == ("warranty_invoice", attribute)


@pytest.mark.parametrize("text", ["无畏笔记本内存多大 固态多大", "笔记本运存跟硬盘多大", "华硕笔记本内存多大硬盘几个t"])
def test_a_disk_within_a_computer_is_no_disk_of_the_shop(model: Understander, text: str) -> None:
    assert [target.sku for target in read(model, text).targets] == ["BOOK"]


def test_a_disk_by_itself_is_one(model: Understander) -> None:
    assert [target.sku for target in read(model, "致态固态硬盘多大的").targets] == ["SSD"]


@pytest.mark.parametrize(
    "text", ["出厂装不装office", "有老年人用的大字模式没得", "送不送膜附不附线", "magic5支持两张卡都插吗"]
)
def test_what_a_thing_on_show_has_is_asked_of_it(model: Understander, text: str) -> None:
    assert [target.sku for target in read(model, text, pinned="PHONE").targets] == ["PHONE"]


@pytest.mark.parametrize("text", ["荣耀magic5和12 pro哪个好", "12 pro和荣耀magic5 pro哪个好"])
def test_a_model_with_a_suffix_apart_is_no_link(model: Understander, text: str) -> None:
    assert read(model, text).slots.link_nos == ()


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("短袖还打八折吗", "held:p2000"),
        ("前天说的两件短袖还按85折算么", None),
        ("短袖现在还是8.5折不", "held:p1500"),
        ("满300减40还有没有了 上周看到的", "held:300-40"),
        ("之前满300减40还能用吗", "held:300-40"),
        ("短袖打几折", None),
    ],
)
def test_the_terms_of_an_offer_that_may_hold(text: str, attribute: str | None) -> None:
    terms = terms_held(text)
    assert (f"held:{terms}" if terms is not None else None) == attribute


@pytest.mark.parametrize("text", ["荣耀magic5摔落保护有没有", "荣耀magic5息屏显示功能有吗"])
def test_a_feature_is_no_rule_of_the_shop(model: Understander, text: str) -> None:
    assert read(model, text).intent == "ask_spec"


@pytest.mark.parametrize(
    "text", ["荣耀magic5以后还能更新几年系统", "荣耀magic5系统能升级到最新吗", "荣耀magic5屏幕全贴合吗"]
)
def test_what_one_fact_beside_it_does_not_tell(model: Understander, text: str) -> None:
    assert (read(model, text).slots.attribute or "").startswith("text:")


def test_initials_of_how_much(model: Understander) -> None:
    assert read(model, "magic5 512 dsq").intent == "ask_price"
