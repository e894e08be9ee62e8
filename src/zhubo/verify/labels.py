"""Words that say which property a number is of."""

from __future__ import annotations

import re

from zhubo.text.numbers import NumberSpan
from zhubo.text.units import QuantitySpan
from zhubo.verify.index import ProductIndex
from zhubo.verify.reading import Reading, allowed, clause_at

LABEL_CHARS = 6
"""How far apart two labels of one phrase may end: `屏幕尺寸` is a screen's and a size."""


def labelled_fields(reading: Reading, span: QuantitySpan, product: ProductIndex) -> set[str]:
    """Return the fields whose label stands in the clause before the quantity, where they state that dimension at all."""
    clause = reading.clauses[clause_at(reading, span.start)]
    before = reading.low[clause.start : span.start]
    stated = {
        q.field for (dimension, _), found in product.quantities.items() if dimension == span.dimension for q in found
    }
    weighs = {"weight_g"} if "weight_g" in stated and _LABELS["weight"].search(before) else set()
    return weighs | {
        f"attributes.{name}"
        for name, label in _LABELS.items()
        if f"attributes.{name}" in stated and label.search(before)
    }


def bare_field(reading: Reading, number: NumberSpan, product: ProductIndex) -> str | None:
    """Return the field that states a number without a unit, where the clause names that property; None where none does."""
    fields = product.bare.get(number.value, ())
    if not fields:
        return None
    before = reading.low[: number.start]
    lasts = {name: match.end() for name, label in _LABELS.items() for match in label.finditer(before)}
    nearest = max(lasts.values(), default=-1)
    for field in fields:
        name = field.removeprefix("attributes.")
        word = name.replace("_", " ").lower()
        named = lasts.get(name, before.rfind(word) + len(word) if word in before else -1)
        if 0 <= named >= nearest - LABEL_CHARS and allowed(reading, product.product.sku, field):
            return field
    return None


_LABELS = {
    name: re.compile(pattern)
    for name, pattern in {
        "capacity": r"容量|capacity|holds?|volume",
        "weight": r"重量|净重|重(?!复)|weigh",
        "length": r"裙长|裤长|衣长|长度|链长|length",
        "dimensions": r"尺寸|长(?!袖)|宽|高(?!弹)|口径|直径|dimensions?|size\b|measures?|across|wide|high|tall",
        "power": r"功率|输出|power|output",
        "battery": r"电池|电量|battery",
        "thickness": r"厚|thick",
        "shelf_life": r"保质期|shelf life|keeps? for",
        "brightness": r"亮度|brightness",
        "cord_length": r"线长|电源线|cord",
        "sole_height": r"鞋底|底厚|跟高|sole",
        "playtime": r"续航|播放|playtime",
        "charging_time": r"充电时间|充满|charg",
        "voltage": r"电压|voltage",
        "insulation": r"保温|insulat|stays?",
        "load": r"承重|load",
        "warranty": r"保修|质保|warranty",
        "screen_size": r"屏幕|屏(?!障)|screen|display",
        "screen": r"屏幕|screen|display",
        "resolution": r"分辨率|resolution",
        "memory": r"内存|存储|memory|\bram\b|storage",
        "camera": r"摄像|像素|camera",
        "processor": r"处理器|芯片|processor|\bcpu\b|\bchip",
        "released": r"上市|发布|released|launched",
        "operating_system": r"系统|\bos\b|operating system",
        "model": r"型号|model",
        "pages": r"页|pages",
    }.items()
}
