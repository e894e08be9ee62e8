"""What the room believes: `evolve(state, event) -> state`. Pure and total: no clock, no dice, no I/O, never raises.

The state is immutable all the way down and holds no float, so that a snapshot needs no lock and two folds of one log are equal byte for
byte.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from immutables import Map

from zhubo import events as e
from zhubo.case_book import CaseBook
from zhubo.cases import fold_cases
from zhubo.corrections import Corrections, raise_cards
from zhubo.facts import Policy, Product, Promotion
from zhubo.phrasing import Phrasings, fold_phrasings
from zhubo.questions import Book, Question, ask, close_due, forget_answers, is_unread
from zhubo.values import dataclass

VIEWERS_PER_GENERATION_MAX = 20_000
ASKED_MS = 60_000
"""How long "type 1 if you want it" stays the thing that the host asked for, and what the host named is at hand."""
EARLIER_MAX = 3
"""How many products that a viewer meant before the last ones are remembered."""
CALMED = frozenset({"greet_thanks", "want_to_buy"})
"""What nobody says who is still angry."""
UNREAD_MAX = 64
"""How many comments wait for a second reading at most; in a crowd the rest of them keep the first."""
DAY_MS = 86_400_000
DROPPED = "dropped"
"""Among `counts`: questions that were pushed out because too much was open."""

Changes = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The shop's facts as the room holds them. `seq` is the last event that changed one: the version of the whole.

    `bag_seq` is the last event that changed what products there are and what they are called; stock alone does not.
    """

    info: e.ShopInfo | None = None
    products: Map[str, Product] = Map()
    product_of: Map[str, str] = Map()
    links: Map[int, str] = Map()
    policies: Map[str, Policy] = Map()
    promotions: Map[str, Promotion] = Map()
    seq: int = 0
    bag_seq: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerMemory:
    """What the room remembers of a viewer between two comments.

    `earlier` are the SKUs that they meant before `last_targets`, latest first, at most `EARLIER_MAX`. `mood`: positive neutral negative.
    `language` is that of their last comment.
    """

    last_targets: tuple[e.Target, ...] = ()
    last_at_ms: int = 0
    last_intent: str | None = None
    last_attribute: str | None = None
    earlier: tuple[str, ...] = ()
    mood: str = "neutral"
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWords:
    """What the host last said, as far as an answer may hang on it: as in `HostSpoke`."""

    at_ms: int
    offered: tuple[e.Target, ...] = ()
    coded: bool = False
    asks_back: bool = False
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Viewers by pseudonym, in two generations: when the younger is full it becomes the elder, so that memory stays bounded."""

    recent: Map[str, ViewerMemory] = Map()
    before: Map[str, ViewerMemory] = Map()


@dataclass(frozen=True, kw_only=True)
class State:
    """What the room believes after the event `seq`. `told` is what its shop last said of itself, before an operator changed any of it.

    `asked_target` is the product that the host named when they asked for `asked`. `pinned_at_ms` is when another product came on show,
    `pinned_before` the one before it, `talking` the viewer who commented last.

    `unread` holds the comments that are being read a second time (`unread_key`), each with its `seq`; `tokens` is what such readings have
    cost on the day `tokens_day` (days UTC since 1970).

    `closed` holds the questions that the last event closed, `dropped` those that it pushed out; both are empty again after the next event.
    """

    room: str
    seq: int = 0
    at_ms: int = 0
    facts: Facts = Facts()
    told: e.ShopInfo | None = None
    autonomy: str = "auto_reply"
    killed: bool = False
    pinned: str | None = None
    pinned_at_ms: int = 0
    pinned_before: str | None = None
    talking: str | None = None
    host: HostWords | None = None
    asked: str | None = None
    asked_at_ms: int = 0
    asked_target: str | None = None
    book: Book = Book()
    closed: tuple[Question, ...] = ()
    dropped: tuple[Question, ...] = ()
    people: People = People()
    clicks: Map[str, int] = Map()
    sold: Map[str, int] = Map()
    counts: Map[str, int] = Map()
    second_reading: bool = False
    unread: Map[str, int] = Map()
    cases: CaseBook = CaseBook()
    tokens_day: int = 0
    tokens: int = 0
    phrasings: Phrasings = Phrasings()
    corrections: Corrections = Corrections()


def evolve(state: State, recorded: e.Recorded) -> State:
    """Return the state after `recorded`. An event that was folded before (`seq` not beyond the state's) changes nothing."""
    if recorded.seq <= state.seq:
        return state
    event = recorded.event
    at_ms = max(state.at_ms, event.at_ms)
    kind, name = type(event), type(event).__name__
    book, closed = close_due(state.book, at_ms, early_ms=event.early_ms if isinstance(event, e.TimerFired) else 0)
    quiet = state.killed or state.autonomy == "observe"
    changes: Changes = {
        "seq": recorded.seq,
        "at_ms": at_ms,
        "book": book,
        "closed": closed,
        "dropped": (),
        "cases": fold_cases(state.cases, event, recorded.seq, at_ms, state.facts.policies, quiet=quiet),
        "counts": state.counts.set(name, state.counts.get(name, 0) + 1),
    }
    if isinstance(event, e.ViewerCommented):
        changes["book"], at_once, changes["dropped"] = ask(book, event, seq=recorded.seq, at_ms=at_ms)
        changes["closed"] = closed + at_once
        changes["talking"] = event.viewer
        changes["people"] = remember(
            state.people, event.viewer, after_comment(viewer_memory(state, event.viewer), event, at_ms)
        )
        if state.second_reading and not state.killed and is_unread(event) and len(state.unread) < UNREAD_MAX:
            changes["unread"] = state.unread.set(unread_key(event), recorded.seq)
    elif (step := _STEPS.get(kind)) is not None:
        changes.update(step(state, event, recorded.seq))
        if kind is e.FactsChanged:
            changes["book"] = forget_answers(book)
        if isinstance(event, e.CommentReadAgain) and "unread" in changes and (read := event.read) is not None:
            changes["book"], at_once, changes["dropped"] = ask(book, read, seq=recorded.seq, at_ms=at_ms)
            changes["closed"] = closed + at_once
    if state.phrasings.on or state.phrasings.waiting or kind is e.RoomOpened or kind is e.DraftWritten:
        now, live = changes.get("facts", state.facts).seq, not state.killed and state.autonomy != "observe"
        done = fold_phrasings(state.phrasings, event, changes["closed"], at_ms=at_ms, facts_seq=now, live=live)
        changes["phrasings"], changes["closed"] = done
    if changes["dropped"]:
        changes["counts"] = changes["counts"].set(DROPPED, state.counts.get(DROPPED, 0) + len(changes["dropped"]))
    return _changed(state, changes)


def _changed(state: State, changes: Changes) -> State:
    # `replace` would call `__init__` with every field, and this is done for every event of a stored log.
    new = object.__new__(State)
    new.__dict__.update(state.__dict__ | changes)
    return new


def unread_key(event: e.ViewerCommented | e.CommentReadAgain) -> str:
    """Return by what a comment is known among those that are being read a second time."""
    return f"{event.source}|{event.comment}"


def next_due_ms(state: State) -> int | None:
    """Return when a `TimerFired` is wanted, or None."""
    questions = state.book.due[0][0] if state.book.due else None
    return min((ms for ms in (questions, state.cases.next_ms) if ms is not None), default=None)


def viewer_memory(state: State, viewer: str) -> ViewerMemory | None:
    """Return what is remembered of a viewer, or None."""
    return state.people.recent.get(viewer) or state.people.before.get(viewer)


def asked_now(state: State, at_ms: int) -> str | None:
    """Return what the host asked the room for, if that was at most a minute ago."""
    return state.asked if state.asked and at_ms - state.asked_at_ms <= ASKED_MS else None


def on_show(state: State, at_ms: int) -> str | None:
    """Return the product that "this one" means to everybody: what the host has just asked about, else what is pinned."""
    return state.asked_target if state.asked_target and asked_now(state, at_ms) else state.pinned


def after_comment(known: ViewerMemory | None, event: e.ViewerCommented, at_ms: int) -> ViewerMemory:
    """Return what is remembered of a viewer after a comment; one that names no goods leaves those of the last."""
    known = known or ViewerMemory()
    earlier = known.earlier
    if event.targets and (skus := {target.sku for target in event.targets if target.sku}):
        before = [target.sku for target in known.last_targets]
        if skus != set(before):
            earlier = tuple(dict.fromkeys(s for s in (*before, *earlier) if s and s not in skus))[:EARLIER_MAX]
    return ViewerMemory(
        last_targets=event.targets or known.last_targets,
        last_at_ms=at_ms,
        last_intent=event.intent,
        last_attribute=event.slots.attribute,
        earlier=earlier,
        mood=mood_after(known.mood, event),
        language=event.language,
    )


def after_click(known: ViewerMemory | None, sku: str, at_ms: int) -> ViewerMemory:
    """Return what is remembered of a viewer who opened a product."""
    seen = (e.Target(sku=sku, how="recent"),)
    return replace(known or ViewerMemory(), last_targets=seen, last_at_ms=at_ms, last_intent=None, last_attribute=None)


def mood_after(mood: str, event: e.ViewerCommented) -> str:
    """Return the mood of a viewer after a comment: what is said with feeling tells it, and who is angry stays so until they make peace."""
    feeling = event.tone or event.sentiment
    if feeling != "neutral":
        return feeling
    calmed = mood == "negative" and (event.tone == "neutral" or event.intent in CALMED)
    return "neutral" if calmed else mood


def remember(people: People, viewer: str, memory: ViewerMemory) -> People:
    """Return `people` with what is now remembered of a viewer."""
    recent = people.recent.set(viewer, memory)
    is_full = len(recent) > VIEWERS_PER_GENERATION_MAX
    return People(before=recent) if is_full else People(recent=recent, before=people.before)


def _on_opened(state: State, event: e.RoomOpened, seq: int) -> Changes:
    info, before, known = event.shop, state.told, state.facts.info
    if before is not None and known is not None:
        # What an operator has chosen since holds until the shop itself says something else.
        if info.platform == before.platform:
            info = replace(info, platform=known.platform)
        if info.jurisdiction == before.jurisdiction:
            info = replace(info, jurisdiction=known.jurisdiction)
    said: Changes = {"told": event.shop, "autonomy": event.autonomy, "second_reading": event.second_reading}
    return said | {"facts": replace(state.facts, info=info, seq=seq)}


def _on_facts(state: State, event: e.FactsChanged, seq: int) -> Changes:
    old = state.facts
    products, policies, promotions = dict(old.products), dict(old.policies), dict(old.promotions)
    held: Mapping[str, dict[str, Any]] = {"product": products, "policy": policies, "promotion": promotions}
    for kind, _, name in (fact_id.partition(":") for fact_id in event.retracted):
        if kind in held:
            held[kind].pop(name, None)
    products.update({product.sku: replace(product, version=seq) for product in event.products})
    policies.update({policy.id: replace(policy, version=seq) for policy in event.policies})
    promotions.update({promotion.id: replace(promotion, version=seq) for promotion in event.promotions})
    changed = products != dict(old.products)
    facts = Facts(
        info=old.info,
        products=Map(products),
        product_of=products_of_variants(products),
        links=link_numbers(products),
        policies=Map(policies),
        promotions=Map(promotions),
        seq=seq,
        bag_seq=seq if changed else old.bag_seq,
    )
    shown = {"pinned": state.pinned, "pinned_before": state.pinned_before, "asked_target": state.asked_target}
    return {"facts": facts} | {name: sku if sku in products else None for name, sku in shown.items()}


def products_of_variants(products: Mapping[str, Product]) -> Map[str, str]:
    """Return which product each variant belongs to. Where two claim one, it is the last's in the order of their SKUs, however they came."""
    return Map({variant.sku: sku for sku, product in sorted(products.items()) for variant in product.variants})


def link_numbers(products: Mapping[str, Product]) -> Map[int, str]:
    """Return which product stands behind each link number."""
    return Map({p.link_no: p.sku for _, p in sorted(products.items()) if p.link_no is not None and p.listed})


def _on_stock(state: State, event: e.StockChanged, seq: int) -> Changes:
    sku = state.facts.product_of.get(event.variant)
    if sku is None:
        return {}
    product = state.facts.products[sku]
    variants = tuple(replace(v, stock=event.stock) if v.sku == event.variant else v for v in product.variants)
    product = replace(product, variants=variants, version=seq)
    return {"facts": replace(state.facts, products=state.facts.products.set(sku, product), seq=seq)}


def _on_joined(state: State, event: e.ViewerJoined, seq: int) -> Changes:
    memory = viewer_memory(state, event.viewer) or ViewerMemory(last_at_ms=max(state.at_ms, event.at_ms))
    return {"people": remember(state.people, event.viewer, memory)}


def _on_clicked(state: State, event: e.ItemClicked, seq: int) -> Changes:
    if event.sku not in state.facts.products:
        return {}
    memory = after_click(viewer_memory(state, event.viewer), event.sku, max(state.at_ms, event.at_ms))
    clicks = state.clicks.set(event.sku, state.clicks.get(event.sku, 0) + 1)
    return {"clicks": clicks, "people": remember(state.people, event.viewer, memory)}


def _on_ordered(state: State, event: e.OrderPlaced, seq: int) -> Changes:
    sku = state.facts.product_of.get(event.sku, event.sku)
    if sku not in state.facts.products:
        return {}
    return {"sold": state.sold.set(sku, state.sold.get(sku, 0) + event.quantity)}


def _on_spoke(state: State, event: e.HostSpoke, seq: int) -> Changes:
    at_ms = max(state.at_ms, event.at_ms)
    words = HostWords(at_ms=at_ms, offered=event.offered, coded=event.coded, asks_back=event.asks_back, ways=event.ways)
    changes: Changes = {"host": words} | _on_misquoted(state, event, seq)
    if not event.asked:
        return changes
    named = event.targets[0].sku if len(event.targets) == 1 and event.targets[0].how != "pinned" else None
    named = named if named in state.facts.products else None
    return changes | {"asked": event.asked, "asked_at_ms": at_ms, "asked_target": named}


def _on_misquoted(state: State, event: e.HostSpoke | e.WordsOutdated, seq: int) -> Changes:
    return {"corrections": raise_cards(state.corrections, event.misquotes, max(state.at_ms, event.at_ms), seq)}


def _on_read_again(state: State, event: e.CommentReadAgain, seq: int) -> Changes:
    day = max(state.at_ms, event.at_ms) // DAY_MS
    changes: Changes = {"tokens_day": day, "tokens": event.tokens + (state.tokens if day == state.tokens_day else 0)}
    if (key := unread_key(event)) not in state.unread:
        return changes
    changes["unread"] = state.unread.delete(key)
    read = event.read
    known = None if read is None else viewer_memory(state, read.viewer)
    # Who has written again since, or was erased, is not remembered by what they wrote before.
    if read is not None and known is not None and known.last_at_ms == read.at_ms:
        changes["people"] = remember(state.people, read.viewer, after_comment(known, read, known.last_at_ms))
    return changes


def _on_setting(state: State, event: e.OperatorSet, seq: int) -> Changes:
    value, info = event.value, state.facts.info
    match event.name:
        case "pinned":
            pinned = value if value in state.facts.products else None
            if pinned == state.pinned:
                return {}
            before = state.pinned or state.pinned_before
            return {"pinned": pinned, "pinned_at_ms": max(state.at_ms, event.at_ms), "pinned_before": before}
        case "autonomy":
            return {"autonomy": value}
        case "killed":
            return {"killed": value == "on"}
        case "asked":
            return {"asked": value or None, "asked_at_ms": max(state.at_ms, event.at_ms), "asked_target": None}
        case "platform" | "jurisdiction" as name if info is not None:
            named: Changes = {name: value}
            return {"facts": replace(state.facts, info=replace(info, **named), seq=seq)}
    return {}


def _on_erased(state: State, event: e.ViewerErased, seq: int) -> Changes:
    held = (state.people.recent, state.people.before)
    recent, before = (people.delete(event.viewer) if event.viewer in people else people for people in held)
    talking = None if state.talking == event.viewer else state.talking
    return {"people": People(recent=recent, before=before), "talking": talking}


_STEPS: Mapping[type, Callable[[State, Any, int], Changes]] = {
    e.RoomOpened: _on_opened,
    e.FactsChanged: _on_facts,
    e.StockChanged: _on_stock,
    e.ViewerJoined: _on_joined,
    e.ItemClicked: _on_clicked,
    e.OrderPlaced: _on_ordered,
    e.HostSpoke: _on_spoke,
    e.WordsOutdated: _on_misquoted,
    e.CommentReadAgain: _on_read_again,
    e.OperatorSet: _on_setting,
    e.ViewerErased: _on_erased,
}
