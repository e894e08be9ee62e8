"""The HTTP API: webhooks, reviews, settings, erasing, metrics, OpenAPI, pictures."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import httpx
import pytest
import websockets

from apps.serving import Live, ask, comment, demo_config, frames_until, item_until, serving
from zhubo.apps.server.intaking import signature
from zhubo.apps.server.openapi import openapi, plain_path
from zhubo.apps.server.route_table import routes
from zhubo.bootstrap import sample_shop_folder
from zhubo.events import StockChanged
from zhubo.intake import Intake
from zhubo.running import record_now
from zhubo.shop.read import read_shop

SECRET = "a webhook's secret"


def signed(body: bytes, *, at_s: int | None = None, secret: str = SECRET) -> dict[str, str]:
    """Return the headers of a signed body."""
    stamp = str(at_s if at_s is not None else int(time.time()))
    return {"X-Zhubo-Timestamp": stamp, "X-Zhubo-Signature": f"sha256={signature(secret, stamp, body)}"}


def event(n: int = 1, **more: Any) -> dict[str, Any]:
    """Return a platform's comment."""
    return {
        "kind": "comment",
        "id": f"m-{n}",
        "platform": "douyin",
        "viewer": "u-77",
        "name": "小王",
        "text": "包邮吗",
    } | more


def test_a_signed_webhook_is_taken_once() -> None:
    """Good, replayed, altered, late, unsigned, wrongly signed, broken, too large."""

    async def play() -> None:
        config = demo_config(webhook_secret="HOOK")
        async with serving(config, environment={"HOOK": SECRET}) as live, httpx.AsyncClient(base_url=live.http) as http:

            async def post(body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, Any]]:
                answer = await http.post("/api/rooms/demo/events", content=body, headers=headers)
                return answer.status_code, answer.json()

            good = json.dumps([event(1), event(2)]).encode()
            status, body = await post(good, signed(good))
            assert status == 200 and [r["status"] for r in body["receipts"]] == ["accepted"] * 2
            status, body = await post(good, signed(good))
            assert status == 200 and [r["status"] for r in body["receipts"]] == ["duplicate"] * 2
            one = json.dumps(event(3)).encode()
            assert (await post(one, signed(one)))[1]["receipts"][0]["status"] == "accepted"
            assert (await post(one + b" ", signed(one)))[0] == 401
            assert (await post(one, signed(one, at_s=int(time.time()) - 400)))[0] == 401
            assert (await post(one, signed(one, secret="guess")))[0] == 401
            assert (await post(one, {"X-Zhubo-Signature": "sha256=" + "0" * 64}))[0] == 401
            assert (await post(one, {}))[0] == 401
            for broken in (b"{", b"[]x", b'{"kind": 3}', b"\xff\xfe"):
                assert (await post(broken, signed(broken)))[0] == 400
            dance = json.dumps([event(4, kind="dance")]).encode()
            status, body = await post(dance, signed(dance))
            assert status == 400 and body["receipts"][0]["status"] == "refused"
            huge = b" " * 1_000_001
            assert (await post(huge, signed(huge)))[0] == 413
            assert (await post(good, live.key("events:write")))[0] == 200
            metrics = (await http.get("/api/rooms/demo/metrics", headers=live.key("room:read"))).json()
            assert metrics["duplicates"] == 4 and metrics["broken"] == 5

    asyncio.run(play())


