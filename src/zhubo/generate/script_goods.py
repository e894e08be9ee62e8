"""What a host tells of one product: what it is, what it is made of, which there are, and how to order it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhubo.generate.names import is_wide
from zhubo.generate.options import COLOUR_OPTIONS, SIZE_OPTIONS, is_yes_or_no, option_names, values_of, variant_words
from zhubo.generate.properties import MAIN, worth_telling
from zhubo.generate.quoting import PROMISE, clauses_of
from zhubo.generate.scene import Item, Scene, listed, say, worded
from zhubo.generate.script_scene import (
    Piece,
    readable,
    readable_label,
    readable_option,
    readable_value,
    sku_fact,
    with_article,
)
from zhubo.generate.stock import in_stock

VALUES_MAX = 7
"""So many values of an option are read out; a viewer remembers no more."""
VALUE_CHARS_MAX = 90
FOREIGN_CHARS_MAX = 60
CLAUSE_CHARS_MIN = 4
WIDE_TELLING_MAX = 34
LATIN_TELLING_MAX = 120
GONE_MAX = 3

_OWN_FRAMES = {
    "material": ("material", 2), "ingredients": ("material", 2), "fabric": ("material", 2), "composition": ("material", 2),
    "capacity": ("capacity", 4), "volume": ("capacity", 4), "weight": ("weight", 8), "net_weight": ("weight", 6),
    "dimensions": ("dimensions", 5), "origin": ("origin", 8), "contents": ("contents", 6), "care": ("care", 9),
    "suitability": ("suited", 7), "warranty": ("warranty", 7),
}  # fmt: skip
"""Attributes that have frames of their own, with their rank; others are told by their names."""
_PLAIN = frozenset(
    "material ingredients fabric composition capacity volume weight dimensions origin contents flavour power battery".split()
)
"""Attributes whose words a host can read aloud in another language: names of things, places and measures, no sentences."""
_LATER = ("care", "suitability", "warranty")
_FIRST = ("material", "ingredients", "fabric", "composition")
_SILENT = frozenset("size colour color gender unit certificate authenticity brand standard services".split())
"""What the options, or another answer, tell already."""


def hook_piece(scene: Scene, item: Item, *, after: bool = False) -> Piece:
    """Return the sentence that puts a product on show; `after`: another one was on show before it."""
    number = item.product.link_no
    values: dict[str, str | int] = {"name": item.name}
    evidence = [sku_fact(item, "title")]
    if number is not None:
        values["number"] = number
        evidence.append(sku_fact(item, "link_no"))
    name = ("next" if after else "hook") + ("" if number is None else "_link")
    return Piece(name=name, values=values, evidence=tuple(evidence), target=item.product.sku)


def about_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    """Yield what a product is: its brand, its description's sober words, what it is made of and how large, whom it suits."""
    brand = worded(scene, item.product.brand) if readable(item.product.brand, scene.language) else ""
    sku = item.product.sku
    if brand and brand.casefold() not in item.name.casefold():
        yield Piece(name="brand", values={"brand": brand}, evidence=(sku_fact(item, "brand"),), rank=6, target=sku)
    for number, clause in enumerate(_tellings(scene, item)):
        name, rank = ("described", 3) if number == 0 else ("described_more", 9)
        yield Piece(
            name=name, values={"clause": clause}, evidence=(sku_fact(item, "description"),), rank=rank, target=sku
        )
    yield from _attribute_pieces(scene, item)


def _tellings(scene: Scene, item: Item) -> list[str]:
    """Return the description's first sober clauses as one or two sentences."""
    text = item.product.description
    if scene.language not in text:
        return []
    told = worded(scene, text)
    wide = is_wide(told)
    sentences: list[str] = []
    for clause in dict.fromkeys(clauses_of(told)):
        if any(clause in one for one in sentences):
            continue
        if PROMISE.search(clause) or _TOUTS.search(clause) or not _is_telling(clause):
            continue
        longer = f"{sentences[-1]}，{clause}" if wide and sentences else ""
        if longer and len(longer) <= WIDE_TELLING_MAX:
            sentences[-1] = longer
        elif wide or clause[0].isupper():
            sentences.append(clause)
    limit = WIDE_TELLING_MAX if wide else LATIN_TELLING_MAX
    return [one for one in sentences if len(one) <= limit][:2]


