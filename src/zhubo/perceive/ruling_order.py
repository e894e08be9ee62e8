"""The rulings that hold for one reading, so that of some hundred only those are tried whose words may stand in a comment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from zhubo.perceive.asks_en import WORDS_OF_AN_ORDER, WORDS_OF_IF_ENOUGH, asks_if_enough, asks_of_an_order
from zhubo.perceive.figures_asked import WORDS_OF_A_FIGURE, asks_a_figure
from zhubo.perceive.forms import WORDS_OF_AN_AMOUNT, asks_an_amount
from zhubo.perceive.haggling import WORDS_OF_HAGGLING, haggles
from zhubo.perceive.offers_asked import WORDS_OF_END_OF_OFFER, asks_end_of_offer
from zhubo.perceive.payable import (
    WORDS_OF_LEAVES_POSTAGE_OUT,
    WORDS_OF_WHAT_IS_LEFT,
    WORDS_OF_WITH_POSTAGE,
    asks_what_is_left,
    asks_with_postage,
    leaves_postage_out,
)
from zhubo.perceive.prices_en import WORDS_OF_AN_AMOUNT_NAMED, names_an_amount
from zhubo.perceive.seeking_en import WORDS_OF_SEEKS_GOODS, seeks_goods
from zhubo.perceive.sums_en import CODELESS, prices_without_code
from zhubo.perceive.turns_zh import WORDS_OF_STOCK_LEFT, WORDS_OF_WHO_PAYS_RETURN, asks_stock_left, asks_who_pays_return
from zhubo.text.wording import Says, Wording, each_bit
from zhubo.values import dataclass

_WORDS: Mapping[Callable[[str], bool], tuple[Wording, ...]] = {
    haggles: WORDS_OF_HAGGLING,
    asks_an_amount: WORDS_OF_AN_AMOUNT,
    asks_with_postage: WORDS_OF_WITH_POSTAGE,
    leaves_postage_out: WORDS_OF_LEAVES_POSTAGE_OUT,
    asks_what_is_left: WORDS_OF_WHAT_IS_LEFT,
    asks_end_of_offer: WORDS_OF_END_OF_OFFER,
    seeks_goods: WORDS_OF_SEEKS_GOODS,
    asks_if_enough: WORDS_OF_IF_ENOUGH,
    asks_of_an_order: WORDS_OF_AN_ORDER,
    names_an_amount: WORDS_OF_AN_AMOUNT_NAMED,
    asks_stock_left: WORDS_OF_STOCK_LEFT,
    asks_who_pays_return: WORDS_OF_WHO_PAYS_RETURN,
    asks_a_figure: WORDS_OF_A_FIGURE,
    prices_without_code: (CODELESS,),
}
"""Wordings of which one stands in every text that a predicate holds for, where it is no `Says`."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """Rulings in order: what the words must say, and what is meant. `places` are those of a wording's bit, `always` are tried for all."""

    rulings: tuple[tuple[Callable[[str], bool], str], ...]
    always: tuple[int, ...]
    places: Mapping[int, tuple[int, ...]]
    bits: int

    def tried(self, may: int) -> Iterable[int]:
        """Return the places of the rulings that may hold for a text, in order; `may` is what `wording.may_stand` says of it."""
        may &= self.bits
        if not may:
            return self.always
        places = set(self.always)
        for bit in each_bit(may):
            places.update(self.places[bit])
        return sorted(places)


def in_order(rulings: Iterable[tuple[Callable[[str], bool], str]]) -> Ordered:
    """Return rulings by the bits of their words."""
    rows = tuple(rulings)
    always: list[int] = []
    places: dict[int, tuple[int, ...]] = {}
    for at, (holds, _) in enumerate(rows):
        words = (holds.words,) if isinstance(holds, Says) else _WORDS.get(holds, ())
        for one in words:
            places[one.bit] = (*places.get(one.bit, ()), at)
        if not words:
            always.append(at)
    return Ordered(rows, tuple(always), places, bits=sum(places))
