"""Goods that are listed once for each colour, and sizes that lie beyond the one that is named."""

from __future__ import annotations

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots, Target
from zhubo.facts import Money, Product, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.verify import verify_text


def product(sku: str, title: dict[str, str], *sizes: str, stock: int = 3) -> Product:
    """Return a product in these sizes, or in none."""
    variants = tuple(
        Variant(
            sku=f"{sku}-{size}", price=Money(1800, "USD"), stock=stock, options={"Size": {"en": size}} if size else {}
        )
        for size in sizes or ("",)
    )
    return Product(sku=sku, title=title, option_names=("Size",) if sizes else (), variants=variants)


FACTS = facts_of(
    products=(
        product("RED", {"en": "Red Heron scarf"}),
        product("BLUE", {"en": "Heron scarf blue"}),
        product("GREY", {"en": "Heron scarf (grey)"}, stock=0),
        product("HAT", {"en": "Red Heron hat"}),
        product("BOOT", {"en": "Marsh boot"}, "40", "41", "42"),
    ),
    currency="USD",
    languages=("en", "zh"),
)


def told(intent: str, sku: str, **slots: object) -> Draft:
    """Return the draft for a question about one product, whose answer holds."""
    target = Target(sku=sku, how="alias", variants=slots.pop("variants", ()))  # type: ignore[arg-type]
    asked = question(intent, target, language="en", slots=Slots(**slots))  # type: ignore[arg-type]
    draft = draft_answer(asked, FACTS, at_ms=AT_MS, variation=0)
    verdict = verify_text(
        draft.text, language="en", facts=FACTS, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    )
    assert verdict.findings == ()
    return draft


def test_its_colours_are_the_listings_that_differ_by_colour() -> None:
    """Wherever the colour stands in their titles; what is sold out is told as such."""
    draft = told("ask_colour_options", "BLUE")
    assert "Red Heron scarf" in draft.text and "Heron scarf blue" in draft.text and "hat" not in draft.text
    assert "sold out" in draft.text.partition("grey")[0] + draft.text.partition("grey")[2]


def test_what_is_listed_in_no_other_colour_is_not_known() -> None:
    draft = told("ask_colour_options", "HAT")
    assert not draft.known and "scarf" not in draft.text


def test_all_sizes_are_told_where_one_beyond_is_asked_for() -> None:
    """That the one that is named is there would say yes."""
    draft = told("ask_size_options", "BOOT", size="42", attribute="options", variants=("BOOT-42",))
    assert all(size in draft.text for size in ("40", "41", "42"))
