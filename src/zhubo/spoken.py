"""The words of the newest comments, as their viewers wrote them: in memory only, bounded, and dropped when a viewer is erased."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import field
from time import perf_counter

from zhubo import wire
from zhubo.events import Recorded, ViewerCommented
from zhubo.inbound import Inbound
from zhubo.parts import Parts
from zhubo.ports import Vault
from zhubo.values import dataclass

SPOKEN_MAX = 8_000
"""Comments whose words are at hand for names, review rows and the stage."""
LOOK_BACK = 1_000
"""How far before an act its comment is looked for in the log after a restart."""
READ_MAX = 20_000
"""How many events are read at most for the words of many acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A comment as its viewer wrote it; in memory only. `arrived_s` is on the process's own monotonic clock."""

    comment: str
    viewer: str
    platform: str
    platform_id: str
    name: str
    text: str
    seq: int
    arrived_s: float


@dataclass(frozen=True, slots=True)
class Words:
    """The words at hand, by comment id, oldest first."""

    by_comment: OrderedDict[str, Spoken] = field(default_factory=OrderedDict)


def remember(words: Words, inbound: Inbound, event: ViewerCommented, seq: int, arrived_s: float) -> Spoken:
    """Keep the words of a comment that was accepted, and return them."""
    said = Spoken(
        comment=event.comment,
        viewer=event.viewer,
        platform=inbound.platform,
        platform_id=inbound.viewer,
        name=inbound.name,
        text=inbound.text,
        seq=seq,
        arrived_s=arrived_s,
    )
    words.by_comment[event.comment] = said
    if len(words.by_comment) > SPOKEN_MAX:
        words.by_comment.popitem(last=False)
    return said


def forget_words(words: Words, viewer: str) -> list[str]:
    """Drop a viewer's words; return the ids of the comments that were there."""
    gone = [comment for comment, said in words.by_comment.items() if said.viewer == viewer]
    for comment in gone:
        del words.by_comment[comment]
    return gone


def find_words(words: Words, comments: Iterable[str]) -> dict[str, Spoken]:
    """Return the words of those `comments` that are at hand."""
    return {comment: known for comment in comments if (known := words.by_comment.get(comment)) is not None}


def read_words(room: str, parts: Parts, asked: Mapping[str, int]) -> dict[str, Spoken]:
    """Return the words of comments as the log holds them; `asked` maps each comment to the `seq` of its act, before which it is looked for.

    At most `READ_MAX` events are read, newest acts first. For many acts call it in a thread: a page of the log takes milliseconds.
    """
    found: dict[str, Spoken] = {}
    budget, read_from = READ_MAX, 2**62
    for seq in sorted(set(asked.values()), reverse=True):
        after, upto = max(0, seq - LOOK_BACK), min(seq, read_from)
        if after >= upto or budget <= 0:
            continue
        page = parts.reader.read(room, after_seq=after, limit=upto - after)
        budget, read_from = budget - len(page), after
        for recorded in page:
            event = recorded.event
            if isinstance(event, ViewerCommented) and event.comment in asked and (said := unsealed(parts, recorded)):
                found[event.comment] = said
    return found


def read_placed(room: str, parts: Parts, placed: Mapping[str, int]) -> dict[str, Spoken]:
    """Return the words of comments of which it is known where in the log they stand; of one that was read a second time, where that was."""
    found: dict[str, Spoken] = {}
    elsewhere: dict[str, int] = {}
    for comment, seq in placed.items():
        for recorded in parts.reader.read(room, after_seq=seq - 1, limit=1):
            if not isinstance(recorded.event, ViewerCommented):
                elsewhere[comment] = seq
            elif (said := unsealed(parts, recorded)) is not None:
                found[comment] = said
    return found | (read_words(room, parts, elsewhere) if elsewhere else {})


def unsealed(parts: Parts, recorded: Recorded) -> Spoken | None:
    """Return the words of a comment in the log; None for another event, and where its viewer was erased."""
    return unsealed_by(parts.vault, recorded)


def unsealed_by(vault: Vault, recorded: Recorded) -> Spoken | None:
    """As `unsealed`, by a vault alone."""
    event = recorded.event
    if not isinstance(event, ViewerCommented) or not recorded.sealed:
        return None
    plain = vault.open(recorded.room, event.viewer, recorded.sealed)
    return None if plain is None else _unsealed(event, recorded.seq, wire.from_json(plain, dict))


def _unsealed(event: ViewerCommented, seq: int, plain: Mapping[str, object]) -> Spoken:
    return Spoken(
        comment=event.comment,
        viewer=event.viewer,
        platform=event.source,
        platform_id=str(plain.get("id") or ""),
        name=str(plain.get("name") or ""),
        text=str(plain.get("text") or ""),
        seq=seq,
        arrived_s=perf_counter(),
    )
