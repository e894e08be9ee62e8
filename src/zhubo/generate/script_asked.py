"""What a host has ready for what viewers ask and object: the room's own answers, and an honest line where no fact answers."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.events import Slots, Target
from zhubo.generate.answers import draft_answer
from zhubo.generate.draft import Draft
from zhubo.generate.offers import offers_on
from zhubo.generate.options import SIZE_OPTIONS, option_among
from zhubo.generate.prices import on_sale
from zhubo.generate.scene import Item, Scene
from zhubo.generate.script_money import price_now
from zhubo.generate.script_rules import is_read
from zhubo.generate.script_scene import Piece, readable
from zhubo.questions import Question
from zhubo.text.script_frames import Frames
from zhubo.values import dataclass

OF_PRODUCTS = (
    "ask_discount_coupon", "ask_price", "ask_stock", "ask_size_options", "ask_colour_options", "ask_material_ingredient",
    "ask_usage_care", "ask_suitability", "ask_bundle_gift", "warranty_invoice",
)  # fmt: skip
OF_SHOPS = (
    "ask_shipping_fee", "ask_ship_time", "ask_courier", "ask_deliver_region", "return_exchange_policy", "warranty_invoice",
    "ask_payment_methods", "how_to_order", "ask_live_schedule_replay",
)  # fmt: skip
"""Intents that viewers have most, of a product and of the shop."""
_BEARS_ON = frozenset({"ask_size_options", "ask_colour_options", "warranty_invoice"})

OBJECTIONS: Mapping[str, tuple[str, str | None]] = {
    "too_expensive": ("bargain", None),
    "cheaper_elsewhere": ("", None),
    "authentic": ("ask_authenticity_origin", "authenticity"),
    "fit": ("ask_size_advice", None),
    "returned": ("return_exchange_policy", None),
    "why_now": ("ask_discount_coupon", None),
}
"""What viewers object, with the intent whose answer meets it; the price alone meets what others charge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Pieces that answer, and the questions, in words, that no fact answers."""

    pieces: tuple[Piece, ...]
    unanswered: tuple[str, ...]


def faq_pieces(scene: Scene, item: Item | None, frames: Frames) -> Asked:
    """Return the room's own answers to what viewers ask most of a product, or of the shop where no product is meant."""
    pieces: list[Piece] = []
    unanswered: list[str] = []
    for number, intent in enumerate(OF_SHOPS if item is None else OF_PRODUCTS):
        if item is not None and intent in _BEARS_ON and not _has(item, intent):
            continue
        asked = frames.words[intent]
        draft = _draft(scene, item, intent, None, number)
        if draft.text and draft.known and _can_be_read(scene, draft):
            pieces.append(_answer("answer", draft, asked, number))
        else:
            unanswered.append(asked)
    return Asked(pieces=tuple(pieces), unanswered=tuple(unanswered))


def objection_pieces(scene: Scene, item: Item, frames: Frames) -> Asked:
    """Return what meets the objections of viewers to a product, out of facts; without one the honest line that a person is asked."""
    pieces: list[Piece] = []
    unanswered: list[str] = []
    for number, (frame, (intent, attribute)) in enumerate(OBJECTIONS.items()):
        asked = frames.words[frame]
        if frame == "fit" and not (item.product.size_chart or option_among(item.product, SIZE_OPTIONS)):
            continue
        if frame == "why_now" and not _ends(scene, item):
            pieces.append(Piece(name="no_hurry", target=item.product.sku, asked=asked))
            continue
        if frame == "cheaper_elsewhere":
            said, evidence = price_now(scene, item)
            values = {"price": said}
            own = Piece(name=frame, values=values, evidence=evidence, target=item.product.sku, asked=asked)
            pieces += [own] if said else []
            continue
        draft = _draft(scene, item, intent, attribute, number)
        if draft.text and draft.known and _can_be_read(scene, draft):
            pieces.append(_answer(frame, draft, asked, number))
        else:
            unanswered.append(asked)
            pieces += [_answer("answer", draft, asked, number)] if draft.text and not draft.evidence else []
    return Asked(pieces=tuple(pieces), unanswered=tuple(unanswered))


def _ends(scene: Scene, item: Item) -> bool:
    """Whether an offer on a product, or a sale of it, runs that ends some day."""
    offers = offers_on(scene, item.product, own_only=False)
    sales = [v.sale for v in on_sale(scene, item.product.variants)]
    return any(one is not None and one.ends_ms is not None for one in (*offers, *sales, *scene.flash))


def _has(item: Item, intent: str) -> bool:
    """Whether a question bears on a product: it has such options, or a warranty of its own."""
    if intent == "warranty_invoice":
        return "warranty" in item.product.attributes
    names = SIZE_OPTIONS if intent == "ask_size_options" else ("colour", "color")
    return option_among(item.product, names) is not None


def _answer(frame: str, draft: Draft, asked: str, number: int) -> Piece:
    text = draft.text.strip().rstrip("。.")
    return Piece(
        name=frame,
        values={"answer": text[:1].upper() + text[1:]},
        evidence=draft.evidence or (),
        rank=number,
        target=draft.target,
        asked=asked,
    )


def _draft(scene: Scene, item: Item | None, intent: str, attribute: str | None, variation: int) -> Draft:
    targets = () if item is None else (Target(sku=item.product.sku, how="pinned"),)
    question = Question(
        key=intent,
        intent=intent,
        language=scene.language,
        targets=targets,
        slots=Slots(attribute=attribute),
        sentiment="neutral",
        flags=(),
        source="",
        first_seq=0,
        opened_ms=scene.at_ms,
        due_ms=scene.at_ms,
        comments=(),
        viewers=(),
    )
    return draft_answer(question, scene.facts, at_ms=scene.at_ms, variation=variation)


def _can_be_read(scene: Scene, draft: Draft) -> bool:
    """Whether the host can read the facts of an answer aloud."""
    return all(_fact_is_read(scene, one, draft.text) for one in draft.evidence or ())


def _fact_is_read(scene: Scene, fact_id: str, text: str) -> bool:
    kind, _, rest = fact_id.partition(":")
    own, _, field = rest.partition("#")
    if kind == "policy" and own in scene.facts.policies:
        policy = scene.facts.policies[own]
        told = any(words.strip("。. ") in text for words in policy.text.values() if words.strip("。. "))
        return is_read(scene, policy, text, own=told)
    if kind == "promotion" and own in scene.facts.promotions:
        promotion = scene.facts.promotions[own]
        told = any(words.strip("。. ") in text for words in promotion.text.values() if words.strip("。. "))
        return not told or readable(promotion.text, scene.language)
    product = scene.facts.products.get(scene.facts.product_of.get(own, own))
    if product is None:
        return True
    head, _, name = field.partition(".")
    if head == "attributes" and name in product.attributes:
        attribute = product.attributes[name]
        return not attribute.text or readable(attribute.text, scene.language)
    texts = {"description": product.description, "gift": product.gift, "brand": product.brand}
    if head in texts:
        return not texts[head] or readable(texts[head], scene.language)
    options = [t for v in product.variants for t in v.options.values()]
    of_options = head in ("options", "price", "stock")
    return not of_options or all(readable(t, scene.language) or not any(w in text for w in t.values()) for t in options)
