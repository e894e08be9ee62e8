"""Patterns behind parts that none of their matches lacks: nothing is missed, and texts without such parts are not searched."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import subprocess
import sys
import warnings
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import zhubo.perceive
from zhubo.text import dates, numbers
from zhubo.text.numbers import fold
from zhubo.text.wording import Either, Wording, either, made_so_far, may_stand, parts_needed, parts_of, wording
from zhubo.verify import patterns, reading, spoken_patterns
from zhubo.verify.rules import load_rules

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"


def every_wording() -> list[Wording]:
    """Return the wordings of all modules that read comments, and those of the rule files."""
    modules = [
        importlib.import_module(f"zhubo.perceive.{m.name}") for m in pkgutil.iter_modules(zhubo.perceive.__path__)
    ]
    found: dict[int, Wording] = {}
    for module in modules:
        for value in vars(module).values():
            _collect(value, found)
    _collect(tuple(load_rules().cues.values()), found)
    return list(found.values())


def _collect(value: Any, found: dict[int, Wording]) -> None:
    if isinstance(value, Wording):
        found[value.bit] = value
    elif isinstance(value, tuple | list):
        for inner in value:
            _collect(inner, found)


ALL = every_wording()


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("ab(?:c|d)", {"abc", "abd"}),
        ("ab(?:c|d)?", {"ab"}),
        ("[重轻]不", {"重不", "轻不"}),
        ("(?:我|咱)[重轻]", {"我重", "我轻", "咱重", "咱轻"}),
        (r"how (?:much|many)\b(?! of)[ ]?\d", {"how much", "how many"}),
        (r"\bhow(?:s| is)? (?:\d|it)", {"how ", "hows "}),
        ("[0-3]a|xab", {"0a", "1a", "2a", "3a", "xab"}),
        ("(?:a|ab)c|d?", None),
        ("(?:cat|dog){2}s", {"cats", "dogs"}),
        (r"\d(?=号|款)", {"号", "款"}),
        (r"(?<=满)\d", {"满"}),
        (r"(?!减)\d", {r"\d"}),
        ("(?:foo|ba+r)s?", {"foo", "ba"}),
        ("f+u+ck*", {"fu"}),
        ("x?a{2,}b?", {"a"}),
        ("(?:foo|b?)", None),
        (r"\d+元", {"元"}),
        (r"(?<!x)[45]g(?!\w)", {"4g", "5g"}),
        (r"\d+", {r"\d"}),
        (r"[0-9]?x|[\d一]+", {"x", r"\d", "一"}),
        (r"[^\d]|\D", None),
        (r"[1-9]x?|1\d|20", {r"\d"}),
        ("(?:ab)*", None),
        ("(?:ab)+", {"ab"}),
        ("(?i:ab)", None),
    ],
)
def test_the_parts_of_a_pattern(pattern: str, parts: set[str] | None) -> None:
    """The rarest text that must stand there or beside it, or one of several; what stands side by side is put together."""
    assert parts_needed(parser.parse(pattern)) == parts


def test_what_matches_is_found() -> None:
    """For every pattern that reads comments: whatever it matches, generated from itself, is not passed over."""
    assert len(ALL) > 150
    for words in ALL:
        _holds_for(words)


def test_the_table_of_parts_is_as_the_patterns_are() -> None:
    """Where this fails, a pattern is new: run `python runs/make_wording_parts.py`."""
    words = [sys.executable, str(ROOT / "runs" / "make_wording_parts.py"), "--check"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_pattern_that_the_table_lacks_is_read() -> None:
    """So that a shop's own patterns, and new ones, are looked for like all others."""
    strange = "qwxxy|zz\\d"
    assert set(parts_of(strange) or ()) == {"qwxxy", "zz"}
    assert set(parts_of("(?:我|咱)[重轻]") or ()) == {"我重", "我轻", "咱重", "咱轻"}


