"""The viewer's page: asking, being answered, the bag, the card, and doing all that without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from web.browsing import Room, ask, open_viewer, overflowing, setting


def test_a_question_about_link_3_is_answered_with_its_price(viewer: Page) -> None:
    assert "159" in ask(viewer, "3号多少钱")
    expect(viewer.locator(".comment.mine").last).to_have_attribute("data-state", "answered")
    expect(viewer.locator(".answer").last.locator(".tag.ai")).to_have_text("AI 副播")


def test_the_same_question_in_english_is_answered_in_english(page_of: Callable[..., Page], room: Room) -> None:
    page = page_of(locale="en-GB")
    open_viewer(page, room)
    answer = ask(page, "how much is the mist blue dress?")
    assert "159" in answer
    assert "dress" in answer.lower()
    expect(page.locator(".answer").last.locator(".tag.ai")).to_have_text("AI co-host")


def test_an_answer_in_arabic_is_read_from_right_to_left(viewer: Page) -> None:
    """In the language of the question, and its own direction, while the page stays as it is."""
    ask(viewer, "بكم الفستان؟")
    bubble = viewer.locator(".answer .bubble[lang=ar]").last
    expect(bubble).to_contain_text("159")
    expect(bubble).to_have_css("direction", "rtl")
    expect(viewer.locator("body")).to_have_css("direction", "ltr")


def test_another_viewer_sees_question_and_answer_once(page_of: Callable[..., Page], room: Room, viewer: Page) -> None:
    other = page_of()
    open_viewer(other, room)
    ask(viewer, "围巾有哪些颜色")
    question = other.locator(".comment", has_text="围巾有哪些颜色")
    expect(question).to_have_count(1)
    expect(other.locator(".answer:not(.to-me)", has_text="燕麦色")).to_have_count(1)
    expect(viewer.locator(".comment", has_text="围巾有哪些颜色")).to_have_count(1)
    expect(viewer.locator(".answer", has_text="燕麦色")).to_have_count(1)


def test_an_answer_repeats_its_question_only_where_something_came_between(viewer: Page) -> None:
    ask(viewer, "你是机器人吗")
    answer = viewer.locator(".answer.to-me").last
    above = answer.evaluate("row => row.previousElementSibling.querySelector('.words')?.textContent")
    expect(answer.locator(".asked")).to_have_count(0 if above == "你是机器人吗" else 1)


def test_the_own_answer_is_told_to_a_screen_reader(viewer: Page) -> None:
    answer = ask(viewer, "包邮吗")
    region = viewer.locator("#summary[aria-live=polite]")
    # Beside others that came in the same moment, its words stand behind their number.
    expect(region).to_contain_text(answer)
    expect(viewer.locator(".log")).to_have_attribute("aria-live", "off")


def test_bag_and_card_open_and_close_by_keys_and_give_the_focus_back(viewer: Page) -> None:
    viewer.locator("button.bag").focus()
    viewer.keyboard.press("Enter")
    bag = viewer.locator("#sheet-bag[open]")
    expect(bag.locator(".product")).to_have_count(28)
    bag.locator("[data-sku=JEANS-01]").focus()
    viewer.keyboard.press("Enter")
    card = viewer.locator("#sheet-card[open]")
    expect(card.locator("h2")).to_have_text("直筒牛仔裤")
    expect(card.locator(".cost .price")).to_have_text("¥129.00")
    expect(card.locator(".cost s")).to_contain_text("¥169.00")
    assert overflowing(viewer) == []
    viewer.keyboard.press("Escape")
    expect(viewer.locator("#sheet-card[open]")).to_have_count(0)
    viewer.keyboard.press("Escape")
    expect(viewer.locator("#sheet-bag[open]")).to_have_count(0)
    expect(viewer.locator("button.bag")).to_be_focused()


def test_a_ready_question_of_the_card_is_asked_with_one_tap(viewer: Page) -> None:
    viewer.locator("button.bag").click()
    viewer.locator("#sheet-bag [data-sku=SCARF-01]").click()
    chip = viewer.locator("#sheet-card .asks .chip").last
    words = chip.inner_text()
    chip.click()
    expect(viewer.locator("#sheet-card[open]")).to_have_count(0)
    expect(viewer.locator(".comment.mine .words").last).to_have_text(words)


def test_a_whole_visit_by_keyboard_alone(viewer: Page) -> None:
    viewer.locator("button.theme").focus()
    reached = []
    for _ in range(40):
        viewer.keyboard.press("Tab")
        name = viewer.evaluate("document.activeElement.getAttribute('name')")
        reached.append(name)
        if name == "text":
            break
    assert reached[-1] == "text"
    viewer.keyboard.type("台灯多少钱")
    viewer.keyboard.press("Enter")
    expect(viewer.locator(".answer.to-me").last).to_contain_text("119")


def test_the_hero_follows_what_the_operator_pins(viewer: Page, console: Page) -> None:
    setting(console, "pinned", "LAMP-01")
    expect(viewer.locator(".hero .title")).to_have_text("弯月台灯")
    expect(viewer.locator(".notice").last).to_contain_text("弯月台灯")
    setting(console, "pinned", "")
    expect(viewer.locator(".hero .title")).to_have_text("远山陶瓷马克杯")


def test_likes_are_counted_for_everybody(page_of: Callable[..., Page], room: Room, viewer: Page) -> None:
    other = page_of()
    open_viewer(other, room)
    for _ in range(3):
        viewer.locator("button.like").click()
    expect(other.locator(".bar p")).to_contain_text("3 赞")


def test_nothing_sticks_out_of_the_page(viewer: Page) -> None:
    ask(viewer, "豆荚无线耳机多少钱")
    for width in (320, 390, 768, 1280):
        viewer.set_viewport_size({"width": width, "height": 720})
        viewer.wait_for_timeout(60)
        assert not (out := overflowing(viewer)), f"{width}: {out}"


def test_language_and_theme_switch_at_once_and_are_remembered(page_of: Callable[..., Page], room: Room) -> None:
    viewer = page_of()
    open_viewer(viewer, room)
    viewer.locator("button.language").press("Enter")
    expect(viewer.locator(".ai-label b")).to_have_text("AI co-host")
    expect(viewer.locator("html")).to_have_attribute("lang", "en")
    light = viewer.evaluate("getComputedStyle(document.body).backgroundColor")
    viewer.locator("button.theme").press("Enter")
    expect(viewer.locator("body")).not_to_have_css("background-color", light)
    viewer.reload()
    expect(viewer.locator(".ai-label b")).to_have_text("AI co-host")
    expect(viewer.locator("body")).not_to_have_css("background-color", light)


def test_the_bag_stands_beside_the_chat_where_there_is_space(page_of: Callable[..., Page], room: Room) -> None:
    page = page_of(width=1280, height=800)
    open_viewer(page, room)
    expect(page.locator("aside .product")).to_have_count(28)
    expect(page.locator("button.bag")).to_have_count(0)
    first = page.locator("aside .product").first
    assert first.locator("img").evaluate("i => i.decode().then(() => i.naturalWidth)") > 0
