"""The grammar of numbers in words: what a run of tokens is worth. Exact: decimals and fractions to 34 digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from zhubo.text.numbers_scan import EXACT, Scanner, Token
from zhubo.text.numbers_spans import NumberSpan

_ONE = Decimal(1)
_MILLION = Decimal(1_000_000)
_COUNTED = ("number", "step", "set", "teen", "half", "share")
WORDS_MAX = 32
"""More words than any fraction has; what is longer is noise."""
Read = tuple[Decimal, int]
"""A value, and the index of the token behind it."""


class Grammar:
    """Reads one run of tokens."""

    def __init__(self, tokens: list[Token], scan: Scanner, low: str) -> None:
        """Remember the run, and the lower-case text that it stands in."""
        self._tokens = tokens
        self._low = low
        self._lexicon = scan.lexicon

    def numbers(self) -> Iterator[NumberSpan]:
        """Yield the numbers of the run in order."""
        at = 0
        while at < len(self._tokens):
            read = self._number(at)
            if read is None:
                at += 1
                continue
            value, end = read
            first, last = self._tokens[at], self._tokens[end - 1]
            words = any(not token.digits for token in self._tokens[at:end])
            if end > at + 1 or first.digits or self._counts(first):
                yield NumberSpan(first.start, last.end, value, words)
            at = end

    def _counts(self, token: Token) -> bool:
        """Tell whether a single word is meant as a number."""
        lexicon, low = self._lexicon, self._low
        if low[token.start : token.end] in lexicon.weak.split():
            return False
        before = low[max(0, token.start - 12) : token.start].split()[-1:]
        behind = low[token.end : token.end + 12].split()[:1]
        if "#" in lexicon.not_after and before and before[0][-1].isdigit():
            return False
        return not (set(before) & set(lexicon.not_after.split()) or set(behind) & set(lexicon.not_before.split()))

    def _kind(self, at: int) -> str:
        return self._tokens[at].kind if at < len(self._tokens) else ""

    def _number(self, at: int) -> Read | None:
        if self._kind(at) == "minus":
            read = self._number(at + 1) if self._kind(at + 1) not in ("", "minus") else None
            return None if read is None else (-read[0], read[1])
        read = self._fraction(at)
        if read is not None:
            return self._multiplied(*read)
        read = self._cardinal(at)
        return None if read is None else self._behind(*read)

    def _multiplied(self, value: Decimal, end: int) -> Read:
        while self._kind(end) in ("step", "set") or (self._kind(end) == "of" and self._kind(end + 1) == "step"):
            end += self._kind(end) == "of"
            value, end = EXACT.multiply(value, self._tokens[end].value), end + 1
        return value, end

    def _behind(self, value: Decimal, end: int) -> Read:
        """Read what may follow a cardinal: decimals, a fraction, a bar."""
        kind = self._kind(end)
        if kind in ("point", "weak"):
            if kind == "weak" and (added := self._added(value, end)) is not None:
                return added
            decimals = self._decimals(end + 1)
            if decimals is not None:
                return self._multiplied(value + decimals[0], decimals[1])
        if kind in ("over", "less"):
            below = self._cardinal(end + 1)
            if (
                below is not None
                and below[0] > 0
                and (not self._names_things(below[1]) if kind == "over" else value <= below[0])
            ):
                return EXACT.divide(value, below[0]), below[1]
        if kind == "join" or (
            kind == "part" and self._tokens[end].value == 2 and self._tokens[end - 1].kind != "number"
        ):
            added = self._added(value, end)
            if added is not None:
                return added
        return value, end

    def _names_things(self, end: int) -> bool:
        """Tell whether a word follows: `2000 over 3 years` is no fraction."""
        return _WORD.match(self._low, self._tokens[end - 1].end) is not None

    def _added(self, value: Decimal, end: int) -> Read | None:
        """Read `and a half` behind `value`: of the last great step where one stands there (`two million and a half`)."""
        share = self._share(end + 1) if self._kind(end) in ("join", "weak") else None
        if share is None and self._kind(end) == "weak" and (inner := self._cardinal(end + 1)) is not None:
            mixed = self._added(*inner) if self._kind(inner[1]) == "join" else None
            return None if mixed is None else (value + mixed[0], mixed[1])
        if share is None:
            return None
        last = self._tokens[end - 1]
        if (
            last.kind in ("step", "number")
            and not last.digits
            and last.value >= _MILLION
            and self._kind(share[1]) != "step"
        ):
            step = last.value if last.kind == "step" else _MILLION
            return value + EXACT.multiply(share[0], step), share[1]
        more, stop = self._multiplied(*share)
        return (value + more if more < value else EXACT.multiply(value + share[0], EXACT.divide(more, share[0]))), stop

    def _share(self, at: int) -> Read | None:
        token = self._tokens[at] if at < len(self._tokens) else None
        if token is None:
            return None
        if token.kind == "part" and token.value in (2, 3, 4):
            return EXACT.divide(_ONE, token.value), at + 1
        if token.kind == "share":
            return token.value, at + 1
        return self._fraction(at)

    def _fraction(self, at: int) -> Read | None:
        """Read `three quarters`: the longest denominator that leaves a numerator."""
        tokens, end = self._tokens, at
        if self._kind(at) == "part":
            step = at + 1 + (self._kind(at + 1) in ("one", "of"))
            if tokens[at].value in (2, 4) and self._kind(step) in ("step", "set"):
                return EXACT.divide(_ONE, tokens[at].value), step
            return None
        inner = ("number", "step", "one") if self._lexicon.splits else ("number", "step", "one", "join")
        while end < min(len(tokens), at + WORDS_MAX) and tokens[end].kind in inner:
            end += 1
        if (
            end == at
            or end >= len(tokens)
            or tokens[end].kind != "part"
            or tokens[at].kind not in ("number", "step", "one")
        ):
            return None
        for split in range(at + 1, end + 1):
            if split < end and (
                tokens[split].kind == "join"
                or (tokens[split].kind == "step" and not self._lexicon.bare_steps)
                or tokens[split].hyphen
            ):
                continue
            above, below = self._whole(at, split), self._below(split, end)
            if above is not None and below and not (split == at + 1 == end and tokens[at].digits):
                return EXACT.divide(above, below), end + 1
        return None

    def _below(self, split: int, end: int) -> Decimal | None:
        part = self._tokens[end]
        if part.value == 0:
            return self._whole(split, end) if split < end else None
        if split == end:
            return part.value
        if not self._lexicon.splits and part.value < 1000:
            return None
        if part.value >= 1000:
            tail = self._whole(split, end)
            return None if tail is None or tail >= part.value else tail * part.value
        stack = self._stack(split, end)
        if stack is None or stack[0] != end or part.value >= stack[2]:
            return None
        return stack[1] + part.value

    def _whole(self, at: int, end: int) -> Decimal | None:
        if self._kind(at) == "one":
            return _ONE if end == at + 1 else self._whole(at + 1, end)
        stack = self._stack(at, end)
        return stack[1] if stack is not None and stack[0] == end else None

    def _cardinal(self, at: int) -> Read | None:
        first = self._kind(at)
        if first == "one":
            follows = self._kind(at + 1)
            if follows not in ("step", "set"):
                return None
            at += 1
            first = follows
        elif first == "set":
            return None
        if first not in _COUNTED or first in ("teen", "half"):
            return None
        stack = self._stack(at, len(self._tokens))
        return None if stack is None else (stack[1], stack[0])

    def _stack(self, at: int, limit: int) -> tuple[int, Decimal, Decimal] | None:
        """Return where the cardinal at `at` ends, its value, and what it still has room for."""
        stack: list[tuple[Decimal, Decimal]] = []
        end, last_step = at, _ONE
        while end < limit:
            token = self._tokens[end]
            if token.kind == "join":
                if not stack or end + 1 >= limit or not self._joins(stack, end, limit):
                    break
                end += 1
                if self._tokens[end].value >= 20 and stack[-1][0] < 10 and stack[-1][1] == 1:
                    stack[-1] = (stack[-1][0] + self._tokens[end].value, _ONE)
                    end += 1
                continue
            if token.kind in ("number", "share"):
                if (
                    stack
                    and token.value == 0
                    and self._kind(end + 1) == "step"
                    and self._tokens[end + 1].value < stack[-1][1]
                ):
                    end += 2
                    continue
                worded = stack and self._tokens[at].digits and not token.digits and self._tokens[end - 1].kind != "join"
                if worded or stack and not 0 < token.value < stack[-1][1]:
                    break
                stack.append((token.value, token.room if token.kind == "number" else _ONE))
            elif token.kind in ("step", "set"):
                figures = end == at + 1 and self._tokens[at].digits
                if (
                    stack
                    and not figures
                    and token.kind == "step"
                    and token.value <= stack[-1][0]
                    and stack[-1][1] <= token.value
                ):
                    break
                last_step = _pop(stack, token, figures)
            elif token.kind == "teen" and stack and stack[-1][0] < 10:
                stack[-1] = (stack[-1][0] + 10, _ONE)
            elif token.kind == "half" and stack:
                stack[-1] = (stack[-1][0] + last_step / 2, _ONE)
            else:
                break
            end += 1
        if not stack:
            return None
        return end, sum((value for value, _ in stack), Decimal(0)), stack[-1][1]

    def _joins(self, stack: list[tuple[Decimal, Decimal]], end: int, limit: int) -> bool:
        after = self._tokens[end + 1]
        if after.kind in ("step", "set") and self._lexicon.joins.startswith("et"):
            return False
        if self._lexicon.splits and self._fraction(end + 1) is not None:
            return False
        if after.kind != "number" or after.value % 1:
            return False
        if self._kind(end + 2) == "step" and self._tokens[end + 2].value == stack[-1][1]:
            return False
        backwards = stack[-1][0] < 10 and stack[-1][1] == 1 and after.value >= 20 and after.room == 10
        if backwards and self._lexicon.joins in ("و", "und"):
            return True
        return 0 < after.value < stack[-1][1]

    def _decimals(self, at: int) -> Read | None:
        """Read what is said behind a decimal mark: single digits one by one, or one number (`point seventy-one`)."""
        said, end = "", at
        while self._kind(end) == "number" and 0 <= self._tokens[end].value < 10 and not self._tokens[end].value % 1:
            if self._tokens[end].digits and said:
                break
            said, end = said + str(int(self._tokens[end].value)), end + 1
        if self._kind(end) not in ("number", "step", "teen", "join") or not said:
            tail = self._cardinal(end)
            if tail is not None and not tail[0] % 1:
                said, end = said + str(int(tail[0])), tail[1]
        elif self._kind(end) != "step" or self._tokens[end].value < 1000:
            tail = self._cardinal(at)
            if tail is not None and not tail[0] % 1:
                said, end = str(int(tail[0])), tail[1]
        return (Decimal("0." + said), end) if said else None


def _pop(stack: list[tuple[Decimal, Decimal]], token: Token, figures: bool) -> Decimal:
    """Multiply what stands before a step by it (a dozen takes the last word alone, and `figures` are taken whole); return the step."""
    inner, found = Decimal(0), False
    while stack and (
        (token.kind == "set" or figures) and not found or token.kind == "step" and stack[-1][0] < token.value
    ):
        inner, found = inner + stack.pop()[0], True
    stack.append(
        (EXACT.multiply(inner, token.value) if found else token.value, token.room if token.kind == "step" else _ONE)
    )
    return token.value


_WORD = re.compile(r"\s+[^\W\d_]")
