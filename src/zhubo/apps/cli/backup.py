"""`zhubo backup`: copy everything, keys apart."""

from __future__ import annotations

import argparse
from pathlib import Path

from zhubo.apps.cli.times import now_ms
from zhubo.bootstrap import make_backup
from zhubo.errors import InputError

SUMMARY = "copy everything, keys apart · 备份"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new or empty")


def run(arguments: argparse.Namespace) -> int:
    """Copy; nothing is left of an attempt that fails."""
    if not arguments.data.is_dir():
        raise InputError(f"There is no folder {arguments.data}.", hint="Give --data the folder that the server uses.")
    counts = make_backup(arguments.data, arguments.folder, at_ms=now_ms())
    print(
        f"{arguments.folder}/log and {arguments.folder}/keys: " + ", ".join(f"{n} {name}" for name, n in counts.items())
    )
    print("keep the two in different places; old copies of the keys bring erased viewers back")
    return 0
