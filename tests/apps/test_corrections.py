"""Correction cards over HTTP and WebSocket: what a card says, and what may be decided about it."""

from __future__ import annotations

import asyncio

import httpx
import pytest
import websockets

from apps.serving import demo_config, item_until, serving
from zhubo.acts import Answer
from zhubo.apps.server.views import said_item


def test_a_card_is_a_row_of_the_reviews_and_is_decided_like_one() -> None:
    """Its fields, an undo, what the host said aloud, and that `said` is for cards alone."""

    async def play() -> None:
        async with (
            serving(demo_config(autonomy="one_tap")) as live,
            httpx.AsyncClient(base_url=live.http, headers=live.sign_in("moderator")) as http,
            httpx.AsyncClient(base_url=live.http, headers=live.key("events:write")) as bridge,
            websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator", "other")) as console,
        ):

            async def decide(**body: object) -> httpx.Response:
                return await http.post("/api/rooms/demo/decisions", json=body)

            async def report(**event: str) -> None:
                await bridge.post("/api/rooms/demo/events", json=[event])

            await report(kind="host_speech", id="h-1", text="3号连衣裙只要99元")
            card = await item_until(console, lambda i: i.get("act") == "correct")
            (row,) = (await http.get("/api/rooms/demo/reviews")).json()["reviews"]
            told = {"kind": "wrong_price", "said": "99元", "known": "159元", "of": "", "reason": "misquoted"}
            assert {name: row[name] for name in told} == told
            assert (row["id"], row["state"], row["sku"], row["to"]) == (card["id"], "held", "DRESS-01", [])
            assert row["text"] == "更正：雾蓝收腰连衣裙159元" and row["findings"] == []
            waiting = await decide(act_id=card["id"], decision="said", grace_ms=5_000)
            assert waiting.json()["status"] == "waiting"
            assert (await decide(act_id=card["id"], decision="undo")).json()["status"] == "undone"
            assert (await decide(act_id=card["id"], decision="said")).json()["status"] == "done"
            decided = await item_until(console, lambda i: i["item"] == "decided" and i["decision"] == "said")
            assert decided["act_id"] == card["id"]
            assert (await http.get("/api/rooms/demo/reviews")).json()["reviews"] == []
            assert (await decide(act_id=card["id"], decision="approve")).status_code == 409
            await report(kind="comment", id="m-1", viewer="u-1", text="2号多少钱")
            answer = await item_until(console, lambda i: i.get("act") == "answer")
            refused = await decide(act_id=answer["id"], decision="said")
            assert refused.status_code == 400 and "corrections" in refused.json()["error"]["hint"]

    asyncio.run(play())


@pytest.mark.parametrize(
    ("intent", "viewers", "ai"),
    [("ask_price", ("v",), True), ("ask_price", (), True), ("", ("v",), True), ("", (), False)],
    ids=["an answer", "approved as worded", "an answer that no intent names", "a person's words"],
)
def test_words_of_a_machine_are_labelled(intent: str, viewers: tuple[str, ...], ai: bool) -> None:
    """Also where the room answers a comment whose intent it does not know."""
    act = Answer(
        id="demo:1:0", at_ms=0, to=("c",), viewers=viewers, text="…", language="zh", intent=intent, evidence=(), status="sent"
    )  # fmt: skip
    item = said_item(act, 1)
    assert item is not None and item["ai"] is ai
