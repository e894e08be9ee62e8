"""Finds products in a catalogue of any size: by whole name, link number, words in Chinese or English, pinyin, and slips of these. Pure.

What a text names is matched against postings of all products at once, rarer words weigh more, and the best come first. It asks no more than
that: whether a comment really means what is found, and what contradicts it, is weighed by `search.find_candidates` afterwards. Weights are
integers in thousandths.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from zhubo.facts import Product
from zhubo.shop.catalogue import NO_LETTER, TIES, TOKEN, Catalogue, IntArray, models_at
from zhubo.shop.cross_words import loose_meanings, meanings_in
from zhubo.shop.everyday_words import EVERYDAY
from zhubo.shop.goods_words import KINDS, LOOSE_KINDS, NAMED_KINDS, NEAR_KINDS
from zhubo.shop.naming import fold_all
from zhubo.shop.pinyin_words import Syllables, first_sound, pairs_in, sounds_of, syllables_in
from zhubo.shop.slips import nearest, one_slip_away
from zhubo.shop.spoken import STOPS, stem
from zhubo.values import dataclass

WHOLE, SLIP, SOUND, LOOSE, OPTION, BORDER, COVERED = 1000, 800, 700, 600, 600, 200, 30
"""How much of its weight a term has: as it is written; near a slip; by its sound; as a kind that is called so as well; where a product is
not called so, but may be chosen so; at the border of words whose meaning counts already, and within these."""
GROUPS_MAX = 80
"""How many things a text asks for at most; what else a long one names is passed over."""
RARITY_MAX = 9_500
FOUND_PER_MILLE = 350
"""How much of what a text names, by weight, the best product must have."""
LEAD_PER_MILLE = 100
"""Products so close to the best are as good."""
SURE_PER_MILLE = 900
"""A product that has so much of what is asked is meant, and none that has less."""
Place = tuple[int, int]
Group = list[tuple[str, int]]
"""Terms that say one thing, with how much each is trusted: the best of them counts."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found: SKUs, best first; the first `equals` of them are as good as each other. `how`: name, link or words."""

    skus: tuple[str, ...] = ()
    equals: int = 0
    how: str = "words"


