"""What is asked of what: properties and rules by id, questions that are never silent, follow-ups, orders at stake, names as signs."""

from collections.abc import Callable

import numpy as np
import pytest

from zhubo.events import Target
from zhubo.perceive import Context, Reading, Understander
from zhubo.perceive.asks import attribute_asked
from zhubo.perceive.forms import is_follow_up, is_question
from zhubo.perceive.found import Found
from zhubo.perceive.hearing import find_mentions
from zhubo.perceive.masking import features_of
from zhubo.perceive.resolve import Resolved, resolve
from zhubo.perceive.slots import find_slots
from zhubo.shop.search import CatalogueIndex

Read = Callable[..., Reading]
Hear = Callable[[str], Found]
UNSURE = ("out_of_scope", "praise", "ask_restock_time")


@pytest.fixture
def hear(model: Understander) -> Hear:
    """Finds the slots of a folded text in the language that its letters are of."""
    return lambda text: find_slots(text, "en" if text.isascii() else "zh", "CNY", model.automaton)


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("还剩几把", "ask_stock", "stock"),
        ("how many umbrellas are left", "ask_stock", "stock"),
        ("红色L的库存", "ask_stock", "stock"),
        ("有库存吗", "ask_stock", None),
        ("屏幕几k的", "ask_spec", "resolution"),
        ("多少瓦充电", "ask_spec", "charging"),
        ("是不是抢光了", "ask_stock", "sold_out"),
        ("灰的还有吗", "ask_stock", None),
        ("两百块以内有什么", "ask_stock", "budget"),
        ("anything under $30", "ask_stock", "budget"),
        ("哪个便宜些", "compare_products", "price"),
        ("最便宜的伞是哪把", "compare_products", "cheapest"),
        ("which one has the bigger battery", "compare_products", "battery"),
        ("电池容量多大", "ask_spec", "battery"),
        ("充满一次要几小时", "ask_spec", "charging_time"),
        ("屏幕刷新率高吗", "ask_spec", "refresh_rate"),
        ("is there a lining", "ask_material_ingredient", "lining"),
        ("describe the lamp", "ask_spec", "description"),
        ("what even is it", "ask_spec", "kind"),
        ("有没有赫兹共振腔", "ask_spec", "unsaid"),
        ("参数发一下", "ask_spec", None),
        ("能去店里自提吗", "ask_courier", "pickup"),
        ("do you price match", "return_exchange_policy", "price_protection"),
        ("客服几点下班", "ask_live_schedule_replay", "support"),
        ("多少钱", "ask_price", None),
    ],
)
def test_what_is_asked_has_an_id(hear: Hear, text: str, intent: str, asked: str | None) -> None:
    """A closed id for the property or the rule, `other` for one that has none, nothing for a general question."""
    assert attribute_asked(hear(text), intent) == asked


def test_the_name_of_a_product_asks_for_nothing(hear: Hear) -> None:
    """The `保温` of a `保温杯` is no question about warmth."""
    found = hear("保温杯有指纹锁吗")
    assert attribute_asked(found, "ask_spec", (), ((0, 3),)) == "fingerprint"
    assert attribute_asked(hear("保温杯好在哪"), "ask_spec", (), ((0, 3),)) == "description"


def test_names_of_products_are_no_features(hear: Hear, bag: CatalogueIndex) -> None:
    """Two questions that differ in the product alone look the same to the model; without the bag they do not."""
    first, second = hear("马克杯怎么卖"), hear("帆布鞋怎么卖")
    one, other = (features_of(found, (), find_mentions(found, bag)) for found in (first, second))
    assert np.array_equal(one, other)
    assert find_mentions(first, bag) == ((0, 3),)
    assert not np.array_equal(one, features_of(hear("怎么卖")))


@pytest.mark.parametrize("text", ["马克杯抗摔不", "does the mug sing", "are those mugs gluten"])
def test_a_question_about_named_goods_is_never_silent(
    text: str, hear: Hear, model: Understander, bag: CatalogueIndex
) -> None:
    """Where the model places nothing, it is a property that somebody must look up."""
    meant = resolved(text, hear, model, bag, Context(), asks=is_question(text))
    assert meant.intent == "ask_spec" and meant.attribute in ("other", "unsaid")
    assert [target.sku for target in meant.targets] == ["MUG-01"]


