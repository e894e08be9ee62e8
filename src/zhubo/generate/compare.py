"""Things, or two variants of one, beside each other: prices, a property, which figure is the larger; never which is better."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from zhubo.facts import Money, Variant
from zhubo.generate.attributes import label, option_values
from zhubo.generate.buying import unlisted_part
from zhubo.generate.items import called
from zhubo.generate.options import LOOKS_OPTIONS, SIZE_OPTIONS, option_among, option_names, values_of
from zhubo.generate.prices import lower_priced, one_price, price_part, price_words, priced_now
from zhubo.generate.properties import MAIN, find_property, stated_value, topic_of, worth_telling
from zhubo.generate.scene import Item, Part, Scene, amount, attribute_words, say, together, unknown

COMPARED_MAX = 4
DIFFERENCES_MAX = 2
PAIRS_MAX = 3
COMPARED_LINE_MAX = 36
PRICES = frozenset({"price", "cheapest", "dearest", "gap", "step", "equal"})
OPTIONS = "options"
"""Value of the attribute slot that asks which of several comes in more, perhaps with a kind of option behind a colon."""
GAP = "gap"
STEP = "step"
EQUAL = "equal"
"""Values of the attribute slot that ask by how much two prices differ, what one more step of an option costs, whether two cost the same."""
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z\"%一-鿿]*)", re.IGNORECASE)
_LIKE_UNITS = {
    "毫安": "mah",
    "毫安时": "mah",
    "英寸": "inch",
    "寸": "inch",
    "吋": "inch",
    "inches": "inch",
    '"': "inch",
    "克": "g",
    "毫升": "ml",
}


def compare_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the items beside each other; where one alone is known, its own variants, or the question which other one is meant."""
    on_sale = tuple(item for item in items if item.product.listed)[:COMPARED_MAX]
    gone = [unlisted_part(scene, item) for item in items if not item.product.listed]
    if not on_sale:
        return together(scene, gone) if gone else Part(text=say(scene, "room.which"))
    if len(on_sale) == 1:
        return together(scene, (_alone(scene, on_sale[0], asks_back=not gone), *gone))
    asked = scene.slots.attribute or ("material" if scene.slots.material else None)
    if asked is not None and asked.partition(":")[0] == OPTIONS:
        return together(scene, (_by_choice(scene, on_sale, asked.partition(":")[2]), *gone))
    if asked is not None and asked not in PRICES:
        return together(scene, (_by_property(scene, on_sale, asked), *gone))
    return together(scene, (_by_price(scene, on_sale, with_rest=asked is None), *gone))


def _alone(scene: Scene, item: Item, *, asks_back: bool) -> Part:
    """Return one product's variants by price, where it has two sides to compare; else its price, and the question back."""
    if item.missing:
        return price_part(scene, item)
    asked = scene.slots.attribute
    if asks_back and asked is not None and asked.partition(":")[0] not in {*PRICES, OPTIONS}:
        return find_property(scene, item, asked) or unknown(scene, topic_of(scene, asked), item)
    if _costs_the_same_in_each_look(scene, item):
        return together(scene, (price_part(scene, item, listed_max=6), Part(text=say(scene, "compare.looks_equal"))))
    sides = _sides(scene, item) or _step(scene, item)
    if len(sides) == 2:
        return _by_price(scene, sides, with_rest=False)
    own = price_part(scene, item, listed_max=6)
    equal = scene.slots.attribute == EQUAL or (scene.slots.attribute == GAP and item.named)
    every = replace(item, variants=item.product.variants) if scene.slots.attribute == EQUAL else item
    if own.known and equal and len(every.variants) > 1 and one_price(scene, every) is not None:
        return together(scene, (own, Part(text=say(scene, "compare.all_equal"))))
    if own.known and asks_back and one_price(scene, item) is not None:
        return together(scene, (own, Part(text=say(scene, "compare.with_which"))))
    return own


def _costs_the_same_in_each_look(scene: Scene, item: Item) -> bool:
    """Whether colours of one product are set beside each other by price, and each comes at just the prices of the other."""
    option = option_among(item.product, LOOKS_OPTIONS)
    if scene.slots.colour is None or option is None or scene.slots.attribute not in (GAP, EQUAL):
        return False
    values = values_of(item.variants, option, scene.language)
    prices = [{price for _, price in priced_now(side(scene, item, option, value).variants, scene)} for value in values]
    return len(values) > 1 and all(prices) and all(own == prices[0] for own in prices) and len(prices[0]) > 1


