"""A comment in pieces: the parts that each name something, and the places that name nothing."""

from __future__ import annotations

import re
from dataclasses import replace

from zhubo.perceive.either_zh import CHOICE_OF_A_TRAIT, choices_of_one
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.lists_zh import with_cuts_of_a_list
from zhubo.perceive.models_in_a_row import BLOCK, COUNTED_NEXT, COUNTERS, between_models, is_between_models
from zhubo.perceive.patterns import FIGURES_FOR_WORDS
from zhubo.perceive.rows_en import with_cuts_of_a_row
from zhubo.perceive.turns_more_zh import asks_of_its_camera
from zhubo.shop.search import IDLE, MODEL_SUFFIXES, CatalogueIndex, Spoken, completed_word, near_word, without
from zhubo.text.wording import bits_of, may_stand, wording

FIGURES = frozenset({"link_no", "order_no", "qty", "price", "height", "weight", "foot", "date"})
"""Slots that are numbers and no names."""
CUT_LETTERS = 5
"""From so many letters on a word that is cut off may name something: plims."""


def parts_of(
    spoken: Spoken, names: list[tuple[int, int]], index: CatalogueIndex, *, listed: bool = False
) -> list[tuple[Spoken, Stretch]]:
    """Return a comment cut at `and`, `or`, `vs`, 和 and their like, never inside one of `names`: each part with its place.

    Where there is no such word, it is cut at the blanks between models of different products: `k50 mate50`; where goods may be `listed`,
    between the names of different ones as well.
    """
    text = spoken.text
    cuts = [m.span() for m in _BETWEEN.finditer(text)]
    taken = [m.span() for m in _TAKEN_WITH.finditer(text)]
    cuts = sorted((*cuts, *taken)) if taken and _IS_TOTALLED.search(text) else cuts
    cuts = [one for one in cuts if not any(start < one[1] and one[0] < end for start, end in names)]
    chosen = choices_of_one(text) if cuts else []
    cuts = [one for one in cuts if one not in chosen or is_between_models(spoken, index, one)]
    cuts = cuts or between_models(spoken, index)
    cuts = with_cuts_of_a_row(with_cuts_of_a_list(cuts, spoken, index) if listed else cuts, text, index)
    cuts = cuts or _between_counted(spoken)
    cuts = [one for one in cuts if not any(goods.start < one[0] and one[1] < goods.end for goods in spoken.goods)]
    if not cuts or len(cuts) > 4:
        return [(spoken, (0, len(text)))]
    bounds = [0, *(edge for one in cuts for edge in one), len(text)]
    places = list(zip(bounds[::2], bounds[1::2], strict=True))
    parts = [(cut(spoken, start, end), (start, end)) for start, end in places]
    return [
        (part, place)
        for part, place in parts
        if part.words
        or part.numbers
        or part.pairs
        or part.goods
        or any(place[0] <= start and end <= place[1] for start, end in names)
    ]


def _between_counted(spoken: Spoken) -> list[Stretch]:
    """Return the blanks before counted things behind a first one, where two kinds are named: 2 mugs 3 juices."""
    if behind := [m.span() for m in _BEHIND_COUNTED.finditer(spoken.text)]:
        return behind
    first = _COUNTED_FIRST.match(spoken.text)
    if first is not None:
        later = [m.span() for m in _COUNTED_LATER.finditer(spoken.text, first.end())]
        if later:
            return later
    kinds = [goods for goods in spoken.goods if goods.sort == "kind"]
    if len(kinds) < 2:
        colours = {goods.start for goods in spoken.goods if goods.sort == "colour"} if kinds else set()
        listed = len(colours) > 1 and kinds[0].start > max(colours)
        ahead = _COLOUR_AHEAD.finditer(spoken.text) if listed else ()
        return [m.span() for m in ahead if m.end("n") + 1 in colours and m.start() > min(colours)]
    counted = list(COUNTED_NEXT.finditer(spoken.text))
    if counted and counted[-1].start() >= kinds[-1].end and kinds[0].start < counted[0].start():
        ends = {m.end() for m in counted}
        return [(goods.start, goods.start) for goods in kinds[1:] if goods.start in ends]
    ahead = _COUNTED_AHEAD.finditer(spoken.text)
    if asian := [m.span() for m in ahead if kinds[0].end <= m.start() <= kinds[-1].start]:
        return asian
    worded = [m.span() for m in _WORDED_AHEAD.finditer(spoken.text) if kinds[0].end <= m.start() < kinds[-1].start]
    if worded or not spoken.numbers:
        return worded
    counts = {number.start for number in spoken.numbers if not number.unit and not number.code}
    ahead = (m for m in _COUNT_AHEAD.finditer(spoken.text) if kinds[0].end <= m.start() < kinds[-1].start)
    return [m.span() for m in ahead if m.end() in counts]


