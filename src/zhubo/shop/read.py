"""Read a shop folder (`docs/shop-format.md`) into facts. Strict: the first thing that cannot be read is an error with its line."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from babel import Locale, UnknownLocaleError

from zhubo.errors import ShopError
from zhubo.facts import PLATFORMS, Order, Policy, Product, Promotion, Segment, Shop, Text
from zhubo.shop.order_format import order_from
from zhubo.shop.own_words import own_policies
from zhubo.shop.policy_format import policy_from, promotion_from
from zhubo.shop.product_format import product_from
from zhubo.shop.reasons import error_of, reason_of, refused
from zhubo.shop.sources import Object, Place, Placed
from zhubo.shop.values import currency_from, int_from, string_from, strings_from, text_from, zone_from

Fact = TypeVar("Fact")
SEGMENT_KINDS = frozenset({"intro", "product", "activity", "recap"})


def read_shop(folder: Path, *, own_intents: bool = True) -> Shop:
    """Return the shop that `folder` holds, with the words of its own intents or without.

    ShopError names the file, the line and what to do; `version` of every fact is 0.
    """
    if not (folder / "shop.toml").is_file():
        raise refused("no_shop_toml", folder=folder)
    head = toml_tables(folder / "shop.toml")
    try:
        shop = shop_from(head)
    except ShopError as error:
        raise located(error, Place("shop.toml")) from error
    language = shop.languages[0]
    policies, promotions = read_policies(folder / "policies.toml", shop)
    if own_intents:
        policies += own_policies(folder)
    return Shop(
        name=shop.name,
        currency=shop.currency,
        time_zone=shop.time_zone,
        languages=shop.languages,
        jurisdiction=shop.jurisdiction,
        platform=shop.platform,
        products=numbered(tuple(_products(folder / "products.jsonl", shop))),
        policies=policies,
        promotions=promotions,
        orders=tuple(_orders(folder / "orders.jsonl", shop)),
        program=tuple(_segments(folder / "program.toml", language)),
    )


def shop_from(head: Object) -> Shop:
    """Return the empty shop that shop.toml's fields describe; ShopError (without a place) names the bad one."""
    languages = tuple(map(language_from, strings_from(head.get("languages") or ["zh", "en"], "languages")))
    if not languages:
        raise refused("languages_empty")
    if not head.get("currency"):
        raise refused("currency_missing")
    time_zone = string_from(head.get("time_zone") or "UTC", "time_zone")
    zone_from(time_zone)
    return Shop(
        name=text_from(head.get("name") or "", languages[0], "name"),
        currency=currency_from(head["currency"]),
        time_zone=time_zone,
        languages=languages,
        jurisdiction=jurisdiction_from(head.get("jurisdiction") or "CN"),
        platform=platform_from(head.get("platform") or PLATFORMS[0]),
    )


def language_from(tag: str) -> str:
    """Return a BCP 47 tag whose language CLDR knows; ShopError otherwise."""
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise refused("language_unknown", language=tag) from error
    return tag


def jurisdiction_from(value: object) -> str:
    """Return the two capital letters of a country, or EU; ShopError otherwise."""
    code = string_from(value, "jurisdiction")
    if not re.fullmatch("[A-Z]{2}", code):
        raise refused("jurisdiction_wrong", value=code)
    return code


def platform_from(value: object) -> str:
    """Return a platform whose rules are known; ShopError otherwise."""
    name = string_from(value, "platform")
    if name not in PLATFORMS:
        raise refused("platform_unknown", value=name, platforms=" ".join(PLATFORMS))
    return name


def numbered(products: tuple[Product, ...]) -> tuple[Product, ...]:
    """Return `products` with link numbers: those given stay, the other listed ones get the free numbers in file order."""
    taken = {product.link_no for product in products if product.link_no is not None}
    free = iter(number for number in range(1, len(products) + len(taken) + 1) if number not in taken)
    return tuple(
        product if product.link_no is not None or not product.listed else replace(product, link_no=next(free))
        for product in products
    )


def read_policies(path: Path, shop: Shop) -> tuple[tuple[Policy, ...], tuple[Promotion, ...]]:
    """Return the policies and promotions of a policies.toml; both empty where there is no such file."""
    policies, promotions = policy_tables(path)
    language = shop.languages[0]
    return (
        tuple(_at(one, lambda v: policy_from(v, currency=shop.currency, language=language)) for one in policies),
        tuple(
            _at(one, lambda v: promotion_from(v, currency=shop.currency, language=language, time_zone=shop.time_zone))
            for one in promotions
        ),
    )


