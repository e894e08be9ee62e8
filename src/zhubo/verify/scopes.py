"""Which product and which of its variants a place in a text speaks of."""

from __future__ import annotations

import re
from decimal import Decimal

from zhubo.facts import Variant
from zhubo.text.numbers import chinese_value
from zhubo.verify import patterns as pt
from zhubo.verify.fragments import holds_word, whole_word
from zhubo.verify.index import ProductIndex
from zhubo.verify.option_names import option_mentions
from zhubo.verify.reading import (
    Clause,
    Mention,
    OptionMention,
    Reading,
    Term,
    allowed,
    clause_at,
    cue,
    product_of,
)
from zhubo.verify.verdict import cover, is_covered, refute, support

Options = dict[str, tuple[str, ...]]


def find_products(reading: Reading) -> None:
    """Find the products that are named, by words or by link number; a link number that is another product's is a finding."""
    found: list[Mention] = []
    current = product_of(reading, reading.target)
    for term in reading.terms:
        if term.group != "name":
            continue
        skus = reading.index.names[term.payload]
        if is_covered(reading.ledger, term.start, term.end):
            continue
        inside = _inside_option(reading, term.start, term.end, current)
        other = len(skus) == 1 and (
            (pt.SCOPE_NAMED.match(reading.low, term.end) and _opens(reading, term)) or _is_priced(reading, term)
        )
        if current is not None and (
            current.product.sku in skus or (holds_word(current.blob, term.payload) and not other) or inside
        ):
            if current.product.sku in skus and not inside:
                found.append(_named(reading, term, current))
            continue
        if len(term.payload) == 1 and current is not None:
            continue
        if len(skus) == 1 or current is None:
            only = product_of(reading, skus[0]) if len(skus) == 1 else None
            if only is not None:
                found.append(_named(reading, term, only))
                current = only
            cover(reading.ledger, term.start, term.end)
    reading.mentions = tuple(found)
    _find_links(reading)
    _find_pairs(reading)


def _opens(reading: Reading, term: Term) -> bool:
    """Whether a name stands at the beginning of its clause: there it is no word of another product's description."""
    return not reading.low[reading.clauses[clause_at(reading, term.start)].start : term.start].strip()


def _is_priced(reading: Reading, term: Term) -> bool:
    """Whether nothing but what it costs is said of a name: there it is no word of another product's description either."""
    costs = pt.SCOPE_COSTS.match(reading.low, term.end) is not None and pt.SCOPE_PRICE_OF.search(
        reading.low, 0, term.start
    )
    return bool(
        costs or (pt.SCOPE_ENDS.match(reading.low, term.end) and pt.SCOPE_COSTING.search(reading.low, 0, term.start))
    )


def _named(reading: Reading, term: Term, product: ProductIndex) -> Mention:
    """Return a product named by `term`, as far as the text goes on like its title; a name holds no claim."""
    end = term.end
    for text in product.texts:
        if text.field == "title" and text.low.startswith(term.payload):
            end = max(end, term.start + _shared(reading.low, term.start, text.low))
    cover(reading.ledger, term.start, end)
    return Mention(term.start, end, product.product.sku)


def _shared(low: str, start: int, title: str) -> int:
    """Return how many code points `low` from `start` on has in common with the beginning of `title`, cut at the end of a word."""
    length = 0
    while length < len(title) and low[start + length : start + length + 1] == title[length]:
        length += 1
    while length and not whole_word(low, start, start + length):
        length -= 1
    return length


def anchor_at(reading: Reading, at: int) -> ProductIndex | None:
    """Return the product that the place `at` speaks of."""
    known = reading.anchors.get((at, len(reading.mentions)))
    if known is None:
        known = reading.anchors[at, len(reading.mentions)] = (_anchor(reading, at),)
    return known[0]