def with_noun(part: Spoken, others: list[Spoken]) -> Spoken | None:
    """Return a part that is a colour or a number alone, with the noun of the nearest other: in `blue and white hoodie` both are hoodies.

    None where it has neither, or there is no noun.
    """
    nouns = [goods for other in others for goods in other.goods if goods.sort != "colour"]
    shared = [word for other in others for word in other.words[1:]]
    if not nouns and shared and any(goods.sort == "colour" for goods in part.goods):
        return replace(part, words=[*part.words, *shared])
    numbers = [number for number in part.numbers if not number.unit]
    if not nouns or not (numbers or any(goods.sort == "colour" for goods in part.goods)):
        return None
    noun = nouns[0]
    led = [replace(number, left=noun.id, leads=(noun.id,)) if not number.left else number for number in part.numbers]
    return replace(part, goods=[*part.goods, noun], numbers=led)


def the_one_of_a_kind(placed: list[tuple[Spoken, Stretch]], at: int) -> Spoken | None:
    """Return a part that speaks of `the … one` with the kind that a part before it names: a cushion or the dash one."""
    part, place = placed[at]
    kinds = [goods for one, _ in placed[:at] for goods in one.goods if goods.sort == "kind"]
    if not kinds or _THE_ONE.search(part.text, *place) is None:
        return None
    return replace(part, goods=[*part.goods, kinds[-1]])


def has_own_name(index: CatalogueIndex, part: Spoken) -> bool:
    """Whether a part names goods by itself, and not by a colour or a number alone."""
    return (
        any(goods.sort != "colour" for goods in part.goods)
        or any(index.words.get(word) or near_word(index, word) for word, _, _ in part.words)
        or any(
            end - start >= CUT_LETTERS and word not in IDLE and completed_word(index, word)
            for word, start, end in part.words
        )
        or any(
            number.code or number.suffixes != ((),) or f"h:{number.value}" in index.postings
            for number in part.numbers
            if not number.unit
        )
        or any(f"g:{pair}" in index.postings for pair, _, _ in part.pairs)
    )


def is_suffix_alone(index: CatalogueIndex, part: Spoken) -> bool:
    """Whether all that a part could name goods by is a word that models end with, which beside another model is its: 普通的和pro的."""
    rest = [word for word in part.words if word[0] not in MODEL_SUFFIXES]
    return len(rest) < len(part.words) and not has_own_name(index, replace(part, words=rest))


def cut(spoken: Spoken, start: int, end: int) -> Spoken:
    """Return what stands in `[start, end)` of `spoken`; places stay those of the whole text."""
    return Spoken(
        spoken.text,
        [word for word in spoken.words if start <= word[1] and word[2] <= end],
        [number for number in spoken.numbers if start <= number.start and number.end <= end],
        [pair for pair in spoken.pairs if start <= pair[1] and pair[2] <= end],
        [goods for goods in spoken.goods if start <= goods.start and goods.end <= end],
    )


