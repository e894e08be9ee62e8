"""One store of each kind for the suite that both must pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.stores import Opener, memory_opener, sqlite_opener
from zhubo.adapters.sqlite_store import SqliteStore


@pytest.fixture(params=["memory", "sqlite"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Yield an opener of an empty store."""
    opened: list[SqliteStore] = []
    yield memory_opener() if request.param == "memory" else sqlite_opener(tmp_path / "data", opened)
    for store in opened:
        store.close()
