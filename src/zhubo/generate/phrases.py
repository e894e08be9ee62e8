"""The message files: every word that a viewer reads which is no fact. A language is added by adding its file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from zhubo.values import dataclass

FALLBACK = "en"
"""The language whose file is complete; others may leave a message out."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """One language's messages by `section.name`, each with its wordings, and its word lists by section.

    `spelled`: regions and colours by canonical id, each with all its spellings in this language, the first of which is said.
    """

    language: str
    wordings: Mapping[str, tuple[str, ...]]
    sections: Mapping[str, Mapping[str, str]]
    spelled: Mapping[str, Mapping[str, tuple[str, ...]]]

    def word(self, section: str, name: str, default: str = "") -> str:
        """Return the word for `name` in a word list, else `default`."""
        return self.sections.get(section, {}).get(name, default)


WORD_LISTS = frozenset({"about", "attribute", "option", "unit", "currency", "status", "return_status", "joint"})
SPELLED_LISTS = frozenset({"region", "colour", "person", "allergen", "carrier", "payment"})


@lru_cache(maxsize=32)
def phrases_for(language: str) -> Phrases:
    """Return the messages of `language` (a BCP 47 tag; its base language counts), where a file is missing or silent, the English ones."""
    base = language.split("-", 1)[0].lower()
    english = _read(FALLBACK)
    own = _read(base) if base != FALLBACK and base in written_languages() else english
    name = base if own is not english else FALLBACK
    wordings: dict[str, tuple[str, ...]] = {}
    sections: dict[str, Mapping[str, str]] = {}
    spelled: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for section in {**english, **own}:
        merged = {**english.get(section, {}), **own.get(section, {})}
        if section in WORD_LISTS:
            own_words = own.get(section, {}) if section in ("currency", "unit") else merged
            sections[section] = {key: str(value) for key, value in own_words.items()}
        elif section in SPELLED_LISTS:
            spelled[section] = {k: tuple(str(v).split("|")) for k, v in (own.get(section) or merged).items()}
        else:
            for key, value in merged.items():
                wordings[f"{section}.{key}"] = (value,) if isinstance(value, str) else tuple(value)
    return Phrases(language=name, wordings=wordings, sections=sections, spelled=spelled)


@lru_cache(maxsize=1)
def written_languages() -> frozenset[str]:
    """Return the languages that have a message file."""
    return frozenset(
        entry.name[:-5] for entry in (files(__package__) / "messages").iterdir() if entry.name.endswith(".toml")
    )


@lru_cache(maxsize=32)
def _read(language: str) -> Mapping[str, Mapping[str, str | list[str]]]:
    text = (files(__package__) / "messages" / f"{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=8)
def spellings(section: str) -> Mapping[str, frozenset[str]]:
    """Return, by canonical id, all spellings of a spelled list in all written languages, folded, the id itself among them."""
    found: dict[str, set[str]] = {}
    for language in sorted(written_languages()):
        for name, spelled in phrases_for(language).spelled.get(section, {}).items():
            found.setdefault(name, {name.casefold()}).update(word.casefold() for word in spelled)
    return {name: frozenset(words) for name, words in found.items()}
