"""Acts out by signed HTTP POST: one call per act, tried again under the same idempotency key, and only to addresses that are public."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import json
import socket
import time
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

import httpx

from zhubo.acts import Act
from zhubo.deliver import act_line
from zhubo.errors import ConfigError

TRIES_MAX = 4
FIRST_PAUSE_S = 0.5
TIMEOUT_S = 5.0
REPLY_BYTES_MAX = 65_536


class WebhookTarget:
    """Plays `Sender` and `CaseDesk`. `2xx` is done, `409` was done before, another `4xx` is refused; the rest is tried again."""

    def __init__(self, url: str, secret: str, *, allow_loopback: bool = False) -> None:
        self.url = checked_url(url, allow_loopback=allow_loopback)
        self.allow_loopback = allow_loopback
        self._secret = secret.encode()
        self._client: httpx.AsyncClient | None = None

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Post the act; `unknown` where the receiver may have it and never said so."""
        line = act_line(act) | {"names": dict(names)}
        outcome = await self.post(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode(), act.id)
        return "failed" if outcome == "refused" else outcome

    async def post(self, body: bytes, key: str) -> str:
        """Post a body under its idempotency key: done, refused, failed (it never arrived) or unknown."""
        pause_s, perhaps = FIRST_PAUSE_S, False
        for attempt in range(TRIES_MAX):
            if attempt:
                await asyncio.sleep(pause_s)
                pause_s *= 2
            try:
                status = await self._post(body, key)
            except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, OSError):
                continue
            except (httpx.HTTPError, TimeoutError):
                perhaps = True
                continue
            if 200 <= status < 300 or status == 409:
                return "done"
            if 400 <= status < 500 and status not in (408, 425, 429):
                return "refused"
            perhaps = perhaps or status >= 500
        return "unknown" if perhaps else "failed"

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _post(self, body: bytes, key: str) -> int:
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=TIMEOUT_S, follow_redirects=False, trust_env=False)
        host, port = self.url.hostname or "", self.url.port or (443 if self.url.scheme == "https" else 80)
        address = await resolved(host, port, allow_loopback=self.allow_loopback)
        # The name is resolved once and the checked address is called, so that a second answer of the DNS opens nothing.
        shown = f"[{address}]" if ":" in address else address
        target = self.url._replace(netloc=f"{shown}:{port}").geturl()
        stamp = str(time.time_ns() // 1_000_000)
        mark = hmac.new(self._secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        headers = {
            "Host": self.url.netloc,
            "Content-Type": "application/json",
            "Idempotency-Key": key,
            "X-Zhubo-Timestamp": stamp,
            "X-Zhubo-Signature": f"sha256={mark}",
        }
        options = {"sni_hostname": host} if self.url.scheme == "https" else {}
        async with self._client.stream("POST", target, content=body, headers=headers, extensions=options) as response:
            size = 0
            async for part in response.aiter_bytes():
                size += len(part)
                if size > REPLY_BYTES_MAX:
                    break
            return response.status_code


def checked_url(url: str, *, allow_loopback: bool) -> SplitResult:
    """Return a webhook's address, taken apart.

    Raises:
        ConfigError: it is not https (plain http is allowed on loopback, where that is), or it holds a password.
    """
    parts = urlsplit(url)
    hint = "Use https://…; http:// only to this machine, with allow_loopback = true."
    if parts.username or parts.password or not parts.hostname:
        raise ConfigError("A webhook's url has no host, or holds a password.", hint=hint)
    local = allow_loopback and parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise ConfigError(f"A webhook may not go to {parts.scheme}://{parts.hostname}.", hint=hint)
    return parts


async def resolved(host: str, port: int, *, allow_loopback: bool) -> str:
    """Return an address of `host` that may be called.

    Raises:
        OSError: it has none, or one of them is not public.
    """
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    for address in addresses:
        ip = ipaddress.ip_address(address.partition("%")[0])
        mapped = getattr(ip, "ipv4_mapped", None) or ip
        if not mapped.is_global and not (allow_loopback and mapped.is_loopback):
            raise OSError(f"{host} is not a public address")
    return addresses[0]
