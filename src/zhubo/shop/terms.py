"""Folding and cutting of words for search: the same for what a shop writes and what a viewer types. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_RUN = re.compile(r"[a-z0-9]+(?:[.'][a-z0-9]+)*|[぀-ヿ㐀-鿿豈-﫿가-힣]+|[^\W\d_]+")
_LETTERS_DIGITS = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
TYPO_CHARS_MIN = 4
TYPO_CHARS_MAX = 14

STOP_WORDS = frozenset(
    """a an and any are at be can cost could do does for from get give got have has how i in is it its like many me much my no number
    of off on one or other please pls price sell selling shop show size stock still that the them there these they thing this those to
    u ur us want was what when where which who will with would you your link available avail left colour color colours colors sizes
    made material ship shipping free deal discount code coupon buy order ordered return real good nice love hi hello hey host""".split()
)
STOP_BIGRAMS = frozenset(
    """多少 少钱 什么 有没 没有 怎么 可以 这个 那个 这款 那款 还有 有货 现货 包邮 发货 支持 链接 价格 优惠 便宜 质量 请问 主播
    颜色 尺码 尺寸 大小 材质 哪个 哪款 几号 一下 是不 不是 能不 能用 好看 喜欢 想要 下单 退货 退款 快递 几天 电池 屏幕 内存 充电
    适合 推荐 今天 现在 库存 到货 补货 售后 保修 发票 正品 真的 看看 介绍 试穿 讲解 多大 多重 多长 多高 重量 容量 功率 品牌
    系统 网络 上市 季节 产地 规格 参数 配置 一共 两件 一件 买一 送一""".split()
)


def fold(text: str) -> str:
    """Return `text` as names are compared: NFKC, case folded, spaces run together."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def terms_of(folded: str) -> set[str]:
    """Return the terms under which a product's folded words are found: words, numbers, letter-digit parts, CJK pairs."""
    return set(_terms(folded))


def telling_terms(folded: str) -> list[str]:
    """Return the terms of a comment that may name a product, in order, each once, without the words that every question has."""
    return list(dict.fromkeys(t for t in _terms(folded) if t not in STOP_WORDS and t not in STOP_BIGRAMS))


def edits(word: str) -> Iterator[str]:
    """Yield the keys under which words one typing error apart meet: a Latin word, and it without each one of its letters."""
    if TYPO_CHARS_MIN <= len(word) <= TYPO_CHARS_MAX and word.isascii() and word.isalpha():
        yield word
        yield from dict.fromkeys(word[:i] + word[i + 1 :] for i in range(len(word)))


def spans_of(folded: str, start: int, end: int) -> bool:
    """Return whether `[start, end)` does not cut a Latin word or a number in two."""
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not (_joins(before, folded[start]) or _joins(folded[end - 1], after))


def is_word_at(folded: str, word: str) -> bool:
    """Return whether `word` stands in `folded` as a word of its own."""
    start = folded.find(word)
    while start >= 0:
        if spans_of(folded, start, start + len(word)):
            return True
        start = folded.find(word, start + 1)
    return False


def _joins(left: str, right: str) -> bool:
    if not left or not right or not (left.isascii() and right.isascii()):
        return False
    return (
        (left.isalpha() and right.isalpha())
        or (left.isdigit() and right.isdigit())
        or (left.isalnum() and right.isalnum())
    )


def _terms(folded: str) -> Iterator[str]:
    for run in _RUN.findall(folded):
        if run[0].isascii():
            yield _singular(run)
            parts = _LETTERS_DIGITS.findall(run)
            if len(parts) > 1:
                yield from parts
        elif len(run) == 1:
            yield run
        else:
            yield from (run[i : i + 2] for i in range(len(run) - 1))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("'s"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word.isalpha():
        return word[:-1]
    return word
