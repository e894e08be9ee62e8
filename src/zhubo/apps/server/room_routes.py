"""What HTTP says about rooms and does in them."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from zhubo import wire
from zhubo.apps.server.access import Access, Who, allowed
from zhubo.apps.server.access_store import audit, now_ms
from zhubo.apps.server.asked import Asked, RefusedError, reply
from zhubo.apps.server.hub import seq_of
from zhubo.apps.server.intaking import as_receipts, check_signature, events_in, from_platform, refused
from zhubo.apps.server.live import LiveRoom, metrics_view
from zhubo.apps.server.metrics import prometheus
from zhubo.apps.server.views import bag_view, review_row
from zhubo.cited import fact_of
from zhubo.errors import AccessError, BusyError, InputError, WireError
from zhubo.inbound import Inbound, Receipt
from zhubo.running import submit
from zhubo.spoken import find_words, read_words

READS = Access(role="moderator", scope="room:read", reads=True)
WRITES_EVENTS = Access(role="admin", scope="events:write")
REVIEWS_MAX = 200
QUESTIONS_MAX = 20
"""How many questions are shown with one act."""
EXPORT_MAX = 1_000_000
STATES = ("pending", "sending", "done", "failed", "unknown", "stale", "held", "dropped")


async def get_rooms(asked: Asked) -> Response:
    """List the rooms."""
    rooms = []
    for room in asked.server.rooms.values():
        info = room.state.facts.info
        row = {"room": room.name, "shop": dict(info.name) if info else {}, "languages": info.languages if info else ()}
        rooms.append(row | {"viewers": len(room.hub.sockets["viewer"])})
    return reply({"rooms": rooms})


async def get_room(asked: Asked) -> Response:
    """Return the state of a room; its inner side only to those who may read it."""
    return reply(room_view(asked.room, inner=allowed(READS, asked.who)))


async def get_products(asked: Asked) -> Response:
    """Return the bag. After a change all viewers ask for it at once, so what one second's answer says is kept."""
    room, at_ms = asked.room, now_ms()
    key = (room.state.facts.seq, at_ms // 1_000)
    if room.bag_json[0] != key:
        room.bag_json = (key, wire.to_json(bag_view(room.name, room.state, at_ms)))
    return Response(room.bag_json[1], media_type="application/json")


async def get_fact(asked: Asked) -> Response:
    """Return the fact that an evidence id names."""
    fact_id = asked.request.path_params["fact_id"]
    state = asked.room.state
    found = fact_of(state.facts, fact_id)
    if found is None:
        raise RefusedError(404, "not_found", "There is no such fact now.", hint="It may have been withdrawn.")
    return reply({"id": fact_id, "seq": state.facts.seq, "kind": found[0], "fact": found[1]})


async def post_events(asked: Asked) -> Response:
    """Take in what a platform reports: signed with the room's webhook secret, or with an API key."""
    room = asked.room
    _check_sender(asked, room)
    try:
        events = events_in(asked.raw)
    except WireError:
        room.counts["broken"] += 1
        raise
    rows: list[object] = [None] * len(events)
    inbounds: list[Inbound] = []
    places: list[int] = []
    at_ms = room.runner.room.parts.clock.now_ms()
    for index, event in enumerate(events):
        try:
            inbounds.append(from_platform(event, at_ms))
            places.append(index)
        except InputError as error:
            room.counts["broken"] += 1
            rows[index] = refused(event, error)
    try:
        receipts = await submit(room.runner, inbounds) if inbounds else []
    except BusyError as error:
        receipts = [Receipt(id=i.id, status="busy", reason=error.what) for i in inbounds]
    for index, receipt in zip(places, receipts, strict=True):
        rows[index] = receipt
    statuses = {r.status for r in receipts} | ({"refused"} if len(places) < len(rows) else set())
    status = 429 if statuses == {"busy"} else 400 if statuses == {"refused"} else 200
    return reply(as_receipts(rows), status)


async def get_reviews(asked: Asked) -> Response:
    """Return what waits for a human, oldest first."""
    return reply({"reviews": await _rows(asked.room, "held", asked.number("limit", REVIEWS_MAX, REVIEWS_MAX))})


async def get_acts(asked: Asked) -> Response:
    """Return the outbox in one state."""
    state = asked.request.query_params.get("state", "unknown")
    if state not in STATES:
        raise InputError("There is no such state.", hint=f"Use one of: {' '.join(STATES)}.")
    return reply({"acts": await _rows(asked.room, state, asked.number("limit", REVIEWS_MAX, REVIEWS_MAX))})


async def get_metrics(asked: Asked) -> Response:
    """Return the room's numbers."""
    return reply(metrics_view(asked.room))


async def get_prometheus(asked: Asked) -> Response:
    """Return the numbers of all rooms as Prometheus text."""
    text = prometheus({name: metrics_view(room) for name, room in asked.server.rooms.items()})
    return Response(text, media_type="text/plain; version=0.0.4; charset=utf-8")


async def get_export(asked: Asked) -> Response:
    """Return what was said on air with its evidence as JSONL, without anything of a viewer."""
    room = asked.room
    # A show may have a million acts; they are read beside the loop, which has viewers to serve.
    lines = await asyncio.to_thread(_said_lines, room)
    audit(asked.server.access, asked.who.name, "export", room.name, str(len(lines)))
    return Response(b"\n".join([*lines, b""]), media_type="application/jsonl")


def _said_lines(room: LiveRoom) -> list[bytes]:
    lines = []
    for row in room.runner.outbox.read_outbox(room.name, states=("done", "unknown"), limit=EXPORT_MAX):
        line = review_row(row.act, row.state, {})
        for field in ("to", "questions"):
            line.pop(field, None)
        if not line.get("private"):
            lines.append(wire.to_json(line | {"code_version": row.code_version}))
    return lines


async def healthy(asked: Asked) -> Response:
    """Say that the server works."""
    busy = {name: room.runner.waiting for name, room in asked.server.rooms.items()}
    return reply({"ok": True, "rooms": len(busy), "waiting": sum(busy.values())})


def room_view(room: LiveRoom, *, inner: bool) -> dict[str, object]:
    """Return a room's state as it is shown outside; `inner` adds what only its people see."""
    state, info = room.state, room.state.facts.info
    view: dict[str, object] = {
        "room": room.name,
        "seq": state.seq,
        "at": room.runner.room.parts.clock.now_ms(),
        "shop": dict(info.name) if info else {},
        "currency": info.currency if info else "",
        "languages": list(info.languages) if info else [],
        "time_zone": info.time_zone if info else "UTC",
        "pinned": state.pinned,
        "viewers": len(room.hub.sockets["viewer"]),
        "likes": room.hub.likes,
        "ai_label": True,
        "persona": room.settings.persona,
    }
    if inner:
        outbox = room.runner.outbox
        view |= {
            "autonomy": state.autonomy,
            "platform": info.platform if info else "",
            "jurisdiction": info.jurisdiction if info else "",
            "killed": state.killed,
            "asked": state.asked,
            "target": room.settings.target.kind,
            "sources": [source.kind for source in room.settings.sources],
            "counts": dict(state.counts),
            "cases": len(state.cases.open),
            "held": len(outbox.read_outbox(room.name, states=("held",), limit=REVIEWS_MAX)),
            "unknown": len(outbox.read_outbox(room.name, states=("unknown",), limit=REVIEWS_MAX)),
        }
    return view


def _check_sender(asked: Asked, room: LiveRoom) -> None:
    if allowed(WRITES_EVENTS, asked.who):
        return
    headers = asked.request.headers
    given = headers.get("x-zhubo-signature", "")
    if not given or room.webhook_secret is None:
        status = 403 if asked.who != Who() else 401
        hint = "Sign it with the room's webhook secret, or use an API key with events:write."
        raise RefusedError(status, "forbidden" if status == 403 else "sign_in", "Nobody may report this.", hint=hint)
    try:
        stamp = headers.get("x-zhubo-timestamp", "")
        secret = room.webhook_secret.reveal()
        check_signature(secret, timestamp=stamp, given=given, body=asked.raw, now_ms=now_ms())
    except AccessError as error:
        room.counts["bad_signature"] += 1
        raise RefusedError(401, "bad_signature", error.what, hint=error.hint) from error


async def _rows(room: LiveRoom, state: str, limit: int) -> list[dict[str, object]]:
    """Return the outbox in one state with the questions behind each act; what is not at hand is read from the log in a thread."""
    rows = room.runner.outbox.read_outbox(room.name, states=(state,), limit=limit)
    asked = {comment: seq_of(row.act) for row in rows for comment in tuple(getattr(row.act, "to", ()))[:QUESTIONS_MAX]}
    words = find_words(room.runner.words, asked)
    missing = {comment: seq for comment, seq in asked.items() if comment not in words}
    if missing:
        words |= await asyncio.to_thread(read_words, room.name, room.runner.room.parts, missing)
    return [review_row(row.act, row.state, words) for row in rows]
