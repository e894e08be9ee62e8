"""Whether a comment answers what the host invited the room to say, and what it asks so: `yes`, `banana!!`, `the latter`. Pure."""

from __future__ import annotations

import re

from zhubo.perceive.answers import may_answer
from zhubo.perceive.carried_words import (
    ACCEPTS,
    JOINS,
    OTHER_ONE,
    WISHES,
    Said,
    cheapest_or_dearest,
    fills_all,
    is_short,
    ordinal_in,
)
from zhubo.perceive.forms import is_question
from zhubo.perceive.going_abroad import going_in
from zhubo.perceive.hearing import Heard
from zhubo.perceive.host_invites import KEEPS, SHOWS, ways_in
from zhubo.perceive.reading import Context, Thread
from zhubo.perceive.ruling import IDLE

FAIRLY_CLEAR = 0.65
"""Calibrated probability from which what chooses something asks by itself."""
OFFERS = frozenset({"request_show_item", "want_to_buy", "ask_discount_coupon"})
"""What a host invites to, so that a name, an option or a yes asks for it."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1+")
_PLUS = re.compile(r"[\W_]*(?:\++|1{1,9}|\+1)[\W_]*")
_YES_HOME = re.compile(
    r"(?!.*[买拍看有]了)(?:好|要|想|行|可以|对|是|嗯|来|有|我|看|留|带|拍|买|都|的|了|啊|呀|吧|呢|哦|滴|哒|嘛|~|!|！)+|"
    r"(?:y+e+s*|ye+a+h*|ya+|yup|yep|sure|ok(?:ay)?|please|pls|plz|do it|go|me+|mine|absolutely|of course|definitely|yas+)+"
)
_ME = re.compile(
    r"(?:(?:moi|me+|yo|a mi|para mi|pa mi|eu|pra mim|ich|mir|für mich|hier|io|aku|saya|gue|gw|ane|я|мне|ฉัน|หนู|เค้า|ผม|em|tui|mình|chị|"
    r"나|저|저요|나요|나도|私|わたし|ぼく|僕|俺|はーい|انا|أنا|اني|我)[\W_]*){1,3}"
)
"""Who names only themselves wants what is offered to whoever does."""
_REFUSES = re.compile(
    r"^(?:不|别|算了)|^no+\b|\bnah\b|^nein\b|"
    r"^nee\b|^não\b|^нет\b|^не\b|^لا\b|^ga(?:k)? |^nggak|^không\b|^ไม่|^いや|^いらない|^아니|^non\b|\bdon'?t\b"
)
_SIGNS = re.compile(r"[\W_]+")


def answer_to_host(heard: Heard, said: Said, context: Context, thread: Thread, options: frozenset[int]) -> str | None:
    """Return the intent that the host invited to and a comment takes up; None where it does not answer the host, or says more.

    `options` are the places where options of what is on show, or of what is spoken of, stand in it.
    """
    if thread.ways and is_short(said.text):
        if (way := _way_taken(said, thread)) is not None:
            return way
    if context.asked not in OFFERS or not may_answer(said.text) or _REFUSES.search(said.text) is not None:
        return None
    if _PLUS.fullmatch(said.text):
        return context.asked
    named = bool(heard.mentions) or bool(options) or ordinal_in(said) is not None or _is_option(heard)
    drawn = _as_spoken(said, heard.language)
    joins = JOINS.said_in(said) or JOINS.said_in(drawn)
    if joins and not named and _another_is_joined(context, thread):
        return None
    if _ME.fullmatch(said.text.strip()) or _ME.fullmatch(drawn.text.strip()):
        return context.asked
    yes = joins or _YES_HOME.fullmatch(_SIGNS.sub("", said.text)) is not None
    yes = yes or any(turn.said_in(one) for turn in (ACCEPTS, WISHES, KEEPS, SHOWS) for one in (said, drawn))
    chooses = named or any(turn.said_in(said) for turn in (OTHER_ONE, WISHES)) or cheapest_or_dearest(said) is not None
    if (named or yes) and fills_all(said, heard.found, heard.mentions, options, _TAKES):
        return context.asked
    if chooses:
        return context.asked if _has_little_of_its_own(heard, said) else None
    return context.asked if yes and fills_all(drawn, None, (), frozenset(), _TAKES) else None


_TAKES = (JOINS, KEEPS, SHOWS, ACCEPTS, WISHES)
"""How a comment takes up what it is invited to."""


_BY_PRICE = ("bargain", "ask_price")
"""What a comment that chooses by a price is easily taken for: la más barata porfa."""


def _has_little_of_its_own(heard: Heard, said: Said) -> bool:
    """Whether a short comment says hardly by itself what it asks: `the parrot one with the long tail`, yg tahan air merah."""
    if not is_short(said.text) or is_question(said.text) or heard.candidates[0] == "greet_thanks":
        return False
    by_price = cheapest_or_dearest(said) is not None
    if heard.candidates[0] == "bargain" and not by_price:
        return False
    apart = by_price or OTHER_ONE.said_in(said) or ordinal_in(said) is not None
    if heard.confidence < FAIRLY_CLEAR or heard.candidates[0] in ("out_of_scope", "want_to_buy"):
        return True
    if apart and heard.candidates[0] == "compare_products":
        return True
    return by_price and heard.candidates[0] in _BY_PRICE


def _way_taken(said: Said, thread: Thread) -> str | None:
    """Return which of the ways that the host offers a viewer takes, by its name or its place."""
    named = [way for way in ways_in(said) if way in thread.ways]
    if len(named) == 1:
        return named[0]
    place = ordinal_in(said)
    return thread.ways[place] if place is not None and -len(thread.ways) <= place < len(thread.ways) else None


def _another_is_joined(context: Context, thread: Thread) -> bool:
    """Whether another viewer has asked something of their own since the host asked, so that `me too` goes on with that."""
    asked = thread.beside_intent not in (None, context.asked) and thread.beside_intent not in IDLE
    return thread.beside_answers and asked


def _as_spoken(said: Said, language: str) -> Said:
    """Return a comment without letters that are drawn out: siii."""
    plain = _DRAWN_OUT.sub(r"\1", said.text)
    return said if plain == said.text else Said(plain, going_in(plain, language))


def _is_option(heard: Heard) -> bool:
    """Whether a comment has a size or a colour in it."""
    return any(slot in ("size", "colour") for slot, *_ in heard.found.spans)
