"""The plain product that one with a suffix to its name is compared with, where it is named by the kind alone: 炒锅和炒锅max, pro和普通.

Pure.
"""

from __future__ import annotations

from zhubo.events import Target
from zhubo.perceive.siblings import PLAIN
from zhubo.perceive.variants import Sought
from zhubo.shop.search import CatalogueIndex, siblings
from zhubo.text.wording import wording


def beside_the_plain(sought: Sought, sku: str) -> list[Target]:
    """Return the one product that is called as `sku` is without its suffix, and `sku`, where a comment compares the two; else nothing.

    So is the one that is called alike in another colour which stands apart: white sneakers are nice, is the blue pair cheaper.
    """
    text = sought.found.text
    if sought.intent != "compare_products":
        return []
    own = sought.index.naming[sought.index.places[sku]]
    said = frozenset(goods.id for goods in sought.spoken.goods if goods.sort == "colour") - own.colours
    if said and len(kin := siblings(sought.index, sought.index.places[sku], said)) == 1:
        return [Target(sku=sku, how="search"), Target(sku=sought.index.every[kin[0]].sku, how="search")]
    if _MARK.search(text) is None:
        return []
    suffix = next((match for match in _MARK.finditer(own.titled) if match[0] in _MARK.findall(text)), None)
    kinds = [goods.id for goods in sought.spoken.goods if goods.sort == "kind"]
    plain_said = PLAIN.search(text) is not None or _ALONE.search(text) is not None or len(kinds) > len(set(kinds))
    if suffix is None or not plain_said:
        return []
    head = own.titled[: suffix.start()].rstrip()
    plain = [other for other in sought.index.skus if other != sku and _is_plain(sought.index, other, sku, head)]
    return [Target(sku=plain[0], how="search"), Target(sku=sku, how="search")] if len(plain) == 1 else []


def _is_plain(index: CatalogueIndex, other: str, sku: str, head: str) -> bool:
    """Whether a product is of the same kinds as `sku`, and called by the same words or the same code, without a suffix."""
    plain, own = index.naming[index.places[other]], index.naming[index.places[sku]]
    if not plain.own_kinds or plain.own_kinds != own.own_kinds or _MARK.search(plain.titled) is not None:
        return False
    coded = any(() in suffixes for code, suffixes in plain.numbers.items() if code in own.codes)
    return coded or plain.titled.startswith(head)


_MARK = wording(r"(?<![a-z])(?:pro|max|plus|ultra|mini|lite)(?![a-z])|加绒|加厚")
"""What the name of the one has that the plain one's has not."""
_ALONE = wording(r"[和跟与比](?:那个|这个)?(?:pro|max|plus|ultra|mini|lite)(?![a-z])")
"""A suffix that stands alone behind what it is compared with."""
