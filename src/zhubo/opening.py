"""What a room is told when it opens: the shop's facts, as the difference to what it knows already."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Event, FactsChanged, RoomOpened, ShopInfo
from zhubo.facts import Shop
from zhubo.state import Facts, State


def opening_events(
    shop: Shop,
    state: State,
    *,
    at_ms: int,
    autonomy: str | None = None,
    second_reading: bool = False,
    phrasing: bool = False,
    case_reports: bool = False,
) -> list[Event]:
    """Return the events that bring `state` to what `shop` and the settings say now; none where it knows all of it."""
    info = ShopInfo(
        name=shop.name,
        currency=shop.currency,
        time_zone=shop.time_zone,
        languages=shop.languages,
        jurisdiction=shop.jurisdiction,
        platform=shop.platform,
    )
    known = state.facts
    wanted = autonomy or state.autonomy
    events: list[Event] = []
    settings = (state.autonomy, state.second_reading, state.phrasings.on, state.cases.reported)
    if info != state.told or settings != (wanted, second_reading, phrasing, case_reports):
        opened = RoomOpened(
            at_ms=at_ms,
            shop=info,
            autonomy=wanted,
            second_reading=second_reading,
            phrasing=phrasing,
            case_reports=case_reports,
        )
        events.append(opened)
    change = facts_change(shop, known, at_ms=at_ms)
    return events if change is None else [*events, change]


def facts_change(shop: Shop, known: Facts, *, at_ms: int) -> FactsChanged | None:
    """Return the one event that turns `known` facts into the shop's, or None where they are equal but for their versions."""
    products = tuple(p for p in shop.products if _differs(p, known.products.get(p.sku)))
    policies = tuple(p for p in shop.policies if _differs(p, known.policies.get(p.id)))
    promotions = tuple(p for p in shop.promotions if _differs(p, known.promotions.get(p.id)))
    retracted = (
        *(f"product:{sku}" for sku in sorted(set(known.products) - {p.sku for p in shop.products})),
        *(f"policy:{name}" for name in sorted(set(known.policies) - {p.id for p in shop.policies})),
        *(f"promotion:{name}" for name in sorted(set(known.promotions) - {p.id for p in shop.promotions})),
    )
    if not (products or policies or promotions or retracted):
        return None
    return FactsChanged(at_ms=at_ms, products=products, policies=policies, promotions=promotions, retracted=retracted)


def _differs(fact: object, known: object | None) -> bool:
    return known is None or replace(known, version=0) != replace(fact, version=0)  # type: ignore[type-var]
