"""JSONL in, JSONL out: every line gets its line, whatever is wrong with it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from zhubo.apps.cli.tongue import say, terminal_language, told
from zhubo.errors import InputError, ZhuboError
from zhubo.guarding import guarded

BROKEN = (ZhuboError, ValueError, KeyError, AttributeError, TypeError, OverflowError, RecursionError)
"""What reading a row may raise that is not what it should be."""

TOLD_CHARS_MAX = 200
Row = dict[str, Any]


def pipe_lines(path: Path | None, answer: Callable[[Row], Row], *, failed: Callable[[Row, str], Row]) -> int:
    """Print `answer(row)` for each JSONL row of `path` or standard input; return how many lines were broken.

    `failed` makes the line of a row that could not be answered, out of the row (empty where there is none) and the error's name. A row
    without an id gets the number of its line.
    """
    counts: Counter[str] = Counter()
    for number, line in _lines(path):
        row: Row = {"id": number}
        try:
            row |= _row(line)
            reply = _answered(answer, row, counts) or failed(row, "failed")
        except BROKEN as error:
            counts["broken"] += 1
            print(f"zhubo: {say('line_failed', line=number, why=_told(error))}", file=sys.stderr)
            reply = failed(row, type(error).__name__)
        write_line(reply)
    return counts["broken"] + counts["failed"]


def write_line(row: Row) -> None:
    """Print a row as one line of JSON; half a surrogate pair, which has no UTF-8, is escaped."""
    line = json.dumps(row, ensure_ascii=False)
    sys.stdout.write((line if line.isascii() or _has_utf8(line) else json.dumps(row)) + "\n")


def _answered(answer: Callable[[Row], Row], row: Row, counts: Counter[str]) -> Row | None:
    """Return the reply to a row; None where a stage fails on it. What is wrong with the row itself is raised."""
    raised: list[Exception] = []

    def call() -> Row | None:
        try:
            return answer(row)
        except BROKEN as error:
            raised.append(error)
            return None

    def give_up() -> None:
        counts["failed"] += 1

    reply = guarded("answer", call, otherwise=give_up, counts=Counter())
    if raised:
        raise raised[0]
    return reply


def _row(line: str) -> Row:
    row = json.loads(line)
    if not isinstance(row, dict):
        raise InputError(say("no_object"))
    return row


def _told(error: Exception) -> str:
    if isinstance(error, ZhuboError):
        return told(error, terminal_language())
    if isinstance(error, KeyError):
        return say("field_missing", field=str(error.args[0])[:TOLD_CHARS_MAX])
    if isinstance(error, (json.JSONDecodeError, RecursionError)):
        return say("no_json", why=str(error)[:TOLD_CHARS_MAX])
    return say("value_wrong", error=f"{type(error).__name__}: {error}"[:TOLD_CHARS_MAX])


def _has_utf8(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


def _lines(path: Path | None) -> Iterator[tuple[int, str]]:
    if path is None or str(path) == "-":
        yield from _numbered(sys.stdin)
        return
    try:
        stream = path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(f"Cannot read {path}: {error.strerror}.", hint="Give a JSONL file that exists.") from error
    with stream:
        yield from _numbered(stream)


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
