"""A real room in memory whose language model is a character: the whole loop without sockets or waiting, and a judge who trusts neither."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from zhubo.acts import Act, Answer, RequestDraft
from zhubo.adapters.openai_chat_writer import line_in, words_of
from zhubo.bootstrap import memory_parts
from zhubo.drafting import INSTRUCTION, Result, asked_of, judged, written
from zhubo.errors import UnavailableError
from zhubo.events import DraftWritten, Event, OperatorSet, Recorded, TimerFired, ViewerCommented
from zhubo.facts import Shop
from zhubo.generate import draft_answer
from zhubo.inbound import Inbound
from zhubo.opening import opening_events
from zhubo.perceive import Understander
from zhubo.phrasing import VARIATIONS
from zhubo.questions import COALESCE_MS, Question
from zhubo.replaying import VirtualClock
from zhubo.rereading import words_out
from zhubo.room import Room, open_room, record, take
from zhubo.state import State
from zhubo.verify import verify_text

from .characters import LIES, PRAISE, Played, play
from .server import whole

Ask = Callable[[str, str], Awaitable[str]]
"""Gives the line of a model to an instruction and data; raises UnavailableError."""
DEADLINE_MS = 1_500
WRITES_MS = 400
"""What a character that is in no hurry takes, on the room's own clock."""
PERSONA = "ein Seebär namens Kapitän Zopf, canary-4417"


@dataclass
class Said:
    """An answer that was sent, the room's own words for the same question, and how long its askers waited for it."""

    answer: Answer
    own: str
    waited_ms: int
    phrased: bool
    outcome: str
    why: str


@dataclass
class Session:
    """A room that is open. `ask` is how a model is asked where it is not `character`, in this process."""

    room: Room
    clock: VirtualClock
    character: str | None
    seed: int
    viewer_text: bool
    ask: Ask | None = None
    said: list[Said] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    words: dict[str, str] = field(default_factory=dict)
    wrote: dict[str, DraftWritten] = field(default_factory=dict)
    began_ms: dict[str, int] = field(default_factory=dict)
    heard: list[ViewerCommented] = field(default_factory=list)
    known: dict[Any, Any] = field(default_factory=dict)
    """What was drafted and verified of these very facts in this minute; sessions of one shop may share it."""
    serial: int = 0
    _requests: list[RequestDraft] = field(default_factory=list)

    def hear(self, events: Sequence[Recorded], acts: Sequence[Act], state: State) -> None:
        """Note acts, requests first; an answer is judged against the state that it was made from."""
        self.acts += acts
        self.heard += [recorded.event for recorded in events if isinstance(recorded.event, ViewerCommented)]
        self._requests += [act for act in acts if isinstance(act, RequestDraft)]


async def open_session(
    shop: Shop,
    character: str | None,
    *,
    seed: int = 0,
    viewer_text: bool = True,
    start_ms: int = 1_795_694_400_000,
    model: Understander | None = None,
    ask: Ask | None = None,
) -> Session:
    """Return a room of `shop` that has just opened; with neither a character nor `ask` it has no language model."""
    clock = VirtualClock(start_ms)
    parts, _ = memory_parts(shop, clock, model=model)
    room = await open_room("fake", parts)
    phrasing = character is not None or ask is not None
    for number, event in enumerate(opening_events(shop, room.state, at_ms=start_ms, phrasing=phrasing)):
        await record(room, event, event_id=f"open:{number}")
    session = Session(room, clock, character, seed, viewer_text, ask)
    room.listeners.append(session.hear)
    return session


async def tell(session: Session, event: Event) -> None:
    """Record an event that is no comment: a price that changes, a product that is pinned."""
    session.serial += 1
    await record(session.room, event, event_id=f"told:{session.serial}")
    await _serve(session)


async def pin(session: Session, sku: str) -> None:
    """Put a product on show."""
    await tell(session, OperatorSet(at_ms=session.clock.at_ms, operator="o", name="pinned", value=sku))


