"""The console's tab of people, API keys and open sessions."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, api, open_console, overflowing, served, set_up
from web.test_accessible import check_with_axe
from zhubo.bootstrap import sample_shop_folder

PASSWORD = "a long and good one"
LOOKS = [("light", "zh-CN"), ("dark", "en-GB")]


@pytest.fixture
def tab(console: Page) -> Iterator[Page]:
    """The demo's console with the tab open; the people and keys that the test made are gone after it."""
    console.locator("#tab-access").click()
    expect(console.locator(".access .tag.jade")).to_have_text("当前")
    yield console
    console.evaluate("() => { window.confirm = window.asks ?? window.confirm; }")
    for user in api_get(console, "/api/users")["users"]:
        api(console, "DELETE", f"/api/users/{user['name']}", {})
    for key in api_get(console, "/api/keys")["keys"]:
        api(console, "DELETE", f"/api/keys/{key['id']}", {})


def api_get(page: Page, path: str) -> dict[str, list[dict[str, str]]]:
    """Read from the API as the page's own session."""
    read: dict[str, list[dict[str, str]]] = page.evaluate("async path => (await fetch(path)).json()", path)
    return read


def agree(page: Page) -> None:
    """Say yes to what the page asks from now on."""
    page.evaluate("() => { window.asks ??= window.confirm; window.confirm = () => true; }")


def answered(room: Room, key: str) -> int:
    """Return the status with which the server answers a program that has `key`."""
    request = Request(f"{room.base}/api/rooms/demo/metrics", headers={"Authorization": f"Bearer {key}"})
    try:
        with urlopen(request, timeout=5) as response:
            return int(json.load(response) is not None and response.status)
    except HTTPError as error:
        return error.code


