"""Which words name what in a shop: products by title, head of a title and alias, option values, and the words of the rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import ahocorasick

from zhubo.facts import Product
from zhubo.text.numbers import fold
from zhubo.verify.places import country_names
from zhubo.verify.rules import load_rules

STEM_CHARS = 12
"""How much of a long title names its product even where no place to cut it is."""
YES_NO = frozenset("yes no none 是 否 有 无".split())
"""Option values that mean nothing without the option's name."""

Options = Mapping[str, Mapping[str, str]]


def vocabulary_of(
    products: tuple[Product, ...], options_of: Callable[[Product], Options]
) -> tuple[Any, dict[str, tuple[str, ...]]]:
    """Return an automaton over every word, with `(length, ((group, payload), …))` values, and names with the products that have them."""
    entries: dict[str, set[tuple[str, str]]] = {}
    names: dict[str, set[str]] = {}
    for product in products:
        for name in {fold(word.strip()) for word in (*product.title.values(), *product.aliases)}:
            if len(name) > 1 or not name.isascii():
                names.setdefault(name, set()).add(product.sku)
                entries.setdefault(name, set()).add(("name", name))
        for option, values in options_of(product).items():
            for value, meant in values.items():
                if value not in YES_NO and not value.replace("-", "").replace(".", "").isdigit():
                    entries.setdefault(value, set()).add(("option", f"{option}\0{meant}"))
    for head, skus in _heads(products).items():
        if head not in names:
            names[head] = skus
            entries.setdefault(head, set()).add(("name", head))
    for country in country_names():
        entries.setdefault(country, set()).add(("place", country))
    for term, groups in load_rules().terms.items():
        entries.setdefault(term, set()).update((group, term) for group in groups)
    automaton = ahocorasick.Automaton()
    for word, payload in entries.items():
        if word:
            automaton.add_word(word, (len(word), tuple(sorted(payload))))
    automaton.make_automaton()
    return automaton, {name: tuple(sorted(skus)) for name, skus in names.items()}


def automaton_of(owned: Iterable[tuple[str, str]]) -> Any:
    """Return an automaton over words, with everybody who owns one as its value; it holds a word that nobody says where there is none."""
    owners: dict[str, list[str]] = {"\0": []}
    for word, owner in owned:
        owners.setdefault(word, []).append(owner)
    automaton = ahocorasick.Automaton()
    for word, names in owners.items():
        if word:
            automaton.add_word(word, tuple(names))
    automaton.make_automaton()
    return automaton


def _heads(products: tuple[Product, ...]) -> dict[str, set[str]]:
    """Return what titles may be shortened to, their beginnings up to a place to cut, and whose they are.

    Of several titles that begin alike, those that are cut there at a mark come before those that only go on after a blank; and a long title
    without a place to cut lends its first letters where no other is cut there.
    """
    marked: dict[str, set[str]] = {}
    heads: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {}
    for product in products:
        for title in product.title.values():
            low = fold(title.strip())
            for match in _TITLE_CUT.finditer(low):
                head = low[: match.start()]
                if _says_enough(head):
                    cut = heads if match[0].isspace() else marked
                    cut.setdefault(head, set()).add(product.sku)
            if len(low) > STEM_CHARS and not low.isascii():
                stems.setdefault(low[:STEM_CHARS], set()).add(product.sku)
    return {**stems, **heads, **marked}


def _says_enough(head: str) -> bool:
    """Whether the beginning of a title names a product: a brand alone or two words of a colour do not."""
    has_digit = any(char.isdigit() for char in head)
    if head.isascii():
        return len(head) >= 10 and (head.count(" ") >= 2 or has_digit)
    return len(head) >= 4 or (len(head) >= 3 and has_digit)


_TITLE_CUT = re.compile(r"[\s﹐,、/|;(\[【{·—–]+")
