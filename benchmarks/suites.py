"""What `zhubo evaluate` and `zhubo bench` run: suites by name, each from the benchmark that counts it, told in rows of one shape.

usage: zhubo evaluate|bench SUITE… [--data DIR] [--json FILE]     (or ZHUBO_DATA names the shared data)

A row is `{"suite", "part", "metric", "value", "spread", "seeds", "bar", "peer", "peer_value", "unit"}`: `part` is what was counted of a
suite (a firm, a language); `spread` is half of the range over `seeds` runs; what is not known is null. Committed results stay as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, NoReturn

HERE = Path(__file__).parent
Figures = Mapping[str, Any]
Row = dict[str, Any]
Suite = Callable[[str], list[Row]]
NOT_YET = {
    "evaluate": "beauty toys sports diginetica tmall gowalla cold pin hear see speak draw".split(),
    "bench": "fanout recommend pin speak see draw air".split(),
}
"""Suites of the surface whose part of zhubo is not built."""


@cache
def run_script(script: str, *words: str) -> Figures:
    """Run a benchmark, its progress on stderr, and return the result that it writes, or prints where it writes none; once,
    though two suites count by it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / f"{script}.py"), *words]
        done = subprocess.run(
            command, env={**os.environ, "ZHUBO_RESULTS": folder}, stdout=subprocess.PIPE, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"{script}.py ended with {done.returncode}; what it said stands above.")
        written = [*Path(folder).glob("*.json")]
        text = written[0].read_text(encoding="utf-8") if written else done.stdout
        try:
            found: Figures = json.loads(text)
        except ValueError as error:
            raise SystemExit(f"{script}.py told no figures, but this:\n{text}") from error
        return found


def row(
    suite: str,
    metric: str,
    found: Any,
    *,
    part: str | None = None,
    bar: float | None = None,
    peer: tuple[str, Any] | None = None,
    unit: str = "ratio",
) -> Row:
    """Return one row; `found` and the peer's are a number, or what `measure.spread` returns of several runs."""
    value, spread, seeds = _of_runs(found)
    return {
        "suite": suite,
        "part": part,
        "metric": metric,
        "value": value,
        "spread": spread,
        "seeds": seeds,
        "bar": bar,
        "peer": peer[0] if peer else None,
        "peer_value": _of_runs(peer[1])[0] if peer else None,
        "unit": unit,
    }


def _of_runs(found: Any) -> tuple[float, float | None, int]:
    if isinstance(found, Mapping):
        return found["median"], round((found["max"] - found["min"]) / 2, 6), found["runs"]
    return found, None, 1


def intent_set(suite: str, bars: Mapping[str, float]) -> list[Row]:
    """Return the rows of a public set of intents, by the names of the benchmark's figures."""
    found = run_script("intent_sets", "--test", "--sets", suite)[suite]
    return [row(suite, name, found[name], bar=bar) for name, bar in bars.items()]


def hint3(suite: str) -> list[Row]:
    """Return the rows of HINT3's three firms, each beside the best of the saved predictions of others."""
    bars = {"sofmattress": (0.65, 0.76), "curekart": (0.67, 0.85), "powerplay11": (0.42, 0.64)}
    figures, rows = run_script("intent_sets", "--test", "--sets", suite), []
    for firm, (mcc, accuracy) in bars.items():
        found = figures[firm]
        for key, name, bar in (("mcc", "mcc", mcc), ("inside_accuracy", "accuracy", accuracy)):
            best = max(((peer, told[key]) for peer, told in found["peers"].items()), key=lambda one: one[1])
            rows.append(row(suite, name, found[key], part=firm, bar=bar, peer=best))
    return rows


def languages(suite: str, bars: Mapping[str, float]) -> list[Row]:
    """Return the rows of telling languages apart, with how many words a second."""
    found = run_script("languages")["zhubo"]
    rows = [row(suite, "accuracy", found[part]["mean"], part=part, bar=bar) for part, bar in bars.items()]
    return [*rows, row(suite, "rate_per_s", found["words_per_s"], bar=40_000, unit="1/s")]


