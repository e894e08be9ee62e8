"""The shop's rules: the merchant's own words where they are short, else the typed fields; yes and no to places and carriers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from zhubo.facts import Money, Policy
from zhubo.generate.names import is_wide
from zhubo.generate.places import holds, region_words
from zhubo.generate.scene import Part, Scene, amount, joined, listed, say, together, unknown, worded
from zhubo.generate.told_money import gap_words
from zhubo.text.phrases import spellings

WIDE_CHARS_MAX = 90
LATIN_CHARS_MAX = 190
TOLD_PLACE = "told_place"
"""Value of the attribute slot: the place that goods are sent to is told, and not asked about."""


def policies_on(scene: Scene, *topics: str) -> list[Policy]:
    """Return the policies of the topics, in the order of the topics, then of their ids."""
    found = [policy for policy in scene.facts.policies.values() if policy.topic in topics]
    return sorted(found, key=lambda policy: (topics.index(policy.topic), policy.id))


def spoken(scene: Scene, policy: Policy) -> Part:
    """Return a policy in words: the merchant's where they are in the language of the answer and short, else its typed fields."""
    own = policy.text.get(scene.language, "").strip()
    limit = WIDE_CHARS_MAX if is_wide(own) else LATIN_CHARS_MAX
    if own and len(own) <= limit:
        return Part(text=own, evidence=(f"policy:{policy.id}#text",))
    clauses, fields = _typed(scene, policy)
    if clauses:
        text = joined(scene, clauses)
        text = text[:1].upper() + text[1:]
        return Part(text=text, evidence=tuple(f"policy:{policy.id}#{field}" for field in fields))
    anyhow = worded(scene, policy.text)
    return Part(text=anyhow, evidence=(f"policy:{policy.id}#text",)) if anyhow else Part(text="")


def _typed(scene: Scene, p: Policy) -> tuple[list[str], list[str]]:
    said: list[tuple[str, str]] = [(_shipping(scene, p), "fee"), (_areas(scene, p), "ships_to")]
    if p.ships_to and p.not_to:
        said.append((" ", "not_to"))
    if p.topic == "dispatch" and p.ships_from:
        said.append((say(scene, "policy.ships_from", place=in_own_script(scene, p.ships_from)), "from"))
    if p.within_hours is not None:
        said.append((say(scene, _within(p, "hours"), count=p.within_hours), "within_hours"))
    if p.within_business_days is not None:
        said.append((say(scene, _within(p, "days"), count=p.within_business_days), "within_business_days"))
    if p.carriers:
        said.append(
            (
                say(
                    scene,
                    "policy.carriers",
                    carriers=listed(scene, (known_name(scene, "carrier", c) for c in p.carriers)),
                ),
                "carriers",
            )
        )
        if p.default and len(p.carriers) > 1:
            said.append(
                (say(scene, "policy.default_carrier", carrier=known_name(scene, "carrier", p.default)), "default")
            )
    said += _returns(scene, p)
    if p.methods:
        said.append(
            (
                say(
                    scene, "policy.methods", methods=listed(scene, (known_name(scene, "payment", m) for m in p.methods))
                ),
                "methods",
            )
        )
    if p.cash_on_delivery is not None:
        said.append((say(scene, "policy.cod_yes" if p.cash_on_delivery else "policy.cod_no"), "cash_on_delivery"))
    if p.opens and p.closes:
        key = "policy.live" if p.topic == "live" else "policy.hours"
        said.append((say(scene, key, opens=p.opens, closes=p.closes), "opens"))
    elif p.opens:
        said.append((say(scene, "policy.opens", opens=p.opens), "opens"))
    said = [(text, field) for text, field in said if text]
    return [text for text, _ in said if text.strip()], [field for _, field in said]


def in_own_script(scene: Scene, written: str) -> str:
    """Return of an entry that is written twice, in Chinese and then in Latin letters, what the viewer reads; others as they are."""
    twice = _TWICE.fullmatch(written.strip())
    if twice is None:
        return written
    return twice["wide"] if scene.language in ("zh", "ja") else twice["latin"]


def known_name(scene: Scene, section: str, written: str) -> str:
    """Return a carrier or a way to pay in the language's own word, where the merchant wrote it in another script and it is known."""
    written = in_own_script(scene, written)
    if is_wide(written) == (scene.language == "zh"):
        return written
    folded = written.casefold()
    for name, words in spellings(section).items():
        own = scene.phrases.spelled.get(section, {}).get(name)
        if own and any(_names(folded, word) for word in words):
            return own[0]
    return written


def _names(folded: str, word: str) -> bool:
    return folded == word or (not word.isascii() and len(word) > 1 and word in folded)


def _within(policy: Policy, unit: str) -> str:
    topic = policy.topic if policy.topic in ("dispatch", "courier", "invoice") else "other"
    return f"policy.{topic}_within_{unit}"


def _shipping(scene: Scene, p: Policy) -> str:
    free, fee = p.free_over, p.fee
    if free is not None and fee is not None:
        return say(scene, "policy.free_over_else", free=amount(scene, free), fee=amount(scene, fee))
    if free is not None:
        return say(scene, "policy.free_over", free=amount(scene, free))
    if fee is None:
        return ""
    return say(scene, "policy.fee", fee=amount(scene, fee)) if fee.minor else say(scene, "policy.free")


