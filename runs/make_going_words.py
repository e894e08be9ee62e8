"""Make `src/zhubo/perceive/model/going_*.gz` out of `seeds/going`: the words by which viewers go on with what was said before.

usage: python runs/make_going_words.py
"""

from __future__ import annotations

from pathlib import Path

from zhubo.learn.arrays import write_lines
from zhubo.perceive.going_abroad import GOING_PATH, entries_of
from zhubo.text.entries import ABROAD
from zhubo.text.normalise import normalise

SEEDS = Path(__file__).parent.parent / "seeds" / "going"


def folded(line: str) -> str:
    """Return a line with its phrase as the reader folds comments."""
    kind, tab, phrase = line.partition("\t")
    return f"{kind}{tab}{normalise(phrase).text.strip()}"


def main() -> None:
    """Write the files."""
    for language in ABROAD:
        lines = (SEEDS / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
        entries = list(entries_of(map(folded, lines), language))
        target = GOING_PATH / f"going_{language}.gz"
        print(f"{target.name}: {len(entries)} phrases, {write_lines(target, entries)} bytes")


if __name__ == "__main__":
    main()
