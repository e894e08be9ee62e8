"""What `pip install zhubo` without extras brings: few packages, and little of them."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import zhubo

ROOT = Path(__file__).parent.parent
DIRECT_MAX = 12
INSTALLED_MB_MAX = 160
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def base() -> list[str]:
    """Return the direct dependencies of the base, as pyproject.toml names them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return [found.group() for line in project["dependencies"] if (found := NAME.match(line))]


def with_theirs(names: list[str]) -> set[str]:
    """Return `names` with everything that they need themselves, without any extra."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop().casefold().replace("_", "-")
        if name in found:
            continue
        found.add(name)
        for line in distribution(name).requires or ():
            needed = NAME.match(line)
            foreign = "extra ==" in line or "sys_platform ==" in line or "python_version <" in line
            if needed is not None and not foreign and "emscripten" not in line:
                waiting.append(needed.group())
    return found


def size_bytes(name: str) -> int:
    """Return what a package takes on the disk, in blocks of 4 KiB, its compiled modules included."""
    files = [path for file in distribution(name).files or () if (path := Path(str(file.locate()))).is_file()]
    return sum(-(-path.stat().st_size // 4096) * 4096 for path in files)


def test_the_base_is_small() -> None:
    """At most twelve direct dependencies; with what these need, and our own code and models, at most 160 MB."""
    direct = base()
    assert len(direct) <= DIRECT_MAX
    own = [
        path for path in Path(zhubo.__file__).parent.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    ]
    sizes = {name: size_bytes(name) for name in with_theirs(direct)}
    # Our own modules are compiled too, to about their own size.
    sizes["zhubo"] = sum(path.stat().st_size * (2 if path.suffix == ".py" else 1) for path in own)
    assert {"numpy", "starlette", "anyio", "h11"} <= set(sizes) and sizes["numpy"] > 20_000_000
    total_mb = sum(sizes.values()) / 1e6
    assert total_mb <= INSTALLED_MB_MAX, sorted(sizes.items(), key=lambda one: -one[1])[:8]


def test_both_lock_files_hold_the_base_and_nothing_that_it_does_not_need() -> None:
    """Every package of the base is locked in both; the small lock holds nothing beyond the base and its two extras."""
    wanted = with_theirs(base())
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text("utf-8")
        locked = {
            line.partition("==")[0].casefold() for line in text.splitlines() if re.match(r"[A-Za-z0-9].*==", line)
        }
        assert wanted <= locked, (name, wanted - locked)
        if name == "requirements.lock":
            assert locked - wanted <= {"uvloop", "httptools", "setuptools"}, locked - wanted
