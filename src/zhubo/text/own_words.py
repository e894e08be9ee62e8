"""Which of a text's own words a question is about: `own_word`. Words that any question or any ware may hold do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from zhubo.text.wording import wording

WIDE_CHARS_MIN = 2
STEM_CHARS_MIN = 3
QUESTION_CHARS_MAX = 120
_WIDE = re.compile(r"[一-鿿]+")
_LATIN = re.compile(r"[a-z][a-z'-]+|[a-z]+\d+")
_COMPOUND = wording(r"\b[a-z]+[ -]?(?P<last>resistant|resistance|proof|repellent|friendly|safe|free)\b")
"""What a thing keeps off or does not hold: `slip on` does not tell whether a shoe is slip resistant."""
_ANY_WIDE = frozenset(
    (
        "什么 怎么 多少 可以 能不 不能 支持 有没 没有 是不 不是 还是 这个 这款 这件 这条 这双 那个 那款 "
        "那件 主播 现在 商品 新品 新款 问题 一下 有点 东西 产品 手机 衣服 鞋子 电脑 平板 电视 价格 质量 "
        "颜色 尺码 大小 规格 适合 使用 功能 时候 时间 今天 明天 我们 你们 你家 他们 知道 请问 想问 告诉 "
        "介绍 好用 好看 喜欢 不错 真的 全部 所有 一个 两个 哪个 哪款 哪种 几个 多久 多大 多重 多长 需要 "
        "的吗 是的 吗的"
    ).split()
)
_ANY_LATIN = frozenset(
    (
        "the and for are you your with this that these those what whats which when where who why how can "
        "could would will does did has have had was were been being not any some all one ones get got make "
        "made makes come comes came from into out off over under about like just really very much many more "
        "most less than then there here its it's his her our their them they she him but nor yet too also "
        "only own same such tell say said know think want need see look looks good great nice best new use "
        "used using doesnt dont isnt arent item items product products thing things kind type sort price "
        "cost pay buy sell size sizes color colour colors colours material brand shop store please pls hey "
        "hello anyone someone still again now today long work works way time day days help feel"
    ).split()
)


def own_word(question: str, texts: Iterable[str]) -> str | None:
    """Return the longest word of `texts` (folded) that stands in the folded `question`, a Latin one by its stem; None where none does.

    The names of the goods should be blanked out of the question before.
    """
    asked = question[:QUESTION_CHARS_MAX]
    known = [_taken_apart(text) for text in texts if text]
    asked = _COMPOUND.sub(lambda match: match[0] if _holds(known, match["last"]) else " ", asked)
    found = [*_wide_words(asked, known), *_latin_words(asked, known)]
    return max(found, key=lambda word: (len(word), word), default=None)


def _holds(known: Sequence[tuple[str, Mapping[str, tuple[str, ...]]]], word: str) -> bool:
    return any(stem_of(word) in words for _, words in known)


@lru_cache(maxsize=4_096)
def _taken_apart(text: str) -> tuple[str, Mapping[str, tuple[str, ...]]]:
    """Return a text of the shop's, folded, and its own Latin words by their stems."""
    folded = text.casefold()
    words: dict[str, tuple[str, ...]] = {}
    for word in dict.fromkeys(_LATIN.findall(folded)):
        if word not in _ANY_LATIN:
            stem = stem_of(word)
            words[stem] = (*words.get(stem, ()), word)
    return folded, words


def _wide_words(question: str, known: Sequence[tuple[str, object]]) -> Iterable[str]:
    runs = _WIDE.findall(question)
    texts = "\n".join(folded for folded, _ in known) if runs else ""
    for run in runs:
        for length in range(len(run), WIDE_CHARS_MIN - 1, -1):
            for start in range(len(run) - length + 1):
                word = run[start : start + length]
                if word not in _ANY_WIDE and word in texts and not _is_frame(word):
                    yield word


def _is_frame(word: str) -> bool:
    """Whether a piece holds a word of asking, so that it stands in a text by chance only."""
    return any(mark in word for mark in "吗呢么啥几的是有吧")


def _latin_words(question: str, known: Sequence[tuple[object, Mapping[str, tuple[str, ...]]]]) -> Iterable[str]:
    for stem in telling_stems(question):
        for _, words in known:
            yield from words.get(stem, ())


def stems_told(text: str) -> frozenset[str]:
    """Return what `telling_stems` does for a text of the shop's own, which is remembered."""
    return _telling(_taken_apart(text)[1])


def telling_stems(text: str) -> frozenset[str]:
    """Return the stems of the Latin words of a text that not any question or ware may hold."""
    return _telling(stem_of(word) for word in _LATIN.findall(text.casefold()) if word not in _ANY_LATIN)


def _telling(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if len(stem) >= STEM_CHARS_MIN and stem not in _ANY_LATIN)


def stem_of(word: str) -> str:
    """Return a Latin word without the endings of number, person and time: `dries`, `dried` and `dry` are `dri`."""
    word = word.removesuffix("'s")
    for ending in ("ing", "ies", "ied", "es", "ed", "ly", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= STEM_CHARS_MIN - 1:
            word = f"{stem}i" if ending in ("ies", "ied") else stem
            break
    return (
        f"{word[:-1]}i" if word.endswith("y") and len(word) > 2 else word.removesuffix("e") if len(word) > 3 else word
    )
