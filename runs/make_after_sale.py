"""Make `src/zhubo/perceive/model/after_sale.gz` out of `seeds/after_sale`: what viewers say is wrong with an order, by reason.

usage: python runs/make_after_sale.py
"""

from __future__ import annotations

from pathlib import Path

from zhubo.case import REASONS
from zhubo.errors import InputError
from zhubo.learn.arrays import write_lines
from zhubo.perceive.after_sale import TABLE

SEEDS = Path(__file__).parent.parent / "seeds" / "after_sale"


def line_of(path: Path, reason: str, pairs: list[tuple[str, str]]) -> str:
    """Return one language's words of one reason: language, reason, words, tabs between."""
    return "\t".join((path.stem, reason, *(word for named, word in pairs if named == reason)))


def pairs_of(path: Path) -> list[tuple[str, str]]:
    """Return the pairs of one language, a reason and a word in each line.

    Raises:
        InputError: a line is no pair, stood there before, or names no reason.
    """
    pairs: list[tuple[str, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        reason, tab, word = line.partition("\t")
        if reason not in REASONS or not tab or word != word.strip() or not word or (reason, word) in pairs:
            raise InputError(f"{path}:{number}: no pair of its own.", hint="Write a reason, a tab, and a word once.")
        pairs.append((reason, word))
    return pairs


def main() -> None:
    """Write the file."""
    lines = []
    for path in sorted(SEEDS.glob("*.tsv")):
        pairs = pairs_of(path)
        lines += [line_of(path, reason, pairs) for reason in REASONS if any(named == reason for named, _ in pairs)]
    print(f"{TABLE.name}: {len(lines)} lines, {write_lines(TABLE, lines)} bytes")


if __name__ == "__main__":
    main()
