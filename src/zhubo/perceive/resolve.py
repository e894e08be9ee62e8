"""From what a comment says by itself to what it means in this room at this moment: intent, products, what is asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zhubo.events import Target
from zhubo.facts import Product
from zhubo.perceive.answers import may_answer, said_by_itself, short_answer
from zhubo.perceive.aside import of_the_thing_itself
from zhubo.perceive.asks import OTHER_PRICE, attribute_asked, names_own_attribute, without
from zhubo.perceive.asks_en import note_people
from zhubo.perceive.bag import candidates_in, names_a_kind, product_of
from zhubo.perceive.beside_zh import SERVICE
from zhubo.perceive.besides_en import others_meant
from zhubo.perceive.brands_en import asks_for_brands, asks_if_of_one_maker
from zhubo.perceive.budget import names_what, wants_it_cheap
from zhubo.perceive.choices import offers_properties, property_offered
from zhubo.perceive.codes_asked import of_its_code
from zhubo.perceive.denied import without_denied, without_those
from zhubo.perceive.either_zh import OF_WHAT_IT_HAS
from zhubo.perceive.ends import is_of_each, names_an_end
from zhubo.perceive.forms import asks_to_add, is_follow_up, points_at_goods, price_compared
from zhubo.perceive.found import Found, Stretch
from zhubo.perceive.further import RULES_ASKED, further_asks
from zhubo.perceive.having_en import asks_for_another_kind, asks_if_on_a_service
from zhubo.perceive.lacking_beside_zh import asked_before_its_price
from zhubo.perceive.lists_en import listed_goods
from zhubo.perceive.lists_zh import sum_of_a_list
from zhubo.perceive.model import Understander
from zhubo.perceive.names_alone_zh import meant_of_a_variant
from zhubo.perceive.nearby import BY_PLACE, UNKNOWN
from zhubo.perceive.never_sold import of_a_kind_never_sold, of_a_sort_never_sold
from zhubo.perceive.offers_asked import TERMS, note_offer, note_terms, offer_asked, without_codes
from zhubo.perceive.options_chosen_zh import asks_which_costs_less, asks_which_is_cheaper
from zhubo.perceive.other_days_told_en import without_story_days
from zhubo.perceive.payable import APART, asks_each_for_itself, worked_out
from zhubo.perceive.piece_prices_en import asks_price_of_a_share
from zhubo.perceive.prices_en import asks_money_beside, forget_amounts
from zhubo.perceive.prices_told_en import product_of_told_price
from zhubo.perceive.properties_named import cuts_a_property, property_asked, property_named
from zhubo.perceive.reaching import asks_if_it_reaches, held_against_an_offer
from zhubo.perceive.reading import Context
from zhubo.perceive.ruling import GOODS_INTENTS, IDLE
from zhubo.perceive.rulings import SURE, ruled
from zhubo.perceive.seeking_en import asks_if_had, asks_what_is_gone, seeks_goods
from zhubo.perceive.sums_en import leaves_code_out
from zhubo.perceive.targets import GROUP_MAX, ITEM_INTENTS, find_targets
from zhubo.perceive.told_beside_zh import goods_asked
from zhubo.perceive.told_goods_en import of_its_sign, told_by_its_text
from zhubo.perceive.topics import TOPICS
from zhubo.perceive.turns import asks_for_all
from zhubo.perceive.turns_zh import speaks_of_weather
from zhubo.perceive.whole_shop import asks_end_of_shop, of_whole_shop
from zhubo.perceive.wishes import (
    GROUPS,
    asks_within_a_budget,
    cheapest_first,
    is_group,
    note_budget,
    tells_by_a_sign,
    wishes_for_the_cheapest,
)
from zhubo.shop.search import CatalogueIndex
from zhubo.text.wording import wording
from zhubo.values import dataclass

EXTREMES = frozenset({"cheapest", "dearest"})
"""What is asked of several goods together; asked of each, the prices of each are the answer."""
LIKELY = 0.2
"""From here an abstaining model's first guess is better than "other", where a product is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a comment means in its room."""

    intent: str | None
    candidates: tuple[str, ...]
    confidence: float
    targets: tuple[Target, ...]
    attribute: str | None = None


