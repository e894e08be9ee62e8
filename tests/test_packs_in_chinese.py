"""Chinese questions for one piece out of a pack, for counts, lengths and models beside those of the shop, through the whole way."""

from __future__ import annotations

import pytest

from zhubo.asking import Counter
from zhubo.facts import Attribute, Money, Policy, Product, Promotion, Sale, Variant

from .counters import check_told, chinese_counter

AT_MS = 1_795_694_400_000
"""2026-11-26 20:00 in Shanghai."""
DAY_MS = 86_400_000


def made(sku: str, title: str, link_no: int, rows: str, contents: str = "", sale: int = 0) -> Product:
    """A product of the rows `option=value option=value:price`, split by `|`; each in a `sale` of so many days, a tenth off."""
    variants = []
    for at, row in enumerate(rows.split("|")):
        options, _, price = row.rpartition(":")
        told = dict(pair.split("=") for pair in options.split())
        money = Money(int(price) * 100, "CNY")
        variants.append(
            Variant(
                sku=f"{sku}-{at}",
                price=money,
                sale=Sale(price=Money(int(price) * 90, "CNY"), starts_ms=AT_MS - sale * DAY_MS) if sale else None,
                options={name: {"zh": value} for name, value in told.items()},
                stock=9,
            )
        )
    return Product(
        sku=sku,
        title={"zh": title},
        link_no=link_no,
        option_names=tuple(variants[0].options),
        variants=tuple(variants),
        category={"zh": "杂货"},
        attributes={"contents": Attribute(text={"zh": contents})} if contents else {},
    )


GOODS = (
    made("TOWEL", "禾木 洗脸巾 加厚", 1, "规格=3包装:21|规格=6包装:39"),
    made("COOKIE", "禾木 黄油曲奇 礼罐", 2, ":46", "一罐24块"),
    made("STOOL", "禾木 折叠凳", 3, "规格=1把:58|规格=2把装:104"),
    made("SHELF", "禾木 书架 多层", 4, "size=1.2米:260|size=1.5米:310", sale=5),
    made("C1", "禾木 C1 加湿器", 5, ":88"),
    made("C2", "禾木 C2 加湿器", 6, ":128"),
    made("BUDS", "禾木 蓝牙耳机", 7, ":170"),
    made("SERUM", "禾木 精华液 30ml", 8, "规格=单瓶:96|规格=两瓶装:180"),
    made("PHONE", "禾木 H12 手机 8GB+128GB", 9, "容量=128G:1900|容量=256G:2200"),
    made("MIXER", "禾木 破壁机Max 静音", 11, ":320"),
    made(
        "SCOOTER",
        "禾木 滑板车",
        12,
        "colour=红色 容量=大轮:410|colour=红色 容量=小轮:350|colour=绿色 容量=大轮:410|colour=绿色 容量=小轮:350",
    ),
    made("CUSHION", "禾木 靠垫", 13, "厚度=标准:33|厚度=低款:27"),
    made("DUCK", "禾木 卤鸭脖 麻辣", 10, ":18"),
)
POST = Policy(
    id="post",
    topic="shipping",
    text={"zh": "满99元包邮，不满收7元；大件每件收40元。"},
    fee=Money(700, "CNY"),
    free_over=Money(9_900, "CNY"),
)
OFFERS = (Promotion(id="off", kind="threshold", threshold=Money(20_000, "CNY"), off=Money(2_000, "CNY")),)


@pytest.fixture(scope="module")
def counter() -> Counter:
    """A counter of these goods and offers."""
    return chinese_counter(products=GOODS, policies=(POST,), promotions=OFFERS)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("洗脸巾一包多少钱", (), ("21元", "39元")),
        ("洗脸巾6包装一包合多少", (), ("39元",)),
        ("洗脸巾3包装多少", ("21元",), ()),
        ("曲奇一块几块钱", (), ("46元",)),
        ("曲奇一罐多少钱", ("46元",), ()),
        ("鸭脖一箱多少", (), ("18元",)),
        ("鸭脖一袋多少", ("18元",), ()),
        ("折叠凳一把多少", ("58元",), ()),
        ("折叠凳两把多少钱", (), ("208元", "116元")),
        ("3号多少", ("58元", "104元"), ("没有这个规格",)),
        ("书架1米5多少", ("279元",), ("没有",)),
        ("1.2米的书架多少钱", ("234元",), ("没有",)),
        ("书架1米8多少", ("没有",), ("元",)),
        ("双11那天书架1米2多少", (), ("234元", "260元")),
        ("C3加湿器有吗", ("没有",), ("有的",)),
        ("C3加湿器多少钱", ("没有",), ("88元", "128元")),
        ("C2加湿器多少钱", ("128元",), ()),
        ("耳机pro多少", (), ("170元",)),
        ("耳机2代多少", (), ("170元",)),
        ("曲奇max多少", (), ("320元", "46元")),
        ("破壁机max多少", ("320元",), ()),
        ("洗脸巾6包装一包多少", (), ("39元",)),
        ("1号6包装比8号两瓶装便宜多少", ("39元", "180元", "141元"), ()),
        ("书架一米五和一米二差多少", ("45元",), ("没有",)),
        ("书架1米3的多少", ("没有",), ("元",)),
        ("破壁机运费多少", ("大件每件收40元",), ("这个包邮",)),
        ("耳机170对吧", ("170元",), ()),
        ("精华单瓶是96还是180", ("96元",), ("8号",)),
        ("精华液50g的有吗", ("没有",), ("都有货",)),
        ("12+256的有吗", (), ("有货",)),
        ("精华单瓶两瓶和两瓶装一瓶差多少", ("96元", "180元"), ("84元",)),
        ("满200还差多少 我拿了精华单瓶和加湿器C1", ("184元",), ("；8元", "相差")),
        ("滑板车红的和绿的差多少", ("350元", "410元"), ("60元",)),
        ("滑板车红色和绿色价格一样吗", ("350元", "410元"), ("价格低一些",)),
        ("滑板车大轮和小轮差多少", ("60元",), ()),
        ("靠垫标准两个低款一个", (), ("66元", "54元")),
        ("耳机190还是170", ("170元",), ("7号",)),
        ("书架两百三卖不卖", (), ("有货", "有的")),
        ("手机几g的运存", ("8GB",), ("256G",)),
        ("点了2个链接一共多少钱", (), ("元",)),
    ],
)
def test_no_amount_is_told_of_another_count_or_model(
    counter: Counter, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    check_told(counter, question, said, unsaid, at_ms=AT_MS)
