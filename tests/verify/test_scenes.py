"""What goods can do, and where they go, as hosts tell it without a word for it."""

from __future__ import annotations

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text
from zhubo.verify.scenes import load_scenes

# The T-shirt is machine washed, the scarf is not; nothing but the umbrella and the earbuds says anything of water.
TRUE = (
    ("en", "TEE-01", "Throw the Cotton crew-neck T-shirt in with the laundry, done."),
    ("de", "TEE-01", "Cotton crew-neck T-shirt kommt in die Maschine und gut ist."),
    ("en", "SHOE-01", "The Low-top canvas shoes are not for the rain, love."),
    ("de", "SHOE-01", "Im Regen werden Low-top canvas shoes nass."),
    ("fr", "MUG-01", "Aujourd'hui il pleut des cordes chez nous."),
    ("es", "MUG-01", "¿Va al lavavajillas?"),
)
FALSE = (
    (
        "en",
        "SCARF-01",
        "Throw the Checked wool scarf in the washing machine, done.",
        "wrong_attribute|unsupported_claim",
    ),
    ("de", "POWER-01", "Pocket power bank? Ab zur restlichen Wäsche rein.", "unsupported_claim"),
    ("fr", "TOTE-01", "Heavy canvas tote, il peut tomber des cordes, vous restez au sec.", "unsupported_claim"),
    ("ru", "TOTE-01", "Heavy canvas tote: вода внутрь не проходит, проверено.", "unsupported_claim|missing_basis"),
    ("ja", "TOTE-01", "Heavy canvas toteに水をかけても一滴も入りません。", "unsupported_claim"),
    ("pt", "JEANS-01", "Tem lava-louça em casa? Straight-leg jeans entra nela de boa.", "unsupported_claim"),
    ("vi", "MUG-01", "Mua Far Hills stoneware mug là em tặng thêm umbrella luôn.", "unsupported_claim"),
    ("id", "MUG-01", "Yang di Prancis juga, paketnya nyampe kok ke sana!", "wrong_policy|wrong_attribute"),
)


@pytest.mark.parametrize(("language", "target", "text"), TRUE)
def test_what_facts_carry_or_nobody_claims_passes(language: str, target: str, text: str) -> None:
    assert not verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target=target).findings


@pytest.mark.parametrize(("language", "target", "text", "kinds"), FALSE)
def test_what_no_fact_carries_is_found(language: str, target: str, text: str, kinds: str) -> None:
    found = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target=target).findings
    assert found and {one.kind for one in found} <= set(kinds.split("|"))


def test_every_language_tells_every_scene() -> None:
    scenes = load_scenes()
    languages = set(scenes.denials)
    assert len(languages) == 13
    assert all(set(scene.words) == languages for scene in scenes.every)
    assert set(scenes.sent) == languages
