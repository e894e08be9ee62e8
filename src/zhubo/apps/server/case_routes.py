"""After-sale cases over HTTP: the list, one case with its photos, what a human decides, and all of them for another system."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import Any

from starlette.responses import Response

from zhubo import wire
from zhubo.acts import Escalate
from zhubo.apps.server.access_store import audit, now_ms
from zhubo.apps.server.asked import Asked, RefusedError, reply
from zhubo.apps.server.intaking import picture_type
from zhubo.apps.server.live import LiveRoom
from zhubo.case import DECISIONS, EVIDENCE, REMEDIES, Case
from zhubo.case_book import find_case
from zhubo.case_export import FORMATS, collect_cases, export_lines
from zhubo.case_views import asked_in, case_view
from zhubo.cases import may_decide
from zhubo.errors import InputError
from zhubo.events import CaseDecided, MediaReceived
from zhubo.generate import decision_words, is_private
from zhubo.intake import Intake
from zhubo.running import record_now
from zhubo.spoken import Spoken, find_words, read_placed, unsealed

CASES_MAX = 800
HELD_MAX = 1_000
TEXT_CHARS_MAX = 500
PHOTO_HEADERS = {"Cache-Control": "no-store"}


async def get_cases(asked: Asked) -> Response:
    """Return cases, what is due first; `status=open` (default), `closed` or `all`."""
    which = asked.request.query_params.get("status", "open")
    if which not in ("open", "closed", "all"):
        raise InputError("There is no such list of cases.", hint="Use status=open, closed or all.")
    book, limit = asked.room.state.cases, asked.number("limit", CASES_MAX, CASES_MAX)
    waiting = sorted(book.open.values(), key=lambda case: (case.due_ms, case.opened_ms, case.id))
    over = sorted(book.closed.values(), key=lambda case: (-case.changed_seq, case.id))
    cases = {"open": waiting, "closed": over, "all": waiting + over}[which][:limit]
    return reply({"at": now_ms(), "cases": await _rows(asked.room, cases), "refused": book.refused})


async def get_case(asked: Asked) -> Response:
    """Return one case."""
    (row,) = await _rows(asked.room, [_case(asked)])
    return reply(row)


async def post_case(asked: Asked) -> Response:
    """Ask a viewer for evidence, accept, decline or close: a human's decision, told in their words or the room's."""
    body, room, case = asked.body, asked.room, _case(asked)
    if body.decision not in DECISIONS:
        raise InputError("There is no such decision.", hint=f"Use one of: {' '.join(DECISIONS)}.")
    if body.decision == "accept" and body.remedy not in REMEDIES:
        raise InputError("It is not said what is accepted.", hint=f"Give remedy: one of {' '.join(REMEDIES)}.")
    if body.decision != "accept" and body.remedy:
        raise InputError("Only what is accepted has a remedy.", hint="Leave remedy out, or accept.")
    if not set(body.evidence) <= set(EVIDENCE) or (body.evidence and body.decision != "ask"):
        raise InputError("This cannot be asked for.", hint=f"With ask give evidence out of: {' '.join(EVIDENCE)}.")
    if len(body.text) > TEXT_CHARS_MAX:
        raise InputError("The answer is too long.", hint=f"Write at most {TEXT_CHARS_MAX} characters.")
    if not may_decide(case, body.decision):
        raise RefusedError(409, "conflict", "This case is decided already.", hint="Reload the cases.")
    event = _decided(asked, case)
    # Who decides has seen this very state of the case; of two who do so at once, one is told to look again.
    intake = Intake(id=f"case:{case.id}:{case.changed_seq}", event=event)
    seq = await record_now(room.runner, intake)
    if seq is None:
        raise RefusedError(409, "conflict", "This case has just been decided.", hint="Reload the cases.")
    for row in room.runner.outbox.read_outbox(room.name, states=("held",), limit=HELD_MAX):
        if isinstance(row.act, Escalate) and row.act.case == case.id:
            await room.courier.mark(room.name, row.act.id, "dropped")
    detail = " ".join(filter(None, (body.decision, body.remedy)))
    audit(asked.server.access, asked.who.name, "case", f"{room.name}:{case.id}", detail)
    return reply({"case": case.id, "status": "done", "seq": seq, "text": event.text})


async def get_case_photo(asked: Asked) -> Response:
    """Return a photo of a case as its viewer sent it."""
    room, case = asked.room, _case(asked)
    number = asked.request.path_params["number"]
    gone = RefusedError(404, "not_found", "There is no such photo.", hint="It may have been erased.")
    if not (number.isascii() and number.isdigit() and int(number) < len(case.photos)):
        raise gone
    photo, parts = case.photos[int(number)], room.runner.room.parts
    for recorded in await asyncio.to_thread(parts.reader.read, room.name, after_seq=photo.seq - 1, limit=1):
        if isinstance(recorded.event, MediaReceived) and recorded.event.digest == photo.digest:
            blob = parts.vault.open(room.name, recorded.event.viewer, recorded.sealed)
            if blob is not None:
                return Response(blob, media_type=picture_type(blob), headers=PHOTO_HEADERS)
    raise gone


async def get_case_export(asked: Asked) -> Response:
    """Return all cases of the room's log, one a line: `format=jsonl` or `chatwoot`; words of viewers only where the settings permit."""
    form = asked.request.query_params.get("format", "jsonl")
    if form not in FORMATS:
        raise InputError("There is no such format.", hint=f"Use one of: {' '.join(FORMATS)}.")
    room, words = asked.room, asked.room.settings.cases.words
    inbox_id = asked.number("inbox", 1, 10**9)
    lines = await asyncio.to_thread(_export, room, form, inbox_id, words)
    audit(asked.server.access, asked.who.name, "export", f"{room.name}:cases", str(len(lines)))
    return Response(b"".join(lines), media_type="application/jsonl")


