"""Comments that ask for an amount that has to be worked out: after offers, with postage, of several things together."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.forms import asks_a_sum, asks_one_by_one
from zhubo.perceive.found import Found
from zhubo.perceive.quantities import UNCLEAR
from zhubo.text.wording import wording


def asks_with_postage(text: str) -> bool:
    """Whether a comment asks for an amount with the postage: 带运费一共多少."""
    return _POSTAGE.search(text) is not None


def asks_what_is_left(text: str) -> bool:
    """Whether a comment asks what is to be paid after offers or a coupon: 减完多少, how much after the discount."""
    return _AFTER.search(text) is not None and _HOW_MUCH.search(text) is not None


def asks_price_back(text: str) -> bool:
    """Whether a comment asks whether a price is still the one that it names, or how high it is: 还69吗, 是100块么, 要几百."""
    return _BACK.search(text) is not None


def worked_out(found: Found, targets: Sequence[Target]) -> str | None:
    """Return what a question for a price wants worked out: `landed` with postage, `net` after offers, `total` of several; else None."""
    text = found.text
    if UNCLEAR in found.typed or not targets:
        return None
    if asks_with_postage(text):
        return "landed"
    if _AFTER.search(text):
        return "net"
    counted = any(target.qty for target in targets) and not asks_one_by_one(text)
    return "total" if len(targets) > 1 and (counted or asks_a_sum(text)) else None


_AFTER = wording(
    r"(?:[减折扣券]|优惠|满减|活动)(?:完|掉|后|下来|之后|以后)|打完折|减了(?!多少|几)|减\d+(?:块|元)?(?:之后|以后|完|后)|到手(?!的)|实付|实际付|"
    r"用(?:了|上|完)?(?:券|满减|优惠券?|红包)|用了?[a-z]{2,10}\d{1,4}(?=.{0,3}(?:多少|几))|要付(?=多少|几)|"
    r"\bafter (?:the |my |that )?(?:discount|coupon|code|offer|promo|voucher)|"
    r"\b(?:with|w/?) (?:the |my |that |a |ur |your )?(?:discount|coupon|voucher|promo|code|\d{1,2} ?(?:%|percent) off)\b|"
    r"\b(?:with|w/?|using|after) (?!size |link |no )[a-z]{2,12}\d{1,4}\b(?=.*\b(?:how much|what do i pay)\b)|"
    r"\b[a-z]{2,12}\d{1,4} (?:on|for) (?:the|my|that|this|a) .*\bhow much (?:then|now)\b|\bfinal price\b|\bdiscounted\b|"
    r"\bhow much (?:do|would|will) i (?:actually |really )?(?:pay|owe)\b"
)
_BACK = wording(
    r"(?:还|还卖|还搞|卖|搞)(?:是|要)?\d{2,5}(?:\.\d{1,2})?(?:块|元)?钱?(?:吗|么|嘛|吧|不|没|\?|$)(?!码)|"
    r"(?:是|要|得|就)\d{1,5}(?:\.\d{1,2})?(?:块|元)钱?(?:吗|么|嘛|吧|不|没|\?)|要几[百千十块]|"
    r"\b(?:is|are) (?:it|this|that|they|these|the .{2,30}) (?:still |really |only )?[$£€¥]\s?\d+(?:\.\d+)?\s?\?"
)
_HOW_MUCH = wording(
    r"多少|几(?:块|钱|元|百|米|多)|多钱|啥价|什么价|\bhow much\b|\bprice\b|\bcost\b|\bwhat (?:do|would|will) i pay\b|"
    r"\b(?:with|w/?) (?:the |that |ur |your )?\d{1,2} ?(?:%|percent) off\??$"
)
_POSTAGE = wording(
    r"[带含加连算][上着]?(?:运费|邮费|快递费)(?=.{0,6}(?:多少|几|一共|总共|合计|到手))|(?:一共|总共|合计).{0,4}[带含加连算][上着]?(?:运费|邮费|快递费)|"
    r"(?:运费|邮费|快递费)(?:加(?:上|一起)|算上|一起)|包邮(?:到手)?(?:价|多少|几块|几元)|到手(?:价)?包邮|"
    r"\b(?:shipping|postage|delivery)\b.{0,24}\b(?:total|altogether|in all)\??$|"
    r"\b(?:total|altogether|how much|price)\b.{0,40}\b(?:with|w/?|incl(?:uding|\.)?|plus) (?:the )?(?:shipping|postage|delivery)\b|"
    r"\b(?:with|incl(?:uding|\.)?|plus) (?:the )?(?:shipping|postage|delivery)\b.{0,30}\b(?:total|altogether|how much|in all)\b|"
    r"\bhow much.{0,30}\b(?:shipped|delivered)\b|\b(?:shipped|delivered)(?: to [a-z ]{2,20}?)? (?:is |for )?how much\b|"
    r"\b(?:shipped|delivered) (?:price|cost|total)\b"
)