def test_late_and_out_of_order_messages_keep_their_own_time() -> None:
    """What comes late is taken; what claims to be from the future is not."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.key("events:write")) as http:
            now = int(time.time() * 1000)
            rows = [event(1, at=now - 60_000), event(2, at=now - 90_000), event(3, at=now + 3_600_000), event(4, at=-5)]
            answer = (await http.post("/api/rooms/demo/events", json=rows)).json()["receipts"]
            assert [r["status"] for r in answer] == ["accepted", "accepted", "refused", "accepted"]

    asyncio.run(play())


async def held(live: Live, http: httpx.AsyncClient) -> dict[str, Any]:
    """Ask in a room that only suggests; return the act that waits."""
    async with websockets.connect(live.ws()) as ws:
        await ws.send(json.dumps(comment("包邮吗")))
        await frames_until(ws, lambda f: f["type"] == "ack")
        for _ in range(100):
            reviews = (await http.get("/api/rooms/demo/reviews")).json()["reviews"]
            if reviews:
                found: dict[str, Any] = reviews[0]
                return found
            await asyncio.sleep(0.05)
    raise AssertionError("nothing waits")


def test_a_review_is_approved_edited_rejected_or_undone() -> None:
    """What a human approves goes out; what they write is verified like anybody's; a second decision is too late."""

    async def play() -> None:
        config = demo_config(autonomy="suggest")
        async with (
            serving(config) as live,
            httpx.AsyncClient(base_url=live.http, headers=live.sign_in("moderator")) as http,
        ):

            async def decide(act: dict[str, Any], decision: str, **more: Any) -> httpx.Response:
                body = {"act_id": act["id"], "decision": decision} | more
                return await http.post("/api/rooms/demo/decisions", json=body)

            async with websockets.connect(live.ws()) as viewer:
                act = await held(live, http)
                assert act["questions"] == [{"id": act["to"][0], "name": "小王", "text": "包邮吗"}]
                waiting = (await decide(act, "approve", grace_ms=5_000)).json()
                assert waiting["status"] == "waiting"
                assert (await decide(act, "reject")).status_code == 409
                assert (await decide(act, "undo")).json()["status"] == "undone"
                assert (await decide(act, "undo")).status_code == 409
                assert (await decide(act, "approve")).json()["status"] == "done"
                said = await item_until(viewer, lambda i: i["item"] == "answer")
                assert said["text"] == act["text"] and said["ai"] is True
                assert (await decide(act, "approve")).status_code == 409
                act = await held(live, http)
                assert (await decide(act, "edit", text="")).status_code == 400
                assert (await decide(act, "edit", text="我们是全国第一，根治失眠")).json()["status"] == "done"
                again = await held_again(http, act["id"])
                assert again["intent"] == "" and again["findings"] and again["reason"] == "unverified"
                assert (await decide(again, "reject")).json()["status"] == "done"
                assert (await http.get("/api/rooms/demo/reviews")).json()["reviews"] == []

    asyncio.run(play())


async def held_again(http: httpx.AsyncClient, before: str) -> dict[str, Any]:
    """Return the review row that is not `before`."""
    for _ in range(100):
        rows = [r for r in (await http.get("/api/rooms/demo/reviews")).json()["reviews"] if r["id"] != before]
        if rows:
            found: dict[str, Any] = rows[0]
            return found
        await asyncio.sleep(0.05)
    raise AssertionError("nothing waits")


def test_approved_news_of_an_order_reaches_its_buyer_alone() -> None:
    """In a room that only suggests: the private line waits for a human, and then goes to nobody but whom the shop has vouched for."""
    order = next(o for o in read_shop(sample_shop_folder()).orders if o.buyer_platform == "own-site" and o.buyer_id)
    config = demo_config(webhook_secret="HOOK", autonomy="suggest")

    async def play() -> None:
        stamp = str(int(time.time() * 1000))
        query = (
            f"&viewer={order.buyer_id}&ts={stamp}&sig={signature(SECRET, stamp, f'viewer:{order.buyer_id}'.encode())}"
        )
        async with (
            serving(config, environment={"HOOK": SECRET}) as live,
            httpx.AsyncClient(base_url=live.http, headers=live.sign_in("moderator")) as http,
            websockets.connect(live.ws(query=query)) as buyer,
            websockets.connect(live.ws()) as other,
        ):
            await buyer.send(json.dumps(comment(f"我的订单{order.order_no}到哪了")))
            private: list[dict[str, Any]] = []
            async with asyncio.timeout(5):
                while not private:
                    rows = (await http.get("/api/rooms/demo/reviews")).json()["reviews"]
                    private = [row for row in rows if row.get("private")]
                    await asyncio.sleep(0.05)
            body = {"act_id": private[0]["id"], "decision": "approve"}
            assert (await http.post("/api/rooms/demo/decisions", json=body)).status_code == 200
            told = await item_until(buyer, lambda i: i["item"] == "answer")
            assert told["private"] and told["text"] == private[0]["text"]
            with pytest.raises(TimeoutError):
                await item_until(other, lambda i: i["item"] == "answer", within_s=0.3)

    asyncio.run(play())


