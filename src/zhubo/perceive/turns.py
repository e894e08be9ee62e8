"""Turns of phrase that say by themselves what a comment asks, whatever the model read. All patterns read folded text."""

from __future__ import annotations

from zhubo.text.wording import says, wording

_ALL_OF_IT = wording(
    r"(?:(?:店里|直播间|你家|你们|家里)(?:都|还)?(?:卖|有)(?:些)?(?:啥|什么|哪些)(?:东西|商品|产品|货)?|都卖(?:些)?(?:啥|"
    r"什么))[的啊呀呢吗?？]*$|"
    r"^(?:so )?(?:what|wat|wot)(?: else)?(?: do| does)? (?:u|you|ya)(?: guys)?(?: got to)? "
    r"(?:sell|have|got)(?: here| in (?:the|your) shop)?(?: anyway| exactly| then| lol| tho| actually)?\s?\?*$|"
    r"\b(?:recommend|suggest) (?:me |us )?(?:something|anything|sth|smth|an? (?:gift|present))\b"
)
_ARTICLE_NO = wording(r"(?:货号|型号|编号|款号)(?:是)?(?:多少|什么|啥)")
_BIG_DEVICE = wording(
    r"(?:硬盘|固态|内存|存储|运存|u盘|屏幕?|容量)(?:有|是)?多大|(?:how big|what size) is the (?:drive|disk|memory|screen|storage)"
)
_CAME_OUT = wording(r"上市|发布|哪一?年(?:出|的款)|come out|released?\b")
_CAN_STILL_BE_HAD = wording(r"还?能(?:拍|买|下单)[吗不么没]|还(?:能|可以)(?:拍|买)")
_STILL_SOLD = wording(r"还(?:能|可以)(?:拍|买|下单)(?:到|得到)?[吗么不没嘛]|还[拍买]得到")
_PAID_UNSEEN = wording(
    r"(?:付|扣)(?:完|过|好)?(?:款|钱)?(?:了|\d).{0,10}(?:待付款|待支付|未付款|未支付|没付款)|"
    r"\b(?:paid|charged)\b.{0,24}\b(?:says?|shows?|still)\b.{0,10}\b(?:unpaid|not paid|pending)\b"
)
_PICTURES = wording(r"微距|夜景|照|月亮|视频|星空|水下")
_FOR_A_GIFT = wording(
    r"送(?:个|我|点|一).{0,8}我?(?:就|立马|马上)(?:下单|拍|买)|(?:少|便宜|抹掉?|减|让)(?:个|我)?[一二两三四五六七八九\d]{1,3}(?:百|十|"
    r"块|元)[吧呗嘛啊]*$"
)
_HAS = wording(
    r"^(?:so |hi |hey )?(?:(?:do|did|have|has) (?:u|you|ya) (?:have |got )?|(?:u|you) )?"
    r"(?:got|have|can i (?:order|get|buy|still (?:get|order|buy)))"
    r"(?: (?:an?|any|the|these|those|this|that|it|ur|your))\b(?!.*\b(?:for free|free|discount|back)\b)"
)
_HOW_MANY_KINDS = wording(r"[里中]有?几种|几种(?:果|料|成分|口味的?果)")
_MADE_BY = wording(r"\bwho (?:is|was) (?:it|this|that) (?:by|from)\b|\bwho (?:wrote|made|published) (?:it|this|that)\b")
_NAME_OF_IT = wording(r"(?:这|那)(?:款|个|件|双|台|条)?.{0,4}叫(?:什么|啥)")
_OFF_FROM = wording(r"满\d+.{0,4}减\d+|[能可]以?减\d+|减多少")
_PART_ALONE = wording(r"单卖|单独[卖买]|能单买|sold separately")
_POINTS_AT_IT = wording(r"\b(?:this|that|it|these|those)\b")
_PROTECTED = wording(r"买贵|补差|价保|保价")
_RETURNABLE = wording(r"[退换](?:不了|不掉|不成|得了|得掉)|不(?:给|让|能|可以)[退换]")
_SALE_DAYS = wording(r"几号(?:降|结束|截止|开始|恢复)|到几号|还有几天|(?:活动|特价|秒杀).{0,6}(?:结束|截止)")
_SENT_FROM = wording(
    r"发货地|哪(?:里|儿)?发货|从哪(?:里|儿)?发|where (?:do|does) (?:it|you|u|they) ship from|ships? from where"
)
_SHIPS_FREE = wording(r"\bship(?:ping|s)?(?: it| this)? (?:for )?free\b|\bfree (?:shipping|delivery|postage)\b")
_SHOP_ITSELF = wording(r"实体店|门店|线下店|\bphysical (?:shop|store)\b|\bstore location\b")
_SPENT = wording(r"\b(?:need|have|got) to spend\b|\bspend (?:to|for)\b")
_TAKEN_TWICE = wording(
    r"\b(?:charged|billed|debited) (?:me |us )?(?:.{2,30} )?(?:twice|double|two times)|"
    r"\b(?:card|account|bank|paypal) (?:got |was |has been |been |is )*(?:hit|charged|billed|debited|taken) (?:twice|double|two times)|"
    r"\b(?:hit|charged|billed|debited|dinged) my (?:card|account|bank)(?: account)? (?:twice|two times)|"
    r"\b(?:two|2|double|duplicate) (?:identical )?charges\b|\bsame (?:charge|payment|amount)\b.{0,30}\b(?:twice|two times|2 times)\b|"
    r"double[- ](?:charged|billed)|\b(?:took|taken|taking|take|takes|deducted) (?:my |the |our )?(?:payment|money|cash|"
    r"amount) (?:double|twice|"
    r"two times)\b|(?:重复|多)扣(?:款|钱|了)|扣了[两2二](?:次|遍|笔)"
)
_THOUSANDS = wording(r"(?<![\d.])(?:\d{4,5}(?:块|元)?|\d{2,5}(?:块|元))(?:钱)?(?:能|可以|行)(?:拿|拍|出|卖)[吗么不吧]")
_TO_A_PLACE = wording(
    r"\b(?:ship|deliver|post|send)(?:s|ing)? (?:it )?to [a-z ]+ (?:and|n|&) how much\b|"
    r"\bhow (?:do |does |will )?(?:u|you|ya|they) (?:ship|send|deliver)\b.*\bhow much\b"
)
_OWN_RETURN = wording(r"我要|给我|我的|申请|帮我|收到|我买|买的|上次|\bmy\b|i want")
_RULE_OF_RETURNS = wording(
    r"(?:可以|能|可不可以|能不能)退货?(?:吗|吧|不|么)|退货?要(?:钱|运费|邮费|理由)吗|\b(?:refund|"
    r"return)s? polic|退[货款换]+(?:政策|规则|规定)|"
    r"给不给退|给退[不吗么没嘛]|让不让退|\brefundable\b|\brefunds? (?:on|for|of) .{2,30}(?:possible|allowed|ok)\b"
)
_HOW_MUCH_IS = wording(
    r"^(?:so |hey |hi |and )?how much (?:is|are|r) (?:the|an?|ur|your|this|that)\b(?!.* (?:of|in|does) )"
)
_PER_MEASURE = wording(
    r"(?:多少钱?|几块钱?|怎么卖)[一每](?:斤|公斤|升)|[一每](?:斤|公斤|升)(?:多少|几|怎么卖)|"
    r"\b(?:per|a|each) (?:kilo|kg|pound|lb|litre|liter)\b"
)