def _areas(scene: Scene, p: Policy) -> str:
    places = [region_words(scene, place, written=True) for place in p.ships_to]
    refused = [region_words(scene, place, written=True) for place in p.not_to]
    if places and refused:
        return say(scene, "policy.ships_to_not", places=listed(scene, places), refused=listed(scene, refused))
    if places:
        return say(scene, "policy.ships_to", places=listed(scene, places))
    return say(scene, "policy.not_to", refused=listed(scene, refused)) if refused else ""


def _returns(scene: Scene, p: Policy) -> list[tuple[str, str]]:
    said: list[tuple[str, str]] = []
    if p.topic == "returns" and p.days is not None:
        said.append((say(scene, "policy.return_any" if p.no_reason else "policy.return_days", count=p.days), "days"))
    elif p.topic == "warranty" and p.days is not None:
        said.append((say(scene, "policy.warranty_days", count=p.days), "days"))
    if p.years is not None:
        said.append((say(scene, "policy.warranty_years", count=p.years), "years"))
    if p.condition:
        said.append((say(scene, "policy.condition", condition=worded(scene, p.condition)), "condition"))
    if p.exceptions:
        said.append(
            (
                say(scene, "policy.except", things=listed(scene, (in_own_script(scene, one) for one in p.exceptions))),
                "except",
            )
        )
    return said


def told(scene: Scene, policies: Iterable[Policy], about: str, *, count: int = 1) -> Part:
    """Return the first `count` policies in words, else that nothing says so."""
    parts = [part for policy in list(policies)[:count] if (part := spoken(scene, policy)).text]
    if not parts:
        return unknown(scene, about)
    text = joined(scene, (part.text.rstrip("。.") for part in parts)) if len(parts) > 1 else parts[0].text
    return Part(text=text, evidence=tuple(one for part in parts for one in part.evidence))


def postage_rule(scene: Scene) -> Policy | None:
    """Return the one rule of postage for the region that is named, or for no special one; None where there is none, or several."""
    rules = policies_on(scene, "shipping")
    region = scene.slots.region
    own = [p for p in rules if region is not None and any(holds(place, region) for place in p.regions)]
    rules = own or [p for p in rules if not p.regions]
    rules = [p for p in rules if p.fee is not None or p.free_over is not None]
    return rules[0] if len(rules) == 1 else None


def far_words(scene: Scene, rule: Policy) -> tuple[str, tuple[str, ...]]:
    """Return to where the postage is another one than by `rule`, where no region is named, with the facts that say so."""
    others = (
        [p for p in policies_on(scene, "shipping") if p.regions and p is not rule] if scene.slots.region is None else []
    )
    places = [region_words(scene, place, written=True) for p in others for place in p.regions]
    if not places:
        return "", ()
    text = say(scene, "total.far", places=listed(scene, places[:4]))
    return text, tuple(f"policy:{p.id}#{field}" for p in others for field in ("regions", "text"))


def _whether_free(scene: Scene, lowest: Money, highest: Money) -> Part | None:
    """Return yes or no to free shipping for goods that cost so much, with the rule; None where that depends, or no rule of amounts is."""
    rule = postage_rule(scene)
    free = rule.free_over if rule is not None else None
    if rule is None or free is None or free.currency != lowest.currency or lowest < free <= highest:
        return None
    if _tells_of_more(scene, rule):
        return None
    evidence = (f"policy:{rule.id}#free_over", f"policy:{rule.id}#fee", f"policy:{rule.id}#text")
    far, far_evidence = far_words(scene, rule)
    if lowest >= free:
        text = say(scene, "post.free", free=amount(scene, free))
    elif rule.fee is None:
        return None
    else:
        text = say(scene, "post.not_free", free=amount(scene, free), fee=amount(scene, rule.fee))
    return Part(text=joined(scene, (text + far, gap_words(scene, free))), evidence=(*evidence, *far_evidence))


def _tells_of_more(scene: Scene, rule: Policy) -> bool:
    """Whether the words of a rule of postage name an amount that its fields do not, so that they alone tell all of it: 家具每件收30元."""
    known = {Decimal(money.minor) / 100 for money in (rule.free_over, rule.fee) if money is not None}
    told = {Decimal(match[1]) for match in _MONEY_TOLD.finditer(rule.text.get("zh", ""))}
    return not told <= known


def shipping_fee_part(scene: Scene, prices: Iterable[Money] = ()) -> Part:
    """Return postage: yes or no for goods at `prices`, else the rule of the region that is named, else the general one.

    There is none to where nothing is sent, nor by a carrier that is not used.
    """
    refused = refused_part(scene)
    if refused is not None:
        return refused
    if scene.slots.courier is not None and _carrier_named(scene) is None and (rule := courier_part(scene)).known:
        return rule
    costs = sorted(prices)
    whether = _whether_free(scene, costs[0], costs[-1]) if costs else None
    if whether is not None:
        return whether
    rules = policies_on(scene, "shipping")
    region = scene.slots.region
    if region is not None:
        own = [p for p in rules if any(holds(place, region) for place in p.regions)]
        rules = own or [p for p in rules if not p.regions]
    rules = sorted(rules, key=lambda p: (region is None and bool(p.regions), p.id))
    fee = told(scene, rules, "shipping_fee", count=2 if region is None else 1)
    return (
        fee
        if scene.slots.courier is None
        else together(scene, (fee, told(scene, policies_on(scene, "courier"), "courier")))
    )