def test_settings_are_checked_and_shown() -> None:
    """Pin, kill switch, autonomy; a moderator may only stop the room."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            operator, moderator = live.sign_in("operator"), live.sign_in("moderator")

            async def put(name: str, value: str, headers: dict[str, str]) -> int:
                body = {"name": name, "value": value}
                return (await http.post("/api/rooms/demo/settings", json=body, headers=headers)).status_code

            async with websockets.connect(live.ws()) as viewer:
                assert await put("pinned", "MUG-01", operator) == 200
                assert (await item_until(viewer, lambda i: i["item"] == "pin"))["sku"] == "MUG-01"
                assert await put("pinned", "NOTHING-99", operator) == 400
                assert await put("pinned", "MUG-01", moderator) == 403
                assert await put("autonomy", "god", operator) == 400
                assert await put("colour", "red", operator) == 400
                assert await put("killed", "on", moderator) == 200
                await viewer.send(json.dumps(comment("包邮吗")))
                with pytest.raises(TimeoutError):
                    await item_until(viewer, lambda i: i["item"] == "answer", within_s=0.5)
                assert await put("killed", "off", moderator) == 200
                await ask(viewer, "什么时候发货")
                assert await put("pinned", "", operator) == 200
                await item_until(viewer, lambda i: i["item"] == "unpin")
            state = (await http.get("/api/rooms/demo", headers=operator)).json()
            assert state["killed"] is False and state["pinned"] is None

    asyncio.run(play())


def test_an_announcement_is_verified() -> None:
    """True words go out, false ones wait with their findings."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.sign_in("operator")) as http:
            async with websockets.connect(live.ws()) as viewer:
                await http.post("/api/rooms/demo/announce", json={"text": "欢迎大家来到直播间"})
                said = await item_until(viewer, lambda i: i["item"] in ("answer", "announce"))
                assert said["text"] == "欢迎大家来到直播间" and said["ai"] is False
            await http.post("/api/rooms/demo/announce", json={"text": "我们是全国第一，根治失眠"})
            assert (await held_again(http, ""))["findings"]

    asyncio.run(play())


def test_erasing_forgets_words_and_tells_the_pages() -> None:
    """By comment or by platform id; what is left can be read by nobody."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.sign_in("admin")) as http:
            async with websockets.connect(live.ws()) as ws:
                asked = comment("包邮吗，秘密的话")
                await ws.send(json.dumps(asked))
                await frames_until(ws, lambda f: f["type"] == "ack")
                body = {"room": "demo", "comment": asked["id"]}
                assert (await http.post("/api/erase", json=body)).json() == {"done": True, "had_keys": True}
                assert asked["id"] in (await item_until(ws, lambda i: i["item"] == "erased"))["ids"]
            async with websockets.connect(live.ws()) as ws:
                await ws.recv()
                assert "秘密" not in str(await asyncio.wait_for(ws.recv(), 2))
            assert (await http.post("/api/erase", json={})).status_code == 400
            assert (await http.post("/api/erase", json={"room": "demo", "comment": "none"})).status_code == 404
            entries = (await http.get("/api/audit")).json()["entries"]
            assert "秘密" not in str(entries) and any(e["action"] == "erase" for e in entries)

    asyncio.run(play())


def test_metrics_carry_nothing_of_viewers() -> None:
    """Counters, a histogram, and labels for room and role only."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.key("room:read")) as http:
            async with websockets.connect(live.ws()) as ws:
                await ask(ws, "包邮吗")
            text = (await http.get("/metrics")).text
            assert 'zhubo_latency_ms_count{room="demo"} 1' in text and "小王" not in text and "包邮" not in text
            view = (await http.get("/api/rooms/demo/metrics")).json()
            assert view["latency_ms"]["p50"] < 1_000 and view["queue"] == 0

    asyncio.run(play())


