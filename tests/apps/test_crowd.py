"""Many at once: ten who ask in one breath, two hundred who watch, one who does not read, and a queue that is full."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import pytest
import websockets

from apps.serving import Live, ask, comment, demo_config, frames_until, serving
from zhubo.acts import Act, Answer
from zhubo.apps.server import outflow
from zhubo.apps.server.live import start, stop
from zhubo.apps.server.opening import open_server
from zhubo.events import ViewerCommented
from zhubo.inbound import Inbound
from zhubo.ports import Entry, EventLog, OutboxRow, Place
from zhubo.running import CROWD_MIN, Batch, Runner, submit
from zhubo.sources import Take

VIEWERS = 200
LAG_S_MAX = 0.25


def test_ten_who_ask_at_once_are_each_answered() -> None:
    """The same words from all are one act that names all; different words are an act each; everybody hears of their own at once."""

    async def play() -> None:
        async with serving() as live:
            sockets = [await websockets.connect(live.ws()) for _ in range(10)]
            await ask(sockets[0], "怎么付款")
            same = [comment("包邮吗") for _ in sockets]
            await asyncio.gather(*(ws.send(json.dumps(c)) for ws, c in zip(sockets, same, strict=True)))
            own = await asyncio.gather(*(reply_to(ws, c["id"]) for ws, c in zip(sockets, same, strict=True)))
            assert len({answer["text"] for answer in own}) == 1 and len({answer["id"] for answer in own}) <= 3
            each = [comment(f"{n + 1}号多少钱") for n in range(10)]
            await asyncio.gather(*(ws.send(json.dumps(c)) for ws, c in zip(sockets, each, strict=True)))
            own = await asyncio.gather(*(reply_to(ws, c["id"]) for ws, c in zip(sockets, each, strict=True)))
            assert len({answer["sku"] for answer in own}) == 10
            for ws in sockets:
                await ws.close()

    asyncio.run(play())


async def reply_to(ws: websockets.ClientConnection, comment_id: str) -> dict[str, Any]:
    """Return the answer that is sent to whoever wrote a comment."""
    frame = await frames_until(
        ws, lambda f: f["type"] == "reply" and any(comment_id in item["to"] for item in f["items"])
    )
    found: dict[str, Any] = next(item for item in frame["items"] if comment_id in item["to"])
    return found


@pytest.mark.slow
def test_two_hundred_watch_and_the_room_stays_quick() -> None:
    """While two hundred read along, a bridge reports a lively chat: every viewer sees the same answers, and the loop is never held up."""
    seen: list[set[str]] = []
    lags: list[float] = []

    async def watch(live: Live, there: asyncio.Semaphore) -> None:
        found: set[str] = set()
        async with websockets.connect(live.ws(), open_timeout=20) as ws:
            seen.append(found)
            there.release()
            async for frame in ws:
                found.update(item["id"] for item in json.loads(frame).get("items", ()) if item["item"] == "answer")

    async def measure() -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.01)
            lags.append(time.perf_counter() - begun - 0.01)

    async def play() -> None:
        async with serving() as live:
            there = asyncio.Semaphore(0)
            tasks = [asyncio.create_task(watch(live, there)) for _ in range(VIEWERS)]
            for _ in range(VIEWERS):
                await asyncio.wait_for(there.acquire(), 20)
            tasks.append(asyncio.create_task(measure()))
            async with websockets.connect(live.ws("source"), additional_headers=live.key("events:write")) as ws:
                for second in range(20):
                    await ws.send(json.dumps([chat_row(second * 10 + n) for n in range(10)]))
                    await asyncio.sleep(0.1)
            await asyncio.sleep(0.5)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            assert live.server.rooms["demo"].hub.slow_dropped == 0

    asyncio.run(play())
    assert len(seen) == VIEWERS and len({frozenset(found) for found in seen}) == 1, "viewers were told different things"
    assert len(seen[0]) >= 20
    worst = sorted(lags)[int(len(lags) * 0.99)]
    assert worst < LAG_S_MAX, f"the loop was held up for {worst:.3f} s"


def chat_row(n: int) -> dict[str, Any]:
    """Return one line of a lively chat."""
    text = ("包邮吗", "什么时候发货", "好看", f"{n % 24 + 1}号多少钱")[n % 4]
    return {"kind": "comment", "id": f"m-{n}", "platform": "douyin", "viewer": f"u-{n % 50}", "text": text}


def test_who_does_not_read_slows_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A viewer that never reads is let go once too much waits for it; meanwhile others are answered as quickly as ever."""
    monkeypatch.setattr(outflow, "WAITING_BYTES_MAX", 20_000)

    async def play() -> None:
        async with serving() as live, websockets.connect(live.ws()) as calm:
            reader, writer = await asyncio.open_connection("127.0.0.1", live.port, limit=1)
            writer.write(
                b"GET /ws/rooms/demo?role=viewer HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
            )
            hub = live.server.rooms["demo"].hub
            await ask(calm, "包邮吗")
            waits = []
            async with (
                httpx.AsyncClient(base_url=live.http, headers=live.key("events:write")) as bridge,
                asyncio.timeout(60),
            ):
                n = 0
                while hub.slow_dropped == 0:
                    rows = [chat_row(n + k) | {"text": "好" * 450} for k in range(200)]
                    assert (await bridge.post("/api/rooms/demo/events", json=rows)).status_code == 200
                    n += 200
                    begun = time.perf_counter()
                    await ask(calm, ("什么时候发货", "发什么快递", "怎么付款")[n // 200 % 3])
                    waits.append(time.perf_counter() - begun)
            assert sorted(waits)[len(waits) // 2] < 0.5
            assert len(hub.sockets["viewer"]) == 1
            writer.close()

    asyncio.run(play())


def test_a_full_queue_turns_away_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """HTTP says 429 with a pause, a socket gets `busy`; nothing of it is taken, and the next message is."""
    monkeypatch.setattr("zhubo.running.QUEUE_MAX", 20)

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.key("events:write")) as http:
            rows = [chat_row(n) for n in range(21)]
            answer = await http.post("/api/rooms/demo/events", json=rows)
            assert answer.status_code == 429
            assert {r["status"] for r in answer.json()["receipts"]} == {"busy"}
            async with websockets.connect(live.ws("source"), additional_headers=live.key("events:write")) as ws:
                await ws.send(json.dumps(rows))
                busy = await frames_until(ws, lambda f: f["type"] in ("ack", "busy"))
                assert busy == {"type": "busy", "retry_ms": 1000}
                await ws.send(json.dumps(rows[:20]))
                ack = await frames_until(ws, lambda f: f["type"] in ("ack", "busy"))
                assert {r["status"] for r in ack["receipts"]} == {"accepted"}
            view = (await http.get("/api/rooms/demo/metrics", headers=live.key("room:read"))).json()
            assert (view["busy"], view["queue"]) == (42, 0)
            assert live.server.rooms["demo"].state.counts["ViewerCommented"] == 20

    asyncio.run(play())


def said(text: str, number: int) -> Inbound:
    """Return a comment of viewer `number`."""
    return Inbound(kind="comment", id=f"m-{number}", platform="x", viewer=f"v-{number}", text=text)


@pytest.mark.parametrize(("count", "waits"), [(CROWD_MIN, False), (CROWD_MIN - 1, True)])
def test_a_crowd_is_answered_at_the_end_of_its_round(count: int, waits: bool) -> None:
    """Who comes in a crowd need not wait for more of it; a few who come at once wait a moment for others that ask the same."""

    async def play() -> None:
        server = await open_server(demo_config(), data=None, environment={})
        room = server.rooms["demo"]
        start(server)
        batches: list[Batch] = []
        room.runner.listeners.append(batches.append)
        begun = len(batches)
        texts = ["包邮吗", *(f"{n + 1}号多少钱" for n in range(count - 2)), "包邮吗"]
        await submit(room.runner, [said(text, n) for n, text in enumerate(texts)])
        first = batches[begun]
        await asyncio.sleep(0.2)
        answers = [act for batch in batches for act in batch.acts if isinstance(act, Answer)]
        assert [len(answer.to) for answer in answers] == [2, *(1 for _ in texts[2:])]
        assert [act for act in first.acts if isinstance(act, Answer)] == ([] if waits else answers)
        await stop(server)

    asyncio.run(play())


@dataclass
class Keeping:
    """Plays `EventLog`: the room's own, noting in `order` when it is given comments."""

    log: EventLog
    order: list[str]

    async def append(self, room: str, entries: Sequence[Entry]) -> Sequence[Place]:
        """Note and append."""
        if any(isinstance(entry.event, ViewerCommented) for entry in entries):
            self.order.append("round")
        return await self.log.append(room, entries)


@pytest.mark.parametrize("behind_min", [64, 0])
def test_what_was_decided_leaves_before_more_is_read(behind_min: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless the room is behind: then reading comes first."""
    monkeypatch.setattr("zhubo.running.BEHIND_MIN", behind_min)
    order: list[str] = []

    async def play() -> None:
        server = await open_server(demo_config(), data=None, environment={})
        room = server.rooms["demo"]
        room.runner.room.parts = replace(room.runner.room.parts, log=Keeping(room.runner.room.parts.log, order))
        start(server)
        room.courier.told.append(lambda act, outcome: order.append(outcome))
        first = submit(room.runner, [said(f"{n + 1}号多少钱", n) for n in range(CROWD_MIN)])
        # The next come while the room reads the first, so that they wait for its next round.
        room.runner.listeners.append(lambda batch: None if len(order) > 1 else comes_next(room.runner))
        await first
        await asyncio.sleep(0.2)
        await stop(server)

    def comes_next(runner: Runner) -> None:
        submit(runner, [said("包邮吗", 99)])

    asyncio.run(play())
    assert order.count("round") == 2 and order.count("done") == CROWD_MIN + 1
    assert (order.index("done") < 1 + order[1:].index("round")) is (behind_min > 0)


@dataclass
class Stumbling:
    """Plays `Source`: breaks off in its first two runs, each time after handing in one message."""

    runs: int = 0

    async def run(self, take: Take) -> None:
        """Hand in a comment; then fail, twice."""
        self.runs += 1
        await take([Inbound(kind="comment", id=f"m-{self.runs}", platform="x", viewer="v", text="包邮吗")])
        if self.runs <= 2:
            raise ValueError("秘密的话")


def test_work_that_breaks_off_begins_again(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A source that fails on one message is tried again, and the log names the failure without a viewer's words; an end is an end."""
    monkeypatch.setattr("zhubo.apps.server.live.AGAIN_S", 0.02)
    source = Stumbling()

    async def play() -> None:
        server = await open_server(demo_config(), data=None, environment={})
        room = server.rooms["demo"]
        room.sources = (source,)
        start(server)
        await asyncio.sleep(0.5)
        assert room.state.counts["ViewerCommented"] == 3
        await stop(server)

    asyncio.run(play())
    assert source.runs == 3
    told = [record.getMessage() for record in caplog.records if "broke off" in record.getMessage()]
    assert len(told) == 2 and "ValueError at run" in told[0] and "秘密" not in caplog.text


@dataclass
class Breaking:
    """Plays `Sender`: breaks on the first words that it is given."""

    posts: list[str] = field(default_factory=list)

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Take the words, but the first."""
        self.posts.append(text)
        if len(self.posts) == 1:
            raise ZeroDivisionError("秘密的话")
        return "done"


def test_a_target_that_breaks_stops_neither_the_courier_nor_the_next_answer(caplog: pytest.LogCaptureFixture) -> None:
    """What it broke on was perhaps sent, so a human is shown it; the rest goes out."""
    target = Breaking()

    async def play() -> None:
        server = await open_server(demo_config(), data=None, environment={})
        room = server.rooms["demo"]
        room.courier.target, room.courier.channel = target, "x"
        start(server)
        for text in ("包邮吗", "什么时候发货", "怎么付款"):
            await submit(room.runner, [Inbound(kind="comment", id=text, platform="x", viewer="v", text=text)])
            await asyncio.sleep(0.2)
        states = [row.state for row in room.runner.outbox.read_acts("demo", after_seq=0, limit=99) if is_answer(row)]
        assert states == ["unknown", "done", "done"]
        assert room.runner.room.failures["stage_failed:send"] == 1 and server.counts["broke_off"] == 0
        await stop(server)

    asyncio.run(play())
    assert len(target.posts) == 3 and "秘密" not in caplog.text


def is_answer(row: OutboxRow) -> bool:
    """Return whether a row of the outbox is an answer."""
    return isinstance(row.act, Answer)
