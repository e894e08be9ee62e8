"""Who may do what: every route, every role; sessions, keys, CSRF, set-up, and the audit log."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets

from apps.serving import PASSWORD, Live, comment, demo_config, frames_until, item_until, serving
from zhubo.apps.server import access_store
from zhubo.apps.server.access import AUDITOR, ROLES, SCOPES
from zhubo.apps.server.asked import Route
from zhubo.apps.server.intaking import signature
from zhubo.apps.server.opening import open_server, set_up_link
from zhubo.apps.server.passwords import hash_password
from zhubo.apps.server.route_table import routes
from zhubo.bootstrap import sample_shop_folder
from zhubo.config import ServerSettings
from zhubo.errors import ConfigError
from zhubo.shop.read import read_shop

BODIES: dict[str, Any] = {
    "/api/users": {"name": "x", "password": "y", "role": "viewer"},
    "/api/keys": {"name": "x", "scopes": ["nothing"]},
    "/api/erase": {},
    "/api/rooms/{room}/events": [],
    "/api/rooms/{room}/decisions": {"act_id": "demo:1:0", "decision": "approve"},
    "/api/rooms/{room}/settings": {"name": "killed", "value": "maybe"},
    "/api/rooms/{room}/announce": {"text": ""},
    "/api/rooms/{room}/posted": {"act_id": "demo:1:0"},
    "/api/rooms/{room}/cases/{id}/decision": {"decision": "close"},
}
"""Bodies that get past the door and change nothing."""

PUBLIC = {
    "GET /healthz",
    "GET /api/session",
    "POST /api/setup",
    "POST /api/login",
    "GET /api/rooms",
    "GET /api/rooms/{room}",
    "GET /api/rooms/{room}/products",
}
READS = {
    "GET /api/rooms/{room}/facts/{fact_id:path}",
    "GET /api/rooms/{room}/script",
    "GET /api/rooms/{room}/reviews",
    "GET /api/rooms/{room}/acts",
    "GET /api/rooms/{room}/metrics",
    "GET /metrics",
    "GET /api/rooms/{room}/cases",
    "GET /api/rooms/{room}/cases/{id}",
    "GET /api/rooms/{room}/cases/{id}/photos/{number}",
}
ANYBODY_SIGNED_IN = {"GET /api/sessions", "DELETE /api/sessions/{id}", "POST /api/logout"}
DECIDES = {
    "POST /api/rooms/{room}/decisions",
    "POST /api/rooms/{room}/posted",
    "POST /api/rooms/{room}/cases/{id}/decision",
}
MODERATOR = DECIDES | {"POST /api/rooms/{room}/settings"}
OPERATOR = {
    "GET /api/stage-tokens",
    "POST /api/rooms/{room}/stage-token",
    "DELETE /api/stage-tokens/{id}",
    "POST /api/rooms/{room}/announce",
}
AUDITED = {
    "GET /api/users",
    "GET /api/keys",
    "GET /api/audit",
    "GET /api/rooms/{room}/export",
    "GET /api/rooms/{room}/case-export",
    "GET /api/stage-tokens",
}
SCOPED = {
    "events:write": {"POST /api/rooms/{room}/events"},
    "room:read": READS,
    "review:decide": DECIDES,
}


def may(who: str, name: str) -> bool:
    """Return what the documentation says: written down here a second time, on purpose."""
    if name in PUBLIC:
        return True
    if who in SCOPES:
        return who == "admin" or name in SCOPED[who]
    if who == "nobody":
        return False
    if who == AUDITOR:
        return name in READS | AUDITED | {"GET /api/sessions", "DELETE /api/sessions/{id}", "POST /api/logout"}
    if name in ANYBODY_SIGNED_IN:
        return True
    if name in READS | MODERATOR:
        return who != "viewer"
    if name in OPERATOR:
        return who in ("operator", "admin")
    return who == "admin"


async def status_of(http: httpx.AsyncClient, route: Route, headers: dict[str, str]) -> int:
    """Call a route; return the status."""
    path = route.path.replace("{room}", "demo").replace("{id}", "0" * 16)
    path = re.sub(r"\{\w+(:path)?\}", "nothing", path)
    body = None if route.body is None else BODIES.get(route.path, {})
    return (await http.request(route.method, path, json=body, headers=headers)).status_code


def test_every_route_for_every_role() -> None:
    """401 for nobody, 403 for who may not, anything else for who may."""

    async def walk() -> list[str]:
        wrong = []
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            live.server.requests.rate = live.server.requests.burst = 1e9
            for route in routes():
                name = f"{route.method} {route.path}"
                people = {role: live.sign_in(role) for role in (*ROLES, AUDITOR)} | {s: live.key(s) for s in SCOPES}
                people["admin"] = live.sign_in("admin")
                for who, headers in {**people, "nobody": {}}.items():
                    if name == "POST /api/login":
                        continue
                    status = await status_of(http, route, headers)
                    let_in = status not in (401, 403) or name == "POST /api/setup"
                    if let_in != may(who, name):
                        wrong.append(f"{who} {name}: {status}")
        return wrong

    assert asyncio.run(walk()) == []


def test_the_first_start_gives_one_link_that_works_once(tmp_path: Path) -> None:
    """No default password: the printed link makes the first admin, and is void then."""

    async def play() -> None:
        async with serving(data=tmp_path) as live, httpx.AsyncClient(base_url=live.http) as http:
            assert (await http.get("/api/session")).json()["setup_needed"]
            token = set_up_link(live.server, live.port).partition("#setup=")[2]
            wrong = {"token": "no", "name": "anna", "password": PASSWORD}
            assert (await http.post("/api/setup", json=wrong)).status_code == 403
            short = {"token": token, "name": "anna", "password": "short"}
            assert (await http.post("/api/setup", json=short)).status_code == 400
            made = await http.post("/api/setup", json=wrong | {"token": token})
            assert made.json()["role"] == "admin"
            cookie = made.headers["set-cookie"]
            assert "HttpOnly" in cookie and "SameSite=lax" in cookie
            assert (await http.post("/api/setup", json=wrong | {"token": token})).status_code == 403
            assert set_up_link(live.server, live.port) == ""
            assert (await http.get("/api/audit")).json()["entries"][0]["action"] == "set_up"

    asyncio.run(play())


def test_nothing_but_loopback_is_bound_without_an_admin(tmp_path: Path) -> None:
    """And with one it is."""
    config = demo_config()
    public = type(config)(rooms=config.rooms, server=ServerSettings(host="0.0.0.0"), folder=config.folder)
    with pytest.raises(ConfigError, match="Nobody is admin"):
        asyncio.run(open_server(public, data=tmp_path))
    store = access_store.open_access(tmp_path)
    access_store.put_user(store, "anna", hash_password(PASSWORD), "admin")
    store.db.close()
    server = asyncio.run(open_server(public, data=tmp_path))
    server.access.db.close()
    server.closers[0]()


def test_signing_in_and_out() -> None:
    """A wrong password and an unknown name look the same; guessing is slowed down; a session ends with its sign-out."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            access_store.put_user(live.server.access, "anna", hash_password(PASSWORD), "operator")
            wrong = await http.post("/api/login", json={"name": "anna", "password": "wrong"})
            nobody = await http.post("/api/login", json={"name": "otto", "password": "wrong"})
            assert wrong.status_code == nobody.status_code == 401 and wrong.json() == nobody.json()
            session = (await http.post("/api/login", json={"name": "anna", "password": PASSWORD})).json()
            assert session["role"] == "operator"
            assert (await http.get("/api/sessions")).json()["sessions"][0]["current"]
            out = await http.post("/api/logout", json={}, headers={"X-CSRF-Token": session["csrf"]})
            assert out.status_code == 200
            assert (await http.get("/api/sessions")).status_code == 401
            for _ in range(6):
                last = await http.post("/api/login", json={"name": "anna", "password": "wrong"})
            assert last.status_code == 429

    asyncio.run(play())


