"""Body data in a folded comment: height, weight, foot length, in millimetres and grams."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from zhubo.perceive import patterns as p
from zhubo.perceive.bodies_abroad import read_bodies_abroad
from zhubo.perceive.numbers import decimal_number, plain, whole_number

Body = tuple[str, int, int, str, int]
"""Slot, start, end, value with unit, millimetres or grams."""

GRAMS: dict[str, Decimal] = {
    "kg": Decimal(1000),
    "斤": Decimal(500),
    "lb": Decimal("453.59237"),
    "stone": Decimal("6350.29318"),
}


def read_bodies(text: str, language: str) -> Iterator[Body]:
    """Yield the body measures of `text`; a weight or height without a unit counts only where the rest says that a body is meant."""
    abroad = list(read_bodies_abroad(text, language))
    if abroad:
        yield from abroad
        return
    cue = p.BODY_CUE.search(text) is not None
    bodies = _pair_or_heights(text, language)
    yield from bodies
    rest = text
    for _, start, end, _, _ in bodies:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    yield from _feet(rest)
    if not any(body[0] == "weight" for body in bodies):
        weights = list(_weights(rest, cue or bool(bodies), bool(bodies), language))
        yield from weights
        if language == "zh" and not weights and (cue or bodies):
            yield from _bare(rest, bool(bodies))


def _bare(text: str, has_height: bool) -> Iterator[Body]:
    match = p.BARE_BODY.search(text)
    number = decimal_number(match["n"]) if match is not None else None
    if match is None or number is None:
        return
    if match["n"].startswith("一百") and len(match["n"]) == 3:
        number = 100 + (number - 100 if number >= 110 else (number - 100) * 10)
    if p.BARE_TALL.search(text) and not has_height and 140 <= number <= 200:
        yield "height", *match.span("n"), f"{plain(number)} cm", int(number * 10)
    else:
        yield "weight", *match.span("n"), f"{plain(number)} 斤", int(number * GRAMS["斤"])


def _pair_or_heights(text: str, language: str) -> list[Body]:
    pair = p.BODY_PAIR.search(text)
    if pair and (pair["hu"] or pair["wu"] or p.BODY_CUE.search(text) or len(text) <= 12):
        start, end = pair.span("h")
        height = int(pair["h"])
        end = pair.end("hu") if pair["hu"] else end
        unit = _unit(pair["wu"]) or _guess_unit(int(pair["w"]), language)
        weight = Decimal(pair["w"])
        weight_end = pair.end("wu") if pair["wu"] else pair.end("w")
        return [
            ("height", start, end, f"{height} cm", height * 10),
            ("weight", pair.start("w"), weight_end, f"{plain(weight)} {unit}", int(weight * GRAMS[unit])),
        ]
    found = []
    for pattern in p.HEIGHTS:
        match = pattern.search(text)
        if match is not None:
            groups = match.groupdict()
            span = match.span()
            if groups.get("cm"):
                centimetres = int(groups["cm"])
                if not 50 <= centimetres <= 220 or (
                    pattern is p.HEIGHTS[0] and text[match.end("cm") : match.end("cm") + 2].strip()[:1] in _NOT_HEIGHT
                ):
                    continue
                found.append(("height", match.start("cm"), match.end(), f"{centimetres} cm", centimetres * 10))
            elif groups.get("ft"):
                inches = int(groups["in"] or 0)
                millimetres = round((int(groups["ft"]) * 12 + inches) * Decimal("25.4"))
                found.append(("height", *_trim(text, span), f"{groups['ft']} ft {inches} in", millimetres))
            elif p.BODY_CUE.search(text):
                metres = _metres(groups)
                if Decimal("0.8") <= metres <= Decimal("2.2"):
                    found.append(
                        (
                            "height",
                            *_trim(text, span),
                            f"{groups['x']} m" if groups.get("x") else f"{plain(metres * 100)} cm",
                            int(metres * 1000),
                        )
                    )
            if found:
                break
    if not found and p.CHILD.search(text) and (match := p.HEIGHT_CHILD.search(text)) is not None:
        found.append(("height", *_trim(text, match.span()), f"{match['cm']} cm", int(match["cm"]) * 10))
    return [*found, *_feet_weight(text)] if found and found[0][3].endswith("in") else found


_NOT_HEIGHT = frozenset("斤kl元块m岁月天yd件个'f")


def _feet_weight(text: str) -> list[Body]:
    match = p.FEET_PAIR_WEIGHT.search(text)
    if match is None:
        return []
    weight = Decimal(match["w"])
    return [("weight", *match.span(), f"{plain(weight)} lb", int(weight * GRAMS["lb"]))]


def _metres(groups: dict[str, str | None]) -> Decimal:
    if groups.get("x"):
        return Decimal(groups["x"] or "0")
    whole, part = whole_number(groups["m"] or "") or 0, groups["d"] or ""
    digits = part if part.isdigit() else str(whole_number(part) or 0)
    return Decimal(f"{whole}.{digits}")


def _weights(text: str, body: bool, has_height: bool, language: str) -> Iterator[Body]:
    for pattern in p.WEIGHTS:
        for match in pattern.finditer(text):
            number = decimal_number(match["n"])
            if number is None:
                continue
            unit = _unit(match["u"]) or _guess_unit(int(number), language)
            if match.groupdict().get("half"):
                number += Decimal("0.5")
            grams = int(number * GRAMS[unit])
            if not 25_000 <= grams <= 250_000 or not (body or unit == "stone" or (unit == "斤" and number >= 80)):
                continue
            start = match.start("n")
            yield "weight", *_trim(text, (start, match.end())), f"{plain(number)} {unit}", grams
            return
    if has_height or (body and p.CHILD.search(text)):
        for match in p.WEIGHT_SMALL.finditer(text):
            number = decimal_number(match["n"])
            if number is not None:
                unit = _unit(match["u"]) or "kg"
                yield "weight", *match.span(), f"{plain(number)} {unit}", int(number * GRAMS[unit])
                return


def _feet(text: str) -> Iterator[Body]:
    for pattern in p.FEET:
        match = pattern.search(text)
        if match is not None:
            number = Decimal(match["n"])
            inch = (match["u"] or "").startswith("in")
            if (inch and 8 <= number <= 13) or (not inch and 10 <= number <= 32):
                span = _trim(text, (match.start("n"), match.end("u") if match["u"] else match.end("n")))
                millimetres = round(number * Decimal("25.4")) if inch else int(number * 10)
                yield "foot", *span, f"{plain(number)} {'in' if inch else 'cm'}", millimetres
                return


def _unit(written: str | None) -> str | None:
    if not written:
        return None
    if written[0] == "k" or written in ("公斤", "千克"):
        return "kg"
    if written[0] in "lp":
        return "lb"
    return "stone" if written[:2] == "st" else "斤"


def _guess_unit(number: int, language: str) -> str:
    if language == "zh":
        return "kg" if number < 80 else "斤"
    return "kg" if number <= 105 else "lb"


def _trim(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end
