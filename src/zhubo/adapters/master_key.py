"""The key that wraps all keys: a file that only its owner can read, made on first use."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from pathlib import Path

from zhubo.adapters.folder_lock import sync_folder
from zhubo.errors import VaultError

MASTER_FILE = "master.key"
MASTER_BYTES = 32


def read_master(path: Path) -> bytes:
    """Return the master key in `path`, 32 bytes.

    Raises:
        VaultError: the file is missing, is no key, or others can read it.
    """
    try:
        mode = path.stat().st_mode
        text = path.read_text("ascii").strip()
    except FileNotFoundError as error:
        what = f"The master key {path} is missing, and there are keys under it."
        raise VaultError(what, hint="Put it back from your backup; without it nothing sealed can be read.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise VaultError(f"The master key {path} cannot be read.", hint="Check the file and its owner.") from error
    if sys.platform != "win32" and stat.S_IMODE(mode) & 0o077:
        raise VaultError(f"Others can read the master key {path}.", hint=f"Run: chmod 600 {path}")
    try:
        return checked_master(bytes.fromhex(text))
    except ValueError as error:
        raise VaultError(f"{path} is not a master key.", hint="It holds 64 hexadecimal digits.") from error


def make_master(path: Path) -> bytes:
    """Return a new random master key, kept in `path`, which only the owner can read.

    Raises:
        VaultError: the file is there already or cannot be written.
    """
    master = secrets.token_bytes(MASTER_BYTES)
    # The name appears only once the whole key is on the disk.
    draft = path.with_suffix(".draft")
    try:
        draft.unlink(missing_ok=True)
        fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "wb") as file:
            file.write(master.hex().encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        raise VaultError(
            f"The master key {path} cannot be written ({error.strerror}).", hint="Check the folder."
        ) from error
    return master


def checked_master(master: bytes) -> bytes:
    """Return `master` itself.

    Raises:
        VaultError: it is not 32 bytes long.
    """
    if len(master) != MASTER_BYTES:
        raise VaultError(f"A master key has {MASTER_BYTES} bytes; this one has {len(master)}.", hint="Make it anew.")
    return master
