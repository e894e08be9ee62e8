"""What `pip install zhubo` without extras brings: few packages, and little of them."""

from __future__ import annotations

import compileall
import re
import tomllib
from importlib.metadata import distribution
from importlib.util import cache_from_source
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


def files_of(name: str) -> list[Path]:
    """Return the files that installing a package leaves on the disk, its compiled modules included."""
    return [path for file in distribution(name).files or () if (path := Path(str(file.locate()))).is_file()]


def own_files() -> list[Path]:
    """Return our own files as they stand once installed: sources, data, and each module compiled by the Python that runs this."""
    package = Path(zhubo.__file__).parent
    # As pip does when it installs; whatever is compiled already stays as it is.
    assert compileall.compile_dir(package, quiet=1), "A module of ours does not compile."
    files = [path for path in package.rglob("*") if path.is_file() and path.parent.name != "__pycache__"]
    return files + [Path(cache_from_source(str(path))) for path in files if path.suffix == ".py"]


def size_bytes(files: list[Path]) -> int:
    """Return what files hold together, whatever blocks a disk gives out."""
    return sum(path.stat().st_size for path in files)


def test_the_base_is_small() -> None:
    """At most twelve direct dependencies; with what these need, our own code, compiled, and our models, at most 160 MB.

    By the sizes of the files. A disk of 4 KiB blocks gives out some more for so many small ones: `du -m` counts about 162 MiB.
    """
    direct = base()
    assert len(direct) <= DIRECT_MAX
    files = {name: files_of(name) for name in with_theirs(direct)} | {"zhubo": own_files()}
    assert sum(path.suffix == ".pyc" for path in files["zhubo"]) > 500
    sizes = {name: size_bytes(some) for name, some in files.items()}
    assert {"numpy", "starlette", "anyio", "h11"} <= set(sizes) and sizes["numpy"] > 20_000_000
    largest = sorted(sizes.items(), key=lambda one: -one[1])[:8]
    assert sum(sizes.values()) <= INSTALLED_MB_MAX * 1_000_000, largest


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
