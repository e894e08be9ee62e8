"""A folded state as plain data in canonical order, and back: what a snapshot holds."""

from __future__ import annotations

import hashlib
from dataclasses import field, replace
from importlib.resources import files
from typing import Any

from immutables import Map

import zhubo
from zhubo.case_book import CaseBook
from zhubo.corrections import Corrections
from zhubo.events import ShopInfo
from zhubo.facts import Policy, Product, Promotion
from zhubo.phrasing import PlainPhrasings
from zhubo.phrasing import from_plain as phrasings_from_plain
from zhubo.phrasing import to_plain as phrasings_to_plain
from zhubo.questions import Book, Question
from zhubo.state import Facts, HostWords, People, State, ViewerMemory, link_numbers, products_of_variants
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainState:
    """A `State` in plain dicts with sorted keys: what a snapshot holds."""

    scalars: dict[str, str | int | bool | None]
    info: ShopInfo | None
    facts_seq: int
    bag_seq: int
    products: dict[str, Product]
    policies: dict[str, Policy]
    promotions: dict[str, Promotion]
    open: dict[str, Question]
    due: tuple[tuple[int, str], ...]
    answered: dict[str, int]
    answered_before: dict[str, int]
    viewers: dict[str, ViewerMemory]
    viewers_before: dict[str, ViewerMemory]
    tallies: dict[str, dict[str, int]] = field(default_factory=dict)
    told: ShopInfo | None = None
    host: HostWords | None = None
    phrasings: PlainPhrasings = PlainPhrasings()
    corrections: Corrections = Corrections()
    cases: CaseBook = CaseBook()


_SCALARS = (
    *("room", "seq", "at_ms", "autonomy", "killed", "second_reading", "tokens_day", "tokens"),
    *("pinned", "pinned_at_ms", "pinned_before", "talking", "asked", "asked_at_ms", "asked_target"),
)
_TALLIES = ("clicks", "sold", "counts", "unread")


def to_plain(state: State) -> PlainState:
    """Return `state` as plain data in canonical order, without what the last event closed, dropped or did to cases."""
    facts = state.facts
    return PlainState(
        scalars={name: getattr(state, name) for name in _SCALARS},
        info=facts.info,
        told=state.told,
        host=state.host,
        phrasings=phrasings_to_plain(state.phrasings),
        corrections=state.corrections,
        cases=replace(state.cases, news=()),
        facts_seq=facts.seq,
        bag_seq=facts.bag_seq,
        products=dict(sorted(facts.products.items())),
        policies=dict(sorted(facts.policies.items())),
        promotions=dict(sorted(facts.promotions.items())),
        open=dict(sorted(state.book.open.items())),
        due=state.book.due,
        answered=dict(sorted(state.book.answered.items())),
        answered_before=dict(sorted(state.book.answered_before.items())),
        viewers=dict(sorted(state.people.recent.items())),
        viewers_before=dict(sorted(state.people.before.items())),
        tallies={name: dict(sorted(getattr(state, name).items())) for name in _TALLIES},
    )


def from_plain(plain: PlainState) -> State:
    """Return the state that `to_plain` was given."""
    products = plain.products
    facts = Facts(
        info=plain.info,
        products=Map(products),
        product_of=products_of_variants(products),
        links=link_numbers(products),
        policies=Map(plain.policies),
        promotions=Map(plain.promotions),
        seq=plain.facts_seq,
        bag_seq=plain.bag_seq,
    )
    scalars: dict[str, Any] = dict(plain.scalars)
    tallies: dict[str, Any] = {name: Map(plain.tallies.get(name, {})) for name in _TALLIES}
    return State(
        **scalars,
        **tallies,
        facts=facts,
        told=plain.told,
        host=plain.host,
        phrasings=phrasings_from_plain(plain.phrasings),
        corrections=plain.corrections,
        cases=plain.cases,
        book=Book(
            open=Map(plain.open),
            due=plain.due,
            answered=Map(plain.answered),
            answered_before=Map(plain.answered_before),
        ),
        people=People(recent=Map(plain.viewers), before=Map(plain.viewers_before)),
    )


def code_version() -> str:
    """Return what names the code that folds and decides: a snapshot of another is not read."""
    digest = hashlib.sha256()
    for name in ("events", "facts", "state", "questions", "phrasing", "snapshot"):
        digest.update((files("zhubo") / f"{name}.py").read_bytes())
    return f"{zhubo.__version__}+{digest.hexdigest()[:12]}"
