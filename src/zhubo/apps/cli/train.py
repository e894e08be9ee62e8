"""`zhubo train`: makes a model again from its seeds."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

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
    """Train, showing progress; exit 1 where the seeds cannot be read."""
    return int(import_module("zhubo.learn.understand").train_command(arguments.seeds, arguments.out))
