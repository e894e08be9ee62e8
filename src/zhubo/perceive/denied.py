"""Goods that a Chinese comment names to say that they are not meant: 不要A 要B, 不是A是B, A不要了 B多少, 除了A. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhubo.events import Target
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.found import Found
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import bits_of, may_stand, wording


def turns_to_others(text: str) -> bool:
    """Whether a comment lets one thing go and asks for the price of another: 那个不要了 B多少."""
    behind = _BEHIND.search(text)
    return behind is not None and _PRICE.search(text, behind.end()) is not None


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def without_denied(found: Found, index: CatalogueIndex, context: Context) -> tuple[str, frozenset[str]]:
    """Return a comment with blanks for the goods that it does not mean, where it names others as well, and their SKUs.

    What is denied of options, or asked (是不是A), stays. Forgets the link numbers that are denied beside others.
    """
    if not may_stand(found.text) & _BITS:
        return found.text, frozenset()
    text = _SUFFIX.sub(_blank, found.text)
    match = _BEFORE.search(text) or _BEHIND.search(text) or _BUT.search(text)
    if match is None:
        return text, frozenset()
    start, end = match.span("goods")
    rest = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
    if _forget_links(found, start, end):
        return rest, frozenset()
    denied, meant = candidates_in(index, text[start:end]), candidates_in(index, rest)
    own = frozenset(index.every[at].sku for at in denied.products)
    if _POINTS.match(text, start, end) is not None and context.pinned and not own:
        own = frozenset((context.pinned,))
    elif not (own or denied.absent):
        return text, frozenset()
    others = frozenset(index.every[at].sku for at in meant.products)
    if not others or others <= own or (match.re is not _BUT.plain and not others.isdisjoint(own)):
        return text, frozenset()
    return rest, own


def without_those(targets: Sequence[Target], denied: frozenset[str]) -> tuple[Target, ...]:
    """Return what a comment means without the goods that it leaves out, where there are others: 除了A还有什么."""
    return tuple(target for target in targets if target.sku not in denied) or tuple(targets)


def _forget_links(found: Found, start: int, end: int) -> bool:
    """Forget the link numbers in a stretch where others stand outside it; return whether any were."""
    links = [span for span in found.spans if span[0] == "link_no"]
    inside = [span for span in links if start <= span[1] and span[2] <= end]
    if not inside or len(inside) == len(links) or len(links) != len(found.links):
        return False
    found.links = [number for number, span in zip(found.links, links, strict=True) if span not in inside]
    found.spans = [span for span in found.spans if span not in inside]
    return True


_SUFFIX = wording(
    r"(?:不带|没带|不含|不是|没有?|[非无]|不要) ?(?:pro ?max|pro|max|plus|ultra|mini|lite|air)(?:版|款|的|那[种个款])*"
    r"(?=\)|多少|几|什么价|啥价|怎么卖|[呢 ,，]|\d|$)"
)
"""A word that models end with, of one that is meant without it."""
_GOODS = r"(?P<goods>[^,，。;；!！?？吗么]{1,20}?)"
_BEFORE = wording(
    rf"(?:(?<!是)不是|(?<!要)(?<!想)不要(?!了)|(?<!要)唔要|唔系|不想要|不买(?!了)|(?<!要)不看|别要|没问|不问|没有(?=.{{1,12}}(?:就|的话)))"
    rf"(?:那个|说|问)?{_GOODS}(?:的话)?(?:[ ,，;；]+|就(?=[a-z\d])|(?=是(?!不)|我要|而是|改要|换成)|$)"
)
_BEHIND = wording(
    r"(?:^|[ ,，])(?P<goods>[^ ,，]{1,16}?|[a-z]+ [^ ,，]{1,12}?)(?:我|就|先|还是)?"
    r"(?:(?:不想?要|不买|不看|算|唔要|太贵)了?|[没冇](?:有|货)?[的嘅]话)(?:吧|啦)?(?:[ ,，;；]+|(?=要))"
)
_BUT = wording(rf"除(?:了|开|去){_GOODS}(?:[ ,，]+|(?=还|以外|之外|都|有|外|别的|其他))")
_POINTS = wording(r"(?:这|那|上面|刚才|前面|头先)")
_PRICE = wording(r"多少|价|几钱|怎么卖|咋卖")
_BITS = bits_of((_SUFFIX, _BEFORE, _BEHIND, _BUT))