asks_per_measure = says(_PER_MEASURE)
"""Whether a comment asks what a pound or a litre costs, which only goods that are sold so can tell."""
asks_price_protection = says(_PROTECTED)
"""Whether a comment asks what becomes of the difference when a price falls later."""
asks_who_made_it = says(_MADE_BY)
"""Whether a comment asks by whom a thing is."""
asks_what_shipping_costs = says(_TO_A_PLACE)
"""Whether a comment asks if something is sent to a place, and for how much."""
offers_thousands = says(_THOUSANDS)
"""Whether a comment asks to have it for an amount that can be no option."""
points_at_it = says(_POINTS_AT_IT)
"""Whether a comment has an English pronoun for a thing."""
asks_for_all = says(_ALL_OF_IT)
"""Whether a comment asks what there is in the whole shop."""
asks_off_from_an_amount = says(_OFF_FROM)
"""Whether a comment asks what is off from some amount on."""
asks_days_of_a_sale = says(_SALE_DAYS)
"""Whether a comment asks until when, or from when, goods are cheaper."""


def asks_for_a_part_alone(text: str) -> bool:
    """Whether a comment asks if a part is sold by itself, or of how many things goods are mixed."""
    return _PART_ALONE.search(text) is not None or _HOW_MANY_KINDS.search(text) is not None


