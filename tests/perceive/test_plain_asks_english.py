"""Rarer English ways to ask for a sum, a comparison, a material, a description, or whether a shop has something."""

from __future__ import annotations

import pytest

from zhubo.perceive import Understander
from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise

from ..things import asker, homewares

HOMEWARES = homewares()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("5 soaps 5 rugs, sum it up for me chief", "5 soaps 5 rugs, how much in total"),
        ("two lamps and a rug, tot it all up please", "two lamps and a rug, how much in total"),
        (
            "team outing, ten vests required, kindly give full amount",
            "team outing, ten vests required, how much in total",
        ),
        ("a rug same as mine, so the pair will come to?", "a rug same as mine, how much in total?"),
        ("two lamps for the hall. the figure is?", "two lamps for the hall, how much in total?"),
        ("which lamp is the cheaper buy sir, tall or round?", "of the lamps, tall or round, which is cheaper?"),
        (
            "one rug versus the other, how many dollars between them?",
            "what is the price difference between the two rugs?",
        ),
        ("would i pay identical for an m or an xl", "would i pay the same for an m or an xl"),
        ("what goes into making the vest, sir?", "what is the vest made of?"),
        ("what did they make the rug with", "what is the rug made of"),
        ("the vest, from what it is sewn?", "what is the vest made of?"),
        ("ridge vest cloth, what is it exactly?", "what is ridge vest made of?"),
        ("paint me a picture of the rug in words", "describe the rug"),
        (
            "text on the meadow rug page, something about wool?",
            "what does the description of the meadow rug say, something about wool?",
        ),
        ("would there also be garden hoses in your shop, dear?", "do you have any garden hoses?"),
        ("ski goggles in this shop?", "do you have any ski goggles?"),
        (
            "so if my cart hits 100 on the nose do i get the ten off",
            "so on an order of 100 dollars do i get the ten off",
        ),
        ("if i take both lamps how much all", "if i take both lamps how much in total"),
        ("whats the whole stock of meadow rugs, all sizes", "how many meadow rugs do you have"),
        ("are these true to size or what", "are these true to size"),
        ("copping two lamps tonight, total", "buying two lamps tonight, total"),
        (
            "i have 60 dollars set aside. after two rugs, what is left?",
            "if i pay with 60 dollars whats the change on two rugs?",
        ),
        ("the top gift card, how much is that", "the most expensive gift card, how much is that"),
        ("which tastes of juice do you have", "which flavours of juice do you have"),
        ("is there wool in anything you sell", "is there anything made of wool"),
        ("meadow rug, what's the pitch", "what is meadow rug about"),
        ("forgot my flip flops, got any?", "do you have any flip flops?"),
        ("got a text saying delivery failed, what now", "got a text saying my parcel was not delivered, what now"),
    ],
)
def test_it_is_put_plainly(text: str, plain: str) -> None:
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "the total was wrong on my order, add it up again and tell me why",
        "which lamp is cheaper to run",
        "would there be a fee for paypal",
        "what goes into the box",
        "is the lamp in your shop the tall one",
        "picture of the rug please",
        "pay the same way as last time",
        "can i have two lamps set aside",
        "blue or white",
        "the bill is in my name",
    ],
)
def test_what_asks_otherwise_stays(text: str) -> None:
    assert put_plainly(normalise(text)).text == text


def test_the_sum_is_what_is_asked(model: Understander) -> None:
    reading = asker(model, HOMEWARES, languages=("en",), currency="USD")(
        "two harbour lamps and a meadow rug, tot it up please"
    )
    assert (reading.intent, reading.slots.attribute) == ("ask_price", "total")
