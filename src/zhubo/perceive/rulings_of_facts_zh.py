"""Rulings for Chinese questions for facts, sizes and rules in other words than most: what they are read as, and what is meant."""

from __future__ import annotations

from zhubo.perceive.properties_named import property_asked
from zhubo.perceive.ruling import IDLE, Ruling
from zhubo.text.wording import says, wording

_UNSURE = IDLE | {
    None,
    "ask_stock",
    "ask_spec",
    "ask_usage_care",
    "ask_size_options",
    "ask_material_ingredient",
    "ask_link_number",
    "ask_authenticity_origin",
    "ask_suitability",
    "ask_bundle_gift",
    "compare_products",
}
_OF_RULES = _UNSURE | {
    "ask_price",
    "ask_courier",
    "ask_deliver_region",
    "ask_ship_time",
    "ask_payment_methods",
    "how_to_order",
    "track_order",
    "want_to_buy",
}
_IMAGING = wording(r"影像(?:系统|品牌|技术)?(?:叫|唤|喊|名|牌子|是|用的?)(?:做|作|个|的|是|字)*(?:什么|啥|谁|哪)")
_PARTS_BEHIND = wording(
    r"(?:背后|背面|后[头面边背]|屁股(?:后[头面]?|上)?|前[头面边])?[^ ,，]{0,6}(?:摄像头|镜头|摄)[^ ,，]{0,3}"
    r"(?:有)?(?:几|多少)(?:个|颗|只|粒|枚|摄)|"
    r"(?:有)?(?:几|多少)(?:个|颗|只|粒|枚)(?:后置?|前置?)?(?:摄像头|镜头|摄)"
)
_A_FIGURE = wording(r"(?:多少|几)(?:毫安时?|m?ah|瓦|w(?![a-z])|克|英?寸|赫兹|hz|像素)")
_PRESSED = wording(r"[增加]压(?:吗|么|不|没|功能|的话|[啊呀?？ ]|$)")
_SIZES_LEFT = wording(
    r"(?:剩|余)(?:下|的|得|了|有)*(?:哪些|哪几?个?|什么|啥|几个?)(?:鞋|尺)?(?:码|号)(?:数)?|(?:有|剩)(?:哪些|哪几个|什么|啥)(?:鞋|尺)码|"
    r"(?:码|号)(?:数)?(?:都|还|一共)*(?:剩|余)(?:下|的|得|了|有)*(?:哪|什么|啥|几)"
)
_SIZE_AT_THE_END = wording(
    r"最[大小](?:的)?(?:码|号)?(?:是|有|能|做|卖|穿)*到?(?:什么|啥|几|多大|多少)(?:个)?(?:号(?! ?链)|码|x)"
)
_TO_SEND = wording(
    r"(?:多少|几)个?(?:钟头|小时|钟)(?:之?内|以内)?(?:就|才)?(?:能|可以|会)?(?:从仓库?)?(?:出仓|出库|出货|发货|发出|寄出|送出|发走)"
)
_TRIED_ON = wording(
    r"(?:穿|试)(?:过|了|一下|上)[^?？]{0,10}(?:还)?(?:能|可以|得)(?:不能)?退|(?:穿|试)[^ ,，]{0,6}[ ,，][^ ,，]{0,4}还能退"
)
_STORE = wording(
    r"(?:仓库?|货)(?:都|是|放|搁|存)*(?:在|从)哪(?:里|儿|个|块|疙瘩|旮旯)?(?:地方|城市|省)?|货(?:从|打|由|是)?哪(?:里|儿)?(?:寄|发)"
)
_OWN_PARCEL = wording(r"我的|我买|我拍|买的|拍的|订单|单号|到哪|走到|物流|还没")
_SAMPLE = wording(
    r"(?:样机|试用机|样品|试用装)[^?？]{0,6}(?:给|让|来)?[^?？]{0,4}(?:试|用)|先(?:寄|发|给)[^ ,，]{0,4}(?:试试|试用|试一下)"
)
_MENDED = wording(
    r"(?:上门|寄回?|返厂|送)修还是|(?:去|到|在|拿到|送到)哪(?:里|儿)?(?:去)?(?:修|维修|保修)|还是(?:要|得)?(?:自己)?寄(?:回去?)?修"
)
_TAKEN_AWAY = wording(
    r"旧的?[^ ,，?？]{1,8}(?:给不给|能不能|帮不帮|管不管|会不会|负责|免费|帮忙|给|能|可以)+[^ ,，?？]{0,4}"
    r"(?:拆走|拉走|搬走|收走|带走|清走|运走|拆掉|拆除|回收)"
)
_IN_WORDS = r"(?<![第十百千])[一二两三四五六七八九](?:千[零一二三四五六七八九]?百?|百|十)[一二三四五六七八九十零]*(?:块|元)?(?:钱)?的?"
_RUSH_IN_WORDS = wording(
    rf"(?:抢|秒|捡)[^ ,，]{{0,2}}{_IN_WORDS}(?:那个|那款|那台|那双|那件)|"
    rf"{_IN_WORDS}(?<=的)[^ ,，]{{1,12}}(?:抢|秒)(?:得到|到)?(?:不|吗|么|没)"
)
_SHAPE = wording(r"屏幕?(?:是|有)?(?:不是)?(?:直|曲|弯|弧|平)(?:面)?的(?:吗|么|不|还是)")
_NO_SIGNAL = wording(r"(?:没|无|冇)(?:得|有)?信号[^?？]{0,12}(?:消息|求救|短信|联系|联络|打电话)")
_SHOE_SIZE = wording(r"(?<![\d.])(?:3[3-9]|4\d)码")
_KEPT = wording(r"(?:留|预留|留着)(?:个|一?[台件双部条套]|两[台件双部条套]|货)(?:给|着|到|行|可以|[, ，]|$)")
_OWN_FAULT = wording(
    r"报修|(?:买|拍|订)的[^?？]{0,10}(?:死机|坏了|黑屏|花屏|开不了机|没反应|充不进)[^?？]{0,12}(?:咋|怎么|如何)(?:弄|办|整|处理)"
)
_YES_OR_NO = wording(r"(?:[吗么嘛没不]|没有|没得)[啊呀呢嘛?？ ]*$")
_OF_MONEY = wording(
    r"多少|几[块钱百千个多]|[千百万要]|[大小高低](?:内存|容量|配)|价|钱|[块元卖贵买减券折]|便宜|优惠|米\b|\d{3}"
)


