"""A measure that a product lacks, asked for beside one of the same unit that it has: 64g和256g都要 of a phone in 128 and 256. Pure.

The number of a link is none, though it may be followed by the word for a size: 11号链接39码.
"""

from __future__ import annotations

import re
from itertools import pairwise

from zhubo.perceive.found import Found
from zhubo.shop.search import CatalogueIndex, Narrowed, Spoken


def note_measure_lacking(found: Found, spoken: Spoken, index: CatalogueIndex, at: int, narrowed: Narrowed) -> None:
    """Note as the size that is asked for a measure that the product at place `at` lacks, beside one of the same unit that it has."""
    links = [range(start, end) for slot, start, end, _ in found.spans if slot == "link_no"]
    measures = [number for number in spoken.numbers if number.unit and number.unit != "count"]
    measures = [number for number in measures if not any(number.start in link for link in links)]
    chosen = {number.unit for number in measures if number.start in narrowed.at}
    own = index.naming[at].option_amounts
    for one, other in pairwise(spoken.numbers):
        joined = not (one.unit or one.code or other.unit or other.code) and _JOINED.fullmatch(
            found.text, one.end, other.start
        )
        strange = [number for number in (one, other) if number.start not in narrowed.at and number.value not in own]
        if joined and len(strange) == 1 and strange[0].value not in index.naming[at].numbers:
            beside = other if strange[0] is one else one
            values = index.choices[at].values.values()
            ends = [re.match(rf"{beside.value} ?([a-z]+)", value.text) for option in values for value in option]
            unit = next((end[1] for end in ends if end is not None), "")
            found.typed["size"] = f"{strange[0].value}{unit}".upper()
            return
    for number in measures if len(measures) > 1 else ():
        if number.unit in chosen and number.start not in narrowed.at and number.value not in own:
            found.typed["size"] = found.text[number.start : number.end].upper()
            return


_JOINED = re.compile(r" ?的?[和跟与、/] ?")
