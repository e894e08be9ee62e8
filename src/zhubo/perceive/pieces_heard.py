"""What each piece of a comment asks by itself, as the model hears it: `any 40 left in the dash force, and it costs?`. Pure.

`further.py` knows the usual words of a second question; the model knows many more, and is asked where a comment has several pieces.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from zhubo.perceive.asks_patterns import PAID_BACK
from zhubo.perceive.features import Signs, hash_features
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.further import ENDS, asks_again
from zhubo.perceive.masking import signs_of
from zhubo.perceive.model import Understander, rank_intents, score_labels
from zhubo.text.wording import wording
from zhubo.values import dataclass

PIECES_MAX = 6
SURE_PIECE = 0.9
"""Calibrated probability from which a piece asks what the model hears in it."""
LIKELY_PIECE = 0.7
"""The same where another piece asks the first question: what is left asks something else."""
HEARD_BESIDE: dict[str, frozenset[str]] = {
    "ask_price": frozenset(
        "ask_stock ask_colour_options ask_shipping_fee ask_ship_time ask_discount_coupon ask_payment_methods "
        "return_exchange_policy ask_courier".split()
    ),
    "ask_stock": frozenset(
        "ask_price ask_shipping_fee ask_ship_time ask_discount_coupon ask_payment_methods return_exchange_policy".split()
    ),
    "ask_size_options": frozenset("ask_price ask_shipping_fee ask_ship_time return_exchange_policy".split()),
    "ask_colour_options": frozenset("ask_price ask_shipping_fee ask_ship_time return_exchange_policy".split()),
    "ask_shipping_fee": frozenset(
        "ask_price ask_stock ask_ship_time return_exchange_policy ask_discount_coupon".split()
    ),
    "ask_ship_time": frozenset("ask_price ask_stock ask_shipping_fee return_exchange_policy".split()),
    "ask_discount_coupon": frozenset("ask_price ask_shipping_fee ask_ship_time".split()),
    "return_exchange_policy": frozenset("ask_shipping_fee ask_ship_time ask_price ask_stock".split()),
    "want_to_buy": frozenset("ask_price ask_shipping_fee ask_ship_time return_exchange_policy".split()),
}
"""What may be asked beside a first question, where rules did not find it."""
_NAMING = frozenset(
    {"size", "colour", "qty", "price", "link_no", "height", "weight", "foot", "product", "date", "region"}
)
_OF_GOODS = frozenset({"ask_price", "ask_stock", "ask_colour_options"})
_FIGURES = frozenset({"qty", "price", "coupon"})
_TOLD = {"ask_price": _FIGURES, "ask_stock": frozenset({"price", "coupon"})}
"""What a piece tells that asks for no price, and for no stock."""
_NOTHING: frozenset[str] = frozenset()
_ALONG_WITH = _OF_GOODS | {"ask_size_options"}
_ALONG = wording(r"(?:along|together) with\b|as well as\b")
"""How a piece begins that is asked beside another."""
_SAYS_NO_MORE = wording(
    r"(?:有的话(?:告诉|喊|叫|通知|说)我?|(?<![a-z\d])[a-z]{0,3}\d+[a-z]{0,3}(?![a-z\d])|[\W\d_]|\b(?:pairs?|pieces?|pcs|units?|the|a|an|of|in|on|at|for|and|with|"
    r"plus|both|those|these|this|that|it|one|ones|size|sizes|tho|there|pls|please|my|me|i|"
    r"is|are|so|hi|hey|ok|just|then|now|too|also|x*[sml]|gb?|tb?)\b|[的那这款个件条台双部支瓶盒套只号码色版本号啊呀呢哦嘛吧寸升我要是在就和跟加]|"
    r"颜色|尺码|版本|一下)+"
)
"""All of a piece that asks nothing, once the names of goods and options are taken out."""
_OF_AN_OFFER = wording(r"用|减|折|券|优惠|叠加|满|\b(?:off|codes?|coupons?|discounts?|deals?|offers?|promo\w*)\b")
_WHO_PAYS_BACK = wording(
    r"\bon (?:me|you|us|yous|ye|yall)\b|谁(?:出|付|掏|承担|给|负)|算谁|我(?:来|自己)?[出付]|你们?[出付]|my own pocket|who pays"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a comment, the intent that the model hears in it, and how surely: a calibrated probability.

    `tells` are those of `qty`, `price` and `coupon` that it tells: how many there shall be is no question for a price.
    """

    text: str
    intent: str
    confidence: float
    tells: frozenset[str] = frozenset()


def has_pieces(text: str, intent: str) -> bool:
    """Whether a folded comment with this intent may have several pieces that ask something."""
    return intent in HEARD_BESIDE and ENDS.search(text) is not None