def model_places(spoken: Spoken, index: CatalogueIndex) -> list[tuple[int, int]]:
    """Return the places of the numbers that are models: the 14 of an iPhone 14, and not a size, a quantity or a link."""
    if not spoken.numbers:
        return []
    brands = {goods.id for goods in spoken.goods if goods.sort in ("brand", "line")}
    lines = {goods.id for goods in spoken.goods if goods.sort == "line"}
    return [
        (n.start, n.end)
        for n in spoken.numbers
        if not n.unit
        and (
            n.left in index.anchors
            or (
                f"n:{n.code or n.value}" in index.postings
                and (n.code or f"b:{n.left}" in index.postings or n.left in lines)
            )
            or (n.code and not brands.isdisjoint(n.leads))
        )
    ]


def loose_places(found: Found, spoken: Spoken, index: CatalogueIndex) -> tuple[tuple[int, int], ...]:
    """Return the places that name nothing: figures that are no model number of the bag, and things that an item only goes with."""
    models = model_places(spoken, index)
    places = [
        (start, end)
        for slot, start, end, _ in found.spans
        if slot in FIGURES
        and (
            not any(start < last and first < end for first, last in models)
            or (slot == "price" and _IS_MONEY.search(found.text[start : end + 2]) is not None)
        )
    ]
    places += _places_of_no_goods(found, index) if may_stand(found.text) & _NO_GOODS_BITS else ()
    compares = _COMPARES.search(found.text) is not None
    offered = "coupon" in found.typed
    for goods in () if compares else spoken.goods:
        before, after = found.text[max(0, goods.start - 24) : goods.start], found.text[goods.end : goods.end + 12]
        if goods.sort == "colour":
            continue
        absent = f"{goods.sort[0]}:{goods.id}" not in index.postings
        made = goods.sort == "brand" and _IS_OF.search(before) and _OR_IS_IT.match(after)
        with_it = _GOES_WITH.search(before) and not (offered and _USED_ON.search(before))
        with_it = with_it and not (_JOINED.match(after) and _IS_TOTALLED.search(found.text))
        with_it = with_it or (absent and _HAS_ONE.search(before) is not None)
        with_it = with_it or (absent and goods.id == "camera" and asks_of_its_camera(found.text))
        if made or with_it or _FITS_IN.match(after) or (absent and _INTO.search(before)):
            led = (
                n.end for n in spoken.numbers if goods.sort != "kind" and 0 <= n.start - goods.end < 2 and not n.unit
            )
            places.append((goods.start, next(led, goods.end)))
    return tuple(places)


def without_sums(spoken: Spoken) -> Spoken:
    """Return a text without what goods are to cost in it, which is no model and no option: 华为50块的, 手机50以下."""
    return without(spoken, tuple(match.span() for match in _SUMS.finditer(spoken.text)))


def _places_of_no_goods(found: Found, index: CatalogueIndex) -> list[tuple[int, int]]:
    """Return the places of turns of phrase in which nothing is named: festivals, counts, times, a choice of a trait."""
    text = found.text
    places = [m.span() for m in CHOICE_OF_A_TRAIT.finditer(text)] if "还是" in text else []
    places += [m.span() for m in _FESTIVALS.finditer(text)]
    places += [m.span(m.lastgroup or 0) for m in FIGURES_FOR_WORDS.finditer(text)]
    places += [m.span() for m in _PCS.finditer(text)]
    places += [m.span() for m in _WHOLLY.finditer(text) if any(s[:2] == ("material", m.end()) for s in found.spans)]
    if _DIGIT.search(text) is None:
        # What follows is about figures.
        return places
    places += [m.span(m.lastgroup or 0) for m in _OFF.finditer(text)]
    places += [m.span() for m in _SHOES.finditer(text) if f"n:{m[0]}" not in index.postings]
    places += [m.span() for m in _TIMES.finditer(text) if f"n:{m[0]}" not in index.postings]
    places += [m.span("n") for m in _BEFORE_A_MODEL.finditer(text) if f"n:{m['model']}" in index.postings]
    return places


