"""What a comment asks that has no words for it: what its viewer asked last, or another viewer; who agrees or wishes, buys. Pure."""

from __future__ import annotations

import re

from zhubo.perceive.carried_bare import said_in
from zhubo.perceive.carried_words import (
    ACCEPTS,
    ASKS_ON,
    ASKS_THE_SAME,
    CORRECTS,
    JOINS,
    KEEPS_ASIDE,
    PRODS,
    THANKS,
    WISHES,
    Said,
    code_in,
    fills_all,
    is_short,
)
from zhubo.perceive.forms import is_question
from zhubo.perceive.hearing import Heard
from zhubo.perceive.model import UNCLEAR
from zhubo.perceive.reading import Context, Thread
from zhubo.perceive.ruling import GOODS_INTENTS, IDLE
from zhubo.values import dataclass

CLEAR = 0.8
"""Calibrated probability from which a short answer to a question of the host says itself what it asks."""
PLACE_CLEAR = 0.7
"""Calibrated probability from which a place alone is asked about for itself."""
VERY_CLEAR = 0.9
"""Calibrated probability from which a short thanks asks something besides."""
THANKS_CHARS_MAX = 36
_ORDERED = frozenset({"size", "colour", "qty", "link_no", "order_no"})
BUYING = GOODS_INTENTS | {"want_to_buy", "bargain", "ask_discount_coupon", "how_to_order"}
"""Behind these, who says `ok, the blue` buys."""
AFTER_SALE = frozenset(
    {
        "track_order",
        "refund_status",
        "request_refund_return",
        "cancel_order",
        "change_order_address",
        "damaged_missing_wrong",
    }
)
ALONG = AFTER_SALE | {"how_to_order", "want_to_buy", "complaint_negative", "ask_restock_time"}
"""What is said of the goods of the thread, though no word points at them."""
HOLDING = ALONG | {"ask_price", "ask_stock", "bargain", "ask_discount_coupon", "ask_ship_time", None}
"""Of what was chosen before, the options that are not said again still hold."""
SENT = frozenset({"ask_shipping_fee", "ask_deliver_region", "ask_ship_time", "ask_courier"})
"""What is asked of one place after the other."""
ASKED_ON = GOODS_INTENTS | SENT
"""What another viewer goes on with by a bare name, option or place."""
NEVER = frozenset({"greet_thanks", "praise", "lottery_follow_interaction", "out_of_scope", "complaint_negative", None})
"""What nobody goes on with by a bare option."""
_ON = ASKED_ON | {
    "ask_live_schedule_replay",
    "ask_payment_methods",
    "ask_discount_coupon",
    "warranty_invoice",
    "return_exchange_policy",
}
"""What a few words with a mark of going on ask again of another thing, place or day."""
_FELT = frozenset({"complaint_negative", "praise"})
"""What another viewer feels as well who only says so."""
_OF_TIME = frozenset({"ask_live_schedule_replay", "ask_ship_time", "ask_restock_time"})
"""A day by itself may be asked of in each of these: а на выходных?"""
ON_CHARS_MAX = 22
ON_WORDS_MAX = 3


@dataclass(frozen=True, slots=True)
class Chosen:
    """Whether a comment is `bare`, whether it chooses one of several by its place (`exact`) or by its price (`by_price`), and whether it
    names goods or `options`."""

    bare: bool
    exact: bool
    by_price: bool
    options: bool


def kept_intent(heard: Heard, thread: Thread, context: Context, chosen: Chosen) -> str | None:
    """Return what a comment goes on to ask; None where it says so itself."""
    text, said, first = heard.found.text, said_in(heard), heard.candidates[0]
    if chosen.exact and thread.coded and code_in(text) is not None:
        return context.asked or "want_to_buy"
    last = thread.intent
    if last is not None and THANKS.said_in(said) and _is_but_thanks(heard, said, thread):
        return "greet_thanks"
    if last in _FELT and thread.beside_intent == last and heard.confidence < CLEAR and _only_joins(said):
        return last
    if last in NEVER or not text.strip():
        return None
    if thread.beside_intent and thread.targets == thread.beside and (ASKS_THE_SAME.said_in(said) or _only_joins(said)):
        return last
    if chosen.by_price and first == "bargain" and WISHES.said_in(said):
        return "want_to_buy"
    if chosen.bare:
        return _of_a_bare_one(heard, said, last)
    if last in BUYING and first in ("how_to_order", "want_to_buy", "praise") and KEEPS_ASIDE.said_in(said):
        return "want_to_buy"
    if (
        last == "bargain"
        and thread.host_spoke
        and ACCEPTS.said_in(said)
        and fills_all(said, None, (), frozenset(), (ACCEPTS,))
    ):
        return "want_to_buy"
    if last == "want_to_buy" and chosen.options and CORRECTS.said_in(said) and _has_little_of_its_own(heard, UNCLEAR):
        return last
    if last in AFTER_SALE and heard.confidence < UNCLEAR and first not in AFTER_SALE:
        return last
    if asks_further(heard, said, last):
        return last
    return _of_a_short_one(heard, said, thread, last)