def _anchor(reading: Reading, at: int) -> ProductIndex | None:
    clause = reading.clauses[clause_at(reading, at)]
    before: Mention | None = None
    for mention in reading.mentions:
        if mention.start <= at:
            before = mention
        elif mention.start < clause.end and (before is None or before.start < clause.start):
            return product_of(reading, mention.sku)
        else:
            break
    if before is not None:
        return product_of(reading, before.sku)
    only = reading.index.facts.products
    if reading.target is None and len(only) == 1:
        return product_of(reading, next(iter(only)))
    return product_of(reading, reading.target)


def scope_at(
    reading: Reading, product: ProductIndex, start: int, end: int, fences: tuple[int, ...] = ()
) -> tuple[Options, bool]:
    """Return the options that a claim at `[start, end)` speaks of, and whether it means all others.

    `fences` are the ends of other claims of the same kind: options between the last one and this claim go with it.
    """
    mentions = _own_mentions(reading, product)
    k = clause_at(reading, start)
    while k >= 0:
        clause = reading.clauses[k]
        own = [m for m in mentions if clause.start <= m.start < clause.end and not start <= m.start < end]
        others = cue(reading, "other", clause.start, clause.end)
        if own or others:
            near = _nearest(reading, own, start, end, fences) if k == clause_at(reading, start) else own
            options = _grouped(near)
            if (
                k
                and len(options) < len(product.options)
                and reading.clauses[k - 1].sentence == clause.sentence
                and not others
            ):
                options = {**bare_before(reading, mentions, k - 1), **options}
            if others and not near:
                options = _named_before(mentions, clause)
            if not others and len(options) < len(product.options):
                options = {**head_options(reading, mentions, start), **options}
            return options, others
        if anchor_at(reading, clause.start) is not product and k != clause_at(reading, start):
            break
        k -= 1
    return target_options(reading, product), False


def _own_mentions(reading: Reading, product: ProductIndex) -> tuple[OptionMention, ...]:
    """Return where options are named in places that speak of their product, made once for as long as no more products are named."""
    key = (product.product.sku, len(reading.mentions))
    known = reading.scoped.get(key)
    if known is None:
        known = tuple(m for m in option_mentions(reading, product) if anchor_at(reading, m.start) is product)
        reading.scoped[key] = known
    return known


def head_options(reading: Reading, mentions: tuple[OptionMention, ...], at: int) -> Options:
    """Return the options named before the colon of the sentence around `at`: they hold for the list after it (`（1TB）：白9元、黑8元`)."""
    sentence = reading.clauses[clause_at(reading, at)].sentence
    start = next(c.start for c in reading.clauses if c.sentence == sentence)
    colon = pt.SCOPE_COLON.search(reading.low, start, at)
    if colon is None:
        return {}
    return _grouped([m for m in mentions if start <= m.start and m.end <= colon.start()])


def variants_in(product: ProductIndex, options: Options, others: bool = False) -> list[Variant]:
    """Return the variants that `options` leave; with `others`, those that have none of the values."""
    if others:
        return [
            v
            for v, values in product.variants
            if not any(values.get(name) in wanted for name, wanted in options.items())
        ]
    return [v for v, values in product.variants if all(values.get(name) in wanted for name, wanted in options.items())]


def target_options(reading: Reading, product: ProductIndex) -> Options:
    """Return the options of the target where it is a variant of `product`."""
    if reading.target is None or reading.target == product.product.sku:
        return {}
    for variant, values in product.variants:
        if variant.sku == reading.target and len(product.variants) > 1:
            return {name: (value,) for name, value in values.items()}
    return {}


def _nearest(
    reading: Reading, own: list[OptionMention], start: int, end: int, fences: tuple[int, ...]
) -> list[OptionMention]:
    before_fence = max((f for f in fences if f <= start), default=-1)
    after_fence = min((f for f in fences if f > end), default=1 << 30)
    before = [m for m in own if before_fence <= m.start < start]
    if before:
        return before
    after = [m for m in own if end <= m.start < after_fence]
    if after and pt.SCOPE_COLON.search(reading.low, end, after[0].start) and after_fence < 1 << 30:
        return []
    return after or own


