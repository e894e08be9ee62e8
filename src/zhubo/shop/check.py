"""What a viewer could ask that no fact of the shop answers, and where its facts contradict each other."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from zhubo.facts import Money, Product, Promotion, Shop, Variant, words
from zhubo.shop.check_policies import policy_findings
from zhubo.shop.finding import CONTRADICTION, GAP, NOTE, ShopFinding
from zhubo.shop.kinds import kinds_of
from zhubo.shop.read import json_lines, read_shop
from zhubo.shop.reasons import reason_text
from zhubo.shop.sources import PROBLEMS_FILE, Placed, Problem, problem_from
from zhubo.shop.values import money_text

SEVERITIES = (CONTRADICTION, GAP, NOTE)


def check_folder(folder: Path, at_ms: int) -> list[ShopFinding]:
    """Return what `check_shop` finds in a shop folder, and besides: pictures that are not there, problems of the import."""
    shop = read_shop(folder)
    findings = check_shop(shop, at_ms)
    for product in shop.products:
        for image in dict.fromkeys((*product.images, *(one.image for one in product.variants))):
            if image and "://" not in image and not image.startswith("//") and not _is_file(folder, image):
                findings.append(_about(product, "image_not_found", NOTE, image=image))
    if (folder / PROBLEMS_FILE).is_file():
        for one in json_lines(folder / PROBLEMS_FILE):
            if isinstance(one, Placed):
                findings.append(_of_import(problem_from(one.value)))
    return _in_order(findings)


def check_shop(shop: Shop, at_ms: int) -> list[ShopFinding]:
    """Return every finding at `at_ms`: contradictions first, then gaps, then notes, each in the shop's order."""
    findings = [finding for product in shop.products if product.listed for finding in _product(product)]
    findings += _twice(shop)
    findings += policy_findings(shop)
    findings += [finding for promotion in shop.promotions for finding in _promotion(promotion, shop, at_ms)]
    findings += [finding for product in shop.products for finding in _ended_sales(product, at_ms)]
    return _in_order(findings)


def finding_text(finding: ShopFinding, language: str) -> str:
    """Return a finding as a sentence in `language` (zh or en; any other is en)."""
    base = language.split("-", 1)[0]
    messages = _messages(base if base in ("zh", "en") else "en")
    arguments = dict(finding.arguments)
    if finding.why is not None:
        arguments["reason"] = reason_text(finding.why, language)
    if "topic" in arguments:
        arguments |= {"id": arguments["topic"], "topic": messages[f"topic_{arguments['topic']}"]}
    return messages[finding.kind].format(subject=finding.subject, **arguments)


def severity_text(severity: str, language: str) -> str:
    """Return the word for a severity in `language` (zh; any other is en)."""
    return _messages("zh" if language.split("-", 1)[0] == "zh" else "en")[f"severity_{severity}"]


@lru_cache(maxsize=2)
def _messages(language: str) -> Mapping[str, str]:
    return tomllib.loads((files("zhubo.shop") / "messages" / f"{language}.toml").read_text("utf-8"))


def _of_import(problem: Problem) -> ShopFinding:
    severity = CONTRADICTION if problem.why.kind == "own_price_differs" else NOTE
    arguments = {"file": problem.file, "line": str(problem.line)}
    kind = "import_problem" if problem.line else "import_problem_of_file"
    return ShopFinding(kind, "import", severity, arguments=arguments, why=problem.why)


def _in_order(findings: Iterable[ShopFinding]) -> list[ShopFinding]:
    return sorted(dict.fromkeys(findings), key=lambda one: SEVERITIES.index(one.severity))


def _is_file(folder: Path, image: str) -> bool:
    return "\0" not in image and (folder / image).is_file()


def _about(product: Product, kind: str, severity: str, **arguments: str) -> ShopFinding:
    return ShopFinding(
        kind, f"product:{product.sku}", severity, arguments={"title": words(product.title, "zh"), **arguments}
    )


