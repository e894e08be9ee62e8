"""With ZHUBO_COMPILE set, what every comment passes through is compiled by mypyc, as `./run compile` does; without it, nothing is."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

from setuptools import Extension, setup

SOURCE = Path("src/zhubo")
COMPILED = ("decide", "generate", "perceive", "shop", "text", "verify")
"""Folders of the pure stages and of what they know; events, facts and states stay as they are, since stores make them from bytes."""
LEFT = frozenset({SOURCE / "perceive" / "reading.py", SOURCE / "perceive" / "watching.py"})
"""`Watched` answers for fields of `Context` by properties, which compiled code would read past."""


def works(path: Path) -> bool:
    """Return whether a module does anything but to set up names: compiling tables makes code that runs once and stays in memory."""
    return any(
        isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )


def modules() -> list[str]:
    """Return the paths of the modules that are compiled."""
    every = [path for folder in COMPILED for path in sorted((SOURCE / folder).glob("*.py"))]
    return [str(path) for path in every if path.name != "__init__.py" and path not in LEFT and works(path)]


def extensions() -> list[Extension]:
    """Return what is to be compiled."""
    if not os.environ.get("ZHUBO_COMPILE"):
        return []
    from mypyc.build import mypycify

    # One file of C for all would take a quarter of an hour and 4 GB; of a higher level nothing is gained but memory held.
    found: list[Extension] = mypycify(modules(), opt_level="s", debug_level="0", multi_file=True)
    if sys.platform != "win32":
        for extension in found:
            # Nothing from outside can put another function in one's place, so they call each other straight; and small as the code is
            # to be, counting references in calls would cost a twentieth of the time.
            extension.extra_compile_args += ["-fvisibility=hidden", "--param=max-inline-insns-size=30"]
    return found


if __name__ == "__main__":
    setup(ext_modules=extensions())
