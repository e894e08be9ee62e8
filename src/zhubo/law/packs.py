"""Law and platforms as data: rule packs of jurisdictions (`data/packs`) and platform profiles (`data/platforms`).

A rule names where it stands, since when it holds and who made it; it forbids topics of words (`law/words.py`), lawful uses apart.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from zhubo.errors import InputError
from zhubo.facts import PLATFORMS, Text
from zhubo.values import dataclass

JURISDICTIONS = ("CN", "EU", "US", "JP", "KR")


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCase:
    """A line that breaks a rule, or that comes near and does not. `stock` stands in for that of the product."""

    text: str
    language: str
    unlawful: bool
    product: str | None = None
    stock: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRule:
    """A rule. `id` begins with its pack's name; `kind` is that of its findings; texts are Chinese and English.

    `in_force` is an ISO date, or empty where we do not know it.
    `topics`: which words it forbids. `basis`: what the basis of a former price must say, as a pattern; empty is any basis.
    """

    id: str
    kind: str
    article: str
    in_force: str
    source: str
    forbids: Text
    lawful: Text
    topics: tuple[str, ...]
    basis: str = ""
    cases: tuple[LawCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelDuty:
    """What must carry a word that a machine made it: `text`, `speech`, `picture` (metadata too); with where that is written."""

    text: bool = False
    speech: bool = False
    picture: bool = False
    metadata: bool = False
    article: str = ""
    in_force: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """The rules of one jurisdiction. `read`: how their texts were read when this was written.

    `read`: primary (at the source), copy (one that others keep), press, not_seen (general knowledge: look it up before you rely on it).
    """

    name: str
    title: Text
    read: str
    rules: tuple[LawRule, ...]
    label: LabelDuty


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformProfile:
    """What a platform allows. `capabilities`: name -> allowed. `allows`: topics of words that are lawful on it.

    `own_names`: words for the platform itself, to which nobody is led away. `checked`: its ISO date.
    """

    name: str
    title: Text
    checked: str
    read: str
    capabilities: Mapping[str, bool] = field(default_factory=dict)
    allows: tuple[str, ...] = ()
    own_names: str = ""
    rules: tuple[LawRule, ...] = ()
    label: LabelDuty = LabelDuty()


@lru_cache(maxsize=len(JURISDICTIONS))
def rule_pack(name: str) -> RulePack:
    """Return the rule pack of a jurisdiction of `JURISDICTIONS`.

    Raises:
        InputError: there is none of that name.
    """
    if name not in JURISDICTIONS:
        raise InputError(f"There are no rules of {name!r}.", hint=f"Known are {', '.join(JURISDICTIONS)}.")
    data = _read("packs", name)
    return RulePack(name=name, title=data["title"], read=data["read"], rules=_rules(data, name), label=_label(data))


@lru_cache(maxsize=len(PLATFORMS))
def platform_profile(name: str) -> PlatformProfile:
    """Return the profile of a platform of `facts.PLATFORMS`.

    Raises:
        InputError: there is none of that name.
    """
    if name not in PLATFORMS:
        raise InputError(f"There is no profile of {name!r}.", hint=f"Known are {', '.join(PLATFORMS)}.")
    data = _read("platforms", name)
    return PlatformProfile(
        name=name,
        title=data["title"],
        checked=data["checked"],
        read=data["read"],
        capabilities=data.get("capabilities", {}),
        allows=tuple(data.get("allows", ())),
        own_names=data.get("own_names", ""),
        rules=_rules(data, name),
        label=_label(data),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """The rules that bind one shop. `of_topic`: topic -> the rule that a finding of it names; `allowed`: topics that are lawful there."""

    pack: RulePack | None
    platform: PlatformProfile | None
    of_topic: Mapping[str, LawRule]
    allowed: frozenset[str]

    @property
    def rules(self) -> tuple[LawRule, ...]:
        """All rules, the law's before the platform's."""
        return (*(self.pack.rules if self.pack else ()), *(self.platform.rules if self.platform else ()))


@lru_cache(maxsize=256)
def binding(jurisdiction: str, platform: str) -> Binding:
    """Return what binds a shop; where we have no pack for its jurisdiction, only the platform and this house do."""
    pack = rule_pack(jurisdiction) if jurisdiction in JURISDICTIONS else None
    profile = platform_profile(platform) if platform in PLATFORMS else None
    of_topic: dict[str, LawRule] = {}
    for rule in (*(pack.rules if pack else ()), *(profile.rules if profile else ())):
        for topic in rule.topics:
            of_topic.setdefault(topic, rule)
    return Binding(pack=pack, platform=profile, of_topic=of_topic, allowed=frozenset(profile.allows if profile else ()))


def _read(folder: str, name: str) -> dict[str, Any]:
    return tomllib.loads((files("zhubo.law") / "data" / folder / f"{name}.toml").read_text(encoding="utf-8"))


def _rules(data: dict[str, Any], pack: str) -> tuple[LawRule, ...]:
    return tuple(
        LawRule(
            **{key: value for key, value in row.items() if key not in ("id", "topics", "case")},
            id=f"{pack}/{row['id']}",
            topics=tuple(row.get("topics", ())),
            cases=tuple(LawCase(**case) for case in row.get("case", ())),
        )
        for row in data.get("rule", ())
    )


def _label(data: dict[str, Any]) -> LabelDuty:
    return LabelDuty(**data.get("label", {}))
