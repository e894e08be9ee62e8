"""What the host invites the room to say in thirteen languages, and what a comment asks that takes it up."""

from __future__ import annotations

import pytest

from zhubo.bootstrap import sample_shop_folder
from zhubo.events import Target
from zhubo.perceive import Context, Reading, Thread, load_model, read_comment, read_host
from zhubo.perceive.host_invites import invited, ways_offered
from zhubo.shop import read_shop
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise


def read(text: str, thread: Thread, **room: str | None) -> Reading:
    """The reading of a comment in the sample shop, with `room` in its context."""
    shop = read_shop(sample_shop_folder())
    context = Context(last_targets=thread.targets, last_intent=thread.intent, thread=thread, **room)  # type: ignore[arg-type]
    return read_comment(text, model=load_model(), index=build_index(shop.products), context=context)


@pytest.mark.parametrize(
    ("language", "text", "intent"),
    [
        ("es", "¿quieren que abra la maleta para que vean cómo es por dentro?", "request_show_item"),
        ("fr", "qui veut que je remontre le mug ?", "request_show_item"),
        ("de", "soll ich die tasche mal aufmachen?", "request_show_item"),
        ("ja", "どっちの箱を開けてほしいですか", "request_show_item"),
        ("ko", "뭐부터 꺼낼까요", "request_show_item"),
        ("ar", "تبون أفتح لكم الشنطة؟", "request_show_item"),
        ("id", "mau liat yang mana dulu kak?", "request_show_item"),
        ("vi", "muốn xem cái nào trước?", "request_show_item"),
        ("zh", "要不要打开给大家看看？", "request_show_item"),
        ("en", "which bottle should i hold up first?", "request_show_item"),
        ("ru", "кто хочет шапку, ставьте плюс", "want_to_buy"),
        ("vi", "ai lấy cái ly thì chấm số 1 nhé", "want_to_buy"),
        ("th", "รับไซส์ไหนดีคะ", "want_to_buy"),
        ("pt", "separo amor, qual tamanho?", "want_to_buy"),
        ("de", "was darf ich euch einpacken?", "want_to_buy"),
        ("zh", "那这台给您留一台？", "want_to_buy"),
        ("es", "el que quiera el cupón que ponga yo en el chat", "ask_discount_coupon"),
        ("es", "te mando un cupón del 10 % por la espera", None),
        ("de", "macht euch keine sorgen, das kissen ist da", None),
        ("fr", "le mug est à vingt euros", None),
        ("en", "can i get your order number?", None),
        ("zh", "这款是纯棉的", None),
    ],
)
def test_what_the_host_invites_to(language: str, text: str, intent: str | None) -> None:
    """To show, to keep, a coupon; and what is told invites to nothing."""
    assert invited(normalise(text).text, language, None) == intent


def test_an_option_asked_for_goes_on_with_what_was_asked_before() -> None:
    """Who asked for the price and is asked for the size wants that one's price."""
    assert invited("qué talla?", "es", "ask_stock") == "want_to_buy"
    assert invited("qué talla?", "es", "ask_price") is None


@pytest.mark.parametrize(
    ("language", "text", "ways"),
    [
        ("de", "möchtest du ein neues paar oder dein geld zurück?", ("damaged_missing_wrong", "request_refund_return")),
        ("es", "¿cambiar la dirección o cancelarlo?", ("change_order_address", "cancel_order")),
        ("ja", "交換とご返金どちらがよろしいですか", ("damaged_missing_wrong", "request_refund_return")),
        ("ru", "вам замену или вернуть деньги?", ("damaged_missing_wrong", "request_refund_return")),
        ("zh", "您是要换货还是退款？", ("damaged_missing_wrong", "request_refund_return")),
        ("en", "want your money back or a new one?", ("request_refund_return", "damaged_missing_wrong")),
        ("de", "möchtest du dein geld zurück?", ()),
        ("es", "cambiamos la dirección o lo cancelamos cuando quieras", ()),
    ],
)
def test_ways_to_settle_an_order(language: str, text: str, ways: tuple[str, ...]) -> None:
    """Those of a question that leaves a choice."""
    assert ways_offered(normalise(text).text, language) == ways