def _sides(scene: Scene, item: Item) -> tuple[Item, ...]:
    """Return the two sides of a comparison within one product: its variants by an option with two values, each at one price."""
    for name in option_names(item.product):
        values = values_of(item.variants, name, scene.language)
        if len(values) != 2:
            continue
        sides = tuple(side(scene, item, name, value) for value in values)
        first, second = (one_price(scene, side) for side in sides)
        if first is None or second is None or first.currency != second.currency:
            continue
        if first != second or (item.named and scene.slots.attribute != STEP):
            return sides
    return ()


def _step(scene: Scene, item: Item) -> tuple[Item, ...]:
    """Return what else there is of an option of which one value was named, and that: how much more 256G is than the other; else nothing."""
    if scene.slots.attribute != STEP or not item.named or one_price(scene, item) is None:
        return ()
    for name in option_names(item.product):
        every, own = (values_of(variants, name, scene.language) for variants in (item.product.variants, item.variants))
        others = [value for value in every if value not in own]
        if len(own) == 1 and len(others) == 1:
            rest = side(scene, replace(item, variants=_alike_but(scene, item, name)), name, others[0])
            if one_price(scene, rest) not in (None, one_price(scene, item)):
                return rest, item
    return ()


def _alike_but(scene: Scene, item: Item, option: str) -> tuple[Variant, ...]:
    """Return the product's variants that have all of an item's options but for one: those of 1TB, whichever the version."""
    fixed = {n: values_of(item.variants, n, scene.language) for n in option_names(item.product) if n != option}
    return tuple(
        variant
        for variant in item.product.variants
        if all(set(values_of((variant,), name, scene.language)) <= set(values) for name, values in fixed.items())
    )


def _by_price(scene: Scene, items: tuple[Item, ...], *, with_rest: bool) -> Part:
    pairs = _paired(scene, *items) if len(items) == 2 and scene.slots.attribute == GAP else ()
    if pairs:
        return together(scene, [_by_price(scene, pair, with_rest=False) for pair in pairs])
    differing = _differing(scene, items[0], items[1]) if with_rest and len(items) == 2 else []
    parts = [_compared(scene, item, differing) for item in items]
    if not all(part.text for part in parts):
        return together(
            scene,
            [part if part.text else unknown(scene, "price", item) for part, item in zip(parts, items, strict=True)],
        )
    if len(items) == 2:
        lower = lower_priced(scene, *items)
        if lower is not None:
            key = "compare.higher" if scene.slots.attribute == "dearest" else "compare.lower"
            meant = next(i for i in items if i is not lower) if key == "compare.higher" else lower
            parts.append(Part(text=say(scene, key, name=called(scene, meant)) + _apart(scene, *items)))
        elif scene.slots.attribute in {None, *PRICES} and _cost_the_same(scene, *items):
            parts.append(Part(text=say(scene, "compare.equal")))
    return together(scene, parts)


def _cost_the_same(scene: Scene, first: Item, second: Item) -> bool:
    price = one_price(scene, first)
    return price is not None and price == one_price(scene, second)


def _paired(scene: Scene, first: Item, second: Item) -> tuple[tuple[Item, Item], ...]:
    """Return two items side by side by an option that both have (128G with 128G) and that settles the price; else nothing.

    What they share must be all that one of them was narrowed down to, or all that there is of both.
    """
    if one_price(scene, first) is not None and one_price(scene, second) is not None:
        return ()
    for name in option_names(first.product):
        own, other = (values_of(item.variants, name, scene.language) for item in (first, second))
        shared = [value for value in own if value in other]
        whole = [item.named for item, values in ((first, own), (second, other)) if set(values) == set(shared)]
        if len(whole) < 2 and not any(whole):
            continue
        pairs = [(side(scene, first, name, value), side(scene, second, name, value)) for value in shared]
        if 0 < len(pairs) <= PAIRS_MAX and all(one_price(scene, side) is not None for pair in pairs for side in pair):
            return tuple(pairs)
    return ()


def side(scene: Scene, item: Item, option: str, value: str) -> Item:
    """Return an item narrowed down to one value of an option."""
    variants = tuple(v for v in item.variants if values_of((v,), option, scene.language) == (value,))
    return replace(item, variants=variants, named=True)


def _apart(scene: Scene, first: Item, second: Item) -> str:
    """Return by how much two single prices differ."""
    prices = one_price(scene, first), one_price(scene, second)
    if scene.slots.attribute not in PRICES - {EQUAL} or prices[0] is None or prices[1] is None:
        return ""
    gap = Money(abs(prices[0].minor - prices[1].minor), prices[0].currency)
    return say(scene, "compare.apart", gap=amount(scene, gap))


