"""What goods can do as hosts tell it by a scene and without a word for it: `rain just rolls off`, `in with the laundry it goes`. Pure.

A sentence that names goods and speaks of laundry, the dishwasher, rain or something free of charge makes a claim, which facts carry or not.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from zhubo.acts import Finding
from zhubo.text.numbers import fold
from zhubo.values import dataclass
from zhubo.verify.index import ProductIndex
from zhubo.verify.pivot import Pivot
from zhubo.verify.reading import Reading, clauses_of, product_of
from zhubo.verify.stated import polarities_of
from zhubo.verify.verdict import Claim
from zhubo.verify.words import languages_of

GIFT = "gift"
"""The scene of what comes free of charge: the others are features, by their name."""
UNACCENTED = frozenset({"es", "pt", "fr"})
"""Languages whose words stand in the rules without accents, as many type them."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A scene; `names` are what facts call the feature, `words` by language how hosts speak of it, folded.

    `denied`: its words deny something already (`no drop gets in`); `leaks` tell the opposite, in any language.
    """

    id: str
    names: tuple[str, ...]
    words: dict[str, re.Pattern[str]]
    denied: bool
    leaks: re.Pattern[str] | None


@dataclass(frozen=True, slots=True, eq=False)
class Scenes:
    """All scenes, and by language what denies in a sentence."""

    every: tuple[Scene, ...]
    denials: dict[str, re.Pattern[str]]


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
    if not reading.mentions or reading.evidence is not None:
        return []
    folded = fold(text)
    tongue = language.split("-", 1)[0].lower() if language else languages_of(folded)[0]
    low = folded.translate(_PLAIN) if tongue in UNACCENTED else folded
    scenes = load_scenes()
    denial = scenes.denials.get(tongue)
    if denial is None or len(low) != len(text):
        return []
    found: list[Finding] = []
    before: ProductIndex | None = None
    for start, said_from, end in _sentences(folded):
        here = _named(reading, pivot, start, end)
        product, before = here or before, here
        if product is None or any(one.start < end and start < one.end for one in findings):
            continue
        refused = denial.search(low, said_from, end) is not None
        for scene in scenes.every:
            words = scene.words.get(tongue)
            # What follows goods that were named goes on about them where it denies that water gets in, which little else does.
            spoken = scene.denied or (here is not None and not refused)
            match = words.search(low, start, end) if words is not None and spoken else None
            if match is None or (scene.leaks is not None and scene.leaks.search(low, start, end) is not None):
                continue
            own = [c for c in claims if c.kind != "product" and c.start < end and start < c.end]
            if not _carried(scene, product, own, match, low[start:end]):
                said = text[match.start() : match.end()]
                found.append(Finding(kind=_kind(scene, product), start=match.start(), end=match.end(), said=said))
                break
    return found


def _carried(scene: Scene, product: ProductIndex, own: Sequence[Claim], match: re.Match[str], sentence: str) -> bool:
    """Whether facts carry what a sentence tells: something claims the words, or the facts say so of the product, or name its gift."""
    if any(one.start < match.end() and match.start() < one.end for one in own):
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
        at = (mention.start, mention.end) if pivot is None else pivot.given(mention.start, mention.end)
        if start <= at[0] < end:
            return product_of(reading, mention.sku)
    return None


def _sentences(low: str) -> Iterator[tuple[int, int, int]]:
    """Yield where the sentences of a folded text begin, where what they state begins, and where they end.

    A question goes with the sentence behind it, which states its answer; one that nothing follows states nothing.
    """
    parts: dict[int, tuple[int, int, bool]] = {}
    for clause in clauses_of(low):
        begin, _, asks = parts.get(clause.sentence, (clause.start, clause.end, False))
        parts[clause.sentence] = (begin, clause.end, asks or clause.question)
    asked = -1
    for begin, end, asks in parts.values():
        if asks:
            asked = begin
            continue
        yield (asked if asked >= 0 else begin), begin, end
        asked = -1


@lru_cache(maxsize=1)
def load_scenes() -> Scenes:
    """Return the scenes of `rules/scenes.toml`."""
    data = tomllib.loads((files("zhubo.verify") / "rules" / "scenes.toml").read_text(encoding="utf-8"))
    denials = {language: re.compile(words) for language, words in data.pop("not").items()}
    every: list[Scene] = []
    for id, own in data.items():
        names, denied, leaks = tuple(own.pop("names")), bool(own.pop("denied", False)), own.pop("leaks", None)
        words = {tongue: re.compile(spelled) for tongue, spelled in own.items()}
        every.append(Scene(id, names, words, denied, re.compile(leaks) if leaks else None))
    return Scenes(tuple(every), denials)


_PLAIN = str.maketrans("áàâãéêèëíìîïóòôõúùûçñ", "aaaaeeeeiiiioooouuucn")
