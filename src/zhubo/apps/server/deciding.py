"""What people decide over HTTP: reviews, settings, announcements, erasing."""

from __future__ import annotations

import asyncio
import re
from functools import partial
from secrets import token_urlsafe

from starlette.responses import Response

from zhubo.acts import Act, Announce, Answer, Correct, Escalate
from zhubo.apps.server.access import Access, allowed
from zhubo.apps.server.access_store import audit, now_ms
from zhubo.apps.server.asked import Asked, RefusedError, reply
from zhubo.apps.server.live import LiveRoom, Server, Waiting
from zhubo.errors import InputError
from zhubo.events import OperatorDecided, ViewerCommented, ViewerErased
from zhubo.inbound import Inbound
from zhubo.intake import Intake
from zhubo.running import record_now, submit
from zhubo.sending import post_by_hand

DECIDES = Access(role="moderator", scope="review:decide")
SETS = Access(role="operator", scope="admin")
SETTINGS = ("pinned", "autonomy", "platform", "jurisdiction", "killed", "asked")
MODERATORS_MAY_SET = frozenset({"killed"})
GRACE_MS_MAX = 10_000
TEXT_CHARS_MAX = 500
PAGE = 5_000
ACT_ID = re.compile(r":(0|[1-9][0-9]{0,17}):(0|[1-9][0-9]{0,8})")
"""What stands behind the room's name in the name of an act."""


async def post_decision(asked: Asked) -> Response:
    """Approve, edit, reject or undo what waits for a human."""
    body, room = asked.body, asked.room
    if body.decision == "undo":
        return _undo(asked, room)
    act = _waiting_act(room, body.act_id)
    event = _decided(act, body.decision, body.text, asked.who.name)
    grace_ms = max(0, min(body.grace_ms, GRACE_MS_MAX))
    if body.act_id in room.waiting:
        raise RefusedError(409, "conflict", "This is being decided already.", hint="Undo that first.")
    if grace_ms:
        timer = asyncio.get_running_loop().call_later(grace_ms / 1000, _when_over, asked.server, room, body.act_id)
        room.waiting[body.act_id] = Waiting(event=event, timer=timer)
        return reply({"act_id": body.act_id, "status": "waiting", "until": now_ms() + grace_ms})
    seq = await settle(asked.server, room, event)
    if seq is None:
        raise RefusedError(409, "conflict", "This was decided already.", hint="Reload the reviews.")
    return reply({"act_id": body.act_id, "status": "done", "seq": seq})


async def settle(server: Server, room: LiveRoom, event: OperatorDecided) -> int | None:
    """Record a decision and take the act out of the queue; None where it was decided before."""
    seq = await record_now(room.runner, Intake(id=f"decided:{event.act_id}", event=event))
    await room.courier.mark(room.name, event.act_id, "dropped")
    if seq is not None:
        audit(server.access, event.operator, "decision", event.act_id, event.decision)
    return seq


async def post_setting(asked: Asked) -> Response:
    """Change a setting of the room."""
    body, room = asked.body, asked.room
    if body.name not in SETTINGS:
        raise InputError("There is no such setting.", hint=f"Use one of: {' '.join(SETTINGS)}.")
    if body.name not in MODERATORS_MAY_SET and not allowed(SETS, asked.who):
        raise RefusedError(403, "forbidden", f"This role may not set {body.name}.", hint="Ask an operator.")
    inbound = Inbound(
        kind="operator", id=token_urlsafe(12), viewer=asked.who.name, name=body.name, text=body.value[:64]
    )
    receipt = (await submit(room.runner, [inbound]))[0]
    if receipt.status == "refused":
        raise InputError(receipt.reason or "This setting was refused.")
    audit(asked.server.access, asked.who.name, "setting", f"{room.name}:{body.name}", body.value[:64])
    return reply({"receipt": receipt})


async def post_announcement(asked: Asked) -> Response:
    """Say a human's words to the whole room, verified."""
    body, room = asked.body, asked.room
    if not body.text.strip() or len(body.text) > TEXT_CHARS_MAX:
        raise InputError("There are no words to say, or too many.", hint=f"Write 1 to {TEXT_CHARS_MAX} characters.")
    act_id = f"announce:{token_urlsafe(12)}"
    event = OperatorDecided(
        at_ms=now_ms(),
        operator=asked.who.name,
        act_id=act_id,
        decision="edit",
        text=body.text.strip(),
        language=body.language,
        target=body.sku if body.sku in room.state.facts.products else None,
    )
    seq = await record_now(room.runner, Intake(id=f"decided:{act_id}", event=event))
    audit(asked.server.access, asked.who.name, "announcement", act_id)
    return reply({"act_id": act_id, "status": "done", "seq": seq})


