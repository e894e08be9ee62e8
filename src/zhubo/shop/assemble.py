"""A harvest becomes a shop: defaults are settled, objects become facts, and what cannot is reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from zhubo.errors import ShopError
from zhubo.facts import Order, Policy, Product, Promotion, Segment, Shop
from zhubo.shop.cells import LANGUAGE_CURRENCY
from zhubo.shop.order_format import order_from
from zhubo.shop.policy_format import policy_from, promotion_from
from zhubo.shop.product_format import product_from
from zhubo.shop.read import numbered, segment_from, shop_from
from zhubo.shop.reasons import Reason, reason
from zhubo.shop.side_files import merge_orders
from zhubo.shop.sources import DECIMAL_MARK, Harvest, Object, Place, Placed, Problem, problem_at, refusal_at
from zhubo.values import dataclass

Fact = TypeVar("Fact")

ZONES = {
    "CNY": "Asia/Shanghai",
    "JPY": "Asia/Tokyo",
    "KRW": "Asia/Seoul",
    "HKD": "Asia/Hong_Kong",
    "TWD": "Asia/Taipei",
    "SGD": "Asia/Singapore",
    "THB": "Asia/Bangkok",
    "VND": "Asia/Ho_Chi_Minh",
    "GBP": "Europe/London",
    "PLN": "Europe/Warsaw",
}
JURISDICTIONS = {"CNY": "CN", "JPY": "JP", "KRW": "KR", "EUR": "EU", "PLN": "EU", "GBP": "GB", "USD": "US"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the caller settled; empty or None leaves it to the source."""

    name: str = ""
    currency: str | None = None
    time_zone: str | None = None
    languages: tuple[str, ...] = ()
    jurisdiction: str | None = None
    platform: str | None = None


def assemble(
    harvest: Harvest, head: Object, wishes: Wishes, fallback_name: str
) -> tuple[Shop, tuple[Problem, ...], tuple[Reason, ...]]:
    """Return the shop, everything that did not go in, and the defaults that were taken, to be shown.

    `head` is the source's shop.toml, empty where there is none. ShopError where head or wishes cannot be used.
    """
    shop, defaults = _settled(harvest, head, wishes, fallback_name)
    problems: list[Problem] = []
    language = shop.languages[0]

    def product(value: Object) -> Product:
        return product_from(value, currency=shop.currency, language=language, time_zone=shop.time_zone)

    def order(value: Object) -> Order:
        return order_from(value, currency=shop.currency, time_zone=shop.time_zone)

    def policy(value: Object) -> Policy:
        return policy_from(value, currency=shop.currency, language=language)

    def promotion(value: Object) -> Promotion:
        return promotion_from(value, currency=shop.currency, language=language, time_zone=shop.time_zone)

    def segment(value: Object) -> Segment:
        return segment_from(value, language)

    products = _unique(_facts(harvest.products, product, problems), problems)
    return (
        replace(
            shop,
            products=numbered(products),
            orders=tuple(one for _, one in _facts(merge_orders(harvest.orders), order, problems)),
            policies=tuple(one for _, one in _facts(harvest.policies, policy, problems)),
            promotions=tuple(one for _, one in _facts(harvest.promotions, promotion, problems)),
            program=tuple(one for _, one in _facts(harvest.segments, segment, problems)),
        ),
        tuple(sorted({*harvest.problems, *problems})),
        tuple(defaults),
    )


def _facts(
    given: Sequence[Placed], read: Callable[[Object], Fact], problems: list[Problem]
) -> list[tuple[Place, Fact]]:
    facts: list[tuple[Place, Fact]] = []
    for one in given:
        try:
            facts.append((one.place, read(one.value)))
        except ShopError as error:
            problems.append(refusal_at(one.place, error))
    return facts


def _unique(given: Sequence[tuple[Place, Product]], problems: list[Problem]) -> tuple[Product, ...]:
    """Return the products whose sku is new, each with the variants whose sku is new; the rest is reported."""
    products: dict[str, tuple[Place, Product]] = {}
    skus: dict[str, Place] = {}
    for place, product in given:
        if product.sku in products:
            problems.append(problem_at(place, "sku_stands", sku=product.sku, first=products[product.sku][0]))
            continue
        kept = []
        for variant in product.variants:
            if variant.sku in skus:
                problems.append(problem_at(place, "variant_sku_stands", sku=variant.sku, first=skus[variant.sku]))
                continue
            skus[variant.sku] = place
            kept.append(variant)
        if kept:
            products[product.sku] = (place, replace(product, variants=tuple(kept)))
    return tuple(product for _, product in products.values())


def _settled(harvest: Harvest, head: Object, wishes: Wishes, fallback_name: str) -> tuple[Shop, list[Reason]]:
    said = harvest.shop
    defaults: list[Reason] = []

    def settle(name: str, wish: object, guess: object, why: str, **arguments: object) -> object:
        chosen = wish or head.get(name)
        if chosen:
            return chosen
        defaults.append(reason(f"default_{why}", name=name, value=guess, **arguments))
        return guess

    language = str(said.get("language") or "en")
    seen = sorted(_languages(harvest.products) - {language, ""})
    languages = settle("languages", list(wishes.languages), [language, *seen], "from_titles")
    why_currency = "named" if said.get("currency") else "unnamed_currency"
    guess = said.get("currency") or LANGUAGE_CURRENCY.get(language, "USD")
    currency = str(settle("currency", wishes.currency, guess, why_currency, language=language)).upper()
    zone = said.get("time_zone") or ZONES.get(currency, "UTC")
    fields: dict[str, object] = {
        "name": settle("name", wishes.name, said.get("name") or fallback_name, "from_source"),
        "currency": currency,
        "time_zone": settle(
            "time_zone",
            wishes.time_zone,
            zone,
            "from_source" if said.get("time_zone") else "from_currency",
            currency=currency,
        ),
        "languages": languages,
        "jurisdiction": settle(
            "jurisdiction", wishes.jurisdiction, JURISDICTIONS.get(currency, "US"), "from_currency", currency=currency
        ),
        "platform": settle("platform", wishes.platform, "own-site", "unnamed"),
    }
    defaults += [
        reason("default_decimal_mark", column=name.removeprefix(DECIMAL_MARK), mark=mark)
        for name, mark in said.items()
        if name.startswith(DECIMAL_MARK)
    ]
    return shop_from(fields), defaults


def _languages(products: Sequence[Placed]) -> set[str]:
    found: set[str] = set()
    for one in products:
        title = one.value.get("title")
        if isinstance(title, dict):
            found |= set(title)
    return found