def _grouped(mentions: list[OptionMention]) -> Options:
    options: dict[str, dict[str, None]] = {}
    for mention in mentions:
        options.setdefault(mention.name, {})[mention.value] = None
    return {name: tuple(values) for name, values in options.items()}


def bare_before(reading: Reading, mentions: tuple[OptionMention, ...], k: int) -> Options:
    """Return the options that clause `k` names and says nothing more about (`黑色，M码只剩3件`)."""
    clause = reading.clauses[k]
    busy = any(cue(reading, name, clause.start, clause.end) for name in ("in_stock", "sold_out", "stock_before"))
    if busy or any(clause.start <= m.start < clause.end for m in reading.money):
        return {}
    return _grouped([m for m in mentions if clause.start <= m.start < clause.end])


def _named_before(mentions: tuple[OptionMention, ...], clause: Clause) -> Options:
    return _grouped([m for m in mentions if m.start < clause.start])


def goods_at(reading: Reading, at: int, product: ProductIndex | None) -> bool:
    """Whether the words right behind `at` name goods: a product by any name, or `product` by the last word of its title (`2 pens`)."""
    if any(m.start <= at + 1 and at <= m.start for m in reading.mentions):
        return True
    if product is None or not product.nouns:
        return False
    match = pt.SCOPE_NOUN_AFTER.match(reading.low, at)
    return match is not None and any(word in product.nouns for word in match[0].split()[:3])


def _inside_option(reading: Reading, start: int, end: int, product: ProductIndex | None) -> bool:
    if product is None:
        return False
    return any(m.start <= start and end <= m.end for m in option_mentions(reading, product))


def links_in(reading: Reading) -> tuple[re.Match[str], ...]:
    """Return where a text speaks of link numbers, looked for once."""
    if reading.links is None:
        reading.links = tuple(pt.SCOPE_LINK.finditer(reading.low))
    return reading.links


def _find_links(reading: Reading) -> None:
    links = reading.index.facts.links
    for match in links_in(reading):
        written = next(part for part in match.groups() if part)
        value = int(written) if written.isdigit() else int(chinese_value(written) or 0)
        clause = reading.clauses[clause_at(reading, match.start())]
        if is_covered(reading.ledger, *match.span()):
            continue
        loose = match.lastgroup in ("loose", "spoken")
        sku = links.get(value)
        named = _named_beside(reading, match.start(), match.end(), clause)
        if named is None and not loose and _is_place(reading, match.start(), match.end(), clause):
            spoken_of = anchor_at(reading, match.start())
            named = spoken_of.product.sku if spoken_of is not None else None
        if named is None and reading.target is not None and cue(reading, "deictic", clause.start, clause.end):
            target = product_of(reading, reading.target)
            named = target.product.sku if target is not None else None
        if sku is None and loose:
            continue
        if sku is None or (named is not None and named != sku):
            product = product_of(reading, named)
            number = product.product.link_no if product is not None else None
            known = None if number is None else match[0].replace(written, str(number))
            if loose and product is not None and written in str(product.options):
                continue
            refute(
                reading.ledger,
                "wrong_product",
                *match.span(),
                known,
                None if product is None else f"product:{named}#title",
            )
        else:
            support(reading.ledger, "product", *match.span(), (f"product:{sku}#title",))
            if reading.low.startswith(("点开", "点进", "点击"), match.end()):
                cover(reading.ledger, match.end(), match.end() + 1)
            if named is None:
                mention = Mention(match.start(), match.end(), sku)
                reading.mentions = tuple(sorted((*reading.mentions, mention), key=lambda m: m.start))


def sole_product(reading: Reading, at: int) -> tuple[ProductIndex | None, int, int]:
    """Return the product that the sentence around `at` names, where it names one and no other, and where the sentence begins and ends."""
    sentence = reading.clauses[clause_at(reading, at)].sentence
    parts = [c for c in reading.clauses if c.sentence == sentence]
    first, last = parts[0].start, parts[-1].end
    skus = {m.sku for m in reading.mentions if first <= m.start < last}
    return (product_of(reading, skus.pop()) if len(skus) == 1 else None), first, last


