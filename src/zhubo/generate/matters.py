"""Matters of rules: a rule answers only where its own words tell of the matter that was asked, and no neighbour answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zhubo.facts import Policy
from zhubo.generate.offers import offer_words, running, scope_words
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
ONLY: Mapping[str, frozenset[str]] = {
    "exchange": frozenset({"return_exchange_policy"}),
    "return_postage": frozenset({"return_exchange_policy"}),
    "opened": frozenset({"return_exchange_policy"}),
    "washed": frozenset({"return_exchange_policy"}),
    "damaged": frozenset({"return_exchange_policy"}),
    "warranty": frozenset({"warranty_invoice"}),
    "invoice": frozenset({"warranty_invoice"}),
    "replay": frozenset({"ask_live_schedule_replay"}),
    "arrival": frozenset({"ask_ship_time"}),
}
"""Matters whose words mean something else in other questions."""
BESIDE = {"ask_payment_methods": "payment", "arrival": "dispatch"}
"""Where the rule beside what was asked is worth telling, with the word that the rest is not on record: by intent or matter, its topic."""


def matter_part(scene: Scene, intent: str, items: Iterable[Item]) -> Part | None:
    """Return what the rules and offers say of the matter that was named; None where none was named."""
    matter = scene.slots.attribute or ""
    if intent not in TOPICS or matter not in MATTERS or intent not in ONLY.get(matter, TOPICS):
        return None
    near = policies_on(scene, *TOPICS[intent])
    rest = [p for _, p in sorted(scene.facts.policies.items()) if p.topic not in TOPICS[intent]]
    found = [policy for policy in (*near, *rest) if speaks_of(policy, matter)]
    if found:
        return told(scene, found, matter)
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
    missing = unknown(scene, matter if scene.phrases.word("about", matter) else "it")
    topic = BESIDE.get(intent, BESIDE.get(matter))
    beside = told(scene, policies_on(scene, topic), matter) if topic is not None else missing
    return together(scene, (beside, missing)) if beside.known else missing


def speaks_of(policy: Policy, matter: str) -> bool:
    """Whether a rule's words or typed fields tell of a matter."""
    if matter == SUPPORT and policy.topic == "hours":
        return True
    if matter == "cod" and policy.cash_on_delivery is not None:
        return True
    texts = (*policy.text.values(), *policy.condition.values(), *policy.exceptions, *policy.methods)
    return any(tells(text, matter) for text in texts)
