"""Chinese questions for what there is for some money, however they are said, put as `3000以内的手机有哪些`. Pure.

An amount and its bound (最多出, 封顶, 那档, 能买) are looked for first; the comment is such a question where all other words are those of
asking and wishing, or name a kind of goods.
"""

from __future__ import annotations

import re

from zhubo.text.normalise import Normal, rewritten
from zhubo.text.numbers import numbers_in
from zhubo.text.wording import wording

KIND_SIGNS_MAX = 6
AMOUNT_MIN, AMOUNT_MAX = 5, 1_000_000
SURE_MIN = 100
"""A smaller figure is an amount where a coin says so: 50的电视 is how large it is."""
MEMORIES = frozenset({"128", "256", "512"})
_N = (
    r"(?<![a-z\d.])(?P<n>\d{2,6}|\d(?:\.\d)?[k千万]|"
    r"[一二两三四五六七八九][百千万](?:[一二三四五六七八九](?:百|千)?)?|[一二三四五六七八九]?十)"
)
_COIN = r"(?P<coin>块钱|块|元钱?|大洋|人民币|rmb|软妹币)"
_BEFORE = (
    r"(?P<most>不超过?|别超过?|不要超过?|没超过?|不到|低于|少于|不高于|不多于|不大于|最多(?:出|花|给|拿|只?能出)?|顶多(?:出|花|给)?|"
    r"至多|上限(?:是|就)?|最高(?:出|花)?|控制在|卡在|预算(?:只有|就|是|在|大概|也就|差不多|最多|只?够|卡在|不超过?|不到|就只?有)*|"
    r"比)"
)
_HAVE = (
    r"(?P<have>(?:花|拿|用|出|揣着?|带了?|准备了?|存了?|攒了?|手[头里上](?:就|只|有|剩|才)*|兜里(?:就|只|有|剩|才)*|只有|就有|就|只花|"
    r"我有|想花|打算花|愿意花|能花|可以花|舍得花)(?:个|大概|差不多|只)?)"
)
_BEHIND = (
    r"(?P<behind>以内|以下|之内|之下|往下|内|封顶|打住|为限|打死|够买|能买到?|可以买到?|买得到|能拿下|能搞到|能入手?|能打住|能带走|能淘到|"
    r"能弄到|能换|搞得定|拿得下|的?预算|便宜)"
)
_ABOUT = r"(?P<about>左右|上下|附近|(?:那|这|一)?[个]?(?:档位?|价位|价格段|区间)|出头|来块钱?|多点?(?=的|块|元)(?:块钱?|元)?)"
_OF = r"(?P<of>(?<=[块元钱])的|(?<=[块元钱])(?=[\u4e00-\u9fff]))"
_UNIT = r"(?![\dgtwkm寸码升斤岁年天月号毫公瓦赫倍人件瓶双台部包折%]|个(?!档|价))"
"""What follows an amount with no coin makes it one of something else."""
_BOUND = wording(rf"(?:{_BEFORE}|{_HAVE})?{_N}(?:{_COIN}|{_UNIT})(?:{_BEHIND}|{_ABOUT}|{_OF})?")
_FIGURE = re.compile(r"[\d一二两三四五六七八九十]")
"""How each amount begins."""
_SOME = wording(r"(?<![一二两三四五六七八九十百千万\d])(?:大)?几(?P<unit>[百千])[块元]钱?(?=的)")
"""A price between two round ones: 几百块的."""
_NO_BUDGET = wording(
    r"颜色|[码色图款]|材质|链接|号|[满减券退找剩差抵补砍让定订邮运包送折返赔贴涨跌升降]|优惠|活动|运费|分期|多少[钱块]?|几块|什么价|啥价|一共|总共|合计|卖不卖|卖吗|行不|"
    r"行吗|成不|成交|可以吗|给我吧|便宜点(?!的)|便宜吗|身高|体重|[a-z]{2,}|够不|还不够|尺寸|内存|像素|电池|毫安|公里|开票|发票|保修|以前|之前|"
    r"原价|昨天|刚才|那会|上次|凭什么|怎么|为啥|为什么|贵"
)
_WHAT = wording(r"什么|啥|哪|推荐")
"""What goods at a price are asked for by; 10块的手机有没有 names them, and is read as it is."""
_NUMERALS = "一二两三四五六七八九十百千万"
_ASKS = wording(
    r"什么|啥|哪|有没|有木|有吗|有不|有么|没有|推荐|选|挑|求|看看|列|给[我个]|想[要买换整弄搞入]|有合适|整[个台点]|买[个台点到]?|搞得|能拿|打住"
)
_SAYS_NOTHING = wording(
    r"(?:[给送](?:我|咱|俺|家里|个)*(?:老)?(?:妈妈?|爸爸?|爷爷?|奶奶?|媳妇|老婆|老公|孩子|娃|闺女|女儿|儿子|对象|女朋友|男朋友|朋友|老人家?|长辈|"
    r"弟弟?|妹妹?|姐姐?|哥哥?|婆婆|公公|丈母娘|岳父|岳母|同事|学生|自己)用?|搞得定|便宜点的|有合适的?|合适的?|有没有|有木有|有没得|有哪[几些]?[款个台部种]?|有些?什么|有啥|有吗|有么|有不|有没|没有|是哪[款个台部]|"
    r"哪[几些]?[款个台部种件条]?|什么|啥样?|推荐(?:一下|下|个|款|台|几[款个台])?|选|挑|求|列(?:列|一下|下|出来)?|给(?:我|个|咱)*|我|"
    r"想(?:要|买|换|整|弄|搞|入手?)|想|要|买(?:到|个|台|点)?|能(?:买到?|搞到?|拿下|入手?|换|弄到?|淘到?)|能|可以|够|搞到?|拿下|弄|整|换|"
    r"你[家们]?|您|店里?|家里?|这里|这边|直播间|在|的|了|着|得|吗|么|呢|啊|呀|吧|嘛|哦|不|个|款|台|部|点|些|东西|宝贝|商品|链接|都|还|就|也|"
    r"好|看看|下|一下|现在|目前|今天|今晚|请问|问下|问问|主播|老板|亲|宝子?|姐|哥|大家|麻烦|帮忙?|看|说说|讲讲|介绍|价位|价格|价|预算|"
    r"便宜|手头|紧|钱|块|元|人|家|性价比高?|靠谱|最|比较|适合|合|上|入手|下单|拍|是|那种|那|这种|这|[ ,，.。?？!！~、])"
)


