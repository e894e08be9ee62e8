"""The server: real HTTP on loopback, one character behind it, and the faults that lines have."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from .characters import Played, play

MODEL = "fake"
REASON = {200: "OK", 400: "Bad Request", 404: "Not Found", 429: "Too Many Requests", 500: "Internal Server Error"}


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def instruction(self) -> str:
        return str(self.body["messages"][0]["content"])

    @property
    def data(self) -> str:
        return str(self.body["messages"][-1]["content"])


@dataclass
class FakeLlm:
    """One character on the line. `character` may be changed while it serves; `asked` is what came."""

    character: str
    seed: int = 0
    url: str = ""
    asked: list[Asked] = field(default_factory=list)


@asynccontextmanager
async def fake_llm(character: str = "honest", *, seed: int = 0, port: int = 0) -> AsyncIterator[FakeLlm]:
    """Serve a character until the block ends."""
    fake, serving = FakeLlm(character, seed), set[asyncio.Task[Any]]()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        serving.add(task)
        with suppress(asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError, asyncio.LimitOverrunError):
            while await _exchange(fake, reader, writer):
                pass
        writer.close()
        with suppress(ConnectionError, asyncio.CancelledError):
            await writer.wait_closed()
        serving.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", port)
    fake.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield fake
    finally:
        server.close()
        for task in tuple(serving):
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)


async def _exchange(fake: FakeLlm, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Answer one request; whether the line stays open."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    method, path, _ = head.split(" ", 2)
    headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    raw = await reader.readexactly(int(headers.get("content-length", "0")))
    if method == "GET" and path.endswith("/models"):
        return await _plain(writer, 200, {"object": "list", "data": [{"id": MODEL, "object": "model"}]})
    if not path.endswith("/chat/completions"):
        return await _plain(writer, 404, {"error": {"message": "no such path"}})
    try:
        body = json.loads(raw)
    except ValueError:
        return await _plain(writer, 400, {"error": {"message": "no JSON"}})
    asked = Asked(path, headers, body)
    fake.asked.append(asked)
    played = play(fake.character, fake.seed, asked.instruction, asked.data)
    if played.hangs:
        await asyncio.sleep(600)
    refused = [name for name in played.refuses_fields if name in body]
    if refused:
        return await _plain(writer, 400, {"error": {"message": f"unknown field {refused[0]}"}})
    if played.status != 200:
        return await _plain(writer, played.status, {"error": {"message": "no"}}, played.headers)
    if not body.get("stream"):
        return await _plain(writer, 200, whole(played))
    return await _stream(writer, played, Random(f"{fake.seed}|{asked.data}"))


async def _plain(
    writer: asyncio.StreamWriter, status: int, plain: dict[str, Any], more: tuple[tuple[str, str], ...] = ()
) -> bool:
    body = json.dumps(plain, ensure_ascii=False).encode()
    lines = [
        f"HTTP/1.1 {status} {REASON.get(status, 'X')}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    lines += [f"{name}: {value}" for name, value in more]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body)
    await writer.drain()
    return True


async def _stream(writer: asyncio.StreamWriter, played: Played, random: Random) -> bool:
    writer.write(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    data = b"".join(events(played, random))
    if played.breaks_off:
        data = data[: random.randrange(1, max(2, len(data) - 20))]
    for part in parts(data, random, small=played.cut_bytes):
        writer.write(f"{len(part):x}\r\n".encode() + part + b"\r\n")
        await writer.drain()
        if played.pause_s:
            await asyncio.sleep(played.pause_s)
    if played.breaks_off:
        return False
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


def whole(played: Played) -> dict[str, Any]:
    """Return the reply at once."""
    message: dict[str, Any] = {"role": "assistant", "content": played.content}
    if played.refusal:
        message["refusal"] = "I cannot do that."
    if played.tools:
        message["tool_calls"] = [TOOL]
    plain: dict[str, Any] = {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
    }
    return plain | ({"usage": USAGE} if played.usage else {})


TOOL = {"id": "call_1", "type": "function", "function": {"name": "set_price", "arguments": '{"price": 1}'}}
USAGE = {"prompt_tokens": 300, "completion_tokens": 40, "total_tokens": 340}


def events(played: Played, random: Random) -> Iterator[bytes]:
    """Yield the server-sent events of an answer; its words are cut anywhere, within a placeholder too."""
    yield b": keep-alive\n\n"
    yield _event({"role": "assistant", "content": ""})
    if played.tools:
        yield _event({"tool_calls": [TOOL | {"index": 0}]})
    if played.refusal:
        yield _event({"refusal": "I cannot do that."})
    words, at = played.content or "", 0
    while at < len(words):
        size = random.randrange(1, 9)
        yield _event({"content": words[at : at + size]}, crlf=random.random() < 0.2)
        at += size
    yield _event({}, reason="stop")
    if played.usage:
        yield b"data: " + json.dumps({"choices": [], "usage": USAGE}).encode() + b"\n\n"
    if played.done:
        yield b"data: [DONE]\n\n"


def _event(delta: dict[str, Any], *, reason: str | None = None, crlf: bool = False) -> bytes:
    plain = {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
    # Not escaped, so that what is cut between two bytes is cut within a character too.
    end = b"\r\n\r\n" if crlf else b"\n\n"
    return b"data: " + json.dumps(plain, ensure_ascii=False).encode() + end


def parts(data: bytes, random: Random, *, small: bool) -> Iterator[bytes]:
    """Yield the bytes in the pieces in which they leave: few, or, `small`, of some bytes each."""
    at = 0
    while at < len(data):
        size = random.randrange(1, 12) if small else random.randrange(200, 2_000)
        yield data[at : at + size]
        at += size
