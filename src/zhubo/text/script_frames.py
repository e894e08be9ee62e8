"""The frames of host copy: how a host of a language says a thing, and how fast. Read only when a script is asked for."""

from __future__ import annotations

import gzip
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any
from zlib import crc32

from zhubo.errors import InputError
from zhubo.text.phrases import PACKED, PLAIN
from zhubo.values import dataclass

FOLDER = "scripts"


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """One language's `frames` by piece, each with several ways to say it, and its plain words by name.

    `articles` are names of properties and options with their article, where the language says them with one.

    `rate_per_min` is how many characters (where `by_character`) or words a host says in a minute of a live room.
    """

    language: str
    frames: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]
    articles: Mapping[str, str]
    rate_per_min: int
    by_character: bool


@lru_cache(maxsize=2)
def frames_for(language: str) -> Frames:
    """Return the frames of `language` (a BCP 47 tag; its base language counts).

    Raises:
        InputError: nobody has written scripts in that language.
    """
    base = language.split("-", 1)[0].lower()
    known = script_languages()
    if base not in known:
        raise InputError(f"Scripts are not written in {language!r}.", hint=f"Use one of {', '.join(known)}.")
    data = _read(base)
    speech = data["speech"]
    return Frames(
        language=base,
        frames={name: tuple(wordings) for name, wordings in data["frames"].items()},
        words=data["words"],
        articles=data.get("articles", {}),
        rate_per_min=speech["rate_per_min"],
        by_character=speech["unit"] == "character",
    )


@lru_cache(maxsize=1)
def script_languages() -> tuple[str, ...]:
    """Return the languages that scripts are written in, in order."""
    names = [entry.name for entry in (files(__package__) / FOLDER).iterdir()]
    return tuple(sorted(name.split(".", 1)[0] for name in names if name.endswith((PLAIN, PACKED))))


def _read(language: str) -> dict[str, Any]:
    folder = files(__package__) / FOLDER
    plain = folder / f"{language}{PLAIN}"
    if plain.is_file():
        return tomllib.loads(plain.read_text(encoding="utf-8"))
    return tomllib.loads(gzip.decompress((folder / f"{language}{PACKED}").read_bytes()).decode())


def spoken_ms(text: str, frames: Frames) -> int:
    """Return how long a host takes to say `text`, in milliseconds, by the speech rate of its language.

    Where characters count, a digit is one and a word of Latin letters two.
    """
    if frames.by_character:
        bare = _LATIN_WORD.sub("", text)
        units = 2 * len(_LATIN_WORD.findall(text)) + sum(char.isalnum() for char in bare)
    else:
        units = len(text.split())
    return units * 60_000 // frames.rate_per_min


def frame_number(piece: str, use: int, count: int) -> int:
    """Return which of `count` frames a piece takes at its `use`-th use, from 0: chosen by name and place, never the one before again."""
    if count < 2:
        return 0
    steps = sum(1 + crc32(f"{piece}:{k}".encode()) % (count - 1) for k in range(1, use + 1))
    return (crc32(piece.encode()) + steps) % count


_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
