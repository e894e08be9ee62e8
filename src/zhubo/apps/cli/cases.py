"""`zhubo cases export`: all after-sale cases out of a data folder, for another system."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from zhubo.apps.cli.tongue import say
from zhubo.bootstrap_kept import kept_rooms
from zhubo.case_export import FORMATS, WordsOpener, collect_cases, export_lines
from zhubo.config import Config, read_config
from zhubo.errors import InputError
from zhubo.ports import Vault
from zhubo.spoken import unsealed_by

SUMMARY = "after-sale cases for another system · 导出售后单"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    export = actions.add_parser("export", help="one JSON object a line, oldest case first")
    export.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    export.add_argument("--room", metavar="NAME", help="default: every room, one after the other")
    export.add_argument("--format", choices=FORMATS, default="jsonl", help="chatwoot: conversations of Chatwoot's API")
    export.add_argument("--inbox", type=int, default=1, metavar="N", help="Chatwoot's inbox_id (default: 1)")
    export.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="zhubo.toml; viewers' words go along where [room.cases] has words = true",
    )
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")


def run(arguments: argparse.Namespace) -> int:
    """Write the cases. While a server runs on the folder, ask the server: `GET /api/rooms/{room}/case-export`."""
    if not arguments.data.is_dir():
        raise InputError(say("folder_missing", folder=arguments.data))
    config = Config() if arguments.config is None else read_config(arguments.config)
    with_words = {room.name for room in config.rooms if room.cases.words}
    with kept_rooms(arguments.data) as (store, vault):
        names = list(store.rooms())
        if arguments.room is not None and arguments.room not in names:
            raise InputError(say("room_missing", room=arguments.room, rooms=", ".join(names) or "-"))
        lines: list[dict[str, object]] = []
        for name in names if arguments.room is None else [arguments.room]:
            words = name in with_words
            records = collect_cases(name, store, opener(vault) if words else None)
            lines += export_lines(records, name, arguments.format, inbox_id=arguments.inbox, words=words)
    _write("".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines), arguments.out)
    return 0


def opener(vault: Vault) -> WordsOpener:
    """Return what opens the words of comments with the keys of `vault`."""
    return lambda recorded: unsealed_by(vault, recorded)


def _write(text: str, path: Path | None) -> None:
    """Write to standard output, or to a file that is there only when it is complete."""
    if path is None:
        sys.stdout.write(text)
        return
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise InputError(f"Cannot write {path}: {error.strerror}.", hint="Choose a folder that exists.") from error
