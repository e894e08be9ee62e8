"""What every benchmark says beside its figures: on which machine, at which commit, with which seed, how long, how evenly."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
RESULTS = Path(os.environ.get("ZHUBO_RESULTS", ROOT / "benchmarks" / "results"))
"""Where results go; `zhubo evaluate` and `zhubo bench` leave the committed ones as they are."""


def machine() -> dict[str, Any]:
    """Return what the figures depend on, and nothing that names the machine."""
    return {
        "cpu": _cpu(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gib": _memory_gib(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def commit() -> str:
    """Return the short commit of the working tree, with `+changes` where tracked source files differ from it."""
    try:
        name = _git("rev-parse", "--short=12", "HEAD")
        changed = _git("status", "--porcelain", "--untracked-files=no", "--", "src", "benchmarks/*.py")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return f"{name}+changes" if changed else name


def is_compiled() -> bool:
    """Return whether what `./run compile` made is measured."""
    found = find_spec("zhubo.text.wording")
    return found is not None and not str(found.origin).endswith(".py")


def fsync_rate(folder: Path, *, seconds: float = 0.5) -> float:
    """Return how many 4 KiB writes per second the disk under `folder` makes durable, one after the other."""
    sync = getattr(os, "fdatasync", os.fsync)
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        file.write(bytes(1 << 20))
        file.flush()
        sync(file.fileno())
        count, begun = 0, time.perf_counter()
        while (took := time.perf_counter() - begun) < seconds:
            os.pwrite(file.fileno(), os.urandom(4_096), 4_096 * (count % 256))
            sync(file.fileno())
            count += 1
    return count / took


def loop_ms() -> float:
    """Return what a loop of plain Python takes, the median of twenty: how quick the machine is at this moment."""

    def lap() -> float:
        begun, seen = time.perf_counter(), dict[int, int]()
        for number in range(40_000):
            seen[number % 7] = seen.get(number % 7, 0) + len(str(number))
        return (time.perf_counter() - begun) * 1_000

    return median(lap() for _ in range(20))


def load() -> float:
    """Return how many processes wanted to run in the last minute."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else -1.0


def spread(values: Sequence[float], *, digits: int = 1) -> dict[str, float | int]:
    """Return the median and the range of several runs."""
    return {
        "median": round(median(values), digits),
        "min": round(min(values), digits),
        "max": round(max(values), digits),
        "runs": len(values),
    }


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the sorted values lie."""
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def write_result(name: str, figures: Mapping[str, Any], *, seed: int, duration_s: float) -> Path:
    """Write `benchmarks/results/<name>.json` and return its path."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    path = RESULTS / f"{name}.json"
    script = Path(sys.argv[0]).resolve()
    head = {
        "benchmark": name,
        "commit": commit(),
        "seed": seed,
        "duration_s": round(duration_s, 1),
        "command": " ".join(["python", f"{script.parent.name}/{script.name}", *sys.argv[1:]]),
        "machine": machine(),
        "compiled": is_compiled(),
        "load_1min": round(load(), 2),
    }
    path.write_text(json.dumps(head | dict(figures), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def _cpu() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"


def _memory_gib() -> float | None:
    if not hasattr(os, "sysconf"):
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)
