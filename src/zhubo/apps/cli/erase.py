"""`zhubo erase`: forget a viewer."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from zhubo.apps.cli.times import now_ms
from zhubo.apps.cli.tongue import say
from zhubo.bootstrap_kept import erase_viewer
from zhubo.errors import InputError

SUMMARY = "forget a viewer · 删除一位观众的数据"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    parser.add_argument("viewer", metavar="PLATFORM:ID", help="for example douyin:u-77; without PLATFORM own-site")


def run(arguments: argparse.Namespace) -> int:
    """Destroy the viewer's keys and write it into every room's log. While a server runs on the folder, ask the server."""
    if not arguments.data.is_dir():
        raise InputError(say("folder_missing", folder=arguments.data))
    platform, colon, viewer = arguments.viewer.partition(":")
    if not colon:
        platform, viewer = "own-site", arguments.viewer
    had_keys = asyncio.run(erase_viewer(arguments.data, platform, viewer, at_ms=now_ms()))
    if had_keys:
        print(say("erased"))
    else:
        print(say("nothing_to_erase"))
    return 0
