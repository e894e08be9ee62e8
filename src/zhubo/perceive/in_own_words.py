"""What a shop calls otherwise, put into its own words before anything is read: バケットハット where it sells a bucket hat. Pure."""

from __future__ import annotations

from zhubo.perceive.named_by_sound import names_by_sound
from zhubo.shop.search import CatalogueIndex, translations_in
from zhubo.text.normalise import Normal, rewritten


def in_own_words(normal: Normal, index: CatalogueIndex, language: str) -> Normal:
    """Return a text (folded) with the shop's own words where it has others for what the shop sells, or writes them as they sound."""
    found = translations_in(index, normal.text, language)
    return names_by_sound(rewritten(normal, found) if found else normal, index, language)