def numbers(suite: str) -> list[Row]:
    """Return the rows of numbers and of money in eight languages: all cases, and all but the disputed ones."""
    found, rows = run_script("number_specs"), []
    for language, sorts in found.items():
        if not isinstance(sorts, Mapping) or "numbers" not in sorts:
            continue
        for sort in ("numbers", "money"):
            halves = [sorts[sort][half] for half in ("seen", "unseen")]
            for kind, told in (("strict", ""), ("undisputed", ", without disputed")):
                cases = [half["cases"] - (half["disputed"] if kind == "undisputed" else 0) for half in halves]
                right = sum(count * half[kind] for count, half in zip(cases, halves, strict=True))
                part = f"{language} {sort}{told}"
                rows.append(row(suite, "accuracy", round(right / sum(cases), 4), part=part, bar=0.95))
            rows.append(
                row(
                    suite,
                    "rate_per_s",
                    sorts["texts_per_s"][sort],
                    part=f"{language} {sort}",
                    bar=3_000,
                    unit="1/s",
                )
            )
    return rows


def privacy(suite: str) -> list[Row]:
    """Return the rows of personal data on our own cases, open and held, and on Presidio's texts."""
    found, rows = run_script("privacy", "--held"), []
    for part in ("open", "held"):
        told = found[part]["structured"]
        rows.append(row(suite, "recall", told["recall"], part=part, bar=0.99))
        rows.append(row(suite, "precision", told["precision"], part=part, bar=0.98))
    for kind, count in found["presidio_set"]["zhubo"].items():
        rows += [row(suite, metric, count[metric], part=f"presidio {kind}") for metric in ("recall", "precision")]
    return rows


def found_goods(suite: str) -> list[Row]:
    """Return how often the right product comes first, for words that were kept for one count, beside tantivy."""
    figures, rows = run_script("search"), []
    for size in ("300", "50000"):
        ours, peer = (figures[f"products_{size}"][name]["hit_at_1_kept"] for name in ("ours", "tantivy"))
        for kind in ("zh", "en", "pinyin", "typo", "cross"):
            part = f"{size} {kind}"
            rows.append(row(suite, "recall@1", ours[kind], part=part, bar=0.95, peer=("tantivy", peer[kind])))
    return rows


def search_time(suite: str) -> list[Row]:
    """Return how long a search takes, beside tantivy."""
    figures, rows = run_script("search"), []
    for size in ("300", "50000"):
        told = figures[f"products_{size}"]
        for key in ("p50_ms", "p99_ms"):
            bar = told["bar_p99_ms"] if key == "p99_ms" else None
            peer = ("tantivy", told["tantivy"][key])
            rows.append(row(suite, f"latency_{key}", told["ours"][key], part=size, bar=bar, peer=peer, unit="ms"))
    return rows


def verifying(suite: str) -> list[Row]:
    """Return the share of falsehoods that verifying stops, and of true drafts that it blocks, by shop."""
    rows = []
    for shop, told in run_script("verify", "--every", "211", "--variations", "1")["shops"].items():
        rows.append(row(suite, "stopped", told["caught_share"], part=shop, bar=0.995))
        rows.append(row(suite, "blocked", told["alarm_share"], part=shop, bar=0.02))
    return rows


def adlaw(suite: str) -> list[Row]:
    """Return recall and precision of finding lines that break the law, in all and by language and category, beside a plain word list."""
    found = run_script("adlaw")
    rows, bars = [], {"recall": 0.98, "precision": 0.95}
    for part, told in found["zhubo"].items():
        peer = found["word list"][part]
        for metric, bar in bars.items():
            if told[metric] is not None:
                beside = ("word list", peer[metric]) if peer[metric] is not None else None
                name = f"{found['half']} {part}"
                rows.append(row(suite, metric, told[metric], part=name, bar=bar, peer=beside))
    return rows


def log_speed(suite: str) -> list[Row]:
    """Return how many events a second the log acknowledges, beside SQLite and Redis."""
    found = run_script("log_append")["contenders"]
    peers = {name: told for name, told in found.items() if not name.startswith("zhubo")}
    ours = found["zhubo"]["events_per_s"]
    return [
        row(suite, "rate_per_s", ours, bar=25_000, peer=(name, told["events_per_s"]), unit="1/s")
        for name, told in peers.items()
    ]


def room_speed(suite: str) -> list[Row]:
    """Return comments and quiet events a second from WebSocket to act, and how long a comment waits for its answer."""
    found = run_script("room_ingest", "--rates", "1500,3300")["results"]
    quiet = next(name for name in found if name.startswith("zhubo quiet"))
    peer = quiet.replace("zhubo", "redis")
    beside = ("redis", found[peer]["acked_per_s"]) if peer in found else None
    slow, full = found["zhubo comments 1500"], found["zhubo comments 3300"]
    return [
        row(suite, "rate_per_s", full["acked_per_s"], part="comments", bar=3_000, unit="1/s"),
        row(suite, "latency_p50_ms", slow["act_p50_ms"], part="1,500 comments/s", unit="ms"),
        row(suite, "latency_p99_ms", slow["act_p99_ms"], part="1,500 comments/s", bar=60, unit="ms"),
        row(suite, "rate_per_s", found[quiet]["acked_per_s"], part="quiet", bar=10_000, peer=beside, unit="1/s"),
    ]


