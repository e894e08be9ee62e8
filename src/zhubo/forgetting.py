"""What stages remember of texts for speed, dropped when a viewer is erased."""

from __future__ import annotations

from zhubo.generate.names import plain_key
from zhubo.generate.places import region_of
from zhubo.perceive import bag, dictated_en, features, slips_beside_en, tidy_en
from zhubo.room import Room, comment_reader
from zhubo.shop import respelt, slips, syllables
from zhubo.shop.naming import fold
from zhubo.shop.spoken import stem
from zhubo.shop.word_forms import root
from zhubo.text.wording import may_stand

CACHES = (
    bag._names_standing,
    bag.candidates_in,
    bag.name_places_in,
    bag.option_words_in,
    bag.spoken_in,
    dictated_en.cut_up,
    features.word_key,
    fold,
    may_stand,
    plain_key,
    region_of,
    respelt._meant_for,
    respelt._meant_here,
    root,
    slips._sound,
    slips.bones_of,
    slips.cost_of,
    slips.near_word,
    slips.said_as,
    slips_beside_en._is_known,
    stem,
    syllables._fragment,
    syllables._pattern,
    syllables.sounds_like,
    syllables.syllable_of,
    tidy_en.meant_by,
)
"""Every cache whose keys can be words of a viewer. They serve all rooms, and fill again with the next comments."""


def forget_texts(room: Room) -> None:
    """Drop what was read in `room`, and every text in the caches of the stages: nothing says which of them an erased viewer wrote."""
    comment_reader(room).readings.clear()
    for cache in CACHES:
        cache.cache_clear()
