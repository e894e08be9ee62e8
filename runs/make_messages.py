"""Pack `messages/<language>.toml` for `zhubo.text.phrases`, `messages/said/<language>.tsv` for `zhubo.verify` and
`messages/scripts/<language>.toml` for `zhubo.text.script_frames`, and tell what is wrong.

usage: python runs/make_messages.py
"""

from __future__ import annotations

import gzip
import re
import tomllib
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from zhubo.errors import InputError
from zhubo.learn.arrays import write_lines
from zhubo.text.phrases import FALLBACK, PACKED, SPELLED_LISTS, WORD_LISTS, plural_categories
from zhubo.verify.phrase_patterns import bare

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "src" / "zhubo" / "text" / "messages"
WRITTEN = ROOT / "messages"
SAID = ROOT / "src" / "zhubo" / "verify" / "said"
SCRIPTS = ROOT / "src" / "zhubo" / "text" / "scripts"
FRAMES_MIN = 4
"""So many ways to say a thing at least, so that a bag does not sound like a form."""
OF_FACTS = frozenset({"person", "allergen", "carrier", "currency"})
"""Sections that need not be: what facts are known by, and units of currency where a language writes none as CLDR does."""

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
    names = {name for _, name, _, _ in Formatter().parse(wording) if name}
    # A date may write its month in figures where English writes the name.
    return {"month_name" if name == "month" else name for name in names}


def said_faults(lines: list[str], claims: Container[str]) -> Iterator[str]:
    """Yield what is wrong with the lines of a language that tell how people say English claims: a claim, a tab, and a way to say it."""
    for number, line in enumerate(lines, start=1):
        claim, tab, said = line.partition("\t")
        left = _BRACKETS.sub("", said)
        if not tab or not said or "\t" in said or claim not in claims:
            yield f"{number}: no claim of claims.txt with one way to say it"
        elif sorted(_SLOT.findall(claim)) != sorted(_SLOT.findall(said)):
            yield f"{number}: other slots than in English"
        elif left != left.translate(_NO_SIGNS):
            yield f"{number}: brackets that do not close, or within others"


def packed_said(folder: Path) -> dict[str, list[str]]:
    """Return by file what is packed: the claims, and for each language a line for each claim in their order, its ways with tabs between.

    Raises:
        InputError: a line is none.
    """
    texts = (folder / "claims.txt").read_text("utf-8").splitlines()
    claims = {claim: number for number, claim in enumerate(line for line in texts if line and line[0] != "#")}
    packed = {"claims": list(claims)}
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text("utf-8").splitlines()
        if wrong := list(said_faults(lines, claims)):
            raise InputError(f"{path}: {'; '.join(wrong[:20])}", hint="Mend the file, then run this again.")
        ways: list[dict[str, None]] = [{} for _ in claims]
        for line in lines:
            claim, _, said = line.partition("\t")
            ways[claims[claim]][_shortened(bare(said, path.stem))] = None
        packed[path.stem] = ["\t".join(sorted(own)) for own in ways]
    return packed


def write_said() -> None:
    """Check and write how people say the claims."""
    SAID.mkdir(exist_ok=True)
    for name, lines in packed_said(WRITTEN / "said").items():
        print(f"said, {name}: {write_lines(SAID / f'{name}.gz', lines)} bytes")


def _shortened(said: str) -> str:
    """Return a way to say a claim without alternatives that are the same once accents are gone."""
    return re.sub(r"\(([^()]*)\)", lambda found: _alternatives(dict.fromkeys(found[1].split("|"))), said)


def _alternatives(each: Mapping[str, None]) -> str:
    return next(iter(each)) if len(each) == 1 else f"({'|'.join(each)})"


def script_faults(own: Messages, english: Messages, chinese: Messages) -> Iterator[str]:
    """Yield what is wrong with the frames of a language's scripts: pieces, words and slots that are not those of English and Chinese.

    A piece says all that each of its frames in both says, and nothing that none does.
    """
    for section in ("words", "frames"):
        yield from (f"{section}.{key} is missing" for key in sorted(english[section].keys() - own[section].keys()))
        yield from (
            f"{section}.{key} is not in English" for key in sorted(own[section].keys() - english[section].keys())
        )
    if own["speech"].get("unit") not in ("word", "character") or not isinstance(own["speech"].get("rate_per_min"), int):
        yield "speech needs a unit, word or character, and a whole rate_per_min"
    for key in sorted(own["frames"].keys() & english["frames"].keys()):
        models = [_plain_slots(one) for one in (*english["frames"][key], *chinese["frames"][key])]
        always, ever = set.intersection(*models), set.union(*models)
        if len(set(own["frames"][key])) < min(FRAMES_MIN, len(english["frames"][key])):
            yield f"frames.{key} needs {FRAMES_MIN} different frames"
        for frame in own["frames"][key]:
            if not always <= _plain_slots(frame) <= ever:
                yield f"frames.{key} has other slots than in English: {frame}"
            if re.search(r"\d", re.sub(r"\{[^}]*\}", "", frame)):
                yield f"frames.{key} holds a digit: {frame}"


def _plain_slots(frame: str) -> set[str]:
    """Return the slots of a frame, those that hold the same with an article or a scope as one."""
    return {_SAME_SLOTS.get(name, name) for name in _slots(frame)}


def write_scripts() -> None:
    """Check and write the frames of scripts."""
    english, chinese = (tomllib.loads((SCRIPTS / f"{name}.toml").read_text("utf-8")) for name in ("en", "zh"))
    for path in sorted((WRITTEN / "scripts").glob("*.toml")):
        text = path.read_text("utf-8")
        if wrong := list(script_faults(tomllib.loads(text), english, chinese)):
            raise InputError(f"{path}: {'; '.join(wrong[:20])}", hint="Mend the file, then run this again.")
        packed = gzip.compress(text.encode(), 9, mtime=0)
        (SCRIPTS / f"{path.stem}{PACKED}").write_bytes(packed)
        print(f"scripts, {path.stem}: {len(packed)} bytes")


def main() -> None:
    """Check and write the files."""
    write_said()
    write_scripts()
    english = tomllib.loads((FOLDER / f"{FALLBACK}.toml").read_text("utf-8"))
    for path in sorted(WRITTEN.glob("*.toml")):
        text = path.read_text("utf-8")
        wrong = list(faults(path.stem, tomllib.loads(text), english))
        if wrong:
            raise InputError(f"{path}: {'; '.join(wrong[:20])}", hint="Mend the file, then run this again.")
        packed = gzip.compress(text.encode(), 9, mtime=0)
        (FOLDER / f"{path.stem}{PACKED}").write_bytes(packed)
        print(f"{path.stem}: {len(packed)} bytes")


_SAME_SLOTS = {"scoped": "offer", "the_label": "label", "the_option": "option"}
_SLOT = re.compile(r"\{(\w+)\}")
_BRACKETS = re.compile(r"\([^()]*\)|\{\w+\}")
_NO_SIGNS = str.maketrans("", "", "()|{}")

if __name__ == "__main__":
    main()
