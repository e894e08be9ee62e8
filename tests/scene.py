"""One scene being played: its steps act on a real room, its expectations look at what came of them."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from simulator.process import LoopClock, Process, Wall, hand_in, reborn, start, tell
from zhubo import events as e
from zhubo.acts import Act, Announce, Answer, Correct, Escalate, LookUpOrder, Pin
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.errors import BusyError
from zhubo.facts import Money, Product, Shop
from zhubo.generate import decision_words
from zhubo.inbound import Inbound
from zhubo.perceive import Understander
from zhubo.state import DROPPED

OPENS = "2026-11-26 20:00"
SETTLE_MS = 40
"""How long a scene waits after something was said: the room's own pause for others who ask the same, and a little."""
UNITS_MS = {"ms": 1, "s": 1_000, "min": 60_000, "h": 3_600_000, "days": 86_400_000}
HELD = ("held",)


@dataclass(slots=True)
class Scene:
    """A room and what was seen of it. `looked` and `posts_seen` are how far the last expectation looked."""

    process: Process
    zone: str
    receipts: list[str] = field(default_factory=list)
    serial: int = 0
    acts: list[Act] = field(default_factory=list)
    posts_seen: int = 0
    said_by: dict[str, str] = field(default_factory=dict)
    decided: dict[str, e.OperatorDecided] = field(default_factory=dict)
    looked: int = 0

    def hear(self) -> None:
        """Note the acts that came; a process that starts again takes up again what waits, which is nothing new."""
        known = {act.id for act in self.acts}
        self.acts += [act for act in self.process.acts if act.id not in known]
        self.process.acts.clear()

    def fresh(self) -> list[Act]:
        """Return the acts that nobody has looked at yet."""
        self.hear()
        new = self.acts[self.looked :]
        self.looked = len(self.acts)
        return new

    def told(self) -> str:
        """Return everything that the room did so far, for whoever reads a failure."""
        self.hear()
        return "\n".join(
            f"{type(a).__name__} {a.status} {a.reason or ''} {getattr(a, 'intent', '')} to={getattr(a, 'to', ())} "
            f"private={getattr(a, 'private', False)} about={getattr(a, 'about', '')} {getattr(a, 'text', '')!r} "
            f"{getattr(a, 'evidence', ())} {[f.kind for f in getattr(a, 'findings', ())]}"
            for a in self.acts
        )


async def begin(scene: Mapping[str, Any], shop: Shop, model: Understander) -> Scene:
    """Return the scene before its first step: its shop open, its room at work."""
    start_ms = moment_ms(scene.get("at", OPENS), shop.time_zone)
    process = Process(
        shop=shop,
        model=model,
        store=MemoryStore(code_version="scene"),
        vault=MemoryVault(seed=0),
        clock=LoopClock(start_ms=start_ms),
        site=Wall(),
        target=Wall() if scene.get("platform") else None,
        autonomy=scene.get("autonomy", "auto_reply"),
    )
    await start(process)
    process.acts.clear()
    return Scene(process=process, zone=shop.time_zone)


