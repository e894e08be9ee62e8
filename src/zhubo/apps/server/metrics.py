"""Numbers of a running room: rates, queue, latency. No label ever holds anything of a viewer."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import Counter, deque
from dataclasses import field
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from zhubo.guarding import FAILED
from zhubo.values import dataclass

BUCKETS_MS = (5, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 500, 1_000, 2_000, 5_000)
RECENT_MAX = 2_000


@dataclass(slots=True)
class Latency:
    """A histogram in milliseconds, and the newest values for percentiles."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BUCKETS_MS) + 1))
    total: int = 0
    sum_ms: float = 0.0
    recent: deque[float] = field(default_factory=lambda: deque(maxlen=RECENT_MAX))

    def add(self, ms: float) -> None:
        """Count one value."""
        self.counts[bisect_left(BUCKETS_MS, ms)] += 1
        self.total += 1
        self.sum_ms += ms
        self.recent.append(ms)

    def view(self) -> dict[str, Any]:
        """Return count, percentiles of the newest values, and cumulative buckets."""
        newest = sorted(self.recent)
        cumulative, buckets = 0, []
        for bound, count in zip(BUCKETS_MS, self.counts, strict=False):
            cumulative += count
            buckets.append([bound, cumulative])
        return {"count": self.total, "p50": _at(newest, 0.5), "p99": _at(newest, 0.99), "buckets": buckets}


@dataclass(slots=True)
class Rates:
    """Events and acts a second, and the process's share of one core, between two looks."""

    counts: Counter[str] = field(default_factory=Counter)
    events_per_s: float = 0.0
    acts_per_s: float = 0.0
    cpu: float = 0.0
    _before: tuple[int, int] = (0, 0)
    _wall_s: float = field(default_factory=perf_counter)
    _cpu_s: float = field(default_factory=process_time)

    def sample(self) -> None:
        """Take the rates since the last sample; call it about once a second."""
        wall_s, cpu_s = perf_counter(), process_time()
        passed_s = max(wall_s - self._wall_s, 1e-6)
        events, acts = self.counts["events"], self.counts["acts"]
        self.events_per_s = round((events - self._before[0]) / passed_s, 1)
        self.acts_per_s = round((acts - self._before[1]) / passed_s, 1)
        self.cpu = round((cpu_s - self._cpu_s) / passed_s, 3)
        self._before, self._wall_s, self._cpu_s = (events, acts), wall_s, cpu_s


def resident_mb() -> float:
    """Return this process's resident memory in MB; 0 where the system does not say."""
    path = Path("/proc/self/statm")
    if not path.exists():
        return 0.0
    pages = int(path.read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def prometheus(rooms: dict[str, dict[str, Any]]) -> str:
    """Return the rooms' metrics as Prometheus text. Labels: room, role of a socket, bucket's bound, outcome."""
    lines: list[str] = []
    plain = (
        ("events_per_s", "gauge"),
        ("acts_per_s", "gauge"),
        ("queue", "gauge"),
        ("events", "counter"),
        ("acts", "counter"),
        ("dropped", "counter"),
        ("busy", "counter"),
        ("refused", "counter"),
        ("duplicates", "counter"),
        ("broken", "counter"),
        ("slow_dropped", "counter"),
    )
    for name, kind in plain:
        full = f"zhubo_{name}_total" if kind == "counter" else f"zhubo_{name}"
        lines.append(f"# TYPE {full} {kind}")
        lines += [f'{full}{{room="{room}"}} {view[name]}' for room, view in rooms.items()]
    lines.append("# TYPE zhubo_stage_failed_total counter")
    lines += [
        f'zhubo_stage_failed_total{{room="{room}"}} {view["failures"].get(FAILED, 0)}' for room, view in rooms.items()
    ]
    lines.append("# TYPE zhubo_read_again_total counter")
    for room, view in rooms.items():
        lines += [f'zhubo_read_again_total{{room="{room}",outcome="{o}"}} {n}' for o, n in view["read_again"].items()]
    lines.append("# TYPE zhubo_drafts_total counter")
    for room, view in rooms.items():
        lines += [f'zhubo_drafts_total{{room="{room}",outcome="{o}"}} {n}' for o, n in view["drafts"].items()]
    lines.append("# TYPE zhubo_sockets gauge")
    for room, view in rooms.items():
        lines += [f'zhubo_sockets{{room="{room}",role="{role}"}} {count}' for role, count in view["sockets"].items()]
    lines.append("# TYPE zhubo_latency_ms histogram")
    for room, view in rooms.items():
        latency = view["latency_ms"]
        lines += [f'zhubo_latency_ms_bucket{{room="{room}",le="{le}"}} {count}' for le, count in latency["buckets"]]
        lines.append(f'zhubo_latency_ms_bucket{{room="{room}",le="+Inf"}} {latency["count"]}')
        lines.append(f'zhubo_latency_ms_count{{room="{room}"}} {latency["count"]}')
        lines.append(f'zhubo_latency_ms_sum{{room="{room}"}} {latency["sum"]}')
    first = next(iter(rooms.values()), None)
    if first is not None:
        lines += ["# TYPE zhubo_cpu gauge", f"zhubo_cpu {first['cpu']}", "# TYPE zhubo_rss_mb gauge"]
        lines.append(f"zhubo_rss_mb {first['rss_mb']}")
    return "\n".join(lines) + "\n"


def _at(newest: list[float], share: float) -> float | None:
    return round(newest[min(len(newest) - 1, int(share * len(newest)))], 1) if newest else None
