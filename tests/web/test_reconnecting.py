"""The server dies and comes back: every page says so, comes back by itself, and shows each line once."""

from __future__ import annotations

import signal
from collections.abc import Callable

from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, api, ask, open_console, open_viewer

SHOWN = "[...document.querySelectorAll('[data-id]')].map(e => e.dataset.id)"


def test_pages_survive_a_server_that_was_killed(page_of: Callable[..., Page], own_room: Room, watch: Watch) -> None:
    viewer, console, stage = page_of(), page_of(width=1440, height=900), page_of(width=1280, height=720)
    open_viewer(viewer, own_room)
    open_console(console, own_room)
    stage.goto(own_room.base + api(console, "POST", "/api/rooms/demo/stage-token", {})["url"])
    before = ask(viewer, "台灯多少钱")
    expect(console.locator(".feed .act[data-state=done]")).to_have_count(1)
    own_room.stop(signal.SIGKILL)
    expect(viewer.locator(".link.lost[role=status]")).to_have_text("已断开，正在重连")
    expect(console.locator(".link.lost[role=status]")).to_have_text("已断开，正在重连")
    expect(stage.locator(".off")).to_have_text("已断开，正在重连")
    viewer.fill("input[name=text]", "围巾多少钱")
    viewer.keyboard.press("Enter")
    expect(viewer.locator(".comment[data-state=pending]")).to_have_count(1)
    # A server is back sooner than pages try again; they shall have tried in vain.
    with viewer.expect_console_message(lambda message: "WebSocket connection" in message.text):
        viewer.wait_for_timeout(0)
    own_room.start()
    for page in (viewer, console):
        expect(page.locator(".link.live")).to_have_count(1)
    expect(viewer.locator(".answer.to-me")).to_have_count(2)
    expect(viewer.locator(".comment[data-state=answered]")).to_have_count(2)
    expect(viewer.locator(".answer.to-me").first).to_contain_text(before)
    expect(console.locator(".feed .comment", has_text="台灯多少钱")).to_have_count(1)
    expect(console.locator(".feed .act", has_text="台灯")).to_have_count(1)
    expect(console.locator(".feed .comment", has_text="围巾多少钱")).to_have_count(1)
    expect(console.locator(".feed .act", has_text="围巾")).to_have_count(1)
    expect(stage.locator(".off")).to_have_count(0)
    for page in (viewer, console):
        shown = page.evaluate(SHOWN)
        assert len(shown) == len(set(shown))
    watch.expect("WebSocket connection|ERR_CONNECTION|Failed to load resource")
