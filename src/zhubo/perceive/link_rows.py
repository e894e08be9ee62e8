"""Numbers that stand in a row with a link number and are links as well: 3跟4各多少, price of 7 n 9, 1 3 5号. Pure."""

from __future__ import annotations

import re

from zhubo.perceive import patterns as p
from zhubo.perceive.found import Found
from zhubo.text.wording import wording

LINK_MAX = 99
_NO_LINK = (
    rf"(?![\d.%a-z]|\s?(?:{p.PIECES}|pcs?\b|pieces?|cm|mm|kg|g\b|ml|l\b|inch|gb|tb|斤|元|块|岁|寸|折|月|天|年|点|米|[{p.CLASSIFIERS}])|"
    r"\s?(?:[smlx]|xl|xxl)\b)"
)
"""What makes a number a measure, a count, a size or the beginning of a model."""
_JOINER = r"\s?(?:和|跟|与|及|、|&|\+|,|\band\b|\bn\b|\bn'|\bplus\b)\s?"
_BEHIND = re.compile(rf"{_JOINER}(?P<n>\d{{1,2}}){_NO_LINK}")
_BEFORE = re.compile(rf"(?<![\d.a-z$£€¥])(?P<n>\d{{1,2}}){_JOINER}$")
_ROW = wording(rf"(?<![\d.a-z$£€¥])\d{{1,2}}(?:(?: |{_JOINER})\d{{1,2}}){{2,}}(?=号|$|[?!. ])(?!\s?(?:{p.PIECES}))")
"""Three at least: of two with a blank between them the second may as well be a size or a count."""
_FIGURE = re.compile(r"\d{1,2}")


def note_rows_of_links(found: Found) -> None:
    """Note as links the numbers that are joined to one that was found, and those of a row of three or more in which one stands."""
    links = [span for span in found.spans if span[0] == "link_no"]
    if not links:
        return
    for _, start, end, _ in links:
        while (match := _BEHIND.match(found.text, end)) is not None and _note(found, match, "n"):
            end = match.end("n")
        while (match := _BEFORE.search(found.text, 0, start)) is not None and _note(found, match, "n"):
            start = match.start("n")
    for row in _ROW.finditer(found.text):
        if any(row.start() <= start < row.end() for _, start, _, _ in links):
            for figure in _FIGURE.finditer(found.text, *row.span()):
                _note(found, figure, 0)
    _in_reading_order(found)


def _note(found: Found, match: re.Match[str], group: str | int) -> bool:
    number = int(match[group])
    if not 1 <= number <= LINK_MAX or not found.add("link_no", *match.span(group), str(number)):
        return False
    if number not in found.links:
        found.links.append(number)
    return True


def _in_reading_order(found: Found) -> None:
    said = sorted((start, int(value)) for slot, start, _, value in found.spans if slot == "link_no" and value.isdigit())
    order = list(dict.fromkeys(number for _, number in said if number in found.links))
    found.links[:] = [*order, *(number for number in found.links if number not in order)]