def _is_telling(clause: str) -> bool:
    """Whether a clause is one that a host can say: words, and neither a row of codes nor the rest of a cut one."""
    letters = sum(char.isalpha() for char in clause)
    return clause[0].isalnum() and letters >= max(CLAUSE_CHARS_MIN, 2 * len(clause) // 3) and not _CODE.search(clause)


def _attribute_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    own = item.product.attributes
    options = {name.casefold() for name in option_names(item.product)}
    names = [name for name in dict.fromkeys((*_FIRST, *MAIN, *own, *_LATER)) if name in own and name not in _LATER]
    names += [name for name in _LATER if name in own]
    rank_of_others = 5
    for name in names:
        attribute = own[name]
        if name.casefold() in _SILENT | options or not (name in _LATER or worth_telling(scene, name, attribute)):
            continue
        value, said = readable_value(scene, attribute), readable_label(scene, name)
        limit = VALUE_CHARS_MAX if scene.language in attribute.text else FOREIGN_CHARS_MAX
        if not value or not said or len(value) > limit or "\n" in value:
            continue
        if attribute.text and scene.language not in attribute.text and name not in _PLAIN:
            continue
        told = "telling" if said.casefold() in value.casefold() else "property"
        frame, rank = _OWN_FRAMES.get(name, (told, rank_of_others))
        rank_of_others += 2 * (name not in _OWN_FRAMES)
        yield Piece(
            name=frame,
            values={"label": said, "the_label": with_article(scene, name, said), "value": value},
            evidence=(sku_fact(item, f"attributes.{name}"), sku_fact(item, "title")),
            rank=rank,
            target=item.product.sku,
        )


def choice_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    """Yield what there is to choose, what of it is sold out, and how a size is found."""
    sku = item.product.sku
    for name in option_names(item.product):
        values = values_of(item.product.variants, name, scene.language)
        texts = [v.options[name] for v in item.product.variants if name in v.options]
        if len(values) < 2 or any(map(is_yes_or_no, values)) or not all(readable(t, scene.language) for t in texts):
            continue
        shown = listed(scene, values[:VALUES_MAX])
        if len(values) > VALUES_MAX:
            shown += say(scene, "stock.and_more")
        folded = name.casefold()
        frame = "colours" if folded in COLOUR_OPTIONS else "sizes" if folded in SIZE_OPTIONS else "choices"
        said = readable_option(scene, name)
        if said:
            evidence = (sku_fact(item, f"options.{name}"), sku_fact(item, "title"))
            values_said = {"values": shown, "label": said, "the_label": with_article(scene, name, said)}
            yield Piece(name=frame, values=values_said, evidence=evidence, rank=4, target=sku)
    yield from _gone_pieces(scene, item)
    if item.product.size_chart and not is_gone(item):
        by_foot = all(row.foot_mm is not None for row in item.product.size_chart)
        yield Piece(name="ask_foot" if by_foot else "ask_body", rank=5, target=sku)


def is_gone(item: Item) -> bool:
    """Whether all of a product is sold out."""
    return all(in_stock(variant) is False for variant in item.product.variants)


def _gone_pieces(scene: Scene, item: Item) -> Iterator[Piece]:
    variants = item.product.variants
    gone = [variant for variant in variants if in_stock(variant) is False]
    sku = item.product.sku
    if len(gone) == len(variants):
        yield Piece(name="gone", evidence=(sku_fact(item, "stock"),), target=sku)
    elif gone and len(gone) <= GONE_MAX:
        join = scene.phrases.word("joint", "options", " ")
        rows = [variant_words(variant, item.product, scene.language, join=join) for variant in gone]
        if all(rows) and all(readable(t, scene.language) for v in gone for t in v.options.values()):
            values = {"options": listed(scene, rows)}
            yield Piece(name="gone_options", values=values, evidence=(sku_fact(item, "stock"),), rank=4, target=sku)
    elif not gone and all(in_stock(variant) for variant in variants):
        yield Piece(name="in_stock", evidence=(sku_fact(item, "stock"),), rank=8, target=sku)


def gift_piece(scene: Scene, item: Item) -> Piece | None:
    """Return what comes with a product for free, where something does."""
    gift = item.product.gift
    if not gift or not readable(gift, scene.language):
        return None
    evidence = (sku_fact(item, "gift"), sku_fact(item, "title"))
    return Piece(name="gift", values={"gift": worded(scene, gift)}, evidence=evidence, rank=3, target=item.product.sku)


def order_piece(scene: Scene, item: Item) -> Piece | None:
    """Return where to order a product; nothing where it is sold out."""
    if is_gone(item):
        return None
    names = [
        with_article(scene, name, said) if (said := readable_option(scene, name)) else ""
        for name in option_names(item.product)
        if len(values := values_of(item.product.variants, name, scene.language)) > 1
        and not any(map(is_yes_or_no, values))
    ]
    number = item.product.link_no
    told: dict[str, str | int] = {}
    evidence = [sku_fact(item, "title")]
    frame = "order"
    if number is not None:
        frame, told["number"] = "order_link", number
        evidence.append(sku_fact(item, "link_no"))
    if len(item.product.variants) > 1 and names and all(names):
        frame += "_options"
        told["options"] = scene.phrases.word("joint", "and", ", ").join(names[:2])
    return Piece(name=frame, values=told, evidence=tuple(evidence), target=item.product.sku)


_TOUTS = re.compile(
    r"[满减折元￥¥$€£%]|优惠|促销|特价|低价|到手价|赠|送|奖|享|节|狂欢|爆款|热卖|热销|分享|限时|限量|抢|补贴|补差|好礼|豪礼|包邮|保修|原厂|保障|正品|"
    r"新品|新款|健康|养生|瘦|美白|抗衰|杀菌|抑菌|\bhealth\w*|\bslim\w*|\banti-?ag|"
    r"\b(?:off|sale|save|discount|offer|deal|free|win|buy|shop|order|price|ship\w*|guarantee\w*|warranty|brand new)\b",
    re.IGNORECASE,
)
"""What a description says of offers, gifts, prices and promises is told by facts that hold now, or not at all."""
_CODE = re.compile(r"[\u4e00-\u9fff]\d+$|[A-Za-z]*\d[A-Za-z\d]*[-/][A-Za-z\d]+|[A-Z]{2,}\d{3,}|\d{5,}|\d+月\d+日")
