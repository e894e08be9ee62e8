"""Questions become drafts: which facts answer this intent about these products, then the words for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from zhubo.facts import Money
from zhubo.generate import attributes, buying, listings, matters, policies, sizes
from zhubo.generate.coloured_listings import coloured_listings
from zhubo.generate.compare import compare_part
from zhubo.generate.currencies import CURRENCY, in_own_money, own_money_part
from zhubo.generate.deals import bargain_part
from zhubo.generate.draft import Draft
from zhubo.generate.facts_asked import FACT_PLANS
from zhubo.generate.flash import running
from zhubo.generate.items import ITEMS_MAX, items_of, names_unknown
from zhubo.generate.net_prices import priced_discount_part
from zhubo.generate.offers import applies
from zhubo.generate.other_days import OTHER_PRICE, price_of_a_past_day
from zhubo.generate.prices import one_price, price_and_lack, price_part, priced_now
from zhubo.generate.scene import Item, Part, Scene, listed, say, scene_of, tidy, together, unknown
from zhubo.generate.stock import in_stock, stock_part
from zhubo.generate.told import told_part
from zhubo.generate.told_money import tells_an_order
from zhubo.generate.totals import total_part
from zhubo.questions import LOUD_FLAGS, PERSONAL_INTENTS, Question
from zhubo.state import Facts
from zhubo.text.phrases import phrases_for

ProductPlan = Callable[[Scene, Item], Part]
RoomPlan = Callable[[Scene, tuple[Item, ...]], Part]
NEIGHBOUR = "neighbour"
"""How a target was found that is not what was named, but a model beside it."""
ALSO_MAX = 3
"""How many further asks of one comment are answered with it."""


def draft_answer(question: Question, facts: Facts, *, at_ms: int, variation: int) -> Draft:
    """Return the answer to a question out of `facts` as they are at `at_ms`; `variation` chooses among wordings and nothing else."""
    phrases = phrases_for(question.language)
    scene = scene_of(facts, question.slots, at_ms=at_ms, variation=variation, phrases=phrases)
    items = items_of(question, scene)
    part = _whole(question, scene, items)
    return Draft(
        text=tidy(part.text),
        language=scene.language,
        evidence=(
            *part.evidence,
            *_flash_evidence(scene, part),
            *(f"product:{i.product.sku}#link_no" for i in items if i.linked and part.evidence),
        ),
        target=_spoken_of(scene, items, part),
        known=part.known,
        about=part.about,
    )


def _spoken_of(scene: Scene, items: tuple[Item, ...], part: Part) -> str | None:
    """Return the one product that an answer speaks of; none where it tells only of an offer on others that is over or yet to come."""
    if len({item.product.sku for item in items}) != 1:
        return None
    told = [scene.facts.promotions.get(fact_id.removeprefix("promotion:")) for fact_id in part.evidence]
    offers = [offer for offer in told if offer is not None and not running(offer, scene.at_ms)]
    if offers and len(offers) == len(told) and not any(applies(offer, items[0].product) for offer in offers):
        return None
    return items[0].product.sku


def _flash_evidence(scene: Scene, part: Part) -> list[str]:
    """Return the promotions that set prices of which a part tells."""
    if not scene.flash:
        return []
    told = {fact_id[len("product:") : -len("#price")] for fact_id in part.evidence if fact_id.endswith("#price")}
    told |= {scene.facts.product_of.get(sku, sku) for sku in told}
    return [
        f"promotion:{offer.id}"
        for offer in scene.flash
        if any(applies(offer, scene.facts.products[sku]) for sku in told if sku in scene.facts.products)
    ]


def _whole(question: Question, scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return the answer to all that a comment asks, what it asks first before the rest; one's own order is never answered beside others."""
    first = _part(question, scene, items)
    rest: list[Part] = []
    for further in dict.fromkeys(scene.slots.also[:ALSO_MAX]):
        intent, _, attribute = further.partition(":")
        if intent == "ask_discount_coupon" and scene.slots.date is not None and first.about == OTHER_PRICE:
            # What is off now says nothing of a day whose prices are not known.
            continue
        if intent not in PERSONAL_INTENTS and first.text:
            slots = replace(scene.slots, attribute=attribute or None, also=())
            asked = _of_all_options(items) if intent == "ask_price" else items
            part = _part(replace(question, intent=intent), replace(scene, slots=slots), asked)
            if not _is_told(intent, part, question, first):
                rest.append(part)
    rest = [part for part in rest if part.text and part.text != first.text]
    if not items and question.intent in PRODUCT_PLANS and first.known and not first.evidence and rest:
        return together(scene, rest)
    return together(scene, (first, *rest)) if rest else first


