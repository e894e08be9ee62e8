"""Chinese comments without the viewer's own thing that is told of before the question: 我那小米6用五年了 换12pro多少钱 asks of the 12 Pro.

Pure. Where that is compared with the own thing, or the thing traded in, or bought in this shop, the comment stays whole.
"""

from __future__ import annotations

from zhubo.perceive.bag import mentions_in
from zhubo.shop.search import CatalogueIndex
from zhubo.text.figures_said import Edit
from zhubo.text.wording import wording

STORY_MIN = 4
"""A shorter beginning tells nothing."""
SEVERAL_MIN = 2
"""A question that names so many goods compares or adds up these."""


def without_own_goods(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the edits that leave of a folded text its question; where that compares with the own thing, with its name in place of 它."""
    if (bought := _BOUGHT_SO.search(text)) is not None:
        return [(*bought.span(), "")]
    if (against := _AGAINST_IT.search(text)) is None:
        start = question_behind_own_goods(text, index)
        return [(0, start, "")] if start else []
    cut = next(_CUTS.finditer(text, STORY_MIN), None)
    if cut is None or not cut.end() < against.start() or _OWN.search(text, 0, cut.start()) is None:
        return []
    places = mentions_in(index, text)
    told = [text[start:end] for start, end in places if end <= cut.start()]
    named = len(places) >= SEVERAL_MIN or _FIGURE.search(text, cut.end()) is not None
    if len(told) != 1 or not named or _WANTS.search(text, 0, cut.start()) is not None:
        return []
    return [(0, cut.end(), ""), (*against.span("it"), told[0])]


def question_behind_own_goods(text: str, index: CatalogueIndex) -> int:
    """Return where the question begins in a folded text that first tells of a thing which the viewer has; 0 where none does.

    The question has to name goods of the bag, or point at what is on show.
    """
    if _OWN.search(text) is None or _WORN.search(text) is None or _HELD_AGAINST.search(text) is not None:
        return 0
    for cut in _CUTS.finditer(text, STORY_MIN):
        start, end = cut.end(), cut.start()
        if _OWN.search(text, 0, end) is None or _WORN.search(text, 0, start) is None:
            continue
        if _WANTS.search(text, 0, end) is not None or _ASKS.search(text, start) is None:
            continue
        places = mentions_in(index, text[start:])
        if len(places) < SEVERAL_MIN and _OF_BOTH.search(text, start) is not None:
            return 0
        if _HERE.search(text, start) is not None:
            return start
        if places and (cut[0] not in _RUNS_ON or places[0][0] == 0):
            return start
    return 0


_BOUGHT_SO = wording(
    r"^(?:我|俺|咱)?(?:上次|上回|之前|以前|去年|前[天阵]子?)(?:在[^ ,，]{1,4})?(?:买|拍|拿|入)了?的?"
    r"(?:是|那[个件双台])?[^ ,，\d]{1,3}(?:色|的)[ ,，]+"
    r"(?=(?:这[回次])[^ ,，]{0,8}[ ,，]|[^ ,，]*有)(?![^\n]*(?:退|换|坏|破|质量|掉色|起球|缩水|修|错|发货|少))"
)
"""A colour in which a thing was bought before, behind which another is asked for."""
_CUTS = wording(
    r"[ ,，。.~～!！…;；]+(?=[^ ,，。.~～!！…;；])(?<!\d\.)|(?<=[\u4e00-\u9fff])[呢啦咯喽呀](?=[\u4e00-\u9fffa-z])"
)
"""What stands between a story and its question: a mark, or a word that ends a sentence."""
_RUNS_ON = frozenset("呢啦咯喽呀")
"""Behind these a question begins only where it begins with a name."""
_OWN = wording(
    r"我|俺|咱|家里|屋里|屋头|宿舍|寝室|公司|单位|手里|手头|手上|(?:手机|电脑|笔记本|本子|平板|电视|热水器|硬盘)(?=.{0,4}[卡慢坏烫旧])"
)
_WORN = wording(
    r"用了?(?:快|好|有|都)?[\d一二两三四五六七八九十好几半]+(?:来|多)?[年个]|卡[得成死顿爆到]|[太好很又都老总真]卡|慢[得成死]|[太好很又都老总]慢|"
    r"坏了|坏掉|摔|碎屏|屏碎|塞满|装满|爆满|存满|不够(?:用|使|装|放)|[一两三四几][充冲]|充[一两三四几][回次遍]|旧了|老了|老掉牙|老古董|老爷机|"
    r"手抖|眼神不好|周末(?:爱|喜欢|常|老|都|总|要|得)|平时(?:爱|喜欢|老|常)|快递|用惯了?|习惯了|"
    r"还在用|现在用|一直用|用的是|正用着|丢了|被偷|死机|发烫|烫手|花屏|黑屏|蓝屏|顶不住|不行了|报废|退役|退休|罢工|该(?:换|淘汰|扔)了|掉电|费电|没电|关机|"
    r"比比|比一下|比着看|开机[慢要]|跑不动|带不动|转圈|快散架|不灵|失灵|进水|闪屏|漏水|打不着|嗡嗡|嫌.{1,6}(?:小|大|重|丑|土|娘|慢|卡|旧|难看)"
)
"""What is said of a thing that one has, and that does no longer do."""
_HELD_AGAINST = wording(
    r"它|[和跟与同](?:我|那|手).{0,12}(?:差|区别|哪个|一样)|大多少|多多少|差多少|差别|区别|以旧|换新|抵|折[价现算]|回收|置换|旧机|补差|补多少|"
    r"上次|上回|你家买|你们?这买|前[天几]买|刚买|收到|到货|订单|下单|退(?![休役])|售后|保修|维修|修一|能修|能用|适合|装[上得进]|兼容|通用|配套"
)
"""The own thing is needed for the answer, or an order of the viewer's is what it is about."""
_FIGURE = wording(r"\d")
_AGAINST_IT = wording(r"(?:比|得过)(?P<it>它)")
_WANTS = wording(
    r"多少|吗|么(?!卡)|有没|有[^ ,，]{0,8}[没莫冇]|啥|什么|哪|怎|咋|能不|是不|呗|[要想](?!换)|买|拍下|看上|看中|喜欢|[?？]|推荐|求"
)
"""Words of a question or a wish, beside which nothing is only told."""
_ASKS = wording(
    r"多(?:少|[快大长重高宽厚久清])|几|吗|么|嘛|有没|[没莫冇不][啊呀呢?？ ]*$|啥|什么|哪|怎|咋|能不|"
    r"是不|(?P<word>.)不(?P=word)|价|行不|好不|[?？]"
)
"""Words of a question."""
_OF_BOTH = wording(r"比|两[个款台部样]|都|分别|一起|加起来|总共|一共|合计|哪个")
"""Words of a question for what is told before as well."""
_HERE = wording(r"这(?:[个款台部件条双套种]|东西|玩意)|(?:发|走|用)(?:啥|什么|哪家?)[^ ,，]{0,2}(?:快递|物流)")
"""What is on show, or a rule of the shop for which no goods are named."""
