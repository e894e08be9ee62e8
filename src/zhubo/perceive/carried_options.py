"""The values of options, folded, by which variants of a product are told apart. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from zhubo.facts import Variant


def value_of(variant: Variant, name: str) -> str:
    """Return the value of an option in the words of the shop's own language, folded."""
    return next((value.casefold() for value in variant.options.get(name, {}).values()), "")


def values_of(variants: Iterable[Variant]) -> dict[str, set[str]]:
    """Return the values by the options of some variants."""
    found: dict[str, set[str]] = {}
    for variant in variants:
        for name in variant.options:
            found.setdefault(name, set()).add(value_of(variant, name))
    return found
