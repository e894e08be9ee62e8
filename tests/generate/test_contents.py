"""How much is in a thing, in one piece of it, and how long it is: the measure that was asked for, and none beside it."""

from __future__ import annotations

import pytest

from generate.rooms import AT_MS, facts_of, question
from zhubo.events import Slots
from zhubo.facts import Attribute, Product, Variant
from zhubo.generate import draft_answer

BALM = Product(
    sku="BALM",
    title={"zh": "燕麦膏"},
    attributes={"capacity": Attribute(number="45", unit="g"), "weight": Attribute(number="140", unit="g")},
    variants=(Variant(sku="BALM", stock=3),),
)
TEA = Product(
    sku="TEA",
    title={"zh": "花茶包"},
    description={"zh": "每包3克，净含量60g"},
    variants=(Variant(sku="TEA", stock=3),),
)
SKIRT = Product(
    sku="SKIRT",
    title={"zh": "半身裙"},
    option_names=("size",),
    attributes={"length": Attribute(text={"zh": "M码裙长70厘米"})},
    variants=tuple(Variant(sku=f"SKIRT-{s}", options={"size": {"zh": s}}, stock=3) for s in ("S", "M")),
)


@pytest.mark.parametrize(
    ("sku", "attribute", "said", "unsaid"),
    [
        ("BALM", "net_content", "45克", "140"),
        ("BALM", "weight", "140克", "45"),
        ("BALM", "piece_content", "45克", "140"),
        ("TEA", "piece_content", "每包3克", "60"),
        ("TEA", "net_content", "净含量60g", "3克"),
        ("SKIRT", "length", "70厘米", "可选"),
    ],
)
def test_the_measure_that_was_asked_for(sku: str, attribute: str, said: str, unsaid: str) -> None:
    facts = facts_of(products=(BALM, TEA, SKIRT))
    draft = draft_answer(question("ask_spec", sku, slots=Slots(attribute=attribute)), facts, at_ms=AT_MS, variation=0)
    assert said in draft.text and unsaid not in draft.text, draft.text
