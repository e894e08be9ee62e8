"""Real pages from the real server in a real Chromium; whatever the browser complains about fails the test."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from zhubo.bootstrap import sample_shop_folder

CHROMIUM = next(
    (
        p
        for p in ("/usr/bin/chromium", shutil.which("chromium"), shutil.which("google-chrome"))
        if p and Path(p).exists()
    ),
    "",
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY_S_MAX = 30
REPORT_CSP = (
    "addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.sourceFile))"
)


@dataclass(slots=True)
class Room:
    """A server in a process of its own, with one room named `demo`."""

    command: list[str]
    port: int
    process: subprocess.Popen[str] | None = None
    link: str = ""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(  # noqa: S603
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        assert self.process.stdout is not None
        ends = time.monotonic() + READY_S_MAX
        told = ""
        while time.monotonic() < ends:
            line = self.process.stdout.readline()
            told += line
            if found := re.search(r"(?:sign in|set up)\s+(\S+)", line):
                self.link = found.group(1)
            if line.startswith("ready"):
                return
            if not line and self.process.poll() is not None:
                break
        raise AssertionError(f"The server did not start:\n{told}")

    def stop(self, how: int = signal.SIGTERM) -> None:
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process = None

    def get(self, path: str) -> Any:
        with urlopen(self.base + path, timeout=5) as response:  # noqa: S310
            return json.load(response)


@dataclass(slots=True)
class Watch:
    """What the browser complained about."""

    complaints: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        page.on(
            "console",
            lambda m: self.complaints.append(f"console: {m.text}") if m.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda e: self.complaints.append(f"error: {e}"))
        page.on("response", lambda r: self.complaints.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        page.on("dialog", self._dialog)

    def _dialog(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def expect(self, pattern: str) -> None:
        """Forget the complaints that a test brought about on purpose."""
        self.complaints = [c for c in self.complaints if not re.search(pattern, c)]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def demo_room(data: Path, *extra: str) -> Room:
    port = free_port()
    command = [sys.executable, "-m", "zhubo", "demo", "--port", str(port), "--rate", "0", "--data", str(data), *extra]
    return Room(command=command, port=port)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("There is no Chromium; on Debian: apt-get install chromium fonts-noto-cjk")
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def shared_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room that nobody changes, with a few comments and answers in it."""
    room = demo_room(tmp_path_factory.mktemp("shared"))
    room.start()
    yield room
    room.stop()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A room of the test's own."""
    own = demo_room(tmp_path / "data")
    own.start()
    yield own
    own.stop()


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[Room]:
    """A server without any user, as `zhubo serve` is after its first start."""
    shop = tmp_path / "demo"
    shutil.copytree(sample_shop_folder(), shop)
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "zhubo",
        "serve",
        "--shop",
        str(shop),
        "--port",
        str(port),
        "--data",
        str(tmp_path / "data"),
    ]
    own = Room(command=command, port=port)
    own.start()
    yield own
    own.stop()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test for every console error, CSP report, dialog, and answer of 400 or more."""
    watching = Watch()
    yield watching
    assert watching.complaints == []


@pytest.fixture
def context_of(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    made: list[BrowserContext] = []

    def make(
        *, width: int = 390, height: int = 844, theme: str = "light", locale: str = "zh-CN", **more: Any
    ) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,  # type: ignore[arg-type]
            locale=locale,
            timezone_id="Asia/Shanghai",
            reduced_motion="reduce",
            **more,
        )
        context.add_init_script(REPORT_CSP)
        context.set_default_timeout(8_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page_of(context_of: Callable[..., BrowserContext], watch: Watch) -> Callable[..., Page]:
    def make(**options: Any) -> Page:
        page = context_of(**options).new_page()
        watch.on(page)
        return page

    return make


def ask(page: Page, text: str) -> None:
    """Type a question on the viewer page and wait for its answer there."""
    before = page.locator(".answer.to-me").count()
    page.fill("input[name=text]", text)
    page.keyboard.press("Enter")
    page.locator(".answer.to-me").nth(before).wait_for()


def api(page: Page, method: str, path: str, body: dict[str, Any]) -> Any:
    """Call the API as the page's own session."""
    return page.evaluate(
        """async ([method, path, body]) => {
            const { csrf } = await (await fetch('/api/session')).json();
            const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
            const answer = await fetch(path, { method, headers, body: JSON.stringify(body) });
            return await answer.json();
        }""",
        [method, path, body],
    )
