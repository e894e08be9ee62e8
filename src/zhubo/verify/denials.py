"""Which options a text says not to be had or not to be made."""

from __future__ import annotations

import re

from zhubo.text.wording import Wording
from zhubo.verify import patterns as pt
from zhubo.verify import spoken_patterns as sp
from zhubo.verify.reading import Clause, Reading, clause_at, cue, sentence_text

STRANGE_MAX = 1
"""So many words that say nothing of having, such as a viewer's name, a sentence may hold beside those that do."""
CLAUSES_MAX = 4
"""How far from an option the words may stand that deny it."""
DENIAL_CHARS = 40
"""More code points than a denial right before an option has."""


def is_denied_option(reading: Reading, start: int, end: int) -> bool:
    """Whether an option at `[start, end)` is said not to be had."""
    known = reading.denied.get((start, end))
    if known is None:
        known = reading.denied[start, end] = _is_denied(reading, start, end)
    return known


def _is_denied(reading: Reading, start: int, end: int) -> bool:
    k = clause_at(reading, start)
    clause = reading.clauses[k]
    near = max(clause.start, start - DENIAL_CHARS)
    if pt.STOCK_SAYS_NONE.search(reading.low, near, start) or pt.STOCK_DENIED_AFTER.match(reading.low, end):
        return True
    last = reading.clauses[min(k + CLAUSES_MAX, len(reading.clauses)) - 1].end
    if not _may_deny(reading, clause.start, last):
        return False
    if _denied_by(reading, start, end, sp.NEVER_MADE) or _denied_by(reading, start, end, sp.NOT_HAD):
        return True
    if reading.pivoted and _denied_by(reading, start, end, sp.NEVER_MADE_ABROAD):
        return True
    if not reading.pivoted:
        return _goes_without(reading, clause)
    if cue(reading, "sold_out", clause.start, clause.end):
        return False
    before = pt.STOCK_DENIED_LOOSELY.search(reading.low, clause.start, start)
    return before is not None or _denied_behind(reading, end, clause)


def _denied_behind(reading: Reading, end: int, clause: Clause) -> bool:
    """Whether a clause that keeps the order of another language denies what ends at `end`, and not an option behind the denial."""
    masked = masked_text(reading)
    match = sp.DENIES_ABROAD.search(masked, end, clause.end)
    if match is None or sp.OPTION in masked[match.end() : clause.end]:
        return False
    return sp.AFFIRMS_ABROAD.search(masked, clause.start, match.start()) is None


def _goes_without(reading: Reading, clause: Clause) -> bool:
    """Whether the sentence of an option names that one only, and says nothing but that it is not to be had."""
    known = reading.without.get(clause.sentence)
    if known is None:
        known = reading.without[clause.sentence] = _says_without(reading, clause)
    return known


def _says_without(reading: Reading, clause: Clause) -> bool:
    ends = [c.end for c in reading.clauses if c.sentence == clause.sentence]
    start = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
    if not _may_deny(reading, start, ends[-1]):
        return False
    masked = masked_text(reading)[start : ends[-1]]
    return len(_OPTIONS.findall(masked)) == 1 and says_gone(masked) is True


def is_never_made(reading: Reading, start: int, end: int) -> bool:
    """Whether an option at `[start, end)` is said not to exist, rather than to be sold out."""
    if sp.FOR_NOW.search(sentence_text(reading, clause_at(reading, start))):
        return False
    return _denied_by(reading, start, end, sp.NEVER_MADE_ABROAD if reading.pivoted else sp.NEVER_MADE)


def never_made_in(reading: Reading, clause: Clause) -> re.Match[str] | None:
    """Return where a clause says that something is not made."""
    if not _may_deny(reading, clause.start, clause.end):
        return None
    return _found(reading, sp.NEVER_MADE, clause)


def _may_deny(reading: Reading, start: int, end: int) -> bool:
    """Whether words by which something can be denied stand in `[start, end)`, whole clauses of a text that is searched for them once."""
    if reading.denying is None:
        reading.denying = tuple(match.span() for match in sp.DENIES.finditer(reading.low))
    return any(start <= s and e <= end for s, e in reading.denying)


