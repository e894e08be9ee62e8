"""Twitch chat over IRC on a WebSocket: reading without an account, replying with an OAuth token.

Protocol: https://dev.twitch.tv/docs/chat/irc/ (tags, commands, rate limits).
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import re
from collections.abc import Mapping
from random import Random
from typing import Any

import websockets

from zhubo.acts import Act
from zhubo.inbound import Inbound
from zhubo.sources import Funnel, Take, pauses
from zhubo.values import dataclass

URL = "wss://irc-ws.chat.twitch.tv:443"
CAPABILITIES = "CAP REQ :twitch.tv/tags twitch.tv/commands"
TEXT_CHARS_MAX = 480
REPLY_S = 5.0
SENDS_PER_WINDOW = 20
WINDOW_S = 30.0
SILENCE_S = 330.0
"""Twitch pings about every five minutes; a connection that stays silent longer is dead."""

_LOG = logging.getLogger("zhubo.twitch")
_UNESCAPED = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ACTION = re.compile(r"\x01ACTION (.*)\x01?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class IrcLine:
    """One line of IRC, taken apart. `prefix` is who it is from; the last of `params` may hold spaces."""

    tags: Mapping[str, str]
    prefix: str
    command: str
    params: tuple[str, ...]


class TwitchSource:
    """Plays `Source` for one channel."""

    def __init__(self, channel: str, *, url: str = "") -> None:
        self.channel = channel.lower().lstrip("#")
        self.url = url or URL
        self.funnel = Funnel()

    async def run(self, take: Take) -> None:
        """Read the channel until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.funnel.run(take))
            tasks.create_task(self._read_for_ever())

    async def _read_for_ever(self) -> None:
        waits = pauses()
        while True:
            try:
                async with websockets.connect(self.url, compression=None) as ws:
                    await ws.send(f"{CAPABILITIES}\r\n")
                    await ws.send(f"NICK justinfan{Random().randint(10_000, 99_999)}\r\n")
                    await ws.send(f"JOIN #{self.channel}\r\n")
                    while await self._read(ws):
                        waits = pauses()
            except (OSError, TimeoutError, websockets.WebSocketException) as error:
                _LOG.warning("twitch: %s", type(error).__name__)
            self.funnel.counts["reconnects"] += 1
            await asyncio.sleep(next(waits))

    async def _read(self, ws: websockets.ClientConnection) -> bool:
        """Take up one frame; False where Twitch asks to connect again."""
        frame = await asyncio.wait_for(ws.recv(), SILENCE_S)
        for text in _text(frame).split("\r\n"):
            line = parse_line(text)
            if line is None:
                self.funnel.counts["broken"] += bool(text)
            elif line.command == "PING":
                await ws.send(f"PONG :{line.params[-1] if line.params else ''}\r\n")
            elif line.command == "RECONNECT":
                return False
            elif (inbound := inbound_of(line)) is not None:
                self.funnel.offer(inbound)
        return True