asks_where_sent_from = says(_SENT_FROM)
"""Whether a comment asks from where goods are sent."""
asks_for_a_shop = says(_SHOP_ITSELF)
"""Whether a comment asks for a shop that one can walk into."""
asks_its_name = says(_NAME_OF_IT)
"""Whether a comment asks how the thing on show is called."""
asks_how_big_a_device = says(_BIG_DEVICE)
"""Whether a comment asks for the size of a memory or a screen, which is no size of clothes."""
asks_article_number = says(_ARTICLE_NO)
"""Whether a comment asks for a model or an article number."""
asks_if_it_can_be_had = says(_CAN_STILL_BE_HAD)
"""Whether a comment asks if something can still be bought."""
asks_if_still_sold = says(_STILL_SOLD, unless=_PICTURES)
"""Whether a comment asks if something can be ordered still, in words that speak of no camera: `香辣100克的还能拍吗`."""
paid_unseen = says(_PAID_UNSEEN)
"""Whether a comment says that an order is shown as unpaid, though it was paid."""
asks_when_it_came_out = says(_CAME_OUT)
"""Whether a comment asks when a model was released, which is no date of production."""
wants_more_for_it = says(_FOR_A_GIFT)
"""Whether a comment wants a gift or some money off before it buys."""
asks_if_shipped_free = says(_SHIPS_FREE)
"""Whether a comment asks for free shipping by that word."""
asks_what_to_spend = says(_SPENT)
"""Whether a comment asks how much is to be spent for an offer."""
asks_if_there = says(_HAS)
"""Whether a comment asks for some goods as one does in English: `got a 5 piece set`, `can i order the mug`."""


def was_taken_twice(text: str) -> bool:
    """Whether a comment says that money was taken more often than once."""
    spoken_of = "扣" in text or "twice" in text or "double" in text or "two times" in text or "charge" in text
    return spoken_of and _TAKEN_TWICE.search(text) is not None


asks_if_returnable = says(_RETURNABLE, unless=_OWN_RETURN)
"""Whether a comment asks if something can be returned at all: `吊牌剪了退不了吧`."""
asks_rule_of_returns = says(_RULE_OF_RETURNS, unless=_OWN_RETURN)
"""Whether a comment asks for the rule of return by its name."""

asks_who_pays_for_a_return = says(
    wording(
        r"(?:退货?|换货?|寄回|退回).{0,8}?(?:运费|邮费|邮资|快递费|路费)(?:是|都|该|得|要)?(?:谁|算谁|归谁|"
        r"(?:你们?|我们?|店[里家]|商家|卖家|买家|平台|自己)(?:来|这边)?[出掏付给承负包]).{0,8}(?:[出掏付给包的吗么嘛]|承担|负责|$)|"
        r"who(?:'?s| is| does| will| would)? ?(?:pays?|paying|covers?|covering|eats?).{0,16}\breturn"
    )
)
"""Whether a comment asks who bears what it costs to send goods back: a rule, whoever wants to return what."""


asks_how_much_it_is = says(_HOW_MUCH_IS)
"""Whether a comment begins with `how much is the`, and names no thing of a thing."""
