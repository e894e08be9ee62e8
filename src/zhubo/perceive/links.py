"""Link numbers that are none, and some that the grammar of numbers misses: the 8 of reno8链接, 耐克空军一号, 9号电视."""

from __future__ import annotations

import re

from zhubo.facts import Product
from zhubo.perceive.bag import candidates_in, names_in
from zhubo.perceive.pieces import model_places
from zhubo.perceive.properties_named import property_asked
from zhubo.perceive.variants import Sought
from zhubo.shop.search import KINDS, fold
from zhubo.text.properties import keys_of, tells
from zhubo.text.wording import wording


def note_links_of_kinds(sought: Sought) -> None:
    """Note the link numbers that stand right before a kind of thing, 9号电视, where the grammar of numbers does not take them for such."""
    kinds = {goods.start for goods in sought.spoken.goods if goods.sort == "kind"}
    for match in _LINK_OF_KIND.finditer(sought.found.text) if kinds else ():
        numbers = [int(number) for number in _DIGITS.findall(match[0])]
        if match.end() in kinds and all(number in sought.index.links for number in numbers):
            sought.found.links += [number for number in numbers if number not in sought.found.links]


def _forget_sizes_as_links(sought: Sought) -> None:
    """Forget the links that are bare numbers behind a kind and `in`, sneakers in 9, which of shoes are sizes.

    Of other kinds they are no links where the thing of that link is not of the kind: hoodie in 5, where 5 are shoes.
    """
    found = sought.found
    kinds = {goods.end: goods.id for goods in sought.spoken.goods if goods.sort == "kind"}
    for match in _IN_A_SIZE.finditer(found.text) if kinds and found.text.isascii() else ():
        span = next((s for s in found.spans if s[0] == "link_no" and s[1:3] == match.span("n")), None)
        kind = kinds.get(match.start())
        if span is None or kind is None:
            continue
        sku = sought.index.links.get(int(match["n"]))
        if not _is_a_shoe(kind) and sku and kind in sought.index.naming[sought.index.places[sku]].kinds:
            continue
        found.spans.remove(span)
        if int(span[3]) in found.links:
            found.links.remove(int(span[3]))
        if _is_a_shoe(kind):
            found.add("size", span[1], span[2], match["n"], match["n"])


def _forget_sizes_of_shoes(sought: Sought) -> None:
    """Take a number of a Chinese comment that no link has for a size, where all that it names are shoes: 四十二号的roshe."""
    found, index = sought.found, sought.index
    if found.text.isascii() or "size" in found.typed:
        return
    spans = [s for s in found.spans if s[0] == "link_no" and s[3].isdigit() and int(s[3]) in SHOE_SIZES]
    spans = [s for s in spans if "脚" not in found.text[s[2] : s[2] + 2]]
    spans = [
        s for s in spans if int(s[3]) not in index.links and _SAYS_LINK.search(found.text[s[1] : s[2] + 2]) is None
    ]
    rest = found.text
    for span in spans:
        rest = f"{rest[: span[1]]}{' ' * (span[2] - span[1])}{rest[span[2] :]}"
    named = candidates_in(index, rest).products if len(spans) == 1 else ()
    if named and all(any(map(_is_a_shoe, index.naming[at].kinds)) for at in named):
        found.spans.remove(spans[0])
        found.links = [number for number in found.links if str(number) != spans[0][3]]
        found.add("size", spans[0][1], spans[0][2], spans[0][3], spans[0][3])


SHOE_SIZES = range(33, 49)
"""Sizes of shoes that are called by 号 as links are."""


def _is_a_shoe(kind: str) -> bool:
    return kind == "shoe" or (kind in KINDS and _is_a_shoe(KINDS[kind][0]))


def forget_links_of_models(sought: Sought) -> None:
    """Forget the link numbers that are the end of a model's name, the 8 of reno8链接, or stand inside a product's name.

    Those behind `a set of` count pieces.
    """
    found = sought.found
    _forget_sizes_as_links(sought)
    _forget_sizes_of_shoes(sought)
    places = model_places(sought.spoken, sought.index)
    sets = [match.span("n") for match in _SET_OF.finditer(found.text)]
    if len(sets) == 1 and "qty" not in found.typed:
        found.typed["qty"] = int(found.text[slice(*sets[0])])
    places += sets
    places += [match.span("n") for match in _RAISED_TO.finditer(found.text)]
    places += [match.span("n" if match["n"] else "m") for match in _ON_A_DAY.finditer(found.text)]
    places += [(name.start, name.end) for name in names_in(sought.index, found.text)]
    places += _said_in_full(sought)
    spans = [span for span in found.spans if span[0] == "link_no"]
    noughts = [span for span in spans if found.text[span[1]] == "0"]
    noughts = noughts if noughts and candidates_in(sought.index, found.text).products else []
    noughts += [span for span in spans if _is_of_another_kind(sought, span) or _is_a_model_asked_of(sought, span)]
    for span in spans if places or noughts else ():
        inside = any(start <= span[1] < end for start, end in places) or span in noughts
        if inside and span[3].isdigit() and int(span[3]) in found.links:
            found.links.remove(int(span[3]))
            found.spans.remove(span)


def _said_in_full(sought: Sought) -> list[tuple[int, int]]:
    """Return the places of bare numbers that stand behind their letters elsewhere: the 9 of 朋友买的是9 你家reno9有吗."""
    numbers, text = sought.spoken.numbers, sought.found.text
    full = {number.value for number in numbers if number.glued and number.left}
    bare = [number for number in numbers if not number.glued and not number.unit and number.value in full]
    return [(one.start, one.end) for one in bare if text[one.end : one.end + 1] not in ("号", "链")]


