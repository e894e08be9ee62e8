"""Make `src/zhubo/perceive/model/words_*.gz` out of the seeds: which words viewers of a language write, the commonest first.

Words that were seen several times, an empty line, and those that were seen once. Comments of the test split are left out. Of Korean, and
of what Japanese writes in katakana, in which no slips are put right, only those are kept that were seen several times outside of goods.

usage: python runs/make_known_words.py
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

from zhubo.learn.arrays import write_lines
from zhubo.learn.understand import read_asked, read_seeds, split_of
from zhubo.learn.understand_seeds import Seed
from zhubo.perceive.slips_abroad import SPELT, WORDS_PATH
from zhubo.text.normalise import normalise

SEEDS = Path(__file__).parent.parent / "seeds"
SEVERAL = 2
_WORD = re.compile(r"[^\W\d_]+")
_KATAKANA = re.compile("[ァ-ヺー]{2,}")


def words_written(folder: Path) -> dict[str, Counter[str]]:
    """Return how often each word stands in the comments and the ideas of each language of `SPELT`."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for seed in (*read_seeds(folder), *read_asked(folder / "asked")):
        if seed.language in (*SPELT, "ja", "ko") and (seed.family.count(".tsv:") or split_of(seed.family) != "test"):
            text = seed.text if seed.language in SPELT else _without_goods(seed)
            word = _KATAKANA if seed.language == "ja" else _WORD
            counts[seed.language].update(word.findall(normalise(text).text))
    for language in SPELT:
        told = (folder / "ideas" / f"{language}.tsv").read_text(encoding="utf-8")
        spelled = (line.partition("\t")[2] for line in told.splitlines())
        counts[language].update(word for line in spelled for word in _WORD.findall(normalise(line).text))
    return counts


def _without_goods(seed: Seed) -> str:
    text = seed.text
    for slot in sorted(seed.spans, key=lambda slot: -slot.start):
        if slot.name == "product":
            text = f"{text[: slot.start]} {text[slot.end :]}"
    return text


def main() -> None:
    """Write the files and say how large they are."""
    for language, counts in sorted(words_written(SEEDS).items()):
        order = sorted(counts, key=lambda word: (-counts[word], word))
        common = [word for word in order if counts[word] >= SEVERAL]
        path = WORDS_PATH / f"words_{language}.gz"
        rare = order[len(common) :] if language in SPELT else []
        size = write_lines(path, [*common, "", *rare])
        print(f"{path.name}: {len(common)} words and {len(rare)} more, {size} bytes")


if __name__ == "__main__":
    main()