def search_catalogue(catalogue: Catalogue, text: str, *, most: int = 10) -> Hits:
    """Return at most `most` products that `text` names, best first: by its whole name or link number, or else by its words."""
    folded = fold_all(text[:_TEXT_CHARS_MAX])
    named = catalogue.names.get(folded)
    if named is not None:
        return Hits(tuple(catalogue.products[at].sku for at in named[:most]), min(most, len(named)), "name")
    link = _LINK.fullmatch(folded)
    at = catalogue.links.get(int(link[1] or link[2])) if link else None
    if at is not None:
        return Hits((catalogue.products[at].sku,), 1, "link")
    if not catalogue.products:
        return Hits()
    scores, total = _scores(catalogue, groups_of(catalogue, folded))
    best = int(scores.max())
    if best * 1000 < total * FOUND_PER_MILLE or not best:
        return Hits()
    least = best * (1000 - LEAD_PER_MILLE) // 1000
    ordered = _ranked(catalogue, scores, most)
    told = zip(scores[ordered].tolist(), catalogue.sizes[ordered].tolist(), strict=True)
    size = int(catalogue.sizes[ordered[0]])
    equals = sum(score >= least and (score < best or own == size) for score, own in told)
    return Hits(tuple(catalogue.products[at].sku for at in ordered), equals)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Places of the products that a text may mean; `alone` is that of the only one that has all which is asked, where that is sure."""

    places: tuple[int, ...] = ()
    alone: int | None = None


def shortlist(catalogue: Catalogue, text: str, *, most: int) -> Shortlist:
    """Return at most `most` products that `text` may mean: those that have what it asks for, or else the nearest to that.

    Products of a link number in the text come first. Where too many are as good, the cheapest and the dearest of them are there.
    """
    folded = fold_all(text[:_TEXT_CHARS_MAX])
    numbers = (catalogue.links.get(int(number)) for number in _NUMBER.findall(folded))
    found = dict.fromkeys(at for at in numbers if at is not None)
    named = catalogue.names.get(folded)
    if named is not None:
        return Shortlist(tuple(found | dict.fromkeys(named))[:most], named[0] if len(named) == 1 else None)
    if not catalogue.products:
        return Shortlist()
    groups = groups_of(catalogue, folded)
    scores, total = _scores(catalogue, groups)
    best = int(scores.max())
    equals = np.flatnonzero(scores >= max(1, best * (1000 - LEAD_PER_MILLE) // 1000)).tolist()
    sure = best * 1000 >= total * SURE_PER_MILLE
    alone = equals[0] if sure and len(equals) == 1 and not found and _names_a_thing(catalogue, groups) else None
    left = most - len(found)
    if len(equals) > left > 1:
        equals.sort(key=lambda at: _least_price(catalogue.products[at]))
        equals = equals[: left // 2] + equals[left // 2 - left :]
    elif not sure:
        equals = _ranked(catalogue, scores, most)
    return Shortlist(tuple(found | dict.fromkeys(equals))[:most], alone)


def _names_a_thing(catalogue: Catalogue, groups: Iterable[Group]) -> bool:
    """Whether a text names a thing by two words at least, one of them for its maker, kind or model, and none that no product has."""
    count, things = 0, False
    for group in groups:
        told = [term for term, trust in group if trust > BORDER and _has(catalogue, term)]
        if not told and any(term[0] in "kblmn" for term, _ in group):
            return False
        count += bool(told)
        things = things or any(term[0] in "kbslmtd" for term in told)
    return things and count > 1


def _least_price(product: Product) -> int:
    return min((variant.price.minor for variant in product.variants if variant.price is not None), default=0)


def _ranked(catalogue: Catalogue, scores: IntArray, most: int) -> list[int]:
    """Return the places of at most `most` products with any score, the best first; of equal ones those on sale, with fewer words, first."""
    near = np.flatnonzero(scores)
    ranks = catalogue.sizes[near] - scores[near].astype(np.int64) * 2 * TIES
    if len(near) > most:
        kept = np.argpartition(ranks, most)[:most]
        near, ranks = near[kept], ranks[kept]
    return [at for _, at in sorted(zip(ranks.tolist(), near.tolist(), strict=True))]


def _scores(catalogue: Catalogue, groups: Iterable[Group]) -> tuple[IntArray, int]:
    """Return what each product has of what is asked, and the weight of all that is asked and that the catalogue knows."""
    count, terms, chosen = len(catalogue.products), catalogue.terms, catalogue.chosen
    bounds, places = catalogue.bounds, catalogue.places
    scores = np.zeros(count, dtype=np.int32)
    total = 0
    for group in groups:
        found: list[tuple[int, int, int]] = []
        for term, trust in group:
            if (at := terms.get(term)) is not None and bounds[at] < bounds[at + 1]:
                found.append((bounds[at], bounds[at + 1], trust))
            if (at := chosen.get(term)) is not None and bounds[at] < bounds[at + 1]:
                found.append((bounds[at], bounds[at + 1], trust * OPTION // 1000))
        if not found:
            continue
        most = max(share for _, _, share in found)
        rarity = _rarity(count, max(end - start for start, end, share in found if share == most))
        total += rarity * most // 1000
        if len(found) == 1:
            start, end, share = found[0]
            scores[places[start:end]] += rarity * share // 1000
            continue
        having = np.zeros(count, dtype=np.int32)
        for start, end, share in sorted(found, key=lambda one: one[2]):
            having[places[start:end]] = rarity * share // 1000
        scores += having
    return scores, total


def _rarity(count: int, found: int) -> int:
    """Return the inverse document frequency in thousandths, whole: 1000 x log2(1 + count / found); one rare word outweighs no two."""
    return min(RARITY_MAX, round(1000 * math.log2(1 + count / found)))


def groups_of(catalogue: Catalogue, folded: str) -> list[Group]:
    """Return what a folded text asks for, each thing as the terms that say it."""
    asian = not folded.isascii()
    asking = [match.span() for match in _ASKING.finditer(folded)] if asian else []
    makers = _makers_in(catalogue, folded, asking if asian else None)
    groups: dict[Place, Group] = {place: [(term, WHOLE) for term in terms] for place, terms in makers.items()}
    for start, end, term in meanings_in(_without(folded, makers), lambda term: _has(catalogue, term)):
        group = groups.setdefault((start, end), [])
        if (term, WHOLE) not in group:
            group.append((term, WHOLE))
        if near := _near_kind(term):
            group.append((near, LOOSE))
    covered = [place for place, group in groups.items() if any(_has(catalogue, term) for term, _ in group)]
    known = {at for start, end in covered for at in range(start, end)}
    found = [*groups.values()]
    tokens = list(TOKEN.finditer(folded))
    for at, token in enumerate(tokens):
        if token.lastgroup == "asian":
            continue
        if token.lastgroup == "number":
            found += [[(f"n:{token[0]}", WHOLE)], [(f"m:{model}", WHOLE) for model in models_at(tokens, at)]]
        elif token.start() in known and token.end() - 1 in known:
            found.append([(f"w:{stem(token[0])}", COVERED)])
        else:
            found += _word_asked(catalogue, token[0])
    if asian:
        found += _pairs_asked(catalogue, folded, known, asking)
    if catalogue.sounds:
        found += _pinyin_asked(catalogue, _LATIN_RUN.findall(folded))
    return found[:GROUPS_MAX]


def _near_kind(term: str) -> str:
    """Return the kind by whose name people call a kind as well, as a term; empty for any other term."""
    if term[0] != "k" or term[2:] in NAMED_KINDS:
        return ""
    parent = KINDS[term[2:]][0]
    narrow = parent in LOOSE_KINDS or (parent and KINDS[parent][0])
    other = parent if narrow else NEAR_KINDS.get(term[2:], "")
    return f"k:{other}" if other else ""


def _makers_in(catalogue: Catalogue, folded: str, asking: Sequence[Place] | None) -> dict[Place, tuple[str, ...]]:
    """Return the makers of the catalogue in a text, the longest at each place: as they are written, or as they are said in letters."""
    makers: dict[Place, tuple[str, ...]] = {}
    if asking is not None:
        asked = {at for place in asking for at in range(*place)}
        sounds = ["" if at in asked else first_sound(char) for at, char in enumerate(folded)]
        start = 0
        while start < len(sounds) - 1:
            for end in range(min(start + _NAME_CHARS_MAX, len(sounds)), start + 1, -1):
                terms = catalogue.makers.get("".join(sounds[start:end])) if all(sounds[start:end]) else None
                if terms is not None:
                    makers[start, end] = terms
                    start = end - 1
                    break
            start += 1
    for match in _TWO_WORDS.finditer(folded):
        terms = catalogue.makers.get(NO_LETTER.sub("", match[1]))
        if terms is not None:
            makers[match.span(1)] = terms
    return makers


def _without(text: str, places: Iterable[Place]) -> str:
    """Return a text with blanks at some places."""
    for start, end in places:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _has(catalogue: Catalogue, term: str) -> bool:
    return term in catalogue.terms or term in catalogue.chosen


def _word_asked(catalogue: Catalogue, word: str) -> Iterator[Group]:
    """Yield what a Latin word asks for: itself, and what sounds so; else what it is a slip of."""
    own = stem(word)
    if own in STOPS:
        return
    if _is_known(catalogue, word):
        sounds = [term for sound in syllables_in(word) for term in catalogue.sounds.get(sound, ())]
        makers = catalogue.makers.get(word, ())
        loose = loose_meanings(word) or loose_meanings(own)
        yield [
            (f"w:{own}", WHOLE),
            *((term, WHOLE) for term in makers),
            *((term, SOUND) for term in sounds),
            *((term, LOOSE) for term in loose),
        ]
    elif (
        len(word) >= _SLIP_LETTERS_MIN
        and word not in _NO_SLIPS
        and not any(sound in catalogue.sounds for sound in syllables_in(word))
    ):
        near = one_slip_away(own, catalogue.words) or [nearest(own, catalogue.words) or own]
        terms = [term for one in near for term in (*(term for _, _, term in meanings_in(one)), f"w:{one}")]
        terms += [term for one in near for term in catalogue.makers.get(one, ())]
        yield [(term, SLIP) for term in dict.fromkeys(terms)]


def _is_known(catalogue: Catalogue, word: str) -> bool:
    if any(_has(catalogue, term) for term in loose_meanings(word)):
        return True
    return _has(catalogue, f"w:{stem(word)}") or word in catalogue.makers


def _pairs_asked(catalogue: Catalogue, folded: str, known: set[int], asking: Sequence[Place]) -> Iterator[Group]:
    """Yield what the pairs of Chinese characters ask for, as they are or as they sound; `known` places have a meaning."""
    asked = {at for place in asking if known.isdisjoint(range(*place)) for at in range(*place)}
    for at, pair in enumerate(map("".join, zip(folded, folded[1:], strict=False))):
        if at in asked or at + 1 in asked or pair.isascii() or " " in pair:
            continue
        within = (at in known) + (at + 1 in known)
        loose = [(term, LOOSE) for term in loose_meanings(pair) if _has(catalogue, term)] if not within else []
        if loose or _has(catalogue, f"g:{pair}"):
            yield [(f"g:{pair}", (WHOLE, BORDER, COVERED)[within]), *loose]
        elif within < 2:
            trust = BORDER if within else SOUND
            yield [(term, trust) for sound in sounds_of(pair) for term in catalogue.sounds.get(sound, ())]


def _pinyin_asked(catalogue: Catalogue, runs: Iterable[str]) -> Iterator[Group]:
    """Yield the pairs of characters that letters may be meant for; those within a word that is known by itself are told beside it."""
    for run in runs:
        words = run.replace("'", " ").split()
        known = [_is_known(catalogue, word) for word in words]
        seen: dict[Syllables, int] = {}
        for sound, place in pairs_in(words):
            if sound in catalogue.sounds and not (place >= 0 and known[place]):
                border = place < 0 and (known[-place] or known[-place - 1])
                seen[sound] = max(seen.get(sound, 0), BORDER if border else SOUND)
        yield from ([(term, trust) for term in catalogue.sounds[sound]] for sound, trust in seen.items())


_TEXT_CHARS_MAX = 500
_SLIP_LETTERS_MIN = 4
_NAME_CHARS_MAX = 4
"""How many characters a maker's name has that is written in letters abroad."""
_ASKING = re.compile(
    "有没有|有木有|还有没有|还有货|还有|有货|没货|有卖|有吗|有的|是有|多少钱|多少|几多钱|几块钱?|怎么卖|怎么买|咋卖|什么价格?|啥价格?|价格|价钱|便宜|"
    "主播|老板|亲们?|请问|想问|问下|问一下|那个|这个|那款|这款|哪款|哪个|我想要?|想要|想买|我要|给我|来一个|看看|看下|看一下|讲解|讲一下|介绍|链接|"
    "上架|库存|现货|可以|能不能|[吗嘛呢吧啊呀哦噢哈了么]|(?<!美)的"
)
"""What comments ask with, and no name of goods where it is not a piece of one; 美的 is a maker."""
_NO_SLIPS = EVERYDAY | frozenset(
    "duoshao duoshaoqian qian meiyou youmeiyou youma zenme zenmemai zhege nage zhubo haiyou youhuo".split()
)
"""Words that ask, in English and in letters for Chinese: they are no slips of a name."""
_TWO_WORDS = re.compile(r"(?<![a-z])(?=([a-z]+[-'. &][a-z]+)(?![a-z]))")
_NUMBER = re.compile(r"(?<!\d)\d{1,5}(?!\d)")
_LATIN_RUN = re.compile(r"[a-z]{2,}(?:[ '][a-z]+)*")
_LINK = re.compile(r"(?:link|no\.?|number|item|#|第)? ?#?(\d{1,5}) ?(?:号链接|号|链接)?|链接 ?(\d{1,5})号?")
