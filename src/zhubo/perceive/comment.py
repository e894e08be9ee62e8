"""One comment, read: language, slots, intent, flags, sentiment, targets. Pure; never raises for any text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zhubo.events import Slots
from zhubo.perceive.answers import host_request, short_answer
from zhubo.perceive.features import hash_features
from zhubo.perceive.flags import ruled_flags
from zhubo.perceive.found import Found
from zhubo.perceive.language import detect_language
from zhubo.perceive.model import Understander, rank_intents, score_labels
from zhubo.perceive.reading import Context, Reading, Span
from zhubo.perceive.slots import find_slots
from zhubo.perceive.targets import find_targets
from zhubo.shop.search import CatalogueIndex
from zhubo.text.normalise import Normal, given_span, normalise
from zhubo.text.privacy import PrivateSpan, find_private

TEXT_CHARS_MAX = 500
READINGS_MAX = 4_096
MASKS = {
    "link_no": "\ue001",
    "size": "\ue002",
    "colour": "\ue003",
    "qty": "\ue004",
    "price": "\ue005",
    "height": "\ue006",
    "weight": "\ue007",
    "foot": "\ue008",
    "order_no": "\ue009",
    "date": "\ue00a",
    "region": "\ue00b",
    "courier": "\ue00c",
    "": "\ue00d",
}
CONCEPTS_MAX = 16
DOUBTFUL = frozenset(
    {"attribute", "coupon", "person", "part", "material", "reason", "qty", "date", "region", "courier", "colour"}
)
"""Slots whose words are often something else."""
COUPONS_AT_ALL = frozenset(
    "券 优惠券 卷 劵 活动 优惠 折扣 打折 红包 积分 口令 优惠码 折扣码 会员 coupon coupons voucher vouchers code codes"
    " promo discount discounts sale deal deals offer "
    "offers cashback points".split()
)
ReadingCache = dict[tuple[object, ...], Reading]
"""Readings of one room by text, context and catalogue; live chat repeats itself. The room owns it, `read_comment` bounds it."""


def read_comment(
    text: str, *, model: Understander, index: CatalogueIndex, context: Context, cache: ReadingCache | None = None
) -> Reading:
    """Return the reading of `text`, of which the first 500 code points count. Never raises for any string.

    With a `cache`, the same text in the same context is read once; of its at most 4096 readings the oldest goes first.
    """
    if cache is None:
        return _read(text[:TEXT_CHARS_MAX], model, index, context)
    key = (text, context, id(index))
    known = cache.get(key)
    if known is None:
        known = _read(text[:TEXT_CHARS_MAX], model, index, context)
        if len(cache) >= READINGS_MAX:
            del cache[next(iter(cache))]
        cache[key] = known
    return known


def _read(text: str, model: Understander, index: CatalogueIndex, context: Context) -> Reading:
    normal = normalise(text)
    folded = normal.text
    language = detect_language(folded, model.latin_words, context.languages)
    private = find_private(text)
    blocked = _folded_spans(private, normal) if private else ()
    found = find_slots(folded, language, context.currency, model.automaton, blocked)
    logits = score_labels(model, features_of(found, blocked))
    candidates, confidence = rank_intents(model, logits)
    intent: str | None = candidates[0] if confidence >= model.threshold else None
    answer = short_answer(found, context.asked)
    if answer is not None:
        intent, confidence, candidates = (
            answer,
            max(confidence, 0.95),
            (answer, *(c for c in candidates if c != answer))[:3],
        )
    keep_likely(found, candidates[0], model.kept_slots)
    targets = find_targets(found, intent, index, context, model.colours)
    return Reading(
        language=language,
        intent=intent,
        confidence_micro=round(confidence * 1_000_000),
        candidates=candidates,
        sentiment=sentiment_of(model, logits),
        flags=flags_of(model, logits, folded, bool(private)),
        slots=typed_slots(found),
        spans=_spans(found, text, normal),
        targets=targets,
        order_no=found.order_no,
        host_asked=host_request(folded),
    )


def features_of(found: Found, blocked: Sequence[tuple[int, int]] = ()) -> NDArray[np.intp]:
    """Return the buckets of a comment whose slots are found: its text with slots and personal data masked, and tags for what it names.

    Tags are slots, ideas, ideas in a row and slots with ideas; each counts twice, since one word gives many n-grams and one tag.
    """
    parts: list[str] = []
    done = 0
    text = found.text
    spans = found.spans if not blocked else sorted([*found.spans, *(("", s, e, "") for s, e in blocked)], key=_start)
    for slot, start, end, _ in spans:
        mask = MASKS.get(slot)
        if mask is not None:
            parts += (text[done:start], mask)
            done = end
    parts.append(text[done:])
    concepts = found.concepts[:CONCEPTS_MAX]
    tags = [span[0] for span in spans] + concepts
    tags += [f"{a}>{b}" for a, b in zip(concepts, concepts[1:], strict=False)]
    tags += [f"{concept}+{slot}" for slot in dict.fromkeys(tags[: len(spans)]) for concept in dict.fromkeys(concepts)]
    return hash_features("".join(parts), tags + tags)


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


def typed_slots(found: Found) -> Slots:
    """Return the typed values of the slots that were found."""
    typed = found.typed
    if not typed and not found.links:
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
        attribute=typed.get("attribute"),
        material=typed.get("material"),
        person=typed.get("person"),
        region=typed.get("region"),
        courier=typed.get("courier"),
        coupon=typed.get("coupon"),
        date=typed.get("date"),
    )


def _start(span: tuple[str, int, int, str]) -> int:
    return span[1]


_NO_SLOTS = Slots()
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
