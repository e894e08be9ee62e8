"""What a platform handed in becomes an event: its typed part, its sealed part, and whose key seals it. Pure but for the vault's names."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from zhubo import events as e
from zhubo import wire
from zhubo.errors import InputError
from zhubo.facts import PLATFORMS, Promotion
from zhubo.guarding import guarded
from zhubo.host_claims import misquotes_in
from zhubo.inbound import Inbound, Receipt
from zhubo.perceive import Context, Reading, hear_ahead, matters_of
from zhubo.reader import Reader, read_with, slots_of
from zhubo.state import State, ViewerMemory, after_click, after_comment, asked_now, evolve, on_show, viewer_memory
from zhubo.text.money import minor_digits
from zhubo.thread import thread_of
from zhubo.values import dataclass

HOST = "host"
"""The subject under whose key the host's own words are sealed."""
TEXT_CHARS_MAX = 500
SPOKEN_KINDS = frozenset({"comment", "host_speech"})
CONTEXT_EVENTS = (e.HostSpoke, e.OperatorSet)
"""What, besides comments and clicks, changes how the next comment is read."""
FUTURE_MS_MAX = 300_000
"""A message from further ahead than this has a broken clock and is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """An event on its way to the log: `plain` is what will be sealed under `subject`'s key (empty: nothing to seal)."""

    id: str
    event: e.Event
    subject: str = ""
    plain: bytes = b""


