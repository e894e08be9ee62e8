"""The words of the rules, from the data files beside this module: one file per language, read once when first asked for."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words that may not be said. `unless`: where this matches over the words, they are lawful. `proof`: a fact word that carries them."""

    kind: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Rules:
    """Every rule of every language. `cues`: alternations by name; `terms`: term -> the groups that it belongs to."""

    words: tuple[WordRule, ...]
    cues: dict[str, re.Pattern[str]]
    terms: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_rules() -> Rules:
    """Return the rules of all languages that there are files for."""
    words: list[WordRule] = []
    cues: dict[str, list[str]] = {}
    terms: dict[str, set[str]] = {}
    for language in LANGUAGES:
        data = tomllib.loads((files("zhubo.verify") / "rules" / f"{language}.toml").read_text(encoding="utf-8"))
        words += [_word_rule(row) for row in data.get("word", ())]
        for name, pattern in data.get("cue", {}).items():
            cues.setdefault(name, []).append(pattern)
        for group, listed in data.get("term", {}).items():
            for term in listed.split("|"):
                terms.setdefault(term.strip(), set()).add(group)
    return Rules(
        words=tuple(words),
        cues={name: re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for name, patterns in cues.items()},
        terms={term: tuple(sorted(groups)) for term, groups in terms.items()},
    )


def _word_rule(row: dict[str, Any]) -> WordRule:
    unless = row.get("unless")
    return WordRule(row["kind"], re.compile(row["words"]), None if unless is None else re.compile(unless))
