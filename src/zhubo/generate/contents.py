"""How much is in a thing: stated as a measure of its capacity or of what the shop calls its specification."""

from __future__ import annotations

from zhubo.generate.attributes import stated
from zhubo.generate.scene import Item, Part, Scene

INSTEAD = {"piece_content": "net_content", "net_content": "weight"}
"""What answers in the place of a property that is not stated."""
_UNITS = {
    "capacity": frozenset({"ml", "l", "毫升", "升"}),
    "net_content": frozenset({"g", "kg", "克", "千克", "ml", "毫升"}),
}
_KEYS = frozenset({"capacity", "volume", "spec", "容量", "规格"})


def contents_part(scene: Scene, item: Item, name: str) -> Part | None:
    """Return how much is in a thing for the property `name`, 50 g of a cream that weighs more with its jar; None where nothing says so."""
    units = _UNITS.get(name)
    for key, attribute in item.product.attributes.items() if units is not None else ():
        if key.casefold() in _KEYS and units and (attribute.unit or "").casefold() in units:
            return stated(scene, item, [(key, attribute)])
    return None
