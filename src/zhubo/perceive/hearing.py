"""What comments say by themselves: language, slots, intent, flags, sentiment. Pure; many at once, as they come.

Half of what the model costs a comment is what numpy costs a call, so that a frame of comments is scored together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from zhubo.perceive import pinyin_zh, tidy_en, tidy_zh
from zhubo.perceive.answers import host_request
from zhubo.perceive.bag import candidates_in, mentions_in, spoken_in
from zhubo.perceive.dictated_en import as_meant
from zhubo.perceive.features import Signs, hash_features
from zhubo.perceive.flags import lists_goods, ruled_flags
from zhubo.perceive.forms import is_question
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.going import Going
from zhubo.perceive.homophones_zh import sounds_put_right
from zhubo.perceive.in_own_words import with_own_words
from zhubo.perceive.labels import NONE, Label, labels_of, rows_of_all
from zhubo.perceive.language import LATIN, detect_languages
from zhubo.perceive.masking import signs_of
from zhubo.perceive.model import (
    HOME,
    UNCLEAR,
    Understander,
    hidden_units,
    learned_flags,
    own_model,
    rank_intents,
    score_units,
    sentiments_of,
)
from zhubo.perceive.own_intents import NO_INTENT, OwnHeard, hear_own, likely_intents
from zhubo.perceive.payable import asks_what_is_left
from zhubo.perceive.pieces_heard import Piece, has_pieces, pieces_heard
from zhubo.perceive.plain_budgets_zh import budget_put_plainly_zh
from zhubo.perceive.plainly_en import put_plainly
from zhubo.perceive.reading import Context, Reading
from zhubo.perceive.ruling import GOODS_INTENTS, IDLE
from zhubo.perceive.slips_abroad import slips_put_right
from zhubo.perceive.slips_beside_en import names_put_right
from zhubo.perceive.slots import find_slots
from zhubo.perceive.sums_en import asks_before_offers
from zhubo.perceive.told_around import place_told, question_alone
from zhubo.perceive.turns_zh import asks_for_so_many, asks_ways_to_pay
from zhubo.shop.search import CatalogueIndex
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, folded_span, normalise, rewritten
from zhubo.text.privacy import PrivateSpan, find_private
from zhubo.values import dataclass

TOGETHER_MAX = 64
"""How many comments are scored at once; beyond it nothing is gained, and memory is used."""
CLEAR = 0.5
"""Calibrated probability from which a question is read without what is told around it."""
LESS_CLEAR = 0.15
"""By how much less clear a question may be alone."""
WHOLE_CLEAR = 0.7
"""Calibrated probability from which all words of a comment say another thing than its question alone."""
SERVICE_CHARS_MIN = 6
"""A shorter comment is a size or a name, and asks for no service."""
AIMED = frozenset(
    {
        "ask_price",
        "ask_discount_coupon",
        "ask_stock",
        "compare_products",
        "ask_shipping_fee",
        "ask_purchase_limit",
        "want_to_buy",
        "bargain",
        "ask_bundle_gift",
    }
)
"""Intents with which something may have to be worked out."""
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

    `aim` is what is to be worked out, `service` what is to be done around goods, `own` the shop's own intent that it has, if any.
    `readings` are its meanings of late, by the fields of the context that were looked at and what stood there; `looked` reads those fields.
    `pieces` are what its pieces ask by themselves; `going` is what it took to go on with threads.
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
    aim: Label = NONE
    service: Label = NONE
    pieces: tuple[Piece, ...] = ()
    own: OwnHeard = NO_INTENT
    readings: dict[tuple[object, ...], Reading] = field(default_factory=dict)
    looked: dict[tuple[str, ...], Callable[[Context], object]] = field(default_factory=dict)
    going: Going = field(default_factory=Going)


@dataclass(frozen=True, slots=True)
class _Worded:
    """A comment before the model, and the model of its language."""

    normal: Normal
    language: str
    found: Found
    private: bool
    mentions: tuple[Stretch, ...]
    signs: Signs
    model: Understander


def hear(
    texts: Sequence[str], *, model: Understander, index: CatalogueIndex, languages: tuple[str, ...], currency: str
) -> list[Heard]:
    """Return what each of `texts` says by itself; `languages` and `currency` are the room's. Never raises for any string."""
    heard: list[Heard] = []
    for at in range(0, len(texts), TOGETHER_MAX):
        some = texts[at : at + TOGETHER_MAX]
        worded = _all_worded(some, model, index, languages, currency)
        told: dict[int, Heard] = {}
        for own in filter(None, (model, model.elsewhere)):
            mine = [at for at, one in enumerate(worded) if one.model is own]
            told |= zip(mine, _scored([worded[at] for at in mine], own), strict=True) if mine else {}
        alone = _questions_of(some, worded, index, currency)
        scored = _scored([one for one, _ in alone.values()], model) if alone else []
        for (at, (_, placed)), question in zip(alone.items(), scored, strict=True):
            whole = told[at]
            told[at] = _meant_alone(whole, question, placed)
            if whole.own[0] or question.own[0]:
                told[at] = replace(told[at], own=max(whole.own, question.own, key=_clearness))
        heard += _with_pieces([told[at] for at in range(len(worded))], model, index)
    return heard


