"""Seeds as data: the comments of `seeds/<language>/<intent>.txt` with their slots, flags and sentiment, in phrase families."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from zhubo.errors import InputError
from zhubo.perceive.reading import Span
from zhubo.values import dataclass

SHARES = (("train", 70), ("validation", 85), ("test", 100))
"""Upper bounds, in percent of phrase families."""
_SLOT = re.compile(r"\{([a-z_]+)(?:=([^|{}]*))?\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One comment as a viewer types it. `family` is its phrase family, which never crosses a split; `asked` the host's last request."""

    text: str
    language: str
    intent: str
    spans: tuple[Span, ...]
    flags: tuple[str, ...]
    sentiment: str
    asked: str | None
    family: str


def read_seeds(folder: Path) -> list[Seed]:
    """Return all seeds under `folder` (`<language>/<intent>.txt`, languages by two letters), in the order of file names and lines.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    return [seed for path in sorted(folder.glob("??/*.txt")) for seed in _read_file(path)]


def read_asked(folder: Path) -> list[Seed]:
    """Return the comments of `<language>.<author>.tsv` under `folder`: intent, comment with its slots marked, and marks, by tabs.

    Raises:
        InputError: a line is not what `seeds/README.md` says.
    """
    seeds: list[Seed] = []
    for path in sorted(folder.glob("??.*.tsv")):
        language = path.name[:2]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            intent, _, told = line.partition("\t")
            marked, _, marks = told.partition("\t")
            if not intent or not marked.strip():
                raise InputError(f"{path}:{number}: no intent or no comment.", hint="Write intent, a tab, the comment.")
            family = f"{language}/{intent}/{path.name}:{number}"
            seeds.append(_seed(marked.strip(), marks, language, intent, family, f"{path}:{number}"))
    return seeds


def split_of(family: str) -> str:
    """Return train, validation or test for a phrase family, by its name alone."""
    share = int.from_bytes(hashlib.sha256(family.encode()).digest()[:4], "big") % 100
    return next(name for name, bound in SHARES if share < bound)


def author_of(seed: Seed) -> str:
    """Return who wrote or marked a seed of `asked`, `slots` or `apart`; empty for others."""
    parts = seed.family.split("/")[-1].partition(":")[0].split(".")
    return parts[1] if len(parts) == 3 and parts[2] == "tsv" else ""


def _read_file(path: Path) -> list[Seed]:
    language, intent = path.parent.name, path.name.split(".")[0]
    seeds: list[Seed] = []
    family = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            family = ""
        elif not line.startswith("# "):
            marked, _, marks = line.partition("\t")
            family = family or f"{language}/{intent}/{marked.strip()}"
            seeds.append(_seed(marked.strip(), marks, language, intent, family, f"{path}:{number}"))
    return seeds


def _seed(marked: str, marks: str, language: str, intent: str, family: str, place: str) -> Seed:
    text, spans = unmark(marked, place)
    flags = tuple(mark[1:] for mark in marks.split() if mark.startswith("!"))
    asked = next((mark[6:] for mark in marks.split() if mark.startswith("asked=")), None)
    sentiment = "positive" if "+" in marks.split() else "negative" if "-" in marks.split() else "neutral"
    return Seed(
        text=text,
        language=language,
        intent=intent,
        spans=spans,
        flags=flags,
        sentiment=sentiment,
        asked=asked,
        family=family,
    )


def unmark(marked: str, place: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text of a comment with its slots marked, and the slots; `place` names the line.

    Raises:
        InputError: a mark is not `{name|as written}` or `{name=value|as written}`.
    """
    parts: list[str] = []
    spans: list[Span] = []
    done = length = 0
    for match in _SLOT.finditer(marked):
        before = marked[done : match.start()]
        parts += (before, match[3])
        start = length + len(before)
        length = start + len(match[3])
        spans.append(Span(match[1], match[3] if match[2] is None else match[2], start, length))
        done = match.end()
    parts.append(marked[done:])
    text = "".join(parts)
    if "{" in text or "}" in text or "|" in text:
        raise InputError(f"{place}: a slot that cannot be read: {marked!r}.", hint="Write {name|as written}.")
    return text, tuple(spans)
