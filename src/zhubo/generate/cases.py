"""Words about an after-sale case: what is still needed, and what a human decided. Nothing here promises, and nothing judges, by itself."""

from __future__ import annotations

from collections.abc import Sequence

from zhubo.case import REMEDIES, Case
from zhubo.events import Slots
from zhubo.generate.draft import Draft
from zhubo.generate.scene import Scene, joined, say, scene_of
from zhubo.state import Facts
from zhubo.text.phrases import phrases_for

OWN_PAGES = "own-site"
"""Where a viewer can be told something alone."""


def is_private(case: Case) -> bool:
    """Whether the viewer of a case can be told alone; elsewhere a platform's public chat is all there is."""
    return case.source == OWN_PAGES


def draft_evidence(case: Case, wants: Sequence[str], facts: Facts, *, at_ms: int) -> Draft:
    """Return the words that ask the viewer for what is missing: alone where that can be, else for a private message to the shop."""
    scene = _scene(case, facts, at_ms)
    return Draft(text=_asked(scene, case, wants), language=scene.language, private=is_private(case), about="order")


def decision_words(case: Case, decision: str, remedy: str, wants: Sequence[str], facts: Facts, *, at_ms: int) -> str:
    """Return the room's words for what a human decided, empty where it has none: the human's decision, in the viewer's language."""
    scene = _scene(case, facts, at_ms)
    match decision:
        case "ask":
            return _asked(scene, case, wants) if wants else ""
        case "accept" if remedy in REMEDIES:
            return say(scene, f"case.accept_{remedy}")
        case "decline":
            return say(scene, "case.decline")
    return ""


def _scene(case: Case, facts: Facts, at_ms: int) -> Scene:
    return scene_of(facts, Slots(), at_ms=at_ms, variation=0, phrases=phrases_for(case.language))


def _asked(scene: Scene, case: Case, wants: Sequence[str]) -> str:
    both = "order" in wants and "photo" in wants
    text = say(scene, "case.ask_both" if both else f"case.ask_{wants[0]}")
    return text if is_private(case) else joined(scene, (text, say(scene, "case.privately")))
