"""Option values named one by one: which combinations a claim about stock speaks of."""

from __future__ import annotations

from itertools import product as product_of_sets

from zhubo.verify import patterns as pt
from zhubo.verify.index import ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import OptionMention, Reading, clause_at, cue
from zhubo.verify.scopes import Options, bare_before, head_options, scope_at


def combos_at(
    reading: Reading, product: ProductIndex, start: int, end: int, window: tuple[int, int]
) -> tuple[list[Options], bool]:
    """Return the combinations of option values that a claim names one by one (`米白 S、M，黑色 S` is three), and whether it means others.

    `window` is the part of the clause that goes with the claim: no further than the claims beside it.
    """
    k = clause_at(reading, start)
    clause = reading.clauses[k]
    mentions = option_mentions(reading, product)
    if cue(reading, "other", clause.start, clause.end):
        own = [m for m in mentions if m.start < start and _sentence_at(reading, m.start) == clause.sentence]
        return _combos(own), True
    before = [m for m in mentions if window[0] <= m.start < start]
    after = [m for m in mentions if end <= m.start < window[1]]
    if after and window[1] >= clause.end:
        after = _run_on(reading, mentions, k, after)
    if after and (
        not before
        or pt.SCOPE_LISTS.match(reading.low, end)
        or (pt.SCOPE_HAVE.fullmatch(reading.low, start, end) and reading.low[before[-1].end : start].strip(" )的"))
    ):
        head = [m for m in before if m.name not in {a.name for a in after}]
        own = [*head, *after]
    else:
        own = before
    if own:
        same = k and reading.clauses[k - 1].sentence == clause.sentence
        options = bare_before(reading, mentions, k - 1) if same else {}
        if not after:
            options = {**head_options(reading, mentions, start), **options}
        return [{**options, **combo} for combo in _combos(own)], False
    options, _ = scope_at(reading, product, start, end)
    return _spread(options), False


def _sentence_at(reading: Reading, at: int) -> int:
    return reading.clauses[clause_at(reading, at)].sentence


def _run_on(
    reading: Reading, mentions: tuple[OptionMention, ...], k: int, after: list[OptionMention]
) -> list[OptionMention]:
    """Add the mentions of the clauses right after `k` that are nothing but option values: `in stock: S, M, L`."""
    for later in reading.clauses[k + 1 :]:
        inside = [m for m in mentions if later.start <= m.start < later.end]
        bare = reading.low[later.start : later.end]
        for m in inside:
            bare = bare.replace(reading.low[m.start : m.end], "")
        if (
            not inside
            or later.sentence != reading.clauses[k].sentence
            or pt.SCOPE_LETTER.search(pt.SCOPE_FILLER.sub("", bare))
        ):
            break
        after = after + inside
    return after


def _combos(mentions: list[OptionMention]) -> list[Options]:
    """Read option values in order: values of the first option named open a group, values of others fill it."""
    groups: list[tuple[list[str], dict[str, list[str]]]] = []
    if not mentions:
        return []
    first = mentions[0].name
    for mention in mentions:
        if mention.name == first:
            if groups and not groups[-1][1]:
                groups[-1][0].append(mention.value)
            else:
                groups.append(([mention.value], {}))
        else:
            groups[-1][1].setdefault(mention.name, []).append(mention.value)
    found: dict[tuple[tuple[str, tuple[str, ...]], ...], Options] = {}
    for values, rest in groups:
        for combo in _spread({first: tuple(values), **{name: tuple(more) for name, more in rest.items()}}):
            found[tuple(combo.items())] = combo
    return list(found.values())


def _spread(options: Options) -> list[Options]:
    if not options:
        return []
    names = list(options)
    return [
        dict(zip(names, ((value,) for value in values), strict=True))
        for values in product_of_sets(*(options[n] for n in names))
    ]
