"""The closed unions: what may stand in the log, and what a room may return."""

from __future__ import annotations

import dataclasses
import inspect
import re
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from zhubo import acts, events
from zhubo.acts import ACT_KINDS
from zhubo.events import EVENT_KINDS, Recorded, Slots

KINDS = [*EVENT_KINDS.values(), *ACT_KINDS.values()]
ADDED_LATER_NEEDS_DEFAULT = {"at_ms", "id", "status"}


@pytest.mark.parametrize("module", [events, acts], ids=["events", "acts"])
def test_the_union_is_closed(module: Any) -> None:
    """Every dataclass of the module that has a time is of the union; what is not is a part of one."""
    kinds = {"zhubo.events": EVENT_KINDS, "zhubo.acts": ACT_KINDS}[module.__name__]
    timed = {
        name
        for name, kind in inspect.getmembers(module, inspect.isclass)
        # One whose words stand in a file of their own (`case.py`) is in the union all the same.
        if kind.__module__ == module.__name__ or kind in kinds.values()
        if dataclasses.is_dataclass(kind) and "at_ms" in get_type_hints(kind)
    }
    assert timed == set(kinds)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_events_and_acts_are_frozen_and_named_by_keyword(kind: Any) -> None:
    """Nobody changes what happened, and no field is mistaken for another by its place."""
    assert kind.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(kind))
    assert int is get_type_hints(kind)["at_ms"]


@pytest.mark.parametrize("kind", EVENT_KINDS.values(), ids=lambda kind: kind.__name__)
def test_no_event_has_a_place_for_what_a_viewer_wrote(kind: Any) -> None:
    """Words, names and platform ids live in the sealed part alone; an operator's own words and a model's are no viewer's."""
    open_text = {"text", "name", "words", "phone", "address", "order_no", "tracking_no", "platform_id"}
    of_operators = {
        "OperatorDecided": {"text"},
        "CaseDecided": {"text"},
        "OperatorSet": {"name"},
        "DraftWritten": {"text"},
    }.get(kind.__name__, set())
    assert not open_text & {field.name for field in dataclasses.fields(kind)} - of_operators


def test_the_slots_that_are_typed_have_no_place_for_words_as_written() -> None:
    """A new slot must be a number, or a word of a closed list that the reader of this line has thought about."""
    words = {f.name for f in dataclasses.fields(Slots) if "str" in str(get_type_hints(Slots)[f.name])}
    assert words - {"absent"} == {
        "also",
        "size",
        "colour",
        "attribute",
        "material",
        "person",
        "region",
        "courier",
        "coupon",
        "date",
        "order_ref",
        "told_word",
        "promotion",
    }


def test_every_act_has_a_name_for_those_who_script_it() -> None:
    """`room:seq:k`, a status and a reason are on each."""
    for kind in ACT_KINDS.values():
        assert {"id", "at_ms", "status", "reason"} <= {field.name for field in dataclasses.fields(kind)}


def test_a_recorded_event_knows_its_place() -> None:
    """Room, place and the sender's id; the sealed part is bytes beside it."""
    assert ["room", "seq", "id", "event", "sealed"] == [field.name for field in dataclasses.fields(Recorded)]


def test_what_events_say_of_their_words_is_what_the_product_uses() -> None:
    """`autonomy` has the five rungs of the ladder, in the docstring as in what an operator may set."""
    from zhubo.intake import OPERATOR_SETTINGS

    said = re.search(r"`autonomy`: ([a-z_ ]+)", events.RoomOpened.__doc__ or "")
    assert said is not None
    assert said[1].split() == list(OPERATOR_SETTINGS["autonomy"])
    listed = re.search(r"`name`: ([a-z ]+);", events.OperatorSet.__doc__ or "")
    assert listed is not None
    assert set(listed[1].split()) == set(OPERATOR_SETTINGS)
    assert Path(events.__file__).name == "events.py"
