"""Words whose meaning hangs on what the host asked for: `1`, `M`, `扣1`, `me`, a bare emoji; and what a host asks for."""

from __future__ import annotations

import re

from zhubo.perceive.found import Found
from zhubo.text.wording import wording

_SIGN_IN = re.compile(r"(?:扣|打|刷|公屏|回复|type|comment)?\s?(?:1{1,9}|6{2,9}|8{3,9}|9{3,9}|2{3,9}|一)")
_FILLER = wording(
    r"扣|码|号|想要|我要|给我|要|来|的|了|个|件|那|都|也|还|我|有人|在|必须|好|行|可以|嗯|安排|拍|冲|上车|啊|呀|x"
    r"|(?<![a-z])(?:ok|okay|yes|yep|yeah|ya|yup|me|mine|sold|here|want|please|pls|plz|po|the|a|one|in|i|it|i'll|ill|"
    r"take|this|that|and|done|pick|size|ako"
    r"|pcs|pc|first|now|for)(?![a-z])|[\W_\d]+"
)
_SLOT_ONLY = frozenset({"size", "colour", "qty", "link_no", "height", "weight", "foot", "product", "part"})
_WORDS_ONLY = re.compile(r"[\d\s\W_]*(?:[a-z]{1,12}[\s\W_]*|[\u4e00-\u9fff]{1,4}[\s\W_]*){0,2}")
_EMOJI_ONLY = re.compile(r"[\W_]+")
_PRICE_SIGN = re.compile(r"[\s?!.]*[$£€¥]+[\s?!.]*")
"""A sign of money and nothing else: what does it cost."""
_LETTER_ONLY = re.compile(r"\W*[a-z]\W*")
ANSWER_CHARS_MAX = 24


_TOLD_BY_WORDING = (
    ("ask_discount_coupon", wording(r"[券码](?:还有|再过|几|多)[^ ]{0,4}[钟时天]后?(?:作废|失效|过期|到期)")),
    ("ask_stock", wording(r"^[a-z]+\d+ \d+[gt]?在[不没吗嘛]?$")),
    ("ask_price", wording(r"^\D{2,6}\d{2,4}还是\d{2,4}[?？]?$")),
)
"""Chinese wordings that ask one thing only, however sure the model is of another."""


def said_by_itself(text: str, intent: str, confidence: float, threshold: float) -> str | None:
    """Return the likeliest intent where it is likely enough, or what the wording alone tells.

    A bare figure orders only where the host has asked for one.
    """
    if not text.isascii():
        for told, wording_of_it in _TOLD_BY_WORDING:
            if wording_of_it.search(text) is not None:
                return told
    return None if confidence < threshold or (intent == "want_to_buy" and text.isdigit()) else intent


def may_answer(text: str) -> bool:
    """Whether `text` (folded) can be a bare answer to what the host asked for: short, and no question itself."""
    return len(text) <= ANSWER_CHARS_MAX and not any(mark in text for mark in "?؟吗")


def short_answer(found: Found, asked: str | None) -> str | None:
    """Return the intent of a bare answer: what was `asked`, or without that what `docs/intents.md` says; None for other texts."""
    text = found.text.strip()
    if len(text) > ANSWER_CHARS_MAX:
        return None
    bare = _SIGN_IN.fullmatch(text) is not None
    if asked:
        if bare or _is_answer(found, text, asked):
            return asked
        return None
    if bare:
        return "lottery_follow_interaction"
    if len(text) > 1 and text[:2].isalpha():
        # No sign, and no letter alone.
        return None
    if "size" in found.typed and text.endswith("?"):
        # Of what is on show it may be asked whether there is an L.
        return None
    if _PRICE_SIGN.fullmatch(text):
        return "ask_price"
    if not text or _EMOJI_ONLY.fullmatch(text) or _LETTER_ONLY.fullmatch(text):
        return "out_of_scope"
    return None


