"""The fact that an evidence id names, and what it said: `product:MUG-01#price`, `policy:returns#days`, `promotion:spring`."""

from __future__ import annotations

from typing import Any

from zhubo import wire
from zhubo.facts import Product
from zhubo.state import Facts
from zhubo.values import dataclass

VARIANT_FIELDS = {"price": ("price", "sale", "list_price", "list_price_basis"), "stock": ("stock", "available")}
"""What stands with each variant, and not with the product."""
NAMES = {"from": "ships_from", "except": "exceptions"}
"""Fields of policies whose names in files are words of Python."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What a fact said. `version` is the event that set it; `value` is plain JSON, without what is not stated."""

    id: str
    version: int
    value: Any


def fact_of(facts: Facts, fact_id: str) -> tuple[str, object] | None:
    """Return the kind of a fact and the fact that an evidence id names, or None."""
    kind, _, rest = fact_id.partition(":")
    name = rest.partition("#")[0]
    if kind == "product":
        sku = name if name in facts.products else facts.product_of.get(name, "")
        product = facts.products.get(sku)
        return None if product is None else (kind, product)
    if kind == "policy" and name in facts.policies:
        return kind, facts.policies[name]
    if kind == "promotion" and name in facts.promotions:
        return kind, facts.promotions[name]
    if kind.partition("#")[0] == "shop" and facts.info is not None:
        return "shop", facts.info
    return None


def cite(facts: Facts, fact_id: str) -> Cited | None:
    """Return what the fact that an evidence id names says in `facts`; None where there is no such fact."""
    found = fact_of(facts, fact_id)
    if found is None:
        return None
    _, fact = found
    name, _, field = fact_id.partition(":")[2].partition("#")
    if isinstance(fact, Product):
        value = _of_product(fact, name, field)
    else:
        plain = wire.to_builtins(fact)
        value = plain.get(NAMES.get(field, field), plain) if field else plain
    return Cited(id=fact_id, version=getattr(fact, "version", facts.seq), value=_stated(value))


def _of_product(product: Product, name: str, field: str) -> Any:
    """Return a field of a product; prices and stock by variant, of the one alone where `name` is a variant's."""
    variants = tuple(v for v in product.variants if v.sku == name) or product.variants
    base = field.partition(".")[0]
    if base in VARIANT_FIELDS:
        fields = VARIANT_FIELDS[base]
        return {v.sku: {one: wire.to_builtins(getattr(v, one)) for one in fields} for v in variants}
    if base == "options":
        return {v.sku: wire.to_builtins(v.options) for v in variants}
    value = wire.to_builtins(product)
    for part in field.split(".") if field else ():
        found = value.get(part) if isinstance(value, dict) else None
        if found is None:
            found = value.get("attributes", {}).get(part) if isinstance(value, dict) else None
        if found is None:
            break
        value = found
    return value


def _stated(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stated(one) for key, one in value.items() if one not in (None, "", [], {})}
    return [_stated(one) for one in value] if isinstance(value, list) else value