def test_a_change_needs_the_sessions_token_and_our_own_page() -> None:
    """Cross-site request forgery fails twice over."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            mine = live.sign_in("operator")
            setting = {"name": "pinned", "value": "MUG-01"}
            path = "/api/rooms/demo/settings"
            for headers, code in (
                ({"Cookie": mine["Cookie"]}, "bad_csrf"),
                (mine | {"X-CSRF-Token": "guess"}, "bad_csrf"),
                (mine | {"Origin": "https://evil.example"}, "bad_origin"),
                (mine | {"Sec-Fetch-Site": "cross-site"}, "bad_origin"),
                (mine | {"Host": "evil.example"}, "bad_origin"),
            ):
                answer = await http.post(path, json=setting, headers=headers)
                assert (answer.status_code, answer.json()["error"]["code"]) == (403, code), headers
            assert (await http.post(path, json=setting, headers=mine | {"Origin": live.http})).status_code == 200
            assert (await http.get("/api/rooms/demo")).json()["pinned"] == "MUG-01"

    asyncio.run(play())


def test_the_demo_link_lets_the_local_browser_in() -> None:
    """And nobody else, and only where it is a demo."""

    async def play() -> None:
        async with serving(demo=True) as live, httpx.AsyncClient(base_url=live.http) as http:
            link = set_up_link(live.server, live.port)
            answer = await http.get(link)
            assert answer.status_code == 303 and answer.headers["location"] == "/console"
            assert (await http.get("/api/session")).json()["role"] == "admin"
            assert (await http.get("/enter?token=guess")).status_code == 403
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            assert (await http.get("/enter?token=")).status_code == 403

    asyncio.run(play())


def test_keys_expire_and_are_revoked() -> None:
    """And only their hash is kept."""

    async def play(live: Live, http: httpx.AsyncClient) -> None:
        admin = live.sign_in("admin")
        made = (await http.post("/api/keys", json={"name": "bot", "scopes": ["room:read"]}, headers=admin)).json()
        bearer = {"Authorization": f"Bearer {made['key']}"}
        assert (await http.get("/metrics", headers=bearer)).status_code == 200
        dump = "\n".join(live.server.access.db.iterdump())
        # The secret may hold `_` itself.
        secret = made["key"].partition(f"_{made['id']}_")[2]
        assert len(secret) > 30 and secret not in dump
        assert (await http.delete(f"/api/keys/{made['id']}", headers=admin)).status_code == 200
        assert (await http.get("/metrics", headers=bearer)).status_code == 401
        old = {"name": "old", "scopes": ["room:read"], "expires_at": access_store.now_ms() + 400}
        key = (await http.post("/api/keys", json=old, headers=admin)).json()["key"]
        assert (await http.get("/metrics", headers={"Authorization": f"Bearer {key}"})).status_code == 200
        await asyncio.sleep(0.5)
        assert (await http.get("/metrics", headers={"Authorization": f"Bearer {key}"})).status_code == 401

    async def run() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            await play(live, http)

    asyncio.run(run())


def test_the_audit_log_cannot_be_changed_unseen(tmp_path: Path) -> None:
    """Its table refuses changes; one that goes around that breaks the chain."""
    store = access_store.open_access(tmp_path)
    for number in range(5):
        access_store.audit(store, "anna", "decision", f"demo:{number}:0", "approve")
    assert access_store.audit_view(store, 0, 10)["intact"]
    with pytest.raises(Exception, match="append only"):
        store.db.execute("UPDATE audit SET actor = 'otto' WHERE n = 2")
    store.db.execute("DROP TRIGGER audit_is_append_only_1")
    store.db.execute("UPDATE audit SET actor = 'otto' WHERE n = 2")
    assert not access_store.audit_view(store, 0, 10)["intact"]
    store.db.close()


def test_every_answer_carries_the_safety_headers() -> None:
    """Also the refusals."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            for path in ("/healthz", "/api/users", "/nothing", "/openapi.json"):
                headers = (await http.get(path)).headers
                assert "require-trusted-types-for 'script'" in headers["content-security-policy"], path
                assert headers["x-content-type-options"] == "nosniff"
                assert headers["cross-origin-opener-policy"] == "same-origin"
                assert headers["referrer-policy"] == "no-referrer"
                assert "server" not in headers

    asyncio.run(play())


