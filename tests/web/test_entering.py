"""The way in: the one-time link of the first start, signing in, and signing out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, api, served, setting
from zhubo.bootstrap import sample_shop_folder

PASSWORD = "a long and good one"


def test_a_moderator_may_decide_and_stop_but_not_set(
    page_of: Callable[..., Page], room: Room, viewer: Page, console: Page
) -> None:
    api(console, "POST", "/api/users", {"name": "mo", "password": PASSWORD, "role": "moderator"})
    setting(console, "autonomy", "one_tap")
    viewer.fill("input[name=text]", "台灯多少钱")
    viewer.keyboard.press("Enter")
    page = page_of(width=1440, height=900)
    page.goto(room.base + "/console")
    page.get_by_label("用户名").fill("mo")
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".who")).to_contain_text("mo · 场控")
    expect(page.locator(".bag li")).to_have_count(28)
    expect(page.locator(".bag li button:not(.script)")).to_have_count(0)
    expect(page.locator("#tab-audit")).to_have_count(0)
    page.locator("#tab-room").click()
    expect(page.locator(".ladder input").first).to_be_disabled()
    expect(page.get_by_label("平台规则")).to_be_disabled()
    expect(page.locator("#announce-text")).to_have_count(0)
    expect(page.locator("button.kill")).to_be_enabled()
    page.locator(".review article .approve").first.click()
    expect(viewer.locator(".answer.to-me", has_text="119")).to_have_count(1)


def test_the_first_start_makes_one_admin_by_its_link_and_never_again(
    page_of: Callable[..., Page], tmp_path: Path, watch: Watch
) -> None:
    shop = tmp_path / "demo"
    shutil.copytree(sample_shop_folder(), shop)
    room = served(tmp_path / "data", "--shop", str(shop))
    room.start()
    try:
        _enter(page_of, room.base, room.link, watch)
    finally:
        room.stop()


def _enter(page_of: Callable[..., Page], base: str, link: str, watch: Watch) -> None:
    assert link.startswith(f"{base}/console#setup=")
    page = page_of(width=1280, height=800)
    page.goto(base + "/console")
    expect(page.get_by_role("note")).to_contain_text("一次性链接")
    page.goto("about:blank")
    page.goto(link)
    page.get_by_label("用户名").fill("anna")
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_label("再输一次密码").fill("something else")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("两次输入的密码不一样。")
    page.get_by_label("再输一次密码").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".who")).to_contain_text("anna · 管理员")
    assert "setup" not in page.url
    page.locator(".who").click()
    expect(page.get_by_role("heading", name="登录控制台")).to_be_visible()
    page.get_by_label("用户名").fill("anna")
    page.get_by_label("密码", exact=True).fill("not the right one")
    page.get_by_role("button", name="登录").click()
    expect(page.get_by_role("alert")).not_to_be_empty()
    watch.expect("401 |status of 401")
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    expect(page.locator(".who")).to_contain_text("anna")
    stranger = page_of()
    stranger.goto(link)
    expect(stranger.get_by_role("heading", name="登录控制台")).to_be_visible()
    expect(stranger.get_by_label("再输一次密码")).to_have_count(0)
    for one in (page, stranger):
        # A page that outlives its server complains of it.
        one.goto("about:blank")
