"""`zhubo understand`: JSONL in, JSONL out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from zhubo.apps.cli.jsonl import pipe_lines
from zhubo.apps.cli.tongue import say
from zhubo.bootstrap import shop_model
from zhubo.errors import InputError
from zhubo.perceive import Context, Reading, Span, Understander, load_model, read_comment, slots_said
from zhubo.shop.read import read_shop
from zhubo.shop.search import CatalogueIndex, build_index

SUMMARY = "read comments: language, intent, slots, flags · 读懂弹幕"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--shop", type=Path, metavar="DIR", help="read as in this shop: its goods, languages and own intents"
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="JSONL (default: standard input)")


def run(arguments: argparse.Namespace) -> int:
    """Read every line; a broken one gives a line with its error, and exit 1 at the end."""
    if arguments.shop is None:
        model, index, room = load_model(), build_index(()), Context()
    else:
        shop = read_shop(arguments.shop)
        model, index = shop_model(arguments.shop), build_index(shop.products)
        room = Context(languages=shop.languages, currency=shop.currency)
    broken = pipe_lines(arguments.file, lambda row: understand_row(row, model, index, room), failed=error_row)
    return 1 if broken else 0


def error_row(row: dict[str, Any], error: str) -> dict[str, Any]:
    """Return the line of a row that could not be read."""
    return {"id": row["id"], "error": error}


def understand_row(row: dict[str, Any], model: Understander, index: CatalogueIndex, room: Context) -> dict[str, Any]:
    """Return the reading of one row of `interface.md`'s `understand` in `room`, with the row's own context."""
    given = row.get("context") or {}
    if not isinstance(given, dict):
        raise InputError(say("field_wrong", field="context", kind=say("kind_object")))
    context = replace(room, pinned=given.get("pinned"), asked=given.get("asked"))
    text = str(row["text"])
    reading = read_comment(text, model=model, index=index, context=context)
    return {"id": row["id"], **as_json(reading, slots_said(text, reading, model=model, currency=room.currency))}


def as_json(reading: Reading, slots: Sequence[Span]) -> dict[str, Any]:
    """Return the fields of a reading and the slots of its words as `interface.md` names them."""
    fields: dict[str, Any] = {
        "language": reading.language,
        "intent": reading.intent,
        "confidence": round(reading.confidence_micro / 1_000_000, 4),
        "sentiment": reading.sentiment,
        "slots": [{"name": s.name, "value": s.value, "start": s.start, "end": s.end} for s in slots],
        "flags": list(reading.flags),
    }
    if reading.intent is None:
        fields["candidates"] = list(reading.candidates)
    return fields
