"""Chinese questions through the whole way on a shop of its own: what an answer must say, and the amounts it must not say."""

from __future__ import annotations

import pytest

from zhubo.asking import Counter
from zhubo.facts import Money, Policy, Product, Promotion, Sale, Variant

from .counters import check_told, chinese_counter

AT_MS = 1_795_694_400_000
"""2026-11-26 20:00 in Shanghai."""
DAY_MS = 86_400_000


def yuan(amount: int) -> Money:
    """Return so many yuan."""
    return Money(amount * 100, "CNY")


def made(sku: str, title: str, link_no: int, rows: str, *, sale: int = 0) -> Product:
    """A product of the rows `option=value option=value:price`, split by `|`, each by `sale` yuan less on sale."""
    variants = []
    for at, row in enumerate(rows.split("|")):
        options, _, price = row.rpartition(":")
        told = dict(pair.split("=") for pair in options.split())
        variants.append(
            Variant(
                sku=f"{sku}-{at}",
                price=yuan(int(price)),
                sale=Sale(price=yuan(int(price) - sale), ends_ms=AT_MS + 3 * DAY_MS) if sale else None,
                options={name: {"zh": value} for name, value in told.items()},
                stock=9,
            )
        )
    names = tuple(name for name in variants[0].options)
    return Product(
        sku=sku,
        title={"zh": title},
        brand={"zh": "云杉"},
        link_no=link_no,
        option_names=names,
        variants=tuple(variants),
        category={"zh": "杂货"},
    )


GOODS = (
    made("KETTLE", "云杉 电热水壶", 1, "容量=1升:79|容量=2升:99"),
    made("RUG", "云杉 羊毛地毯", 2, "size=90:20|size=120:35"),
    made("FAN", "云杉 落地风扇", 3, ":159", sale=30),
    made("SLIPPER", "云杉 棉拖鞋", 4, "size=38:26|size=42:29"),
    made("LIP", "云杉 口红", 5, "色号=02奶茶:57|色号=04枫叶:63"),
)
RULES = (
    Policy(id="post", topic="shipping", text={"zh": "满99元包邮，不满收7元。"}, fee=yuan(7), free_over=yuan(99)),
    Policy(id="far", topic="shipping", text={"zh": "青海每单收18元运费。"}, fee=yuan(18), regions=("青海",)),
    Policy(
        id="area",
        topic="shipping_area",
        text={"zh": "大陆都发，新疆和海外不发。"},
        ships_to=("中国大陆",),
        not_to=("新疆", "海外"),
    ),
    Policy(
        id="courier",
        topic="courier",
        text={"zh": "默认发圆通；要发顺丰的补12元。"},
        carriers=("圆通",),
        default="圆通",
    ),
)
OFFERS = (
    Promotion(
        id="now", kind="threshold", threshold=yuan(150), off=yuan(10), starts_ms=AT_MS - DAY_MS, ends_ms=AT_MS + DAY_MS
    ),
    Promotion(
        id="eve",
        kind="threshold",
        threshold=yuan(150),
        off=yuan(40),
        starts_ms=AT_MS + 15 * DAY_MS,
        ends_ms=AT_MS + 17 * DAY_MS,
    ),
)


@pytest.fixture(scope="module")
def counter() -> Counter:
    """A counter of these goods, rules and offers."""
    return chinese_counter(products=GOODS, policies=RULES, promotions=OFFERS)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("水壶发新疆多少钱", ("79元", "99元", "新疆"), ()),
        ("我在新疆 风扇多少", ("129元", "新疆"), ()),
        ("风扇寄新疆多少运费", ("新疆",), ("7元", "包邮")),
        ("拖鞋38发青海一共多少钱", ("26元", "18元", "44元"), ("7元",)),
        ("拖鞋38发广东总共多少钱", ("26元", "7元", "33元"), ("18元",)),
        ("发顺丰加多少", ("12元",), ("7元",)),
        ("圆通多少钱", ("7元",), ()),
        ("韵达多少钱", ("圆通",), ("满99元",)),
        ("风扇现在便宜了多少", ("129元", "159元", "30元"), ()),
        ("水壶省多少钱", (), ("20元",)),
        ("拖鞋两双一共多少 38的和42的", ("26元", "29元", "55元"), ("81元",)),
        ("双12风扇2台到手多少", ("129元", "满150元减40元"), ("248元",)),
        ("水壶2升给老人用的那个多少", ("99元",), ()),
        ("水壶1升和风扇一块带走多少钱", ("79元", "129元", "208元"), ()),
        ("公司要5台风扇 够吗", ("有货",), ("645元",)),
        ("风扇 一台就够 多少钱", ("129元",), ()),
        ("拖鞋42的有吗多少钱", ("29元", "有货"), ()),
        ("拖鞋我穿44 有吗", ("38", "42", "没有"), ("元",)),
        ("风扇能防水几米", (), ("129元",)),
        ("风扇装车上能用不", (), ("有货", "元")),
        ("水壶2升算完满减多少", ("99元", "150元"), ()),
        ("口红4号多少钱", ("63元",), ("26元", "29元")),
        ("4号链接多少钱", ("26元", "29元"), ("63元",)),
        ("拖鞋42比38两双贵多少", ("26元", "29元"), ("3元",)),
        ("水壶高配和低配差多少", ("79元", "99元", "20元"), ()),
        ("云杉盒子多少钱", (), ("79元", "129元")),
        ("风扇线多少钱", (), ("129元",)),
        ("风扇官换机多少钱", (), ("129元",)),
        ("会员价多少 风扇", (), ("129元",)),
        ("会员有没有专属价", ("会员",), ("满150元",)),
        ("美的的风扇卖不卖", ("没",), ("有货", "129元")),
        ("35的是哪个", ("地毯", "35元"), ("20元", "29元")),
        ("29块的拖鞋是几号链接", ("29元", "4号"), ("26元",)),
        ("129的那个是啥", ("风扇", "129元"), ()),
        ("35的拖鞋是哪双", (), ("35元",)),
        ("第二便宜的是哪个多少钱", (), ("从价格低的看起", "按价格从低到高")),
    ],
)
def test_an_answer_says_what_was_asked(
    counter: Counter, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    check_told(counter, question, said, unsaid, at_ms=AT_MS)
