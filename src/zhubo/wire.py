"""JSON of events, acts and facts; the only module that knows msgspec.

Three kinds of bytes leave here. `encode_event` and `encode_act` make what the log and the outbox keep; `to_json` makes
what a server sends and what a snapshot holds; `canonical` makes what a digest is taken of. All but `canonical` keep a
`dict` in insertion order, because the first language of a `Text` is the shop's own; an `immutables.Map`, which has no
order, is written by sorted keys.

How the formats may grow: a reader ignores fields that it does not know, and a field that is missing takes its default,
so that every field added later must have one.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

import immutables
import msgspec

from zhubo.acts import ACT_KINDS, Act
from zhubo.errors import WireError
from zhubo.events import EVENT_KINDS, Event

T = TypeVar("T")

_Encode = Callable[[Any], bytes]
_Decode = Callable[[bytes], Any]

_UNREADABLE = (msgspec.MsgspecError, UnicodeError, RecursionError)
_UNWRITABLE = (msgspec.MsgspecError, TypeError, UnicodeError, OverflowError, RecursionError)


def encode_event(event: Event) -> bytes:
    """Return the JSON of `event` as the log keeps it, without its kind.

    Raises:
        WireError: a value in it has no JSON.
    """
    return _encoded(_kept_encode(), event)


def decode_event(kind: str, body: bytes) -> Event:
    """Return the event of this `kind` (a class name of `events`) that `body` is the JSON of.

    Raises:
        WireError: the kind is unknown, or `body` is not such an event.
    """
    try:
        return cast(Event, _event_decode(kind)(body))
    except _UNREADABLE as error:
        raise _not_readable(kind, error) from error


def encode_act(act: Act) -> bytes:
    """Return the JSON of `act` as the outbox keeps it, without its kind.

    Raises:
        WireError: a value in it has no JSON.
    """
    return _encoded(_kept_encode(), act)


def decode_act(kind: str, body: bytes) -> Act:
    """Return the act of this `kind` (a class name of `acts`) that `body` is the JSON of.

    Raises:
        WireError: the kind is unknown, or `body` is not such an act.
    """
    try:
        return cast(Act, _act_decode(kind)(body))
    except _UNREADABLE as error:
        raise _not_readable(kind, error) from error


def to_json(value: object) -> bytes:
    """Return the JSON of any dataclass, collection or plain value; what a snapshot holds and what a server sends.

    Raises:
        WireError: a value in it has no JSON.
    """
    return _encoded(_kept_encode(), value)


def from_json(body: bytes | str, kind: type[T]) -> T:
    """Return the value of type `kind` that `body` is the JSON of. A union of two dataclasses cannot be told apart and is no such type.

    Raises:
        WireError: `body` is not such a value.
    """
    try:
        return cast(T, _decode(cast(Any, kind))(body.encode() if isinstance(body, str) else body))
    except _UNREADABLE as error:
        raise _not_readable(getattr(kind, "__name__", str(kind)), error) from error


def canonical(value: object) -> bytes:
    """Return JSON in which equal values have equal bytes: every key sorted. For digests; a reader would lose a `Text`'s first language.

    Raises:
        WireError: a value in it has no JSON.
    """
    return _encoded(_canonical_encode(), value)


def to_builtins(value: object) -> Any:
    """Return `value` as dicts, lists, strings and numbers only.

    Raises:
        WireError: a value in it has no JSON.
    """
    try:
        return msgspec.to_builtins(value, enc_hook=_plain, str_keys=True)
    except _UNWRITABLE as error:
        raise _not_writable(value, error) from error


def _encoded(encode: _Encode, value: object) -> bytes:
    try:
        return encode(value)
    except _UNWRITABLE as error:
        raise _not_writable(value, error) from error


def _not_writable(value: object, error: Exception) -> WireError:
    # The error's own words may quote a viewer, so only its class is told.
    return WireError(
        f"{type(value).__name__} cannot be written as JSON ({type(error).__name__}).",
        hint="It may hold only text, integers, booleans, None, tuples, maps and dataclasses of these.",
    )


def _not_readable(kind: str, error: Exception) -> WireError:
    return WireError(f"This JSON is no {kind}: {error}.", hint="Compare it with the fields of that class.")


def _plain(value: object) -> object:
    if isinstance(value, immutables.Map):
        return dict(sorted(value.items()))
    raise TypeError(type(value).__name__)


def _rebuilt(kind: Any, value: Any) -> Any:
    if get_origin(kind) is immutables.Map:
        plain: Any = types.GenericAlias(dict, get_args(kind))
        return immutables.Map(msgspec.convert(value, plain, dec_hook=_rebuilt, str_keys=True))
    raise TypeError(str(kind))


@cache
def _kept_encode() -> _Encode:
    return msgspec.json.Encoder(enc_hook=_plain).encode


@cache
def _canonical_encode() -> _Encode:
    return msgspec.json.Encoder(enc_hook=_plain, order="sorted").encode


@cache
def _decode(kind: Any) -> _Decode:
    return msgspec.json.Decoder(kind, dec_hook=_rebuilt).decode


@cache
def _event_decode(kind: str) -> _Decode:
    if kind not in EVENT_KINDS:
        raise _unknown("event", kind)
    return _decode(cast(Any, EVENT_KINDS[kind]))


@cache
def _act_decode(kind: str) -> _Decode:
    if kind not in ACT_KINDS:
        raise _unknown("act", kind)
    return _decode(cast(Any, ACT_KINDS[kind]))


def _unknown(what: str, kind: str) -> WireError:
    return WireError(
        f"There is no {what} of kind {kind!r}.", hint="A newer zhubo may have written it: update, then try again."
    )
