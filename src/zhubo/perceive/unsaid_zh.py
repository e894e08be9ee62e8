"""A property that a Chinese question asks for by words that no table has: beside names, options and fillers some word is left. Pure.

Where such a question chooses an option as well, whether that is there is no answer: R5具体是哪颗u, 980发热厉害不.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.facts import Product
from zhubo.perceive.found import Found
from zhubo.text.wording import wording

UNSAID = "unsaid"
"""Value of the attribute slot: a property for which nobody has a name, and which is no question for what is there."""
HAN_MIN = 2
_FILLING = re.compile(
    r"请问|主播|老板|[你咱我他她它]们?家?|[这那哪][个台款件双条部种只]?|现在|今天|目前|还|有没有?|有木有|有|没|在|不|吗|么|嘛|呢|啊|呀|吧|哦|嘞|的|了|是|要|想|买|卖|拍|来|给|能|可以|行|得|就|都|也|和|跟|与|"
    r"现货|货|库存|剩|多少|几|什么|啥|怎么|咋|哪|款|版|码|号|色|个|台|件|双|条|部|种|只|套|一|二|两|三|俩|看|问|说|下|到|上|出|版本|型号|规格|链接|颜色|尺码|大小|大|小|中|新|老|旧|单|全|齐|选|换|"
    r"手机|平板|电脑|本子|笔记本|电视|衣服|鞋子?|机子|东西|商品|宝贝|产品|亲|哈|谢谢|急|快|又|再|才|只|光|到底|到时候|对|对吧"
)
_ASKING_SLOTS = frozenset({"attribute", "part", "material", "person", "reason"})
"""Slots whose words are what is asked about."""
_OF_OPTIONS = wording(r"有(?:没有?)?[ ]?\d|\d ?[gt]?b?的?(?:还|都)?有|[分有][^ ,，]{1,4}[款版](?:吗|么|嘛|没|不|的)")
"""It is asked whether there is some option, whatever else is told."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OWN_WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[a-z0-9.]+")


def asks_a_property_of_no_name(found: Found, nameless: str, products: Iterable[Product]) -> bool:
    """Whether words are left of a Chinese comment that are no name, no slot, no option of `products` and no filler."""
    if nameless.isascii() or _OF_OPTIONS.search(found.text) is not None:
        return False
    text = nameless
    for slot, start, end, _ in found.spans:
        if slot in _ASKING_SLOTS:
            continue
        text = text[:start] + " " * (end - start) + text[end:]
    for word in sorted(_option_words(products), key=len, reverse=True):
        text = text.replace(word, " ")
    return len(_HAN.findall(_FILLING.sub(" ", text))) >= HAN_MIN


def _option_words(products: Iterable[Product]) -> set[str]:
    values = {
        v.casefold() for p in products for one in p.variants for texts in one.options.values() for v in texts.values()
    }
    return values.union(*(_OWN_WORD.findall(value) for value in values)) if values else values
