"""All cases of a room out of its log, those too that the state has let go of, with what was said about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any, Protocol

from zhubo.acts import Answer
from zhubo.case import Case
from zhubo.case_views import asked_in, case_view, chatwoot_conversation, chatwoot_message
from zhubo.events import CaseDecided, Recorded
from zhubo.ports import EventReader, OutboxRow
from zhubo.spoken import Spoken
from zhubo.state import State, evolve
from zhubo.values import dataclass

PAGE = 5_000
FORMATS = ("jsonl", "chatwoot")


class CaseSource(EventReader, Protocol):
    """A log and its outbox, to be read."""

    def read_acts(self, room: str, *, after_seq: int, limit: int) -> Sequence[OutboxRow]:
        """Return acts in order."""


class WordsOpener(Protocol):
    """Opens the sealed words of a comment, where that is allowed."""

    def __call__(self, recorded: Recorded) -> Spoken | None:
        """Return them, or None."""


@dataclass(slots=True, kw_only=True)
class CaseRecord:
    """One case with its history: what humans decided, what its viewer wrote where that may be read, and what they were told."""

    case: Case
    changes: list[tuple[int, str]] = field(default_factory=list)
    decided: list[CaseDecided] = field(default_factory=list)
    words: dict[str, Spoken] = field(default_factory=dict)
    said: list[tuple[Answer, str]] = field(default_factory=list)
    times: dict[str, int] = field(default_factory=dict)


def collect_cases(room: str, source: CaseSource, open_words: WordsOpener | None = None) -> list[CaseRecord]:
    """Return every case of a room, oldest first; words of viewers only where `open_words` is given."""
    records: dict[str, CaseRecord] = {}
    of_comment: dict[str, str] = {}
    state = State(room=room)
    while events := source.read(room, after_seq=state.seq, limit=PAGE):
        for recorded in events:
            state = evolve(state, recorded)
            _take(records, of_comment, state, recorded)
    if open_words is not None:
        _read_words(room, source, records, open_words)
    _read_said(room, source, records, of_comment)
    return list(records.values())


def export_lines(
    records: list[CaseRecord], room: str, form: str, *, inbox_id: int = 1, words: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield one object for each case: as the API shows it, or as a conversation of Chatwoot's API."""
    for record in records:
        case = record.case
        if form == "chatwoot":
            name = next((said.name for said in record.words.values() if said.name), None)
            yield chatwoot_conversation(case, room, _messages(record), inbox_id=inbox_id, name=name)
            continue
        decisions = [
            {
                "at": one.at_ms,
                "operator": one.operator,
                "decision": one.decision,
                "remedy": one.remedy or None,
                "evidence": list(one.evidence),
                "text": one.text,
                "own": one.own,
            }
            for one in record.decided
        ]
        line = {"room": room} | case_view(case) | {"decisions": decisions}
        yield line | {"questions": asked_in(case, record.words)} if words else line


def _take(records: dict[str, CaseRecord], of_comment: dict[str, str], state: State, recorded: Recorded) -> None:
    book, event = state.cases, recorded.event
    for news in book.news:
        case = book.open.get(news.case) or book.closed.get(news.case)
        if case is None:
            continue
        record = records.setdefault(case.id, CaseRecord(case=case))
        record.case = case
        record.changes.append((state.at_ms, news.change))
        for younger in case.merged:
            merged = records.pop(younger, None)
            if merged is not None:
                record.changes = sorted([*record.changes, *merged.changes])
                record.decided = [*merged.decided, *record.decided]
                record.times |= merged.times
        for comment in case.comments:
            of_comment[comment] = case.id
            record.times.setdefault(comment, state.at_ms)
        if case.erased:
            record.times.clear()
        if isinstance(event, CaseDecided) and news.change in ("decided", "closed"):
            record.decided.append(event)


def _read_words(room: str, source: CaseSource, records: dict[str, CaseRecord], open_words: WordsOpener) -> None:
    for record in records.values():
        for seq in record.case.seqs:
            for recorded in source.read(room, after_seq=seq - 1, limit=1):
                if (said := open_words(recorded)) is not None:
                    record.words[said.comment] = said


def _read_said(room: str, source: CaseSource, records: dict[str, CaseRecord], of_comment: dict[str, str]) -> None:
    after = 0
    while rows := source.read_acts(room, after_seq=after, limit=PAGE):
        for row in rows:
            act = row.act
            record = records.get(of_comment.get(act.to[0], "")) if isinstance(act, Answer) and act.to else None
            if record is not None and isinstance(act, Answer) and not record.case.erased:
                record.said.append((act, row.state))
        if len(rows) < PAGE:
            break
        # A page may end between two acts of one event: that event's are read again, and known by their names.
        after = max(int(rows[-1].act.id.rsplit(":", 2)[1]) - 1, after + 1)


def _messages(record: CaseRecord) -> list[dict[str, Any]]:
    """Return what was written and said in order of time; a comment whose words may not be shown has none."""
    timed: list[tuple[int, int, dict[str, Any]]] = []
    for comment in record.case.comments:
        at_ms, said = record.times.get(comment, record.case.opened_ms), record.words.get(comment)
        text = said.text if said is not None else None
        timed.append((at_ms, 0, chatwoot_message(text, at_ms, "incoming", comment=comment, withheld=said is None)))
    seen: set[str] = set()
    for act, state in record.said:
        if act.id not in seen and act.text and state in ("done", "unknown"):
            seen.add(act.id)
            timed.append(
                (act.at_ms, 1, chatwoot_message(act.text, act.at_ms, "outgoing", act=act.id, alone=act.private))
            )
    for one in record.decided:
        note = " ".join(filter(None, (one.decision, one.remedy, *one.evidence)))
        timed.append((one.at_ms, 2, chatwoot_message(note, one.at_ms, "outgoing", private=True, operator=one.operator)))
    return [message for _, _, message in sorted(timed, key=lambda entry: entry[:2])]
