"""Which of several products that fit a comment equally it means, or that it means all of them, as who asks which ones there are. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zhubo.events import Target
from zhubo.facts import Money
from zhubo.perceive.budget import affordable, budget_in
from zhubo.perceive.counts_en import comes_in_pairs
from zhubo.perceive.described_zh import by_description
from zhubo.perceive.nearby import NEIGHBOUR, THIS, UNKNOWN
from zhubo.perceive.reading import Context
from zhubo.perceive.screens_told_zh import of_the_measure_said
from zhubo.perceive.siblings import by_number, by_options, by_other_options, by_traits, plain_ones, without_the_shown
from zhubo.perceive.unfitting import has_unfitting_word, is_of_another_brand
from zhubo.perceive.variants import Sought
from zhubo.shop.search import Candidates
from zhubo.text.wording import wording

LINE_TERMS_MAX = 2
"""By how many terms a line and its brand are known alone."""
NEIGHBOURS_MAX = 3
"""How many models beside the one that is not there are named."""


def _names_more(text: str, count: int) -> bool:
    """Whether a comment means both of two things, or names one by its hundreds, so that what is on show is not the one."""
    return (count == 2 and (_BOTH.search(text) or _TWO_COMPARED.search(text)) is not None) or _HUNDREDS.search(
        text
    ) is not None


def chosen_of(sought: Sought, skus: list[str], seen: Candidates, exact: Mapping[str, str]) -> list[Target]:
    """Return the one of several equal products that is meant, else all of them."""
    index, text = sought.index, sought.found.text
    if (seen.plain or not sought.spoken.goods) and has_unfitting_word(sought, skus):
        return [UNKNOWN, *(Target(sku=sku, how=NEIGHBOUR) for sku in skus[:NEIGHBOURS_MAX])]
    if is_of_another_brand(sought, skus):
        return [UNKNOWN]
    skus = _at_an_end(sought, _of_what_is_said(sought, skus))
    whole = is_listing(sought, seen) or _prices_a_kind(sought, skus, seen) or _asks_for_an_end(sought)
    if len(skus) > 1 and not whole and not _names_more(text, len(skus)):
        sure = _of_the_room(skus, sought.context) if len(skus) > 1 else None
        if sure is not None:
            how = exact.get(sure) or ("pinned" if sure == sought.context.pinned else "recent")
            return [Target(sku=sure, how=how)]
    sharper = set() if is_listing(sought, seen) else {index.every[at].sku for at in seen.sharper}
    skus = [sku for sku in skus if sku in sharper] or skus
    if len(skus) > 1:
        skus = plain_ones(sought, skus)
    if len(skus) > 1:
        skus = by_traits(sought, by_options(sought, skus))
    if len(skus) > 1:
        equal, skus = skus, by_description(sought, skus)
        if not skus:
            return [UNKNOWN, *(Target(sku=sku, how=NEIGHBOUR) for sku in equal[:NEIGHBOURS_MAX])]
    if not skus:
        return [UNKNOWN]
    if not any(index.products[sku].listed for sku in skus):
        skus = skus[:1]
    if seen.terms <= LINE_TERMS_MAX:
        skus = by_other_options(sought, skus)
    bounds = budget_in(text, sought.context.currency) if len(skus) > 1 else None
    numbered = by_number(sought, skus) if len(skus) > 1 and bounds is None else None
    if numbered is not None and not numbered:
        return [UNKNOWN, *(Target(sku=sku, how=NEIGHBOUR) for sku in skus[:NEIGHBOURS_MAX])]
    skus = numbered or skus
    price = sought.found.typed.get("price")
    if bounds is None and price is not None and sought.intent != "bargain":
        skus = [sku for sku in skus if affordable(index.products[sku], (price, price))] or skus
    if bounds is not None:
        within = {sku: affordable(index.products[sku], bounds) for sku in skus}
        some = {sku: own if len(own) < len(index.products[sku].variants) else () for sku, own in within.items()}
        return [Target(sku=sku, how="category", variants=some[sku]) for sku in skus if within[sku]] or [
            _next_to(sought, skus, bounds[1])
        ]
    if len(skus) == 1:
        pair = _both(sought, skus[0]) if _BOTH.search(text) else []
        return pair or [Target(sku=skus[0], how=exact.get(skus[0], "search"))]
    if len(skus) == 2 and _TWO_COMPARED.search(text) is not None:
        return [Target(sku=sku, how="search") for sku in skus]
    only_brand = seen.plain and not any(goods.sort == "kind" for goods in sought.spoken.goods)
    how = "brand" if only_brand and text else "category"
    return [Target(sku=sku, how=how, score_micro=1_000_000 // len(skus)) for sku in skus]


def _of_what_is_said(sought: Sought, skus: list[str]) -> list[str]:
    """Return several equal products without what is on show where others are asked for, and those alone that come in a measure."""
    if len(skus) < 2:
        return skus
    skus = without_the_shown(sought, skus)
    if sought.context.pinned in skus and _POINTED.search(sought.found.text) is not None:
        return skus
    return skus if sought.intent == "compare_products" else list(of_the_measure_said(sought.index, sought.spoken, skus))


def _at_an_end(sought: Sought, skus: list[str]) -> list[str]:
    """Return of several equal products that one which costs less, or more, than the others, by which a comment calls it: 耐克便宜那双."""
    match = _CALLED_BY_PRICE.search(sought.found.text) if len(skus) > 1 else None
    if match is None:
        return skus
    variants = {sku: [v.price.minor for v in sought.index.products[sku].variants if v.price] for sku in skus}
    if not all(variants.values()):
        return skus
    cheap = match["end"] == "便宜"
    prices = {sku: min(own) if cheap else max(own) for sku, own in variants.items()}
    wanted = min(prices.values()) if cheap else max(prices.values())
    chosen = [sku for sku in skus if prices[sku] == wanted]
    return chosen if len(chosen) == 1 else skus


def _next_to(sought: Sought, skus: list[str], most: Money | None) -> Target:
    """Return the product that costs least, where each costs more than the most that is to be spent; else that there is none."""
    least = {
        sku: min((v.price.minor for v in sought.index.products[sku].variants if v.price), default=0) for sku in skus
    }
    first = min(skus, key=lambda sku: least[sku])
    dearer = most is not None and least[first] > most.minor and not sought.found.text.isascii()
    return Target(sku=first, how="search") if dearer else UNKNOWN


def is_listing(sought: Sought, seen: Candidates) -> bool:
    """Whether a kind is named to hear which ones there are: which hoodies do you have, 有哪些手机, cheapest hoodie."""
    text = sought.found.text
    if not seen.plain or LISTING.search(text) is None:
        return False
    return THIS.search(text) is None or _IS_AN_END.search(text) is not None


def _asks_for_an_end(sought: Sought) -> bool:
    """Whether an English comment asks for the end of things that are called alike, or which of them can be had for some money.

    Then what is on show is only one of them: the cheapest gift card, which hoodie can i get for 30 dollars.
    """
    text = sought.found.text
    if THIS.search(text) is not None:
        return False
    return _END.search(text) is not None or (
        _WHICH.search(text) is not None and budget_in(text, sought.context.currency) is not None
    )


def _prices_a_kind(sought: Sought, skus: Sequence[str], seen: Candidates) -> bool:
    """Whether an English comment asks what things of a kind cost, in the plural, that are no pair by themselves: price of the cushions."""
    text, kinds = sought.found.text, [goods for goods in sought.spoken.goods if goods.sort == "kind"]
    if sought.intent != "ask_price" or not seen.plain or not text.isascii() or THIS.search(text) is not None:
        return False
    many = len({one.id for one in kinds}) == 1 and all(text[: one.end].endswith("s") for one in kinds)
    return many and not any(comes_in_pairs(sought, Target(sku=sku, how="category"), "") for sku in skus)


def _both(sought: Sought, sku: str) -> list[Target]:
    """Return the two products that share the words of a name that is said of both, whatever kinds they are: both comet ones.

    There is nothing where it is not two of which one is `sku`.
    """
    index, names = sought.index, sought.index.naming[sought.index.places[sku]]
    match = _BOTH.search(sought.found.text)
    start = match.end() if match is not None else 0
    kinds = [one for one in sought.spoken.goods if one.sort == "kind"]
    said = [
        word
        for word, first, last in sought.spoken.words
        if start <= first <= start + BOTH_CHARS
        and f"w:{word}" in index.postings
        and word in names.titled.split()
        and not any(first < one.end and one.start < last for one in kinds)
    ]
    shared = [{at for at, _ in index.postings[f"w:{word}"]} for word in said]
    both = sorted(set.intersection(*shared)) if shared else []
    if len(both) != 2 or index.places[sku] not in both:
        return []
    return [Target(sku=index.every[at].sku, how="category") for at in both]


def _of_the_room(skus: Iterable[str], context: Context) -> str | None:
    """Return which of several equal products is on show, or was what this viewer last spoke of."""
    equal = set(skus)
    if context.pinned in equal:
        return context.pinned
    return next((target.sku for target in context.last_targets if target.sku in equal), None)


_BOTH = wording(
    r"\b(?:both|the two|those two|these two)(?: of)?(?: the| ur| your| these| those)? "
    r"(?!in\b|there\b|available\b|left\b|sizes?\b|colou?rs?\b|formats?\b)(?=[a-z])"
)
_TWO_COMPARED = wording(
    r"(?<![\d第])[两俩2][台款部双件]?[\u4e00-\u9fff]{2,6}[^?？]{0,12}(?:差多少|差几|哪[个台款双件部])"
)
"""Two of what is called alike are held against one another: 两台华为都拿最低配差多少."""
_CALLED_BY_PRICE = wording(r"(?<!最)(?<!更)(?<!不)(?P<end>便宜|贵)(?:一点|点|些)?的?那[双台款部件个](?!月|天|时)")
_IS_AN_END = wording(
    r"\b(?:is|are) (?:this|it|these|those|they) (?:one |really |actually |still )*(?:the|ur|your) (?:cheapest|dearest|priciest|costliest|"
    r"(?:most|least) (?:expensive|costly|pricey))\b"
)
"""Who asks whether what is on show is the end of its kind asks for the end of all of them."""
_END = wording(
    r"\b(?:cheapest|dearest|priciest|costliest|(?:most|least) (?:expensive|costly|pricey)|(?:lowest|highest|top|bottom)[- ]priced?)\b"
    r"(?! (?:way|shipping|delivery|postage|courier)\b)"
)
_WHICH = wording(r"^(?:so |and |ok |hi |hey )*(?:which|what) (?:of (?:your|ur|the) )?[a-z]")
_HUNDREDS = wording(r"\b(?:one|two|three|four|five|six|seven|eight|nine) hundred\b")
BOTH_CHARS = 20
"""So far behind `both` the words stand of which there are two."""
LISTING = wording(
    r"有(?:哪些|哪几|什么|啥|没有)(?!颜色|尺|码|色|规格|版本|内存|容量|功能|优惠|活动|区别)|有几款|几种|别的|其他|其它|另外的|都卖|卖不卖|最便宜|最贵|你家有|你们有|店里有"
    r"|\b(?:do|did|have|has|got)\s(?:you|u|ya|yall)\b(?!.*\bthe\b)|\b(?:you|u)\s(?:have|got|sell|carry)\b(?!.*\bthe\b)"
    r"|^any \w+"
    r"|\b(?:what|which)\b.*\b(?:are there|is there|available)\b"
    r"|\bdo (?:you|u|ya) do\b|\bgot any\b|\bany other\b|\bcheapest\b|"
    r"\b(?:most|least) (?:expensive|costly|pricey)\b|\bdearest\b|\bpriciest\b|\bcostliest\b|"
    r"\b(?:lowest|highest|top|bottom)[- ]priced?\b|\btop of (?:the|ur|your) range\b|\ball (?:the|your)\b"
)
_POINTED = wording(r"[这该][个件款条双台部瓶支套只种](?:有|出|能|可以|支持|是不是|还有|\d{2,4}gb?)")
"""What is on show is pointed at: 这款有没有512g asks for no phone that has it."""
