"""The documents are true: their commands run, their links lead somewhere, both languages say the same, every figure names its script.

A fence `sh` is run line by line in a copy of the repository; a fence whose first line names a file (```toml zhubo.toml) is that file; a
fence `text` right after commands is what they print, with `…` for anything. A command that serves goes on until the page ends.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import tomllib
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted({*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")})
PAIRS = [page for page in PAGES if page.with_name(f"{page.stem}.zh-CN.md").is_file()]
IDS = [str(page.relative_to(ROOT)) for page in PAGES]
FENCE = re.compile(r"^```([^\n`]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!`)\[[^\]\n]*\]\(([^)\s]+)\)")
PORT = "8765"
WAIT_S = 60.0
NOT_RUN = {
    "./run test": "it runs this very test",
    "./run check": "it runs this very test",
    "./run compile": "minutes; tests/test_compiled.py translates, benchmarks/compiled.py compares",
    "zhubo train understand --seeds seeds --out understand.npz": "minutes; tests/perceive/test_training.py trains",
}
ALONE = ("zhubo backup", "zhubo restore", "zhubo erase", "zhubo cases")
"""These want the data folder for themselves, as the page says: the server is stopped before."""


@dataclass(frozen=True)
class Fence:
    """A code fence: its kind, the file that it is, its text."""

    kind: str
    name: str
    text: str


def fences(page: Path) -> list[Fence]:
    found = []
    for info, text in FENCE.findall(page.read_text("utf-8")):
        kind, _, name = info.strip().partition(" ")
        found.append(Fence(kind, name.strip(), text))
    return found


def prose(page: Path) -> str:
    return FENCE.sub("", page.read_text("utf-8"))


def commands(page: Path) -> list[str]:
    return [line for fence in fences(page) if fence.kind == "sh" for line in fence.text.splitlines() if line.strip()]


def says_something_new(page: Path) -> bool:
    """Return whether a page has commands that its English page, if it is a translation, does not have word for word."""
    english = page.with_name(page.name.replace(".zh-CN", ""))
    same = english != page and [told(one) for one in fences(page)] == [told(one) for one in fences(english)]
    return bool(commands(page)) and not same


def told(fence: Fence) -> Fence:
    """Return a fence without the comments of its TOML."""
    return Fence(fence.kind, fence.name, re.sub(r"#.*", "", fence.text) if fence.kind == "toml" else fence.text)


RUN = [page for page in PAGES if says_something_new(page)]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the repository whose virtual environment is the one that runs this test, already installed."""
    folder = tmp_path / "zhubo"
    folder.mkdir()
    for entry in ROOT.iterdir():
        if entry.name not in (".git", ".venv", "zhubo-data", "shops", "zhubo.toml"):
            (folder / entry.name).symlink_to(entry)
    (folder / "run").unlink()
    shutil.copy2(ROOT / "run", folder / "run")
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    for lock in ("requirements.lock", "requirements-dev.lock"):
        total = subprocess.run(
            f"cat pyproject.toml {lock} | cksum", shell=True, cwd=folder, capture_output=True, check=True
        )
        (folder / f".venv/.installed-{lock}").write_bytes(total.stdout)
    return folder


@dataclass
class Shell:
    """Runs one page's commands in a folder, one after the other."""

    folder: Path
    port: str
    environment: dict[str, str] = field(default_factory=dict)
    serving: subprocess.Popen[str] | None = None
    printed: list[str] = field(default_factory=list)

    def run(self, line: str) -> None:
        """Run a line; a variable that it sets stays, a server that it starts goes on."""
        if line.startswith("export "):
            name, _, value = line.removeprefix("export ").partition("=")
            self.environment[name] = value
        elif line.split()[-1] == "demo" or " serve" in line:
            self.serve(line)
        else:
            if line.startswith(ALONE):
                self.stop()
            done = subprocess.run(
                ["sh", "-c", line], cwd=self.folder, env=self._env(), capture_output=True, text=True, timeout=WAIT_S
            )
            self.printed += [*done.stdout.splitlines(), *done.stderr.splitlines()]
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"

    def serve(self, line: str) -> None:
        """Start a server (the one before it is stopped), wait until it says that it is ready; where nobody is admin yet, become one."""
        self.stop()
        command = ["sh", "-c", f"exec {line} --port {self.port}"]
        pipe = subprocess.PIPE
        self.serving = subprocess.Popen(
            command, cwd=self.folder, env=self._env(), stdout=pipe, stderr=subprocess.STDOUT, text=True
        )
        assert self.serving.stdout is not None
        watch = threading.Timer(WAIT_S, self.serving.kill)
        watch.start()
        for said in self.serving.stdout:
            self.printed.append(said.rstrip("\n"))
            if said.startswith("ready"):
                break
        watch.cancel()
        assert self.printed[-1].startswith("ready"), "\n".join(self.printed)
        token = next((line.partition("#setup=")[2] for line in self.printed if "#setup=" in line), "")
        if token:
            body = json.dumps({"token": token, "name": "anna", "password": "correct horse battery"}).encode()
            site = f"http://127.0.0.1:{self.port}"
            headers = {"Content-Type": "application/json", "Origin": site}
            urllib.request.urlopen(urllib.request.Request(f"{site}/api/setup", body, headers)).close()

    def stop(self) -> None:
        """Press Ctrl-C in the server's window; it ends by itself, without a traceback."""
        if self.serving is None:
            return
        server, self.serving = self.serving, None
        server.send_signal(signal.SIGINT)
        rest, _ = server.communicate(timeout=WAIT_S)
        assert server.returncode in (0, 130), rest
        assert "Traceback" not in rest, rest

    def _env(self) -> dict[str, str]:
        path = f"{self.folder}/.venv/bin{os.pathsep}{os.environ['PATH']}"
        return {**os.environ, "PATH": path, "LANG": "C.UTF-8", **self.environment}


