"""At the door: who is it, does the call come from our own pages, and what every answer says to the browser about safety."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection

from zhubo.apps.server.access import NOBODY, Who
from zhubo.apps.server.access_store import key_of, session_of
from zhubo.apps.server.asked import RefusedError
from zhubo.apps.server.live import Server
from zhubo.apps.server.passwords import same
from zhubo.apps.server.session_routes import cookie_name

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def with_headers(app: App) -> App:
    """Return `app` with the safety headers on every HTTP answer."""

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *HEADERS]
            await send(message)

        await app(scope, receive, sending if scope["type"] == "http" else send)

    return wrapped


def identify(server: Server, connection: HTTPConnection) -> Who:
    """Return who calls: an API key's owner, a session's user, or nobody."""
    bearer = connection.headers.get("authorization", "")
    if bearer[:7].lower() == "bearer ":
        return key_of(server.access, bearer[7:].strip())
    token = connection.cookies.get(cookie_name(https=server.settings.https), "")
    return session_of(server.access, token) if token else NOBODY


def client_ip(connection: HTTPConnection) -> str:
    """Return the peer's address."""
    return connection.client.host if connection.client is not None else ""


def host_fits(server: Server, connection: HTTPConnection) -> bool:
    """Return whether the Host header may be ours: on loopback only its names are, so that a rebound name opens nothing."""
    if server.settings.host not in LOOPBACK_NAMES:
        return True
    host = urlsplit(f"//{connection.headers.get('host', '')}")
    allowed = {urlsplit(origin).hostname for origin in server.settings.origins}
    return host.hostname in LOOPBACK_NAMES or host.hostname in allowed


def origin_fits(server: Server, connection: HTTPConnection) -> bool:
    """Return whether a call comes from our own pages, or from no page at all."""
    if not host_fits(server, connection):
        return False
    origin = connection.headers.get("origin")
    if origin is None:
        return connection.headers.get("sec-fetch-site", "none") in ("same-origin", "none")
    return urlsplit(origin).netloc == connection.headers.get("host") or origin in server.settings.origins


def check_unsafe(server: Server, connection: HTTPConnection, who: Who) -> None:
    """Refuse a change that a foreign page may have sent in the browser's name.

    Raises:
        RefusedError: the origin is not ours, or the session's token is missing.
    """
    if who.via == "key":
        return
    if not origin_fits(server, connection):
        raise RefusedError(403, "bad_origin", "This call comes from another site.", hint="Use this server's own pages.")
    if who.via == "session" and not same(connection.headers.get("x-csrf-token", ""), who.csrf):
        hint = "Send X-CSRF-Token from GET /api/session."
        raise RefusedError(403, "bad_csrf", "This call has no valid CSRF token.", hint=hint)
