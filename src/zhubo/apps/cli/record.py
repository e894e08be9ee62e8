"""`zhubo record export` and `zhubo record verify`: what was said on air, signed, and whether a bundle is as it was signed."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from zhubo.apps.cli.progress import counting
from zhubo.apps.cli.times import now_ms, read_time
from zhubo.apps.cli.tongue import add_language, say
from zhubo.bootstrap_kept import check_record, export_record
from zhubo.errors import InputError
from zhubo.recording import Wanted

SUMMARY = "the signed record of what was said on air · 播出记录（签名导出、校验）"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    commands = parser.add_subparsers(dest="record_command", required=True, metavar="export|verify")
    exporting = commands.add_parser("export", help="write a signed bundle · 导出")
    exporting.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    exporting.add_argument("--room", metavar="ROOM", help="default: all rooms")
    exporting.add_argument(
        "--from", dest="from_time", default="", metavar="ISO-8601", help="UTC where no zone is given"
    )
    exporting.add_argument("--to", dest="to_time", default="", metavar="ISO-8601", help="until before this moment")
    exporting.add_argument("--out", type=Path, required=True, metavar="FILE.zip", help="a new file")
    add_language(exporting)
    verifying = commands.add_parser("verify", help="is a bundle as it was signed? · 校验")
    verifying.add_argument("file", type=Path, metavar="FILE.zip")
    verifying.add_argument("--fingerprint", default="", metavar="HEX", help="that the key must have")
    add_language(verifying)


def run(arguments: argparse.Namespace) -> int:
    """Export, or verify: exit 1 where a byte is not as it was signed."""
    return _export(arguments) if arguments.record_command == "export" else _verify(arguments)


def _export(arguments: argparse.Namespace) -> int:
    language = arguments.language or ""
    if not arguments.data.is_dir():
        raise InputError(say("folder_missing", language, folder=arguments.data))
    from_ms, to_ms = (read_time(text, "UTC") if text else None for text in (arguments.from_time, arguments.to_time))
    if from_ms is not None and to_ms is not None and from_ms >= to_ms:
        raise InputError(say("record_range", language))
    wanted = Wanted(room=arguments.room, from_ms=from_ms, to_ms=to_ms)
    with counting(say("record_writing", language)) as told:
        made = export_record(arguments.data, arguments.out, wanted, at_ms=now_ms(), told=told)
    count = made.files["records.jsonl"].lines
    print(say("record_written", language, file=arguments.out, count=count, rooms=", ".join(made.rooms)))
    print(say("record_key", language, fingerprint=made.fingerprint))
    return 0


def _verify(arguments: argparse.Namespace) -> int:
    language = arguments.language or ""
    found = check_record(arguments.file, fingerprint=arguments.fingerprint)
    for problem in found.problems:
        words = say(f"record_bad_{problem.what}", language, detail=problem.detail)
        print(f"{problem.where}: {words}")
    made = found.manifest
    if found.problems or made is None:
        print(say("record_not_sound", language, file=arguments.file, count=len(found.problems)))
        return 1
    moment = datetime.fromtimestamp(made.made_ms / 1000, UTC).strftime("%Y-%m-%d %H:%M UTC")
    count = made.files["records.jsonl"].lines
    print(say("record_sound", language, count=count, rooms=", ".join(made.rooms), moment=moment))
    print(say("record_key", language, fingerprint=made.fingerprint))
    if not arguments.fingerprint:
        print(say("record_trust", language))
    return 0
