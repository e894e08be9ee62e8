"""Chinese questions on goods that are near kin, on offers for all of a kind, and whether a variant that is named is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.asking import Counter
from zhubo.facts import Money, Product, Promotion, Variant

from .counters import check_told, chinese_counter

AT_MS = 1_795_694_400_000
"""2026-11-26 20:00 in Shanghai."""
HOUR_MS = 3_600_000


def made(sku: str, title: str, link_no: int, category: str, rows: str) -> Product:
    """A product of the rows `option=value:price`, split by `|`, with as many of each in stock as its place tells."""
    variants = []
    for at, row in enumerate(rows.split("|")):
        options, _, price = row.rpartition(":")
        told = dict(pair.split("=") for pair in options.split())
        variants.append(
            Variant(
                sku=f"{sku}-{at}",
                price=Money(int(price) * 100, "CNY"),
                options={name: {"zh": value} for name, value in told.items()},
                stock=4 * (at + 1),
            )
        )
    return Product(
        sku=sku,
        title={"zh": title},
        link_no=link_no,
        option_names=tuple(variants[0].options),
        variants=tuple(variants),
        category={"zh": category},
    )


GOODS = (
    made("PAN", "灰岩 不粘平底锅 麦饭石色", 1, "厨具", "size=24cm:70|size=26cm:80"),
    made("PANMAX", "灰岩 不粘平底锅Max 带盖", 2, "厨具", "size=26cm:110|size=28cm:130"),
    made("MIX", "灰岩 便携榨汁杯 小巧 M1", 3, "小家电", ":60"),
    made("MIXPRO", "灰岩 便携榨汁杯 可碎冰 M1 Pro", 4, "小家电", ":95"),
    made("CREAM", "青杏 保湿面霜Pro", 5, "护肤", ":160"),
    made("PHONE", "红米 9A 手机", 6, "手机", "容量=64G:500|容量=128G:600"),
    made(
        "BOOK",
        "小米 Book Air 笔记本电脑",
        7,
        "笔记本",
        "version=小米Air13英寸:4400|version=新红米款16英寸:3600",
    ),
    made("OLD", "小米 6 手机", 11, "手机", "容量=64G:300|容量=256G:400"),
    made("BAG", "青杏 斜挎包包", 12, "箱包", ":140"),
    made("BRICK", "青杏 大颗粒积木桶", 8, "玩具", "规格=80粒:45|规格=160粒:75"),
    made("SOCKA", "青杏 羊毛长筒袜", 9, "袜子", ":20"),
    made("SOCKB", "青杏 棉船袜", 10, "袜子", ":10"),
)
GOODS = (
    *GOODS,
    replace(made("VEST", "青杏 针织背心", 13, "衣服", ":66"), description={"zh": "男生四季可穿"}),
)
OFFERS = (
    Promotion(
        id="socks",
        kind="percent",
        percent_off_bp=2_000,
        products=("SOCKA", "SOCKB"),
        starts_ms=AT_MS - HOUR_MS,
        ends_ms=AT_MS + 50 * HOUR_MS,
    ),
    Promotion(
        id="flash",
        kind="price",
        price=Money(7_900, "CNY"),
        products=("MIXPRO",),
        starts_ms=AT_MS + 2 * HOUR_MS,
        ends_ms=AT_MS + 3 * HOUR_MS,
    ),
)


@pytest.fixture(scope="module")
def counter() -> Counter:
    """A counter of these goods and offers."""
    return chinese_counter(products=GOODS, promotions=OFFERS)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("平底锅和平底锅max差多少", ("70元", "80元", "110元", "130元"), ("20元",)),
        ("26的锅普通和max差多少钱", ("80元", "110元", "30元"), ("130元",)),
        ("平底锅max26和28差多少", ("110元", "130元", "20元"), ("80元",)),
        ("榨汁杯pro多少钱", ("95元",), ("60元", "160元")),
        ("榨汁杯普通的多少钱", ("60元",), ("95元",)),
        ("榨汁杯pro比普通的贵多少", ("60元", "95元", "35元"), ("160元",)),
        ("红米16寸多少钱", ("3600元",), ("500元", "4400元")),
        ("红米多少钱", ("500元", "600元"), ("3600",)),
        ("袜子打完折多少", ("16元", "8元"), ()),
        ("两双袜子到手多少", ("32元", "16元"), ()),
        ("榨汁杯pro秒杀价多少", ("79元", "22:00"), ()),
        ("榨汁杯普通的秒杀价多少", ("没有秒杀", "60元"), ("79元",)),
        ("红米9a 128加米6 64一共多少", ("600元", "300元", "900元"), ("1100元",)),
        ("红米9a 128配米6 64一共多少", ("600元", "300元", "900元"), ("1100元",)),
        ("袜子一包包邮吗", ("邮",), ("这款", "参数")),
        ("女款背心有没", ("没",), ("有的", "有货")),
        ("男款背心有没", ("有",), ("没有您说的",)),
        ("积木160粒的有没有", ("有",), ("包装", "75元")),
        ("积木160粒还有几桶", ("8件",), ("包装",)),
    ],
)
def test_kin_are_told_apart(counter: Counter, question: str, said: tuple[str, ...], unsaid: tuple[str, ...]) -> None:
    check_told(counter, question, said, unsaid, at_ms=AT_MS)
