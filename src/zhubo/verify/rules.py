"""The words of the rules, from the data files beside this module: one file per language, read once when first asked for."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from zhubo.text.wording import Wording, either, wording
from zhubo.values import dataclass

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Rules:
    """Every rule of every language. `cues`: alternations by name; `terms`: term -> the groups that it belongs to.

    `same`: a name -> every name of the same carrier, way to pay or place; `places`: a name -> the place's id; `kinds`: a material or
    feature -> what facts may call it that says as much or more.
    """

    cues: dict[str, Wording]
    terms: dict[str, tuple[str, ...]]
    same: dict[str, tuple[str, ...]]
    places: dict[str, str]
    kinds: dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load_rules() -> Rules:
    """Return the rules of all languages that there are files for."""
    cues: dict[str, list[str]] = {}
    terms: dict[str, set[str]] = {}
    for language in LANGUAGES:
        data = tomllib.loads((files("zhubo.verify") / "rules" / f"{language}.toml").read_text(encoding="utf-8"))
        for name, pattern in data.get("cue", {}).items():
            cues.setdefault(name, []).append(pattern)
        for group, listed in data.get("term", {}).items():
            for term in listed.split("|"):
                terms.setdefault(term.strip(), set()).add(group)
    same, places, kinds = _names(terms)
    return Rules(
        cues={name: either(*patterns) if len(patterns) == 2 else wording(*patterns) for name, patterns in cues.items()},
        terms={term: tuple(sorted(groups)) for term, groups in terms.items()},
        same=same,
        places=places,
        kinds=kinds,
    )


def _names(
    terms: dict[str, set[str]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, str], dict[str, tuple[str, ...]]]:
    """Return which names are the same thing's, the ids of places, and the kinds of materials and features; the names become terms."""
    data = tomllib.loads((files("zhubo.verify") / "rules" / "names.toml").read_text(encoding="utf-8"))
    kinds = {word: tuple(listed.split("|")) for word, listed in data.pop("kinds", {}).items()}
    same: dict[str, tuple[str, ...]] = {}
    places: dict[str, str] = {}
    for group, entries in data.items():
        for name, listed in entries.items():
            spellings = tuple(word.removeprefix("~") for word in listed.split("|"))
            same.update(dict.fromkeys(spellings, spellings))
            if group == "region":
                places.update(dict.fromkeys(spellings, name))
            for word in listed.split("|"):
                if not word.startswith("~"):
                    terms.setdefault(word, set()).add("place" if group == "region" else group)
    return same, places, kinds