def _is_answer(found: Found, text: str, asked: str) -> bool:
    if any(slot not in _SLOT_ONLY for slot, *_ in found.spans):
        return False
    rest = found.text
    for _, start, end, _ in reversed(found.spans):
        rest = f"{rest[:start]} {rest[end:]}"
    if not _FILLER.sub("", rest):
        return True
    return asked == "lottery_follow_interaction" and _WORDS_ONLY.fullmatch(text) is not None


_HOST_CALL = wording(
    r"扣|公屏|打个|打一个|回复|刷|举手|弹幕|type|comment|drop|say|put|press|hit|send|heart|"
    r"\b(?:ketik|escrib\w+|digit\w+|tape[zr]?|schreib\w*|gõ|comenten?|comentem?)\b|пиш|напиш|став|눌러|댓글|써주|コメント|"
    r"押して|打って|พิมพ์|กด|اكتب"
)
_HOST_CODE = wording(
    r"1|2|一|6|想要|要|号码|尺码|颜色|one|me\b|sold|mine|size|colou?r|emoji|heart|yes|in\b|爱心|身高|体重|几号"
)
_HOST_TOPICS = (
    (
        "lottery_follow_interaction",
        wording(
            r"抽奖|福袋|抽|送|红包|截屏|点赞|关注|粉丝团|报名|参加|参与|giveaway|win|lottery|raffle|draw|free|enter|follow|prize|sign up|"
            r"undian|sorteo|sorteio|tirage|concours|verlosung|gewinn|розыгр|추첨|이벤트|抽選|プレゼント|quay số|minigame|"
            r"แจก|จับฉลาก|سحب|هدية"
        ),
    ),
    ("ask_size_advice", wording(r"身高|体重|尺码推荐|推荐尺码|height|weight")),
    (
        "request_show_item",
        wording(r"想看|看哪|讲哪|试哪|展示|想让我|which.*(?:see|show)|want to see|see next|show next|试穿"),
    ),
    (
        "want_to_buy",
        wording(
            r"想要|要的|要[红黑白蓝绿灰粉黄紫金银大小\dsmlx]|要买|想买|需要|喜欢的|拍|下单|上车|抢|want|buy|grab|take|need|"
            r"claim|order|like it|"
            r"yours|for the|\b(?:mau|quier\w+|compr\w+|quer\w*|veul\w+|achet\w+|prend\w*|will|kauf\w+|mua|beli)\b|"
            r"хоч|куп|бер[её]т|구매|사실|원하|欲しい|買い|อยากได้|เอา|ซื้อ|يريد|يبي|شراء"
        ),
    ),
)


_HOST_WISH = wording(
    r"(?:谁|有人|有没有人|哪位)(?:想|还)?(?:要|拍|买)|(?:要|拍|买)(?:什么|哪个?|多大的?|几)(?:尺?码|颜?色|号|"
    r"[件双台个条套部]|内存|容量|版本)|"
    r"\b(?:what|which) (?:size|colou?r|one|version|format)s? (?:do|would|can|are|d)?\s?(?:you|u|ya) (?:need|want|like|"
    r"taking|after|getting)|"
    r"\b(?:what|which) (?:size|colou?r) for (?:you|u)\b|\bhow many (?:do|would) (?:you|u) (?:need|want|like)|"
    r"要不要(?:来|拿|拍)|\b(?:want|need) (?:one|it|some|this|a pair)\s?\?|"
    r"\bwho(?:'?s| is| wants?| needs?) (?:in\b|next|taking|this|it|one|these|the|a\b)"
)
"""The host asks for orders in words, and for no code."""
_OPTION_CALLED_FOR = wording(r"尺码|颜色|码数|\b(?:your|ur|the) (?:size|colou?r)\b")
"""Who is to type their size orders."""


def host_request(text: str) -> str | None:
    """Return what these words (folded), said by the host, ask the room for: an intent, or None."""
    if _HOST_WISH.search(text) and "链接" not in text and "link" not in text:
        return "want_to_buy"
    if _HOST_CALL.search(text) is None or _HOST_CODE.search(text) is None:
        return None
    for intent, pattern in _HOST_TOPICS:
        if pattern.search(text):
            return intent
    return "want_to_buy" if _OPTION_CALLED_FOR.search(text) else None
