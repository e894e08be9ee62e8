"""Models that are said aloud, Cantonese asks for options, memories that are rounded, in Chinese rooms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading, Understander
from zhubo.shop.search import build_index

from ..things import asker, thing

BAG = build_index(
    (
        thing("MI9", "小米9 智能手机", language="zh", colour="黑色|黑色|蓝色|蓝色", capacity="32G|64G|32G|64G"),
        thing("MI13", "小米13 Pro 手机", language="zh", colour="白色|白色|绿色|绿色", capacity="256G|512G|256G|512G"),
        thing("SE7", "Apple iPhone 7 Plus 手机", language="zh", colour="金色|银色", capacity="32G|128G"),
        thing("K60", "Redmi K60 手机", language="zh", colour="墨羽|晴雪", capacity="128G|256G"),
        thing(
            "DISK",
            "西数 SSD固态硬盘",
            language="zh",
            colour="SN750|SN750|SN750 PRO|SN750 PRO",
            version="512GB|1TB|512GB|1TB",
        ),
        thing("TEE", "海澜之家 短袖T恤", language="zh", colour="黑色|白色", size="M|XL"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Callable[..., Reading]:
    return asker(model, BAG, languages=("zh",), currency="CNY")


@pytest.mark.parametrize(
    ("text", "sku", "variants"),
    [
        ("米九黑64多少钱", "MI9", ("MI9-1",)),
        ("两台米九一共多少", "MI9", ()),
        ("米九蓝色三十二g还有冇", "MI9", ("MI9-2",)),
        ("小米九三台64g的总共", "MI9", ("MI9-1", "MI9-3")),
        ("十三破白色512多少钱", "MI13", ("MI13-1",)),
        ("小米13破256啥价", "MI13", ("MI13-0", "MI13-2")),
        ("小米食三破绿的要多少钱", "MI13", ("MI13-2", "MI13-3")),
        ("七破拉斯128多少", "SE7", ("SE7-1",)),
        ("红迷k六十墨羽还有没", "K60", ("K60-0",)),
        ("小米13 pro 五百g白的多少", "MI13", ("MI13-1",)),
    ],
)
def test_a_model_that_is_said_aloud_is_found(
    ask: Callable[..., Reading], text: str, sku: str, variants: tuple[str, ...]
) -> None:
    assert [(target.sku, target.variants) for target in ask(text).targets] == [(sku, variants)]


@pytest.mark.parametrize(
    "text",
    [
        "身高米九穿什么码",
        "我一米九 穿XL行吗",
        "米九的个子穿什么",
        "13屏幕破了能修吗",
        "包装13破了怎么办",
        "小米九折吗",
    ],
)
def test_a_height_and_what_is_broken_are_no_models(ask: Callable[..., Reading], text: str) -> None:
    reading = ask(text)
    assert not {"MI9", "MI13"} & {
        target.sku for target in reading.targets if reading.intent in ("ask_price", "ask_stock")
    }


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("呢部机得边几只色", "ask_colour_options"),
        ("净系得金色咩", "ask_colour_options"),
        ("有边啲容量", "ask_size_options"),
    ],
)
def test_cantonese_asks_for_options(ask: Callable[..., Reading], text: str, intent: str) -> None:
    reading = ask(text, pinned="SE7")
    assert (reading.intent, [target.sku for target in reading.targets]) == (intent, ["SE7"])


@pytest.mark.parametrize("text", ["边框是金属的吗", "多少钱呢个"])
def test_what_only_looks_cantonese_is_left(ask: Callable[..., Reading], text: str) -> None:
    assert ask(text, pinned="SE7").intent not in ("ask_colour_options", "ask_size_options")


@pytest.mark.parametrize("text", ["sn750 512跟pro 512差价多少", "sn750的1t和pro的1t差多少"])
def test_a_suffix_shares_the_number_before(ask: Callable[..., Reading], text: str) -> None:
    reading = ask(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("compare_products", ["DISK"])
    assert len(reading.targets[0].variants) == 2


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("普通版512拿两块多少", ("DISK-0",)),
        ("普通款1t多少", ("DISK-1",)),
        ("pro固态512多少", ("DISK-2",)),
        ("sn750pro版512什么价", ("DISK-2",)),
    ],
)
def test_with_and_without_a_suffix(ask: Callable[..., Reading], text: str, variants: tuple[str, ...]) -> None:
    assert [target.variants for target in ask(text, pinned="DISK").targets] == [variants]
