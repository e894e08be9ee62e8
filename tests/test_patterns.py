"""No pattern of the package takes long over any text: a viewer's comment must not hold up a room."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

import zhubo
from zhubo.text.wording import Wording, made_so_far

COPIES, CHARS_MAX = 32, 500
"""Of what is repeated so often a pattern that reads it in two ways has 2 ** 32 ways; comments are as long as this at most."""
LONG_S = 2.0
PIECES = "0|1 |1,|a |ab |1a|a1 |中|中 |一|1-|1/|a,|a' | |.|$1 |1x|#|+1|(|1:|2号|1个".split("|")
ENDS = ("", "#", "。")
WORDS = re.compile(r"[a-z']{2,}|[一-鿿]{1,4}|\d{1,2}")


def every_pattern() -> dict[str, tuple[str, re.Pattern[str]]]:
    """Return the patterns of all modules by how they are written, each with a place where it stands."""
    found: dict[str, tuple[str, re.Pattern[str]]] = {}

    def collect(value: Any, place: str) -> None:
        if isinstance(value, Wording):
            value = value.plain
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            found.setdefault(value.pattern, (place, value))
        elif isinstance(value, tuple | list | dict) and len(value) < 3_000:
            for inner in value.values() if isinstance(value, dict) else value:
                collect(inner, place)

    for module in pkgutil.walk_packages(zhubo.__path__, "zhubo."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                collect(value, f"{module.name}.{name}")
    for one in made_so_far():
        collect(one, "another wording")
    return found


def repeated(pattern: str) -> Iterator[str]:
    """Yield texts of one piece again and again: common pieces, and the words of the pattern itself, alone and two in a row."""
    words = list(dict.fromkeys(WORDS.findall(re.sub(r"\\[a-zA-Z]", "", pattern))))[:30]
    pieces = [*PIECES, *(f"{word} " for word in words), *(word for word in words if not word.isascii())]
    pieces += [f"{one} {other} " for one, other in zip(words[:15], words[1:], strict=False)]
    return ((piece * COPIES)[:CHARS_MAX] + end for piece in pieces for end in ENDS)


class _Long(Exception):  # noqa: N818
    """Raised by the alarm."""


def first_long(pattern: re.Pattern[str]) -> str | None:
    """Return a text over which a pattern takes longer than any should, if one is found."""
    for text in repeated(pattern.pattern):
        signal.setitimer(signal.ITIMER_REAL, LONG_S)
        try:
            pattern.search(text)
        except _Long:
            return text
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    return None


@pytest.fixture
def alarm() -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise _Long

    before = signal.signal(signal.SIGALRM, ring)
    yield
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("alarm")
def test_no_pattern_takes_long_over_what_is_repeated() -> None:
    """Where one may read a piece in two ways, every further piece doubles what it takes."""
    patterns = every_pattern()
    assert len(patterns) > 2_000
    long = {place: text for place, pattern in patterns.values() if (text := first_long(pattern)) is not None}
    assert not long


@pytest.mark.usefixtures("alarm")
def test_a_pattern_that_takes_long_is_found() -> None:
    """The net holds what it is for: two ways to read 之类的, and two to read a run of digits."""
    assert first_long(re.compile(r"^(?:的|之类的?)*吗")) is not None
    assert first_long(re.compile(r"^(?:\d+)+$")) is not None
