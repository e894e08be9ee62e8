"""What there is for some money, asked in English in any words."""

from __future__ import annotations

import pytest

from zhubo.perceive import Understander
from zhubo.perceive.plain_budgets_en import budget_put_plainly
from zhubo.text.normalise import normalise

from ..things import asker, homewares

HOMEWARES = homewares()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("what've you got that's less than $10", "anything under 10 dollars"),
        ("max budget 12 here, what decent stuff can I pick from", "anything for 12 dollars or less"),
        ("nothing above 10 please, what is there", "anything for 10 dollars or less"),
        ("what is there that wont cost more than 12", "anything for 12 dollars or less"),
        ("what could i grab with a tenner", "anything for 10 dollars or less"),
        ("have you things for less than a fiver", "anything under 5 dollars"),
        ("something near twenty bucks, do you have", "anything around 20 dollars"),
        ("anything in the ten dollar range", "anything around 10 dollars"),
        ("how about something in the 15 to 25 range", "anything between 15 and 25 dollars"),
        ("rugs for below thirty five dollars, show me which", "any rugs under 35 dollars"),
        ("which lamps fit a 70 dollar budget", "any lamps for 70 dollars or less"),
    ],
)
def test_a_budget_is_put_plainly(text: str, plain: str) -> None:
    assert budget_put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "is the mug under 15",
        "do you have 40",
        "what have you got in 42",
        "orders under 75 pay shipping?",
        "is 20 enough for the beanie",
        "10 off over 100, right?",
        "will you take 30 for the polo",
        "mugs under 500 ml",
        "anything for kids under 12",
        "need about 20 mugs, got that many?",
        "40 and 44 in white cost the same right?",
        "anything with less than 5 grams of sugar",
        "can you do something for 10 bucks less",
        "do you have more than 10",
        "which is under 40, the blue or the grey hoodie",
        "anything to wear for less than ten dollars",
    ],
)
def test_what_is_no_budget_stays(text: str) -> None:
    assert budget_put_plainly(normalise(text)).text == normalise(text).text


def test_goods_within_it_are_meant(model: Understander) -> None:
    reading = asker(model, HOMEWARES, languages=("en",), currency="USD")(
        "whatcha got that wont cost more than 35 bucks"
    )
    assert reading.intent == "ask_stock"
    assert reading.slots.price is not None and reading.slots.price.minor == 3_500


@pytest.mark.parametrize("word", ["thats ", "that's ", "its ", "only ", "cost ", "never over ", "the max of "])
def test_a_word_said_again_and_again_costs_little(word: str) -> None:
    """A pattern that could read a word in two ways would need a year for this."""
    assert budget_put_plainly(normalise(f"what {word * 80}under 20")).text
