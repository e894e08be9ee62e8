"""Words that the law, a platform or this house forbids, by language: `data/words/*.toml`, read when a language is first met."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

import ahocorasick

from zhubo.text.letters import as_letters, said_places
from zhubo.text.normalise import simplified
from zhubo.text.wording import DIGIT, parts_of
from zhubo.values import dataclass

LANGUAGES = ("zh", "en", "ja", "ko", "es", "pt", "fr", "de", "ru", "ar", "id", "vi", "th")
KINDS = {
    "rank": "superlative",
    "absolute": "superlative",
    "authority": "superlative",
    "medical": "efficacy",
    "cosmetic": "efficacy",
    "body": "efficacy",
    "no_risk": "efficacy",
    "superstition": "superstition",
    "price_rise": "false_urgency",
    "deadline": "false_urgency",
    "scarcity": "false_urgency",
    "pressure": "false_urgency",
    "minors": "false_urgency",
    "contact": "off_platform",
    "off_payment": "off_platform",
    "elsewhere": "off_platform",
    "link": "off_platform",
    "comparison": "missing_basis",
    "former_price": "missing_basis",
    "popularity": "missing_basis",
    "free_claim": "missing_basis",
    "human_claim": "unlabelled",
}
"""Each topic with the kind of its finding."""


@dataclass(frozen=True, slots=True)
class WordRule:
    """One wording of a `topic`, as a pattern. `unless`: where it matches over the words, they are lawful. `fact`: what makes them true.

    `fact`: ends_soon (an offer ends within a day), few_left (little stock), stock (the group `n` is the stock), or none. `house`: held
    everywhere, and not only where a rule of law or of a platform names the topic. `denied_after`: what stands behind can deny it.
    """

    topic: str
    pattern: str
    but: str | None
    fact: str
    house: bool
    denied_after: bool

    @property
    def words(self) -> re.Pattern[str]:
        """The compiled pattern, made when a text may hold it: hundreds are never looked for."""
        return _compiled(self.pattern)

    @property
    def unless(self) -> re.Pattern[str] | None:
        """What makes the words lawful, compiled likewise."""
        return None if self.but is None else _compiled(self.but)

    @property
    def kind(self) -> str:
        """The kind of the finding."""
        return KINDS[self.topic]


@dataclass(frozen=True, slots=True, eq=False)
class WordBook:
    """The rules of one language, and what makes any words lawful: denials before them, right before (`near`), behind in their clause or in
    the next (`denied_next`), what others say.

    `goes_on`: with which words a clause goes on from the one before, whose denial holds in it: `I don't say, that it cures`.
    `letters`: its words are held against texts as `lettered` writes them.
    `clues`: an automaton over parts of which one stands in each match, with a bit for each rule that has it; `always`: the bits of rules
    without such parts; `digits`: of those that any digit calls for.
    """

    language: str
    rules: tuple[WordRule, ...]
    denial: re.Pattern[str] | None
    near: re.Pattern[str] | None
    denied_after: re.Pattern[str] | None
    denied_next: re.Pattern[str] | None
    reported: re.Pattern[str] | None
    goes_on: re.Pattern[str] | None
    letters: bool
    clues: Any
    always: int
    digits: int

    def plain(self, low: str) -> str:
        """Return a folded text as the rules of the language are looked for in it; no code point moves."""
        return low.translate(_TRADITIONAL) if self.language == "zh" else low

    def possible(self, low: str) -> Iterator[WordRule]:
        """Yield the rules that may have a match in `low` (folded), in order."""
        bits = self.always
        for _, owned in self.clues.iter(low):
            bits |= owned
        if self.digits and _ANY_DIGIT.search(low) is not None:
            bits |= self.digits
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            yield self.rules[lowest.bit_length() - 1]


@lru_cache(maxsize=len(LANGUAGES))
def word_book(language: str) -> WordBook:
    """Return the words of a language (a BCP 47 base tag of `LANGUAGES`)."""
    data = _read(language)
    clues: dict[str, int] = {}
    always = digits = 0
    for number, (_, pattern, _) in enumerate(_patterns(data)):
        parts = parts_of(pattern)
        if not parts:
            always |= 1 << number
        for part in parts or ():
            if part == DIGIT:
                digits |= 1 << number
            else:
                clues[part] = clues.get(part, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for part, owned in (clues or {"\0": 0}).items():
        automaton.add_word(part, owned)
    automaton.make_automaton()
    frame = {name: re.compile(_framed(name, _meant(text, data), data)) for name, text in data.get("frame", {}).items()}
    return WordBook(
        language=language,
        rules=tuple(
            WordRule(
                topic=row["topic"],
                pattern=pattern,
                but=unless,
                fact=row.get("fact", ""),
                house=row.get("house", True),
                denied_after=row.get("denied_after", True),
            )
            for row, pattern, unless in _patterns(data)
        ),
        denial=frame.get("denial"),
        near=frame.get("near"),
        denied_after=frame.get("denied_after"),
        denied_next=frame.get("denied_next"),
        reported=frame.get("reported"),
        goes_on=frame.get("goes_on"),
        letters=data.get("letters", False),
        clues=automaton,
        always=always,
        digits=digits,
    )


def lettered(low: str) -> tuple[str, list[int]]:
    """Return a folded text in one letter for all that chat writes for it, without unsaid signs, and whence each comes."""
    kept = said_places(low)
    return as_letters("".join(low[at] for at in kept)).translate(_MARKS), kept


def word_patterns() -> Iterator[str]:
    """Yield the patterns of all languages, for the table of parts that `runs/make_wording_parts.py` makes."""
    for language in LANGUAGES:
        yield from (pattern for _, pattern, _ in _patterns(_read(language)))


def _read(language: str) -> dict[str, Any]:
    path = files("zhubo.law") / "data" / "words" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _patterns(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, str | None]]:
    """Yield each row with each of its wordings, for one wording is looked for in a fifth of the time of all, and with what is lawful."""
    for row in data["word"]:
        unless = "|".join(row["unless"]) if "unless" in row else None
        lawful = None if unless is None else _whole(_greedy(_meant(unless, data)), data)
        for words in (*row.get("words", ()), *_either_order(row, data)):
            yield row, _whole(_meant(words, data), data), lawful


def _either_order(row: dict[str, Any], data: dict[str, Any]) -> Iterator[str]:
    """Yield a pattern for each order of the pairs of sets of a row: `luck 4 bring` is one of each, with up to four words between."""
    for pair in row.get("pairs", ()):
        one, gap, other = pair.split()
        between = rf"<w{gap}>[ ,:]{{1,2}}" if data["whole"] else f"<{gap}>"
        yield f"{{{one}}}{between}{{{other}}}"
        yield f"{{{other}}}{between}{{{one}}}"


@lru_cache(maxsize=4_096)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _whole(pattern: str, data: dict[str, Any]) -> str:
    """Return a pattern that matches whole words only, where the language sets blanks between them."""
    return rf"(?<!\w)(?:{pattern})(?!\w)" if data["whole"] else pattern


def _framed(name: str, pattern: str, data: dict[str, Any]) -> str:
    """Return a pattern that matches whole words; a denial behind words begins where they end."""
    behind = data["whole"] and name.startswith("denied_")
    return rf"(?:{pattern})(?!\w)" if behind else _whole(pattern, data)


def _meant(pattern: str, data: dict[str, Any]) -> str:
    """Return a pattern with its sets and gaps written out, and its characters as texts are folded."""
    for name, words in data.get("set", {}).items():
        pattern = pattern.replace("{" + name + "}", f"(?:{words})")
    numbers = iter(range(pattern.count(_COUNT)))
    pattern = re.sub(re.escape(_COUNT), lambda _: f"(?P<n{next(numbers)}>", pattern)
    spread = _GAP_WORDS.sub(r"(?:[ ,]{1,2}[\\w'’-]+){0,\1}?", _GAP_CHARS.sub("[^﹐。,;!?.]{0,\\1}", pattern))
    if data.get("elides"):
        spread = _BEHIND_GAP.sub(rf"\g<0>{_ELIDED}", spread)
    return as_letters(simplified(spread)).replace("،", ",") if data.get("letters") else simplified(spread)


def _greedy(pattern: str) -> str:
    """Return what makes words lawful with gaps at the ends of its alternatives that reach as far as they may."""
    return _LAST_GAP.sub(r"\1", pattern)


_MARKS = str.maketrans("،؛؟", ",;?")
_LAST_GAP = re.compile(r"(\{0,\d+\})\?(?=\||\)?\Z)")
_BEHIND_GAP = re.compile(r"\{0,\d+\}\?(?: |\[ ,:\]\{1,2\})")
_ELIDED = r"(?:(?:[cdjlmnst]|qu)['’])?"
"""What may stand before the first word behind a gap, in a language that writes it onto the word: `l'arthrose`."""
_COUNT = "(?P<n>"
"""Where an alternative holds a number; groups of one pattern need names of their own."""
_GAP_CHARS = re.compile(r"<(\d+)>")
_GAP_WORDS = re.compile(r"<w(\d+)>")
_TRADITIONAL = str.maketrans(
    "薦該膚腸腎癒勝復夢岡慣憂掛採摺撲棄欄沖準漁異矯穫紛緩纏聞脈著蘭製診詞詳誕語諾貧賞賭跡蹟輝郵鑑長顧餅馬駐騰呂喪嘔塗慮懲搗湧漬燭砲簾籠糞綴緒賊賦"
    "躍較輩釘鈴銘雛韓頑餃鬱鰻傑粧喫陝鳴個誘膠顆檸錦燻鋒賜頒鍛貢頗趨",
    "荐该肤肠肾愈胜复梦冈惯忧挂采折扑弃栏冲准渔异矫获纷缓缠闻脉着兰制诊词详诞语诺贫赏赌迹迹辉邮鉴长顾饼马驻腾吕丧呕涂虑惩捣涌渍烛炮帘笼粪缀绪贼赋"
    "跃较辈钉铃铭雏韩顽饺郁鳗杰妆吃陕鸣个诱胶颗柠锦熏锋赐颁锻贡颇趋",
)
"""Traditional characters that Japanese has too, so that folding leaves them."""
_ANY_DIGIT = re.compile(r"\d")