def test_nothing_is_compiled_before_it_is_looked_for() -> None:
    """Some two thousand patterns would take most of what starting takes; a pattern that none may match stays as it is."""
    script = """
import re
made, real = [], re.compile
re.compile = lambda pattern, flags=0: made.append(pattern) or real(pattern, flags)
from zhubo.text.wording import wording
one = wording("grapefruit|pomelo")
assert one.search("nothing of it") is None and one.pattern not in made
assert one.search("a pomelo")[0] == "pomelo" and made.count(one.pattern) == 1
assert one.search("grapefruit")[0] == "grapefruit" and made.count(one.pattern) == 1
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def _holds_for(words: Wording) -> None:
    @settings(max_examples=6, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(words.pattern)))
    def found(text: str) -> None:
        assert words.plain.search(text) is not None
        assert may_stand(text) & words.bit, (words.pattern, text)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found()


def _lines() -> list[str]:
    return [
        line.split("\t")[0] for path in sorted(SEEDS.glob("??/*.txt")) for line in path.read_text("utf-8").splitlines()
    ]


CLUED = [words for words in made_so_far() if words.clues is not None]


@pytest.mark.parametrize("words", CLUED, ids=lambda words: words.pattern[:24])
def test_clues_stand_in_every_match(words: Wording) -> None:
    """They are written by hand, where the parts that are read out of a pattern stand in most texts."""
    _holds_for(words)


GUARDED = (
    patterns.SCOPE_LINK.pattern,
    patterns.GIFT_LOOSELY.pattern,
    patterns.QUANTITY_GIFT.pattern,
    spoken_patterns.DENIES.pattern,
    spoken_patterns.SAYS_STOCK.pattern,
    dates._GATE.pattern,
    dates._SCAN.pattern,
    numbers._POINT_SCAN.pattern,
    numbers._COMMA_SCAN.pattern,
    reading._BREAK.pattern,
)
"""Patterns that look at one character before all else."""


@pytest.mark.parametrize("pattern", GUARDED, ids=lambda pattern: pattern[:24])
def test_what_a_match_begins_with_is_named_in_full(pattern: str) -> None:
    """The look ahead only saves time."""
    guard, _, rest = pattern.partition(")(?:")
    assert guard.startswith("(?=[")
    guarded, free = re.compile(pattern), re.compile("(?:" + rest)
    lines = [fold(line) for line in random.Random(7).sample(_lines(), 6_000)]
    for path in sorted((ROOT / "tests" / "verify" / "wordings").glob("*.tsv")):
        lines += [fold(line) for line in path.read_text("utf-8").splitlines()]
    assert any(free.search(line) for line in lines)
    for line in lines:
        assert [m.span() for m in guarded.finditer(line)] == [m.span() for m in free.finditer(line)], line


def test_real_comments_are_read_alike() -> None:
    """Searching behind the parts gives what searching alone does."""
    for text in random.Random(5).sample(_lines(), 800):
        for words in ALL:
            one, other = words.search(text), words.plain.search(text)
            assert (one and one.span()) == (other and other.span()), (words.pattern, text)
            assert [m.span() for m in words.finditer(text)] == [m.span() for m in words.plain.finditer(text)]


def test_of_two_halves_the_one_that_may_stand_is_looked_for() -> None:
    """What is found is what the whole pattern finds, in its order."""
    words = either("苹果|水?梨", r"\bapples?\b|\bpears?\b")
    assert isinstance(words, Either)
    for text in ("苹果和水梨", "two pears", "apple 苹果 pear 梨", "nothing", "pearl 梨", ""):
        assert [m.span() for m in words.finditer(text)] == [m.span() for m in words.plain.finditer(text)]
        assert (words.search(text) is None) == (words.plain.search(text) is None)
        assert words.findall(text) == words.plain.findall(text)
        assert words.sub("", text) == words.plain.sub("", text)


def test_most_patterns_are_passed_over() -> None:
    """That is what it is for."""
    text = "这件衣服真的很好看"
    assert sum(bool(may_stand(text) & words.bit) for words in ALL) < len(ALL) / 3


def test_a_new_wording_counts_at_once() -> None:
    """Also for a text that was looked at before."""
    text = "zzyzx road"
    may_stand(text)
    assert wording("zzyzx").search(text) is not None