def _with_pieces(heard: list[Heard], model: Understander, index: CatalogueIndex) -> list[Heard]:
    """Return comments with what each of their pieces asks, where they have several."""
    asked = {
        at: (one.found, one.mentions, [(goods.start, goods.end) for goods in spoken_in(index, one.found.text).goods])
        for at, one in enumerate(heard)
        if one.language in HOME and has_pieces(one.found.text, one.candidates[0])
    }
    told = pieces_heard(asked, model) if asked else {}
    return [replace(one, pieces=told[at]) if at in told else one for at, one in enumerate(heard)] if told else heard


def _all_worded(
    texts: Sequence[str], model: Understander, index: CatalogueIndex, languages: tuple[str, ...], currency: str
) -> list[_Worded]:
    """Return comments before the model, each with the model of its language."""
    normals = [normalise(text) for text in texts]
    if any(language.startswith("zh") for language in languages):
        normals = [sounds_put_right(pinyin_zh.spelt_out(normal, index), index) for normal in normals]
    spoken = detect_languages([normal.text for normal in normals], model.languages, languages)
    if languages[:1] == ("zh",):
        wide = [_WIDE_MARKS.search(text) is not None for text in texts]
        spoken = ["zh" if marked and one in LATIN else one for marked, one in zip(wide, spoken, strict=True)]
    return [
        _worded(text, normal, language, own_model(model, language), index, currency)
        for text, normal, language in zip(texts, normals, spoken, strict=True)
    ]


def signs_seen(
    texts: Sequence[str], *, model: Understander, index: CatalogueIndex, languages: tuple[str, ...], currency: str
) -> list[tuple[str, Signs]]:
    """Return the language of each of `texts` and what a model sees of it in such a room; at most `TOGETHER_MAX` of them."""
    return [(one.language, one.signs) for one in _all_worded(texts, model, index, languages, currency)]


def _questions_of(
    texts: Sequence[str], worded: Sequence[_Worded], index: CatalogueIndex, currency: str
) -> dict[int, tuple[_Worded, bool]]:
    """Return, by their places among `worded`, comments without what is told around their questions, and whether those name their goods."""
    alone = {}
    for at, (text, whole) in enumerate(zip(texts, worded, strict=True)):
        question = question_alone(whole.found, whole.mentions, whole.model.asking)
        if question is not None and not _told_which(whole, question.edits, index):
            normal = rewritten(whole.normal, question.edits)
            alone[at] = (_worded(text, normal, whole.language, whole.model, index, currency), question.placed)
    return alone


def _told_which(whole: _Worded, edits: Sequence[Edit], index: CatalogueIndex) -> bool:
    """Whether what is told around a question says which of a kind is meant: love that parrot, how much is the cushion."""
    text = whole.found.text
    told = [(start, end) for start, end in whole.mentions if any(a <= start and end <= b for a, b, _ in edits)]
    asked = " ".join(text[start:end] for start, end in whole.mentions if (start, end) not in told)
    first = next((start for start, end in whole.mentions if (start, end) not in told), 0)
    if not told or not asked or _DEFINITE.search(text, 0, first) is None and not text.startswith("the ", first):
        return False
    several = frozenset(candidates_in(index, asked).products)
    meant = (frozenset(candidates_in(index, f"{text[start:end]} {asked}").products) for start, end in told)
    return len(several) > 1 and any(len(ones) == 1 and ones < several for ones in meant)


