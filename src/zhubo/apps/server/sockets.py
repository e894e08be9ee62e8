"""The WebSocket of a room: `/ws/rooms/{room}?role=…&after=…` (`docs/wire-protocol.md`). A plain ASGI app, for speed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from functools import partial
from secrets import token_urlsafe
from time import monotonic
from typing import Any

from starlette.requests import HTTPConnection

from zhubo.apps.server.access import Who, allowed
from zhubo.apps.server.access_store import now_ms, stage_token_opens
from zhubo.apps.server.bodies import EventBody
from zhubo.apps.server.doors import client_ip, identify, origin_fits
from zhubo.apps.server.hub import ROLES, join, lately, leave, missed
from zhubo.apps.server.intaking import check_signature, events_in, from_platform, from_visitor, refused
from zhubo.apps.server.live import LiveRoom, Server
from zhubo.apps.server.outflow import Outflow, frame_of, push, shut
from zhubo.apps.server.room_routes import READS, WRITES_EVENTS, room_view
from zhubo.errors import AccessError, BusyError, InputError, ZhuboError
from zhubo.inbound import Inbound, Receipt
from zhubo.running import submit
from zhubo.values import dataclass

VISITOR_COOKIE = "zhubo_visitor"
GUEST = "guest:"
VISITOR_AGE_S = 365 * 86_400
VIEWER_FRAME_BYTES_MAX = 16_384
FRAME_BYTES_MAX = 1_000_000
VIEWER_MESSAGES_PER_S = 20
VIEWER_BURST = 40
SOCKETS_PER_IP_MAX = 64
RIGHTS_CHECK_S = 5.0
CLOSE_S = 1.0
RETRY_MS = 1_000
LOOPBACK = ("127.0.0.1", "::1")

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


@dataclass(slots=True, kw_only=True)
class Visit:
    """One socket on the line: whose it is, and what it may still send."""

    room: LiveRoom
    outflow: Outflow
    visitor: str = ""
    allowance: float = VIEWER_BURST
    counted_s: float = 0.0


class RoomSocket:
    """The ASGI app of the route."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one socket until either side ends it."""
        await serve(self._server, HTTPConnection(scope), receive, send)


async def serve(server: Server, connection: HTTPConnection, receive: Receive, send: Send) -> None:
    """Let a socket in, say hello, and read what it sends until it ends."""
    await receive()
    room = server.rooms.get(connection.path_params["room"])
    role = connection.query_params.get("role", "viewer")
    ip = client_ip(connection)
    who = identify(server, connection)
    if room is None or not _may_enter(server, connection, room, role, who) or _too_many(server, ip):
        await send({"type": "websocket.close", "code": 1008})
        return
    visitor, headers = _visitor(server, room, connection) if role == "viewer" else ("", [])
    await send({"type": "websocket.accept", "headers": headers})
    viewer = server.vault.pseudonym("own-site", visitor) if visitor else ""
    visit = Visit(room=room, outflow=Outflow(role=role, send=send, viewer=viewer), visitor=visitor)
    server.sockets_by_ip[ip] += 1
    _hello(visit, connection)
    join(room.hub, visit.outflow)
    reader = asyncio.get_running_loop().create_task(_read(visit, receive))
    try:
        while not visit.outflow.ended.is_set():
            await _ended_or_checked(visit, still=partial(_still, server, connection, room, role))
    finally:
        reader.cancel()
        leave(room.hub, visit.outflow)
        server.sockets_by_ip[ip] -= 1
        if not server.sockets_by_ip[ip]:
            del server.sockets_by_ip[ip]
    if visit.outflow.close_code:
        await _close(send, visit.outflow.close_code)


async def _close(send: Send, code: int) -> None:
    try:
        await asyncio.wait_for(send({"type": "websocket.close", "code": code}), CLOSE_S)
    except (OSError, RuntimeError, TimeoutError):
        # The peer does not even read its close; the server drops the connection on return.
        return


