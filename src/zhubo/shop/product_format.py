"""A product and its line in products.jsonl, in both directions. `docs/shop-format.md` names every field."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from zhubo.facts import Attribute, Money, Product, Sale, SizeRow, Text, Variant
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

PRODUCT_FIELDS = frozenset(
    "sku title link_no aliases brand category description currency attributes options variants images size_chart "
    "limit_per_buyer gift listed".split()
)
VARIANT_FIELDS = frozenset(
    "sku options price list_price list_price_basis sale_price sale_starts sale_ends prices stock available image gtin weight_g".split()
)
SIZES = {  # field of the file, field of the fact, how many of the fact's unit one of the file's unit is
    "height_cm": ("height_mm", 10),
    "weight_kg": ("weight_g", 1000),
    "foot_cm": ("foot_mm", 10),
    "chest_cm": ("chest_mm", 10),
    "waist_cm": ("waist_mm", 10),
}


def product_from(value: Object, *, currency: str, language: str, time_zone: str) -> Product:
    """Return the product that a shop-format object describes.

    `currency`, `language` and `time_zone` are the shop's. Fields that the format does not name become attributes.
    ShopError (without a place) names the field that cannot be read.
    """
    sku = string_from(_needed(value, "sku", "product"), "sku")
    title = text_from(_needed(value, "title", f"product '{sku}'"), language, "title")
    if not sku or not title:
        raise refused("product_nameless", sku=sku)
    if value.get("currency"):
        currency = currency_from(value["currency"])
    variants = value.get("variants") or [{"sku": sku}]
    if not isinstance(variants, list):
        raise refused("variants_no_list", sku=sku)
    read = tuple(_variant(one, sku, currency=currency, language=language, time_zone=time_zone) for one in variants)
    names = value.get("options")
    return Product(
        sku=sku,
        title=title,
        variants=read,
        link_no=_int(value, "link_no"),
        aliases=strings_from(value.get("aliases") or [], "aliases"),
        brand=_text(value, "brand", language),
        category=_text(value, "category", language),
        description=_text(value, "description", language),
        attributes=_attributes(value, language),
        option_names=strings_from(names, "options") if names is not None else _option_names(read),
        images=tuple(image for image in strings_from(value.get("images") or [], "images") if image),
        size_chart=_size_chart(value.get("size_chart")),
        limit_per_buyer=_int(value, "limit_per_buyer"),
        gift=_text(value, "gift", language),
        listed=bool_from(value["listed"], "listed") if "listed" in value else True,
    )


def product_object(product: Product, *, currency: str, language: str, time_zone: str) -> dict[str, object]:
    """Return the shop-format object of `product`; fields that say nothing are left out. `product_from` reads it back unchanged."""
    own = _currency_of(product, currency)
    entry: dict[str, object] = {"sku": product.sku, "title": _plain(product.title, language)}
    _put(entry, "link_no", product.link_no)
    _put(entry, "aliases", list(product.aliases))
    for name, text in (("brand", product.brand), ("category", product.category), ("description", product.description)):
        _put(entry, name, _plain(text, language))
    if own != currency:
        entry["currency"] = own
    _put(entry, "attributes", {name: _attribute_object(one, language) for name, one in product.attributes.items()})
    _put(entry, "options", list(product.option_names))
    entry["variants"] = [_variant_object(one, own, language, time_zone) for one in product.variants]
    _put(entry, "images", list(product.images))
    _put(entry, "size_chart", [_size_object(row) for row in product.size_chart])
    _put(entry, "limit_per_buyer", product.limit_per_buyer)
    _put(entry, "gift", _plain(product.gift, language))
    if not product.listed:
        entry["listed"] = False
    return entry


def _needed(value: Object, name: str, owner: str) -> object:
    if value.get(name) in (None, "", {}):
        raise refused("field_missing", owner=owner, field=name)
    return value[name]


def _int(value: Object, name: str) -> int | None:
    return None if value.get(name) is None else int_from(value[name], name)


def _text(value: Object, name: str, language: str) -> Text:
    return {} if value.get(name) is None else text_from(value[name], language, name)


def _option_names(variants: tuple[Variant, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for variant in variants for name in variant.options))


def _variant(value: object, product: str, *, currency: str, language: str, time_zone: str) -> Variant:
    if not isinstance(value, Mapping):
        raise refused("variant_no_object", sku=product)
    sku = string_from(_needed(value, "sku", f"A variant of '{product}'"), "sku")
    unknown = sorted(set(value) - VARIANT_FIELDS)
    if unknown:
        raise refused("variant_field_unknown", sku=sku, field=unknown[0])
    options = value.get("options") or {}
    if not isinstance(options, Mapping):
        raise refused("options_no_object", sku=sku)
    return Variant(
        sku=sku,
        options={
            string_from(name, "option"): text_from(one, language, f"option {name}") for name, one in options.items()
        },
        price=_money(value, "price", currency),
        list_price=_money(value, "list_price", currency),
        list_price_basis=_text(value, "list_price_basis", language),
        sale=_sale(value, currency, time_zone),
        other_prices=_other_prices(value.get("prices"), sku),
        stock=_int(value, "stock"),
        available=None if value.get("available") is None else bool_from(value["available"], "available"),
        image=string_from(value.get("image") or "", "image"),
        gtin=string_from(value.get("gtin") or "", "gtin"),
        weight_g=_int(value, "weight_g"),
    )


def _money(value: Object, name: str, currency: str) -> Money | None:
    return None if value.get(name) is None else money_from(value[name], currency, name)


def _sale(value: Object, currency: str, time_zone: str) -> Sale | None:
    price = _money(value, "sale_price", currency)
    if price is None:
        return None
    starts, ends = value.get("sale_starts"), value.get("sale_ends")
    return Sale(
        price=price,
        starts_ms=None if starts is None else time_from(starts, time_zone, "sale_starts"),
        ends_ms=None if ends is None else time_from(ends, time_zone, "sale_ends", end=True),
    )


def _other_prices(value: object, sku: str) -> tuple[Money, ...]:
    if not value:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, Mapping) and "currency" in one for one in value):
        raise refused("prices_no_list", sku=sku)
    return tuple(
        money_from(one["price"], currency_from(one["currency"])) for one in value if one.get("price") is not None
    )


def _attributes(value: Object, language: str) -> dict[str, Attribute]:
    given = value.get("attributes") or {}
    if not isinstance(given, Mapping):
        raise refused("attributes_no_object")
    extra = {name: one for name, one in value.items() if name not in PRODUCT_FIELDS}
    pairs = {**given, **extra}
    return {
        string_from(name, "attribute"): _attribute(one, language, name)
        for name, one in pairs.items()
        if one is not None
    }


def _attribute(value: object, language: str, name: str) -> Attribute:
    if isinstance(value, bool):
        return Attribute(text={language: "true" if value else "false"})
    if isinstance(value, (int, Decimal)):
        return Attribute(number=number_text(decimal_from(value, name)))
    if isinstance(value, list):
        return Attribute(text={language: ", ".join(strings_from(value, name))})
    if isinstance(value, Mapping) and "value" in value:
        return Attribute(
            text=_text(value, "text", language),
            number=number_text(decimal_from(value["value"], name)),
            unit=string_from(value["unit"], name) if value.get("unit") else None,
        )
    return Attribute(text=text_from(value, language, f"attribute {name}"))


def _size_chart(value: object) -> tuple[SizeRow, ...]:
    if not value:
        return ()
    if not isinstance(value, list):
        raise refused("size_chart_no_list")
    return tuple(_size_row(row) for row in value)


def _size_row(row: object) -> SizeRow:
    if not isinstance(row, Mapping) or not row.get("size"):
        raise refused("size_chart_without_size")
    ranges: dict[str, tuple[int, int]] = {}
    for name, bounds in row.items():
        if name == "size":
            continue
        if name not in SIZES or not isinstance(bounds, list) or len(bounds) != 2:
            raise refused("size_chart_field_unknown", field=name, value=bounds, fields=", ".join(SIZES))
        field, factor = SIZES[name]
        low, high = (decimal_from(bound, name) * factor for bound in bounds)
        if low != low.to_integral_value() or high != high.to_integral_value() or low > high:
            raise refused("range_wrong", field=name, value=bounds)
        ranges[field] = (int(low), int(high))
    return SizeRow(
        size=string_from(row["size"], "size"),
        height_mm=ranges.get("height_mm"),
        weight_g=ranges.get("weight_g"),
        foot_mm=ranges.get("foot_mm"),
        chest_mm=ranges.get("chest_mm"),
        waist_mm=ranges.get("waist_mm"),
    )


def _put(entry: dict[str, object], name: str, value: object) -> None:
    if value is not None and value != "" and value != [] and value != {}:
        entry[name] = value


def _plain(text: Text, language: str) -> object:
    """Return `text` as a bare string where only the shop's language is given, else as an object with sorted languages."""
    if set(text) == {language}:
        return text[language]
    own = {language: text[language]} if language in text else {}
    return {**own, **{key: text[key] for key in sorted(text)}}


