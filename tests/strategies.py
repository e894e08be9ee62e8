"""Hypothesis strategies for everything that the log and the outbox hold, drawn from the classes themselves.

A field that is added to an event or an act is drawn from then on without a change here.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from zhubo import acts as acts_module
from zhubo import events as events_module
from zhubo.acts import Act
from zhubo.events import Event
from zhubo.ports import Entry

T = TypeVar("T")

INTEGERS = st.integers(min_value=-(2**63), max_value=2**63 - 1)
AT_MS = st.integers(min_value=0, max_value=2**41)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
NAMES = st.text("abcdefghij0123456789-_", min_size=1, max_size=6)
STATUSES = ("sent", "review", "withheld")


def any_of(kind: type[T]) -> st.SearchStrategy[T]:
    """Return a strategy for values of a type: plain values, tuples, mappings, optionals, dataclasses of these."""
    return _strategy(kind)


def events(*kinds: str) -> st.SearchStrategy[Event]:
    """Return a strategy for events, of these kinds where any are named."""
    return st.one_of([any_of(events_module.EVENT_KINDS[kind]) for kind in kinds or sorted(events_module.EVENT_KINDS)])


def entries(ids: st.SearchStrategy[str] = NAMES) -> st.SearchStrategy[Entry]:
    """Return a strategy for entries with such ids; some have a sealed part."""
    return st.builds(Entry, id=ids, event=events(), sealed=st.binary(max_size=24))


def acts(act_id: str, *kinds: str) -> st.SearchStrategy[Act]:
    """Return a strategy for acts of this name with a status that the outbox knows."""
    chosen = kinds or sorted(acts_module.ACT_KINDS)
    return st.one_of([_built(acts_module.ACT_KINDS[kind], id=st.just(act_id)) for kind in chosen])


@cache
def _strategy(kind: Any) -> st.SearchStrategy[Any]:
    if kind is int:
        return INTEGERS
    if kind is str:
        return TEXTS
    if kind is bool:
        return st.booleans()
    if kind is bytes:
        return st.binary(max_size=24)
    if kind is type(None):
        return st.none()
    if is_dataclass(kind):
        return _built(kind)
    return _compound(kind)


def _compound(kind: Any) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return st.one_of([_strategy(part) for part in inner])
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(_strategy(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(_strategy, inner))
    if origin in (dict, Mapping):
        return st.dictionaries(_strategy(inner[0]), _strategy(inner[1]), max_size=3)
    raise TypeError(f"no strategy for {kind!r}: add one to tests/strategies.py")


def _built(kind: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    drawn = {field.name: _strategy(hints[field.name]) for field in fields(kind)}
    if "at_ms" in drawn:
        drawn["at_ms"] = AT_MS
    if "status" in drawn and kind in acts_module.ACT_KINDS.values():
        drawn["status"] = st.sampled_from(STATUSES)
    return st.builds(kind, **(drawn | given))