async def post_posted(asked: Asked) -> Response:
    """Record that an act was copied and posted by hand, or was not."""
    body, room = asked.body, asked.room
    if body.outcome not in ("done", "failed"):
        raise InputError("There is no such outcome.", hint="Use done or failed.")
    act = _act_in(room, body.act_id, "pending")
    if act is None or not room.courier.by_hand or not await post_by_hand(room.courier, act, body.outcome):
        raise RefusedError(409, "conflict", "This act does not wait to be copied.", hint="Reload the page.")
    audit(asked.server.access, asked.who.name, "posted", body.act_id, body.outcome)
    return reply({"done": True})


async def post_erase(asked: Asked) -> Response:
    """Forget a viewer: destroy their keys, drop their words from memory, and write that into every room's log."""
    body, server = asked.body, asked.server
    if body.comment:
        viewer = await _writer_of(server, body.room, body.comment)
    elif body.viewer:
        viewer = server.vault.pseudonym(body.platform, body.viewer)
    else:
        raise InputError("Nobody was named.", hint="Give platform and viewer, or room and comment.")
    had_keys = server.vault.erase(viewer)
    for room in server.rooms.values():
        event = ViewerErased(at_ms=now_ms(), viewer=viewer)
        await record_now(room.runner, Intake(id=f"erased:{viewer}:{event.at_ms}", event=event))
    audit(server.access, asked.who.name, "erase", viewer)
    return reply({"done": True, "had_keys": had_keys})


async def _writer_of(server: Server, room_name: str, comment: str) -> str:
    """Return the pseudonym of whoever wrote a comment, looked for through the whole log."""
    room = server.rooms.get(room_name)
    after = 0
    while room is not None:
        read = partial(room.runner.room.parts.reader.read, room.name, after_seq=after, limit=PAGE)
        page = await asyncio.to_thread(read)
        for recorded in page:
            if isinstance(recorded.event, ViewerCommented) and recorded.event.comment == comment:
                return recorded.event.viewer
        if not page:
            break
        after = page[-1].seq
    raise RefusedError(404, "not_found", "There is no such comment.", hint="Give the comment's id and its room.")


def _waiting_act(room: LiveRoom, act_id: str) -> Act:
    act = _act_in(room, act_id, "held")
    if act is None:
        raise RefusedError(409, "conflict", "This act does not wait for a decision.", hint="Reload the reviews.")
    return act


def _act_in(room: LiveRoom, act_id: str, state: str) -> Act | None:
    """Return the act of this name where it is in `state`."""
    if not ACT_ID.fullmatch(act_id.removeprefix(room.name)):
        return None
    row = room.runner.outbox.find_act(room.name, act_id)
    return row.act if row is not None and row.state == state else None


def _decided(act: Act, decision: str, text: str, operator: str) -> OperatorDecided:
    """Return the event of a decision about `act`."""
    if decision not in ("approve", "edit", "reject", *(("said",) if isinstance(act, Correct) else ())):
        raise InputError(
            "There is no such decision.", hint="Use approve, edit, reject or undo; said is for corrections."
        )
    words = text.strip() if decision == "edit" else getattr(act, "text", "")
    if decision != "reject" and not words:
        raise InputError("There are no words to say.", hint="Edit it and write an answer, or reject it.")
    if len(words) > TEXT_CHARS_MAX:
        raise InputError("The answer is too long.", hint=f"Write at most {TEXT_CHARS_MAX} characters.")
    return OperatorDecided(
        at_ms=now_ms(),
        operator=operator,
        act_id=act.id,
        decision=decision,
        text="" if decision == "reject" else words,
        language=act.language if isinstance(act, Answer | Escalate | Announce | Correct) else "zh",
        to=act.to if isinstance(act, Answer | Escalate) else (),
        target=act.target if isinstance(act, Answer | Escalate | Correct) else None,
        private=isinstance(act, Answer) and act.private,
        told=act.told if isinstance(act, Answer) else (),
        # Words that a human only approves were still made by a machine, and are shown as such.
        intent=act.intent if isinstance(act, Answer | Correct) and words == act.text and decision != "reject" else "",
        case=act.case if isinstance(act, Escalate) else "",
    )


def _undo(asked: Asked, room: LiveRoom) -> Response:
    act_id = asked.body.act_id
    waiting = room.waiting.pop(act_id, None)
    if waiting is None:
        raise RefusedError(409, "conflict", "It is too late to undo this.", hint="Announce a correction instead.")
    waiting.timer.cancel()
    event = OperatorDecided(at_ms=now_ms(), operator=asked.who.name, act_id=act_id, decision="undo")
    record_now(room.runner, Intake(id=f"undone:{act_id}:{token_urlsafe(8)}", event=event))
    audit(asked.server.access, asked.who.name, "decision", act_id, "undo")
    return reply({"act_id": act_id, "status": "undone"})


def _when_over(server: Server, room: LiveRoom, act_id: str) -> None:
    waiting = room.waiting.pop(act_id, None)
    if waiting is not None:
        task = asyncio.get_running_loop().create_task(settle(server, room, waiting.event))
        server.tasks.append(task)  # type: ignore[arg-type]
        task.add_done_callback(server.tasks.remove)  # type: ignore[arg-type]