def _may_enter(server: Server, connection: HTTPConnection, room: LiveRoom, role: str, who: Who) -> bool:
    if role not in ROLES or not (who.via == "key" or origin_fits(server, connection)):
        return False
    return _has_right(server, connection, room, role, who)


def _has_right(server: Server, connection: HTTPConnection, room: LiveRoom, role: str, who: Who) -> bool:
    match role:
        case "viewer":
            return True
        case "console":
            return allowed(READS, who)
        case "stage":
            return allowed(READS, who) or stage_token_opens(
                server.access, room.name, connection.query_params.get("token", "")
            )
    return who.via == "key" and allowed(WRITES_EVENTS, who)


def _still(server: Server, connection: HTTPConnection, room: LiveRoom, role: str) -> bool:
    """Whether the socket's rights still hold: a session may have ended, a key or token may be revoked."""
    return _has_right(server, connection, room, role, identify(server, connection))


def _too_many(server: Server, ip: str) -> bool:
    return ip not in LOOPBACK and server.sockets_by_ip[ip] >= SOCKETS_PER_IP_MAX


async def _ended_or_checked(visit: Visit, *, still: Callable[[], bool]) -> None:
    """Wait for the end; every few seconds ask whether the socket's rights still hold. Viewers need none."""
    try:
        await asyncio.wait_for(visit.outflow.ended.wait(), None if visit.outflow.role == "viewer" else RIGHTS_CHECK_S)
    except TimeoutError:
        if not still():
            shut(visit.outflow, 1008)


def _visitor(server: Server, room: LiveRoom, connection: HTTPConnection) -> tuple[str, list[tuple[bytes, bytes]]]:
    """Return the visitor's id and, for a new one, the cookie that keeps it.

    A browser may write into its cookie what it likes, so that an anonymous visitor is always `guest:…` and never somebody who buys. Who
    is known to the shop comes with the shop's signature.
    """
    named = _named_viewer(room, connection)
    if named:
        return named, []
    known = connection.cookies.get(VISITOR_COOKIE, "")
    if 16 <= len(known) <= 64 and known.isascii() and known.isprintable():
        return f"{GUEST}{known}", []
    fresh = token_urlsafe(18)
    cookie = visitor_cookie(fresh, https=server.settings.https)
    return f"{GUEST}{fresh}", [(b"set-cookie", cookie.encode())]


def _named_viewer(room: LiveRoom, connection: HTTPConnection) -> str:
    """Return the shop's own id of a viewer (`viewer`, `ts`, `sig` in the query), or an empty string where its signature does not fit."""
    query = connection.query_params
    viewer, secret = query.get("viewer", ""), room.webhook_secret
    if not viewer or len(viewer) > 200 or secret is None:
        return ""
    signed = f"viewer:{viewer}".encode()
    stamp, given = query.get("ts", ""), query.get("sig", "")
    try:
        check_signature(secret.reveal(), timestamp=stamp, given=given, body=signed, now_ms=now_ms())
    except AccessError:
        room.counts["bad_signature"] += 1
        return ""
    return viewer


def visitor_cookie(visitor: str, *, https: bool) -> str:
    """Return the Set-Cookie value that makes a browser one viewer across visits."""
    secure = "; Secure" if https else ""
    return f"{VISITOR_COOKIE}={visitor}; Path=/; Max-Age={VISITOR_AGE_S}; HttpOnly; SameSite=Lax{secure}"


