"""A suffix of models that is an option of one product, and no name of another: the pro of an SSD that comes as 980 and as 980 PRO. Pure."""

from __future__ import annotations

from dataclasses import replace

from zhubo.events import Target
from zhubo.perceive.pieces import is_suffix_alone
from zhubo.perceive.suffixed_options_zh import suffixes_in, told_apart_by
from zhubo.perceive.variants import Sought
from zhubo.shop.search import MODEL_SUFFIXES, Candidates, CatalogueIndex, Number, Spoken, find_candidates
from zhubo.text.wording import wording


def meant_by_suffix(sought: Sought, spoken: Spoken, seen: Candidates) -> list[Target]:
    """Return what a part means by a suffix of models that some options of one product have, where it names no other; else nothing."""
    return _shown_by_suffix(sought, spoken) or (owner_of_suffix(sought, spoken) if seen.absent == "product" else [])


def _shown_by_suffix(sought: Sought, spoken: Spoken) -> list[Target]:
    """Return what is on show, where all that a part names goods by is a suffix that some of its options have; else nothing.

    Where nothing on show has it, the one product that has it and the option that is named beside it: the pro in 1tb.
    """
    pinned, said, index = sought.context.pinned or "", _said(spoken), sought.index
    if not said or spoken.goods or not is_suffix_alone(index, spoken):
        return []
    if pinned in index.products:
        return [Target(sku=pinned, how="pinned")] if told_apart_by(index.products[pinned], said) else []
    measured = [number for number in spoken.numbers if number.unit]
    own = [
        sku for sku in index.products if measured and sku in index.places and told_apart_by(index.products[sku], said)
    ]
    own = [sku for sku in own if (had := sought.narrowed(sku)).named and had.variants and not had.lacking]
    return [Target(sku=own[0], how="search")] if len(own) == 1 else []


def owner_of_suffix(sought: Sought, spoken: Spoken) -> list[Target]:
    """Return the one product that a part names but for a suffix, where some of its options have that; else nothing."""
    said = _said(spoken)
    if not said:
        return []
    bare = replace(
        spoken,
        words=[word for word in spoken.words if word[0] not in MODEL_SUFFIXES],
        numbers=[_without_suffix(number) for number in spoken.numbers],
    )
    seen = find_candidates(sought.index, bare, colours=frozenset(), loose=sought.loose)
    skus = [sought.index.every[at].sku for at in seen.products]
    own = [sku for sku in skus if sku in sought.index.products and told_apart_by(sought.index.products[sku], said)]
    own = [sku for sku in own if all(n.unit or _is_of(sought.index, sku, n.value, said) for n in bare.numbers)]
    return [Target(sku=own[0], how="search")] if len(own) == 1 else []


def _without_suffix(number: Number) -> Number:
    """Return a number without a suffix behind it, nor one that leads up to it: the 512 of 三星pro 512."""
    led = number.left in MODEL_SUFFIXES
    return replace(number, suffixes=((),), left="" if led else number.left, leads=() if led else number.leads)


def _is_of(index: CatalogueIndex, sku: str, number: str, suffixes: frozenset[str]) -> bool:
    """Whether a product is called by a number with such a suffix, or has that as an option: no 16 pro of a case for 15 pro and 16."""
    names = index.naming[index.places[sku]]
    called = names.numbers.get(number)
    return number in names.option_amounts if called is None else any(suffixes.intersection(own) for own in called)


def _said(spoken: Spoken) -> frozenset[str]:
    return suffixes_in(spoken.text) if _PLUS_SIZE.search(spoken.text) is None else frozenset()


_PLUS_SIZE = wording(
    r"\bplus[- ]size|\bpro tip|\bmax (?:order|weight|load)|\bplus (?:the|a|an|shipping|postage|delivery)\b"
)
