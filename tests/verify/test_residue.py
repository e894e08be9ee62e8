"""A bare number that facts explain tells itself in any words; any other is refused."""

from __future__ import annotations

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text

# The jeans are link 4, come in 28 to 34, and 34 is sold out.
TRUE = (
    ("vi", "Kéo xuống ô số 4, Straight-leg jeans đó."),
    ("fr", "29 ? Oui, y'en a encore, Straight-leg jeans."),
    ("de", "Straight-leg jeans 29 vorrätig"),
    ("ru", "Straight-leg jeans, 29 в наличии"),
)
FALSE = (
    ("vi", "Kéo xuống ô số 7, Straight-leg jeans đó."),
    ("fr", "34 ? Oui, y'en a encore, Straight-leg jeans."),
    ("de", "Straight-leg jeans 34 vorrätig"),
    ("ru", "Straight-leg jeans, 45 в наличии"),
    ("es", "Straight-leg jeans: 258,00 CNY × 4"),
)


@pytest.mark.parametrize(("language", "text"), TRUE)
def test_the_link_or_a_size_that_can_be_had_passes(language: str, text: str) -> None:
    assert not verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="JEANS-01").findings


@pytest.mark.parametrize(("language", "text"), FALSE)
def test_another_number_is_refused(language: str, text: str) -> None:
    assert verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="JEANS-01").findings
