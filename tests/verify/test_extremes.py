"""Which size is called the largest or the smallest is held against all sizes there are."""

from __future__ import annotations

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.verify import verify_text
from zhubo.verify.extremes import rank_of

# The T-shirt comes in S to XL, the shoes in 36 to 42, the jeans in 28 to 34; the baby's things in no such size.
TRUE = (
    ("TEE-01", "en", "Our biggest size is XL."),
    ("TEE-01", "en", "S is the smallest size, sorry."),
    ("TEE-01", "zh", "这款最大码是XL，最小码是S。"),
    ("SHOE-01", "en", "The largest size is 42."),
    ("JEANS-01", "zh", "最大码到34"),
    ("BABY-01", "en", "The biggest size we carry is XL."),
    ("BABY-01", "es", "La talla más grande es la XL."),
    ("BABY-01", "es", "XL es la talla más grande."),
    ("BABY-01", "de", "Unsere größte Größe ist XL."),
    ("TEE-01", "en", "XL isn't the smallest size."),
    ("TEE-01", "en", "Is L the largest size?"),
)
FALSE = (
    ("TEE-01", "en", "Our biggest size is L.", "xl"),
    ("TEE-01", "en", "M is the smallest size.", "s"),
    ("TEE-01", "zh", "这款最大码是L。", "xl"),
    ("TEE-01", "es", "La talla más pequeña es la M.", "s"),
    ("BABY-01", "en", "The biggest size we carry is L.", "xl"),
    ("SHOE-01", "en", "The largest size is 41.", "42"),
)


@pytest.mark.parametrize(("target", "language", "text"), TRUE)
def test_the_largest_there_is_passes(target: str, language: str, text: str) -> None:
    assert not verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target=target).findings


@pytest.mark.parametrize(("target", "language", "text", "known"), FALSE)
def test_another_size_is_refused_and_the_right_one_told(target: str, language: str, text: str, known: str) -> None:
    found = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target=target).findings
    assert [(one.kind, (one.known or "").lower()) for one in found if one.known] == [("wrong_attribute", known)]


def test_what_is_sold_out_is_still_told_as_such() -> None:
    text = "The largest size is XL, and XL is sold out."
    found = verify_text(text, language="en", facts=sample_facts(), at_ms=AT_MS, target="TEE-01").findings
    assert [one.kind for one in found] == ["wrong_stock"]


def test_sizes_have_an_order() -> None:
    order = ["xxs", "xs", "s", "m", "l", "xl", "xxl", "3xl", "xxxxl", "5xl"]
    ranks = [rank_of(size) for size in order]
    assert ranks == sorted(ranks, key=lambda rank: rank or 0)
    assert rank_of("xxl") == rank_of("2xl")
    assert rank_of("36") == 36
    assert rank_of("one size") is None
