"""Scenarios of a few turns through the room's own loop: does it know who means what, and in which mood a viewer is, from what came before?

Each scenario plays in a room of its own. A marked comment is right in a kind of expectation (intent, product, options, mood) where the room
reads it so; a scenario is right where all its expectations hold. What stands in tests/gold/turns has been built upon; nobody who builds
has read tests/gold/turns/unread, which `--unread` counts.

usage: ./run bench turns [--file SCENARIOS.jsonl]… [--unread] [--show N] [--json]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gold import GOLD, SOURCES, zhubo
from measure import write_result
from zhubo.acts import Act, Answer
from zhubo.bootstrap import memory_parts
from zhubo.events import Recorded, Target, ViewerCommented
from zhubo.facts import Shop, Variant
from zhubo.opening import opening_events
from zhubo.replaying import Replay, VirtualClock, replay_lines
from zhubo.room import open_room, record
from zhubo.shop import read_shop
from zhubo.state import State, viewer_memory

KINDS = ("intent", "product", "options", "mood")
START_MS = 1_795_694_400_000
TURN_MS = 6_000
"""How long the next turn of a scenario comes after the last; the room has answered by then."""


@dataclass(slots=True)
class Seen:
    """How the room read each comment of a scenario, the mood of its viewer after it, and what it was answered."""

    comments: dict[str, ViewerCommented] = field(default_factory=dict)
    moods: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)

    def listen(self, events: Sequence[Recorded], acts: Sequence[Act], state: State) -> None:
        """Note what came of a batch; a scenario's turns lie so far apart that each is a batch of its own."""
        for recorded in events:
            event = recorded.event
            if isinstance(event, ViewerCommented):
                memory = viewer_memory(state, event.viewer)
                self.comments[event.comment] = event
                self.moods[event.comment] = memory.mood if memory is not None else "neutral"
        for act in acts:
            if isinstance(act, Answer) and not act.private:
                self.answers |= dict.fromkeys(act.to, act.text)