async def step(scene: Scene, verb: str, what: Any) -> None:
    """Do one step."""
    match verb:
        case "say":
            await _say(scene, [what] if isinstance(what, str | dict) else what)
        case "flood":
            await _flood(scene, **what)
        case "pass":
            await asyncio.sleep(duration_ms(what) / 1000)
        case "send":
            await _send(scene, [Inbound(**{"id": _next(scene), **one}) for one in what])
        case "click" | "cart" | "order":
            viewer, sku = what.split(": ")
            await _send(scene, [Inbound(kind=verb, id=_next(scene), viewer=viewer, sku=sku)])
        case "host":
            await _send(scene, [Inbound(kind="host_speech", id=_next(scene), text=what)])
        case "set":
            settings = [
                Inbound(kind="operator", id=_next(scene), viewer="anna", name=name, text=_switch(value))
                for name, value in what.items()
            ]
            await _send(scene, settings)
        case "stock":
            for sku, count in what.items():
                await tell(scene.process, e.StockChanged(at_ms=0, variant=sku, stock=count), event_id=_next(scene))
            await _settle(scene)
        case "price":
            changed = tuple(_priced(scene, sku, Decimal(str(value))) for sku, value in what.items())
            await tell(scene.process, e.FactsChanged(at_ms=0, products=changed), event_id=_next(scene))
            await _settle(scene)
        case "withdraw":
            await tell(scene.process, e.FactsChanged(at_ms=0, retracted=tuple(what)), event_id=_next(scene))
            await _settle(scene)
        case "decide":
            await _decide(scene, **what)
        case "photo":
            await _send(
                scene, [Inbound(kind="photo", id=_next(scene), viewer=what, blob=b"picture of " + what.encode())]
            )
        case "decide_case":
            await _decide_case(scene, **what)
        case "announce":
            event = e.OperatorDecided(at_ms=0, operator="anna", act_id=_next(scene), decision="edit", **what)
            await tell(scene.process, event, event_id=f"decided:{event.act_id}")
            await _settle(scene)
        case "erase":
            viewer = scene.process.vault.pseudonym("own-site", what)
            scene.process.vault.erase(viewer)
            await tell(scene.process, e.ViewerErased(at_ms=0, viewer=viewer), event_id=_next(scene))
        case "platform":
            await _platform(scene, what)
        case "clock":
            scene.process.clock.shift_ms += duration_ms(what)
        case "restart":
            scene.hear()
            scene.process = await reborn(scene.process)
            await _settle(scene)
        case _:
            raise ValueError(f"no such step: {verb}")


def look(scene: Scene, wanted: Mapping[str, Any]) -> list[str]:
    """Return what is not as `wanted`, in words; every act since the last look counts."""
    acts = [act for act in scene.fresh() if not isinstance(act, LookUpOrder)]
    wall = scene.process.target or scene.process.site
    posts = [(act_id, text) for act_id, text in wall.posts if text]
    problems: list[str] = []
    for key, value in wanted.items():
        match key:
            case "silent":
                problems += [] if not acts else [f"not silent: {len(acts)} acts"]
            case "acts":
                problems += _differ("acts", value, len(acts))
            case "answer" | "answers":
                of_room = [a for a in acts if isinstance(a, Answer) and not a.private]
                problems += _answers(scene, "answer", [value] if isinstance(value, Mapping) else value, of_room)
            case "private":
                alone = [a for a in acts if isinstance(a, Answer) and a.private]
                problems += _answers(scene, "private", [value] if isinstance(value, Mapping) else value, alone)
            case "cards":
                cards = [a for a in acts if isinstance(a, Correct)]
                problems += _answers(scene, "card", [value] if isinstance(value, Mapping) else value, cards)
            case "escalates":
                about = [a.about for a in acts if isinstance(a, Escalate)]
                expected = value if isinstance(value, list) else [value] if value else []
                problems += _differ("escalates", expected, about)
            case "intents":
                problems += _differ("intents", value, dict(Counter(a.intent for a in acts if isinstance(a, Answer))))
            case "pins":
                problems += _differ("pins", value, [a.target for a in acts if isinstance(a, Pin)])
            case "receipts":
                problems += _differ("receipts", value, dict(Counter(scene.receipts)))
                scene.receipts.clear()
            case "posted":
                problems += _differ("posted", value, [text for _, text in posts[scene.posts_seen :]])
                scene.posts_seen = len(posts)
            case "posts":
                problems += _differ("posts", value, len(posts) - scene.posts_seen)
                scene.posts_seen = len(posts)
            case "dropped":
                problems += _differ("dropped", value, scene.process.state.counts.get(DROPPED, 0))
            case "waiting":
                problems += _differ("waiting", value, len(_held(scene)))
            case "outbox":
                problems += [p for name, n in value.items() for p in _differ(name, n, _in_state(scene, name))]
            case "cases":
                problems += _cases(scene, value)
            case "log_lacks":
                problems += [f"the log holds {word!r}" for word in value if word.encode() in _log_bytes(scene)]
            case _:
                raise ValueError(f"no such expectation: {key}")
    return problems


def duration_ms(text: str | int) -> int:
    """Return "8s", "30ms", "2 days" in milliseconds."""
    found = re.fullmatch(r"(-?\d+) ?(ms|s|min|h|days)", str(text))
    if found is None:
        raise ValueError(f"no duration: {text!r}")
    return int(found[1]) * UNITS_MS[found[2]]


