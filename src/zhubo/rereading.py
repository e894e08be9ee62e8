"""Comments whose intent the model does not know, read a second time beside the room: each `ReadAgain` comes to one event, whatever happens.

Off unless `zhubo.toml` names an engine. What an engine gives is an intent out of our own list and nothing else: slots, products and words
are read and made as ever. Where none comes in time, the room does what it does without engines.
"""

from __future__ import annotations

import asyncio
import logging
import re
import unicodedata
from collections import Counter, OrderedDict, deque
from dataclasses import field

from zhubo.acts import ReadAgain
from zhubo.budget import Bill, Breaker, Budget
from zhubo.errors import SpentError, UnavailableError
from zhubo.events import CommentReadAgain, ViewerCommented
from zhubo.guarding import guarded_wait
from zhubo.intake import TEXT_CHARS_MAX, Intake, read_as
from zhubo.ports import Opinion, SecondReader
from zhubo.room import comment_reader
from zhubo.running import Batch, Runner, record_soon
from zhubo.spoken import Spoken, find_words, read_words
from zhubo.state import unread_key
from zhubo.text.privacy import mask
from zhubo.values import dataclass

_LOG = logging.getLogger("zhubo.rereading")
AT_ONCE_MAX = 4
"""How many comments of one room are out at the same time."""
DONE_MAX = 256
PREPARE_AGAIN_S = 60.0
NUMBER = re.compile(r"[A-Za-z]{0,4}\d{6,}")
"""Numbers of orders, parcels and people; prices and sizes are shorter."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A second reader and the breaker that guards it; rooms share both."""

    reader: SecondReader
    breaker: Breaker = field(default_factory=Breaker)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What all rooms of a server share: engines in the order in which they are asked, what they may cost, and by when."""

    engines: tuple[Engine, ...]
    budget: Budget
    deadline_ms: int


@dataclass(slots=True, kw_only=True)
class Rereader:
    """One room's second readings. `counts` counts them by outcome. Without `reading` those that an earlier process left are given up."""

    runner: Runner
    reading: SecondReading | None = None
    counts: Counter[str] = field(default_factory=Counter)
    _waiting: deque[ReadAgain] = field(default_factory=deque)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _begun: OrderedDict[str, float] = field(default_factory=OrderedDict)
    _first_seq: int = 0
    _closed: bool = False

    def __post_init__(self) -> None:
        self.runner.listeners.append(self._listen)
        state = self.runner.room.state
        self._first_seq = state.seq + 1
        if self.reading is not None:
            self.reading.budget.recall(state.tokens_day, state.tokens)

    def _listen(self, batch: Batch) -> None:
        for act in batch.acts:
            # A room that recovers names again what is out already.
            if isinstance(act, ReadAgain) and act.id not in self._begun and not self._closed:
                self._begun[act.id] = asyncio.get_running_loop().time()
                self._waiting.append(act)
        while len(self._begun) > DONE_MAX + len(self._waiting) + len(self._tasks):
            self._begun.popitem(last=False)
        _begin(self)


async def prepare(reading: SecondReading) -> None:
    """Let the engines do beforehand what takes long; what fails is tried again each minute, or with the next comment."""
    async with asyncio.TaskGroup() as tasks:
        for engine in reading.engines:
            tasks.create_task(_prepare(engine, Bill(reading.budget)))


async def _prepare(engine: Engine, bill: Bill) -> None:
    while True:
        try:
            return await engine.reader.prepare(meter=bill)
        except UnavailableError as error:
            _LOG.warning("second reading by %s is not ready: %s", engine.reader.name, error)
            await asyncio.sleep(PREPARE_AGAIN_S)


async def close(rereader: Rereader) -> None:
    """Break off what is out; the next process takes it up again, or finds that it is too late."""
    rereader._closed = True
    rereader._waiting.clear()
    for task in tuple(rereader._tasks):
        task.cancel()
    await asyncio.gather(*rereader._tasks, return_exceptions=True)
    for engine in rereader.reading.engines if rereader.reading is not None else ():
        await engine.reader.close()


def _begin(rereader: Rereader) -> None:
    while rereader._waiting and len(rereader._tasks) < AT_ONCE_MAX:
        task = asyncio.get_running_loop().create_task(_read(rereader, rereader._waiting.popleft()))
        rereader._tasks.add(task)
        task.add_done_callback(lambda done: _ended(rereader, done))


def _ended(rereader: Rereader, task: asyncio.Task[None]) -> None:
    rereader._tasks.discard(task)
    if not rereader._closed:
        _begin(rereader)


