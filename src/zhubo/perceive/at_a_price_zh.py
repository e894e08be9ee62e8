"""Chinese comments that ask which thing it is that costs so much: 649的是哪款手机, 39块9的是几号链接. Pure."""

from __future__ import annotations

from decimal import Decimal

from zhubo.events import Target
from zhubo.facts import Money, Variant
from zhubo.perceive.bag import spoken_in
from zhubo.perceive.found import Found
from zhubo.perceive.numbers import money_of
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex, has_kind
from zhubo.text.wording import says, wording

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


_ONE = r"那?[个款双件条台部支瓶盒套只]"
_WHICH = wording(
    r"(?<![\d.a-z])(?P<n>\d{2,5}(?:\.\d{1,2})?)(?:块(?P<cents>\d{1,2})?|元)?钱?(?:的|那[个款双件条台部支瓶盒套只])"
    rf"(?:{_ONE})?[\u4e00-\u9fffa-z]{{0,6}}?(?:是|叫)?(?:哪|啥|什么(?!时候|价)|几号)(?!.*(?:多少|怎么卖|[啥什]么?价))"
)
asks_for_its_link = says(wording(r"几号|链接"))
"""Whether a comment asks for a link number."""
