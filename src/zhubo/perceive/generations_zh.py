"""Goods by their generation or their year in Chinese comments, wherever it stands: 九代ipad, 飞跃者四代, ipad 2021款. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.nearby import BY_PLACE, NEIGHBOUR, NEIGHBOURS_MAX, UNKNOWN
from zhubo.perceive.variants import Sought
from zhubo.shop.search import fold
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording


def of_its_generation(sought: Sought, chosen: Sequence[Target]) -> tuple[Target, ...] | None:
    """Return those of what was found that are told to be of the generation or the year which is asked for.

    Where none is, that the bag lacks it, with what was found beside it. None where neither is asked for, or no year is told of any.
    """
    text = sought.found.text
    wanted = (
        {_number(match["n"]) for match in _GENERATION.finditer(text)} if sought.intent != "ask_spec" else set[int]()
    )
    read = _generations if wanted else _years
    wanted = wanted or {int(match["year"] or match["of"]) for match in _YEAR.finditer(text)}
    if not wanted or not all(target.sku for target in chosen):
        return None
    told = {target.sku: read(sought, target.sku) for target in chosen}
    if read is _years and not any(told.values()):
        return None
    if not wanted <= set[int]().union(*told.values()):
        near = [target for target in chosen[:NEIGHBOURS_MAX] if target.how not in BY_PLACE]
        return (UNKNOWN, *(Target(sku=target.sku, how=NEIGHBOUR) for target in near))
    fitting = [target for target in chosen if wanted & told[target.sku]]
    return tuple(fitting) if len(fitting) < len(chosen) else None


def _generations(sought: Sought, sku: str) -> set[int]:
    """Return the generations that are told of a product."""
    return {_number(match["n"]) for match in _TOLD.finditer(_told(sought, sku))}


def _years(sought: Sought, sku: str) -> set[int]:
    """Return the last digits of the years that are told of a product."""
    return {int(match["year"]) for match in _YEARS_TOLD.finditer(_told(sought, sku))}


def _told(sought: Sought, sku: str) -> str:
    """Return what names a product and is told of it in particular; a description may advertise another one: iPad9代限量抢购."""
    product = sought.index.products[sku]
    texts = [one.text for one in product.attributes.values()]
    texts += [text for variant in product.variants for text in variant.options.values()]
    told = dict.fromkeys(words for text in texts for words in text.values())
    return " , ".join((sought.index.naming[sought.index.places[sku]].titled, *map(fold, told)))


def _number(digits: str) -> int:
    """Return the number that is written in Asian or other digits."""
    return int(next((span.value for span in numbers_in(digits)), 0))


_DIGITS = r"(?P<n>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|(?<!\d)\d{1,2})"
_GENERATION = wording(
    rf"(?<![上下前后隔新这那哪头几一二三四五六七八九十])第?{_DIGITS}代(?![理码表替购价言驾沟餐发班付人际])(?!身份|酷睿|i\d)"
)
_TOLD = re.compile(rf"{_DIGITS}代")
_YEAR = wording(r"(?<![\d.])(?:20)?(?P<year>[12]\d)年?的?款(?!式)|(?<![\d.])20(?P<of>[12]\d)年?的(?!时候|那会)")
_YEARS_TOLD = re.compile(r"(?<!\d)20(?P<year>[12]\d)(?!\d)")
