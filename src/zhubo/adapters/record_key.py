"""The key that signs records: made once, kept with the viewers' keys and apart from the log, readable by its owner only."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from zhubo.adapters.folder_lock import sync_folder
from zhubo.errors import VaultError

RECORD_KEY_FILE = "record.key"
PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64


def record_key(folder: Path) -> Ed25519PrivateKey:
    """Return the signing key in `folder`, made where there is none yet.

    Raises:
        VaultError: it cannot be read or written, is no key, or others can read it.
    """
    path = folder / RECORD_KEY_FILE
    try:
        if not path.exists():
            _make(path)
        mode, text = path.stat().st_mode, path.read_text("ascii").strip()
        if sys.platform != "win32" and stat.S_IMODE(mode) & 0o077:
            raise VaultError(f"Others can read the record's key {path}.", hint=f"Run: chmod 600 {path}")
        return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(text))
    except ValueError as error:
        what = f"{path} is no key for records."
        raise VaultError(what, hint="It holds 64 hexadecimal digits; bring it back from your backup.") from error
    except OSError as error:
        what = f"The record's key {path} cannot be used ({error.strerror})."
        raise VaultError(what, hint="Check the folder and its owner.") from error


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes of the public key."""
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def fingerprint_of(public: bytes) -> str:
    """Return the SHA-256 of a public key in hex, in groups of four."""
    digest = hashlib.sha256(public).hexdigest()
    return "-".join(digest[at : at + 4] for at in range(0, 32, 4))


def is_signed(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether `signature` is that of `message` under the public key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _make(path: Path) -> None:
    # The name appears only once the whole key is on the disk; of two who make one at a time, the first's stays.
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(fd, "wb") as file:
            file.write(Ed25519PrivateKey.generate().private_bytes_raw().hex().encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
        sync_folder(path.parent)
    finally:
        draft.unlink(missing_ok=True)
