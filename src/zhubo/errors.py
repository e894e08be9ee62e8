"""Everything that zhubo raises on purpose.

ZhuboError                 what, on what, and what to do next
├── InputError             a file, line or request is not what it should be (exit 1, HTTP 400)
│   ├── ShopError          a merchant's file cannot become facts
│   ├── ConfigError        zhubo.toml or a setting cannot be used
│   └── WireError          JSON that is not an event, act or fact
├── LogError               the log cannot be read or written
├── VaultError             a key cannot be read or written
├── AccessError            somebody may not do this (HTTP 401 or 403)
├── BusyError              a bounded queue is full (HTTP 429)
└── UnavailableError       a part is not installed, or a service does not answer
    └── SpentError         a budget is used up until later
"""

from __future__ import annotations


class ZhuboError(Exception):
    """Something failed that a person can do something about.

    `str(error)` is one line: what failed, on what; then `hint`, what to do next.
    """

    def __init__(self, what: str, *, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.what} {self.hint}".strip()


class InputError(ZhuboError):
    """A file, a line or a request is not what it should be."""


class ShopError(InputError):
    """A merchant's file cannot become facts.

    `reason` is why, as a message that has its words in several languages, where there is one; `place` is the file and line in front of it.
    """

    def __init__(self, what: str, *, hint: str = "", reason: object = None, place: str = "") -> None:
        super().__init__(what, hint=hint)
        self.reason = reason
        self.place = place


class ConfigError(InputError):
    """zhubo.toml, or a setting, cannot be used."""


class WireError(InputError):
    """JSON that is not the event, act or fact it claims to be."""


class LogError(ZhuboError):
    """The log cannot be read or written."""


class VaultError(ZhuboError):
    """A viewer's key cannot be read or written."""


class AccessError(ZhuboError):
    """Somebody may not do this."""


class BusyError(ZhuboError):
    """A bounded queue is full; the sender should try again later."""


class UnavailableError(ZhuboError):
    """A part is not installed, or a service does not answer. `wait_ms`: how long it asked to be left alone; 0 where it did not say."""

    def __init__(self, what: str, *, hint: str = "", wait_ms: int = 0) -> None:
        super().__init__(what, hint=hint)
        self.wait_ms = wait_ms


class SpentError(UnavailableError):
    """A budget is used up until later."""
