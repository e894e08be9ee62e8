"""How a wording is found in a text: a message with its slots, or a way in which people say a claim, with alternatives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import Formatter

from zhubo.text.letters import without_unsaid
from zhubo.values import dataclass

MONEY, DATE, WHOLE, ASIDE = "\ue000-\ue7ff", "\ue800-\uebff", "\uec00-\uf7ff", "\uf800-\uf8ff"
"""Characters that stand for an amount, for a date, for anything else that is read, and for words that claim nothing: a range of each."""
NUMBERS = frozenset({"count", "qty", "percent", "number", "n", "n2", "p"})
TIMES = frozenset({"time", "opens", "closes", "t", "t2"})
AMOUNTS = frozenset(
    {"low", "high", "total", "fee", "free", "gap", "rest", "told", "off", "threshold", "net", "price", "m", "m2"}
)
DATES = frozenset({"end", "start", "day", "d", "d2"})
TYPED = NUMBERS | TIMES | AMOUNTS | DATES
LONG = frozenset(
    {"offer", "offers", "rule", "fact", "facts", "areas", "listed", "counts", "prices", "clauses", "advice", "sale", "was"}
    | {"saved", "name", "names", "options", "values", "scope", "places", "refused", "methods", "condition", "things", "gift"}
)  # fmt: skip
"""Slots that may hold whole clauses, or names with marks in them."""
UNSPACED = frozenset({"ja", "th"})
"""Languages whose words nothing divides: what people say is found in the middle of others."""
UNACCENTED = frozenset({"de", "es", "fr", "id", "pt"})
"""Languages in which a word without its accents is mostly the same word."""
ALIKE = {
    "ar": dict(zip("أإآٱةى", "ااااهي", strict=True)),
    "ru": {"ё": "е"},
}
"""Letters that people write for one another."""
ATTACHED = frozenset({"ko"})
"""Languages that write endings onto what is said."""
VERB_LAST = frozenset({"ja", "ko"})
"""Languages whose verb comes last: what stands before a comma is mostly no part of what it says."""
COMPILED_MAX = 16_384
FIGURE_WEIGHT = 4
"""`quedan {n}` comes before `me quedan`."""
AGAIN = "_again"
"""Behind the name of a slot that stands in a wording twice."""

Part = tuple[str, str | None, str | None, str | None]
"""Literal text, and the name and the forms of the slot behind it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One wording. `source` is its pattern; it can only be found where one of `clues`, lower case, stands; none: anywhere.

    `english` is what it says, as text and slots in turns; `weight` counts its letters beside slots, `slots`
    these, `typed` those that hold figures.
    """

    source: str
    clues: tuple[str, ...]
    weight: int
    typed: int
    slots: int
    english: tuple[tuple[str, str], ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the wording first stands in `text`."""
        return _compiled(self.source).search(text)


@lru_cache(maxsize=COMPILED_MAX)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def plain(text: str) -> str:
    """Return a text with the marks and blanks of every script as Latin ones, code point for code point."""
    return text.translate(_MARKS)


def bare(text: str, language: str) -> str:
    """Return a text as lines are held against it, code point for code point: in some languages without accents, which people leave out."""
    return text if text.isascii() else text.translate(_bare_table(language))


def heard(text: str, language: str) -> str:
    """Return a wording as lines are made of it: as `bare`, and without the signs that `pivot` leaves out of texts too."""
    return without_unsaid(bare(plain(text), language)) if language in ALIKE else bare(plain(text), language)


@lru_cache(maxsize=16)
def _bare_table(language: str) -> dict[int, str]:
    table = {ord("’"): "'"}
    if language in UNACCENTED:
        for code in range(0xC0, 0x250):
            apart = unicodedata.normalize("NFD", chr(code))
            if len(apart) > 1 and apart[0].isascii():
                table[code] = apart[0]
    return table | {ord(one): other for one, other in ALIKE.get(language, {}).items()}


def message_line(wording: str, english: tuple[str, ...], language: str) -> Line | None:
    """Return how a message's wording is found; None where it has no letters beside its slots."""
    parts = list(Formatter().parse(heard(wording, language)))
    literals = [literal for literal, *_ in parts]
    forms = [min(forms.split("|"), key=len) for _, _, forms, _ in parts if forms]
    weight = sum(map(_letters, (*literals, *forms)))
    if not weight:
        return None
    clues = _clues((literal,) for literal in literals)
    return Line(
        _NO_SIZE * _counts_stock(english[0]) + _between_borders("".join(_written(parts)), parts[-1][1], language, _END),
        clues,
        weight,
        _typed(_slots(parts)),
        len(_slots(parts)),
        _nearest(parts, english),
    )