def replay_speed(suite: str) -> list[Row]:
    """Return how many comments a second `zhubo replay` plays."""
    found = run_script("replay_speed")["comments_per_s"]
    return [row(suite, "rate_per_s", found, bar=2_000, unit="1/s")]


def understand_speed(suite: str) -> list[Row]:
    """Return how many comments a second are read on one thread, and how long one takes."""
    found = run_script("understand_speed")
    return [
        row(suite, "rate_per_s", found["rate_per_s_unique"], part="unique", bar=5_000, unit="1/s"),
        row(
            suite,
            "rate_per_s",
            found["rate_per_s_60_percent_repeats"],
            part="60 % repeats",
            bar=20_000,
            unit="1/s",
        ),
        row(suite, "latency_p50_ms", found["latency_p50_ms"], unit="ms"),
        row(suite, "latency_p99_ms", found["latency_p99_ms"], bar=2, unit="ms"),
    ]


def verify_speed(suite: str) -> list[Row]:
    """Return how many texts a second are verified on one thread, and how long one takes."""
    found = run_script("verify_speed", "--json")
    return [
        row(suite, "rate_per_s", found["checks_per_s"], bar=2_000, unit="1/s"),
        row(suite, "latency_p99_ms", found["p99_us"] / 1_000, bar=5, unit="ms"),
    ]


CLINC = {"accuracy": 0.94, "auroc": 0.97, "outside_recall": 0.85}
PARTS = {"single-words": 0.90, "word-pairs": 0.97, "sentences": 0.997}
SUITES: Mapping[str, Mapping[str, Suite]] = {
    "evaluate": {
        "clinc150": partial(intent_set, bars=CLINC),
        "banking77": partial(intent_set, bars={"accuracy": 0.93}),
        "hwu64": partial(intent_set, bars={"accuracy": 0.905}),
        "hint3": hint3,
        "live": partial(languages, bars={"live": 0.95}),
        "language": partial(languages, bars=PARTS),
        "numbers": numbers,
        "pii": privacy,
        "search": found_goods,
        "verify": verifying,
        "adlaw": adlaw,
    },
    "bench": {
        "log": log_speed,
        "room": room_speed,
        "replay": replay_speed,
        "understand": understand_speed,
        "verify": verify_speed,
        "search": search_time,
    },
}


def table(rows: Iterable[Row]) -> str:
    """Return rows as lines to be read by people."""
    lines = [("suite", "part", "metric", "value", "±", "bar", "peer")]
    for one in rows:
        peer = f"{one['peer']} {one['peer_value']:g}" if one["peer"] else ""
        texts = [f"{one[key]:g}" if one[key] is not None else "" for key in ("value", "spread", "bar")]
        lines.append((one["suite"], one["part"] or "", one["metric"], *texts, peer))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def run(kind: str, arguments: argparse.Namespace, misused: Callable[[str], NoReturn]) -> int:
    """Run the suites of a kind and tell their rows; `misused` tells what cannot be run before anything is, and ends."""
    known = SUITES[kind]
    for name in arguments.suites:
        if name in NOT_YET[kind]:
            misused(f"{name} measures a part of zhubo that is not built yet. 尚未建成。 There are: {', '.join(known)}")
        if name not in known:
            misused(f"There is no suite {name}. 没有这一套。 There are: {', '.join(known)}")
    data = arguments.data or Path(os.environ.get("ZHUBO_DATA", ""))
    if kind == "evaluate" and not (data / "language").is_dir():
        misused("Give --data the folder of the shared data, or name it in ZHUBO_DATA. 请用 --data 指明数据目录。")
    if arguments.json is not None and not arguments.json.absolute().parent.is_dir():
        misused(f"There is no folder for {arguments.json}. 没有这个目录。")
    # Benchmarks are processes of their own, which find the data by its name.
    os.environ["ZHUBO_DATA"] = str(data.absolute())
    rows: list[Row] = []
    for name in dict.fromkeys(arguments.suites):
        found = known[name](name)
        print(table(found), flush=True)
        rows += found
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0
