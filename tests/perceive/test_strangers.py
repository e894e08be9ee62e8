"""A neighbour of what is sold is not sold: another suffix, generation, number or sort of the thing that was found or is on show."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index
from zhubo.shop.sides import opposed, sides_asked, sides_known

from ..things import thing

BAG = build_index(
    (
        thing("V7", "麦浪 V7 折叠手机", language="zh", 内存="128G|256G"),
        thing("R20", "青禾 20 手机", language="zh", 内存="128G|256G"),
        thing("R20P", "青禾 20 Pro 手机", language="zh", 内存="128G|256G"),
        thing("S9P", "云雀9 Pro 平板电脑", language="zh", 内存="64G|128G"),
        thing("DISK", "辰石 固态硬盘 SSD 高速", language="zh", 型号="760 标准|760 Plus"),
        thing("WASH", "澜洗 滚筒洗衣机 全自动", language="zh", 容量="8kg|10kg"),
        thing("EAR", "叮咚 头戴式无线耳机 降噪", language="zh", 颜色="黑色|白色"),
        thing("POLO", "南屿 翻领短袖POLO衫男", language="zh", size="M|L"),
    )
)


def targets(model: Understander, text: str, **context: object) -> list[tuple[str, str]]:
    """Return the SKUs that `text` means and how they were found."""
    room = Context(currency="CNY", languages=("zh",), **context)  # type: ignore[arg-type]
    return [(one.sku, one.how) for one in read_comment(text, model=model, index=BAG, context=room).targets]


@pytest.mark.parametrize(
    ("text", "pinned", "expected"),
    [
        ("pro版多少钱", "R20P", [("R20P", "pinned")]),
        ("pro版多少钱", "R20", [("R20P", "search")]),
        ("pro多少", "V7", [("", "unknown"), ("V7", "neighbour")]),
        ("max版怎么卖", "S9P", [("", "unknown"), ("S9P", "neighbour")]),
        ("plus多少钱", "DISK", [("DISK", "pinned")]),
        ("air多少钱", "S9P", [("", "unknown"), ("S9P", "neighbour")]),
        ("20x多少", "R20P", [("", "unknown")]),
        ("20p多少", "R20P", [("R20P", "search")]),
        ("hdd有吗", "DISK", [("", "unknown")]),
        ("e版有吗", "R20", [("", "unknown"), ("R20", "neighbour")]),
        ("标准版多少钱", "S9P", [("", "unknown")]),
        ("青禾20 rs多少钱", None, [("", "unknown"), ("R20", "neighbour"), ("R20P", "neighbour")]),
        ("青禾 20 se版有货吗", None, [("", "unknown")]),
        ("pro多少钱 128的", "R20P", [("R20P", "pinned")]),
        ("青禾20 还有吗", None, [("R20", "search")]),
        ("上一代多少钱", "V7", [("", "unknown")]),
        ("v7下一代有货吗", None, [("", "unknown")]),
        ("云雀9pro 第十代多少钱", None, [("", "unknown"), ("S9P", "neighbour")]),
        ("v7同云雀9pro几多钱", None, [("V7", "search"), ("S9P", "search")]),
        ("去年那款多少钱", "R20", [("", "unknown")]),
        ("650多少钱", "DISK", [("", "unknown")]),
        ("650plus有货吗", "DISK", [("", "unknown")]),
        ("760多少钱", "DISK", [("DISK", "pinned")]),
        ("机械硬盘多少钱", None, [("", "unknown")]),
        ("波轮的多少钱", "WASH", [("", "unknown")]),
        ("有波轮洗衣机吗", None, [("", "unknown")]),
        ("入耳的有货吗", "EAR", [("", "unknown")]),
        ("有线耳机多少钱", None, [("", "unknown")]),
        ("圆领的多少钱", "POLO", [("", "unknown")]),
        ("女款多少钱", "POLO", [("", "unknown")]),
        ("翻领的多少钱", "POLO", [("POLO", "search")]),
    ],
)
def test_what_stands_beside_the_goods_is_not_sold(
    model: Understander, text: str, pinned: str | None, expected: list[tuple[str, str]]
) -> None:
    """What is sold keeps its name; what is only like it is unknown, and a suffix alone belongs to what is on show."""
    assert targets(model, text, pinned=pinned) == expected


def test_a_suffix_alone_with_nothing_on_show_may_be_of_several(model: Understander) -> None:
    """Two things are Pro; which one is meant has to be asked."""
    assert targets(model, "pro版多少钱") == []


def test_a_question_for_a_trait_opposes_nothing() -> None:
    """Whoever asks whether it is so, or names both, asks for neither; of three sides each opposes both others."""
    assert sides_asked("是入耳的吗") == sides_asked("圆领翻领都有吗") == frozenset()
    assert opposed(sides_asked("空气能多少钱"), sides_known(("燃气热水器",)))
    assert not opposed(sides_asked("无线充电支持吗"), sides_known(("有线耳机",)))
