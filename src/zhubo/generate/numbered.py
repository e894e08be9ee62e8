"""The number under which a maker has a thing, where no attribute states it and its title does: AJ1285-101, (A2884)."""

from __future__ import annotations

import re

from zhubo.generate.attributes import find_attribute
from zhubo.generate.quoting import quoted_part
from zhubo.generate.scene import Item, Part, Scene, worded
from zhubo.text.properties import keys_of

NUMBERED = frozenset({"article", "model"})
"""Properties that are such a number."""
_CODE = re.compile(
    r"(?<![A-Za-z0-9-])(?:[A-Z]{1,6}\d{3,}[A-Z0-9]*(?:-[A-Z0-9]{2,})*|\d{5,7}-\d{2,4}|[A-Z]{1,4}\d{1,3}[A-Z]\d{1,3}(?:-[A-Z0-9]{2,})*)(?![A-Za-z0-9-])"
)


def number_part(scene: Scene, item: Item, name: str) -> Part | None:
    """Return the number in the title, or else in the description, where there is one alone and no attribute has it; else None."""
    if any(find_attribute(item, (key,)) is not None for key in keys_of(name)):
        return None
    for field, text in (("title", item.product.title), ("description", item.product.description)):
        found = dict.fromkeys(_CODE.findall(worded(scene, text)))
        if len(found) == 1:
            return quoted_part(scene, item, field, next(iter(found)))
    return None
