"""The whole way in, WebSocket to act, in one process: open-loop load from a process of its own on the same cores.

usage: room_ingest.py [--runs 3] [--seconds 6] [--rates 1500,3000] [--quiet-rate 10000] [--json FILE]

`comments`: lines of seeds/ in Chinese and English, all intents, 60 % of them repeats of a popular one. Latency counts from the moment at
which a comment was due to be sent, whether or not it could be, to the moment at which the act that answers it arrives. `no text`: joins,
likes, clicks, carts and follows. Printed beside each: acts, drops, CPU-seconds of the server.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, sleep
from typing import Any

import websockets

from zhubo.apps.server.access_store import new_key, open_access
from zhubo.bootstrap import sample_shop_folder

ROOT = Path(__file__).parent.parent
SOCKETS = 4
STEP_S = 0.005
WARM_S = 2.0
REPEAT_SHARE = 0.6
POPULAR = 40
VIEWERS = 5_000
SETTLE_S = 2.0
QUIET_KINDS = ("join", "like", "click", "cart", "follow")


def questions(dice: Random) -> list[str]:
    """Return every seed line, shuffled."""
    lines = []
    for path in sorted((ROOT / "seeds").glob("??/*.txt")):
        if ".flags" not in path.name:
            rows = path.read_text(encoding="utf-8").splitlines()
            lines += [line.split("\t")[0].strip() for line in rows if line.strip() and not line.startswith("#")]
    dice.shuffle(lines)
    return lines


def messages(kind: str, count: int, seed: int) -> list[dict[str, Any]]:
    """Return the load."""
    dice = Random(seed)
    if kind == "quiet":
        skus = ["MUG-01", "TEE-01", "DRESS-01"]
        return [
            {
                "kind": dice.choice(QUIET_KINDS),
                "id": f"q{seed}-{n}",
                "viewer": f"v{dice.randrange(VIEWERS)}",
                "sku": dice.choice(skus),
            }
            for n in range(count)
        ]
    lines = questions(dice)
    popular = [f"{dice.randint(1, 24)}号{ask}" for ask in ("多少钱", "有货吗", "什么材质", "有什么颜色")] + lines[
        :POPULAR
    ]
    load = []
    for n in range(count):
        text = dice.choice(popular) if dice.random() < REPEAT_SHARE else lines[n % len(lines)]
        load.append(
            {
                "kind": "comment",
                "id": f"c{seed}-{n}",
                "viewer": f"v{dice.randrange(VIEWERS)}",
                "name": "观众",
                "text": text,
            }
        )
    return load


async def client(url: str, key: str, kind: str, rate: float, seconds: float, seed: int) -> dict[str, Any]:
    """Send on schedule, whatever comes back; return what was seen. The first two seconds warm up and are not counted."""
    load = messages(kind, int(rate * (seconds + WARM_S)), seed)
    warm = int(rate * WARM_S)
    due: dict[str, float] = {}
    seen: dict[str, Any] = {
        "accepted": 0,
        "busy": 0,
        "refused": 0,
        "latency": [],
        "ack": [],
        "acts": 0,
        "told": 0,
        "evident": 0,
    }
    head = {"Authorization": f"Bearer {key}"}
    sockets = [
        await websockets.connect(f"{url}?role=source", additional_headers=head, max_size=None, compression=None)
        for _ in range(SOCKETS)
    ]
    readers = [asyncio.create_task(_read(ws, seen, due, first=ws is sockets[0])) for ws in sockets]
    begun = perf_counter() + 0.2
    sent = 0
    turn = 0
    while sent < len(load):
        now = perf_counter()
        ready = min(len(load), int((now - begun) * rate)) if now > begun else 0
        if ready > sent:
            chunk = load[sent:ready]
            for n, message in enumerate(chunk, start=sent):
                if n >= warm:
                    due[message["id"]] = begun + n / rate
            await sockets[turn % SOCKETS].send(json.dumps(chunk, ensure_ascii=False, separators=(",", ":")))
            turn += 1
            sent = ready
        await asyncio.sleep(STEP_S)
    await asyncio.sleep(SETTLE_S)
    for reader in readers:
        reader.cancel()
    for ws in sockets:
        await ws.close()
    return _summary(seen, sent)


async def _read(ws: websockets.ClientConnection, seen: dict[str, Any], due: dict[str, float], *, first: bool) -> None:
    async for frame in ws:
        now = perf_counter()
        if not first and frame.startswith('{"type":"acts"'):
            continue
        message = json.loads(frame)
        if message["type"] == "ack":
            for receipt in message["receipts"]:
                seen[receipt["status"]] = seen.get(receipt["status"], 0) + 1
            seen["last_ack"] = now
            if message["receipts"][0]["id"] in due:
                seen["ack"].append(now - due[message["receipts"][0]["id"]])
        elif message["type"] == "busy":
            seen["busy"] += 1
        elif message["type"] == "acts":
            for act in message["acts"]:
                seen["acts"] += 1
                seen["evident"] += len(act["to"]) if act["evidence"] else 0
                seen["told"] += len(act["to"])
                seen["latency"] += [now - due[c] for c in act["to"] if c in due]


def _summary(seen: dict[str, Any], sent: int) -> dict[str, Any]:
    latency, ack = sorted(seen.pop("latency")), sorted(seen.pop("ack"))
    seen["sent"] = sent
    seen["answered_share"] = round(seen.pop("told") / max(1, sent), 3)
    seen["with_evidence_share"] = round(seen.pop("evident") / max(1, sent), 3)
    for name, values in (("act", latency), ("ack", ack)):
        if values:
            seen[f"{name}_p50_ms"] = round(values[len(values) // 2] * 1000, 1)
            seen[f"{name}_p99_ms"] = round(values[int(len(values) * 0.99)] * 1000, 1)
    return seen


def cpu_s(pid: int) -> float:
    """Return the CPU-seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def run(kind: str, rate: float, seconds: float, seed: int) -> dict[str, Any]:
    """Start a server with an empty folder, load it, and return what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        access = open_access(data)
        _, key = new_key(access, "bench", ("events:write", "room:read"), None)
        access.db.close()
        port = 18_000 + seed % 1000
        command = [
            sys.executable,
            "-m",
            "zhubo",
            "serve",
            "--shop",
            str(sample_shop_folder()),
            "--data",
            folder,
            "--port",
            str(port),
        ]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
            try:
                assert server.stdout is not None
                while server.stdout.readline().strip() != "ready":
                    assert server.poll() is None, "the server ended"
                before = cpu_s(server.pid)
                begun = perf_counter()
                loader = [
                    sys.executable,
                    __file__,
                    "--client",
                    f"ws://127.0.0.1:{port}/ws/rooms/shop",
                    key,
                    kind,
                    str(rate),
                    str(seconds),
                    str(seed),
                ]
                result: dict[str, Any] = json.loads(
                    subprocess.run(loader, check=True, capture_output=True, text=True).stdout
                )
                wall = perf_counter() - begun
                result |= {
                    "kind": kind,
                    "rate": rate,
                    "server_cpu_s": round(cpu_s(server.pid) - before, 2),
                    "wall_s": round(wall, 1),
                }
                status = Path(f"/proc/{server.pid}/status").read_text()
                result["rss_mb"] = round(int(status.split("VmRSS:")[1].split()[0]) / 1024, 1)
            finally:
                server.terminate()
                server.wait(10)
    sleep(0.5)
    return result


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--rates", default="1500,3000")
    parser.add_argument("--quiet-rate", type=float, default=10_000)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--client", nargs=6)
    arguments = parser.parse_args()
    if arguments.client:
        url, key, kind, rate, seconds, seed = arguments.client
        print(json.dumps(asyncio.run(client(url, key, kind, float(rate), float(seconds), int(seed)))))
        return 0
    loads = [("comments", float(rate)) for rate in arguments.rates.split(",") if rate]
    if arguments.quiet_rate:
        loads.append(("quiet", arguments.quiet_rate))
    results = []
    for kind, rate in loads:
        runs = [run(kind, rate, arguments.seconds, seed=n + int(rate)) for n in range(arguments.runs)]
        for one in runs:
            print(json.dumps(one, ensure_ascii=False))
        results += _rows(kind, rate, runs)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1))
    return 0


def _rows(kind: str, rate: float, runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for name, unit in (
        ("act_p50_ms", "ms"),
        ("act_p99_ms", "ms"),
        ("accepted", "events"),
        ("acts", "acts"),
        ("busy", "frames"),
        ("server_cpu_s", "s"),
    ):
        values = [one[name] for one in runs if name in one]
        if values:
            rows.append(
                {
                    "suite": "room",
                    "metric": f"{kind}@{rate:.0f}/s {name}",
                    "value": median(values),
                    "spread": max(values) - min(values),
                    "unit": unit,
                }
            )
    return rows


if __name__ == "__main__":
    raise SystemExit(main())
