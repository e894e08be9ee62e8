"""Ideas of advertising in thirteen languages: which words of a line speak of cures, doctors, luck, hurry, rivals. Pure.

What is learnt of an idea in one language holds in all of them; the words are those of `seeds/law/ideas.txt`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import ahocorasick

from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_lines
from zhubo.text.letters import as_letters, without_unsaid

IDEAS_PATH = Path(__file__).parent / "data" / "ideas.gz"
LOOSE = frozenset({"zh", "ja", "ko", "th", "ar"})
"""Languages whose words carry others with them, or have no space between: a word counts wherever it stands."""
_GAP = re.compile(r"[^\w%?#№]+")
_MARK = re.compile(r"([%?])")


def law_ideas(low: str, language: str) -> list[str]:
    """Return the ideas that a folded line speaks of, in order, no idea twice in a row; none in a language that has no words.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    automaton = _words_of(language)
    if automaton is None:
        return []
    found: list[tuple[int, str]] = []
    for last, (length, ideas) in automaton.iter(spread(low, language)):
        found += [(last - length, idea) for idea in ideas]
    found.sort()
    ideas = [idea for _, idea in found]
    return [idea for idea, before in zip(ideas, ["", *ideas], strict=False) if idea != before]


def spread(low: str, language: str) -> str:
    """Return a folded line as its words are looked for: letters written one way, a blank around each word in languages that set them."""
    if language in LOOSE:
        return without_unsaid(as_letters(low)) if language == "ar" else low
    text = _MARK.sub(r" \1 ", low if language == "vi" else as_letters(low))
    return f" {_GAP.sub(' ', text)} "


@lru_cache(maxsize=16)
def _words_of(language: str) -> ahocorasick.Automaton | None:
    try:
        lines = read_lines(IDEAS_PATH)
    except (OSError, ValueError) as error:
        raise UnavailableError(f"Cannot read {IDEAS_PATH}.", hint="Make it: runs/train_law.py.") from error
    words: dict[str, list[str]] = {}
    for line in lines:
        tongue, idea, spelled = line.split("\t")
        for word in spelled.split("|") if tongue == language else ():
            words.setdefault(word, []).append(idea)
    if not words:
        return None
    automaton = ahocorasick.Automaton()
    for word, ideas in words.items():
        automaton.add_word(word, (len(word), tuple(sorted(ideas))))
    automaton.make_automaton()
    return automaton