def _export(room: LiveRoom, form: str, inbox_id: int, words: bool) -> list[bytes]:
    parts = room.runner.room.parts
    records = collect_cases(room.name, _Source(room), (lambda recorded: unsealed(parts, recorded)) if words else None)
    lines = export_lines(records, room.name, form, inbox_id=inbox_id, words=words)
    return [wire.to_json(line) + b"\n" for line in lines]


class _Source:
    """Reads a live room's log and outbox."""

    def __init__(self, room: LiveRoom) -> None:
        self.read = room.runner.room.parts.reader.read
        self.read_acts = room.runner.outbox.read_acts


def _case(asked: Asked) -> Case:
    case = find_case(asked.room.state.cases, asked.request.path_params["id"])
    if case is None:
        raise RefusedError(
            404, "not_found", "There is no such case.", hint="It may have been merged; reload the cases."
        )
    return case


def _decided(asked: Asked, case: Case) -> CaseDecided:
    body, text = asked.body, asked.body.text.strip()
    at_ms = now_ms()
    if not text and not body.silent:
        words = _wording(asked.room, case, body.decision, body.remedy, body.evidence, at_ms)
    else:
        words = text
    return CaseDecided(
        at_ms=at_ms,
        operator=asked.who.name,
        case=case.id,
        decision=body.decision,
        remedy=body.remedy,
        evidence=tuple(one for one in EVIDENCE if one in body.evidence),
        text=words,
        language=case.language,
        own=bool(text),
    )


def _wording(room: LiveRoom, case: Case, decision: str, remedy: str, wants: Iterable[str], at_ms: int) -> str:
    wanted = [one for one in EVIDENCE if one in tuple(wants)]
    return decision_words(case, decision, remedy, wanted, room.state.facts, at_ms=at_ms)


async def _rows(room: LiveRoom, cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Return cases with their viewers' words; what is not at hand is read from the log in a thread."""
    placed = {comment: seq for case in cases for comment, seq in zip(case.comments, case.seqs, strict=True)}
    words: dict[str, Spoken] = find_words(room.runner.words, placed)
    missing = {comment: seq for comment, seq in placed.items() if comment not in words}
    if missing:
        words |= await asyncio.to_thread(read_placed, room.name, room.runner.room.parts, missing)
    at_ms = now_ms()
    return [_row(room, case, words, at_ms) for case in cases]


def _row(room: LiveRoom, case: Case, words: dict[str, Spoken], at_ms: int) -> dict[str, Any]:
    wording = {}
    if may_decide(case, "accept"):
        wording = {f"accept_{remedy}": _wording(room, case, "accept", remedy, (), at_ms) for remedy in REMEDIES}
        wording["decline"] = _wording(room, case, "decline", "", (), at_ms)
        wording |= {f"ask_{one}": _wording(room, case, "ask", "", (one,), at_ms) for one in EVIDENCE}
        wording["ask_both"] = _wording(room, case, "ask", "", EVIDENCE, at_ms)
    allowed = [decision for decision in DECISIONS if may_decide(case, decision)]
    more = {"questions": asked_in(case, words), "private": is_private(case), "may": allowed, "words": wording}
    return case_view(case) | more
