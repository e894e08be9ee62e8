"""Every number of a text in thirteen languages: digits as the language writes them, words, fractions and powers, exactly.

`numbers.numbers_in` reads what a room's catalogue and answers hold; this reads all that people say. Spans count code points of the
text as given.
"""

from __future__ import annotations

from collections.abc import Callable

from zhubo.text.numbers import NumberSpan
from zhubo.text.numbers_east import east_numbers
from zhubo.text.numbers_grammar import Grammar
from zhubo.text.numbers_korean import korean_numbers
from zhubo.text.numbers_scan import LEXICONS, flat, lower, runs, scanner

EASTERN = ("zh", "ja")
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
