"""Acts out by webhook: signed, once per act, tried again under one key, and never to an address that is not public."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from adapters.platforms import an_answer
from zhubo.adapters import webhook_target
from zhubo.adapters.webhook_target import WebhookTarget, checked_url, resolved
from zhubo.errors import ConfigError

SECRET = "out"


@asynccontextmanager
async def receiver(answers: list[int | None]) -> AsyncIterator[tuple[int, list[dict[str, Any]]]]:
    """Serve these statuses in turn (None: hang up); yield the port and what came."""
    calls: list[dict[str, Any]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
        body = await reader.readexactly(int(headers["content-length"]))
        calls.append({"line": head.split("\r\n")[0], "headers": headers, "body": body})
        status = answers[min(len(calls), len(answers)) - 1]
        if status is not None:
            location = "Location: http://169.254.169.254/\r\n" if status == 302 else ""
            writer.write(f"HTTP/1.1 {status} X\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n".encode())
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1], calls


def post(answers: list[int | None]) -> tuple[str, list[dict[str, Any]]]:
    """Send one act to a receiver; return the outcome and what came there."""

    async def run() -> tuple[str, list[dict[str, Any]]]:
        async with receiver(answers) as (port, calls):
            target = WebhookTarget(f"http://127.0.0.1:{port}/acts", SECRET, allow_loopback=True)
            outcome = await target.send("39.9元", act=an_answer("39.9元"), names={"c1": "小王"})
            await target.close()
            return outcome, calls

    return asyncio.run(run())


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook_target, "FIRST_PAUSE_S", 0.001)


def test_the_post_is_signed_and_names_the_act() -> None:
    """The receiver can check who sent it and whether it had it before."""
    outcome, calls = post([200])
    assert outcome == "done" and len(calls) == 1
    headers, body = calls[0]["headers"], calls[0]["body"]
    wanted = hmac.new(SECRET.encode(), headers["x-zhubo-timestamp"].encode() + b"." + body, hashlib.sha256).hexdigest()
    assert headers["x-zhubo-signature"] == f"sha256={wanted}" and headers["idempotency-key"] == "demo:7:0"
    line = json.loads(body)
    assert (line["act"], line["text"], line["names"]) == ("answer", "39.9元", {"c1": "小王"})


@pytest.mark.parametrize(
    ("answers", "outcome", "tries"),
    [
        ([503, 503, 200], "done", 3),
        ([409], "done", 1),
        ([400], "failed", 1),
        ([429, 200], "done", 2),
        ([500], "unknown", 4),
        ([None], "unknown", 4),
        ([302], "failed", 4),
    ],
)
def test_what_is_tried_again(answers: list[int | None], outcome: str, tries: int) -> None:
    """Under the same key; a redirect is not followed; what may have arrived is unknown."""
    found, calls = post(answers)
    assert (found, len(calls)) == (outcome, tries)
    assert {call["headers"]["idempotency-key"] for call in calls} == {"demo:7:0"}


def test_a_receiver_that_is_away_fails() -> None:
    """Nothing was sent, and that is certain."""
    target = WebhookTarget("http://127.0.0.1:9/", SECRET, allow_loopback=True)
    assert asyncio.run(target.send("x", act=an_answer(), names={})) == "failed"


@pytest.mark.parametrize(
    "url",
    [
        "http://shop.example/",
        "http://127.0.0.1/",
        "ftp://shop.example/",
        "https://u:p@shop.example/",
        "https:///x",
        "file:///etc/passwd",
    ],
)
def test_only_https_goes_out(url: str) -> None:
    """Plain http to this machine only where it was allowed."""
    with pytest.raises(ConfigError):
        checked_url(url, allow_loopback=False)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "169.254.169.254", "10.0.0.1", "192.168.1.1", "::1", "::ffff:10.0.0.1", "0.0.0.0"]
)
def test_private_addresses_are_not_called(host: str) -> None:
    """Whatever name they hide behind: the address is checked, and it is the address that is called."""
    with pytest.raises(OSError, match="not a public address"):
        asyncio.run(resolved(host, 443, allow_loopback=False))