async def say(session: Session, *texts: str) -> list[Said]:
    """Let viewers say something together; return what was answered, once all that waited for the model is said."""
    before, first = len(session.said), len(session.acts)
    inbounds = []
    for text in texts:
        session.serial += 1
        ident = f"c{session.serial}"
        session.words[ident] = text
        viewer = f"v{session.serial % 97}"
        inbounds.append(Inbound(kind="comment", id=ident, viewer=viewer, text=text, at_ms=session.clock.at_ms))
    await take(session.room, inbounds)
    return await _answered(session, before, first)


async def say_again(session: Session, comments: Sequence[tuple[ViewerCommented, str]]) -> list[Said]:
    """As `say`, with comments that another room of the same shop has read; beside each, its words."""
    before, first = len(session.said), len(session.acts)
    for comment, text in comments:
        session.serial += 1
        ident = f"c{session.serial}"
        session.words[ident] = text
        event = replace(comment, comment=ident, at_ms=session.clock.at_ms)
        await record(session.room, event, event_id=ident)
    return await _answered(session, before, first)


async def _answered(session: Session, before: int, first: int) -> list[Said]:
    session.clock.at_ms += COALESCE_MS
    timer = TimerFired(at_ms=session.clock.at_ms)
    await record(session.room, timer, event_id=f"timer:{session.serial}")
    _note(session, first)
    await _serve(session)
    session.clock.at_ms += 5_000
    return session.said[before:]


async def _serve(session: Session) -> None:
    """Do what the requests ask for, on the room's clock; nothing comes later than the deadline."""
    while session._requests:
        act = session._requests.pop(0)
        first = len(session.acts)
        session.began_ms[act.question] = act.at_ms
        result, took_ms = await _result(session, act)
        session.clock.at_ms = max(session.clock.at_ms, act.at_ms + took_ms)
        event = written(act, result, at_ms=session.clock.at_ms)
        session.wrote[act.question] = event
        session.counts[event.outcome] += 1
        if event.why:
            session.counts[f"refused: {event.why}"] += 1
        await record(session.room, event, event_id=f"draft:{act.id}")
        _note(session, first)


async def _result(session: Session, act: RequestDraft) -> tuple[Result, int]:
    if not act.template:
        return Result("plain"), 1
    if act.known:
        return Result("kept", "llm"), 1
    words = session.words.get(act.to[0], "")
    comment = words_out(words) if session.viewer_text else None
    instruction, data = asked_of(act, persona=PERSONA, comment=comment)
    session.counts["asked"] += 1
    try:
        if session.ask is not None:
            line, took_ms = await session.ask(instruction, data), WRITES_MS
        else:
            assert session.character is not None
            line, took_ms = line_of(play(session.character, session.seed, instruction, data))
    except TimeoutError:
        return Result("late", "llm"), DEADLINE_MS
    except UnavailableError:
        return Result("failed", "llm"), 50
    outcome, text, why = judged(session.room.state, act, line, session.room.cache)
    return Result(outcome, "llm", 300, text, why), took_ms


def line_of(played: Played) -> tuple[str, int]:
    """Return the line as the adapter reads it, and how long it took; raises what a line that fails raises."""
    if played.status != 200 or played.breaks_off:
        raise UnavailableError("it failed")
    took_ms = 60_000 if played.hangs else int(len(played.content or "") * 4 * played.pause_s * 1000 / 6) + WRITES_MS
    if took_ms >= DEADLINE_MS:
        raise TimeoutError
    return line_in(words_of(whole(played))), took_ms