@pytest.mark.parametrize("text", ["马克杯 哈哈哈", "今天下雨吗", "anyone from leeds"])
def test_what_is_no_question_about_goods_stays_silent(
    text: str, hear: Hear, model: Understander, bag: CatalogueIndex
) -> None:
    """Chat with a name in it, and questions about the world."""
    assert resolved(text, hear, model, bag, Context(), asks=is_question(text)).intent is None


def test_a_follow_up_asks_what_was_asked(hear: Hear, model: Understander, bag: CatalogueIndex) -> None:
    """`红色的呢` after a price asks for a price; alone it asks whether red is there."""
    after = Context(pinned="MUG-01", last_intent="ask_price")
    assert resolved("红色的呢", hear, model, bag, after, asks=True).intent == "ask_price"
    assert resolved("what about the blue one", hear, model, bag, after, asks=True).intent == "ask_price"
    assert resolved("红色的呢", hear, model, bag, Context(pinned="MUG-01"), asks=True).intent == "ask_stock"
    chat = Context(pinned="MUG-01", last_intent="praise")
    assert resolved("红色的呢", hear, model, bag, chat, asks=True).intent == "ask_stock"


@pytest.mark.parametrize(
    "text", ["红色多少钱呢", "主播人呢", "那什么时候发货呢", "and how much is it", "what about shipping"]
)
def test_a_question_of_its_own_is_no_follow_up(text: str, hear: Hear) -> None:
    """What says itself what it wants."""
    assert not is_follow_up(hear(text))


@pytest.mark.parametrize(
    ("text", "first", "intent"),
    [
        ("40码有吗 价格报一下", "ask_stock", "ask_price"),
        ("do you have it in blue and how much is it", "ask_colour_options", "ask_price"),
        ("运费价格多少", "ask_shipping_fee", "ask_shipping_fee"),
        ("还有多少件", "ask_stock", "ask_stock"),
        ("三百以内有什么包", "compare_products", "ask_stock"),
        ("what have you got for 40", "chitchat_about_host", "ask_stock"),
        ("can i have it for 40", "bargain", "bargain"),
        ("2号比1号贵几十", "ask_price", "compare_products"),
        ("what would i pay for the mug", "ask_payment_methods", "ask_price"),
        ("what do i pay with", "ask_payment_methods", "ask_payment_methods"),
        ("马克杯有几款", "ask_spec", "ask_stock"),
        ("马克杯 红色 多少", "ask_stock", "ask_price"),
        ("马克杯还剩多少", "ask_stock", "ask_stock"),
        ("马克杯容量多少", "ask_spec", "ask_spec"),
        ("how mcuh is the mug", "ask_spec", "ask_price"),
        ("三件总共几百", "ask_bundle_gift", "ask_price"),
        ("还有7折吗", "ask_stock", "ask_discount_coupon"),
        ("can i use mug20 on it", "ask_payment_methods", "ask_discount_coupon"),
        ("今晚下单几时寄出", "track_order", "ask_ship_time"),
        ("今晚下单了几时寄出", "track_order", "track_order"),
        ("whats the refund policy", "request_refund_return", "return_exchange_policy"),
        ("满两百减几块", "ask_price", "ask_discount_coupon"),
        ("马克杯跑分多少", "ask_price", "ask_spec"),
        ("马克杯读速是多少", "ask_price", "ask_spec"),
        ("马克杯现在多少", "ask_price", "ask_price"),
        ("马克杯红色的多少", "ask_price", "ask_price"),
        ("how much caffeine in the mug", "ask_price", "ask_spec"),
        ("how much for the mug", "ask_price", "ask_price"),
        ("how much mugs", "ask_price", "ask_price"),
        ("1500整我秒付", "out_of_scope", "bargain"),
        ("i'll take it for 20", "want_to_buy", "bargain"),
        ("我秒拍", "want_to_buy", "want_to_buy"),
        ("is the mug under 10", "ask_price", "ask_price"),
        ("马克杯水压要多少", "ask_price", "ask_spec"),
        ("whens the mug back in stock", "ask_stock", "ask_restock_time"),
        ("is the mug still 20", "ask_stock", "ask_price"),
        ("马克杯现在还是59吗", "ask_stock", "ask_price"),
        ("is the mug still in stock", "ask_stock", "ask_stock"),
        ("2 mugs total?", "want_to_buy", "ask_price"),
        ("洗过了可以退吗", "request_refund_return", "return_exchange_policy"),
        ("我要退货可以退吗", "request_refund_return", "request_refund_return"),
        ("你家的东西有哪些", "ask_bundle_gift", "ask_stock"),
        ("盒子里有什么东西", "ask_bundle_gift", "ask_bundle_gift"),
        ("does the mug have cup support", "ask_live_schedule_replay", "ask_spec"),
        ("when is the mug shown", "ask_live_schedule_replay", "ask_live_schedule_replay"),
        ("something between 20 and 30", "compare_products", "ask_stock"),
        ("马克杯 红色 价", "want_to_buy", "ask_price"),
        ("马克杯半价", "want_to_buy", "want_to_buy"),
        ("mug how much bro", "ask_price", "ask_price"),
        ("收到了不喜欢可以退吗", "request_refund_return", "request_refund_return"),
        ("diff between 5 and 6", "compare_products", "compare_products"),
        ("马克杯有哪些颜色", "ask_colour_options", "ask_colour_options"),
        ("anything around 20 dollars", "compare_products", "ask_stock"),
        ("马克杯", "want_to_buy", "ask_price"),
        ("马克杯要了", "want_to_buy", "want_to_buy"),
    ],
)
def test_a_price_goes_before_what_is_asked_with_it(
    text: str, first: str, intent: str, hear: Hear, model: Understander, bag: CatalogueIndex
) -> None:
    """The rows of docs/intents.md in their order; what there is for some money is whether there is something."""
    meant = resolved(text, hear, model, bag, Context(), asks=is_question(text), candidates=(first, *UNSURE), sure=0.9)
    assert meant.intent == intent
    assert meant.candidates[0] == intent


