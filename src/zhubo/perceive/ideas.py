"""Ideas of live selling in the languages beside Chinese and English: which words of a comment speak of which. Pure.

`perceive/concepts.py` has the words of Chinese and English for the same ideas. The words of the others are read from a file, one language
when its first comment comes, so that a room which never hears Thai does not pay for it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import ahocorasick

from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_lines
from zhubo.text.letters import as_letters

IDEAS_PATH = Path(__file__).parent / "model" / "ideas.gz"
LOOSE = frozenset({"ar", "ja", "ko", "th"})
"""Languages whose words carry others with them, or have no space between: a word counts wherever it stands."""


def ideas_in(text: str, language: str) -> list[tuple[int, str]]:
    """Return where in a folded text words begin that speak of an idea, and of which, by where they end.

    A language of which no words are known has none.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    automaton = words_of_ideas(language)
    if automaton is None:
        return []
    text, loose = as_letters(text), language in LOOSE
    found: list[tuple[int, str]] = []
    for last, (length, ideas) in automaton.iter(text):
        start, end = last + 1 - length, last + 1
        if not loose and start and text[start - 1].isalnum() and text[start].isalnum():
            continue
        inside = not loose and end < len(text) and text[end].isalnum() and text[last].isalnum()
        found += [(start, idea) for idea, stem in ideas if stem or not inside]
    return found


@lru_cache(maxsize=16)
def words_of_ideas(language: str) -> ahocorasick.Automaton | None:
    """Return the words of a language, each with its length, its ideas, and whether it is a stem; None where none are known.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    try:
        lines = read_lines(IDEAS_PATH)
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the words of ideas {IDEAS_PATH}.", hint="Make it: runs/make_ideas.py."
        ) from error
    words: dict[str, list[tuple[str, bool]]] = {}
    for line in lines:
        if not line.startswith(f"{language}\t"):
            continue
        _, idea, spelled = line.split("\t")
        for word in spelled.split("|"):
            words.setdefault(word.removesuffix("*"), []).append((idea, word.endswith("*")))
    automaton = ahocorasick.Automaton()
    for word, ideas in words.items():
        automaton.add_word(word, (len(word), tuple(ideas)))
    automaton.make_automaton()
    return automaton if words else None
