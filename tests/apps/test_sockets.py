"""Real sockets against a real server: ask and be answered, resume, and what a room does with floods and rubbish."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import websockets

from apps.serving import ask, comment, frames_until, item_until, serving
from zhubo.apps.server import access_store, sockets
from zhubo.apps.server.outflow import push


def test_a_question_on_the_viewer_socket_is_answered_there() -> None:
    """Ask, and the answer comes to the asker at once and to everybody with the next tick."""

    async def play() -> None:
        async with serving() as live, websockets.connect(live.ws()) as asker, websockets.connect(live.ws()) as other:
            hello = json.loads(await asker.recv())
            assert hello["type"] == "hello" and hello["state"]["room"] == "demo"
            assert "autonomy" not in hello["state"]
            await ask(asker, "包邮吗")
            waits = []
            for text in ("杯子多少钱", "什么时候发货", "发什么快递"):
                begun = time.perf_counter()
                answer = await ask(asker, text)
                waits.append(time.perf_counter() - begun)
                assert answer["ai"] and not answer["private"] and answer["text"]
            assert sorted(waits)[1] < 0.3
            seen = await item_until(other, lambda i: i["item"] == "answer" and i["id"] == answer["id"])
            assert seen["text"] == answer["text"]

    asyncio.run(play())


def test_who_comes_back_gets_what_was_missed() -> None:
    """`?after=seq` brings the items since then; a position that is not kept asks for a reload."""

    async def play() -> None:
        async with serving() as live:
            async with websockets.connect(live.ws()) as ws:
                seq = json.loads(await ws.recv())["seq"]
                answer = await ask(ws, "包邮吗")
            async with websockets.connect(live.ws(query=f"&after={seq}")) as ws:
                hello = json.loads(await ws.recv())
                assert not hello["resync"]
                items = json.loads(await ws.recv())["items"]
                assert answer["id"] in [i.get("id") for i in items]
            async with websockets.connect(live.ws(query="&after=999999")) as ws:
                assert json.loads(await ws.recv())["resync"]

    asyncio.run(play())


def test_the_console_sees_how_a_comment_was_read() -> None:
    """Intent, evidence and delivery come to the console; a viewer never sees a pseudonym or a flag."""

    async def play() -> None:
        async with serving() as live:
            headers = live.sign_in("moderator")
            async with (
                websockets.connect(live.ws("console"), additional_headers=headers) as console,
                websockets.connect(live.ws()) as viewer,
            ):
                assert "autonomy" in json.loads(await console.recv())["state"]
                asked = comment("包邮吗")
                await viewer.send(json.dumps(asked))
                read = await item_until(console, lambda i: i["item"] == "comment")
                assert read["intent"] == "ask_shipping_fee" and read["text"] == "包邮吗" and len(read["viewer"]) == 22
                act = await item_until(console, lambda i: i["item"] == "act" and asked["id"] in i["to"])
                assert act["evidence"] and act["state"] == "pending" and act["latency_ms"] is not None
                done = await item_until(console, lambda i: i["item"] == "delivered" and act["id"] in i["act_ids"])
                assert done["outcome"] == "done"
                shown = await item_until(viewer, lambda i: i["item"] == "comment")
                assert set(shown) == {"item", "seq", "id", "name", "text", "at"}
                assert (await frames_until(console, lambda f: f["type"] == "metrics"))["sockets"]["viewer"] == 1

    asyncio.run(play())


def test_pages_find_what_was_said_before_a_restart(tmp_path: Path) -> None:
    """A viewer who comes back gets what was missed meanwhile, a new one the newest; the erased stay away, private answers too."""

    async def play() -> None:
        async with serving(data=tmp_path) as live:
            async with websockets.connect(live.ws()) as ws:
                seq = json.loads(await ws.recv())["seq"]
                answer = await ask(ws, "包邮吗")
                await ws.send(json.dumps(comment("秘密的话，怎么付款")))
                await frames_until(ws, lambda f: f["type"] == "ack")
            gone = comment("另一句秘密")
            async with websockets.connect(live.ws()) as ws:
                await ws.send(json.dumps(gone))
                await frames_until(ws, lambda f: f["type"] == "ack")
            async with httpx.AsyncClient(base_url=live.http, headers=live.sign_in("admin")) as http:
                body = {"room": "demo", "comment": gone["id"]}
                assert (await http.post("/api/erase", json=body)).json()["had_keys"]
        async with serving(data=tmp_path) as live:
            for query in (f"&after={seq}", ""):
                async with websockets.connect(live.ws(query=query)) as ws:
                    assert not json.loads(await ws.recv())["resync"]
                    items = json.loads(await ws.recv())["items"]
                texts = {item["id"]: item["text"] for item in items if item["item"] in ("comment", "answer")}
                assert texts[answer["id"]] == answer["text"] and "秘密的话，怎么付款" in texts.values()
                assert "另一句秘密" not in str(items)
            async with websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator")) as ws:
                await ws.recv()
                items = json.loads(await ws.recv())["items"]
                assert {"comment", "act", "delivered"} <= {item["item"] for item in items}

    asyncio.run(play())


def test_what_goes_out_together_is_told_together() -> None:
    """Three questions of one frame are three answers, and one line of the log says that they were sent."""

    async def play() -> None:
        async with serving() as live:
            async with (
                websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator")) as console,
                websockets.connect(live.ws("source"), additional_headers=live.key("events:write")) as source,
            ):
                asked = [comment(text) | {"viewer": text} for text in ("包邮吗", "什么时候发货", "怎么付款")]
                await source.send(json.dumps(asked))
                items: list[dict[str, Any]] = []
                while not any(item["item"] == "delivered" for item in items):
                    items += json.loads(await asyncio.wait_for(console.recv(), 10)).get("items", [])
                acts = [item["id"] for item in items if item["item"] == "act"]
                (told,) = (item for item in items if item["item"] == "delivered")
                assert len(acts) == 3 and told["act_ids"] == acts and told["outcome"] == "done"

    asyncio.run(play())


@pytest.mark.parametrize(
    ("role", "headers"),
    [("console", {}), ("stage", {}), ("source", {}), ("king", {}), ("viewer", {"Origin": "https://evil.example"})],
)
def test_a_socket_without_the_right_is_refused_before_the_upgrade(role: str, headers: dict[str, str]) -> None:
    """No session, no token, no key, no such role, another site's page."""

    async def play() -> None:
        async with serving() as live:
            with pytest.raises(websockets.InvalidStatus) as caught:
                await websockets.connect(live.ws(role), additional_headers=headers)
            assert caught.value.response.status_code == 403

    asyncio.run(play())