def budget_put_plainly_zh(normal: Normal) -> Normal:
    """Return a Chinese text (folded) that asks what there is for some money as the plainest question for that; others as they are."""
    text = normal.text
    found = _bound_in(text)
    if found is None:
        return normal
    bound, start, end, told = found
    rest = f"{text[:start]} {text[end:]}"
    words = _SAYS_NOTHING.sub(" ", rest).split()
    if len(words) > 1 or (words and words[0][0] in _NUMERALS):
        return normal
    kind = words[0] if words else ""
    if _NO_BUDGET.search(rest) is not None or not (_ASKS.search(text) is not None or (kind and told)):
        return normal
    if len(kind) > KIND_SIGNS_MAX or any(sign.isdigit() for sign in rest):
        return normal
    return rewritten(normal, [(0, len(text), f"{bound}{f'的{kind}' if kind else ''}有哪些")])


def _bound_in(text: str) -> tuple[str, int, int, bool] | None:
    """Return the bound that a text sets in the usual words, where it stands, and whether it is told as one."""
    some = _SOME.search(text)
    if some is not None:
        unit = 100 if some["unit"] == "百" else 1000
        return f"{unit}到{unit * 10 - 1}之间", *some.span(), True
    for match in _BOUND.finditer(text) if _FIGURE.search(text) is not None else ():
        told = bool(match["most"] or match["behind"] or match["about"])
        amount = _amount(match["n"]) if told or match["have"] or match["of"] is not None else None
        sure = (
            match["coin"] or match["most"] or (amount is not None and amount >= SURE_MIN and match["n"] not in MEMORIES)
        )
        if match["of"] == "的" and not (told or match["have"] or _WHAT.search(text)):
            continue
        if amount is not None and sure:
            return _said(match, amount), *match.span(), told
    return None


def _said(match: re.Match[str], amount: int) -> str:
    about = match["about"]
    if about is None:
        # What costs so much is looked for by its price; an amount that is at hand is the most.
        return f"{amount}左右" if match["of"] == "的" and not (match["most"] or match["have"]) else f"{amount}以内"
    if about.startswith("多"):
        return f"{amount}到{amount + 10 ** (len(str(amount)) - 1) - 1}之间"
    return f"{amount}到{amount * 13 // 10}之间" if about == "出头" else f"{amount}左右"


def _amount(said: str) -> int | None:
    found = numbers_in(said.replace("k", "千"))
    value = found[0].value if len(found) == 1 else None
    return int(value) if value is not None and AMOUNT_MIN <= value < AMOUNT_MAX and value == int(value) else None
