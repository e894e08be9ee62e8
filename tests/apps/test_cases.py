"""After-sale cases on a real server: listed, decided, shown, reported to a real receiver, exported, and erased."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets

from apps.serving import Live, demo_config, frames_until, item_until, serving
from zhubo import reporting
from zhubo.acts import Escalate, ReportCase
from zhubo.apps.cli.main import main
from zhubo.config import CaseSettings
from zhubo.inbound import Inbound
from zhubo.running import submit

BROKEN = "收到的杯子碎了，我要退款"
BUYER = "demo-buyer-1"
PNG = b"\x89PNG\r\n\x1a\n" + b"picture"
SECRET = "cases-secret"


async def until(check: Callable[[], Awaitable[Any]], within_s: float = 10.0) -> Any:
    """Return what `check` returns as soon as that is something."""
    async with asyncio.timeout(within_s):
        while not (found := await check()):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        return found


async def say(live: Live, http: httpx.AsyncClient, text: str, viewer: str = BUYER, id: str = "m-1") -> None:
    """Report a comment, as a platform's bridge does."""
    event = {"kind": "comment", "id": id, "viewer": viewer, "name": "小王", "text": text}
    answer = await http.post("/api/rooms/demo/events", json=event, headers=live.key("events:write"))
    assert answer.json()["receipts"][0]["status"] == "accepted"


async def send_photo(live: Live, http: httpx.AsyncClient, viewer: str = BUYER) -> None:
    """Report a photo, as a platform's bridge does."""
    event = {"kind": "photo", "id": f"photo-{viewer}", "viewer": viewer, "photo": base64.b64encode(PNG).decode()}
    answer = await http.post("/api/rooms/demo/events", json=event, headers=live.key("events:write"))
    assert answer.json()["receipts"][0]["status"] == "accepted"


async def cases_of(http: httpx.AsyncClient, headers: dict[str, str], status: str = "open") -> list[dict[str, Any]]:
    """Return the list that a console shows."""
    answer = await http.get(f"/api/rooms/demo/cases?status={status}", headers=headers)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["cases"]
    return rows


