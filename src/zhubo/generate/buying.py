"""Buying: link numbers, the steps of an order, wishes to buy, gifts, limits, and what is compared."""

from __future__ import annotations

from zhubo.generate.attributes import find_attribute, label
from zhubo.generate.items import called
from zhubo.generate.offers import offer_words, offers_on
from zhubo.generate.options import option_names
from zhubo.generate.policies import policies_on, told
from zhubo.generate.prices import lower_priced, price_part, price_words
from zhubo.generate.scene import (
    Item,
    Part,
    Scene,
    attribute_words,
    fact,
    joined,
    say,
    together,
    unknown,
    worded,
)
from zhubo.generate.specs import MAIN, summary_part, worth_telling
from zhubo.generate.stock import in_stock, no_such_option, stock_part

DIFFERENCES_MAX = 2
COMPARED_LINE_MAX = 36


def link_part(scene: Scene, item: Item) -> Part:
    """Return an item's link number."""
    number = item.product.link_no
    if number is None:
        return unknown(scene, "link", item)
    sku = item.product.sku
    text = say(scene, "link.number", name=item.name, number=number)
    return Part(text=text, evidence=(f"product:{sku}#link_no", f"product:{sku}#title"))


def how_to_order_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the steps of an order, with the link number where one product is meant."""
    for item in items[:1]:
        if item.product.listed and item.product.link_no is not None:
            number = item.product.link_no
            text = say(scene, "order_steps.link", name=item.name, number=number, options=_options(scene, item))
            return Part(
                text=text, evidence=(f"product:{item.product.sku}#link_no", f"product:{item.product.sku}#title")
            )
    return Part(text=say(scene, "order_steps.plain"))


def _options(scene: Scene, item: Item) -> str:
    names = [
        scene.phrases.word("option", name) for name in option_names(item.product) if len(item.product.variants) > 1
    ]
    return scene.phrases.word("joint", "and", ", ").join(filter(None, names)) or scene.phrases.word("option", "any")


def want_part(scene: Scene, item: Item) -> Part:
    """Return whether exactly that can be bought, and where."""
    if item.missing:
        return no_such_option(scene, item)
    there = tuple(v for v in item.variants if in_stock(v))
    if not there or item.unsure:
        return stock_part(scene, item)
    if len(item.variants) > 1:
        return together(scene, (stock_part(scene, item), _where(scene, item)))
    stock, qty = item.variants[0].stock, scene.slots.qty
    if stock is not None and qty is not None and qty > stock:
        return stock_part(scene, item)
    number = item.product.link_no
    key = "want.yes" if number is not None else "want.yes_plain"
    values: dict[str, str | int] = {"name": called(scene, item), "number": number or 0}
    text = say(scene, key, **values)
    evidence = [fact(item, "stock"), f"product:{item.product.sku}#title"]
    if number is not None:
        evidence.insert(1, f"product:{item.product.sku}#link_no")
    return Part(text=text, evidence=tuple(evidence))


def _where(scene: Scene, item: Item) -> Part:
    number = item.product.link_no
    if number is None:
        return Part(text="")
    text = say(scene, "want.where", number=number, options=_options(scene, item))
    return Part(text=text, evidence=(f"product:{item.product.sku}#link_no",))


def gift_part(scene: Scene, item: Item) -> Part:
    """Return what comes with it for free, what is in the box, and which gift offers run."""
    sku = item.product.sku
    clauses: list[str] = []
    evidence: list[str] = []
    gift = worded(scene, item.product.gift)
    if gift:
        clauses.append(say(scene, "gift.one", name=item.name, gift=gift))
        evidence.append(f"product:{sku}#gift")
    for promotion in offers_on(scene, item.product, own_only=False):
        if promotion.kind in ("gift", "second_half_price", "quantity_percent"):
            offer = offer_words(scene, promotion)
            clauses.append(offer if clauses else say(scene, "offer.on", scope=item.name, offer=offer))
            evidence.append(f"promotion:{promotion.id}")
    found = next((p for n in ("contents", "pieces", "package") if (p := find_attribute(item, (n,))) is not None), None)
    if found is not None:
        text = say(scene, "attribute_line.one", label=label(scene, found[0]), value=attribute_words(scene, found[1]))
        clauses.append(text if clauses else say(scene, "attribute_line.all", name=item.name, facts=text))
        evidence.append(f"product:{sku}#attributes.{found[0]}")
    if not clauses:
        return unknown(scene, "gift", item)
    return Part(text=joined(scene, clauses[:2]), evidence=(*evidence[:2], f"product:{sku}#title"))


def gift_room_part(scene: Scene) -> Part:
    """Return the shop's rule of gifts."""
    return told(scene, policies_on(scene, "gift"), "gift")


