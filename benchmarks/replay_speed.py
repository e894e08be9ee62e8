"""`zhubo replay` as a user runs it: comments per second of wall clock, start of the process left out.

The chat is that of `loads.py`: seeds of all intents, Chinese and English, six in ten repeats, 5,000 viewers.

usage: ./run bench replay_speed [--comments N] [--runs R]
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import loads
from measure import ROOT, load, spread, write_result

SHOP = ROOT / "src" / "zhubo" / "sample" / "shop"


def write_chat(path: Path, comments: int, seed: int) -> None:
    """Write a chat of `comments` comments, 3,000 a second of the room's own time."""
    dice = random.Random(seed)
    texts, _ = loads.comment_texts(comments, dice)
    with path.open("w", encoding="utf-8") as chat:
        for number, text in enumerate(texts):
            row = {
                "kind": "comment",
                "id": f"c{number}",
                "viewer": f"v{dice.randrange(loads.VIEWERS)}",
                "text": text,
                "at": number // 3,
            }
            chat.write(json.dumps(row, ensure_ascii=False) + "\n")


def main() -> None:
    """Replay several times and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--comments", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    begun_s, rates, summary = time.perf_counter(), [], {}
    with tempfile.TemporaryDirectory() as folder:
        chat = Path(folder) / "chat.jsonl"
        for run in range(arguments.runs):
            write_chat(chat, arguments.comments, seed=run)
            words = ["replay", "--shop", str(SHOP), "--out", str(Path(folder) / "acts.jsonl"), "--json", str(chat)]
            done = subprocess.run([sys.executable, "-m", "zhubo", *words], capture_output=True, text=True, check=True)
            summary = json.loads(done.stdout)
            rates.append(summary["rate_per_s"])
    figures = {
        "comments": arguments.comments,
        "comments_per_s": spread(rates, digits=0),
        "last_run": summary,
        "load": round(load(), 2),
        "bar": {"comments_per_s_min": 2_000, "met": spread(rates)["median"] >= 2_000},
    }
    print(json.dumps(figures, ensure_ascii=False))
    print(write_result("replay_speed", figures, seed=0, duration_s=time.perf_counter() - begun_s))


if __name__ == "__main__":
    main()
