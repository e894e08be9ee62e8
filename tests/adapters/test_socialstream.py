"""Social Stream Ninja: messages of many platforms in, `sendChat` out, floods and rubbish counted."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
import websockets

from adapters.platforms import Taker, an_answer, platform, running
from zhubo.adapters import socialstream_source
from zhubo.adapters.socialstream_source import SocialStreamSource, SocialStreamTarget, inbound_of, plain_text
from zhubo.sources import WAITING_MAX, Funnel


def message(number: int, text: str, **more: Any) -> dict[str, Any]:
    """Return a message as the extension relays it."""
    return {"id": number, "type": "tiktok", "chatname": "Nora", "chatmessage": text, "userid": "u1"} | more


def test_html_goes_and_pictures_keep_their_names() -> None:
    """The extension sends emotes as img tags unless it is told otherwise."""
    assert plain_text('how <b>much</b> <img src="x.png" alt=":smile:"> &lt;3') == "how much  :smile:  <3"
    row = inbound_of(message(1, "<script>alert(1)</script>3号多少钱"))
    assert row is not None and row.text == "alert(1)3号多少钱" and row.platform == "tiktok" and row.viewer == "u1"


@pytest.mark.parametrize(
    "row", [None, 3, [], {}, {"chatname": ""}, {"chatname": "x"}, {"event": "viewer_update", "meta": 3}]
)
def test_what_is_no_message_is_left_out(row: Any) -> None:
    """Viewer counts, empty messages, rubbish."""
    assert inbound_of(row) is None


def test_a_donation_is_a_gift() -> None:
    """With or without words."""
    row = inbound_of(message(1, "", hasDonation="$5.00"))
    assert row is not None and row.kind == "gift"


def test_a_session_is_read_through_a_drop(monkeypatch: pytest.MonkeyPatch) -> None:
    """It joins channel 4, survives rubbish and a hang-up, and knows what comes twice; a busy room loses nothing."""
    monkeypatch.setattr(socialstream_source, "pauses", lambda: iter([0.01] * 100))
    monkeypatch.setattr("zhubo.sources.BUSY_S", 0.01)
    paths: list[str] = []

    async def play(ws: websockets.ServerConnection) -> None:
        paths.append(ws.request.path if ws.request else "")
        await ws.send("rubbish{")
        await ws.send(json.dumps(message(1, "3号多少钱")))
        await ws.send(json.dumps([message(len(paths) + 1, "有货吗"), {"event": "viewer_update"}]))
        if len(paths) == 1:
            await ws.close()
        await ws.wait_closed()

    async def run() -> None:
        taker = Taker(busy=2)
        async with platform(play) as url:
            source = SocialStreamSource("abc", url=url)
            async with running(source, taker):
                await taker.until(4)
        counts = source.funnel.counts
        assert set(paths) == {"/join/abc/4"} and len(paths) >= 2
        assert counts["accepted"] == 3 and counts["duplicate"] == 1 and counts["broken"] >= 2 and counts["busy"] >= 1

    asyncio.run(run())


def test_a_reply_is_typed_by_the_extension() -> None:
    """One line, for the one platform that was named."""
    said: list[Any] = []

    async def play(ws: websockets.ServerConnection) -> None:
        async for frame in ws:
            said.append(json.loads(frame))

    async def run() -> None:
        async with platform(play) as url:
            target = SocialStreamTarget("abc", platform="tiktok", url=url)
            assert await target.send("39.9元\n包邮", act=an_answer(), names={}) == "done"
            await target.close()
        away = SocialStreamTarget("abc", url="ws://127.0.0.1:9")
        assert await away.send("hi", act=an_answer(), names={}) == "failed"

    asyncio.run(run())
    assert said == [{"action": "sendChat", "value": "39.9元 包邮", "target": "tiktok"}]


def test_in_a_flood_the_oldest_are_dropped_and_counted() -> None:
    """Memory stays bounded whatever a platform sends."""

    async def run() -> None:
        funnel = Funnel()
        for number in range(WAITING_MAX + 100):
            row = inbound_of(message(number, f"第{number}条"))
            assert row is not None
            funnel.offer(row)
        assert funnel.counts["dropped"] == 100
        taker = Taker()
        task = asyncio.create_task(funnel.run(taker))
        taken = await taker.until(WAITING_MAX)
        task.cancel()
        assert taken[0].text == "第100条" and taken[-1].text == f"第{WAITING_MAX + 99}条"

    asyncio.run(run())
