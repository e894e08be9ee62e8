"""What a comment was read as, and what the reading may know of the room."""

from __future__ import annotations

from zhubo.events import NO_SLOTS, Slots, Target
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """What the room knows when a comment comes: the pinned SKU, what the host asked for, what this viewer last spoke of and wanted.

    `languages` are the shop's (BCP 47, the first is its own), a prior where a text tells nothing; `currency` (ISO 4217) is that of an
    amount without one. `codes` are the codes of the shop's promotions, folded, or for a coupon without one its terms
    (`threshold-off`, whole units), each with the promotion's id.
    """

    pinned: str | None = None
    asked: str | None = None
    last_targets: tuple[Target, ...] = ()
    languages: tuple[str, ...] = ("zh", "en")
    currency: str = "CNY"
    last_intent: str | None = None
    codes: tuple[tuple[str, str], ...] = ()


def room_alone(context: Context) -> Context:
    """Return the room of a context with nothing on show and nothing said before, in which a piece of a comment is read for itself."""
    return Context(languages=context.languages, currency=context.currency)


@dataclass(frozen=True, slots=True)
class Span:
    """A slot in the text: `[start, end)` in code points of the text as given, and its `value` as `docs/intents.md` writes it."""

    name: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One comment, understood.

    `intent` is None where the model abstains; `candidates` are the three likeliest, best first. `confidence_micro` is the calibrated
    probability x 1e-6 of the best. `order_no` holds letters and digits only. `host_asked` is what these words, said by the host, ask the
    room for.
    """

    language: str
    intent: str | None
    confidence_micro: int
    candidates: tuple[str, ...] = ()
    sentiment: str = "neutral"
    flags: tuple[str, ...] = ()
    slots: Slots = NO_SLOTS
    spans: tuple[Span, ...] = ()
    targets: tuple[Target, ...] = ()
    order_no: str | None = None
    host_asked: str | None = None
