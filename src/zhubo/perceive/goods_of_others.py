"""Words for goods that the bag lacks, beside what only seems to be meant: lego for a kid of 7, an egg cup, balm on dry skin, 热水壶.

The reader has learnt thousands of words for goods. Where one of them is what a comment is about, a bare number is no link of the bag, and
a word that happens to stand in a name of the bag names nothing.
"""

from __future__ import annotations

import re

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in, told_of
from zhubo.perceive.found import Stretch
from zhubo.perceive.nearby import ITEM_INTENTS
from zhubo.perceive.side_things import INTENTS
from zhubo.perceive.unread import Told
from zhubo.perceive.variants import Sought
from zhubo.shop.search import EVERYDAY, EVERYDAY_PAIRS, IDLE, loosely, near_word, root
from zhubo.text.wording import wording

THING_LETTERS_MIN = 3
GOODS_LETTERS_MIN = 2
"""How many letters the shortest word for goods has: tv."""
_BY_WORDS = frozenset({"search", "category", "alias"})


def links_are_of_others(sought: Sought) -> bool:
    """Whether the numbers of a comment that could be links stand bare beside goods that are none of what the links are of."""
    found, text = sought.found, sought.found.text
    if sought.intent not in ITEM_INTENTS or _HAN.search(text) is not None:
        return False
    spans = [(start, end) for slot, start, end, _ in found.spans if slot == "link_no"]
    if not spans or any(_SAYS_LINK.search(text, max(0, start - 8), end) for start, end in spans):
        return False
    skus = [sku for number in found.links if (sku := sought.index.links.get(number)) is not None]
    return any(
        not any(start < last and first < end for first, last in spans)
        and not candidates_in(sought.index, text[start:end]).products
        and not any(_is_of(sought, sku, text[start:end]) for sku in skus)
        for start, end in _goods_said(sought)
    )


def forget_amounts_as_links(sought: Sought) -> None:
    """Forget the link numbers that are amounts by what stands around them: is 15 the price, my last is 15, is 19 per pair."""
    found, text = sought.found, sought.found.text
    if _HAN.search(text) is not None or not found.links:
        return
    either = _EITHER.search(text)
    if either is not None and _names_another_than_its_links(sought, either["lead"]):
        found.spans = [span for span in found.spans if span[0] != "link_no"]
        found.links.clear()
        return
    for span in [span for span in found.spans if span[0] == "link_no" and span[3].isdigit()]:
        if not _is_amount(text, span[1], span[2], sought.intent):
            continue
        found.spans.remove(span)
        if int(span[3]) in found.links:
            found.links.remove(int(span[3]))


def _names_another_than_its_links(sought: Sought, lead: str) -> bool:
    """Whether one product is named before two bare numbers of which neither is its link."""
    named = [sought.index.every[at].sku for at in candidates_in(sought.index, lead).products]
    return len(named) == 1 and named[0] not in (sought.index.links.get(number) for number in sought.found.links)


def _is_amount(text: str, start: int, end: int, intent: str | None) -> bool:
    """Whether a number that could be a link is an amount, or none at all; where it is haggled, a bare number mostly is what is offered."""
    if _NO_ONE.match(text, start) is not None:
        return True
    if _SAYS_LINK.search(text, max(0, start - 8), end) is not None:
        return False
    # Figures that were read leave blanks behind.
    before, behind = f"{' '.join(text[:start].split())} ", f" {' '.join(text[end:].split())}"
    if _MEASURED.match(behind) is not None or _AMOUNT_BEHIND.match(behind) is not None:
        return True
    if _AMOUNT_BEFORE.search(before) is not None:
        return True
    if _THING_IS.search(before) is not None and _TEXT_ENDS.match(behind) is not None:
        return True
    return intent == "bargain" and not text[start:end].strip("0123456789 ") and _LINK_BEFORE.search(before) is None


