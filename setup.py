"""With ZHUBO_COMPILE set, what every comment passes through is compiled by mypyc, as `./run compile` does; without it, nothing is."""

from __future__ import annotations

import os
from pathlib import Path

from setuptools import Extension, setup

SOURCE = Path("src/zhubo")
COMPILED = ("decide", "generate", "perceive", "shop", "text", "verify")
"""Folders of the pure stages and of what they know; events, facts and states stay as they are, since stores make them from bytes."""
LEFT = frozenset({SOURCE / "perceive" / "reading.py", SOURCE / "perceive" / "watching.py"})
"""`Watched` answers for fields of `Context` by properties, which compiled code would read past."""


def modules() -> list[str]:
    """Return the paths of the modules that are compiled."""
    every = [path for folder in COMPILED for path in sorted((SOURCE / folder).glob("*.py"))]
    return [str(path) for path in every if path.name != "__init__.py" and path not in LEFT]


def extensions() -> list[Extension]:
    """Return what is to be compiled."""
    if not os.environ.get("ZHUBO_COMPILE"):
        return []
    from mypyc.build import mypycify

    # One file of C for all would take a quarter of an hour and 4 GB; of a higher level nothing is gained.
    found: list[Extension] = mypycify(modules(), opt_level="1", debug_level="0", multi_file=True)
    return found


if __name__ == "__main__":
    setup(ext_modules=extensions())
