"""What a comment asks that names the code of an offer, or a code or coupon by the feast it is for. Pure."""

from __future__ import annotations

from zhubo.perceive.offers_asked import asks_if_it_applies, asks_if_it_still_holds, says_it_fails
from zhubo.perceive.payable import asks_amount_with_code, asks_what_is_left
from zhubo.perceive.topics import OF_A_CODE
from zhubo.text.wording import says, wording


def of_its_code(text: str, intent: str | None) -> str | None:
    """Return what a comment asks that names the code of an offer: what is paid with it, else of the offer itself."""
    if intent in OF_A_CODE or intent in ("ask_price", "ask_discount_coupon", "ask_bundle_gift"):
        paid = asks_what_is_left(text) or asks_amount_with_code(text)
        return "ask_price" if paid else "ask_discount_coupon"
    if intent in ("track_order", "damaged_missing_wrong", "complaint_negative"):
        if says_it_fails(text):
            return "ask_discount_coupon"
        if intent != "complaint_negative" and asks_amount_with_code(text):
            return "ask_price"
    if intent == "ask_purchase_limit" and asks_if_it_applies(text) and _HOW_OFTEN.search(text) is None:
        return "ask_discount_coupon"
    return "ask_discount_coupon" if intent == "track_order" and asks_if_it_still_holds(text) else intent


_HOW_OFTEN = wording(r"几[次张单回个]|限|最多|重复|多次")
_FEAST_CODE = wording(
    r"(?:双(?:11|十一|12|十二)|618|国庆|活动|节日|优惠)(?:的?那[个张]|的?这[个张]|的)?(?:优惠|折扣)?[码券].{0,12}(?:吗|么|不|没|嘛|[?？])$|"
    r"(?:能不能|能否|可不可以|能|可以)用(?:上|到)?(?:双(?:11|十一|12|十二)|618|国庆|活动|节日)(?:的?那[个张]|的?这[个张]|的)?(?:优惠|折扣)?[码券]"
)
asks_if_a_feast_code_applies = says(_FEAST_CODE, unless=_HOW_OFTEN)
"""Whether a comment asks if the code or coupon of a feast may be used: 能用双十一那个码吗."""
