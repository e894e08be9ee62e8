"""Saleor's populatedb fixture (Django JSON: a list of {model, pk, fields}) as shop-format objects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from zhubo.shop.headers import option_name
from zhubo.shop.markup import plain_words
from zhubo.shop.reasons import reason, refused
from zhubo.shop.sources import Harvest, Object, Place, Placed, problem_at
from zhubo.shop.values import currency_digits

MAPPING = (
    ("sku", "product.product.slug"),
    ("title", "product.product.name"),
    ("variant sku", "product.productvariant.sku"),
    ("price", "product.productvariantchannellisting.price_amount"),
    ("sale_price", "discount.sale over price_amount, where productchannellisting.discounted_price_amount agrees"),
    ("stock", "warehouse.stock.quantity"),
    ("available", "product.productvariant.track_inventory, where it is off and no stock is counted"),
    ("options", "attribute.assignedvariantattributevalue"),
    ("attributes", "attribute.assignedproductattributevalue"),
    ("images", "product.productmedia.image"),
    ("listed", "product.productchannellisting.is_published"),
)

Models = Mapping[str, Mapping[object, Object]]


def is_saleor(value: object) -> bool:
    """Return whether `value` is a Django fixture with Saleor products."""
    return isinstance(value, list) and any(
        isinstance(one, dict) and one.get("model") == "product.product" and isinstance(one.get("fields"), dict)
        for one in value
    )


def read_saleor(value: object, file: str, lines: Mapping[str, int]) -> Harvest:
    """Return the products of a fixture; the first active channel's currency is the shop's. `lines`: "model pk" → line."""
    models = _by_model(value)
    channels = models.get("channel.channel", {})
    active = [pk for pk in sorted(channels, key=str) if channels[pk].get("is_active", True)]
    if not active:
        raise refused("no_channel", file=file)
    products, problems = [], []
    for pk, fields in models.get("product.product", {}).items():
        place = Place(file, lines.get(f"product.product {pk}", 0))
        try:
            products.append(Placed(place, _product(pk, fields, models, active)))
        except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
            problems.append(problem_at(place, "product_unreadable", product=pk, why=error))
    currency = str(channels[active[0]].get("currency_code", "USD"))
    known = sum(len(models.get(name, {})) for name in ("product.product", "product.productvariant", "channel.channel"))
    rest = sum(map(len, models.values())) - known
    return Harvest(
        products=tuple(products),
        problems=tuple(problems),
        mapping=MAPPING,
        skipped=(reason("skipped_saleor", file=file, count=rest),),
        shop={"currency": currency, "language": "en"},
    )


def _by_model(value: object) -> Models:
    models: dict[str, dict[object, Object]] = defaultdict(dict)
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict) and isinstance(one.get("fields"), dict) and isinstance(one.get("pk"), (int, str)):
            models[str(one.get("model"))][one["pk"]] = one["fields"]
    return models


def _where(models: Models, model: str, **wanted: object) -> list[tuple[object, Object]]:
    return [
        (pk, fields)
        for pk, fields in models.get(model, {}).items()
        if all(fields.get(name) == value for name, value in wanted.items())
    ]


def _product(pk: object, fields: Object, models: Models, active: list[object]) -> Object:
    key = str(fields.get("slug") or pk)
    variants = _where(models, "product.productvariant", product=pk)
    offers = {variant: _offers(variant, models, active) for variant, _ in variants}
    currency = next((currency for one in offers.values() for currency in one), None)
    entry: dict[str, object] = {"sku": key, "title": str(fields["name"])}
    category = models.get("product.category", {}).get(fields.get("category"))
    if category:
        entry["category"] = str(category.get("name"))
    entry["description"] = _description(fields)
    if currency:
        entry["currency"] = currency
    entry["attributes"] = _attributes(pk, models)
    brand = entry["attributes"].pop("brand", None) if isinstance(entry["attributes"], dict) else None
    if brand:
        entry["brand"] = brand
    floor = _sale(pk, currency, models, active)
    only = len(variants) == 1
    entry["variants"] = [
        _variant(variant, values, offers[variant], currency, key if only else f"{key}-{variant}", floor, models)
        for variant, values in sorted(variants, key=lambda one: (one[1].get("sort_order") or 0, str(one[0])))
    ]
    media = _where(models, "product.productmedia", product=pk)
    entry["images"] = [
        str(values.get("image") or values.get("external_url"))
        for _, values in sorted(media, key=lambda one: (one[1].get("sort_order") or 0, str(one[0])))
        if values.get("image") or values.get("external_url")
    ]
    listings = _where(models, "product.productchannellisting", product=pk)
    entry["listed"] = any(listing.get("is_published") for _, listing in listings)
    return {name: value for name, value in entry.items() if value not in ("", [], {})}


def _description(fields: Object) -> str:
    if fields.get("description_plaintext"):
        return plain_words(str(fields["description_plaintext"]))
    description = fields.get("description")
    blocks = description.get("blocks") if isinstance(description, Mapping) else None
    texts = [str(one.get("data", {}).get("text", "")) for one in blocks or () if isinstance(one, Mapping)]
    return plain_words("<br>".join(texts))


def _offers(variant: object, models: Models, active: list[object]) -> dict[str, Decimal]:
    """Return one variant's prices by currency, the first active channel's first."""
    listings = {
        fields.get("channel"): fields
        for _, fields in _where(models, "product.productvariantchannellisting", variant=variant)
    }
    offers: dict[str, Decimal] = {}
    for channel in active:
        fields = listings.get(channel)
        if fields is not None and fields.get("price_amount") is not None:
            offers.setdefault(str(fields["currency"]), Decimal(str(fields["price_amount"])))
    return offers


def _sale(pk: object, currency: str | None, models: Models, active: list[object]) -> Object | None:
    """Return the sale that runs on a product in its own currency: discount, start, end, and the lowest price it may reach."""
    listings = [
        fields
        for _, fields in _where(models, "product.productchannellisting", product=pk, currency=currency)
        if fields.get("channel") in active and fields.get("discounted_price_amount") is not None
    ]
    if not listings:
        return None
    for sale_pk, sale in models.get("discount.sale", {}).items():
        if pk not in _list(sale.get("products")):
            continue
        for _, offer in _where(models, "discount.salechannellisting", sale=sale_pk, channel=listings[0]["channel"]):
            return {
                "type": sale.get("type"),
                "value": Decimal(str(offer["discount_value"])),
                "starts": sale.get("start_date"),
                "ends": sale.get("end_date"),
                "lowest": Decimal(str(listings[0]["discounted_price_amount"])),
            }
    return None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _sale_price(price: Decimal, currency: str, sale: Object) -> Decimal | None:
    value, lowest = sale["value"], sale["lowest"]
    if not isinstance(value, Decimal) or not isinstance(lowest, Decimal):
        return None
    reduced = price * (100 - value) / 100 if sale["type"] == "percentage" else price - value
    reduced = reduced.quantize(Decimal(1).scaleb(-currency_digits(currency)), ROUND_HALF_UP)
    return reduced if lowest <= reduced < price else None


def _variant(
    pk: object,
    fields: Object,
    offers: Mapping[str, Decimal],
    currency: str | None,
    fallback: str,
    sale: Object | None,
    models: Models,
) -> Object:
    entry: dict[str, object] = {"sku": str(fields.get("sku") or fallback)}
    entry["options"] = _options(pk, fields, models)
    price = offers.get(currency or "")
    entry["price"] = price
    if sale is not None and price is not None and currency:
        reduced = _sale_price(price, currency, sale)
        if reduced is not None:
            entry |= {"sale_price": reduced, "sale_starts": sale["starts"], "sale_ends": sale["ends"]}
    entry["prices"] = [{"currency": other, "price": amount} for other, amount in offers.items() if other != currency]
    stocks = [stock["quantity"] for _, stock in _where(models, "warehouse.stock", product_variant=pk)]
    entry["stock"] = sum(int(str(quantity)) for quantity in stocks) if stocks else None
    if not stocks and fields.get("track_inventory") is False:
        entry["available"] = True  # Saleor sells what it keeps no count of without a limit.
    return entry


def _options(pk: object, fields: Object, models: Models) -> dict[str, str]:
    assignments = [one for one, _ in _where(models, "attribute.assignedvariantattribute", variant=pk)]
    values = [
        value.get("value")
        for assignment in assignments
        for _, value in _where(models, "attribute.assignedvariantattributevalue", assignment=assignment)
    ]
    return _named(values, models)


def _attributes(pk: object, models: Models) -> dict[str, str]:
    values = _where(models, "attribute.assignedproductattributevalue", product=pk)
    return _named([value.get("value") for _, value in values], models)


def _named(values: Iterable[object], models: Models) -> dict[str, str]:
    named: dict[str, str] = {}
    for value in values:
        fields = models.get("attribute.attributevalue", {}).get(value)
        attribute = models.get("attribute.attribute", {}).get(fields.get("attribute")) if fields else None
        if fields and attribute:
            name, words = option_name(str(attribute["name"])), str(fields["name"])
            named[name] = f"{named[name]}, {words}" if name in named else words
    return named