def _meant_alone(whole: Heard, alone: Heard, placed: bool) -> Heard:
    """Return a comment by its question alone, where that is clear; its tone and what it gives away are those of all its words."""
    intent = alone.candidates[0]
    if (
        alone.confidence < max(CLEAR, whole.confidence - LESS_CLEAR)
        or intent in IDLE
        or whole.candidates[0] == "bargain"
    ):
        return whole
    if whole.candidates[0] not in {intent, "complaint_negative", *IDLE} and whole.confidence >= WHOLE_CLEAR:
        return whole
    if not placed and intent in GOODS_INTENTS:
        return whole
    if intent == "ask_deliver_region" and (place := place_told(whole.found, alone.found)) is not None:
        alone.found.typed["region"] = place
    return replace(alone, sentiment=whole.sentiment, flags=whole.flags, host_asked=whole.host_asked)


def _scored(worded: Sequence[_Worded], model: Understander) -> list[Heard]:
    """Return what comments say whose languages `model` reads."""
    buckets, starts = hash_features([one.signs for one in worded])
    logits = score_units(model, hidden_units(model, buckets, starts))
    ranked = rank_intents(model, logits)
    told = zip(
        worded,
        ranked,
        sentiments_of(model, logits),
        learned_flags(model, logits),
        _labels_of(worded, model, ranked, buckets, starts),
        strict=True,
    )
    heard = [_heard(one, model, best, sentiment, flags, labels) for one, best, sentiment, flags, labels in told]
    if model.own is None:
        return heard
    names = hear_own(model.own, buckets, starts, likely_intents(logits, len(model.intents)))
    return [replace(one, own=name) if name[0] else one for one, name in zip(heard, names, strict=True)]


def _labels_of(
    worded: Sequence[_Worded],
    model: Understander,
    ranked: Sequence[tuple[tuple[str, ...], float]],
    buckets: NDArray[np.intp],
    starts: NDArray[np.intp],
) -> list[tuple[Label, Label]]:
    """Return what is to be worked out in each text and what is to be done around goods, each only where it may matter."""
    rows, begins = rows_of_all(buckets, starts)
    places = list(pairwise([*begins.tolist(), len(rows)]))
    aims, services = [NONE] * len(worded), [NONE] * len(worded)
    for language in HOME.intersection(one.language for one in worded):
        own = [at for at, one in enumerate(worded) if one.language == language]
        aimed = [at for at in own if not AIMED.isdisjoint(ranked[at][0])]
        served = [at for at in own if len(worded[at].normal.text) >= SERVICE_CHARS_MIN]
        for table, some, labels in ((model.aims, aimed, aims), (model.services, served, services)):
            told = labels_of(table, language, [rows[slice(*places[at])] for at in some]) if some else []
            for at, label in zip(some, told, strict=True):
                labels[at] = label
    return list(zip(aims, services, strict=True))


def _worded(
    text: str, normal: Normal, language: str, model: Understander, index: CatalogueIndex, currency: str
) -> _Worded:
    if language == "zh" and not normal.text.isascii():
        normal = budget_put_plainly_zh(tidy_zh.tidied(normal, index))
    elif language == "en" and normal.text.isascii():
        normal = put_plainly(tidy_en.tidied(names_put_right(as_meant(normal, index), index), index))
    normal = slips_put_right(normal, index, language)
    normal, options = with_own_words(normal, index, language)
    private = find_private(text)
    blocked = _folded_spans(private, normal) if private else ()
    found = find_slots(normal.text, language, currency, model.automaton, blocked)
    mentions = find_mentions(found, index)
    signs = signs_of(found, blocked, mentions, () if is_question(found.text) else options)
    if language == "en" and not found.text.isascii():
        found.text = _without_pictures(found.text)
    return _Worded(normal, language, found, bool(private), mentions, signs, model)


def _without_pictures(text: str) -> str:
    """Return an English text with blanks for emojis and the like, which the model has seen; as it is where there are other letters.

    What it means depends on its words alone, and what reads them takes a text with other signs for one in another language.
    """
    signs = [char for char in text if not char.isascii()]
    if any(char.isalpha() for char in signs) or not any(char.isalpha() for char in text):
        return text
    return "".join(char if char.isascii() else " " for char in text).rstrip()


