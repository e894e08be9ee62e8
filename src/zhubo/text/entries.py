"""Lists of phrases that are looked for together: each entry is a phrase as it is written, a tab, and what is known of it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import ahocorasick

from zhubo.values import dataclass

ABROAD = ("ar", "de", "es", "fr", "id", "ja", "ko", "pt", "ru", "th", "vi")
"""The languages beside Chinese and English, each with word lists of its own."""
JOINED = frozenset({"ja", "th"})
"""Those that write no spaces: an entry counts wherever it stands."""


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Entries, and an automaton that finds their places among them."""

    entries: Sequence[str]
    automaton: ahocorasick.Automaton

    def standing_in(self, text: str) -> Iterator[tuple[int, int, list[str]]]:
        """Yield where phrases stand in a text, pieces of words too, and what is known of each, which `|` separates."""
        for last, place in self.automaton.iter(text):
            written, _, known = self.entries[place].partition("\t")
            yield last + 1 - len(written), last + 1, known.split("|")


def entries_together(entries: Sequence[str]) -> Entries:
    """Return what finds the phrases of `entries`; to make it of ten thousand takes some 10 ms."""
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for place, entry in enumerate(entries):
        automaton.add_word(entry.partition("\t")[0], place)
    automaton.make_automaton()
    return Entries(entries, automaton)