def test_only_the_shops_signature_makes_a_viewer_a_buyer() -> None:
    """An order's status goes to the buyer alone: not to a cookie, a name or an old signature that claims to be them."""
    order = next(o for o in read_shop(sample_shop_folder()).orders if o.buyer_platform == "own-site" and o.buyer_id)
    config = demo_config(webhook_secret="HOOK")

    def query(stamp_ms: int) -> str:
        mark = signature("s", str(stamp_ms), f"viewer:{order.buyer_id}".encode())
        return f"&viewer={order.buyer_id}&ts={stamp_ms}&sig={mark}"

    async def private_answers(live: Live, query: str, headers: dict[str, str]) -> int:
        async with websockets.connect(live.ws(query=query), additional_headers=headers) as ws:
            asked = comment(f"我的订单{order.order_no}到哪了", name=order.buyer_id)
            await ws.send(json.dumps(asked))
            await frames_until(ws, lambda f: f["type"] == "ack")
            count = 0
            try:
                while True:
                    item = await item_until(ws, lambda i: i["item"] == "answer", within_s=0.6)
                    count += item["private"]
            except TimeoutError:
                return count

    async def play() -> None:
        now = access_store.now_ms()
        async with serving(config, environment={"HOOK": "s"}) as live:
            assert await private_answers(live, query(now), {}) == 1
            assert await private_answers(live, "", {"Cookie": f"zhubo_visitor={order.buyer_id:_<16}"}) == 0
            assert await private_answers(live, query(now - 600_000), {}) == 0
            assert await private_answers(live, query(now)[:-1] + "x", {}) == 0

    asyncio.run(play())


@pytest.mark.parametrize(
    "body",
    [
        {"name": "", "scopes": ["room:read"]},
        {"name": "n" * 65, "scopes": ["room:read"]},
        {"name": "bot", "scopes": []},
        {"name": "bot", "scopes": ["everything"]},
        {"name": "bot", "scopes": ["room:read"], "expires_at": 1},
    ],
)
def test_a_key_that_would_open_nothing_is_refused(body: dict[str, Any]) -> None:
    """No name, no scope, an end in the past: 400, and no key; what was not there to be removed is not in the audit log."""

    async def play() -> tuple[int, list[Any], list[str]]:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.sign_in("admin")) as http:
            status = (await http.post("/api/keys", json=body)).status_code
            for path in ("/api/keys/none", "/api/users/none", "/api/stage-tokens/none"):
                assert (await http.delete(path)).status_code == 404
            entries = (await http.get("/api/audit")).json()["entries"]
            return status, (await http.get("/api/keys")).json()["keys"], [one["action"] for one in entries]

    assert asyncio.run(play()) == (400, [], [])
