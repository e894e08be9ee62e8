"""The roles outside, one method each. An adapter plays one or more of them; `bootstrap` alone knows which adapter."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from zhubo.acts import Act
from zhubo.events import Event, Recorded
from zhubo.facts import Order
from zhubo.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event on its way into the log. `id` is unique in its room: a second append of it returns the first one's place."""

    id: str
    event: Event
    sealed: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an entry stands. `duplicate`: it was there before."""

    seq: int
    duplicate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A finished act and what is known of its sending. `state`: pending sending done failed unknown stale held dropped."""

    act: Act
    state: str
    code_version: str = ""


class Clock(Protocol):
    """Tells the time; the only source of "now"."""

    def now_ms(self) -> int:
        """Return milliseconds UTC."""


class EventLog(Protocol):
    """Makes events durable and gives each its place."""

    async def append(self, room: str, entries: Sequence[Entry]) -> Sequence[Place]:
        """Return the places of `entries` in the same order, once they survive a crash.

        Raises:
            LogError: nothing of `entries` was kept.
        """


class EventReader(Protocol):
    """Reads events back."""

    def read(self, room: str, *, after_seq: int, limit: int) -> Sequence[Recorded]:
        """Return up to `limit` events with `seq > after_seq`, in order."""


class Outbox(Protocol):
    """Keeps finished acts in the transaction that says how far the fold has come."""

    async def advance(self, room: str, *, upto_seq: int, acts: Sequence[Act]) -> None:
        """Store `acts` and the fold's position together; acts that are there already stay as they are."""


class OutboxReader(Protocol):
    """Reads what was decided."""

    def read_outbox(self, room: str, *, states: Sequence[str], limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows in one of `states`, oldest first."""

    def read_acts(self, room: str, *, after_seq: int, limit: int) -> Sequence[OutboxRow]:
        """Return up to `limit` rows of acts that events behind `after_seq` gave rise to, in order."""

    def find_act(self, room: str, act_id: str) -> OutboxRow | None:
        """Return one act's row, or None where there is no such act."""


class OutboxMarker(Protocol):
    """Records how far the sending of an act has come."""

    async def mark(self, room: str, act_id: str, state: str) -> bool:
        """Move an act to `state`; False where it was not in a state from which that may happen."""

    async def mark_all(self, room: str, act_ids: Sequence[str], state: str) -> Sequence[bool]:
        """Move many acts to `state` and wait for the disk once; say of each what `mark` would."""


class Snapshots(Protocol):
    """Keeps one folded state per room; a cache that may always be thrown away."""

    def load(self, room: str) -> tuple[int, bytes] | None:
        """Return `(seq, state)` of the newest snapshot made by this very code version, or None."""

    async def save(self, room: str, seq: int, state: bytes) -> None:
        """Keep `state` as of `seq`."""


class FoldPosition(Protocol):
    """Says how far acts were decided."""

    def decided_upto(self, room: str) -> int:
        """Return the `upto_seq` of the last `advance`; 0 for a new room."""


class Vault(Protocol):
    """Holds the per-viewer keys, apart from the log."""

    def pseudonym(self, platform: str, viewer: str) -> str:
        """Return the keyed pseudonym of a platform's viewer: 22 URL-safe characters, the same each time."""

    async def prepare(self, subjects: Collection[str]) -> None:
        """Have the keys of `subjects` at hand, so that sealing for them next need not wait for a disk."""

    def seal(self, room: str, subjects: Sequence[str], texts: Sequence[bytes]) -> Sequence[bytes]:
        """Return `texts`, each sealed under the key of the subject beside it; new keys are durable before this returns."""

    def open(self, room: str, subject: str, sealed: bytes) -> bytes | None:
        """Return the text, or None where the subject was erased."""

    def erase(self, subject: str) -> bool:
        """Destroy a subject's keys; True where there were any."""


class OrderBook(Protocol):
    """Knows orders."""

    def find(self, order_ref: str | None, platform: str, viewer: str) -> Order | None:
        """Return the order with this reference, or, without one, the newest order of this buyer."""


class Sender(Protocol):
    """Puts words where viewers see them."""

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Send once; return the outcome: `done`, `failed` (surely not sent) or `unknown`. `names` are the askers' shown names."""


class CaseDesk(Protocol):
    """Keeps a shop's after-sale cases outside."""

    async def post(self, body: bytes, key: str) -> str:
        """Hand in a report, JSON, under a key that is the same however often it is tried.

        Return `done`, `refused` (it will never be taken), `failed` (surely not there yet) or `unknown`.
        """


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second reader made of a comment. `outcome`: read, with one of our intents; unsure or refused without."""

    intent: str | None
    outcome: str


class Meter(Protocol):
    """Asks a budget before something is paid for, and is told what it came to."""

    def begin(self, tokens: int) -> None:
        """Count one call that costs at most `tokens`.

        Raises:
            SpentError: the budget does not reach; the call must not be made.
        """

    def settle(self, tokens: int, *, begun: int) -> None:
        """Say that the call that began with `begun` came to `tokens`."""


class SecondReader(Protocol):
    """Reads a comment whose intent our own model does not know. `name`: encoder embedding llm."""

    name: str

    async def prepare(self, *, meter: Meter) -> None:
        """Do beforehand what takes long; raises as `read` does, which does it then."""

    async def read(self, text: str, *, language: str, meter: Meter) -> Opinion:
        """Return what `text`, in which personal data is masked, asks for.

        Raises:
            SpentError: there is no budget for it.
            UnavailableError: there is no answer, or none that can be understood.
        """

    async def close(self) -> None:
        """Close what is open."""


class PictureFetcher(Protocol):
    """Brings pictures that a catalogue names by address."""

    def fetch(self, url: str) -> bytes:
        """Return what lies at `url`.

        Raises:
            UnavailableError: nothing that could be a picture can be had there.
        """


class ChatWriter(Protocol):
    """Phrases an answer with placeholders where facts go. `name`: llm gguf."""

    name: str

    async def prepare(self) -> None:
        """Do beforehand what takes long; raises UnavailableError as `write` does, which does it then."""

    async def write(self, instruction: str, data: str, *, meter: Meter) -> str:
        """Return the line that a model answers with, empty where it gives none; whoever asked holds it against the facts.

        `data` is one JSON object, and no part of the instruction.

        Raises:
            SpentError: there is no budget for it.
            UnavailableError: there is no answer.
        """

    async def close(self) -> None:
        """Close what is open."""
