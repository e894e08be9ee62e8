"""Fetches the pictures that a catalogue names by address."""

from __future__ import annotations

from dataclasses import field
from time import monotonic
from urllib.parse import urlsplit

import httpx

import zhubo
from zhubo.errors import UnavailableError
from zhubo.values import dataclass

PICTURE_BYTES_MAX = 20 * 1024 * 1024
SILENCE_S_MAX = 10.0
PICTURE_S_MAX = 60.0
REDIRECTS_MAX = 5
CONNECTIONS_MAX = 8


@dataclass(slots=True)
class HttpPictures:
    """Fetches over HTTP and HTTPS: no cookies, no password, at most 20 MiB and a minute for each picture."""

    _client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self._client = httpx.Client(
            timeout=SILENCE_S_MAX,
            follow_redirects=True,
            max_redirects=REDIRECTS_MAX,
            limits=httpx.Limits(max_connections=CONNECTIONS_MAX),
            headers={"User-Agent": f"zhubo/{zhubo.__version__}", "Accept": "image/*"},
        )

    def fetch(self, url: str) -> bytes:
        """Return what lies at `url`. Many threads may call it at once.

        Raises:
            UnavailableError: the address is none, nothing answers, the answer is no success, or it is too large or too slow.
        """
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
            raise UnavailableError("no http address, or one with a password")
        content, until_s = bytearray(), monotonic() + PICTURE_S_MAX
        try:
            with self._client.stream("GET", url) as response:
                if response.status_code != httpx.codes.OK:
                    raise UnavailableError(f"HTTP {response.status_code}")
                for part in response.iter_bytes():
                    content += part
                    if len(content) > PICTURE_BYTES_MAX:
                        raise UnavailableError(f"more than {PICTURE_BYTES_MAX >> 20} MiB")
                    if monotonic() > until_s:
                        raise UnavailableError(f"slower than {PICTURE_S_MAX:.0f} s")
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            raise UnavailableError(type(error).__name__) from error
        finally:
            self._client.cookies.clear()
        return bytes(content)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()
