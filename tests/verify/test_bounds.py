"""No text makes verifying raise or take long: noise, repetition, and what patterns fear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.verify.shops import AT_MS, sample_facts, small_facts

from zhubo.text.privacy import find_private
from zhubo.verify import Verdict, verify_text
from zhubo.verify.check import WINDOW_CHARS, windows

CPU_MS_MAX = 50
LONG_CHARS = 800
RUNS = 3
UNITS = (
    "1|a|a |1 |1,|1.|12 |39.9元|39.9元，|$1 |没有|不|(|（|link 1 |3号链接|马克杯|马克杯 |M |黑色|有货|有货，|"
    "卖完了，|满|满9|减|折|9折|%|10% |10% off |12月12日|20:00 |48小时|新疆|we ship to tibet, |free shipping |包邮|"
    "包邮，|送杯垫|free gift |第一|最好|best |no |not |only 3 left |3件|、|，|。|；|:|-|—|~|到|1-|1-2|a1|TEA10|a-|x|"
    "XL |3XL |二十|twenty |twenty-nine |hundred |one hundred and |dozen |百|千|万|点|八点|晚上8点|一|\n|?|吗|@|a@b.|"
    "138|1 3 8 |路|中山路1号|rua a |微信|微信a1_-|vx:|买一送一|身高160|160cm 50kg |容量|350毫升|适合孕妇|如果|视|"
    "the second |除了|其他|½|²|İ|ß|\u0301|😀|é|每人限购3件|原价149元|was $5 |from $5 |$5 to |$5-|between 1 and 2 |"
    "相差1元|٣|０|𝟏"
).split("|")


def verdict(text: str, target: str | None = "MUG-01") -> Verdict:
    return verify_text(text, language=None, facts=sample_facts(), at_ms=AT_MS, target=target)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_repetition_takes_no_time(unit: str) -> None:
    """Any of these over and over, `LONG_CHARS` in all, is judged within `CPU_MS_MAX` of one core, and so is a search for personal data."""
    verdict("39.9元")
    text = (unit * LONG_CHARS)[:LONG_CHARS]
    for judged in (verdict, find_private):
        taken_ms = []
        for _ in range(RUNS):
            begun = time.process_time_ns()
            judged(text + "!")
            taken_ms.append((time.process_time_ns() - begun) / 1e6)
        assert min(taken_ms) < CPU_MS_MAX, (judged, taken_ms)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(UNITS), max_size=60).map("".join), st.sampled_from(["MUG-01", "TEE-01", None]))
def test_any_mix_gets_a_verdict_whose_spans_are_its_own(text: str, target: str | None) -> None:
    found = verdict(text, target)
    for one in (*found.findings, *found.claims):
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.said
    if found.repaired is not None:
        assert verdict(found.repaired, target).findings == ()


@given(st.text(alphabet="a1。，、 \n", max_size=3 * WINDOW_CHARS))
def test_windows_are_the_whole_text_in_order(text: str) -> None:
    pieces = list(windows(text))
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    assert all(end - start <= WINDOW_CHARS for start, end, _ in pieces)


def test_a_long_text_is_judged_to_its_end() -> None:
    """What is false after many true sentences is found where it stands, and about the product last named."""
    true = "马克杯39.9元，满99元包邮。" * 40
    assert verdict(true, None).findings == ()
    _, finding = verdict(true + "苔绿只剩5件。", None).findings
    assert (finding.kind, finding.said, finding.start) == ("wrong_stock", "5件", len(true) + 4)


def test_a_long_text_that_can_be_cut_nowhere_is_refused() -> None:
    assert [f.kind for f in verdict("好" * (WINDOW_CHARS + 1)).findings] == ["unsupported_claim"]


def test_a_number_too_long_to_count_is_no_value() -> None:
    for text in ("1" * 30, "9" * 400, "一" * 300, "hundred " * 40, "two hundred thousand million million"):
        assert verify_text(text, language="en", facts=small_facts(), at_ms=AT_MS, target="PEN").repaired is None
