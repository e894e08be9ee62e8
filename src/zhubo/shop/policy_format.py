"""Policies and promotions, and their tables in policies.toml, in both directions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from zhubo.facts import Money, Policy, Promotion, Text
from zhubo.shop.reasons import refused
from zhubo.shop.sources import Object
from zhubo.shop.values import (
    bool_from,
    currency_from,
    decimal_from,
    int_from,
    money_from,
    money_text,
    number_text,
    string_from,
    strings_from,
    text_from,
    time_from,
    time_text,
)

TOPICS = frozenset(
    "shipping shipping_area dispatch courier returns warranty payment invoice hours live gift deposit".split()
)
KINDS = frozenset("price percent threshold quantity_percent second_half_price gift coupon".split())
POLICY_FIELDS = frozenset(
    "id topic text fee free_over currency regions ships_to not_to from within_hours within_business_days carriers default "
    "days years no_reason except condition methods cash_on_delivery opens closes decide_within_hours".split()
)
PROMOTION_FIELDS = frozenset(
    "id kind text code percent_off off threshold price currency quantity gift gift_quantity products categories starts ends".split()
)


def policy_from(value: Object, *, currency: str, language: str) -> Policy:
    """Return the policy of one `[[policy]]` table; unknown fields are kept as text in `extra`. ShopError names the bad field."""
    id = _id(value, "policy")
    topic = string_from(value.get("topic") or id, "topic")
    if topic not in TOPICS:
        raise refused("policy_topic_unknown", policy=id, topic=topic, topics=" ".join(sorted(TOPICS)))
    own = currency_from(value["currency"]) if value.get("currency") else currency
    return Policy(
        id=id,
        topic=topic,
        text=_text(value, "text", language),
        fee=_money(value, "fee", own),
        free_over=_money(value, "free_over", own),
        regions=_strings(value, "regions"),
        ships_to=_strings(value, "ships_to"),
        not_to=_strings(value, "not_to"),
        ships_from=_string(value, "from"),
        within_hours=_int(value, "within_hours"),
        within_business_days=_int(value, "within_business_days"),
        carriers=_strings(value, "carriers"),
        default=_string(value, "default"),
        days=_int(value, "days"),
        years=_int(value, "years"),
        no_reason=_bool(value, "no_reason"),
        exceptions=_strings(value, "except"),
        condition=_text(value, "condition", language),
        methods=_strings(value, "methods"),
        cash_on_delivery=_bool(value, "cash_on_delivery"),
        opens=_string(value, "opens"),
        closes=_string(value, "closes"),
        decide_within_hours=_int(value, "decide_within_hours"),
        extra=_extra(value, POLICY_FIELDS),
    )


def promotion_from(value: Object, *, currency: str, language: str, time_zone: str) -> Promotion:
    """Return the promotion of one `[[promotion]]` table; unknown fields are kept as text in `extra`. ShopError names the bad field."""
    id = _id(value, "promotion")
    kind = string_from(value.get("kind") or "", "kind")
    if kind not in KINDS:
        raise refused("promotion_kind_unknown", promotion=id, kind=kind, kinds=" ".join(sorted(KINDS)))
    own = currency_from(value["currency"]) if value.get("currency") else currency
    starts, ends = value.get("starts"), value.get("ends")
    return Promotion(
        id=id,
        kind=kind,
        text=_text(value, "text", language),
        code=_string(value, "code"),
        percent_off_bp=_basis_points(value.get("percent_off")),
        off=_money(value, "off", own),
        threshold=_money(value, "threshold", own),
        price=_money(value, "price", own),
        quantity=_int(value, "quantity"),
        gift=_text(value, "gift", language),
        gift_quantity=_int(value, "gift_quantity"),
        products=_strings(value, "products"),
        categories=_strings(value, "categories"),
        starts_ms=None if starts is None else time_from(starts, time_zone, "starts"),
        ends_ms=None if ends is None else time_from(ends, time_zone, "ends", end=True),
        extra=_extra(value, PROMOTION_FIELDS),
    )


def policy_table(policy: Policy, language: str) -> dict[str, object]:
    """Return the `[[policy]]` table of `policy`; `policy_from` reads it back unchanged."""
    table: dict[str, object] = {"id": policy.id, "topic": policy.topic, "text": _plain(policy.text, language)}
    _put_money(table, fee=policy.fee, free_over=policy.free_over)
    table |= {
        "regions": list(policy.regions),
        "ships_to": list(policy.ships_to),
        "not_to": list(policy.not_to),
        "from": policy.ships_from,
        "within_hours": policy.within_hours,
        "within_business_days": policy.within_business_days,
        "carriers": list(policy.carriers),
        "default": policy.default,
        "days": policy.days,
        "years": policy.years,
        "no_reason": policy.no_reason,
        "except": list(policy.exceptions),
        "condition": _plain(policy.condition, language),
        "methods": list(policy.methods),
        "cash_on_delivery": policy.cash_on_delivery,
        "opens": policy.opens,
        "closes": policy.closes,
        "decide_within_hours": policy.decide_within_hours,
        **dict(sorted(policy.extra.items())),
    }
    return _without_empty(table)


def promotion_table(promotion: Promotion, language: str, time_zone: str) -> dict[str, object]:
    """Return the `[[promotion]]` table of `promotion`; `promotion_from` reads it back unchanged."""
    table: dict[str, object] = {"id": promotion.id, "kind": promotion.kind, "text": _plain(promotion.text, language)}
    table["code"] = promotion.code
    if promotion.percent_off_bp is not None:
        table["percent_off"] = Decimal(number_text(Decimal(promotion.percent_off_bp) / 100))
    _put_money(table, off=promotion.off, threshold=promotion.threshold, price=promotion.price)
    table |= {
        "quantity": promotion.quantity,
        "gift": _plain(promotion.gift, language),
        "gift_quantity": promotion.gift_quantity,
        "products": list(promotion.products),
        "categories": list(promotion.categories),
        "starts": None if promotion.starts_ms is None else time_text(promotion.starts_ms, time_zone),
        "ends": None if promotion.ends_ms is None else time_text(promotion.ends_ms, time_zone),
        **dict(sorted(promotion.extra.items())),
    }
    return _without_empty(table)


def _id(value: Object, what: str) -> str:
    id = string_from(value.get("id") or "", "id")
    if not id:
        raise refused("table_without_id", table=what)
    return id


def _money(value: Object, name: str, currency: str) -> Money | None:
    return None if value.get(name) is None else money_from(value[name], currency, name)


def _int(value: Object, name: str) -> int | None:
    return None if value.get(name) is None else int_from(value[name], name)


def _bool(value: Object, name: str) -> bool | None:
    return None if value.get(name) is None else bool_from(value[name], name)


def _string(value: Object, name: str) -> str:
    return "" if value.get(name) is None else string_from(value[name], name)


def _strings(value: Object, name: str) -> tuple[str, ...]:
    return () if value.get(name) is None else strings_from(value[name], name)


def _text(value: Object, name: str, language: str) -> Text:
    return {} if value.get(name) is None else text_from(value[name], language, name)


def _basis_points(value: object) -> int | None:
    if value is None:
        return None
    points = decimal_from(value, "percent_off") * 100
    if points != points.to_integral_value() or not 0 < points <= 10_000:
        raise refused("percent_out_of_range", value=value)
    return int(points)


def _extra(value: Object, known: frozenset[str]) -> dict[str, str]:
    return {name: _as_words(value[name]) for name in sorted(value) if name not in known and value[name] is not None}


def _as_words(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ", ".join(_as_words(one) for one in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_as_words(one)}" for key, one in value.items())
    return str(value)


def _put_money(table: dict[str, object], **amounts: Money | None) -> None:
    for name, money in amounts.items():
        if money is not None:
            table[name] = Decimal(money_text(money))
            table["currency"] = money.currency


def _plain(text: Text, language: str) -> object:
    if set(text) == {language}:
        return text[language]
    return dict(text)


def _without_empty(table: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in table.items() if value is not None and value not in ("", [], {})}
