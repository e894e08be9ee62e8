"""The peer of `refold`: an aggregate of the PyPI library `eventsourcing`, kept in SQLite."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event


class Bag(Aggregate):
    """Counts comments by intent."""

    @event("Started")
    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    @event("Commented")
    def comment(self, viewer: str, text: str, intent: str) -> None:
        """Fold one comment."""
        self.counts[intent] = self.counts.get(intent, 0) + 1


def replay_bag(events: int, intents: Sequence[str]) -> tuple[int, float]:
    """Return `events` and the CPU-seconds in which the aggregate is read back from its events."""
    with tempfile.TemporaryDirectory() as folder:
        application: Application = Application(
            env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(Path(folder) / "peer.db")}
        )
        bag = Bag()
        for number in range(events):
            bag.comment(viewer=f"v{number % 5_000}", text="x" * 60, intent=intents[number % len(intents)])
        application.save(bag)
        begun_s = time.process_time()
        application.repository.get(bag.id)
        return events, time.process_time() - begun_s
