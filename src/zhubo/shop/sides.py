"""Traits that come in sides of which a product has one: short and long sleeves, for men and for women, run by gas or by power. Pure.

It helps to understand, never to answer: nothing here is said of a product.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zhubo.text.wording import wording

_SOLD = "(?=[的款版那]|多少|几|有|还有|什么价|啥价|怎么卖|$)"
"""What stands behind a word that alone says which one is asked for."""
_PUPIL = r"书包|双肩包|校服|校裤|书桌|[的款版用]"
_WORN = r"(?:项链|手链|戒指|耳环|耳钉|手镯|吊坠)"
_SIDES = wording(
    r"(?<!是)(?<![加装接插])(?:(?P<short>短袖|半袖|\bshort[- ]sleeved?\b)|(?P<long>长袖|\blong[- ]sleeved?\b)"
    r"|(?P<fleeceless>(?:不|没|无|不要|不带|没有)加?绒)|(?P<fleece>加绒)"
    rf"|(?P<men>(?<=[服衣裤鞋袜恤衫])男{_SOLD}|男(?:款|式|鞋|装|裤|袜|生款|(?=内[裤衣])|的{_SOLD}|[士生人](?=[款鞋装裤衣t袜内外上短长羽卫毛]))|\bmen'?s\b|\bgents\b)"
    rf"|(?P<women>(?<=[服衣裤鞋袜恤衫])女{_SOLD}|女(?:款|式|鞋|装|裤|袜|生款|(?=内[裤衣])|的{_SOLD}|[士生人](?=[款鞋装裤衣t袜内外上短长羽卫毛]))|\bwomen'?s\b|\bladies'?\b)"
    r"|(?P<platters>机械(?:硬盘|盘)|(?<![a-z])hdd(?![a-z]))|(?P<flash>固态(?:硬盘|盘)|(?<![a-z])ssd(?![a-z]))"
    rf"|(?P<by_power>电热水器|储水式)|(?P<by_gas>燃气热水器|煤气热水器|燃气{_SOLD})|(?P<by_sun>空气能|太阳能热水器)"
    r"|(?P<wired>有线(?=耳机|鼠标|键盘|[的款]))|(?P<wireless>无线(?=耳机|鼠标|键盘|[的款])|蓝牙(?=耳机|鼠标|键盘))"
    rf"|(?P<drum>滚筒)|(?P<pulsator>波轮)|(?P<on_wall>挂机|壁挂式?(?=空调|{_SOLD}))|(?P<on_floor>柜机|立式空调)"
    r"|(?P<over_ear>头戴)|(?P<in_ear>入耳)"
    rf"|(?P<round_neck>圆领)|(?P<v_neck>v领)|(?P<lapel>翻领|polo领)|(?P<high_neck>高领)"
    r"|(?P<high_top>高帮|\bhigh[- ]tops?\b)|(?P<low_top>低帮|\blow[- ]tops?\b)"
    rf"|(?P<by_hand>手动(?=牙刷|剃须刀|[的款]))|(?P<driven>电动(?=牙刷|剃须刀|[的款]))"
    r"|(?P<child>儿童(?=[t衣裤鞋袜帽外羽卫毛睡泳套短长内])|童(?:装|鞋|裤|袜))"
    rf"|(?P<kindergarten>幼儿园(?={_PUPIL}))|(?P<primary>小学生?(?={_PUPIL}))|(?P<middle>(?:初中|中学)生?(?={_PUPIL}))|(?P<high>高中生?(?={_PUPIL}))"
    r"|(?P<young>(?:幼|奶|小)[猫犬狗](?=粮|奶糕|罐头|零食)|奶糕)|(?P<grown>成[年]?[猫犬](?=粮|罐头|零食))|(?P<old>老年?[猫犬](?=粮))"
    r"|(?P<straight>[直长][柄杆]的?伞)|(?P<folding>(?:折叠|[三五]折)的?伞)"
    rf"|(?P<golden>[足黄纯]金(?={_WORN}|{_SOLD})|(?:18k|24k)金?(?={_WORN}|{_SOLD})|(?<={_WORN})金的{_SOLD})|(?P<of_silver>[纯足]银|925银))"
)
_TITLED = wording(
    r"(?P<short>短袖|半袖|\bshort[- ]sleeved?\b)|(?P<long>长袖|\blong[- ]sleeved?\b)|(?P<fleeceless>不加绒)|(?P<fleece>加绒)"
    r"|(?P<both>男女|情侣|中性|\bunisex\b)|(?P<women>女|\bwomen'?s\b|\bladies'?\b)|(?P<men>男|\bmen'?s\b)"
    r"|(?P<platters>机械硬盘|(?<![a-z])hdd(?![a-z]))|(?P<flash>固态硬盘)|(?P<by_power>电热水器|储水式)|(?P<by_gas>燃气)|(?P<by_sun>空气能|太阳能)"
    r"|(?P<wired>有线)|(?P<wireless>无线(?!充)|蓝牙(?=耳机|鼠标|键盘))|(?P<drum>滚筒)|(?P<pulsator>波轮)"
    r"|(?P<on_wall>挂机|壁挂)|(?P<on_floor>柜机|立式)|(?P<over_ear>头戴)|(?P<in_ear>入耳)"
    r"|(?P<round_neck>圆领)|(?P<v_neck>v领)|(?P<lapel>翻领|polo领)|(?P<high_neck>高领)|(?P<high_top>高帮|\bhigh[- ]tops?\b)"
    r"|(?P<low_top>低帮|\blow[- ]tops?\b)"
    r"|(?P<by_hand>手动)|(?P<driven>电动)|(?P<kindergarten>幼儿园)|(?P<primary>小学)|(?P<middle>初中|中学)|(?P<high>高中)"
    r"|(?P<young>[幼奶][猫犬])|(?P<grown>成年?[猫犬])|(?P<old>老年?[猫犬])|(?P<straight>[直长][柄杆]伞)|(?P<folding>折叠伞|[三五]折伞)"
    r"|(?P<golden>[足黄纯]金(?!色)|(?:18|24)k金?)|(?P<of_silver>[纯足]银|925银)"
)
_DESCRIBED = wording(
    r"(?P<men>(?<=[服衣裤鞋袜恤衫t])男(?![女朋人])|男(?:款|装|式|士|生))|(?P<women>(?<=[服衣裤鞋袜恤衫t])女(?![男朋人])|女(?:款|装|式|士|生))"
)
_TRAITS: tuple[tuple[str, ...], ...] = (
    ("short", "long"),
    ("men", "women"),
    ("fleece", "fleeceless"),
    ("platters", "flash"),
    ("by_power", "by_gas", "by_sun"),
    ("wired", "wireless"),
    ("drum", "pulsator"),
    ("on_wall", "on_floor"),
    ("over_ear", "in_ear"),
    ("round_neck", "v_neck", "lapel", "high_neck"),
    ("high_top", "low_top"),
    ("by_hand", "driven"),
    ("kindergarten", "primary", "middle", "high"),
    ("young", "grown", "old"),
    ("straight", "folding"),
    ("golden", "of_silver"),
    ("child", "adult"),
)
_MARKED = frozenset({"fleece", "high_top", "over_ear", "child"})
"""Sides that the name of what has them tells, since most things of the kind have them not."""
_OTHERS: Mapping[str, frozenset[str]] = {side: frozenset(trait) - {side} for trait in _TRAITS for side in trait}


def sides_asked(text: str) -> frozenset[str]:
    """Return the sides that a comment (folded) names; none of a trait of which it names several, or that it asks about: 是长袖吗."""
    return _alone({match.lastgroup or "" for match in _SIDES.finditer(text)})


def marked_sides(text: str) -> frozenset[str]:
    """Return the words of a comment (folded) for sides that whoever sells such a thing would tell; none where it asks about them."""
    asked = sides_asked(text) & _MARKED
    return frozenset(match[0] for match in _SIDES.finditer(text) if match.lastgroup in asked)


def sides_known(texts: Iterable[str]) -> frozenset[str]:
    """Return the sides that a product's titles and categories (folded) name; of a trait of which they name several, none."""
    found = {match.lastgroup or "" for text in texts for match in _TITLED.finditer(text)}
    return _alone(found | {"men", "women"} if "both" in found else found)


def for_whom(text: str) -> frozenset[str]:
    """Return for whom a Chinese description (folded) says that clothes are, T恤男, 男生, 女款; nothing where it names both."""
    return _alone({match.lastgroup or "" for match in _DESCRIBED.finditer(text)})


def opposed(asked: frozenset[str], known: frozenset[str]) -> bool:
    """Whether what is known of a product is another side of what is asked for."""
    return any(not _OTHERS[side].isdisjoint(known) for side in asked)


def _alone(found: set[str]) -> frozenset[str]:
    return frozenset(side for side in found if side in _OTHERS and _OTHERS[side].isdisjoint(found))