def is_of_others(sought: Sought, chosen: list[Target]) -> bool:
    """Whether what was found by words of its name is another thing by the goods that the comment names.

    It is where a word for goods has a word beside the product's own that nothing told of the product accounts for (a hermes scarf), or
    where goods are named that the bag lacks, and of the product's name there is but one word that is none for its kind.
    """
    if sought.intent not in ITEM_INTENTS:
        return False
    if not chosen or any(not one.sku or one.how not in _BY_WORDS for one in chosen):
        return False
    # Of several that are named one by one each has its own word.
    if len(chosen) > 1 and (sought.regions or any(one.how == "alias" for one in chosen)):
        return False
    goods = _goods_said(sought)
    if not goods or any(_is_their_kind(sought, target.sku, goods) for target in chosen):
        return False
    latin = _HAN.search(sought.found.text) is None
    if not latin and sought.intent not in _OF_THINGS:
        return False
    judged = _is_another if latin else _is_another_in_han
    return all(judged(sought, target.sku, goods) for target in chosen)


def _is_their_kind(sought: Sought, sku: str, goods: list[Stretch]) -> bool:
    """Whether each word for goods is one for a kind that a product is of, or its name: nothing is left of them then."""
    kinds = sought.index.naming[sought.index.places[sku]].kinds
    own = {(one.start, one.end) for one in sought.spoken.goods if one.sort == "kind" and one.id in kinds}
    return all(place in own or place in sought.name_places(sku) for place in goods)


def _is_another(sought: Sought, sku: str, goods: list[Stretch]) -> bool:
    own, headed = own_places(sought, sku)
    told = Told(sought.found, sought.spoken, sought.index, sought.index.places[sku], sought.narrowed(sku).at)
    names = sought.index.naming[sought.index.places[sku]]
    foreign = {
        (one.start, one.end)
        for one in sought.spoken.goods
        if one.sort == "kind" and loosely(sought.index, one).id not in names.kinds
    }
    said, strange = told_of(sought.index, sku), False
    for start, end in goods:
        words = [one for one in sought.spoken.words if start <= one[1] and one[2] <= end and one[1:] not in own]
        words = [one for one in words if one[2] - one[1] >= THING_LETTERS_MIN and one[0] not in IDLE]
        left = [
            one
            for one in words
            if told.accounts_for((one[1], one[2], one[0])) is False
            and not any(head.endswith(one[0]) for head in names.head_words)
        ]
        left += [one for one in words if one[1:] in foreign]
        within = {place for place in own if start <= place[0] and place[1] <= end}
        if within:
            if left or not within.isdisjoint(foreign) or _has_a_strange_brand(sought, start, end):
                return True
        elif (
            words and (left or words[-1][0] not in said) and (words[-1][1:] in foreign or _is_strange(told, words[-1]))
        ):
            if _ASKED_OF.search(sought.found.text, 0, start) is not None:
                return True
            strange = strange or _BESIDE.search(sought.found.text, 0, start) is None
    return strange and not headed and len(own) <= 1 and not sought.name_places(sku)


