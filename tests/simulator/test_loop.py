"""Time that jumps, order that a seed chooses, and a crash at every await in turn."""

from __future__ import annotations

import asyncio
import time

import pytest

from simulator.loop import Crash, StuckError, crash_at, run_until_crash, run_virtual, suspensions_of
from zhubo.adapters.memory_store import MemoryStore
from zhubo.events import ViewerLiked
from zhubo.ports import Entry


async def rest() -> None:
    """Suspend once."""
    await asyncio.sleep(0)


def test_a_day_passes_in_no_time() -> None:
    """Timers fire in their order, at their time, and nobody sleeps."""
    heard: list[tuple[str, float]] = []

    async def wait(name: str, delay_s: float) -> None:
        await asyncio.sleep(delay_s)
        heard.append((name, asyncio.get_running_loop().time()))

    async def work() -> None:
        await asyncio.gather(wait("day", 86_400), wait("hour", 3_600), wait("now", 0))

    begun = time.perf_counter()
    _, took_s = run_virtual(work())
    assert time.perf_counter() - begun < 5
    assert ["now", "hour", "day"] == [name for name, _ in heard]
    assert [0, 3_600, 86_400] == pytest.approx([at_s for _, at_s in heard], abs=1e-3)
    assert 86_400 == pytest.approx(took_s, abs=1e-3)


def test_a_timeout_is_in_virtual_time() -> None:
    """What takes an hour is given up after a minute."""

    async def work() -> float:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.sleep(3_600), 60)
        return asyncio.get_running_loop().time()

    assert 60 == pytest.approx(run_virtual(work())[0], abs=1e-3)


def test_waiting_for_nobody_is_an_error() -> None:
    """A deadlock does not hang the test."""

    async def work() -> None:
        await asyncio.Event().wait()

    with pytest.raises(StuckError):
        run_virtual(work())


def order(seed: int | None) -> list[int]:
    """Return the order in which ten tasks that are ready at once get on."""
    heard: list[int] = []

    async def one(n: int) -> None:
        await rest()
        heard.append(n)

    async def work() -> None:
        await asyncio.gather(*(one(n) for n in range(10)))

    run_virtual(work(), seed=seed)
    return heard


def test_the_seed_chooses_the_order() -> None:
    """The same seed, the same run; another seed, another; none, as asyncio does it."""
    assert list(range(10)) == order(None)
    assert order(1) == order(1)
    assert 1 < len({tuple(order(seed)) for seed in range(5)})
    assert list(range(10)) == sorted(order(3))


def test_work_for_threads_runs_at_once() -> None:
    """Results and errors come back as from a thread."""

    def broken() -> None:
        raise ZeroDivisionError

    async def work() -> int:
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(broken)
        return await asyncio.to_thread(lambda: 7)

    assert 7 == run_virtual(work())[0]


async def three_steps(done: list[str]) -> str:
    """Suspend three times, in three ways."""
    try:
        await rest()
        done.append("one")
        await asyncio.sleep(5)
        done.append("two")
        await asyncio.wait_for(rest(), 1)
        done.append("three")
    finally:
        done.append("end")
    return "whole"


def test_every_await_is_a_place_to_crash() -> None:
    """The crash strikes at the n-th suspension, and nothing behind it happens."""
    result, count = run_virtual(suspensions_of(three_steps([])))[0]
    assert "whole" == result
    assert 3 <= count
    heard = []
    for n in range(count):
        done: list[str] = []
        with pytest.raises(Crash):
            run_virtual(_crashing(three_steps(done), n))
        heard.append(len(done))
    assert [1, 2] == heard[:2]
    assert heard == sorted(heard)
    assert "whole" == run_virtual(_crashing(three_steps([]), count))[0]


async def _crashing(work: object, n: int) -> object:
    return await crash_at(work, n)  # type: ignore[arg-type]


def test_cancelling_reaches_what_is_counted() -> None:
    """An error thrown in from outside goes to the work, not to the wrapper."""

    async def work() -> str:
        async def patient() -> str:
            try:
                await asyncio.sleep(100)
            except asyncio.CancelledError:
                return "cancelled"
            return "slept"

        task = asyncio.ensure_future(crash_at(patient(), 99))
        await rest()
        task.cancel()
        return await task

    assert "cancelled" == run_virtual(work())[0]


def test_a_dying_loop_takes_all_tasks_with_it() -> None:
    """At the cut, each task stands where it stood: none has ended unless the loop lived long enough for all it did."""
    heard = []
    for turns in range(30):
        done: list[str] = []
        at_cut: list[list[str]] = []

        async def work(done: list[str] = done) -> str:
            await asyncio.gather(three_steps(done), three_steps(done))
            return "whole"

        result = run_until_crash(work(), turns=turns, cut=lambda done=done, at_cut=at_cut: at_cut.append(list(done)))
        assert (result is None) == bool(at_cut)
        assert at_cut or 2 == done.count("end")
        heard += [len(seen) for seen in at_cut]
    assert [0, 0] == heard[:2]
    assert heard == sorted(heard)
    assert len(heard) < 30


@pytest.mark.parametrize("n", range(4))
def test_a_store_that_dies_between_keeping_and_answering_has_kept(n: int) -> None:
    """Two suspensions per append: before the first nothing is kept, from the second on it is, though nobody was told."""
    store = MemoryStore(pause=rest)

    async def work() -> None:
        for name in ("a", "b"):
            await store.append("r", [Entry(id=name, event=ViewerLiked(at_ms=1, viewer="v"))])

    with pytest.raises(Crash):
        run_virtual(_crashing(work(), n))
    found = store.power_cut()
    assert (n + 1) // 2 == found.head("r")


def test_a_lying_store_loses_its_tail() -> None:
    """Acknowledged but not synced: gone after a power cut, but for the first so many writes."""

    def written() -> MemoryStore:
        store = MemoryStore(lying=True)

        async def work() -> None:
            for n in range(5):
                await store.append("r", [Entry(id=f"e{n}", event=ViewerLiked(at_ms=n, viewer="v"))])
                if n == 1:
                    store.sync()

        run_virtual(work())
        return store

    assert 5 == written().head("r")
    assert [2, 3, 5] == [written().power_cut(survive=survive).head("r") for survive in (0, 1, 9)]
    store = written().power_cut()
    places = run_virtual(store.append("r", [Entry(id="e4", event=ViewerLiked(at_ms=9, viewer="v"))]))[0]
    assert [(3, False)] == [(place.seq, place.duplicate) for place in places]
