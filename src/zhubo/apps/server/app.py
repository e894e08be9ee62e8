"""The ASGI app: the route table, the pages and the socket behind one door."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route as HttpRoute
from starlette.routing import WebSocketRoute

from zhubo import wire
from zhubo.apps.server.access import NOBODY, allowed
from zhubo.apps.server.asked import Asked, RefusedError, Route, refusal
from zhubo.apps.server.doors import App, check_unsafe, client_ip, host_fits, identify, with_headers
from zhubo.apps.server.live import Server, start, stop
from zhubo.apps.server.openapi import openapi
from zhubo.apps.server.pages import missing, page_routes
from zhubo.apps.server.route_table import routes
from zhubo.apps.server.session_routes import enter
from zhubo.apps.server.sockets import RoomSocket
from zhubo.errors import InputError, ZhuboError
from zhubo.guarding import guarded_wait

BODY_BYTES_MAX = 1_000_000


def make_app(server: Server) -> App:
    """Return the app; its lifespan begins and ends the work of the rooms."""
    table = routes()
    document = wire.to_json(openapi(table))

    async def describe(request: Request) -> Response:
        return Response(document, media_type="application/json")

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        start(server)
        yield
        await stop(server)

    entry = Route(method="GET", path="/enter", answer=enter, summary="The demo's link")
    http = [HttpRoute(r.path, _endpoint(server, r), methods=[r.method]) for r in (*table, entry)]
    described = HttpRoute("/openapi.json", describe)
    socket = WebSocketRoute("/ws/rooms/{room}", RoomSocket(server))
    app = Starlette(
        routes=[*http, described, socket, *page_routes(server)],
        lifespan=lifespan,
        exception_handlers={404: partial(_nowhere, server), 405: partial(_nowhere, server)},
    )
    return with_headers(app)


async def _nowhere(server: Server, request: Request, error: Exception) -> Response:
    """Answer a path that no route has, or a method that its route does not take, as every refusal is answered."""
    if isinstance(error, HTTPException) and error.status_code == 405:
        hint = f"Allowed: {(error.headers or {}).get('Allow', 'another one')}."
        return refusal(RefusedError(405, "bad_method", "This path does not take that method.", hint=hint))
    return await missing(server, request)


def _endpoint(server: Server, route: Route) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        async def call() -> Response:
            try:
                return await route.answer(await _let_in(server, route, request))
            except ZhuboError as error:
                return refusal(error)
            except ClientDisconnect:
                # Nobody is there any more to be told.
                return Response(b"", 400)

        # Whatever a route raises must neither end in another shape than refusals have, nor be logged with its message.
        return await guarded_wait("http", call, otherwise=_failed, counts=server.counts)

    return answer


def _failed() -> Response:
    return refusal(RefusedError(500, "failed", "The server failed on this call.", hint="Look at its log."))


async def _let_in(server: Server, route: Route, request: Request) -> Asked:
    """Return the call with who sent it and what it carries.

    Raises:
        RefusedError: it may not come in.
        InputError: its body is not what the route takes.
    """
    if not host_fits(server, request):
        raise RefusedError(403, "bad_origin", "This host name is not ours.", hint="Name it in [server] origins.")
    who = identify(server, request)
    if who.via != "key" and not server.requests.take(client_ip(request)):
        raise RefusedError(429, "too_many", "Too many requests.", hint="Wait a second.")
    signed = route.signed and "x-zhubo-signature" in request.headers
    if not allowed(route.access, who) and not signed:
        if who == NOBODY:
            raise RefusedError(401, "sign_in", "Nobody is signed in.", hint="Sign in, or send an API key.")
        raise RefusedError(403, "forbidden", f"{who.name} may not do this.", hint="Ask an admin.")
    if route.method not in ("GET", "HEAD") and not signed:
        check_unsafe(server, request, who)
    raw = await _body(request) if route.body is not None else b""
    typed = _decoded(route, raw) if route.body is not None and not route.signed else None
    return Asked(server=server, request=request, who=who, raw=raw, body=typed)


async def _body(request: Request) -> bytes:
    """Return the body; refuse one beyond 1 MB before all of it was read."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > BODY_BYTES_MAX:
            raise RefusedError(413, "too_large", "The body is too large.", hint=f"Send at most {BODY_BYTES_MAX} bytes.")
        parts.append(part)
    return b"".join(parts)


def _decoded(route: Route, raw: bytes) -> Any:
    known = {field.name for field in dataclasses.fields(route.body)}
    plain: dict[str, Any] = wire.from_json(raw or b"{}", dict)
    unknown = sorted(set(plain) - known)
    if unknown:
        raise InputError(f"Unknown field {unknown[0][:40]!r}.", hint=f"Known are: {' '.join(sorted(known))}.")
    return wire.from_json(raw or b"{}", route.body)
