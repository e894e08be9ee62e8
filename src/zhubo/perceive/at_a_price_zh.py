"""Chinese comments that ask which thing it is that costs so much: 649的是哪款手机, 39块9的是几号链接. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from zhubo.events import Target
from zhubo.facts import Money, Variant
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.found import Found
from zhubo.perceive.numbers import money_of
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex, fold, has_kind
from zhubo.text.wording import says, wording

TITLE_CHARS = 10
"""By how many signs at their beginning two titles are those of one model."""
GOODS_MAX = 4
"""Of more things that cost the same none is meant."""


def goods_at_a_price(found: Found, index: CatalogueIndex, context: Context) -> tuple[Target, ...]:
    """Return what costs the amount by which a comment asks for it, as the variants that do; nothing where it names none, or none does.

    The price in a sale counts where nothing usually costs so much: it is told with its days. Of a kind that is named all must be.
    """
    match = _WHICH.search(found.text)
    if match is None:
        return ()
    amount = Decimal(f"{match['n']}.{match['cents']}" if match["cents"] else match["n"])
    told = money_of(amount, context.currency)
    kinds = [one for one in spoken_in(index, found.text).goods if one.sort == "kind" and has_kind(index, one)]
    of_kind = [at for at in range(len(index.skus)) if all(one.id in index.naming[at].kinds for one in kinds)]
    for price_of in (_always, _usual, _reduced) if told is not None else ():
        targets: list[Target] = []
        for at in of_kind:
            variants = index.every[at].variants
            costing = tuple(one.sku for one in variants if price_of(one) == told)
            if costing:
                own = costing if len(costing) < len(variants) else ()
                targets.append(Target(sku=index.skus[at], how="search", variants=own))
        if 0 < len(targets) <= GOODS_MAX:
            _forget_amount(found, match.span("n"))
            return tuple(targets)
    return ()


def told_by_price(targets: tuple[Target, ...], text: str, index: CatalogueIndex, currency: str) -> tuple[Target, ...]:
    """Return `targets` without other listings of the same model as the one whose price tells which is meant: 65寸电视(3999那款)."""
    match = _THAT_ONE.search(text)
    told = money_of(Decimal(match["n"]), currency) if match is not None else None
    if told is None or any(target.sku not in index.places for target in targets):
        return targets
    meant = [target for target in targets if _has_price(index.every[index.places[target.sku]].variants, told)]
    if len(meant) != 1:
        return targets
    if all(target.how in _GROUPS for target in targets):
        return (replace(meant[0], how="search"),)
    own = _models(index, meant[0])
    left = [target for target in targets if target is meant[0] or own.isdisjoint(_models(index, target))]
    alone = len(left) < len(targets)
    return tuple(replace(target, how="search") if alone and target is meant[0] else target for target in left)


def owner_of_price(text: str, index: CatalogueIndex, currency: str, near: str | None) -> str | None:
    """Return the one product on sale that costs, in some variant, what a Chinese comment calls it by; what is `near` comes first.

    3999那个链接 is no other than what costs 3999, and where several do, nobody can tell.
    """
    match = _THAT_ONE.search(text)
    told = money_of(Decimal(match["n"]), currency) if match is not None else None
    if told is None:
        return None
    costing = [sku for at, sku in enumerate(index.skus) if _has_price(index.every[at].variants, told)]
    if near in costing:
        return near
    return costing[0] if len(costing) == 1 else None


def _models(index: CatalogueIndex, target: Target) -> set[str]:
    """Return how the titles of a thing begin: two listings of one model begin alike."""
    return {fold(title)[:TITLE_CHARS] for title in index.every[index.places[target.sku]].title.values()}


def _has_price(variants: Iterable[Variant], told: Money) -> bool:
    return any(told in (_usual(variant), _reduced(variant)) for variant in variants)


def _always(variant: Variant) -> Money | None:
    return variant.price if variant.sale is None else None


def _usual(variant: Variant) -> Money | None:
    return variant.price


def _reduced(variant: Variant) -> Money | None:
    return variant.sale.price if variant.sale is not None else None


def _forget_amount(found: Found, place: tuple[int, int]) -> None:
    """Forget what the amount was read as: it is no link, no size and no quantity."""
    start, end = place
    for slot, first, last, value in [span for span in found.spans if span[1] < end and start < span[2]]:
        found.spans.remove((slot, first, last, value))
        found.typed.pop(slot, None)
        if slot == "link_no" and value.isdigit() and int(value) in found.links:
            found.links.remove(int(value))


_GROUPS = frozenset({"category", "brand"})
"""How targets were found of which a kind or a maker alone is named."""
_THAT_ONE = wording(
    r"(?<![\d.a-z满减])(?P<n>[1-9]\d{2,4})(?:块|元)?钱?的?(?:(?:那|这)一?[个款双件条台部支瓶盒套只根块]|链接|(?:手机|电视|平板|笔记本|本子|硬盘|固态|热水器|鞋子?|t恤)(?=[有是能可支带]))"
)
_ONE = r"那?[个款双件条台部支瓶盒套只]"
_WHICH = wording(
    r"(?<![\d.a-z])(?P<n>\d{2,5}(?:\.\d{1,2})?)(?:块(?P<cents>\d{1,2})?|元)?钱?(?:的|那[个款双件条台部支瓶盒套只]|(?=是(?:哪|什么|啥)))"
    rf"(?:{_ONE})?[\u4e00-\u9fffa-z]{{0,6}}?(?:是|叫)?(?:哪(?!些)|(?<!有)[啥什]么?(?!时候|价|尺|颜|色|码|内存|容量|规格|配置|优惠|活动)|几号)(?!.*(?:多少|怎么卖|[啥什]么?价))"
)
asks_for_its_link = says(wording(r"几号|链接"))
"""Whether a comment asks for a link number."""
