"""Rarer English ways to ask what is told of goods, for more of them, sizes beyond one, materials, payment and returns; and mere asides."""

from __future__ import annotations

import pytest

from zhubo.perceive.plainly_en import put_plainly
from zhubo.text.normalise import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("tell me something about that lamp, sell it to me", "tell me about that lamp"),
        ("pitch me the rug", "tell me about the rug"),
        ("what does the vest listing say", "what does the description of the vest say"),
        ("read me the listing of the lamp", "tell me about the lamp"),
        ("harbour lamp, what am i going to learn", "what is harbour lamp about"),
        ("what's in the lamp book, the topic i mean", "what is the lamp book about"),
        ("what company bottles the soap", "who makes the soap"),
        ("grey rugs about?", "do you have any grey rugs?"),
        ("12 of them in xl, would stock be an issue?", "do you have 12 of these in xl in stock?"),
        ("and you can fill 200 of the m?", "do you have 200 of these in m in stock?"),
        ("you keep cushions?", "do you have any cushions?"),
        ("anything like footie sleepers?", "do you have any footie sleepers?"),
        ("does the vest go beyond xl", "does the vest come in xxl"),
        ("do these go past 42?", "do these come in 43?"),
        ("does the vest go below 40", "does the vest come in 39"),
        ("does the polo come in anything between m and xxl", "does the polo come in l"),
        ("is the rug a woollen one?", "is the rug made of wool?"),
        ("what kinda fabric is that", "what fabric is that"),
        ("wool gives me hives, is the rug safe for me?", "is the rug made of wool?"),
        ("looking for wool things, got any", "is there anything made of wool"),
        ("can the cover come off for washing", "is the cover removable"),
        ("is the soap caffeinated?", "does the soap contain caffeine?"),
        ("which person reads this", "who reads this"),
        ("can i throw it in the washer or does it die", "can i machine wash it"),
        ("could it go back to you even so", "can i return it"),
        ("returning something: is postage on you or out of my pocket", "who pays the return postage"),
        ("how many days to ottawa", "how long does delivery to ottawa take"),
        ("how do i pay", "what ways to pay are there"),
        ("btc ok?", "can i pay with btc?"),
        ("does halifax get delivery", "do you deliver to halifax"),
    ],
)
def test_plain(text: str, plain: str) -> None:
    """Each says the same as its plain wording."""
    assert put_plainly(normalise(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "tell me something",
        "what does the host say",
        "is the price beyond 42 dollars",
        "does it go over 100 dollars",
        "what are the rugs about",
        "how many days to return it",
        "how many days to send it back",
        "how much is the neck thing please the woolly one",
        "you keep saying that",
        "does anyone get delivery today",
        "can i pay for the rug later",
        "can you throw in a soap",
        "would they go back",
        "the lamp is ok",
        "wool is warm, is the rug in stock",
    ],
)
def test_left_as_it_is(text: str) -> None:
    """What only sounds like one of them."""
    assert put_plainly(normalise(text)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "turned 30 yesterday! {}",
        "im 47 and still shopping in my pyjamas, {}",
        "it is 7 am here and i havent slept, {}",
        "third stream this week, {}",
        "there are 14 of us in the family chat watching, {}",
        "after 12 hours on my feet: {}",
        "20 minutes till my break ends, {}",
        "my 8 year old asks: {}",
        "ok honest question: {}",
        "sorry if this was asked already, {}",
        "long time lurker here! {}",
        "the wife sent me here so {}",
        "been watching since breakfast and finally typing. {}",
        "the baby just fell asleep so quick one, {}",
        "{} ive asked 3 times now",
        "{} only got 5 minutes",
        "{} battery at 9 percent lol",
        "{} there are 4 of us watching",
        "{} its midnight here and i work at 6",
        "{} asking for 2 friends",
        "{} my 10 year old is typing this",
        "{} thanks a lot in advance",
        "{} im new here",
        "{} my mum wants to know",
        "{} lol sorry for the dumb question",
        "{} you are the best btw",
        "{} cant find it anywhere on the page",
        "{} pls answer my connection is bad",
    ],
)
def test_an_aside_is_left_out(text: str) -> None:
    """It asks nothing, and its words and numbers were taken for goods, sizes and trouble."""
    asked = "how much is the meadow rug"
    assert put_plainly(normalise(text.format(asked))).text.strip() == asked


@pytest.mark.parametrize(
    "text",
    [
        "there are 5 of us, one lamp each, total",
        "my 2 kids are getting a lamp each, how much",
        "been 3 weeks since i bought the lamp, can i return it",
        "it is 7 am here, is support open",
        "after 3 weeks my parcel is not here",
        "im 43 in shoes, do you have that",
        "that cleared my doubt, many thanks",
        "many thanks",
        "im new here",
        "quick question about the lamp: price",
        "my 8 year old wants a lamp",
        "10 minutes till you go live, right",
        "i cannot find it anywhere",
        "regular customer here, ten percent off the rug",
    ],
)
def test_what_a_question_needs_stays(text: str) -> None:
    """People who get one each, days since something was bought, opening hours, and thanks alone."""
    assert put_plainly(normalise(text)).text == text
