"""What there is for some money, asked in Chinese in any words."""

from __future__ import annotations

import pytest

from zhubo.perceive.plain_budgets_zh import budget_put_plainly_zh
from zhubo.text.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("三千块能拿下哪些手机", "3000以内的手机有哪些"),
        ("三千上下选哪台", "3000左右有哪些"),
        ("五百块钱能在你家买到什么", "500以内有哪些"),
        ("最多出三千 电视有合适的不", "3000以内的电视有哪些"),
        ("比两千便宜的手机有哪些", "2000以内的手机有哪些"),
        ("有没有两千多点的手机", "2000到2999之间的手机有哪些"),
        ("便宜点的 一千出头的手机", "1000到1300之间的手机有哪些"),
        ("几百块的手机有不", "100到999之间的手机有哪些"),
        ("4k以内的电视", "4000以内的电视有哪些"),
        ("三千那档的手机有没有", "3000左右的手机有哪些"),
        ("给我妈买手机 一千块搞得定不", "1000以内的手机有哪些"),
        ("200块钱的东西有啥", "200左右有哪些"),
        ("有啥不到一百的", "100以内有哪些"),
    ],
)
def test_a_budget_is_put_plainly(text: str, plain: str) -> None:
    assert budget_put_plainly_zh(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "p20多少钱",
        "3000的手机能便宜吗",
        "满3000减多少",
        "这个2000块能卖不",
        "256的手机有吗",
        "128以内的有没有",
        "50的电视有吗",
        "运费10块以内有吗",
        "二十岁左右适合哪款",
        "5000毫安以上的手机",
        "800块的那个手机是几号",
        "99块的t恤有啥颜色",
        "三十块钱的运费谁出",
        "外婆八百块买个能视频的智能机 有合适的不",
    ],
)
def test_what_is_no_budget_stays(text: str) -> None:
    assert budget_put_plainly_zh(normalise(text)).text == text