def test_a_stage_token_opens_one_stage_until_it_is_revoked() -> None:
    """OBS can only take a URL, so the stage alone takes a token there."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            headers = live.sign_in("operator")
            made = (await http.post("/api/rooms/demo/stage-token", json={}, headers=headers)).json()
            token = made["url"].partition("token=")[2]
            async with websockets.connect(live.ws("stage", f"&token={token}")) as stage:
                assert json.loads(await stage.recv())["role"] == "stage"
            assert (await http.delete(f"/api/stage-tokens/{made['id']}", headers=headers)).status_code == 200
            with pytest.raises(websockets.InvalidStatus):
                await websockets.connect(live.ws("stage", f"&token={token}"))

    asyncio.run(play())


def test_broken_frames_are_told_and_counted_and_the_socket_lives() -> None:
    """Rubbish, wrong types, unknown kinds, ids too short; the next question is answered."""

    async def play() -> None:
        async with serving() as live, websockets.connect(live.ws()) as ws:
            await ws.recv()
            for rubbish in ("{", "null", "[1]", '"x"', '{"kind":1}', "[" * 3_000, "\x00"):
                await ws.send(rubbish)
                assert (await frames_until(ws, lambda f: f["type"] in ("error", "ack")))["type"] == "error"
            for refused in ({"kind": "order", "id": str(uuid4())}, {"kind": "comment", "id": "x", "text": "hi"}):
                await ws.send(json.dumps(refused))
                ack = await frames_until(ws, lambda f: f["type"] == "ack")
                assert ack["receipts"][0]["status"] == "refused"
            assert live.server.rooms["demo"].counts["broken"] == 9
            await ask(ws, "包邮吗")

    asyncio.run(play())


def test_one_viewer_cannot_flood_a_room() -> None:
    """Twenty messages a second and a burst; then the socket is closed and others go on."""

    async def play() -> None:
        async with serving() as live, websockets.connect(live.ws()) as calm, websockets.connect(live.ws()) as wild:
            await wild.send(json.dumps([comment(f"第{n}条") for n in range(30)]))
            await wild.send(json.dumps([comment(f"第{n}条") for n in range(30)]))
            with pytest.raises(websockets.ConnectionClosed) as caught:
                await frames_until(wild, lambda f: False)
            assert caught.value.rcvd is not None and caught.value.rcvd.code == 4429
            await ask(calm, "包邮吗")

    asyncio.run(play())


def test_a_frame_too_big_closes_the_socket() -> None:
    """16 kB for a viewer."""

    async def play() -> None:
        async with serving() as live, websockets.connect(live.ws()) as ws:
            await ws.send(json.dumps(comment("多" * 20_000)))
            with pytest.raises(websockets.ConnectionClosed) as caught:
                await frames_until(ws, lambda f: False)
            assert caught.value.rcvd is not None and caught.value.rcvd.code == 1009

    asyncio.run(play())


def test_a_source_hands_in_many_and_gets_the_acts_back() -> None:
    """An array in one frame, receipts in its order, duplicates told, the acts with their evidence."""

    async def play() -> None:
        async with serving() as live:
            headers = live.key("events:write")
            async with websockets.connect(live.ws("source"), additional_headers=headers) as ws:
                rows = [
                    {"kind": "comment", "id": f"m-{n}", "platform": "douyin", "viewer": f"u{n}", "text": "包邮吗"}
                    for n in range(50)
                ]
                await ws.send(json.dumps([*rows, rows[0], {"kind": "dance", "id": "x"}]))
                ack = await frames_until(ws, lambda f: f["type"] == "ack")
                statuses = [r["status"] for r in ack["receipts"]]
                assert statuses == ["accepted"] * 50 + ["duplicate", "refused"]
                acts = (await frames_until(ws, lambda f: f["type"] == "acts"))["acts"]
                assert len(acts) == 1 and len(acts[0]["to"]) == 50 and acts[0]["evidence"]

    asyncio.run(play())


def test_a_slow_viewer_is_dropped_and_the_room_goes_on() -> None:
    """A peer that does not read is let go at one megabyte."""

    async def play() -> None:
        async with serving() as live:
            reader, writer = await asyncio.open_connection("127.0.0.1", live.port)
            writer.write(
                b"GET /ws/rooms/demo?role=viewer HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
            )
            await reader.readuntil(b"\r\n\r\n")
            hub = live.server.rooms["demo"].hub
            await reader.readexactly(2)
            socket = next(iter(hub.sockets["viewer"]))
            for _ in range(2_000):
                push(socket, "x" * 10_000)
                if socket.closed:
                    break
                await asyncio.sleep(0)
            assert socket.closed and socket.close_code == 1013
            async with websockets.connect(live.ws()) as ws:
                await ask(ws, "包邮吗")
            assert hub.slow_dropped == 1
            writer.close()

    asyncio.run(play())


@pytest.mark.parametrize("role", ["console", "stage", "source"])
def test_what_is_open_ends_when_its_right_does(role: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session that is ended, a token or a key that is revoked: the socket closes by itself; a viewer's stays."""
    monkeypatch.setattr(sockets, "RIGHTS_CHECK_S", 0.05)

    async def play() -> tuple[int | None, bool]:
        async with serving() as live:
            store = live.server.access
            query, headers = "", {}
            if role == "console":
                headers = live.sign_in("operator")
            elif role == "source":
                headers = live.key("events:write")
            else:
                query = f"&token={access_store.new_stage_token(store, 'demo')[1]}"
            address = live.ws(role, query)
            async with (
                websockets.connect(live.ws()) as viewer,
                websockets.connect(address, additional_headers=headers) as ws,
            ):
                await ws.recv()
                await asyncio.sleep(0.2)
                assert ws.close_code is None
                for table in ("sessions", "keys", "stage_tokens"):
                    store.db.execute(f"DELETE FROM {table}")
                async with asyncio.timeout(5):
                    await ws.wait_closed()
                return ws.close_code, viewer.close_code is None

    assert asyncio.run(play()) == (1008, True)
