"""`zhubo COMMAND`: exit 0 done; 1 the input was refused, reason on stderr, nothing half-written; 2 wrong usage."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from zhubo import __version__
from zhubo.apps.cli.tongue import terminal_language, told
from zhubo.errors import ZhuboError

COMMANDS = (
    "demo",
    "serve",
    "shop",
    "ask",
    "replay",
    "understand",
    "verify",
    "script",
    "train",
    "evaluate",
    "bench",
    "cases",
    "erase",
    "backup",
    "restore",
    "record",
    "doctor",
)
"""Each has a module here of the same name with `SUMMARY`, `add_arguments(parser)` and `run(arguments) -> int`.

`arguments.misused(reason)` ends a command that is used wrongly, with exit 2.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    parser = _parser(words)
    arguments = parser.parse_args(words)
    try:
        return int(arguments.run(arguments))
    except ZhuboError as error:
        print(f"zhubo: {told(error, getattr(arguments, 'language', None) or terminal_language())}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has gone; what is left to flush has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("zhubo: interrupted.", file=sys.stderr)
        return 130


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser; only the command that is called is imported, so that `zhubo --help` is quick."""
    parser = argparse.ArgumentParser(
        prog="zhubo", description="An AI co-host for live selling rooms. 直播间的 AI 副播。"
    )
    parser.add_argument("--version", action="version", version=f"zhubo {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    called = next((word for word in words if not word.startswith("-")), None)
    for name in COMMANDS:
        if called not in (None, name):
            commands.add_parser(name)
            continue
        module = import_module(f"zhubo.apps.cli.{name}")
        command = commands.add_parser(name, help=module.SUMMARY, description=module.SUMMARY)
        module.add_arguments(command)
        command.set_defaults(run=module.run, misused=command.error)
    return parser