_TAKEN_FOR_A_PLACE = frozenset({"ask_deliver_region", "ask_spec", "compare_products", "ask_stock"})
"""What a place and few other words are taken for."""


def asks_further(heard: Heard, said: Said, last: str | None) -> bool:
    """Whether a few words ask `last` of another place, day or thing, known by name or not: 后天呢, `und ganz ohne?`."""
    text, first = said.text, heard.candidates[0]
    if last in SENT and first != last and _is_of_a_place(heard) and is_short(text):
        return heard.confidence < PLACE_CLEAR and (first in IDLE or first in _TAKEN_FOR_A_PLACE)
    if last not in _ON or len(text) > ON_CHARS_MAX or len(text.split()) > ON_WORDS_MAX:
        return False
    if heard.confidence >= UNCLEAR and not {first, last} <= _OF_TIME:
        return False
    return _MARK.search(text) is not None or any(
        start == 0 or end >= len(text) - 1 for start, end in said.abroad.get(ASKS_ON.kind, ())
    )


_MARK = re.compile(
    r"呢[?!]*$|^那|^(?:and|what about|how about|wbt|hbt)\b|^[^ ]+ ?[?؟]$|(?:は|って)[?]?$|(?:은|는)요?[?]?$"
)
"""How a few words ask on in Chinese and English, and one word with a mark of a question in any language."""


def _is_of_a_place(heard: Heard) -> bool:
    """Whether a place stands in a comment."""
    return any(slot == "region" for slot, *_ in heard.found.spans)


def _is_but_thanks(heard: Heard, said: Said, thread: Thread) -> bool:
    """Whether a comment that thanks asks and orders nothing besides."""
    if is_question(said.text) or heard.mentions or any(slot in _ORDERED for slot, *_ in heard.found.spans):
        return False
    if heard.confidence < CLEAR:
        return True
    if not thread.host_spoke or heard.confidence >= VERY_CLEAR or len(said.text) > THANKS_CHARS_MAX:
        return False
    return not (heard.found.spans or WISHES.said_in(said) or KEEPS_ASIDE.said_in(said))


def _has_little_of_its_own(heard: Heard, least: float) -> bool:
    """Whether a comment is no question and says hardly by itself what it asks."""
    return not is_question(heard.found.text) and (heard.confidence < least or heard.candidates[0] in IDLE)


def _only_joins(said: Said) -> bool:
    """Whether a comment says that its viewer joins in, and nothing else."""
    return JOINS.said_in(said) and fills_all(said, None, (), frozenset(), (JOINS,))


def _of_a_bare_one(heard: Heard, said: Said, last: str | None) -> str | None:
    """Return what a comment asks that is but a name or an option."""
    text, first = said.text, heard.candidates[0]
    if is_question(text) and not ASKS_ON.said_in(said) and heard.confidence >= CLEAR and first not in IDLE:
        return None
    if last in BUYING and (WISHES.said_in(said) or (ACCEPTS.said_in(said) and not is_question(text))):
        return "want_to_buy"
    return "ask_stock" if last in ("ask_size_options", "ask_colour_options") else last


def _of_a_short_one(heard: Heard, said: Said, thread: Thread, last: str | None) -> str | None:
    """Return what a short comment asks that joins in, asks once more or answers the host, and has little of its own."""
    text, first = said.text, heard.candidates[0]
    if not is_short(text) or heard.confidence >= CLEAR and first not in IDLE - {"greet_thanks", "praise"}:
        return None
    joins = JOINS.said_in(said) and (not is_question(text) or fills_all(said, None, (), frozenset(), (JOINS,)))
    if PRODS.said_in(said) or joins or (thread.host_asks and not is_question(text)):
        return last
    if last == "chitchat_about_host" and heard.confidence < UNCLEAR:
        return last
    unclear = heard.confidence < UNCLEAR and first in IDLE
    return last if unclear and is_question(text) and last in GOODS_INTENTS | {"ask_discount_coupon"} else None
