"""Signing out while the console's line still opens, through a way in that holds the line back."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread

import pytest
from playwright.sync_api import Page, Route, expect

from web.browsing import Room

HELD_S = 0.7
CHUNK_BYTES = 65_536


@pytest.fixture
def slow_base(room: Room) -> Iterator[str]:
    """The room's address by a way on which a socket takes its time and all else does not."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        Thread(target=_let_in, args=(door, room.port), daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"


def _let_in(door: socket.socket, port: int) -> None:
    with suppress(OSError):
        while True:
            Thread(target=_carry, args=(door.accept()[0], port), daemon=True).start()


def _carry(client: socket.socket, port: int) -> None:
    with client, socket.create_connection(("127.0.0.1", port)) as server:
        first = client.recv(CHUNK_BYTES)
        if first.startswith(b"GET /ws/"):
            time.sleep(HELD_S)
        server.sendall(first)
        back = Thread(target=_pump, args=(server, client), daemon=True)
        back.start()
        _pump(client, server)
        back.join()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while told := source.recv(CHUNK_BYTES):
            sink.sendall(told)
    for end in (source, sink):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


def _slowly(route: Route, page: Page) -> None:
    """The rights end at once, and the page hears of it only when the line has knocked."""
    answer = route.fetch()
    page.wait_for_timeout(2_000 * HELD_S)
    route.fulfill(response=answer)


def test_who_signs_out_at_once_sees_no_line_refused(page_of: Callable[..., Page], room: Room, slow_base: str) -> None:
    page = page_of(width=1280, height=800)
    page.goto(room.link.replace(room.base, slow_base))
    page.route("**/api/logout", lambda route: _slowly(route, page))
    page.locator(".who").click()
    expect(page.get_by_role("heading", name="登录控制台")).to_be_visible()
    page.goto("about:blank")
