"""What was said wrong on air: the card at the top of the queue, the teleprompter's line, and the words that put it right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Locator, Page, expect

from web.browsing import Room, api, open_console, overflowing, setting
from web.test_accessible import LOOKS, check_with_axe

DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def bridge(console: Page) -> Iterator[str]:
    """A key with which a platform's bridge reports what the host says."""
    made = api(console, "POST", "/api/keys", {"name": "bridge", "scopes": ["events:write"], "expires_at": None})
    yield made["key"]
    console.evaluate(
        """async id => {
            const { csrf } = await (await fetch('/api/session')).json();
            await fetch(`/api/keys/${id}`, { method: 'DELETE', headers: { 'X-CSRF-Token': csrf } });
        }""",
        made["id"],
    )


def host_says(room: Room, key: str, said_id: str, text: str) -> None:
    """Report words of the host."""
    body = json.dumps([{"kind": "host_speech", "id": said_id, "text": text}]).encode()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with urlopen(Request(f"{room.base}/api/rooms/demo/events", data=body, headers=headers)) as response:
        assert json.load(response)["receipts"][0]["status"] == "accepted"


def cards(page: Page) -> Locator:
    return page.locator(".review article.correct")


def test_a_misquote_stands_on_top_with_the_fact_and_goes_out_by_one_key(
    room: Room, viewer: Page, console: Page, bridge: str
) -> None:
    """The card comes before what waited already; A announces it, and viewers see it."""
    setting(console, "autonomy", "one_tap")
    viewer.fill("input[name=text]", "2号多少钱")
    viewer.keyboard.press("Enter")
    console.locator(".review article").first.wait_for()
    host_says(room, bridge, "said-1", "3号连衣裙今天只要99元")
    expect(cards(console)).to_have_count(1)
    expect(console.locator(".review article").first).to_contain_text("主播说的是“99元”")
    expect(cards(console)).to_contain_text("事实是 159元")
    expect(cards(console).locator(".known")).to_contain_text("¥159.00")
    expect(cards(console).locator(".said")).to_have_text("更正：雾蓝收腰连衣裙159元")
    cards(console).click()
    console.keyboard.press("a")
    expect(viewer.locator(".answer .bubble", has_text="更正：雾蓝收腰连衣裙159元").first).to_be_visible()
    expect(cards(console)).to_have_count(0)


def test_what_the_host_puts_right_aloud_sends_nothing(room: Room, viewer: Page, console: Page, bridge: str) -> None:
    """S notes it; R lets it be; neither puts a word into the chat."""
    before = viewer.locator(".answer").count()
    host_says(room, bridge, "said-2", "支持30天无理由退货")
    expect(cards(console)).to_contain_text("30天")
    cards(console).click()
    console.keyboard.press("s")
    expect(cards(console)).to_contain_text("已口播更正")
    expect(cards(console)).to_have_count(0)
    host_says(room, bridge, "said-3", "1号马克杯只要9元")
    expect(cards(console)).to_contain_text("9元")
    cards(console).click()
    console.keyboard.press("r")
    expect(cards(console)).to_contain_text("已忽略")
    expect(cards(console)).to_have_count(0)
    assert viewer.locator(".answer").count() == before


def test_the_teleprompter_shows_the_host_what_to_put_right(
    room: Room, console: Page, bridge: str, page_of: Callable[..., Page]
) -> None:
    """The line stands above what is to be read out, until somebody has decided the card."""
    page = page_of(**DESK)
    page.add_init_script("localStorage.setItem('zhubo.prompter', 'on')")
    open_console(page, room)
    host_says(room, bridge, "said-4", "2号T恤只要9元")
    expect(page.locator(".prompter .correct")).to_contain_text("请更正：刚才说成了“9元”")
    expect(page.locator(".prompter .correct .words")).to_contain_text("69元")
    cards(console).click()
    console.keyboard.press("r")
    expect(page.locator(".prompter .correct")).to_have_count(0)


def test_findings_are_marked_with_the_facts_beside_and_one_key_takes_the_mend(viewer: Page, console: Page) -> None:
    """A wrong price and a superlative: the one is replaced by the fact, the other left out, and M sends what is left."""
    api(
        console,
        "POST",
        "/api/rooms/demo/announce",
        {"text": "3号连衣裙只要99元，全网最低", "language": "zh", "sku": "DRESS-01"},
    )
    card = console.locator(".review article", has=console.locator(".findings"))
    expect(card.locator("mark")).to_have_text(["99元", "全网最低"])
    expect(card.locator(".known").first).to_contain_text("¥159.00")
    expect(card.locator(".better")).to_contain_text("3号连衣裙只要159元")
    card.click()
    console.keyboard.press("m")
    expect(viewer.locator(".answer .bubble", has_text="3号连衣裙只要159元").first).to_be_visible()


def test_cards_can_be_read_by_everybody(room: Room, console: Page, bridge: str, page_of: Callable[..., Page]) -> None:
    """axe finds nothing in a card, in findings with their facts, and in the teleprompter's line; nothing reaches beyond its box."""
    host_says(room, bridge, "said-5", "4号牛仔裤只要9元")
    body = {"text": "3号连衣裙只要99元，全网最低", "language": "zh", "sku": "DRESS-01"}
    api(console, "POST", "/api/rooms/demo/announce", body)
    for theme, locale in LOOKS:
        page = page_of(theme=theme, locale=locale, **DESK)
        page.add_init_script("localStorage.setItem('zhubo.prompter', 'on')")
        open_console(page, room)
        for size in (DESK, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            if size is PHONE:
                page.locator(".views button").nth(1).click()
            expect(cards(page).locator(".known .head")).to_have_count(1)
            expect(page.locator(".prompter .correct")).to_be_visible()
            expect(page.locator(".review .better")).to_have_count(1)
            assert not check_with_axe(page, "cards", theme)
            assert not overflowing(page)
