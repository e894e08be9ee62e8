"""Trains the comment models: `python runs/train_understand.py` for Chinese and English, about twenty minutes on one core, and
`python runs/train_understand.py --others` for the eleven other languages, about ten.
"""

import argparse
import json
import os
import subprocess
import time
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Train on `seeds/`, write the model and its figures."""
    from zhubo.apps.cli.progress import counting
    from zhubo.learn.understand import read_beside, read_seeds, train_understand
    from zhubo.learn.understand_fit import Recipe
    from zhubo.perceive.model import HOME, MODEL_PATH, OTHERS_PATH

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument("--others", action="store_true")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--figures", type=Path)
    arguments = parser.parse_args()
    others: bool = arguments.others
    model = arguments.model or (OTHERS_PATH if others else MODEL_PATH)
    name = "understand_others.json" if others else "understand.json"
    figures_path = arguments.figures or ROOT / "benchmarks" / "results" / name
    started = time.perf_counter()
    recipe = Recipe(asked_times=1, epochs=15, known=11 * 2**14) if others else Recipe()
    with counting("training, %") as show:
        seeds = [seed for seed in read_seeds(arguments.seeds) if (seed.language not in HOME) == others]
        figures = train_understand(seeds, model, recipe, tell=show, beside=read_beside(arguments.seeds))
    report = {
        "commit": _commit(),
        "recipe": asdict(recipe),
        "train_s": round(time.perf_counter() - started, 1),
        "model_bytes": model.stat().st_size,
        **asdict(figures),
    }
    figures_path.parent.mkdir(parents=True, exist_ok=True)
    figures_path.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: report[name] for name in ("train_s", "model_bytes", "validation", "test")}, indent=1))


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
