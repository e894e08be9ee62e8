"""Gold questions through `zhubo replay`: right answers, wrong money, invented numbers, on four shops.

The sets in FRESH only count: nobody who builds reads them, they never show a line, and they run with `--fresh` alone, when nothing is being
built. All others are for building: their failures may be looked at.

usage: ./run bench gold [--show N] [--only SUITE] [--fresh]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "gold"))
from judge import Judgement, judge

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
SOURCES = {
    "mall-cn": "shops-chat-media/mall-cn",
    "saleor": "shops-chat-media/saleor-catalog",
    "tau-retail": "shops-chat-media/tau-bench-retail",
    "street-cn": str(GOLD / "street-cn"),
}
FRESH = (".fresh36",)
STEP_MS = 200


def suites() -> list[str]:
    """Return the names of all sets: the shop, the language, and which set of theirs."""
    return sorted(path.stem for path in GOLD.glob("*.jsonl"))


def gold_lines(name: str) -> list[dict[str, Any]]:
    """Return the gold lines of one set."""
    return [
        json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def run_shop(
    name: str, data: Path, folder: Path, lines: list[dict[str, Any]] | None = None
) -> list[tuple[dict[str, Any], dict[str, Any] | None, bool]]:
    """Return each gold line with the public answer that `zhubo replay` gave to it, and whether a human was asked.

    `lines` are asked of the set's shop in place of its own.
    """
    source = name.partition(".")[0]
    shop, chat, acts = folder / name, folder / f"{name}.chat.jsonl", folder / f"{name}.acts.jsonl"
    policies = GOLD / f"{source}.policies.toml"
    zhubo("shop", "import", str(data / SOURCES[source]), "--to", str(shop), "--policies", str(policies))
    lines = gold_lines(name) if lines is None else lines
    chat.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chat_rows(lines)), encoding="utf-8")
    zhubo("replay", "--shop", str(shop), "--out", str(acts), str(chat))
    answers: dict[str, dict[str, Any]] = {}
    asked_human: set[str] = set()
    for line in acts.read_text(encoding="utf-8").splitlines():
        act = json.loads(line)
        for comment in act["to"]:
            if act["act"] == "escalate":
                asked_human.add(comment)
            elif act["act"] == "answer" and not act.get("private"):
                answers[comment] = act
    return [(line, answers.get(line["id"]), line["id"] in asked_human) for line in lines]


def chat_rows(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the chat: each question from a viewer of its own, at its own time, with its own product pinned before."""
    rows = []
    for number, line in enumerate(sorted(lines, key=lambda g: (when_ms(g), g["id"]))):
        at = when_ms(line) + number * STEP_MS
        rows.append(
            {
                "kind": "operator",
                "id": f"pin-{line['id']}",
                "name": "pinned",
                "text": line.get("product") or "",
                "at": at,
            }
        )
        rows.append(
            {"kind": "comment", "id": line["id"], "viewer": f"viewer-{number}", "text": line["question"], "at": at + 1}
        )
    return rows


def split_of(name: str) -> str:
    """Return `dev` for sets whose failures may be looked at while building, `test` for those that only count."""
    return "test" if name.endswith(FRESH) else "dev"


def when_ms(line: dict[str, Any]) -> int:
    """Return when a gold line is asked."""
    return round(datetime.fromisoformat(line.get("at") or "2026-11-01T12:00:00+00:00").timestamp() * 1000)


def zhubo(*words: str) -> None:
    """Run a zhubo command; stop with its own words where it fails."""
    done = subprocess.run([sys.executable, "-m", "zhubo", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"zhubo {' '.join(words[:2])} failed:\n{done.stderr[-3000:]}")


def verdict_on(line: dict[str, Any], act: dict[str, Any] | None, human: bool) -> tuple[Judgement, str]:
    """Return the verdict on what came of a gold line (`run_shop`), and the words of the answer."""
    text, status = (act["text"], act["status"]) if act else ("", "silent")
    return judge(line, text, status=status, escalated=human or bool(act and act["escalated"])), text


def score(name: str, data: Path, show: int = 0) -> dict[str, Any]:
    """Return the figures of one set; print the first `show` lines that are wrong."""
    totals: Counter[str] = Counter()
    topics: dict[str, Counter[str]] = {}
    sets: dict[str, Counter[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for line, act, human in run_shop(name, data, Path(folder)):
            verdict, text = verdict_on(line, act, human)
            totals.update(
                lines=1, right=int(verdict.right), wrong_money=int(verdict.wrong_money), invented=int(verdict.invented)
            )
            topics.setdefault(line["expect"].get("topic", "?"), Counter()).update(lines=1, right=int(verdict.right))
            sets.setdefault(split_of(name), Counter()).update(lines=1, right=int(verdict.right))
            if not verdict.right and show > 0 and split_of(name) == "dev":
                show -= 1
                print(
                    f"{line['id']} [{line.get('product')}] {line['question']!r}\n   -> {text!r} ({act and act['intent']})\n   {verdict.why}"
                )
    share = totals["right"] / totals["lines"]
    return {
        "suite": name,
        "lines": totals["lines"],
        "accuracy": round(share, 4),
        "wrong_money": totals["wrong_money"],
        "invented": totals["invented"],
        **{f"accuracy_{name}": round(c["right"] / c["lines"], 4) for name, c in sorted(sets.items())},
        "topics": {t: f"{c['right']}/{c['lines']}" for t, c in sorted(topics.items())},
    }


def main() -> None:
    """Score the shops and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", choices=suites())
    parser.add_argument("--fresh", action="store_true", help="the sets that only count, and no others")
    arguments = parser.parse_args()
    data = Path(os.environ["ZHUBO_DATA"])
    for name in (n for n in suites() if n.endswith(FRESH) == arguments.fresh and arguments.only in (None, n)):
        print(json.dumps(score(name, data, arguments.show), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
