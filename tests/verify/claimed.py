"""True lines about a shop and the same made false, in the words of writers who know nothing of what verifies them.

`wordings/<language>.tsv` has a kind, a tab and a line with slots; values come out of facts here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from zhubo.facts import Money, Policy, Product, Promotion, Variant, price_at, words
from zhubo.generate.amounts import day_words
from zhubo.state import Facts
from zhubo.text.money_written import money_words

WORDINGS = Path(__file__).parent / "wordings"
PRICES, STOCKS, RULES = ("price", "price_it", "price_now"), ("in_stock", "sold_out"), ("ships_to", "not_to")
MATERIALS = {"cotton": "cotton", "steel": "stainless", "ceramic": "stoneware|ceramic|porcelain", "leather": "leather"}
FEATURES = {"waterproof": "waterproof", "dishwasher": "dishwasher", "washable": "machine wash"}
LAWS = {
    "superlative": "superlative",
    "efficacy": "efficacy",
    "urgency": "false_urgency",
    "off_platform": "off_platform",
    "basis": "no_basis",
}
ASPECTS: dict[str, tuple[str, ...]] = {
    "price": ("wrong_price",),
    "discount": ("wrong_discount",),
    "stock": ("wrong_stock", "wrong_attribute"),
    "attribute": ("wrong_attribute", "wrong_stock", "unsupported_claim"),
    "policy": ("wrong_policy", "unsupported_claim"),
    "quantity": ("wrong_price", "wrong_quantity", "unsupported_claim"),
    "time": ("wrong_time",),
    "product": ("wrong_product", "wrong_price"),
    "superlative": ("superlative",),
    "efficacy": ("efficacy",),
    "false_urgency": ("false_urgency",),
    "off_platform": ("off_platform",),
    "no_basis": ("unsupported_claim", "missing_basis", "superlative", "efficacy"),
}
"""What is made false, and the kinds of finding that name it rightly."""
LAWFUL = ("lawful_superlative", "lawful_efficacy", "lawful_urgency", "chat")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A line about `target`; `kind` is its wording's, `aspect` which of the twelve kinds of error it tries, or would."""

    text: str
    target: str | None
    true: bool
    kind: str
    aspect: str


@dataclass(frozen=True, slots=True)
class _Values:
    """What fills the slots of one line, and whether that makes it true."""

    slots: dict[str, str]
    target: str | None
    true: bool
    aspect: str


@dataclass(frozen=True, slots=True)
class _Shop:
    facts: Facts
    at_ms: int
    language: str
    zone: str

    def money(self, money: Money, more: int = 0) -> str:
        return money_words(Money(money.minor + more, money.currency), self.language).replace("\u200f", "")

    def day(self, at_ms: int, days: int = 0) -> str:
        return day_words(at_ms + days * 86_400_000, self.zone, self.language, 0)

    def name(self, product: Product) -> str:
        return words(product.title, self.language)


def finding_kinds(aspect: str) -> tuple[str, ...]:
    """Return which kinds of finding are right where `aspect` was made false."""
    return ASPECTS.get(aspect, ())


def wordings(language: str, folder: Path = WORDINGS) -> dict[str, list[str]]:
    """Return the lines of a language by kind."""
    found: dict[str, list[str]] = {}
    for line in (folder / f"{language}.tsv").read_text("utf-8").splitlines():
        kind, _, text = line.partition("\t")
        found.setdefault(kind, []).append(text)
    return found