def pieces_heard(
    asked: Mapping[int, tuple[Found, Sequence[Stretch], Sequence[Stretch]]], model: Understander
) -> dict[int, tuple[Piece, ...]]:
    """Return the pieces of comments with what `model` hears in them, by the comments' keys; those are left out that have none.

    `asked` holds what was found in each comment, the names of goods of the bag, and all words for goods.
    """
    keyed = [(key, *piece) for key, (found, names, goods) in asked.items() for piece in pieces_of(found, names, goods)]
    if not keyed:
        return {}
    buckets, starts = hash_features([signs for *_, signs in keyed])
    told: dict[int, tuple[Piece, ...]] = {}
    ranked = rank_intents(model, score_labels(model, buckets, starts))
    for (key, text, tells, _), (intents, confidence) in zip(keyed, ranked, strict=True):
        told[key] = (*told.get(key, ()), Piece(text, intents[0], confidence, tells))
    return told


def pieces_of(
    found: Found, mentions: Sequence[Stretch], goods: Sequence[Stretch]
) -> list[tuple[str, frozenset[str], Signs]]:
    """Return the pieces of a comment that say more than which goods are meant; none of a single one.

    `mentions` are the names of goods of the bag, `goods` all words for goods besides. Each with what it
    tells of how many, how much and a code, and with what the model sees of it.
    """
    cuts = [0, *(place for match in ENDS.finditer(found.text) for place in match.span()), len(found.text)]
    places = [_stripped(found.text, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)]
    places = [(start, end) for start, end in places if start < end]
    if not 1 < len(places) <= PIECES_MAX:
        return []
    return [
        (found.text[start:end], _told(found, start, end), _signs(found, start, end, mentions))
        for start, end in places
        if _asks_something(found, start, end, (*mentions, *goods))
    ]


def heard_beside(
    pieces: Sequence[Piece],
    also: Sequence[str],
    intent: str | None,
    attribute: str | None,
    text: str,
    *,
    of_goods: bool,
) -> tuple[str, ...]:
    """Return `also`, what is asked beside `intent` and `attribute`, with what its pieces ask besides."""
    told = [*also]
    known = {ask.partition(":")[0] for ask in also} | {intent}
    may = HEARD_BESIDE.get(intent or "", frozenset())
    first = [piece for piece in pieces if piece.intent == intent and piece.confidence >= LIKELY_PIECE]
    for piece in pieces:
        along = _ALONG.match(piece.text) is not None
        if piece.intent in known or not (piece.intent in may or (along and piece.intent in _ALONG_WITH)):
            continue
        if piece.confidence < (LIKELY_PIECE if first or along else SURE_PIECE):
            continue
        if asks_again(piece.intent, intent, attribute) or (piece.intent in _OF_GOODS and not of_goods):
            continue
        if not piece.tells.isdisjoint(_TOLD.get(piece.intent, _NOTHING)):
            continue
        if piece.intent == "ask_price" and intent == "ask_discount_coupon" and _OF_AN_OFFER.search(piece.text):
            continue
        if piece.intent == "ask_shipping_fee" and (_WHO_PAYS_BACK.search(piece.text) or PAID_BACK.search(text)):
            continue
        known.add(piece.intent)
        told.append(piece.intent)
    return tuple(told)


def _asks_something(found: Found, start: int, end: int, goods: Sequence[Stretch]) -> bool:
    named = [(a, b) for slot, a, b, _ in found.spans if slot in _NAMING] + list(goods)
    text = found.text
    for a, b in named:
        if start < b and a < end:
            text = text[:a] + " " * (b - a) + text[b:]
    return _SAYS_NO_MORE.fullmatch(text[start:end]) is None


def _told(found: Found, start: int, end: int) -> frozenset[str]:
    spans = (span for span in found.spans if span[0] in _FIGURES and start <= span[1] and span[2] <= end)
    return frozenset(slot for slot, _, _, value in spans if value != "1")


def _stripped(text: str, start: int, end: int) -> Stretch:
    """Return a stretch of `text` without the blanks around it."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _signs(found: Found, start: int, end: int, mentions: Sequence[Stretch]) -> Signs:
    """Return what the model sees of one stretch of a comment, as if it stood alone."""
    piece = replace(
        found,
        text=found.text[start:end],
        spans=[(slot, a - start, b - start, value) for slot, a, b, value in found.spans if start <= a and b <= end],
        concepts=[(at - start, idea) for at, idea in found.concepts if start <= at < end],
    )
    return signs_of(piece, (), [(a - start, b - start) for a, b in mentions if start <= a and b <= end])
