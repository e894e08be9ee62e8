"""A comment that says nothing of a product's options means all of them: the quick way and the long one agree."""

from __future__ import annotations

from pathlib import Path

from zhubo.perceive import Understander
from zhubo.perceive.bag import name_places_in, spoken_in
from zhubo.perceive.found import Found
from zhubo.perceive.silent import all_of, says_no_option
from zhubo.perceive.variants import narrowed_by
from zhubo.shop.search import CatalogueIndex, without

SEEDS = Path(__file__).parent.parent.parent / "seeds"
EVERY = 97
"""Of so many lines one is tried."""


def test_what_is_silent_narrows_nothing(model: Understander, bag: CatalogueIndex) -> None:
    lines = [line for path in sorted(SEEDS.glob("[ez][nh]/*.txt")) for line in path.read_text("utf-8").splitlines()]
    silent = 0
    for line in lines[::EVERY]:
        text = line.split("\t")[0].casefold()
        found, spoken = Found(text, "en" if text.isascii() else "zh", "USD"), spoken_in(bag, text)
        for at, product in enumerate(bag.every):
            if not says_no_option(bag, found, spoken, at):
                continue
            silent += 1
            names = name_places_in(bag, text).get(product.sku, ())
            for intent in ("ask_stock", "ask_spec"):
                told = narrowed_by(found, without(spoken, names), bag, at, model.colours, intent, names)
                assert told == all_of(len(product.variants)), (text, product.sku)
    assert silent > len(lines[::EVERY])