def _is_of_another_kind(sought: Sought, span: tuple[str, int, int, str]) -> bool:
    """Whether a number with 号 stands right behind a kind that the link of that number is none of: the shade of 口红12号."""
    text = sought.found.text
    if not span[3].isdigit() or text[span[2] - 1] != "号" or _SAYS_LINK.search(text[span[1] : span[2] + 2]):
        return False
    kinds = {goods.id for goods in sought.spoken.goods if goods.sort == "kind" and goods.end == span[1]}
    sku = sought.index.links.get(int(span[3]))
    return bool(kinds) and sku is not None and kinds.isdisjoint(sought.index.naming[sought.index.places[sku]].kinds)


def _is_a_model_asked_of(sought: Sought, span: tuple[str, int, int, str]) -> bool:
    """Whether a bare number that begins a Chinese question for a property is the model of something: 14是双卡的不."""
    text = sought.found.text
    if sought.intent != "ask_spec" or span[1] != 0 or not text[: span[2]].strip().isdigit() or text.isascii():
        return False
    asked = property_asked(text[span[2] :]) if _OF_A_MODEL.match(text, span[2]) is not None else None
    linked = sought.index.products.get(sought.index.links.get(int(span[3]), ""))
    if asked is None or (linked is not None and _tells_of(linked, asked)):
        return False
    models = [at for at, names in enumerate(sought.index.naming) if () in names.numbers.get(span[3], ())]
    return sum(_tells_of(sought.index.every[at], asked) for at in models) == 1


def _tells_of(product: Product, asked: str) -> bool:
    """Whether an attribute or a text of a product tells a property."""
    keys = set(keys_of(asked))
    texts = [*product.title.values(), *product.description.values()]
    return not keys.isdisjoint(product.attributes) or any(tells(text, asked) for text in texts)


def forget_links_of_strangers(sought: Sought) -> bool:
    """Forget the link numbers that end a name which begins with a brand, where the bag has no such name (耐克空军一号); whether any did."""
    found, text = sought.found, sought.found.text
    spans = []
    for span in found.spans:
        if span[0] != "link_no" or _SAYS_LINK.search(text[span[1] : span[2] + 2]):
            continue
        brands = [
            goods.end for goods in sought.spoken.goods if goods.sort in ("brand", "line") and goods.end <= span[1]
        ]
        lines = [goods for goods in sought.spoken.goods if goods.sort == "line" and goods.start < span[2] <= goods.end]
        between = text[max(brands) : span[1]] if brands else ""
        of_kind = any(goods.sort == "kind" and goods.end <= span[1] <= goods.end + 1 for goods in sought.spoken.goods)
        own = between and any(between in title for title in _titles_behind(sought, int(span[3])))
        if lines or (_NAME_GOES_ON.fullmatch(between) and not (of_kind or own)):
            spans.append(span)
    for span in spans:
        found.spans.remove(span)
        if int(span[3]) in found.links:
            found.links.remove(int(span[3]))
    return bool(spans)


def _titles_behind(sought: Sought, link: int) -> list[str]:
    """Return the folded titles of the product behind a link number."""
    product = sought.index.products.get(sought.index.links.get(link, ""))
    return [fold(title) for title in product.title.values()] if product is not None else []


_OF_A_MODEL = wording(r"\s?(?:是|系|能|有|支持)")
_LINK_OF_KIND = wording(r"(?:(?<!\d)\d{1,3}号(?:和|跟|、|,|，)?)+")
_NAME_GOES_ON = re.compile(r"[^\W\da-z的了吗呢在看要拍买和跟是有这那第]{1,4}")
"""Asian characters between a brand and a number that make one name of both."""
_SET_OF = wording(
    r"\b(?:sets?|packs?|box|boxes|bags?|cases?|bundles?|pairs?|multipacks?|dozens?|groups?|crates?|trays?|total) of (?P<n>\d{1,3})(?!\d)"
)
_RAISED_TO = wording(r"(?:加|升级?|扩展?|扩容)到 ?(?P<n>\d{1,4})(?!\d|号)")
"""What a memory may be raised to: 能自己加到32."""
_ON_A_DAY = wording(
    r"(?:等到?|(?<![轮讲看说拍播介翻滑拉划点录唱])到了?|过[了完]|[熬撑拖延挨]到|本月|这个?月|下个?月|截止)"
    r"(?P<n>\d{1,2})号(?!链|的|那?[个款条件双部台]|[和跟、]|上|$|[ ,，?？了没]|多少|几|怎么卖|什么价|啥价|还有|有没有|有货)|"
    r"(?P<m>\d{1,2})号(?=那天|这天|当天|当晚|零点|0点|凌晨|晚上|早上|上午|下午|晚?[八0-9]{1,2}点|开抢|开始|以后|之后|之前|以前|才[能可会有开])"
)
"""A day that is waited for, or told as one: 等到11号买, 9号那天."""
_SAYS_LINK = wording(r"链|link|橱窗|车|#")
_DIGITS = wording(r"\d+")
_IN_A_SIZE = wording(r"(?: ones?| pairs?)? in (?:an? |us |uk |eu |mens |womens )?(?P<n>\d{1,2})(?![\w.%])")
