"""Real pages from the real server in a real Chromium; whatever the browser complains about fails the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from web.browsing import CHROMIUM, FLAGS, REPORT_BREACHES, Room, Watch, demo_room, open_console, open_viewer, settle

WAIT_MS_MAX = 10_000
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
PUT_AWAY = """() => {
    for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
    document.activeElement.blur();
    for (const rows of document.querySelectorAll('[role=log]')) rows.scrollTop = rows.scrollHeight;
}"""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever takes the browser drives Chromium, and comes last: while Playwright runs, no other test can run an event loop."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=WAIT_MS_MAX)
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    if not CHROMIUM:
        missing = "There is no Chromium; on Debian: apt-get install chromium fonts-noto-cjk"
        (pytest.fail if os.environ.get("ZHUBO_REQUIRE_ALL") == "1" else pytest.skip)(missing)
    playwright: Playwright = request.getfixturevalue("playwright")
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
    yield launched
    launched.close()


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room that the tests of one file share; each leaves it as it found it."""
    shared = demo_room(tmp_path_factory.mktemp("room"))
    shared.start()
    yield shared
    shared.stop()


@pytest.fixture
def own_room(tmp_path: Path) -> Iterator[Room]:
    """A room of the test's own, to be stopped and started as it likes."""
    own = demo_room(tmp_path / "data")
    own.start()
    yield own
    own.stop()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test for every console error, CSP report, dialog, and answer of 400 or more."""
    watching = Watch()
    yield watching
    watching.check()


@pytest.fixture
def page_of(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Makes pages; each has cookies and a memory of its own."""
    made: list[Page] = []

    def make(**options: Any) -> Page:
        page = _new_page(browser, **options)
        watch.on(page)
        made.append(page)
        return page

    yield make
    for page in made:
        page.context.close()


@pytest.fixture(scope="module")
def shared_viewer(browser: Browser, room: Room) -> Iterator[Page]:
    page = _new_page(browser)
    open_viewer(page, room)
    yield page
    page.context.close()


@pytest.fixture(scope="module")
def shared_console(browser: Browser, room: Room) -> Iterator[Page]:
    page = _new_page(browser, **DESK)
    open_console(page, room)
    yield page
    page.context.close()


@pytest.fixture
def viewer(shared_viewer: Page, watch: Watch) -> Iterator[Page]:
    """A viewer's page on a phone, in Chinese, with whatever the tests before this one have said."""
    watch.on(shared_viewer)
    yield shared_viewer
    watch.off(shared_viewer)
    shared_viewer.evaluate(PUT_AWAY)
    shared_viewer.set_viewport_size(PHONE)  # type: ignore[arg-type]


@pytest.fixture
def console(shared_console: Page, watch: Watch) -> Iterator[Page]:
    """The operator's console on a desk, in Chinese; what the test set and left undone is put right after it."""
    watch.on(shared_console)
    yield shared_console
    settle(shared_console)
    watch.off(shared_console)
    shared_console.evaluate(PUT_AWAY)
    shared_console.set_viewport_size(DESK)  # type: ignore[arg-type]
    shared_console.locator("#tab-bag").click()


def _new_page(
    browser: Browser, *, width: int = 390, height: int = 844, theme: str = "light", locale: str = "zh-CN", **more: Any
) -> Page:
    options = {"color_scheme": theme, "reduced_motion": "reduce", "timezone_id": "Asia/Shanghai"} | more
    context = browser.new_context(viewport={"width": width, "height": height}, locale=locale, **options)
    context.add_init_script(REPORT_BREACHES)
    context.set_default_timeout(WAIT_MS_MAX)
    return context.new_page()
