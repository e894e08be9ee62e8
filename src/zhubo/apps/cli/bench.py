"""`zhubo bench`: how fast zhubo is, each beside its peer."""

from __future__ import annotations

import argparse

from zhubo.apps.cli.suites import add_suites, run_suites

SUMMARY = "measure how fast it is, beside its peers · 测速度"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_suites(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the suites; exit 2 where one is not known or the data are missing."""
    return run_suites("bench", arguments)
