"""One HTTP call on its way: who asks, of which server, with what; and how a refusal looks."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from zhubo import wire
from zhubo.apps.server.access import Access, Who
from zhubo.apps.server.live import LiveRoom, Server, room_of
from zhubo.errors import AccessError, BusyError, InputError, LogError, UnavailableError, VaultError, ZhuboError
from zhubo.values import dataclass


class RefusedError(ZhuboError):
    """A call that is refused with a status and a code of its own."""

    def __init__(self, status: int, code: str, what: str, *, hint: str = "") -> None:
        super().__init__(what, hint=hint)
        self.status = status
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A call that was let in. `body` is decoded where the route has a type for it; `raw` is as it came."""

    server: Server
    request: Request
    who: Who
    raw: bytes = b""
    body: Any = None

    @property
    def room(self) -> LiveRoom:
        """The room in the path."""
        try:
            return room_of(self.server, self.request.path_params["room"])
        except InputError as error:
            raise RefusedError(404, "not_found", error.what, hint=error.hint) from error

    def number(self, name: str, default: int, highest: int) -> int:
        """Return a number from the query, at least 0 and at most `highest`."""
        text = self.request.query_params.get(name, "")
        if not text:
            return default
        if not (text.isascii() and text.isdigit() and len(text) < 18):
            raise InputError(f"{name} is no number.", hint=f"Leave it out or give 0 to {highest}.")
        return min(int(text), highest)


Answering = Callable[[Asked], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One line of the route table. `body` and `reply` are the types of its JSON, `query` those of what may stand behind its `?`.

    `signed`: a webhook signature opens it too.
    """

    method: str
    path: str
    answer: Answering
    summary: str
    access: Access = Access()
    body: Any = None
    reply: Any = None
    signed: bool = False
    query: tuple[tuple[str, type], ...] = ()
    media: str = "application/json"


def reply(value: object, status: int = 200) -> Response:
    """Return a JSON response."""
    return Response(wire.to_json(value), status, media_type="application/json")


def refusal(error: ZhuboError) -> Response:
    """Return what a caller is told of an error."""
    status, code = _status(error)
    headers = {"Retry-After": "1"} if status == 429 else None
    body = wire.to_json({"error": {"code": code, "what": error.what, "hint": error.hint}})
    return Response(body, status, headers, media_type="application/json")


def _status(error: ZhuboError) -> tuple[int, str]:
    match error:
        case RefusedError():
            return error.status, error.code
        case AccessError():
            return 403, "forbidden"
        case BusyError():
            return 429, "busy"
        case InputError():
            return 400, "bad_request"
        case LogError() | VaultError() | UnavailableError():
            return 503, "unavailable"
    return 500, "failed"
