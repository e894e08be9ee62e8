"""What no property answers: the sentence of the goods' own text that shares a word with the question is told, and a person is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots
from zhubo.facts import Attribute, Product, Variant
from zhubo.generate import Draft, draft_answer

LAMP = Product(
    sku="LAMP",
    title={"en": "Harbour lamp"},
    description={
        "en": "The shade is folded from rice paper. Glows for 9 hours. Improve your sleep with warm amber light."
    },
    attributes={"material": Attribute(text={"en": "Paper"}), "Brand": Attribute(text={"en": "Tidewick"})},
    variants=(Variant(sku="LAMP"),),
)


def told(intent: str, word: str | None, product: Product = LAMP, attribute: str | None = None) -> Draft:
    """Return the answer to a question about the lamp that holds a word of its texts."""
    asked = question(intent, product.sku, slots=Slots(told_word=word, attribute=attribute))
    return draft_answer(asked, facts_of(products=(product,)), at_ms=AT_MS, variation=0)


def test_the_sentence_with_the_word_is_told_and_a_person_is_asked() -> None:
    """It may miss what was meant, so that it is never the whole answer."""
    draft = told("ask_suitability", "rice")
    assert "The shade is folded from rice paper" in draft.text and not draft.known
    assert draft.evidence == ("product:LAMP#description", "product:LAMP#title")


@pytest.mark.parametrize("word", ["glows", "sleep", "velvet"])
def test_no_figure_no_promise_and_no_other_sentence(word: str) -> None:
    """A figure answers what nobody may have asked, a promise of health is not repeated, and a word that is not there tells nothing."""
    draft = told("ask_suitability", word)
    assert draft.evidence == () and not draft.known


def test_what_stands_beside_a_promise_is_told_without_it() -> None:
    """The light is amber, whatever it does for one's sleep."""
    draft = told("ask_usage_care", "amber")
    assert "warm amber light" in draft.text and "sleep" not in draft.text


def test_a_word_of_the_name_says_that_nothing_is_on_record_too() -> None:
    """The sentence holds no more than the name of the thing, so that the honest word stays."""
    product = replace(LAMP, description={"en": "A lamp for quiet evenings."})
    draft = told("ask_suitability", "lamp", product)
    assert "quiet evenings" in draft.text and draft.text.count("Harbour lamp") == 2 and not draft.known


def test_what_it_is_made_of_is_no_yes_to_another_word() -> None:
    """Paper, told to who asks whether the paper is handmade, leaves that open: a person is asked."""
    assert told("ask_material_ingredient", None).known
    draft = told("ask_material_ingredient", "")
    assert "Paper" in draft.text and not draft.known


def test_the_material_is_told_beside_an_unknown_of_health() -> None:
    """Who asks for the fabric since the skin is tender hears the fabric, and that nothing is on record for the skin."""
    slots = Slots(person="sensitive_skin", attribute="material")
    asked = question("ask_suitability", "LAMP", slots=slots)
    draft = draft_answer(asked, facts_of(products=(LAMP,)), at_ms=AT_MS, variation=0)
    assert "Paper" in draft.text and not draft.known


def test_what_something_is_best_for_is_told_without_the_superlative() -> None:
    """A purpose is a fact; that nothing is better is none."""
    lamp = replace(
        LAMP, description={"en": "Folded by hand. Best for the dimmest corners of a hall. Best lamp of the year."}
    )
    asked = question("ask_spec", lamp.sku, slots=Slots(attribute="description"))
    text = draft_answer(asked, facts_of(products=(lamp,)), at_ms=AT_MS, variation=0).text
    assert "for the dimmest corners of a hall" in text
    assert "best" not in text.casefold() and "of the year" not in text
