"""Where a text names option values of a product: in words, by a near colour, by a measure, by a bare number."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.verify import patterns as pt
from zhubo.verify import spoken_patterns as sp
from zhubo.verify.fragments import whole_word
from zhubo.verify.index import ProductIndex
from zhubo.verify.reading import OptionMention, Reading

LABEL_CHARS = 26
"""How far before its value an option's name may begin."""


def option_mentions(reading: Reading, product: ProductIndex) -> tuple[OptionMention, ...]:
    """Return where option values of `product` are named, in order."""
    known = reading.options.get(product.product.sku)
    if known is not None:
        return known
    found: list[OptionMention] = []
    for term in reading.terms:
        if term.group == "option":
            name, _, value = term.payload.partition("\0")
            word = reading.low[term.start : term.end]
            meant = product.options.get(name, {}).get(word) or product.options.get(name, {}).get(word.removesuffix("s"))
            if meant is not None:
                found.append(OptionMention(term.start, term.end, name, meant))
        elif term.group == "colour":
            found += _near_colours(reading, product, term.start, term.end)
    for span in reading.quantities:
        written = _plain(reading.low[span.start : span.end])
        for name, value in product.option_quantities.get((span.dimension, span.base), ()):
            if span.dimension != "count" or any(
                _plain(form).startswith(written) for form, meant in product.options[name].items() if meant == value
            ):
                found.append(OptionMention(span.start, span.end, name, value))
    found += _numeric(reading, product)
    found += _answered(reading, product)
    names = [
        (t.start, t.end)
        for t in reading.terms
        if t.group == "name" and product.product.sku in reading.index.names[t.payload]
    ]
    found = [m for m in found if not any(s <= m.start and m.end <= e and e - s > m.end - m.start for s, e in names)]
    found = [replace(m, end=m.end + 1) if reading.low[m.end : m.end + 1] in ("码", "款") else m for m in found]
    mentions = tuple(sorted(_in_order(reading, product, _without_inner(found)), key=lambda m: m.start))
    reading.options[product.product.sku] = mentions
    return mentions


def _plain(words: str) -> str:
    return words.replace(" ", "").replace("-", "")


def _answered(reading: Reading, product: ProductIndex) -> list[OptionMention]:
    """Read `waterproof: no` as a value of the option that is named before it, or of the only one that has it."""
    found: list[OptionMention] = []
    for match in pt.OPTION_ANSWER.finditer(reading.low):
        value = match[1]
        label = reading.low[max(0, match.start() - LABEL_CHARS) : match.start()]
        holders = [name for name, values in product.options.items() if value in values]
        named = [name for name in holders if name.replace("_", " ").lower() in label]
        for name in named or (holders if len(holders) == 1 else ()):
            found.append(OptionMention(*match.span(1), name, product.options[name][value]))
    return found


def _in_order(reading: Reading, product: ProductIndex, found: list[OptionMention]) -> list[OptionMention]:
    """Settle which option a word names that is a value of several (`black green plastic`), where a variant is named in full, in order."""
    if not product.phrases:
        return found
    fixed: list[OptionMention] = []
    taken: list[tuple[int, int]] = []
    for phrase, parts in product.phrases:
        at = reading.low.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if whole_word(reading.low, at, end) and not any(s < end and at < e for s, e in taken):
                taken.append((at, end))
                fixed += [OptionMention(at + start, at + stop, name, value) for start, stop, name, value in parts]
            at = reading.low.find(phrase, end)
    return [m for m in found if not any(s <= m.start < e for s, e in taken)] + fixed


def _near_colours(reading: Reading, product: ProductIndex, start: int, end: int) -> list[OptionMention]:
    """Read `白色` as the only option value that contains `白`, and `blue` as `mist blue`."""
    word = reading.low[start:end]
    for name, values in product.options.items():
        if word in values:
            return []
        core = word.removesuffix("色") if not word.isascii() else word
        near = {
            meant
            for value, meant in values.items()
            if core and core in re.split(r"[\s-]", value) + ([value] if not core.isascii() else [])
        }
        if not near and core and not core.isascii():
            near = {meant for value, meant in values.items() if core in value}
        if near:
            return [OptionMention(start, end, name, meant) for meant in near]
    return []


def _numeric(reading: Reading, product: ProductIndex) -> list[OptionMention]:
    found: list[OptionMention] = []
    for name, values in product.options.items():
        for value, meant in values.items():
            if not value[:1].isdigit() or not value.replace("-", "").replace(".", "").isdigit():
                continue
            at = reading.low.find(value)
            while at >= 0:
                end = at + len(value)
                ranged = "-" in value and whole_word(reading.low, at, end)
                if ranged or whole_word(reading.low, at, end) and _is_option_number(reading, at, end):
                    found.append(OptionMention(at, end, name, meant))
                at = reading.low.find(value, end)
    return found


def _is_option_number(reading: Reading, start: int, end: int) -> bool:
    if any(m.start <= start < m.end for m in reading.money) or any(p.start <= start < p.end for p in reading.percents):
        return False
    if any(d.start <= start < d.end for d in reading.dates):
        return False
    if any(q.start <= start < q.end and q.dimension not in ("size", "count") for q in reading.quantities):
        return False
    if pt.SCOPE_SIZE_AFTER.match(reading.low, end) or pt.SCOPE_SIZE_BEFORE.search(
        reading.low, max(0, start - 8), start
    ):
        return True
    if any(q.start <= start < q.end and q.dimension == "count" for q in reading.quantities):
        return any(t.group == "option" and t.end + 1 == start for t in reading.terms)
    if sp.CHOICE.search(reading.low, max(0, start - LABEL_CHARS * 2), start):
        return True
    if pt.SCOPE_COUNT_BEFORE.search(reading.low, max(0, start - 10), start) is not None:
        return False
    # In texts of other languages a size stands right before what is said of it: `29 vorrätig`.
    return (
        reading.pivoted and _HAD.match(reading.low, end) is not None or not pt.SCOPE_COUNT_AFTER.match(reading.low, end)
    )


def _without_inner(found: list[OptionMention]) -> list[OptionMention]:
    return [
        m
        for m in found
        if not any(o.start <= m.start and m.end <= o.end and (o.end - o.start) > (m.end - m.start) for o in found)
    ]


_HAD = re.compile(r" (?:is )?in stock\b")
