"""What a comment means once it is known what is to be worked out: rules that are sure come first, the learnt aim fills what they leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.labels import Label
from zhubo.perceive.nearby import BY_PLACE, THIS
from zhubo.perceive.order_told import ORDER
from zhubo.perceive.own_money import own_money
from zhubo.perceive.payable import APART, CHANGE, asks_each_for_itself, leaves_postage_out
from zhubo.perceive.quantities import UNCLEAR
from zhubo.perceive.resolve import Resolved, led_by
from zhubo.perceive.rows_en import joined_names
from zhubo.perceive.sums_en import asks_before_offers, leaves_code_out
from zhubo.perceive.turns_zh import compares_so_many
from zhubo.perceive.wishes import is_group
from zhubo.text.wording import says, wording

LIKELY: Mapping[str, float] = {
    "change": 0.85,
    "gap_offer": 0.7,
    "gap_post": 0.7,
    "saved": 0.7,
    "enough": 0.7,
    "reaches_offer": 0.6,
    "count": 0.6,
    "was": 0.7,
    "landed": 0.7,
    "equal": 0.7,
}
"""Probability from which an aim counts."""
VERY_LIKELY, SURE = 0.8, 0.9
"""The same for aims that are not named; and where the comment was read as one that asks for offers."""
MANY = 20
"""Whoever wants so many pieces is told whether there are as many."""
ORDER_GAP = "order_gap"
LACKING = "lacking"
TOTAL = "total"
TOTAL_EACH = "total_each"
Meaning = tuple[str, str | None]
"""An intent and what is asked of it."""
MEANT: Mapping[str, Meaning] = {
    "total": ("ask_price", TOTAL),
    "net": ("ask_price", "net"),
    "landed": ("ask_price", "landed"),
    "reaches_offer": ("ask_price", "net"),
    "reaches_post": ("ask_shipping_fee", None),
    "gap_offer": ("ask_price", LACKING),
    "gap_post": ("ask_price", "short"),
    "change": ("ask_price", CHANGE),
    "gap": ("compare_products", "gap"),
    "equal": ("compare_products", "equal"),
    "was": ("ask_price", "was"),
    "saved": ("ask_discount_coupon", "saved"),
    "count": ("ask_stock", "stock"),
    "enough": ("ask_stock", None),
}
_APART = wording(
    r"\b(?:(?<!of )each(?! of)|(?:prices?|costs?|how much)(?: (?:of|for|on|is|are|do|does))? each of|apiece|prices|"
    r"both (?:of them )?(?:how much|kinds?)|how much (?:is|are) (?:each|both)|per)\b|"
    r"\b(?:prices?|costs?|how much) (?:of|for|on|are|is)?\b.*\b(?:both|two kinds)\b|\bboth\b.*\b(?:prices?|kinds?)\b|"
    r"各(?![来要拿]?[一1])|分别|都是?多少|单价"
)
_OTHER_TIMES = wording(
    r"\b(?:yesterday|yday|last|ago|earlier|thought|said|told|still|back then)\b|"
    r"昨|上[周个次]|去年|前[天几]|刚才|还是|专柜|官网|别[家处]|外面"
)
_OF_MONEY = frozenset(
    {
        "ask_price",
        "ask_discount_coupon",
        "ask_purchase_limit",
        "ask_stock",
        "ask_bundle_gift",
        "compare_products",
        "ask_colour_options",
    }
)
_OF_STOCK = frozenset({"ask_stock", "want_to_buy", "ask_purchase_limit", "ask_restock_time"})
_FROM: Mapping[str, frozenset[str]] = {
    "count": _OF_STOCK,
    "enough": _OF_STOCK,
    "saved": frozenset({"ask_price", "ask_discount_coupon", "ask_spec"}),
    "was": frozenset({"ask_price", "ask_discount_coupon"}),
    "gap": frozenset({"ask_price", "compare_products", "ask_spec"}),
    "equal": frozenset({"ask_price", "compare_products"}),
    "reaches_post": frozenset({"ask_price", "ask_stock", "ask_purchase_limit"}),
    "reaches_offer": frozenset(
        {"ask_discount_coupon", "ask_purchase_limit", "ask_stock", "ask_price", "change_order_address"}
    ),
    "gap_post": _OF_MONEY | {"ask_shipping_fee"},
    "total": _OF_MONEY | {"want_to_buy"},
}
"""What a comment must have been read as, that an aim may say otherwise."""
_SAID: Mapping[str, Callable[[str], bool]] = {
    "reaches_post": says(
        wording(
            r"\b(?:free|fees?|ship\w*|post\w*|deliver\w*|freight|p ?& ?p|threshold|limit|minimum|qualif\w*|reach\w*|over|enough|waive\w*|"
            r"charge\w*|pay\w*)\b|包|免|邮|运|够|到"
        )
    ),
    "landed": says(
        wording(r"\b(?:ship\w*|post\w*|deliver\w*|p ?& ?p|door|landed|all[- ]in)\b|邮|运费|快递|到手|寄|包邮")
    ),
    "change": says(
        wording(r"\b(?:left|change|back|remain\w*|leaves?|over|short|enough|keep|minus|balance)\b|剩|找|余|够|差|还有")
    ),
    "reaches_offer": says(
        wording(
            r"\b(?:off|discount\w*|promo\w*|deals?|offers?|codes?|coupons?|vouchers?|threshold|qualif\w*|reduction)\b|"
            r"减|优惠|券|折|活动|码|[a-z]\d\d|门槛|够|双十?[一1]|国庆|满"
        )
    ),
    "gap_post": says(
        wording(r"\b(?:more|far|short|missing|away|extra|else|add|left|need\w*|gap)\b|差|凑|还要|还得|添|补|缺")
    ),
    "count": says(
        wording(
            r"\b(?:count|counts|how (?:many|deep|much)|numbers?|figures?|qty|quantity|units?|exact\w*)\b|几|多少|数|库存"
        )
    ),
    "gap": says(
        wording(
            r"\b(?:more|less|extra|pricier|cheaper|dearer|price\w*|costs?|save|bucks|dollars?|money|step|jump|upgrade|premium)\b|"
            r"[贵差价加掏]|便宜|多花"
        )
    ),
}
"""Words of which an aim has one at least."""
_NOT_SAID: Mapping[str, Callable[[str], bool]] = {
    "total": says(_APART),
    "was": says(_OTHER_TIMES),
    "saved": asks_before_offers,
    "equal": says(_OTHER_TIMES),
    "landed": says(
        wording(r"\bprices? (?:of .{1,30}|for .{1,30})?(?:and|&|n|\+|,) (?:the )?(?:ship\w*|post\w*|delivery)\b")
    ),
    "gap": says(
        wording(r"\bextra (?:charge|cost|fee)|(?:[两俩二三四五六七八九十]|[2-9]|[1-9]\d) ?[双瓶件条盒袋包支罐块片套]")
    ),
    "reaches_offer": says(
        wording(
            r"\b(?:cart|basket|order|total)\b|\bfree\b|购物车|订单|满\d+.{0,8}(?:还有|有没有|领|[吗么嘛]$)|还有.{0,4}满\d|"
            r"[台件个双只部根]的?.{0,3}够|货够"
        )
    ),
    "net": says(wording(r"\b(?:cart|basket)\b|购物车")),
    "gap_offer": says(
        wording(r"\b(?:cart|basket)\b|购物车|(?<!差)(?<!再)满多少(?:钱|块|元)?[才就]?(?:能|可以|可)(?:用|使|减|生效)")
    ),
    "gap_post": says(
        wording(r"(?:运费|邮费|快递费)[^?？]{0,8}(?:满|[凑买]?[到够满])多少(?:钱|块|元)?[才就]?(?:能|可以|会)?免")
    ),
    "reaches_post": says(
        wording(r"\b(?:w/?o|without|before|excluding|not counting) (?:the |any )?(?:ship\w*|post\w*|delivery)\b")
    ),
}
"""Words with which it is no such aim."""
WORKED_OUT = frozenset(
    {TOTAL, "net", "landed", "short", APART, "was", "gap", "step", "equal", "saved", "share", CHANGE, LACKING, ORDER}
    | {"cheapest", "dearest"}
)
"""What is asked where a rule knew of something to work out."""
_OVER_RULES: Mapping[str, frozenset[str]] = {
    "change": frozenset({"net", "gap", "landed", "budget", TOTAL}),
    "gap_offer": frozenset({"net", "gap", TOTAL}),
    "reaches_offer": frozenset({TOTAL}),
    "gap": frozenset({"gap"}),
    "total": frozenset({TOTAL}),
    "saved": frozenset({"was"}),
}
"""What a rule may have found instead, which an aim says more of."""
_SAYS_MORE = frozenset({CHANGE, LACKING, "saved", "short"})
"""What says more than any rule."""


def meaning_of(aim: Label, meant: Resolved, found: Found) -> Meaning | None:
    """Return the intent and the attribute that an aim gives a comment that was read as `meant`; None where it leaves it."""
    name, text = aim[0], found.text
    if not _is_heard(aim, meant, found):
        return None
    meaning, one = MEANT[name], len(meant.targets) == 1
    if name in ("landed", "reaches_post") and leaves_postage_out(text):
        meaning = ("ask_price", TOTAL)
    elif name == "net" and leaves_code_out(text):
        meaning = ("ask_price", TOTAL)
    elif name == "saved" and _SHARE.search(text) is not None:
        meaning = ("ask_discount_coupon", "share")
    elif name == "gap" and one and len(meant.targets[0].variants) == 1 and _SIDES.search(text) is None:
        counted = "qty" in found.typed or compares_so_many(text)
        meaning = ("compare_products", None if counted else "step")
    of_a_kind = name == "total" and is_group(meant.targets)
    return None if meaning == (meant.intent, meant.attribute) and not of_a_kind else meaning


def _is_heard(aim: Label, meant: Resolved, found: Found) -> bool:
    """Whether an aim is likely enough, fits what the comment was read as, and says more than the rules did."""
    (name, likely), text = aim, found.text
    if name not in MEANT or likely < LIKELY.get(name, VERY_LIKELY) or meant.intent not in _FROM.get(name, _OF_MONEY):
        return False
    if any(not target.sku for target in meant.targets):
        return False
    if (name in _SAID and not _SAID[name](text)) or (name in _NOT_SAID and _NOT_SAID[name](text)):
        return False
    if meant.attribute in WORKED_OUT and meant.attribute not in _OVER_RULES.get(name, ()):
        return False
    if name == "was" and any(map(str.isdigit, text)):
        return False
    if name == "total" and meant.intent == "want_to_buy" and likely < SURE:
        return False
    if name == "net" and meant.intent != "ask_price" and likely < SURE:
        return False
    if name == "enough" and (meant.intent == "ask_stock" or found.typed.get("qty", 0) < MANY):
        # How many there are is told to who asks for stock anyway.
        return False
    of_prices = meant.attribute in (None, "price", "gap", "budget", "stock") or len(meant.targets) == 1
    return name not in ("gap", "equal") or of_prices


def says_more(meaning: Meaning, text: str) -> bool:
    """Whether a meaning says more than whatever a rule found to work out: of several that are asked about one by one, no sum."""
    return meaning[1] in _SAYS_MORE or (meaning[1] == "net" and asks_each_for_itself(text))


def with_meaning(found: Found, meant: Resolved, meaning: Meaning, mentions: Sequence[Stretch]) -> Resolved | None:
    """Return `meant` with the intent of the meaning, and with what is asked of it; None where its goods do not bear that."""
    intent, attribute = meaning
    targets = meant.targets
    if not targets or any(not target.sku for target in targets):
        return None
    if meant.intent != intent:
        meant = replace(meant, intent=intent, candidates=led_by(intent, meant.candidates))
    if leaves_code_out(found.text):
        found.typed.pop("coupon", None)
    if attribute in (TOTAL, "net", "landed", LACKING, "short", CHANGE) and 1 < len(targets) < len(
        joined_names(mentions, found.text)
    ):
        return None
    if attribute == TOTAL:
        return _total(found, meant) if UNCLEAR not in found.typed else None
    by_place = all(target.how in BY_PLACE for target in targets)
    if attribute == "net" and by_place and "qty" not in found.typed and THIS.search(found.text) is None:
        return None
    if attribute == "net" and len(targets) > 1 and asks_each_for_itself(found.text):
        found.typed.setdefault("coupon", "code")
        return replace(meant, attribute=APART)
    if attribute == CHANGE:
        money = own_money(found, mentions)
        if money is None or is_group(targets):
            return None
        found.typed["price"] = money
    if intent == "ask_shipping_fee":
        return replace(meant, attribute=attribute)
    if attribute == "equal" and is_group(targets):
        found.typed.pop("qty", None)
        return replace(meant, intent="ask_price", attribute=None)
    if attribute in ("gap", "equal") and len(targets) > 2:
        return None
    if intent == "ask_price" and is_group(targets):
        return None
    counts = [target.qty or found.typed.get("qty", 0) for target in targets]
    if attribute is None and max(counts) < 1:
        return None
    return replace(meant, attribute=attribute)


def _total(found: Found, meant: Resolved) -> Resolved | None:
    """Return a question for a price as one for a sum: of several goods, of several pieces, or of one of each of a kind."""
    targets: Sequence[Target] = meant.targets
    if is_group(targets):
        return replace(meant, attribute=TOTAL_EACH) if _EACH.search(found.text) is not None else None
    counted = "qty" in found.typed or any(target.qty for target in targets)
    if len(targets) > 1:
        return replace(meant, attribute=TOTAL) if counted or _JOINED.search(found.text) is not None else None
    return replace(meant, attribute=None) if counted else None


def with_gap(aim: Label, meant: Resolved, found: Found) -> Resolved:
    """Return a question about an order of an amount that is told with what it lacks, where that is asked."""
    lacks = (
        _SAID["gap_post"](found.text)
        and aim[0] in ("gap_offer", "gap_post")
        and aim[1] >= LIKELY[aim[0]]
        and meant.attribute == ORDER
    )
    return replace(meant, attribute=ORDER_GAP) if lacks else meant


_EACH = wording(
    r"\beach\b|\bevery (?:one|kind|colou?r|size)\b|各|每[样种款个色]|一样[来拿要]?一[个件台]|都[来拿要]一[个件台条双]"
)
"""One of each of what there is."""
_SIDES = wording(r"\b(?:vs|versus|which|or|than)\b|哪|买\d+ ?[袋包盒瓶罐支条件个双]")
_JOINED = wording(
    r"\b(?:total\w*|sum|altogether|together|in all|damage|add\w* up|come|comes|owe|set me back|the lot|bill|looking at|"
    r"whole|full look|pair of each|one of each)\b|"
    r"总|一共|合计|加起来|共|一起|拢共|下来"
)
_SHARE = wording(r"%|percent\w*|per cent|几折|百分|折扣")
