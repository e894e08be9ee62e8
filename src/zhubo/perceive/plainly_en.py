"""English turns that say an everyday thing in rarer words, put plainly before anything looks at them: lighter on the wallet, cheaper. Pure.

What follows knows how people ask most of the time. A turn stands in one of the `plain_…_en` where one plain wording says the
same and nothing else, whatever the goods are; `this one plus postage` becomes `this one with postage`, so that no phone of that brand is
looked for.
"""

from __future__ import annotations

import re

from zhubo.perceive.plain_asides_en import TURNS as ASIDES
from zhubo.perceive.plain_asks_en import TURNS as ASKS
from zhubo.perceive.plain_budgets_en import budget_put_plainly
from zhubo.perceive.plain_cards_en import TURNS as CARDS
from zhubo.perceive.plain_chats_en import TURNS as CHATS
from zhubo.perceive.plain_counts_en import TURNS as COUNTS
from zhubo.perceive.plain_facts_en import TURNS as FACTS
from zhubo.perceive.plain_limits_en import TURNS as LIMITS
from zhubo.perceive.plain_matters_en import TURNS as MATTERS
from zhubo.perceive.plain_money_en import TURNS as MONEY
from zhubo.perceive.plain_rules_en import TURNS as RULES
from zhubo.perceive.plain_sums_en import TURNS as SUMS
from zhubo.perceive.plain_words_en import TURNS as WORDS
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal
from zhubo.text.turns import turns_of, with_turns

TURNS = turns_of((*ASIDES, *CHATS, *SUMS, *CARDS, *WORDS, *ASKS, *COUNTS, *LIMITS, *MONEY, *MATTERS, *RULES, *FACTS))


def put_plainly(normal: Normal) -> Normal:
    """Return an English text (folded) with rarer turns in plain words; as it is where it has none."""
    return budget_put_plainly(with_turns(normal, TURNS, _smallest))


def _smallest(match: re.Match[str], plain: str) -> Edit:
    """Return the edit that makes `plain` of what matches, without what both begin and end with."""
    said, start = match[0], match.start()
    most = min(len(said), len(plain))
    begin = next((at for at in range(most) if said[at] != plain[at]), most)
    end = next((at for at in range(most - begin) if said[-1 - at] != plain[-1 - at]), most - begin)
    if begin + end == len(said):
        # What is only put in has no place of its own: it is written over what stands before it.
        begin, end = (begin - 1, end) if begin else (begin, end - 1)
    return start + begin, start + len(said) - end, plain[begin : len(plain) - end]
