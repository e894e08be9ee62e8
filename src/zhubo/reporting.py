"""Every change of a case is reported to whoever keeps the shop's cases: in order, until it is taken, under one key for each change.

A report waits in the outbox as `pending` until the other side has it, so that neither a crash nor their bad day loses one; after a crash in
between it is sent a second time, which its key tells them.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import field

from zhubo import wire
from zhubo.acts import ReportCase
from zhubo.case_views import report_body
from zhubo.guarding import guarded_wait
from zhubo.ports import CaseDesk
from zhubo.running import Batch, Runner
from zhubo.spoken import Spoken, read_placed
from zhubo.values import dataclass

WAITING_MAX = 2_000
"""Reports held in memory; what is beyond that waits in the outbox and is read from there."""
FIRST_PAUSE_S = 1.0
PAUSE_S_MAX = 300.0

Mark = Callable[[str, Sequence[str], str], Awaitable[Sequence[bool]]]


@dataclass(slots=True, kw_only=True)
class CaseReporter:
    """Reports one room's cases. `mark` records in the outbox how far a report has come; `words`: the viewers' words go along."""

    runner: Runner
    desk: CaseDesk
    mark: Mark
    words: bool = False
    counts: Counter[str] = field(default_factory=Counter)
    _waiting: deque[str] = field(default_factory=deque)
    _more: bool = False
    _wake: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.runner.listeners.append(self._listen)

    def _listen(self, batch: Batch) -> None:
        for act in batch.acts:
            if not isinstance(act, ReportCase) or act.id in self._waiting:
                continue
            if self._more or len(self._waiting) >= WAITING_MAX:
                self._more = True
                continue
            self._waiting.append(act.id)
            self._wake.set()


async def run_reporter(reporter: CaseReporter) -> None:
    """Report until cancelled, one after the other; where the other side fails, try again with growing pauses."""
    pause_s = FIRST_PAUSE_S
    while True:
        if not reporter._waiting and reporter._more:
            _take_more(reporter)
        if not reporter._waiting:
            reporter._wake.clear()
            await reporter._wake.wait()
        act_id = reporter._waiting[0]
        outcome = await _report(reporter, act_id)
        reporter.counts[outcome] += 1
        if outcome in ("failed", "unknown"):
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, PAUSE_S_MAX)
            continue
        reporter._waiting.popleft()
        pause_s = FIRST_PAUSE_S


async def _report(reporter: CaseReporter, act_id: str) -> str:
    """Return what became of one report; `gone` where it does not wait any more."""
    room = reporter.runner.room
    row = reporter.runner.outbox.find_act(room.name, act_id)
    if row is None or row.state != "pending" or not isinstance(row.act, ReportCase):
        return "gone"
    act = row.act
    words: dict[str, Spoken] | None = None
    if reporter.words:
        placed = dict(zip(act.case.comments, act.case.seqs, strict=True))
        words = await asyncio.to_thread(read_placed, room.name, room.parts, placed)
    body = wire.to_json(report_body(act, room.name, words))
    outcome = await guarded_wait(
        "report", lambda: reporter.desk.post(body, act.id), otherwise=lambda: "unknown", counts=room.failures
    )
    if outcome in ("done", "refused"):
        await reporter.mark(room.name, [act.id], "sending")
        await reporter.mark(room.name, [act.id], "done" if outcome == "done" else "failed")
    return outcome


def _take_more(reporter: CaseReporter) -> None:
    """Take up again from the outbox what there was no room for."""
    rows = reporter.runner.outbox.read_outbox(reporter.runner.room.name, states=("pending",), limit=10 * WAITING_MAX)
    ids = [row.act.id for row in rows if isinstance(row.act, ReportCase)]
    reporter._more = len(ids) > WAITING_MAX
    reporter._waiting.extend(ids[:WAITING_MAX])