@pytest.mark.parametrize(
    "text",
    [
        "siii",
        "yo también porfa",
        "moi aussi",
        "ja gerne",
        "はい！",
        "네",
        "اي والله",
        "давайте",
        "好呀",
        "yes please",
        "+",
    ],
)
def test_a_yes_takes_it_up(text: str) -> None:
    """In any language, of what is on show."""
    reading = read(text, Thread(), asked="request_show_item", pinned="MUG-01", languages=_language(text))
    assert (reading.intent, [target.sku for target in reading.targets]) == ("request_show_item", ["MUG-01"])


@pytest.mark.parametrize(
    "text", ["nein danke", "no gracias, es muy caro", "cuánto cuesta?", "不用了", "wie lange hält der akku"]
)
def test_who_refuses_or_asks_takes_nothing_up(text: str) -> None:
    """They say something of their own."""
    reading = read(text, Thread(), asked="request_show_item", pinned="MUG-01", languages=_language(text))
    assert reading.intent != "request_show_item"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("letzteres bitte", "request_refund_return"),
        ("lo primero", "damaged_missing_wrong"),
        ("返金のほうで", "request_refund_return"),
        ("후자로요", "request_refund_return"),
        ("退款吧", "request_refund_return"),
        ("the second one", "request_refund_return"),
        ("деньги", "request_refund_return"),
    ],
)
def test_a_way_is_taken_by_its_name_or_its_place(text: str, intent: str) -> None:
    """Of those that the host offers."""
    thread = Thread(
        targets=(Target(sku="MUG-01", how="alias"),),
        intent="damaged_missing_wrong",
        ways=("damaged_missing_wrong", "request_refund_return"),
    )
    assert read(text, thread, languages=_language(text)).intent == intent


def _language(text: str) -> tuple[str, ...]:
    """The language in which a room of the tests is held, by some of its words."""
    for language, words in {
        "es": ("yo", "si", "no gracias", "lo ", "cuánto"),
        "fr": ("moi",),
        "de": ("ja ", "nein", "letzt", "wie "),
        "ru": ("дав", "день"),
    }.items():
        if text.startswith(words):
            return (language,)
    return ("zh", "en")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("la más barata porfa", "want_to_buy"),
        ("mejor el otro", "want_to_buy"),
        ("gracias", "greet_thanks"),
        ("de dónde son?", None),
    ],
)
def test_what_chooses_answers_the_host(text: str, intent: str | None) -> None:
    """By a price or as the other one, where its words ask nothing by themselves; thanks and questions do not."""
    reading = read(text, Thread(), asked="want_to_buy", pinned="MUG-01", languages=("es",))
    assert reading.intent == intent if intent is not None else reading.intent != "want_to_buy"


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("ach quatsch, sorry, in rot mein ich", "de", "want_to_buy"),
        ("no espera, cuánto cuesta en rojo?", "es", "ask_price"),
    ],
)
def test_who_takes_back_what_they_ordered_orders_the_other(text: str, language: str, intent: str) -> None:
    """Where an option stands in what they say, and no question of its own."""
    thread = Thread(targets=(Target(sku="MUG-01", how="alias"),), intent="want_to_buy")
    assert read(text, thread, pinned="MUG-01", languages=(language,)).intent == intent


def test_the_host_is_heard_in_the_room() -> None:
    """What is invited stands in the reading; the name of a thing that it shall be done with asks for it."""
    shop = read_shop(sample_shop_folder())
    index = build_index(shop.products)
    host = read_host("shall I open the mug first or try the shoes?", model=load_model(), index=index, context=Context())
    assert host.host_asked == "request_show_item"
    assert read("the mug!!", Thread(), asked="request_show_item").intent == "request_show_item"
    assert read("how much is the mug", Thread(), asked="request_show_item").intent == "ask_price"
