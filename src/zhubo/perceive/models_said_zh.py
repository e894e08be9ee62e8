"""Chinese names of models as they are said aloud, written as the shop writes them: 米八 is 米8, 十二破 is 12pro, 八破拉斯 is 8plus.

Voice typing and haste leave numerals in words and suffixes by their sound. Only what a name of the bag proves is written otherwise. Pure.
"""

from __future__ import annotations

import re

from zhubo.shop.search import CatalogueIndex, find_goods, full_names
from zhubo.text.figures_said import Edit
from zhubo.text.normalise import Normal, rewritten
from zhubo.text.numerals import chinese_value
from zhubo.text.wording import wording


def models_spelt_out(normal: Normal, index: CatalogueIndex) -> Normal:
    """Return a folded Chinese text with the models of `index` that are said aloud in it as they are written."""
    text = normal.text
    if _NUMERAL.search(text) is None:
        return normal
    edits = [*_suffixed(text, index), *_behind_short_brands(text, index), *_shared(text, index), *_rounded(text, index)]
    edits += _suffixed_last(text, index)
    return rewritten(normal, sorted(edits)) if edits else normal


def _suffixed(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the models with a suffix that is said by its sound, where a name of the bag has that suffix behind that number."""
    edits: list[Edit] = []
    for match in _SUFFIXED.finditer(text):
        value = match["digits"] or str(chinese_value(_TENS_BY_SOUND.sub("十", match["said"])))
        suffix = "plus" if match["plus"] else "pro"
        if suffix in _suffixes_of(index, value):
            edits.append((*match.span(), f"{value}{suffix}{_apart(text, match.end())}"))
    return edits


def _suffixes_of(index: CatalogueIndex, value: str) -> frozenset[str]:
    """Return the suffixes of one word that stand behind a number in names and options of the bag."""
    owners = (index.naming[at] for at, _ in index.postings.get(f"n:{value}", ()))
    named = frozenset(one[0] for names in owners for one in names.numbers.get(value, ()) if len(one) == 1)
    if named or value.isdigit():
        return named
    ways = [way for options in index.choices for way in options.ways if value in way]
    return frozenset(suffix for suffix in _SUFFIXES if any(f"{value} {suffix}" in way for way in ways))


def _behind_short_brands(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the models behind the last character of their brand in full, and numerals that a count follows: 米八, 米8, 小米八三台.

    A height is no model.
    """
    brands = full_names(index) if _BEHIND_A_BRAND.search(text) is not None else {}
    edits: list[Edit] = []
    for match in _BEHIND_A_BRAND.finditer(text) if brands else ():
        brand, number = match["brand"], match["n"]
        value = number if number.isdigit() else str(chinese_value(number))
        if brand not in brands or f"g:{brand}{value}" not in index.postings:
            continue
        whole = any(one.end == match.start("n") and one.sort in ("brand", "line") for one in find_goods(text))
        if whole and not number.isdigit() and _COUNTED_BEHIND.match(text, match.end()) is not None:
            edits.append((*match.span("n"), f"{value}{_apart(text, match.end())}"))
        elif not whole and _OF_A_BODY.search(text) is None:
            edits.append((*match.span(), f"{brands[brand]}{value}{_apart(text, match.end())}"))
    return edits


def _shared(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the number of a model put before a suffix that shares it with the model before: the 980 of 980 512跟pro 512."""
    return [
        (*match.span("suffix"), match["n"] + match["suffix"])
        for match in _SHARED.finditer(text)
        if match["suffix"] in _suffixes_of(index, match["n"])
    ]


def _suffixed_last(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return a model with the suffix that stands behind its option put before that: the 980 1t pro is the 980pro 1t."""
    return [
        (*match.span(), f"{match['n']}{match['suffix']} {match['option']}")
        for match in _SUFFIXED_LAST.finditer(text)
        if match["suffix"] in _suffixes_of(index, match["n"])
    ]


def _rounded(text: str, index: CatalogueIndex) -> list[Edit]:
    """Return the memories of 512 that are called by the round figure, where something comes in 512 and nothing in 500: 五百g."""
    matches = list(_ROUNDED.finditer(text))
    amounts = frozenset[str]().union(*(names.option_amounts for names in index.naming)) if matches else frozenset()
    return [(*match.span(), "512g") for match in matches] if "512" in amounts and "500" not in amounts else []


def _apart(text: str, at: int) -> str:
    """Return the blank that keeps a model and a figure behind it two."""
    return " " if _DIGIT.match(text, at) is not None else ""


_SUFFIXES = ("pro", "max", "plus", "ultra", "mini")
_DIGIT = re.compile(r"\d")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十]")
"""What each of these models holds."""
_TENS_BY_SOUND = re.compile(r"[食石拾时实什]")
_SUFFIXED = wording(
    r"(?<![\d.零一二两三四五六七八九十百第])(?:(?P<digits>\d{1,3})|(?P<said>[食石拾时实什十]?[一二三四五六七八九]|十)) ?"
    r"(?:(?P<plus>[破普扑朴铺噗][拉啦勒][斯思丝死])|(?P<pro>破|普[若肉罗洛柔偌]))"
    r"(?![了损掉屏碎坏洞旧裂烂皮产的时]|一[点个块]|没[有破]?[吗呢? ]*$)"
)
"""A number with what sounds like pro or plus behind it; a screen that is broken is none."""
_SHARED = wording(
    r"(?<![\da-z.])(?P<n>[a-z]{0,3}\d{2,3})(?:普通版?|标准版)?[ 的]?(?:(?:\d{1,3}(?:[gt]b?)?|[一二两]t)的?)? ?(?:[跟和与比、/]|还是) ?"
    r"(?P<suffix>pro|max|plus|ultra|mini)(?= ?(?:的|版)? ?\d)"
)
"""A model with an option, and the suffix of another with an option of its own."""
_SUFFIXED_LAST = wording(
    r"(?<![\da-z.])(?P<n>\d{2,3}) ?的? ?(?<![\d])(?P<option>[1248]tb?|(?:64|128|256|512)(?:gb?)?) ?的?(?P<suffix>pro|max|plus|ultra|mini)"
    r"(?![a-z\d]| ?\d)"
)
"""A model, an option and the suffix of the model behind that."""
_ROUNDED = wording(r"(?<![\d.零一二三四五六七八九十百])(?:五百|500|5百)(?:多|来|12|一十二|十二)?个?g[b]?(?![a-z])")
_BEHIND_A_BRAND = wording(
    r"(?<![\d一二两三四五六七八九十几百厘毫平])(?P<brand>[\u4e00-\u9fff])(?P<n>十[一二三四五六七八九]?|[四五六七八九]|\d{1,2}(?![\d.]))"
    r"(?![零〇十百千万个件台条双部折块元成点号月天年级期毫斤寸分多几以]|[一二三四五六七八九](?![台部个件只共起]))"
)
"""A numeral behind a short name of a brand, and no count, no share and no longer figure."""
_COUNTED_BEHIND = re.compile(r"[一二两三四五六七八九][台部个件只]")
"""A count right behind a model, which would be one figure with it: 小米八三台."""
_OF_A_BODY = wording(r"身高|个[子头儿]|身材|体重|大[个汉高]|高个|穿|斤|码|\d{3} ?cm|胖|瘦|床|布|[长宽高]度?是?米|腰")
