"""The lists of words that come packed are those that stand in `seeds/goods`."""

from pathlib import Path

import pytest

from zhubo.shop.dictionary import BY_LANGUAGE, lists_abroad
from zhubo.shop.packed_words import packed_lines

GOODS = sorted((Path(__file__).parent.parent.parent / "seeds" / "goods").glob("*.txt"))


@pytest.mark.parametrize("path", GOODS, ids=lambda path: path.stem)
def test_what_is_packed_is_what_was_written(path: Path) -> None:
    """After a change of a list `runs/make_goods_words.py` packs it again."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, entries in lists_abroad(path.stem, lines) if path.stem in BY_LANGUAGE else [(path.stem, lines)]:
        assert packed_lines(name) == entries