def asks_a_property_and_no_price(text: str) -> bool:
    """Whether a comment ends with a yes or no about a property that it asks for, and speaks of no money."""
    return _YES_OR_NO.search(text) is not None and _OF_MONEY.search(text) is None and property_asked(text) is not None


RULINGS_OF_FACTS: tuple[Ruling, ...] = (
    (frozenset({"ask_price"}), asks_a_property_and_no_price, "ask_spec"),
    (_UNSURE | {"ask_discount_coupon"}, says(_RUSH_IN_WORDS), "ask_price"),
    (
        _UNSURE | {"damaged_missing_wrong"},
        says(_SHAPE, unless=wording(r"收到|到手|刚到|订单|摔|换货|退")),
        "ask_spec",
    ),
    (_OF_RULES, says(_NO_SIGNAL), "ask_spec"),
    (frozenset({"ask_price"}), says(_OWN_FAULT, unless=wording(r"多少|[价钱贵]|几块")), "damaged_missing_wrong"),
    (frozenset({"ask_suitability"}), says(_SHOE_SIZE), "ask_size_advice"),
    (frozenset({None, "want_to_buy"}), says(_KEPT, unless=wording(r"[有退]|库存|多少|几")), "how_to_order"),
    (_UNSURE | {"request_show_item"}, says(_IMAGING), "ask_spec"),
    (_UNSURE | {"request_show_item"}, says(_PARTS_BEHIND, unless=wording(r"[修换]|钱|块")), "ask_spec"),
    (frozenset({"request_show_item"}), says(_A_FIGURE), "ask_spec"),
    (_UNSURE, says(_PRESSED, unless=wording(r"高压锅")), "ask_spec"),
    (_UNSURE | {"ask_colour_options"}, says(_SIZES_LEFT), "ask_size_options"),
    (_UNSURE | {"ask_size_advice", "ask_discount_coupon"}, says(_SIZE_AT_THE_END), "ask_size_options"),
    (_UNSURE | {"ask_price", "how_to_order"}, says(_TO_SEND), "ask_ship_time"),
    (
        _UNSURE | {"request_show_item", "request_refund_return", "ask_size_advice"},
        says(_TRIED_ON, unless=_OWN_PARCEL),
        "return_exchange_policy",
    ),
    (_OF_RULES - {"ask_price"}, says(_STORE, unless=_OWN_PARCEL), "ask_ship_time"),
    (_OF_RULES, says(_SAMPLE, unless=wording(r"多少|几[块钱]|[贵卖送赠]")), "how_to_order"),
    (_UNSURE | {"how_to_order", "ask_ship_time"}, says(_MENDED), "warranty_invoice"),
    (_OF_RULES | {"ask_discount_coupon"}, says(_TAKEN_AWAY), "ask_discount_coupon"),
)
"""Those that need no name of goods, in order."""
