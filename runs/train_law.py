"""Makes the model of what breaks the law of advertising: `python runs/train_law.py`, some seven minutes on one core.

It reads `seeds/law`, `seeds/talk`, which breaks no law, and `benchmarks/adlaw/validation.jsonl`; one tenth of what others wrote is held
back. `--measure` counts what verifying finds in that of `seeds/law`.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from zhubo.learn.law_fit import LawLine

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds" / "law"


def main() -> None:
    """Fit and write the model, or count."""
    from zhubo.law.ideas import IDEAS_PATH
    from zhubo.law.likely import LIKELY_PATH
    from zhubo.learn.arrays import write_lines
    from zhubo.learn.law_fit import LawRecipe, fit_law, idea_lines, write_likely

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--model", type=Path, default=LIKELY_PATH)
    arguments = parser.parse_args()
    if arguments.measure:
        measure()
        return
    started = time.perf_counter()
    write_lines(IDEAS_PATH, idea_lines(SEEDS / "ideas.txt"))
    lines = training_lines()
    write_likely(arguments.model, fit_law(lines, LawRecipe()))
    size = arguments.model.stat().st_size
    print(f"{len(lines)} lines, {time.perf_counter() - started:.0f} s, {size} bytes")


def training_lines() -> "list[LawLine]":
    """Return what the model learns from: no line that is held back."""
    from zhubo.learn.law_fit import LawLine, is_held, is_learnt, label_of, read_law_lines
    from zhubo.learn.talk_fit import read_talk_lines

    found = list(filter(is_learnt, read_law_lines(SEEDS)))
    for talk in read_talk_lines(SEEDS.parent / "talk"):
        if not is_held(talk.text):
            found.append(LawLine(talk.text, talk.language, 0, talk.kind))
    path = ROOT / "benchmarks" / "adlaw" / "validation.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        found.append(LawLine(one["text"], one["language"], label_of(one), "validation"))
    return found


def measure() -> None:
    """Count the lines that are held back, by language and by category, and write `benchmarks/results/adlaw_held.json`."""
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    from benchmarks.adlaw import flagged
    from benchmarks.adlaw import measure as counted
    from benchmarks.measure import write_result

    from zhubo.learn.law_fit import is_held

    rows = [
        json.loads(line)
        for path in sorted(SEEDS.glob("*.?.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    started = time.perf_counter()
    found = counted([row for row in rows if is_held(row["text"])], flagged)
    write_result("adlaw_held", {"zhubo": found}, seed=0, duration_s=time.perf_counter() - started)
    for part, ours in found.items():
        print(f"{part:28} {ours['lines']:5} {ours['recall']} {ours['precision']}")


if __name__ == "__main__":
    main()
