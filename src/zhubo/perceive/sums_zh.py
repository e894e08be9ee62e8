"""Chinese questions for the sum of two things of which only one was found: 伞和包一起多少钱 where 包 may be several. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.variants import Sought
from zhubo.text.wording import wording


def sums_up_something_else(sought: Sought, chosen: Sequence[Target]) -> bool:
    """Whether a comment asks what two things cost together, and one of them is none of the one product that was found.

    The price of one is no answer to it. What is paid beside goods, and what is pointed at, is no such thing.
    """
    if sought.intent not in ("ask_price", "want_to_buy") or len(chosen) != 1 or not chosen[0].sku:
        return False
    sku = chosen[0].sku
    together = _ALL_TOGETHER.search(sought.found.text) is not None
    if together and (_TAKEN_ALONG.search(sought.found.text) is not None or _names_another_model(sought, sku)):
        return True
    match = _SUM.search(sought.found.text)
    if match is None:
        return False
    places = [*sought.name_places(sku), *candidates_in(sought.index, sought.found.text).spans]
    places += [(number.start, number.end) for number in sought.spoken.numbers]
    places += [(start, end) for slot, start, end, _ in sought.found.spans if slot != "product"]
    known = {at for start, end in places for at in range(start, end)} | sought.narrowed(sku).at
    sides = [match.span(side) for side in match.groupdict() if match[side] is not None]
    return any(
        known.isdisjoint(range(start, end)) and _NO_GOODS.search(match.string, start, end) is None
        for start, end in sides
    )


def _names_another_model(sought: Sought, sku: str) -> bool:
    """Whether a comment says the model of goods other than the one product that was found: k50 980 1t 一起多少."""
    own, places = sought.index.places[sku], sought.narrowed(sku).at
    models = (
        f"n:{number.code or number.value}"
        for number in sought.spoken.numbers
        if not number.unit and (number.code or _is_long(number.value)) and number.start not in places
    )
    postings = sought.index.postings
    return any(own not in {at for at, _ in postings[model]} for model in models if model in postings)


def _is_long(figures: str) -> bool:
    """Whether a number that a title has is a model, and counts nothing, nor is a size of memory."""
    return len(figures) >= MODEL_DIGITS and figures not in _MEMORIES


MODEL_DIGITS = 3
_MEMORIES = frozenset({"128", "256", "512"})


_TAKEN_ALONG = wording(r"(?<![不能自连])带上?[一两二三]?[个台部件条双只](?=[a-z\u4e00-\u9fff])")
"""What puts a second thing to the first: 带一个平板."""
_ALL_TOGETHER = wording(r"一起|[一总]共|合计|加起来|一块儿|总价|合起来")
_SUM = wording(
    r"(?P<one>[^和跟与加、+,，。 ]{1,12}?) ?(?:和|跟|与|加上?个?|、|\+|配个?) ?(?P<other>[^和跟与加、+,，。 ]{1,12}?)"
    r"(?:两[个样件]|都|各.)?(?:一起|一共|总共|合计|加起来|一块儿?|打包|总价|合起来)|"
    r"(?P<first>(?![一二两三四五六七八九十]加)[^和跟与加、+,，。 ]{1,8}?)(?:加上?个?|再加|\+)"
    r"(?!起来|一起|在一起|[绒大厚长肥宽湿热油班急钱价购点微入密号码运邮快条送]|内存|硬盘|固态)"
    r"(?P<second>[^和跟与加、+,，。 ]{1,8}?)(?:要|是|得)?(?:多少|几[块百])"
)
_NO_GOODS = wording(
    r"运费|邮|快递|券|红包|优惠|安装|服务|保[修险价]|税|[这那它他她我你您]|朋友|姐妹|闺蜜|兄弟|室友|老[公婆妈爸]|一人|同[事学]|赠|满减|活动|会员|发票|号|\d|[两三]|之前|上次|昨|今"
)
