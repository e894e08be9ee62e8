"""English turns for gift cards that are called by what they are worth, each in plain words: two fifties and a hundred in gift cards."""

from __future__ import annotations

from zhubo.text.wording import Wording, wording

_WORTH = r"(?:50|100|500|fifty|hundred|five hundred)"
_HOW_MANY = r"(?:\d|an?|one|two|three|four|five|six|ten)"
_CARDS = r"(?:gift ?(?:cards?|vouchers?)|vouchers?)"
_AND = r"(?:,? and |,? plus | ?\+ ?| ?& ?| n |, )"
_UNIT = r"(?:[ -]?(?:dollars?|bucks?|usd|dollar ones?|ones?|\$))?"

TURNS: tuple[tuple[Wording, str], ...] = (
    (wording(rf"^(?P<a>(?=.*\b{_CARDS}).*?)\bfifties\b"), r"\g<a>50s"),
    (
        wording(
            rf"^(?P<a>(?=.*\b{_CARDS})(?=.*(?:\b(?:and|plus|n)\b|[+&])).*?)\bfifty\b(?![ -](?:one|two|three|four|five|"
            r"six|eight|nine)\b)"
        ),
        r"\g<a>50",
    ),
    (
        wording(
            rf"^(?P<a>(?=.*\b{_CARDS})(?=.*(?:\b(?:and|plus|n)\b|[+&])).*?)(?<![a-z] )\b(?:a |one )?hundred\b(?! and\b)"
        ),
        r"\g<a>one 100",
    ),
    (
        wording(rf"^(?P<a>(?=.*\b{_CARDS})(?=.*(?:\b(?:and|plus|n)\b|[+&])).*?)\b(?:a|one) hundred\b"),
        r"\g<a>one 100",
    ),
    (
        wording(
            rf"^(?:for )?{_CARDS}[:,] ?(?P<n>{_HOW_MANY} )(?:a |one )?(?P<a>{_WORTH})s?{_UNIT}{_AND}(?P<m>{_HOW_MANY} )"
            rf"(?:a |one )?(?P<b>{_WORTH})s?{_UNIT}(?=,|[ ?!.]*$| )"
        ),
        r"\g<n>\g<a> dollar gift cards and \g<m>\g<b> dollar gift cards",
    ),
    (
        wording(
            rf"(?P<n>\b{_HOW_MANY} )(?:a |one )?(?P<a>{_WORTH})s?{_UNIT}(?: {_CARDS})?{_AND}(?P<m>(?:{_HOW_MANY} )?)"
            rf"(?:a |one )?(?P<b>{_WORTH})s?{_UNIT} "
            rf"(?:in |of |worth of |as )?(?:the )?{_CARDS}"
        ),
        r"\g<n>\g<a> dollar gift cards and \g<m>\g<b> dollar gift cards",
    ),
    (
        wording(
            rf"(?P<n>\b{_HOW_MANY} )(?:a |one )?(?P<a>{_WORTH}){_UNIT} {_CARDS}{_AND}(?P<m>{_HOW_MANY} )(?:a |one "
            rf")?(?P<b>{_WORTH})s?{_UNIT}(?!(?: dollars?| bucks?)? ?{_CARDS})(?![\w-])"
        ),
        r"\g<n>\g<a> dollar gift cards and \g<m>\g<b> dollar gift cards",
    ),
    (
        wording(
            rf"(?P<n>\b{_HOW_MANY} ){_CARDS} (?:of|for|worth|at) (?:a |one "
            rf")?(?P<a>{_WORTH}){_UNIT}{_AND}(?P<m>{_HOW_MANY} )(?:of|for|worth|at) "
            rf"(?:a |one )?(?P<b>{_WORTH}){_UNIT}(?![\w-])"
        ),
        r"\g<n>\g<a> dollar gift cards and \g<m>\g<b> dollar gift cards",
    ),
    (
        wording(
            rf"\b(?:(?:which|what|all)(?: the)? )?{_CARDS} (?:denominations?|values?|amounts|sizes|worths)(?: (?:do|are|"
            r"have|can|does)\b[^?!.]*)?|"
            rf"\b(?:(?:which|what|all) )?(?:denominations?|values|amounts) (?:of|for) (?:the |your |ur )?{_CARDS}"
        ),
        "how much are the gift cards",
    ),
)
"""Turns of gift cards, in the order in which they are looked for, with what each is in plain words."""
