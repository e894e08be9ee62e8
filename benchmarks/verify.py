"""How many falsehoods verifying catches, how many true drafts it rejects, and how fast it is: the long form.

usage: ./run bench verify [--variations N] [--every N]     (with ZHUBO_DATA: also on two imported shops)
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from tests.verify.drafts import IMPORTED, facts_named  # noqa: E402
from tests.verify.measured import measure  # noqa: E402
from tests.verify.shops import AT_MS  # noqa: E402

from measure import write_result  # noqa: E402
from verify_speed import speed  # noqa: E402

DAY_MS = 86_400_000
MOMENTS_MS = (AT_MS, AT_MS - 14 * DAY_MS, AT_MS - 52 * DAY_MS)
"""Offers and sales begin and end between them."""


def main() -> None:
    """Measure every shop at every moment, then the speed; print the figures and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variations", type=int, default=4)
    parser.add_argument("--every", type=int, default=1, help="judge every N-th falsehood only")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was rejected though true")
    arguments = parser.parse_args()
    begun = time.monotonic()
    data = os.environ.get("ZHUBO_DATA")
    shops: dict[str, dict[str, Any]] = {}
    for name in ("sample", *(IMPORTED if data else ())):
        shops[name] = _measured(name, Path(data) if data else None, arguments)
        print(name, json.dumps(shops[name], ensure_ascii=False))
    figures = {"shops": shops, "speed": speed(rounds=40)}
    print(json.dumps(figures["speed"]))
    path = write_result("verify", figures, seed=0, duration_s=time.monotonic() - begun)
    print(path.relative_to(ROOT))


def _measured(name: str, data: Path | None, arguments: argparse.Namespace) -> dict[str, Any]:
    facts = facts_named(name, data)
    true = rejected = mended = cpu_ns = 0
    false: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for at_ms in MOMENTS_MS:
        found = measure(facts, at_ms=at_ms, variations=arguments.variations, false_every=arguments.every)
        true, rejected, mended = true + found.true, rejected + found.rejected, mended + found.mended
        cpu_ns += found.true_cpu_ns
        false += found.false
        passed += found.passed
        if arguments.show:
            print("\n".join((*found.missed, *found.alarms)))
    count = sum(false.values())
    return {
        "caught_share": round(1 - sum(passed.values()) / count, 5),
        "falsehoods": count,
        "alarm_share": round(rejected / true, 5),
        "true_drafts": true,
        "true_drafts_per_cpu_s": round(true / cpu_ns * 1e9),
        "repaired_share": round(mended / count, 3),
        "kinds": {kind: f"{number - passed[kind]}/{number}" for kind, number in sorted(false.items())},
    }


if __name__ == "__main__":
    main()
