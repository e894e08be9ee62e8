"""What is wrong with an order and what its buyer wants, as typed reasons: by words of each language that say so and little else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from zhubo.case import GOODS_REASONS, REASONS, WISHES
from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_lines

TABLE = Path(__file__).parent / "model" / "after_sale.gz"

AFTER_SALE: Mapping[str, frozenset[str]] = {
    "damaged_missing_wrong": GOODS_REASONS | WISHES,
    "request_refund_return": GOODS_REASONS | WISHES | {"late_delivery"},
    "complaint_negative": GOODS_REASONS | WISHES | {"late_delivery"},
    "refund_status": WISHES,
    "track_order": frozenset({"late_delivery", "missing"}),
    "warranty_invoice": frozenset({"warranty", "invoice"}),
    "cancel_order": frozenset({"cancel"}),
    "change_order_address": frozenset({"address"}),
}
"""Which reasons a comment of each intent may name; the same word means another thing in a question about goods."""

_UNSPACED = frozenset({"zh", "ja", "th", "ko"})
"""Written without spaces, or with endings that grow on the words: a word may begin anywhere. Elsewhere only where a word begins."""
_WHOLE = frozenset({"vi"})
"""Written in syllables that other words begin with: only a whole one is the word."""


def matters_of(text: str, language: str, intent: str | None) -> tuple[str, ...]:
    """Return the reasons that `text` names, in the order of `REASONS`; none for an intent that has nothing to do with after-sale."""
    possible = AFTER_SALE.get(intent or "")
    if possible is None:
        return ()
    base = language.split("-", 1)[0].lower()
    folded = text.casefold().replace("’", "'")
    words = "".join(c if c.isalnum() or c == "'" else " " for c in folded).split()
    spaced = f" {' '.join(words)} "
    found = set()
    for reason, said in _words(base).items():
        if reason in possible and any(word in (folded if base in _UNSPACED else spaced) for word in said):
            found.add(reason)
    return tuple(reason for reason in REASONS if reason in found)


@lru_cache(maxsize=16)
def _words(language: str) -> Mapping[str, tuple[str, ...]]:
    lead = "" if language in _UNSPACED else " "
    tail = " " if language in _WHOLE else ""
    said = after_sale_words().get(language, {})
    return {reason: tuple(f"{lead}{word.casefold()}{tail}" for word in words) for reason, words in said.items()}


@lru_cache(maxsize=1)
def after_sale_words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the words of each reason by language, as `runs/make_after_sale.py` packed them.

    Raises:
        UnavailableError: the table cannot be read.
    """
    try:
        lines = [line.split("\t") for line in read_lines(TABLE)]
    except (OSError, ValueError) as error:
        raise UnavailableError(
            f"Cannot read the words of after-sale {TABLE}.", hint="Make them: runs/make_after_sale.py."
        ) from error
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, reason, *said in lines:
        words.setdefault(language, {})[reason] = tuple(said)
    return words
