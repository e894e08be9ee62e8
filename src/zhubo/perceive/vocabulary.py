"""All words with a meaning in one Aho-Corasick automaton, so that a comment is searched once for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import ahocorasick

from zhubo.perceive.concepts import CONCEPTS
from zhubo.perceive.lexicon import ATTRIBUTES, COLOURS, COUPONS, COURIERS, MATERIALS, PERSONS
from zhubo.perceive.places import CARE_PARTS, DAYS, REGIONS
from zhubo.values import dataclass

LEXICONS: Mapping[str, Mapping[str, str]] = {
    "colour": COLOURS,
    "region": REGIONS,
    "courier": COURIERS,
    "date": DAYS,
    "coupon": COUPONS,
    "person": PERSONS,
    "material": MATERIALS,
    "attribute": ATTRIBUTES,
    "part": CARE_PARTS,
}
STOPS = (
    "银子|银两|粉丝|粉丝团|粉底|粉底液|散粉|奶粉|红包|红人|网红|红屁股|红疹|红点|红娘|明白|白天|白嫖|黑心|拉黑|黑粉|转黑|银行|"
    "蓝牙|黄金|黄牛|黄油|白酒|红酒|白菜|黑卡|小白|"
    "麻烦|麻辣|麻将|肉麻|麻木|老铁|铁粉|地铁|淘宝|竹子林|绿码|红线|白送|白给|黑五|小黄车|橙子|米粉|面粉|花呗|红糖|"
    "黑糖|白糖|红枣|绿茶|红茶|黑茶|白茶|紫菜|黑芝麻|"
    "显白|显黑|变白|发白|灰指甲|银耳|金枪鱼|金豆|红薯|紫薯|蓝莓|粉刺|粉扑|美白|玻尿酸|色差|黑头|发黑|发黄|黄皮|黑皮|白头|变黑|掉色|猫粮|"
    "猫砂|狗粮|宝妈|宝宝霜|棉签|棉柔巾|for sale"
)
Entry = tuple[str, str]
"""Slot and canonical id."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the vocabulary: its slots, in the order of `LEXICONS` and then the trained ones, and its ideas.

    `bounded` words count only between word boundaries; a `stop` word keeps others out of its place.
    """

    length: int
    bounded: bool
    stop: bool
    entries: tuple[Entry, ...]
    concepts: tuple[str, ...]


class Vocabulary:
    """The words of a model in one automaton, built when it is first asked for: words of languages that nobody speaks cost nothing."""

    __slots__ = ("_built", "trained")

    def __init__(self, trained: Callable[[], Mapping[str, Iterable[str]]]) -> None:
        self.trained = trained
        self._built: ahocorasick.Automaton | None = None

    def automaton(self) -> ahocorasick.Automaton:
        """Return the automaton over all words (`build_automaton`), always the same."""
        if self._built is None:
            self._built = build_automaton(self.trained())
        return self._built


def build_automaton(trained: Mapping[str, Iterable[str]]) -> ahocorasick.Automaton:
    """Return the automaton over lexicons, concepts, stop words and the words that training found (`trained`: slot to words)."""
    entries: dict[str, list[Entry]] = {}
    concepts: dict[str, list[str]] = {}
    for slot, lexicon in LEXICONS.items():
        for canonical, spelled in lexicon.items():
            for word in spelled.split("|"):
                entries.setdefault(word, []).append((slot, canonical))
    for slot, extra in sorted(trained.items()):
        for word in extra:
            known = entries.setdefault(word, [])
            if not any(entry[0] == slot for entry in known):
                known.append((slot, _place_of(word) if slot == "region" else ""))
    for concept, spelled in CONCEPTS.items():
        for word in spelled.split("|"):
            concepts.setdefault(word, []).append(concept)
    stops = frozenset(STOPS.split("|"))
    automaton = ahocorasick.Automaton()
    for word in sorted({*entries, *concepts, *stops}):
        known = entries.get(word, [])
        value = Word(len(word), is_latin(word), word in stops, tuple(known), tuple(concepts.get(word, ())))
        automaton.add_word(word, value)
    automaton.make_automaton()
    return automaton


def _place_of(word: str) -> str:
    """Return the id of the province of which a Chinese word names a place, 西藏林芝; empty where it begins with no province."""
    provinces = {spelled.partition("|")[0]: id for id, spelled in REGIONS.items() if id.startswith("CN-")}
    return next((id for name, id in provinces.items() if word.startswith(name) and len(word) >= len(name) + 2), "")


def is_latin(word: str) -> bool:
    """Whether `word` begins and ends with a letter or digit that needs a boundary beside it."""
    return word[0].isascii() and word[-1].isascii() and (word[0].isalnum() or word[-1].isalnum())
