"""What a platform hands in, before anything is understood: raw, and gone as soon as it is an event.

Every source (replay, webhook, WebSocket API, Social Stream Ninja, Twitch) makes these. `viewer` is the platform's own id of the person
(`platform:id` is what the vault turns into a pseudonym). `at_ms` 0 means "now".
"""

from __future__ import annotations

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbound:
    """One thing that a platform reports.

    `kind`: comment join like follow gift click cart order host_speech photo voice operator. `id` is the platform's message id, unique in
    the room; an empty one is given out by the room. `text` holds the comment, the host's words, or an operator's value; `name` the viewer's
    shown name or an operator setting's name; `sku`, `count` belong to click, cart, order, like, gift; `blob` to photo and voice.
    """

    kind: str
    id: str = ""
    platform: str = "own-site"
    viewer: str = ""
    name: str = ""
    text: str = ""
    at_ms: int = 0
    sku: str = ""
    count: int = 1
    order_no: str = ""
    blob: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What became of one `Inbound`. `status`: accepted duplicate refused busy; `seq` is its place where it has one."""

    id: str
    status: str
    seq: int | None = None
    reason: str | None = None
