"""One comment, read: language, slots, intent, flags, sentiment, targets. Pure; never raises for any text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from zhubo.events import Slots
from zhubo.perceive.answers import host_request
from zhubo.perceive.asks import property_named, without
from zhubo.perceive.bag import mentions_in
from zhubo.perceive.flags import ruled_flags
from zhubo.perceive.forms import is_question
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.further import further_asks
from zhubo.perceive.language import detect_language
from zhubo.perceive.masking import features_of
from zhubo.perceive.model import Understander, rank_intents, score_labels
from zhubo.perceive.reading import Context, Reading, Span
from zhubo.perceive.resolve import Resolved, resolve
from zhubo.perceive.slots import find_slots
from zhubo.perceive.watching import Watched
from zhubo.shop.search import CatalogueIndex
from zhubo.text.normalise import Normal, given_span, normalise
from zhubo.text.privacy import PrivateSpan, find_private

TEXT_CHARS_MAX = 500
READINGS_MAX = 4_096
CONTEXTS_MAX = 16
DOUBTFUL = frozenset(
    {"attribute", "coupon", "person", "part", "material", "reason", "qty", "date", "region", "courier", "colour"}
)
"""Slots whose words are often something else."""
COUPONS_AT_ALL = frozenset(
    "券 优惠券 卷 劵 活动 优惠 折扣 打折 红包 积分 口令 优惠码 折扣码 会员 coupon coupons voucher vouchers code codes"
    " promo discount discounts sale deal deals offer "
    "offers cashback points".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a comment says by itself, whoever writes it and whatever is on show.

    `readings` are its meanings of late, by the fields of the context that were looked at and what stood there; `looked` are those fields.
    """

    normal: Normal
    language: str
    found: Found
    candidates: tuple[str, ...]
    confidence: float
    sentiment: str
    flags: tuple[str, ...]
    asks: bool
    mentions: tuple[Stretch, ...]
    host_asked: str | None
    readings: dict[tuple[object, ...], Reading] = field(default_factory=dict)
    looked: dict[tuple[str, ...], None] = field(default_factory=dict)


ReadingCache = dict[tuple[object, ...], Heard]
"""What was heard in one room by text, languages and catalogue; live chat repeats itself. The room owns it, `read_comment` bounds it."""


def read_comment(
    text: str, *, model: Understander, index: CatalogueIndex, context: Context, cache: ReadingCache | None = None
) -> Reading:
    """Return the reading of `text`, of which the first 500 code points count. Never raises for any string.

    With a `cache`, the same text is heard once, and resolved once for all contexts that are the same where resolving looked, at most 16; of
    its at most 4096 texts the oldest goes first.
    """
    text = text[:TEXT_CHARS_MAX]
    if cache is None:
        return _resolved(text, _hear(text, model, index, context), model, index, context)
    key = (text, context.languages, context.currency, id(index))
    heard = cache.get(key)
    if heard is None:
        heard = _hear(text, model, index, context)
        if len(cache) >= READINGS_MAX:
            del cache[next(iter(cache))]
        cache[key] = heard
    for fields in heard.looked:
        known = heard.readings.get((fields, *(getattr(context, name) for name in fields)))
        if known is not None:
            return known
    watched = Watched(context)
    reading = _resolved(text, heard, model, index, watched)
    if len(heard.readings) >= CONTEXTS_MAX:
        del heard.readings[next(iter(heard.readings))]
    fields = tuple(watched.looked)
    heard.looked[fields] = None
    heard.readings[fields, *watched.looked.values()] = reading
    return reading


def _hear(text: str, model: Understander, index: CatalogueIndex, context: Context) -> Heard:
    normal = normalise(text)
    folded = normal.text
    language = detect_language(folded, model.latin_words, context.languages)
    private = find_private(text)
    blocked = _folded_spans(private, normal) if private else ()
    found = find_slots(folded, language, context.currency, model.automaton, blocked)
    mentions = find_mentions(found, index)
    logits = score_labels(model, features_of(found, blocked, mentions))
    candidates, confidence = rank_intents(model, logits)
    keep_likely(found, candidates[0], model.kept_slots)
    return Heard(
        normal=normal,
        language=language,
        found=found,
        candidates=candidates,
        confidence=confidence,
        sentiment=sentiment_of(model, logits),
        flags=flags_of(model, logits, folded, bool(private)),
        asks=is_question(folded),
        mentions=mentions,
        host_asked=host_request(folded),
    )


def _resolved(text: str, heard: Heard, model: Understander, index: CatalogueIndex, context: Context) -> Reading:
    said = heard.found
    found = replace(said, spans=list(said.spans), typed=dict(said.typed), links=list(said.links))
    meant = resolve(
        found,
        heard.candidates,
        heard.confidence,
        asks=heard.asks,
        mentions=heard.mentions,
        model=model,
        index=index,
        context=context,
    )
    return Reading(
        language=heard.language,
        intent=meant.intent,
        confidence_micro=round(meant.confidence * 1_000_000),
        candidates=meant.candidates,
        sentiment=heard.sentiment,
        flags=heard.flags,
        slots=_with_further(typed_slots(found, meant.attribute), found, heard, meant),
        spans=_spans(found, text, heard.normal),
        targets=meant.targets,
        order_no=found.order_no,
        host_asked=heard.host_asked,
    )


