"""What a host tells of two products beside each other: the prices and the properties in which they differ; never which is better."""

from __future__ import annotations

from collections.abc import Iterator

from zhubo.generate.properties import MAIN, worth_telling
from zhubo.generate.scene import Item, Scene
from zhubo.generate.script_money import price_now
from zhubo.generate.script_scene import Piece, readable_label, readable_value, sku_fact, with_article

DIFFERENCES_MAX = 6
VALUE_CHARS_MAX = 45


def side_pieces(scene: Scene, first: Item, second: Item) -> Iterator[Piece]:
    """Yield two products beside each other."""
    names = {"first": first.name.strip(), "second": second.name.strip()}
    titles = (sku_fact(first, "title"), sku_fact(second, "title"))
    yield Piece(name="compare_open", values=names, evidence=titles)
    (one, of_one), (other, of_other) = price_now(scene, first), price_now(scene, second)
    if one and other:
        values = {**names, "first_price": one, "second_price": other}
        yield Piece(name="compare_price", values=values, evidence=(*of_one, *of_other), rank=1)
    found = 0
    own, beside = first.product.attributes, second.product.attributes
    for name in dict.fromkeys((*MAIN, *own)):
        if name not in own or name not in beside or not worth_telling(scene, name, own[name]):
            continue
        said, told = readable_value(scene, own[name]), readable_value(scene, beside[name])
        label = readable_label(scene, name)
        if not (said and told and label) or said == told or max(len(said), len(told)) > VALUE_CHARS_MAX:
            continue
        values = {
            **names,
            "label": label,
            "the_label": with_article(scene, name, label),
            "first_value": said,
            "second_value": told,
        }
        evidence = (sku_fact(first, f"attributes.{name}"), sku_fact(second, f"attributes.{name}"), *titles)
        yield Piece(name="compare_property", values=values, evidence=evidence, rank=2 + found)
        found += 1
        if found == DIFFERENCES_MAX:
            break
    yield Piece(name="compare_close")
