"""Numbers that were written together as one, taken apart with the help of what the catalogue knows."""

from __future__ import annotations

from dataclasses import replace

from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.measures import measure_of
from zhubo.shop.spoken import Number, Spoken


def unglued(index: CatalogueIndex, spoken: Spoken) -> Spoken:
    """Return `spoken` with the numbers apart that were written together as one: 14 and 512g in `14512g`, r7 and 14寸 in `r714寸`."""
    numbers: list[Number] = []
    words = list(spoken.words)
    for number in spoken.numbers:
        letters = number.code.rstrip("0123456789.")
        if letters in index.words and not _is_known(index, number):
            words.append((letters, number.start, number.start + len(letters)))
            leads = (letters, *number.leads)
            numbers.append(replace(number, code="", left=letters, leads=leads, start=number.start + len(letters)))
            continue
        known = not number.unit or len(number.value) < 3 or measure_of(number) in index.measures
        numbers += [number] if known else _cut_in_two(index, number)
    if numbers == spoken.numbers:
        return spoken
    return replace(spoken, numbers=numbers, words=sorted(words, key=lambda word: word[1]))


def _is_known(index: CatalogueIndex, number: Number) -> bool:
    """Whether the bag has a code, or no model of its number alone: mi12 is 12 of mi where only such a number is there."""
    return (
        f"n:{number.code}" in index.postings
        or number.code in index.option_codes
        or f"n:{number.value}" not in index.postings
    )


def _cut_in_two(index: CatalogueIndex, number: Number) -> list[Number]:
    """Return a model number and a measure of an option that a number with a unit is made of, where both are known; else the number."""
    letters = number.code.rstrip("0123456789.")
    for cut in range(1, len(number.value)):
        first, second = number.value[:cut], number.value[cut:]
        measure = replace(number, value=second, code="", left="", leads=(), start=number.start + len(letters) + cut)
        model = f"n:{letters}{first}" in index.postings or letters + first in index.option_codes
        if model and not second.startswith("0") and measure_of(measure) in index.measures:
            code = letters + first if letters else ""
            return [replace(number, value=first, unit="", code=code, end=measure.start), measure]
    return [number]
