"""Clauses of what a shop writes that are fit to be said again: short, sober, and without the promise beside them."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.generate.names import is_wide
from zhubo.generate.scene import Item, Part, Scene, say

WIDE_CLAUSE_CHARS_MAX = 30
WIDE_QUOTE_CHARS_MAX = 45
QUOTE_CHARS_MIN = 15
LATIN_CLAUSE_CHARS_MAX = 110
_CLAUSES_WIDE = re.compile(r"[\s,，。；;、!！?？【】\[\]()（）|｜]+")
_CLAUSES_LATIN = re.compile(r"(?<=[.!?])\s+|\n+|[;()\[\]]")
_LOUD = re.compile(
    r"低至|点击|抢|抽|券|白条|免息|分期|优惠|补贴|折|猛戳|速来|限时|免费|价|立减|最|第一|\bcheap|\bbest\b|\bfree\b|\bsale\b|\boff\b",
    re.IGNORECASE,
)
"""Words that cry wares: what stands among them is no sober statement."""
PROMISE = re.compile(
    r"\b(?:improv\w+ your|boosts?|cures?|heals?|treats?|prevents?|relieves?|detox\w*|burns? fat|lose weight|immun\w+|eyesight)\b|"
    r"改善|提高免疫|治疗|预防|缓解|降血|降糖|明目|减肥|祛",
    re.IGNORECASE,
)
"""Words that promise an effect on one's health, which no shop may: what stands beside them can be told without them."""
_PURPOSE = re.compile(r"^best (?=(?:for|with|on|when|served|enjoyed) )", re.IGNORECASE)
"""The superlative before what something is for, which is told without it."""
_BESIDES = re.compile(r",? (?:with|from|by|thanks to) |；|，")
ABSOLUTE = re.compile(r"\b100\s?% (?=(?:safe|guaranteed|natural|pure|effective)\b)", re.IGNORECASE)
"""An absolute claim, which is told without its figure."""


def clauses_of(text: str, *, wide_max: int = WIDE_CLAUSE_CHARS_MAX) -> list[str]:
    """Return the clauses of a text that are short and sober enough to be quoted; of a long sentence its parts between commas."""
    wide = is_wide(text)
    pieces = (piece.strip().rstrip(".。") for piece in (_CLAUSES_WIDE if wide else _CLAUSES_LATIN).split(text))
    pieces = pieces if wide else (_PURPOSE.sub("", piece) for piece in pieces)
    found: list[str] = []
    for piece in pieces:
        found += [piece] if wide or len(piece) <= LATIN_CLAUSE_CHARS_MAX else piece.split(", ")
    limit = wide_max if wide else LATIN_CLAUSE_CHARS_MAX
    return [piece for piece in found if 1 < len(piece) <= limit and not _LOUD.search(piece)]


def narrowest(clause: str, word: str) -> str:
    """Return the part of a Latin clause between commas that holds a word, where it is more than a word or two.

    Of a clause that promises an effect on one's health, the part behind the promise.
    """
    clause = behind_a_promise(clause, word)
    parts = [part.strip() for part in clause.split(", ") if word in part.casefold()]
    return parts[0] if parts and len(parts[0]) >= QUOTE_CHARS_MIN else clause


def behind_a_promise(clause: str, word: str) -> str:
    """Return a clause, of one that promises an effect on one's health the part beside the promise that holds a word."""
    if PROMISE.search(clause) is None:
        return clause
    behind = (part for part in _BESIDES.split(clause) if word in part.casefold() and not PROMISE.search(part))
    return next(behind, clause)


def with_the_rest_asked(scene: Scene, part: Part, about: str) -> Part:
    """Return a part with the word that a person is asked for the rest, of which `about` names what is missing."""
    told = say(scene, "attribute_line.and_ask", facts=part.text)
    return replace(part, text=told, known=False, about=about)


def quoted_part(scene: Scene, item: Item, field: str, clause: str) -> Part:
    """Return a clause of a product's text, said of the product."""
    sku = item.product.sku
    told = say(scene, "attribute_line.described", name=item.name, facts=clause)
    return Part(text=told, evidence=tuple(dict.fromkeys((f"product:{sku}#{field}", f"product:{sku}#title"))))
