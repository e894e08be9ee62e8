"""Fitting of the model that tells talk of life from what is said of goods: logistic regression over the rows of `law/likely.py`.

It learns from `seeds/talk/<language>.chat.<author>.txt`, talk of life, and `<language>.said.<author>.txt`, what hosts say of goods, a line
each, beside the lines of `seeds/law`, which are none of them talk.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from zhubo.errors import InputError
from zhubo.law.likely import LEVELS, ROW_BITS
from zhubo.law.talk import TALK_BITS, TalkModel
from zhubo.learn.arrays import pack_table, write_arrays
from zhubo.learn.law_fit import LawLine, LawRecipe, fit_table, in_steps, matrix_of, step_of
from zhubo.values import dataclass

KINDS = ("chat", "said")
"""What the names of files say of their lines: talk of life, or of goods."""
WEIGHTS_OF = {"chat": 12.0, "said": 2.0, "own": 1.0, "unlawful": 0.5, "lawful": 0.2}
"""What a line counts. There is little talk beside lines of the law; of the lawful ones many are half talk themselves."""


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A line of a host in a language (a BCP 47 base tag), and what it is, a key of `WEIGHTS_OF`; talk of life is `chat`."""

    text: str
    language: str
    kind: str


def read_talk_lines(folder: Path) -> list[TalkLine]:
    """Return the lines under a folder, in the order of files.

    Raises:
        InputError: a file's name is not `<language>.<kind>.<author>.txt`.
    """
    found: list[TalkLine] = []
    for path in sorted(folder.glob("*.txt")):
        language, kind, *rest = path.name.split(".")
        if kind not in KINDS or len(rest) != 2:
            raise InputError(
                f"{path}: no lines of talk.",
                hint="Name it <language>.chat.<author>.txt or <language>.said.<author>.txt.",
            )
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [TalkLine(line.strip(), language, kind) for line in lines if line.strip()]
        if kind == "said":
            # A text is told sentence by sentence, and answers set several behind each other.
            pieces = dict.fromkeys(piece.strip() for line in lines for piece in line.split("; ")[1:])
            found += [TalkLine(piece, language, kind) for piece in pieces if piece]
    return found


def fit_talk(lines: Sequence[TalkLine], recipe: LawRecipe) -> TalkModel:
    """Return a model fitted to lines, in whole steps."""
    aims = np.array([[float(one.kind == "chat")] for one in lines])
    every = matrix_of([LawLine(one.text, one.language, 0, "") for one in lines])
    every = replace(every, places=every.places >> (ROW_BITS - TALK_BITS), width=2**TALK_BITS)
    fitted = fit_table(every, aims, np.array([WEIGHTS_OF[one.kind] for one in lines]), recipe)
    step = step_of(fitted)
    return TalkModel(in_steps(fitted, step)[:, 0], float(step[0]), float(fitted[-1, 0]))


def write_talk(path: Path, model: TalkModel) -> None:
    """Write a model; the same one gives the same bytes."""
    arrays = {"step": np.array([model.step]), "bias": np.array([model.bias])}
    write_arrays(path, {"table": pack_table(model.table[:, None], LEVELS), **arrays}, packed=("table",))
