"""Kinds of things that a comment names beside the one it means: what it is for, and what it is not. Pure."""

from __future__ import annotations

from zhubo.perceive.bag import Named, spoken_in
from zhubo.perceive.found import Stretch
from zhubo.shop.search import CatalogueIndex, Goods, Spoken, has_kind
from zhubo.text.wording import bits_of, may_stand, wording

MATCHED_MAX = 40
BEFORE_MAX = 16
"""How far before a kind a word for no, or for what it is for, may stand."""


def aside_places(text: str, spoken: Spoken, index: CatalogueIndex) -> tuple[Stretch, ...]:
    """Return the places of kinds that are only spoken of beside another kind which the bag has: for the sofa, 放沙发上的, not the shoe.

    A kind that the bag has is only beside where it is denied, or where the room is watched on it.
    """
    kinds = [goods for goods in spoken.goods if goods.sort == "kind"]
    if not kinds and not may_stand(text) & _PLACED_BITS:
        return ()
    screens = _own_devices(text)
    screens += tuple(match.span() for match in _IDIOMS.finditer(text))
    if _OF_A_COMPUTER.search(text) is not None:
        screens += tuple(match.span("part") for match in _PART_MEASURED.finditer(text))
    if kinds and _MATCHED.search(text) is not None and _BOTH.search(text) is None:
        screens += tuple((one.start, one.end) for one in kinds if _is_matched(text, one))
    screens += _asked_of(text, kinds, index)
    if kinds and _PUT_IN.search(text) is not None:
        screens += tuple((one.start, one.end) for one in kinds if _is_put_in(text, one, index))
    if len({one.id for one in kinds}) < 2:
        return screens
    beside = [one for one in kinds if _is_denied(text, one) or (_is_absent(index, one) and _is_for(text, one, kinds))]
    if all(one in beside or _is_absent(index, one) for one in kinds):
        return screens
    return (*screens, *((one.start, one.end) for one in beside))


_PART_MEASURED = wording(
    r"(?P<part>固态硬盘|机械硬盘|固态|硬盘)(?:的?容量|空间)?(?:各|都|分别|是|有)*"
    r"(?:[多好几]大|多少(?:[gt]b?(?![a-z])|容量|空间)|几个?[gt]b?(?![a-z])|大小|[呢?？ ]*$)"
)
"""The disk within a computer, whose size is asked for beside that of its memory."""
_OF_A_COMPUTER = wording(
    r"内存|运存|处理器|cpu|显卡|笔记本|电脑|本子|主机|一体机|book|(?:小米|华为|联想|红米|惠普|戴尔|华硕|苹果)的?本"
)


def _asked_of(text: str, kinds: list[Goods], index: CatalogueIndex) -> tuple[Stretch, ...]:
    """Return the places of kinds that the bag lacks of which it is asked whether a thing is for them: which coffee is that mug for."""
    if not kinds or _WHAT_FOR.search(text) is None:
        return ()
    asked = [match.end() for match in _WHAT_FOR.finditer(text)]
    return tuple((one.start, one.end) for one in kinds if one.start in asked and _is_absent(index, one))


def of_the_thing_itself(attribute: str | None, text: str, index: CatalogueIndex) -> str | None:
    """Return what is asked of a thing; not its kind but what is told of something else where the kind of that is asked for.

    So it is for what kind of coffee is it for.
    """
    kinds = [goods for goods in spoken_in(index, text).goods if goods.sort == "kind"] if attribute == "kind" else []
    asked = _asked_of(text, kinds, index)
    return f"text:{text[slice(*asked[0])]}" if asked else attribute


def is_named_aside(spoken: Spoken, named: Named, index: CatalogueIndex) -> bool:
    """Whether a name is that of what the room is watched on, or a piece of another kind: my phone, the 笔记本 of 笔记本电脑."""
    if (named.start, named.end) in _own_devices(spoken.text):
        return True
    longer = [one for one in spoken.goods if one.start <= named.start and named.end < one.end and one.sort == "kind"]
    return bool(longer) and longer[0].id not in index.naming[index.places[named.sku]].kinds


def _own_devices(text: str) -> tuple[Stretch, ...]:
    """Return the places of the devices that a viewer has already: what the room is watched on, and one that does no longer do."""
    return tuple(match.span("screen") for words in (_WATCHED_ON, _WORN_OUT) for match in words.finditer(text))


def _is_absent(index: CatalogueIndex, goods: Goods) -> bool:
    return not has_kind(index, goods)


def _is_put_in(text: str, goods: Goods, index: CatalogueIndex) -> bool:
    """Whether a kind that the bag lacks is what a thing is put into: can the mug go in the dishwasher."""
    before = _PUT_IN.search(text, max(0, goods.start - BEFORE_MAX), goods.start)
    return before is not None and text[goods.start : goods.end] in _APPLIANCES and _is_absent(index, goods)


def _is_denied(text: str, goods: Goods) -> bool:
    return _DENIED.search(text, max(0, goods.start - BEFORE_MAX), goods.start) is not None


def _is_matched(text: str, goods: Goods) -> bool:
    """Whether a kind is something of a viewer's own that a thing is to go with: a tee to match his trainers."""
    place = max(0, goods.start - MATCHED_MAX)
    return any(match.end() == goods.start for match in _MATCHED.finditer(text, place, goods.start + 1))


