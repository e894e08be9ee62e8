"""The message files: every word that a viewer reads which is no fact. English and Chinese as they are, eleven languages more packed."""

from __future__ import annotations

import gzip
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from string import Formatter

from babel import Locale

from zhubo.values import dataclass

FALLBACK = "en"
"""The language whose file is complete; others may leave a message out."""
FACT_LANGUAGES = ("en", "zh")
"""The languages of the names by which facts are known: places, colours, carriers."""
WORD_LISTS = frozenset({"about", "attribute", "option", "unit", "currency", "status", "return_status", "joint"})
SPELLED_LISTS = frozenset({"region", "colour", "person", "allergen", "carrier", "payment"})
PLAIN, PACKED = ".toml", ".toml.gz"


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
    names = [entry.name for entry in (files(__package__) / "messages").iterdir()]
    return frozenset(name.split(".", 1)[0] for name in names if name.endswith((PLAIN, PACKED)))


@lru_cache(maxsize=32)
def _read(language: str) -> Mapping[str, Mapping[str, str | list[str]]]:
    folder = files(__package__) / "messages"
    plain = folder / f"{language}{PLAIN}"
    if plain.is_file():
        return tomllib.loads(plain.read_text(encoding="utf-8"))
    return tomllib.loads(gzip.decompress((folder / f"{language}{PACKED}").read_bytes()).decode())


@lru_cache(maxsize=8)
def spellings(section: str) -> Mapping[str, frozenset[str]]:
    """Return, by canonical id, all spellings of a spelled list in the languages of facts, folded, the id itself among them."""
    found: dict[str, set[str]] = {}
    for language in FACT_LANGUAGES:
        for name, spelled in phrases_for(language).spelled.get(section, {}).items():
            found.setdefault(name, {name.casefold()}).update(word.casefold() for word in spelled)
    return {name: frozenset(words) for name, words in found.items()}


def filled(wording: str, values: Mapping[str, str | int], language: str) -> str:
    """Return a wording with its slots filled in; `{count:день|дня|дней|дня}` is the form that goes with the number `count`.

    Raises:
        KeyError: a slot has no value.
        decimal.InvalidOperation: a word depends on a value that is no number.
    """
    said: list[str] = []
    for literal, name, forms in _taken_apart(wording):
        said.append(literal)
        if name:
            value = str(values[name])
            said.append(form_of(Decimal(value), forms, language) if forms else value)
    return "".join(said)


@lru_cache(maxsize=16_384)
def _taken_apart(wording: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((literal, name or "", forms or "") for literal, name, forms, _ in Formatter().parse(wording))


def form_of(number: Decimal, forms: str, language: str) -> str:
    """Return the one of `forms` (`month|months`) that goes with a number: one for each plural category of CLDR, in its order.

    The categories are those that `plural_categories` names; where there are fewer forms, the last stands for the rest.
    """
    given = forms.split("|")
    category = str(Locale(language).plural_form(number))
    known = plural_categories(language)
    return given[min(known.index(category) if category in known else len(known) - 1, len(given) - 1)]


@lru_cache(maxsize=32)
def plural_categories(language: str) -> tuple[str, ...]:
    """Return the plural categories of a language in the order of CLDR, without that of whole millions in Romance languages."""
    rules = {*Locale(language).plural_form.tags, "other"}
    skipped = {"many"} if "few" not in rules else set()
    return tuple(name for name in ("zero", "one", "two", "few", "many", "other") if name in rules - skipped)
