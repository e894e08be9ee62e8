"""What the host invites the room to say: whether to show something, what to keep for whom, which way to settle an order. Pure.

Whoever answers says little: `yes`, `the mug`, `L`, `the latter`. What they ask by it is what the host invited.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from zhubo.perceive.carried_words import Said, Turn
from zhubo.perceive.forms import is_question
from zhubo.perceive.going_abroad import going_in
from zhubo.perceive.host_codes import calls_in
from zhubo.text.wording import wording

SHOWS = Turn(
    "SHOWS",
    wording(
        r"想看|(?:要|想|给[你您]|给大家).{0,4}看看|先看|试穿|试一下|试吃|试用|上身|上脚|打开|拆开|开箱|拆箱|演示|展示|讲哪|讲一遍|再讲|近一点|拉近|转一圈|翻过来|举起来|"
        r"\b(?:open|unbox|show|hold (?:it |this |that |them )?up|try (?:it |this |them |these |one |both )?on|"
        r"try (?:it|this|that|them|one)|demo|unwrap|put (?:it|this|them) on|"
        r"turn (?:it|this) (?:around|over|on)|close ?up|zoom in|(?:see|look at|do|feature|go over) (?:first|next|now|again)|"
        r"(?:want|wanna|like|love) (?:me )?(?:to )?(?:see|try|taste|smell|wear|model))\b"
    ),
)
"""What a host may offer to do with goods before the camera, and by which a viewer wants it."""
KEEPS = Turn(
    "KEEPS",
    wording(
        r"留(?:一|两|几|个|件|双|台|下|着|给|不留|$|[!?！？])|给[您你]留|留不留|预留|(?:帮|替|给)[您你].{0,3}(?:下单|安排|拍)|拍下|打包|带走|带一|记上|登记|备注|"
        r"\b(?:(?:save|hold|keep|reserve|grab|pack)(?: up)? (?:you |u )?(?:one|it|this|that|them|these|those|a pair|two|some|yours|the)|"
        r"set aside|put (?:one|it|this|them|you|a pair)? ?(?:aside|down|away|by)|wrap up|bag up|"
        r"add (?:it|one|this|them) to|ring up|note (?:it )?down|sign you up|order (?:it|one|this|that|them|for))\b"
    ),
)
"""What a host offers to do with goods for somebody who wants them, and by which a viewer takes them."""
_WHO_WANTS = Turn(
    "WHO_WANTS",
    wording(
        r"(?:谁|哪位|有人|有没有人|哪个宝宝|哪位宝宝)(?:想|还)?(?:要|拍|买|带)|要不要|"
        r"\b(?:who(?:'?s| is| else| all)? (?:wants?|needs?|taking|takes|getting|buying|grabbing|up for|in for|ready for)|anyone want|"
        r"any takers|which (?:one |ones )?(?:do|would|should) (?:you|u|ya|yall|y'all|we) (?:want|like|prefer|order)|"
        r"do (?:you|u) want (?:one|it|this|that|a|the|both))\b"
    ),
)
_WHAT_OPTION = Turn(
    "WHAT_OPTION",
    wording(
        r"(?:什么|哪个|啥|几|多大的?|多少)(?:尺?码|颜?色|号|规格|版本|内存|容量)|要[^,，。?？]{1,8}还是|"
        r"\b(?:what|which|wat) (?:size|colou?r|version|format|model|style|storage|option)s?\b|\byour (?:size|colou?r)\b"
    ),
)
_COUPON = re.compile(
    r"券|优惠码|\b(?:coupons?|vouchers?|promo|discount|cup[oó]n(?:es)?|descuentos?|cupom|cupons|desconto|code promo|coupon|réduc\w*|"
    r"gutscheincode|rabatt\w*|diskon|kupon|voucher|potongan|mã giảm|voucher|купон\w*|промокод\w*|скидк\w*)\b|クーポン|割引|쿠폰|할인|"
    r"คูปอง|ส่วนลด|โค้ด|كوبون|خصم|قسيمة|كود"
)
_LOTTERY = re.compile(
    r"抽|福袋|\b(?:giveaway|raffle|lottery|draw|sorteo|sorteio|concours|tirage|verlosung|undian|giveaway|minigame|quay số)\b|"
    r"розыгр|추첨|抽選|จับฉลาก|سحب"
)
_BREAK = re.compile(r"[.,;!?。、，！？；]")
_ASKING = re.compile(
    r"؟|还是|(?:ます|です|ました|ましょう)か|どっち|どちら|どれ|까요|나요|어느|어떤|뭐로|뭘로|ไหม|มั้ย|ไหน|อะไร|"
    r"\b(?:cuál|cuáles|cual|quién|quien|qui|lequel|laquelle|welche[rsn]?|wer|wen|qual|quais|quem|кто|кому|какой|какую|какие|что|"
    r"yang mana|yg mana|siapa|cái nào|ai|nào)\b|(?:^| )(?:مين|أي|اي|شو|وش|ايش|أنهي|انهي|شكون|منو)(?: |$)"
)
"""How hosts ask where no mark of a question stands, as nobody speaks one."""
_OPTION_ONLY_AFTER = frozenset(
    {
        None,
        "ask_stock",
        "want_to_buy",
        "ask_size_options",
        "ask_colour_options",
        "how_to_order",
        "praise",
        "greet_thanks",
        "request_show_item",
    }
)
"""What a viewer asked before, behind whom who names an option of what the host asked for buys it."""
MATTERS: Mapping[str, str] = {
    "TO_ADDRESS": "change_order_address",
    "TO_CANCEL": "cancel_order",
    "TO_REFUND": "request_refund_return",
    "TO_REPLACE": "damaged_missing_wrong",
}
"""Which intent each way has by which a host may settle an order that is at stake."""
_MATTERS_HOME = (
    (
        "change_order_address",
        wording(r"改地址|换地址|地址|\b(?:change|update|fix|correct|edit) (?:the |your )?address\b|\baddress\b"),
    ),
    ("cancel_order", wording(r"取消|不要了|\bcancel(?:ling|led|lation)?\b|\bcall it off\b")),
    (
        "request_refund_return",
        wording(r"退款|退钱|退货|退了|退给|\b(?:refund(?:ed)?|money back|send it back|return(?:ed)?|return it)\b"),
    ),
    (
        "damaged_missing_wrong",
        wording(
            r"换新|换一[个件双台条]|补发|重发|换货|\b(?:replace(?:ment|d)?|new one|resend|exchange|swap|send (?:you )?(?:another|a new))\b"
        ),
    ),
)


def said_by_host(text: str, language: str) -> Said:
    """Return the host's words (folded) with the phrases of their language."""
    return Said(text, going_in(text, language))


