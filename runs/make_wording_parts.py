"""Make `src/zhubo/text/wording_parts.gz`: for each wording of the package the parts of which one stands in whatever it matches.

Run it whenever a pattern was written or changed; `tests/text/test_wording.py` tells when it was forgotten.

usage: python runs/make_wording_parts.py [--check]      (--check: write nothing, tell whether the table is as the patterns are)
"""

from __future__ import annotations

import gzip
import importlib
import json
import pkgutil
import sys
from re import _parser as parser  # type: ignore[attr-defined]

from zhubo.text import wording as w

FOLDERS = ("text", "shop", "perceive", "decide", "generate", "verify")


def patterns() -> list[str]:
    """Return the patterns of all wordings that the modules of the pure stages make when they are imported, and the rule files'."""
    for folder in FOLDERS:
        package = importlib.import_module(f"zhubo.{folder}")
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    importlib.import_module("zhubo.bootstrap")
    importlib.import_module("zhubo.verify.rules").load_rules()
    law = importlib.import_module("zhubo.law").word_patterns()
    return sorted({*(one.clues or one.pattern for one in w.made_so_far()), *law})


def main() -> int:
    """Write the table, or check it."""
    table = {}
    for pattern in patterns():
        parts = w.parts_needed(parser.parse(pattern))
        table[w.key_of(pattern)] = None if parts is None else sorted(parts)
    if "--check" in sys.argv[1:]:
        there = json.loads(gzip.decompress(w.PARTS_PATH.read_bytes()))
        others = sorted(key for key in there.keys() | table.keys() if there.get(key, "") != table.get(key, ""))
        print(f"{len(table)} patterns, {len(others)} of them otherwise in {w.PARTS_PATH.name}")
        return int(bool(others))
    text = json.dumps(dict(sorted(table.items())), ensure_ascii=False, separators=(",", ":"))
    packed = gzip.compress(text.encode(), 9, mtime=0)
    w.PARTS_PATH.write_bytes(packed)
    print(f"{w.PARTS_PATH.name}: {len(table)} patterns, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
