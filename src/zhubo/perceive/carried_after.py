"""What a comment that was read takes over from the room: the thing that was shown before, what another spoke of, the feeling. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.carried_bare import said_in
from zhubo.perceive.carried_intent import AFTER_SALE
from zhubo.perceive.carried_words import ALL_OF_THEM, JOINS, OTHERS, THANKS, Said, cheapest_or_dearest
from zhubo.perceive.hearing import Heard
from zhubo.perceive.reading import Context, Reading, Thread
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.text.wording import wording

_OF_ONE = (GOODS_INTENTS | {"want_to_buy", "bargain"}) - {"ask_stock", "compare_products"}
"""What is asked of one thing by the name of its kind, and not to hear which ones there are."""
_WHICH = wording(
    r"哪|最|啥|什么|几[款种个台双件条部]|每|各|分别|[两俩二三]|\d ?[台个件双部条]|"
    r"\b(?:which|any|every|each|all|what|two|three|\w+est)\b"
)
"""Words by which several things of a kind are asked for, and not the one that was on show."""
_LAUGHS = re.compile(
    r"哈哈|嘿嘿|笑死|(?:^|[^a-z])(?:(?:ha){2,}|(?:he){2,}|(?:hi){2,}|lmf?ao|rofl|p?t?mdr|haha\w*|xd+)(?![a-z])|[ㅋㅎᄏᄒ]{2,}|"
    r"(?<!\w)а?ха(?:ха)+х?(?!\w)|(?<!\w)аха(?:х(?:а)?)+(?!\w)|(?<!\w)ه{2,}(?!\w)"
)
"""How laughter is typed wherever people laugh."""
_LAUGHS_ALONE: Mapping[str, re.Pattern[str]] = {
    "es": re.compile(r"(?<![a-z])(?:ja){2,}j?(?![a-z])"),
    "id": re.compile(r"(?<![a-z])w?k(?:wk){1,}\w*"),
    "ja": re.compile(r"w{2,}$|草$|笑$|[(（]笑[)）]"),
    "pt": re.compile(r"(?<![a-z])(?:k{3,}|(?:rs){2,})(?![a-z])"),
    "th": re.compile(r"^(?!.*(?:บาท|ราคา)).*(?<![\da-z])5{3,}(?!\d)"),
}
"""How it is typed in one language alone: 555 is crying in Chinese, kk a sister in Indonesian."""


def with_room(reading: Reading, heard: Heard, context: Context) -> Reading:
    """Return a reading with the goods and the feeling that only what went before tells."""
    thread = context.thread
    if thread is None:
        return reading
    said = said_in(heard)
    targets, tone = _targets(reading, heard, context, thread, said), _tone(reading, said, thread, heard.language)
    if targets == reading.targets and tone == reading.tone:
        return reading
    return replace(reading, targets=targets, tone=tone)


def _targets(reading: Reading, heard: Heard, context: Context, thread: Thread, said: Said) -> tuple[Target, ...]:
    """Return what is meant of several things of a kind, or where nothing is on show and nothing is named."""
    found = reading.targets
    skus = {target.sku for target in found}
    before = thread.shown_before
    chooses = cheapest_or_dearest(said) is not None or any(turn.said_in(said) for turn in (OTHERS, ALL_OF_THEM))
    of_one = reading.intent in _OF_ONE and not chooses and _WHICH.search(said.text) is None
    if len(skus) > 1 and before in skus and context.pinned not in skus and of_one:
        if all(target.how == "category" for target in found):
            return tuple(replace(target, how="recent") for target in found if target.sku == before)
    nothing = not (found or heard.mentions or thread.targets or context.pinned)
    if nothing and reading.intent == thread.beside_intent and reading.intent in GOODS_INTENTS and thread.beside_read:
        return tuple(Target(sku=target.sku, how="recent") for target in thread.beside if target.sku)
    return found


def _tone(reading: Reading, said: Said, thread: Thread, language: str) -> str:
    """Return the feeling of a comment whose own words have none: who thanks for help is glad, who joins in a complaint is not."""
    if reading.tone or reading.sentiment != "neutral":
        return reading.tone
    helped = thread.host_spoke or thread.intent not in (None, "greet_thanks")
    if reading.intent == "greet_thanks" and helped and THANKS.said_in(said):
        return "positive"
    if thread.beside_mood == "negative" and reading.intent == thread.beside_intent and JOINS.said_in(said):
        return "negative"
    glad = thread.mood != "negative" and reading.intent not in AFTER_SALE and reading.intent != "complaint_negative"
    alone = _LAUGHS_ALONE.get(language)
    laughs = _LAUGHS.search(said.text) is not None or (alone is not None and alone.search(said.text) is not None)
    return "positive" if glad and laughs else ""