def _with_further(slots: Slots, found: Found, heard: Heard, meant: Resolved) -> Slots:
    """Return the slots with what else the comment asks."""
    also = further_asks(
        without(found.text, heard.mentions),
        meant.intent,
        meant.attribute,
        of_goods=bool(meant.targets),
        named=property_named,
    )
    return replace(slots, also=also) if also else slots


def find_mentions(found: Found, index: CatalogueIndex) -> tuple[Stretch, ...]:
    """Return the stretches of a comment that name goods of the bag; figures are no names."""
    text = found.text
    for slot, start, end, _ in found.spans:
        if slot in _FIGURES:
            text = text[:start] + " " * (end - start) + text[end:]
    return tuple((start, end) for start, end in mentions_in(index, text) if end - start > 1)


def keep_likely(found: Found, intent: str, kept: frozenset[str]) -> None:
    """Drop the words that with this intent mostly are no slot: a `宝宝` that greets, the `一个` of `一个价`."""
    dropped = {span[0] for span in found.spans if span[0] in DOUBTFUL and f"{intent}/{slot_key(span)}" not in kept}
    if not dropped:
        return
    found.spans = [s for s in found.spans if s[0] not in dropped or f"{intent}/{slot_key(s)}" in kept]
    for slot in dropped - {"coupon", *(span[0] for span in found.spans)}:
        found.typed.pop(slot, None)


def slot_key(span: tuple[str, int, int, str]) -> str:
    """Return under which name `kept_slots` counts a slot: its own; a quantity of one and coupons of any kind apart."""
    if span[0] == "qty" and span[3] == "1":
        return "qty1"
    return "coupon_any" if span[3] in COUPONS_AT_ALL else span[0]


def flags_of(model: Understander, logits: NDArray[np.float32], folded: str, private: bool) -> tuple[str, ...]:
    """Return the flags, in the order of `docs/intents.md`: what rules are sure of, and what the model finds beyond its thresholds."""
    first = len(model.intents)
    scores = logits[first : first + len(model.flags)] >= model.flag_thresholds
    ruled = ruled_flags(folded)
    if not ruled and not private and not scores.any():
        return ()
    learned = {flag for flag, on in zip(model.flags, scores.tolist(), strict=True) if on}
    every = learned | ruled | ({"pii"} if private else set())
    return tuple(flag for flag in model.flags if flag in every)


def sentiment_of(model: Understander, logits: NDArray[np.float32]) -> str:
    """Return positive, negative or neutral."""
    positive, negative = (logits[-2:] - model.sentiment_thresholds).tolist()
    if max(positive, negative) < 0:
        return "neutral"
    return "positive" if positive >= negative else "negative"


def typed_slots(found: Found, attribute: str | None) -> Slots:
    """Return the typed values of the slots that were found; `attribute` is what the comment asks about."""
    typed = found.typed
    if not typed and not found.links and attribute is None:
        return _NO_SLOTS
    return Slots(
        link_nos=tuple(found.links),
        size=typed.get("size"),
        colour=typed.get("colour"),
        qty=typed.get("qty"),
        price=typed.get("price"),
        height_mm=typed.get("height"),
        weight_g=typed.get("weight"),
        foot_mm=typed.get("foot"),
        attribute=attribute,
        material=typed.get("material"),
        person=typed.get("person"),
        region=typed.get("region"),
        courier=typed.get("courier"),
        coupon=typed.get("coupon"),
        date=typed.get("date"),
    )


_NO_SLOTS = Slots()
_FIGURES = frozenset({"link_no", "order_no", "qty", "price", "height", "weight", "foot", "date"})
_WRITTEN = frozenset(
    {"product", "colour", "material", "attribute", "part", "person", "coupon", "courier", "region", "reason"}
)


def _spans(found: Found, text: str, normal: Normal) -> tuple[Span, ...]:
    """Return the slots as they stand in the given text; where one code point folded to two slots, the first."""
    spans = []
    done = 0
    for slot, start, end, value in found.spans:
        first, last = given_span(normal, start, end)
        if first >= done:
            spans.append(Span(slot, text[first:last] if slot in _WRITTEN else value, first, last))
            done = last
    return tuple(spans)


def _folded_spans(private: Sequence[PrivateSpan], normal: Normal) -> tuple[tuple[int, int], ...]:
    if normal.starts is None or normal.ends is None:
        return tuple((span.start, span.end) for span in private)
    spans = ((bisect_left(normal.ends, span.start + 1), bisect_left(normal.starts, span.end)) for span in private)
    return tuple((start, end) for start, end in spans if start < end)