def _heard(
    worded: _Worded,
    model: Understander,
    ranked: tuple[tuple[str, ...], float],
    sentiment: str,
    learned: frozenset[str],
    labels: tuple[Label, Label],
) -> Heard:
    folded = worded.normal.text
    candidates, confidence = ranked
    if "machine" in [concept for _, concept in worded.found.concepts]:
        # Whoever asks whether a machine answers is told, in whatever tone; what the words themselves prove still counts.
        learned -= {"abuse"}
    # Where it is asked what is left to pay, or if there are so many, how many counts, whatever the model read.
    so_many = asks_what_is_left(folded) or asks_for_so_many(folded) or asks_before_offers(folded)
    counted = {f"{candidates[0]}/qty"} if so_many else set()
    if worded.language in HOME or confidence >= UNCLEAR:
        keep_likely(worded.found, candidates[0], model.kept_slots | counted)
    return Heard(
        normal=worded.normal,
        language=worded.language,
        found=worded.found,
        candidates=candidates,
        confidence=confidence,
        sentiment=sentiment,
        flags=flags_of(model, learned, folded, worded.private),
        asks=is_question(folded),
        mentions=worded.mentions,
        host_asked=host_request(folded),
        aim=labels[0],
        service=labels[1],
    )


def find_mentions(found: Found, index: CatalogueIndex) -> tuple[Stretch, ...]:
    """Return the stretches of a comment that name goods of the bag; figures are no names."""
    text = found.text
    for slot, start, end, _ in found.spans:
        if slot in _FIGURES:
            text = text[:start] + " " * (end - start) + text[end:]
    return tuple((start, end) for start, end in mentions_in(index, text) if end - start > 1)


def keep_likely(found: Found, intent: str, kept: frozenset[str]) -> None:
    """Drop the words that with this intent mostly are no slot: a `宝宝` that greets, the `一个` of `一个价`."""
    if not found.spans:
        return
    dropped = {span[0] for span in found.spans if span[0] in DOUBTFUL and f"{intent}/{slot_key(span)}" not in kept}
    if not dropped:
        return
    found.spans = [s for s in found.spans if s[0] not in dropped or f"{intent}/{slot_key(s)}" in kept]
    for slot in dropped - {"coupon", *(span[0] for span in found.spans)}:
        found.typed.pop(slot, None)
    kept_counts = [span[3] for span in found.spans if span[0] == "qty" and span[3].isdigit()]
    if "qty" in dropped and kept_counts:
        found.typed["qty"] = int(kept_counts[0])


def slot_key(span: tuple[str, int, int, str]) -> str:
    """Return under which name `kept_slots` counts a slot: its own; a quantity of one and coupons of any kind apart."""
    if span[0] == "qty" and span[3] == "1":
        return "qty1"
    return "coupon_any" if span[3] in COUPONS_AT_ALL else span[0]


def flags_of(model: Understander, learned: frozenset[str], folded: str, private: bool) -> tuple[str, ...]:
    """Return the flags, in the order of `docs/intents.md`: what rules are sure of, and what was `learned`."""
    ruled = ruled_flags(folded)
    if not ruled and not private and not learned:
        return ()
    if asks_ways_to_pay(folded):
        learned -= {"off_platform"}
    if lists_goods(folded):
        learned -= {"injection"}
    every = learned | ruled | ({"pii"} if private else set())
    return tuple(flag for flag in model.flags if flag in every)


def _clearness(own: OwnHeard) -> float:
    return own[1]


_WIDE_MARKS = re.compile("[\uff0c\u3002\uff1f\uff01\uff1b\uff1a\u3001]")
"""Marks that a Chinese keyboard writes, in a comment of Latin letters: redmi pro15 R7=？"""
_DEFINITE = re.compile(r"\b(?:the|that|this|these|those) $")
_FIGURES = frozenset({"link_no", "order_no", "qty", "price", "height", "weight", "foot", "date"})


def _folded_spans(private: Sequence[PrivateSpan], normal: Normal) -> tuple[tuple[int, int], ...]:
    spans = (folded_span(normal, span.start, span.end) for span in private)
    return tuple((start, end) for start, end in spans if start < end)