def rows_of(scenario: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the chat of one scenario as `zhubo replay` reads it."""
    rows = []
    for place, turn in enumerate(scenario["turns"]):
        row: dict[str, Any] = {"id": f"t{place}", "at": place * TURN_MS}
        if "pin" in turn:
            row |= {"kind": "operator", "name": "pinned", "text": turn["pin"] or ""}
        elif turn["from"] == "host":
            row |= {"kind": "host_speech", "text": turn["text"]}
        else:
            row |= {"kind": "comment", "viewer": turn["from"], "text": turn["text"]}
        rows.append(row)
    return rows


async def play(scenario: Mapping[str, Any], shop: Shop) -> Seen:
    """Return what a room of `shop` made of one scenario."""
    clock, seen = VirtualClock(0), Seen()
    parts, orders = memory_parts(shop, clock)
    room = await open_room("turns", parts)
    for number, event in enumerate(opening_events(shop, room.state, at_ms=0)):
        await record(room, event, event_id=f"open:{number}")
    room.listeners.append(seen.listen)
    replay = Replay(room=room, clock=clock, orders=orders, start_ms=START_MS)
    async for _ in replay_lines(replay, [json.dumps(row, ensure_ascii=False) for row in rows_of(scenario)]):
        pass
    if replay.problems:
        raise SystemExit(f"scenario {scenario['id']}: {replay.problems}")
    return seen


def judge(expect: Mapping[str, Any], event: ViewerCommented, mood: str, shop: Shop) -> dict[str, bool]:
    """Return whether each kind of expectation that stands in `expect` holds for a comment as it was read."""
    right: dict[str, bool] = {}
    if "intent" in expect:
        right["intent"] = event.intent in expect["intent"]
    if "product" in expect:
        wanted = [expect["product"]] if isinstance(expect["product"], str) else expect["product"]
        right["product"] = {target.sku for target in event.targets} == set(wanted)
    if "options" in expect:
        right["options"] = has_options(expect["options"], event, shop)
    if "mood" in expect:
        right["mood"] = mood == expect["mood"]
    return right


def has_options(wanted: Sequence[str], event: ViewerCommented, shop: Shop) -> bool:
    """Whether the option values `wanted` are those that a comment chose or asked for: all of them, and no other of the same options.

    Of a target that no variant fits, what is asked for counts, and not all its variants.
    """
    unfit = [target for target in event.targets if target.unfit == "together"]
    chosen = [variant for target in event.targets if target not in unfit for variant in variants_of(target, shop)]
    said = {str(value).casefold() for value in (event.slots.size, event.slots.colour) if value}
    said |= {one.partition("=")[2] for target in unfit for one in target.asked}
    values: dict[str, set[str]] = {}
    for variant in chosen:
        for name, words in variant.options.items():
            values.setdefault(name, set()).update(value.casefold() for value in words.values())
    left = {value.casefold() for value in wanted}
    for own in values.values():
        if own & left:
            if not own <= left:
                return False
            left -= own
    return left <= said


def variants_of(target: Target, shop: Shop) -> list[Variant]:
    """Return the variants that a target means: those that it names, else all of its product."""
    product = next((one for one in shop.products if one.sku == target.sku), None)
    every = product.variants if product is not None else ()
    return [variant for variant in every if not target.variants or variant.sku in target.variants]


def told(scenario: Mapping[str, Any], seen: Seen, failed: Mapping[str, Sequence[str]]) -> str:
    """Return a scenario as it went, for whoever mends it."""
    lines = [f"{scenario['id']} [{scenario['shop']}]"]
    for place, turn in enumerate(scenario["turns"]):
        words = f"pin {turn['pin']}" if "pin" in turn else turn["text"]
        lines.append(
            f"   {turn['from']}: {words}   {json.dumps(turn['expect'], ensure_ascii=False) if 'expect' in turn else ''}"
        )
        event = seen.comments.get(f"t{place}")
        if event is not None:
            goods = [(t.sku, t.how, t.variants) for t in event.targets]
            mood = seen.moods[f"t{place}"]
            lines.append(
                f"      {'WRONG ' + ','.join(failed[f't{place}']) if failed.get(f't{place}') else 'ok'}: {event.intent}"
                f" {event.confidence_micro // 10_000} {goods} size={event.slots.size} colour={event.slots.colour}"
                f" attribute={event.slots.attribute} {mood} ({event.sentiment}) -> {seen.answers.get(f't{place}', '')[:90]!r}"
            )
    return "\n".join(lines)


def score(scenarios: Sequence[Mapping[str, Any]], shops: Mapping[str, Shop], show: int) -> dict[str, Any]:
    """Return the shares of right scenarios and expectations, by kind and by language; print the first `show` that are wrong."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for scenario in scenarios:
        shop, language = shops[scenario["shop"]], scenario["language"]
        seen = asyncio.run(play(scenario, shop))
        failed: dict[str, list[str]] = {}
        for place, turn in enumerate(scenario["turns"]):
            comment = f"t{place}"
            if "expect" not in turn:
                continue
            for kind, right in judge(turn["expect"], seen.comments[comment], seen.moods[comment], shop).items():
                counts[language, kind, right] += 1
                if not right:
                    failed.setdefault(comment, []).append(kind)
        counts[language, "scenario", not failed] += 1
        if failed and show > 0:
            show -= 1
            print(told(scenario, seen, failed))
    languages = sorted({language for language, _, _ in counts})
    return {
        of: {kind: shares(counts, own, kind) for kind in ("scenario", *KINDS)}
        for of, own in [("all", languages), *((language, [language]) for language in languages)]
    }


def shares(counts: Mapping[tuple[str, str, bool], int], languages: Sequence[str], kind: str) -> dict[str, Any]:
    """Return how many of one kind there are in some languages, how many are right, and the share."""
    right, wrong = (
        sum(counts.get((language, kind, is_right), 0) for language in languages) for is_right in (True, False)
    )
    return {"right": right, "of": right + wrong, "share": round(right / (right + wrong), 4) if right + wrong else None}


def read_shops(names: set[str], data: Path) -> dict[str, Shop]:
    """Return the shops of `names`, imported as the gold questions have them."""
    shops = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(names):
            policies = str(GOLD / f"{name}.policies.toml")
            zhubo("shop", "import", str(data / SOURCES[name]), "--to", f"{folder}/{name}", "--policies", policies)
            shops[name] = read_shop(Path(folder) / name)
    return shops


def main() -> None:
    """Score the scenarios of a file and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, action="append", help="default: those of tests/gold/turns")
    parser.add_argument("--unread", action="store_true", help="the set that only counts; nothing of it is shown")
    parser.add_argument("--show", type=int, default=0, help="how many wrong scenarios are printed")
    parser.add_argument("--json", action="store_true", help="write benchmarks/results/turns.json")
    arguments = parser.parse_args()
    begun = time.monotonic()
    folder = GOLD / "turns" / "unread" if arguments.unread else GOLD / "turns"
    files = arguments.file or sorted(folder.glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    scenarios = [json.loads(line) for line in lines if line.strip()]
    shops = read_shops({scenario["shop"] for scenario in scenarios}, Path(os.environ["ZHUBO_DATA"]))
    figures = score(scenarios, shops, 0 if arguments.unread else arguments.show)
    for of, kinds in figures.items():
        print(
            of,
            "  ".join(f"{kind} {one['right']}/{one['of']} {one['share']}" for kind, one in kinds.items() if one["of"]),
        )
    if arguments.json:
        write_result(
            "turns",
            {"files": [file.name for file in files], "scenarios": len(scenarios)} | figures,
            seed=0,
            duration_s=time.monotonic() - begun,
        )


if __name__ == "__main__":
    main()
