"""JSON of events, acts and facts: what was stored once can be read for ever, and what is no event is refused with a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import immutables
import pytest
from hypothesis import given

import strategies
from zhubo import wire
from zhubo.acts import ACT_KINDS, Act
from zhubo.errors import WireError
from zhubo.events import EVENT_KINDS, Event, RoomOpened, ShopInfo, ViewerLiked
from zhubo.facts import Money, Product, Shop

SAMPLES = json.loads((Path(__file__).parent / "wire_samples.json").read_text(encoding="utf-8"))
"""One stored event and act of every kind, as the first release wrote it. Lines are added here and never changed."""


def holds(now: Any, stored: Any) -> bool:
    """Whether JSON says all that was stored, at any depth; fields that were added since may stand beside it."""
    if isinstance(stored, dict):
        return isinstance(now, dict) and all(name in now and holds(now[name], one) for name, one in stored.items())
    if isinstance(stored, list):
        return isinstance(now, list) and len(now) == len(stored) and all(map(holds, now, stored))
    return type(now) is type(stored) and bool(now == stored)


@given(strategies.events())
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    """Decoding what was encoded gives the same event, of the same class."""
    assert event == wire.decode_event(type(event).__name__, wire.encode_event(event))


@given(strategies.acts("room:1:0"))
def test_an_act_comes_back_as_it_was(act: Act) -> None:
    """Decoding what was encoded gives the same act, of the same class."""
    assert act == wire.decode_act(type(act).__name__, wire.encode_act(act))


@given(strategies.any_of(Shop))
def test_facts_come_back_as_they_were(shop: Shop) -> None:
    """Any dataclass can be written and read, a whole shop too."""
    assert shop == wire.from_json(wire.to_json(shop), Shop)


@pytest.mark.parametrize("kind", sorted(EVENT_KINDS))
def test_every_event_kind_has_a_stored_sample_that_is_still_read(kind: str) -> None:
    """A new kind needs a sample; an old one must be read as long as there are logs."""
    event = wire.decode_event(kind, json.dumps(SAMPLES["events"][kind]).encode())
    assert isinstance(event, EVENT_KINDS[kind])
    again = json.loads(wire.encode_event(event))
    assert holds(again, SAMPLES["events"][kind])


@pytest.mark.parametrize("kind", sorted(ACT_KINDS))
def test_every_act_kind_has_a_stored_sample_that_is_still_read(kind: str) -> None:
    """What waits in an outbox outlives a release."""
    act = wire.decode_act(kind, json.dumps(SAMPLES["acts"][kind]).encode())
    assert isinstance(act, ACT_KINDS[kind])
    again = json.loads(wire.encode_act(act))
    assert holds(again, SAMPLES["acts"][kind])


def test_an_unknown_field_is_ignored_and_a_missing_one_takes_its_default() -> None:
    """A log that a newer release wrote can be read, and one that an older release wrote."""
    body = b'{"at_ms": 5, "viewer": "v", "newer": {"deep": [1]}}'
    assert ViewerLiked(at_ms=5, viewer="v", count=1) == wire.decode_event("ViewerLiked", body)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("ViewerLiked", b""),
        ("ViewerLiked", b"null"),
        ("ViewerLiked", b"{}"),
        ("ViewerLiked", b'{"at_ms": 1.5, "viewer": "v"}'),
        ("ViewerLiked", b'{"at_ms": "5", "viewer": "v"}'),
        ("ViewerLiked", b'{"at_ms": 5, "viewer": "\xff"}'),
        ("ViewerLiked", b'{"at_ms": 5, "viewer": "v"} x'),
        ("NoSuchKind", b"{}"),
        ("ViewerLiked", b"[" * 100_000),
    ],
)
def test_what_is_no_event_is_refused(kind: str, body: bytes) -> None:
    """The error is a WireError that names the kind."""
    with pytest.raises(WireError, match=kind):
        wire.decode_event(kind, body)


def test_an_unknown_act_kind_is_refused() -> None:
    """Acts have a closed list of kinds too."""
    with pytest.raises(WireError, match="Dance"):
        wire.decode_act("Dance", b"{}")


@pytest.mark.parametrize("value", [object(), {"a": {1, "x", object()}}, "\ud800", ("\udfff",)])
def test_what_has_no_json_is_refused(value: object) -> None:
    """The error does not quote the value, which may be a viewer's."""
    with pytest.raises(WireError) as caught:
        wire.to_json(value)
    assert repr(value) not in str(caught.value)


def test_text_keeps_its_first_language() -> None:
    """A snapshot that sorted the languages would answer in another one than the log does."""
    info = ShopInfo(
        name={"zh": "店", "en": "shop", "de": "Laden"},
        currency="CNY",
        time_zone="UTC",
        languages=("zh",),
        jurisdiction="CN",
        platform="own-site",
    )
    again = wire.from_json(wire.to_json(RoomOpened(at_ms=1, shop=info)), RoomOpened)
    assert ["zh", "en", "de"] == list(again.shop.name)


def test_canonical_bytes_of_equal_values_are_equal() -> None:
    """Order of insertion, and of hashing, does not reach a digest."""
    one = {"b": immutables.Map({"y": Money(1, "CNY"), "x": Money(2, "CNY")}), "a": 1}
    other = {"a": 1, "b": immutables.Map({"x": Money(2, "CNY"), "y": Money(1, "CNY")})}
    assert wire.canonical(one) == wire.canonical(other)
    assert b'{"a":1,"b":{"x":{"currency":"CNY","minor":2},"y":{"currency":"CNY","minor":1}}}' == wire.canonical(one)


def test_a_map_is_written_by_sorted_keys_and_comes_back() -> None:
    """`immutables.Map` orders by a hash that changes from run to run; its bytes must not."""
    held: Any = immutables.Map({f"k{n}": (n, None) for n in range(50)})
    body = wire.to_json(held)
    assert list(json.loads(body)) == sorted(held)
    kind: Any = immutables.Map[str, tuple[int, int | None]]
    assert held == wire.from_json(body, kind)


def test_to_builtins_holds_plain_values_only() -> None:
    """What a server hands to a template or a test."""
    product = wire.to_builtins(
        Shop(name={"zh": "店"}, currency="CNY", products=(Product(sku="a", title={}, variants=()),))
    )
    assert "a" == product["products"][0]["sku"]
    assert isinstance(product["products"][0], dict)


def test_from_json_takes_text_and_says_what_is_wrong() -> None:
    """The message names the type and the place."""
    assert Money(5, "CNY") == wire.from_json('{"minor": 5, "currency": "CNY"}', Money)
    with pytest.raises(WireError, match=r"no Money: .*\$\.minor"):
        wire.from_json('{"minor": "5", "currency": "CNY"}', Money)
