"""`zhubo replay`: a recorded chat through a room, as fast as it can."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any, TextIO

from zhubo import acts as a
from zhubo.apps.cli.ask import known_product
from zhubo.apps.cli.progress import counting
from zhubo.apps.cli.times import now_ms, read_time
from zhubo.apps.collecting import settled_down
from zhubo.bootstrap import memory_parts, shop_model
from zhubo.deliver import ACT_NAMES, Pacer, act_line
from zhubo.errors import InputError
from zhubo.events import OperatorSet
from zhubo.facts import Shop
from zhubo.opening import opening_events
from zhubo.replaying import Replay, VirtualClock, replay_lines
from zhubo.room import open_room, record
from zhubo.shop import read_shop
from zhubo.state import DROPPED

SUMMARY = "run a recorded chat through a room · 把录下的弹幕放进直播间"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--shop", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--out", type=Path, metavar="ACTS.jsonl", help="where the acts go (default: nowhere but the summary)"
    )
    parser.add_argument("--start", metavar="ISO-8601", help="when offset 0 is (default: now)")
    parser.add_argument(
        "--autonomy", default="auto_reply", choices=("observe", "suggest", "one_tap", "auto_reply", "auto_act")
    )
    parser.add_argument("--pin", metavar="SKU", help="what is pinned at the start")
    parser.add_argument("--json", action="store_true", help="the summary as JSON")
    parser.add_argument("chat", type=Path, metavar="CHAT.jsonl")


def run(arguments: argparse.Namespace) -> int:
    """Replay; exit 1 only where the chat cannot be read at all. Broken lines are counted and reported."""
    shop = read_shop(arguments.shop)
    if arguments.pin is not None:
        arguments.pin = known_product(shop, arguments.pin)
    start_ms = read_time(arguments.start, shop.time_zone) if arguments.start else now_ms()
    try:
        chat = arguments.chat.open(encoding="utf-8", errors="replace")
    except OSError as error:
        raise InputError(
            f"Cannot read {arguments.chat}: {error.strerror}.", hint="Give a JSONL file that exists."
        ) from error
    with chat:
        summary = asyncio.run(_replay(arguments, shop, chat, start_ms))
    if arguments.json:
        print(json.dumps(summary, ensure_ascii=False))
    else:
        for name, value in summary.items():
            print(f"{name}: {value}")
    return 0


async def _replay(arguments: argparse.Namespace, shop: Shop, chat: TextIO, start_ms: int) -> dict[str, Any]:
    # The room's time begins with the first line, which may be years ago.
    clock = VirtualClock(0)
    parts, orders = memory_parts(shop, clock, model=shop_model(arguments.shop))
    room = await open_room("replay", parts)
    for number, event in enumerate(opening_events(shop, room.state, at_ms=0, autonomy=arguments.autonomy)):
        await record(room, event, event_id=f"open:{number}")
    if arguments.pin:
        await record(room, OperatorSet(at_ms=0, operator="cli", name="pinned", value=arguments.pin), event_id="pin")
    replay = Replay(room=room, clock=clock, orders=orders, start_ms=start_ms)
    statuses: Counter[str] = Counter()
    begun_s = perf_counter()
    with settled_down(), _sink(arguments.out) as sink, counting("replay") as show:
        pacer = Pacer()
        async for acts in replay_lines(replay, chat):
            show(replay.counts["lines"])
            ready: list[a.Act] = list(pacer.due(room.state.at_ms))
            for act in acts:
                ready += pacer.offer(act) if isinstance(act, a.Answer) else [act]
            statuses.update(_write(sink, ready, start_ms))
        statuses.update(_write(sink, pacer.flush(), start_ms))
    seconds = perf_counter() - begun_s
    for problem in replay.problems:
        print(f"zhubo: {problem}", file=sys.stderr)
    return _summary(replay, statuses, seconds)


@contextmanager
def _sink(path: Path | None) -> Iterator[TextIO | None]:
    """Yield where act lines go: a file beside the wanted one, which takes its place only when the replay is complete."""
    if path is None:
        yield None
        return
    partial = path.with_name(path.name + ".part")
    try:
        with partial.open("w", encoding="utf-8") as sink:
            yield sink
        partial.replace(path)
    except OSError as error:
        raise InputError(
            f"Cannot write {path}: {error.strerror}.", hint="Choose a folder that exists and has room."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _write(sink: TextIO | None, acts: Sequence[a.Act], start_ms: int) -> Iterator[str]:
    for act in acts:
        if isinstance(act, a.Errand):
            continue
        yield f"{ACT_NAMES[type(act).__name__]}/{act.status}"
        if sink is not None:
            sink.write(json.dumps(act_line(act, origin_ms=start_ms), ensure_ascii=False) + "\n")


def _summary(replay: Replay, statuses: Counter[str], seconds: float) -> dict[str, Any]:
    counts = replay.counts
    return {
        "lines": counts["lines"],
        "accepted": counts["accepted"],
        "duplicate": counts["duplicate"],
        "refused": counts["refused"],
        "broken": counts["broken"],
        "dropped": replay.room.state.counts.get(DROPPED, 0),
        "acts": dict(sorted(statuses.items())),
        "seconds": round(seconds, 3),
        "rate_per_s": round(counts["lines"] / seconds) if seconds else None,
    }
