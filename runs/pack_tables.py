"""Pack lists and the smaller tables of the package again, as tightly as their formats allow: the same content in some percent less.

The base install has a bar for its size. Run it after a recipe that made one of them; it wants the extra `train`, and takes half a minute.

usage: pack_tables.py [NAME...]
"""

from __future__ import annotations

import gzip
import io
import struct
import sys
import zipfile
import zlib
from importlib import import_module
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src" / "zhubo"
TABLES = ("aims.npz", "services.npz", "language.npz", "asking_part.npz")
ROUNDS = 5


def packed_text(before: bytes) -> bytes:
    """Return a gzip file again."""
    text = gzip.decompress(before)
    packed: bytes = import_module("zopfli.gzip").compress(text, numiterations=ROUNDS)
    assert gzip.decompress(packed) == text
    return packed


def packed_arrays(before: bytes) -> bytes:
    """Return an `.npz` file again, its arrays in their order."""
    source, zopfli = zipfile.ZipFile(io.BytesIO(before)), import_module("zopfli.zlib")
    made, index = b"", b""
    for name in source.namelist():
        raw, written = source.read(name), name.encode()
        # A zlib stream is two bytes, the deflated text that a zip holds, and four bytes; `zipfile` takes none that is packed already.
        body = zopfli.compress(raw, numiterations=ROUNDS)[2:-4]
        about = struct.pack("<HHHHIIIHH", 0, 8, 0, 0x21, zlib.crc32(raw), len(body), len(raw), len(written), 0)
        index += (
            b"PK\x01\x02" + struct.pack("<HH", 20, 20) + about + struct.pack("<HHHII", 0, 0, 0, 0, len(made)) + written
        )
        made += b"PK\x03\x04" + struct.pack("<H", 20) + about + written + body
    count = len(source.namelist())
    made += index + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(index), len(made), 0)
    again = zipfile.ZipFile(io.BytesIO(made))
    assert again.testzip() is None and again.namelist() == source.namelist()
    assert all(again.read(name) == source.read(name) for name in source.namelist())
    return made


def main() -> None:
    for path in sorted(path for path in PACKAGE.rglob("*") if path.suffix == ".gz" or path.name in TABLES):
        if sys.argv[1:] and path.name not in sys.argv[1:]:
            continue
        before = path.read_bytes()
        packed = packed_text(before) if path.suffix == ".gz" else packed_arrays(before)
        if len(packed) < len(before):
            path.write_bytes(packed)
        print(f"{path.name}: {len(before)} bytes, now {min(len(packed), len(before))}")


if __name__ == "__main__":
    main()
