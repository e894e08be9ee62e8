"""Verdicts stay what they are, line for line, words and facts included."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.verify.verdicts import LANGUAGES, SHOPS, read_rows, shop_facts, verdict_of

ROWS = read_rows()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shop", SHOPS)
def test_verdicts_are_as_they_were_looked_at(shop: str, language: str, data_root: Path) -> None:
    """What moved is told line for line; `python runs/make_verdicts.py` writes them anew, to be read before they are kept."""
    facts = shop_facts(shop, data_root)
    rows = [row for row in ROWS if (row.shop, row.language) == (shop, language)]
    found = [(row.text, verdict_of(facts, language, row.target, row.text)) for row in rows]
    assert found == [(row.text, row.verdict) for row in rows]
    assert rows and any("=" in verdict for _, verdict in found)


def test_rows_tell_true_from_false() -> None:
    """Half of what they hold is found, half is carried by facts: a verifier that finds nothing, or everything, fails in most."""
    found = [row for row in ROWS if "!" in row.verdict]
    assert len(ROWS) > 1_500 and 0.3 < len(found) / len(ROWS) < 0.8
    assert len({word.partition("@")[0] for row in found for word in row.verdict.split(" ") if word[0] == "!"}) > 10
