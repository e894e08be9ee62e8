"""English turns for facts of goods and rules of the shop that are put plainly, and near misses that stay as they are."""

from __future__ import annotations

import pytest

from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("give me the gist of the harbour talk", "what is the harbour talk about"),
        ("what does a listener learn from the harbour talk", "what is the harbour talk about"),
        (
            "what would i come away knowing after hearing the harbour talk",
            "what is the harbour talk about",
        ),
        ("what's the craic with the lamp", "what is the lamp about"),
        ("laundry advice for the ridge vest", "how do you wash the ridge vest"),
        ("care label info", "how do you wash this "),
        ("mat of the vest", "material of the vest"),
        ("harbour vest mat?", "harbour vest material?"),
        ("what's the run time of the harbour talk", "how long is the harbour talk"),
        ("how long til the soap goes off", "what is the shelf life of the soap"),
        ("who's it put out by", "who is the publisher"),
        ("vests ye sell, who's the label", "vests ye sell, what is the brand"),
        ("who presses the juice", "who makes the juice"),
        ("are the vests nike or some other brand", "what brand is the vests"),
        ("mp3 is the sole way to get the harbour talk", "is the harbour talk mp3 only"),
        ("is the harbour talk a sound file or a disc", "is the harbour talk in what format"),
        ("can this be bought still", "is this still available"),
        ("what have you run out of right now", "what is sold out"),
        ("is anything sold out tonight", "what is sold out"),
        ("which ones have ye none of", "what is sold out"),
        ("what's ur xl count on the vest", "how many vest in xl are left"),
        ("what inches is the xl round the chest", "chest measurement in inches for xl"),
        ("hand knit is it, that vest?", "handmade is it, that vest?"),
        ("on what can i get the harbour talk", "what formats does the harbour talk come in"),
        ("do you have the vest in kids", "do you have the vest in kids sizes"),
        ("could you pop a note in", "could you add a note in"),
        ("is there a lid for the mug", "does the mug come with a lid"),
        ("length of the vest in l", "length measurement in inches for vest l"),
        ("same maker, rug and lamp?", "is the rug from the same brand as the lamp?"),
        ("harbour talk, the plot?", "what is harbour talk about?"),
        ("is there a vinyl version for me to buy", "can i get it on vinyl"),
        ("what variety of apple is in it", "what kind of apples are in it"),
        ("nothing but carrot in the carrot juice?", "is the carrot juice pure carrot?"),
    ],
)
def test_facts_are_asked_for_plainly(text: str, plain: str) -> None:
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("s&h on a rug?", "shipping on a rug?"),
        ("do ye ship for nothing", "do ye ship for free"),
        ("is it sent for nothing", "is it sent for free"),
        ("is it delivered at no cost", "is it delivered for free"),
        ("is the post thrown in free", "is shipping free"),
        ("how big an order til i don't pay for the post", "how much do i need to spend for free shipping"),
        ("what total gets me shipped for nothing", "how much do i need to spend for free shipping"),
        ("tell me the way you send parcels", "how do you send parcels"),
        ("how soon is my parcel out your door", "how soon does it ship"),
        ("so the carrier has it by when", "so when does it ship"),
        ("would a rug get to her out there", "do you ship there"),
        ("how is the parcel sent", "which courier do you use"),
        ("what city are ye posting from", "where do you ship from"),
        ("is that a reduced price", "is that on sale"),
        ("has this been reduced?", "is this on sale?"),
        ("were these dearer once", "what did these cost before the sale"),
        ("could someone get their money back on a gift card?", "can a gift card be refunded?"),
    ],
)
def test_rules_are_asked_for_plainly(text: str, plain: str) -> None:
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "what's the deal with the discount",
        "does the washing machine come with it",
        "yoga mat?",
        "is it a prayer mat?",
        "do you sell table mat?",
        "you shipped nothing",
        "i paid and you sent nothing",
        "they delivered nothing",
        "do you have a mat",
        "how long til the sale goes off",
        "who's the label printer for",
        "the vest is nike or what",
        "what have you got",
        "is the vest slim cut",
        "is there a case against it",
        "is there a bigger version to buy",
        "nothing but trouble with this stream",
        "is anything on the bed sold",
        "give me a hand, is it xl",
        "sent for nothing but it came broken",
        "would the rug get here by friday",
        "how soon would it get here",
        "is the xl dearer than the l",
        "can i get my money back for my order",
        "whats the price before the sale",
        "was the rug always 60 or is that a sale price",
        "did these cost more in the other shop",
    ],
)
def test_what_means_something_else_stays(text: str) -> None:
    assert put_plainly(normalise(text)).text == text
