"""Records in one signed file, and what is wrong with such a file.

```
FILE.zip   records.jsonl   what was said, a line each; every line holds the hash of itself and of the one before
           facts.jsonl     what the facts said that are cited, a line for each version
           manifest.json   range, counts, SHA-256 of the two, the public key
           manifest.sig    Ed25519 over the manifest, hex
```
The zip's comment is a signature over all bytes before it, so that no byte of the file can be changed unseen.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import zhubo
from zhubo import wire
from zhubo.adapters.file_vault import read_opener
from zhubo.adapters.folder_lock import sync_folder
from zhubo.adapters.record_key import SIGNATURE_BYTES, fingerprint_of, public_bytes, record_key
from zhubo.adapters.sqlite_record import SqliteRecord, reading_record
from zhubo.cited import Cited
from zhubo.errors import InputError, LogError
from zhubo.intake import HOST
from zhubo.recording import Row, Wanted, records
from zhubo.values import dataclass

SCHEMA = 1
RECORDS_FILE, FACTS_FILE = "records.jsonl", "facts.jsonl"
MANIFEST_FILE, SIGNATURE_FILE = "manifest.json", "manifest.sig"
FIRST_HASH = "0" * 64
"""What the first record names as the hash of the one before it."""
MANIFEST_SAYS = b"zhubo record manifest\x00"
SEAL_SAYS = b"zhubo record seal\x00"
SEAL_HEAD = b"zhubo-record-1 "
SEAL_BYTES = 2 * SIGNATURE_BYTES
_BLOCK_BYTES = 1 << 20
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSum:
    """What one file of the bundle is. `sha256` is hex."""

    sha256: str
    bytes: int
    lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a bundle holds. `last_hash` is that of the last record; `public_key` is hex; times are milliseconds UTC."""

    schema: int
    zhubo: str
    code_version: str
    made_ms: int
    rooms: tuple[str, ...]
    from_ms: int | None
    to_ms: int | None
    files: dict[str, FileSum]
    last_hash: str
    public_key: str
    fingerprint: str
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Written:
    """A file of the bundle on its way. `write` takes one line."""

    file: IO[bytes]
    digest: Any = field(default_factory=hashlib.sha256)
    size: int = 0
    lines: int = 0

    def write(self, line: bytes) -> None:
        self.file.write(line)
        self.digest.update(line)
        self.size += len(line)
        self.lines += 1

    def sum(self) -> FileSum:
        return FileSum(sha256=self.digest.hexdigest(), bytes=self.size, lines=self.lines)


def write_record(
    data: Path, keys: Path, out: Path, wanted: Wanted, *, code_version: str, made_ms: int, told: Callable[[int], None]
) -> Manifest:
    """Write the record of the data folder `data` to the new file `out`; return its manifest. A server may use `data` meanwhile.

    `told` is called with how many records are written. What is read at a time does not grow with the log.

    Raises:
        InputError: `out` is there already, or there is no such room.
        LogError: the log cannot be read, or `out` cannot be written; nothing is left of the attempt.
        VaultError: the keys of the host's words or of the record cannot be used.
    """
    opened = read_opener(keys, HOST)

    def host_words(room: str, sealed: bytes) -> str | None:
        plain = opened(room, sealed)
        return None if plain is None else str(wire.from_json(plain, dict).get("text", ""))

    with reading_record(data, host_words) as source:
        rooms = source.rooms()
        if wanted.room is not None and wanted.room not in rooms:
            raise InputError(f"There is no room {wanted.room!r}.", hint=f"Rooms: {', '.join(rooms) or 'none'}.")
        chosen = (wanted.room,) if wanted.room is not None else tuple(rooms)
        key = record_key(keys)
        with _new_file(out) as draft, tempfile.TemporaryFile(dir=draft.parent) as facts_file:
            facts = _Written(facts_file)
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as bundle:
                bundle.comment = SEAL_HEAD + b"0" * SEAL_BYTES
                with bundle.open(_entry(RECORDS_FILE), "w", force_zip64=True) as file:
                    lines = _Written(file)
                    last_hash, counts = _write_lines(source, chosen, wanted, lines, facts, told)
                facts_file.seek(0)
                with bundle.open(_entry(FACTS_FILE), "w", force_zip64=True) as file:
                    while block := facts_file.read(_BLOCK_BYTES):
                        file.write(block)
                manifest = Manifest(
                    schema=SCHEMA,
                    zhubo=zhubo.__version__,
                    code_version=code_version,
                    made_ms=made_ms,
                    rooms=chosen,
                    from_ms=wanted.from_ms,
                    to_ms=wanted.to_ms,
                    files={RECORDS_FILE: lines.sum(), FACTS_FILE: facts.sum()},
                    last_hash=last_hash,
                    public_key=public_bytes(key).hex(),
                    fingerprint=fingerprint_of(public_bytes(key)),
                    counts=counts,
                )
                body = wire.canonical(manifest) + b"\n"
                bundle.writestr(_entry(MANIFEST_FILE), body)
                bundle.writestr(_entry(SIGNATURE_FILE), key.sign(MANIFEST_SAYS + body).hex() + "\n")
            _seal(draft, key)
    return manifest