def _product(product: Product) -> Iterator[ShopFinding]:
    yield from _variants(product)
    yield from _option_gaps(product)
    yield from _attribute_gaps(product)
    if not product.images and not any(one.image for one in product.variants):
        yield _about(product, "no_image", GAP)
    prices = [one.price.minor for one in product.variants if one.price is not None]
    if prices and min(prices) == 0 and max(prices) > 0:
        yield _about(product, "price_zero_beside_others", CONTRADICTION)
    currencies = {one.price.currency for one in product.variants if one.price is not None}
    if len(currencies) > 1:
        yield _about(product, "currencies_mixed", CONTRADICTION, currencies=", ".join(sorted(currencies)))
    if not product.description:
        yield _about(product, "no_description", NOTE)


def _variants(product: Product) -> Iterator[ShopFinding]:
    for one in product.variants:
        name = one.sku
        if one.price is None:
            yield _about(product, "no_price", GAP, variant=name)
        if one.stock is None and one.available is None:
            yield _about(product, "no_stock", GAP, variant=name)
        if one.stock is not None and one.stock < 0:
            yield _about(product, "stock_below_zero", CONTRADICTION, variant=name, stock=str(one.stock))
        if one.gtin and not gtin_holds(one.gtin):
            yield _about(product, "gtin_wrong", CONTRADICTION, variant=name, gtin=one.gtin)
        yield from _variant_prices(product, one)
    if all(one.price is not None and one.price.minor == 0 for one in product.variants):
        yield _about(product, "price_zero", CONTRADICTION)


def _variant_prices(product: Product, one: Variant) -> Iterator[ShopFinding]:
    sale, list_price, price = one.sale, one.list_price, one.price
    if sale is not None and price is not None and _over(sale.price, price):
        yield _about(
            product,
            "sale_above_price",
            CONTRADICTION,
            variant=one.sku,
            sale=money_text(sale.price),
            price=money_text(price),
        )
    if sale is not None and sale.starts_ms is not None and sale.ends_ms is not None and sale.ends_ms <= sale.starts_ms:
        yield _about(product, "sale_ends_first", CONTRADICTION, variant=one.sku)
    if list_price is not None and price is not None and _over(price, list_price):
        figures = {"list_price": money_text(list_price), "price": money_text(price)}
        yield _about(product, "list_price_below_price", CONTRADICTION, variant=one.sku, **figures)
    if list_price is not None and not one.list_price_basis:
        yield _about(product, "list_price_without_basis", NOTE, variant=one.sku, list_price=money_text(list_price))


def _over(one: Money, other: Money) -> bool:
    return one.currency == other.currency and one.minor > other.minor


def _option_gaps(product: Product) -> Iterator[ShopFinding]:
    if len(product.variants) > 1:
        seen = Counter(
            tuple(sorted((name, words(text, "")) for name, text in one.options.items())) for one in product.variants
        )
        if () in seen:
            yield _about(product, "variants_without_options", GAP)
        elif max(seen.values()) > 1:
            yield _about(product, "variants_alike", CONTRADICTION)
    kinds = kinds_of(product)
    has = {name for one in product.variants for name in one.options} | set(product.attributes)
    if kinds & {"clothing", "shoes"}:
        if "size" not in has:
            yield _about(product, "no_sizes", GAP)
        elif not product.size_chart:
            yield _about(product, "no_size_chart", GAP)
        if "colour" not in has:
            yield _about(product, "no_colours", GAP)


