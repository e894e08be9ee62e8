"""What our own generator writes passes, and the same with one thing made false does not: on the sample shop and on imported ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.verify.drafts import facts_named
from tests.verify.measured import Figures, measure
from tests.verify.shops import AT_MS

CAUGHT_SHARE_MIN = 0.99
ALARM_SHARE_MAX = 0.02
FALSE_COUNT_MIN = 800


def hold(figures: Figures, shop: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Hold one shop's figures against the bounds and print them."""
    with capsys.disabled():
        print(
            f"\n{shop}: caught {figures.caught_share:.4f} of {sum(figures.false.values())} falsehoods of {len(figures.false)} kinds,"
            f" rejected {figures.alarm_share:.4f} of {figures.true} true drafts"
        )
    assert sum(figures.false.values()) >= FALSE_COUNT_MIN
    assert figures.caught_share >= CAUGHT_SHARE_MIN, figures.missed
    assert figures.alarm_share <= ALARM_SHARE_MAX, figures.alarms


def test_drafts_of_the_sample_shop_pass_and_falsehoods_do_not(capsys: pytest.CaptureFixture[str]) -> None:
    figures = measure(facts_named("sample", None), at_ms=AT_MS, variations=2, true_every=5, false_every=9)
    hold(figures, "sample", capsys)


@pytest.mark.data
@pytest.mark.parametrize("shop", ["mall-cn", "saleor"])
def test_drafts_of_imported_shops_pass_and_falsehoods_do_not(
    shop: str, data_root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hold(measure(facts_named(shop, data_root), at_ms=AT_MS, variations=2, true_every=5, false_every=9), shop, capsys)
