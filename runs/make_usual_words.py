"""Make `src/zhubo/perceive/model/usual_<language>.gz` out of `seeds/usual`: rarer words with the usual ones for them.

usage: python runs/make_usual_words.py
"""

from __future__ import annotations

from pathlib import Path

from zhubo.errors import InputError
from zhubo.learn.arrays import write_lines
from zhubo.perceive.rarer import FOLDER

SEEDS = Path(__file__).parent.parent / "seeds" / "usual"


def lines_of(path: Path) -> list[str]:
    """Return the pairs of one language, a rarer word, a tab and the usual one in each line.

    Raises:
        InputError: a line is no pair, or its rarer word stood in one before.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        rarer, tab, usual = line.partition("\t")
        if not rarer or not tab or not usual or "\t" in usual or rarer in seen:
            raise InputError(
                f"{path}:{number}: no pair of its own.", hint="Write each rarer word once, a tab, the usual one."
            )
        seen.add(rarer)
    return lines


def main() -> None:
    """Write the files."""
    for path in sorted(SEEDS.glob("*.tsv")):
        lines = lines_of(path)
        target = FOLDER / f"usual_{path.stem}.gz"
        print(f"{target.name}: {len(lines)} words, {write_lines(target, lines)} bytes")


if __name__ == "__main__":
    main()
