"""Pack `messages/<language>.toml` into `src/zhubo/text/messages/`, and tell what is wrong with them.

usage: python runs/make_messages.py
"""

from __future__ import annotations

import gzip
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from zhubo.errors import InputError
from zhubo.text.phrases import FALLBACK, PACKED, SPELLED_LISTS, WORD_LISTS, plural_categories

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "src" / "zhubo" / "text" / "messages"
WRITTEN = ROOT / "messages"
OF_FACTS = frozenset({"person", "allergen", "carrier", "currency"})
"""Sections that hold what facts are known by, or that CLDR has: no other language writes them."""

Messages = Mapping[str, Mapping[str, Any]]


def faults(language: str, own: Messages, english: Messages) -> Iterator[str]:
    """Yield what is wrong with a language's messages: keys, slots, forms and digits that are not those of the English ones."""
    for section in sorted({*english, *own} - OF_FACTS):
        wanted, given = english.get(section, {}), own.get(section, {})
        yield from (f"{section}.{key} is missing" for key in sorted(wanted.keys() - given.keys()))
        yield from (f"{section}.{key} is not in English" for key in sorted(given.keys() - wanted.keys()))
        for key in sorted(given.keys() & wanted.keys()):
            if section in WORD_LISTS | SPELLED_LISTS:
                yield from _faults_of_word(language, section, f"{section}.{key}", given[key])
            else:
                yield from _faults_of_message(language, f"{section}.{key}", given[key], wanted[key])


def _faults_of_word(language: str, section: str, key: str, word: str) -> Iterator[str]:
    if "{" in word or not word.strip() and section != "joint":
        yield f"{key} is no word: {word!r}"
    if section == "unit" and len(word.split("|")) != len(plural_categories(language)):
        yield f"{key} needs the forms {'|'.join(plural_categories(language))}"


def _faults_of_message(language: str, key: str, given: str | list[str], wanted: str | list[str]) -> Iterator[str]:
    possible = [_slots(one) for one in _listed(wanted)]
    for wording in _listed(given):
        if _slots(wording) not in possible:
            yield f"{key} has other slots than in English: {wording}"
        for _, _, forms, _ in Formatter().parse(wording):
            if forms and len(forms.split("|")) != len(plural_categories(language)):
                yield f"{key} needs the forms {'|'.join(plural_categories(language))}: {wording}"
        if re.search(r"\d", re.sub(r"\{[^}]*\}", "", wording)):
            yield f"{key} holds a digit: {wording}"


def _listed(wordings: str | list[str]) -> list[str]:
    return [wordings] if isinstance(wordings, str) else wordings


def _slots(wording: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(wording) if name}


def main() -> None:
    """Check and write the files."""
    english = tomllib.loads((FOLDER / f"{FALLBACK}.toml").read_text("utf-8"))
    for path in sorted(WRITTEN.glob("*.toml")):
        text = path.read_text("utf-8")
        wrong = list(faults(path.stem, tomllib.loads(text), english))
        if wrong:
            raise InputError(f"{path}: {'; '.join(wrong[:20])}", hint="Mend the file, then run this again.")
        packed = gzip.compress(text.encode(), 9, mtime=0)
        (FOLDER / f"{path.stem}{PACKED}").write_bytes(packed)
        print(f"{path.stem}: {len(packed)} bytes")


if __name__ == "__main__":
    main()