@pytest.fixture
def shell(clone: Path) -> Iterator[Shell]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    shell = Shell(clone, port)
    yield shell
    if shell.serving is not None:
        shell.serving.kill()
        shell.serving.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("page", RUN, ids=[str(page.relative_to(ROOT)) for page in RUN])
def test_every_command_runs_and_prints_what_the_page_says(page: Path, shell: Shell) -> None:
    """Each `sh` line exits with 0, each file of the page lies where the commands look for it, each `text` fence was printed."""
    for fence in fences(page):
        text = fence.text.replace(PORT, shell.port)
        if fence.name:
            (shell.folder / fence.name).write_text(text, "utf-8")
        elif fence.kind == "sh":
            shell.printed.clear()
            for line in filter(None, text.splitlines()):
                if line not in NOT_RUN:
                    shell.run(line)
        elif fence.kind == "text":
            said = "\n".join(shell.printed)
            for line in text.splitlines():
                wanted = ".*".join(re.escape(part) for part in line.split("…"))
                assert re.search(wanted, said), f"{page.name}: '{line}' was not printed, but:\n{said}"
    shell.stop()


def test_what_is_not_run_is_still_there() -> None:
    """The list of commands that are not run holds nothing else."""
    assert set(NOT_RUN) <= {line for page in RUN for line in commands(page)}


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_links_lead_somewhere(page: Path) -> None:
    """Links inside the repository name files that are there, and headings that are there."""
    for target in LINK.findall(prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, heading = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), f"{page.name} links to {target}"
        if heading:
            assert heading in {anchor(line) for line in headings(file)}, f"{page.name} links to {target}"


def headings(page: Path) -> list[str]:
    return [line for line in prose(page).splitlines() if line.startswith("#")]