def settle_link(reading: Reading, start: int, end: int, value: Decimal) -> bool:
    """Settle a bare number of a sentence that names one product and speaks of a list or a basket: it is where the product stands there."""
    product, first, last = sole_product(reading, start)
    if product is None or product.product.link_no is None:
        return False
    if pt.SCOPE_LINK_WORDS.search(reading.low, first, last) is None:
        return False
    if any(first <= m.start < last for m in option_mentions(reading, product)):
        return False
    title = f"product:{product.product.sku}#title"
    if product.product.link_no == value:
        support(reading.ledger, "product", start, end, (title,))
    else:
        refute(reading.ledger, "wrong_product", start, end, str(product.product.link_no), title)
    return True


def _named_beside(reading: Reading, start: int, end: int, clause: Clause) -> str | None:
    """Return the product whose link number stands at `[start, end)`: named right before or right after it, else before, else after."""
    inside = [m for m in reading.mentions if clause.start <= m.start < clause.end]
    if len(inside) > 1:
        for mention in inside:
            if pt.SCOPE_LINK_GAP.fullmatch(reading.low, mention.end, start):
                return mention.sku
        for mention in inside:
            if pt.SCOPE_LINK_GAP.fullmatch(reading.low, end, mention.start):
                return mention.sku
    before = [m.sku for m in inside if m.start < start]
    if inside:
        return before[-1] if before else inside[0].sku
    return _named_around(reading, start, clause)


def _named_around(reading: Reading, start: int, clause: Clause) -> str | None:
    """Return the only product named in the sentence of the only link number, or in the question that it answers."""
    if len(links_in(reading)) > 1:
        return None
    for sentence in (clause.sentence, clause.sentence - 1, clause.sentence + 1):
        parts = [c for c in reading.clauses if c.sentence == sentence]
        asks = clause.question if sentence > clause.sentence else bool(parts) and parts[-1].question
        if not parts or sentence != clause.sentence and not asks:
            continue
        skus = {m.sku for m in reading.mentions if parts[0].start <= m.start < parts[-1].end}
        if skus:
            return skus.pop() if len(skus) == 1 else None
    return None


def _is_place(reading: Reading, start: int, end: int, clause: Clause) -> bool:
    """Whether a link number says where what was spoken of is to be had (`点3号链接下单`), and names nothing new (`3号链接159元`)."""
    low = reading.low
    if pt.SCOPE_LINK_BESIDE.search(low, clause.start, start):
        return False
    if pt.SCOPE_PLACE_BEFORE.search(low, clause.start, start) or pt.SCOPE_PLACE_AFTER.match(low, end):
        return True
    alone = pt.SCOPE_LETTER.search(low, end, clause.end) is None
    return alone and any(m.start < start for m in reading.mentions)


def _find_pairs(reading: Reading) -> None:
    """Read `前者` and `后者`, and `label: A / B`, where exactly two products are named: the first, then the second."""
    skus = list(dict.fromkeys(m.sku for m in reading.mentions))
    if len(skus) != 2:
        return
    more = [
        Mention(m.start(), m.end(), skus[0] if m[0] in _FORMER else skus[1])
        for m in pt.SCOPE_PAIR_WORD.finditer(reading.low)
    ]
    for match in pt.SCOPE_PAIR_LABEL.finditer(reading.low):
        if not any(match.start() <= m.start < match.end() for m in reading.mentions):
            more += [Mention(match.start(), match.start(), skus[0]), Mention(match.start(2), match.start(2), skus[1])]
    reading.mentions = tuple(sorted((*reading.mentions, *more), key=lambda m: m.start))


def priced_scope(reading: Reading, product: ProductIndex, field: str, variants: list[Variant]) -> list[Variant]:
    """Return those of `variants` whose `field` the stated evidence lets carry a claim."""
    sku = product.product.sku
    return [v for v in variants if allowed(reading, sku, field, v.sku)]


_FORMER = ("前者", "the former")
_N = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
