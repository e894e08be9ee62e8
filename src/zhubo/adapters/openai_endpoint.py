"""An endpoint of OpenAI's format over HTTP, whoever runs it: one JSON body out, one JSON object back, and every way in which that fails."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx

import zhubo
from zhubo.adapters.openai_stream import StreamedReply
from zhubo.errors import ConfigError, UnavailableError

REPLY_BYTES_MAX = 8_000_000
CONNECTIONS_MAX = 8
WAIT_MS = 10_000
"""How long an endpoint is left alone that asks for it and does not say for how long."""
DENIED_WAIT_MS = 60_000
NO_SUCH_BODY = frozenset({400, 413, 415, 422})
"""What servers answer to fields that they do not know, or to too much at once."""


class NotServedError(UnavailableError):
    """The endpoint answered that it does nothing, which nobody pays for."""


class BodyRefusedError(NotServedError):
    """The endpoint does not take this body; another spelling of it may do."""


class OpenAiEndpoint:
    """Posts to one base address such as `https://api.example/v1`. A key leaves in `Authorization`, and never on a redirect."""

    def __init__(self, url: str, key: str = "", *, timeout_ms: int = 5_000, plain_http: bool = False) -> None:
        self.url = checked_endpoint(url, plain_http=plain_http)
        # Made here and not with the first call: reading the certificates of the world takes a tenth of a second.
        self._client = httpx.AsyncClient(
            timeout=timeout_ms / 1000,
            follow_redirects=False,
            trust_env=False,
            limits=httpx.Limits(max_connections=CONNECTIONS_MAX),
            headers={"User-Agent": f"zhubo/{zhubo.__version__}"} | ({"Authorization": f"Bearer {key}"} if key else {}),
        )

    async def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the endpoint answers to `body`.

        Raises:
            NotServedError: it refuses; as `BodyRefusedError` this body alone.
            UnavailableError: nothing answers, or not with success, or not with JSON, or with too much of it.
        """
        async with self._answer(path, body) as response:
            return await _whole(response, path)

    async def post_streamed(self, path: str, body: Mapping[str, Any], *, chars_max: int) -> dict[str, Any]:
        """Return what the endpoint answers piece by piece, put together as if it had come at once; one that does not stream is read whole.

        After `chars_max` characters of words the rest is not waited for.

        Raises:
            NotServedError: as `post`.
            UnavailableError: as `post`, or the answer breaks off.
        """
        async with self._answer(path, body) as response:
            if "event-stream" not in response.headers.get("Content-Type", ""):
                return await _whole(response, path)
            reply, read = StreamedReply(), 0
            async for part in response.aiter_bytes():
                read += len(part)
                if reply.take(part) or reply.chars > chars_max or read > REPLY_BYTES_MAX:
                    break
            return reply.whole(cut=reply.chars > chars_max)

    @asynccontextmanager
    async def _answer(self, path: str, body: Mapping[str, Any]) -> AsyncIterator[httpx.Response]:
        """Yield what comes back with success; what goes wrong then and before is told in our own words."""
        content = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
        headers = {"Content-Type": "application/json"}
        try:
            async with self._client.stream("POST", f"{self.url}/{path}", content=content, headers=headers) as response:
                _check(response)
                yield response
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            # The words of the error may hold the address with its key, so only its class is told.
            raise UnavailableError(f"{path} does not answer ({type(error).__name__}).") from error
        except (ValueError, RecursionError) as error:
            raise UnavailableError(f"{path} did not answer in JSON.") from error

    async def close(self) -> None:
        """Close the connections; nothing can be asked after that."""
        await self._client.aclose()


async def _whole(response: httpx.Response, path: str) -> dict[str, Any]:
    read = bytearray()
    async for part in response.aiter_bytes():
        read += part
        if len(read) > REPLY_BYTES_MAX:
            raise UnavailableError(f"{path} answered more than {REPLY_BYTES_MAX} bytes.")
    plain = json.loads(read)
    if not isinstance(plain, dict):
        raise UnavailableError(f"{path} did not answer with a JSON object.")
    return plain


def _check(response: httpx.Response) -> None:
    status = response.status_code
    if 200 <= status < 300:
        return
    said = f"HTTP {status}"
    if status in NO_SUCH_BODY:
        raise BodyRefusedError(said)
    if status in (401, 403):
        raise NotServedError(said, hint="Check the secret that zhubo.toml names.", wait_ms=DENIED_WAIT_MS)
    if status == 404:
        raise NotServedError(said, hint="Check url and model: url ends in /v1 as a rule.", wait_ms=DENIED_WAIT_MS)
    if status in (429, 503):
        raise NotServedError(said, wait_ms=_wait_ms(response.headers.get("Retry-After", "")))
    raise UnavailableError(said)


def _wait_ms(value: str) -> int:
    """Return the milliseconds of a `Retry-After` in seconds; a date, or anything else, counts as none given."""
    return int(value) * 1000 if value.isascii() and value.isdecimal() and len(value) < 9 else WAIT_MS


def checked_endpoint(url: str, *, plain_http: bool) -> str:
    """Return the base address without its last slash.

    Raises:
        ConfigError: it is none, holds a password or a query, or would carry viewers' words over a network in the clear.
    """
    hint = "Write https://…/v1; http:// only to this machine, or with plain_http = true."
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port
    except ValueError as error:
        raise ConfigError("An endpoint's url is no address.", hint=hint) from error
    if not host or parts.username or parts.password or parts.query or parts.fragment:
        raise ConfigError("An endpoint's url has no host, or holds a password or a query.", hint=hint)
    local = plain_http or host in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise ConfigError(f"An endpoint may not be reached by {parts.scheme}://{host}.", hint=hint)
    return url.rstrip("/")


def tokens_at_most(*texts: str) -> int:
    """Return a number of tokens that `texts` hardly have more of: one for two bytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) // 2 + 16


def tokens_used(reply: Mapping[str, Any], *, begun: int) -> int:
    """Return the tokens that an answer says it cost, or `begun` where it does not say."""
    usage = reply.get("usage")
    total = usage.get("total_tokens") if isinstance(usage, dict) else None
    return total if isinstance(total, int) and not isinstance(total, bool) and 0 < total <= 10_000_000 else begun
