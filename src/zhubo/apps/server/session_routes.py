"""Signing in and out, users, keys and tokens, and the audit log."""

from __future__ import annotations

import asyncio

from starlette.responses import RedirectResponse, Response

from zhubo.apps.server import access_store as store
from zhubo.apps.server.access import NOBODY, Who
from zhubo.apps.server.asked import Asked, RefusedError, reply
from zhubo.apps.server.passwords import hash_password, new_token, password_fits, same
from zhubo.errors import AccessError

AUDIT_MAX = 1_000


def cookie_name(*, https: bool) -> str:
    """Return the name of the session's cookie; `__Host-` needs TLS."""
    return "__Host-zhubo" if https else "zhubo"


async def get_session(asked: Asked) -> Response:
    """Say who the caller is."""
    return _session(asked, asked.who)


async def set_up(asked: Asked) -> Response:
    """Make the first admin."""
    body, access = asked.body, asked.server.access
    store.use_setup_token(access, body.token)
    phc = await asyncio.to_thread(hash_password, body.password)
    # Asked again, for another call may have used the token while the hash was made.
    store.use_setup_token(access, body.token)
    store.put_user(access, body.name, phc, "admin")
    store.audit(access, body.name, "set_up", body.name)
    return _opened(asked, body.name, "admin")


async def log_in(asked: Asked) -> Response:
    """Open a session for a name and its password."""
    body, server = asked.body, asked.server
    if not server.logins.take(f"{_ip(asked)} {body.name}") or not server.logins.take(_ip(asked), 0.2):
        raise RefusedError(429, "too_many", "Too many attempts to sign in.", hint="Wait a minute.")
    known = store.password_hash_of(server.access, body.name)
    # A missing user costs as much time as a wrong password, so that the time tells nothing.
    phc = known[1] if known else await asyncio.to_thread(hash_password, new_token())
    fits = await asyncio.to_thread(password_fits, body.password, phc)
    if known is None or not fits:
        store.audit(server.access, body.name[:64], "login_failed", "")
        raise RefusedError(401, "sign_in", "Name or password is wrong.", hint="Try again, or ask an admin.")
    store.audit(server.access, body.name, "login", body.name)
    return _opened(asked, body.name, known[0])


async def enter(asked: Asked) -> Response:
    """Open an admin session for whoever has the demo's link; it works on this machine only."""
    server, token = asked.server, asked.request.query_params.get("token", "")
    client = asked.request.client
    if not server.demo_token or not same(token, server.demo_token) or client is None or client.host not in _LOCAL:
        raise AccessError("This link is not valid.", hint="Use the link that zhubo demo prints, on the same machine.")
    session, _ = store.open_session(server.access, "demo", "admin")
    response = RedirectResponse("/console", 303)
    _set_cookie(asked, response, session)
    return response


async def log_out(asked: Asked) -> Response:
    """End the caller's session."""
    if asked.who.session_id:
        store.close_session(asked.server.access, asked.who.session_id)
    response = reply({"done": True})
    response.delete_cookie(cookie_name(https=asked.server.settings.https))
    return response


async def get_sessions(asked: Asked) -> Response:
    """List open sessions: an admin sees all, others their own."""
    rows = store.sessions(asked.server.access, None if asked.who.role == "admin" else asked.who.name)
    return reply({"sessions": [row | {"current": row.pop("key") == asked.who.session_id} for row in rows]})


async def delete_session(asked: Asked) -> Response:
    """End a session: an admin any, others their own."""
    wanted = asked.request.path_params["id"]
    mine = store.sessions(asked.server.access, None if asked.who.role == "admin" else asked.who.name)
    return _done(any(row["id"] == wanted for row in mine) and store.close_session(asked.server.access, wanted))


async def get_users(asked: Asked) -> Response:
    """List the users."""
    return reply({"users": store.users(asked.server.access)})


async def post_user(asked: Asked) -> Response:
    """Add a user, or change one."""
    body, access = asked.body, asked.server.access
    phc = await asyncio.to_thread(hash_password, body.password)
    store.put_user(access, body.name, phc, body.role)
    store.audit(access, asked.who.name, "user", body.name, body.role)
    return reply(next(user for user in store.users(access) if user["name"] == body.name))


async def delete_user(asked: Asked) -> Response:
    """Remove a user."""
    name = asked.request.path_params["name"]
    done = store.drop_user(asked.server.access, name)
    if done:
        store.audit(asked.server.access, asked.who.name, "user_removed", name)
    return _done(done)


async def get_keys(asked: Asked) -> Response:
    """List the API keys."""
    return reply({"keys": store.keys(asked.server.access)})


async def post_key(asked: Asked) -> Response:
    """Make an API key; it is shown this once."""
    body, access = asked.body, asked.server.access
    key_id, key = store.new_key(access, body.name, body.scopes, body.expires_at)
    store.audit(access, asked.who.name, "key", key_id, " ".join(body.scopes))
    return reply(next(row for row in store.keys(access) if row["id"] == key_id) | {"key": key})


async def delete_key(asked: Asked) -> Response:
    """Revoke an API key."""
    key_id = asked.request.path_params["id"]
    done = store.drop_key(asked.server.access, key_id)
    if done:
        store.audit(asked.server.access, asked.who.name, "key_revoked", key_id)
    return _done(done)


async def get_stage_tokens(asked: Asked) -> Response:
    """List the stage tokens."""
    return reply({"tokens": store.stage_tokens(asked.server.access)})


async def post_stage_token(asked: Asked) -> Response:
    """Make the URL that OBS opens: read-only, for one room."""
    room, access = asked.room.name, asked.server.access
    token_id, token = store.new_stage_token(access, room)
    store.audit(access, asked.who.name, "stage_token", room, token_id)
    return reply({"id": token_id, "url": f"/stage/{room}?token={token}"})


async def delete_stage_token(asked: Asked) -> Response:
    """Revoke a stage token; stages that are open with it close."""
    token_id = asked.request.path_params["id"]
    done = store.drop_stage_token(asked.server.access, token_id)
    if done:
        store.audit(asked.server.access, asked.who.name, "stage_token_revoked", token_id)
    return _done(done)


async def get_audit(asked: Asked) -> Response:
    """Return entries of the audit log, and whether its chain is intact."""
    after = asked.number("after", 0, 10**15)
    return reply(store.audit_view(asked.server.access, after, asked.number("limit", 200, AUDIT_MAX)))


_LOCAL = ("127.0.0.1", "::1")


def _ip(asked: Asked) -> str:
    client = asked.request.client
    return client.host if client is not None else ""


def _done(done: bool) -> Response:
    if not done:
        raise RefusedError(404, "not_found", "There is no such thing.", hint="List them first.")
    return reply({"done": True})


def _opened(asked: Asked, name: str, role: str) -> Response:
    token, who = store.open_session(asked.server.access, name, role)
    response = _session(asked, who)
    _set_cookie(asked, response, token)
    return response


def _set_cookie(asked: Asked, response: Response, token: str) -> None:
    https = asked.server.settings.https
    response.set_cookie(cookie_name(https=https), token, path="/", secure=https, httponly=True, samesite="lax")


def _session(asked: Asked, who: Who) -> Response:
    server = asked.server
    known = who.via == "session"
    view = {
        "user": who.name if known else None,
        "role": who.role if known else None,
        "csrf": who.csrf if known else None,
        "setup_needed": who == NOBODY and not store.has_admin(server.access) and not server.demo_token,
        "demo": bool(server.demo_token),
    }
    return reply(view)