def _is_another_in_han(sought: Sought, sku: str, goods: list[Stretch]) -> bool:
    """As `_is_another`, by characters: what a word for goods has beside words of the product, 热水壶 of a 热水器, 虎头鞋 of shoes."""
    index, text = sought.index, sought.found.text
    names = index.naming[index.places[sku]]
    kinds = {(g.start, g.end) for g in sought.spoken.goods if g.sort == "kind" and loosely(index, g).id in names.kinds}
    colours = {(g.start, g.end) for g in sought.spoken.goods if g.sort == "colour"}
    makers = {(g.start, g.end) for g in sought.spoken.goods if g.sort in ("brand", "line")}
    # A word for a kind is held against the product's kinds where it is sought.
    sorts = {(g.start, g.end) for g in sought.spoken.goods if g.sort == "kind"}
    own = {(start, end) for pair, start, end in sought.spoken.pairs if f"g:{pair}" in names.strong}
    own |= kinds.union(sought.name_places(sku))
    named = {at for start, end in own for at in range(start, end)}
    known = named | {at for start, end in makers | colours for at in range(start, end)} | sought.narrowed(sku).at
    told, foreign = told_of(index, sku), False
    for start, end in goods:
        left = [at for at in range(start, end) if at not in known and _HAN.match(text, at)]
        if not left or _POINTER.match(text, left[0]) or _SORT.fullmatch(text, left[0], left[-1] + 1):
            continue
        rest, whole = text[left[0] : left[-1] + 1], text[start:end]
        if whole in told or (len(rest) > 1 and rest in told):
            continue
        if known.isdisjoint(range(start, end)):
            foreign = foreign or not _is_told_behind_the_ask(text, start, named)
        elif (start, end) not in sorts:
            return True
    latin = any(index.words.get(word) for word, _, _ in sought.spoken.words)
    runs = sum(at - 1 not in named for at in named)
    # A brand, a model or a second word of the name says more than a word that may be for anything.
    return foreign and runs <= 1 and not (kinds or makers or sought.spoken.numbers or latin or sought.name_places(sku))


def _is_told_behind_the_ask(text: str, start: int, named: set[int]) -> bool:
    """Whether what begins at a place stands in a clause behind the one that names goods and asks of them: 基础款一件多少呀 打底穿."""
    asked = _ASKED_AND_DONE.search(text, 0, start)
    return asked is not None and any(at < asked.start() for at in named) and not any(at >= asked.end() for at in named)


def is_named_by_an_amount(sought: Sought, chosen: list[Target]) -> bool:
    """Whether nothing but an amount that is haggled for is in the name of the one product that was found: make it 100 even."""
    if sought.intent != "bargain" or len(chosen) != 1 or chosen[0].how != "search" or not chosen[0].sku:
        return False
    if _HAN.search(sought.found.text) is not None or sought.spoken.goods or _goods_said(sought):
        return False
    titled = sought.index.naming[sought.index.places[chosen[0].sku]].titled.split()
    if any(word in titled and len(word) >= THING_LETTERS_MIN for word, _, _ in sought.spoken.words):
        return False
    return bool(sought.spoken.numbers) and not own_places(sought, chosen[0].sku)[0]


def is_named_by_an_ordinary_word(sought: Sought, chosen: list[Target]) -> bool:
    """Whether of the one product that was found nothing stands there but a word that says something else: which is warmer, audio cut off.

    Behind an article it is a name, and where it stands nearly alone.
    """
    text = sought.found.text
    if _HAN.search(text) is not None:
        return bool(chosen) and all(_is_an_ordinary_pair(sought, target) for target in chosen)
    if len(chosen) != 1 or chosen[0].how != "search":
        return False
    own, headed = own_places(sought, chosen[0].sku) if chosen[0].sku else (set[Stretch](), False)
    if chosen[0].sku and not own and _is_an_option_by_chance(sought, chosen[0].sku):
        return True
    if len(own) != 1 or sought.name_places(chosen[0].sku) or candidates_in(sought.index, text).terms != 1:
        return False
    ((start, end),) = own
    if any((one.start, one.end) == (start, end) for one in sought.spoken.goods):
        return False
    if _COMPARED.search(text, 0, end) is not None:
        return True
    ordinary = not headed and text[start:end] in EVERYDAY and len(sought.spoken.words) >= ORDINARY_WORDS_MIN
    return ordinary and _NAMED.search(text, 0, start) is None


def _is_an_ordinary_pair(sought: Sought, target: Target) -> bool:
    """Whether of a product nothing stands there but two characters of its title that are a word of any chat: 学生党求便宜."""
    if not target.sku or target.how not in ("search", "category") or sought.spoken.goods or sought.spoken.numbers:
        return False
    if sought.name_places(target.sku) or sought.narrowed(target.sku).at:
        return False
    names = sought.index.naming[sought.index.places[target.sku]]
    own = [pair for pair, _, _ in sought.spoken.pairs if f"g:{pair}" in names.strong]
    latin = any(f"w:{word}" in names.strong for word, _, _ in sought.spoken.words)
    return len(own) == 1 and own[0] in EVERYDAY_PAIRS and not latin


