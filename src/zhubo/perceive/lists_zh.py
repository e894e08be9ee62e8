"""Chinese comments that list goods without a word between them: 凤爪三袋坚果15包一盒, 短袖两件长袖一件. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from zhubo.events import Target
from zhubo.perceive.bag import names_in
from zhubo.perceive.found import Stretch
from zhubo.perceive.variants import Sought, forget
from zhubo.shop.search import MODEL_SUFFIXES, CatalogueIndex, Spoken, fold, opposed, sides_asked
from zhubo.text.wording import says, wording
from zhubo.values import dataclass

GOODS_MAX = 5
"""So many things are told apart in one comment."""
LETTERS_MIN = 3
"""A shorter Latin word is a unit or a piece of one: the t of a T恤."""
OWNERS_MAX = 4
"""Words that more products than this are called by tell no two of them apart."""


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a comment that names goods, and the places of the products that it may mean."""

    start: int
    end: int
    owners: frozenset[int]


def with_cuts_of_a_list(cuts: list[Stretch], spoken: Spoken, index: CatalogueIndex) -> list[Stretch]:
    """Return the cuts of a comment with those between names of different products that have none between them yet."""
    if spoken.text.isascii():
        return cuts
    row = _named_in_row(spoken, index)
    if not 2 <= len(row) <= GOODS_MAX:
        return cuts
    first = row[0].start
    leads = any(pattern.search(spoken.text, 0, first) is not None for pattern in (_COUNTED, _OPTION))
    missing = [
        cut_between(spoken.text, one.end, other.start, leads=leads)
        for one, other in pairwise(row)
        if not any(one.end <= start and end <= other.start for start, end in cuts)
        and _PUT_TO_IT.search(spoken.text, one.end, other.start) is None
    ]
    return sorted((*cuts, *missing))


def sum_of_a_list(text: str, targets: Sequence[Target]) -> str | None:
    """Return that a sum is asked for, where goods are put to others before one ask for a price: 充电头加1米线多少; else None."""
    own = all(target.how not in _GROUPS for target in targets)
    return "total" if len(targets) > 1 and own and asks_price_of_a_list(text) else None


def forget_options_of_one(sought: Sought, colours: Mapping[str, str]) -> None:
    """Forget the colour and the size that are an option of one of several products: they are asked of no other."""
    parts = [part for sku, part in sought.regions.items() if sought.narrowed(sku).named]
    spans = [span for span in sought.found.spans if span[0] in ("colour", "size")]
    own = [span for span in spans if any(start <= span[1] and span[2] <= end for start, end in parts)]
    if own:
        forget(sought.found, own, colours)


def parts_by_link(text: str, links: list[Stretch]) -> list[Stretch]:
    """Return the part of a comment that speaks of each of several links, where more than one has a count or an option of its own."""
    first = links[0][0]
    leads = any(pattern.search(text, 0, first) is not None for pattern in (_COUNTED, _OPTION))
    cuts = [cut_between(text, end, start, leads=leads) for (_, end), (start, _) in pairwise(links)]
    bounds = [0, *(edge for one in cuts for edge in one), len(text)]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    own = [_says_more(text, part, link) for part, link in zip(parts, links, strict=True)]
    return parts if sum(own) > 1 and own[-1 if not leads else 0] else []


def _says_more(text: str, part: Stretch, link: Stretch) -> bool:
    """Whether a part says more of a link than its number."""
    places = ((part[0], link[0]), (link[1], part[1]))
    return any(pattern.search(text, *place) is not None for place in places for pattern in (_COUNTED, _OPTION))


def cut_between(text: str, start: int, end: int, *, leads: bool) -> Stretch:
    """Return the cut between two names: a word that joins them, else at a counted quantity, else next to a name.

    `leads`: how many and which are said before a name, and not behind it.
    """
    joints = list(_JOINS.finditer(text, start, end))
    if joints:
        return joints[0 if leads else -1].span()
    counted = list(_COUNTED.finditer(text, start, end))
    at = start if leads else end
    if counted:
        at = counted[-1].start() if leads else counted[-1].end()
    return (at, at)


