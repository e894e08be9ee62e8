"""What else a comment asks beside its first question: `polo price, what sizes`, `16升多少钱 新疆发不发`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from zhubo.perceive.asks_patterns import PAID_BACK
from zhubo.perceive.lexicon import COURIERS
from zhubo.perceive.parts_asked import MEASURED, PART, measures_a_part
from zhubo.perceive.prices_en import asks_how_much_of_it
from zhubo.perceive.turns_zh import asks_price_of_a_measure
from zhubo.perceive.unsaid_zh import UNSAID
from zhubo.text.wording import bits_of, may_stand, wording

FURTHER_MAX = 3
TEXT_CHARS_MIN = 6
PIECE_CHARS_MAX = 12
"""Up to so many characters a piece of a comment asks a yes or no and nothing else."""
RULES_ASKED = frozenset(
    {
        "ask_shipping_fee",
        "ask_ship_time",
        "ask_courier",
        "ask_deliver_region",
        "return_exchange_policy",
        "warranty_invoice",
        "ask_payment_methods",
    }
)
"""Questions for a rule of the shop, beside which goods may be asked about."""
SENT_INTENTS = frozenset({"ask_price", "ask_stock", "want_to_buy", "ask_ship_time", "ask_courier", "bargain"})
"""Questions whose answer is of no use where nothing is sent to the place that is told beside them."""
TOLD_PLACE = "told_place"
"""Value of the attribute slot: the place that goods are sent to is told, and not asked about."""
ASKED_TOGETHER = frozenset(
    {
        *RULES_ASKED,
        "ask_price",
        "ask_stock",
        "ask_spec",
        "ask_suitability",
        "ask_shelf_life_date",
        "ask_size_advice",
        "ask_purchase_limit",
        "ask_bundle_gift",
        "want_to_buy",
        "ask_material_ingredient",
        "ask_size_options",
        "ask_colour_options",
        "ask_restock_time",
        "ask_authenticity_origin",
        "ask_usage_care",
        "ask_discount_coupon",
    }
)
"""Questions that stand beside others in one comment."""
_OF_GOODS = frozenset(
    {"ask_price", "ask_suitability", "ask_stock", "ask_size_options", "ask_colour_options", "ask_spec"}
)
_LIKE: dict[str, frozenset[str]] = {
    "ask_spec:material": frozenset({"ask_material_ingredient"}),
    "ask_spec:brand": frozenset({"ask_authenticity_origin"}),
    "ask_spec:origin": frozenset({"ask_authenticity_origin"}),
    "ask_spec:authenticity": frozenset({"ask_authenticity_origin"}),
    "ask_stock": frozenset({"ask_restock_time"}),
}
"""First questions that a further one would only ask again."""
_OF_OPTIONS = frozenset({"ask_size_options", "ask_colour_options"})
_NO_OPTIONS = frozenset({"material", "origin", "brand", "weight"})
"""What the answer to a question for options never tells."""
_PART_OF = {
    "landed": "ask_shipping_fee",
    "short": "ask_shipping_fee",
    "net": "ask_discount_coupon",
    "imaging": "ask_spec:system",
    "article": "ask_price",
}
"""What is asked to be worked out, or found, with the question that it answers on the way, or that its words ask by chance."""
ENDS = re.compile(
    r"[，,。？?！!；;、+&/]+|\s+(?:and|n|also|plus|then)\s+(?:also\s+)?|(?<=[吗呢啊])|(?<=[^什怎这那多要]么)|(?<=多少钱)|(?<=什么价)|"
    r"(?<=啥价)|"
    r"(?<=[\u4e00-\u9fff]) +| +(?=[\u4e00-\u9fff]{2})|还有(?=什么|多久|几天)|"
    r"(?<=多[大少高重长宽厚])(?=[\u4e00-\u9fff]{2,4}(?:是|有)?(?:多[大少高重长宽厚]|几|啥|什么|咋))(?!钱)"
)
_AND = re.compile(r"(?<=[\u4e00-\u9fff])[和跟与](?=[\u4e00-\u9fff])")
_CUES = wording(
    r"(?P<ask_shipping_fee>^ ?(?:shipping|ship|postage|delivery) ?$|how much (?:is|are|for) (?:the )?(?:shipping|postage|delivery)|"
    r"包邮|(?:邮费|运费|快递费)(?!险)|free (?:shipping|delivery|postage)|"
    r"(?:shipping|delivery) (?:fee|cost|charge))|"
    r"(?P<ask_ship_time>(?:几天|多久|多长时间|几时|几点|啥时候|什么时候)(?:能|可以|内|才)?发(?:货|出)?|发货(?:大概|一般)?(?:要|得|需要?)?(?:几天|多久|多长时间|多少天)|(?:今|明|当|"
    r"后)[天晚](?:就|能|可以|"
    r"会)?发|(?:从|在)?哪(?:里|"
    r"儿)?发货|从哪(?:里|儿)?发|发货地|(?:几天|多久|啥时候|什么时候)(?:能|可以|才)?(?:收)?到|发货(?:快|时间)|"
    r"how (?:long|fast|soon|many days|quick\w*).{0,14}(?:ship|deliver|arriv|dispatch|send(?! (?:it|them|this|that) back))|"
    r"where .{0,12}(?:ship|send|dispatch)\w* from|when .{0,16}(?:ship|arrive|dispatch|send|"
    r"leave))|"
    r"(?P<ask_courier>(?:什么|啥|哪个|哪种|哪家)(?:快递|物流)|[发寄走](?:顺丰|中通|圆通|韵达|申通|邮政|京东)|"
    r"(?:顺丰|中通|圆通|韵达|申通|京东)(?:快递)?[寄发]?[吗不么嘛]|which (?:courier|carrier)|how (?:do |does |will )?(?:u|you|ya|it|"
    r"they) (?:ship|send))|"
    r"(?P<ask_deliver_region>发不发|^ ?(?![^发寄]{0,5}[哪几啥久点])[\u4e00-\u9fff]{2,4}(?:能|可以)?(?:发|寄)(?:不|吗|么|得到|得了)?[ ?]*$|"
    r"(?:能|可以)?发(?!卫星|消息|短信|微信|语音|视频|信号|电子)[\u4e00-\u9fff]{2,4}[吗不么]|"
    r"(?:ship(?:s|ping)?|deliver(?:s|ing|y)?|send(?:s|ing)?) to\b|"
    r"\bdo (?:you|u|ya|yall) (?:even |also )?(?:ship|deliver) (?!it|them|this|that|the|my|on|in|at|for|with|by|via|free|fast|today|"
    r"tomorrow|same|next|over|every|through|back|or|and|stuff|orders)[a-z]{4,}|"
    r"\b(?:would|will|do|can|could) (?:you|u|ye|ya|yous|yall|they) (?:even |also |ever )?(?:ship|post|send|deliver|mail)"
    r"(?: it| this| them| that| one| these)?(?: out| over| all the way| up| down)? ?(?:here|there|to (?:me|us)|that far|this far)\b)|"
    r"(?P<return_exchange_policy>(?:能|可以|支持)退|退货|退换|无理由|给退|退不|\breturn(?:s|ed|able)?\b(?! to)|"
    r"\brefundable\b|send (?:it|them) back)|"
    r"(?P<warranty>保修|质保|保(?:几年|几个月|多久|多长)|坏了?(?:的话)?(?:怎么|咋|如何)(?:修|办|弄|整|处理)|warranty|guarantee)|(?P<invoice>发票|开票|invoice)|"
    r"(?P<ask_discount_coupon>有(?:没有?)?(?:什么|啥)?(?:优惠|活动|折扣|满减|促销|券)(?!价)|(?:优惠|活动|折扣|满减|券)(?:没有?|吗|么|不|力度)|打折[吗不没么])|"
    r"(?P<ask_payment_methods>\b(?:visa|paypal|mastercard|amex|apple pay|google pay|credit cards?|cards?|cash) (?:is |are |also "
    r")*(?:accepted|ok|okay|"
    r"fine|taken|possible|allowed)\b|怎么付款|花呗|分期|货到付款|(?:take|accept) (?:visa|paypal|cards?|cash|amex|apple pay|alipay)|"
    r"\bpay (?:with|by|using|via) (?!the code|code|(?:an? |my |the )?[$£€]?\d))|"
    r"(?P<ask_colour_options>(?:什么|哪些|啥|有几种|几个)颜?色(?![号温调彩])|颜色(?:有|都|呢|内存|尺码)|what colou?rs?|which colou?rs?|"
    r"^ ?colou?rs? ?$)|"
    r"(?P<ask_size_options>(?:什么|哪些|啥|几个)(?:尺码|码数|码)|尺码(?:有|都|呢)|(?:what|which|wat|wot|wich|wht|whch) sizes?|"
    r"^ ?sizing(?: for| of| on|$)|\bsizes (?:you|u|ya|do you|there are|in stock|available|left)\b|"
    r"^ ?sizes?(?: for| of| in|$))|"
    r"(?P<ask_stock>有货|现货|(?<![没还都])有[吗没]$|还有没|有没有?货|有没$|^ ?(?:stock|availability) ?$|还有吗|"
    r"有的话(?=[^ ,，]{0,3}(?:多少|啥价|什么价|几[块钱]|怎么卖|咋卖))|in stock|"
    r"^ *(?:(?:is|are|any|still|the|in|size|\d{1,2}|x*[sml]) )*left ?$|"
    r"\b(?:is|are) .{1,40}\bthere\b|\b(?:hold|have|got|carry) (?:that|"
    r"so) many\b|\bstill (?:have|got)\b|available|"
    r"^ *(?:hi |hey |so |u |you )*got (?:an?|any|the|ur|your|some) [a-z' -]{3,30} in (?:an? |size )?"
    r"(?:x*[sml]|\dxl|\d{2}|small|medium|large) *$|"
    r"(?:do|did) (?:you|u|ya) (?:have|"
    r"got)|any left|"
    r"^ ?(?:so |and |hey )?(?:is|are) there (?:still |even )?(?:an?|any)(?: (?:\d{2}|x*[sml]|small|medium|large))?(?: (?!code|"
    r"deal|offer)[a-z]{3,9})? *$)|"
    r"(?P<ask_suitability>能用[不吗么没]|可以用吗|适合(?:我|吗|不)|suitable for)|"
    r"(?P<material>made (?:of|from)|fabric|material|面料|材质|什么料|纯棉|\bcotton\b|polyester|\bwool\b)|"
    r"(?P<ask_price>多少钱|什么价|啥价|价格|怎么卖|多少米|几多?[钱钿银]|(?:^ *|的)价[啊呀呢]? *$|how much|\bprice\b|\bcost\b|"
    r"(?:^|[ \dgbtl的码色款号版])多少[啊呀呢]? ?$|\bwhat do (?:i|we) pay for (?!shipping|postage|delivery|post\b)|(?<!说了)(?<!有)好多钱)"
)
_CARRIERS = {name: id for id, names in COURIERS.items() for name in names.split("|") if not name.isascii()}
_CARRIER = wording(
    rf"(?P<name>{'|'.join(sorted(_CARRIERS, key=len, reverse=True))})(?:快递|速运|物流)?(?:运费|邮费|快递费)?(?:的话)?"
    r"(?:[吗么不嘛行可以]{0,3}[ ,，]+(?=[^ ,，]{0,3}[加补]))?"
    r"(?:是不是|要不要|是|要|得|需要|能|也|还|会)*"
    r"(?:另外|另)?[加补收付贵]?(?:多少|几[块元]|钱|收费|怎么收|包邮|免邮|免运费|免费)"
)
"""A carrier whose postage is asked for."""
_SENT = re.compile(r"(?:[发寄邮送运]货?(?:到|往|去|给)?|[到在]|我(?:是|们)?)$")
"""What stands before the place that goods are to go to."""
_SENT_BEHIND = re.compile(
    r"(?:这边|那边|地区|省|市)?(?:的?(?:朋友|姐妹|宝宝|买家|人)|(?:的|能不?能?|可以|要|怎么){0,2}(?:[发寄邮]|收到|买))"
)
"""What stands behind it."""
_OF_THE_OPTION = re.compile(r"(?:\d[gtl]b?|[smlx]|[色码款号版寸])的?多少[啊呀呢]? ?$")
"""An option whose price is asked for, whatever else the piece names."""
_POSTAGE_BACK = wording(r"(?:谁|寄回|退).{0,8}(?:运费|邮费|快递费)|(?:运费|邮费|快递费).{0,6}谁")
_OF_RETURNS = frozenset({"return_exchange_policy", "request_refund_return"})
_CHARGING = wording(
    r"^ *(?:还有|以及|和|跟|它)?(?:的)?充电(?:的?速度|功率|快慢)?(?:是|有|到底)?"
    r"(?:多快|快不快|快[吗么嘛]|多少瓦|几瓦|怎么样|咋样|如何)?[呀啊呢?？ ]*$"
)
"""How fast a thing is charged, asked for beside something else."""
_WORTH = wording(r"(?:能抵|抵扣?|折[价现旧算]?|回收价?|置换|值)(?:多少|几|什么价|啥价)")
"""What an old thing is taken for, and no price."""
_AFTER_A_FAULT = frozenset({"warranty_invoice", "return_exchange_policy"})
_FAULT = wording(
    r"(?:裂|碎|坏|烂|断|破|花|刮|鼓包?|漏[水电气液油光]?|胶|失灵|松|歪|弯|变[形慢黄色]|[进缩]水|[掉褪]色|掉漆|起球|花屏|黑屏|死机|卡|慢|"
    r"没反应|不[亮响准灵热冷转动]|发[烫热]|[大小短窄紧])(?:了|啦)|(?:裂|碎|坏|破|刮花|鼓包|开胶|脱胶|失灵|变[形慢]|花屏|黑屏|死机)(?:掉|开|过|$)|"
    r"出[\u4e00-\u9fff]线|有(?:划痕|坏点|裂|瑕疵|异响)|充不[进上]|不打火|不制[冷热]|开不了|连不上|打不开"
)
"""What is wrong with a thing of one's own: the part that is named with it is told, and nothing is asked of it."""
_NAME = wording(r" {3,}")
_ASKING = wording(
    r"吗|么|呢|几|多|什么|啥|哪|怎|能不|有没|是不|\b(?:how|what|which|who|where|is|are|does|do|can|has|have)\b"
)
_YES_OR_NO = wording(r"[吗么不没呢]\s*$|^\s*(?:is|are|does|do|will|can) ")
_OPTIONS_TOGETHER = wording(r"颜色.{0,3}(?P<zh>内存|容量|版本)")


