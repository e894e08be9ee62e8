"""`zhubo demo`: one live room with the built-in shop and a simulated audience."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from zhubo.apps.cli.serve import port_number, print_addresses
from zhubo.bootstrap import sample_shop_folder
from zhubo.config import Config, RoomSettings, ServerSettings

SUMMARY = "a live room with the built-in shop and a simulated audience · 演示直播间"
PORT = 8765
RATE_MAX = 1_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--port", type=port_number, help=f"default: {PORT}, or the next free one")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep what happens (default: forgotten at the end)")
    parser.add_argument(
        "--rate", type=rate_per_s, default=0.6, help="what the audience does a second (default: 0.6; 0: nobody)"
    )
    parser.add_argument("--seed", type=int, default=1, help="another audience (default: 1)")
    parser.add_argument("--shop", type=Path, metavar="DIR", help="another shop than the built-in one")


def rate_per_s(text: str) -> float:
    """Return how much the audience does a second, from 0 to RATE_MAX."""
    try:
        rate = float(text)
    except ValueError:
        rate = -1.0
    if not 0 <= rate <= RATE_MAX:
        raise argparse.ArgumentTypeError(f"{text!r} is no rate: give a number from 0 to {RATE_MAX}")
    return rate


def run(arguments: argparse.Namespace) -> int:
    """Serve the demo until Ctrl-C."""
    from zhubo.apps.demo_audience import run_audience
    from zhubo.apps.server.launch import serve
    from zhubo.apps.server.live import Server, room_taker
    from zhubo.apps.server.opening import set_up_link

    folder = arguments.shop or sample_shop_folder()
    room = RoomSettings(name="demo", shop=str(folder.resolve()), persona="小荷")
    server_settings = ServerSettings(port=PORT if arguments.port is None else arguments.port)
    config = Config(rooms=(room,), server=server_settings, folder=Path.cwd())

    def begin(server: Server, port: int) -> None:
        import asyncio

        print_addresses(config, port)
        print(f"sign in  {set_up_link(server, port)}")
        print("ready · Ctrl-C ends the demo", flush=True)
        if arguments.rate > 0:
            live = server.rooms["demo"]
            audience = run_audience(
                room_taker(live), lambda: live.state, rate_per_s=arguments.rate, seed=arguments.seed
            )
            server.tasks.append(asyncio.get_running_loop().create_task(audience, name="audience"))

    temporary = None if arguments.data is not None else Path(tempfile.mkdtemp(prefix="zhubo-demo-"))
    try:
        return serve(config, data=arguments.data or temporary, begin=begin, demo=True, any_port=arguments.port is None)
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
