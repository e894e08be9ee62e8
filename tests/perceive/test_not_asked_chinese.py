"""Words that only say which goods are meant ask nothing more, and turns with 多少 that ask for no price."""

from __future__ import annotations

import pytest

from zhubo.perceive.figures_asked import grams_asked
from zhubo.perceive.not_asked_zh import really_asked
from zhubo.perceive.turns_more_zh import (
    asks_a_speed,
    asks_from_where_on_it_is_free,
    asks_how_it_is_reckoned,
    asks_how_many,
    asks_of_a_tag_cut_off,
)


@pytest.mark.parametrize(
    ("text", "intent", "attribute", "also", "kept"),
    [
        ("加绒裤子灰色l还有吗", "ask_stock", None, "ask_spec:thickness", False),
        ("裤子灰色还有吗 加绒吗", "ask_stock", None, "ask_spec:thickness", True),
        ("保温壶1升的有吗", "ask_stock", None, "ask_spec:insulation", False),
        ("1升的壶有吗 保温多久", "ask_stock", None, "ask_spec:insulation", True),
        ("小内存的多少", "ask_price", None, "ask_spec:memory", False),
        ("多少钱 内存多大", "ask_price", None, "ask_spec:memory", True),
        ("这码买袜子能用吗", "ask_discount_coupon", None, "ask_suitability", False),
        ("能发京东不", "ask_courier", None, "ask_deliver_region", False),
        ("能发京东到拉萨不", "ask_courier", None, "ask_deliver_region", True),
        ("防晒spf多少", "ask_spec", "figure:spf", "ask_price", False),
        ("防晒spf多少 啥价", "ask_spec", "figure:spf", "ask_price", True),
        ("最少多少钱包邮", "ask_shipping_fee", None, "ask_price", False),
        ("能用多久", "ask_spec", "playtime", "ask_spec:uses", False),
        ("一包几克", "ask_spec", "piece_content", "ask_spec:weight", False),
    ],
)
def test_what_names_goods_asks_nothing(text: str, intent: str, attribute: str | None, also: str, kept: bool) -> None:
    """A word of a property before the goods chooses them; asked by itself it is a question."""
    typed = {"promotion": "p"} if "码" in text else {}
    assert really_asked((also,), text, intent, attribute, typed) == ((also,) if kept else ())


def test_turns_with_how_much_that_ask_for_no_price() -> None:
    """Speeds, counts, the bound of free postage and how pieces are reckoned are told from prices."""
    assert asks_a_speed("1t的写入多少") and not asks_a_speed("读写快的那个多少钱")
    assert asks_how_many("黑色xl多少件") and not asks_how_many("一共多少件")
    assert asks_from_where_on_it_is_free("最低多少包邮") and not asks_from_where_on_it_is_free("多少钱 包邮吗")
    assert asks_how_it_is_reckoned("两台怎么算") and not asks_how_it_is_reckoned("第二件半价怎么算的")
    assert asks_of_a_tag_cut_off("吊牌剪了咋办") and not asks_of_a_tag_cut_off("吊牌价多少")


def test_grams_are_of_what_is_in_it_or_of_one_piece() -> None:
    """How heavy a thing is, is another question."""
    assert grams_asked("面霜多少克") == "net_content"
    assert grams_asked("咖啡几克一条") == grams_asked("坚果每包是几克") == "piece_content"
    assert grams_asked("这款多重") is None
