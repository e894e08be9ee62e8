"""`zhubo restore`: bring back what a backup holds."""

from __future__ import annotations

import argparse
from pathlib import Path

from zhubo.apps.cli.tongue import say
from zhubo.bootstrap_kept import take_backup_back

SUMMARY = "bring back a backup · 恢复备份"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="new or empty (default: ./zhubo-data)"
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="what `zhubo backup` wrote")


def run(arguments: argparse.Namespace) -> int:
    """Restore; the data folder is as it was where the backup is damaged."""
    counts = take_backup_back(arguments.folder, arguments.data)
    print(say("restored", folder=arguments.data, counts=", ".join(f"{n} {name}" for name, n in counts.items())))
    return 0
