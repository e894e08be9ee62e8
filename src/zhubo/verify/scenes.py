"""What goods can do as hosts tell it by a scene and without a word for it: `rain just rolls off`, `in with the laundry it goes`. Pure.

A sentence that names goods and speaks of laundry, the dishwasher, rain or something free of charge makes a claim, which facts carry or not.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from zhubo.acts import Finding
from zhubo.text.numbers import fold
from zhubo.values import dataclass
from zhubo.verify.destinations import sent_to
from zhubo.verify.index import ProductIndex
from zhubo.verify.pivot import Pivot, given_place
from zhubo.verify.reading import Reading, product_of, stated_parts
from zhubo.verify.stated import polarities_of
from zhubo.verify.verdict import Claim
from zhubo.verify.words import tongue_of

GIFT = "gift"
"""The scene of what comes free of charge: the others are features, by their name."""
SAYING = frozenset({"attribute", "gift", "policy", "threshold", "fee", "off"})
"""Kinds of claims that say what a scene tells; an option or a price that is named in it says nothing of that."""
_PLACES = ("region", "place")
UNACCENTED = frozenset({"es", "pt", "fr"})
"""Languages whose words stand in the rules without accents, as many type them."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A scene; `names` are what facts call the feature, `words` by language how hosts speak of it, folded.

    `denied`: its words deny something already (`no drop gets in`, `at no charge`); `leaks` tell the opposite, in any language. `goes_on`:
    it is told of goods that the sentence before names, too.
    """

    id: str
    names: tuple[str, ...]
    words: dict[str, re.Pattern[str]]
    denied: bool
    goes_on: bool
    leaks: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a text says in `[start, end)`, with the question before it, in a language; whether something is denied in it."""

    low: str
    language: str
    start: int
    end: int
    denied: bool


@dataclass(frozen=True, slots=True, eq=False)
class Scenes:
    """All scenes, and what denies in a sentence and what tells that something is sent, by the same languages; `comfort` denies nothing."""

    every: tuple[Scene, ...]
    denials: dict[str, re.Pattern[str]]
    sent: dict[str, re.Pattern[str]]
    comfort: re.Pattern[str]


def told_by_scenes(
    text: str,
    language: str | None,
    reading: Reading,
    pivot: Pivot | None,
    claims: Sequence[Claim],
    findings: Sequence[Finding],
) -> list[Finding]:
    """Return findings on what sentences of `text` tell of goods by scenes that no fact carries; `claims` and `findings`: what is settled.

    A sentence with a finding is left alone, as is one that asks or denies.
    """
    place = any(term.group in _PLACES for term in reading.terms)
    if reading.evidence is not None or not (reading.mentions or place):
        return []
    folded = fold(text)
    tongue = tongue_of(language, folded)
    low = folded.translate(_PLAIN) if tongue in UNACCENTED else folded
    scenes = load_scenes()
    denial = scenes.denials.get(tongue)
    if denial is None:
        return []
    sends = place and scenes.sent[tongue].search(low) is not None
    if not sends and not any(scene.words[tongue].search(low) for scene in scenes.every):
        return []
    low = scenes.comfort.sub(lambda match: "." * len(match[0]), low)
    found: list[Finding] = []
    before: ProductIndex | None = None
    for start, said_from, end, asks in stated_parts(folded):
        here = _named(reading, pivot, start, end)
        product, before = here or before, here
        if asks or any(one.start < end and start < one.end for one in findings):
            continue
        said = Sentence(low, tongue, start, end, denial.search(low, said_from, end) is not None)
        own = [c for c in claims if c.kind != "product" and c.start < end and start < c.end]
        told = _of_product(said, product, product is here, own) if product is not None else None
        if told is None and sends:
            told = _of_place(said, reading, pivot, own)
        if told is not None:
            at, stop, kind = told
            found.append(Finding(kind=kind, start=at, end=stop, said=text[at:stop]))
    return found


def _of_product(
    said: Sentence, product: ProductIndex, named_here: bool, own: Sequence[Claim]
) -> tuple[int, int, str] | None:
    """Return where a sentence tells something of goods that facts do not carry, and the kind of the finding."""
    for scene in load_scenes().every:
        spoken = (scene.goes_on or named_here) and (scene.denied or not said.denied)
        match = scene.words[said.language].search(said.low, said.start, said.end) if spoken else None
        if match is None or (
            scene.leaks is not None and scene.leaks.search(said.low, said.start, said.end) is not None
        ):
            continue
        if not _carried(scene, product, own, match, said.low[said.start : said.end]):
            return (*match.span(), _kind(scene, product))
    return None


def _of_place(
    said: Sentence, reading: Reading, pivot: Pivot | None, own: Sequence[Claim]
) -> tuple[int, int, str] | None:
    """Return the place of which a sentence tells that goods go there, or that they do not, and facts say otherwise."""
    if load_scenes().sent[said.language].search(said.low, said.start, said.end) is None:
        return None
    for term in reading.terms:
        at = given_place(pivot, term.start, term.end)
        if term.group not in _PLACES or not said.start <= at[0] < said.end:
            continue
        if any(one.start < at[1] and at[0] < one.end for one in own):
            continue
        affirmed, refused, _ = sent_to(reading, term.payload)
        if said.denied and affirmed and not refused or refused and not said.denied:
            return (*at, "wrong_policy")
        if not affirmed and not refused and not said.denied:
            return (*at, "unsupported_claim")
    return None


def _carried(scene: Scene, product: ProductIndex, own: Sequence[Claim], match: re.Match[str], sentence: str) -> bool:
    """Whether facts carry what a sentence tells: something claims the words, or the facts say so of the product, or name its gift."""
    if any(one.kind in SAYING and one.start < match.end() and match.start() < one.end for one in own):
        return True
    if scene.id == GIFT:
        given = [text.low for text in product.texts if text.field == "gift"]
        return any(one.kind in (GIFT, "policy", "free", "fee") for one in own) or any(
            g and g in sentence for g in given
        )
    return polarities_of(product.blob, scene.names)[0]


def _kind(scene: Scene, product: ProductIndex) -> str:
    refused = scene.id != GIFT and polarities_of(product.blob, scene.names)[1]
    return "wrong_attribute" if refused else "unsupported_claim"


def _named(reading: Reading, pivot: Pivot | None, start: int, end: int) -> ProductIndex | None:
    """Return the goods that are named in a sentence of the text as given."""
    for mention in reading.mentions:
        at = given_place(pivot, mention.start, mention.end)
        if start <= at[0] < end:
            return product_of(reading, mention.sku)
    return None


@lru_cache(maxsize=1)
def load_scenes() -> Scenes:
    """Return the scenes of `rules/scenes.toml`."""
    data = tomllib.loads((files("zhubo.verify") / "rules" / "scenes.toml").read_text(encoding="utf-8"))
    denials = {language: re.compile(words) for language, words in data.pop("not").items()}
    sent = {language: re.compile(words) for language, words in data.pop("sent_to").items()}
    comfort = re.compile(data.pop("comfort")["every"])
    every: list[Scene] = []
    for id, own in data.items():
        names, leaks = tuple(own.pop("names")), own.pop("leaks", None)
        denied, goes_on = bool(own.pop("denied", False)), bool(own.pop("goes_on", False))
        words = {tongue: re.compile(spelled) for tongue, spelled in own.items()}
        every.append(Scene(id, names, words, denied, goes_on, re.compile(leaks) if leaks else None))
    return Scenes(tuple(every), denials, sent, comfort)


_PLAIN = str.maketrans("áàâãéêèëíìîïóòôõúùûçñ", "aaaaeeeeiiiioooouuucn")
