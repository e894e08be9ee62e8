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
LOOSE = frozenset({"zh", "ja", "ko", "th"})
"""Languages whose words carry others with them, or have no space between: a word counts wherever it stands."""
NO_IDEA = "-"
"""What a word stands for that only looks as if it spoke of an idea: none of the words within it counts."""
_ARTICLE = re.compile(r" ([وفبك]?)(?:ال|لل)(?=\w{2})")
_JOINED = ("", "و", "ب", "ل", "ف")
"""What Arabic writes before a word without a blank."""
_GAP = re.compile(r"[^\w%?#№]+")
_MARK = re.compile(r"([%?])")


def law_ideas(low: str, language: str) -> list[str]:
    """Return the ideas that a folded line speaks of, in order, no idea twice in a row; none in a language that has no words.

    A word within a longer one does not count.

    Raises:
        UnavailableError: the file of words is missing or cannot be read.
    """
    automaton = _words_of(language)
    if automaton is None:
        return []
    found = [(last - length, last, ideas) for last, (length, ideas) in automaton.iter(spread(low, language))]
    found.sort(key=_first_and_longest)
    ideas = [""]
    reach = -1
    for _, last, own in found:
        if last > reach:
            reach = last
            ideas += [idea for idea in own if idea not in (ideas[-1], NO_IDEA)]
    return ideas[1:]


def spread(low: str, language: str) -> str:
    """Return a folded line as its words are looked for: letters written one way, a blank around each word in languages that set them."""
    if language in LOOSE:
        return low
    if language == "ar":
        return _ARTICLE.sub(r" \1", f" {_GAP.sub(' ', without_unsaid(as_letters(low)))} ")
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
            for joined in _JOINED if language == "ar" and word[0] == " " else ("",):
                words.setdefault(word[:1] + joined + word[1:] if joined else word, []).append(idea)
    if not words:
        return None
    automaton = ahocorasick.Automaton()
    for word, ideas in words.items():
        automaton.add_word(word, (len(word), tuple(sorted(set(ideas)))))
    automaton.make_automaton()
    return automaton


def _first_and_longest(found: tuple[int, int, tuple[str, ...]]) -> tuple[int, int]:
    return found[0], -found[1]
