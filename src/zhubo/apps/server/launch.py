"""Uvicorn around the app: bound first, announced when ready, ended cleanly by Ctrl-C or SIGTERM."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import uvicorn

from zhubo.apps.collecting import settle_down
from zhubo.apps.server.app import make_app
from zhubo.apps.server.live import Server
from zhubo.apps.server.opening import open_server
from zhubo.config import Config
from zhubo.errors import ConfigError, UnavailableError
from zhubo.text.wording import made_so_far

BACKLOG = 2048
PORTS_TRIED = 20
WARMED_AT_ONCE, WARM_PAUSE_S = 8, 0.01
"""Some two milliseconds of work, and a pause of five times as long, for some three seconds."""
Begin = Callable[[Server, int], None]


def serve(config: Config, *, data: Path | None, begin: Begin, demo: bool = False, any_port: bool = False) -> int:
    """Serve until stopped; return the exit code. `begin` is called once, when the port answers.

    `any_port`: where the port is taken, the next free one is used.

    Raises:
        ConfigError, LogError, VaultError, ShopError: see `open_server`.
        UnavailableError: the port is taken.
    """
    factory = None
    if find_spec("uvloop") is not None:
        import uvloop

        factory = uvloop.new_event_loop
    with asyncio.Runner(loop_factory=factory) as runner:
        return runner.run(_serve(config, data=data, begin=begin, demo=demo, any_port=any_port))


async def _serve(config: Config, *, data: Path | None, begin: Begin, demo: bool, any_port: bool) -> int:
    listening = bind(config.server.host, config.server.port, any_port=any_port)
    try:
        server = await open_server(config, data=data, demo=demo)
        port = int(listening.getsockname()[1])
        await _Announcing(uvicorn_config(server), lambda: begin(server, port)).serve(sockets=[listening])
        return 0
    finally:
        listening.close()


class _Announcing(uvicorn.Server):
    """Uvicorn that says when its port answers."""

    def __init__(self, config: uvicorn.Config, begin: Callable[[], None]) -> None:
        super().__init__(config)
        self._begin = begin
        self._warming: asyncio.Task[None] | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then call `begin`."""
        await super().startup(sockets=sockets)
        if self.started:
            settle_down()
            self._begin()
            self._warming = asyncio.create_task(warm_up())


async def warm_up() -> None:
    """Compile what comments are held against, a little at a time, so that the first ones need not wait for it."""
    for number, one in enumerate(made_so_far()):
        if number % WARMED_AT_ONCE == 0:
            await asyncio.sleep(WARM_PAUSE_S)
        one.compile()


def uvicorn_config(server: Server) -> uvicorn.Config:
    """Return how uvicorn runs: no access log (a path may hold a token), no server name, small frames, slow peers pinged away."""
    return uvicorn.Config(
        make_app(server),
        loop="none",
        ws="websockets-sansio",
        ws_max_size=1_000_000,
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        ws_per_message_deflate=False,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=server.settings.https,
        timeout_graceful_shutdown=2,
        h11_max_incomplete_event_size=65_536,
    )


def bind(host: str, port: int, *, any_port: bool) -> socket.socket:
    """Return a listening socket.

    Raises:
        ConfigError: the host is no address of this machine.
        UnavailableError: the port is taken.
    """
    for number in range(port, port + (PORTS_TRIED if any_port and port else 1)):
        try:
            family, kind, protocol, _, address = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
        except socket.gaierror as error:
            raise ConfigError(f"{host!r} is no address of this machine.", hint="Use 127.0.0.1 or 0.0.0.0.") from error
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(address)
        except OSError as error:
            listening.close()
            if number == port + (PORTS_TRIED if any_port and port else 1) - 1:
                raise UnavailableError(f"Port {port} is taken.", hint="Give another --port.") from error
            continue
        listening.listen(BACKLOG)
        listening.setblocking(False)
        return listening
    raise UnavailableError(f"No free port from {port} on.", hint="Give another --port.")