def _attribute_gaps(product: Product) -> Iterator[ShopFinding]:
    kinds, has = kinds_of(product), set(product.attributes) | set(product.option_names)
    if "virtual" in kinds:
        return
    wanted: list[tuple[str, bool, tuple[str, ...]]] = [
        ("no_ingredients", bool(kinds & {"food", "cosmetics"}), ("ingredients", "material")),
        ("no_material", not kinds & {"food", "cosmetics", "electronics", "book"}, ("material", "ingredients")),
        ("no_origin", "book" not in kinds, ("origin",)),
        ("no_care", bool(kinds & {"clothing", "shoes", "home"}), ("care",)),
        ("no_shelf_life", bool(kinds & {"food", "cosmetics"}), ("shelf_life",)),
        ("no_storage", "food" in kinds, ("storage",)),
        ("no_dimensions", bool(kinds & {"home", "furniture"}), ("dimensions", "size", "capacity", "length", "width")),
        ("no_power", "electronics" in kinds, ("power", "battery", "capacity", "battery_life")),
    ]
    for kind, applies, names in wanted:
        if applies and not has & set(names):
            yield _about(product, kind, GAP)


def gtin_holds(gtin: str) -> bool:
    """Return whether a GTIN-8, -12, -13 or -14 has the right check digit (GS1 General Specifications, 7.9)."""
    digits = gtin.replace(" ", "").replace("-", "")
    if not digits.isascii() or not digits.isdecimal() or len(digits) not in (8, 12, 13, 14):
        return False
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(reversed(digits)))
    return total % 10 == 0


def _twice(shop: Shop) -> Iterator[ShopFinding]:
    skus = Counter(product.sku for product in shop.products)
    variants = Counter(one.sku for product in shop.products for one in product.variants)
    numbers = Counter(product.link_no for product in shop.products if product.link_no is not None)
    for sku, count in skus.items():
        if count > 1:
            yield ShopFinding("sku_twice", f"product:{sku}", CONTRADICTION, arguments={"sku": sku, "count": str(count)})
    for sku, count in variants.items():
        if count > 1:
            yield ShopFinding(
                "variant_sku_twice", f"variant:{sku}", CONTRADICTION, arguments={"sku": sku, "count": str(count)}
            )
    for number, count in numbers.items():
        if count > 1:
            arguments = {"number": str(number), "count": str(count)}
            yield ShopFinding("link_no_twice", f"link:{number}", CONTRADICTION, arguments=arguments)


def _promotion(promotion: Promotion, shop: Shop, at_ms: int) -> Iterator[ShopFinding]:
    def found(kind: str, severity: str, **arguments: str) -> ShopFinding:
        return ShopFinding(kind, f"promotion:{promotion.id}", severity, arguments=arguments)

    starts, ends = promotion.starts_ms, promotion.ends_ms
    if starts is not None and ends is not None and ends <= starts:
        yield found("promotion_ends_first", CONTRADICTION)
    elif ends is not None and ends <= at_ms:
        yield found("promotion_ended", NOTE)
    known = {product.sku for product in shop.products} | {
        one.sku for product in shop.products for one in product.variants
    }
    for sku in promotion.products:
        if sku not in known:
            yield found("promotion_unknown_product", CONTRADICTION, product=sku)
    categories = {name for product in shop.products for name in product.category.values()}
    for name in promotion.categories:
        if name not in categories and not any(name in one for one in categories):
            yield found("promotion_unknown_category", NOTE, category=name)
    if promotion.kind == "coupon" and not promotion.code:
        yield found("coupon_without_code", NOTE)
    if (
        not any((promotion.percent_off_bp, promotion.off, promotion.price, promotion.gift))
        and promotion.kind != "second_half_price"
    ):
        yield found("promotion_without_amount", GAP)
    if promotion.off is not None and promotion.threshold is not None and _over(promotion.off, promotion.threshold):
        yield found("promotion_off_above_threshold", CONTRADICTION)
    for name in promotion.extra:
        yield found("unknown_field", NOTE, field=name)


def _ended_sales(product: Product, at_ms: int) -> Iterator[ShopFinding]:
    ended = [one for one in product.variants if one.sale and one.sale.ends_ms is not None and one.sale.ends_ms <= at_ms]
    if ended and product.listed:
        yield _about(product, "sale_ended", NOTE)