def colours_asked(found: Found, spoken: Spoken) -> frozenset[str]:
    """Return the colours that a text asks for: those read as such, and those right before or behind a word for a kind."""
    starts = {goods.start for goods in spoken.goods if goods.sort == "kind"}
    ends = {goods.end for goods in spoken.goods if goods.sort == "kind"}
    return frozenset(
        goods.id
        for goods in spoken.goods
        if goods.sort == "colour"
        and ("colour" in found.typed or goods.end in starts or goods.end + 1 in starts or goods.start - 1 in ends)
    )


_BETWEEN = wording(
    r"和|跟|与|(?<=[a-z0-9款件双条花纹恤])同(?![款样一时价学事城步色个类行])|"
    r"还是|或者|或|比|、|(?<=[^ ]) ?另外(?![的一两几买付算加收])|"
    r"\b(?:vs\b\.?|(?:versus|and|or|than|over)\b|plus\b(?= (?:an?|the|\d|one|two|three) ))|&|"
    r"(?<=[a-z]) (?:plus|minus) (?=[a-z]{3})|"
    r"\bsame (?:(?!thing|day|time|size)[a-z]+ ){0,2}as\b|"
    r"\bagainst\b(?! (?:the )?(?:cold|wind|rain|skin|wall|sun|water|stains?))|"
    r"(?<=er )then\b(?! (?:if|when|i|u|you|it|can|do|is|are|how|what)\b)|"
    r"(?<=[a-z0-9]) n (?=[a-z])| \+ |\+(?=[a-z])|(?<=[\u4e00-\u9fff])\+|(?<=[a-z0-9])\+(?=[\u4e00-\u9fff])|外加|另加|"
    r"[配带搭加][上个]?(?=[一两二三四五\d][个件台条双只部瓶盒套支份])"
    r"|(?<=\d)[gt]?b?配(?=[a-z]{3}|[\u4e00-\u9fff]{0,2}\d)|(?<=[a-z0-9])加(?![绒大厚长肥宽湿热油班急钱价购点微入密])|加(?=[一两二三四五\d][个件台条双只部瓶盒])"
    r"|再[加来买拿要配][个台部件条双只块](?=[a-z\u4e00-\u9fff])"
    rf"|(?:再?[加来买拿要]|还有)(?=[一两二三四五\d](?:{BLOCK}|[个件台条双只部](?=[a-z\d])))"
    r"|(?<=[件个台条双只部瓶盒套支份])加(?=[a-z\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])加(?=\d)"
)


def names_a_side_thing(text: str) -> bool:
    """Whether an English comment speaks of a part, an accessory or a service of goods, whose price is not that of the goods."""
    return _SIDE_LATIN.search(text) is not None


