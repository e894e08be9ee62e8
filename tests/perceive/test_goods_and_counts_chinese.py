"""Chinese comments that name goods by a short word, a screen or an option, count pieces more than once, or bound a price in rarer words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from zhubo.perceive import Reading, Understander
from zhubo.perceive.counts_added_zh import pieces_in_all, without_their_sum
from zhubo.perceive.forms import price_compared
from zhubo.perceive.options_chosen_zh import asks_gap_of_options
from zhubo.perceive.price_bounds_zh import bounds_as_usual
from zhubo.shop.search import build_index

from ..things import asker, thing

TV = thing("TV", "创维 电视5A", language="zh", size="50英寸|65英寸", 内存="8G|8G")
BAG = build_index(
    (
        replace(TV, description={"zh": "55英寸4K屏"}),
        thing("TVL", "创维 电视5A 65英寸", language="zh", size="65英寸|75英寸", 内存="16G|16G"),
        thing(
            "SSD",
            "西数 770 SSD固态硬盘",
            language="zh",
            colour="新品770|新品770|770 PRO|770 PRO",
            version="512GB|1TB|512GB|1TB",
        ),
        thing("K70", "荣耀K70 手机", language="zh", colour="墨黑|墨黑|浅银|浅银", capacity="128G|256G|128G|256G"),
        thing("V13", "荣耀V13 Pro 手机", language="zh", colour="黑色|蓝色", capacity="128G|256G"),
        thing("TREE", "森马 树叶印花短袖T恤", language="zh", colour="白色|蓝色", size="M|XL"),
        thing("RUN", "匹克 男子 跑鞋 SOLO", language="zh", colour="蓝色|红色", size="39|40"),
        thing("AIR", "匹克 男子 气垫 跑鞋 TAICHI 60", language="zh", colour="蓝色|红色", size="39|40"),
        thing("BOOK", "机械 Code Book 14 笔记本电脑", language="zh", version="R7 16G 512|R5 16G 512"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Callable[..., Reading]:
    return asker(model, BAG, languages=("zh",), currency="CNY")


def meant(reading: Reading) -> list[tuple[str, int | None]]:
    """Return what a reading means, with how many of each."""
    return [(target.sku, target.qty) for target in reading.targets]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("固态盘啥价", ["SSD"]),
        ("西数那个固态盘多少钱", ["SSD"]),
        ("西数512多少钱", ["SSD"]),
        ("西数pro 512多少钱", ["SSD"]),
        ("西数pro 2t多少钱", ["SSD"]),
        ("带气垫这双平唔平啊 几钱", ["AIR"]),
        ("印花那件节日价多少", ["TREE"]),
        ("大容量k70今天券后几钱", ["K70"]),
        ("k70国庆期间售价多少", ["K70"]),
        ("k70上墙多少", ["", "K70"]),
        ("128的k70几银", ["K70"]),
        ("k70同v13pro哪个便宜", ["K70", "V13"]),
        ("印花t恤同k70都要 多少钱", ["K70", "TREE"]),
        ("k70同城能送吗 多少钱", ["K70"]),
        ("谁的电池更大 v13pro还是k70", ["K70", "V13"]),
        ("k70一台 770 1tb一块 一共多少钱", ["K70", "SSD"]),
        ("code book 硬盘好大 内存又好大", ["BOOK"]),
        ("树叶图案的那件多少钱", ["TREE"]),
        ("印花的那个老人穿的多少", ["TREE"]),
        ("四十二号的solo有没有", ["RUN"]),
        ("荣耀k7o多少钱", ["K70"]),
    ],
)
def test_what_is_named_is_meant(ask: Callable[..., Reading], text: str, skus: list[str]) -> None:
    """A short word for a kind, a memory behind a brand, a word of price beside the name; another sort of it stays unknown."""
    assert sorted({target.sku for target in ask(text).targets}) == skus


@pytest.mark.parametrize(
    ("text", "pinned", "sku"),
    [
        ("50寸那个创维电视多少钱", "TVL", "TV"),
        ("75寸的电视多少钱", "TV", "TVL"),
        ("65寸的电视多少钱", "TVL", "TVL"),
        ("电视这个55的啥价", "TVL", "TV"),
        ("55寸的电视多少钱", None, "TV"),
        ("这台电视多少钱", "TVL", "TVL"),
    ],
)
def test_a_screen_tells_which_is_meant(ask: Callable[..., Reading], text: str, pinned: str | None, sku: str) -> None:
    """By its options, else by what is told of it; what is on show is meant where it fits as well."""
    targets = ask(text, pinned=pinned).targets
    assert [(target.sku, target.unfit) for target in targets] == [(sku, "")]


def test_a_screen_that_nothing_has_is_lacking(ask: Callable[..., Reading]) -> None:
    """No price is told of it."""
    assert ask("85寸的电视多少钱", pinned="TV").targets[0].unfit


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("air买一双再加一双", 2),
        ("要一件 又拿两件", 3),
        ("我一台 我弟一台", 2),
        ("老家装一台 城里装一台", 2),
        ("一件不够 三件一共多少", 3),
        ("两件太少 要五件", 5),
        ("三套出租房都要换 拿三台", 3),
        ("拿两台 给亲家也装一台", 2),
        ("俩k70多少", 2),
        ("来仨印花的", 3),
        ("一件多少 两件多少", None),
        ("上次买了一件 再来一件", None),
        ("家里有两台旧的 再买一台", None),
        ("买一件送一件吗", None),
        ("两件8折 三件几折", None),
        ("第一件多少 第二件多少", None),
        ("一台还是两台划算", None),
        ("来俩人看看", None),
        ("一件多少钱", None),
        ("one pair and one pair", None),
    ],
)
def test_pieces_that_are_counted_more_than_once(text: str, count: int | None) -> None:
    """They are added where one is put to another; what was bought before, is given or asked for by itself is not."""
    assert pieces_in_all(text) == count


def test_the_sum_of_counts_counts_nothing_more() -> None:
    """Two pairs are the one and the other."""
    assert without_their_sum([(0, 1), (5, 1), (9, 2)]) == [(0, 1), (5, 1)]
    assert without_their_sum([(0, 1), (5, 2)]) == [(0, 1), (5, 2)]
    assert without_their_sum([(0, 1), (5, 1), (9, 3)]) == [(0, 1), (5, 1), (9, 3)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("k70两台分别多少钱", [("K70", None)]),
        ("k70两台一共多少钱", [("K70", 2)]),
        ("蓝色39 一双solo一双taichi 两双合一起多少", [("AIR", 1), ("RUN", 1)]),
        ("512的770两块 1t的pro一块 总共多少", [("SSD", 1), ("SSD", 2)]),
        ("k70黑的256跟银的128各来一台 总共多少", [("K70", 1), ("K70", 1)]),
        ("k70 128一台 再来台256的 一共多少", [("K70", 1), ("K70", 1)]),
        ("770 1t两根一共多少", [("SSD", 2)]),
        ("book r7要4台 总价", [("BOOK", 4)]),
        ("创维电视50寸来两台 75寸来一台 一共", [("TV", 2), ("TVL", 1)]),
    ],
)
def test_how_many_of_each(ask: Callable[..., Reading], text: str, lines: list[tuple[str, int | None]]) -> None:
    """Options that are counted to be asked for one by one are no pieces; two lines of one thing are two."""
    reading = ask(text)
    found = meant(reading)
    if len(found) == 1:
        found = [(found[0][0], reading.slots.qty)]
    assert sorted(found, key=str) == sorted(lines, key=str)


def test_options_said_first_are_those_of_all(ask: Callable[..., Reading]) -> None:
    """Where each comes in them; else they are of what is named first."""
    shared = ask("蓝色39 一双solo一双taichi 一共多少").targets
    assert [target.variants for target in shared] == [("RUN-0",), ("AIR-0",)]
    first = {target.sku: target.variants for target in ask("黑色 v13pro一台 k70一台 一共多少").targets}
    assert first["V13"] == ("V13-0",)


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("手机不超一千块的 有没得", "1000以内的"),
        ("不过千的手机有没有", "1000以内的"),
        ("三千块封顶 平板有吗", "3000以内的"),
        ("预算四千至五千 挑得出手机不", "4000到5000之间的"),
        ("两千多的手机有没得", "2000到2999之间的"),
        ("手机有三千多的没", "3000到3999之间的"),
        ("三千打底的手机有哪些", "3000以上的"),
        ("三千冒头的手机有吗", "3000到3900之间的"),
        ("满三千减两百的手机有哪些", None),
        ("两千多块的优惠券有吗", None),
        ("两千多毫安的有没有", None),
        ("比k70贵两千多的手机有吗", None),
        ("k70两千多是吧", None),
        ("两百多斤的穿哪个", None),
        ("不过我想问有没有手机", None),
        ("给老人买两千多的手机有没有", "2000到2999之间的"),
        ("512块以里的有没有", "512以内的"),
        ("50到100的t恤有哪些", "50到100之间的"),
        ("有没有最高512的", None),
        ("256往上的有没有", None),
        ("电池不低于5000的手机推荐", None),
        ("存储最高六百的手机有哪些", None),
        ("50到65的电视有哪些", None),
        ("两千多的评价有吗", None),
    ],
)
def test_bounds_of_a_price_in_rarer_words(text: str, usual: str | None) -> None:
    """Only where goods are sought for them; what an offer takes off, a measure and a gap are no bounds."""
    assert [edit[2] for edit in bounds_as_usual(text)] == ([usual] if usual else [])


@pytest.mark.parametrize("text", ["k70换256补几块", "换成256的 补几块钱差价", "补多少能换256的", "128升256贴几块"])
def test_what_an_option_costs_more(ask: Callable[..., Reading], text: str) -> None:
    """It is a gap of two options, and no price protection."""
    reading = ask(text, pinned="K70")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("compare_products", ["K70"])
    assert reading.slots.attribute in ("gap", "step")


@pytest.mark.parametrize(
    "text", ["买贵了补差价吗", "旧手机换新的补多少钱", "拍错了 换货补多少", "换屏补多少钱", "换电池要加几块"]
)
def test_what_is_paid_for_another_matter_is_no_gap(text: str) -> None:
    """A worn phone, a screen, a wrong order."""
    assert not asks_gap_of_options(text)
    assert price_compared(text) in (None, "gap")


@pytest.mark.parametrize(
    ("text", "intent"),
    [("k70大容量几多", "ask_price"), ("k70最大容量多少", "ask_size_options"), ("k70大容量多少g", "ask_spec")],
)
def test_the_price_of_an_end(ask: Callable[..., Reading], text: str, intent: str) -> None:
    """How much a large one is, is its price; how large the largest is, is not."""
    assert (ask(text).intent == "ask_price") == (intent == "ask_price")


@pytest.mark.parametrize("text", ["770 1t pro的多少", "770的1t pro多少", "770pro 1t多少", "pro 1t的多少钱"])
def test_a_suffix_behind_an_option_is_that_of_the_model(ask: Callable[..., Reading], text: str) -> None:
    """It is never the price of the plain one."""
    assert [target.variants for target in ask(text, pinned="SSD").targets] == [("SSD-3",)]


def test_a_size_of_shoes_is_no_link(ask: Callable[..., Reading]) -> None:
    """Where it is said with the word for links, and no link has it, of a foot too; with a word for links it is one."""
    assert ask("42号的taichi有没有").slots.size == "42"
    assert ask("42号链接的taichi有没有").slots.size is None
    assert ask("42号脚 taichi穿得到不").slots.size == "42"


def test_the_same_end_of_two(ask: Callable[..., Reading]) -> None:
    """The large one of each is its dearest."""
    meant_of = {target.sku: target.variants for target in ask("k70大的比v13pro大的贵多少").targets}
    assert meant_of == {"K70": ("K70-3",), "V13": ("V13-1",)}


def test_the_cheapest_of_each_is_the_least_of_its_options(ask: Callable[..., Reading]) -> None:
    """Of a model with several prices its lowest is meant."""
    (target,) = ask("k70最便宜那款多少").targets
    assert target.variants and len(target.variants) < 4


def test_a_plain_colour_is_what_it_names(model: Understander) -> None:
    """Of 银色 and 冰霜银 the first is what 银色 names, where both come in the memory beside it."""
    bag = build_index(
        (
            thing("ICE", "荣耀M60 手机", language="zh", colour="冰霜银|冰霜银", capacity="128G|256G"),
            thing("PAD", "荣耀 平板电脑 9", language="zh", colour="银色|银色", capacity="64G|256G"),
        )
    )
    read_it = asker(model, bag, languages=("zh",), currency="CNY")
    assert [target.sku for target in read_it("银色256还有几台").targets] == ["PAD"]
    assert [target.sku for target in read_it("冰霜银256还有几台").targets] == ["ICE"]


def test_what_is_on_show_is_pointed_at(model: Understander) -> None:
    """这款 asks for no other phone that comes in such a memory; without it the phone that does is meant."""
    bag = build_index(
        (
            thing("K70", "荣耀K70 手机", language="zh", capacity="128G|256G"),
            thing("BIG", "荣耀V13 Pro 手机", language="zh", capacity="256G|512G"),
        )
    )
    read_it = asker(model, bag, languages=("zh",), currency="CNY", pinned="K70")
    assert [target.sku for target in read_it("手机里照片多 这款有没有512g").targets] == ["K70"]
    assert [target.sku for target in read_it("手机512g的有没有").targets] == ["BIG"]
