"""Make `src/zhubo/perceive/model/pinyin.gz`, the table by which Chinese that is typed in letters is read.

It holds, for each syllable, the characters that are read so, and which character follows which, both with the logarithm of how
often that is in `seeds/` and in the project's own words for goods. Nothing else is read.

usage: python runs/make_pinyin.py
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from zhubo.learn.arrays import write_lines
from zhubo.shop.brand_words import NICKNAMES
from zhubo.shop.goods_lookup import goods_by_word
from zhubo.shop.syllables import syllable_of

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "src" / "zhubo" / "perceive" / "model" / "pinyin.gz"
GOODS_WEIGHT = 3
"""How often a word for goods counts as seen."""
CHARS_MAX = 24
"""How many characters a syllable may be."""
PAIRS_MIN = 2
"""Pairs that are seen more seldom are left out."""
STEPS = 4
"""Steps of a power of two in which counts are written."""
START, END = "^", "$"
_SLOT = re.compile(r"\{[^|{}]*\|([^{}]*)\}")
_RUN = re.compile("[\u4e00-\u9fff]+")
ALSO = {
    entry[0]: entry[1:].split("/")
    for entry in (
        "了le 还hai 什shen 地de 得de/dei 着zhe 长chang/zhang 行xing/hang 重zhong/chong 调tiao/diao 便bian/pian 色se/shai "
        "哪na/nei 那na/nei 谁shui/shei 薄bao/bo 率lv 绿lv/lu 女nv/nu 旅lv 这zhe/zhei 藏cang/zang 弹tan/dan 似si/shi "
        "一yi/yao "
    ).split()
}
"""Characters that are read in more than one way, or in another way than where they stand in their order tells."""


def main() -> None:
    """Write the table."""
    singles, pairs = Counter[str](), Counter[str]()
    for run in _runs():
        singles.update(run)
        pairs.update(f"{START}{run}{END}"[at : at + 2] for at in range(len(run) + 1))
    by_syllable: dict[str, list[str]] = {}
    for char, _ in singles.most_common():
        for syllable in ALSO.get(char) or [syllable_of(char)]:
            if syllable:
                by_syllable.setdefault(syllable, []).append(char)
    kept = {char for chars in by_syllable.values() for char in chars[:CHARS_MAX]} | {START, END}
    lines = ["# Made by runs/make_pinyin.py."]
    for syllable, chars in sorted(by_syllable.items()):
        lines.append(f"{syllable}\t" + " ".join(f"{char}{_log(singles[char])}" for char in chars[:CHARS_MAX]))
    followers: dict[str, list[str]] = {}
    for pair, count in pairs.most_common():
        if count >= PAIRS_MIN and set(pair) <= kept:
            followers.setdefault(pair[0], []).append(f"{pair[1]}{_log(count)}")
    lines += [f"{char}\t{' '.join(followers[char])}" for char in sorted(followers)]
    size = write_lines(TABLE, lines)
    print(f"{TABLE}: {len(by_syllable)} syllables, {sum(map(len, followers.values()))} pairs, {size} bytes")


def _log(count: int) -> int:
    return round(STEPS * math.log2(count))


def _runs() -> Iterator[str]:
    """Yield the runs of Chinese characters of the seeds, and the words for goods."""
    files = [*sorted((ROOT / "seeds" / "zh").glob("*.txt")), *sorted((ROOT / "seeds").glob("*/zh.*"))]
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield from _RUN.findall(_SLOT.sub(r"\1", line))
    words = [word for word, entries in goods_by_word().items() if entries]
    for word in [*words, *NICKNAMES]:
        for run in _RUN.findall(word):
            yield from [run] * GOODS_WEIGHT


if __name__ == "__main__":
    main()
