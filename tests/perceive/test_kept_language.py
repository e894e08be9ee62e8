"""Comments that tell no language of their own are read in the one that their viewer wrote in before."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Thread, Understander, read_comment, read_comment_as
from zhubo.perceive.kept_language import kept_language
from zhubo.shop.search import CatalogueIndex


@pytest.mark.parametrize("text", ["M", "2", "idem", "XL?", "GG!!", "👍", ""])
def test_little_is_of_the_language_of_before(text: str) -> None:
    """One word of Latin letters at most; nobody known, or one of the room's own languages, changes nothing."""
    assert kept_language(text, "en", Thread(language="es")) == "es"
    for thread in (None, Thread(), Thread(language="en"), Thread(language="zh")):
        assert kept_language(text, "en", thread) is None


@pytest.mark.parametrize("text", ["how much", "黑色", "цена", "多少钱 M", "ราคา"])
def test_what_tells_its_language_is_of_that(text: str) -> None:
    """Two words, or other letters."""
    assert kept_language(text, "en", Thread(language="es")) is None


def test_it_is_kept_only_where_it_is_another_one() -> None:
    assert kept_language("ok", "es", Thread(language="es")) is None


def test_a_second_reading_keeps_the_language_too(model: Understander, bag: CatalogueIndex) -> None:
    """What an engine reads again is of the same viewer."""
    here = Context(thread=Thread(language="es"))
    first = read_comment("M", model=model, index=bag, context=here)
    again = read_comment_as("M", "want_to_buy", model=model, index=bag, context=here)
    assert (first.language, again.language) == ("es", "es")
