"""What a host tells of the shop's rules: postage, dispatch, returns, and when it is live."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhubo.facts import Policy, Product
from zhubo.generate.names import is_wide
from zhubo.generate.offers import applies, promotions_now, scope_words, whole_shop
from zhubo.generate.policies import policies_on, postage_rule, spoken
from zhubo.generate.prices import priced_now
from zhubo.generate.scene import Item, Scene, amount, moment
from zhubo.generate.script_money import scope_evidence, shop_offer
from zhubo.generate.script_scene import Piece, readable

RULE_WIDE_CHARS_MAX = 95
RULE_LATIN_CHARS_MAX = 210
OFFERS_MAX = 4


def rule_piece(scene: Scene, frame: str, policies: list[Policy], *, rank: int) -> Piece | None:
    """Return the first of the shop's rules that the host can read aloud, in its frame."""
    for policy in policies:
        part = spoken(scene, policy)
        own = any(one.endswith("#text") for one in part.evidence)
        text = part.text.strip()
        text = (_SENTENCE_END.split(text, maxsplit=1)[0] if own else _lowered(scene, text)).rstrip("。.")
        limit = RULE_LATIN_CHARS_MAX if text.isascii() else RULE_WIDE_CHARS_MAX * (1 if scene.language in _WIDE else 2)
        if text and len(text) <= limit and is_read(scene, policy, text, own=own):
            evidence = tuple(dict.fromkeys((*part.evidence, f"policy:{policy.id}#text")))
            return Piece(name=frame, values={"rule": text}, evidence=evidence, rank=rank)
    return None


def _lowered(scene: Scene, text: str) -> str:
    """Return typed fields in words as they stand within a sentence; German nouns keep their capitals."""
    return text if scene.language == "de" else text[:1].lower() + text[1:]


def is_read(scene: Scene, policy: Policy, text: str, *, own: bool) -> bool:
    """Whether the host can read a rule aloud that is the merchant's `own` words, or made of typed fields with words of theirs in them."""
    if own:
        return readable(policy.text, scene.language)
    if scene.language in ("zh", "en") or not is_wide(text):
        return True
    named = (*policy.exceptions, policy.ships_from, *policy.carriers)
    return scene.language == "ja" and readable(policy.condition or {"ja": ""}, "ja") and not any(map(is_wide, named))


def post_piece(scene: Scene, item: Item | None) -> Piece | None:
    """Return what postage is: that one piece of the item has it free, else the rule."""
    rule = postage_rule(scene)
    free = rule.free_over if rule is not None else None
    if item is not None and rule is not None and free is not None:
        prices = [price for _, price in priced_now(item.product.variants, scene)]
        far = [p for p in policies_on(scene, "shipping") if p.regions]
        if prices and not far and min(prices).currency == free.currency and min(prices) >= free:
            evidence = tuple(f"policy:{rule.id}#{name}" for name in ("free_over", "fee", "text"))
            values = {"free": amount(scene, free)}
            return Piece(name="free_post", values=values, evidence=evidence, rank=5, target=item.product.sku)
    rules = [p for p in policies_on(scene, "shipping") if not p.regions]
    return rule_piece(scene, "post", rules, rank=7)


def rule_pieces(scene: Scene, item: Item | None = None) -> Iterator[Piece]:
    """Yield postage, dispatch and returns, as far as the shop has rules for them."""
    returns = sorted(policies_on(scene, "returns"), key=lambda p: (p.days is None, p.id))
    for piece in (
        post_piece(scene, item),
        rule_piece(scene, "dispatch", policies_on(scene, "dispatch"), rank=8),
        rule_piece(scene, "returns", returns[:1], rank=7),
    ):
        if piece is not None:
            yield piece


def live_piece(scene: Scene) -> Piece | None:
    """Return when the shop is live."""
    return rule_piece(scene, "live", policies_on(scene, "live"), rank=2)


def shop_offers_now(scene: Scene, products: Sequence[Product]) -> Iterator[Piece]:
    """Yield the offers that run now on any of `products`, the widest first."""
    running = sorted(promotions_now(scene), key=lambda p: (not whole_shop(p), p.id))
    running = [offer for offer in running if any(applies(offer, product) for product in products)]
    for offer in running[:OFFERS_MAX]:
        if (piece := shop_offer(scene, offer)) is not None:
            yield piece


def offers_ahead(scene: Scene, products: Sequence[Product]) -> Iterator[Piece]:
    """Yield the offers on any of `products` that are yet to begin, the soonest first."""
    ahead = [p for p in scene.facts.promotions.values() if p.starts_ms is not None and p.starts_ms > scene.at_ms]
    ahead = [offer for offer in ahead if any(applies(offer, product) for product in products)]
    for offer in sorted(ahead, key=lambda p: (p.starts_ms or 0, p.id))[:OFFERS_MAX]:
        values = {"scope": scope_words(scene, offer), "start": moment(scene, offer.starts_ms or 0)}
        if readable({"": values["scope"]}, scene.language):
            evidence = (f"promotion:{offer.id}", *scope_evidence(scene, offer))
            yield Piece(name="preview_offer", values=values, evidence=evidence, rank=2)


_SENTENCE_END = re.compile(r"(?<=。)|(?<=[a-z]\.)\s+(?=[A-Z])")
"""A rule of several sentences is told by its first: the others are for who asks."""
_WIDE = frozenset({"zh", "ja", "ko"})
