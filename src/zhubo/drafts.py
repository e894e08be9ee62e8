"""What a language model made of an answer."""

from __future__ import annotations

from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftWritten:
    """What came of a `RequestDraft`. `text` is another wording of `template`, both with placeholders like {{1}}; `question` is their key.

    `outcome`: written, kept (what is known fits still), plain (nothing is there to phrase), refused (`why`: empty long placeholders signs
    words template unverified claims), late, failed, spent (no budget is left), paused (it failed too often), gone, off. `by`: llm gguf.
    `tokens`: what was paid for, at most. Text of a model that was refused is not kept.
    """

    at_ms: int
    act_id: str
    question: str
    outcome: str
    by: str = ""
    tokens: int = 0
    template: str = ""
    text: str = ""
    why: str = ""
    facts_seq: int = 0