def _is_told(intent: str, part: Part, question: Question, first: Part) -> bool:
    """Whether a price that is asked beside an offer stands in what is said of the offer already."""
    both = intent == "ask_price" and question.intent == "ask_discount_coupon"
    return both and bool(part.evidence) and set(part.evidence) <= set(first.evidence)


def _of_all_options(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items without the options that they lack: that they lack them is told, what they cost is asked beside it."""
    return tuple(replace(item, missing="", lacks="") if item.missing else item for item in items)


def _part(question: Question, scene: Scene, items: tuple[Item, ...]) -> Part:
    intent = question.intent or ""
    if "off_platform" in question.flags:
        return Part(text=say(scene, "room.off_platform"))
    if "injection" in question.flags and intent != "bargain":
        return Part(text=say(scene, "room.injection"))
    own_warranty = intent == "warranty_invoice" and scene.slots.attribute == "warranty"
    matter = None if own_warranty else matters.matter_part(scene, intent, items)
    if matter is not None:
        return matter
    if intent in ABOUT_GOODS and names_unknown(question) and not (items == () and scene.slots.coupon):
        return _not_all_carried(intent, scene, items)
    of_product = PRODUCT_PLANS.get(intent)
    if of_product is not None:
        return _of_products(intent, of_product, scene, items) if items else _without_items(intent, scene)
    of_room = ROOM_PLANS.get(intent)
    if of_room is not None:
        if intent in GOODS_INTENTS and items and not any(item.product.listed for item in items):
            return together(scene, (buying.unlisted_part(scene, item) for item in items))
        if intent in GOODS_INTENTS:
            items = tuple(item for item in items if item.product.listed)
        return of_room(scene, items)
    if not LOUD_FLAGS.isdisjoint(question.flags):
        return Part(text=say(scene, "room.human"), known=False, about="human")
    if intent in ("", "out_of_scope"):
        return Part(text="")
    # What is none of the 42 is an intent of the shop's own, and the policy of its name has the words.
    return policies.told(scene, policies.policies_on(scene, intent), "own_intent")


def _not_all_carried(intent: str, scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return that a thing is not carried, beside the answer for those that are or the bare names of the models next to it."""
    near = [item for item in items if item.how == NEIGHBOUR and item.product.listed]
    if near:
        text = say(scene, "absent.neighbour", names=listed(scene, (item.name for item in near)))
        titles = tuple(f"product:{item.product.sku}#title" for item in near)
        return Part(text=text, evidence=titles, known=False, about="product")
    plan = price_part if intent == "compare_products" else PRODUCT_PLANS.get(intent)
    known = [_of_products(intent, plan, scene, items)] if items and plan is not None else []
    return together(scene, (*known, Part(text=say(scene, "absent.product"), known=False, about="product")))


def _of_products(intent: str, plan: ProductPlan, scene: Scene, items: tuple[Item, ...]) -> Part:
    if intent == "ask_price" and scene.slots.attribute in NO_PRICES:
        return unknown(scene, NO_PRICES[scene.slots.attribute or ""], items[0] if len(items) == 1 else None)
    if intent == "ask_price" and scene.slots.attribute == CURRENCY:
        plain = replace(scene, slots=replace(scene.slots, attribute=None))
        return in_own_money(scene, _of_products(intent, plan, plain, items), items)
    if intent == "ask_price" and scene.slots.date and (part := price_of_a_past_day(scene, items)) is not None:
        return part
    if intent in ("ask_price", "ask_stock") and (part := listings.chosen_part(scene, items)) is not None:
        return part
    if intent == "ask_price" and (part := total_part(scene, items)) is not None:
        return part
    if intent == "ask_price" and (part := listings.kinds_and_items_part(scene, items)) is not None:
        return part
    on_sale = tuple(item for item in items if item.product.listed)
    if len(on_sale) == 1 and intent == "ask_stock" and listings.is_only_listed(on_sale[0]):
        return listings.have_part(scene, on_sale)
    if listings.is_group(on_sale) and not all(item.missing for item in on_sale):
        return _of_group(intent, plan, scene, on_sale)
    parts = [
        _planned(plan, scene, item) if item.product.listed else buying.unlisted_part(scene, item)
        for item in items[:ITEMS_MAX]
    ]
    if intent == "want_to_buy" and len(on_sale) == len(items) and all(any(map(in_stock, i.variants)) for i in items):
        total = total_part(scene, items) if all(one_price(scene, item) is not None for item in items) else None
        parts += [total] if total is not None and total.known else []
    if len(parts) > 1 and not any(part.known or part.evidence for part in parts):
        return unknown(scene, parts[0].about)
    if len(parts) > 1:
        return together(scene, parts)
    alone = intent == "ask_colour_options" and not parts[0].evidence and not items[0].missing and not scene.slots.colour
    alike = coloured_listings(scene, items[0]) if alone else ()
    return listings.have_part(scene, alike) if alike else parts[0]


def _planned(plan: ProductPlan, scene: Scene, item: Item) -> Part:
    """Return what is planned for an item; where nothing is known, what its own texts say by a word of the question."""
    return told_part(scene, item, plan(scene, item)) if scene.slots.told_word is not None else plan(scene, item)


def _of_group(intent: str, plan: ProductPlan, scene: Scene, items: tuple[Item, ...]) -> Part:
    """Return what is said of a kind or a brand: as a whole, else of each where they are few or alike, else the question back."""
    if intent == "ask_authenticity_origin" and scene.slots.attribute == "authenticity":
        return unknown(scene, "authenticity")
    if scene.slots.attribute == listings.WHICH:
        return listings.which_part(scene, items)
    if intent in GROUP_PLANS:
        return GROUP_PLANS[intent](scene, items)
    if intent in FACT_PLANS and (part := listings.alike_part(scene, items)) is not None:
        return part
    parts = [_planned(plan, scene, item) for item in items]
    if scene.slots.told_word and not any(part.known for part in parts):
        parts = [part for part in parts if part.evidence][:ITEMS_MAX] or parts
    if not any(part.known or part.evidence for part in parts):
        return listings.have_part(scene, items) if intent == "ask_colour_options" else unknown(scene, parts[0].about)
    return together(scene, parts) if len(parts) <= ITEMS_MAX else listings.which_part(scene, items)


def _without_items(intent: str, scene: Scene) -> Part:
    """Return what is said where no product is known to be meant: a rule of the shop, or the question back."""
    if any(number not in scene.facts.links for number in scene.slots.link_nos):
        return Part(text=say(scene, "link.none"))
    if intent == "ask_price" and scene.slots.attribute in NO_PRICES:
        return unknown(scene, NO_PRICES[scene.slots.attribute or ""])
    if intent == "ask_price" and scene.slots.attribute == CURRENCY and (part := own_money_part(scene)) is not None:
        return part
    if intent in ("ask_price", "ask_stock") and (part := listings.chosen_part(scene, ())) is not None:
        return part
    if intent == "ask_stock" and scene.slots.attribute == listings.ALL_GONE:
        return listings.gone_part(scene)
    if intent == "ask_authenticity_origin" and scene.slots.attribute == listings.BRANDS:
        return listings.brands_part(scene)
    if intent == "ask_purchase_limit" and all(p.limit_per_buyer is None for p in scene.facts.products.values()):
        return unknown(scene, "limit")
    rule = WITHOUT_PRODUCT.get(intent)
    if rule is not None:
        part = rule(scene)
        if part.known:
            return part
    if intent == "ask_authenticity_origin" and scene.slots.attribute == "authenticity":
        return unknown(scene, "authenticity")
    return Part(text=say(scene, "room.which"))


def _compare(scene: Scene, items: tuple[Item, ...]) -> Part:
    if (len(items) != 2 or listings.is_of_those_there(scene)) and (
        part := listings.chosen_part(scene, items)
    ) is not None:
        return part
    if listings.is_group(items) and len(items) > 2 and scene.slots.attribute in (None, "price", "equal"):
        return listings.prices_part(scene, items)
    return compare_part(scene, items)


def _policy(about: str, *topics: str, count: int = 1) -> RoomPlan:
    def plan(scene: Scene, items: tuple[Item, ...]) -> Part:
        return policies.told(scene, policies.policies_on(scene, *topics), about, count=count)

    return plan


def _costs(scene: Scene, items: tuple[Item, ...]) -> list[Money]:
    """Return what an order is told to come to, else what as many pieces as are asked for of the one item that is meant cost, by variant.

    Nothing where that is not known.
    """
    if (told := tells_an_order(scene)) is not None:
        return [told]
    if len(items) != 1 or not items[0].product.listed or items[0].missing:
        return []
    priced = priced_now(items[0].variants, scene)
    count = max(1, items[0].qty or scene.slots.qty or 1)
    return (
        [Money(price.minor * count, price.currency) for _, price in priced]
        if len(priced) == len(items[0].variants)
        else []
    )


def _plain(message: str) -> RoomPlan:
    def plan(scene: Scene, items: tuple[Item, ...]) -> Part:
        return Part(text=say(scene, message))

    return plan


def _human(message: str, about: str) -> RoomPlan:
    def plan(scene: Scene, items: tuple[Item, ...]) -> Part:
        return Part(text=say(scene, message), known=False, about=about)

    return plan


def _greeting(scene: Scene, items: tuple[Item, ...]) -> Part:
    return Part(text=say(scene, "room.greeting"))


def _warranty(scene: Scene, items: tuple[Item, ...]) -> Part:
    own = [item for item in items if item.product.listed and "warranty" in item.product.attributes]
    if len(own) == 1:
        return attributes.first_of(scene, own[0], "warranty", about="warranty")
    rule = policies.told(scene, policies.policies_on(scene, "warranty"), "warranty")
    return matters.with_no(scene, rule, items, "warranty")


NO_PRICES = {"other": "spec", OTHER_PRICE: OTHER_PRICE}
"""Values of the attribute slot with which a price is asked that is not the present one, or none at all; with what is not known."""

PRODUCT_PLANS: Mapping[str, ProductPlan] = {
    "ask_price": price_and_lack,
    "ask_stock": stock_part,
    "ask_restock_time": buying.restock_part,
    "ask_link_number": buying.link_part,
    "want_to_buy": buying.want_part,
    "ask_bundle_gift": buying.gift_part,
    "ask_purchase_limit": buying.limit_part,
    "ask_colour_options": sizes.colour_options_part,
    **FACT_PLANS,
}

GROUP_PLANS: Mapping[str, RoomPlan] = {
    "ask_price": listings.prices_part,
    "ask_stock": listings.have_part,
    "ask_link_number": listings.have_part,
    "want_to_buy": listings.which_part,
    "ask_size_advice": listings.which_part,
}
"""What is said of a kind or a brand as a whole."""

ABOUT_GOODS = frozenset({*PRODUCT_PLANS, "compare_products", "request_show_item", "bargain", "ask_discount_coupon"})
"""Those to which a thing that the bag does not hold matters."""

GOODS_INTENTS = frozenset({"ask_discount_coupon", "bargain", "how_to_order", "request_show_item"})
"""Those about the whole room or some product: what is not on sale is no part of them."""

WITHOUT_PRODUCT: Mapping[str, Callable[[Scene], Part]] = {
    "ask_bundle_gift": buying.gift_room_part,
}

ROOM_PLANS: Mapping[str, RoomPlan] = {
    "ask_discount_coupon": priced_discount_part,
    "bargain": bargain_part,
    "how_to_order": buying.how_to_order_part,
    "request_show_item": buying.show_part,
    "ask_presale_deposit": _policy("deposit", "deposit"),
    "ask_payment_methods": _policy("payment", "payment"),
    "ask_shipping_fee": lambda scene, items: policies.shipping_fee_part(scene, _costs(scene, items)),
    "ask_ship_time": lambda scene, items: policies.ship_time_part(scene),
    "ask_courier": lambda scene, items: policies.courier_part(scene),
    "ask_deliver_region": lambda scene, items: policies.deliver_region_part(scene),
    "return_exchange_policy": lambda scene, items: matters.with_no(
        scene, policies.returns_part(scene), items, "returns"
    ),
    "warranty_invoice": _warranty,
    "ask_live_schedule_replay": _policy("live", "live", "hours"),
    "compare_products": _compare,
    "greet_thanks": _greeting,
    "praise": _plain("room.praise"),
    "lottery_follow_interaction": _plain("room.lottery"),
    "chitchat_about_host": _plain("room.ai"),
    "complaint_negative": _human("room.complaint", "complaint"),
    "track_order": _human("order_public.unbound", "order"),
    "refund_status": _human("order_public.unbound", "order"),
    "change_order_address": _human("order_public.human_unbound", "order"),
    "cancel_order": _human("order_public.human_unbound", "order"),
    "request_refund_return": _human("order_public.human_unbound", "order"),
    "damaged_missing_wrong": _human("order_public.human_unbound", "order"),
}
