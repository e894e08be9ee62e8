"""`zhubo evaluate`: how right zhubo is, on public sets and its own, each beside its bar."""

from __future__ import annotations

import argparse

from zhubo.apps.cli.suites import add_suites, run_suites

SUMMARY = "count how right it is on public sets · 测准确率"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_suites(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the suites; exit 2 where one is not known or the data are missing."""
    return run_suites("evaluate", arguments)