def said_line(english: str, said: str, language: str) -> Line:
    """Return how a way to say the claim `english` is found; `(a|b)` in it are alternatives."""
    written: list[str] = []
    pieces: list[tuple[str, ...]] = []
    name = None
    text = heard(said, language)
    for match in _SAID.finditer(text):
        literal, alternatives, name = match["literal"], match["alternatives"], match["slot"]
        if literal:
            pieces.append((literal,))
            written.append(escaped(literal))
        elif alternatives is not None:
            pieces.append(tuple(alternatives.split("|")))
            written.append(_either(alternatives))
        elif name:
            of_clause = language in VERB_LAST and match.end() < len(text)
            slot = _slot_of_clause(name) if of_clause else _slot_said(name, first=not written)
            undenied = "" if name in TYPED else _UNDENIED.get(language, "")
            written.append(f"(?P<{name}>{slot}){_BEHIND_SLOT.get(language, '')}{undenied}")
    weight = sum(min(map(_letters, piece)) for piece in pieces)
    parts = list(Formatter().parse(english))
    end = "" if language in UNSPACED | ATTACHED else _END
    return Line(
        _NO_SIZE * (_counts_stock(english) and said.startswith("{n}"))
        + _between_borders("".join(written), name, language, end),
        _clues(pieces),
        weight,
        _typed(_slots(parts)),
        len(_slots(parts)),
        _pieces(parts),
    )


def _counts_stock(english: str) -> bool:
    """Whether a claim begins with a number of what is in stock."""
    return english.startswith("{n}") and english.endswith((" left", " in stock"))


def _letters(text: str) -> int:
    """Return how many letters a text has; one of Chinese, Japanese and Korean, which says as much as two, counts two."""
    return sum(1 + (char > _LAST_SHORT) for char in text if char.isalpha())


