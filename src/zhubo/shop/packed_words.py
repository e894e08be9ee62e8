"""Lists of words that come packed with zhubo: kinds of goods, words in both languages, readings of characters (`seeds/goods`)."""

from __future__ import annotations

import gzip
from importlib.resources import files


def packed_lines(name: str) -> list[str]:
    """Return the lines of `seeds/goods/<name>.txt`, which `runs/make_goods_words.py` packed."""
    return gzip.decompress((files("zhubo.shop") / f"{name}.gz").read_bytes()).decode().splitlines()
