"""What the words of one answer are chosen from, and the parts that it is put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.events import Slots
from zhubo.facts import Attribute, Money, Product, Promotion, Text, Variant, words
from zhubo.generate.amounts import day_words, local_time, moment_words, number_words
from zhubo.generate.flash import flash_offers
from zhubo.generate.names import display_name
from zhubo.state import Facts
from zhubo.text.money_written import money_words
from zhubo.text.phrases import Phrases, filled
from zhubo.values import dataclass

ENDS = "ends"
"""Value of the attribute slot that asks when an offer ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One question's surroundings. `zone` is the shop's time zone; `variation` chooses among wordings; `year` is the present one there.

    `flash` are the promotions that set prices now.
    """

    facts: Facts
    slots: Slots
    at_ms: int
    variation: int
    phrases: Phrases
    zone: str
    year: int
    flash: tuple[Promotion, ...] = ()

    @property
    def language(self) -> str:
        """The language that is written."""
        return self.phrases.language


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A product that is asked about: `variants` are those meant, `named` says whether the question itself narrowed them down.

    `missing` is what was asked for and the product does not have, in words; `lacks` names the option where it is one; `unfit` is the
    target's own word for it where it is no single value. `unsure` is colour or
    size where one was asked for and nothing tells whether the product has it; `linked` says that the name holds the link number; `qty`
    is how many of it are asked for, where the question says so of it alone.
    """

    product: Product
    variants: tuple[Variant, ...]
    named: bool
    how: str
    name: str
    missing: str = ""
    lacks: str = ""
    unfit: str = ""
    unsure: str = ""
    linked: bool = False
    qty: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of an answer with what it rests on; see `Draft`."""

    text: str
    evidence: tuple[str, ...] = ()
    known: bool = True
    about: str = ""


def scene_of(facts: Facts, slots: Slots, *, at_ms: int, variation: int, phrases: Phrases) -> Scene:
    """Return the scene of a question that is answered at `at_ms`."""
    zone = facts.info.time_zone if facts.info is not None else "UTC"
    year = local_time(at_ms, zone).year
    return Scene(
        facts=facts,
        slots=slots,
        at_ms=at_ms,
        variation=variation,
        phrases=phrases,
        zone=zone,
        year=year,
        flash=flash_offers(facts, at_ms),
    )


def say(scene: Scene, message: str, **values: str | int) -> str:
    """Return the wording of `message` (`section.name`) that the scene's variation chooses, filled in."""
    wordings = scene.phrases.wordings[message]
    return filled(wordings[scene.variation % len(wordings)], values, scene.language)


def unknown(scene: Scene, about: str, item: Item | None = None) -> Part:
    """Return the honest "I do not know, a human is asked": no digit stands in it."""
    topic = scene.phrases.word("about", about) or scene.phrases.word("about", "it")
    if item is None:
        return Part(text=say(scene, "unknown.plain", topic=topic), known=False, about=about)
    name = item.name
    if any(char.isdigit() for char in name):
        name = next((a for a in item.product.aliases if _speakable(a, scene.language)), "") or say(scene, "name.this")
    return Part(text=say(scene, "unknown.named", name=name, topic=topic), known=False, about=about)


def _speakable(alias: str, language: str) -> bool:
    return not any(char.isdigit() for char in alias) and alias.isascii() == (language != "zh")


def fact(item: Item, field: str) -> str:
    """Return the id of a product's fact, or of its one variant's where the question is about that alone."""
    if field in ("price", "stock") and len(item.variants) == 1:
        return f"product:{item.variants[0].sku}#{field}"
    return f"product:{item.product.sku}#{field}"


def named(scene: Scene, product: Product) -> str:
    """Return the name by which a product is called in this answer."""
    name = display_name(product, scene.facts, scene.language)
    return f"{name} " if scene.language == "zh" and name[-1:].isascii() else name


def amount(scene: Scene, money: Money) -> str:
    """Return an amount of money in words."""
    return money_words(money, scene.language)


def moment(scene: Scene, moment_ms: int) -> str:
    """Return a moment in words; to the minute on its own day, and where it is asked when an offer ends."""
    today = local_time(scene.at_ms, scene.zone).date() == local_time(moment_ms, scene.zone).date()
    exact = today or scene.slots.attribute == ENDS
    return moment_words(moment_ms, scene.zone, scene.language, scene.year, to_the_minute=exact)


def day(scene: Scene, moment_ms: int) -> str:
    """Return a day in words."""
    return day_words(moment_ms, scene.zone, scene.language, scene.year)


def worded(scene: Scene, text: Text) -> str:
    """Return a fact's text in the language of the answer, else as it is, without a full stop at its end."""
    return words(text, scene.language).strip().rstrip("。.；;")


def attribute_words(scene: Scene, attribute: Attribute) -> str:
    """Return an attribute's value in words."""
    if attribute.text:
        return worded(scene, attribute.text)
    return number_words(attribute.number, attribute.unit, scene.language) if attribute.number is not None else ""


def listed(scene: Scene, entries: Iterable[str]) -> str:
    """Return entries as a list in a sentence."""
    return scene.phrases.word("joint", "list", ", ").join(entries)


def joined(scene: Scene, sentences: Iterable[str]) -> str:
    """Return clauses one after the other."""
    return scene.phrases.word("joint", "clause", "; ").join(sentence for sentence in sentences if sentence)


def together(scene: Scene, parts: Iterable[Part]) -> Part:
    """Return several parts as one, what is known first: known only where each is."""
    parts = sorted((part for part in parts if part.text), key=lambda part: not part.known)
    unanswered = next((part for part in parts if not part.known), None)
    return Part(
        text=joined(scene, dict.fromkeys(_unstopped(part.text) for part in parts)),
        evidence=tuple(dict.fromkeys(one for part in parts for one in part.evidence)),
        known=unanswered is None,
        about=unanswered.about if unanswered is not None else "",
    )


def tidy(text: str) -> str:
    """Return a line without spaces before full-width marks and at its ends."""
    return _GAP.sub("", text).strip()


_GAP = re.compile(r" +(?=[，。：；、（）！？ ])")


def _unstopped(text: str) -> str:
    return text.rstrip("。.")
