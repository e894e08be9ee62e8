"""English comments are read without what politeness puts around a question, and without slips in everyday words."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.tidy_en import tidied
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing_in

BAG = build_index(
    (thing_in("LAMP", "Harbour Lamp", "Colour", "Blue", "White"), thing_in("RUG", "Trial Rug", "Size", "S", "M", "L"))
)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("um how much is the lamp pls", "how much is the lamp"),
        ("Hey guys, sorry but is the rug in stock??? thanks lol", "is the rug in stock??"),
        ("quick q blue lamp?", "blue lamp?"),
        ("fabric thanks", "fabric"),
        ("whats the prcie", "whats the price"),
        ("delivry time for the habrour lamp", "delivery time for the harbour lamp"),
        ("what do i owe u 4 a lamp", "what do i owe u for a lamp"),
        ("hw much 4 the rug", "how much for the rug"),
        ("wats the size of teh rug", "whats the size of the rug"),
        ("4 lamps", "4 lamps"),
        ("trial rug", "trial rug"),
        ("tried it, form filled", "tried it, form filled"),
        ("hello from leeds, lamp price", "hello from leeds, lamp price"),
        ("hi guys", "hi guys"),
        ("thanks", "thanks"),
        ("ok thank you", "ok thank you"),
        ("got it thanks", "got it thanks"),
        ("so cute lol", "so cute lol"),
        ("hello how are you", "hello how are you"),
    ],
)
def test_only_what_is_around_a_question_goes(text: str, left: str) -> None:
    """What is polite and nothing else stays, as do words that are right, or are the bag's."""
    assert tidied(normalise(text), BAG).text == left


def test_slots_keep_their_places(model: Understander) -> None:
    """They are those of the text as it was given."""
    text = "Hey there, teh prcie of the habrour lamp in Blue pls"
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("en",)))
    assert reading.intent == "ask_price" and [target.sku for target in reading.targets] == ["LAMP"]
    assert {text[span.start : span.end] for span in reading.spans} >= {"Blue"}
