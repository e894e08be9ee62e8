"""What leads nowhere, and what fails: refused in the one shape that refusals have, to people with a page."""

from __future__ import annotations

import asyncio
import logging

import httpx
import pytest

from apps.serving import serving
from zhubo.apps.server import room_routes

SECRET = "我的电话13912345678"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nope", 404, "not_found"),
        ("GET", "/api/nope", 404, "not_found"),
        ("GET", "/api/rooms/none", 404, "not_found"),
        ("GET", "/r/none", 404, "not_found"),
        ("GET", "/stage/demo", 404, "not_found"),
        ("GET", "/web/none.js", 404, "not_found"),
        ("GET", "/web/%2e%2e/server/hub.py", 404, "not_found"),
        ("DELETE", "/api/rooms/demo", 405, "bad_method"),
        ("PUT", "/r/demo", 405, "bad_method"),
    ],
)
def test_a_program_gets_the_error_as_the_document_says(method: str, path: str, status: int, code: str) -> None:
    """`{"error": {"code", "what", "hint"}}`, whatever the path."""

    async def play() -> httpx.Response:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            return await http.request(method, path)

    answer = asyncio.run(play())
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (status, code)
    assert error["what"] and error["hint"]
    assert "content-security-policy" in answer.headers


def test_a_person_gets_a_page() -> None:
    """Where the browser asks for one: still 404, not to be kept; a file of a page is no page."""

    async def play() -> list[httpx.Response]:
        async with serving() as live, httpx.AsyncClient(base_url=live.http, headers={"Accept": "text/html"}) as http:
            return [await http.get(path) for path in ("/r/none", "/stage/demo?token=x", "/nope")]

    for answer in asyncio.run(play()):
        assert answer.status_code == 404 and "/web/index/main.js" in answer.text
        assert answer.headers["cache-control"] == "no-store"


def test_a_route_that_fails_says_so_and_logs_nothing_of_what_it_was_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """500 in the same shape; the log holds class and place, not the message; the next call is answered."""

    def fail(*_: object, **__: object) -> None:
        raise ValueError(SECRET)

    async def play() -> tuple[httpx.Response, int, int]:
        async with serving() as live, httpx.AsyncClient(base_url=live.http) as http:
            with monkeypatch.context() as patched:
                patched.setattr(room_routes, "room_view", fail)
                answer = await http.get("/api/rooms/demo")
            return answer, (await http.get("/api/rooms/demo")).status_code, live.server.counts["stage_failed:http"]

    with caplog.at_level(logging.INFO):
        answer, later, counted = asyncio.run(play())
    assert (answer.status_code, answer.json()["error"]["code"], later, counted) == (500, "failed", 200, 1)
    assert "ValueError at fail" in caplog.text and SECRET not in caplog.text and SECRET not in answer.text