def _is_for(text: str, goods: Goods, kinds: list[Goods]) -> bool:
    """Whether a kind says what another is for, or is like, or when; or stands right before it: a cushion for the sofa, 沙发抱枕."""
    before = max(0, goods.start - BEFORE_MAX)
    if _FOR.search(text, before, goods.start) is not None or _MEANWHILE.search(text, before, goods.start) is not None:
        return True
    if _USED.match(text, goods.end) is not None:
        return True
    if any(text[other.end : goods.start] == " for " and other.id != goods.id for other in kinds):
        return True
    if _NEEDED.search(text, 0, goods.start) is not None:
        return True
    return any(other.start - goods.end in (0, 1) and other.id != goods.id for other in kinds)


_WATCHED_ON = wording(
    r"\b(?:on|from) (?:my|his|her|their|our) (?:\w+'?s )?(?P<screen>phone|mobile|tablet|laptop|pc|computer|tv|screen)\b"
)
"""On what the room is watched."""
_WORN_OUT = wording(
    r"(?:我|宿舍|寝室|家里|公司|单位|办公室)(?:家|那台?|这台?|现在|以前)?的?(?:旧|老|破)?(?P<screen>手机|电脑|笔记本|本子|平板|电视|热水器|硬盘)"
    r"(?:现在|老是?|总是?|都|又|太|已经|快|有点|最近|动不动就?|用了[^ ,，]{1,3}年)*"
    r"(?:卡|慢|坏|死机|摔|黑屏|不行|报废|花屏|发烫|掉帧|太旧|内存不够|要换|该换)"
)
"""A device of the viewer's own that is why he asks: 宿舍电脑卡成ppt."""
_IDIOMS = wording(
    r"(?:打|玩|装|下|跑|存)游戏(?!的|用|手机|本)|[记做写]笔记(?!本)|"
    r"\bkicks in\b|\bon the house\b|\bfor the road\b|\bon top\b(?! of)|\btop (?:spec|right|left|up|tier|end)\b|\bmat leave\b|\bkit out\b|"
    r"\bcup of tea\b|"
    r"\b(?:how many|many|few|\d{1,3}) pcs\b|"
    r"\bsiz(?:e|ing) (?:chart|guide|table)s?\b|\b(?:expiry|expiration|use by|best before) dates?\b|"
    r"(?:苹果|小米)(?=[^0-9a-z]{0,6}(?:[一几两三五十]+[箱斤筐]|甜|脆(?!弱)|有?疤|烂|水分|自家吃|削皮|酸不|熬粥|煮粥))"
)
"""Words for goods that are none in them."""
_WHAT_FOR = wording(
    r"\b(?:what|which|wat) (?:(?:kind|sort|type)s? of |kinda )?"
    r"(?=[a-z]+s? (?:[a-z']+ ){0,4}(?:it|its|it's|this|that|they|these|those|the|is it|are they)\b)"
)
"""What stands before a thing of which it is asked whether goods suit it: which coffee is it for."""
_PUT_IN = wording(r"\b(?:in|into|inside|needs?|require[sd]?) (?:the |a |my |our |ur |to be in the )?(?=$|[a-z])")
_APPLIANCES = frozenset(
    {
        "dishwasher",
        "microwave",
        "microwave oven",
        "oven",
        "fridge",
        "freezer",
        "refrigerator",
        "washing machine",
        "dryer",
    }
)
_DENIED = wording(
    r"\bnot (?:the |a |an |that |your |ur )?(?:\w+ )?$|\binstead of (?:the |a |an )?$|(?:不是|不要|别给我|别要|别是|不买)(?:那个?|这个?)?$"
)
_FOR = wording(
    r"\b(?:for|on|onto) (?:the|my|our|a|an|his|her|ur|your) (?:\w+ )?$|"
    r"\b(?:suits?|match(?:es|ing)?|go(?:es)? with|going with|next to|beside) (?:the|my|our|a|an|his|her|ur|your) (?:\w+ )?$|"
    r"\bones? for $|(?:配|搭|给|放|铺|垫|套)(?:我家?|家里)?(?:的)?$"
)
_NEEDED = wording(
    r"\b(?:do|does|will|would|did) (?!(?:i|we|you|u|he|she)\b)[^,.;!?]{2,40} needs? (?:[a-z]+ ){0,2}$|"
    r"\b(?:fits?|match|matches|suits?) (?:an?|the|my|our) (?:[a-z]+ )?$"
)
"""What stands before a thing that goods need beside them, or are to fit: do the plimsolls need special socks."""
_MATCHED = wording(
    r"\b(?:to|that|that'?ll|that will|would|will|it) (?:match|suit|go with|wear with|go under|go over) (?:my|his|her|their|our) "
    r"(?:new |old |own |blue |white |black |red |grey |green )?(?=[a-z])|"
    r"\b(?:it|they|this|these) (?:match|suit|go with|look (?:good|nice|ok) with) (?:an?|the) (?:new |old |blue |white |black |red |"
    r"grey |green )?(?=[a-z])"
)
"""What stands before something of one's own that goods are to go with."""
_BOTH = wording(r"\b(?:both|together|altogether|total|the two|all in|as well|too|also)\b")
"""What asks of that as well."""
_MEANWHILE = wording(
    r"\b(?:before|while|whilst|until|till|as soon as|cos|because|since) (?:the|my|our|his|her|their|this) (?:old |new )?$|"
    r"(?<!thing )(?<!one )(?<!stuff )(?<!goods )(?<!more )\blike (?:an? |my |the )?(?:old |new )?$"
)
"""What stands before a thing that does something meanwhile, or that something is like: before the kettle boils, built like a fridge."""
_USED = wording(r"(?:上|里|边|上面|里面)?(?:用|放|摆|垫|铺|配|盖)?的(?!价|多少|吗|呢)")
"""What follows the kind that a thing is for: 沙发上用的."""
_PLACED_BITS = bits_of((_WATCHED_ON, _WORN_OUT, _IDIOMS, _OF_A_COMPUTER))
