"""Matters of rules: a rule answers only where its own words tell of the matter that was asked, and no neighbour answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from zhubo.facts import Policy, Product
from zhubo.generate.flash import running
from zhubo.generate.offers import offer_words, scope_words
from zhubo.generate.policies import policies_on, told
from zhubo.generate.scene import Item, Part, Scene, joined, say, together, unknown
from zhubo.text.matters_tables import MATTERS
from zhubo.text.properties import tells

TOPICS: Mapping[str, tuple[str, ...]] = {
    "ask_shipping_fee": ("shipping",),
    "ask_ship_time": ("dispatch", "courier"),
    "ask_courier": ("courier", "dispatch"),
    "ask_deliver_region": ("shipping_area", "shipping"),
    "return_exchange_policy": ("returns",),
    "warranty_invoice": ("warranty", "invoice"),
    "ask_payment_methods": ("payment",),
    "ask_presale_deposit": ("deposit",),
    "ask_live_schedule_replay": ("live", "hours"),
    "ask_discount_coupon": (),
    "bargain": (),
    "how_to_order": (),
    "ask_usage_care": (),
    "ask_bundle_gift": ("gift",),
}
"""The rules that an intent is about, nearest first; others count after them."""
SUPPORT = "support"
PAY = "pay_"
PAID_BY = frozenset({"ask_payment_methods", "how_to_order", "ask_presale_deposit"})
"""Ways to pay are answered where paying is asked about, and there alone."""
STATES = ("opened", "washed")
"""Matters that are a state of goods: an exception that names one holds in that state alone."""
ONLY: Mapping[str, frozenset[str]] = {
    "exchange": frozenset({"return_exchange_policy"}),
    "return_postage": frozenset({"return_exchange_policy"}),
    "opened": frozenset({"return_exchange_policy"}),
    "washed": frozenset({"return_exchange_policy"}),
    "damaged": frozenset({"return_exchange_policy"}),
    "warranty": frozenset({"warranty_invoice"}),
    "invoice": frozenset({"warranty_invoice"}),
    "installation": frozenset(TOPICS) - {"return_exchange_policy"},
    "accident": frozenset({"warranty_invoice"}),
    "replay": frozenset({"ask_live_schedule_replay"}),
    "po_box": frozenset({"ask_deliver_region"}),
    "refund_time": frozenset({"return_exchange_policy"}),
    "return_address": frozenset({"return_exchange_policy"}),
    "express": frozenset({"ask_shipping_fee", "ask_ship_time", "ask_courier", "ask_deliver_region", "how_to_order"}),
    "arrival": frozenset({"ask_ship_time"}),
    "member": frozenset({"ask_discount_coupon", "bargain", "ask_bundle_gift"}),
}
"""Matters whose words mean something else in other questions."""
APART: Mapping[str, frozenset[str]] = {"weekend": frozenset({"live", "hours"})}
"""Rules that may tell of a matter, and mean another thing by it: when the shop is live says nothing of parcels."""
BESIDE = {"ask_payment_methods": "payment", "ask_ship_time": "dispatch"}
"""Questions in which the general rule is worth telling, with the word that the rest is not on record: its topic by intent."""

ARRANGED = frozenset({"chosen_day", "sent_from", "split_payment"})
"""Matters that are arranged for one order, or of places, of which the general rule says nothing."""


def matter_part(scene: Scene, intent: str, items: Iterable[Item]) -> Part | None:
    """Return what the rules and offers say of the matter that was named; None where none was named."""
    matter = scene.slots.attribute or ""
    if intent not in TOPICS or matter not in MATTERS or intent not in ONLY.get(matter, TOPICS):
        return None
    if matter.startswith(PAY) and intent not in PAID_BY:
        return None
    near = policies_on(scene, *TOPICS[intent])
    apart = APART.get(matter, frozenset()) - set(TOPICS[intent])
    rest = [p for _, p in sorted(scene.facts.policies.items()) if p.topic not in {*TOPICS[intent], *apart}]
    found = [policy for policy in (*near, *rest) if speaks_of(policy, matter)]
    if found and intent == "return_exchange_policy" and near and found[0] is not near[0]:
        return together(scene, (told(scene, near[:1], matter), _answered(scene, found[0], matter, items)))
    if found:
        return _answered(scene, found[0], matter, items)
    bound = [policy for policy in near if policy.condition] if matter in STATES else []
    if bound:
        return told(scene, bound[:1], matter)
    offers = [
        p
        for _, p in sorted(scene.facts.promotions.items())
        if running(p, scene.at_ms) and any(tells(text, matter) for text in p.text.values())
    ]
    if offers:
        texts = (say(scene, "offer.on", scope=scope_words(scene, p), offer=offer_words(scene, p)) for p in offers[:1])
        text = say(scene, "offer.running", offers=joined(scene, texts))
        return Part(text=text, evidence=(f"promotion:{offers[0].id}",))
    if intent == "ask_usage_care":
        return None
    missing = unknown(scene, about_of(scene, matter))
    topic = BESIDE.get(intent) if matter not in ARRANGED else None
    beside = told(scene, policies_on(scene, topic), matter) if topic is not None else missing
    return together(scene, (beside, missing)) if beside.known else missing


def about_of(scene: Scene, matter: str) -> str:
    """Return the key of the message files that names a matter of which nothing is on record."""
    if matter.startswith(PAY):
        return "pay_other"
    return matter if scene.phrases.word("about", matter) else "it"


def _answered(scene: Scene, policy: Policy, matter: str, items: Iterable[Item]) -> Part:
    """Return a rule that tells of a matter, with yes or no before it where its typed fields say so."""
    rule = told(scene, [policy], matter)
    answer = says_yes(policy, matter, items)
    if answer is None:
        return rule
    return replace(rule, text=say(scene, "rule.yes" if answer else "rule.no", rule=rule.text))


def says_yes(policy: Policy, matter: str, items: Iterable[Item]) -> bool | None:
    """Return yes or no where a typed field of a rule says it of a matter: a way to pay, cash on delivery, an exception from returns."""
    if matter == "cod":
        return policy.cash_on_delivery
    if matter.startswith(PAY):
        return True if any(tells(method, matter) for method in policy.methods) else None
    return False if is_excepted(policy, matter, items) else None


def is_excepted(policy: Policy, matter: str, items: Iterable[Item]) -> bool:
    """Whether a rule of returns or warranty excepts one of the items: as such, or in the state that was asked about."""
    if policy.topic not in ("returns", "warranty"):
        return False
    things = [t for t in policy.exceptions if tells(t, matter) or not any(tells(t, state) for state in STATES)]
    return any(_is_named(item.product, thing) for item in items for thing in things)


def with_no(scene: Scene, part: Part, items: Iterable[Item], topic: str) -> Part:
    """Return a rule with a no before it where it excepts what was asked about."""
    told_of = {fact.partition("#")[0] for fact in part.evidence}
    rules = [rule for rule in policies_on(scene, topic) if f"policy:{rule.id}" in told_of]
    if not part.known or not any(is_excepted(rule, scene.slots.attribute or "", items) for rule in rules):
        return part
    return replace(part, text=say(scene, "rule.no", rule=part.text))


def _is_named(product: Product, thing: str) -> bool:
    """Whether an exception of a rule names the sort of a product by one of its names."""
    folded = thing.casefold()
    names = {*product.aliases, *product.category.values()}
    return any(len(name) > 1 and name.casefold().rstrip("s") in folded for name in names)


def speaks_of(policy: Policy, matter: str) -> bool:
    """Whether a rule's words or typed fields tell of a matter."""
    if matter == SUPPORT and policy.topic == "hours":
        return True
    if matter == "cod" and policy.cash_on_delivery is not None:
        return True
    if matter == "sent_from" and policy.ships_from:
        return True
    texts = (*policy.text.values(), *policy.condition.values(), *policy.exceptions, *policy.methods)
    return any(tells(text, matter) for text in texts)