def anchor(heading: str) -> str:
    """Return the name under which GitHub finds a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAIRS, ids=[str(page.relative_to(ROOT)) for page in PAIRS])
def test_both_languages_have_the_same_shape(page: Path) -> None:
    """The Chinese page has the same levels of headings, the same commands and files, the same table rows, and links to its own language."""
    other = page.with_name(f"{page.stem}.zh-CN.md")
    assert [line.split()[0] for line in headings(page)] == [line.split()[0] for line in headings(other)]
    assert [(f.kind, f.name) for f in fences(page)] == [(f.kind, f.name) for f in fences(other)]
    lines = [[line.replace("--language zh", "--language en") for line in commands(one)] for one in (page, other)]
    assert lines[0] == lines[1]
    rows = [[line.count("|") for line in prose(one).splitlines() if line.startswith("|")] for one in (page, other)]
    assert rows[0] == rows[1]
    mine, theirs = (LINK.findall(prose(one)) for one in (page, other))
    assert [translated(page, target) for target in mine] == [translated(other, target) for target in theirs]
    for target in (one for one in theirs if one.endswith(".md") and not one.endswith(".zh-CN.md")):
        is_translated = (page.parent / target).with_name(f"{Path(target).stem}.zh-CN.md").is_file()
        assert not is_translated or Path(target).name == page.name, (
            f"{other.name} links to {target}, which there is in Chinese"
        )


def translated(page: Path, target: str) -> str:
    """Return a link without its language; the link to the other language counts as one to the page itself."""
    return target.replace(".zh-CN.md", ".md")


def test_the_pages_of_the_issue_are_there_in_both_languages() -> None:
    """README and the four user pages."""
    wanted = {"README.md", "docs/catalogue.md", "docs/connect-a-room.md", "docs/obs.md", "docs/review.md"}
    assert wanted <= {str(page.relative_to(ROOT)) for page in PAIRS}


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_every_figure_names_its_script(name: str) -> None:
    """Measured figures stand in the table only, each beside a script of benchmarks/ that is there."""
    table = [line for line in prose(ROOT / name).splitlines() if "`benchmarks/" in line]
    assert table
    for line in table:
        (script,) = re.findall(r"`(benchmarks/\w+\.py)`", line)
        assert (ROOT / script).is_file(), script
    rest = "\n".join(line for line in prose(ROOT / name).splitlines() if line not in table)
    figures = re.findall(r"\d[\d,.]*\s*(?:ms\b|µs|MB\b|GB\b|%|/s\b|events|comments|a second|毫秒|条/秒|倍)", rest)
    assert figures == [], "a figure without its script"


def test_what_the_architecture_names_is_there() -> None:
    """Its files, its functions and the tests of its invariants exist."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    for file, test in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text):
        assert f"def {test}(" in (ROOT / file).read_text("utf-8"), f"{file}::{test}"
    for file, name in re.findall(r"`([a-z_/]+\.py)` `(\w+)`", text):
        source = (ROOT / "src/zhubo" / file).read_text("utf-8")
        assert re.search(rf"^\s*(?:async def|def|class) {name}\b|^{name}\b", source, re.MULTILINE), f"{file} {name}"
    for path in re.findall(
        r"`((?:tests|docs|seeds|src|shop|text|perceive|decide|generate|verify|deliver|learn|adapters|apps)/[\w./-]*)`",
        text,
    ):
        found = [base / path for base in (ROOT, ROOT / "src/zhubo")]
        assert any(one.exists() for one in found), path
    assert len(text.splitlines()) <= 100, "one page"


COMMAND = re.compile(r"`(?:\.venv/bin/)?zhubo ([a-z]+(?: (?:import|check|export|verify))?)([^`]*)`")


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_commands_in_the_text_have_their_options(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A command that is named in a sentence exists, with every option that is named with it."""
    from zhubo.apps.cli.main import main

    for words, rest in sorted(set(COMMAND.findall(prose(page)))):
        with pytest.raises(SystemExit) as stop:
            main([*words.split(), "--help"])
        assert stop.value.code == 0, words
        known = capsys.readouterr().out
        assert all(option in known for option in re.findall(r"--[a-z-]+", rest)), f"{page.name}: zhubo {words}{rest}"


def test_the_fields_of_a_shop_are_those_that_are_read() -> None:
    """docs/shop-format.md names the fields that the reader knows, and no other."""
    from zhubo.shop.own_intents import FIELDS as OWN_INTENT_FIELDS
    from zhubo.shop.policy_format import POLICY_FIELDS, PROMOTION_FIELDS
    from zhubo.shop.product_format import PRODUCT_FIELDS, VARIANT_FIELDS

    text = (ROOT / "docs/shop-format.md").read_text("utf-8")
    named = {
        name
        for line in text.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`([a-z_]+)`", line.split("|")[1])
    }
    assert named == PRODUCT_FIELDS | VARIANT_FIELDS | POLICY_FIELDS | PROMOTION_FIELDS | OWN_INTENT_FIELDS


@pytest.mark.parametrize("name", ["docs/connect-a-room.md", "docs/connect-a-room.zh-CN.md"])
def test_every_setting_that_is_named_is_accepted(name: str) -> None:
    """Sources, targets and tables of zhubo.toml on the page are read without an error."""
    from zhubo.config import config_of

    room = '[[room]]\nname = "r"\nshop = "s"\n'
    tables = [fence.text for fence in fences(ROOT / name) if fence.kind == "toml"]
    lines = re.findall(r"`((?:source|target) = [^`]+)`", prose(ROOT / name))
    assert len(tables) >= 2 and len(lines) >= 6
    for text in (*tables, *(f"{room}{line}\n" for line in lines)):
        assert config_of(tomllib.loads(text), folder=ROOT)


def test_the_demo_has_as_many_products_as_the_readme_says() -> None:
    """The number of products of the sample shop, in both languages."""
    count = len((ROOT / "src/zhubo/sample/shop/products.jsonl").read_text("utf-8").splitlines())
    assert f"a shop of {count} products" in prose(ROOT / "README.md")
    assert f"有 {count} 个商品" in prose(ROOT / "README.zh-CN.md")
