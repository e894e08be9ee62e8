"""Light variation of training comments: typos, lost or added spaces, other digits, other endings, other products."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from zhubo.learn.language_fit import without_accents
from zhubo.learn.understand_seeds import Seed
from zhubo.perceive.masking import PRODUCT_SIGN
from zhubo.perceive.ruling import GOODS_INTENTS
from zhubo.values import dataclass

OPENED, TAILED = 0.75, 0.2
"""How many of the texts with a story have it before the question, and how many of these behind it too."""
NAMED_LANGUAGES = ("zh", "en")
"""Where it is known how a comment that names no product would name one."""
ACCENTED = frozenset({"es", "pt", "fr", "de", "vi"})
_PARTICLES = ("啊", "呀", "呢", "哦", "哈", "主播", "宝", "姐", " ", "?", "!", "~", "吖", "老板", "宝子")
_ENDINGS = ("?", "!", " pls", " sis", " host", "??", " thx", "...", " hun", " guys")
_STARTS = ("hi ", "hey ", "host ", "sis ", "hello ", "omg ")
_HOMOPHONES = str.maketrans("吗嘛么没有的吧", "嘛吗吗木油滴叭")
_DIGIT = re.compile(r"\d")
_THIS_ZH = re.compile(r"这个|这款|这件|这条|这双|那个|那款|那件|那条|它")
_THIS_EN = re.compile(r"\b(?:this one|that one|this|it|these|those)\b")
_POINTS_ZH = re.compile(r"[这那它]|链接|号")
_POINTS_EN = re.compile(r"\b(?:this|that|it|these|those|link|one|them|they|u|you|i)\b")


@dataclass(frozen=True, slots=True)
class Around:
    """What viewers of one language tell before and behind a question (`seeds/around`)."""

    openings: Sequence[str]
    tails: Sequence[str]


@dataclass(frozen=True, slots=True)
class Variant:
    """A text to train on. `known`: the products of the seeds count as known, as those of a bag do."""

    text: str
    known: bool


def variants_of(seed: Seed, count: int, others: Sequence[str], rng: random.Random) -> list[Variant]:
    """Return `seed` as others could have typed it: `count` varied texts, and where it is about goods, some about another product.

    `others` are names of products. A product is a sign where a bag knows it and a word where none does; the model must read both.
    """
    texts = [Variant(seed.text, True), *(Variant(vary(seed.text, seed.language, rng), True) for _ in range(count))]
    spans = [span for span in seed.spans if span.name == "product"]
    if spans:
        signed = with_products(seed, lambda: PRODUCT_SIGN)
        swapped = with_products(seed, lambda: rng.choice(others))
        texts += [
            Variant(signed, True),
            Variant(vary(signed, seed.language, rng), True),
            Variant(vary(swapped, seed.language, rng), False),
            Variant(vary(seed.text, seed.language, rng), False),
        ]
    elif seed.language in NAMED_LANGUAGES and seed.intent in GOODS_INTENTS and (named := _named(seed, rng)) is not None:
        texts += [
            Variant(named, True),
            Variant(vary(named.replace(PRODUCT_SIGN, rng.choice(others)), seed.language, rng), False),
        ]
    return texts


def told_with(text: str, language: str, around: Around, rng: random.Random) -> str:
    """Return `text` with what another viewer told before it, behind it, or both."""
    between = " " if language == "en" else rng.choice(("", " ", "，"))
    before = rng.choice(around.openings) + between if rng.random() < OPENED else ""
    behind = between + rng.choice(around.tails) if not before or rng.random() < TAILED else ""
    return f"{before}{text.rstrip('?？!！。. ') if behind else text}{behind}"


def with_products(seed: Seed, name: Callable[[], str]) -> str:
    """Return the text of a seed with what `name` gives in the place of each product that it marks."""
    parts: list[str] = []
    done = 0
    for span in seed.spans:
        if span.name == "product":
            parts += (seed.text[done : span.start], name())
            done = span.end
    return "".join((*parts, seed.text[done:]))


def _named(seed: Seed, rng: random.Random) -> str | None:
    """Return a seed that names no product with one named: in the place of a pronoun, or in front, where viewers put it."""
    if seed.language == "zh":
        named, times = _THIS_ZH.subn(PRODUCT_SIGN, seed.text, count=1)
        if times:
            return named
        return (
            None if _POINTS_ZH.search(seed.text) else PRODUCT_SIGN + rng.choice(("", "", " ", "的", "那个")) + seed.text
        )
    named, times = _THIS_EN.subn(f"the {PRODUCT_SIGN}", seed.text.lower(), count=1)
    if times:
        return named
    return None if _POINTS_EN.search(seed.text.lower()) else f"{PRODUCT_SIGN} {seed.text}"


def vary(text: str, language: str, rng: random.Random) -> str:
    """Return `text` as another viewer could have typed it; the meaning stays."""
    pick = rng.random()
    if pick < 0.25:
        return text
    if pick < 0.45:
        return _DIGIT.sub(lambda match: str(rng.randint(1, 9)) if match[0] != "0" else "0", text)
    if language == "zh":
        return _vary_chinese(text, rng, pick)
    if language == "en":
        return _vary_english(text, rng, pick)
    return _vary_other(text, rng, pick, language in ACCENTED)


def _vary_chinese(text: str, rng: random.Random, pick: float) -> str:
    if pick < 0.7:
        return text + rng.choice(_PARTICLES)
    if pick < 0.8:
        return rng.choice(("主播", "宝", "姐姐", "老板", "请问")) + text
    if pick < 0.9 and len(text) > 2:
        place = rng.randrange(1, len(text))
        return f"{text[:place]} {text[place:]}"
    if len(text) > 6:
        place = rng.randrange(len(text))
        return text[:place] + text[place + 1 :]
    return text.translate(_HOMOPHONES)


def _vary_english(text: str, rng: random.Random, pick: float) -> str:
    if pick < 0.6:
        return text.rstrip("?!. ") + rng.choice(_ENDINGS)
    if pick < 0.7:
        return rng.choice(_STARTS) + text
    return _mistyped(text, rng, pick)


def _vary_other(text: str, rng: random.Random, pick: float, accented: bool) -> str:
    if pick < 0.6:
        return text.rstrip("?!. ") + rng.choice(("?", "!", "??", "...", "~", ""))
    if pick < 0.7:
        return without_accents(text) if accented else text
    return _mistyped(text, rng, pick)


def _mistyped(text: str, rng: random.Random, pick: float) -> str:
    place = rng.randrange(len(text)) if text else 0
    if pick < 0.8 and len(text) > 5:
        return text[:place] + text[place + 1 :]
    if pick < 0.9 and len(text) > 5:
        return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
    return text.upper()