def test_openapi_matches_the_routes() -> None:
    """The document that is served names exactly the table's routes, and every reference in it resolves."""

    async def play() -> dict[str, Any]:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            document: dict[str, Any] = (await http.get("/openapi.json")).json()
            return document

    document = asyncio.run(play())
    assert document == json.loads(json.dumps(openapi(routes())))
    described = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert described == {(route.method, plain_path(route.path)) for route in routes()}
    schemas = document["components"]["schemas"]
    for reference in set(_references(document)):
        assert reference.removeprefix("#/components/schemas/") in schemas
    identifiers = [one["operationId"] for methods in document["paths"].values() for one in methods.values()]
    assert len(identifiers) == len(set(identifiers))


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if "$ref" in value else []
        return own + [r for one in value.values() for r in _references(one)]
    return [r for one in value for r in _references(one)] if isinstance(value, list) else []


def test_pictures_are_only_those_that_the_facts_name() -> None:
    """No other file of the shop folder, and no way out of it."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            bag = (await http.get("/api/rooms/demo/products")).json()["products"]
            assert len(bag) >= 24 and [p["link_no"] for p in bag] == sorted(p["link_no"] for p in bag)
            first = await http.get(bag[0]["image"])
            assert first.status_code == 200 and first.headers["content-type"] == "image/webp"
            tag = {"If-None-Match": first.headers["etag"]}
            assert (await http.get(bag[0]["image"], headers=tag)).status_code == 304
            for path in ("../shop.toml", "..%2fshop.toml", "shop.toml", "%2e%2e/orders.jsonl", "NOTHING.webp"):
                assert (await http.get(f"/shop/demo/images/{path}")).status_code == 404, path
            for path in ("../../config.py", "..%2f..%2fconfig.py", "%2fetc%2fpasswd", "nothing.js"):
                assert (await http.get(f"/web/{path}")).status_code == 404, path

    asyncio.run(play())


def test_a_changed_fact_shows_in_the_bag_at_once() -> None:
    """Many ask for the bag in the same second; nobody is given what was true before the change."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            before = (await http.get("/api/rooms/demo/products")).json()
            variant = before["products"][0]["variants"][0]
            event = StockChanged(at_ms=int(time.time() * 1000), variant=variant["sku"], stock=variant["stock"] + 7)
            runner = live.server.rooms["demo"].runner
            assert await record_now(runner, Intake(id="stock-1", event=event)) is not None
            after = (await http.get("/api/rooms/demo/products")).json()
            assert after["products"][0]["variants"][0]["stock"] == variant["stock"] + 7
            assert after["seq"] > before["seq"]

    asyncio.run(play())


def test_an_evidence_id_opens_its_fact() -> None:
    """And a fact that is gone says so."""

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.key("room:read")) as http:
            fact = (await http.get("/api/rooms/demo/facts/product:MUG-01%23price")).json()
            assert fact["kind"] == "product" and fact["fact"]["sku"] == "MUG-01"
            assert (await http.get("/api/rooms/demo/facts/policy:shipping")).json()["fact"]["topic"] == "shipping"
            assert (await http.get("/api/rooms/demo/facts/product:GONE")).status_code == 404

    asyncio.run(play())


