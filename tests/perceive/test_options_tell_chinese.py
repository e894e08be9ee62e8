"""Options that tell listings and suffixes of one product; codes, their ends, and offers to come."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

from ..things import asker, thing

BAG = build_index(
    (
        thing("TV", "创维 电视5A", language="zh", 尺码="50英寸|65英寸", 内存="8G|16G"),
        thing("TV65", "创维 电视5A 65英寸", language="zh", 尺码="65英寸|75英寸", 内存="16G|32G"),
        thing("DISK", "西数 SSD固态硬盘", language="zh", 颜色="SN750|SN750 PRO", 版本="512GB|1TB"),
        thing("BOOK", "机械革命 Code Book Pro 14 笔记本电脑", language="zh", 配置="R7 16G 512|R5 16G 512"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Callable[..., Reading]:
    return asker(model, BAG, languages=("zh",), currency="CNY")


@pytest.mark.parametrize(
    ("text", "sku"),
    [("创维电视5A 50英寸8G多少钱", "TV"), ("创维电视5A 75英寸多少钱", "TV65"), ("创维电视5A 65英寸32G多少钱", "TV65")],
)
def test_the_listing_that_has_the_options(ask: Callable[..., Reading], text: str, sku: str) -> None:
    assert [target.sku for target in ask(text).targets] == [sku]


@pytest.mark.parametrize("text", ["pro的512多少钱", "1t pro 还剩多少根", "pro的512比普通512贵多少"])
def test_a_suffix_is_an_option_of_what_is_on_show(ask: Callable[..., Reading], text: str) -> None:
    assert {target.sku for target in ask(text, pinned="DISK").targets} == {"DISK"}


def test_a_suffix_beside_an_option_tells_the_one_that_has_both(ask: Callable[..., Reading]) -> None:
    assert [target.sku for target in ask("给nas加盘 pro的1tb单价报下").targets] == ["DISK"]


@pytest.mark.parametrize("text", ["码到哪天失效", "还有多久码就废了", "终于等到了 码是啥"])
def test_the_code_is_asked_for(ask: Callable[..., Reading], text: str) -> None:
    assert ask(text).intent == "ask_discount_coupon"


@pytest.mark.parametrize("text", ["尺码是多少", "这鞋码偏大吗", "要扫码吗"])
def test_other_codes_are_none(ask: Callable[..., Reading], text: str) -> None:
    assert ask(text).intent != "ask_discount_coupon"


@pytest.mark.parametrize("text", ["你们下一回搞活动是啥时候", "过年前还有大促吗 有我就再忍忍"])
def test_the_next_offer_is_asked_for(ask: Callable[..., Reading], text: str) -> None:
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_discount_coupon", "next")


def test_terms_in_words_are_terms(ask: Callable[..., Reading]) -> None:
    assert ask("那个满三千减二百今天认不认").slots.attribute == "held:3000-200"