class TwitchTarget:
    """Plays `Sender`: posts into the channel as `name`, with an OAuth token that may write chat."""

    def __init__(self, channel: str, *, name: str, token: str, url: str = "") -> None:
        self.channel = channel.lower().lstrip("#")
        self.name = name.lower()
        self.url = url or URL
        self._token = token.removeprefix("oauth:")
        self._ws: websockets.ClientConnection | None = None
        self._sent_s: list[float] = []

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Post once. `done` when Twitch has taken the line without a notice, `failed` when it was surely not posted."""
        await self._within_rate()
        try:
            ws = await asyncio.wait_for(self._connected(), REPLY_S)
        except (OSError, TimeoutError, websockets.WebSocketException):
            return "failed"
        to = next((c for c in getattr(act, "to", ()) if _UUID.fullmatch(c)), None)
        reply = f"@reply-parent-msg-id={to} " if to is not None else ""
        line = " ".join(text.split())[:TEXT_CHARS_MAX]
        try:
            # Twitch answers a PING in its turn: a notice about the line comes before it.
            await ws.send(f"{reply}PRIVMSG #{self.channel} :{line}\r\nPING :{act.id}\r\n")
            return await asyncio.wait_for(self._outcome(ws, act.id), REPLY_S)
        except (OSError, TimeoutError, websockets.WebSocketException):
            self._ws = None
            return "unknown"

    async def close(self) -> None:
        """Leave the chat."""
        if self._ws is not None:
            await self._ws.close()
            self._ws = None

    async def _outcome(self, ws: websockets.ClientConnection, act_id: str) -> str:
        while True:
            for text in _text(await ws.recv()).split("\r\n"):
                line = parse_line(text)
                if line is None:
                    continue
                if line.command == "PING":
                    await ws.send(f"PONG :{line.params[-1] if line.params else ''}\r\n")
                elif line.command == "NOTICE":
                    return "failed"
                elif line.command == "PONG" and act_id in line.params:
                    return "done"

    async def _connected(self) -> websockets.ClientConnection:
        if self._ws is None or self._ws.state is not websockets.State.OPEN:
            ws = await websockets.connect(self.url, compression=None)
            await ws.send(f"{CAPABILITIES}\r\n")
            await ws.send(f"PASS oauth:{self._token}\r\nNICK {self.name}\r\nJOIN #{self.channel}\r\n")
            while "001" not in (commands := _commands(await ws.recv())):
                if "NOTICE" in commands:
                    await ws.close()
                    raise OSError("Twitch refused the token")
            self._ws = ws
        return self._ws

    async def _within_rate(self) -> None:
        loop = asyncio.get_running_loop()
        self._sent_s = [at for at in self._sent_s if at > loop.time() - WINDOW_S]
        if len(self._sent_s) >= SENDS_PER_WINDOW:
            await asyncio.sleep(self._sent_s[0] + WINDOW_S - loop.time())
        self._sent_s.append(loop.time())


def parse_line(text: str) -> IrcLine | None:
    """Return a line of IRC taken apart (RFC 1459 with IRCv3 message tags), or None where it is none."""
    rest = text.strip("\r\n")
    tags: dict[str, str] = {}
    prefix = ""
    if rest.startswith("@"):
        head, _, rest = rest[1:].partition(" ")
        for pair in head.split(";"):
            name, _, value = pair.partition("=")
            tags[name] = _unescaped(value)
    rest = rest.lstrip(" ")
    if rest.startswith(":"):
        prefix, _, rest = rest[1:].partition(" ")
    front, colon, trailing = rest.partition(" :")
    words = front.split()
    if not words:
        return None
    return IrcLine(tags=tags, prefix=prefix, command=words[0], params=(*words[1:], *((trailing,) if colon else ())))


def inbound_of(line: IrcLine) -> Inbound | None:
    """Return what a line reports: a comment, or cheered bits and given subscriptions as gifts; None for the rest."""
    tags = line.tags
    login = line.prefix.partition("!")[0] or tags.get("login", "")
    viewer = tags.get("user-id") or login
    common: dict[str, Any] = {
        "id": tags.get("id") or _digest(line),
        "platform": "twitch",
        "viewer": viewer,
        "name": tags.get("display-name") or login,
        "at_ms": int(tags["tmi-sent-ts"]) if tags.get("tmi-sent-ts", "").isdecimal() else 0,
    }
    if not viewer:
        return None
    text = line.params[1] if len(line.params) > 1 else ""
    action = _ACTION.match(text)
    text = action.group(1).rstrip("\x01") if action else text
    if line.command == "PRIVMSG" and tags.get("bits", "").isdecimal():
        return Inbound(kind="gift", text=text, count=max(1, int(tags["bits"])), **common)
    if line.command == "PRIVMSG" and text:
        return Inbound(kind="comment", text=text, **common)
    if line.command != "USERNOTICE":
        return None
    given = tags.get("msg-param-mass-gift-count", "")
    match tags.get("msg-id", ""):
        case "subgift" | "submysterygift" | "anonsubgift":
            return Inbound(kind="gift", count=max(1, int(given)) if given.isdecimal() else 1, **common)
        case _ if text:
            return Inbound(kind="comment", text=text, **common)
    return None


def _digest(line: IrcLine) -> str:
    """Return an id for a line that has none: the same line is the same message."""
    parts = "\0".join((line.tags.get("tmi-sent-ts", ""), line.prefix, line.command, *line.params))
    return hashlib.sha256(parts.encode()).hexdigest()[:32]


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.?)", lambda m: _UNESCAPED.get(m.group(1), m.group(1)), value, flags=re.DOTALL)


def _text(frame: str | bytes) -> str:
    return frame if isinstance(frame, str) else frame.decode("utf-8", "replace")


def _commands(frame: str | bytes) -> set[str]:
    lines = (parse_line(text) for text in _text(frame).split("\r\n"))
    return {line.command for line in lines if line is not None}
