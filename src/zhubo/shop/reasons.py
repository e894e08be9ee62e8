"""Why something of a source did not go in, in the reader's language: a message's key and its arguments, never ready words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from zhubo.errors import ShopError
from zhubo.values import dataclass

LANGUAGES = ("en", "zh")
VALUE_CHARS_MAX = 1_000
"""How much of a value from a source a reason repeats."""


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A message of `messages/reasons.*.toml` by its key, with its arguments, sorted by name.

    `because` holds the reasons below it, each with its place.
    """

    kind: str
    arguments: tuple[tuple[str, str], ...] = ()
    because: tuple[tuple[str, Reason], ...] = ()


def reason(kind: str, /, **arguments: object) -> Reason:
    """Return the reason `kind`; its arguments become strings."""
    return Reason(kind, tuple(sorted((name, str(value)[:VALUE_CHARS_MAX]) for name, value in arguments.items())))


def refused(kind: str, /, **arguments: object) -> ShopError:
    """Return the error, to be raised, that the reason `kind` makes."""
    return error_of(reason(kind, **arguments))


def error_of(given: Reason, place: str = "") -> ShopError:
    """Return `given` as an error; `place`, a file and a line, stands in front of its words."""
    what, hint = _sentences(given, "en")
    return ShopError(f"{place}: {what}" if place else what, hint=hint, reason=given, place=place)


def reason_of(error: ShopError) -> Reason:
    """Return why an error was raised, without its place; one that carries no reason keeps its English words."""
    return error.reason if isinstance(error.reason, Reason) else reason("as_told", told=error)


def reason_text(given: Reason, language: str) -> str:
    """Return a reason as sentences, the last of which says what to do, in `language` (zh; any other is en)."""
    what, hint = _sentences(given, language)
    return _joined((what, hint), language)


def error_text(error: ShopError, language: str) -> str:
    """Return an error as `str(error)` gives it, in `language`."""
    if not isinstance(error.reason, Reason):
        return str(error)
    words = reason_text(error.reason, language)
    return f"{error.place}: {words}" if error.place else words


def is_known(given: Reason) -> bool:
    """Return whether there are words for a reason that comes from a file."""
    try:
        return all(_sentences(given, language) for language in LANGUAGES)
    except (KeyError, IndexError, ValueError, AttributeError):
        return False


def _sentences(given: Reason, language: str) -> tuple[str, str]:
    """Return what a reason says, with what lies below it, and what to do about it."""
    message = _messages("zh" if language.split("-", 1)[0] == "zh" else "en")[given.kind]
    arguments = dict(given.arguments)
    below = "; ".join(f"{place}: {reason_text(one, language)}" for place, one in given.because)
    what = _joined((message["what"].format(**arguments), below), language)
    return what, message.get("hint", "").format(**arguments)


def _joined(sentences: Iterable[str], language: str) -> str:
    return ("" if language.startswith("zh") else " ").join(one for one in sentences if one)


@lru_cache(maxsize=2)
def _messages(language: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files("zhubo.shop") / "messages" / f"reasons.{language}.toml").read_text("utf-8"))
