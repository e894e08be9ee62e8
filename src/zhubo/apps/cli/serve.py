"""`zhubo serve`: the server with console, stage, viewer page, HTTP and WebSocket API."""

from __future__ import annotations

import argparse
import gc
import re
import sys
from dataclasses import replace
from pathlib import Path

from zhubo.apps.cli.tongue import say
from zhubo.config import Config, RoomSettings, ServerSettings, read_config, unused_endpoints
from zhubo.errors import ConfigError

SUMMARY = "run the server · 启动服务"
PORT_MAX = 65_535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--config", type=Path, metavar="ZHUBO.TOML", help="default: zhubo.toml here, where there is one"
    )
    parser.add_argument(
        "--shop", type=Path, action="append", default=[], metavar="DIR", help="a room for this shop; may be repeated"
    )
    parser.add_argument("--host", help="default: 127.0.0.1")
    parser.add_argument("--port", type=port_number, help="default: 8765")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where everything is kept (default: ./zhubo-data)")


def port_number(text: str) -> int:
    """Return a TCP port, 0 for any free one."""
    if not text.isascii() or not text.isdecimal() or int(text) > PORT_MAX:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: give a number from 0 to {PORT_MAX}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped."""
    config = settings(arguments)
    # What is made while starting stays, so that there is nothing to collect until the server answers (`launch`).
    gc.disable()
    # The server's modules are imported here, so that wrong usage is told at once.
    from zhubo.apps.server.launch import serve
    from zhubo.apps.server.live import Server
    from zhubo.apps.server.opening import set_up_link

    for name in unused_endpoints(config):
        print(f"zhubo: {say('endpoint_unused', name=name)}", file=sys.stderr)
    data = arguments.data or config.folder / (config.server.data or "zhubo-data")

    def begin(server: Server, port: int) -> None:
        print_addresses(config, port)
        link = set_up_link(server, port)
        if link:
            print(f"set up   {link}", flush=True)
        print("ready", flush=True)

    return serve(config, data=data, begin=begin)


def settings(arguments: argparse.Namespace) -> Config:
    """Return what the file says, with what the command line says over it.

    Raises:
        ConfigError: there is no room at all, or the file cannot be used.
    """
    path = arguments.config or Path("zhubo.toml")
    config = read_config(path) if arguments.config or path.exists() else Config(folder=Path.cwd())
    given = [_room(folder, config) for folder in arguments.shop]
    server = config.server
    if arguments.host is not None:
        server = replace(server, host=arguments.host)
    if arguments.port is not None:
        server = replace(server, port=arguments.port)
    config = replace(config, rooms=(*config.rooms, *given), server=server)
    if not config.rooms:
        raise ConfigError("There is no room to serve.", hint="Give --shop DIR, or a zhubo.toml with [[room]].")
    names = [room.name for room in config.rooms]
    for name in names:
        if names.count(name) > 1:
            raise ConfigError(f"Two rooms are named {name!r}.", hint="Name them in zhubo.toml.")
    return config


def print_addresses(config: Config, port: int) -> None:
    """Print where the pages are."""
    host = _shown_host(config.server)
    for room in config.rooms:
        print(f"viewer   http://{host}:{port}/r/{room.name}")
        print(f"stage    http://{host}:{port}/stage/{room.name}")
    print(f"console  http://{host}:{port}/console")


def _shown_host(server: ServerSettings) -> str:
    return "127.0.0.1" if server.host in ("0.0.0.0", "::", "localhost") else server.host  # noqa: S104


def _room(folder: Path, config: Config) -> RoomSettings:
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", folder.resolve().name).strip("-_") or "room"
    return RoomSettings(name=name[:64], shop=str(folder.resolve()))