def limit_part(scene: Scene, item: Item) -> Part:
    """Return how many one buyer may have."""
    limit = item.product.limit_per_buyer
    sku = item.product.sku
    if limit is None:
        return unknown(scene, "limit", item)
    text = say(scene, "limit.one", name=item.name, count=limit)
    return Part(text=text, evidence=(f"product:{sku}#limit_per_buyer", f"product:{sku}#title"))


def restock_part(scene: Scene, item: Item) -> Part:
    """Return that it is there already, where it is; when it comes back is a human's to say."""
    if not item.missing and item.variants and all(in_stock(v) for v in item.variants):
        return stock_part(scene, item)
    return unknown(scene, "restock", item)


def unlisted_part(scene: Scene, item: Item) -> Part:
    """Return that a known product is not on sale now; its price is not said."""
    return Part(text=say(scene, "name.unlisted", name=item.name), evidence=(f"product:{item.product.sku}#title",))


def show_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that the host is asked to show it; no time is promised."""
    if len(items) == 1:
        text = say(scene, "show.one", name=items[0].name)
        return Part(text=text, evidence=(f"product:{items[0].product.sku}#title",))
    return Part(text=say(scene, "show.plain"))


def compare_part(scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return two items' prices and where their stated attributes differ; one item's prices by option; never which is better."""
    on_sale = tuple(item for item in items if item.product.listed)
    if len(on_sale) < 2:
        gone = [unlisted_part(scene, item) for item in items if not item.product.listed]
        if on_sale:
            own = price_part(scene, on_sale[0], listed_max=6)
            if own.known and not gone and len({v.price for v in on_sale[0].variants}) == 1:
                return together(scene, (own, Part(text=say(scene, "compare.with_which"))))
            return together(scene, (own, *gone)) if own.known else own
        return together(scene, gone)
    first, second = on_sale[:2]
    differing = _differing(scene, first, second)
    parts = [_compared(scene, item, differing) for item in (first, second)]
    if not all(part.text for part in parts):
        return together(scene, (summary_part(scene, first), summary_part(scene, second)))
    lower = lower_priced(scene, first, second)
    if lower is not None:
        parts.append(Part(text=say(scene, "compare.lower", name=lower.name)))
    return together(scene, parts)


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
    """Return the attributes that both state, differently and shortly: the asked one, then the main ones, as many as fit the line."""
    own, other = first.product.attributes, second.product.attributes
    asked = [scene.slots.attribute] if scene.slots.attribute else []
    found: list[str] = []
    room_left = COMPARED_LINE_MAX if scene.language == "zh" else 2 * COMPARED_LINE_MAX
    for name in dict.fromkeys((*asked, *(n for n in MAIN if n in own), *own)):
        if name not in own or name not in other or not (name in asked or worth_telling(scene, name, own[name])):
            continue
        values = attribute_words(scene, own[name]), attribute_words(scene, other[name])
        length = sum(map(len, values)) + 2 * len(label(scene, name))
        if values[0] != values[1] and all(values) and (name in asked or length <= room_left):
            found.append(name)
            room_left -= length
        if len(found) == DIFFERENCES_MAX:
            break
    return found
