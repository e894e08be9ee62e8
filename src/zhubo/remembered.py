"""What stages remember for speed: of texts, and of the indexes that comments on a big catalogue are read against."""

from __future__ import annotations

from zhubo.generate.names import plain_key
from zhubo.generate.places import region_of
from zhubo.law import likely
from zhubo.perceive import (
    bag,
    compounds_en,
    dictated_en,
    features,
    homophones_zh,
    leftover_zh,
    named_by_sound,
    offers_asked,
    options_alone,
    pinyin_zh,
    silent,
    slips_abroad,
    slips_beside_en,
    tidy_en,
)
from zhubo.shop import kinds_had, pinyin_words, respelt, shelf, slips, spoken, syllables
from zhubo.shop.naming import fold
from zhubo.shop.spoken import stem
from zhubo.shop.word_forms import root
from zhubo.text import sounds
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
    homophones_zh._meant,
    homophones_zh._said_alike,
    likely._word_key,
    kinds_had.general_word,
    may_stand,
    named_by_sound.name_of,
    offers_asked.codes_in,
    pinyin_zh._is_other_word,
    pinyin_words._readings,
    pinyin_words._ways,
    plain_key,
    region_of,
    respelt._meant_for,
    respelt._meant_here,
    root,
    silent._plain_in,
    slips._exchanged,
    slips._sound,
    slips.bones_of,
    slips.cost_of,
    slips.near_word,
    slips.said_as,
    slips_abroad.meant_by,
    slips_beside_en._is_known,
    spoken._goods_in,
    sounds.heard_as,
    sounds.name_heard_as,
    stem,
    syllables._fragment,
    syllables._pattern,
    syllables.sounds_like,
    syllables.syllable_of,
    tidy_en.meant_by,
)
"""Every cache whose keys can be words of a viewer. They serve all rooms, and fill again with the next comments."""
INDEXED = (bag.told_of, compounds_en._leading_words, leftover_zh._numbers_told, options_alone._values, shelf.index_of)
"""The other big caches that hold indexes."""
INDEXES_MAX = 512
"""So many indexes of parts of a big catalogue are made before what is remembered of them is dropped: a cache keeps all of them alive."""


def bound_indexes() -> None:
    """Drop what is remembered of indexes, and of texts, where many indexes were made since the last time."""
    if shelf.index_of.cache_info().misses >= INDEXES_MAX:
        for cache in (*CACHES, *INDEXED):
            cache.cache_clear()
