"""`zhubo train`: makes a model again from its seeds, or teaches a shop intents of its own."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from time import perf_counter

from zhubo.apps.cli.progress import counting
from zhubo.apps.cli.tongue import say
from zhubo.errors import InputError
from zhubo.facts import OWN_INTENTS_FILE
from zhubo.perceive import load_model
from zhubo.shop.own_intents import read_own_intents
from zhubo.shop.read import read_shop
from zhubo.shop.search import build_index

SUMMARY = "train a model from its seeds · 训练模型"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("model", choices=("understand",))
    parser.add_argument(
        "--seeds",
        type=Path,
        default=Path("seeds"),
        metavar="DIR|FILE",
        help="folder of seeds (default: ./seeds), or a file of a shop's own intents (docs/shop-format.md)",
    )
    parser.add_argument("--shop", type=Path, metavar="DIR", help="the shop that learns the intents of a file")
    parser.add_argument(
        "--out", type=Path, metavar="FILE.npz", help="where the model goes (default: the one that serves)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Train and print what was measured; the old model stays until the new one is complete. Exit 1 where the seeds cannot be read."""
    if arguments.shop is not None:
        if arguments.out is not None or arguments.seeds.is_dir():
            arguments.misused("--shop goes with a file: zhubo train understand --seeds FILE --shop DIR")
        return _teach(arguments.seeds, arguments.shop)
    if arguments.seeds.is_file():
        arguments.misused("a file of own intents goes with the shop that learns them: --seeds FILE --shop DIR")
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
    with _replacing(out) as partial, counting("training, % · 训练进度 %") as show:
        figures = learn.train_understand(seeds, partial, tell=show, beside=beside)
    for split in ("validation", "test"):
        measured = getattr(figures, split)
        macro_f1 = " ".join(f"{language} {value:.4f}" for language, value in sorted(measured.macro_f1.items()))
        print(
            f"{split}: {measured.comments} comments, accuracy {measured.accuracy:.4f}, macro F1 {macro_f1}, "
            f"slots F1 {measured.slot_f1:.4f}, flags F1 {measured.flag_f1:.4f}"
        )
    print(f"{out}: {out.stat().st_size} bytes, {perf_counter() - begun_s:.0f} s")
    return 0


def _teach(seeds: Path, folder: Path) -> int:
    """Teach the shop in `folder` the intents of the file `seeds`; print what was learnt. What it had learnt stays until then."""
    learn = import_module("zhubo.learn.own_intents")
    begun_s, model = perf_counter(), load_model()
    shop = read_shop(folder, own_intents=False)
    intents = read_own_intents(seeds, shop, taken=model.intents)
    out = folder / OWN_INTENTS_FILE
    with _replacing(out) as partial, counting("training, % · 训练进度 %") as show:
        figures = learn.train_own_intents(
            intents,
            partial,
            model=model,
            index=build_index(shop.products),
            languages=shop.languages,
            currency=shop.currency,
            tell=show,
        )
    for one in intents:
        told = " ".join(one.text) or say("own_intent_to_person")
        print(say("own_intent_learnt", intent=one.id, count=len(one.examples), languages=told))
    for name, count in figures.left_out:
        print(say("own_intent_left_out", intent=name, count=count))
    print(say("own_intents_made", path=out, bytes=figures.bytes, seconds=f"{perf_counter() - begun_s:.1f}"))
    return 0


@contextmanager
def _replacing(out: Path) -> Iterator[Path]:
    """Yield a file beside `out`, which takes its place once it is complete and on disk; the old one stays where anything goes wrong."""
    partial: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{out.name}.", suffix=".npz", dir=out.parent)
        os.close(handle)
        partial = Path(name)
        yield partial
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(out)
    except OSError as error:
        raise InputError(f"Cannot write {out}: {error.strerror}.", hint="Choose a folder that exists.") from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)
