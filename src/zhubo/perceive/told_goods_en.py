"""One of a kind that a question tells by a word which only its own text has: a tee that dries fast, what coffee is that mug for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import mentions_in, spoken_in
from zhubo.perceive.nearby import UNKNOWN
from zhubo.perceive.wishes import is_group
from zhubo.shop.search import CatalogueIndex
from zhubo.text.own_words import stems_told, telling_stems
from zhubo.text.wording import wording

_ASKED = frozenset(
    "ask_stock ask_spec ask_suitability ask_usage_care ask_material_ingredient compare_products request_show_item".split()
)
_NOT_TOLD = re.compile(r"\b(?:without|no|not|isn'?t|less|to go with|to go w|go with|match\w*|next to|besides?)\b")
"""Words that deny what they stand before, or with which a thing is asked for that goes beside one that is named."""
_BEFORE = re.compile(r"[a-z'-]+ $")


def told_by_its_text(
    text: str, intent: str | None, targets: Sequence[Target], index: CatalogueIndex
) -> tuple[Target, ...]:
    """Return the one product of a kind named in a comment whose text alone has a word of it, where no one product was found; else nothing.

    `targets` are what was found: that the bag lacks what is named, nothing, or the kind as a whole. What a thing costs that the bag lacks
    is never told so: how much is the lid for the thermos.
    """
    lacking = not targets or is_group(targets) or targets == (UNKNOWN,)
    if not lacking or intent not in _ASKED or not text.isascii() or _NOT_TOLD.search(text) is not None:
        return ()
    kinds = [goods for goods in spoken_in(index, text).goods if goods.sort == "kind"]
    having = [index.places[target.sku] for target in targets if target.sku]
    if not having and kinds:
        ids = {goods.id for goods in kinds}
        having = [at for at in range(len(index.skus)) if not ids.isdisjoint(index.naming[at].kinds)]
    if not having:
        return ()
    names = [*(goods.start for goods in kinds), *(start for start, _ in mentions_in(index, text))]
    asked = telling_stems(text) - _in_names(text, names)
    owners = {at: asked & _described(index, at) for at in having}
    shared = [stem for stem in asked if sum(stem in own for own in owners.values()) == 1]
    meant = {at for at, own in owners.items() if not own.isdisjoint(shared)}
    return (Target(sku=index.every[meant.pop()].sku, how="search"),) if len(meant) == 1 else ()


def of_its_sign(
    text: str, intent: str | None, targets: tuple[Target, ...], index: CatalogueIndex
) -> tuple[Target, ...]:
    """Return those of the goods that a comment asks for whose texts tell of what it wants to see on them: a mug with a fox on it.

    Where none of them does, the bag lacks such a thing. `targets` are returned where nothing is to be seen on them.
    """
    had = intent == "ask_stock" or (intent is None and _HAD.match(text) is not None)
    sign = _SIGN.search(text) if had and targets and text.isascii() else None
    wanted = telling_stems(sign["what"]) if sign is not None else frozenset[str]()
    if not wanted or any(not target.sku for target in targets):
        return targets
    having = []
    for target in targets:
        product = index.products[target.sku]
        told = frozenset[str]().union(*map(stems_told, (*product.title.values(), *product.description.values())))
        having += [target] if not wanted.isdisjoint(told) else []
    return tuple(having) or (UNKNOWN,)


_SIGN = wording(
    r"\b(?:with|that has|that'?s got|has|have|having|w) (?:the |an? |some |my |his |her |our )?"
    r"(?P<what>(?!discount|sale|offer|deal|code|price|tag|free|money|percent|warranty|stock)[a-z]{3,}(?: [a-z]{3,})?) on"
    r"(?= (?:it|them|top|the (?:front|back|side|chest|sleeves?))\b| *[?!.]*$)"
)
"""What is to be seen on a thing that is asked for."""
_HAD = re.compile(r"(?:so |hey |hi |ok |and |also )*(?:any|got|have|do|is there|are there|u got|you got|what|which)\b")
"""How a question begins that asks what there is."""


def _in_names(text: str, starts: Sequence[int]) -> frozenset[str]:
    """Return the stems of words right before names, with which they name a thing of their own: an orange juice is no carrot juice."""
    before = (_BEFORE.search(text[:start]) for start in starts)
    return frozenset[str]().union(*(telling_stems(match[0]) for match in before if match is not None))


def _described(index: CatalogueIndex, at: int) -> frozenset[str]:
    """Return the stems of the telling words of a product's description, without those of its name."""
    product = index.every[at]
    told = frozenset[str]().union(*map(stems_told, product.description.values()))
    return told.difference(*map(stems_told, product.title.values()))