def resolve(
    found: Found,
    candidates: tuple[str, ...],
    confidence: float,
    *,
    asks: bool,
    mentions: Sequence[Stretch],
    model: Understander,
    index: CatalogueIndex,
    context: Context,
) -> Resolved:
    """Return the meaning of a comment in `context`. Writes products into `found`, which must be a copy of its own.

    `candidates` and `confidence` are the model's; `asks` says whether the comment has the form of a question; `mentions` are the stretches
    that name goods of the bag.
    """
    answer = short_answer(found, context.asked if may_answer(found.text) else None)
    intent = said_by_itself(found.text, candidates[0], confidence, model.threshold)
    budget = asks_within_a_budget(found.text, intent)
    if answer is not None:
        intent, confidence = answer, max(confidence, 0.95)
    elif (confidence < SURE or intent in IDLE) and is_follow_up(found):
        intent = _followed(found, context, mentions) or ruled(found, intent, confidence, mentions)
    elif budget:
        intent = "ask_stock"
        note_budget(found)
    else:
        intent = ruled(found, intent, confidence, mentions)
    if note_offer(found, context) is not None:
        intent = of_its_code(found.text, intent)
    if intent == "ask_discount_coupon":
        note_terms(found)
    if intent == "ask_shipping_fee" and _offers(found, asks, mentions, index, context):
        intent = "bargain"
    if intent in _OF_ONE_THING and property_offered(found.text) is not None and len(mentions) < 2:
        intent = "ask_spec"
    elif mentions and _asks_for_others(found.text, intent, index):
        intent = "ask_stock"
    _forget_properties(found, intent)
    if wishes_for_the_cheapest(found.text, intent) and (mentions or names_a_kind(index, found.text)):
        intent = "ask_price"
    targets = () if budget else product_of_told_price(found, intent, index, context, model.colours)
    intent = "ask_price" if targets and intent != "bargain" else intent
    targets = targets or _goods_meant(found, intent, budget, mentions, model, index, context)
    targets, intent = _otherwise_meant(found, intent, targets, model, index, context)
    intent = asked_before_its_price(found, intent, targets)
    shop_wide, asked = of_whole_shop(found, intent, targets, index, context.currency)
    if shop_wide:
        targets, intent = shop_wide, asked
    resolved = Resolved(intent=intent, candidates=candidates, confidence=confidence, targets=targets)
    if asks and (intent is None or (intent in IDLE and confidence < SURE)):
        resolved = _lifted(resolved, found, model, index, context, mentions)
    if _is_this_or_that(found.text, resolved, index) or _names_an_attribute(found.text, resolved, index, mentions):
        resolved = replace(resolved, intent="ask_spec")
    if resolved.intent is not None and resolved.intent != candidates[0]:
        best = resolved.intent
        resolved = replace(resolved, candidates=led_by(best, candidates))
    held = held_against_an_offer(found, resolved.intent, resolved.targets, index, context, model.colours)
    if held:
        return _held(found, resolved, held)
    attribute = _attribute_of(found, resolved, index, mentions)
    if answer is None and (meant := meant_of_a_variant(found.text, resolved.intent, attribute, resolved.targets)):
        return replace(resolved, intent=meant[0], candidates=(meant[0], *resolved.candidates)[:3], attribute=meant[1])
    return resolved if attribute is None else replace(resolved, attribute=attribute)


def _held(found: Found, resolved: Resolved, held: tuple[Target, ...]) -> Resolved:
    """Return a question whether an offer holds for some goods as one for what is left to pay, of each alone where that is asked."""
    apart = len(held) > 1 and asks_each_for_itself(found.text)
    if apart:
        found.typed.setdefault("coupon", "code")
    three = ("ask_price", *resolved.candidates)[:3]
    attribute = APART if apart else "net"
    return replace(resolved, intent="ask_price", candidates=three, targets=held, attribute=attribute)