def _refusing(scene: Scene, region: str) -> Policy | None:
    policies = policies_on(scene, "shipping_area", "shipping")
    return next((p for p in policies if any(holds(place, region) for place in p.not_to)), None)


def refused_part(scene: Scene) -> Part | None:
    """Return that nothing is sent to the place that is named; None where that is not so, or none is."""
    region = scene.slots.region
    if region is None or any(holds(place, region) for p in policies_on(scene, "shipping") for place in p.regions):
        return None
    refused = _refusing(scene, region)
    return _no(scene, refused, region) if refused is not None else None


def _no(scene: Scene, policy: Policy, region: str) -> Part:
    evidence = (f"policy:{policy.id}#not_to", f"policy:{policy.id}#text")
    return Part(text=say(scene, "area.no", place=region_words(scene, region)), evidence=evidence)


def deliver_region_part(scene: Scene) -> Part:
    """Return yes or no for the place that is named; neither where the rules name neither it nor what it lies in.

    Where the place is only told beside another question, no alone is worth saying.
    """
    region = scene.slots.region
    if scene.slots.attribute == TOLD_PLACE:
        return refused_part(scene) or Part(text="")
    policies = policies_on(scene, "shipping_area", "shipping")
    if region is None:
        return told(scene, [p for p in policies if p.topic == "shipping_area"], "deliver_region")
    refused = _refusing(scene, region)
    if refused is not None:
        return _no(scene, refused, region)
    for policy in policies:
        if any(holds(place, region) for place in (*policy.ships_to, *policy.regions)):
            field = "ships_to" if policy.ships_to else "regions"
            text = say(scene, "area.yes", place=region_words(scene, region))
            return Part(text=text, evidence=(f"policy:{policy.id}#{field}", f"policy:{policy.id}#text"))
    stated = [p for p in policies if p.topic == "shipping_area" and (p.ships_to or p.not_to)]
    if not stated:
        return unknown(scene, "deliver_region")
    area = spoken(scene, stated[0])
    text = say(scene, "area.not_named", place=region_words(scene, region), areas=area.text.rstrip("。."))
    return Part(text=text, evidence=area.evidence, known=False, about="deliver_region")


def ship_time_part(scene: Scene) -> Part:
    """Return when an order leaves, and how long it then takes where the carrier's rule says so."""
    leaves = told(scene, policies_on(scene, "dispatch"), "ship_time")
    for policy in policies_on(scene, "courier"):
        days, hours = policy.within_business_days, policy.within_hours
        count = days if days is not None else hours
        if count is None:
            continue
        field = "within_business_days" if days is not None else "within_hours"
        key = "policy.courier_within_days" if days is not None else "policy.courier_within_hours"
        arrives = Part(text=say(scene, key, count=count), evidence=(f"policy:{policy.id}#{field}",))
        return together(scene, (leaves, arrives)) if leaves.known else arrives
    return leaves


def courier_part(scene: Scene) -> Part:
    """Return which carriers there are; with one named, whether it is among them."""
    policies = policies_on(scene, "courier")
    asked = scene.slots.courier
    if asked is None or not policies or not policies[0].carriers:
        return told(scene, policies, "courier")
    policy = policies[0]
    rule = spoken(scene, policy)
    named = _carrier_named(scene)
    if named is None and any(word in rule.text.casefold() for word in _carrier_words(asked)):
        return rule
    key = "courier.yes" if named is not None else "courier.no"
    text = say(scene, key, rule=rule.text)
    return Part(text=text, evidence=tuple(dict.fromkeys((*rule.evidence, f"policy:{policy.id}#carriers"))))


def _carrier_named(scene: Scene) -> str | None:
    """Return the carrier that is asked for, as the merchant writes it, where the rule names it among those that are used."""
    policies, words = policies_on(scene, "courier"), _carrier_words(scene.slots.courier or "")
    carriers = policies[0].carriers if policies else ()
    return next((c for c in carriers if any(word in c.casefold() for word in words)), None)


def _carrier_words(asked: str) -> frozenset[str]:
    return spellings("carrier").get(asked) or frozenset({asked})


def returns_part(scene: Scene) -> Part:
    """Return the rule of return and exchange: the one with a number of days first."""
    policies = sorted(policies_on(scene, "returns"), key=lambda p: (p.days is None, p.id))
    return told(scene, policies, "returns")


_TWICE = re.compile(r"(?P<wide>[\u3400-\u9fff，、（）]{2,}) (?P<latin>[A-Za-z][\x20-\x7e]+)")
_MONEY_TOLD = re.compile(r"(\d+(?:\.\d{1,2})?) ?[元块]")
