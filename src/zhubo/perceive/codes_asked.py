"""What a comment asks that names the code of an offer, or a code or coupon by the feast it is for. Pure."""

from __future__ import annotations

from zhubo.perceive.code_words_zh import asks_if_it_holds_past_midnight, speaks_of_a_code
from zhubo.perceive.offers_asked import asks_if_it_applies, asks_if_it_still_holds, says_it_fails
from zhubo.perceive.payable import asks_amount_with_code, asks_what_is_left
from zhubo.perceive.stock_and_sums_zh import asks_what_is_paid_at_last
from zhubo.perceive.topics import OF_A_CODE
from zhubo.text.wording import says, wording


def of_its_code(text: str, intent: str | None) -> str | None:
    """Return what a comment asks that names the code of an offer: what is paid with it, else of the offer itself."""
    if intent == "ask_price" and speaks_of_a_code(text) and _SUM_ASKED.search(text) and not asks_for_the_code(text):
        return intent
    if intent in OF_A_CODE or intent in ("ask_price", "ask_discount_coupon", "ask_bundle_gift"):
        paid = not (asks_for_a_threshold(text) or asks_for_the_code(text)) and (
            asks_what_is_left(text) or asks_amount_with_code(text) or asks_what_is_paid_at_last(text)
        )
        return "ask_price" if paid else "ask_discount_coupon"
    if intent == "ask_shipping_fee" and asks_for_a_threshold(text):
        return "ask_discount_coupon"
    if intent in ("track_order", "damaged_missing_wrong", "complaint_negative"):
        if says_it_fails(text):
            return "ask_discount_coupon"
        if intent != "complaint_negative" and asks_amount_with_code(text):
            return "ask_price"
    if intent == "ask_purchase_limit" and asks_if_it_applies(text) and _HOW_OFTEN.search(text) is None:
        return "ask_discount_coupon"
    if intent == "change_order_address" and asks_if_it_applies(text) and _ADDRESS.search(text) is None:
        return "ask_discount_coupon"
    lasts = asks_if_it_still_holds(text) or asks_if_it_holds_past_midnight(text)
    return "ask_discount_coupon" if lasts and intent in _OF_LASTING else intent


_HOW_OFTEN = wording(r"几[次张单回个]|限|最多|重复|多次")
_OF_LASTING = frozenset({"track_order", "return_exchange_policy", "ask_live_schedule_replay", "ask_ship_time"})
"""What a question whether a code still holds is taken for."""
_SUM_ASKED = wording(
    r"一共|合计|总共|总价|到手|拿下|便宜到|降到|实付|算下来|(?<!减)(?<!折)(?<!扣)(?:几多|几[块百千])|"
    r"多少(?:钱|块|元|米)|(?<![减码扣省])多少[呀啊呢?？ ]*$"
)
"""What is asked is an amount that is paid with the code, and not what the code takes off."""
_ADDRESS = wording(r"地址|收货|收件|改|换到|address|deliver|ship")
_USABLE = r"(?:能不能|能否|可不可以|可否|能|可以|可)"
_ANY_CODE = r"(?:减\d{1,4}块?的)?(?:优惠|折扣)?码(?![数号子]|多(?!少))"
_FEAST_CODE = wording(
    rf"{_USABLE}(?:用|使|填)(?:上|到|得?了)?(?:你们?家?的?)?(?:[那这][个张]?)?{_ANY_CODE}|"
    rf"(?:[那这]个?|优惠|折扣|减\d{{1,4}}块?的)码(?![数号子]|多(?!少))[^ ,，]{{0,6}}{_USABLE}(?:用|使)|"
    r"(?:双(?:11|十一|12|十二)|618|国庆|活动|节日|优惠)(?:的?那[个张]|的?这[个张]|的)?(?:优惠|折扣)?[码券].{0,12}(?:吗|么|不|没|嘛|[?？])$|"
    r"(?:能不能|能否|可不可以|能|可以)用(?:上|到)?(?:双(?:11|十一|12|十二)|618|国庆|活动|节日)(?:的?那[个张]|的?这[个张]|的)?(?:优惠|折扣)?[码券]"
)
asks_if_a_feast_code_applies = says(_FEAST_CODE, unless=_HOW_OFTEN)
"""Whether a comment asks if the code or coupon of a feast may be used: 能用双十一那个码吗."""
_THRESHOLD = wording(
    r"门槛|[要得]满(?:多少|几[百千])|满多少(?:钱|块|元)?[才就]?(?:能|可以|可)(?:用|使|减|生效)|"
    r"(?:起步|起用|起算|最低(?:消费|使用)?|使用)(?:金额|额度)"
)
_NO_DOORS = wording(r"门槛石|过门槛|门槛高[吗不]|低门槛|包邮|免邮|运费|邮费")
asks_for_a_threshold = says(_THRESHOLD, unless=_NO_DOORS)
"""Whether a comment asks from what amount on an offer holds: d11门槛多少."""
_ENDING = r"(?:失效|过期|作废|到期|结束|截止|没用|废)"
_THE_CODE = wording(
    rf"(?:^|[ ,，了那这个]|优惠|折扣|活动)码(?:是(?:啥|什么|多少|哪个)|(?:多少|几号|哪个)[呀啊呢?？]*$|(?:啥|什么)[呀啊呢?？]*$|"
    rf"(?:到|还有|还剩|剩).{{0,6}}{_ENDING}|(?:今[天晚]|明[天晚])?(?:几点|几号|哪[一]?天|什么时候|啥时候|多久).{{0,4}}{_ENDING})|"
    rf"(?:多久|几天|几个?小时).{{0,3}}码.{{0,4}}{_ENDING}|"
    rf"[a-z]+\d+的?码?.{{0,4}}(?:几点|几号|哪[一]?天|什么时候|啥时候|多久|到什么|到哪).{{0,4}}{_ENDING}"
)
asks_for_the_code = says(_THE_CODE, unless=wording(r"尺码|鞋码|[穿大小]码|条码|扫码|验证码|密码|二维码"))
"""Whether a Chinese comment asks what the code is, or until when it holds: 码是啥, 码到哪天失效."""
_NOT_TAKEN_OFF = wording(
    r"(?:昨[天晚]|刚才|刚刚|今早|前天|上一?单|[那这我]单|订单)[^?？]{0,8}(?:券|码|优惠|满减|红包)[^?？]{0,4}"
    r"(?:用上|用了|减了?|抵了?|生效|扣了?|享受)(?:没有?|吗|么|不)|"
    r"(?:券|码|优惠|满减|红包|折扣)(?:怎么|咋|为(?:啥|什么))?(?:都|也)?没(?:有)?(?:给我?|帮我?)?(?:抵|减|扣|用上|生效|算).{0,12}(?:订单|付(?:了|过|完)|下单了?|拍(?:了|下|完)|买了)|"
    r"(?:订单|付(?:了|过|完)|下完?单|拍(?:了|下|完)|买(?:了|完))[^?？]{0,10}(?:券|码|优惠|满减|红包|折扣|订单里)?(?:怎么|咋|为(?:啥|什么))?(?:都|也)?"
    r"没(?:有)?(?:给我?|帮我?)?(?:抵|减(?![肥震重少])|扣|用上|生效)"
)
says_it_was_not_taken_off = says(_NOT_TAKEN_OFF)
"""Whether a comment complains that an offer was not taken off its writer's own order: 订单里没减."""
