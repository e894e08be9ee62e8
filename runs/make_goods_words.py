"""Pack `seeds/goods/*.txt` into `src/zhubo/shop/*.gz`: lists of words for goods, one entry a line; `BY_LANGUAGE` by language.

usage: python runs/make_goods_words.py
"""

from __future__ import annotations

from pathlib import Path

from zhubo.learn.arrays import write_lines
from zhubo.shop.dictionary import BY_LANGUAGE, lists_abroad

ROOT = Path(__file__).parent.parent
SEEDS, FOLDER = ROOT / "seeds" / "goods", ROOT / "src" / "zhubo" / "shop"


def main() -> None:
    """Write the files."""
    for path in sorted(SEEDS.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for name, entries in lists_abroad(path.stem, lines) if path.stem in BY_LANGUAGE else [(path.stem, lines)]:
            _write(name, entries)


def _write(name: str, lines: list[str]) -> None:
    target = FOLDER / f"{name}.gz"
    print(f"{target.name}: {len(lines)} lines, {write_lines(target, lines)} bytes")


if __name__ == "__main__":
    main()
