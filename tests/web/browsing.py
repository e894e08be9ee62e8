"""A served room, a Chromium to look at it with, and what a test does in both."""

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
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import ConsoleMessage, Dialog, Error, Page, Response

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY_S_MAX = 30
# Written before any script of the page runs, so that not even the first breach goes unseen.
REPORT_BREACHES = """
addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.violatedDirective + ' ' + e.sourceFile));
"""


@dataclass(slots=True)
class Room:
    """A server in a process of its own, with one room named `demo`."""

    command: Sequence[str]
    port: int
    process: subprocess.Popen[str] | None = None
    link: str = ""
    told: list[str] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and return when the server says that it is ready."""
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        assert self.process.stdout is not None
        ends = time.monotonic() + READY_S_MAX
        while time.monotonic() < ends:
            line = self.process.stdout.readline()
            self.told.append(line)
            if found := re.search(r"(?:sign in|set up)\s+(\S+)", line):
                self.link = found.group(1)
            if line.startswith("ready"):
                Thread(target=self._listen, args=(self.process,), daemon=True).start()
                return
            if not line and self.process.poll() is not None:
                break
        raise AssertionError("The server did not start:\n" + "".join(self.told))

    def _listen(self, process: subprocess.Popen[str]) -> None:
        """Empty the pipe until the server ends; a full one would block it."""
        assert process.stdout is not None
        with process.stdout:
            self.told.extend(process.stdout)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """End the server; SIGKILL gives it no chance to say goodbye."""
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def get(self, path: str) -> Any:
        """Return what the API answers to anybody."""
        with urlopen(self.base + path, timeout=5) as response:
            return json.load(response)


@dataclass
class Watch:
    """What the browser complained about."""

    complaints: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def on(self, page: Page) -> None:
        """Listen to a page from now on."""
        for event, heard in self._ears().items():
            page.on(event, heard)  # type: ignore[call-overload]

    def off(self, page: Page) -> None:
        """Listen to a page no more."""
        for event, heard in self._ears().items():
            page.remove_listener(event, heard)

    def _ears(self) -> dict[str, Callable[[Any], None]]:
        return {"console": self.printed, "pageerror": self.thrown, "response": self.answered, "dialog": self.dismissed}

    def printed(self, message: ConsoleMessage) -> None:
        """Note what a page or the browser warns of."""
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def thrown(self, error: Error) -> None:
        """Note what no script caught."""
        self.complaints.append(f"error: {error}")

    def answered(self, response: Response) -> None:
        """Note what was refused."""
        if response.status >= 400:
            self.complaints.append(f"{response.status} {response.url}")

    def dismissed(self, dialog: Dialog) -> None:
        """Note a dialog and say no to it."""
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def expect(self, pattern: str) -> None:
        """Say what a test brings about on purpose; some complaints reach us only after the test is over."""
        self.expected.append(pattern)

    def check(self) -> None:
        """Fail for every complaint that nobody expected, and for every one that was expected and never came."""
        for pattern in self.expected:
            assert any(re.search(pattern, c) for c in self.complaints), f"nobody complained about {pattern}"
        left = [c for c in self.complaints if not any(re.search(p, c) for p in self.expected)]
        assert not left, left


def free_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def demo_room(data: Path, *more: str) -> Room:
    """Return a demo without an audience, not started yet; it signs its operator in by a link."""
    port = free_port()
    command = [sys.executable, "-m", "zhubo", "demo", "--port", str(port), "--rate", "0", "--data", str(data), *more]
    return Room(command=command, port=port)


def served(data: Path, *more: str) -> Room:
    """Return `zhubo serve`, not started yet; nobody has an account there."""
    port = free_port()
    command = [sys.executable, "-m", "zhubo", "serve", "--port", str(port), "--data", str(data), *more]
    return Room(command=command, port=port)


def set_up(page: Page, room: Room, name: str, password: str) -> None:
    """Become the first admin by the one-time link."""
    page.goto(room.link)
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_label("再输一次密码").fill(password)
    page.keyboard.press("Enter")


def open_viewer(page: Page, room: Room) -> None:
    """Open the viewer's page and wait until it can be used."""
    page.goto(f"{room.base}/r/demo")
    page.locator(".link.live").wait_for()
    page.locator(".hero .title").wait_for()


def open_console(page: Page, room: Room) -> None:
    """Sign in by the demo's link and wait until the console can be used."""
    page.goto(room.link)
    page.locator(".link.live").wait_for()
    page.locator(".bag li").first.wait_for()


def ask(page: Page, text: str) -> str:
    """Type a question on the viewer's page; return the words of the answer that appears there."""
    answers = page.locator(".answer.to-me .bubble > p:not(.asked)")
    before = answers.count()
    page.fill("input[name=text]", text)
    page.keyboard.press("Enter")
    answers.nth(before).wait_for()
    return answers.nth(before).inner_text()


def api(page: Page, method: str, path: str, body: dict[str, Any] | list[Any]) -> Any:
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


def setting(page: Page, name: str, value: str) -> None:
    """Change one of the room's settings as the console's operator."""
    answer = api(page, "POST", "/api/rooms/demo/settings", {"name": name, "value": value})
    assert answer["receipt"]["status"] == "accepted", answer


def settle(page: Page) -> None:
    """Put the room's settings back to what a demo starts with, and reject whatever waits and is not decided yet."""
    for name, value in (("killed", "off"), ("autonomy", "auto_reply"), ("pinned", ""), ("platform", "own-site")):
        setting(page, name, value)
    # Not through the page, which would complain about what is being decided already.
    base = page.url.partition("/console")[0]
    headers = {"X-CSRF-Token": page.request.get(f"{base}/api/session").json()["csrf"], "Origin": base}
    for review in page.request.get(f"{base}/api/rooms/demo/reviews").json()["reviews"]:
        decision = {"act_id": review["id"], "decision": "reject"}
        answer = page.request.post(f"{base}/api/rooms/demo/decisions", data=decision, headers=headers)
        assert answer.status in (200, 409), answer.text()


def overflowing(page: Page) -> list[str]:
    """Return what reaches beyond the page's left or right edge, or beyond the box that it lies in without scrolling there."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(e => {
            if (e.closest('svg, .unseen, .chips, .asks, .figures, canvas, [popover]:not(:popover-open)')) return false;
            const box = e.getBoundingClientRect();
            if (!box.width || !box.height) return false;
            const parent = e.parentElement.getBoundingClientRect();
            const spills = box.right > parent.right + 1.5 && getComputedStyle(e).position === 'static';
            return box.right > innerWidth + 0.5 || box.left < -0.5 || spills;
        }).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 30))"""
    )
    return found