def fits(value: Any, schema: dict[str, Any], schemas: dict[str, Any]) -> bool:
    """Return whether a JSON value is what a schema of our document says; fields that it does not name fail too."""
    if "$ref" in schema:
        return fits(value, schemas[schema["$ref"].removeprefix("#/components/schemas/")], schemas)
    if "anyOf" in schema:
        return any(fits(value, one, schemas) for one in schema["anyOf"])
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
    match schema["type"]:
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "array":
            return isinstance(value, list) and all(fits(one, schema["items"], schemas) for one in value)
        case "object" if "properties" in schema and isinstance(value, dict):
            known = schema["properties"]
            named = set(schema.get("required", ())) <= set(value) <= set(known)
            return named and all(fits(one, known[name], schemas) for name, one in value.items())
    return isinstance(value, kinds[schema["type"]])


def test_answers_are_what_the_document_says() -> None:
    """Every kind of answer, refusals included, against the schema that /openapi.json gives for it."""
    calls: list[tuple[str, str, dict[str, Any] | None, int]] = [
        ("get", "/healthz", None, 200),
        ("get", "/api/session", None, 200),
        ("get", "/api/rooms", None, 200),
        ("get", "/api/rooms/demo", None, 200),
        ("get", "/api/rooms/demo/products", None, 200),
        ("get", "/api/rooms/demo/script?product=MUG-01", None, 200),
        ("get", "/api/rooms/demo/script?product=NONE", None, 400),
        ("get", "/api/rooms/demo/reviews", None, 200),
        ("get", "/api/rooms/demo/reviews?limit=many", None, 400),
        ("get", "/api/rooms/demo/acts?state=done&limit=5", None, 200),
        ("get", "/api/rooms/demo/acts?state=flying", None, 400),
        ("get", "/api/rooms/none", None, 404),
        ("get", "/api/audit?after=0", None, 200),
        ("post", "/api/rooms/demo/events", event(1), 200),
        ("post", "/api/rooms/demo/events", {"kind": 3}, 400),
        ("post", "/api/rooms/demo/settings", {"name": "pinned", "value": "MUG-01"}, 200),
        ("post", "/api/rooms/demo/settings", {"name": "pinned", "value": "NONE"}, 400),
        ("post", "/api/rooms/demo/settings", {"name": "pinned", "valeu": ""}, 400),
        ("post", "/api/rooms/demo/announce", {"text": "欢迎大家"}, 200),
        ("post", "/api/rooms/demo/decisions", {"act_id": "demo:9:9", "decision": "approve"}, 409),
        ("post", "/api/rooms/demo/decisions", {"act_id": "demo:٣:01", "decision": "approve"}, 409),
        ("post", "/api/rooms/demo/decisions", {"act_id": "other:1:0", "decision": "approve"}, 409),
        ("post", "/api/users", {"name": "ben", "password": "a good password", "role": "moderator"}, 200),
        ("post", "/api/keys", {"name": "bot", "scopes": ["room:read"]}, 200),
        ("post", "/api/login", {"name": "ben", "password": "a good password"}, 200),
        ("post", "/api/login", {"name": "ben", "password": "a bad password"}, 401),
    ]

    async def play() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers=live.sign_in("admin")) as http:
            document = (await http.get("/openapi.json")).json()
            schemas = document["components"]["schemas"]
            by_shape = {path.replace("{room}", "demo"): methods for path, methods in document["paths"].items()}
            for method, path, body, status in calls:
                answer = await http.request(method, path, json=body)
                assert answer.status_code == status, (path, answer.text)
                plain = path.partition("?")[0].replace("/none", "/demo")
                responses = by_shape[plain][method]["responses"]
                schema = responses.get(str(status), responses["default"])["content"]["application/json"]["schema"]
                assert fits(answer.json(), schema, schemas), (path, answer.json())
            asked = {p["name"] for p in by_shape["/api/rooms/demo/acts"]["get"]["parameters"] if p["in"] == "query"}
            assert asked == {"state", "limit"}

    asyncio.run(play())
