"""What a viewer says an order of theirs comes to, where they ask if an offer or free shipping is reached: 购物车85了能满减吗. Pure."""

from __future__ import annotations

from zhubo.facts import Money
from zhubo.perceive.found import Found
from zhubo.perceive.numbers import decimal_number, money_of
from zhubo.text.wording import wording

ORDER = "order"
"""Value of the attribute slot that says: the price slot is what an order comes to."""
_INTENTS = frozenset({"ask_price", "ask_discount_coupon", "ask_shipping_fee", "ask_purchase_limit", "ask_bundle_gift"})
_CART = r"(?:cart|basket|bag|order|checkout|sub ?total|total|trolley)"
_FIGURE = (
    r"(?:[$£€] ?)?(?P<{name}>\d{{2,4}}(?:\.\d\d?)?)"
    r"(?![\d%.]|th\b| ?(?:%|percent|pm|am|kg|cm|lbs|days?|off|pcs|pieces?|items?|of (?:them|those|these)))"
)
_UNIT = r" ?(?:bucks?|dollars?|usd|quid|[$£€])?"
_ENGLISH = wording(
    rf"(?:^|\b(?:my|the|our|this|an?) ){_CART}(?: total)?(?: is| was| comes? (?:up )?to| sits| stands| already| now| currently| only|"
    rf" just| at| of|'?s| says)+ "
    rf"(?:about |around |like |exactly |precisely |right at )*{_FIGURE.format(name='a')}|"
    rf"{_FIGURE.format(name='b')}{_UNIT}(?: worth| of stuff| of things| of goods| already| total| so far)* (?:in|on) (?:my|the|"
    rf"our) {_CART}\b|"
    rf"\b(?:an?|my|on|is|does|if) {_FIGURE.format(name='c')}{_UNIT} {_CART}\b|\b{_CART}s? of {_FIGURE.format(name='d')}|"
    rf"\b(?:i'?m|im|we'?re|i am|we are|sitting|sits|currently) (?:already |now |only |just |currently )?(?:at|"
    rf"on) {_FIGURE.format(name='e')}|"
    rf"^(?:so |ok |and )*(?:is|does|do|will|would|are) {_FIGURE.format(name='g')}{_UNIT} (?:be |already |just )*(?:enough|sufficient|"
    rf"qualify|get|reach|count|work|ok)\b|"
    rf"\bi (?:only |just |already )?(?:spend|spent|buy for|bought for|order for) (?:about |exactly )?{_FIGURE.format(name='f')}"
)
_CHINESE = wording(
    r"(?:购物车|车里|单子|订单|这一?单|清单|总价|合计|总共|一共|加起来|加一起|凑了|凑到|凑够|凑|买了|买够|买到|买|选了|挑了|现在|已经|目前|我这|手里|消费)"
    r"(?:里|总共|一共|合计|加起来|是|有|才|就|只|已经|已|都|快|刚好?|了|凑|到|买|消费|差不多|大概)*"
    r"(?P<n>\d{2,5}(?:\.\d+)?)(?:块|元)?钱?(?:的?(?:单子?|订单|东西|货))?(?![\d件个台条双部瓶盒包袋箱克斤码号寸升%折年月日天点gw小]|多?人)"
)
_FREE_POST = wording(
    r"\bfree (?:ship|post|deliver)\w*|\b(?:ship|post|deliver)\w* (?:is |be )?free|\b(?:pay|charged?|cost)\b.*\b(?:shipping|postage|"
    r"delivery)\b|"
    r"包邮|免邮|免运|运费|邮费"
)
_OFFER = wording(
    r"\boff\b|\bdiscounts?\b|\bpromos?\b|\bdeals?\b|\boffers?\b|\bcodes?\b|\bcoupons?\b|\bthresholds?\b|满减|优惠|减|券|[a-z]+\d+|活动|满\d"
)
_REACHED = wording(
    r"\benough\b|\byet\b|^(?:is|are|am|does|do)\b|\bfree\b|\bqualif\w*|\bkicks? in\b|\bcount\b|\bhow (?:much|far|many)\b|\bshort\b|"
    r"\b(?:do|does|will|would|can|could|am|is|are) (?:i|we|it|the|that|they)\b|"
    r"\bget (?:the|it|any|my)\b|\bmore (?:for|til|until|to|before)\b|\?|差|够|能|可以|吗|么|不$|没$|再(?:买|凑|加)|[行得]不|要不要|用得"
)
_NOT_HERE = wording(r"(?:满|离|到|够|减|差|预算|兜里|口袋|手头)\d*$|\b(?:over|above|under|below|from|budget)\b *$")


def order_told(found: Found, intent: str | None, currency: str, *, names_goods: bool) -> tuple[str, Money] | None:
    """Return what is asked (`ask_shipping_fee` or `ask_discount_coupon`) of an order of such an amount; None where none is told.

    `names_goods`: the comment names goods of the bag, whose prices count then.
    """
    text = found.text
    if names_goods or found.links or (intent is not None and intent not in _INTENTS) or _REACHED.search(text) is None:
        return None
    post, offer = _FREE_POST.search(text), _OFFER.search(text)
    if post is None and offer is None:
        return None
    for match in (_ENGLISH if text.isascii() else _CHINESE).finditer(text):
        figure = match[match.lastgroup or 0]
        money = money_of(amount, currency) if (amount := decimal_number(figure)) is not None else None
        if money is not None and _NOT_HERE.search(text, 0, match.start(match.lastgroup or 0)) is None:
            return "ask_discount_coupon" if post is None else "ask_shipping_fee", money
    return None
