"""What `./run compile` is worth: the same acts, byte for byte, and how much faster; laps of both, in turns.

usage: ./run bench compiled [--runs 3] [--seconds 6] [--rate 4000] [--comments 20000] [--seed 1]     (after ./run compile; ZHUBO_DATA names
the shared data)

`acts`: `zhubo replay` of all gold questions, whose acts are compared. `replay`: comments a second of `replay_speed.py`. `room`: comments a
second that a room takes of more than it can, and CPU time for each, as `room_ingest.py` measures them.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import gold
from measure import ROOT, spread, write_result
from replay_speed import SHOP, write_chat
from room_ingest import lap

COMPILED = ROOT / ".compiled"


def choose(compiled: bool) -> None:
    """Let processes that start from now on run what was compiled, or the sources."""
    os.environ.pop("PYTHONPATH", None)
    if compiled:
        os.environ["PYTHONPATH"] = str(COMPILED / "site")


def check_ready() -> None:
    """Stop where nothing is compiled, or where not what it should be runs."""
    if not (COMPILED / "sources").is_file():
        raise SystemExit("Nothing is compiled. Run ./run compile first.")
    for compiled in (False, True):
        choose(compiled)
        words = [sys.executable, "-c", "import zhubo.perceive.comment as c; print(c.__file__)"]
        file = subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
        if file.endswith(".py") is compiled:
            raise SystemExit(f"{file} would run. Run ./run compile again.")


def replay(shop: Path, chat: Path, out: Path) -> dict[str, Any]:
    """Replay a chat and return the command's summary."""
    words = [sys.executable, "-m", "zhubo", "replay", "--shop", str(shop), "--out", str(out)]
    words += ["--start", "2026-11-01T12:00:00+00:00", "--json", str(chat)]
    found: dict[str, Any] = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    return found


def same_acts(data: Path) -> dict[str, int]:
    """Return how many acts on gold questions there were, and how many differ."""
    acts = differing = 0
    for source in gold.SOURCES:
        sets = [name for name in gold.suites() if name.partition(".")[0] == source and gold.split_of(name) == "dev"]
        lines = [{**line, "id": f"{name}/{line['id']}"} for name in sets for line in gold.gold_lines(name)]
        with tempfile.TemporaryDirectory() as folder:
            shop, chat = Path(folder) / "shop", Path(folder) / "chat.jsonl"
            policies = gold.GOLD / f"{source}.policies.toml"
            choose(False)
            gold.zhubo(
                "shop", "import", str(data / gold.SOURCES[source]), "--to", str(shop), "--policies", str(policies)
            )
            rows = gold.chat_rows(lines)
            chat.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
            told = []
            for compiled in (False, True):
                choose(compiled)
                out = Path(folder) / f"acts{compiled:d}.jsonl"
                replay(shop, chat, out)
                told.append(out.read_bytes().splitlines())
            acts += len(told[0])
            differing += sum(one != other for one, other in zip(*told, strict=False)) + abs(len(told[0]) - len(told[1]))
    return {"acts": acts, "differing": differing}


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--rate", type=float, default=4_000)
    parser.add_argument("--comments", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    begun = perf_counter()
    check_ready()
    acts = same_acts(Path(os.environ["ZHUBO_DATA"]))
    print(json.dumps(acts), flush=True)
    rates: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        chat = Path(folder) / "chat.jsonl"
        for run in range(arguments.runs):
            write_chat(chat, arguments.comments, seed=arguments.seed + run)
            for compiled in (False, True):
                choose(compiled)
                name = "compiled" if compiled else "plain"
                rates.setdefault(f"replay {name}", []).append(
                    replay(SHOP, chat, Path(folder) / "acts.jsonl")["rate_per_s"]
                )
                found = lap("zhubo", "comments", arguments.rate, arguments.seconds, arguments.seed + run)
                rates.setdefault(f"room {name}", []).append(found["acked_per_s"])
                rates.setdefault(f"room cpu_us {name}", []).append(1e6 / max(found["accepted_per_cpu_s"], 1))
    ratios = {
        what: round(median(rates[f"{what} compiled"]) / median(rates[f"{what} plain"]), 2)
        for what in ("replay", "room", "room cpu_us")
    }
    figures = {"acts": acts, "ratios": ratios, "rates": {name: spread(found) for name, found in rates.items()}}
    print(json.dumps(figures))
    print(write_result("compiled", figures, seed=arguments.seed, duration_s=perf_counter() - begun))
    return 1 if acts["differing"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