def _currency_of(product: Product, currency: str) -> str:
    for variant in product.variants:
        for money in (variant.price, variant.list_price, variant.sale.price if variant.sale else None):
            if money is not None:
                return money.currency
    return currency


def _attribute_object(attribute: Attribute, language: str) -> object:
    if attribute.number is None:
        return _plain(attribute.text, language)
    number = int(attribute.number) if attribute.number.lstrip("-").isdecimal() else attribute.number
    entry: dict[str, object] = {"value": number}
    _put(entry, "unit", attribute.unit)
    _put(entry, "text", _plain(attribute.text, language) if attribute.text else None)
    return entry


def _variant_object(variant: Variant, currency: str, language: str, time_zone: str) -> dict[str, object]:
    entry: dict[str, object] = {"sku": variant.sku}
    _put(entry, "options", {name: _plain(text, language) for name, text in variant.options.items()})
    entry["price"] = None if variant.price is None else money_text(variant.price)
    if variant.list_price is not None:
        entry["list_price"] = money_text(variant.list_price)
    _put(entry, "list_price_basis", _plain(variant.list_price_basis, language) if variant.list_price_basis else None)
    if variant.sale is not None:
        entry["sale_price"] = money_text(variant.sale.price)
        for name, at_ms in (("sale_starts", variant.sale.starts_ms), ("sale_ends", variant.sale.ends_ms)):
            if at_ms is not None:
                entry[name] = time_text(at_ms, time_zone)
    _put(entry, "prices", [{"currency": one.currency, "price": money_text(one)} for one in variant.other_prices])
    entry["stock"] = variant.stock
    for name, given in (("available", variant.available), ("image", variant.image), ("gtin", variant.gtin)):
        _put(entry, name, given)
    _put(entry, "weight_g", variant.weight_g)
    return entry


def _size_object(row: SizeRow) -> dict[str, object]:
    entry: dict[str, object] = {"size": row.size}
    for name, (field, factor) in SIZES.items():
        bounds: tuple[int, int] | None = getattr(row, field)
        if bounds is not None:
            entry[name] = [_whole_or_text(Decimal(bound) / factor) for bound in bounds]
    return entry


def _whole_or_text(number: Decimal) -> object:
    return int(number) if number == number.to_integral_value() else number_text(number)
