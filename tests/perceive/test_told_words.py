"""Which word of the goods' own texts a question holds, beside what names them."""

from __future__ import annotations

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Understander, read_comment
from zhubo.shop.search import build_index


def syrup(sku: str, title: str, description: str) -> Product:
    """A syrup with a text of its own."""
    return Product(
        sku=sku,
        title={"en": title},
        description={"en": description},
        category={"en": "Syrups"},
        attributes={"material": Attribute(text={"en": "Glass"})},
        variants=(Variant(sku=sku, price=Money(900, "USD")),),
    )


BAG = build_index(
    (
        syrup("PEAR", "Pear Syrup", "Pressed from Alpine pears by candlelight. Pour it on porridge."),
        syrup("ROSE", "Rose Syrup", "Rose petals steeped for winter evenings."),
    )
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("would the rose syrup suit a winter wedding", "winter"),
        ("can i store the pear syrup next to a candlelight", "candlelight"),
        ("would pears like that in the pear syrup suit my gran", "pears"),
        ("is the rose syrup ok for vegans", "rose"),
        ("is the rose syrup jar merino", ""),
        ("is the rose syrup jar polyester", "rose"),
        ("how much is the rose syrup", None),
    ],
)
def test_the_word_that_is_told(model: Understander, text: str, word: str | None) -> None:
    """A plural that the name does not have is no name; what nothing holds is told as such, of materials alone."""
    reading = read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",)))
    assert reading.slots.told_word == word, reading


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("which syrup goes on porridge", "PEAR"),
        ("got a syrup for winter evenings", "ROSE"),
        ("does any of the syrups use petals", "ROSE"),
        ("got a porridge syrup", None),
        ("got a syrup without petals", None),
        ("do you have porridge to go with the syrup", None),
        ("how much is the porridge for the syrup", None),
    ],
)
def test_one_of_a_kind_is_told_by_a_word_of_its_text(model: Understander, text: str, sku: str | None) -> None:
    """A word right before the kind names another thing with it, as does what is asked for beside it, and what a lacking thing costs."""
    reading = read_comment(text, model=model, index=BAG, context=Context(currency="USD", languages=("en",)))
    found = [target.sku for target in reading.targets if target.how == "search"]
    assert found == ([sku] if sku else []), reading


def test_what_is_reduced_is_asked_of_the_whole_shop(model: Understander) -> None:
    """Whatever is on show: all that is on sale is asked for."""
    context = Context(currency="USD", languages=("en",), pinned="PEAR")
    whole = read_comment("what are all the things on sale", model=model, index=BAG, context=context)
    one = read_comment("is this one on sale", model=model, index=BAG, context=context)
    assert (whole.intent, whole.targets) == ("ask_discount_coupon", ())
    assert [target.sku for target in one.targets] == ["PEAR"]