def _is_an_option_by_chance(sought: Sought, sku: str) -> bool:
    """Whether a product that no word names was found by options of which each is an ordinary word: the half of half price."""
    read = sought.narrowed(sku).at
    words = [one for one in sought.spoken.words if not read.isdisjoint(range(one[1], one[2]))]
    covered = {at for _, start, end in words for at in range(start, end)}
    if not words or not read <= covered or candidates_in(sought.index, sought.found.text).products:
        return False
    return all(word in EVERYDAY and _NAMED.search(sought.found.text, 0, start) is None for word, start, _ in words)


def _has_a_strange_brand(sought: Sought, start: int, end: int) -> bool:
    """Whether a brand that the bag lacks is a piece of the word for goods at a place."""
    brands = [one for one in sought.spoken.goods if one.sort in ("brand", "line") and start <= one.start < end]
    return any(f"{one.sort[0]}:{one.id}" not in sought.index.postings for one in brands)


def _goods_said(sought: Sought) -> list[Stretch]:
    """Return the places of the words for goods, as the reader has learnt them."""
    spans = [(start, end) for slot, start, end, _ in sought.found.spans if slot == "product"]
    return [
        (start, end)
        for start, end in spans
        if end - start >= GOODS_LETTERS_MIN and sought.found.text[start:end] not in _ANY_GOODS
    ]


def _is_of(sought: Sought, sku: str, words: str) -> bool:
    """Whether one of `words` is a word of a product, of its kinds or of its category."""
    index = sought.index
    names, product = index.naming[index.places[sku]], index.products[sku]
    kinds = {one.id for one in sought.spoken.goods if one.sort == "kind"}
    if not kinds.isdisjoint(names.kinds):
        return True
    told = str((product.title, product.category, product.description, product.attributes)).casefold()
    return any(len(word) >= THING_LETTERS_MIN and root(word) in told for word in words.split())


def _is_strange(told: Told, piece: tuple[str, int, int]) -> bool:
    word, start, end = piece
    return told.accounts_for((start, end, word)) is not True


def own_places(sought: Sought, sku: str) -> tuple[set[Stretch], bool]:
    """Return where words of a product's name stand in the text, and whether its kind, or the last word of its title, is one of them."""
    index, names = sought.index, sought.index.naming[sought.index.places[sku]]
    sorts = [one for one in sought.spoken.goods if one.sort == "kind" and loosely(index, one).id in names.kinds]
    goods = {(one.start, one.end) for one in sorts}
    head = [word for word in names.titled.split() if not word[0].isdigit()][-1:]
    places, headed = set(goods), bool(goods)
    for word, start, end in sought.spoken.words:
        ways = {word, root(word)} if word in index.words else {word, root(word), near_word(index, word) or word}
        if not ways.isdisjoint(names.head_words) or any(f"w:{way}" in names.strong for way in ways):
            places.add((start, end))
            headed = headed or not ways.isdisjoint((*head, *map(root, head)))
    return places, headed