def further_asks(
    text: str,
    intent: str | None,
    attribute: str | None,
    *,
    of_goods: bool,
    named: Callable[[str], str | None],
    whole: str | None = None,
) -> tuple[str, ...]:
    """Return what a folded comment asks beside `intent` and `attribute`, each an intent or `intent:attribute`, at most three, in order.

    `of_goods`: whether it means any product. `named` returns the property that a piece of text names. `whole`: the comment with the names
    of goods, where `text` has blanks for them: a name may hold the word that a yes or no is asked about.
    """
    if intent not in ASKED_TOGETHER or len(text) < TEXT_CHARS_MIN or not ENDS.search(text):
        return ()
    found: list[str] = []
    # What cannot stand in the text stands in no piece of it.
    cued = bool(may_stand(text) & _CUED)
    for piece in (piece for end in ENDS.split(text) for piece in (_AND.split(end) if intent == "ask_spec" else (end,))):
        if piece:
            told = (intent == "ask_price" and _is_description(piece)) or (
                intent in _AFTER_A_FAULT and _FAULT.search(piece) is not None
            )
            name = _nothing if told else named
            found += _asked(piece, name) if cued else _asked_named(piece, name)
    faulty = intent in _AFTER_A_FAULT and _FAULT.search(text) is not None
    if whole is not None and len(whole) == len(text) and intent != "ask_price" and not faulty:
        found += _asked_by_name(text, whole, named)
    first = f"ask_spec:{attribute}" if intent == "ask_spec" and attribute else intent
    if "ask_price" in found and asks_how_much_of_it(text):
        found = [ask for ask in found if ask != "ask_price"]
    found = [ask for ask in dict.fromkeys(found) if ask != first and not asks_again(ask, intent, attribute)]
    if not _OPTION_NAMES.isdisjoint(found) and _EACH_OPTION.search(text) is not None:
        found = [ask for ask in found if ask not in _OPTION_NAMES]
    if intent in _OF_RETURNS and PAID_BACK.search(text) is not None:
        found = [ask for ask in found if ask != "ask_shipping_fee"]
    kept = [ask for ask in found if of_goods or ask.partition(":")[0] not in _OF_GOODS]
    return tuple(kept[:FURTHER_MAX])


