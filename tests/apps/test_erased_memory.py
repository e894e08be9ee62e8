"""After an erasure no object of the running server holds a word of the viewer: its whole memory is looked through."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Iterator
from typing import Any

import httpx

from apps.serving import Live, serving

PIECES = (("zorbl", "axquib"), ("13", "9", "0917", "4468"), ("苑馥", "莱芃"), ("Hvitt", "rask"), ("榛颢", "栀子路"))
"""Words that nothing else says, in pieces, so that this file itself does not hold them."""


def words() -> list[str]:
    """Return the words of the erased viewer, made anew."""
    return ["".join(pieces) for pieces in PIECES]


def comments() -> list[str]:
    """Return what the viewer writes: questions of several kinds, a brand that is none, a place, a phone number, nonsense."""
    one, phone, name, latin, street = words()
    return [
        f"有{latin}牌的马克杯吗 {one}",
        f"do you have {one} mugs in {latin}",
        f"{street}多少运费",
        f"my number is {phone} call me",
        f"我叫{name} 3号有{one}码吗",
        f"{one} {latin} {phone}",
        f"is the mug made of {latin}?",
        f"发{street}吗",
    ]


async def say(live: Live, viewer: str, texts: list[str], name: str) -> None:
    """Let a viewer of a platform write `texts`."""
    rows = [
        {
            "kind": "comment",
            "id": f"{viewer}-{abs(hash(text))}",
            "platform": "douyin",
            "viewer": viewer,
            "name": name,
            "text": text,
        }
        for text in texts
    ]
    async with httpx.AsyncClient(base_url=live.http) as http:
        answer = await http.post("/api/rooms/demo/events", json=rows, headers=live.key("events:write"))
        assert {row["status"] for row in answer.json()["receipts"]} == {"accepted"}


async def erase(live: Live, viewer: str) -> None:
    """Let an admin erase a viewer."""
    async with httpx.AsyncClient(base_url=live.http) as http:
        body = {"platform": "douyin", "viewer": viewer}
        assert (await http.post("/api/erase", json=body, headers=live.sign_in("admin"))).json()["had_keys"]


def texts_in_memory() -> Iterator[tuple[str, Any]]:
    """Yield every text that an object of this process refers to, bytes decoded, with that object."""
    for holder in gc.get_objects():
        for one in gc.get_referents(holder):
            if type(one) is str:
                yield one, holder
            elif type(one) in (bytes, bytearray):
                yield one.decode("utf-8", "replace"), holder


def holders(wanted: list[str]) -> list[str]:
    """Return what holds one of the words, as a type and the beginning of its looks."""
    gc.collect()
    escaped = [json.dumps(word)[1:-1] for word in wanted]
    found = []
    for text, holder in texts_in_memory():
        if holder is wanted or holder is escaped:
            continue
        for word in (*wanted, *escaped):
            if word not in text:
                continue
            found.append(f"{type(holder).__module__}.{type(holder).__name__}: {str(holder)[:300]}")
    return found


def test_after_an_erasure_no_object_holds_what_the_viewer_wrote() -> None:
    """Caches of stages, the room's readings, what pages are told again: before it they do hold it, after it none does."""

    async def play() -> tuple[int, list[str]]:
        async with serving() as live:
            await say(live, "u-1", comments(), words()[2])
            await say(live, "u-2", ["包邮吗", "马克杯多少钱"], "小王")
            await asyncio.sleep(1.0)
            before = len(holders(words()))
            await erase(live, "u-1")
            await asyncio.sleep(0.3)
            # What a socket or a client has in hand goes with the next words.
            await say(live, "u-2", [f"再问一次{n}" for n in range(3)], "小王")
            await asyncio.sleep(0.3)
            return before, holders(words())

    before, after = asyncio.run(play())
    assert before > 20
    assert after == []
