"""From what somebody sends to `Inbound`: names cleaned, ids given, kinds held against what the sender may report."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from secrets import token_urlsafe

from zhubo import wire
from zhubo.apps.server.bodies import EventBody
from zhubo.errors import AccessError, InputError
from zhubo.inbound import Inbound

VIEWER_KINDS = frozenset({"comment", "join", "like", "follow", "click", "cart"})
PLATFORM_KINDS = VIEWER_KINDS | {"gift", "order", "host_speech", "photo"}
PICTURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"GIF8": "image/gif"}
"""How pictures begin; WebP is told by its container."""
NAME_CHARS_MAX = 32
NO_PICTURE = "application/octet-stream"
EVENTS_MAX = 1_000
COUNT_MAX = 100_000
CLIENT_ID = re.compile(r"[A-Za-z0-9_.:-]{8,64}")
WINDOW_MS = 300_000
SECONDS_MAX = 10_000_000_000


def events_in(body: bytes | str) -> list[EventBody]:
    """Return the events of a body or frame: one object, or an array of at most 1,000.

    Raises:
        WireError: it is neither.
        InputError: there are too many.
    """
    head = body[:64].lstrip()
    if head[:1] in (b"[", "["):
        many = wire.from_json(body, list[EventBody])
        if len(many) > EVENTS_MAX:
            raise InputError(f"{len(many)} events at once.", hint=f"Send at most {EVENTS_MAX}.")
        return many
    return [wire.from_json(body, EventBody)]


def from_platform(event: EventBody, now_ms: int) -> Inbound:
    """Return the inbound of an event that a platform's bridge reports; without a time of its own it is of now. Raises InputError."""
    if event.kind not in PLATFORM_KINDS:
        raise InputError("This kind cannot be reported.", hint=f"Use one of: {' '.join(sorted(PLATFORM_KINDS))}.")
    if len(event.id) > 200 or len(event.viewer) > 200 or len(event.platform) > 40:
        raise InputError("An id is too long.", hint="Ids have at most 200 characters, a platform's name 40.")
    return Inbound(
        kind=event.kind,
        id=event.id or token_urlsafe(12),
        platform=event.platform,
        viewer=event.viewer,
        name=shown_name(event.name),
        text=event.text,
        at_ms=event.at if event.at > 0 else now_ms,
        sku=event.sku,
        count=min(event.count, COUNT_MAX),
        order_no=event.order_no,
        blob=picture_in(event.photo) if event.kind == "photo" else b"",
    )


def picture_in(text: str) -> bytes:
    """Return the picture that base64 `text` holds. Raises InputError where it holds none."""
    hint = "Send a JPEG, PNG, WebP or GIF as base64 in the field photo."
    try:
        blob = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise InputError("A photo is no base64.", hint=hint) from error
    if picture_type(blob) == NO_PICTURE:
        raise InputError("A photo is no picture that is known here.", hint=hint)
    return blob


def picture_type(blob: bytes) -> str:
    """Return the media type of a picture by how it begins; of what is none, one that no page shows."""
    if blob[:4] == b"RIFF" and blob[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for head, kind in PICTURES.items() if blob.startswith(head)), NO_PICTURE)


def from_visitor(event: EventBody, visitor: str, now_ms: int) -> Inbound:
    """Return the inbound of an event from a viewer's page: who it is and when it was is not theirs to say. Raises InputError."""
    if event.kind not in VIEWER_KINDS:
        raise InputError("A viewer cannot report this kind.", hint=f"Use one of: {' '.join(sorted(VIEWER_KINDS))}.")
    if not CLIENT_ID.fullmatch(event.id):
        raise InputError("This id cannot be used.", hint="Give each message a UUID of its own.")
    return Inbound(
        kind=event.kind,
        id=event.id,
        viewer=visitor,
        name=shown_name(event.name),
        text=event.text,
        at_ms=now_ms,
        sku=event.sku,
        count=max(1, min(event.count, 100)) if event.kind == "like" else max(-99, min(event.count, 99)),
    )


def shown_name(name: str) -> str:
    """Return a name as it may be shown: printable, one line, at most 32 characters."""
    return "".join(c for c in name if c.isprintable()).strip()[:NAME_CHARS_MAX]


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Return the hex HMAC-SHA256 of `timestamp.body`."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def check_signature(secret: str, *, timestamp: str, given: str, body: bytes, now_ms: int) -> None:
    """Raise AccessError unless the body was signed with `secret` within five minutes of now."""
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 16):
        raise AccessError("X-Zhubo-Timestamp is no time.", hint="Send seconds or milliseconds since 1970.")
    at = int(timestamp)
    at_ms = at * 1000 if at < SECONDS_MAX else at
    if abs(now_ms - at_ms) > WINDOW_MS:
        raise AccessError("X-Zhubo-Timestamp is more than five minutes off.", hint="Check the sender's clock.")
    wanted = signature(secret, timestamp, body)
    if not hmac.compare_digest(given.removeprefix("sha256=").encode(), wanted.encode()):
        raise AccessError("The signature does not fit.", hint="Sign `timestamp.body` with the room's webhook secret.")


def refused(event: EventBody, error: InputError) -> dict[str, object]:
    """Return the receipt of an event that never came as far as the room."""
    return {"id": event.id, "status": "refused", "seq": None, "reason": str(error)}


def as_receipts(rows: Sequence[object]) -> dict[str, object]:
    """Return receipts as they are sent."""
    return {"receipts": list(rows)}
