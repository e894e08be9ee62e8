"""The book of open questions: comments that ask the same wait together, for a moment, and get one answer.

A comment that asks for something opens a `Question` or joins the one with the same key; the first event at or after its due time closes it.
Pure: what a closed question deserves is `decide`'s business.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Mapping
from dataclasses import fields, replace

from immutables import Map

from zhubo import events as e
from zhubo.values import dataclass

COALESCE_MS = 10
"""How long a question waits for others like it where few come; in a busy room they come together, and the end of a round ends the wait."""
REPEAT_MS = 8_000
"""How long an answer given counts as "said a moment ago"."""
OPEN_QUESTIONS_MAX = 256
QUESTION_COMMENTS_MAX = 200
ANSWERED_PER_GENERATION_MAX = 2_000

PERSONAL_INTENTS = frozenset(
    {
        "track_order",
        "change_order_address",
        "cancel_order",
        "request_refund_return",
        "refund_status",
        "damaged_missing_wrong",
    }
)
"""About one viewer's own order: never coalesced with another viewer's."""

QUIET_INTENTS = frozenset({"out_of_scope", "praise", "lottery_follow_interaction"})
"""Nobody waits for an answer to these, unless a flag says otherwise."""

LOUD_FLAGS = frozenset({"urgent", "needs_human"})

DECIDING_FLAGS = ("abuse", "health_claim", "injection", "minor", "off_platform", "spam_ad")
"""Flags that change what a question deserves: comments with them wait apart from those without."""

READ_ONCE_FLAGS = LOUD_FLAGS | {"abuse", "injection", "off_platform", "spam_ad"}
"""Comments with these are answered by a person or not at all: what else they mean changes nothing, and is not worth a second reading."""

_GROUPS = (
    (
        "damaged_missing_wrong",
        "request_refund_return",
        "refund_status",
        "cancel_order",
        "change_order_address",
        "track_order",
    ),
    (
        "want_to_buy",
        "how_to_order",
        "ask_price",
        "ask_stock",
        "ask_discount_coupon",
        "ask_size_advice",
        "ask_link_number",
    ),
    (
        "bargain",
        "ask_restock_time",
        "ask_bundle_gift",
        "ask_presale_deposit",
        "ask_payment_methods",
        "ask_purchase_limit",
        "ask_size_options",
        "ask_colour_options",
        "ask_material_ingredient",
        "ask_spec",
        "ask_usage_care",
        "ask_suitability",
        "ask_authenticity_origin",
        "ask_shelf_life_date",
        "compare_products",
        "ask_shipping_fee",
        "ask_ship_time",
        "ask_courier",
        "ask_deliver_region",
        "return_exchange_policy",
        "warranty_invoice",
        "request_show_item",
    ),
)
PRIORITY: Mapping[str, int] = {intent: 3 - rank for rank, group in enumerate(_GROUPS) for intent in group}
"""What is kept when too much is open: orders at stake 3, buying 2, questions 1, the rest 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Comments that ask the same, and wait for one answer. `comments` and `viewers` run in parallel, in order of arrival."""

    key: str
    intent: str | None
    language: str
    targets: tuple[e.Target, ...]
    slots: e.Slots
    sentiment: str
    flags: tuple[str, ...]
    source: str
    first_seq: int
    opened_ms: int
    due_ms: int
    comments: tuple[str, ...]
    viewers: tuple[str, ...]
    repeat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Open questions by key, when each is due (sorted), and when each key was last answered (two generations, so that it stays bounded)."""

    open: Map[str, Question] = Map()
    due: tuple[tuple[int, str], ...] = ()
    answered: Map[str, int] = Map()
    answered_before: Map[str, int] = Map()


NONE: tuple[Question, ...] = ()


def close_due(book: Book, at_ms: int, *, early_ms: int = 0) -> tuple[Book, tuple[Question, ...]]:
    """Return the book without the questions whose time has come, or comes within `early_ms`, and those questions, oldest first."""
    due = book.due
    if not due or due[0][0] > at_ms + early_ms:
        return book, NONE
    count = 0
    while count < len(due) and due[count][0] <= at_ms + early_ms:
        count += 1
    closed = tuple(sorted((book.open[key] for _, key in due[:count]), key=lambda question: question.first_seq))
    with book.open.mutate() as editing:
        for question in closed:
            del editing[question.key]
        still_open = editing.finish()
    return _answer(_with_open(book, still_open, due[count:]), closed, at_ms), closed


