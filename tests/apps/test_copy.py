"""A platform that takes no replies: answers wait in the console until a person has posted them."""

from __future__ import annotations

import asyncio
import json

import httpx
import websockets

from apps.serving import comment, demo_config, item_until, serving
from zhubo.config import TargetSettings


def test_an_answer_waits_to_be_copied() -> None:
    """It is pending, a person says that it is posted, and then the pages show it; twice is too late."""

    async def play() -> None:
        config = demo_config(target=TargetSettings(kind="copy"))
        async with (
            serving(config) as live,
            httpx.AsyncClient(base_url=live.http, headers=live.sign_in("moderator")) as http,
            websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator", "other")) as console,
            websockets.connect(live.ws()) as viewer,
        ):
            await viewer.send(json.dumps(comment("包邮吗")))
            act = await item_until(console, lambda i: i["item"] == "act")
            assert act["state"] == "pending"
            rows = (await http.get("/api/rooms/demo/acts?state=pending")).json()["acts"]
            assert [row["id"] for row in rows] == [act["id"]]
            assert (await http.post("/api/rooms/demo/posted", json={"act_id": act["id"]})).json() == {"done": True}
            assert (await item_until(viewer, lambda i: i["item"] == "answer"))["id"] == act["id"]
            told = await item_until(console, lambda i: i["item"] == "delivered")
            assert (told["outcome"], told["channel"]) == ("done", "copy")
            assert (await http.post("/api/rooms/demo/posted", json={"act_id": act["id"]})).status_code == 409

    asyncio.run(play())
