"""The line that a person pastes: a room on a platform that takes no replies from programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, open_viewer, served, set_up
from zhubo.bootstrap import sample_shop_folder

PASSWORD = "a long and good one"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room whose answers are posted by hand."""
    folder: Path = tmp_path_factory.mktemp("by-hand")
    config = folder / "zhubo.toml"
    config.write_text(f'[[room]]\nname = "demo"\nshop = "{sample_shop_folder()}"\ntarget = "copy"\n', encoding="utf-8")
    by_hand = served(folder / "data", "--config", str(config))
    by_hand.start()
    yield by_hand
    by_hand.stop()


def test_answers_wait_to_be_copied_and_posted_by_keys(page_of: Callable[..., Page], room: Room) -> None:
    console = page_of(width=1440, height=900, permissions=["clipboard-read", "clipboard-write"])
    set_up(console, room, "anna", PASSWORD)
    console.locator(".link.live").wait_for()
    viewer = page_of()
    open_viewer(viewer, room)
    line = console.locator(".prompter")
    for question in ("台灯多少钱", "双肩包多少钱"):
        viewer.fill("input[name=text]", question)
        viewer.keyboard.press("Enter")
    expect(line.locator(".words")).to_contain_text("119")
    expect(line.locator(".asked")).to_contain_text("台灯多少钱")
    expect(line.locator(".tag")).to_have_text("还有 1 条")
    console.keyboard.press("c")
    expect(console.locator(".toasts")).to_contain_text("已复制")
    assert "119" in console.evaluate("navigator.clipboard.readText()")
    console.keyboard.press("p")
    expect(line.locator(".words")).to_contain_text("169")
    expect(viewer.locator(".answer", has_text="119")).to_have_count(1)
    line.get_by_role("button", name="跳过").click()
    expect(line.locator(".words")).to_have_text("还没有要念的回答")
    expect(viewer.locator(".answer", has_text="169")).to_have_count(0)
