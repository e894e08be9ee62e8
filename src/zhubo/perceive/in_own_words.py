"""What a shop calls otherwise, put into its own words before anything is read: バケットハット where it sells a bucket hat. Pure."""

from __future__ import annotations

from zhubo.perceive.denied_abroad import taken_back
from zhubo.perceive.found import Stretch
from zhubo.perceive.going_abroad import going_in
from zhubo.perceive.measures_abroad import Edit, with_measures
from zhubo.perceive.named_by_sound import names_by_sound
from zhubo.shop.search import CatalogueIndex, joins, own_options_of, translations_in
from zhubo.text.entries import ABROAD
from zhubo.text.normalise import Normal, folded_span, given_span, rewritten


def with_own_words(normal: Normal, index: CatalogueIndex, language: str) -> tuple[Normal, tuple[Stretch, ...]]:
    """Return a text (folded) with the shop's own words where it has others for what the shop sells, or writes them as they sound.

    With it come the places of values of options that its viewer calls otherwise: what the model has learnt of a language has no such
    English words in it.
    """
    given: list[Stretch] = []
    if measures := with_measures(normal.text, index, language):
        given += [given_span(normal, start, end) for start, end, _ in measures]
        normal = rewritten(normal, _apart(measures, normal.text))
    found = translations_in(index, normal.text, language)
    if found and language in ABROAD:
        # `젤 작은거` names an option by where it lies among others; it is no `small`.
        ranks = [place for kind in ("MOST", "LEAST") for place in going_in(normal.text, language).get(kind, ())]
        found = [one for one in found if not any(one[0] < end and start < one[1] for start, end in ranks)]
        values = set(own_options_of(index).values())
        given += [given_span(normal, start, end) for start, end, to in found if to in values]
    normal = rewritten(normal, _apart(found, normal.text)) if found else normal
    if language in ABROAD and (denied := taken_back(normal.text, going_in(normal.text, language), index)):
        normal = rewritten(normal, denied)
    normal = names_by_sound(normal, index, language)
    places = (folded_span(normal, start, end) for start, end in given)
    return normal, tuple((start, end) for start, end in places if start < end)


def _apart(edits: list[Edit], text: str) -> list[Edit]:
    """Return edits that keep their words apart from Latin letters beside them: 黒のM is `black m`."""
    if text.isascii():
        return edits
    return [
        (start, end, f"{' ' * joins(text[start - 1 : start], to[:1])}{to}{' ' * joins(to[-1:], text[end : end + 1])}")
        for start, end, to in edits
    ]
