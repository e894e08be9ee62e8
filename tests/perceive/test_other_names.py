"""What is called by one word of a name and by another thing is not sold; sums only where one is asked; postage of what goes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index

Ask = Callable[[str], Reading]


def goods(sku: str, title: str, category: str, *sizes: str) -> Product:
    """A product at one price, in sizes if any."""
    price = Money(2_000, "USD")
    variants = [Variant(sku=f"{sku}-{s}", price=price, options={"size": {"en": s}}) for s in sizes]
    variants = variants or [Variant(sku=sku, price=price, stock=5)]
    return Product(sku=sku, title={"en": title}, category={"en": category}, variants=tuple(variants))


BAG = build_index(
    (
        goods("LAMP", "Comet Lamp", "Homeware"),
        goods("SHADES", "Harbour Tinted Sunglasses", "Eyewear"),
        goods("TEA", "Nettle Tea", "Drinks"),
        goods("MINT", "Mint Tea", "Drinks"),
        goods("TALE", "Voyages told by gulls", "Audiobooks", "CD", "Vinyl"),
        goods("TEE", "Ribbon Tee", "Tops", "S", "M", "L"),
        goods("RED", "Red Scarf", "Scarves"),
        goods("GREY", "Grey Scarf", "Scarves"),
        goods("RED2", "Red Beanie", "Hats"),
        goods("GREY2", "Grey Beanie", "Hats"),
        goods("REEF", "Deep Reef Tee", "Tops"),
        goods("BLUE", "Blue Reef Shirt", "Tops"),
        goods("RUG", "Otter Cushion", "Homeware"),
    )
)


@pytest.fixture
def ask(model: Understander) -> Ask:
    """Reads a comment in a room with these goods."""
    room = Context(currency="USD", languages=("en",))
    return lambda text: read_comment(text, model=model, index=BAG, context=room)


@pytest.mark.parametrize(
    "text",
    [
        "comet bottle price",
        "harbour frosted sunglasses how much are they",
        "harbour shiny sunglasses price",
        "nettle soup how much",
        "comet kettle how much",
        "how much is the otter lamp",
        "comet cushion price",
        "gulls poster price",
        "otter tee price",
        "comet notebook how much",
        "mini otter cushion price",
        "wireless comet lamp how much",
        "blue reef tee how much",
    ],
)
def test_a_word_of_a_name_with_another_thing_is_not_sold(ask: Ask, text: str) -> None:
    """Another noun behind it, another word amid it, or the kind of another product."""
    reading = ask(text)
    assert all(not target.sku or target.how == "neighbour" for target in reading.targets), reading.targets


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("comet price", "LAMP"),
        ("comet lamp pls how much", "LAMP"),
        ("harbour sunglasses how much", "SHADES"),
        ("tinted ones from harbour how much", "SHADES"),
        ("gulls audiobook price", "TALE"),
        ("gulls book price", "TALE"),
        ("nettle drink price", "TEA"),
        ("comet one tonight how much", "LAMP"),
        ("howmuch ribbon tee", "TEE"),
        ("comet thing price", "LAMP"),
    ],
)
def test_other_words_for_what_is_sold_name_it(ask: Ask, text: str, sku: str) -> None:
    """Words for its kind or category, words that ask, and none at all."""
    assert [(target.sku, target.how) for target in ask(text).targets if target.how == "neighbour"] == []
    assert [target.sku for target in ask(text).targets] == [sku]


@pytest.mark.parametrize(
    "text",
    [
        "ribbon tee in S and in L what price each",
        "ribbon tee s and m price each?",
        "s and l of the ribbon tee how much is each one",
        "comet lamp and otter cushion price of each",
        "ribbon tee s and m prices separately",
        "how much are the lamp and the otter cushion apiece",
        "prices of the comet lamp and the otter cushion",
        "how much are the nettle tea and the mint tea",
    ],
)
def test_prices_that_are_asked_one_by_one_are_not_added_up(ask: Ask, text: str) -> None:
    """Nobody asks for a sum."""
    reading = ask(text)
    assert (reading.intent, len(reading.targets), reading.slots.attribute) == ("ask_price", 2, None)


@pytest.mark.parametrize(
    "text",
    [
        "i want the comet lamp and the otter cushion how much",
        "ill take the lamp and the otter cushion how much is that",
        "one nettle one mint how much is that",
        "one lamp one otter cushion how much",
        "lamp and otter cushion what do i owe u",
        "ribbon tee s and m together how much",
    ],
)
def test_what_is_wanted_together_is_added_up(ask: Ask, text: str) -> None:
    """A word for the sum, counts, or a wish for both."""
    reading = ask(text)
    assert (reading.intent, len(reading.targets), reading.slots.attribute) == ("ask_price", 2, "total")


@pytest.mark.parametrize(
    "text",
    [
        "who pays postage if i send smth back",
        "cost of sending it back?",
        "who covers shipping on returns",
        "what does it cost to send something back",
        "do i pay postage when i return it",
        "is postage free for a return",
    ],
)
def test_postage_of_what_goes_back_is_no_price_of_shipping(ask: Ask, text: str) -> None:
    """The rule of returns, and whether it tells who pays."""
    assert ask(text).intent == "return_exchange_policy"


@pytest.mark.parametrize("text", ["who pays for shipping", "how much is postage to ohio", "is delivery free"])
def test_postage_of_what_is_bought_stays_that(ask: Ask, text: str) -> None:
    """Nothing goes back."""
    assert ask(text).intent == "ask_shipping_fee"


@pytest.mark.parametrize(
    ("text", "intent", "attribute"),
    [
        ("2 beanies one grey one red what do i owe u", "ask_price", "total"),
        ("wats the comet lamp goin for", "ask_price", None),
        ("what lamp is that lol how much", "ask_price", None),
        ("otter cushoin with the 20 off comes to what", "ask_price", "net"),
        ("howmuch shipped to kent for the comet lamp", "ask_price", "landed"),
        ("how mcuh shipped to kent for the comet lamp", "ask_price", "landed"),
        ("could you confirm the price of the comet lamp and what it was before the reduction", "ask_price", "was"),
        ("is the cd one of gulls still ten", "ask_price", None),
        ("comet lamp can i order it now", "ask_stock", None),
        ("materail of the ribbon tee", "ask_material_ingredient", "material"),
        ("ribbon tee, what cloth", "ask_material_ingredient", "material"),
        ("what is the comet lamp for", "ask_spec", "description"),
        ("hi all, what are the tinted sunglasses please? thanks", "ask_price", None),
        ("what does the nettle tea go for these days", "ask_price", None),
        ("what formats does gulls come in", "ask_size_options", "options"),
    ],
)
def test_english_turns_and_what_they_ask(ask: Ask, text: str, intent: str, attribute: str | None) -> None:
    """By slips, by turns that the reader does not know, and by words of a price that ask for another one."""
    reading = ask(text)
    assert (reading.intent, reading.slots.attribute) == (intent, attribute)


@pytest.mark.parametrize("text", ["tell me more", "more info pls", "can u tell us a bit more about this one"])
def test_more_of_what_is_on_show_is_its_description(model: Understander, text: str) -> None:
    """No price, and no date when it is back."""
    room = Context(currency="USD", languages=("en",), pinned="LAMP")
    reading = read_comment(text, model=model, index=BAG, context=room)
    assert (reading.intent, reading.slots.attribute, [t.sku for t in reading.targets]) == (
        "ask_spec",
        "description",
        ["LAMP"],
    )


def test_two_numbers_that_name_one_link_raise_nothing(ask: Ask) -> None:
    """A name that ends with a number twice, whose link is forgotten once."""
    assert ask("空军1号À1号").order_no is None
