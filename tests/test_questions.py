"""The book of open questions: everyone who asked is in one answer, in order, once, and nothing grows without end."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from zhubo import events as e
from zhubo.questions import (
    ANSWERED_PER_GENERATION_MAX,
    COALESCE_MS,
    DECIDING_FLAGS,
    NONE,
    OPEN_QUESTIONS_MAX,
    PERSONAL_INTENTS,
    PRIORITY,
    QUESTION_COMMENTS_MAX,
    QUIET_INTENTS,
    REPEAT_MS,
    Book,
    Question,
    ask,
    close_due,
    question_key,
)

AT_MS = 1_800_000_000_000


def comment(number: int = 0, *, at_ms: int = AT_MS, **given: Any) -> e.ViewerCommented:
    """Return a comment; `number` names it and its viewer."""
    known: dict[str, Any] = {
        "comment": f"c{number}",
        "viewer": f"v{number}",
        "source": "own-site",
        "language": "zh",
        "intent": "ask_price",
        "confidence_micro": 1,
    }
    return e.ViewerCommented(at_ms=at_ms, **(known | given))


COMMENTS = st.builds(
    dict,
    wait_ms=st.sampled_from((0, 1, COALESCE_MS - 1, COALESCE_MS, REPEAT_MS, REPEAT_MS + COALESCE_MS)),
    intent=st.sampled_from(("ask_price", "ask_stock", "track_order", "praise", None)),
    language=st.sampled_from(("zh", "en")),
    flags=st.sampled_from(((), (), ("urgent",), ("abuse",), ("health_claim", "abuse"))),
    targets=st.sampled_from(((), (e.Target(sku="A", how="title"),), (e.Target(sku="A", how="link"),))),
    slots=st.sampled_from((e.Slots(), e.Slots(size="M"), e.Slots(qty=2))),
)


@given(st.lists(COMMENTS, max_size=40))
@settings(deadline=None)
def test_everyone_who_asks_is_in_just_one_question_in_order_and_in_time(said: list[dict[str, Any]]) -> None:
    """Whatever comes: each asker once, the askers of one question asked the same within its window, the oldest is closed first."""
    book, at_ms, closed, asked = Book(), AT_MS, list[tuple[int, Question]](), dict[str, e.ViewerCommented]()
    for number, given_ in enumerate(said):
        at_ms += given_["wait_ms"]
        event = comment(number, at_ms=at_ms, **{k: v for k, v in given_.items() if k != "wait_ms"})
        book, due = close_due(book, at_ms)
        closed += [(at_ms, question) for question in due]
        assert [q.due_ms for q in due] == sorted(q.due_ms for q in due)
        loud = "urgent" in event.flags
        if loud or (event.intent is not None and event.intent not in QUIET_INTENTS):
            asked[event.comment] = event
        book, at_once, dropped = ask(book, event, seq=number + 1, at_ms=at_ms)
        assert at_once == NONE and dropped == NONE, "so few never reach a limit"
        assert list(book.due) == sorted(book.due) and {key for _, key in book.due} == set(book.open)
    book, rest = close_due(book, at_ms + COALESCE_MS)
    closed += [(at_ms + COALESCE_MS, question) for question in rest]
    assert not book.open and not book.due
    assert Counter(c for _, q in closed for c in q.comments) == Counter(asked.keys())
    for closed_ms, question in closed:
        members = [asked[one] for one in question.comments]
        assert question.viewers == tuple(one.viewer for one in members)
        assert [one.at_ms for one in members] == sorted(one.at_ms for one in members)
        assert {question_key(one) for one in members} == {question.key}
        assert members[-1].at_ms - members[0].at_ms < COALESCE_MS <= closed_ms - members[0].at_ms
        assert question.intent not in PERSONAL_INTENTS or len(members) == 1


def test_forty_people_get_one_answer() -> None:
    """The same question from forty people in one moment is one question with forty askers; the next one to ask hears that it was said."""
    book = Book()
    for number in range(40):
        book, _, _ = ask(book, comment(number), seq=number + 1, at_ms=AT_MS)
    book, (question,) = close_due(book, AT_MS + COALESCE_MS)
    assert question.comments == tuple(f"c{number}" for number in range(40))
    assert question.first_seq == 1 and not question.repeat
    for late_ms, repeat in ((REPEAT_MS, True), (2 * REPEAT_MS + 2 * COALESCE_MS, False)):
        book, _, _ = ask(book, comment(99), seq=99, at_ms=AT_MS + COALESCE_MS + late_ms)
        book, (again,) = close_due(book, AT_MS + 2 * COALESCE_MS + late_ms)
        assert again.repeat is repeat and again.comments == ("c99",)


SAME = [
    # two comments, and whether they ask the same
    ({}, {}, True),
    ({"targets": (e.Target(sku="A", how="title"),)}, {"targets": (e.Target(sku="A", how="link"),)}, True),
    ({"targets": (e.Target(sku="A", how="title"),)}, {"targets": (e.Target(sku="A", how="search"),)}, False),
    ({"targets": (e.Target(sku="A", how="title"),)}, {"targets": (e.Target(sku="A", how="brand"),)}, False),
    ({"targets": (e.Target(sku="A", how="title"),)}, {"targets": (e.Target(sku="B", how="title"),)}, False),
    (
        {"targets": (e.Target(sku="A", how="link"),)},
        {"targets": (e.Target(sku="A", how="link", variants=("A1",)),)},
        False,
    ),
    ({"slots": e.Slots(size="M")}, {"slots": e.Slots(size="L")}, False),
    ({"slots": e.Slots(size="M")}, {"slots": e.Slots(colour="M")}, False),
    ({"language": "zh"}, {"language": "en"}, False),
    ({"source": "douyin"}, {"source": "own-site"}, True),
    ({"sentiment": "negative"}, {"sentiment": "neutral"}, True),
    ({"flags": ("pii",)}, {}, True),
    *(({"flags": (flag,)}, {}, False) for flag in DECIDING_FLAGS),
    ({"flags": ("urgent",)}, {"flags": ("urgent",)}, False),
    ({"intent": "track_order"}, {"intent": "track_order"}, False),
    ({"intent": "ask_price"}, {"intent": "ask_stock"}, False),
]


def test_what_counts_as_the_same_question() -> None:
    """What changes the answer keeps apart, what does not does not; one's own order and an urgent word are never another's."""
    for first, second, same in SAME:
        keys = question_key(comment(1, **first)), question_key(comment(2, **second))
        assert (keys[0] == keys[1]) is same, (first, second)


def test_a_question_takes_so_many_askers_and_then_is_answered_at_once() -> None:
    """The one more closes it and opens the next; nobody is lost."""
    book = Book()
    for number in range(QUESTION_COMMENTS_MAX):
        book, at_once, _ = ask(book, comment(number), seq=number + 1, at_ms=AT_MS)
        assert at_once == NONE
    book, (full,), dropped = ask(book, comment(10_000), seq=10_000, at_ms=AT_MS)
    assert len(full.comments) == QUESTION_COMMENTS_MAX and dropped == NONE
    (left,) = book.open.values()
    assert left.comments == ("c10000",) and left.repeat and list(book.due) == [(left.due_ms, left.key)]


def filled(intent: str) -> Book:
    """Return a book with as many open questions as it takes."""
    book = Book()
    for number in range(OPEN_QUESTIONS_MAX):
        event = comment(number, intent=intent, slots=e.Slots(link_nos=(number,)))
        book, _, dropped = ask(book, event, seq=number + 1, at_ms=AT_MS)
        assert dropped == NONE
    return book


def test_a_full_book_drops_the_least_and_the_youngest_of_these() -> None:
    """An order at stake pushes out small talk; small talk pushes out nothing, and is what is dropped."""
    book, _, (dropped,) = ask(filled("greet_thanks"), comment(999, intent="track_order"), seq=999, at_ms=AT_MS)
    assert dropped.intent == "greet_thanks" and dropped.first_seq == OPEN_QUESTIONS_MAX
    assert len(book.open) == len(book.due) == OPEN_QUESTIONS_MAX
    assert any(question.intent == "track_order" for question in book.open.values())
    full = filled("ask_price")
    book, _, (dropped,) = ask(full, comment(999, intent="greet_thanks"), seq=999, at_ms=AT_MS)
    assert dropped.comments == ("c999",) and book.open == full.open
    book, _, dropped_ = ask(full, comment(999, slots=e.Slots(link_nos=(0,))), seq=999, at_ms=AT_MS)
    assert dropped_ == NONE, "to join an open question needs no room"


def test_priorities_put_orders_before_buying_before_questions() -> None:
    """The rest comes last, also where nobody thought of it."""
    assert PRIORITY["track_order"] > PRIORITY["want_to_buy"] > PRIORITY["ask_spec"] > PRIORITY.get("greet_thanks", 0)
    assert all(PRIORITY[intent] == max(PRIORITY.values()) for intent in PERSONAL_INTENTS)


def test_what_was_answered_is_remembered_in_bounds() -> None:
    """Two generations of keys, however long the show; the last ones are among them."""
    book = Book()
    count = 2 * ANSWERED_PER_GENERATION_MAX + 10
    for number in range(count):
        at_ms = AT_MS + number * COALESCE_MS
        book, _ = close_due(book, at_ms)
        book, _, _ = ask(book, comment(number, at_ms=at_ms, slots=e.Slots(qty=number + 1)), seq=number + 1, at_ms=at_ms)
    book, (last,) = close_due(book, AT_MS + count * COALESCE_MS)
    assert len(book.answered) + len(book.answered_before) <= 2 * (ANSWERED_PER_GENERATION_MAX + 1)
    assert last.key in book.answered or last.key in book.answered_before


def test_nothing_due_changes_nothing() -> None:
    """Before its time a question waits, and the book is the same one."""
    book, _, _ = ask(Book(), comment(), seq=1, at_ms=AT_MS)
    assert close_due(book, AT_MS + COALESCE_MS - 1) == (book, NONE)
    assert close_due(replace(book, due=()), AT_MS + COALESCE_MS)[1] == NONE
