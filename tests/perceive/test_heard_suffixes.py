"""Suffixes of models that are written as they sound, or alone, and what a bare number or the lowest configuration means beside them."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, link: int, price: int, category: str = "手机", **options: str) -> Product:
    """A product with the options of each variant at the same place of every option; each costs 100 yuan more than the one before."""
    rows = list(zip(*(values.split("|") for values in options.values()), strict=True)) or [()]
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            price=Money((price + 100 * at) * 100, "CNY"),
            stock=5,
            options={name: {"zh": value} for name, value in zip(options, row, strict=True)},
        )
        for at, row in enumerate(rows)
    )
    return Product(sku=sku, title={"zh": title}, category={"zh": category}, link_no=link, variants=variants)


BAG = build_index(
    (
        thing("V20", "vivo 20 Plus 手机", 1, 2000, colour="白色|白色", capacity="128G|256G"),
        thing("R9", "红米 9A 手机", 2, 700, colour="金色|金色", capacity="32G|64G"),
        thing("O7", "一加 7 Pro 手机", 3, 3000, colour="黑色|黑色", capacity="128G|256G"),
        thing("I16", "iPhone 16 手机", 4, 6000, colour="粉色|白色", capacity="128G|256G"),
        thing("H10", "华为 Mate 60 手机", 5, 5000, colour="黑色|黑色", capacity="256G|512G"),
        thing("BAG", "双肩包 通勤 防水", 16, 150, "箱包", version="标准版|加大版"),
        thing("TEE", "纯棉 T恤 男", 6, 60, "服装", colour="白色|黑色"),
        thing("BOOK", "联想 笔记本 YOGA Pro", 7, 6000, "笔记本电脑", version="16G|32G"),
        thing("DISK", "西数 固态硬盘 SSD", 8, 300, "硬盘", colour="770|770 PRO", version="1TB|1TB"),
    )
)


def read(model: Understander, text: str) -> Reading:
    """Return the reading of `text` in a room with these goods, of which none is on show."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",)))


def skus(reading: Reading) -> list[str]:
    """Return the products that are meant, in order."""
    return [target.sku for target in reading.targets]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("vivo20扑拉斯多少钱", ["V20"]),
        ("vivo二十普拉斯有货吗", ["V20"]),
        ("一加七普肉多少钱", ["O7"]),
        ("红米九诶有货吗", ["R9"]),
    ],
)
def test_a_suffix_is_heard_behind_the_number_that_has_it(model: Understander, text: str, meant: list[str]) -> None:
    assert skus(read(model, text)) == meant


@pytest.mark.parametrize("text", ["红米九啊多少钱", "vivo二十普肉多少钱", "iPhone16普肉多少钱"])
def test_what_ends_a_sentence_or_no_model_of_that_number_has_is_no_suffix(model: Understander, text: str) -> None:
    assert not {"R9", "V20", "I16"}.intersection(skus(read(model, text))[:1])


def test_a_suffix_alone_is_no_product_of_its_own_beside_another(model: Understander) -> None:
    assert "BOOK" not in skus(read(model, "1t的 pro要比普通的西数770贵多少"))


def test_a_bare_model_is_compared_with_what_is_named(model: Understander) -> None:
    reading = read(model, "mate60跟16差多少钱 都要256")
    assert skus(reading) == ["H10", "I16"]
    assert [target.variants for target in reading.targets] == [("H10-0",), ("I16-1",)]


def test_who_asks_for_colours_means_the_model_and_not_the_link(model: Understander) -> None:
    assert skus(read(model, "16都有什么颜色")) == ["I16"]


def test_both_ends_of_an_option_are_meant_together(model: Understander) -> None:
    reading = read(model, "mate60大小内存差多少钱")
    assert [(target.sku, set(target.variants)) for target in reading.targets] in (
        [("H10", {"H10-0", "H10-1"})],
        [("H10", set())],
    )


def test_the_lowest_configuration_of_no_product_asks_for_no_extreme_of_the_shop(model: Understander) -> None:
    assert read(model, "最低配的多少钱").slots.attribute is None
    assert read(model, "最便宜的多少钱").slots.attribute == "cheapest"


@pytest.mark.parametrize("text", ["西数770还有几块", "西数770还剩几块", "mate60还有几台"])
def test_pieces_that_are_left_are_no_money(model: Understander, text: str) -> None:
    assert read(model, text).intent == "ask_stock"


def test_other_colours_are_asked_for_of_all_variants(model: Understander) -> None:
    for text in ("iphone16除了粉色还有啥颜色", "iphone16粉的不好看 还有没有别的颜色"):
        reading = read(model, text)
        assert (reading.intent, reading.slots.attribute) == ("ask_colour_options", "options"), text


def test_who_asks_how_to_pay_leads_nobody_away(model: Understander) -> None:
    assert "off_platform" not in read(model, "怎么付钱 微信行吗").flags
    assert "off_platform" in read(model, "加我微信 怎么付钱私聊").flags


def test_each_value_of_an_option_is_no_trait_that_is_left_over(model: Understander) -> None:
    assert [target.unfit for target in read(model, "双肩包每种花纹的价格").targets] == [""]
    assert [target.unfit for target in read(model, "双肩包麻辣的价格").targets] == ["unread"]


def test_an_invoice_is_read_in_characters_of_its_sound(model: Understander) -> None:
    assert read(model, "能开发飘不 报销用").slots.attribute == "invoice"
