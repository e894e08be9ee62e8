"""What a language model that takes two seconds costs everybody else: waits in a room with a second reading, beside one without.

usage: second_reading.py [--runs 5] [--comments 80]

Of two comments that come together the model understands one and not the other, which goes out to a server of OpenAI's chat format on
this machine (its time counts too). Measured is the way of the one that is understood, from its arrival to its act. Runs with and
without take turns.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from measure import quantile, write_result

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from adapters.openai_server import intent, openai_server  # noqa: E402
from apps.serving import demo_config, serving  # noqa: E402
from unread import unread_texts  # noqa: E402
from zhubo.acts import Answer  # noqa: E402
from zhubo.config import EndpointSettings, UnderstandSettings  # noqa: E402
from zhubo.inbound import Inbound  # noqa: E402
from zhubo.running import Batch, submit  # noqa: E402

SLOW_S = 2.0
PAUSE_S = 0.02
QUESTION = "what does shipping cost"


async def waits_ms(url: str, comments: int) -> tuple[list[float], int]:
    """Return how long each answer took, and how many second readings came back."""
    understand = UnderstandSettings(llm=bool(url), calls_per_minute=10_000, tokens_per_day=10**9)
    config = replace(
        demo_config(), understand=understand, llm=EndpointSettings(url=url or "http://127.0.0.1:1", model="m")
    )
    async with serving(config) as live:
        room = live.server.rooms["demo"]
        begun: dict[str, float] = {}
        waits: list[float] = []

        def listen(batch: Batch) -> None:
            for act in batch.acts:
                if isinstance(act, Answer):
                    waits.extend((time.perf_counter() - begun.pop(one)) * 1000 for one in act.to if one in begun)

        room.runner.listeners.append(listen)
        for n in range(comments):
            begun[f"k{n}"] = time.perf_counter()
            known = Inbound(kind="comment", id=f"k{n}", viewer=f"v{n}", text=QUESTION)
            unread = Inbound(kind="comment", id=f"u{n}", viewer=f"w{n}", text=unread_texts()[n % 8])
            await submit(room.runner, [unread, known])
            await asyncio.sleep(PAUSE_S)
        await asyncio.sleep(0.5)
        assert len(waits) == comments
        return waits, sum(room.rereader.counts.values())


async def measure(runs: int, comments: int) -> dict[str, object]:
    """Return the figures of both rooms."""
    figures: dict[str, list[float]] = {"without_p50": [], "without_p99": [], "with_p50": [], "with_p99": []}
    read = 0
    async with openai_server(intent("praise", after_s=SLOW_S)) as (url, _):
        for _ in range(runs):
            for name, address in (("without", ""), ("with", url)):
                waits, came = await waits_ms(address, comments)
                figures[f"{name}_p50"].append(median(waits))
                figures[f"{name}_p99"].append(quantile(sorted(waits), 0.99))
                read += came
    told: dict[str, object] = {name: round(median(values), 2) for name, values in figures.items()}
    ratios = [b / a for a, b in zip(figures["without_p50"], figures["with_p50"], strict=True)]
    return told | {"p50_ratio": round(median(ratios), 3), "p50_ratios": [round(one, 3) for one in ratios], "read": read}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--comments", type=int, default=80)
    arguments = parser.parse_args()
    started = time.perf_counter()
    figures = asyncio.run(measure(arguments.runs, arguments.comments))
    print(figures)
    write_result("second_reading", {"wait_ms": figures}, seed=0, duration_s=time.perf_counter() - started)


if __name__ == "__main__":
    main()
