"""Only the rulings whose words may stand in a comment are tried: none of the others may hold for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhubo.perceive.rulings import _rulings_for
from zhubo.text.normalise import normalise
from zhubo.text.wording import may_stand

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
EVERY = 23
"""Of the seeds each so manieth is read."""


def seed_texts() -> list[str]:
    """Return some of the comments that rooms are full of, folded."""
    lines = [
        line.partition("\t")[0]
        for path in sorted(SEEDS.glob("*/*.txt")) + sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [normalise(line).text for line in lines[::EVERY]]


@pytest.mark.parametrize("intent", [None, "ask_price", "ask_stock", "ask_spec", "out_of_scope", "ask_discount_coupon"])
def test_no_ruling_that_is_left_out_holds(intent: str | None) -> None:
    """What is tried is in order, and the first that holds is the first of all that hold."""
    ordered = _rulings_for(intent)
    texts = seed_texts()
    assert len(texts) > 300
    for text in texts:
        tried = list(ordered.tried(may_stand(text)))
        assert tried == sorted(set(tried))
        left_out = set(range(len(ordered.rulings))) - set(tried)
        assert [at for at in left_out if ordered.rulings[at][0](text)] == [], text
