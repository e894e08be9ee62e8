"""A crowd writes at once: pages keep a bounded list, and nothing moves under the eyes of those who read further up."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.request import Request, urlopen
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, api, ask, demo_room, open_console, open_viewer, overflowing

ROWS_MAX = 200
GREETING = "晚上好呀"


@pytest.fixture
def crowd(room: Room, console: Page) -> Callable[[int], None]:
    """Lets as many viewers as one likes say good evening through the API, as a platform's bridge does."""
    key = api(console, "POST", "/api/keys", {"name": uuid4().hex, "scopes": ["events:write"], "expires_at": None})[
        "key"
    ]
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}

    def say(many: int) -> None:
        events = [{"kind": "comment", "id": uuid4().hex, "viewer": f"v-{n}", "text": GREETING} for n in range(many)]
        request = Request(f"{room.base}/api/rooms/demo/events", json.dumps(events).encode(), headers)
        with urlopen(request, timeout=10) as response:
            assert response.status == 200

    return say


def test_lists_are_bounded_and_the_newest_is_in_sight(
    viewer: Page, console: Page, crowd: Callable[[int], None]
) -> None:
    for _ in range(3):
        crowd(150)
    assert "159" in ask(viewer, "雾蓝收腰连衣裙多少钱")
    for page, rows in ((viewer, viewer.locator(".log li")), (console, console.locator(".feed li"))):
        expect(rows).to_have_count(ROWS_MAX)
        expect(rows.last).to_be_in_viewport()
        assert page.evaluate("document.querySelector('[role=log]').scrollHeight") > 2_000


def test_the_demos_audience_fills_the_room(page_of: Callable[..., Page], tmp_path: Path) -> None:
    busy = demo_room(tmp_path, "--rate", "12", "--seed", "5")
    busy.start()
    page, desk = page_of(), page_of(width=1440, height=900)
    try:
        open_viewer(page, busy)
        open_console(desk, busy)
        expect(page.locator(".comment").nth(7)).to_be_attached()
        expect(page.locator(".answer").nth(3)).to_be_attached()
        expect(desk.locator(".feed .act .fact").nth(3)).to_be_attached()
        ids = page.locator(".log [data-id]").evaluate_all("rows => rows.map(r => r.dataset.id)")
        assert len(ids) == len(set(ids))
        assert overflowing(page) == []
    finally:
        for one in (page, desk):
            # A page that outlives its server complains of it.
            one.goto("about:blank")
        busy.stop()


def test_who_reads_further_up_is_not_moved_and_is_told_what_is_new(
    viewer: Page, console: Page, crowd: Callable[[int], None]
) -> None:
    crowd(60)
    expect(console.locator(".feed .comment", has_text=GREETING).nth(30)).to_be_attached()
    for page in (viewer, console):
        log = page.locator("[role=log]")
        log.evaluate("e => { e.scrollTop = 40; }")
        log.dispatch_event("scroll")
    crowd(5)
    for page in (viewer, console):
        pill = page.locator(".pill-new")
        # Greetings are answered, so there may be more than was written.
        expect(pill).to_have_text(re.compile(r"↓ [5-9] 条"))
        assert page.locator("[role=log]").evaluate("e => e.scrollTop") == 40
        pill.click()
        expect(pill).to_have_count(0)
        expect(page.locator("[role=log] li").last).to_be_in_viewport()
