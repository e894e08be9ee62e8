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
from zhubo.events import Event, Recorded, Target
from zhubo.facts import Product, Variant
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
    return _entry(ids)


@st.composite
def _entry(draw: st.DrawFn, ids: st.SearchStrategy[str]) -> Entry:
    # Hypothesis spells a composite by its name, where that of every kind of event is too long for it.
    return Entry(id=draw(ids), event=draw(events()), sealed=draw(st.binary(max_size=24)))


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


SKUS = ("A", "B", "C")
VARIANT_SKUS = ("A", "A-1", "B-1", "SHARED")
VIEWERS = ("ann", "bob", "cy")
WHEN_MS = st.integers(min_value=0, max_value=2_000)
"""Close together, so that questions open, wait and fall due; in no order, so that some are late."""


def room_events(*, size_max: int = 40) -> st.SearchStrategy[list[Recorded]]:
    """Return a strategy for logs in which events have to do with each other: few products, few viewers, the same questions again."""
    return st.lists(st.one_of(_MEETING), max_size=size_max).map(
        lambda drawn: [Recorded(room="r", seq=n, id=str(n), event=event) for n, event in enumerate(drawn, start=1)]
    )


_TARGETS = st.lists(st.builds(Target, sku=st.sampled_from(SKUS), how=st.just("link")), max_size=2).map(tuple)
_PRODUCTS = st.builds(
    Product,
    sku=st.sampled_from(SKUS),
    title=st.just({"zh": "杯", "en": "cup"}),
    link_no=st.sampled_from((None, 1, 2)),
    listed=st.booleans(),
    variants=st.lists(
        st.builds(Variant, sku=st.sampled_from(VARIANT_SKUS), stock=st.sampled_from((None, 0, 5))),
        min_size=1,
        max_size=3,
    ).map(tuple),
)
_MISQUOTES = st.lists(
    st.builds(
        events_module.Misquote,
        kind=st.sampled_from(("wrong_price", "wrong_policy")),
        said=st.sampled_from(("9", "99")),
        known=st.sampled_from((None, "5")),
        evidence=st.sampled_from(("product:A#price", "policy:x")),
        target=st.sampled_from((None, "A")),
    ),
    max_size=3,
).map(tuple)
_MEETING: list[st.SearchStrategy[Event]] = [
    st.builds(
        events_module.ViewerCommented,
        at_ms=WHEN_MS,
        viewer=st.sampled_from(VIEWERS),
        comment=NAMES,
        source=st.just("own-site"),
        language=st.sampled_from(("zh", "en")),
        intent=st.sampled_from((None, "ask_price", "ask_stock", "track_order", "praise")),
        confidence_micro=st.just(900_000),
        flags=st.sampled_from(((), ("urgent",), ("abuse",))),
        targets=_TARGETS,
    ),
    st.deferred(lambda: case_events()),
    st.builds(
        events_module.FactsChanged,
        at_ms=WHEN_MS,
        products=st.lists(_PRODUCTS, max_size=2).map(tuple),
        retracted=st.lists(st.sampled_from(("product:A", "product:B", "policy:x", "nonsense")), max_size=2).map(tuple),
    ),
    st.builds(
        events_module.StockChanged,
        at_ms=WHEN_MS,
        variant=st.sampled_from(VARIANT_SKUS),
        stock=st.sampled_from((None, 0, 7)),
    ),
    st.builds(events_module.ItemClicked, at_ms=WHEN_MS, viewer=st.sampled_from(VIEWERS), sku=st.sampled_from(SKUS)),
    st.builds(
        events_module.OrderPlaced, at_ms=WHEN_MS, viewer=st.sampled_from(VIEWERS), sku=st.sampled_from(VARIANT_SKUS)
    ),
    st.builds(
        events_module.OperatorSet,
        at_ms=WHEN_MS,
        operator=st.just("op"),
        name=st.sampled_from(("pinned", "autonomy", "killed", "asked", "platform", "nonsense")),
        value=st.sampled_from(("A", "on", "off", "suggest", "")),
    ),
    st.builds(
        events_module.HostSpoke,
        at_ms=WHEN_MS,
        asked=st.sampled_from((None, "want_to_buy")),
        offered=st.sampled_from(((), (events_module.Target(sku="MUG-01", how="alias"),))),
        coded=st.booleans(),
        asks_back=st.booleans(),
        ways=st.sampled_from(((), ("cancel_order", "change_order_address"))),
        misquotes=_MISQUOTES,
    ),
    st.builds(events_module.WordsOutdated, at_ms=WHEN_MS, act_id=st.just("r:1:0"), misquotes=_MISQUOTES),
    st.builds(events_module.ViewerErased, at_ms=WHEN_MS, viewer=st.sampled_from(VIEWERS)),
    st.builds(events_module.TimerFired, at_ms=WHEN_MS),
    st.builds(events_module.ViewerJoined, at_ms=WHEN_MS, viewer=st.sampled_from(VIEWERS)),
]


