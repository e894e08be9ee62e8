"""Trains the slot tagger: `python runs/train_tagging.py`, about five minutes on one core."""

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Fit the tagger to `seeds/` and write it."""
    from zhubo.apps.cli.progress import counting
    from zhubo.learn.tagging_fit import fit_tagger, write_tagger
    from zhubo.learn.tagging_seeds import read_samples
    from zhubo.perceive.tagging import TAGGING_PATH

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument("--tagger", type=Path, default=TAGGING_PATH)
    arguments = parser.parse_args()
    started = time.perf_counter()
    with counting("reading and training, %") as show:
        samples = read_samples(arguments.seeds, lambda done, folds: show(20 * done // folds))
        tagger = fit_tagger(samples, tell=lambda done, steps: show(20 + 80 * done // steps))
    write_tagger(arguments.tagger, tagger)
    print(f"{len(samples)} comments, {time.perf_counter() - started:.0f} s, {arguments.tagger.stat().st_size} bytes")


if __name__ == "__main__":
    main()
