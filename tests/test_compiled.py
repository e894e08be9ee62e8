"""What `./run compile` compiles is such that it can be compiled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
TRANSLATE = """
import sys
from mypyc.build import mypycify
mypycify(sys.argv[2:], target_dir=sys.argv[1])
"""


def translated(paths: list[str], target: Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Return what came of translating modules to C, which is what fails where a module cannot be compiled."""
    words = [sys.executable, "-c", TRANSLATE, str(target), *paths]
    return subprocess.run(words, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def setup_names(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.chdir(ROOT)
    return run_path(str(ROOT / "setup.py"))


def test_a_module_that_cannot_be_compiled_is_told(tmp_path: Path) -> None:
    """The check can fail: mypyc knows no generators that await."""
    (tmp_path / "odd.py").write_text("async def odd() -> None:\n    yield\n", encoding="utf-8")
    assert translated(["odd.py"], tmp_path / "out", tmp_path).returncode != 0


@pytest.mark.slow
def test_all_that_every_comment_passes_through_can_be_compiled(tmp_path: Path, setup_names: dict[str, Any]) -> None:
    """A module that mypyc does not take fails here, in half a minute, and not where somebody compiles."""
    paths = setup_names["modules"]()
    assert len(paths) > 150 and all((ROOT / path).is_file() for path in paths)
    done = translated(paths, tmp_path)
    assert done.returncode == 0, (done.stdout + done.stderr)[-2_000:]


def test_nothing_is_compiled_unless_it_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, setup_names: dict[str, Any]
) -> None:
    monkeypatch.delenv("ZHUBO_COMPILE", raising=False)
    assert setup_names["extensions"]() == []
