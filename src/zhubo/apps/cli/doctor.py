"""`zhubo doctor`: what is installed, what is missing, and what each missing part would add."""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import shutil
import sqlite3
import stat
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

SUMMARY = "what is installed and what is missing · 检查安装"

PACKAGES = (
    ("numpy", "numpy", "understanding comments", True),
    ("msgspec", "msgspec", "the log and the wire", True),
    ("starlette", "starlette", "the server", True),
    ("uvicorn", "uvicorn", "the server", True),
    ("websockets", "websockets", "the server's sockets, Twitch and Social Stream Ninja", True),
    ("httpx", "httpx", "acts out by webhook", True),
    ("cryptography", "cryptography", "sealing what viewers write, passwords", True),
    ("babel", "Babel", "money, dates and numbers as each language writes them", True),
    ("ahocorasick", "pyahocorasick", "finding products and forbidden words", True),
    ("immutables", "immutables", "the folded state", True),
    ("rich", "rich", "progress on the terminal", True),
    ("openpyxl", "openpyxl", "importing XLSX", True),
    ("uvloop", "uvloop", "a faster server: pip install zhubo[fast]", False),
    ("httptools", "httptools", "faster HTTP: pip install zhubo[fast]", False),
    ("PIL", "pillow", "pictures and posters: pip install zhubo[draw]", False),
)
PROGRAMS = (
    ("espeak-ng", "speech in 13 languages: apt install espeak-ng"),
    ("ffmpeg", "reading voice clips in more formats: apt install ffmpeg"),
    ("chromium", "the browser tests: apt install chromium"),
)
SQLITE_MIN = (3, 51, 3)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    parser.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; exit 1 where a part that zhubo needs is missing."""
    findings = [*_packages(), *_programs(), *_settings(arguments.data)]
    if arguments.json:
        print(json.dumps(findings, ensure_ascii=False))
    else:
        print(
            f"zhubo on Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
        )
        for finding in findings:
            mark = {"ok": "ok     ", "missing": "MISSING", "optional": "absent ", "warning": "WARNING"}[
                finding["state"]
            ]
            print(f"{mark} {finding['part']:16} {finding['note']}")
    return 1 if any(finding["state"] == "missing" for finding in findings) else 0


def _packages() -> list[dict[str, str]]:
    findings = []
    for module, package, purpose, needed in PACKAGES:
        if importlib.util.find_spec(module) is None:
            findings.append(_finding(package, "missing" if needed else "optional", f"would add {purpose}"))
            continue
        try:
            number = version(package)
        except PackageNotFoundError:
            number = "version unknown"
        findings.append(_finding(package, "ok", f"{number}: {purpose.partition(': pip')[0]}"))
    return findings


def _programs() -> list[dict[str, str]]:
    findings = []
    for program, purpose in PROGRAMS:
        path = shutil.which(program)
        note = f"{path}: {purpose.partition(': apt')[0]}" if path else f"would add {purpose}"
        findings.append(_finding(program, "ok" if path else "optional", note))
    return findings


def _settings(data: Path) -> list[dict[str, str]]:
    findings = []
    fresh = sqlite3.sqlite_version_info >= SQLITE_MIN
    note = sqlite3.sqlite_version
    if not fresh:
        note += (
            ": before 3.51.3 two connections that write or checkpoint at one moment can damage a log."
            " zhubo writes with one only, so never write to log.db with another program while it runs"
        )
    findings.append(_finding("SQLite", "ok" if fresh else "warning", note))
    keys = data / "keys" / "keys.db"
    if (data / "log.db").exists() and not keys.exists():
        findings.append(
            _finding("keys.db", "warning", f"{keys} is missing beside a log: bring it back from your backup")
        )
    for path in (data / "keys" / "master.key", keys, data / "access.db"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            findings.append(_finding(path.name, "warning", f"others may read it: chmod 600 {path}"))
    return findings


def _finding(part: str, state: str, note: str) -> dict[str, str]:
    return {"part": part, "state": state, "note": note}
