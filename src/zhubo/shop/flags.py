"""Options that a product has or has not, `waterproof: yes/no` or `armrest: none/fixed`: their own name says which is meant. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from zhubo.shop.spoken import Spoken, stem
from zhubo.shop.word_forms import root
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """An option of which one value is that there is none of it. `name` is its name in one word, Latin words by their roots; `without` are
    the places of the variants that have none of it, `having` of those that do."""

    option: str
    name: str
    words: int
    having: frozenset[int]
    without: frozenset[int]


def flag_of(option: str, values: Iterable[tuple[str, frozenset[int]]]) -> Flag | None:
    """Return an option, with its folded values and who has them, as a flag; None where it is none, or its name tells nothing."""
    name = _NAME_FRAME.sub("", option.casefold().replace("_", " ").strip())
    words = [root(stem(word)) for word in _LATIN.findall(name)] if name.isascii() else [name]
    if not words or any(word in _TELL_NOTHING for word in words):
        return None
    glued = "".join(words)
    having, without = set[int](), set[int]()
    for text, owners in values:
        (without if _says_none(text, glued) else having).update(owners)
    if not (having and without):
        return None
    return Flag(option, glued, len(words), frozenset(having), frozenset(without))


def flagged(flag: Flag, spoken: Spoken) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return where a text names a flag, with `not` or `no` before it or without, and which variants are meant; None where it does not."""
    for start, end in _named(flag, spoken):
        before = _NEGATED.search(spoken.text, max(0, start - 24), start)
        if before is None and _FREE.match(spoken.text, end) is None:
            return frozenset(range(start, end)), flag.having
        first = before.start() if before is not None else start
        return frozenset(range(first, end)), flag.without
    return None


def _named(flag: Flag, spoken: Spoken) -> Iterable[tuple[int, int]]:
    if not flag.name.isascii():
        at = spoken.text.find(flag.name)
        if at >= 0:
            yield at, at + len(flag.name)
        return
    for first in range(len(spoken.words)):
        glued, ended = "", spoken.words[first][1]
        for word, start, end in spoken.words[first : first + flag.words + 1]:
            if start - ended > 1 or not flag.name.startswith(glued):
                break
            glued, ended = glued + root(word), end
            if glued == flag.name:
                yield spoken.words[first][1], end
                break


def _says_none(text: str, name: str) -> bool:
    """Whether a value says that there is none of what the option is called: none, no, 无, not resistant."""
    if text in _NONE:
        return True
    match = _NONE_OF.match(text)
    if match is None:
        return False
    rest = text[match.end() :]
    return (root(stem(rest)) if rest.isascii() else rest) in name


def denied(places: frozenset[int], text: str) -> bool:
    """Whether a value that stands at `places` is one that is not wanted: not leather, without rgb, 不要黑色. No black left? asks for it."""
    if not any(word in text for word in _MAY_DENY) or (start := min(places)) < 0:
        return False
    match = _DENIED.search(text, max(0, start - 16), start)
    return match is not None and not (match[0].startswith("no ") and _STILL.search(text))


def ways_to_have(text: str) -> tuple[str, ...]:
    """Return the other ways to write a value that says that a thing is there, or is not: 没有扶手 for 无扶手, without lid for no lid."""
    for ways in (_WITHOUT, _WITH):
        match = ways[0].match(text)
        if match is not None and len(text) - match.end() >= 2:
            wide = not text[match.end()].isascii()
            return tuple(f"{way}{text[match.end() :]}" for way in ways[1] if way.isascii() != wide)
    return ()


_LATIN = re.compile(r"[a-z]+")
_NAME_FRAME = re.compile(r"^(?:是否|有无|带不带|有没有|支持)|(?:功能|与否)$|^(?:is|has|with) ")
_TELL_NOTHING = frozenset(
    {"feature", "type", "style", "option", "extra", "accessory", "功能", "特点", "款式", "类型", "版本", "配置"}
)
_NONE = frozenset({"none", "no", "false", "without", "n/a", "无", "否", "没有", "不支持", "不带", "不含", "不"})
_WITHOUT = (
    re.compile(r"(?:no|non|without)[ -]|无|没有|不带|不含"),
    ("no ", "non ", "without ", "w/o ", "无", "没有", "没", "不带", "不含", "不要"),
)
_WITH = (re.compile(r"with |带|有|含"), ("with ", "w ", "带", "有", "含"))
YES_OR_NO = _NONE | {"yes", "true", "with", "y", "n", "有", "是", "支持", "带"}
"""Values that say nothing without the name of their option."""
_NONE_OF = re.compile(r"(?:no|not|non|without)[ -]|无|没有|不(?:带|含|支持)?(?=.)")
_NEGATED = re.compile(
    r"(?:\b(?:no|not|non|without|minus|sans|zero|isnt|isn't|aint|don'?t (?:want|need))\b|\bw/o)(?: any| an?| the| be)?[ -]*$"
    r"|(?<![有是能可会要否防])(?:不(?:要|带|含|用|需要|是|支持)?|没有?|无|非|免)$"
)
_DENIED = re.compile(
    r"(?<![.,;!?] )(?<![.,;!?])\bno[ -]$|\b(?:not|non|without|w/o|minus|except)(?: in| an?| the| any)?[ -]$"
    r"|(?<![是要])(?:不要|不是|不带|除了|非)$"
)
_MAY_DENY = ("no", "w/o", "without", "minus", "except", "不", "除", "非")
_STILL = re.compile(r"\b(?:left|more|stock|available|anymore)\b|\?$")
_FREE = re.compile(r"(?:[ -]?(?:free|less)|[ :]{1,2}(?:none|no))\b(?! [a-z]+ing)|[ :：]?[无否]")
