"""True drafts: what our own generator writes about every product of a shop, over the questions that viewers ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product as pairs
from pathlib import Path

from tests.verify.shops import AT_MS, sample_facts

from zhubo.bootstrap import shop_facts
from zhubo.events import Slots, Target
from zhubo.facts import Product, Variant
from zhubo.generate import Draft, draft_answer
from zhubo.questions import Question
from zhubo.shop.importing import import_shop
from zhubo.state import Facts

GOLD = Path(__file__).parents[1] / "gold"
IMPORTED: dict[str, tuple[str, str | None]] = {
    "mall-cn": ("shops-chat-media/mall-cn", "mall-cn.policies.toml"),
    "saleor": ("shops-chat-media/saleor-catalog", "saleor.policies.toml"),
    "tau-bench-retail": ("shops-chat-media/tau-bench-retail", None),
}
LANGUAGES = ("zh", "en")

OF_PRODUCTS = (
    "ask_price ask_stock want_to_buy ask_link_number ask_bundle_gift ask_purchase_limit ask_size_options ask_colour_options "
    "ask_material_ingredient ask_spec ask_usage_care ask_suitability ask_authenticity_origin ask_shelf_life_date ask_discount_coupon "
    "bargain warranty_invoice how_to_order"
).split()
OF_ROOMS = (
    "ask_discount_coupon ask_presale_deposit ask_payment_methods ask_shipping_fee ask_ship_time ask_courier ask_deliver_region "
    "return_exchange_policy warranty_invoice ask_live_schedule_replay bargain ask_bundle_gift how_to_order"
).split()
ATTRIBUTES = "capacity weight power battery dimensions thickness memory screen waterproof count".split()
REGIONS = "CN-XJ CN-BJ CN-GD HK US abroad".split()
COURIERS = "sf zto yto ups dhl".split()


def facts_named(shop: str, data: Path | None) -> Facts:
    """Return the facts of a shop: `sample`, or one of `IMPORTED` out of the shared data."""
    if shop == "sample":
        return sample_facts()
    if data is None:
        raise ValueError(f"{shop} is imported from shared data: name its folder in ZHUBO_DATA")
    source, policies = IMPORTED[shop]
    return shop_facts(import_shop(data / source, policies=None if policies is None else GOLD / policies).shop)


def drafts(facts: Facts, *, at_ms: int = AT_MS, variations: int = 4) -> Iterator[Draft]:
    """Return what is answered to every kind of question about everything in `facts`; each text of each target once."""
    seen: set[tuple[str, str | None]] = set()
    for intent, targets, slots in questions(facts):
        for language, variation in pairs(LANGUAGES, range(variations)):
            asked = question(intent, targets, slots, language)
            draft = draft_answer(asked, facts, at_ms=at_ms, variation=variation)
            if draft.text and draft.known and (draft.text, draft.target) not in seen:
                seen.add((draft.text, draft.target))
                yield draft


def questions(facts: Facts) -> Iterator[tuple[str, tuple[Target, ...], Slots]]:
    """Return intents with targets and slots."""
    listed = [product for _, product in sorted(facts.products.items()) if product.listed]
    for number, product in enumerate(listed):
        own = (Target(sku=product.sku, how="alias"),)
        yield from ((intent, own, Slots()) for intent in OF_PRODUCTS)
        yield from (("ask_price", own, Slots(qty=qty)) for qty in (2, 3, 5))
        yield from (("ask_spec", own, Slots(attribute=name)) for name in ATTRIBUTES)
        yield ("ask_stock", own, Slots(attribute="count"))
        yield ("ask_stock", own, Slots(qty=3))
        yield from _about_variants(product)
        yield from _about_bodies(product, own)
        other = listed[(number + 1) % len(listed)]
        yield ("compare_products", (*own, Target(sku=other.sku, how="alias")), Slots())
        yield from _about_totals(product, other)
    yield from ((intent, (), Slots()) for intent in OF_ROOMS)
    yield from (("ask_deliver_region", (), Slots(region=region)) for region in REGIONS)
    yield from (("ask_courier", (), Slots(courier=courier)) for courier in COURIERS)


def _about_variants(product: Product) -> Iterator[tuple[str, tuple[Target, ...], Slots]]:
    if len(product.variants) < 2:
        return
    for variant in _few(product.variants):
        one = (Target(sku=product.sku, how="alias", variants=(variant.sku,)),)
        yield from ((intent, one, Slots()) for intent in ("ask_price", "ask_stock", "want_to_buy"))
        yield ("ask_price", one, Slots(qty=2))
        yield ("ask_stock", one, Slots(attribute="count"))


def _about_totals(product: Product, other: Product) -> Iterator[tuple[str, tuple[Target, ...], Slots]]:
    one, two = (
        Target(sku=p.sku, how="alias", variants=(p.variants[-1].sku,), qty=n) for p, n in ((product, 2), (other, 1))
    )
    yield ("ask_price", (one, two), Slots(attribute="total"))
    yield ("ask_price", (replace(one, qty=None),), Slots(attribute="net", coupon="coupon"))
    yield ("ask_price", (replace(one, qty=None),), Slots(attribute="landed"))


def _few(variants: tuple[Variant, ...]) -> tuple[Variant, ...]:
    return variants if len(variants) <= 4 else (*variants[:3], variants[-1])


def _about_bodies(product: Product, own: tuple[Target, ...]) -> Iterator[tuple[str, tuple[Target, ...], Slots]]:
    if product.size_chart:
        yield ("ask_size_advice", own, Slots(height_mm=1_630, weight_g=52_000))
        yield ("ask_size_advice", own, Slots(height_mm=1_750, weight_g=70_000))
        yield ("ask_size_advice", own, Slots(foot_mm=245))


def question(intent: str, targets: tuple[Target, ...], slots: Slots, language: str) -> Question:
    """Return one viewer's question."""
    return Question(
        key=intent,
        intent=intent,
        language=language,
        targets=targets,
        slots=slots,
        sentiment="neutral",
        flags=(),
        source="own-site",
        first_seq=1,
        opened_ms=AT_MS,
        due_ms=AT_MS,
        comments=("c1",),
        viewers=("v1",),
    )
