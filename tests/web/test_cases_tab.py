"""The console's tab of after-sale cases: what is due, what a person needs to know, and the decision, by keys alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, ask, open_console, open_viewer, overflowing
from web.test_accessible import check_with_axe

LOOKS = [("light", "zh-CN"), ("dark", "en-GB")]


def test_a_case_comes_up_and_a_person_decides_it(own_room: Room, page_of: Callable[..., Page]) -> None:
    """It appears by itself with its words and its deadline; the viewer reads the decision alone; then it is among the decided ones."""
    viewer = page_of()
    open_viewer(viewer, own_room)
    console = page_of(width=1440, height=900)
    open_console(console, own_room)
    console.locator("#tab-cases").click()
    expect(console.locator(".cases")).to_contain_text("没有待处理的售后单")
    ask(viewer, "收到的杯子碎了，我要退款")
    card = console.locator(".cases article")
    expect(card).to_have_count(1)
    expect(console.locator("#tab-cases .number")).to_have_text("1")
    expect(card.locator(".meta")).to_contain_text("破损")
    expect(card.locator(".meta")).to_contain_text("希望退款")
    expect(card.locator(".due")).to_contain_text("小时")
    expect(card).to_contain_text("收到的杯子碎了，我要退款")
    expect(card).to_contain_text("订单号, 照片")
    expect(viewer.locator(".answer.to-me")).to_have_count(2)
    expect(viewer.locator(".answer.to-me").last).to_contain_text("订单号")
    accept = card.get_by_role("button", name="同意", exact=True)
    accept.focus()
    console.keyboard.press("Enter")
    expect(card.get_by_label("处理")).to_be_focused()
    words = card.get_by_label("对观众说的话（私下）")
    expect(words).to_have_value("工作人员核实过了，决定为您退款")
    card.get_by_label("处理").select_option(label="换货")
    expect(words).to_have_value("工作人员核实过了，决定为您换货")
    console.keyboard.press("Escape")
    expect(words).to_have_count(0)
    accept.click()
    words.fill("非常抱歉，我们决定为您退款")
    words.press("Control+Enter")
    expect(console.locator(".cases")).to_contain_text("没有待处理的售后单")
    expect(viewer.locator(".answer.to-me").last).to_contain_text("非常抱歉，我们决定为您退款")
    console.get_by_role("button", name="已处理").click()
    expect(card).to_have_count(1)
    expect(card).to_contain_text("退款 · demo")
    expect(card).to_contain_text("已告知观众")
    expect(console.locator(".review article")).to_have_count(0)


@pytest.mark.parametrize(("theme", "locale"), LOOKS)
def test_the_tab_fits_and_is_accessible(
    page_of: Callable[..., Page], room: Room, theme: str, locale: str, tmp_path: Path
) -> None:
    """On a desk and on a phone, with the editor open; nothing reaches beyond its box."""
    viewer = page_of()
    open_viewer(viewer, room)
    ask(viewer, "收到的杯子碎了，我要退款" if locale == "zh-CN" else "my mug arrived broken, I want a refund")
    page = page_of(width=1440, height=900, theme=theme, locale=locale)
    open_console(page, room)
    page.locator("#tab-cases").click()
    card = page.locator(".cases article").last
    card.locator(".buttons .primary").click()
    card.locator("textarea").wait_for()
    assert not check_with_axe(page, "cases", theme)
    folder = Path(os.environ.get("ZHUBO_PICTURES", tmp_path))
    page.screenshot(path=folder / f"cases-{theme}.png")
    assert not overflowing(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.screenshot(path=folder / f"cases-{theme}-phone.png")
    assert not overflowing(page)
