"""Rarer turns of Chinese, told by what stands beside them, with the usual ones in their place: 够2k没 is 是2k吗, 来一对 two of it. Pure.

Single words stand in the table of rarer words; some of these depend on the goods that are named.
"""

from __future__ import annotations

import re

from zhubo.perceive.bag import candidates_in
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.price_bounds_zh import bounds_as_usual
from zhubo.perceive.usual_questions_zh import SHOE_SIZE_AS_A_NUMBER, TURNS_OF_QUESTIONS
from zhubo.shop.search import CatalogueIndex, find_goods
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.turns import turns_of, with_turns
from zhubo.text.wording import wording


def in_usual_turns(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return a folded Chinese text with the usual turns in place of rarer ones."""
    if edits := bounds_as_usual(normal.text):
        normal = rewritten(normal, edits)
    normal = with_turns(normal, _ALL_TURNS)
    if edits := [*_brand_behind(normal.text), *_ends_of_codes(normal.text, index)]:
        normal = rewritten(normal, edits)
    text = normal.text
    if (number := SHOE_SIZE_AS_A_NUMBER.search(text)) is not None and _is_of_shoes(number["n"], text, index):
        return rewritten(normal, [(*number.span(), f"{whole_number(number['n'])}码")])
    if (pair := _PAIR.search(text)) is not None and _IN_PAIRS.search(text) is None:
        named = _kinds_named(text, index)
        if named and _KINDS_IN_PAIRS.isdisjoint(named):
            normal = rewritten(normal, [(*pair.span("pair"), "两件")])
    elif _BLOCKS.search(text) is not None and not _KINDS_IN_BLOCKS.isdisjoint(_kinds_named(text, index)):
        normal = rewritten(normal, [(*block.span("block"), "件") for block in _BLOCKS.finditer(text)])
    return normal


def _is_of_shoes(number: str, text: str, index: CatalogueIndex) -> bool:
    """Whether a number is the size of shoes that a text names, or one that something of the bag has and no link of it is."""
    if not _SHOES.isdisjoint(_kinds_named(text, index)):
        return True
    value = str(whole_number(number))
    if any(str(product.link_no) == value for product in index.products.values()):
        return False
    variants = (variant for product in index.products.values() for variant in product.variants)
    return any(value in option.values() for variant in variants for option in variant.options.values())


def _brand_behind(text: str) -> list[Edit]:
    """Return the edits that put before a model the brand which stands at the end of a text: 6x多少钱 小米的 is 小米6x多少钱."""
    match = _BRAND_BEHIND.match(text)
    if match is None or not any(
        one.sort in ("brand", "line") and match.span("brand") == (one.start, one.end) for one in find_goods(text)
    ):
        return []
    apart = " " if match["brand"].isascii() else ""
    return [(*match.span("model"), match["brand"] + apart + match["model"]), (*match.span("tail"), "")]


def _ends_of_codes(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the ends of article codes, where only one of the bag's codes ends so, with that code in their place: 153a黑色有货吗."""
    edits: list[Edit] = []
    for match in _END_OF_A_CODE.finditer(text) if _THREE_DIGITS.search(text) is not None else ():
        whole = [sku for sku in map(str.casefold, index.products) if sku.endswith(match[0]) and sku != match[0]]
        if len(whole) == 1 and not candidates_in(index, match[0]).products:
            edits.append((*match.span(), whole[0]))
    return edits


def _kinds_named(text: str, index: CatalogueIndex) -> frozenset[str]:
    """Return the kinds of the goods of the bag that a text names."""
    return frozenset(kind for at in candidates_in(index, text).products for kind in index.naming[at].kinds)


_TURNS = (
    (wording(r"(?<![春夏秋冬])(?P<season>[春夏秋冬])款(?!式)"), r"\g<season>季"),
    (wording(r"(?P<a>[男女])款(?P<b>[男女])款(?=[啊呀呢的?？ ]|$)"), r"\g<a>款还是\g<b>款"),
    (wording(r"国货(?:吗|么|嘛|不(?=[ ,，?？]|$))"), "国产吗"),
    (wording(r"全贴合不(?:是)?(?=[ ,，?？]|$)"), "全贴合吗"),
    (wording(r"(?<=\d)支不支持"), "支持不支持"),
    (wording(r"(?<=双十[一二])把|(?<=双1[12])把"), " 把"),
    (wording(r"(?<![能\d])[够有到]不?[够有到]?(?P<k>[1248]k)(?:没有?|不|吗|么|嘛)"), r"是\g<k>吗"),
    (
        wording(
            r"(?<![\u4e00-\u9fff][一1])(?<![发支])出(?:过|了)?(?=(?:16|32|64|128|256|512|1t)g?b?(?:的|版)?(?:不|没|吗|么|嘛))"
        ),
        "有",
    ),
    (wording(r"(?<![a-z\d])(?<=华为)的?m ?(?P<n>[2-9]0|[二三四五六七八九][零〇])(?![\d.a-z])"), r"mate\g<n>"),
    (wording(r"(?<![a-z\d])m(?P<n>[2-9]0)(?![\d.a-z])(?=.{0,12}(?:华为|mate))"), r"mate\g<n>"),
    (wording(r"(?<!\d)[\"“‘「『](?P<said>[^\"“”‘’「」『』]{1,16})[\"”’」』]"), r"\g<said>"),
    (wording(r"(?<![\d.a-z])(?P<n>3[4-9]|4[0-6]) (?=air (?:max|force|jordan|zoom))"), r"\g<n>码 "),
    (
        wording(
            r"(?<!\d)(?P<n>3[29]|4[0-9]|5[0-9]|6[05]|7[05]|8[0-6]|98|100)(?=的[和跟与].{2,16}电视)|"
            r"(?<=[和跟与])(?P<m>3[29]|4[0-9]|5[0-9]|6[05]|7[05]|8[0-6]|98|100)(?=的.{0,8}电视)|"
            r"(?<=电视[ ,，])(?P<o>3[29]|4[0-9]|5[0-9]|6[05]|7[05]|8[0-6]|98|100)(?=的[和跟与])"
        ),
        r"\g<0>寸",
    ),
    (wording(r"(?<=\d)英寸(?=的?[ri][3579](?!\d))"), "寸"),
    (
        wording(
            r"(?<![最多有是扩])(?P<end>[大小](?:容量|内存)(?:的|那[个款台])?)(?:多少|几多)(?![钱块元米gt毫升安个兆])"
        ),
        r"\g<end>卖多少钱",
    ),
    (wording(r"(?:各自?|分别|[两几三]个都)报(?:一?[下个]价?|价)?(?=[ ,，。?？!！]|$)"), "各多少"),
    (
        wording(r"(?P<what>内存|容量)(?P<end>[大小])(?:一点|点)?的?(?:那|这)(?:个?版本?|个|款|种|台|部)"),
        r"\g<end>\g<what>的",
    ),
    (
        wording(
            r"(?<![你您他她它我大人哪这那国别店全咱一两几回在居商买卖自搬到离们皇谁])家(?=(?:macbook|ipad|iphone|mate|redmi|note)(?![a-z]))"
        ),
        "",
    ),
    (wording(r"几多?银[纸子]?(?![色白灰迹河饰])"), "多少钱"),
    (wording(r"(?<=[a-z]\d)o(?![a-z])"), "0"),
    (wording(r"(?<=\d)[村存吋](?=的|多少|那|电视)"), "寸"),
    (wording(r"(?<=[\d一二三四五六七八九十])[生声](?=的(?:多少|啥|什么|还|热|几)|热水器)"), "升"),
    (wording(r"(?P<n>[一两二三四五六七八九])张(?:红票子|毛爷爷|老人头|百元大钞|红钞票)"), r"\g<n>百块"),
    (wording(r"(?<=再[来拿买要加配])(?=[台部双条件](?![面式词头内子的呢吗]))"), "一"),
    (wording(r"(?:(?<=\d[gt])|(?<=[gt]b)|(?<=硬盘)|(?<=固态))(?P<n>[一两二三四五1-9])块(?![钱\d多几])"), r"\g<n>件"),
)
"""In order: a count that is none (k50支不支持) and a handful that is none (双十一把码填上); what a screen comes to; what memory a model
comes out in; a short name of a line behind its maker; names in quotes; a size that is no part of the name behind it; screens of televisions
by their inches alone; a screen before the processor that is chosen with it; pieces of a disk, which are no money: 1tb一块; an
option by the end that it is of, whose price is asked for and no size: 大容量几多; one more of it: 再来台16升的; before that
letters for noughts, units by their sound, and what the banknotes are that somebody has."""
_ALL_TURNS = turns_of((*TURNS_OF_QUESTIONS, *_TURNS))
_BRAND_BEHIND = wording(
    r"^(?P<model>(?:\d{1,2}(?![gtwl]|[smx]*l?(?![a-z]))[a-z]{0,5}|\d{1,2}x|(?:mini|air|pro|note|mate|nova|find|reno|[kpv]) ?\d{1,3}))"
    r"(?![a-z\d号寸英件台双个部条块元点楼天月年斤升瓦码折套支只])[^\d]{2,14}?"
    r"(?P<tail>[ ,，]+(?P<brand>[^\d ,，]{2,8}?)(?:家|牌子)?(?:的|那个|那款|的那个|那台|手机)$)"
)
"""A model at the beginning, and at the end whose it is."""
_END_OF_A_CODE = wording(r"(?<![a-z\d])\d{3,6}[a-z](?![a-z\d])")
_THREE_DIGITS = re.compile(r"\d{3}")
_PAIR = wording(r"(?<=[来要拿买拍入整搞])(?:上|个|了)?(?P<pair>[一1][对双])(?!一|[ ,，]*(?:多少|几)[米码])")
_IN_PAIRS = wording(r"鞋|靴|袜|手套|耳[环钉坠机]|筷|音[箱响]|手镯|一对一|(?:一对|一双)[^ ,，]{0,12}(?:一对|一双)")
_KINDS_IN_PAIRS = frozenset(
    "shoe sneaker plimsoll running_shoe basketball_shoe football_boot boot sandal slipper heels socks glove earring jewellery".split()
)
"""Things of which a pair is one."""
_SHOES = _KINDS_IN_PAIRS - frozenset("socks glove earring jewellery".split())
_BLOCKS = wording(
    r"(?:[来要拿买拍入整搞](?:上|个|了)?(?:\d{1,2}|[两二三四五六七八九十])|(?<=[a-z\d盘态])[一两二三四五])(?P<block>块)(?![钱\d多几])"
)
_KINDS_IN_BLOCKS = frozenset({"disk", "ssd"})
"""Things that are counted by the word for a piece of money."""