def _hello(visit: Visit, connection: HTTPConnection) -> None:
    room, outflow = visit.room, visit.outflow
    after = connection.query_params.get("after", "")
    after_seq = int(after) if after.isascii() and after.isdigit() and len(after) < 18 else None
    if after_seq is None:
        lost, items = False, lately(room.hub, outflow.role)
    else:
        lost, items = missed(room.hub, outflow.role, after_seq)
    state = room.state
    at_ms = room.runner.room.parts.clock.now_ms()
    head = {"type": "hello", "room": room.name, "role": outflow.role, "seq": state.seq, "at": at_ms}
    inner = outflow.role == "console"
    push(outflow, frame_of(head | {"resync": lost, "state": room_view(room, inner=inner)}))
    if items and outflow.role != "source":
        push(outflow, frame_of({"type": "tick", "seq": state.seq, "at": at_ms, "items": items, "omitted": 0}))


async def _read(visit: Visit, receive: Receive) -> None:
    """Take what the peer sends until it goes away."""
    outflow = visit.outflow
    speaks = outflow.role in ("viewer", "source")
    size_max = VIEWER_FRAME_BYTES_MAX if outflow.role == "viewer" else FRAME_BYTES_MAX
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            outflow.closed = True
            outflow.ended.set()
            return
        text = message.get("text") or message.get("bytes") or ""
        if len(text) > size_max:
            shut(outflow, 1009)
        elif speaks:
            _take(visit, text)


def _take(visit: Visit, text: str | bytes) -> None:
    """Hand in one frame; its `ack` follows when the room has decided."""
    try:
        events = events_in(text)
        if visit.outflow.role == "viewer" and not _in_rate(visit, len(events)):
            visit.room.counts["too_many"] += len(events)
            shut(visit.outflow, 4429)
            return
        rows, inbounds, places = _inbounds(visit, events)
        if not inbounds:
            push(visit.outflow, frame_of({"type": "ack", "receipts": rows}))
            return
        future = submit(visit.room.runner, inbounds)
    except BusyError:
        push(visit.outflow, frame_of({"type": "busy", "retry_ms": RETRY_MS}))
    except InputError as error:
        visit.room.counts["broken"] += 1
        push(visit.outflow, frame_of(_told(error)))
    else:
        future.add_done_callback(partial(_acknowledge, visit, rows, places))


def _inbounds(visit: Visit, events: list[EventBody]) -> tuple[list[object], list[Inbound], list[int]]:
    rows: list[object] = [None] * len(events)
    inbounds, places = [], []
    at_ms = visit.room.runner.room.parts.clock.now_ms()
    for index, event in enumerate(events):
        try:
            if visit.outflow.role == "viewer":
                inbounds.append(from_visitor(event, visit.visitor, at_ms))
            else:
                inbounds.append(from_platform(event, at_ms))
            places.append(index)
        except InputError as error:
            visit.room.counts["broken"] += 1
            rows[index] = refused(event, error)
    return rows, inbounds, places


def _acknowledge(visit: Visit, rows: list[object], places: list[int], future: asyncio.Future[list[Receipt]]) -> None:
    if future.cancelled():
        return
    error = future.exception()
    if error is not None:
        push(visit.outflow, frame_of(_told(error)))
        return
    receipts = future.result()
    if len(places) == len(rows):
        push(visit.outflow, frame_of({"type": "ack", "receipts": receipts}))
        return
    for index, receipt in zip(places, receipts, strict=True):
        rows[index] = receipt
    push(visit.outflow, frame_of({"type": "ack", "receipts": rows}))


def _in_rate(visit: Visit, count: int) -> bool:
    now_s = monotonic()
    refilled = visit.allowance + (now_s - visit.counted_s) * VIEWER_MESSAGES_PER_S
    visit.allowance, visit.counted_s = min(VIEWER_BURST, refilled) - count, now_s
    return visit.allowance >= 0


def _told(error: BaseException) -> dict[str, object]:
    if isinstance(error, InputError):
        return {"type": "error", "code": "bad_request", "what": error.what, "hint": error.hint}
    hint = error.hint if isinstance(error, ZhuboError) else ""
    return {
        "type": "error",
        "code": "failed",
        "what": "The room could not take this.",
        "hint": hint or "Send it again.",
    }