@asynccontextmanager
async def receiver(answers: list[int]) -> AsyncIterator[tuple[str, list[dict[str, Any]]]]:
    """Serve these statuses in turn, the last one for ever; yield the address and what came."""
    calls: list[dict[str, Any]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
            raw = await reader.readexactly(int(headers["content-length"]))
        except asyncio.IncompleteReadError:
            # A room that stops may cut a report off, which it makes again.
            return writer.close()
        calls.append({"headers": headers, "raw": raw, "body": json.loads(raw)})
        status = answers[min(len(calls), len(answers)) - 1]
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/cases", calls


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Run a test's coroutine."""
    asyncio.run(work())  # type: ignore[arg-type]


def test_a_case_is_listed_decided_and_told() -> None:
    """With the viewer's words for the console, the evidence, the words that a decision would be told in, and its outcome."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            moderator = live.sign_in("moderator")
            await say(live, http, BROKEN)
            (row,) = await until(lambda: cases_of(http, moderator))
            assert (row["reason"], row["wish"], row["private"]) == ("damaged", "refund", True)
            assert row["questions"] == [{"id": "m-1", "name": "小王", "text": BROKEN}]
            # Nobody of that name looks at a page of ours: the room could not ask, and the case waits for a human.
            row = await until(lambda: _with(http, moderator, row["id"], "status", lambda s: s == "waiting_for_human"))
            assert (row["missing"], row["asked"], row["order"]["bound"]) == (["photo"], [], True)
            assert row["words"]["accept_refund"] == "工作人员核实过了，决定为您退款"
            assert row["due_at"] - row["opened_at"] == 24 * 3_600_000
            held = (await http.get("/api/rooms/demo/reviews", headers=moderator)).json()["reviews"]
            assert [one["case"] for one in held if one["act"] == "escalate"] == [row["id"]]
            path = f"/api/rooms/demo/cases/{row['id']}/decision"
            done = await http.post(path, json={"decision": "accept", "remedy": "refund"}, headers=moderator)
            assert done.status_code == 200 and done.json()["text"] == "工作人员核实过了，决定为您退款"
            assert (await http.post(path, json={"decision": "decline"}, headers=moderator)).status_code == 409
            (row,) = await until(lambda: _told(http, moderator))
            assert row["decision"]["operator"] == "moderator" and row["decision"]["outcome"] == "failed"
            held = (await http.get("/api/rooms/demo/reviews", headers=moderator)).json()["reviews"]
            assert not [one for one in held if one["act"] == "escalate"]
            assert (await http.post(path, json={"decision": "close"}, headers=moderator)).status_code == 200

    run(work)


async def _with(
    http: httpx.AsyncClient, headers: dict[str, str], case: str, field: str, wanted: Callable[[Any], bool]
) -> Any:
    row = (await http.get(f"/api/rooms/demo/cases/{case}", headers=headers)).json()
    return row if wanted(row[field]) else None


async def _told(http: httpx.AsyncClient, headers: dict[str, str]) -> Any:
    rows = await cases_of(http, headers, "closed")
    return rows if rows and rows[0]["decision"]["outcome"] else None


def test_the_viewer_hears_the_decision_alone_and_the_console_of_every_change() -> None:
    """On the page of the very viewer, in their language; other viewers see neither the number of the order nor the words."""

    async def work() -> None:
        async with (
            serving() as live,
            httpx.AsyncClient(base_url=live.http) as http,
            websockets.connect(live.ws()) as viewer,
            websockets.connect(live.ws()) as other,
            websockets.connect(live.ws("console"), additional_headers=live.sign_in("moderator")) as console,
        ):
            moderator = live.sign_in("moderator")
            said = {"kind": "comment", "id": "first-comment", "name": "Ann", "text": "my mug arrived broken"}
            await viewer.send(json.dumps(said))
            ask = await frames_until(viewer, lambda f: f["type"] == "reply" and f["items"][0]["private"])
            assert "order number" in ask["items"][0]["text"] and "refund" not in ask["items"][0]["text"]
            item = await item_until(console, lambda i: i["item"] == "case" and i["status"] == "waiting_for_viewer")
            number = said | {"id": "second-comment", "text": "order number is MHL2610080001"}
            await viewer.send(json.dumps(number))
            path = f"/api/rooms/demo/cases/{item['id']}/decision"
            row = await until(lambda: _with(http, moderator, item["id"], "comments", lambda ids: len(ids) == 2))
            assert row["order"]["ref"] and row["order"]["bound"] is False and row["missing"] == ["photo"]
            words = {"decision": "accept", "remedy": "exchange", "text": "We will exchange it, sorry about that"}
            assert (await http.post(path, json=words, headers=moderator)).status_code == 200
            heard = await frames_until(
                viewer, lambda f: f["type"] == "reply" and f["items"][0]["text"].startswith("We will exchange")
            )
            assert heard["items"][0]["private"] and heard["items"][0]["ai"] is False
            row = (await until(lambda: _told(http, moderator)))[0]
            assert row["decision"]["outcome"] == "done" and row["decision"]["remedy"] == "exchange"
            await other.send(json.dumps(said | {"id": "third-comment", "text": "hello everybody"}))
            seen = await _items_until(other, "third-comment")
            assert not [i for i in seen if "MHL2610080001" in json.dumps(i) or "exchange" in json.dumps(i)]

    run(work)


async def _items_until(ws: Any, last: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    async with asyncio.timeout(10):
        while not any(item.get("id") == last for item in items):
            items += json.loads(await ws.recv()).get("items", ())
    return items


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"decision": "promise"}, 400),
        ({"decision": "accept"}, 400),
        ({"decision": "accept", "remedy": "money"}, 400),
        ({"decision": "decline", "remedy": "refund"}, 400),
        ({"decision": "ask", "evidence": ["passport"]}, 400),
        ({"decision": "decline", "text": "x" * 501}, 400),
        ({"decision": "decline", "unknown": 1}, 400),
        ({"decision": "ask", "evidence": ["photo"]}, 200),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_is_done(body: dict[str, Any], status: int) -> None:
    """With a reason; the case stays as it was."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            moderator = live.sign_in("moderator")
            await say(live, http, "帮我取消订单")
            (row,) = await until(lambda: cases_of(http, moderator))
            answer = await http.post(f"/api/rooms/demo/cases/{row['id']}/decision", json=body, headers=moderator)
            assert answer.status_code == status, answer.text
            (after,) = await cases_of(http, moderator)
            assert (after["decision"] is None) is (status == 400)

    run(work)


def test_roles_are_those_of_reviews() -> None:
    """A viewer sees nothing, an auditor sees and decides nothing, a moderator decides; exports are an admin's and an auditor's."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            moderator = live.sign_in("moderator")
            await say(live, http, BROKEN)
            (row,) = await until(lambda: cases_of(http, moderator))
            path = f"/api/rooms/demo/cases/{row['id']}"
            assert (await http.get("/api/rooms/demo/cases")).status_code == 401
            assert (await http.get(path, headers=live.sign_in("viewer"))).status_code == 403
            auditor = live.sign_in("auditor")
            assert (await http.get(path, headers=auditor)).status_code == 200
            close = {"decision": "close"}
            assert (await http.post(f"{path}/decision", json=close, headers=auditor)).status_code == 403
            assert (await http.get("/api/rooms/demo/case-export", headers=moderator)).status_code == 403
            assert (await http.get("/api/rooms/demo/case-export", headers=auditor)).status_code == 200
            assert (await http.get("/api/rooms/demo/cases/c999999", headers=auditor)).status_code == 404
            assert (await http.get("/api/rooms/demo/cases?status=x", headers=auditor)).status_code == 400

    run(work)


def test_a_photo_is_shown_as_it_was_sent_and_gone_when_its_viewer_is_erased(tmp_path: Path) -> None:
    """Sealed on the disk; only a picture is served as one."""

    async def work() -> None:
        async with serving(data=tmp_path) as live, httpx.AsyncClient(base_url=live.http) as http:
            admin = live.sign_in("admin")
            await say(live, http, BROKEN)
            await until(lambda: cases_of(http, admin))
            await send_photo(live, http)
            await say(live, http, "杯子碎了", viewer="ann", id="m-2")
            page = Inbound(kind="photo", id="page", viewer="ann", blob=b"<html>")
            await submit(live.server.rooms["demo"].runner, [page])
            rows = await until(lambda: _photographed(http, admin, 2))
            mine, anns = (next(r for r in rows if r["questions"][0]["id"] == id) for id in ("m-1", "m-2"))
            photo = await http.get(f"/api/rooms/demo/cases/{mine['id']}/photos/0", headers=admin)
            assert photo.content == PNG and photo.headers["content-type"] == "image/png"
            assert photo.headers["x-content-type-options"] == "nosniff" and photo.headers["cache-control"] == "no-store"
            odd = await http.get(f"/api/rooms/demo/cases/{anns['id']}/photos/0", headers=admin)
            assert odd.headers["content-type"] == "application/octet-stream"
            assert (await http.get(f"/api/rooms/demo/cases/{mine['id']}/photos/7", headers=admin)).status_code == 404
            erased = await http.post("/api/erase", json={"viewer": BUYER}, headers=admin)
            assert erased.status_code == 200
            bare = (await http.get(f"/api/rooms/demo/cases/{mine['id']}", headers=admin)).json()
            assert bare["erased"] and not bare["photos"] and not bare["questions"] and bare["viewer"] is None
            gone = await http.get(f"/api/rooms/demo/cases/{mine['id']}/photos/0", headers=admin)
            assert gone.status_code == 404

    run(work)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and PNG in path.read_bytes()]


@pytest.mark.parametrize("photo", ["", "no base64!", base64.b64encode(b"<html>").decode()])
def test_what_is_no_picture_is_refused_as_a_photo(photo: str) -> None:
    """With a reason, and nothing is kept."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            event = {"kind": "photo", "id": "p-1", "viewer": BUYER, "photo": photo}
            answer = await http.post("/api/rooms/demo/events", json=event, headers=live.key("events:write"))
            assert answer.status_code == 400 and "photo" in answer.json()["receipts"][0]["reason"].lower()
            assert not live.server.rooms["demo"].state.cases.loose

    run(work)


async def _photographed(http: httpx.AsyncClient, headers: dict[str, str], count: int) -> Any:
    rows = await cases_of(http, headers)
    return rows if sum(len(row["photos"]) for row in rows) == count else None


def reported_config(url: str, *, words: bool = False) -> Any:
    """Return settings of a room whose cases are reported."""
    return demo_config(cases=CaseSettings(url=url, secret="CASES", words=words, allow_loopback=True))


@pytest.mark.parametrize("words", [False, True])
def test_every_change_is_posted_signed_and_under_its_own_key(words: bool) -> None:
    """In order; what the viewer wrote only where the settings permit it."""

    async def work() -> None:
        async with receiver([200]) as (url, calls):
            config = reported_config(url, words=words)
            async with (
                serving(config, environment={"CASES": SECRET}) as live,
                httpx.AsyncClient(base_url=live.http) as http,
            ):
                moderator = live.sign_in("moderator")
                await say(live, http, BROKEN)
                (row,) = await until(lambda: cases_of(http, moderator))
                path = f"/api/rooms/demo/cases/{row['id']}/decision"
                await until(lambda: _sent(calls, "unasked"))
                await http.post(path, json={"decision": "decline"}, headers=moderator)
                await until(lambda: _sent(calls, "decided"))
            bodies = [call["body"] for call in calls]
            changes = [["opened"], ["order", "bound", "asked"], ["unasked"], ["decided"]]
            assert [body["changes"] for body in bodies[:4]] == changes
            assert {body["case"]["id"] for body in bodies} == {row["id"]} and {b["room"] for b in bodies} == {"demo"}
            assert bodies[3]["case"]["decision"]["decision"] == "decline"
            assert len({call["headers"]["idempotency-key"] for call in calls}) == len(calls)
            for call in calls:
                stamp = call["headers"]["x-zhubo-timestamp"].encode()
                mark = hmac.new(SECRET.encode(), stamp + b"." + call["raw"], hashlib.sha256).hexdigest()
                assert call["headers"]["x-zhubo-signature"] == f"sha256={mark}"
                assert (BROKEN in call["raw"].decode()) is words

    run(work)


async def _sent(calls: list[dict[str, Any]], change: str) -> bool:
    return any(change in call["body"]["changes"] for call in calls)


def test_a_report_is_tried_until_it_is_taken_and_survives_a_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the same key; nothing is lost while the other side is down, or while we are."""
    monkeypatch.setattr(reporting, "FIRST_PAUSE_S", 0.02)
    monkeypatch.setattr("zhubo.adapters.webhook_target.FIRST_PAUSE_S", 0.001)

    async def work() -> None:
        async with receiver([503]) as (url, calls):
            async with (
                serving(reported_config(url), data=tmp_path, environment={"CASES": SECRET}) as live,
                httpx.AsyncClient(base_url=live.http) as http,
            ):
                await say(live, http, "帮我取消订单")
                await until(lambda: _many(calls, 5))
                keys = {call["headers"]["idempotency-key"] for call in calls}
                assert len(keys) == 1
        async with (
            receiver([200]) as (url, calls),
            serving(reported_config(url), data=tmp_path, environment={"CASES": SECRET}) as live,
        ):
            await until(lambda: _sent(calls, "opened"))
            assert calls[0]["headers"]["idempotency-key"] in keys
            room = live.server.rooms["demo"]

            async def all_done() -> bool:
                rows = room.runner.outbox.read_outbox("demo", states=("pending", "sending", "done"), limit=100)
                states = [row.state for row in rows if isinstance(row.act, ReportCase)]
                return bool(states) and set(states) == {"done"}

            await until(all_done)

    run(work)


async def _many(calls: list[dict[str, Any]], count: int) -> bool:
    return len(calls) >= count


def test_what_the_other_side_refuses_stops_nothing() -> None:
    """It is counted and kept as failed; the next report goes out."""

    async def work() -> None:
        async with receiver([400, 200]) as (url, calls):
            async with (
                serving(reported_config(url), environment={"CASES": SECRET}) as live,
                httpx.AsyncClient(base_url=live.http) as http,
            ):
                await say(live, http, "帮我取消订单")
                await until(lambda: _many(calls, 2))
                room = live.server.rooms["demo"]
                assert room.reporter is not None
                await until(lambda: _counted(room.reporter, "done"))
                assert room.reporter.counts["refused"] == 1

    run(work)


async def _counted(reporter: Any, outcome: str) -> bool:
    return bool(reporter.counts[outcome])


def test_without_a_receiver_nothing_is_reported() -> None:
    """No report waits in an outbox that nobody reads."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            moderator = live.sign_in("moderator")
            await say(live, http, BROKEN)
            await until(lambda: cases_of(http, moderator))
            rows = live.server.rooms["demo"].runner.outbox.read_acts("demo", after_seq=0, limit=100)
            assert not [row for row in rows if isinstance(row.act, ReportCase)]
            assert [row.act.case for row in rows if isinstance(row.act, Escalate)] != [""]

    run(work)


def test_an_answer_in_the_reviews_is_noted_in_the_case() -> None:
    """The row names its case; the case stays open."""

    async def work() -> None:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            moderator = live.sign_in("moderator")
            await say(live, http, "帮我取消订单")

            async def escalated() -> Any:
                rows = (await http.get("/api/rooms/demo/reviews", headers=moderator)).json()["reviews"]
                return [row for row in rows if row["act"] == "escalate"]

            (row,) = await until(escalated)
            words = {"act_id": row["id"], "decision": "edit", "text": "我们正在看"}
            assert (await http.post("/api/rooms/demo/decisions", json=words, headers=moderator)).status_code == 200
            case = await until(lambda: _with(http, moderator, row["case"], "answered", lambda n: n == 1))
            assert case["status"] == "waiting_for_human"

    run(work)


def lived_in(data: Path) -> None:
    """Let a case be told of, asked about, decided; and another one be opened."""

    async def work() -> None:
        async with serving(data=data) as live, httpx.AsyncClient(base_url=live.http) as http:
            admin = live.sign_in("admin")
            await say(live, http, BROKEN)
            (row,) = await until(lambda: cases_of(http, admin))
            await until(lambda: _with(http, admin, row["id"], "order", lambda o: o["bound"]))
            decision = {"decision": "accept", "remedy": "refund", "text": "非常抱歉，给您退款"}
            await http.post(f"/api/rooms/demo/cases/{row['id']}/decision", json=decision, headers=admin)
            await say(live, http, "帮我取消订单", viewer="ann", id="m-2")
            await until(lambda: cases_of(http, admin))
            served = await http.get("/api/rooms/demo/case-export?format=chatwoot&inbox=7", headers=admin)
            rows = [json.loads(line) for line in served.text.splitlines()]
            assert [one["inbox_id"] for one in rows] == [7, 7] and BROKEN not in served.text

    run(work)


def test_cases_are_exported_as_lines_and_as_conversations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a word of the viewer unless the settings permit it; what the shop said and decided is there."""
    data = tmp_path / "data"
    lived_in(data)
    assert main(["cases", "export", "--data", str(data)]) == 0
    printed = capsys.readouterr().out
    broken, cancelled = map(json.loads, printed.splitlines())
    assert (broken["reason"], broken["status"], cancelled["reason"]) == ("damaged", "decided", "cancel")
    assert (
        broken["decisions"][0]["text"] == "非常抱歉，给您退款" and "questions" not in broken and BROKEN not in printed
    )
    out = tmp_path / "chatwoot.jsonl"
    words = tmp_path / "zhubo.toml"
    words.write_text('[[room]]\nname = "demo"\nshop = "x"\n[room.cases]\nwords = true\n', encoding="utf-8")
    command = ["cases", "export", "--data", str(data), "--room", "demo", "--format", "chatwoot", "--out", str(out)]
    assert main([*command, "--config", str(words)]) == 0
    told, open_one = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert told["status"] == "resolved" and open_one["status"] in ("open", "pending")
    assert told["identifier"] == f"demo:c{told['id']}"
    assert told["labels"] == ["damaged", "refund"] and told["contact"]["name"] == "小王"
    assert len(told["contact"]["identifier"]) == 22 and told["custom_attributes"]["remedy"] == "refund"
    kinds = [(m["message_type"], m["private"], m["content"]) for m in told["messages"]]
    assert kinds[0] == ("incoming", False, BROKEN) and ("outgoing", True, "accept refund") in kinds
    assert [m["created_at"] for m in told["messages"]] == sorted(m["created_at"] for m in told["messages"])
    assert main(command) == 0
    bare = out.read_text(encoding="utf-8")
    assert BROKEN not in bare and "小王" not in bare
    assert json.loads(bare.splitlines()[0])["messages"][0]["content"] is None


def test_what_cannot_be_exported_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder or a room that is not there; nothing is written."""
    assert main(["cases", "export", "--data", str(tmp_path / "none")]) == 1
    data, out = tmp_path / "data", tmp_path / "none" / "out.jsonl"
    lived_in(data)
    assert main(["cases", "export", "--data", str(data), "--room", "other"]) == 1
    assert "demo" in capsys.readouterr().err
    assert main(["cases", "export", "--data", str(data), "--out", str(out)]) == 1 and not out.exists()
    erased = ["erase", "--data", str(data), f"own-site:{BUYER}"]
    assert main(erased) == 0
    capsys.readouterr()
    assert main(["cases", "export", "--data", str(data), "--format", "chatwoot"]) == 0
    bare = json.loads(capsys.readouterr().out.splitlines()[0])
    assert bare["contact"]["identifier"] is None and [m["private"] for m in bare["messages"]] == [True]