def moment_ms(text: str, zone: str) -> int:
    """Return "2026-11-26 20:00" in a time zone as milliseconds UTC."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


async def _say(scene: Scene, lines: Sequence[str | Mapping[str, Any]]) -> None:
    """Hand in comments that arrive at the same moment: `viewer: text`, or a mapping of an inbound's fields."""
    inbounds = []
    for line in lines:
        if isinstance(line, str):
            viewer, _, text = line.partition(": ")
            fields: dict[str, Any] = {"viewer": viewer, "text": text}
        else:
            fields = dict(line)
        if "late" in fields:
            fields["at_ms"] = scene.process.clock.now_ms() - duration_ms(fields.pop("late"))
        inbounds.append(Inbound(kind="comment", **{"id": _next(scene), **fields}))
    await _send(scene, inbounds)


async def _flood(scene: Scene, *, viewers: int, texts: Sequence[str], together: int = 200) -> None:
    """Hand in one comment of each of many viewers, texts in turn, so many at one moment; `{n}` is the viewer's number."""
    lines = [f"v{n}: {texts[n % len(texts)].replace('{n}', str(n))}" for n in range(viewers)]
    for first in range(0, len(lines), together):
        inbounds = []
        for line in lines[first : first + together]:
            viewer, _, text = line.partition(": ")
            inbounds.append(Inbound(kind="comment", id=_next(scene), viewer=viewer, text=text))
        await _hand_in(scene, inbounds)
    await _settle(scene)


async def _send(scene: Scene, inbounds: Sequence[Inbound]) -> None:
    await _hand_in(scene, inbounds)
    await _settle(scene)


async def _hand_in(scene: Scene, inbounds: Sequence[Inbound]) -> None:
    for inbound in inbounds:
        if inbound.kind == "comment":
            scene.said_by[inbound.id] = inbound.viewer
    try:
        receipts = await hand_in(scene.process, inbounds)
    except BusyError:
        scene.receipts += ["busy"] * len(inbounds)
        return
    scene.receipts += [receipt.status for receipt in receipts]


async def _settle(scene: Scene) -> None:
    await asyncio.sleep(SETTLE_MS / 1000)


async def _decide(scene: Scene, decision: str, text: str = "", again: bool = False) -> None:
    """Decide about the oldest answer that waits, as the console does; `again` repeats the last decision."""
    if again:
        event = next(reversed(scene.decided.values()))
    else:
        act = next(row for row in _held(scene) if isinstance(row, Answer | Escalate | Correct))
        event = e.OperatorDecided(
            at_ms=0,
            operator="anna",
            act_id=act.id,
            decision=decision,
            text=text or getattr(act, "text", "") if decision != "reject" else "",
            language=act.language,
            to=getattr(act, "to", ()),
            target=act.target,
            private=getattr(act, "private", False),
            told=getattr(act, "told", ()),
            intent=act.intent if decision == "approve" else "",
        )
        scene.decided[act.id] = event
    await tell(scene.process, event, event_id=f"decided:{event.act_id}")
    await scene.process.store.mark(scene.process.runner.room.name, event.act_id, "dropped")
    await _settle(scene)


async def _decide_case(scene: Scene, decision: str, text: str = "", **more: Any) -> None:
    """Decide about the oldest case that nobody has decided, as the console does."""
    book, state = scene.process.state.cases, scene.process.state
    case = min(book.open.values(), key=lambda case: case.opened_ms)
    own, evidence = bool(text), tuple(more.pop("evidence", ()))
    remedy = more.pop("remedy", "")
    words = text or decision_words(case, decision, remedy, evidence, state.facts, at_ms=state.at_ms)
    event = e.CaseDecided(
        at_ms=0,
        operator="anna",
        case=case.id,
        decision=decision,
        remedy=remedy,
        evidence=evidence,
        text=words,
        language=case.language,
        own=own,
    )
    await tell(scene.process, event, event_id=_next(scene))
    await _settle(scene)