def _named_in_row(spoken: Spoken, index: CatalogueIndex) -> list[Named]:
    """Return the names of different products in reading order; what names the same ones, or no product alone, goes with its neighbour."""
    row: list[Named] = []
    for one in sorted(_names(spoken, index), key=lambda name: (name.start, name.end)):
        last = row[-1] if row else None
        if last is not None and _is_option_of(index, spoken.text[one.start : one.end], last.owners):
            continue
        while row and _is_option_of(index, spoken.text[row[-1].start : row[-1].end], one.owners):
            del row[-1]
        last = row[-1] if row else None
        if last is None or (one.owners.isdisjoint(last.owners) and one.start >= last.end):
            row.append(one)
        elif not one.owners.isdisjoint(last.owners):
            row[-1] = Named(last.start, max(last.end, one.end), last.owners & one.owners)
    return row


def _names(spoken: Spoken, index: CatalogueIndex) -> list[Named]:
    """Return what names a few products; their brand does not tell them apart."""
    terms = [(one.start, one.end, f"k:{one.id}") for one in spoken.goods if one.sort == "kind"]
    taken = [(one.start, one.end) for one in spoken.goods if one.sort != "kind"]
    free = [pair for pair in spoken.pairs if not any(start < pair[2] and pair[1] < end for start, end in taken)]
    terms += [(start, end, f"g:{pair}") for pair, start, end in free]
    terms += [(one.start, one.end, f"n:{one.code}") for one in spoken.numbers if one.code]
    words = [one for one in spoken.words if len(one[0]) >= LETTERS_MIN and one[0] not in MODEL_SUFFIXES]
    terms += [(start, end, f"w:{word}") for word, start, end in words]
    found = [
        Named(one.start, one.end, frozenset({index.places[one.sku]}))
        for one in names_in(index, spoken.text)
        if one.end - one.start == 1
    ]
    for start, end, term in terms:
        owners = {at for at, _ in index.postings.get(term, ()) if at < len(index.skus)}
        if term[0] in "gw":
            owners = {at for at in owners if term in index.naming[at].strong and not _is_of_its_brand(index, at, term)}
        sides = sides_asked(spoken.text[start:end])
        own = frozenset(at for at in owners if not opposed(sides, index.naming[at].sides))
        if own and len(own) <= OWNERS_MAX:
            found.append(Named(start, end, own))
    return found


def _is_option_of(index: CatalogueIndex, word: str, owners: frozenset[int]) -> bool:
    return any(word in way for at in owners for way in index.choices[at].ways)


def _is_of_its_brand(index: CatalogueIndex, at: int, term: str) -> bool:
    return any(term.removeprefix("g:") in fold(name) for name in index.every[at].brand.values())


_GROUPS = frozenset({"category", "brand"})
_COUNTER = r"[件个台条双只部瓶盒套支份包袋根块把桶罐本箱张副杯碗颗枚斤]"
_COUNTED = wording(rf"(?:[一两二三四五六七八九十]+|(?<![\da-z.×x*])\d{{1,2}}){_COUNTER}(?!装|的|[\d.])")
"""A number before a counter that is no piece of an option."""
_PUT_TO_IT = wording(r"(?:想|要|能|给|得|可以|会)(?:再|也)?[加配搭装换套贴]")
"""What says that a thing has to go with another one: 笔记本想加个ssd."""
_OPTION = wording(r"色|[黑白红蓝绿灰粉黄紫]|(?<![a-z])(?:x*[sml]|[2-6]xl)(?![a-z])|\d")
"""What may be an option, before the first name."""
_JOINS = wording(
    r"和|跟|与|外加|另加|再[加来要拿]|还[有要]|配|搭|加(?![绒大厚长肥宽湿热油班急钱价购点微入密])|、|\+|，|,|；| "
)
asks_price_of_a_list = says(
    wording(
        r"(?:加上?个?|再[加来要拿]|外加|另加|配个?|搭个?)(?![绒大厚长肥宽湿热油班急钱价购点微入密号码运邮快])[^,，。?？]{2,24}?"
        r"(?:多少|几[块百千钱米元]|几多|好多钱|啥价|什么价)[钱啊呀呢? ？]*$"
    ),
    unless=wording(r"各|分别|单独|哪个|差|比|便宜|贵|起步"),
)
"""Whether a comment puts one thing to another and ends with one ask for a price."""
