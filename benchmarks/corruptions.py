"""Thirteen languages times twelve kinds of error: how much of what is false is stopped, and how much of what is true is blocked.

False lines are answers out of facts that were altered in one kind, and true answers with a line behind them that no fact carries, by
writers who knew nothing of the code (`tests/verify/altered.py`). Beside it stands the check that most would write first: every number
that is said must stand somewhere in the facts.

usage: ./run bench corruptions [LANGUAGE…] [--each N] [--show]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.verify.altered import ALTERED, KINDS, LAWFUL, Line, lines, with_limits
from tests.verify.claimed import WORDINGS
from tests.verify.drafts import AT_MS, facts_named

from claims import said_of
from measure import write_result
from zhubo.state import Facts
from zhubo.verify import verify_text

LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")
SHOPS = ("sample", "mall-cn", "saleor", "tau-bench-retail")
SEED = 1
OF_FACTS = frozenset(kind for kind, _, _ in ALTERED)


def folder_of(language: str) -> Path:
    """Return where the lines of a language are that nobody who builds has read, or, where there are none, those that were."""
    unread = WORDINGS / "unread"
    return unread if (unread / f"{language}.tsv").is_file() else WORDINGS


def drawn(language: str, each: int, data: Path) -> list[tuple[Facts, frozenset[str], Line]]:
    """Return up to `each` lines of every kind, out of all shops alike, each with its shop's facts and the numbers in them."""
    pools: dict[str, list[tuple[Facts, frozenset[str], Line]]] = {}
    for shop in SHOPS:
        facts = with_limits(facts_named(shop, data))
        numbers = frozenset(number for fact in said_of(facts) for number in re.findall(r"\d+", fact))
        by_kind: dict[str, list[Line]] = {}
        for line in lines(facts, language, at_ms=AT_MS, folder=folder_of(language)):
            by_kind.setdefault(line.kind, []).append(line)
        for kind, own in by_kind.items():
            dice = random.Random(f"{SEED} {language} {shop} {kind}")
            distinct = sorted(set(own), key=lambda line: (line.text, line.target or ""))
            chosen = dice.sample(distinct, min(len(distinct), each))
            pools.setdefault(kind, []).extend((facts, numbers, line) for line in chosen)
    dice = random.Random(f"{SEED} {language}")
    return [one for pool in pools.values() for one in (pool if len(pool) <= each else dice.sample(pool, each))]


def count(language: str, each: int, data: Path, show: bool = False) -> dict[str, Counter[str]]:
    """Return by kind how many lines are true and false, how many of them have a finding, and how many of these the right one."""
    found: dict[str, Counter[str]] = {}
    for facts, numbers, line in drawn(language, each, data):
        verdict = verify_text(line.text, language=language, facts=facts, at_ms=AT_MS, target=line.target)
        own = found.setdefault(line.kind, Counter())
        own["lines"] += 1
        own["flagged"] += bool(verdict.findings)
        own["right"] += any(f.kind in KINDS.get(line.kind, ()) for f in verdict.findings)
        own["naive"] += any(number not in numbers for number in re.findall(r"\d+", line.text))
        if (
            show
            and bool(verdict.findings) == line.true
            and (line.kind in (*OF_FACTS, "answer") or folder_of(language) == WORDINGS)
        ):
            print("BLOCKED" if line.true else "MISSED", line.kind, line.target, line.text, verdict.findings[:2])
    return found


def summed(found: dict[str, Counter[str]]) -> dict[str, object]:
    """Return the shares over all kinds, and by kind."""
    false = sum((own for kind, own in found.items() if kind in KINDS), Counter[str]())
    true = sum((own for kind, own in found.items() if kind not in KINDS), Counter[str]())
    return {
        "stopped": round(false["flagged"] / false["lines"], 4),
        "blocked": round(true["flagged"] / true["lines"], 4),
        "right_kind": round(false["right"] / max(1, false["flagged"]), 4),
        "false": false["lines"],
        "true": true["lines"],
        "naive": {
            "stopped": round(false["naive"] / false["lines"], 4),
            "blocked": round(true["naive"] / true["lines"], 4),
        },
        "by_kind": {
            kind: f"{found[kind]['flagged']}/{found[kind]['lines']}"
            for kind in (*KINDS, "answer", *LAWFUL)
            if kind in found
        },
    }


def main() -> None:
    """Count each language, print it, and write the result of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--each", type=int, default=200, help="lines of each kind in each language")
    parser.add_argument("--show", action="store_true", help="print misses, but for lines that are to stay unread")
    arguments = parser.parse_args()
    begun, data = time.monotonic(), Path(os.environ["ZHUBO_DATA"])
    rows = {}
    for language in arguments.languages or LANGUAGES:
        rows[language] = summed(count(language, arguments.each, data, arguments.show))
        print(language, rows[language], flush=True)
    if not arguments.languages:
        figures = {"each": arguments.each, "rows": rows}
        write_result("corruptions", figures, seed=SEED, duration_s=time.monotonic() - begun)


if __name__ == "__main__":
    main()
