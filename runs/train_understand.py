"""Trains the comment model: `python runs/train_understand.py [--model FILE] [--figures FILE]`. About seven minutes on one core."""

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
    from zhubo.learn.understand import read_seeds, train_understand
    from zhubo.learn.understand_fit import Recipe
    from zhubo.perceive.model import MODEL_PATH

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds")
    parser.add_argument(
        "--languages",
        nargs="*",
        default=["zh", "en"],
        help="of the seeds (default: zh en; with all thirteen in one table these two lose a point)",
    )
    parser.add_argument("--model", type=Path, default=MODEL_PATH)
    parser.add_argument("--figures", type=Path, default=ROOT / "benchmarks" / "results" / "understand.json")
    arguments = parser.parse_args()
    started = time.perf_counter()
    recipe = Recipe()
    with counting("training, %") as show:
        seeds = [seed for seed in read_seeds(arguments.seeds) if seed.language in arguments.languages]
        figures = train_understand(seeds, arguments.model, recipe, tell=show)
    report = {
        "commit": _commit(),
        "recipe": asdict(recipe),
        "train_s": round(time.perf_counter() - started, 1),
        "model_bytes": arguments.model.stat().st_size,
        **asdict(figures),
    }
    arguments.figures.parent.mkdir(parents=True, exist_ok=True)
    arguments.figures.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: report[name] for name in ("train_s", "model_bytes", "validation", "test")}, indent=1))


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
