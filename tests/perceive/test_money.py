"""Comments that ask for money to be worked out: of which goods, how many of each, and what is wanted of the sum."""

from __future__ import annotations

import pytest

from perceive.conftest import Read

TOTALS = [
    ("马克杯4个 台灯1个 总共多少钱", {"MUG-01": 4, "LAMP-01": 1}),
    ("马克杯两个外加台灯一个 合起来多少", {"MUG-01": 2, "LAMP-01": 1}),
    ("围巾配一双帆布鞋一共", {"SCARF-01": None, "SHOE-01": 1}),
    ("两双鞋两条裤子总价", {"SHOE-01": 2, "JEANS-01": 2}),
    ("12个笔记本加6个马克杯总共", {"NOTE-01": 12, "MUG-01": 6}),
    ("双肩包来一个项链来两条 合计", {"BAG-01": 1, "NECK-01": 2}),
    ("tote plus lamp total", {"TOTE-01": None, "LAMP-01": None}),
    ("two totes and one lamp together?", {"TOTE-01": 2, "LAMP-01": 1}),
    ("scarf and necklace together", {"SCARF-01": None, "NECK-01": None}),
    ("both teas in total", {"GREEN-01": None, "OOLONG-01": None}),
    ("mug x2 tote x1 total", {"MUG-01": 2, "TOTE-01": 1}),
    ("whats 2 mugs + a tote", {"MUG-01": 2, "TOTE-01": None}),
    ("2 teas, green tea and oolong, total", {"GREEN-01": 1, "OOLONG-01": 1}),
    ("裤子两条 杯子三个 双肩包一个 一共", {"JEANS-01": 2, "MUG-01": 3, "BAG-01": 1}),
    ("umbrella and backpack makes how much", {"UMB-01": None, "BAG-01": None}),
]


@pytest.mark.parametrize(("text", "lines"), TOTALS)
def test_several_goods_are_summed_each_as_often_as_is_said(read: Read, text: str, lines: dict[str, int | None]) -> None:
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
    assert {target.sku: target.qty for target in reading.targets} == lines


@pytest.mark.parametrize(
    ("text", "sku", "qty"),
    [
        ("half a dozen notebooks how much", "NOTE-01", 6),
        ("2 dozen notebooks total", "NOTE-01", 24),
        ("a dozen of the mugs price", "MUG-01", 12),
        ("4 necklaces for the girls, sum please", "NECK-01", 4),
        ("3 pairs of canvas shoes", "SHOE-01", 3),
        ("mug x2 with the code how much", "MUG-01", 2),
        ("给我算个总价 3条牛仔裤", "JEANS-01", 3),
        ("充电宝20000两个一共多少", "POWER-01", 2),
        ("耳机3个一共", "BUDS-01", 3),
    ],
)
def test_so_many_of_one_thing_are_counted(read: Read, text: str, sku: str, qty: int) -> None:
    reading = read(text)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", [sku])
    assert reading.slots.qty == qty


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("一块洗发皂 要邮费吗 一共多少", "ask_price", "landed"),
        ("the scarf with the postage all together", "ask_price", "landed"),
        ("total for 3 notebooks shipped", "ask_price", "landed"),
        ("mug and tote with shipping", "ask_price", "landed"),
        ("绿茶250克用了码几多钱", "ask_price", "net"),
        ("连衣裙两条到手价", "ask_price", "net"),
        ("连衣裙两条到手", "ask_price", "net"),
        ("green tea with the code?", "ask_price", "net"),
        ("oolong after the discount how much", "ask_price", "net"),
        ("牛仔裤原价多少", "ask_price", "was"),
        ("围巾打折前多少", "ask_price", "was"),
        ("how much were the jeans before the sale", "ask_price", "was"),
        ("earbuds original price?", "ask_price", "was"),
        ("雨伞跟台灯一个价吗", "compare_products", "equal"),
        ("is the tote the same price as the tee", "compare_products", "equal"),
        ("充电宝1万毫安升到2万要加多少", "compare_products", "step"),
        ("台灯比雨伞贵多少", "compare_products", "gap"),
        ("how much extra for the backpack over the tote", "compare_products", "gap"),
        ("scarf marked down at all", "ask_discount_coupon", None),
        ("还有没有别的优惠呀", "ask_discount_coupon", "others"),
        ("今晚有没有秒杀场", "ask_discount_coupon", "flash"),
        ("any flash sale today", "ask_discount_coupon", "flash"),
        ("necklace ???$", "ask_price", None),
        ("umbrella, whats the $ on it", "ask_price", None),
        ("两个马克杯能满减吗", "ask_price", "net"),
        ("is the scarf enough for the discount", "ask_price", "net"),
    ],
)
def test_what_is_wanted_of_the_money(read: Read, text: str, intent: str, attribute: str | None) -> None:
    reading = read(text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


CODES = (("tea10", "tea-code"), ("d11", "eleven"))


@pytest.mark.parametrize(
    ("text", "promotion", "intent"),
    [
        ("绿茶100g用TEA10多少钱", "tea-code", "ask_price"),
        ("tea 10 on the green tea, what do i pay", "tea-code", "ask_price"),
        ("green tea after tea ten what do i pay", "tea-code", "ask_price"),
        ("两罐绿茶填D十一一共付多少", "eleven", "ask_price"),
        ("10 scarves with TEA10", "tea-code", "ask_price"),
        ("tea10 still on?", "tea-code", "ask_discount_coupon"),
        ("how much off with tea10", "tea-code", "ask_discount_coupon"),
        ("i like ten teas", None, None),
    ],
)
def test_a_code_is_known_however_it_is_spelt(read: Read, text: str, promotion: str | None, intent: str | None) -> None:
    reading = read(text, codes=CODES)
    assert reading.slots.promotion == promotion
    assert intent is None or reading.intent == intent
    if intent == "ask_price":
        assert reading.slots.attribute == "net"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [("帆布鞋中底啥材料", "part"), ("鞋子是什么材质", "material"), ("包的拉链用的什么料", "zip")],
)
def test_what_a_part_is_made_of_is_not_what_the_whole_is(read: Read, text: str, attribute: str) -> None:
    reading = read(text)
    assert reading.slots.attribute in (attribute, None if attribute == "material" else attribute)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("国庆活动到几号", "--10-01"),
        ("元旦有活动吗", "--01-01"),
        ("any christmas deals", "--12-25"),
        ("618块能减吗", None),
    ],
)
def test_days_that_offers_are_named_for(read: Read, text: str, day: str | None) -> None:
    assert read(text).slots.date == day


@pytest.mark.parametrize(
    "text", ["跟昨天一个价不", "is the dress still same price as yday", "到手几双", "和分期一个价吗"]
)
def test_a_price_of_another_day_or_a_count_is_no_price_that_is_worked_out(read: Read, text: str) -> None:
    assert read(text).slots.attribute not in ("equal", "net")


def test_figures_that_a_product_lacks_are_not_compared_as_if_it_had_them(read: Read) -> None:
    lacking, had = read("绿茶300和900差价"), read("绿茶100和250差价")
    assert [target.unfit for target in lacking.targets] == ["unread"]
    assert [target.unfit for target in had.targets] == [""]


def test_zeros_are_read(read: Read) -> None:
    assert read("000.000.000-00 handy").slots is not None


def test_a_name_joined_by_plus_is_no_sum_and_a_model_keeps_its_plus(read: Read) -> None:
    assert len(read("tote plus mug how much").targets) == 2
    assert len(read("does the thermos plus come in blue").targets) < 2
