"""Whether an answer is right, by its gold line. Written apart from the answering code, which it does not import."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
MONEY = re.compile(
    r"(?:[¥$€£]|CN¥|US\$|\b(?:USD|CNY|PLN|RMB)\s?)\s?(\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(\d+(?:,\d{3})*(?:\.\d+)?)\s?(?:元|块|zł|PLN|USD|CNY|dollars?|yuan|bucks)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """`right`: everything that the gold line asks. `wrong_money`: an amount that no one may say. `invented`: a number where no fact is."""

    right: bool
    wrong_money: bool
    invented: bool
    why: str = ""


def numbers_in(text: str) -> set[Decimal]:
    """Return the decimal numbers that stand in `text`."""
    return {Decimal(found.replace(",", "")) for found in NUMBER.findall(unicodedata.normalize("NFKC", text))}


def money_in(text: str) -> set[Decimal]:
    """Return the amounts of money that stand in `text`."""
    found = MONEY.findall(unicodedata.normalize("NFKC", text))
    return {Decimal((before or after).replace(",", "")) for before, after in found}


def judge(gold: dict[str, Any], text: str, *, status: str, escalated: bool) -> Judgement:
    """Return the judgement on the public answer `text` (empty: silence)."""
    expect = gold["expect"]
    kind = expect["kind"]
    required = {Decimal(n) for n in expect.get("numbers", ())}
    allowed = (
        required | {Decimal(n) for n in expect.get("allow", ()) if NUMBER.fullmatch(n)} | numbers_in(gold["question"])
    )
    for words in (*expect.get("allow", ()), *(w for group in expect.get("any", ()) for w in group)):
        allowed |= numbers_in(words)
    said, money = numbers_in(text), money_in(text)
    folded = unicodedata.normalize("NFKC", text).casefold()
    wrong_money = not money <= allowed
    invented = kind in ("unknown", "private") and not said <= allowed
    problems = []
    if wrong_money:
        problems.append(f"money {sorted(money - allowed)}")
    if invented:
        problems.append(f"numbers {sorted(said - allowed)}")
    if not required <= said:
        problems.append(f"lacks {sorted(required - said)}")
    problems += [f"lacks one of {g}" for g in expect.get("any", ()) if not any(_fold(w) in folded for w in g)]
    problems += [f"says {w!r}" for w in expect.get("absent", ()) if _fold(w) in folded]
    problems += _by_kind(kind, text, status, escalated, expect)
    return Judgement(right=not problems, wrong_money=wrong_money, invented=invented, why="; ".join(problems))


def _by_kind(kind: str, text: str, status: str, escalated: bool, expect: dict[str, Any]) -> list[str]:
    problems = []
    if kind == "answer" and (not text or status != "sent"):
        problems.append(f"no answer ({status})")
    if kind == "unknown" and not (escalated or status == "review"):
        problems.append("asks no human")
    if kind == "private" and not (text or escalated):
        problems.append("neither private word nor human")
    if kind in ("unlisted", "unknown") and money_in(text):
        problems.append("names an amount")
    if kind == "social" and expect.get("any") and not text:
        problems.append("silent")
    return problems


def _fold(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()
