"""`kill -9` at any moment: nothing that was acknowledged is lost, doubled or moved, and nothing is sent twice."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from zhubo.adapters.outbox_states import MAY_COME_FROM
from zhubo.adapters.sqlite_store import open_sqlite_store
from zhubo.events import ViewerLiked

KILLS = int(os.environ.get("ZHUBO_KILLS", "20"))
SEED = int(os.environ.get("ZHUBO_KILL_SEED", "1"))
WRITERS = 24
STATES = tuple(MAY_COME_FROM)


def run_and_kill(folder: Path, starts: list[int], after_s: float, *, ready: bool) -> list[list[str]]:
    """Return what the child said before it was killed. A line cut short counts as unsaid.

    It is killed `after_s` seconds after it was `ready`, or, if it need not be, after its start: while it opens the log.
    """
    command = [sys.executable, str(Path(__file__).with_name("appending_child.py")), str(folder), *map(str, starts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as child:
        assert child.stdout is not None
        said = child.stdout.read(6) if ready else b""
        os.set_blocking(child.stdout.fileno(), False)
        end = time.monotonic() + after_s
        while time.monotonic() < end:
            said += child.stdout.read() or b""
            time.sleep(0.002)
        os.kill(child.pid, signal.SIGKILL)
        assert child.wait() == -signal.SIGKILL, "the child ended by itself"
        os.set_blocking(child.stdout.fileno(), True)
        said += child.stdout.read()
    whole, _, _ = said.rpartition(b"\n")
    return [line.split() for line in whole.decode().splitlines() if line != "ready"]


def sound(folder: Path) -> bool:
    """Return whether SQLite finds nothing wrong with the log."""
    with sqlite3.connect(f"file:{folder}/log.db?mode=ro", uri=True) as db:
        found = db.execute("PRAGMA integrity_check").fetchone()[0]
    db.close()
    return bool(found == "ok")


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_doubled_or_moved(tmp_path: Path) -> None:
    """Twenty kills of a busy process on one folder; after each, the log must hold all that was ever acknowledged."""
    dice = random.Random(SEED)
    places: dict[tuple[int, int], int] = {}
    marks: dict[str, str] = {}
    upto = 0
    for _ in range(KILLS):
        known = [max((n for w, n in places if w == writer), default=-1) + 1 for writer in range(WRITERS)]
        # Each writer sends its last ones again: it cannot know which of them were kept.
        starts = [max(n - dice.randrange(4), 0) for n in known]
        ready = dice.random() < 0.85
        for kind, *rest in run_and_kill(tmp_path, starts, dice.uniform(0.01, 0.25), ready=ready):
            if kind == "a":
                writer, n, seq = map(int, rest)
                assert places.setdefault((writer, n), seq) == seq, "a retry was given another place"
            elif kind == "d":
                upto = int(rest[0])
            else:
                marks[rest[0]] = rest[1]
        assert not (tmp_path / "log.db").exists() or sound(tmp_path)
        check(tmp_path, places, marks, upto)
    assert len(places) > 20 * KILLS, "the child did next to nothing; this proves nothing"
    assert len(marks) > KILLS


def check(folder: Path, places: dict[tuple[int, int], int], marks: dict[str, str], upto: int) -> None:
    """Hold the log against everything that was acknowledged."""
    store = open_sqlite_store(folder)
    read = store.read("r", after_seq=0, limit=10_000_000)
    assert list(range(1, len(read) + 1)) == [recorded.seq for recorded in read]
    kept = {recorded.id: recorded for recorded in read}
    assert len(kept) == len(read)
    for (writer, n), seq in places.items():
        recorded = kept[f"{writer}-{n}"]
        assert seq == recorded.seq
        assert ViewerLiked(at_ms=n, viewer=f"w{writer}", count=n) == recorded.event
        assert b"x" * (n % 300) == recorded.sealed
    for writer in range(WRITERS):
        own = [recorded.event.at_ms for recorded in read if recorded.id.startswith(f"{writer}-")]
        assert list(range(len(own))) == own, "a writer's events stand in another order than it sent them"
    assert upto <= store.decided_upto("r") <= len(read)
    rows = {row.act.id: row.state for row in store.read_outbox("r", states=STATES, limit=10_000_000)}
    assert "sending" not in rows.values()
    for act_id, state in marks.items():
        assert rows[act_id] in (("done",) if state == "done" else ("done", "unknown"))
    store.close()
