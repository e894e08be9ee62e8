"""Social Stream Ninja: one browser extension that reads the chats of many platforms, over its WebSocket relay, and writes back.

Its API: https://github.com/steveseguin/social_stream/blob/main/api.md (chat comes on channel 4; `sendChat` writes).
"""

from __future__ import annotations

import asyncio
import hashlib
import html
import json
import logging
import re
from collections.abc import Mapping
from typing import Any

import websockets

from zhubo.acts import Act
from zhubo.inbound import Inbound
from zhubo.sources import Funnel, Take, pauses

URL = "wss://io.socialstream.ninja"
CHAT_CHANNEL = 4
FRAME_BYTES_MAX = 1_000_000
SEND_S = 5.0
TEXT_CHARS_MAX = 480
PLATFORM_CHARS_MAX = 40

_LOG = logging.getLogger("zhubo.socialstream")
_PICTURE = re.compile(r"<img\b[^>]*\balt=[\"']([^\"']*)[\"'][^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


class SocialStreamSource:
    """Plays `Source` for one session of the extension ("Send chat messages to API server" must be on there)."""

    def __init__(self, session: str, *, url: str = "") -> None:
        self.address = f"{(url or URL).rstrip('/')}/join/{session}/{CHAT_CHANNEL}"
        self.funnel = Funnel()

    async def run(self, take: Take) -> None:
        """Read until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.funnel.run(take))
            tasks.create_task(self._read_for_ever())

    async def _read_for_ever(self) -> None:
        waits = pauses()
        while True:
            try:
                async with websockets.connect(self.address, max_size=FRAME_BYTES_MAX) as ws:
                    async for frame in ws:
                        self._hear(frame)
                        waits = pauses()
            except (OSError, TimeoutError, websockets.WebSocketException) as error:
                _LOG.warning("socialstream: %s", type(error).__name__)
            self.funnel.counts["reconnects"] += 1
            await asyncio.sleep(next(waits))

    def _hear(self, frame: str | bytes) -> None:
        try:
            row: Any = json.loads(frame)
        except (ValueError, RecursionError):
            self.funnel.counts["broken"] += 1
            return
        for one in row if isinstance(row, list) else [row]:
            inbound = inbound_of(one)
            if inbound is not None:
                self.funnel.offer(inbound)
            else:
                self.funnel.counts["other"] += 1


class SocialStreamTarget:
    """Plays `Sender`: asks the extension to type into the chats that it has open; `platform` narrows that to one."""

    def __init__(self, session: str, *, platform: str = "", url: str = "") -> None:
        self.address = f"{(url or URL).rstrip('/')}/join/{session}"
        self.platform = platform
        self._ws: websockets.ClientConnection | None = None

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Ask once. `done`: the relay has it; whether the platform's page took it, nobody says."""
        try:
            if self._ws is None or self._ws.state is not websockets.State.OPEN:
                self._ws = await asyncio.wait_for(websockets.connect(self.address), SEND_S)
        except (OSError, TimeoutError, websockets.WebSocketException):
            return "failed"
        order = {"action": "sendChat", "value": " ".join(text.split())[:TEXT_CHARS_MAX]}
        if self.platform:
            order["target"] = self.platform
        try:
            await self._ws.send(json.dumps(order, ensure_ascii=False))
            await asyncio.wait_for(await self._ws.ping(), SEND_S)
        except (OSError, TimeoutError, websockets.WebSocketException):
            self._ws = None
            return "unknown"
        return "done"

    async def close(self) -> None:
        """Leave the session."""
        if self._ws is not None:
            await self._ws.close()
            self._ws = None


def inbound_of(row: Any) -> Inbound | None:
    """Return what a message of the extension reports: a comment, or a donation as a gift; None for the rest.

    Its `id` counts from the start of a browser tab, so the id here holds a digest of who said what too: the same message on two
    connections is a duplicate, and another one after a restart is not.
    """
    if not isinstance(row, dict) or not row.get("chatname") or row.get("event") in ("viewer_update", "viewer_updates"):
        return None
    platform = str(row.get("type") or "socialstream")[:PLATFORM_CHARS_MAX]
    name = plain_text(str(row["chatname"]))
    viewer = str(row.get("userid") or name)[:200]
    text = plain_text(str(row.get("chatmessage") or ""))
    digest = hashlib.sha256(f"{platform}\0{viewer}\0{text}\0{row.get('timestamp', '')}".encode()).hexdigest()[:16]
    common: dict[str, Any] = {
        "id": f"{str(row.get('id', ''))[:40]}-{digest}",
        "platform": platform,
        "viewer": viewer,
        "name": name[:64],
    }
    if row.get("hasDonation"):
        return Inbound(kind="gift", text=text, **common)
    return Inbound(kind="comment", text=text, **common) if text else None


def plain_text(text: str) -> str:
    """Return a chat message without its HTML: pictures become their names, the rest of the tags goes."""
    return html.unescape(_TAG.sub("", _PICTURE.sub(r" \1 ", text))).strip()
