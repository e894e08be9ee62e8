"""Facts and questions for the tests of answers."""

from __future__ import annotations

from pathlib import Path

from zhubo.events import FactsChanged, Recorded, RoomOpened, ShopInfo, Slots, Target
from zhubo.facts import Policy, Product, Promotion, Shop
from zhubo.questions import Question
from zhubo.shop.read import read_shop
from zhubo.state import Facts, State, evolve

SAMPLE = Path(__file__).parents[2] / "src" / "zhubo" / "sample" / "shop"
AT_MS = 1_796_126_400_000
"""2026-12-01 20:00 in Shanghai."""


def facts_of(
    *,
    products: tuple[Product, ...] = (),
    policies: tuple[Policy, ...] = (),
    promotions: tuple[Promotion, ...] = (),
    currency: str = "CNY",
    time_zone: str = "Asia/Shanghai",
    languages: tuple[str, ...] = ("zh", "en"),
) -> Facts:
    """Return the facts of a room that was opened with these."""
    info = ShopInfo(
        name={"zh": "店", "en": "shop"},
        currency=currency,
        time_zone=time_zone,
        languages=languages,
        jurisdiction="CN",
        platform="own-site",
    )
    state = State(room="r")
    events = (
        RoomOpened(at_ms=AT_MS, shop=info),
        FactsChanged(at_ms=AT_MS, products=products, policies=policies, promotions=promotions),
    )
    for seq, event in enumerate(events, start=1):
        state = evolve(state, Recorded(room="r", seq=seq, id=str(seq), event=event))
    return state.facts


def shop_facts(shop: Shop) -> Facts:
    """Return a shop's facts as a room holds them."""
    return facts_of(
        products=shop.products,
        policies=shop.policies,
        promotions=shop.promotions,
        currency=shop.currency,
        time_zone=shop.time_zone,
        languages=shop.languages,
    )


def sample_facts() -> Facts:
    """Return the facts of the built-in shop."""
    return shop_facts(read_shop(SAMPLE))


def question(
    intent: str | None,
    *targets: str | Target,
    language: str = "zh",
    slots: Slots = Slots(),  # noqa: B008
    flags: tuple[str, ...] = (),
    how: str = "alias",
) -> Question:
    """Return a question; a target may be a SKU, or `SKU:variant+variant`."""
    meant = []
    for target in targets:
        if isinstance(target, Target):
            meant.append(target)
        else:
            sku, _, variants = target.partition(":")
            meant.append(Target(sku=sku, how=how, variants=tuple(filter(None, variants.split("+")))))
    return Question(
        key="k",
        intent=intent,
        language=language,
        targets=tuple(meant),
        slots=slots,
        sentiment="neutral",
        flags=flags,
        source="own-site",
        first_seq=1,
        opened_ms=AT_MS,
        due_ms=AT_MS + 25,
        comments=("c1",),
        viewers=("v1",),
    )