def policy_tables(path: Path) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """Return the `[[policy]]` and `[[promotion]]` tables of `path` with their lines; both empty where there is no such file."""
    if not path.is_file():
        return (), ()
    tables = toml_tables(path)
    unknown = sorted(set(tables) - {"policy", "promotion"})
    if unknown:
        raise refused("table_unknown", file=path.name, table=unknown[0])
    return placed_tables(path, tables, "policy"), placed_tables(path, tables, "promotion")


def placed_tables(path: Path, tables: Object, name: str) -> tuple[Placed, ...]:
    """Return the tables `[[name]]` of a TOML file with the lines on which they start."""
    given = tables.get(name) or []
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise refused("tables_no_list", file=path.name, table=name)
    header = re.compile(rf"\s*\[\[\s*{name}\s*\]\]")
    lines = [number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if header.match(line)]
    lines += [0] * (len(given) - len(lines))
    return tuple(Placed(Place(path.name, line), one) for line, one in zip(lines, given, strict=False))


def toml_tables(path: Path) -> Mapping[str, object]:
    """Return a TOML file's content, decimals exact; ShopError names the line that is broken."""
    try:
        return tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise refused("not_utf8", file=path.name) from error
    except (tomllib.TOMLDecodeError, RecursionError, ValueError, ArithmeticError) as error:
        raise refused("not_toml", file=path.name, why=error) from error


def json_lines(path: Path) -> Iterator[Placed | ShopError]:
    """Yield each object of a JSON Lines file with its line, or the error that says why a line is none. Blank lines are skipped."""
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        place = Place(path.name, number)
        try:
            yield Placed(place, json_object(line))
        except ShopError as error:
            yield located(error, place)


def json_object(line: bytes | str) -> dict[str, object]:
    """Return the JSON object of one line, decimals exact; ShopError (without a place) says what is wrong."""
    value = json_value(line)
    if not isinstance(value, dict):
        raise refused("no_json_object")
    return value


def json_value(content: bytes | str) -> object:
    """Return any JSON value, decimals exact and NaN refused; ShopError (without a place) says what is wrong."""
    try:
        return json.loads(content, parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise refused("not_json", why=str(error)[:120]) from error


def located(error: ShopError, place: Place) -> ShopError:
    """Return `error` with its place in front."""
    return error_of(reason_of(error), str(place))


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is no number")


def _strict(given: Iterator[Placed | ShopError]) -> Iterator[Placed]:
    for one in given:
        if isinstance(one, ShopError):
            raise one
        yield one


def _at(one: Placed, read: Callable[[Object], Fact]) -> Fact:
    try:
        return read(one.value)
    except ShopError as error:
        raise located(error, one.place) from error


def _products(path: Path, shop: Shop) -> Iterator[Product]:
    if not path.is_file():
        raise refused("no_products_file", folder=path.parent)
    for one in _strict(json_lines(path)):
        yield _at(
            one,
            lambda v: product_from(v, currency=shop.currency, language=shop.languages[0], time_zone=shop.time_zone),
        )


def _orders(path: Path, shop: Shop) -> Iterator[Order]:
    if not path.is_file():
        return
    for one in _strict(json_lines(path)):
        yield _at(one, lambda v: order_from(v, currency=shop.currency, time_zone=shop.time_zone))


def _segments(path: Path, language: str) -> Iterator[Segment]:
    if not path.is_file():
        return
    for one in placed_tables(path, toml_tables(path), "segment"):
        yield _at(one, lambda v: segment_from(v, language))


def segment_from(value: Object, language: str) -> Segment:
    """Return the segment of one `[[segment]]` table; ShopError (without a place) names the bad field."""
    kind = string_from(value.get("kind") or "", "kind")
    if kind not in SEGMENT_KINDS:
        raise refused("segment_kind_unknown", kind=kind, kinds=" ".join(sorted(SEGMENT_KINDS)))
    title: Text = text_from(value.get("title") or "", language, "title")
    return Segment(
        starts_min=int_from(value.get("starts_min", 0), "starts_min"),
        kind=kind,
        product=string_from(value.get("product") or "", "product"),
        title=title,
    )
