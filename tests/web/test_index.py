"""The list of rooms, and what a person sees where an address leads nowhere."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, overflowing, served
from web.test_accessible import check_with_axe
from zhubo.bootstrap import sample_shop_folder


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A server with two rooms."""
    folder = tmp_path_factory.mktemp("two")
    for name in ("demo", "evening"):
        shutil.copytree(sample_shop_folder(), folder / name)
    room = served(folder / "data", "--shop", str(folder / "demo"), "--shop", str(folder / "evening"))
    room.start()
    yield room
    room.stop()


@pytest.mark.parametrize(("theme", "locale"), [("light", "zh-CN"), ("dark", "en-GB")])
def test_the_first_page_lists_the_rooms(page_of: Callable[..., Page], two: Room, theme: str, locale: str) -> None:
    """Both, by the shop's name in the page's language; by keys alone one gets into the second."""
    page = page_of(theme=theme, locale=locale)
    page.goto(two.base)
    rooms = page.locator("li a")
    expect(rooms).to_have_count(2)
    expect(rooms.first.locator("b")).to_have_text("暮荷里生活馆" if locale == "zh-CN" else "Muheli Living")
    assert check_with_axe(page, "index", theme) + overflowing(page) == []
    rooms.last.focus()
    page.keyboard.press("Enter")
    page.locator(".hero .title").wait_for()
    assert page.url == f"{two.base}/r/evening"


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("/r/gone", "没有这个直播间", "There is no such room"),
        ("/stage/demo?token=old", "这个舞台链接无效", "not valid"),
        ("/anything", "这个地址什么也没有", "nothing at this address"),
    ],
)
def test_an_address_that_leads_nowhere_says_so(
    page_of: Callable[..., Page], two: Room, watch: Watch, path: str, zh: str, en: str
) -> None:
    """In the page's language, with the rooms that there are."""
    for locale, words in (("zh-CN", zh), ("en-GB", en)):
        page = page_of(locale=locale)
        page.goto(two.base + path)
        expect(page.get_by_role("alert")).to_contain_text(words)
        expect(page.locator("li a")).to_have_count(2)
        assert check_with_axe(page, path, "light") == []
    watch.expect("404 ")
    watch.expect("status of 404")
