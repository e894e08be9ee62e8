"""Every number of a text in thirteen languages: digits as the language writes them, words, fractions and powers, exactly.

`numbers.numbers_in` reads what a room's catalogue and answers hold; this reads all that people say. Spans count code points of the
text as given.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from zhubo.text.numbers_east import east_numbers
from zhubo.text.numbers_grammar import Grammar
from zhubo.text.numbers_korean import korean_numbers
from zhubo.text.numbers_scan import LEXICONS, flat, lower, runs, scanner
from zhubo.text.numbers_spans import NumberSpan

EASTERN = ("zh", "ja")
VALUE_MAX = 10**15
"""What is as great as that is an id or noise to whoever weighs numbers."""
LANGUAGES = (*LEXICONS, *EASTERN, "ko")


def read_spoken(
    text: str, language: str, *, attached: bool = False, counts_before: Callable[[int], bool] | None = None
) -> tuple[NumberSpan, ...]:
    """Return the numbers of `text` in order, without overlaps. `language` (BCP 47) is one of `LANGUAGES`.

    `attached`: a number with letters right behind it counts too (`350ml`); then single letters other than `k` are no thousands, since
    `2M` is two of a size. `counts_before` tells of a place in the text whether a lone numeral before it counts something there.
    """
    name = language.split("-", 1)[0]
    plain = flat(text)
    if name in EASTERN:
        return east_numbers(plain, name, attached, counts_before)
    if name == "ko":
        return korean_numbers(plain, attached, counts_before)
    scan = scanner(name)
    low = lower(plain)
    return tuple(span for run in runs(plain, low, scan, attached) for span in Grammar(run, scan, low).numbers())


def counted_in(low: str, language: str) -> tuple[NumberSpan, ...]:
    """Return the numbers of a folded text that only `language` itself tells: words, and digits with a word for thousands.

    What is written in digits alone is left to `numbers.numbers_in`, which reads it as the facts of a shop are read (`3/4` is a 3 and a
    4 there, `4K` is a 4); so is a lone article, which says `a` more often than `one`. Chinese and English have their readers there.
    """
    if language not in LANGUAGES or language in ("zh", "en"):
        return ()
    articles = frozenset(LEXICONS[language].articles.split()) if language in LEXICONS else frozenset()
    return tuple(
        span
        for span in read_spoken(low, language, attached=True)
        if abs(span.value) < VALUE_MAX
        and low[span.start : span.end] not in articles
        and not _PLAIN.fullmatch(low, span.start, span.end)
        and (language in _THOUSANDS_IN_K or not low[span.start : span.end].endswith("k"))
    )


_PLAIN = re.compile(r"[-+\d\s.,/^×*e½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]+")
_THOUSANDS_IN_K = ("id", "vi", "th")
