"""`zhubo backup`: copy everything, keys apart."""

from __future__ import annotations

import argparse
from pathlib import Path

from zhubo.apps.cli.times import now_ms
from zhubo.apps.cli.tongue import say
from zhubo.bootstrap_kept import make_backup
from zhubo.errors import InputError

SUMMARY = "copy everything, keys apart · 备份"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new or empty")


def run(arguments: argparse.Namespace) -> int:
    """Copy; nothing is left of an attempt that fails."""
    if not arguments.data.is_dir():
        raise InputError(say("folder_missing", folder=arguments.data))
    counts = make_backup(arguments.data, arguments.folder, at_ms=now_ms())
    print(say("backed_up", folder=arguments.folder, counts=", ".join(f"{n} {name}" for name, n in counts.items())))
    print(say("keep_apart"))
    return 0