def test_an_order_at_stake_goes_first(hear: Hear, model: Understander, bag: CatalogueIndex) -> None:
    """A long number, or one that is called an order, makes a question about time one about that order."""
    for text in ("2026110200000031几时寄出", "when does order #77120 leave"):
        meant = resolved(text, hear, model, bag, Context(), asks=True, candidates=("ask_ship_time", *UNSURE), sure=0.9)
        assert meant.intent == "track_order"
    meant = resolved(
        "几时寄出", hear, model, bag, Context(), asks=True, candidates=("ask_ship_time", *UNSURE), sure=0.9
    )
    assert meant.intent == "ask_ship_time"
    refund = resolved(
        "2026110200000031 退款",
        hear,
        model,
        bag,
        Context(),
        asks=False,
        candidates=("refund_status", *UNSURE),
        sure=0.9,
    )
    assert refund.intent == "refund_status"


def test_what_the_shop_sells_is_asked_of_its_stock(hear: Hear, model: Understander, bag: CatalogueIndex) -> None:
    """Where the model is unsure; a sure reading as chat stays."""
    for sure, intent in ((0.1, "ask_stock"), (0.9, "out_of_scope")):
        assert resolved("卖不卖星星", hear, model, bag, Context(), asks=True, sure=sure).intent == intent


def test_a_budget_is_not_about_what_is_on_show(hear: Hear, model: Understander, bag: CatalogueIndex) -> None:
    """It is about the bag, or about the kind that is named."""
    meant = resolved("100块能买啥", hear, model, bag, Context(pinned="MUG-01"), asks=True, sure=0.9)
    assert (meant.intent, meant.attribute, meant.targets) == ("ask_stock", "budget", ())
    for text, minor in (("100块能买啥", 10_000), ("3千以内的有吗", 300_000), ("两百出头的有啥", 20_000)):
        assert hear(text).typed["price"].minor == minor


def test_the_question_reaches_the_slots(read: Read) -> None:
    """Through the model, with the sample shop: what is left, and of what."""
    reading = read("马克杯还剩多少个")
    assert (reading.intent, reading.slots.attribute) == ("ask_stock", "stock")
    assert [target.sku for target in reading.targets] == ["MUG-01"]
    assert read("加湿器啥价", last_targets=(Target(sku="MUG-01", how="alias"),)).intent == "ask_price"


def resolved(
    text: str,
    hear: Hear,
    model: Understander,
    bag: CatalogueIndex,
    context: Context,
    *,
    asks: bool,
    candidates: tuple[str, ...] = UNSURE,
    sure: float = 0.1,
) -> Resolved:
    """Return the meaning of `text` where the model's guesses are `candidates` and their probability is `sure`."""
    found = hear(text)
    mentions = find_mentions(found, bag)
    return resolve(found, candidates[:3], sure, asks=asks, mentions=mentions, model=model, index=bag, context=context)