_OPTION_NAMES = frozenset({"ask_spec:model", "ask_spec:version"})
_EACH_OPTION = wording(
    r"(?:[两二俩三四五几]|每一?|各|不同|所有)[个种款]?(?:型号|版本|配置|规格)|(?:型号|版本|配置|规格)(?:都?各|分别|都)"
)
"""Options that are counted or gone through; what the model is called is not asked."""


def carrier_priced(text: str) -> str | None:
    """Return the carrier whose postage a folded comment asks for: 顺丰多少钱, 发韵达加几块."""
    match = _CARRIER.search(text)
    return _CARRIERS[match["name"]] if match is not None else None


def tells_a_place(text: str, spans: Iterable[tuple[str, int, int, str]]) -> bool:
    """Whether one of the places in a folded comment is where goods are to go, 发新疆多少钱, 我在西藏, and not where they are from."""
    places = [(start, end) for slot, start, end, _ in spans if slot == "region"]
    return any(_SENT.search(text, 0, start) or _SENT_BEHIND.match(text, end) for start, end in places)


def _asked_by_name(text: str, whole: str, named: Callable[[str], str | None]) -> list[str]:
    """Return what is asked a yes or no about by words that also stand in a name: 会发黄吗 of a case that is called 不发黄."""
    found: list[str] = []
    begin = 0
    for match in (*ENDS.finditer(whole), None):
        end = match.start() if match is not None else len(whole)
        piece, blanked = whole[begin:end], text[begin:end]
        begin = match.end() if match is not None else end
        if piece != blanked and len(piece) <= PIECE_CHARS_MAX and _YES_OR_NO.search(piece) is not None:
            asked = named(piece)
            found += [f"ask_spec:{asked}"] if asked is not None else []
    return found


