"""What a person is offered where words do not hold: a card that corrects what was said, a mend for what was not said yet. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zhubo import acts as a
from zhubo.events import Misquote
from zhubo.generate import Draft, draft_correction, draft_passing_on
from zhubo.state import State
from zhubo.verify import verify_text


def amend(
    state: State, misquote: Misquote, of: str, act_id: str, check: Callable[[Draft], Sequence[a.Finding]]
) -> a.Correct:
    """Return the card for a misquote, with words out of the facts of now; words that `check` finds fault with carry the findings."""
    draft, intent = draft_correction(misquote, state.facts, at_ms=state.at_ms)
    return a.Correct(
        id=act_id,
        at_ms=state.at_ms,
        text=draft.text,
        language=draft.language,
        evidence=draft.evidence or (),
        kind=misquote.kind,
        said=misquote.said,
        known=misquote.known,
        of=of,
        target=draft.target,
        intent=intent,
        reason="outdated" if of else "misquoted",
        findings=tuple(check(draft)) if draft.text else (),
        facts_seq=state.facts.seq,
    )


def mend(state: State, draft: Draft, findings: Sequence[a.Finding], repaired: str | None) -> str | None:
    """Return what to say instead of an answer with `findings`: its repair (the fact, or less), else that a person is asked."""
    if not findings or repaired is not None:
        return repaired
    phrase = draft_passing_on(state.facts, draft.language, at_ms=state.at_ms)
    verdict = verify_text(phrase.text, language=phrase.language, facts=state.facts, at_ms=state.at_ms, evidence=())
    return None if verdict.findings or phrase.text == draft.text else phrase.text