def invited(text: str, language: str, last_intent: str | None) -> str | None:
    """Return what the host's words (folded) invite the room to ask for by a word: an intent, or None.

    `last_intent` is what the viewer asked who commented last: behind a question what it costs, who names a colour asks what that costs.
    """
    said = said_by_host(text, language)
    called = calls_in(text, language)
    wanted = _WHO_WANTS.said_in(said)
    asks = called or wanted or is_question(text) or _ASKING.search(text) is not None
    if not asks or _LOTTERY.search(text) is not None:
        return None
    if called and _COUPON.search(text) is not None:
        return "ask_discount_coupon"
    if SHOWS.said_in(said) and not (KEEPS.said_in(said) and called) and not (wanted and _is_done_with_showing(said)):
        return "request_show_item"
    if wanted or KEEPS.said_in(said) or (called and _WHAT_OPTION.said_in(said)):
        return "want_to_buy"
    return "want_to_buy" if _WHAT_OPTION.said_in(said) and last_intent in _OPTION_ONLY_AFTER else None


def _is_done_with_showing(said: Said) -> bool:
    """Whether the host asks who wants a thing in a part of a sentence behind that in which they speak of showing."""
    shows = max(start for start, _ in SHOWS.places_in(said))
    wants = max(start for start, _ in _WHO_WANTS.places_in(said))
    return shows < wants and _BREAK.search(said.text, shows, wants) is not None


def ways_offered(text: str, language: str) -> tuple[str, ...]:
    """Return the ways to settle an order that the host's question (folded) leaves to its viewer, in order; empty where fewer than two."""
    if not is_question(text) and _ASKING.search(text) is None:
        return ()
    ways = ways_in(said_by_host(text, language))
    return tuple(ways) if len(ways) > 1 else ()


def ways_in(said: Said) -> Sequence[str]:
    """Return the ways to settle an order that words name, in order, each once."""
    found: list[tuple[int, str]] = []
    for kind, intent in MATTERS.items():
        found += [(start, intent) for start, _ in said.abroad.get(kind, ())[:1]]
    for intent, home in _MATTERS_HOME:
        match = home.search(said.text)
        found += [(match.start(), intent)] if match is not None else []
    return list(dict.fromkeys(intent for _, intent in sorted(found)))