_IS_TOTALLED = wording(r"[一总]共|合计|加起来|\b(?:totals?|altogether|together|in all|comes? to|sum|free shipping)\b")
_TAKEN_WITH = wording(
    r"再[加来拿](?=[\u4e00-\u9fff]{1,3}[a-z\d]{1,4}[一两二三])|"
    r"(?<=[a-z0-9]) (?:with|w/?) (?=(?:the|an?|one|two|three|\d{1,2}) (?!code|coupon|voucher|discount|promo|offer|shipping|postage|"
    r"delivery|\d|% off|off)[a-z])"
)
"""What joins two things in a question for a total: `total for the lamp with a shade`."""
_SIDE_LATIN = wording(
    r"\b(?:lids?|straps?|blades?|handles?|wheels?|filters?|batter(?:y|ies)|straws?|soles?|buttons?|zips?|zippers?) "
    r"(?:for|of) (?:the|a|my|this)\b|"
    r"\b(?:replacement|spare|repairs?|trade.?in|refurbished|second.?hand|installation|bracket|wall mount|remote|laces|insoles?|refills?|"
    r"gift.?wrap\w*|engraving|customs|extended warranty|insurance|(?<!free )(?:postage|shipping|delivery)(?! (?:[a-z]{2,4} )?free))\b"
)
_THE_ONE = wording(r"\bthe (?:\w+ ){1,2}one\b")
_PCS = wording(r"(?<=\d) ?pcs?\b|\b(?:two|three|four|five|six|ten) pcs?\b")
"""Pieces behind a number, and no computers."""
_DIGIT = re.compile(r"\d")
_OFF = wording(
    r"(?<![\d.])\d{1,3}(?= ?(?:%|percent|bucks|dollars|usd)? ?off\b)|(?<![\d.])\d{1,3}(?= ?(?:%|percent\b|pct\b))|"
    r"\boff (?:of |over |from |orders? (?:of |over |from ))?[$£€]?(?P<of>\d{2,4})(?![\d.%])(?! (?:pieces|pcs))|"
    r"\bif i (?:spend|spent|buy for|order for) [$£€]?(?P<spent>\d{2,4})(?![\d.])"
)
"""What an offer takes off, from what on, and no model: with the 20 off, ten off 100."""
_SUMS = wording(
    r"(?<![a-z\d.])\d{2,6}(?=(?:块|元(?![旦宵]))(?![\u4e00-\u9fff]?[礼购充])|多?钱?(?:以[内下]|之内|左右|上下|封顶))|"
    r"(?:[兜手卡][里头]|身上|口袋里?|钱包里?|余额)(?:就|只|有|剩|还|大概|差不多){1,3}\d{3,6}(?![gt寸英升代码号台个件款张双\d])"
)
_WHOLLY = wording(r"(?<![\d.a-z])100 (?:percent )?(?=[a-z])")
"""Of nothing else, before a material: 100 cotton."""
_SHOES = wording(r"(?<![\d.a-z])(?:3[4-9]|4[0-8])s\b")
"""Shoes of one size, and no model: any 42s left."""
_TIMES = wording(r"(?<![a-z0-9])x\d{1,2}(?![\da-z])")
"""How many of it are wanted, and no model: mug x2."""
_FESTIVALS = wording(r"双1[12](?!\d)|双十[一二]|(?<![\da-z])618(?!\d)")
"""Days of sales whose numbers are no model."""
_BEHIND_COUNTED = wording(
    r"(?<=[ ]x\d)[ ,]+(?=[a-z][a-z ]+ x ?\d)|"
    rf"(?<=[一两二三四五六七八九十\d]{COUNTERS})[ ,，]+(?=[\u4e00-\u9fffa-z\d ]{{2,20}}?[一两二三四五六七八九十\d]{{1,2}}{COUNTERS})"
)
_COUNTED_AHEAD = wording(
    r"(?<=[\u4e00-\u9fff])(?=[一两二三四五六七八九\d]{1,2}[个件台条双只部瓶盒套支份包袋][\u4e00-\u9fff])"
)
_A_FEW = r"(?:[一两二三四五六七八九十]|(?<!\d)\d{1,2})"
_COUNTED_FIRST = wording(
    rf"(?:[\u4e00-\u9fffa-z\d]{{1,10}}(?:[季色码寸升gt的]|\d)[ ,，])?"
    rf"(?:[给帮]我|主播|老板|如果|[我想要买来拿拍订 ,，])*{_A_FEW}{COUNTERS}(?=[\u4e00-\u9fffa-z])"
)
_COUNTED_LATER = wording(
    rf"(?<=[\u4e00-\u9fffa-z0-9 ,，])(?<![一两二三四五六七八九十共总都])(?={_A_FEW}{COUNTERS}[a-z0-9\u4e00-\u9fff])"
)
"""Things in a row, each counted ahead: 一件衬衫一双aero蓝38."""
_WORDED_AHEAD = wording(
    r"(?<=[a-z,])(?<!ty)[ ,]+(?=(?:one|two|three|four|five|six|seven|eight|nine|ten) (?!for |off |and |more |left |each |days? )[a-z]{3})"
)
_COLOUR_AHEAD = wording(r"(?<=[a-z]) (?=(?P<n>\d{1,2}|an?|one|two|three|four|five|six) [a-z])")
"""The blank before a count of things in another colour: one grey one blue hoodie."""
_COUNT_AHEAD = wording(r"(?<=[a-z]) (?=\d{1,2} [a-z]{3})")


