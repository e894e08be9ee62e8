"""Chinese questions which of two values a property of one thing has: 电池四千五还是五千, pcie 3还是4, 是直屏还是曲面屏. Pure."""

from __future__ import annotations

from zhubo.perceive.found import Stretch
from zhubo.perceive.properties_named import property_asked
from zhubo.text.wording import says, wording

CHOICE_OF_A_TRAIT = wording(r"是[\u4e00-\u9fff]{1,6}(?P<or>还是)[\u4e00-\u9fff]{1,4}")
"""One thing or another that a thing may be, and no two things: 是直屏还是曲面屏."""
_N = "零一二两三四五六七八九十百千万"
_EITHER = wording(
    rf"(?:[a-z]{{0,6}} ?\d+(?:\.\d+)?|[\u4e00-\u9fff]{{0,2}}[{_N}]{{1,5}})[a-z+加]{{0,3}}(?:的|英寸|寸|毫安|瓦|赫兹|万)?[ ,，]?"
    rf"(?P<or>还是)(?:[a-z]{{0,6}} ?\d+(?:\.\d+)?|[\u4e00-\u9fff]{{0,2}}[{_N}]{{1,5}})[a-z+加]{{0,3}}"
)
_MONEY = wording(r"[块元钱价¥]|卖|便宜|贵")


def property_of_a_choice(text: str) -> str | None:
    """Return the property of which a comment offers two figures, where it names one before them and speaks of no money; else None."""
    match = _EITHER.search(text)
    if match is None or _MONEY.search(text) is not None:
        return None
    return property_asked(text[: match.start("or")])


def asks_which_figure(text: str) -> bool:
    """Whether a comment asks which of two figures a property has."""
    return property_of_a_choice(text) is not None


def choices_of_one(text: str) -> list[Stretch]:
    """Return the places of 还是 between two values of one thing, where no other thing begins."""
    places = [match.span("or") for match in CHOICE_OF_A_TRAIT.finditer(text)]
    match = _EITHER.search(text)
    return [*places, match.span("or")] if match is not None and asks_which_figure(text) else places


OF_WHAT_IT_HAS = wording(
    r"[带装配附含][有了]?(?:不[带装配附含]|没[带装配附含]|没有?|吗|么|不(?=[?？ ]|$))|(?:出厂|预|自)[带装配]|"
    r"(?:有(?!人)(?:没有?)?|支持)[^主播你们 ,，]{2,12}(?:功能|模式|系统|软件|接口|保护|设计)?(?:吗|么|没得|没有?|不)[啊呀呢嘛?？ ]*$"
)
"""How it is asked if a thing has, or comes with, something: 装不装office, 有大字模式没得."""

asks_for_a_feature = says(
    wording(
        r"(?:保护|防护|功能|模式|认证|技术|算法|协议)(?:它|这个|那个)?"
        r"(?:有没有?|有[吗么不]|支持[吗么不]|支不支持|带不带|带[吗么不])[啊呀呢嘛?？ ]*$"
    )
)
"""Whether a comment ends with the question if a thing has a feature, which is no rule of the shop: 掉电保护有没有."""
asks_for_a_screen = says(
    wording(
        r"是(?:不是)?(?:个|块)?(?:直屏|直面屏|曲屏|曲面屏?|柔性屏?|折叠屏?|水滴屏|刘海屏|挖孔屏?|高刷屏?|护眼屏|[1248]k屏?|双卡双待|全网通)"
        r"(?:的|手机|吗|么|嘛|吧|不是|不)*[?？ ]*$"
    )
)
"""Whether a comment ends with the question if a thing has a certain kind of screen: k50是直屏吗."""
RAISED_TO_A_SYSTEM = wording(
    r"(?:能|可以|会|支持)(?:不能)?升级?(?:到|成|为)?(?:鸿蒙|安卓|ios|miui|澎湃|win)|"
    r"(?:升|更新|推送?)(?:级|到|上|几年|多久|最新|新的?|下一代)*(?:版本?|的)?系统|系统.{0,4}(?:还|能|会|支持)?(?:升级?|更新|推送?)(?:几年|多久|吗|么|不|到)"
)
"""Whether another system can be put on a device, which the one that it has does not tell."""
