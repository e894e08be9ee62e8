"""`zhubo verify`: JSONL in, JSONL out: every claim of a text held against a shop's facts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from zhubo.apps.cli.jsonl import pipe_lines
from zhubo.apps.cli.times import now_ms
from zhubo.apps.cli.understand import error_row
from zhubo.bootstrap import shop_facts
from zhubo.perceive.language import detect_language, load_languages
from zhubo.shop import read_shop
from zhubo.state import Facts
from zhubo.text.numbers import fold
from zhubo.verify import Verdict, verify_text, without_names

SUMMARY = "hold texts against a shop's facts · 核对话术"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--shop", type=Path, required=True, metavar="DIR")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="JSONL (default: standard input)")


def run(arguments: argparse.Namespace) -> int:
    """Verify every line; exit 1 only where a line was broken."""
    facts = shop_facts(read_shop(arguments.shop))
    return 1 if pipe_lines(arguments.file, lambda row: verify_row(row, facts), failed=error_row) else 0


def verify_row(row: dict[str, Any], facts: Facts) -> dict[str, Any]:
    """Return the verdict on one row of `interface.md`'s `verify`."""
    at = row.get("at")
    text = str(row["text"])
    verdict = verify_text(
        text,
        language=row.get("language") or language_of(text, facts),
        facts=facts,
        at_ms=now_ms() if at is None else int(at),
        target=row.get("product"),
    )
    return {"id": row["id"], **as_json(verdict)}


def language_of(text: str, facts: Facts) -> str:
    """Return the language of what a text says beside names; where that tells nothing, one that the shop writes, or English."""
    written = facts.info.languages if facts.info is not None else ("zh",)
    return detect_language(fold(without_names(text, facts)), load_languages(), (*written, "en"))


def as_json(verdict: Verdict) -> dict[str, Any]:
    """Return the fields of a verdict as `interface.md` names them."""
    return {
        "verdict": "rejected" if verdict.findings else "supported",
        "claims": [
            {"kind": c.kind, "start": c.start, "end": c.end, "said": c.said, "evidence": list(c.evidence)}
            for c in verdict.claims
        ],
        "findings": [
            {"kind": f.kind, "start": f.start, "end": f.end, "said": f.said, "known": f.known, "evidence": f.evidence}
            | ({"rule": f.rule} if f.rule else {})
            for f in verdict.findings
        ],
        "repaired": verdict.repaired,
    }
