"""Chinese comments of everyday rooms: the end of a whole shop, a colour that is another's, a count of each, a thing called by its price."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhubo.facts import Money, Product
from zhubo.perceive import Reading, Understander
from zhubo.perceive.aimed import _NOT_SAID
from zhubo.perceive.code_words_zh import asks_if_a_code_works, speaks_of_a_code
from zhubo.perceive.codes_asked import asks_for_a_threshold
from zhubo.perceive.counts_added_zh import counted_for_each
from zhubo.perceive.turns_more_zh import (
    asks_from_where_on_it_is_free,
    asks_how_many_frames,
    asks_if_that_is_the_sum,
)
from zhubo.perceive.turns_zh import asks_who_pays_return
from zhubo.perceive.whole_shop import asks_end_of_shop
from zhubo.perceive.wishes import asks_within_a_budget
from zhubo.shop.search import build_index

from ..things import asker, thing


def at(product: Product, yuan: int) -> Product:
    """Return a product all of whose variants cost so much."""
    price = Money(yuan * 100, "CNY")
    return replace(product, variants=tuple(replace(one, price=price) for one in product.variants))


CHINESE = build_index(
    (
        at(thing("RUN", "匹克 男子 跑鞋 SOLO", language="zh", colour="蓝色|红色", size="39|40"), 300),
        at(thing("AIR", "匹克 男子 气垫 跑鞋 TAICHI 60", language="zh", colour="蓝色|红色", size="39|40"), 200),
        at(thing("K70", "荣耀K70 手机", language="zh", colour="墨羽|银迹", capacity="128G|128G"), 2000),
        at(thing("V13", "魅族V13 Pro 手机", language="zh", colour="黑色|蓝色", capacity="128G|256G"), 3000),
        at(thing("V14", "魅族V14 手机", language="zh", colour="白色|绿色", capacity="128G|256G"), 3500),
        at(thing("TV", "创维 电视5A", language="zh", size="50英寸|65英寸"), 2500),
    )
)
Read = Callable[..., Reading]


@pytest.fixture
def ask(model: Understander) -> Read:
    return asker(model, CHINESE, languages=("zh",), currency="CNY")


def meant(reading: Reading) -> list[str]:
    """Return the SKUs that a reading means."""
    return [target.sku for target in reading.targets]


@pytest.mark.parametrize(("text", "attribute"), [("店里最贵的是啥", "dearest"), ("全店最便宜的是哪个", "cheapest")])
def test_the_end_of_a_whole_shop_is_not_of_what_is_on_show(ask: Read, text: str, attribute: str) -> None:
    reading = ask(text, pinned="AIR")
    assert (meant(reading), reading.slots.attribute) == ([], attribute)


@pytest.mark.parametrize(
    "text",
    [
        "这个最便宜的多少",
        "直播间是最便宜的吗",
        "店里最便宜的版本多少钱",
        "你们家最贵的那款配置多少钱",
        "旗舰店里最便宜的",
    ],
)
def test_what_asks_for_the_end_of_one_thing_is_of_no_shop(text: str) -> None:
    assert not asks_end_of_shop(text)


@pytest.mark.parametrize("text", ["银迹128多少钱", "墨羽128还有吗"])
def test_a_colour_that_one_other_thing_has_by_name_is_of_that_thing(ask: Read, text: str) -> None:
    assert meant(ask(text, pinned="V13")) == ["K70"]


@pytest.mark.parametrize("text", ["银色128多少钱", "黑色128多少钱", "这款有银迹128吗", "v13有银迹128吗", "红色128有吗"])
def test_a_plain_colour_or_a_thing_that_is_named_stays(ask: Read, text: str) -> None:
    assert meant(ask(text, pinned="V13")) == ["V13"]


def test_so_many_of_each_are_counted(ask: Read) -> None:
    reading = ask("k70跟v14各来一台128 一共多少")
    assert [(one.sku, one.qty) for one in reading.targets] == [("K70", 1), ("V14", 1)]
    assert reading.slots.attribute == "total"


@pytest.mark.parametrize(
    "text", ["各多少钱 一台", "各位看看 来一台", "各自什么价 要一台", "来一台", "各种颜色都来一台"]
)
def test_a_count_that_is_of_no_each_is_none(text: str) -> None:
    assert counted_for_each(text, None, [(text.index("一"), 1)]) is None


@pytest.mark.parametrize(("text", "sku"), [("匹克便宜那双多少起", "AIR"), ("匹克贵点的那双多少", "RUN")])
def test_a_thing_is_called_by_costing_less_or_more(ask: Read, text: str, sku: str) -> None:
    assert meant(ask(text, pinned="RUN" if sku == "AIR" else "AIR")) == [sku]


@pytest.mark.parametrize(
    "text",
    ["匹克便宜吗", "匹克便宜那个月还有活动吗", "匹克不便宜那双多少", "匹克多少钱 便宜点", "匹克这双便宜点多少"],
)
def test_what_is_only_wished_to_be_cheap_calls_nothing(ask: Read, text: str) -> None:
    assert "AIR" not in meant(ask(text, pinned="RUN"))


def test_two_of_a_brand_that_are_compared_are_both_meant(ask: Read) -> None:
    assert meant(ask("两台魅族都拿最低配 差多少", pinned="V13")) == ["V13", "V14"]


@pytest.mark.parametrize(
    "text", ["来两台魅族多少钱", "魅族便宜两百行吗", "要两台魅族", "魅族第2台多少钱", "拿2台魅族有货吗"]
)
def test_two_pieces_are_no_two_things(ask: Read, text: str) -> None:
    assert meant(ask(text, pinned="V13")) == ["V13"]


def test_words_for_a_television_and_for_whom_shoes_are(ask: Read) -> None:
    assert meant(ask("彩电多少钱")) == ["TV"]
    assert meant(ask("气垫那双是男款女款")) == ["AIR"]


@pytest.mark.parametrize(
    ("says", "holds", "others"),
    [
        (
            asks_from_where_on_it_is_free,
            "邮费多少 凑到多少免",
            ["邮费多少", "邮费免吗", "凑到多少减", "邮费免不免", "买到多少台免单"],
        ),
        (
            asks_for_a_threshold,
            "d11满多少才能用",
            ["d11能用吗", "满3000能用吗", "差多少能用", "满多少包邮", "用d11多少钱"],
        ),
        (
            _NOT_SAID["gap_offer"],
            "d11满多少才能用",
            ["还差满多少能用", "差多少才能用d11", "再满多少能用", "还差多少能减", "凑单差多少"],
        ),
        (
            asks_who_pays_return,
            "要是机器本身有毛病 邮费还得我出啊",
            ["邮费还得我出啊", "机器有毛病", "邮费多少", "没毛病 邮费多少", "有毛病能退吗"],
        ),
        (
            speaks_of_a_code,
            "码也用上 总共付多少",
            ["大码也算上", "均码带上", "38码也带上", "尺码表用上", "鞋码算上半码"],
        ),
        (
            asks_if_that_is_the_sum,
            "我拿三双,是300整对吧",
            ["还剩三双是吧", "我拿三双 是38码的吧", "买三件是满300减30对吧", "三双多少", "拿三双送30是吧"],
        ),
        (asks_how_many_frames, "跑原神多少帧", ["多少钱", "帧率高吗", "多少赫兹", "相框多少", "几寸屏"]),
    ],
)
def test_turns_are_told_from_their_neighbours(says: Callable[[str], bool], holds: str, others: list[str]) -> None:
    assert says(holds)
    assert [text for text in others if says(text)] == []


def test_a_threshold_is_no_question_if_a_code_works() -> None:
    assert not asks_if_a_code_works("d11满多少才能用")
    assert asks_if_a_code_works("d11现在能用")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("一百来块能买啥 逛半天了都好贵", True),
        ("一百块就买到这质量 什么垃圾", False),
        ("几百块能买到什么好货 骗人", False),
        ("花了一百块买的什么东西", False),
        ("一百块不值", False),
        ("贵得离谱 什么都要几百块", False),
    ],
)
def test_who_finds_it_dear_still_asks_what_some_money_buys(text: str, asked: bool) -> None:
    assert asks_within_a_budget(text, "complaint_negative") is asked
