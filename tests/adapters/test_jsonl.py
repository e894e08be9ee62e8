"""A recorded chat as a way in."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from adapters.platforms import Taker
from zhubo.adapters.jsonl_source import JsonlSource


def test_lines_are_handed_in_as_happening_now(tmp_path: Path) -> None:
    """In order, at their pace, broken ones counted; a busy room gets them again."""
    path = tmp_path / "chat.jsonl"
    rows = [{"kind": "comment", "id": f"c{n}", "viewer": "v", "text": "有货吗", "at": n * 10} for n in range(5)]
    path.write_text("\n".join([*map(json.dumps, rows), "{broken", "[]", "", json.dumps(rows[0])]), encoding="utf-8")
    taker = Taker()
    source = JsonlSource(path)
    asyncio.run(source.run(taker))
    assert [i.id for i in taker.taken] == ["c0", "c1", "c2", "c3", "c4", "c0"]
    assert all(i.at_ms == 0 for i in taker.taken)
    assert source.counts == {"accepted": 5, "duplicate": 1, "broken": 2}


def test_a_file_that_is_not_there_ends_quietly(tmp_path: Path) -> None:
    """It is logged; the server goes on."""
    asyncio.run(JsonlSource(tmp_path / "none.jsonl").run(Taker()))