def led_by(intent: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
    """Return three candidates with `intent` first."""
    return (intent, *(c for c in candidates if c != intent))[:3]


def _otherwise_meant(
    found: Found,
    intent: str | None,
    targets: tuple[Target, ...],
    model: Understander,
    index: CatalogueIndex,
    context: Context,
) -> tuple[tuple[Target, ...], str | None]:
    """Return what a comment means, and asks, that is a list, leaves goods out or wants others; else `targets` and `intent`."""
    if asks_for_another_kind(found, intent, targets, index, context):
        return (UNKNOWN,), "ask_stock"
    intent = "ask_spec" if asks_if_on_a_service(found, intent, targets, index) else intent
    listed = listed_goods(found, intent, targets, index, context, model.colours)
    if listed:
        return listed, "ask_price"
    targets = told_by_its_text(found.text, intent, targets, index) or targets
    targets = of_its_sign(found.text, intent, targets, index)
    targets, intent = of_a_kind_never_sold(found, intent, targets, index)
    targets, intent = of_a_sort_never_sold(found, intent, targets, index)
    others = others_meant(found, intent, targets, index, context, model.colours)
    return (others, "ask_stock" if intent != "ask_price" else intent) if others else (targets, intent)


def _asks_for_others(text: str, intent: str | None, index: CatalogueIndex) -> bool:
    """Whether a comment asks if the bag holds a thing of a kind that it lacks, described by words of its goods: `got a parrot rug`."""
    return (
        (intent in IDLE or intent in _OF_HAVING) and asks_if_had(text) and candidates_in(index, text).absent == "kind"
    )


def _goods_meant(
    found: Found,
    intent: str | None,
    budget: bool,
    mentions: Sequence[Stretch],
    model: Understander,
    index: CatalogueIndex,
    context: Context,
) -> tuple[Target, ...]:
    """Return the goods that a comment is about; of a kind of which something cheap is wished for, those first that cost least."""
    goods = (
        bool(mentions) or names_a_kind(index, found.text)
        if budget
        else intent is None or intent in ITEM_INTENTS or mentions or points_at_goods(found)
    )
    said, found.text = found.text, without_codes(found.text, context)
    found.text, denied = without_denied(found, index, context) if goods else (found.text, frozenset[str]())
    targets = find_targets(found, intent, index, context, model.colours) if goods else ()
    told = found.text
    targets = goods_asked(
        found, mentions, targets, lambda own: find_targets(own, intent, index, context, model.colours)
    )
    said = said if found.text is told else found.text
    targets = without_those(targets, denied) if denied else targets
    found.text = said
    if targets and targets[0].how in BY_PLACE and asks_end_of_shop(found.text):
        return ()
    if not targets and (beside := _goods_asked_beside(found, intent, mentions)) is not None:
        targets = find_targets(found, beside, index, context, model.colours)
    if intent == "ask_price" and is_group(targets) and wants_it_cheap(found.text):
        return cheapest_first(targets, index)
    if intent == "ask_authenticity_origin" and asks_for_brands(found.text):
        return tuple(target for target in targets if target.how not in BY_PLACE)
    if intent != "ask_stock" or any(target.how not in BY_PLACE for target in targets):
        return targets
    if not targets and not mentions and asks_for_all(found.text):
        return tuple(Target(sku=sku, how="category") for sku in index.skus[:GROUP_MAX])
    if asks_what_is_gone(found.text):
        return ()
    return (UNKNOWN,) if not found.links and not budget and seeks_goods(found.text) else targets


def _attribute_of(found: Found, resolved: Resolved, index: CatalogueIndex, mentions: Sequence[Stretch]) -> str | None:
    """Return what a comment asks of what it means."""
    products = _products(resolved.targets, index)
    if resolved.intent == "ask_authenticity_origin" and asks_for_brands(found.text):
        return "brand" if resolved.targets else "brands"
    if resolved.intent == "ask_authenticity_origin" and len(resolved.targets) > 1 and asks_if_of_one_maker(found.text):
        return "brand"
    if resolved.intent == "ask_price" and (SERVICE in found.typed or asks_money_beside(without_story_days(found.text))):
        return OTHER_PRICE
    attribute = of_the_thing_itself(attribute_asked(found, resolved.intent, products, mentions), found.text, index)
    if resolved.intent == "ask_authenticity_origin" and products and all(t.how == "brand" for t in resolved.targets):
        return attribute or "brand"
    each = len(resolved.targets) > 1 and not any(target.how in GROUPS for target in resolved.targets)
    if (
        resolved.intent == "ask_price"
        and attribute is None
        and wants_it_cheap(found.text)
        and is_group(resolved.targets)
    ):
        return "cheapest"
    of_an_end = each and is_of_each(found.text) if resolved.targets else names_an_end(found.text)
    if attribute in EXTREMES and of_an_end:
        attribute = None
    if attribute is None and resolved.intent == "ask_price":
        attribute = worked_out(found, resolved.targets, index) or sum_of_a_list(found.text, resolved.targets)
    elif resolved.intent == "ask_discount_coupon":
        attribute = attribute or offer_asked(found.text) or (TERMS if asks_if_it_reaches(found.text) else None)
    elif resolved.intent == "compare_products" and (attribute in (None, "price") or asks_to_add(found.text)):
        attribute = price_compared(found.text) or attribute
    elif resolved.intent == "compare_products" and (
        asks_which_costs_less(found.text) or (attribute in _OF_OPTIONS and names_an_end(found.text))
    ):
        # The word for the option says which of them is meant: 大容量比小容量贵多少.
        attribute = price_compared(found.text) or (None if asks_which_is_cheaper(found.text) else attribute)
    if resolved.intent == "ask_price" and is_group(resolved.targets) and tells_by_a_sign(found.text):
        return "which"
    if attribute is None and resolved.intent == "ask_price":
        attribute = (
            OTHER_PRICE if asks_price_of_a_share(without_story_days(found.text), resolved.targets, products) else None
        )
    if attribute == "budget" and not resolved.targets and names_what(found.text):
        attribute = None
    return attribute


def _goods_asked_beside(found: Found, intent: str | None, mentions: Sequence[Stretch]) -> str | None:
    """Return what a comment that first asks for a rule of the shop asks of goods as well, None where it asks nothing of them."""
    if intent not in RULES_ASKED:
        return None
    also = further_asks(without(found.text, mentions), intent, None, of_goods=True, named=property_asked)
    return next((ask.partition(":")[0] for ask in also if ask.partition(":")[0] in GOODS_INTENTS), None)


def _forget_properties(found: Found, intent: str | None) -> None:
    """Forget names of goods that begin within a word for a property, where one is asked for: the 气罐 of the 煤气罐 that a stove burns.

    Amounts of money that are named are forgotten with them.
    """
    forget_amounts(found, intent)
    note_people(found, intent)
    if intent == "ask_price" and leaves_code_out(found.text):
        found.typed.pop("coupon", None)
    if intent in _OF_PROPERTIES:
        found.spans = [span for span in found.spans if span[0] != "product" or not cuts_a_property(found.text, span[1])]


def _is_this_or_that(text: str, resolved: Resolved, index: CatalogueIndex) -> bool:
    """Whether a comment that means one product asks which of two things it is."""
    one = resolved.intent in _OF_ONE_THING and len(resolved.targets) == 1
    return one and offers_properties(text, _products(resolved.targets, index))


def _names_an_attribute(text: str, resolved: Resolved, index: CatalogueIndex, mentions: Sequence[Stretch]) -> bool:
    """Whether a comment of which the model knows little names one product and an attribute that it has: `publisher of that audiobook`."""
    unsure = resolved.intent is None or (resolved.intent in IDLE and resolved.confidence < SURE)
    one = unsure and bool(mentions) and len(resolved.targets) == 1
    return one and names_own_attribute(without(text, mentions), _products(resolved.targets, index))


def _offers(found: Found, asks: bool, mentions: Sequence[Stretch], index: CatalogueIndex, context: Context) -> bool:
    """Whether an amount with free shipping is an offer for goods, and no order from which shipping is free: k50 2000包邮.

    It is one beside goods that are named, or are on show where nothing is asked, if it comes near their price and is not that.
    """
    price = found.typed.get("price")
    if price is None or _FROM.search(found.text) or not (mentions or (context.pinned and not asks)):
        return False
    copied = replace(found, spans=list(found.spans), typed=dict(found.typed))
    goods = find_targets(copied, "bargain", index, context, {})
    prices = [v.price for product in _products(goods, index) for v in product.variants if v.price is not None]
    near = (one.currency == price.currency and one.minor < 3 * price.minor < 4 * one.minor for one in prices)
    return price not in prices and any(near)


def _products(targets: tuple[Target, ...], index: CatalogueIndex) -> tuple[Product, ...]:
    found = (product_of(index, target.sku) for target in targets)
    return tuple(product for product in found if product is not None)


def _followed(found: Found, context: Context, mentions: Sequence[Stretch]) -> str | None:
    """Return what a bare follow-up asks: the property that it names, else what this viewer asked last, else what options are asked for."""
    if property_named(without(found.text, mentions)) not in {None, *_OF_OPTIONS}:
        return "ask_spec"
    if context.last_intent in GOODS_INTENTS:
        return context.last_intent
    if not (context.pinned or context.last_targets or found.links):
        return None
    return "ask_stock" if "colour" in found.typed or "size" in found.typed else "ask_price"


def _lifted(
    resolved: Resolved,
    found: Found,
    model: Understander,
    index: CatalogueIndex,
    context: Context,
    mentions: Sequence[Stretch],
) -> Resolved:
    """Return the meaning of a question that the model did not place: about goods where goods are named, about a rule where one is.

    Silence on a question that somebody could answer is worse than a guess that ends with "I asked the team".
    """
    named = [target for target in resolved.targets if target.how in _NAMED or target.variants]
    if named or mentions or {"size", "colour", "link_no"}.intersection(span[0] for span in found.spans):
        first = resolved.candidates[0]
        guess = first if first in GOODS_INTENTS and resolved.confidence >= LIKELY else "ask_spec"
        targets = resolved.targets or find_targets(found, guess, index, context, model.colours)
        return replace(resolved, intent=guess, targets=targets)
    shown = context.pinned is not None and not GOODS_INTENTS.isdisjoint(resolved.candidates[:2])
    if (shown and OF_WHAT_IT_HAS.search(found.text)) or (
        points_at_goods(found) and property_asked(found.text) is not None
    ):
        targets = find_targets(found, "ask_spec", index, context, model.colours)
        if targets:
            return replace(resolved, intent="ask_spec", targets=targets)
    if speaks_of_weather(found.text):
        return resolved
    ideas = {concept for _, concept in found.concepts} | {span[0] for span in found.spans}
    for candidate in resolved.candidates:
        if not ideas.isdisjoint(TOPICS.get(candidate, ())):
            return replace(resolved, intent=candidate)
    return resolved


_OF_HAVING = frozenset({None, "ask_spec", "ask_suitability", "ask_bundle_gift"})
"""Readings of a question for a thing that is not there."""
_OF_OPTIONS = frozenset({"size", "colour", "version", "memory", "capacity", "dimensions", "weight"})
"""Properties that options are called by, which a follow-up may choose: `512g的呢`, `大号的呢`."""
_FROM = wording(r"(?:运费|邮费|快递费)[还要得需是不否]*(?:另|单独|再)|[满够到]\d|起|以上|\bover\b|\babove\b")
"""Words of an amount from which something holds, or beside which postage is asked for."""
_NAMED = frozenset({"link", "alias", "title", "search", "category", "brand", "unknown"})
_OF_ONE_THING = IDLE | {
    None,
    "compare_products",
    "ask_stock",
    "ask_link_number",
    "ask_authenticity_origin",
    "ask_discount_coupon",
    "ask_usage_care",
}
"""Readings of a question whether one thing is this or that."""
_OF_PROPERTIES = frozenset({"ask_spec", "ask_suitability", "ask_usage_care"})
