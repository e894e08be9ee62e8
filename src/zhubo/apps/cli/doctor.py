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
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path
from zoneinfo import available_timezones

from zhubo import __version__
from zhubo.apps.cli.tongue import add_language, say, terminal_language, told
from zhubo.bootstrap import drafting, second_reading
from zhubo.config import Config, read_config, read_secret
from zhubo.errors import ZhuboError
from zhubo.perceive import load_model

SUMMARY = "what is installed and what is missing · 检查安装"

PACKAGES = (
    ("numpy", "numpy", ""),
    ("msgspec", "msgspec", ""),
    ("starlette", "starlette", ""),
    ("uvicorn", "uvicorn", ""),
    ("websockets", "websockets", ""),
    ("httpx", "httpx", ""),
    ("cryptography", "cryptography", ""),
    ("babel", "Babel", ""),
    ("ahocorasick", "pyahocorasick", ""),
    ("immutables", "immutables", ""),
    ("openpyxl", "openpyxl", ""),
    ("uvloop", "uvloop", "fast"),
    ("httptools", "httptools", "fast"),
    ("PIL", "pillow", "draw"),
    ("onnxruntime", "onnxruntime", "onnx"),
    ("tokenizers", "tokenizers", "onnx"),
    ("llama_cpp", "llama-cpp-python", "gguf"),
)
"""Module, package, and the extra that brings it; the base where that is empty. `messages/*.toml` say what each is for."""
PROGRAMS = (("espeak", "espeak-ng"), ("ffmpeg", "ffmpeg"), ("chromium", "chromium"))
PYTHONS = ((3, 11), (3, 13))
SQLITE_MIN = (3, 51, 3)
FREE_MB_MIN = 500
MODEL = ("perceive", "model", "understand.npz")
Finding = dict[str, str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="the findings as JSON")
    parser.add_argument("--data", type=Path, default=Path("zhubo-data"), metavar="DIR", help="default: ./zhubo-data")
    parser.add_argument(
        "--config", type=Path, metavar="ZHUBO.TOML", help="default: zhubo.toml here, where there is one"
    )
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; exit 1 where a part that zhubo needs is missing."""
    language = arguments.language or terminal_language()
    findings = [*_python(language), *_packages(language), *_programs(language), *_data(arguments.data, language)]
    findings += _engines(arguments.config, language)
    missing = sum(finding["state"] == "missing" for finding in findings)
    if arguments.json:
        print(json.dumps(findings, ensure_ascii=False))
        return 1 if missing else 0
    system = {"system": platform.system(), "machine": platform.machine(), "cores": os.cpu_count()}
    print(say("doctor_head", language, version=__version__, python=platform.python_version(), **system))
    for finding in findings:
        mark = say(f"state_{finding['state']}", language)
        print(f"{mark:<{8 if mark.isascii() else 5}} {finding['part']:<15} {finding['note']}")
    print(say("doctor_end_missing" if missing else "doctor_end_ok", language, count=missing))
    return 1 if missing else 0


def _python(language: str) -> list[Finding]:
    findings = []
    if not PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]:
        note = say("python_unsupported", language, version=platform.python_version())
        findings.append(_finding("Python", "warning", note))
    old = sqlite3.sqlite_version_info < SQLITE_MIN
    number = sqlite3.sqlite_version
    findings.append(
        _finding("SQLite", "warning", say("sqlite_old", language, version=number))
        if old
        else _finding("SQLite", "ok", number)
    )
    zones = bool(available_timezones())
    findings.append(
        _finding("tzdata", "ok" if zones else "warning", say("zones_known" if zones else "zones_missing", language))
    )
    model = files("zhubo").joinpath(*MODEL)
    if model.is_file():
        size = f"{len(model.read_bytes()) / 1e6:.1f}"
        findings.append(_finding("understand.npz", "ok", say("model_ok", language, size=size)))
    else:
        findings.append(_finding("understand.npz", "missing", say("model_missing", language, path=model)))
    return findings


def _packages(language: str) -> list[Finding]:
    findings = []
    for module, package, extra in PACKAGES:
        purpose = say(f"purpose_{module.casefold()}", language)
        if importlib.util.find_spec(module) is None:
            how = say("how_extra" if extra else "how_pip", language, extra=extra, package=package)
            key = "would_add" if extra else "needed_for"
            state = "optional" if extra else "missing"
            findings.append(_finding(package, state, say(key, language, purpose=purpose, how=how)))
        else:
            number = _version(package) or say("version_unknown", language)
            findings.append(_finding(package, "ok", say("installed", language, version=number, purpose=purpose)))
    return findings


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _programs(language: str) -> list[Finding]:
    findings = []
    for name, program in PROGRAMS:
        path, purpose = shutil.which(program), say(f"purpose_{name}", language)
        how = say("how_apt", language, package=program)
        findings.append(
            _finding(program, "ok", say("installed", language, version=path, purpose=purpose))
            if path
            else _finding(program, "optional", say("would_add", language, purpose=purpose, how=how))
        )
    return findings


def _engines(path: Path | None, language: str) -> list[Finding]:
    """Return whether the engines that `[understand]` and `[llm]` name can be used; none where they name none."""
    if path is None and not Path("zhubo.toml").exists():
        return []
    checks = {"[understand]": _second_reading, "[llm]": _phrasing}
    try:
        config = read_config(path or Path("zhubo.toml"))
    except ZhuboError as error:
        table = next((one for one in checks if error.what.startswith(one)), "zhubo.toml")
        return [_finding(table, "warning", told(error, language))]
    findings = []
    for table, check in checks.items():
        try:
            note = check(config, language)
        except ZhuboError as error:
            findings.append(_finding(table, "warning", told(error, language)))
        else:
            findings += [_finding(table, "ok", note)] if note else []
    return findings


def _second_reading(config: Config, language: str) -> str:
    reading = second_reading(config, load_model().intents, secret=read_secret)
    names = " ".join(engine.reader.name for engine in reading.engines) if reading is not None else ""
    return say("second_reading", language, names=names) if names else ""


def _phrasing(config: Config, language: str) -> str:
    phrasing = drafting(config, secret=read_secret)
    if phrasing is None:
        return ""
    seen = say("phrasing_comment" if phrasing.viewer_text else "phrasing_blind", language)
    return say("phrasing", language, name=phrasing.writer.name, deadline=phrasing.deadline_ms, seen=seen)


def _data(data: Path, language: str) -> list[Finding]:
    """Return what is wrong with the data folder: keys that are gone or open to others, a disk that is nearly full."""
    findings = []
    keys = data / "keys" / "keys.db"
    if (data / "log.db").exists() and not keys.exists():
        findings.append(_finding("keys.db", "warning", say("keys_missing", language, path=keys)))
    for path in (data / "keys" / "master.key", keys, data / "access.db"):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            findings.append(_finding(path.name, "warning", say("others_may_read", language, path=path)))
    folder = data if data.is_dir() else Path.cwd()
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    if free_mb < FREE_MB_MIN:
        findings.append(_finding("disk", "warning", say("disk_low", language, free=free_mb, folder=folder)))
    return findings


def _finding(part: str, state: str, note: str) -> Finding:
    return {"part": part, "state": state, "note": note}