def claimed(facts: Facts, language: str, *, at_ms: int, each: int, folder: Path = WORDINGS) -> Iterator[Claimed]:
    """Yield lines in a language; `each` is how many sets of values a kind of line gets, its wordings one after the other."""
    zone = facts.info.time_zone if facts.info is not None else "UTC"
    shop = _Shop(facts, at_ms, language, zone)
    for kind, lines in wordings(language, folder).items():
        if kind in LAWS or kind in LAWFUL:
            target = min(facts.products)
            yield from (Claimed(line, target, kind in LAWFUL, kind, LAWS.get(kind, kind)) for line in lines)
            continue
        values = list(_values(kind, shop))
        spread = values[:: max(1, len(values) // each)][:each]
        for number, value in enumerate(spread):
            text = re.sub(r"\{(\w+)\}", lambda found, value=value: value.slots[found[1]], lines[number % len(lines)])  # type: ignore[misc]
            yield Claimed(text, value.target, value.true, kind, value.aspect)


def _values(kind: str, shop: _Shop) -> Iterator[_Values]:
    products = [product for _, product in sorted(shop.facts.products.items()) if product.listed]
    for number, product in enumerate(products):
        yield from _of_product(kind, product, products[(number + 5) % len(products)], shop)
    for _, policy in sorted(shop.facts.policies.items()):
        yield from _of_policy(kind, policy, shop)
    for _, promotion in sorted(shop.facts.promotions.items()):
        if (promotion.starts_ms or 0) <= shop.at_ms < (promotion.ends_ms or shop.at_ms + 1):
            yield from _of_promotion(kind, promotion, shop)


def _of_product(kind: str, product: Product, other: Product, shop: _Shop) -> Iterator[_Values]:
    if kind in PRICES:
        yield from _prices(kind, product, other, shop)
    elif kind in ("sale_until", "total"):
        yield from _sales(kind, product, shop)
    elif kind in (*STOCKS, "count", "comes_in", "not_in"):
        yield from _options(kind, product, other, shop)
    elif kind in ("capacity", "weight", *MATERIALS, *FEATURES, "not_waterproof"):
        yield from _attributes(kind, product, shop)
    else:
        yield from _numbers(kind, product, other, shop)


def _one_price(product: Product, at_ms: int) -> Money | None:
    prices = {price for variant in product.variants if (price := price_at(variant, at_ms)) is not None}
    return next(iter(prices)) if len(prices) == 1 else None


def _prices(kind: str, product: Product, other: Product, shop: _Shop) -> Iterator[_Values]:
    price, wrong = _one_price(product, shop.at_ms), _one_price(other, shop.at_ms)
    if price is None:
        return
    name = {} if kind == "price_it" else {"name": shop.name(product)}
    yield _Values(name | {"money": shop.money(price)}, product.sku, True, "price")
    for more in (100, -1_000, price.minor * 9):
        if price.minor + more > 0:
            yield _Values(name | {"money": shop.money(price, more)}, product.sku, False, "price")
    if wrong is not None and wrong != price and name:
        yield _Values(name | {"money": shop.money(wrong)}, product.sku, False, "product")


def _sales(kind: str, product: Product, shop: _Shop) -> Iterator[_Values]:
    price, name = _one_price(product, shop.at_ms), shop.name(product)
    if price is None:
        return
    if kind == "total":
        for count in (2, 3):
            each = {"name": name, "count": str(count)}
            total = Money(price.minor * count, price.currency)
            yield _Values(each | {"money": shop.money(total)}, product.sku, True, "quantity")
            yield _Values(each | {"money": shop.money(total, price.minor)}, product.sku, False, "quantity")
            yield _Values(each | {"money": shop.money(total, -300)}, product.sku, False, "quantity")
        return
    sales = {variant.sale for variant in product.variants}
    sale = next(iter(sales)) if len(sales) == 1 else None
    if sale is not None and sale.ends_ms and (sale.starts_ms or 0) <= shop.at_ms < sale.ends_ms:
        same = {"name": name, "money": shop.money(sale.price), "date": shop.day(sale.ends_ms - 1)}
        yield _Values(same, product.sku, True, "time")
        yield _Values(same | {"date": shop.day(sale.ends_ms, 9)}, product.sku, False, "time")
        yield _Values(same | {"money": shop.money(sale.price, -500)}, product.sku, False, "price")


def _option(variant: Variant, language: str) -> str:
    return " ".join(words(text, language) for text in variant.options.values())


def _options(kind: str, product: Product, other: Product, shop: _Shop) -> Iterator[_Values]:
    name, language = shop.name(product), shop.language
    own = {_option(variant, language): variant for variant in product.variants if variant.options}
    if kind in ("comes_in", "not_in"):
        for option in own:
            yield _Values({"name": name, "option": option}, product.sku, kind == "comes_in", "attribute")
        strange = {_option(v, language) for v in other.variants if v.options and v.options.keys() == next(
            (one.options.keys() for one in own.values()), set())} - set(own)  # fmt: skip
        for option in sorted(strange):
            yield _Values({"name": name, "option": option}, product.sku, kind == "not_in", "attribute")
        return
    for option, variant in own.items():
        slots = {"name": name, "option": option}
        if variant.stock is None:
            continue
        if kind == "count":
            if variant.stock > 0:
                yield _Values(slots | {"count": str(variant.stock)}, product.sku, True, "stock")
            yield _Values(slots | {"count": str(variant.stock + 7)}, product.sku, False, "stock")
        else:
            yield _Values(slots, product.sku, (variant.stock > 0) == (kind == "in_stock"), "stock")


def _attributes(kind: str, product: Product, shop: _Shop) -> Iterator[_Values]:
    name = {"name": shop.name(product)}
    texts = " ".join(
        words(text, "en").lower()
        for text in (product.title, product.description, *(a.text for a in product.attributes.values()))
        if text
    )
    if kind in ("capacity", "weight"):
        attribute = product.attributes.get(kind)
        if attribute is not None and attribute.number and attribute.unit and attribute.number.isdigit():
            number, unit = int(attribute.number), attribute.unit
            yield _Values(name | {"measure": f"{number} {unit}"}, product.sku, True, "attribute")
            yield _Values(name | {"measure": f"{number + 30} {unit}"}, product.sku, False, "attribute")
    elif kind in MATERIALS:
        made = product.attributes.get("material")
        if made is not None:
            holds = re.search(MATERIALS[kind], words(made.text, "en").lower()) is not None
            yield _Values(name, product.sku, holds, "attribute")
    else:
        word = FEATURES.get(kind, "waterproof")
        denied = re.search(rf"(?:not|no) [^,;.]{{0,20}}{word}", texts) is not None
        if kind in FEATURES:
            yield _Values(name, product.sku, word in texts and not denied, "attribute")
        elif word in texts:
            yield _Values(name, product.sku, denied, "attribute")


def _numbers(kind: str, product: Product, other: Product, shop: _Shop) -> Iterator[_Values]:
    name, sku = {"name": shop.name(product)}, product.sku
    if kind == "link" and product.link_no is not None:
        yield _Values(name | {"number": str(product.link_no)}, sku, True, "product")
        if other.link_no is not None:
            yield _Values(name | {"number": str(other.link_no)}, sku, False, "product")
    elif kind == "limit" and product.limit_per_buyer is not None:
        yield _Values(name | {"count": str(product.limit_per_buyer)}, sku, True, "quantity")
        yield _Values(name | {"count": str(product.limit_per_buyer + 2)}, sku, False, "quantity")
    elif kind == "gift":
        if product.gift:
            yield _Values(name | {"gift": words(product.gift, shop.language)}, sku, True, "attribute")
        else:
            yield _Values(name | {"gift": "umbrella"}, sku, False, "attribute")


def _of_policy(kind: str, policy: Policy, shop: _Shop) -> Iterator[_Values]:
    def told(slots: dict[str, str], true: bool) -> _Values:
        return _Values(slots, None, true, "policy")

    countries = Locale(shop.language).territories
    if kind in ("free_over", "fee_below", "free_always") and policy.free_over is not None and policy.fee is not None:
        yield from _of_postage(kind, policy.free_over, policy.fee, shop)
    elif kind in RULES and policy.topic == "shipping_area":
        for code in ("BR", "AU", "JP", "FR"):
            refused = code in policy.not_to or "海外" in policy.not_to
            if refused or code in policy.ships_to:
                yield told({"place": str(countries[code])}, refused == (kind == "not_to"))
        for code in policy.ships_to:
            if len(code) == 2 and code.isascii():
                yield told({"place": str(countries[code])}, kind == "ships_to")
    elif kind == "dispatch" and policy.topic == "dispatch" and policy.within_hours:
        yield from (told({"hours": str(n)}, n == policy.within_hours) for n in (policy.within_hours, 24, 12))
    elif kind == "arrives" and policy.topic == "courier" and policy.within_business_days:
        yield from (told({"days": str(n)}, n == policy.within_business_days) for n in (policy.within_business_days, 2))
    elif policy.topic == "returns" and policy.days:
        if kind == "returns":
            yield from (told({"days": str(n)}, n == policy.days) for n in (policy.days, policy.days + 8, 45))
        elif kind == "no_returns":
            yield told({}, False)
    elif kind == "pay_by" and policy.topic == "payment":
        yield from (told({"payment": way}, True) for way in policy.methods if way.isascii())
        yield from (told({"payment": way}, False) for way in ("Klarna", "Bitcoin"))
    elif kind == "cod" and policy.topic == "payment" and policy.cash_on_delivery is not None:
        yield told({}, policy.cash_on_delivery)
    elif kind == "live" and policy.topic == "live":
        yield _Values({"opens": policy.opens, "closes": policy.closes}, None, True, "time")
        yield _Values({"opens": policy.opens, "closes": "23:45"}, None, False, "time")
        yield _Values({"opens": "06:15", "closes": policy.closes}, None, False, "time")


def _of_postage(kind: str, free_over: Money, fee: Money, shop: _Shop) -> Iterator[_Values]:
    bound, known = shop.money(free_over), shop.money(fee)
    if kind == "free_always":
        yield _Values({}, None, False, "policy")
    elif kind == "free_over":
        yield _Values({"money": bound}, None, True, "policy")
        for more in (-2_000, 1_000, -5_500):
            yield _Values({"money": shop.money(free_over, more)}, None, False, "policy")
    else:
        yield _Values({"money": bound, "fee": known}, None, True, "policy")
        yield _Values({"money": bound, "fee": shop.money(fee, 200)}, None, False, "policy")
        yield _Values({"money": shop.money(free_over, 3_000), "fee": known}, None, False, "policy")


def _of_promotion(kind: str, promotion: Promotion, shop: _Shop) -> Iterator[_Values]:
    target = promotion.products[0] if promotion.products else None
    if kind == "percent_code" and promotion.percent_off_bp and promotion.code:
        percent = promotion.percent_off_bp // 100
        for number in (percent, percent + 5, percent * 2):
            slots = {"percent": str(number), "code": promotion.code}
            yield _Values(slots, target, number == percent, "discount")
        yield _Values({"percent": str(percent), "code": "SUPER77"}, target, False, "discount")
    elif kind == "threshold_off" and promotion.off is not None and promotion.threshold is not None:
        off, bound = promotion.off, promotion.threshold
        yield _Values({"off": shop.money(off), "threshold": shop.money(bound)}, target, True, "discount")
        yield _Values({"off": shop.money(off, 1_000), "threshold": shop.money(bound)}, target, False, "discount")
        yield _Values({"off": shop.money(off), "threshold": shop.money(bound, -5_000)}, target, False, "discount")
    elif kind == "offer_ends" and promotion.ends_ms is not None and target is not None:
        yield _Values({"date": shop.day(promotion.ends_ms - 1)}, target, True, "time")
        yield _Values({"date": shop.day(promotion.ends_ms, 12)}, target, False, "time")