def _clues(pieces: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the piece of which a text must hold one alternative, whose shortest is the longest; nothing where each may be missing."""
    found = [tuple(sorted({one.strip(" .:,;").lower() for one in piece})) for piece in pieces]
    best = max(found, key=lambda piece: min(map(len, piece)), default=("",))
    return best if all(best) else ()


def heaviest_first(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return lines in the order in which they are tried: those that say most come first, a figure as much as some letters."""
    return tuple(sorted(lines, key=lambda line: (-line.weight - FIGURE_WEIGHT * line.typed, -line.slots)))


def _typed(names: list[str]) -> int:
    return sum(name in TYPED for name in names)


def escaped(literal: str) -> str:
    """Return a pattern of literal text in which blanks may be of any width."""
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", literal))


def _either(alternatives: str) -> str:
    """Return a pattern of what stands between bars, the longest first."""
    return "(?:" + "|".join(map(escaped, sorted(alternatives.split("|"), key=len, reverse=True))) + ")"


def _nearest(parts: list[Part], english: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the English wording that is built most like `parts`: the same slots, in the same order, between words at the same places."""
    wanted = _slots(parts)
    taken: list[list[Part]] = [list(Formatter().parse(wording)) for wording in english]
    same = [one for one in taken if sorted(_slots(one)) == sorted(wanted)] or taken
    # `Yes, ` would part a denial before it from what is denied.
    plainly = [not one[0][0].startswith("Yes") for one in same]
    best = max(
        range(len(same)), key=lambda k: (_slots(same[k]) == wanted, _shape(same[k]) == _shape(parts), plainly[k])
    )
    return _pieces(same[best])


def _pieces(parts: list[Part]) -> tuple[tuple[str, str], ...]:
    return tuple((literal, name or "") for literal, name, _, _ in parts)


def _slots(parts: list[Part]) -> list[str]:
    return [name for _, name, forms, _ in parts if name and not forms]


def _shape(parts: list[Part]) -> tuple[bool, bool]:
    """Return whether words come first, and whether words come last."""
    return bool(parts[0][0].strip(" :")), parts[-1][1] is None


def _between_borders(source: str, last: str | None, language: str, end: str) -> str:
    """Return a pattern that begins where words do and ends in `end`; where `last`, a slot, is its end, at the end of its clause."""
    begin = _BEGIN_OF.get(language, _BEGIN)
    end += _END_OF.get(language, "")
    return begin + source + (_END_OF_CLAUSE if last is not None and last not in TYPED else end)


def _written(parts: list[Part]) -> Iterator[str]:
    seen: set[str] = set()
    for k, (literal, name, forms, _) in enumerate(parts):
        last = k + 1 == len(parts)
        yield escaped(literal.rstrip(" .。") if last and name is None else literal)
        if forms:
            yield _either(forms)
        elif name:
            yield f"(?P<{name}{AGAIN * (name in seen)}>{_slot(name)})"
            seen.add(name)


def _slot(name: str) -> str:
    if name in NUMBERS:
        return r"\d+(?:[.,]\d+)*" + _NO_MORE
    if name in TIMES:
        return r"\d{1,2}:\d\d"
    if name in AMOUNTS:
        # In messages an amount may be one of several: `from 12 €`.
        return f"[{MONEY}]" if name in ("m", "m2") else f"[{MONEY}{WHOLE}]"
    if name in DATES:
        return f"[{DATE}]"
    # Bounded, so that the time of a search grows with the text and no faster.
    return r"(?:[^\n()]|\([^\n()]{0,80}\)){1,240}?" if name in LONG else r"(?:[^;。\n()]|\([^\n()]{0,60}\)){1,60}?"


def _slot_said(name: str, *, first: bool) -> str:
    """Return what a slot of people's own words holds: no label before its colon, and at their begin no answer that stands before them."""
    if name in TYPED or name in LONG:
        return _slot(name)
    said = rf"(?:[^;:。\n(){ASIDE}]|:(?=\S)|\([^\n()]{{0,60}}\))"
    if not first:
        return said + "{1,60}?"
    # Nor who is spoken to (`Anna, …`), nor a question before: names and options are one character each by then.
    plain_words = r"(?:[^;:,?!。\n()\ue000-\uf8ff]|:(?=\S))"
    return rf"{_ANSWERS}(?:{plain_words}{{1,60}}?|{plain_words}{{0,40}}[\ue000-\uf7ff]{said}{{0,60}}?)"


def _slot_of_clause(name: str) -> str:
    """Return the same for a language whose verb comes last: a comma is part of it only behind a name, an option or an amount."""
    if name in TYPED or name in LONG:
        return _slot(name)
    read = rf"(?<=[{MONEY}{DATE}{WHOLE}])[,、]\s?"
    return rf"(?!\s)(?:[^;:。\n(){ASIDE},、?!]|{read}|:(?=\S)|\([^\n()]{{0,60}}\)){{1,60}}?"


_ANSWERS = (
    r"(?!\s)(?!(?:no|non|nein|nee|ne|nö|não|nao|нет|tidak|nggak|gak|không|khong|sí|si|oui|ja|sim|да|ya|yes|có|da|vâng|"
    r"아니요|아뇨|네|예|いいえ|はい|لا|نعم|ไม่ค่ะ|ไม่ครับ|ค่ะ|ครับ)(?:\s?,\s|、))"
)
_UNDENIED = {
    "ar": r"(?<!\sغير)(?<!\sليس)(?<!\sلا)(?<!\sما)(?<!\sلن)(?<!\sلم)(?<!\sمش)(?<!\sمو)",
    "ru": r"(?<!\sне)(?<!\sни)",
}
"""What a slot does not end with: `X не есть` is not `X` with `есть` behind it."""
_NO_SIZE = (
    r"(?<!\bin )(?<!\ben )(?<!\bsize )(?<!\bgroße )(?<!\btaille )(?<!\bpointure )(?<!\bem )(?<!\btalla )(?<!\btamanho )"
)
"""Before a number of what is in stock: behind these it is a size, `in 39 auf Lager`."""
_LAST_SHORT = "\u2e7f"
_NO_MORE = (
    r"(?!\d|:\d|\s?(?:mil\b|mille\b|mill?i[oõó]n|milh|tausend|dutzend|dozen|docena|d[úu]zia|douzaine|тыс|миллион|дюжин|"
    r"آلاف|[أا]لف|مليون|ribu|juta|lusin|ngh[ìi]n|ng[àa]n|tri[ệe]u|ch[ụu]c|พัน|หมื่น|แสน|ล้าน|[千万億]|천|만|억))"
)
"""What would make a number another: `210 mil`, `12:30`."""
_SAID = re.compile(r"\((?P<alternatives>[^()]*)\)|\{(?P<slot>\w+)\}|(?P<literal>[^(){}]+)")
_BEGIN = r"(?:(?<=[\s(:。、，;?!,¿¡«\"“'])|\A)"
_BEGIN_OF = {"ja": "", "th": r"(?<![เแโใไ])(?<!ไม่)(?!(?:(?<=ค)|(?<=สำห)|(?<=ต้อน))รับ)"}
_BEHIND_SLOT = {"th": "(?<!ไม่)"}
"""In Thai a vowel that is written before its consonant begins no word of its own, `สำหรับ` takes nothing, nor does `ไม่`."""
_END_OF = {"th": r"(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])(?!(?<=เหลือ)ง)(?!(?<=มา)ก)"}
"""Nor do vowels and tones that are written onto the last consonant; `เหลือง` is yellow and nothing left."""
_END = r"(?=\Z|[\s.,;:!?()。、，！？»\"”])"
_END_OF_CLAUSE = rf"(?=\Z|[;。\n！？)]|[.!?]+(?:\s|\Z)|[,、]?\s*[{ASIDE}])"
_MARKS = str.maketrans("\u00a0\u202f،؛؟（）：", "  ,;?():")
