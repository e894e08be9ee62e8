"""Comments that name an option only to hear which others there are: 就金色一种?, 有没有大点的内存, any colour besides black. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.perceive.found import Found
from zhubo.perceive.resolve import Resolved, led_by
from zhubo.text.wording import says, wording

OPTIONS = "options"
"""Value of the attribute slot: which options there are."""
_OF_OPTIONS = frozenset(
    {
        None,
        "ask_price",
        "ask_stock",
        "ask_spec",
        "ask_colour_options",
        "ask_size_options",
        "ask_suitability",
        "ask_size_advice",
        "want_to_buy",
        "ask_bundle_gift",
        "compare_products",
    }
)
"""Readings of a question for the options beside those that are named."""
_NOUN = r"(?:颜?色|配色|尺?码|内存|容量|存储|规格|版本|尺寸|款)"
_FEW = rf"(?:[一1俩两二三2-4](?:种|个|款|样){_NOUN}?|[一两二三]色)"
_OTHERS = r"(?:(?:别|其他|其它|另外|不一样)的?|更?[大高]一?[点些]的?|更[大高]的?)"
_AMOUNT = r"(?:\d{1,4} ?(?:gb?|tb?|英?寸|升)|(?<!\d)(?:16|32|64|128|256|512)(?!\d))"
_BEYOND = rf"(?:{_AMOUNT}的?(?:以上|往上)的?|比{_AMOUNT}的?(?:更|再|还)?[大高]一?[点些]?的?)"
"""An amount beyond which others are asked for: 64g以上的, 比64大的."""
asks_for_other_options = says(
    wording(
        rf"(?:就|只|仅|光|才)(?:有|是|出|卖|这)?(?![要买拿剩来])[^ ,，?？]{{0,10}}?{_FEW}(?:可选|吗|么|嘛|啊|呀|吧|啦)?(?:[ ,，?？]|$)|"
        rf"(?:就|只|仅|光)(?:有|是)(?:这)?[^ ,，?？]{{1,12}}?(?:吗|么|嘛|吧|啊|[?？]|$)|"
        rf"(?:还有|有没有|有木有|有冇|有无|可有|有)(?:没有?|冇)?{_OTHERS}[^ ,，]{{0,2}}{_NOUN}|"
        r"(?:色|的|码|款)(?:我|就|都)?(?:不要|不想要|不喜欢|除外|不算)[ ,，][^ ,，]{0,6}(?:还有|有|剩)(?:啥|什么|哪些?|几)|"
        r"有没有(?:[^ ,，]{1,6})(?:以外|之外)|(?:以外|之外).{0,4}(?:还有|有)(?:没有?)?(?:别的|其他|啥|什么|哪)|"
        rf"{_BEYOND}[^ ,，]{{0,3}}(?:有|没|吗|么|嘛|卖|出)|(?:有没有|还有|有){_BEYOND}|有更[大高]的?{_NOUN}?(?:没有?|吗|么|嘛)|"
        rf"除了.{{1,6}}(?:还有|有没有|还能选)(?:啥|什么|哪些?|几|别的|其他|没有?)|"
        r"\b(?:any|what|which|got|have|do).{0,24}\bcolou?rs?\b.{0,16}\b(?:besides|other than|apart from|except(?: for)?|aside from)\b"
    ),
    unless=wording(r"多少钱|几块|什么价|啥价|优惠|活动|满|减|现货|库存|几件|台了|最后|一起|[买拿拍][一二两三1-9]"),
)
"""Whether a comment names an option to hear of others."""
_SIZE_SAID = (
    r"(?:an? |the |my |your |ur )?(?:size |sz )?(?:(?:3[4-9]|4[0-9])(?:\.5)?|\d?x*[sl]|m|(?:extra |double )?(?:small|large)s?|mediums?)"
    r"(?= *[,;?!.]*(?:$|\b(?:what|which|is|are|do|does|have|any|in|for|of|left|available|got|can|the|one|ones|if|there|then|size|sizes)\b))"
)
_BUT = (
    r"(?:besides?|beyond|else than|other than|apart from|aside from|outside of|except(?:ing)?(?: for)?|bar|barring|not counting|"
    r"excluding|on top of|"
    r"in addition to|if not|(?:any|every|all|no)(?:thing)?(?: sizes?| ones?)? but)"
)
asks_for_other_sizes = says(
    wording(
        rf"\b(?:sizes?|sizing|else|others?|anything|what|which|any)\b.{{0,50}}\b{_BUT} {_SIZE_SAID}|"
        rf"\b{_BUT} {_SIZE_SAID}.{{0,50}}\b(?:sizes?|else|others?|what|which|any(?:thing)?|comes?)\b|\b(?:any|every|all)(?:thing)?"
        rf"(?: sizes?| ones?)? but {_SIZE_SAID}"
    ),
    unless=wording(r"\b(?:how much|price[sd]?|costs?|returns?|refund|ship\w*|deliver\w*)\b|[$£€]"),
)
"""Whether an English comment names a size only to hear which others there are: `sizes besides 42`."""
_BEYOND_IT = wording(r"更[大高]")
EQUAL_MAX = 2
"""Of so many goods that are equally meant others are told of each."""
_COLOUR = wording(r"色|colou?r")
_SIZE = wording(r"码|内存|容量|存储|尺寸|规格|版本|\d[gt寸升]|大[一]?点|(?<!\d)(?:128|256|512|64|32)(?!\d)")


def of_other_options(meant: Resolved, found: Found) -> Resolved:
    """Return `meant` as a question for all the options of one product, where those that are named are not what is asked for."""
    if meant.intent not in _OF_OPTIONS or not meant.targets:
        return meant
    skus = {target.sku for target in meant.targets}
    other_sizes = asks_for_other_sizes(found.text)
    if not (other_sizes or asks_for_other_options(found.text)):
        return meant
    if len(skus) > 1 and (len(skus) > EQUAL_MAX or _BEYOND_IT.search(found.text) is None):
        return meant
    target = meant.targets[0]
    sized = other_sizes or _SIZE.search(found.text) is not None
    coloured = _COLOUR.search(found.text) is not None or ("colour" in found.typed and not sized)
    named = bool(target.variants) or target.unfit or not {"colour", "size"}.isdisjoint(found.typed)
    if not target.sku or not named or not (coloured or sized):
        return meant
    intent = "ask_colour_options" if coloured else "ask_size_options"
    first = meant.targets if len(skus) > 1 else meant.targets[:1]
    found.typed.pop("colour", None)
    found.typed.pop("size", None)
    return replace(
        meant,
        intent=intent,
        candidates=led_by(intent, meant.candidates),
        targets=tuple(replace(one, variants=(), unfit="", qty=None) for one in first),
        attribute=OPTIONS,
    )
