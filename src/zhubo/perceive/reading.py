"""What a comment was read as, and what the reading may know of the room."""

from __future__ import annotations

from zhubo.events import NO_SLOTS, Slots, Target
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """What went before a comment between its viewer and the room, as far as it is fresh.

    `targets` are what the viewer last meant, with the variants that they chose, `intent` and `attribute` what they asked of it, `language`
    the one they wrote in, `earlier` the SKUs that they meant before, latest first. `offered` is what the host has named since, in the order
    of their words, `coded` whether it is chosen by a number, `host_asks` whether the host has asked something back. `shown_since`: another
    product came on show since; `shown_before` is what was on show before. `beside` and `beside_intent` are what another viewer has just
    meant and asked, in which mood `beside_mood`; `beside_read`: that is so long ago that this one can have read it and answered;
    `beside_answers`: it came after the host last asked the room for something. `ways`: by which intents the host would settle an order;
    `host_spoke`: the host has spoken since this viewer did; `mood` is the viewer's own.
    """

    targets: tuple[Target, ...] = ()
    intent: str | None = None
    attribute: str | None = None
    language: str = ""
    earlier: tuple[str, ...] = ()
    offered: tuple[Target, ...] = ()
    coded: bool = False
    host_asks: bool = False
    shown_since: bool = False
    shown_before: str | None = None
    beside: tuple[Target, ...] = ()
    beside_intent: str | None = None
    beside_mood: str = "neutral"
    beside_read: bool = False
    beside_answers: bool = False
    ways: tuple[str, ...] = ()
    host_spoke: bool = False
    mood: str = "neutral"


@dataclass(frozen=True, slots=True)
class Context:
    """What the room knows when a comment comes: the pinned SKU, what the host asked for, what this viewer last spoke of and wanted.

    `languages` are the shop's (BCP 47, the first is its own), a prior where a text tells nothing; `currency` (ISO 4217) is that of an
    amount without one. `codes` are the codes of the shop's promotions, folded, or for a coupon without one its terms
    (`threshold-off`, whole units), each with the promotion's id. `thread` is what this comment may go on with; None where nothing is fresh.
    """

    pinned: str | None = None
    asked: str | None = None
    last_targets: tuple[Target, ...] = ()
    languages: tuple[str, ...] = ("zh", "en")
    currency: str = "CNY"
    last_intent: str | None = None
    codes: tuple[tuple[str, str], ...] = ()
    thread: Thread | None = None


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
    probability x 1e-6 of the best. `tone` is a feeling that the words or their signs show where `sentiment` does not, else
    empty. `order_no` holds letters and digits only. `host_asked` is what these words, said by the host, ask the room for. `offers`
    is what they name, one behind the other, and `coded` whether it is chosen by a number; `host_asks`: they ask back; `ways` are the
    intents by which they would settle an order that is at stake.
    """

    language: str
    intent: str | None
    confidence_micro: int
    candidates: tuple[str, ...] = ()
    sentiment: str = "neutral"
    tone: str = ""
    flags: tuple[str, ...] = ()
    slots: Slots = NO_SLOTS
    spans: tuple[Span, ...] = ()
    targets: tuple[Target, ...] = ()
    order_no: str | None = None
    host_asked: str | None = None
    offers: tuple[Target, ...] = ()
    coded: bool = False
    host_asks: bool = False
    ways: tuple[str, ...] = ()
