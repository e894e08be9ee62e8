"""Every page in every state for people who see badly, hear the page, or use keys alone: axe, focus, motion."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, api, ask, open_console, open_viewer, setting

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
RUN = """async (rules) => {
    const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
    return violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary.split('\\n').at(-1).trim()));
}"""
FOCUSED = """() => {
    const e = document.activeElement;
    if (e === document.body) return null;
    const shown = [e, e.closest('label')].filter(Boolean).map(o => getComputedStyle(o));
    const box = (e.closest('label') ?? e).getBoundingClientRect();
    return {
        what: e.tagName + '.' + e.className + '#' + e.id + ' ' + (e.getAttribute('aria-label') ?? e.textContent).trim().slice(0, 24),
        ringed: shown.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2),
        inside: box.left < innerWidth && box.right > 0 && box.top < innerHeight && box.bottom > 0,
    };
}"""
LOOKS = [("light", "zh-CN"), ("dark", "en-GB")]


def check_with_axe(page: Page, state: str, theme: str) -> list[str]:
    """Return what axe finds. Only contrast differs between the themes, so the dark one is checked for that alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [f"{state}: {found}" for found in page.evaluate(RUN, ["color-contrast"] if theme == "dark" else [])]


@pytest.mark.parametrize(("theme", "locale"), LOOKS)
def test_axe_finds_nothing_on_the_viewers_page(
    page_of: Callable[..., Page], room: Room, theme: str, locale: str
) -> None:
    page = page_of(theme=theme, locale=locale)
    open_viewer(page, room)
    found = check_with_axe(page, "empty", theme)
    ask(page, "台灯多少钱")
    ask(page, "电饭煲有几升的")
    found += check_with_axe(page, "chat", theme)
    page.locator("button.bag").click()
    found += check_with_axe(page, "bag", theme)
    page.locator("#sheet-bag [data-sku=OOLONG-01]").click()
    found += check_with_axe(page, "card", theme)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("theme", "locale"), LOOKS)
def test_axe_finds_nothing_on_the_console(
    page_of: Callable[..., Page], room: Room, viewer: Page, theme: str, locale: str
) -> None:
    page = page_of(width=1440, height=900, theme=theme, locale=locale)
    open_console(page, room)
    ask(viewer, "瑜伽垫多少钱")
    setting(page, "autonomy", "one_tap")
    setting(page, "pinned", "LAMP-01")
    viewer.fill("input[name=text]", f"台灯现在什么价 {theme}")
    viewer.keyboard.press("Enter")
    page.locator(".review article").first.wait_for()
    found = check_with_axe(page, "bag", theme)
    for tab in ("room", "health", "audit"):
        page.locator(f"#tab-{tab}").click()
        found += check_with_axe(page, tab, theme)
    page.locator(".review article .edit").first.click()
    page.locator(".feed .fact").first.focus()
    page.locator("#fact-tip:popover-open").wait_for()
    found += check_with_axe(page, "editor and tip", theme)
    page.locator("button.help").click()
    setting(page, "killed", "on")
    page.locator(".killed").wait_for()
    found += check_with_axe(page, "help and stop", theme)
    for name, value in (("killed", "off"), ("autonomy", "auto_reply"), ("pinned", "")):
        setting(page, name, value)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_at_the_gate(page_of: Callable[..., Page], room: Room, theme: str) -> None:
    page = page_of(theme=theme)
    page.goto(room.base + "/console")
    page.locator(".gate form").wait_for()
    assert check_with_axe(page, "gate", theme) == []


def test_axe_finds_nothing_on_the_stage(page_of: Callable[..., Page], room: Room, viewer: Page, console: Page) -> None:
    page = page_of(width=1920, height=1080)
    page.goto(room.base + api(console, "POST", "/api/rooms/demo/stage-token", {})["url"])
    page.locator(".label").wait_for()
    ask(viewer, "双肩包多少钱")
    page.locator(".caption:not(.away)").wait_for()
    assert check_with_axe(page, "stage", "light") == []


def focus_stops(page: Page, most: int) -> list[dict[str, object]]:
    """Press Tab until the page is left or comes round again; return every stop."""
    stops: list[dict[str, object]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or (len(stops) > 1 and stop["what"] == stops[0]["what"]):
            break
        stops.append(stop)
    return stops


def test_every_stop_of_the_tab_key_is_in_sight_and_ringed(page_of: Callable[..., Page], room: Room) -> None:
    page = page_of(width=1280, height=800)
    open_viewer(page, room)
    stops = focus_stops(page, 70)
    assert len(stops) > 35
    page.goto(room.link)
    page.locator(".bag li").first.wait_for()
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator("#tab-room").click()
    page.locator(".top select").focus()
    console = focus_stops(page, 70)
    assert any("radio" in str(s["what"]) or "INPUT" in str(s["what"]) for s in console)
    assert [s["what"] for s in [*stops, *console] if not s["ringed"] or not s["inside"]] == []


def test_nothing_moves_for_those_who_asked_for_rest(page_of: Callable[..., Page], room: Room) -> None:
    longest = """() => Math.max(...[...document.querySelectorAll('*')].flatMap(e => {
        const s = getComputedStyle(e);
        return [s.animationName === 'none' ? '0' : s.animationDuration, s.transitionDuration].map(parseFloat);
    }))"""
    moving = {}
    for wish in ("no-preference", "reduce"):
        page = page_of(reduced_motion=wish)
        open_viewer(page, room)
        page.locator("button.bag").click()
        moving[wish] = page.evaluate(longest)
    assert moving["no-preference"] > 0.1
    assert moving["reduce"] < 0.001


def test_a_screen_reader_hears_how_many_wait_for_review(viewer: Page, console: Page) -> None:
    setting(console, "autonomy", "one_tap")
    viewer.fill("input[name=text]", "晴雨伞现在什么价")
    viewer.keyboard.press("Enter")
    expect(console.locator("#summary[aria-live=polite]")).to_have_text(re.compile(r"[1-9]\d* 条等待审核"))