_ASKED_AND_DONE = wording(
    r"(?:多少钱?|几[块百千]钱?|什么价|啥价|怎么卖|咋卖|有货[吗么没不])[啊呀呢哦嘛吖哇哈噢]*[ ,，。;；!！?？]+(?!和|跟|还有|再|加)"
)
"""An ask of goods, behind which the next clause begins."""
_OF_THINGS = INTENTS | {"compare_products"}
_POINTER = re.compile(r"[那这][个款台件种支瓶双条]?|的")
"""What points at goods, and is no part of their name."""
_SORT = re.compile(r"版本?|款|机型?|系列|型号")
"""What is said behind a name, and makes no other thing of it: 980pro版."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
ORDINARY_WORDS_MIN = 3
"""In fewer words an ordinary one may well be a name: balance price."""
_COMPARED = wording(r"\b(?:which|ones?|is|are|it|much|bit|lot|any|even|feels?|looks?|was|be|whats?) [a-z]{3,}er$")
_NAMED = wording(
    r"\b(?:the|that|this|those|these|ur|your|of|for|an?|price|cost|much|is|got|have|(?:price|cost|deal|discount|offer) on) $"
)
_SAYS_LINK = wording(r"#|\b(?:no|nr|num|number|link|lot|item|basket)\b")
_ANY_GOODS = frozenset(
    "item items thing things stuff product products one ones this that set sets pack packs pair pairs box boxes bundle colour color "
    "colours colors size sizes link links shop store order orders code gift gifts present presents".split()
)
"""What the reader takes for goods, and is no sort of them."""
_ASKED_OF = re.compile(
    r"\b(?:price|cost|how (?:much|many)(?: \w+)?)(?: is)? (?:of|on|for) (?:the |an? |that |this |those |these |ur |your )?$"
)
"""What stands before that of which the price is asked."""
_BESIDE = re.compile(
    r"\b(?:for|with|in|over|under|like|from|into|as|(?<!price )(?<!cost )(?<!left )on) "
    r"(?:my |the |an? |his |her |our |their |your |ur |this |that )?$"
)
"""What stands before goods that the thing is for, or that it goes with."""
_NO_ONE = wording(
    r"no (?:one|1) (?!$|price|cost|how|pls|plz|please|and|or|size|available|left|for me|in (?:size|the|a|an|[smlx]|\d)|is how)[a-z]"
)
_LINK_BEFORE = wording(
    r"\b(?:on|for|of|take|taking|buy|buying|get|getting|grab|grabbing|want|have|about|and|n) $|[&,+#] ?$"
)
"""What stands before a number that is haggled about, and is the thing."""
_AMOUNT_BEFORE = wording(
    r"\bfor the price of $|\b(?:my (?:last|budget|max|limit|offer)(?: is)?|(?:only|just) (?:have|got)|(?:one|two|three|1|2|3) is|"
    r"(?:phone|hers|his|mine) (?:is|says)|(?:is it|was it|heard|two prices|who is)(?: (?:\d+ )?(?:or|and))?) $"
)
_EITHER = wording(
    r"^(?P<lead>[a-z' ]{3,40}?)(?: is| for| at)? [$£€]?\d{1,3} or [$£€]?\d{1,3}(?: ?(?:bucks|dollars|usd|quid))?[ ?!.]*$"
)
"""Two amounts of which one is the price: beanie 10 or 9."""
_THING_IS = wording(r"\b(?!which|whats?|this|that|there|here)[a-z]{3,} is $")
_TEXT_ENDS = re.compile(r" ?[?!.]*$")
_MEASURED = wording(
    r" ?(?:(?:or|and|vs|to|-|n)(?: \d+)? ?)?(?:inch(?:es)?|ft|feet|foot|cm|mm|kgs?|kilos?|grams?|lbs?|oz|ml|lit(?:re|er)s?|gb|tb|mp|mah|"
    r"watts?|volts?|strokes?|ply|seaters?|slots?|pins?|cores?|speeds?|doors?|months?|years?|yrs?|yo|hours?|hrs?|days?|weeks?|minutes?|mins?|degrees?|percent)\b"
)
"""Measures, which no link has behind it."""
_AMOUNT_BEHIND = wording(
    r" (?:the (?:price|total|discount)\b|per (?:piece|pair|pack|box|item|one|head|cup|day|month)\b|"
    r"in (?:my |the )?(?:account|wallet|bank)\b|or (?:\d+ )?(?:with|at) the\b|(?:with|at) the (?:live )?price\b)"
)
