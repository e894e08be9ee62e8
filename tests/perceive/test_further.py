"""What a comment asks beside its first question."""

from __future__ import annotations

import pytest

from zhubo.perceive.further import further_asks
from zhubo.perceive.properties_named import property_asked

CASES = [
    # comment, first question, its property, what else is asked
    ("polo price, what sizes", "ask_price", None, ("ask_size_options",)),
    ("mug price and does it ship to mexico", "ask_price", None, ("ask_deliver_region",)),
    ("whats the polo made of and how much", "ask_price", None, ("ask_spec:material",)),
    ("neck warmer material + price", "ask_price", None, ("ask_spec:material",)),
    ("monospace tee how much, can i return it", "return_exchange_policy", None, ("ask_price",)),
    ("free shipping? and which courier", "ask_shipping_fee", None, ("ask_courier",)),
    ("how much are the white plimsolls n do u have 44", "ask_price", None, ("ask_stock",)),
    ("what brand and how much is the mug", "ask_price", None, ("ask_spec:brand",)),
    ("reno8多少钱，今天能发吗", "ask_ship_time", None, ("ask_price",)),
    ("热水器16升多少钱 新疆发不发", "ask_price", None, ("ask_deliver_region",)),
    ("12pro电池多大 多少w快充", "ask_spec", "charging", ("ask_spec:battery",)),
    ("mate50有货不 保修多久", "warranty_invoice", "warranty", ("ask_stock",)),
    ("苹果14有256的吗多少钱几天发货", "ask_price", None, ("ask_ship_time",)),
    ("mate50颜色内存都有哪些 都有吗", "ask_colour_options", None, ("ask_spec:memory",)),
    ("发顺丰吗 几天发货", "ask_ship_time", None, ("ask_courier",)),
    ("热水器价格 保修几年 顺丰吗", "warranty_invoice", "warranty", ("ask_price", "ask_courier")),
    ("七十寸那台啥价 保修呢 能开票不", "warranty_invoice", "warranty", ("ask_price", "warranty_invoice:invoice")),
    (
        "问三个事 顺丰不 几天发 坏了谁出邮费",
        "ask_shipping_fee",
        None,
        ("ask_courier", "ask_ship_time", "return_exchange_policy"),
    ),
    ("蓝色64的 有没货 多少钱 能退不", "ask_price", None, ("ask_stock", "return_exchange_policy")),
    ("八升的多少 烧什么气 多沉", "ask_spec", "gas_type", ("ask_price", "ask_spec:weight")),
    ("啥色 充电几瓦", "ask_spec", "charging", ("ask_colour_options",)),
    ("八十寸的多少钱 哪里发货", "ask_price", None, ("ask_ship_time",)),
    ("要灰色和黑色各一件 包邮没", "want_to_buy", None, ("ask_shipping_fee",)),
    ("Return period and guarantee length".casefold(), "warranty_invoice", "warranty", ("return_exchange_policy",)),
    ("how u ship and how much it cost", "ask_shipping_fee", None, ("ask_courier", "ask_price")),
    ("how much these and still have 44", "ask_price", None, ("ask_stock",)),
    ("can i pay with visa and how fast do you send", "ask_payment_methods", None, ("ask_ship_time",)),
    ("grey boots 44 price, stock, shipping??", "ask_price", None, ("ask_stock", "ask_shipping_fee")),
    ("明晚下单后天发吗 发什么快递", "ask_ship_time", None, ("ask_courier",)),
    ("保质期多长 云南发不", "ask_shelf_life_date", "shelf_life", ("ask_deliver_region",)),
    ("guarantee on the lamp? and where do you ship from", "warranty_invoice", "warranty", ("ask_ship_time",)),
    ("      resolution and price", "ask_price", None, ("ask_spec:resolution",)),
    ("pay with visa or amex n how fast is delivery", "ask_ship_time", None, ("ask_payment_methods",)),
    # one question stays one
    ("30 boats in one order. do you hold that many?", "ask_stock", None, ()),
    ("how long do i have to send it back", "return_exchange_policy", None, ()),
    ("热水器用天然气还是液化气，主播", "ask_spec", "text:天然气", ()),
    ("how much is shipping to canada", "ask_shipping_fee", None, ()),
    ("how much is the blue hoodie", "ask_price", None, ()),
    ("16升的热水器多少钱", "ask_price", None, ()),
    ("k50多少钱，主播", "ask_price", None, ()),
    ("我要退款，什么时候发货", "request_refund_return", None, ()),
    ("grey hoodie, blue hoodie, which is cheaper", "compare_products", "price", ()),
    ("hello, how are you", "greet_thanks", None, ()),
]


@pytest.mark.parametrize(("text", "intent", "attribute", "further"), CASES)
def test_what_else_is_asked(text: str, intent: str, attribute: str | None, further: tuple[str, ...]) -> None:
    """Two asks are two, one is one, and what is not asked beside others stays alone."""
    assert further_asks(text, intent, attribute, of_goods=True, named=property_asked) == further


def test_without_goods_nothing_of_goods_is_asked() -> None:
    """A price beside a rule, where no product is meant, would only be asked back."""
    asked = further_asks("free shipping? and how much", "ask_shipping_fee", None, of_goods=False, named=property_asked)
    assert asked == ()


def test_a_word_of_a_name_may_be_asked_about() -> None:
    """A yes or no is asked of what the name says; the name itself asks nothing."""
    whole = "手机壳什么材质 会发黄吗"
    blanked = "   什么材质 会  吗"
    asked = further_asks(
        blanked, "ask_material_ingredient", "material", of_goods=True, named=property_asked, whole=whole
    )
    assert asked == ("ask_spec:colour_fastness",)
    name = "不发黄手机壳什么材质"
    blanked = "      什么材质"
    assert further_asks(blanked, "ask_price", None, of_goods=True, named=property_asked, whole=name) == (
        "ask_spec:material",
    )
