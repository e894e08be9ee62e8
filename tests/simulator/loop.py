"""An asyncio loop whose time is made up, and crashes at a chosen await: what seeded simulations of concurrent code run on.

Nothing here waits: when nothing is ready, time jumps to the next timer. With a seed, callbacks that are ready at the same moment run in
an order that the seed chooses; the same seed gives the same run.
"""

from __future__ import annotations

import asyncio
import random
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import suppress
from typing import Any, TypeVar

T = TypeVar("T")


class Crash(BaseException):
    """The process dies here. No `except Exception` survives it."""


class StuckError(AssertionError):
    """Nothing is ready and no timer is set: whoever is awaited will never come."""


class _Jump:
    """Plays the selector: instead of sleeping, it moves the clock."""

    def __init__(self, loop: VirtualLoop) -> None:
        self._loop = loop

    def select(self, timeout_s: float | None) -> list[Any]:
        if timeout_s is None:
            raise StuckError("every task waits for something that nobody will do")
        self._loop.jump(timeout_s)
        return []

    def close(self) -> None:
        """Hold nothing."""


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop in virtual time, starting at 0 s. Threads, sockets and child processes are not to be had in it."""

    def __init__(self, *, seed: int | None = None) -> None:
        super().__init__()
        self._selector = _Jump(self)
        self._clock_s = 0.0
        self._clock_resolution = 1e-6
        self._dice = None if seed is None else random.Random(seed)
        self.turns_left: int | None = None

    def time(self) -> float:
        """Return virtual seconds since the loop was made."""
        return self._clock_s

    def jump(self, ahead_s: float) -> None:
        """Move the clock."""
        self._clock_s += ahead_s

    def run_in_executor(self, executor: Any, func: Callable[..., T], *args: Any) -> asyncio.Future[T]:  # type: ignore[override]
        """Run `func` at once, here: a thread would bring an order that no seed chose."""
        future: asyncio.Future[T] = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001
            future.set_exception(error)
        return future

    def _run_once(self) -> None:
        if self.turns_left is not None:
            self.turns_left -= 1
            if self.turns_left < 0:
                raise Crash
        if self._dice is not None and len(self._ready) > 1:
            ready = list(self._ready)
            self._dice.shuffle(ready)
            self._ready.clear()
            self._ready.extend(ready)
        super()._run_once()  # type: ignore[misc]

    def _process_events(self, event_list: list[Any]) -> None:
        """There are no events from outside."""

    def _write_to_self(self) -> None:
        """There is nobody outside to be woken by."""


def run_virtual(work: Coroutine[Any, Any, T], *, seed: int | None = None) -> tuple[T, float]:
    """Return what `work` returns, run on a loop of its own, and the virtual seconds that it took."""
    loop = VirtualLoop(seed=seed)
    try:
        return loop.run_until_complete(work), loop.time()
    finally:
        _abandon(loop)


def run_until_crash(
    work: Coroutine[Any, Any, T], *, turns: int, cut: Callable[[], object], seed: int | None = None
) -> T | None:
    """Return what `work` returns, or None where the loop died before, after `turns` turns, and every task with it.

    `cut` is called at the moment of death: there the world takes what the process had written. What a task does in its
    `finally` after that comes too late to be seen.
    """
    loop = VirtualLoop(seed=seed)
    loop.turns_left = turns
    try:
        return loop.run_until_complete(work)
    except Crash:
        cut()
        return None
    finally:
        _abandon(loop)


def crash_at(work: Coroutine[Any, Any, T], n: int) -> Awaitable[T]:
    """Return `work` so that it raises `Crash` at its `n`-th suspension, counted from 0; its `finally` blocks see the crash."""
    return _counted(work, lambda suspended: suspended == n)


async def suspensions_of(work: Coroutine[Any, Any, T]) -> tuple[T, int]:
    """Return what `work` returns and how often it was suspended: the number of places where `crash_at` can strike."""
    count = 0

    def note(_: int) -> bool:
        nonlocal count
        count += 1
        return False

    result = await _counted(work, note)
    return result, count


@types.coroutine
def _counted(work: Coroutine[Any, Any, T], dies: Callable[[int], bool]) -> Generator[Any, Any, T]:
    suspended = 0
    step: Callable[[], Any] = lambda: work.send(None)  # noqa: E731
    while True:
        try:
            yielded = step()
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        crash = dies(suspended)
        suspended += 1
        if crash:
            # A future that was yielded is not awaited any more; asyncio insists on being told.
            if getattr(yielded, "_asyncio_future_blocking", False):
                yielded._asyncio_future_blocking = False
            work.throw(Crash)
            raise Crash
        try:
            sent = yield yielded
            step = lambda sent=sent: work.send(sent)  # noqa: E731
        except BaseException as error:  # noqa: BLE001
            step = lambda error=error: work.throw(error)  # noqa: E731


def _abandon(loop: VirtualLoop) -> None:
    """Be rid of what is left in the loop; nothing of it may warn of never having ended, for it was killed."""
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined]
        coroutine = task.get_coro()
        with suppress(RuntimeError):
            # One that awaits while it is closed says so with a RuntimeError, and ends all the same.
            coroutine.close()  # type: ignore[union-attr]
    loop._ready.clear()
    loop._scheduled.clear()
    loop.close()
