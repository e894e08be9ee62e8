"""Run one character until it is stopped."""

from __future__ import annotations

import argparse
import asyncio

from .characters import CHARACTERS
from .server import fake_llm


def main() -> None:
    """Serve, and say where."""
    parser = argparse.ArgumentParser(prog="python -m tests.fakellm", description=__doc__)
    parser.add_argument("--character", choices=sorted(CHARACTERS), default="honest")
    parser.add_argument("--port", type=int, default=0, help="0: any that is free")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()

    async def serve() -> None:
        async with fake_llm(arguments.character, seed=arguments.seed, port=arguments.port) as fake:
            print(f"{arguments.character} listens at {fake.url}", flush=True)
            await asyncio.Event().wait()

    try:
        asyncio.run(serve())
    except KeyboardInterrupt:
        print("stopped")


if __name__ == "__main__":
    main()
