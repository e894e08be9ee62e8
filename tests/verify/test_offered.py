"""What is said to be offered: not on sale, values in lists, and words of facts behind a label, each of the goods that are named."""

from __future__ import annotations

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text


def kinds_of(text: str, language: str, target: str) -> set[str]:
    verdict = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target=target)
    return {finding.kind for finding in verdict.findings}


@pytest.mark.parametrize(
    ("text", "language", "target", "kind"),
    [
        ("通勤双肩包目前没有上架哦。", "zh", "BAG-01", "wrong_stock"),
        ("Commuter backpack isn't on sale now.", "en", "BAG-01", "wrong_stock"),
        ("Commuter backpackは現在販売しておりません", "ja", "BAG-01", "wrong_stock"),
        ("直筒牛仔裤的口味有：原味、海盐、抹茶", "zh", "JEANS-01", "wrong_attribute"),
        ("Straight-leg jeans: available in original, sea salt only", "en", "JEANS-01", "wrong_attribute"),
        ("Fleece-lined hoodie (care: keep dry)", "en", "HOODIE-01", "wrong_attribute"),
        ("Straight-leg jeans (storage: cool and dry; eat soon after opening)", "en", "JEANS-01", "wrong_attribute"),
        ("Mid-calf cotton socks, 5 pairs (Lieferumfang: mat and strap)", "de", "SOCK-01", "wrong_attribute"),
        ("Pod wireless earbuds, origen: Lishui, Zhejiang, China", "es", "BUDS-01", "wrong_attribute"),
    ],
)
def test_what_is_true_of_other_goods_only_is_found(text: str, language: str, target: str, kind: str) -> None:
    assert kinds_of(text, language, target) == {kind}


@pytest.mark.parametrize(
    ("text", "language", "target"),
    [
        ("Commuter backpack is not on sale.", "en", "BAG-01"),
        ("Is the commuter backpack not on sale now?", "en", "BAG-01"),
        ("Candied nuts: available in original, sea salt only", "en", "NUTS-01"),
        ("琥珀坚果的口味有：原味、海盐、抹茶", "zh", "NUTS-01"),
        ("Natural rubber yoga mat (Lieferumfang: mat and strap)", "de", "YOGA-01"),
        ("Pod wireless earbuds, origen: Shenzhen, Guangdong, China", "es", "BUDS-01"),
        ("Fleece-lined hoodie (care: machine wash inside out at 30 °C or below, do not tumble dry)", "en", "HOODIE-01"),
    ],
)
def test_what_is_true_of_the_goods_themselves_passes(text: str, language: str, target: str) -> None:
    assert kinds_of(text, language, target) == set()