def _cases(scene: Scene, wanted: Sequence[Mapping[str, Any]]) -> list[str]:
    """Compare all cases of the room, oldest first; `comments` and `photos` are how many, `bound` whether an order is known."""
    book = scene.process.state.cases
    found = sorted((*book.open.values(), *book.closed.values()), key=lambda case: int(case.id[1:]))
    if len(found) != len(wanted):
        return [f"{len(found)} cases, not {len(wanted)}"]
    problems = []
    for expected, case in zip(wanted, found, strict=True):
        seen = {"comments": len(case.comments), "photos": len(case.photos), "bound": case.order_ref is not None}
        seen |= {"asked": list(case.asked), "outcome": case.decision.outcome if case.decision else None}
        seen |= {"remedy": case.decision.remedy if case.decision else None}
        for name, value in expected.items():
            problems += _differ(f"case {name}", value, seen[name] if name in seen else getattr(case, name))
    return problems


async def _platform(scene: Scene, how: str) -> None:
    """Make the platform slow, dead or well again."""
    wall = scene.process.target or scene.process.site

    async def slow(act: Act) -> str:
        await asyncio.sleep(10)
        return "done"

    async def dead(act: Act) -> str:
        return "failed"

    wall.before = {"slow": slow, "dead": dead, "well": None}[how]


def _answers(
    scene: Scene, what: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[Answer | Correct]
) -> list[str]:
    if len(wanted) != len(found):
        return [f"{len(found)} {what}s, not {len(wanted)}"]
    problems = []
    for expected, act in zip(wanted, found, strict=True):
        problems += [f"{what} {act.text!r}: {p}" for p in _answer(scene, expected, act)]
    return problems


def _answer(scene: Scene, wanted: Mapping[str, Any], act: Answer | Correct) -> list[str]:
    problems = []
    known = set(wanted) - {"contains", "lacks", "evidence", "to", "pattern"}
    for name in known:
        value = getattr(act, name) is not None if name == "repeat_of" else getattr(act, name)
        problems += _differ(name, wanted[name], value)
    problems += [f"lacks {word!r}" for word in _list(wanted.get("contains")) if not _has(act.text, word)]
    problems += [f"contains {word!r}" for word in _list(wanted.get("lacks")) if word in act.text]
    if "pattern" in wanted and not re.search(wanted["pattern"], act.text):
        problems.append(f"does not match {wanted['pattern']}")
    if wanted.get("evidence") == []:
        problems += _differ("evidence", (), act.evidence)
    problems += [
        f"no evidence {one}, but {act.evidence}" for one in _list(wanted.get("evidence")) if one not in act.evidence
    ]
    if "to" in wanted and isinstance(act, Answer):
        problems += _differ("to", _list(wanted["to"]), [scene.said_by[comment] for comment in act.to])
    return problems


def _has(text: str, word: str) -> bool:
    """Return whether one of the words between `|` stands in `text`."""
    return any(one in text for one in word.split("|"))


def _list(value: Any) -> list[str]:
    """Return one word or several as words; YAML reads some of them as numbers."""
    several = [] if value is None else value if isinstance(value, list) else [value]
    return [str(one) for one in several]


def _differ(what: str, wanted: Any, found: Any) -> list[str]:
    return [] if wanted == found else [f"{what}: {found!r}, not {wanted!r}"]


def _next(scene: Scene) -> str:
    scene.serial += 1
    return f"s{scene.serial}"


def _switch(value: Any) -> str:
    # YAML reads on and off as booleans.
    return {True: "on", False: "off", None: ""}.get(value, value)


def _held(scene: Scene) -> list[Act]:
    rows = scene.process.store.read_outbox(scene.process.runner.room.name, states=HELD, limit=1_000)
    return [row.act for row in rows if isinstance(row.act, Answer | Announce | Correct)]


def _in_state(scene: Scene, state: str) -> int:
    return len(scene.process.store.read_outbox(scene.process.runner.room.name, states=(state,), limit=10_000))


def _priced(scene: Scene, sku: str, value: Decimal) -> Product:
    """Return the product of a variant with another price, and no sale on it."""
    facts = scene.process.state.facts
    product = facts.products[facts.product_of[sku]]
    price = Money(int(value * 100), "CNY")
    return replace(
        product,
        variants=tuple(replace(v, price=price, sale=None) if v.sku == sku else v for v in product.variants),
    )


def _log_bytes(scene: Scene) -> bytes:
    """Return everything that is stored in the clear: events without their sealed part, and acts."""
    from zhubo import wire

    room = scene.process.runner.room.name
    events = scene.process.store.read(room, after_seq=0, limit=100_000)
    return b"".join(wire.encode_event(r.event) for r in events)