@dataclass(slots=True)
class Present:
    """What a message is read in the light of: the room's state, and what those before it in the same batch have added.

    None of these has a place in the log yet. `lately` holds what is remembered of their viewers; the state knows the others. `talking` is
    who commented last.
    """

    state: State
    at_ms: int = 0
    lately: dict[str, ViewerMemory] = field(default_factory=dict)
    talking: str | None = None
    codes: tuple[tuple[str, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        # No message changes the promotions, so that one look at them serves the batch.
        named = ((called_by(promotion), promotion.id) for promotion in self.state.facts.promotions.values())
        self.codes = tuple((name, id) for name, id in named if name)


def called_by(promotion: Promotion) -> str:
    """Return by what a viewer names a promotion: its code, folded; a coupon without one by its terms, `2000-200`; else empty."""
    if promotion.code or promotion.kind != "coupon" or promotion.off is None:
        return promotion.code.casefold()
    amounts = (promotion.threshold, promotion.off)
    return "-".join(
        "" if money is None else str(money.minor // 10 ** minor_digits(money.currency)) for money in amounts
    )


def take_in(inbound: Inbound, state: State, reader: Reader, *, now_ms: int, fallback_id: str) -> Intake:
    """Return the event that `inbound` is.

    Raises:
        InputError: an unknown kind, a missing field, or a time far in the future.
    """
    return _taken(inbound, Present(state, state.at_ms), reader, now_ms, fallback_id)


def take_in_all(
    inbounds: Iterable[Inbound], state: State, reader: Reader, *, now_ms: int, serial: Iterator[int]
) -> list[Intake | Receipt]:
    """Return the event, or the refusal, that each of `inbounds` is. Each is read in the light of those before it."""
    taken: list[Intake | Receipt] = []
    present = Present(state, state.at_ms)
    inbounds = tuple(inbounds)
    hear_all(inbounds, state, reader)
    for inbound in inbounds:
        try:
            intake = _taken(inbound, present, reader, now_ms, inbound.id or f"{now_ms}-{next(serial)}")
        except InputError as error:
            taken.append(Receipt(id=inbound.id, status="refused", reason=str(error)))
            continue
        taken.append(intake)
        _pass_by(present, intake.event)
    return taken


def hear_all(inbounds: Sequence[Inbound], state: State, reader: Reader) -> None:
    """Hear what is said in `inbounds` together, which costs less; a text that cannot be heard is met again and counted where it is read."""
    texts = [inbound.text for inbound in inbounds if inbound.kind in SPOKEN_KINDS]
    languages, currency = _spoken_here(state)
    if len(texts) > 1 and reader.catalogue is None:
        guarded(
            "perceive",
            lambda: hear_ahead(
                texts,
                model=reader.model,
                index=reader.index,
                languages=languages,
                currency=currency,
                cache=reader.readings,
            ),
            otherwise=lambda: None,
            counts=Counter(),
        )


def _spoken_here(state: State) -> tuple[tuple[str, ...], str]:
    """Return the languages and the currency of the room."""
    info = state.facts.info
    return (info.languages, info.currency) if info is not None else (("zh", "en"), "CNY")


def read(inbound: Inbound, viewer: str, present: Present, reader: Reader) -> Reading:
    """Return the reading of a comment in the room's present context."""
    context = _context(viewer, present, inbound.at_ms)
    return _read_safely(reader, inbound.text[:TEXT_CHARS_MAX], context, host=viewer == HOST)


def _read_safely(
    reader: Reader, text: str, context: Context, *, intent: str | None = None, host: bool = False
) -> Reading:
    """Return what `read_with` does; a text that it fails on is counted and unread."""
    return guarded(
        "perceive",
        lambda: read_with(reader, text, context, intent=intent, host=host),
        otherwise=lambda: _unread(context),
        counts=reader.failures,
    )


def read_as(comment: e.ViewerCommented, text: str, intent: str, state: State, reader: Reader) -> e.ViewerCommented:
    """Return `comment`, whose words are `text`, as it reads where its intent is `intent`, one of the model's own."""
    context = _context(comment.viewer, Present(state, state.at_ms), state.at_ms)
    reading = _read_safely(reader, text, context, intent=intent)
    return replace(
        comment,
        language=reading.language,
        intent=reading.intent,
        confidence_micro=0,
        candidates=reading.candidates,
        sentiment=reading.sentiment,
        tone=reading.tone,
        flags=reading.flags,
        slots=slots_of(reading, reader),
        targets=reading.targets,
        matters=matters_of(text, reading.language, reading.intent),
    )


def _context(viewer: str, present: Present, at_ms: int) -> Context:
    state = present.state
    memory = _memory_of(present, viewer)
    languages, currency = _spoken_here(state)
    at_ms = max(present.at_ms, at_ms)
    return Context(
        pinned=on_show(state, at_ms),
        asked=asked_now(state, at_ms),
        last_targets=memory.last_targets if memory is not None else (),
        languages=languages,
        currency=currency,
        last_intent=memory.last_intent if memory is not None else None,
        codes=present.codes,
        thread=thread_of(state, memory, _beside(present, viewer), at_ms),
    )


def _unread(context: Context) -> Reading:
    """Return the reading of a text on which reading failed: nothing is known of it, so nothing is said to it."""
    return Reading(language=context.languages[0], intent=None, confidence_micro=0)


def _taken(inbound: Inbound, present: Present, reader: Reader, now_ms: int, fallback_id: str) -> Intake:
    make = _MAKERS.get(inbound.kind)
    if make is None:
        raise InputError(f"Unknown kind {inbound.kind!r}.", hint=f"Use one of: {' '.join(_MAKERS)}.")
    if inbound.at_ms > now_ms + FUTURE_MS_MAX:
        raise InputError(f"Message {inbound.id!r} is from the future.", hint="Check the sender's clock.")
    if not inbound.viewer and inbound.kind not in ("host_speech", "operator"):
        raise InputError(f"A {inbound.kind!r} without a viewer.", hint="Give the platform's id of the viewer.")
    if not (0 < inbound.at_ms <= now_ms and inbound.id):
        # A message dated ahead of us must not move the room's time ahead: every open question would wait for real time to catch up.
        at_ms = inbound.at_ms if 0 < inbound.at_ms <= now_ms else now_ms
        inbound = replace(inbound, at_ms=at_ms, id=inbound.id or fallback_id)
    return make(inbound, present, reader)


def _memory_of(present: Present, viewer: str) -> ViewerMemory | None:
    """Return what is remembered of a viewer; the host goes on with whoever commented last."""
    if viewer == HOST:
        viewer = present.talking or present.state.talking or HOST
    return present.lately.get(viewer) or viewer_memory(present.state, viewer)


def _beside(present: Present, viewer: str) -> ViewerMemory | None:
    """Return what is remembered of whoever else commented last."""
    other = present.talking or present.state.talking
    return _memory_of(present, other) if other is not None and viewer not in (other, HOST) else None


def _pass_by(present: Present, event: e.Event) -> None:
    """Let the next message of the batch know of `event`; a whole fold of each would cost as much as the room's own."""
    at_ms = max(present.at_ms, event.at_ms)
    if isinstance(event, e.ViewerCommented):
        present.lately[event.viewer] = after_comment(_memory_of(present, event.viewer), event, at_ms)
        present.talking = event.viewer
    elif isinstance(event, e.ItemClicked):
        if event.sku in present.state.facts.products:
            present.lately[event.viewer] = after_click(_memory_of(present, event.viewer), event.sku, at_ms)
    elif isinstance(event, e.ViewerJoined):
        present.lately[event.viewer] = _memory_of(present, event.viewer) or ViewerMemory(last_at_ms=at_ms)
    elif isinstance(event, CONTEXT_EVENTS):
        state = replace(present.state, at_ms=at_ms)
        present.state = evolve(state, e.Recorded(room=state.room, seq=state.seq + 1, id="", event=event))
    present.at_ms = at_ms


def _comment(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    reading = read(inbound, viewer, present, reader)
    event = e.ViewerCommented(
        at_ms=inbound.at_ms,
        viewer=viewer,
        comment=inbound.id,
        source=inbound.platform,
        language=reading.language,
        intent=reading.intent,
        confidence_micro=reading.confidence_micro,
        candidates=reading.candidates,
        sentiment=reading.sentiment,
        tone=reading.tone,
        flags=reading.flags,
        slots=slots_of(reading, reader),
        targets=reading.targets,
        matters=matters_of(inbound.text[:TEXT_CHARS_MAX], reading.language, reading.intent),
    )
    written = [[s.name, s.value, s.start, s.end] for s in reading.spans]
    plain = wire.to_json(
        {"text": inbound.text[:TEXT_CHARS_MAX], "name": inbound.name, "id": inbound.viewer, "slots": written}
    )
    return Intake(id=f"{inbound.platform}:{inbound.id}", event=event, subject=viewer, plain=plain)


def _join(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    event = e.ViewerJoined(at_ms=inbound.at_ms, viewer=viewer)
    return Intake(id=_id(inbound), event=event, subject=viewer, plain=wire.to_json({"name": inbound.name}))


def _like(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    return Intake(id=_id(inbound), event=e.ViewerLiked(at_ms=inbound.at_ms, viewer=viewer, count=inbound.count))


def _follow(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    return Intake(id=_id(inbound), event=e.ViewerFollowed(at_ms=inbound.at_ms, viewer=viewer))


def _gift(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    return Intake(id=_id(inbound), event=e.GiftSent(at_ms=inbound.at_ms, viewer=viewer, count=inbound.count))


def _click(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    return Intake(id=_id(inbound), event=e.ItemClicked(at_ms=inbound.at_ms, viewer=viewer, sku=_sku(inbound)))


def _cart(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    event = e.CartChanged(at_ms=inbound.at_ms, viewer=viewer, sku=_sku(inbound), quantity=inbound.count)
    return Intake(id=_id(inbound), event=event)


def _order(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    ref = reader.pseudonym("order", inbound.order_no.upper()) if inbound.order_no else None
    event = e.OrderPlaced(at_ms=inbound.at_ms, viewer=viewer, sku=_sku(inbound), quantity=inbound.count, order_ref=ref)
    return Intake(id=_id(inbound), event=event)


def _host_speech(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    reading = read(inbound, HOST, present, reader)
    event = e.HostSpoke(
        at_ms=inbound.at_ms,
        targets=reading.targets,
        asked=reading.host_asked,
        offered=reading.offers,
        coded=reading.coded,
        asks_back=reading.host_asks,
        ways=reading.ways,
        misquotes=_misquotes(inbound, reading, present, reader),
    )
    return Intake(
        id=_id(inbound), event=event, subject=HOST, plain=wire.to_json({"text": inbound.text[:TEXT_CHARS_MAX]})
    )


def _misquotes(inbound: Inbound, reading: Reading, present: Present, reader: Reader) -> tuple[e.Misquote, ...]:
    """Return what the host tells otherwise than the facts do, of the one product that they name or of the one on show."""
    state, at_ms = present.state, max(present.at_ms, inbound.at_ms)
    named = {target.sku for target in reading.targets if target.sku}
    languages, _ = _spoken_here(state)
    return guarded(
        "verify",
        lambda: misquotes_in(
            inbound.text[:TEXT_CHARS_MAX],
            target=named.pop() if len(named) == 1 else on_show(state, at_ms),
            facts=state.facts,
            language=reading.language if reading.language in languages else languages[0],
            at_ms=at_ms,
        ),
        otherwise=tuple,
        counts=reader.failures,
    )


def _media(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    viewer = reader.pseudonym(inbound.platform, inbound.viewer)
    digest = hashlib.sha256(inbound.blob).hexdigest()
    event = e.MediaReceived(at_ms=inbound.at_ms, viewer=viewer, comment=inbound.id, medium=inbound.kind, digest=digest)
    return Intake(id=_id(inbound), event=event, subject=viewer, plain=inbound.blob)


def _operator(inbound: Inbound, present: Present, reader: Reader) -> Intake:
    if inbound.name not in OPERATOR_SETTINGS:
        raise InputError(
            f"Unknown setting {inbound.name!r}.", hint=f"Use one of: {' '.join(sorted(OPERATOR_SETTINGS))}."
        )
    allowed = OPERATOR_SETTINGS[inbound.name]
    if allowed and inbound.text not in allowed:
        raise InputError(f"{inbound.name} cannot be {inbound.text!r}.", hint=f"Use one of: {' '.join(allowed)}.")
    if inbound.name == "pinned" and inbound.text and inbound.text not in present.state.facts.products:
        raise InputError(f"No product {inbound.text!r} in this room.", hint="Pin a SKU of the bag, or nothing.")
    event = e.OperatorSet(
        at_ms=inbound.at_ms, operator=inbound.viewer or "operator", name=inbound.name, value=inbound.text
    )
    return Intake(id=_id(inbound), event=event)


OPERATOR_SETTINGS: Mapping[str, tuple[str, ...]] = {
    "pinned": (),
    "asked": (),
    "platform": PLATFORMS,
    "jurisdiction": (),
    "killed": ("on", "off"),
    "autonomy": ("observe", "suggest", "one_tap", "auto_reply", "auto_act"),
}


def _id(inbound: Inbound) -> str:
    return f"{inbound.platform}:{inbound.kind}:{inbound.id}"


def _sku(inbound: Inbound) -> str:
    if not inbound.sku:
        raise InputError(f"A {inbound.kind!r} without a sku.", hint="Name the product or variant.")
    return inbound.sku


_MAKERS: Mapping[str, Callable[[Inbound, Present, Reader], Intake]] = {
    "comment": _comment,
    "join": _join,
    "like": _like,
    "follow": _follow,
    "gift": _gift,
    "click": _click,
    "cart": _cart,
    "order": _order,
    "host_speech": _host_speech,
    "photo": _media,
    "voice": _media,
    "operator": _operator,
}