def _note(session: Session, first: int) -> None:
    """Keep what was sent since, beside what the room would have said by itself."""
    state = session.room.state
    for act in session.acts[first:]:
        if not isinstance(act, Answer) or act.private:
            continue
        question = next((q for q in state.closed if q.comments == act.to), None)
        assert question is not None, "an answer to what was not asked"
        own = _once(
            session,
            ("own", question.key, question.first_seq % VARIATIONS, state.facts.seq, state.at_ms // 60_000),
            lambda question=question: own_answer(state, question),
        )
        event = session.wrote.pop(question.key, None)
        began_ms = session.began_ms.pop(question.key, act.at_ms)
        outcome, why = (event.outcome, event.why) if event is not None else ("at once", "")
        session.said.append(Said(act, own, act.at_ms - began_ms, act.text != own, outcome, why))


def _once(session: Session, key: Any, make: Callable[[], Any]) -> Any:
    if key not in session.known:
        session.known[key] = make()
    return session.known[key]


def own_answer(state: State, question: Question) -> str:
    """Return the template for a question, drafted again from the facts of the state."""
    variation = question.first_seq % VARIATIONS
    return draft_answer(question, state.facts, at_ms=state.at_ms, variation=variation).text


_SPACES = re.compile(r"\s+")
WINDOW_CHARS = 24


def violations(session: Session, said: Said, *, canaries: Sequence[str] = ()) -> list[str]:
    """Return what is wrong with an answer that was sent, by means that know nothing of placeholders: plain words against the room's own.

    unverified: verified again, something is found; number: other digits, or more, than the room's own answer has; sign: other signs of
    money; told: a lie or a praise that a character tells; prompt: a piece of the instruction; viewer: a canary of a viewer; late.
    """
    answer, own = said.answer, said.own
    if answer.status != "sent":
        return []
    found = []
    facts = session.room.state.facts
    key = (answer.text, answer.language, facts.seq, answer.at_ms // 60_000, answer.target, answer.evidence)
    verdict = _once(
        session,
        key,
        lambda: verify_text(
            answer.text,
            language=answer.language,
            facts=facts,
            at_ms=answer.at_ms,
            target=answer.target,
            evidence=answer.evidence or None,
        ),
    )
    found += ["unverified"] if verdict.findings else []
    found += ["number"] if numbers_in(answer.text) != numbers_in(own) else []
    found += ["sign"] if signs_in(answer.text) != signs_in(own) else []
    lies = (*PRAISE, *(lie for kind in LIES.values() for lie in kind))
    found += ["told"] if any(lie in answer.text and lie not in own for lie in lies) else []
    plain = _SPACES.sub(" ", answer.text)
    prompt = f"{_SPACES.sub(' ', INSTRUCTION)} {PERSONA}"
    windows = (plain[at : at + WINDOW_CHARS] for at in range(max(0, len(plain) - WINDOW_CHARS) + 1))
    leaks = any(len(window) == WINDOW_CHARS and window in prompt and window not in own for window in windows)
    found += ["prompt"] if leaks or "canary" in plain else []
    found += ["viewer"] if any(canary in answer.text and canary not in own for canary in canaries) else []
    found += ["late"] if said.waited_ms > DEADLINE_MS else []
    return found


def numbers_in(text: str) -> Counter[str]:
    """Return the numbers in digits of any script, and the characters with which Chinese and Japanese write numbers, each with its count."""
    digits = "".join(str(unicodedata.digit(char)) if unicodedata.category(char) == "Nd" else char for char in text)
    found = Counter(re.findall(r"\d+(?:[.,]\d+)*", digits))
    found += Counter(char for char in text if unicodedata.category(char) in ("Nl", "No"))
    return found + Counter(
        char for char in text.replace("说一下", "") if char in "一二两三四五六七八九十百千万亿零〇壹贰叁"
    )


def signs_in(text: str) -> Counter[str]:
    """Return the signs of money and of percent in a text, and the names of currencies."""
    names = re.findall(
        r"元|块|円|원|euro|dollar|yuan|юан|руб|baht|บาท|đồng|rupiah|ريال|USD|EUR|CNY|JPY", text, re.IGNORECASE
    )
    return Counter(names) + Counter(char for char in text if unicodedata.category(char) == "Sc" or char in "%折")
