"""How soon `zhubo serve` is ready, and what it holds when nobody is there, beside the bare web server under it and beside Ray.

usage: [RAY_PYTHON=PATH] start_idle.py [--runs 5] [--idle-s 8]

Ready: from the start of the process to the first answer over HTTP. Idle: resident memory and CPU of all its processes after some seconds
of nothing. `bare` is uvicorn and Starlette with one route. `ray` is `ray.init()` with its dashboard off; it is tried where the Python
that RAY_PYTHON names has Ray.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from time import perf_counter, sleep

import psutil

from measure import load, spread, write_result
from room_ingest import free_port
from zhubo.bootstrap import sample_shop_folder

READY_S_MAX = 1.5
IDLE_RSS_MB_MAX = 120.0
BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
async def healthz(request): return PlainTextResponse("ok")
uvicorn.run(Starlette(routes=[Route("/healthz", healthz)]), port=int(sys.argv[1]), log_level="warning", access_log=False)
"""
RAY = """
import ray, time
ray.init(include_dashboard=False, logging_level="ERROR", num_cpus=2)
print("ready", flush=True)
time.sleep(3600)
"""


def answers(port: int) -> bool:
    """Return whether the server answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def tree_of(pid: int) -> list[psutil.Process]:
    """Return a process and all below it."""
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def measured(command: Sequence[str], ready: Callable[[subprocess.Popen[str]], None], idle_s: float) -> dict[str, float]:
    """Start `command`, wait until `ready` returns, and look at it after `idle_s`."""
    # Who installs zhubo has its bytecode on the disk, whatever the one who runs this has set.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        try:
            ready(server)
            ready_s, started_cpu_s = perf_counter() - begun, _cpu_s(server.pid)
            sleep(idle_s)
            rss = sum(process.memory_info().rss for process in tree_of(server.pid)) / 2**20
            idle_cpu = (_cpu_s(server.pid) - started_cpu_s) / idle_s
        finally:
            below = tree_of(server.pid)[1:]
            server.terminate()
            server.wait(30)
            # What a server leaves behind is its own affair; it must not disturb the next one.
            for process in below:
                if process.is_running():
                    process.kill()
    return {"ready_s": ready_s, "start_cpu_s": started_cpu_s, "idle_rss_mb": rss, "idle_cpu": idle_cpu}


def zhubo_lap(idle_s: float) -> dict[str, float]:
    """Start `zhubo serve` with the sample shop and an empty data folder."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        words = ["-m", "zhubo", "serve", "--shop", str(sample_shop_folder()), "--data", folder, "--port", str(port)]
        return measured([sys.executable, *words], lambda server: _wait_http(server, port), idle_s)


def bare_lap(idle_s: float) -> dict[str, float]:
    """Start the bare web server."""
    port = free_port()
    return measured([sys.executable, "-c", BARE, str(port)], lambda server: _wait_http(server, port), idle_s)


def ray_lap(python: str, idle_s: float) -> dict[str, float]:
    """Start Ray."""

    def ready(server: subprocess.Popen[str]) -> None:
        assert server.stdout is not None
        while server.stdout.readline().strip() != "ready":
            assert server.poll() is None, "Ray ended"

    return measured([python, "-c", RAY], ready, idle_s)


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle-s", type=float, default=8)
    arguments = parser.parse_args()
    begun = perf_counter()
    laps: dict[str, Callable[[float], dict[str, float]]] = {"zhubo": zhubo_lap, "bare": bare_lap}
    if ray_python := os.environ.get("RAY_PYTHON", ""):
        laps["ray"] = lambda idle_s: ray_lap(ray_python, idle_s)
    for lap in laps.values():
        # The first start reads cold files and writes bytecode.
        lap(0.1)
    seen: dict[str, list[dict[str, float]]] = {name: [] for name in laps}
    for _ in range(arguments.runs):
        for name, lap in laps.items():
            seen[name].append(lap(arguments.idle_s) | {"load": load()})
    results = {name: {f: spread([one[f] for one in runs], digits=3) for f in runs[0]} for name, runs in seen.items()}
    ours = results["zhubo"]
    ratios = {
        name: {f: round(ours[f]["median"] / found[f]["median"], 2) for f in ("ready_s", "start_cpu_s", "idle_rss_mb")}
        for name, found in results.items()
        if name != "zhubo"
    }
    met = {
        "ready_s": ours["ready_s"]["median"] <= READY_S_MAX,
        "idle_rss_mb": ours["idle_rss_mb"]["max"] <= IDLE_RSS_MB_MAX,
    }
    bars = {"ready_s_max": READY_S_MAX, "idle_rss_mb_max": IDLE_RSS_MB_MAX}
    print(json.dumps({"met": met, "ratio_to_peer": ratios, "results": results}, indent=1))
    figures = {"bars": bars, "met": met, "ratio_to_peer": ratios, "results": results}
    print(write_result("start_idle", figures, seed=0, duration_s=perf_counter() - begun))
    return 0


def _cpu_s(pid: int) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in tree_of(pid))


def _wait_http(server: subprocess.Popen[str], port: int) -> None:
    while not answers(port):
        sleep(0.005)
        assert server.poll() is None, "the server ended"


if __name__ == "__main__":
    raise SystemExit(main())
