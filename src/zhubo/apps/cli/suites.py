"""Running the suites that count and time zhubo: they come with its sources, beside the benchmarks that they are made of."""

from __future__ import annotations

import argparse
from pathlib import Path
from runpy import run_path

import zhubo
from zhubo.apps.cli.tongue import say
from zhubo.errors import UnavailableError

SCRIPT = Path("benchmarks") / "suites.py"


def add_suites(parser: argparse.ArgumentParser) -> None:
    """Declare which suites, on which data, and where the rows go."""
    parser.add_argument("suites", nargs="+", metavar="SUITE")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the shared data (default: ZHUBO_DATA)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where the rows go as JSON")


def run_suites(kind: str, arguments: argparse.Namespace) -> int:
    """Run suites of a kind (`evaluate` or `bench`) and return the exit code.

    Raises:
        UnavailableError: zhubo was installed without its sources.
    """
    return int(run_path(str(script_path()))["run"](kind, arguments, arguments.misused))


def script_path() -> Path:
    """Return the script that runs suites: that of the sources which run here, or of the clone that is the current folder.

    Raises:
        UnavailableError: there is none.
    """
    found = [folder / SCRIPT for folder in (Path(zhubo.__file__).parents[2], Path.cwd()) if (folder / SCRIPT).is_file()]
    if not found:
        raise UnavailableError(say("suites_missing"), hint=say("suites_hint"))
    return found[0]
