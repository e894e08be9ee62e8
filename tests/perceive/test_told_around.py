"""A story around a question is not what is asked: its words are no goods, no trouble and no order of the viewer's."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.errors import UnavailableError
from zhubo.learn.arrays import write_by_language
from zhubo.learn.asking_part_fit import AskingRecipe, Parts, fit_asking, join_parts, read_around
from zhubo.perceive import Understander
from zhubo.perceive.asking_part import asked_part, likeliest, load_asking
from zhubo.perceive.hearing import _meant_alone, hear
from zhubo.shop.search import CatalogueIndex

from .conftest import Read

AROUND = Path(__file__).parent.parent.parent / "seeds" / "around"


@pytest.mark.parametrize(
    ("text", "intent", "sku"),
    [
        ("my old kettle leaked all over the counter this morning so what is the mug made of", "ask_material_ingredient", "MUG-01"),
        ("hello from rainy leeds again im still using my nans old umbrella so how much is the tote bag", "ask_price", "TOTE-01"),
        ("my sister never shuts up about her new shoes but what colours does the hoodie come in", "ask_colour_options", "HOODIE-01"),
        ("the last shop kept my parcel for three weeks so how long do you take to send it off", "ask_ship_time", None),
        ("i love the tote bag you showed at the start but is it waterproof at all", "ask_spec", "TOTE-01"),
    ],
)  # fmt: skip
def test_the_question_counts(read: Read, text: str, intent: str, sku: str | None) -> None:
    """Whatever is told before it."""
    reading = read(text, languages=("en", "zh"))
    assert reading.intent == intent
    assert [target.sku for target in reading.targets] == ([sku] if sku else [])


@pytest.mark.parametrize(
    "text",
    [
        "my budget is 50 dollars for my mums birthday so what have you got for her",
        "i want the mug and the tote for my sister so how much do they come to",
        "how much is the mug",
        "the mug and also the tote bag and then a hoodie how much",
    ],
)
def test_what_is_needed_stays(model: Understander, bag: CatalogueIndex, text: str) -> None:
    """An amount to spend, several goods that are asked of together, and a plain question."""
    (heard,) = hear([text], model=model, index=bag, languages=("en", "zh"), currency="USD")
    assert heard.normal.text == text


def test_tone_is_that_of_all_words(model: Understander, bag: CatalogueIndex) -> None:
    """Who grumbles and then asks is still cross, and is asked about what he asks; a question that is unclear alone counts for nothing."""
    heard = hear(
        ["how much is the mug", "what a shame"], model=model, index=bag, languages=("en", "zh"), currency="USD"
    )
    cross = replace(heard[1], sentiment="negative", flags=("abuse",))
    meant = _meant_alone(cross, heard[0], placed=True)
    assert (meant.normal, meant.candidates[0]) == (heard[0].normal, "ask_price")
    assert (meant.sentiment, meant.flags) == ("negative", ("abuse",))
    assert _meant_alone(cross, replace(heard[0], confidence=0.2), placed=True) is cross
    assert _meant_alone(cross, heard[0], placed=False) is cross


@given(st.text(max_size=200))
def test_any_text_has_its_part_within_it(text: str) -> None:
    """And a text of few tokens is left whole."""
    table = load_asking()
    start, end = asked_part(text, "en", table)
    assert 0 <= start < max(1, end) <= max(1, len(text))
    assert asked_part(text, "zh", table) == (0, len(text))
    if text.count(" ") < 3:
        assert (start, end) == (0, len(text))


def test_the_three_parts_follow_each_other() -> None:
    """The likeliest of all cuts, found by trying them all."""
    dice = np.random.default_rng(3)
    for count in range(1, 12):
        places = np.log(dice.dirichlet((1, 1, 1), count)).astype(np.float32)
        scored = {
            (first, last): places[:first, 0].sum() + places[first:last, 1].sum() + places[last:, 2].sum()
            for first in range(count)
            for last in range(first + 1, count + 1)
        }
        first, last, gain = likeliest(places)
        assert scored[first, last] == pytest.approx(max(scored.values()), abs=1e-4)
        assert gain == pytest.approx(max(scored.values()) - scored[0, count], abs=1e-4)


def test_fitting_learns_where_a_question_begins(tmp_path: Path) -> None:
    """From openings that it has not seen with these questions; twice the same bytes."""
    openings = read_around(AROUND, "en", "openings")
    questions = [
        "how much is the mug",
        "what colours does it come in",
        "do you have it in a small",
        "when will it be sent",
    ]
    recipe = AskingRecipe(texts=2_000, passes=2)
    parts = Parts(openings=openings[:200], questions=questions, tails=read_around(AROUND, "en", "tails")[:50])
    joined = join_parts(parts, recipe, random.Random(1))
    table = fit_asking({"en": joined}, recipe)
    found = [
        asked_part(f"{opening} {question}", "en", table) for opening in openings[200:300] for question in questions
    ]
    begins = [len(opening) + 1 for opening in openings[200:300] for _ in questions]
    assert sum(start == begin for (start, _), begin in zip(found, begins, strict=True)) > 0.7 * len(begins)
    write_by_language(tmp_path / "a.npz", table)
    write_by_language(tmp_path / "b.npz", fit_asking({"en": joined}, recipe))
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_a_missing_or_foreign_table_is_told(tmp_path: Path) -> None:
    """With what makes it."""
    with pytest.raises(UnavailableError, match=r"absent\.npz"):
        load_asking(tmp_path / "absent.npz")
    np.savez(tmp_path / "other.npz", table_en=np.zeros((4, 3), np.int8), step_en=1.0, bias_en=np.zeros(3))
    with pytest.raises(UnavailableError, match="another version"):
        load_asking(tmp_path / "other.npz")
