"""`zhubo understand`: JSONL in, JSONL out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from zhubo.errors import InputError, ZhuboError
from zhubo.perceive import Context, Reading, Understander, load_model, read_comment
from zhubo.shop.search import CatalogueIndex, build_index

SUMMARY = "read comments: language, intent, slots, flags · 读懂弹幕"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="JSONL (default: standard input)")


def run(arguments: argparse.Namespace) -> int:
    """Read every line; a broken one gives a line with its error, and exit 1 at the end."""
    model, index = load_model(), build_index(())
    return pipe_lines(arguments.file, lambda row: understand_row(row, model, index))


def understand_row(row: dict[str, Any], model: Understander, index: CatalogueIndex) -> dict[str, Any]:
    """Return the reading of one row of `interface.md`'s `understand`."""
    given = row.get("context") or {}
    context = Context(
        pinned=given.get("pinned"), asked=given.get("asked"), last_targets=(), languages=("zh", "en"), currency="CNY"
    )
    reading = read_comment(str(row["text"]), model=model, index=index, context=context)
    return {"id": row.get("id"), **as_json(reading)}


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the fields of a reading as `interface.md` names them."""
    fields: dict[str, Any] = {
        "language": reading.language,
        "intent": reading.intent,
        "confidence": round(reading.confidence_micro / 1_000_000, 4),
        "sentiment": reading.sentiment,
        "slots": [{"name": s.name, "value": s.value, "start": s.start, "end": s.end} for s in reading.spans],
        "flags": list(reading.flags),
    }
    if reading.intent is None:
        fields["candidates"] = list(reading.candidates)
    return fields


def pipe_lines(path: Path | None, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> int:
    """Print `answer(row)` for each JSONL row of `path` or standard input; return 1 where a line was broken, else 0."""
    broken = 0
    for number, line in _lines(path):
        row: Any = None
        try:
            row = json.loads(line)
            reply = answer(row)
        except (ZhuboError, ValueError, KeyError, AttributeError, TypeError) as error:
            broken += 1
            print(f"zhubo: line {number}: {type(error).__name__}: {error}", file=sys.stderr)
            reply = {"id": row.get("id") if isinstance(row, dict) else None, "error": type(error).__name__}
        sys.stdout.write(json.dumps(reply, ensure_ascii=False) + "\n")
    return 1 if broken else 0


def _lines(path: Path | None) -> Iterator[tuple[int, str]]:
    if path is None:
        yield from _numbered(sys.stdin)
        return
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            yield from _numbered(stream)
    except OSError as error:
        raise InputError(f"Cannot read {path}: {error.strerror}.", hint="Give a JSONL file that exists.") from error


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
