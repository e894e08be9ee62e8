"""The AI label: where it is demanded, in which words, and that it cannot be left out there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.law import find_unlabelled, label_for, labelled
from zhubo.law.words import LANGUAGES

CN = {"jurisdiction": "CN", "platform": "own-site"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("carrier", ["text", "speech", "picture"])
def test_china_demands_every_label_in_every_language(carrier: str, language: str) -> None:
    label = label_for(carrier, language=language, **CN)
    assert label is not None and label.words and label.rule
    assert bool(label.metadata) == (carrier != "text") and bool(label.again_after_s) == (carrier == "speech")


def test_where_nothing_demands_a_label_there_is_none() -> None:
    assert label_for("text", jurisdiction="JP", platform="own-site", language="ja") is None
    assert labelled("こんにちは", jurisdiction="JP", platform="own-site", language="ja") == "こんにちは"
    assert find_unlabelled("こんにちは", jurisdiction="JP", platform="own-site", language="ja") is None


def test_a_platform_demands_a_label_where_the_law_does_not() -> None:
    label = label_for("text", jurisdiction="JP", platform="tiktok-shop", language="ja")
    assert label is not None and "TikTok" in label.rule


def test_a_text_without_its_label_is_a_finding() -> None:
    finding = find_unlabelled("39.9元", language="zh", **CN)
    assert finding is not None
    assert (finding.kind, finding.start, finding.end, finding.known) == ("unlabelled", 0, 5, "[AI]")
    assert finding.rule


@given(st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_a_labelled_text_bears_one_label_and_is_never_found_unlabelled(text: str, language: str) -> None:
    once = labelled(text, language=language, **CN)
    assert find_unlabelled(once, language=language, **CN) is None
    assert labelled(once, language=language, **CN) == once
    assert once.endswith(text)
