"""English comments that ask for prices by signs and slang, by an amount that they name, in other money, or for a list of goods."""

from __future__ import annotations

import pytest

from perceive.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "scarf $$",
        "tote and umbrella rates pls",
        "wat do the earbuds sell 4",
        "pls type the prices of the lamp and the tote",
        "is it 119 or 129 the desk lamp i couldnt hear",
        "she said 49 for the tote?",
        "did u say 59 bucks for the umbrella",
        "do bigger sizes of the tee cost more",
        "lamp is 119 yes?",
        "lamp 129 right?",
        "i thought the umbrella was 49",
        "tell prices lamp tote scarf",
        "white scarf, usd?",
        "scarf for my sisters locker, whats one piece",
        "is the tote really 49",
        "is the scarf actually 30 bucks",
    ],
)
def test_prices_by_signs_and_slang(read: Read, text: str) -> None:
    """Each is a question for what something costs."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute, bool(reading.targets)) == ("ask_price", None, True)


@pytest.mark.parametrize("text", ["$", "£?", "pp sis", "$$$"])
def test_a_sign_alone_asks_for_what_is_on_show(read: Read, text: str) -> None:
    """A sign of money, or slang for a price, and nothing else."""
    reading = read(text, languages=("en",), pinned="SCARF-01")
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["SCARF-01"])


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much padding does the yoga mat have", "ask_spec"),
        ("how much thickness in mm for the yoga mat", "ask_spec"),
        ("is it 38 or 40 the sneakers", "ask_link_number"),
        ("u said $20 off the tote", "ask_discount_coupon"),
        ("can i pay in euros", "ask_payment_methods"),
        ("how heavy is the tote in pounds", "ask_spec"),
        ("how many won the raffle", "lottery_follow_interaction"),
        ("sneakers 38 and 40 both in?", "ask_stock"),
        ("sneakers 38 and 40 both in? for me and my girl", "ask_stock"),
        ("sneakers 38 right?", "ask_stock"),
        ("fiber content of the scarf", "ask_material_ingredient"),
        ("white sneakers can i get them on dvd", "ask_stock"),
        ("sneakers can i get them on sale", "ask_discount_coupon"),
        ("is the tote 50 cm or 60", "ask_spec"),
    ],
)
def test_no_prices(read: Read, text: str, intent: str) -> None:
    """How much of something there is, sizes, discounts and pounds of weight are no prices."""
    assert read(text, languages=("en",)).intent == intent


def test_an_amount_that_is_named_is_no_size(read: Read) -> None:
    """Shoes come in 38 and 40, and cost neither."""
    assert read("she said 40 bucks for the sneakers?", languages=("en",)).targets[0].variants == ()


@pytest.mark.parametrize(
    "text", ["how much is the tote in euros", "how many yen for the tote", "price of the tote in rupees"]
)
def test_prices_in_other_money(read: Read, text: str) -> None:
    """They are prices of now, with the money that they are asked in."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "currency")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("2x yoga mat 1x desk lamp = ?", [("YOGA-01", 2), ("LAMP-01", None)]),
        ("add it up for me: tote, umbrella, yoga mat", [("TOTE-01", None), ("UMB-01", None), ("YOGA-01", None)]),
        ("umbrella x2 tote x3 how much", [("UMB-01", 2), ("TOTE-01", 3)]),
        ("tote + umbrella + scarf ???", [("TOTE-01", None), ("UMB-01", None), ("SCARF-01", None)]),
        ("if i get tote scarf and lamp whats the total", [("TOTE-01", 1), ("SCARF-01", 1), ("LAMP-01", 1)]),
        ("get me a total: 1x hoodie 2x jeans", [("HOODIE-01", 1), ("JEANS-01", 2)]),
        ("total 4 two mugs n 3 thermos", [("MUG-01", 2), ("THERMOS-01", 3)]),
        ("3 hand creams 2 face ones, how much is that", [("HAND-01", 3), ("FACE-01", 2)]),
    ],
)
def test_lists_of_goods_are_totalled(read: Read, text: str, lines: list[tuple[str, int | None]]) -> None:
    """Each line of a list has its own count."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
    assert [(target.sku, target.qty) for target in reading.targets] == lines


@pytest.mark.parametrize(
    "text", ["2 totes 3 unheard of gizmos = ?", "2 teas 1 notebook total", "tote and wizard hat total"]
)
def test_no_list_is_totalled_that_holds_something_unclear(read: Read, text: str) -> None:
    """A sum of which a part is not known would be wrong money."""
    assert read(text, languages=("en",)).slots.attribute != "total"


@pytest.mark.parametrize(
    "text",
    [
        "tote with shipping to Ohio, whole sum?",
        "umbrella delivered to canada all in price",
        "scarf plus postage comes to?",
        "2 lamps + shipping",
        "tote to new york with delivery what is the end sum",
    ],
)
def test_goods_with_postage_in_one_sum(read: Read, text: str) -> None:
    """What is paid in the end, with a word for sending, is goods and postage."""
    reading = read(text, languages=("en",))
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "landed")
