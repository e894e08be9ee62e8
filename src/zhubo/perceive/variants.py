"""Which variants of one product a comment means, from its words and from the size and colour that were read in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.found import Found
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex, Narrowed, Spoken, fold, narrow

COLOUR_OPTIONS = ("colour", "color", "颜色")
WANTING_INTENTS = frozenset(
    {
        None,
        "ask_price",
        "ask_discount_coupon",
        "bargain",
        "ask_stock",
        "ask_restock_time",
        "ask_link_number",
        "want_to_buy",
        "request_show_item",
        "ask_size_options",
        "ask_colour_options",
        "compare_products",
        "ask_authenticity_origin",
    }
)
"""Those in which a kind of thing that the bag lacks is what is asked for, and not something that an item goes with."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A comment while its products are sought. `loose` places name nothing; `colours` are the plain colours that it names."""

    found: Found
    intent: str | None
    index: CatalogueIndex
    context: Context
    colour_words: Mapping[str, str]
    spoken: Spoken
    loose: tuple[tuple[int, int], ...]
    colours: frozenset[str]
    narrowings: dict[int, Narrowed] = field(default_factory=dict)

    def narrowed(self, sku: str) -> Narrowed:
        """Return which variants of a product the comment means."""
        at = self.index.places[sku]
        if at not in self.narrowings:
            self.narrowings[at] = narrowed_by(self.found, self.spoken, self.index, at, self.colour_words, self.intent)
        return self.narrowings[at]


def with_variants(sought: Sought, target: Target, *, alone: bool) -> Target:
    """Return `target` with the variants that the comment means; without where it means all, or one that there is not.

    Where the target is `alone`, a written option value that it lacks is noted as the size or colour that is asked for, and a colour that is
    a piece of the product's name is forgotten.
    """
    if not target.sku:
        return target
    at = sought.index.places[target.sku]
    product = sought.index.every[at]
    narrowed = sought.narrowed(target.sku)
    colour = _colour_lacking(sought, at)
    if alone and colour:
        sought.found.typed.setdefault("colour", colour)
    if alone and not narrowed.named and _colour_is_of_the_name(sought.found, product):
        sought.found.typed.pop("colour", None)
        sought.found.spans = [span for span in sought.found.spans if span[0] != "colour"]
    measured = any(char.isdigit() for char in narrowed.lacking)
    if narrowed.lacking and alone and (measured or "colour" not in sought.found.typed):
        sought.found.typed.setdefault("size", narrowed.lacking)
    whole = len(narrowed.variants) == len(product.variants) and not narrowed.several
    if narrowed.lacking or colour or not narrowed.variants or whole:
        return target
    variants = tuple(variant.sku for place, variant in enumerate(product.variants) if place in narrowed.variants)
    return replace(target, variants=variants)


def _colour_lacking(sought: Sought, at: int) -> str:
    """Return the colour that is asked for, or a plain one that stands there in full, where the product's colours do not hold it."""
    values = sought.index.choices[at].values
    option = next((name for name in values if name.casefold() in COLOUR_OPTIONS), None)
    if option is None or sought.intent not in WANTING_INTENTS or sought.intent is None:
        return ""
    text, typed = sought.found.text, sought.found.typed.get("colour")
    asked = [typed] if typed else []
    asked += [one.id for one in sought.spoken.goods if one.sort == "colour" and len(text[one.start : one.end]) > 1]
    for colour in asked:
        same = [way for way, name in sought.colour_words.items() if name == colour]
        if same and not any(way in value.text for value in values[option] for way in same):
            return str(colour)
    return ""


def _colour_is_of_the_name(found: Found, product: Product) -> bool:
    """Whether a colour that was read is a piece of the product's name, as in 蓝灰花纹, and not the colour that is asked for.

    A piece is only where the name goes on beside it, in the comment as in the title.
    """
    titles = [fold(title) for title in product.title.values()]
    for slot, start, end, _ in found.spans:
        around = {found.text[max(0, start - 1) : end], found.text[start : end + 1]}
        if (
            slot == "colour"
            and product.option_names
            and any(len(a) > end - start and a in t for a in around for t in titles)
        ):
            return True
    return False


def narrowed_by(
    found: Found, spoken: Spoken, index: CatalogueIndex, at: int, colours: Mapping[str, str], intent: str | None
) -> Narrowed:
    """Return which variants of the product at place `at` the comment means. `colours` maps the words for colours to their ids."""
    product = index.every[at]
    bodies = [(s, e) for slot, s, e, _ in found.spans if slot in _BODIES] if intent == "ask_size_advice" else []
    figures = [(s, e) for slot, s, e, _ in found.spans if slot in _FIGURES]
    colour = found.typed.get("colour")
    narrowed = narrow(
        index.choices[at],
        index.naming[at],
        spoken,
        count=len(product.variants),
        vocabulary=index.vocabulary,
        size=found.typed.get("size"),
        colour_words=[word for word, name in colours.items() if name == colour] if colour else (),
        bodies=bodies,
        figures=figures,
    )
    end = _ENDS.search(found.text) if len(product.variants) > 1 else None
    return _at_the_end(narrowed, product, end.lastgroup == "least") if end else narrowed


def _at_the_end(narrowed: Narrowed, product: Product, least: bool) -> Narrowed:
    """Return the cheapest, or the dearest, of the variants that are left: the lowest or the highest configuration."""
    prices = {at: product.variants[at].price for at in narrowed.variants}
    priced = {at: price.minor for at, price in prices.items() if price is not None}
    if not priced:
        return narrowed
    wanted = min(priced.values()) if least else max(priced.values())
    return Narrowed(frozenset(at for at, minor in priced.items() if minor == wanted), True, False, narrowed.lacking)


_BODIES = frozenset({"height", "weight", "foot"})
_FIGURES = frozenset({"link_no", "order_no", "price", "date", "qty"})
_ENDS = re.compile(
    r"(?P<least>最低配|低配|丐版|入门版|基础版|base model|lowest spec|entry model)"
    r"|(?P<most>顶配|最高配|满配|高配|top spec|highest spec|maxed out)"
)
