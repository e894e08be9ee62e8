"""How many pieces people are to have where each gets so many (五个人一人一件), and a count of several options together. Pure."""

from __future__ import annotations

from zhubo.perceive.forms import asks_an_amount
from zhubo.perceive.numbers import whole_number
from zhubo.perceive.patterns import PERSONS
from zhubo.text.wording import wording

PIECES_MAX = 999
ROW_CHARS_MAX = 60
"""People in a longer row are not counted, since a search for where it begins takes the square of its length."""
_N = "零一二两三四五六七八九十百"


def pieces_for_people(text: str) -> int | None:
    """Return how many pieces a comment asks for that says how many people each get so many; None where it says no such thing."""
    share = _SHARE.search(text)
    if share is None:
        wants = _BOTH_WANT.search(text) if _SUMMED.search(text) is not None and _IN_ALL.search(text) is None else None
        return None if wants is None else 2 if wants["two"] else 3
    each = whole_number(share["each"].replace("两", "二")) or 0
    counted = [
        match for match in _IN_ALL.finditer(text) if match.end() <= share.start() or share.end() <= match.start()
    ]
    total = whole_number(counted[0]["n"]) if len(counted) == 1 else None
    if total is not None and each < total <= PIECES_MAX:
        return total
    begin = max(0, share.start() - ROW_CHARS_MAX)
    kin = _KIN_ROW.search(text, begin, share.start())
    if kin is not None and 0 < begin == kin.start():
        return None
    if kin is not None and len(_KIN.findall(kin[0])) > 1:
        return each * sum(2 if _TWO.fullmatch(one[0]) else 1 for one in _KIN.finditer(kin[0]))
    people = 0
    for match in _PEOPLE.finditer(text):
        if match.start() < share.end() and share.start() < match.end():
            continue
        if people:
            return None
        people = (
            2
            if match["two"] or match["pair"]
            else 3
            if match["trio"] or match["three"]
            else whole_number(match["n"] or match["some"] or "") or 0
        )
    return each * people if people > 1 and 1 <= each * people <= PIECES_MAX else None


def asks_price_for_people(text: str) -> bool:
    """Whether a comment asks what it costs where each of so many people gets some."""
    return pieces_for_people(text) is not None and asks_an_amount(text)


def counts_all(text: str, at: int) -> bool:
    """Whether the count at a place is of all that is named, and not of the last alone: 白的黑的一共来三件."""
    return _TOGETHER.search(text, 0, at) is not None


_COUPLES = (
    "老爸老妈|老爹老娘|爸爸妈妈|爷爷奶奶|姥姥姥爷|姥爷姥姥|外公外婆|公公婆婆|公婆|岳父岳母|哥哥嫂子|哥嫂|双胞胎|龙凤胎"
)
"""Words for two people."""
_PAIRS = "(?:兄弟|姐妹|姊妹|兄妹|姐弟|夫妻|夫妇|小两口|父子|父女|母子|母女|婆媳|师徒|哥们|姐们|闺蜜|室友|情侣|[哥姐爷娘爹姑嫂妯])俩"
"""Words for two people that end with how many they are."""
_BOTH = rf"{_PAIRS}|(?:两口子|夫妻|爸妈|父母|爹妈|{_COUPLES})俩?|(?:[我咱]们?|[他她]们)?俩"
_ONE = (
    "姥姥|姥爷|奶奶|爷爷|外婆|外公|岳母|岳父|丈母娘|老丈人|婆婆|公公|老婆|老公|媳妇|妹妹|弟弟|姐姐|哥哥|嫂子|女儿|闺女|儿子|妈妈?|爸爸?|姐|哥|弟|妹|舅舅?|姑姑?|"
    "姨|叔叔?|伯伯?|婶婶?|我"
)
_KIN = wording(rf"{_BOTH}|我?(?:{_ONE})")
_TWO = wording(_BOTH)
_KIN_ROW = wording(rf"(?:(?>{_BOTH}|我?(?:{_ONE}))[和跟与、还有 ]*+)++(?:都|也)?[ ,，]*$")
"""People of a family in a row, each of whom gets some: 爸妈姥姥一人一台."""
_IN_ALL = wording(
    r"(?<![\d第零一二两三四五六七八九十百人家])(?P<n>[2-9]|[1-9]\d{1,2}|[两三四五六七八九十]|十[一二三四五六七八九])(?:件|台|部|双|条|套|盒|瓶|包|袋|支|只|把|份|张|顶|副|杯|罐)"
    r"(?![月年号打装])"
)
"""How many pieces it is in all, said beside how many each gets: 一人一台 三台一共."""
_SHARE = wording(
    r"(?:(?:一个?人|每个?人|每位|人手|一家)(?:都|各|给|买|拿|发|来|要|送|配|整|穿|用){0,2}|各(?:自|人)?(?:都|给|买|拿|来|要|送|配|整|入|搞|换){0,2})"
    r"(?P<each>[一两二三四五六七八九十]|\d{1,2})(?:件|个|台|部|双|条|套|盒|瓶|包|袋|支|只|把|份|张|顶|本|块|副|杯|罐)(?![月年号])"
)
_PEOPLE = wording(
    rf"(?<![第\d{_N}])(?:(?P<n>\d{{1,3}}|[{_N}]{{1,4}})(?:个|位|名|口)?(?:人(?!份)|口(?=[人子一每, ])|{PERSONS})|"
    rf"(?P<three>(?:我们|咱们?|他们|她们)三个)|(?:我们|咱们?|他们|她们)(?P<some>[四五六七八九十])个(?!人)|(?P<two>(?:俩(?={_COUPLES}))?(?:{_COUPLES})|俩|两口子|夫妻|爸妈|父母|爹妈|{_COUPLES})(?:俩|两)?(?:个|人|{PERSONS})?|"
    rf"(?P<trio>仨|爷仨|娘仨)(?:人|{PERSONS})?|(?P<pair>我[和跟与](?!你们)[^一每人各]{{1,5}}(?=一人|每人|一个人|每个人|人手|各)))"
)
_BOTH_WANT = wording(
    rf"(?:(?P<two>{_PAIRS}|[我咱们]俩|两口子|两个?人)|(?P<trio>[我咱们]仨|三个?人))(?:就|也)?都(?:想|打算)?(?:要|买|拿|拍|入|换|整)(?!不)"
)
"""Two or three people each of whom wants the same: 我俩都要k50."""
_SUMMED = wording(r"[一总拢]共|合计|共计|加起来|总价|一起(?:多少|几)")
_TOGETHER = wording(r"(?:[一总拢]共(?:是|有|得)?|合计|共计|加起来|来|要|买|拿|整|搞|订|定|拍) ?$")
