"""`zhubo train`: makes a model again from its seeds."""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib import import_module
from pathlib import Path
from time import perf_counter

from zhubo.apps.cli.progress import counting
from zhubo.errors import InputError

SUMMARY = "train a model from its seeds · 训练模型"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("model", choices=("understand",))
    parser.add_argument(
        "--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="folder of seeds (default: ./seeds)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE.npz", help="where the model goes (default: the one that serves)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Train and print what was measured; the old model stays until the new one is complete. Exit 1 where the seeds cannot be read."""
    # Training needs modules that no other command does.
    learn = import_module("zhubo.learn.understand")
    serving: Path = import_module("zhubo.perceive.model").MODEL_PATH
    seeds = learn.read_seeds(arguments.seeds)
    if not seeds:
        raise InputError(
            f"There are no seeds in {arguments.seeds}.", hint="Give --seeds a folder with LANGUAGE/INTENT.txt in it."
        )
    beside = learn.read_beside(arguments.seeds)
    out: Path = arguments.out or serving
    print(f"{arguments.seeds}: {len(seeds)} comments, {len({seed.family for seed in seeds})} families", flush=True)
    begun_s = perf_counter()
    try:
        handle, name = tempfile.mkstemp(suffix=".npz", dir=out.parent)
        os.close(handle)
        partial = Path(name)
        try:
            with counting("training, % · 训练进度 %") as show:
                figures = learn.train_understand(seeds, partial, tell=show, beside=beside)
            partial.chmod(0o644)
            partial.replace(out)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"Cannot write {out}: {error.strerror}.", hint="Choose a folder that exists.") from error
    for split in ("validation", "test"):
        measured = getattr(figures, split)
        macro_f1 = " ".join(f"{language} {value:.4f}" for language, value in sorted(measured.macro_f1.items()))
        print(
            f"{split}: {measured.comments} comments, accuracy {measured.accuracy:.4f}, macro F1 {macro_f1}, "
            f"slots F1 {measured.slot_f1:.4f}, flags F1 {measured.flag_f1:.4f}"
        )
    print(f"{out}: {out.stat().st_size} bytes, {perf_counter() - begun_s:.0f} s")
    return 0