def chained(row: Row, before: str) -> str:
    """Return the hash of a record whose predecessor has the hash `before`."""
    return hashlib.sha256(before.encode() + b"\n" + wire.canonical(row)).hexdigest()


def _write_lines(
    source: SqliteRecord,
    rooms: tuple[str, ...],
    wanted: Wanted,
    lines: _Written,
    facts: _Written,
    told: Callable[[int], None],
) -> tuple[str, dict[str, int]]:
    last, counts = FIRST_HASH, dict[str, int]()
    for room in rooms:
        written: set[tuple[str, int]] = set()
        for row, cited in records(source, room, wanted):
            row = Row(n=lines.lines + 1) | row
            _write_facts(room, cited, written, facts)
            hashed = chained(row, last)
            lines.write(wire.to_json(row | {"hash_before": last, "hash": hashed}) + b"\n")
            last = hashed
            counts[row["kind"]] = counts.get(row["kind"], 0) + 1
            told(lines.lines)
    return last, dict(sorted(counts.items()))


def _write_facts(room: str, cited: tuple[Cited, ...], written: set[tuple[str, int]], facts: _Written) -> None:
    for one in cited:
        if (one.id, one.version) not in written:
            written.add((one.id, one.version))
            line = {"room": room, "id": one.id, "version": one.version, "value": one.value}
            facts.write(wire.to_json(line) + b"\n")


def _entry(name: str) -> zipfile.ZipInfo:
    """Return a zip entry without a date: the manifest says when it was made."""
    entry = zipfile.ZipInfo(name, date_time=_EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _seal(draft: Path, key: Ed25519PrivateKey) -> None:
    """Put the signature over all other bytes in the place that was left for it at the end."""
    with draft.open("r+b") as file:
        digest = digest_before_seal(file)
        file.seek(-SEAL_BYTES, os.SEEK_END)
        file.write(key.sign(SEAL_SAYS + digest).hex().encode())
        file.flush()
        os.fsync(file.fileno())


def digest_before_seal(file: IO[bytes]) -> bytes:
    """Return the SHA-256 of a bundle's bytes before its seal."""
    left = file.seek(0, os.SEEK_END) - SEAL_BYTES
    file.seek(0)
    digest = hashlib.sha256()
    while left > 0 and (block := file.read(min(_BLOCK_BYTES, left))):
        digest.update(block)
        left -= len(block)
    return digest.digest()


@contextmanager
def _new_file(out: Path) -> Iterator[Path]:
    """Yield a file beside `out` that becomes it when the block succeeds, and vanishes when it does not."""
    if out.exists():
        raise InputError(f"{out} is there already.", hint="Give the name of a new file.")
    draft: Path | None = None
    try:
        fd, name = tempfile.mkstemp(prefix=f".{out.name}-", dir=out.parent)
        os.close(fd)
        draft = Path(name)
        yield draft
        draft.rename(out)
        sync_folder(out.parent)
    except OSError as error:
        what = f"{out} cannot be written ({error.strerror or type(error).__name__})."
        raise LogError(what, hint="Check the folder and the space on its disk.") from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)
