"""Words that put right what was said on air, out of the facts; and the words that are left where nothing else can be said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from zhubo.events import NO_SLOTS, Misquote, Target
from zhubo.generate.answers import draft_answer
from zhubo.generate.draft import Draft
from zhubo.generate.policies import spoken
from zhubo.generate.scene import Part, Scene, say, scene_of, tidy
from zhubo.questions import Question
from zhubo.state import Facts
from zhubo.text.phrases import phrases_for

ASKED: Mapping[str, tuple[str, ...]] = {
    "wrong_price": ("ask_price",),
    "wrong_discount": ("ask_discount_coupon", "ask_price"),
    "wrong_stock": ("ask_stock",),
}
"""Which question's answer puts a misquote right, the first that facts answer; what is said of a policy is the policy."""


def draft_correction(misquote: Misquote, facts: Facts, *, at_ms: int) -> tuple[Draft, str]:
    """Return the words and the intent of their wording; empty words where no fact says how it is, so that a person writes them."""
    scene = scene_of(facts, NO_SLOTS, at_ms=at_ms, variation=0, phrases=phrases_for(misquote.language))
    if misquote.kind == "wrong_policy":
        return _said(scene, _policy(scene, misquote.evidence), misquote), "return_exchange_policy"
    for intent in ASKED.get(misquote.kind, ()):
        answer = draft_answer(_question(misquote, intent), facts, at_ms=at_ms, variation=0)
        if answer.known and answer.evidence:
            return _said(scene, Part(text=answer.text, evidence=answer.evidence), misquote), intent
    return _said(scene, Part(text=""), misquote), ""


def draft_passing_on(facts: Facts, language: str, *, at_ms: int) -> Draft:
    """Return the words that a question goes to a person: true whatever was asked."""
    scene = scene_of(facts, NO_SLOTS, at_ms=at_ms, variation=0, phrases=phrases_for(language))
    return Draft(text=tidy(say(scene, "room.human")), language=scene.language)


def _said(scene: Scene, part: Part, misquote: Misquote) -> Draft:
    text = tidy(say(scene, "correction.said", words=part.text)) if part.text else ""
    named = any(one.startswith(f"{misquote.evidence}#") for one in part.evidence)
    evidence = tuple(dict.fromkeys(part.evidence if named else (misquote.evidence, *part.evidence)))
    return Draft(text=text, language=scene.language, evidence=evidence, target=misquote.target)


def _policy(scene: Scene, evidence: str) -> Part:
    policy = scene.facts.policies.get(evidence.removeprefix("policy:").partition("#")[0])
    part = spoken(scene, policy) if policy is not None else Part(text="")
    return replace(part, text=part.text.rstrip("。."))


def _question(misquote: Misquote, intent: str) -> Question:
    """Return the question whose answer is the fact."""
    target = misquote.target
    return Question(
        key="",
        intent=intent,
        language=misquote.language,
        targets=(Target(sku=target, how="link"),) if target is not None else (),
        slots=NO_SLOTS,
        sentiment="neutral",
        flags=(),
        source="",
        first_seq=0,
        opened_ms=0,
        due_ms=0,
        comments=(),
        viewers=(),
    )
