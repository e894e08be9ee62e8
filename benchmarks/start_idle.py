"""How soon `zhubo serve` is ready, and what it holds when nobody is there.

usage: start_idle.py [--runs 5] [--idle-s 3] [--json FILE]

Ready: from the start of the process to the first answer of /healthz. Idle: resident memory and CPU after some seconds of nothing.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

from zhubo.bootstrap import sample_shop_folder

PORT = 18_790


def resident_mb(pid: int) -> float:
    """Return a process's resident memory."""
    return int(Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()[0]) / 1024


def cpu_s(pid: int) -> float:
    """Return the CPU-seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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


def run(idle_s: float) -> dict[str, float]:
    """Start a server once."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "zhubo", "serve", "--shop", str(sample_shop_folder()), "--data", folder]
        begun = perf_counter()
        with subprocess.Popen([*command, "--port", str(PORT)], stdout=subprocess.DEVNULL) as server:
            while not answers(PORT):
                sleep(0.005)
                assert server.poll() is None, "the server ended"
            ready_s = perf_counter() - begun
            started_cpu_s = cpu_s(server.pid)
            sleep(idle_s)
            idle = {
                "idle_rss_mb": round(resident_mb(server.pid), 1),
                "idle_cpu": (cpu_s(server.pid) - started_cpu_s) / idle_s,
            }
            server.terminate()
            server.wait(10)
    return {"ready_s": round(ready_s, 3), "start_cpu_s": started_cpu_s} | idle


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--idle-s", type=float, default=3)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    runs = [run(arguments.idle_s) for _ in range(arguments.runs)]
    units = {"ready_s": "s", "start_cpu_s": "s", "idle_rss_mb": "MB", "idle_cpu": "cores"}
    rows = []
    for name, unit in units.items():
        values = [one[name] for one in runs]
        rows.append(
            {
                "suite": "start",
                "metric": name,
                "value": median(values),
                "spread": max(values) - min(values),
                "unit": unit,
            }
        )
        print(f"{name}: {median(values):.3f} {unit} ({min(values):.3f} to {max(values):.3f}, {len(values)} runs)")
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