def _is_description(piece: str) -> bool:
    """Whether a piece that has blanks for a name asks nothing in so many words: `the white usb c charger`, but not `camera resolution`."""
    if _NAME.search(piece) is None or _ASKING.search(piece) is not None:
        return False
    return not piece.startswith("   ") or len(piece.split()) > 1


def _nothing(piece: str) -> str | None:
    return None


def _asked_named(piece: str, named: Callable[[str], str | None]) -> list[str]:
    """Return what one piece of a comment asks in which no other cue can stand."""
    asked = named(piece)
    return [f"ask_spec:{asked}"] if asked is not None else []


def _asked(piece: str, named: Callable[[str], str | None]) -> list[str]:
    """Return what one piece of a comment asks."""
    both = _OPTIONS_TOGETHER.search(piece)
    if both is not None:
        return ["ask_colour_options", "ask_spec:memory" if both["zh"] != "版本" else "ask_spec:version"]
    if asks_price_of_a_measure(piece):
        return ["ask_price"]
    if _CHARGING.search(piece) is not None:
        return ["ask_spec:charging"]
    if measures_a_part(piece):
        return [f"ask_spec:{PART}"]
    if _WORTH.search(piece) is not None:
        return []
    if _POSTAGE_BACK.search(piece) is not None:
        return ["return_exchange_policy"]
    cues = [match.lastgroup for match in _CUES.finditer(piece)]
    cue = next((one for one in cues if one != "ask_price"), cues[0] if cues else None)
    if cue in ("warranty", "invoice"):
        return [f"warranty_invoice:{cue}"]
    if cue == "material":
        return ["ask_spec:material"]
    if cue not in (None, "ask_price"):
        return [cue] if cue else []
    asked = named(piece) if cue is None or _OF_THE_OPTION.search(piece) is None else None
    return [f"ask_spec:{asked}"] if asked is not None else [cue] if cue else []


def asks_again(ask: str, intent: str | None, attribute: str | None) -> bool:
    """Whether a further ask is the first one in other words."""
    further, _, named = ask.partition(":")
    if further == intent and (not named or named == attribute or intent not in ("ask_spec", "warranty_invoice")):
        return True
    if further == "ask_spec" and named == attribute:
        return intent not in _OF_OPTIONS or named not in _NO_OPTIONS
    if further == "ask_spec" and (
        attribute in ("other", UNSAID, "upgrade")
        or (attribute or "").startswith(("text:", "says:", "is:", "part", "figure:"))
    ):
        return True
    if attribute == "other_price" and further == "ask_spec":
        return True
    if attribute == "accident" and ask in ("warranty_invoice:warranty", "ask_spec:waterproof"):
        return True
    if attribute == "price_protection" and ask in ("return_exchange_policy", "ask_price"):
        return True
    if ask == _PART_OF.get(attribute or ""):
        return True
    return intent in _LIKE.get(ask, ()) or (attribute == "charging" and named == "power")


_CUED = bits_of((_OPTIONS_TOGETHER, asks_price_of_a_measure.words, _CHARGING, MEASURED, _WORTH, _POSTAGE_BACK, _CUES))