def case_events() -> st.SearchStrategy[Event]:
    """Return a strategy for events of after-sale: few viewers, orders and reasons, hours apart, so that cases join, merge and lapse."""
    return st.one_of(_CASES)


HOURS_MS = st.integers(min_value=0, max_value=80).map(lambda hours: hours * 3_600_000)
ORDERS = st.sampled_from((None, "order-1", "order-2"))
_CASES: list[st.SearchStrategy[Event]] = [
    st.builds(
        events_module.ViewerCommented,
        at_ms=HOURS_MS,
        viewer=st.sampled_from(VIEWERS),
        comment=st.sampled_from(("m1", "m2", "m3", "m4", "m5", "m6")),
        source=st.sampled_from(("own-site", "douyin")),
        language=st.sampled_from(("zh", "en")),
        intent=st.sampled_from(
            (
                *("damaged_missing_wrong", "request_refund_return", "cancel_order", "complaint_negative"),
                *("refund_status", "track_order", "warranty_invoice"),
            )
        ),
        confidence_micro=st.just(900_000),
        slots=st.builds(events_module.Slots, order_ref=ORDERS),
        matters=st.sampled_from(((), ("damaged",), ("refund",), ("damaged", "refund"), ("late_delivery",))),
    ),
    st.builds(
        events_module.OrderRead,
        at_ms=HOURS_MS,
        act_id=st.just("r:1:0"),
        viewer=st.sampled_from(VIEWERS),
        comment=st.sampled_from(("m1", "m2", "m3", "m4", "m5", "m6")),
        language=st.just("zh"),
        intent=st.sampled_from(("damaged_missing_wrong", "refund_status", "track_order")),
        found=st.booleans(),
        bound=st.booleans(),
        status=st.sampled_from((None, "shipped")),
        shipped_ms=st.sampled_from((None, 0)),
        return_status=st.sampled_from((None, "rejected")),
        source=st.just("own-site"),
        order_ref=ORDERS,
    ),
    st.builds(
        events_module.MediaReceived,
        at_ms=HOURS_MS,
        viewer=st.sampled_from(VIEWERS),
        comment=NAMES,
        medium=st.sampled_from(("photo", "voice")),
        digest=NAMES,
    ),
    st.builds(
        events_module.CaseDecided,
        at_ms=HOURS_MS,
        operator=st.just("op"),
        case=st.integers(min_value=0, max_value=30).map(lambda n: f"c{n}"),
        decision=st.sampled_from(("ask", "accept", "decline", "close", "nonsense")),
        remedy=st.sampled_from(("", "refund")),
        evidence=st.sampled_from(((), ("photo",))),
        text=st.sampled_from(("", "ok")),
    ),
    st.builds(
        events_module.ActDelivered,
        at_ms=HOURS_MS,
        act_id=st.integers(min_value=0, max_value=30).map(lambda n: f"r:{n}:0"),
        outcome=st.sampled_from(("done", "failed")),
        facts_seq=st.just(0),
        channel=st.just("own-site"),
        cases=st.lists(
            st.sampled_from([f"c{n}:{what}" for n in range(9) for what in ("asked", "decided")]), max_size=2
        ).map(tuple),
    ),
    st.builds(events_module.ViewerErased, at_ms=HOURS_MS, viewer=st.sampled_from(VIEWERS)),
    st.builds(
        events_module.OrderPlaced, at_ms=HOURS_MS, viewer=st.sampled_from(VIEWERS), sku=st.just("A"), order_ref=ORDERS
    ),
    st.builds(events_module.TimerFired, at_ms=HOURS_MS),
]
