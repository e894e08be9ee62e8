"""No cache of a stage can keep a viewer's words without somebody having thought of erasure."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import zhubo
from zhubo.forgetting import CACHES

OF_FACTS = frozenset(
    {
        "zhubo.generate.amounts.day_words",
        "zhubo.generate.amounts.moment_words",
        "zhubo.text.money_written.money_words",
        "zhubo.generate.amounts.number_words",
        "zhubo.generate.amounts.zone_named",
        "zhubo.generate.figures._behind",
        "zhubo.generate.names._cached_names",
        "zhubo.text.money._after",
        "zhubo.text.money._before",
        "zhubo.law.packs.binding",
        "zhubo.law.packs.platform_profile",
        "zhubo.law.packs.rule_pack",
        "zhubo.law.words._compiled",
        "zhubo.law.words.word_book",
        "zhubo.law.ideas._words_of",
        "zhubo.law.likely._idea_key",
        "zhubo.law.likely._order_key",
        "zhubo.law.likely._pair_key",
        "zhubo.text.phrases._read",
        "zhubo.text.phrases._taken_apart",
        "zhubo.text.phrases.phrases_for",
        "zhubo.text.phrases.plural_categories",
        "zhubo.verify.called.around",
        "zhubo.verify.phrase_patterns._bare_table",
        "zhubo.verify.phrase_patterns._compiled",
        "zhubo.verify.phrasebook.phrasebook",
        "zhubo.text.phrases.spellings",
        "zhubo.perceive.bag.told_of",
        "zhubo.perceive.brands_en._goods_by_brand",
        "zhubo.perceive.compounds_en._leading_words",
        "zhubo.perceive.denied_abroad._values",
        "zhubo.perceive.dictated_en._by_consonants",
        "zhubo.perceive.dictated_en._has_letter_sizes",
        "zhubo.perceive.dictated_en._has_tees_alone",
        "zhubo.perceive.dictated_en._words_before",
        "zhubo.perceive.dictated_en._words_of_tees",
        "zhubo.perceive.features._tag_key",
        "zhubo.text.letters._alike",
        "zhubo.perceive.going_abroad._words_of",
        "zhubo.perceive.going_abroad.phrases_of",
        "zhubo.perceive.host_codes._numbers",
        "zhubo.perceive.host_codes._typed",
        "zhubo.perceive.ideas.words_of_ideas",
        "zhubo.perceive.leftover_zh._numbers_told",
        "zhubo.perceive.homophones_zh._said",
        "zhubo.perceive.named_by_sound._by_sound",
        "zhubo.text.money_words.lands_of",
        "zhubo.perceive.measures_abroad._own_measures",
        "zhubo.perceive.measures_abroad._unit_behind",
        "zhubo.perceive.measures_abroad._units_of",
        "zhubo.perceive.offers_asked._written",
        "zhubo.perceive.options_alone._values",
        "zhubo.perceive.pinyin_zh.own_pairs",
        "zhubo.perceive.pinyin_zh.sounds",
        "zhubo.perceive.rarer.rarer_words",
        "zhubo.perceive.slips_abroad.words_of",
        "zhubo.perceive.slips_beside_en._before",
        "zhubo.perceive.slips_beside_en._behind",
        "zhubo.perceive.slips_beside_en._titles_of",
        "zhubo.perceive.rulings._rulings_for",
        "zhubo.perceive.tidy_en._anagrams",
        "zhubo.perceive.unfitting._own_brands",
        "zhubo.shop.catalogue_index._taken_apart",
        "zhubo.shop.check._messages",
        "zhubo.perceive.silent.all_of",
        "zhubo.perceive.tagging.load_tagger",
        "zhubo.shop.dictionary._all_words",
        "zhubo.shop.dictionary.options_by_word",
        "zhubo.shop.dictionary._foreign_words",
        "zhubo.shop.dictionary._home_words",
        "zhubo.shop.dictionary._languages_of",
        "zhubo.shop.dictionary._own_words",
        "zhubo.shop.dictionary._words_abroad",
        "zhubo.shop.dictionary.own_options_of",
        "zhubo.shop.dictionary.own_words_of",
        "zhubo.shop.heard._goods_by_sound",
        "zhubo.shop.heard._suffixes_of",
        "zhubo.shop.heard._threes_by_sound",
        "zhubo.shop.heard.leads_of",
        "zhubo.shop.kinds._kinds",
        "zhubo.shop.kinds_more._own_texts",
        "zhubo.shop.kinds_more._words",
        "zhubo.shop.reasons._messages",
        "zhubo.shop.shelf.index_of",
        "zhubo.shop.short_brands.full_names",
        "zhubo.shop.short_brands.short_brands",
        "zhubo.shop.slips._by_shape",
        "zhubo.shop.values.currency_digits",
        "zhubo.shop.values.zone_from",
        "zhubo.text.dates._zone",
        "zhubo.text.money_spoken._names",
        "zhubo.text.money_words.units_of",
        "zhubo.text.numbers_east._east",
        "zhubo.text.numbers_scan.scanner",
        "zhubo.text.own_words._taken_apart",
        "zhubo.text.properties._pattern",
        "zhubo.generate.coloured_listings._bare_title",
        "zhubo.perceive.after_sale._words",
        "zhubo.text.script_frames.frames_for",
        "zhubo.verify.labelled._names",
        "zhubo.text.properties.keys_of",
        "zhubo.text.properties.tells",
        "zhubo.text.properties.words_that_tell",
        "zhubo.text.free_words.free_words_in",
    }
)
"""Caches whose keys are the shop's facts, our own words, languages or numbers, never what a viewer wrote."""
PACKAGES = ("perceive", "decide", "recommend", "generate", "verify", "deliver", "law", "text", "shop")


def caches() -> Iterator[tuple[str, object]]:
    """Yield every cache with keys, of more than one entry, in the stages and what they use, with its name."""
    for package in PACKAGES:
        root = importlib.import_module(f"zhubo.{package}")
        names = [root.__name__, *(m.name for m in pkgutil.walk_packages(root.__path__, f"{root.__name__}."))]
        for module in map(importlib.import_module, names):
            for name, value in vars(module).items():
                if isinstance(value, functools._lru_cache_wrapper) and value.__module__ == module.__name__:
                    if value.cache_parameters()["maxsize"] != 1 and inspect.signature(value).parameters:
                        yield f"{module.__name__}.{name}", value


def test_each_cache_is_dropped_at_an_erasure_or_never_sees_what_a_viewer_wrote() -> None:
    """A new cache belongs into `forgetting.CACHES`, unless its keys can be no viewer's words: then its name stands here."""
    found = dict(caches())
    assert zhubo.__name__ and len(found) > 20
    dropped = {id(cache) for cache in CACHES}
    assert {name for name, cache in found.items() if id(cache) not in dropped} - OF_FACTS == set()
    assert dropped <= {id(cache) for cache in found.values()}
