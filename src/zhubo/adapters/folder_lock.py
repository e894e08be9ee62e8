"""One process per data folder: two writers on one log would be two rooms that believe different things."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from zhubo.errors import LogError

if sys.platform == "win32":
    import msvcrt

    def _take(fd: int) -> None:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_folder(folder: Path, name: str) -> int:
    """Return a file descriptor that holds `folder/name` locked until it is closed or the process ends.

    Raises:
        LogError: another process holds it, or the file cannot be made.
    """
    path = folder / name
    try:
        fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    except OSError as error:
        raise LogError(
            f"{path} cannot be opened ({error.strerror}).", hint="Check the folder and its owner."
        ) from error
    try:
        _take(fd)
    except OSError as error:
        os.close(fd)
        what = f"Another process is using {folder}."
        raise LogError(what, hint="Stop it, or give this one another data folder.") from error
    return fd


def unlock_folder(fd: int) -> None:
    """Give up what `lock_folder` returned."""
    os.close(fd)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where the system can do that."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
