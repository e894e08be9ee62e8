"""What is wrong with a record that was exported, and where. It trusts no byte of the file, and reads it a line at a time."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from zhubo import wire
from zhubo.adapters import record_bundle as b
from zhubo.adapters.record_key import fingerprint_of, is_signed
from zhubo.errors import InputError, WireError
from zhubo.values import dataclass

PROBLEMS_MAX = 20
LINE_BYTES_MAX = 1 << 20
MANIFEST_BYTES_MAX = 1 << 20
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    KeyError,
)
"""What reading a zip of a stranger raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that is not as it was signed. `where`: a file of the bundle, with the line where there is one; `what`: a message's name."""

    what: str
    where: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCheck:
    """What was found: no problems means that every byte is as it was signed. `manifest` is None where it could not be read."""

    manifest: b.Manifest | None
    problems: tuple[Problem, ...]


def check_bundle(path: Path, *, fingerprint: str = "") -> RecordCheck:
    """Return what is wrong with the bundle `path`; where a `fingerprint` is given, its key must have it.

    Raises:
        InputError: there is no such file, or it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return _checked(file, fingerprint)
    except OSError as error:
        what = f"{path} cannot be read ({error.strerror or type(error).__name__})."
        raise InputError(what, hint="Give the file that `zhubo record export` wrote.") from error


def _checked(file: IO[bytes], fingerprint: str) -> RecordCheck:
    problems: list[Problem] = []
    manifest: b.Manifest | None = None
    try:
        with zipfile.ZipFile(file) as bundle:
            names = [entry.filename for entry in bundle.infolist()]
            if sorted(names) != sorted((b.RECORDS_FILE, b.FACTS_FILE, b.MANIFEST_FILE, b.SIGNATURE_FILE)):
                return RecordCheck(
                    manifest=None, problems=(Problem(what="files", where="zip", detail=str(names)[:200]),)
                )
            body = _whole(bundle, b.MANIFEST_FILE)
            manifest = wire.from_json(body, b.Manifest)
            problems += _of_signature(bundle, body, manifest, fingerprint)
            problems += _of_seal(file, manifest)
            problems += _of_facts(bundle, manifest)
            problems += _of_records(bundle, manifest)
    except WireError as error:
        problems.append(Problem(what="unreadable", where=b.MANIFEST_FILE, detail=error.what[:200]))
    except UNREADABLE as error:
        problems.append(Problem(what="unreadable", where="zip", detail=f"{type(error).__name__}: {error}"[:200]))
    return RecordCheck(manifest=manifest, problems=tuple(problems[:PROBLEMS_MAX]))


def _whole(bundle: zipfile.ZipFile, name: str) -> bytes:
    with bundle.open(name) as file:
        return file.read(MANIFEST_BYTES_MAX)


def _of_signature(bundle: zipfile.ZipFile, body: bytes, manifest: b.Manifest, fingerprint: str) -> Iterator[Problem]:
    public = _unhex(manifest.public_key)
    signature = _whole(bundle, b.SIGNATURE_FILE)
    if manifest.schema > b.SCHEMA:
        yield Problem(what="newer", where=b.MANIFEST_FILE, detail=manifest.zhubo)
    if not signature.endswith(b"\n") or not is_signed(
        public, _unhex(signature[:-1].decode("latin-1")), b.MANIFEST_SAYS + body
    ):
        yield Problem(what="signature", where=b.SIGNATURE_FILE)
    if fingerprint_of(public) != manifest.fingerprint:
        yield Problem(what="fingerprint", where=b.MANIFEST_FILE, detail=manifest.fingerprint)
    if fingerprint and fingerprint_of(public) != fingerprint.strip().lower():
        yield Problem(what="other_key", where=b.MANIFEST_FILE, detail=fingerprint_of(public))


def _of_seal(file: IO[bytes], manifest: b.Manifest) -> Iterator[Problem]:
    digest = b.digest_before_seal(file)
    seal = file.read(b.SEAL_BYTES + 1)
    if not is_signed(_unhex(manifest.public_key), _unhex(seal.decode("latin-1")), b.SEAL_SAYS + digest):
        yield Problem(what="seal", where="zip")


def _of_facts(bundle: zipfile.ZipFile, manifest: b.Manifest) -> Iterator[Problem]:
    sum_ = hashlib.sha256()
    count = size = 0
    for line in _lines(bundle, b.FACTS_FILE, manifest):
        sum_.update(line)
        count, size = count + 1, size + len(line)
    yield from _of_sum(b.FACTS_FILE, manifest, b.FileSum(sha256=sum_.hexdigest(), bytes=size, lines=count))


def _of_records(bundle: zipfile.ZipFile, manifest: b.Manifest) -> Iterator[Problem]:
    sum_ = hashlib.sha256()
    count = size = 0
    last, broken = b.FIRST_HASH, 0
    for line in _lines(bundle, b.RECORDS_FILE, manifest):
        sum_.update(line)
        count, size = count + 1, size + len(line)
        what, last = _of_line(line, count, last)
        if what:
            broken += 1
            if broken <= PROBLEMS_MAX // 2:
                yield Problem(what=what, where=f"{b.RECORDS_FILE}:{count}")
    if last != manifest.last_hash:
        yield Problem(what="ends", where=b.RECORDS_FILE)
    yield from _of_sum(b.RECORDS_FILE, manifest, b.FileSum(sha256=sum_.hexdigest(), bytes=size, lines=count))


def _of_line(line: bytes, number: int, last: str) -> tuple[str, str]:
    """Return what is wrong with a record, or nothing, and the hash that the next one must name."""
    try:
        row: dict[str, Any] = wire.from_json(line, dict)
    except WireError:
        return "line", last
    hashed, before = row.pop("hash", ""), row.pop("hash_before", "")
    if before != last or row.get("n") != number:
        return "chain", str(hashed)
    if b.chained(row, last) != hashed:
        return "changed", str(hashed)
    return "", str(hashed)


def _of_sum(name: str, manifest: b.Manifest, found: b.FileSum) -> Iterator[Problem]:
    if manifest.files.get(name) != found:
        yield Problem(what="sum", where=name)


def _lines(bundle: zipfile.ZipFile, name: str, manifest: b.Manifest) -> Iterator[bytes]:
    """Yield the lines of a file, at most as many bytes as the manifest says and one line more."""
    told = manifest.files.get(name)
    left = (told.bytes if told is not None else 0) + LINE_BYTES_MAX
    with bundle.open(name) as file:
        while left > 0 and (line := file.readline(LINE_BYTES_MAX)):
            left -= len(line)
            yield line


def _unhex(text: str) -> bytes:
    """Return the bytes that lower-case hex writes; none for anything else, so that they are written in one way only."""
    if len(text) % 2 or set(text) - set("0123456789abcdef"):
        return b""
    return bytes.fromhex(text)
