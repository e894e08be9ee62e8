"""Known words that a written one is a slip away from, or the beginning of. Pure."""

from __future__ import annotations

from zhubo.shop.catalogue_index import TYPO_LETTERS_MIN, CatalogueIndex, shapes_of


def near_word(index: CatalogueIndex, word: str, least: int = TYPO_LETTERS_MIN) -> str | None:
    """Return the only known word one slip (a letter more, less, other, or two swapped) away from `word`."""
    if len(word) < least:
        return None
    near = {
        known
        for shape in shapes_of(word)
        for known in index.slips.get(shape, ())
        if known[0] == word[0] and _one_slip(word, known)
    }
    return min(near) if len(near) == 1 else None


def completed_word(index: CatalogueIndex, word: str) -> str | None:
    """Return the only word that names something and that begins with `word`: plims."""
    longer = [known for known in index.starts.get(word[:4], ()) if known.startswith(word)]
    return longer[0] if len(longer) == 1 else None


def _one_slip(word: str, known: str) -> bool:
    if abs(len(word) - len(known)) > 1:
        return False
    at = 0
    while at < min(len(word), len(known)) and word[at] == known[at]:
        at += 1
    rest, other = word[at:], known[at:]
    swapped = len(rest) >= 2 and rest[1::-1] + rest[2:] == other
    return swapped or rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]