def after_repair(text: str) -> int:
    """Return where what a viewer really means begins, after 哦不 or `no wait`; 0 where nobody corrects himself."""
    places = [match.end() for match in _REPAIR.finditer(text)]
    return places[-1] if places else 0


_REPAIR = wording(
    r"哦不是?|噢不|啊不|不对[，, ]|说错了|打错了|我是说|\bno wait\b|\bi mean(?:t)?\b|\bsorry,? i meant?\b|\bnot that one\b|"
    r"\bbut (?=what(?:'?s| is| about)\b|how (?:much|about)\b)"
)
_COMPARES = wording(r"compare|difference|\bvs\b|versus|对比|比较|区别")
_GOES_WITH = wording(
    r"(?:送不送|(?<![想要日节])送|赠|附带?|自?带|标配|(?<![低高顶中\d])配|含|"
    r"盒子?里(?:面|头)?(?:有|还有)|搭配?|支持|适配|适用于?|兼容|连接?|插|接|能用|(?<![刚新才])进|放|"
    r"(?<![男女童套服西包])装|用(?! )|跟着|垫)"
    r"(?:个|一个|得下|下|在|[几一二三四五六七八九\d]代的?)?[\d.寸英 ]*$"
    r"|\b(?:with|includes?|included|free|fits?|supports?|compatible with|works? with|holds?) "
    r"(?:a |an |the |my )?(?:(?:summer|winter|smart|long|short|nice|new|old|casual|formal) )?(?:\d+ ?(?:inch|in)? )?$"
)
_JOINED = re.compile(r" ?(?:and|plus|n|&|\+|,) ")
"""What joins a thing to the next one of a sum, behind `a basket with`."""
_HAS_ONE = wording(r"(?<=[a-z\d])有(?:没有)?$")
"""A thing that the bag lacks behind a model: mate50有充电头没."""
_IS_MONEY = re.compile(r"\d(?:[块元]|以[下内])")
_USED_ON = wording(r"(?:支持|适用|用)(?:在|到|于)?$")
"""What stands before the goods that an offer is used on, which are what is asked about."""
_IS_OF = wording(r"(?:是|用的?|出自)$")
_OR_IS_IT = re.compile(r"(?:家|牌)?的?(?:[屏芯]\w{0,2})?(?:还是|吗|么|不|吧)")
"""Around a brand that is asked about, and that names nothing: 屏幕是三星的还是京东方的."""
_INTO = wording(
    r"\b(?<!price )(?<!prices )(?<!cost )(?<!deal )(?<!tag )(?<!charge )(?:in the|into the|in a|on a|on the|in my|on my|my|(?:good|ok|"
    r"okay|fine|safe|suitable|works?|used?|meant|made|intended|designed) for) (?:\d+ ?(?:inch|in)? )?$"
)
_FITS_IN = re.compile(r"(?: (?:fits?|goes?) (?:in|inside|on|into)\b|放得下|装得下| safe\b|里面?能|能放)")
_BEFORE_A_MODEL = wording(
    r"(?<![\w.$£€¥#-])(?P<n>[2-9]|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:of (?:the |ur |your )?)?"
    r"\$?(?P<model>\d{2,4})(?:[ -]?(?:dollars?|bucks|usd))? (?=[a-z]{3})"
)
"""A count before goods that a number names: three 50 gift cards."""
_NO_GOODS_BITS = bits_of(
    (CHOICE_OF_A_TRAIT, _FESTIVALS, FIGURES_FOR_WORDS, _PCS, _OFF, _WHOLLY, _SHOES, _TIMES, _BEFORE_A_MODEL)
)