def sign_in(page: Page, room: Room, name: str) -> None:
    """Sign in to the console."""
    page.goto(room.base + "/console")
    page.get_by_label("用户名").fill(name)
    page.get_by_label("密码", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator(".bag li").first.wait_for()


def test_somebody_is_added_changed_and_removed(page_of: Callable[..., Page], room: Room, tab: Page) -> None:
    """By keys alone; the new one can sign in, and is out at once when the role changes."""
    expect(tab.locator(".access")).to_contain_text("还没有别的人员")
    tab.get_by_text("添加或修改人员").click()
    tab.get_by_label("用户名").press_sequentially("mo")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Tab")
    tab.keyboard.insert_text(PASSWORD)
    tab.keyboard.press("Enter")
    row = tab.locator(".access li", has=tab.locator("b", has_text="mo")).first
    expect(row.locator(".tag")).to_have_text("运营")
    expect(tab.get_by_label("密码（至少 10 个字符）")).to_have_value("")
    page = page_of(width=1440, height=900)
    sign_in(page, room, "mo")
    expect(page.locator(".who")).to_contain_text("mo · 运营")
    tab.get_by_label("用户名").fill("mo")
    tab.get_by_label("角色").select_option("auditor")
    tab.get_by_label("密码（至少 10 个字符）").fill(PASSWORD)
    tab.get_by_role("button", name="保存").click()
    expect(row.locator(".tag")).to_have_text("审计员")
    sign_in(page, room, "mo")
    page.locator("#tab-access").click()
    expect(page.locator(".access section")).to_have_count(3)
    expect(page.locator(".access :is(form, .danger)")).to_have_count(0)
    agree(tab)
    row.get_by_role("button", name="移除 mo").click()
    expect(tab.locator(".access")).to_contain_text("还没有别的人员")
    assert page.evaluate("async () => (await (await fetch('/api/session')).json()).user") is None


def test_a_key_is_shown_once_works_and_is_revoked(room: Room, tab: Page, watch: Watch) -> None:
    """It opens what it was made for; a change of mind revokes nothing; after revoking it opens nothing."""
    tab.locator("summary", has_text="新建密钥").click()
    tab.get_by_label("名称").fill("弹幕程序")
    tab.get_by_role("button", name="新建密钥").click()
    expect(tab.locator(".toasts .bad")).to_have_text("请至少选一项权限")
    tab.get_by_label("room:read").check()
    tab.get_by_label("有效期").select_option(label="90 天")
    tab.get_by_role("button", name="新建密钥").click()
    key = tab.get_by_label("新密钥").input_value()
    assert key.startswith("zb_live_") and answered(room, key) == 200
    row = tab.locator(".access li", has_text="弹幕程序")
    expect(row.locator("small")).to_contain_text("到期")
    tab.locator("#tab-bag").click()
    tab.locator("#tab-access").click()
    expect(tab.get_by_label("新密钥")).to_have_count(0)
    expect(row.locator("small")).to_contain_text("最近使用")
    assert key not in tab.content()
    row.get_by_role("button", name="吊销").click()
    watch.expect("dialog: 确定吊销“弹幕程序”")
    assert answered(room, key) == 200
    agree(tab)
    row.get_by_role("button", name="吊销").click()
    expect(row).to_have_count(0)
    assert answered(room, key) == 401


def test_a_session_elsewhere_is_ended_from_here(page_of: Callable[..., Page], room: Room, tab: Page) -> None:
    """Whoever loses a telephone ends what is open on it; one's own session has no such button."""
    other = page_of(width=1440, height=900)
    open_console(other, room)
    tab.locator("#tab-bag").click()
    tab.locator("#tab-access").click()
    ends = tab.get_by_role("button", name="结束 demo")
    rows = tab.locator(".access section").last.locator("li")
    expect(rows).to_have_count(len(api_get(tab, "/api/sessions")["sessions"]))
    before = rows.count()
    assert ends.count() == before - 1
    ends.last.click()
    expect(rows).to_have_count(before - 1)
    assert other.evaluate("async () => (await (await fetch('/api/session')).json()).user") is None


def test_others_see_their_own_sessions_only(page_of: Callable[..., Page], room: Room, tab: Page) -> None:
    """A moderator finds neither people nor keys there."""
    api(tab, "POST", "/api/users", {"name": "mod", "password": PASSWORD, "role": "moderator"})
    page = page_of(width=1440, height=900)
    sign_in(page, room, "mod")
    page.locator("#tab-access").click()
    expect(page.locator(".access section")).to_have_count(1)
    expect(page.locator(".access li")).to_have_count(1)
    expect(page.locator(".access li")).to_contain_text("mod")


def test_the_only_admin_cannot_be_removed(page_of: Callable[..., Page], tmp_path: Path) -> None:
    """There is no button for it, and the page says why."""
    served_room = served(tmp_path / "data", "--shop", str(sample_shop_folder()))
    served_room.start()
    try:
        page = page_of(width=1440, height=900)
        set_up(page, served_room, "anna", PASSWORD)
        page.locator("#tab-access").click()
        row = page.locator(".access section").first.locator("li")
        expect(row).to_contain_text("唯一的管理员")
        expect(row.locator("button")).to_have_count(0)
        # A page that outlives its server complains of it.
        page.goto("about:blank")
    finally:
        served_room.stop()


@pytest.mark.parametrize(("theme", "locale"), LOOKS)
def test_axe_finds_nothing_there_and_nothing_spills(
    page_of: Callable[..., Page], room: Room, tab: Page, theme: str, locale: str
) -> None:
    """With long names, all forms open, and a new key; on a desk and on a telephone."""
    api(tab, "POST", "/api/users", {"name": "a-rather-long-name-" * 3, "password": PASSWORD, "role": "operator"})
    api(tab, "POST", "/api/keys", {"name": "k" * 60, "scopes": ["events:write", "room:read", "review:decide"]})
    page = page_of(width=1440, height=900, theme=theme, locale=locale)
    open_console(page, room)
    page.locator("#tab-access").click()
    # The lists push the forms down when they come.
    expect(page.locator(".access .tag.jade")).to_have_count(1)
    for summary in page.locator(".access summary").all():
        summary.click()
    page.locator(".access input[name=name]").last.fill("x")
    page.locator(".access input[value=admin]").check()
    page.locator(".access form button.primary").last.click()
    page.locator(".access .fresh").wait_for()
    found = check_with_axe(page, "access", theme) + overflowing(page)
    page.set_viewport_size({"width": 390, "height": 844})
    found += check_with_axe(page, "access on a telephone", theme) + overflowing(page)
    assert not found, "\n".join(found)


def test_a_refusal_is_told_in_the_language_of_the_page(page_of: Callable[..., Page], room: Room, watch: Watch) -> None:
    """The server's words are English; a Chinese page has its own for what a person can meet."""
    for locale, words in (("zh-CN", "用户名或密码不对"), ("en-GB", "Name or password is wrong.")):
        page = page_of(locale=locale)
        page.goto(room.base + "/console")
        page.locator("input[name=name]").fill("nobody")
        page.locator("input[name=password]").fill("not the right one")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text(words)
    watch.expect("401 |status of 401")
