"""A server of OpenAI's format on this machine, over real HTTP, with the faults that such servers have."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Said:
    """One answer. `body` None: hang up. `after_s`: slow. `sent`: how many bytes of the body leave before the line is cut."""

    status: int = 200
    body: bytes | None = b"{}"
    headers: str = ""
    after_s: float = 0.0
    sent: int | None = None


@dataclass(frozen=True)
class Call:
    """One request."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def comment(self) -> str:
        """The viewer's words in a chat request."""
        user: str = json.loads(self.body["messages"][1]["content"])["comment"]
        return user


Answer = Said | Callable[[Call], Said]


def chat(content: Any, *, tokens: int | None = 900, **more: Any) -> Said:
    """Return a chat completion whose message is `content`."""
    plain: dict[str, Any] = {"object": "chat.completion", "choices": [{"index": 0, "message": {"content": content}}]}
    if tokens is not None:
        plain["usage"] = {"prompt_tokens": tokens - 10, "completion_tokens": 10, "total_tokens": tokens}
    return Said(body=json.dumps(plain, ensure_ascii=False).encode(), **more)


def intent(name: str | None, **more: Any) -> Said:
    """Return a chat completion that names an intent as it was asked to."""
    return chat(json.dumps({"intent": name}), **more)


@asynccontextmanager
async def openai_server(*answers: Answer) -> AsyncIterator[tuple[str, list[Call]]]:
    """Give these answers in turn, the last one for ever; yield the base address and what was asked."""
    calls: list[Call] = []
    serving: set[asyncio.Task[Any]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        serving.add(task)
        with suppress(asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                headers = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
                body = json.loads(await reader.readexactly(int(headers["content-length"])))
                calls.append(Call(head.split()[1], headers, body))
                answer = answers[min(len(calls), len(answers)) - 1]
                said = answer if isinstance(answer, Said) else answer(calls[-1])
                await asyncio.sleep(said.after_s)
                if said.body is None:
                    break
                lines = f"HTTP/1.1 {said.status} X\r\nContent-Type: application/json\r\n{said.headers}"
                writer.write(f"{lines}Content-Length: {len(said.body)}\r\n\r\n".encode() + said.body[: said.sent])
                await writer.drain()
                if said.sent is not None:
                    break
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", calls
    finally:
        server.close()
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)
