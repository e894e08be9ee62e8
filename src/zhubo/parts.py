"""What a room stands on; `bootstrap` chooses the adapters."""

from __future__ import annotations

from zhubo.perceive import Understander
from zhubo.ports import Clock, EventLog, EventReader, FoldPosition, Outbox, Snapshots, Vault
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The ports and the model that one room uses."""

    log: EventLog
    reader: EventReader
    outbox: Outbox
    position: FoldPosition
    snapshots: Snapshots
    vault: Vault
    clock: Clock
    model: Understander