def ask(
    book: Book, event: e.ViewerCommented, *, seq: int, at_ms: int
) -> tuple[Book, tuple[Question, ...], tuple[Question, ...]]:
    """Return the book after a comment, the questions that it closed at once, and those that it pushed out."""
    loud = bool(event.flags) and not LOUD_FLAGS.isdisjoint(event.flags)
    if not loud and (event.intent is None or event.intent in QUIET_INTENTS):
        return book, NONE, NONE
    key = question_key(event)
    known = book.open.get(key)
    if known is None:
        book, dropped = _open(book, event, key, seq, at_ms)
        return book, NONE, dropped
    if len(known.comments) < QUESTION_COMMENTS_MAX:
        joined = replace(known, comments=(*known.comments, event.comment), viewers=(*known.viewers, event.viewer))
        return _with_open(book, book.open.set(key, joined), book.due), NONE, NONE
    book = _answer(_with_open(book, book.open.delete(key), _without(book.due, key)), (known,), at_ms)
    book, dropped = _open(book, event, key, seq, at_ms)
    return book, (known,), dropped


def is_unread(event: e.ViewerCommented) -> bool:
    """Whether the intent of a comment is not known, and would decide what is done about it."""
    return event.intent is None and READ_ONCE_FLAGS.isdisjoint(event.flags)


def _open(book: Book, event: e.ViewerCommented, key: str, seq: int, at_ms: int) -> tuple[Book, tuple[Question, ...]]:
    said_ms = book.answered.get(key) or book.answered_before.get(key)
    question = Question(
        key=key,
        intent=event.intent,
        language=event.language,
        targets=event.targets,
        slots=event.slots,
        sentiment=event.sentiment,
        flags=event.flags,
        source=event.source,
        first_seq=seq,
        opened_ms=at_ms,
        due_ms=at_ms + COALESCE_MS,
        comments=(event.comment,),
        viewers=(event.viewer,),
        repeat=said_ms is not None and at_ms - said_ms <= REPEAT_MS,
    )
    dropped = NONE
    if len(book.open) >= OPEN_QUESTIONS_MAX:
        least = min(book.open.values(), key=lambda q: (PRIORITY.get(q.intent or "", 0), -q.first_seq))
        if PRIORITY.get(least.intent or "", 0) >= PRIORITY.get(question.intent or "", 0):
            return book, (question,)
        book = _with_open(book, book.open.delete(least.key), _without(book.due, least.key))
        dropped = (least,)
    due = list(book.due)
    insort(due, (question.due_ms, key))
    return _with_open(book, book.open.set(key, question), tuple(due)), dropped


def _with_open(book: Book, still_open: Map[str, Question], due: tuple[tuple[int, str], ...]) -> Book:
    """Return `book` with other open questions; `replace` takes twice as long, and this is done for every comment."""
    return Book(open=still_open, due=due, answered=book.answered, answered_before=book.answered_before)


def forget_answers(book: Book) -> Book:
    """Return the book as if nothing had been answered: what was said a moment ago need not be true any more."""
    with book.open.mutate() as editing:
        for key, question in book.open.items():
            if question.repeat:
                editing[key] = replace(question, repeat=False)
        fresh = editing.finish()
    return Book(open=fresh, due=book.due)


def _answer(book: Book, closed: tuple[Question, ...], at_ms: int) -> Book:
    answered, before = book.answered, book.answered_before
    for question in closed:
        answered = answered.set(question.key, at_ms)
    if len(answered) > ANSWERED_PER_GENERATION_MAX:
        answered, before = Map(), answered
    return Book(open=book.open, due=book.due, answered=answered, answered_before=before)


def _without(due: tuple[tuple[int, str], ...], key: str) -> tuple[tuple[int, str], ...]:
    return tuple(entry for entry in due if entry[1] != key)


def question_key(event: e.ViewerCommented) -> str:
    """Return the key under which comments count as the same question; personal ones are their own."""
    if event.intent is None or event.intent in PERSONAL_INTENTS or LOUD_FLAGS.intersection(event.flags):
        return f"{event.intent}|{event.source}|{event.viewer}|{event.comment}"
    targets = ",".join(
        f"{t.sku}:{'+'.join(t.variants)}:{_found_by(t.how)}:{t.qty or ''}:{t.unfit}" for t in event.targets
    )
    slots = ""
    if event.slots is not _NO_SLOTS:
        slots = ";".join(f"{name}={value}" for name in _SLOT_NAMES if (value := getattr(event.slots, name)))
    key = f"{event.intent}|{event.language}|{targets}|{slots}"
    if not event.flags:
        return key
    deciding = ",".join(flag for flag in DECIDING_FLAGS if flag in event.flags)
    return f"{key}|{deciding}" if deciding else key


def _found_by(how: str) -> str:
    """Return what of the way in which a product was found changes its answer."""
    return "shown" if how in ("pinned", "recent", "only") else how if how in _TELLING_HOWS else "named"


_TELLING_HOWS = frozenset({"search", "category", "brand", "unknown"})
_SLOT_NAMES = tuple(f.name for f in fields(e.Slots))
_NO_SLOTS = e.NO_SLOTS
