"""Of what hosts say in each language, how much that is false is stopped, and how much that is true is blocked.

The lines are by writers who know neither code nor what it reads; values come out of the facts of two shops. Lines in
`tests/verify/wordings/unread` have been read by nobody who builds; those beside it have been built upon. Beside it stands the check that
most would write first: every number that is said must be one of the product or of the rules.

usage: ./run bench claims [LANGUAGE…] [--each N] [--json]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.verify.claimed import ASPECTS, WORDINGS, Claimed, claimed, finding_kinds
from tests.verify.drafts import AT_MS, facts_named

from measure import write_result
from zhubo.state import Facts
from zhubo.verify import verify_text

SHOPS = ("sample", "saleor")
FOLDERS = {"read": WORDINGS, "unread": WORDINGS / "unread"}


def count(language: str, folder: Path, each: int, data: Path) -> dict[str, Counter[str]]:
    """Return by kind of error how many lines were stopped, missed, passed and blocked, and how many had a finding of that kind."""
    found: dict[str, Counter[str]] = {}
    for shop in SHOPS:
        facts = facts_named(shop, data)
        numbers = {number for fact in said_of(facts) for number in re.findall(r"\d+", fact)}
        for line in dict.fromkeys(claimed(facts, language, at_ms=AT_MS, each=each, folder=folder)):
            verdict = verify_text(line.text, language=language, facts=facts, at_ms=AT_MS, target=line.target)
            own = found.setdefault(line.aspect, Counter())
            own[_outcome(line, bool(verdict.findings))] += 1
            own["kind"] += not line.true and any(f.kind in finding_kinds(line.aspect) for f in verdict.findings)
            own["naive " + _outcome(line, any(n not in numbers for n in re.findall(r"\d+", line.text)))] += 1
    return found


def _outcome(line: Claimed, flagged: bool) -> str:
    return ("blocked" if flagged else "passed") if line.true else ("stopped" if flagged else "missed")


def said_of(facts: Facts) -> list[str]:
    """Return all facts of a shop as one would print them."""
    rows = (*facts.products.values(), *facts.policies.values(), *facts.promotions.values())
    return [re.sub(r"minor=(\d+?)(\d\d)\b", r"\1.\2", repr(row)) for row in rows]


def shares(found: dict[str, Counter[str]], prefix: str = "") -> dict[str, float]:
    """Return the shares that were stopped of what is false, and blocked of what is true, and of what was stopped with the right finding."""
    total: Counter[str] = sum(found.values(), Counter())
    false = total[prefix + "stopped"] + total[prefix + "missed"]
    true = total[prefix + "blocked"] + total[prefix + "passed"]
    return {
        "stopped": round(total[prefix + "stopped"] / max(1, false), 4),
        "blocked": round(total[prefix + "blocked"] / max(1, true), 4),
        "right_kind": round(total["kind"] / max(1, total["stopped"]), 4),
        "false": false,
        "true": true,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--each", type=int, default=24, help="sets of values for each kind of line")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    data, begun = Path(os.environ["ZHUBO_DATA"]), time.monotonic()
    rows: dict[str, object] = {}
    for name, folder in FOLDERS.items():
        for path in sorted(folder.glob("*.tsv")):
            if arguments.languages and path.stem not in arguments.languages:
                continue
            found = count(path.stem, folder, arguments.each, data)
            own = shares(found)
            naive = {key: value for key, value in shares(found, "naive ").items() if key in ("stopped", "blocked")}
            by_aspect = {aspect: shares({aspect: found[aspect]}) for aspect in ASPECTS if aspect in found}
            rows[f"{path.stem} {name}"] = own | {"naive": naive, "by_kind": by_aspect}
            print(f"{path.stem} ({name}): {own}; numbers alone: {naive}")
    if arguments.json:
        print(json.dumps(rows))
    if not arguments.languages:
        write_result("claims", {"each": arguments.each, "rows": rows}, seed=0, duration_s=time.monotonic() - begun)


if __name__ == "__main__":
    main()
