"""Chinese questions about the one code of a shop, which is called like a size, about sales that are over, and about services of no rule."""

from __future__ import annotations

import subprocess
import sys

import pytest

from zhubo.acts import Escalate
from zhubo.asking import Counter, ask_once
from zhubo.facts import Money, Product, Promotion, Variant

from .counters import check_told, chinese_counter

AT_MS = 1_795_694_400_000
"""2026-11-26 20:00 in Shanghai."""
DAY_MS = 86_400_000


def made(sku: str, title: str, link_no: int, category: str, price: int, option: str, values: str) -> Product:
    """A product whose option has these values, all at one price."""
    variants = tuple(
        Variant(sku=f"{sku}-{at}", price=Money(price * 100, "CNY"), options={option: {"zh": value}}, stock=9)
        for at, value in enumerate(values.split("|"))
    )
    return Product(
        sku=sku,
        title={"zh": title},
        link_no=link_no,
        option_names=(option,),
        variants=variants,
        category={"zh": category},
    )


GOODS = (
    made("Z30", "青禾 Z30 手机", 1, "手机", 1900, "容量", "128G|256G"),
    made("SHOE", "青禾 跑鞋", 2, "鞋", 260, "size", "40|41|42"),
    made("COAT", "青禾 羽绒服", 3, "衣服", 400, "size", "M|L"),
)
OFFERS = (
    Promotion(
        id="winter",
        kind="coupon",
        code="Q26",
        threshold=Money(300_000, "CNY"),
        off=Money(25_000, "CNY"),
        starts_ms=AT_MS - DAY_MS,
        ends_ms=AT_MS + DAY_MS,
    ),
    Promotion(
        id="coats",
        kind="percent",
        percent_off_bp=1_000,
        products=("COAT",),
        starts_ms=AT_MS + 10 * DAY_MS,
        ends_ms=AT_MS + 20 * DAY_MS,
    ),
)


@pytest.fixture(scope="module")
def counter() -> Counter:
    """A counter of these goods and offers."""
    return chinese_counter(products=GOODS, promotions=OFFERS)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("码能不能先剧透一下", ("Q26",), ("尺码", "几号链接")),
        ("那个码复制给我", ("Q26",), ("尺码",)),
        ("码往哪填啊", ("下单时填优惠码Q26",), ()),
        ("这个优惠码怎么输", ("下单时填优惠码Q26",), ()),
        ("Q26是自动减吗 还是自己填", ("下单时填优惠码Q26",), ()),
        ("Q26现在生效了没", ("现在可以用", "Q26"), ()),
        ("码几分钟后作废", ("11月27日 20:00",), ()),
        ("Q26过了十二点还认吗", ("11月27日 20:00",), ()),
        ("两台z30 128凑一单够用码吗", ("3800元", "3550元"), ()),
        ("两台z30 128扣完码一共", ("3550元",), ()),
        ("12月12日跑鞋打折吗", ("别的商品的", "羽绒服"), ()),
        ("12月12日羽绒服打折吗", ("羽绒服9折",), ("别的商品的",)),
        ("跑鞋秒杀199还在吗", ("没有秒杀", "260元"), ()),
        ("跑鞋限时特价结束没", ("没有秒杀和限时特价",), ()),
        ("跑鞋有42码吗", ("42",), ("Q26", "优惠码")),
        ("跑鞋码偏大吗", (), ("Q26", "优惠码")),
        ("跑鞋有几个码", ("40", "42"), ("Q26",)),
    ],
)
def test_one_code_is_told_from_a_size(
    counter: Counter, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    check_told(counter, question, said, unsaid, at_ms=AT_MS)


@pytest.mark.parametrize(
    "question",
    [
        "多拿几十台有集采价吗",
        "帮卖给返佣吗",
        "团长有返利没",
        "六楼没电梯 小哥帮搬上楼吗",
        "送货的能扛到五楼吗",
        "退掉其中一双 那优惠怎么算",
        "只退一件的话减的250会收回吗",
    ],
)
def test_services_of_which_no_rule_tells_are_asked_of_a_person(counter: Counter, question: str) -> None:
    """No neighbouring rule answers for them, and no amount is named."""
    told = ask_once(counter, question, at_ms=AT_MS)
    assert told.answer is None or "元" not in told.answer.text, told.answer
    assert any(isinstance(act, Escalate) for act in told.acts)


@pytest.mark.parametrize("place", ["多伦多", "大阪", "曼谷", "纽约", "柏林"])
def test_towns_abroad_are_known_by_their_names(counter: Counter, place: str) -> None:
    """A rule that leaves out what lies abroad leaves them out."""
    told = ask_once(counter, f"能寄到{place}吗", at_ms=AT_MS)
    assert told.answer is not None and "几号链接" not in told.answer.text


def test_words_in_a_row_cost_no_more_than_their_length() -> None:
    """A row of words each of which may stand beside a code is read at once, however long."""
    text = ("这个码" + "还是还能" * 200)[:500]
    script = (
        "from zhubo.perceive.code_words_zh import asks_how_a_code_is_used, speaks_of_a_code; "
        f"print(speaks_of_a_code({text!r}), asks_how_a_code_is_used({text!r}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["False", "False"]