async def _read(rereader: Rereader, act: ReadAgain) -> None:
    """Have one comment read, and record what came of it."""
    runner = rereader.runner
    blank = ViewerCommented(
        at_ms=act.at_ms,
        viewer=act.viewer,
        comment=act.comment,
        source=act.source,
        language=act.language,
        intent=None,
        confidence_micro=0,
    )
    outcome, by, tokens, read = await guarded_wait(
        "read_again",
        lambda: _outcome(rereader, act, blank),
        otherwise=lambda: ("failed", "", 0, None),
        counts=runner.room.failures,
    )
    rereader.counts[outcome] += 1
    event = CommentReadAgain(
        at_ms=runner.room.parts.clock.now_ms(),
        act_id=act.id,
        source=act.source,
        comment=act.comment,
        outcome=outcome,
        by=by,
        tokens=tokens,
        read=read,
    )
    record_soon(runner, Intake(id=f"again:{act.id}", event=event))


async def _outcome(
    rereader: Rereader, act: ReadAgain, blank: ViewerCommented
) -> tuple[str, str, int, ViewerCommented | None]:
    runner, reading = rereader.runner, rereader.reading
    room = runner.room
    if unread_key(blank) not in room.state.unread:
        # The log has the result, and only the mark of the act is missing: its event will be a repeated one.
        return "gone", "", 0, None
    if reading is None or not reading.engines:
        return "off", "", 0, None
    left_ms = reading.deadline_ms - _waited_ms(rereader, act)
    if left_ms <= 0:
        return "late", "", 0, None
    said = _words_of(runner, act)
    if said is None:
        return "gone", "", 0, None
    # What was on show when the comment came is what it means, not what is when the answer does.
    state, words = room.state, words_out(said.text)
    bill = Bill(reading.budget)
    opinion, outcome, by = await _opinion(reading, words, act.language, bill, left_ms)
    if opinion is None or opinion.intent is None:
        return outcome, by, bill.tokens, None
    if opinion.intent not in room.parts.model.intents:
        return "refused", by, bill.tokens, None
    if _words_of(runner, act) is None:
        return "gone", by, bill.tokens, None
    read = read_as(blank, said.text, opinion.intent, state, comment_reader(room))
    return ("unsure", by, bill.tokens, None) if read.intent is None else (outcome, by, bill.tokens, read)


async def _opinion(
    reading: SecondReading, words: str, language: str, bill: Bill, left_ms: int
) -> tuple[Opinion | None, str, str]:
    """Return the first opinion that names an intent, else None and why the last engine gave none, and which engine that was."""
    outcome, by = "unsure", ""
    if not any(char.isalnum() for char in words):
        return None, outcome, by
    until_s = asyncio.get_running_loop().time() + left_ms / 1000
    now_ms = reading.budget.steady_ms
    for engine in reading.engines:
        if not engine.breaker.admits(now_ms()):
            outcome, by = "paused", engine.reader.name
            continue
        by, settled = engine.reader.name, False
        try:
            async with asyncio.timeout_at(until_s):
                opinion = await engine.reader.read(words, language=language, meter=bill)
            settled = True
            engine.breaker.succeed()
            outcome = opinion.outcome
            if opinion.intent is not None:
                return opinion, outcome, by
        except SpentError:
            outcome = "spent"
        except TimeoutError:
            settled, outcome = True, "late"
            engine.breaker.fail(now_ms())
            return None, outcome, by
        except UnavailableError as error:
            settled, outcome = True, "failed"
            engine.breaker.fail(now_ms(), wait_ms=error.wait_ms)
        finally:
            if not settled:
                engine.breaker.give_back()
    return None, outcome, by


def _waited_ms(rereader: Rereader, act: ReadAgain) -> int:
    """Return how long ago an act was heard of; for one of an earlier process, how old it is. Platforms may be late, and clocks set back."""
    if int(act.id.rsplit(":", 2)[1]) >= rereader._first_seq:
        return round((asyncio.get_running_loop().time() - rereader._begun[act.id]) * 1000)
    return max(0, rereader.runner.room.parts.clock.now_ms() - act.at_ms)


def _words_of(runner: Runner, act: ReadAgain) -> Spoken | None:
    """Return the words of a comment: at hand as a rule, from the log after a restart, None where its viewer was erased."""
    # Two platforms may give two comments the same id.
    at_hand = find_words(runner.words, (act.comment,)).get(act.comment)
    if at_hand is not None and at_hand.viewer == act.viewer:
        return at_hand
    seq = int(act.id.rsplit(":", 2)[1])
    kept = read_words(runner.room.name, runner.room.parts, {act.comment: seq}).get(act.comment)
    return kept if kept is not None and kept.viewer == act.viewer else None


def words_out(text: str) -> str:
    """Return what an engine may see of a comment: no sign that cannot be seen, no personal data, no number of six digits or more."""
    plain = unicodedata.normalize("NFKC", text[:TEXT_CHARS_MAX])
    seen = "".join(char if unicodedata.category(char)[0] != "C" else " " if char in "\t\n\r" else "" for char in plain)
    return NUMBER.sub("[number]", mask(" ".join(seen.split())))[:TEXT_CHARS_MAX]
