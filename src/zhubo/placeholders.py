"""An answer with placeholders like {{1}} where facts go: cut out of a verified draft, and put back into other words for it. Pure.

A language model may add and leave out *free words* (`text/free_words.toml`) and change the punctuation. All else, the placeholders and
every other word, has to stand as it stood, in its order: so a model can neither say a fact nor take one away, nor a condition, nor a no.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from zhubo.text.free_words import UNSPACED, free_words_in
from zhubo.values import dataclass
from zhubo.verify import Claim

PIECES_MAX = 24
"""An answer of more facts is a list, which nobody need phrase."""
LONGER_MAX, LONGER_CHARS = 2, 80
"""A phrasing has at most so many times the characters of its template and so many more."""
ADDED_MAX = 12
"""So many free words more than its template has a phrasing at most; what has more is a list of them."""
FACT, PRODUCT = "fact", "product"
PLACEHOLDER = re.compile(r"\{\{([1-9]\d?)\}\}")
FREE_SIGNS = frozenset(" ,.!;:…—–-，。！；：、~·،؛¡")
"""What may come and go; all other punctuation (brackets, quotes, question marks) stays in its order."""

_NUMBER = re.compile(r"[A-Za-z]*\d+(?:[.,:/×-]?[A-Za-z0-9])*")
_GAP = re.compile(r"[,、，;；\s]{1,3}")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Template:
    """A text with placeholders, and what each stands for: the words, and their kind (that of a claim, `product`, `fact`)."""

    text: str
    pieces: tuple[str, ...]
    kinds: tuple[str, ...]


def template_of(text: str, claims: Iterable[Claim], names: Iterable[str]) -> Template | None:
    """Return `text` with its claims, the goods' `names`, and all else that holds a digit or a sign cut out; None where it cannot be."""
    if "{" in text or "}" in text:
        return None
    spans = [(claim.start, claim.end, claim.kind) for claim in claims if claim.end > claim.start]
    for name in names:
        spans += [(m.start(), m.end(), PRODUCT) for m in re.finditer(re.escape(name), text)] if name else []
    spans += [(m.start(), m.end(), FACT) for m in _NUMBER.finditer(text)]
    spans += [(at, at + 1, FACT) for at, char in enumerate(text) if _is_foreign(char)]
    whole = _joined(text, sorted(spans, key=lambda span: (span[0], -span[1])))
    if not whole or len(whole) > PIECES_MAX:
        return None
    parts, at = list[str](), 0
    for number, (start, end, _) in enumerate(whole, start=1):
        parts += [text[at:start], f"{{{{{number}}}}}"]
        at = end
    pieces = tuple(text[start:end] for start, end, _ in whole)
    return Template("".join((*parts, text[at:])), pieces, tuple(kind for _, _, kind in whole))


def _joined(text: str, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return spans without overlap; what stands side by side in a list is one."""
    whole: list[tuple[int, int, str]] = []
    for start, end, kind in spans:
        if whole and (start <= whole[-1][1] or _GAP.fullmatch(text, whole[-1][1], start)):
            first, before, first_kind = whole[-1]
            whole[-1] = (first, max(before, end), first_kind if first_kind != FACT else kind)
        else:
            whole.append((start, end, kind))
    return whole


def fault_of(phrasing: str, template: Template, language: str) -> str:
    """Return why `phrasing` cannot stand for the template, or an empty string: empty long placeholders signs words."""
    if not phrasing.strip():
        return "empty"
    if len(phrasing) > LONGER_MAX * len(template.text) + LONGER_CHARS:
        return "long"
    numbers = [int(number) for number in PLACEHOLDER.findall(phrasing)]
    if numbers != list(range(1, len(template.pieces) + 1)):
        return "placeholders"
    rests = [PLACEHOLDER.split(text)[::2] for text in (phrasing, template.text)]
    if any(_is_foreign(char) for rest in rests[0] for char in rest):
        return "signs"
    kept = [[residue_of(rest, language) for rest in one] for one in rests]
    free = [sum(_count_free(rest, language) for rest in one) for one in rests]
    return "" if kept[0] == kept[1] and free[0] <= free[1] + ADDED_MAX else "words"


def filled(phrasing: str, pieces: Sequence[str]) -> str:
    """Return `phrasing` with each placeholder replaced by its piece."""
    return PLACEHOLDER.sub(lambda match: pieces[int(match.group(1)) - 1], phrasing)


def same_claims(one: Iterable[Claim], other: Iterable[Claim]) -> bool:
    """Whether two texts claim the same: claims of the same kinds on the same facts."""
    return {(c.kind, c.evidence) for c in one} == {(c.kind, c.evidence) for c in other}


def residue_of(rest: str, language: str) -> tuple[str, ...]:
    """Return what a piece between two placeholders says that has to stay: its words and signs without free ones, folded, in order."""
    base = language.partition("-")[0].lower()
    left = free_words_in(base).sub(" ", _folded(rest))
    signs = "".join(char for char in left if not char.isalnum() and unicodedata.category(char)[0] != "M")
    words = _WORD.findall(left) if base not in UNSPACED else ["".join(c for c in left if _is_letter(c))]
    return (*(word for word in words if word), "".join(sign for sign in signs if sign not in FREE_SIGNS))


def _count_free(rest: str, language: str) -> int:
    return len(free_words_in(language.partition("-")[0].lower()).findall(_folded(rest)))


def _folded(rest: str) -> str:
    plain = unicodedata.normalize("NFKC", rest).casefold().replace("’", "'")
    return re.sub(r"[,.!;:…—–，。！；：、~·،؛¡]+", " , ", plain)


def tidy_phrasing(text: str) -> str:
    """Return a model's line in NFC, with single spaces, without the quotes that some put around it."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    quoted = len(line) > 1 and line[0] in '"“「' and line[-1] in '"”」'
    return line[1:-1].strip() if quoted else line


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"


def _is_foreign(char: str) -> bool:
    """Whether a model may not write it: digits of any script, signs of money and mathematics, pictures, our brackets, what is unseen."""
    return unicodedata.category(char)[0] in "NSC" and char != "~" or char in "{}<>[]@#&%*_/\\`|"
