"""Makes the model that tells talk of life from what is said of goods: `python runs/train_talk.py`, some three minutes on one core.

It reads `seeds/talk` and `seeds/law`; one tenth is held back. `--measure` counts, in that tenth, how much talk is told at each bar, and how
much that is said of goods is taken for talk.
"""

import argparse
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if TYPE_CHECKING:
    from zhubo.learn.talk_fit import TalkLine

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
BARS = (0.3, 0.5, 0.7, 0.9)
DECAY, STEPS = 0.05, 80


def main() -> None:
    """Fit and write the model, or count."""
    from zhubo.law.talk import TALK_PATH
    from zhubo.learn.law_fit import LawRecipe, is_held
    from zhubo.learn.talk_fit import fit_talk, write_talk

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    if arguments.measure:
        measure()
        return
    started = time.perf_counter()
    lines = [one for one in every_line() if not is_held(one.text)]
    write_talk(TALK_PATH, fit_talk(lines, LawRecipe(decay=DECAY, steps=STEPS)))
    print(f"{len(lines)} lines, {time.perf_counter() - started:.0f} s, {TALK_PATH.stat().st_size} bytes")


def every_line() -> "list[TalkLine]":
    """Return all lines, those of the law among them; small talk of its writers is neither and stays out."""
    from zhubo.learn.law_fit import read_law_lines
    from zhubo.learn.talk_fit import TalkLine, read_talk_lines

    law = [one for one in read_law_lines(SEEDS / "law") if one.author not in ("talk", "tail", "near")]
    found = read_talk_lines(SEEDS / "talk")
    for one in law:
        kind = "unlawful" if one.label else "own" if one.author == "own" else "lawful"
        found.append(TalkLine(one.text, one.language, kind))
    return found


def measure() -> None:
    """Count the lines that are held back, by language."""
    from zhubo.law.talk import talk_share
    from zhubo.learn.law_fit import is_held
    from zhubo.text.numbers import fold

    shares: dict[tuple[str, str], list[float]] = {}
    for one in every_line():
        if is_held(one.text):
            shares.setdefault((one.language, one.kind), []).append(talk_share(fold(one.text), one.language))
    for (language, kind), own in sorted(shares.items()):
        told = "  ".join(f"{bar}: {sum(share >= bar for share in own) / len(own):.4f}" for bar in BARS)
        print(f"{language} {kind:9}{len(own):6}  {told}")


if __name__ == "__main__":
    main()