def _found(reading: Reading, pattern: Wording, clause: Clause) -> re.Match[str] | None:
    """Return the first match in a clause of the masked text, looked for once for all options that the clause names."""
    key = (clause.start, clause.end, pattern.bit)
    if key not in reading.denies:
        reading.denies[key] = pattern.search(masked_text(reading), clause.start, clause.end)
    return reading.denies[key]


def masked_text(reading: Reading) -> str:
    """Return the folded text with ⓝ in the place of names of goods and ⓞ in that of options, each letter in its place."""
    if not reading.masked:
        chars = list(reading.low)
        spans = [(t.start, t.end, sp.OPTION) for t in reading.terms if t.group in ("option", "colour")]
        spans += [(m.start, m.end, sp.OPTION) for found in reading.options.values() for m in found]
        spans += [(*m.span(), sp.OPTION) for m in pt.STOCK_SIZE_TOKEN.finditer(reading.text)]
        spans += [(n.start, n.end, sp.OPTION) for n in reading.numbers if reading.low[n.start].isdigit()]
        spans += [(q.start, q.end, sp.OPTION) for q in reading.quantities if q.dimension not in ("count", "time")]
        spans += [(t.start, t.end, sp.NAME) for t in reading.terms if t.group == "name"]
        spans += [(m.start, m.end, sp.NAME) for m in reading.mentions]
        for start, end, mark in spans:
            chars[start:end] = mark * (end - start)
        masked = "".join(chars)
        for joint in (" ", "-"):
            masked = masked.replace(sp.OPTION + joint + sp.OPTION, sp.OPTION * 3)
        reading.masked = masked
    return reading.masked


def _denied_by(reading: Reading, start: int, end: int, pattern: Wording) -> bool:
    """Whether the clause of an option denies it, or one behind it in the sentence that names no option of its own."""
    k = clause_at(reading, start)
    clause = reading.clauses[k]
    masked = masked_text(reading)
    match = _found(reading, pattern, clause)
    if match is not None:
        return match.end() > start or sp.AFFIRMS.search(masked, clause.start, match.start()) is None
    for later in reading.clauses[k + 1 : k + CLAUSES_MAX]:
        asked = clause.question and clause.answered < 0
        if (
            not clause.sentence <= later.sentence <= clause.sentence + asked
            or sp.OPTION in masked[later.start : later.end]
        ):
            return False
        if _found(reading, pattern, later) is not None:
            return sp.AFFIRMS.search(masked, clause.start, clause.end) is None or clause.refused
    return False


def says_gone(masked: str) -> bool | None:
    """Return whether what is left of a sentence says that something is gone (True) or there (False); None where it may say anything."""
    words = sp.UNRELATED.sub(" ", _MARKS.sub(" ", masked))
    if words.isascii():
        strange = sum(1 for word in _WORD.findall(words) if word not in sp.HAVING_WORDS)
    else:
        strange = len(_HAN.sub("", _HAVING_HAN.sub("", words))) // 2
    negates, depletes = sp.NEGATES.search(words) is not None, sp.DEPLETES.search(words) is not None
    if negates != depletes:
        return True if strange <= STRANGE_MAX else None
    if negates:
        return None
    return None if sp.CHOICE_WORDS.search(words) or strange > STRANGE_MAX + 1 else False


_MARKS = re.compile(f"[{sp.NAME}{sp.OPTION}]+")
_OPTIONS = re.compile(f"{sp.OPTION}+")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_HAN = re.compile(r"[^\u4e00-\u9fff]+")
_HAVING_HAN = re.compile(
    r"家人们?|姐妹们?|宝子?们?|老铁|大家|亲亲?|这个|那个|这款|那款|我们|咱们?家?|现在|已经|目前|刚刚?|今天|直接|随便|放心|库存|仓库|后台|显示|系统|"
    r"[的了啊哦哈呢呀嘛吧嗯哎是就都也还在有没无不得卖完拍抢空光断货下架买到可以能发选够缺剩零想要问说看查这那里面咱我你您别找做过生产出供提]"
)
