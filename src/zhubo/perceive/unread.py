"""Whether something is said of a product that none of its names and options accounts for: floral perfume, 8k camera, 花香味的香水."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.perceive.bag import spoken_in, told_of
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.screens_told_zh import is_told_of_its_screen
from zhubo.shop.search import IDLE, TELLING, CatalogueIndex, Number, Spoken, near_word, root
from zhubo.text.wording import wording

Piece = tuple[int, int, str | Number]
"""A word or a number of a text with its place."""
WORD_LETTERS_MIN = 3
CUT_LETTERS = 5
"""How many letters of a word are enough where people cut words off: cam, sneaks."""
CATEGORY_LETTERS_MIN = 4
"""From here on a word that is a piece of the category is told: a book of Audiobooks."""
ASIAN_TRAIT_MAX = 7
NUMBER_MIN = 100
"""From here on a bare number beside a product is no count of it."""


def is_unread(
    found: Found, spoken: Spoken, index: CatalogueIndex, at: int, names: Iterable[Stretch], read: frozenset[int]
) -> bool:
    """Whether a word or a number that describes the product at place `at` is left over: right before its name or the ask, or after `with`.

    Where it is not named, `one` stands for it. `names` are the places where an alias or a title of it stands; `read` the places of the
    options that were understood.
    """
    first = _first_named(spoken, index, at, names)
    one = _ONE.search(spoken.text) if first is None else None
    begin = one.start() if one is not None else first
    told = Told(found, spoken, index, at, read)
    if begin is not None and (spoken.words or spoken.numbers):
        pieces: list[Piece] = [(start, end, word) for word, start, end in spoken.words]
        pieces = sorted([*pieces, *((n.start, n.end, n) for n in spoken.numbers)], key=lambda piece: piece[:2])
        asked = _ASKED.search(spoken.text, begin)
        leads_up = asked is not None and _FOR_PEOPLE.search(spoken.text, begin, asked.start()) is None
        if _leaves_before(pieces, begin, told) or (asked and leads_up and _leaves_before(pieces, asked.start(), told)):
            return True
        if first is not None and _leaves_behind(pieces, first, told):
            return True
    if spoken.text.isascii() or not any(mark in spoken.text for mark in _ASIAN_MARKS):
        return False
    return _leaves_asian_trait(found, spoken, told, names, first)


def _leaves_before(pieces: list[Piece], begin: int, told: Told) -> bool:
    """Whether one of the words that lead up to the name at `begin` is left over."""
    for piece in reversed(pieces):
        if piece[1] > begin:
            continue
        known = told.accounts_for(piece) if begin - piece[1] <= 1 else None
        if not known:
            return known is False
        begin = piece[0]
    return False


def _leaves_behind(pieces: list[Piece], first: int, told: Told) -> bool:
    """Whether a word that is tied to the name before it by `with` or `in` is left over: keyboard with numpad."""
    tied = {match.end() for match in _TIED.finditer(told.text, first)}
    return any(piece[0] in tied and told.accounts_for(piece) is False for piece in pieces if tied)


def _first_named(spoken: Spoken, index: CatalogueIndex, at: int, names: Iterable[Stretch]) -> int | None:
    """Return where the name of a product begins in the text; None where only its place tells which one is meant."""
    own = index.naming[at]
    starts = [start for start, _ in names]
    starts += [start for word, start, _ in spoken.words if word in own.head_words]
    starts += [one.start for one in spoken.goods if one.sort == "kind" and one.id in own.kinds]
    starts += [start for pair, start, _ in spoken.pairs if f"g:{pair}" in own.strong]
    return min(starts, default=None)


class Told:
    """What accounts for the words of a text."""

    __slots__ = ("at", "ideas", "index", "read", "spans", "text")

    def __init__(self, found: Found, spoken: Spoken, index: CatalogueIndex, at: int, read: frozenset[int]) -> None:
        self.text, self.index, self.at, self.read = spoken.text, index, at, read
        unsure = _UNSURE if found.typed.get("colour") else _UNSURE | {"colour"}
        self.spans = [(start, end) for slot, start, end, _ in found.spans if slot not in unsure]
        self.spans += [(one.start, one.end) for one in spoken.goods]
        self.ideas = {start for start, _ in found.concepts}

    def accounts_for(self, piece: Piece) -> bool | None:
        """Whether a word or a number is accounted for; None for one that no name goes on behind."""
        start, end, what = piece
        if not self.read.isdisjoint(range(start, end)) or _inside(start, end, self.spans):
            return True
        if isinstance(what, Number):
            return self._is_known(what)
        if (what in IDLE and what not in TELLING) or what in _CALLS or start in self.ideas:
            return None
        return end - start < WORD_LETTERS_MIN or self._is_told(what)

    def _is_known(self, number: Number) -> bool | None:
        """Whether a number is a model, a measure that is told of the product, or a share; None for a count or a bare small one."""
        if number.value in self.index.choices[self.at].name or "%" in self.text[number.end - 1 : number.end + 1]:
            return True
        keys = self.index.naming[self.at].numbers
        if number.code in keys or any(key.endswith(number.value) for key in keys):
            return True
        if number.unit and number.unit not in _COUNTS:
            told = spoken_in(self.index, told_of(self.index, self.index.every[self.at].sku)).numbers
            if any((one.value, one.unit) == (number.value, number.unit) for one in told):
                return True
        sku = self.index.every[self.at].sku
        if not (number.unit or self.text.isascii()) and is_told_of_its_screen(self.index, sku, number.value):
            return True
        bare = not number.unit and not number.code and float(number.value) < NUMBER_MIN
        return None if bare or number.unit in _COUNTS else False

    def _is_told(self, word: str) -> bool:
        """Whether a word is of the product, as a name, an option or a trait, perhaps with a slip or in another form."""
        options, form = self.index.choices[self.at], root(word)
        if (
            form in options.roots
            or word in _SORTS
            or any(noun.startswith(form) or form.startswith(noun) for noun in options.nouns)
        ):
            return True
        category = self.index.every[self.at].category.values()
        if len(word) >= CATEGORY_LETTERS_MIN and any(word in name.casefold() for name in category):
            return True
        if any(self._is_named(known) for known in (word, form)) or self._is_named(near_word(self.index, word) or ""):
            return True
        begins = f"w:{word[:CUT_LETTERS]}"
        return any(term.startswith(begins) for term in self.index.naming[self.at].strong)

    def _is_named(self, word: str) -> bool:
        own = self.index.naming[self.at]
        return f"w:{word}" in own.strong or f"w:{word}" in own.soft or word in own.traits


def _leaves_asian_trait(found: Found, spoken: Spoken, told: Told, names: Iterable[Stretch], first: int | None) -> bool:
    """Whether 竹质, 花香味 or the like before a name, or 麻辣的 before what is asked of it, is accounted for by nothing."""
    own = told.index.naming[told.at]
    known = {
        at
        for pair, start, end in spoken.pairs
        if f"g:{pair}" in own.strong or f"g:{pair}" in own.soft or pair in own.traits
        for at in range(start, end)
    }
    known |= {at for start, end in (*names, *told.spans) for at in range(start, end)} | told.read
    measures = (n for n in spoken.numbers if (n.unit or n.code) and told.accounts_for((n.start, n.end, n)))
    known |= {at for number in measures for at in range(number.start, number.end)}
    if first is not None:
        match = _ASIAN_TRAIT.search(found.text, max(0, first - ASIAN_TRAIT_MAX), first)
        if match is not None and known.isdisjoint(range(match.start(1), match.start(1) + 2)):
            return True
    for match in _ASIAN_CHOICE.finditer(found.text):
        end = start = match.end(1) - (found.text[match.end(1) - 1] in _ASIAN_ENDINGS)
        if match["noun"] and match.end("noun") in known:
            continue
        while start > match.start(1) and start - 1 not in known and found.text[start - 1] not in _ASIAN_STOPS:
            start -= 1
        if (
            start < end
            and found.text[start:end] not in _ASIAN_SORTS
            and not _FOR_WHOM.search(found.text, 0, match.end(1) + 1)
            and found.text[start - 1 : start] not in _ASIAN_DENIALS
            and not _EACH.search(found.text, 0, start)
        ):
            return True
    numbers = (n for n in spoken.numbers if not n.unit and _ASIAN_NUMBER.match(found.text, n.end) is not None)
    return any(told.accounts_for((n.start, n.end, n)) is not True for n in numbers)


def _inside(start: int, end: int, places: Iterable[Stretch]) -> bool:
    return any(first < end and start < last for first, last in places)


_UNSURE = frozenset({"material", "attribute", "", "product"})
"""Slots that alone do not say that the product has it."""
_COUNTS = frozenset({"size", "count", "piece", "pair", "pack", "box", "bottle"})
_ONE = wording(r"\bones?\b(?! of (?:these|those|them|this|that|the|your|ur)\b)")
_ASKED = wording(r"(?<= )(?:price|cost|how much|hm)\b")
_FOR_PEOPLE = wording(
    r"\b(?:for|among|between) (?:my|our|his|her|their|the|us|a|an|some|all) (?:[a-z'-]+ ){0,3}$|\bin the end,? $"
)
"""For whom or what a thing is, right before what is asked of it: two mugs for the crew how much."""
_SPOKEN_IN = (
    r"(?!(?:(?:an? |the )?(?:end|total|full|case|short|fact|mind|meantime|area|town|future|spring|summer|autumn|winter|morning|"
    r"evening|afternoon|(?:next )?(?:weeks?|months?|year))|laws?|prices?|costs?|value)\b)"
)
"""What an `in` must not be followed by that ties something to a thing: in the end, my brother in law."""
_TIED = wording(
    rf"\b(?:with|w)\b/?(?: an?| the)? |(?<!come )(?<!comes )(?<!came )(?<!squeeze )\bin\b/?(?= {_SPOKEN_IN})(?: an?| the)? |"
    r"\bcomes? in (?!under|below|at|around|over|cheaper|less|within)"
)
_TRAIT = r"([一-鿿]{1,3}(?:质|材质|香味|味|香型|制))"
_ASIAN_TRAIT = wording(rf"(?:^|[^一-鿿]|[要买看]|那个|这个|一个){_TRAIT}的?$")
_ASIAN_CHOICE = wording(
    r"([一-鿿]{1,4}?)(?:的|(?<=[款版味装]))(?=多少|什么价|啥价|几块|几米|几多|怎么卖|咋卖|价格|(?P<noun>那[个款种件])|还?有[货吗没])"
)
_EACH = re.compile(r"(?:每一?|各)[个种款样]?$")
"""What stands before an option that is asked for in all its values: 每个内存的价格."""
_FOR_WHOM = re.compile(
    r"(?:[给送]|适合)[\u4e00-\u9fff]{1,4}?(?:[用穿戴吃玩买]的?|的)$|"
    r"(?:老人|小孩|孩子|儿童|学生|大人|[男女][人士生]|爸妈?|妈妈?|爷爷|奶奶|家里?|自己|宿舍|办公)(?:家|们)?[用穿戴吃玩使]的$|"
    r"[上里边头][挂放摆贴装立]的$"
)
"""Words for whom a thing is, or where it stands, which say nothing of what it is: 给老人用的, 老人用的, 墙上挂的."""
_ASIAN_NUMBER = re.compile(r"[的款](?:多少|什么价|啥价|几块|几米|几多|怎么卖|咋卖|价格)")
_ASIAN_MARKS = "的款版味装质制型"
"""One of these stands in each way to say what a thing is like."""
_ASIAN_ENDINGS = "款版味装"
_ASIAN_SORTS = frozenset(
    "内 图案 花纹 印花 花样 图样 款式 样式 配置 版本 规格 型号 机型 内存 容量 存储 系列 机子 本子 机器 颜色 尺码 尺寸".split()
)
"""Words behind an option for what it is an option of: R7配置的价格."""
_ASIAN_DENIALS = frozenset("不没无非")
_ASIAN_STOPS = _ASIAN_DENIALS | frozenset(
    "以间这那哪你我他她它您主播家店身穿手喜欢要想看拍买说讲放展示最便宜贵好左右上下前后中间里外第号链接样同今昨天现平时活动单总共全原直其他另剩新旧老真"
    "正品刚才个几多少是有没能会可以吗呢吧啊了的么在就都也还再给帮一两三次双十发货包邮价格钱送优惠券友套口件种色码男女爆热基础普通支条只包袋瓶盒片零四五六七八九百千万"
)
"""Characters of words that say nothing of what a thing is like."""
_SORTS = frozenset(
    "version edition style type model size sized set pack box case pair one kind color colour coloured colored".split()
)
"""What follows an option and is none."""
_CALLS = frozenset(
    "omg wow babe girl girls sis bro boss dear sir madam lol lmao haha yo yes yep yeah nah hiya morning evening host seller mate fam "
    "bestie hun homie pal man dude asap "
    "honey love loving loved adore watching wait waiting sooo soo finally honestly literally umm okay lil sick dope fire insane epic legit "
    "title name picture pic photo video screen thumbnail "
    "person general bulk total final overall grand exact rough actual current real hand budget warehouse storage store cart basket "
    "euro euros pounds quid yen yuan rmb peso pesos rupee rupees zloty zlotys reais won baht ringgit dirham dirhams francs kroner lira "
    "rand naira rupiah dong rubles dollars bucks currency "
    "stok stokc stcok stoc stck avaliable availible avaible avilable enough plenty howmuch howmch hmuch mcuh muhc hiya cheers "
    "usd eur gbp cad aud pln inr jpy cny rmb sgd "
    "thought think thinking heard saw assumed remember swear sure "
    "him her them hers his himself theirs yourself somebody someone everyone everybody myself mates mate fella lad lads missus hubby wifey "
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty hundred dozen".split()
)
"""Words that describe no goods, or say no more than that one likes them."""