def _compared(scene: Scene, item: Item, attributes: list[str]) -> Part:
    """Return one side of a comparison: the price and the attributes in which the two differ."""
    price, price_id = price_words(scene, item)
    facts = [price] if price else []
    evidence = [price_id] if price else []
    for name in attributes:
        value = attribute_words(scene, item.product.attributes[name])
        facts.append(say(scene, "compare.attribute", label=label(scene, name), value=value))
        evidence.append(f"product:{item.product.sku}#attributes.{name}")
    if not facts:
        return Part(text="")
    text = say(scene, "compare.one", name=called(scene, item), facts=say(scene, "compare.comma").join(facts))
    return Part(text=text, evidence=(*evidence, f"product:{item.product.sku}#title"))


def _differing(scene: Scene, first: Item, second: Item) -> list[str]:
    """Return the attributes that both state, differently and shortly: the main ones first, as many as fit the line."""
    own, other = first.product.attributes, second.product.attributes
    found: list[str] = []
    room_left = COMPARED_LINE_MAX if scene.language == "zh" else 2 * COMPARED_LINE_MAX
    for name in dict.fromkeys((*(n for n in MAIN if n in own), *own)):
        if name not in own or name not in other or not worth_telling(scene, name, own[name]):
            continue
        values = attribute_words(scene, own[name]), attribute_words(scene, other[name])
        length = sum(map(len, values)) + 2 * len(label(scene, name))
        if values[0] != values[1] and all(values) and length <= room_left:
            found.append(name)
            room_left -= length
        if len(found) == DIFFERENCES_MAX:
            break
    return found


def _by_choice(scene: Scene, items: tuple[Item, ...], kind: str) -> Part:
    """Return the values of the option of that kind, else of the one that all items have, and which of two items has more."""
    shared = [name for name in option_names(items[0].product) if all(name in option_names(i.product) for i in items)]
    parts, counts = [], []
    for item in items:
        own = (
            option_among(item.product, _KINDS[kind])
            if kind
            else next(iter((*shared, *option_names(item.product))), None)
        )
        names = [own] if own is not None else []
        counts.append(len(values_of(item.product.variants, names[0], scene.language)) if names else 0)
        whole = replace(item, variants=item.product.variants, named=False)
        parts.append(option_values(scene, whole, names[0]) if names else unknown(scene, kind or "version", item))
    if len(items) == 2 and all(counts) and counts[0] != counts[1]:
        more = items[0] if counts[0] > counts[1] else items[1]
        parts.append(Part(text=say(scene, "compare.more", name=more.name)))
    return together(scene, parts)


_KINDS = {"size": SIZE_OPTIONS, "colour": LOOKS_OPTIONS}


def _by_property(scene: Scene, items: tuple[Item, ...], asked: str) -> Part:
    """Return what each item states of the property, and which of two has the larger figure."""
    values = [stated_value(scene, item, (asked,)) for item in items]
    parts = []
    for item, value in zip(items, values, strict=True):
        if value is None:
            parts.append(find_property(scene, item, asked) or unknown(scene, topic_of(scene, asked), item))
            continue
        name, evidence = value[1].rpartition("#attributes.")[2], (value[1], f"product:{item.product.sku}#title")
        facts = say(scene, "compare.attribute", label=label(scene, name), value=value[0])
        parts.append(Part(text=say(scene, "compare.one", name=called(scene, item), facts=facts), evidence=evidence))
    if not any(part.known or part.evidence for part in parts):
        return unknown(scene, topic_of(scene, asked))
    figures = [figure_of(value[0]) if value is not None else None for value in values]
    if len(items) == 2 and figures[0] is not None and figures[1] is not None and figures[0][1] == figures[1][1]:
        if figures[0][0] != figures[1][0]:
            larger = items[0] if figures[0][0] > figures[1][0] else items[1]
            parts.append(Part(text=say(scene, "compare.larger", name=larger.name)))
    return together(scene, parts)


def figure_of(value: str) -> tuple[Decimal, str] | None:
    """Return the number of a value that holds just one, with its unit, like units as one; None where there is none or more."""
    found = _FIGURE.findall(value)
    if len(found) != 1:
        return None
    number, unit = found[0]
    return Decimal(number), _LIKE_UNITS.get(unit.casefold(), unit.casefold())
