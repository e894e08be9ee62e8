"""The operator's console: what it shows, and every action of it, by mouse and by keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, ask, open_console, open_viewer, overflowing, setting

SETTINGS_TOLD = ("自主程度：一键发送", "自主程度：自动回答", "平台规则：抖音")
DECISIONS_TOLD = ("通过了一条回答", "改写了一条回答", "拒绝了一条回答", "撤销了一条回答")
INK = """canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, at) => at % 4 === 3 && value > 0).length;
}"""


@contextmanager
def one_tap(console: Page) -> Iterator[None]:
    """Every answer waits for a person's yes."""
    setting(console, "autonomy", "one_tap")
    try:
        yield
    finally:
        setting(console, "autonomy", "auto_reply")


def wait_for_review(viewer: Page, console: Page, question: str) -> str:
    """Ask, and return the id of the card that then waits for review."""
    viewer.fill("input[name=text]", question)
    viewer.keyboard.press("Enter")
    card = console.locator(".review article:not(.decided)", has_text=question).last
    card.wait_for()
    name = card.get_attribute("data-id")
    assert name is not None
    return name


def card_of(console: Page, act_id: str) -> str:
    return f'.review article[data-id="{act_id}"]'


def test_the_feed_shows_how_a_comment_was_read_and_what_carries_the_answer(viewer: Page, console: Page) -> None:
    ask(viewer, "雾蓝收腰连衣裙多少钱")
    comment = console.locator(".feed .comment", has_text="雾蓝收腰连衣裙多少钱")
    expect(comment.locator(".meta")).to_contain_text("问价格")
    expect(comment.locator(".meta")).to_contain_text("3 · 雾蓝收腰连衣裙")
    act = console.locator(".feed .act", has_text="雾蓝收腰连衣裙多少钱")
    expect(act).to_have_attribute("data-state", "done")
    expect(act.locator(".latency")).to_have_text(re.compile(r"\d+ ms"))
    chip = act.locator(".fact", has_text="价格")
    chip.focus()
    tip = console.locator("#fact-tip:popover-open")
    expect(tip).to_contain_text("¥159.00")
    assert chip.get_attribute("aria-describedby") == "fact-tip"
    console.keyboard.press("Escape")
    expect(console.locator("#fact-tip:popover-open")).to_have_count(0)


def test_approve_edit_reject_and_undo_by_keys(viewer: Page, console: Page) -> None:
    # What an earlier test decided may still wait for the end of its time to think again.
    expect(console.locator(".review article")).to_have_count(0)
    decided = console.locator(".feed .event")
    before = {words: decided.filter(has_text=words).count() for words in DECISIONS_TOLD}
    with one_tap(console):
        first = wait_for_review(viewer, console, "台灯多少钱")
        second = wait_for_review(viewer, console, "托特包多少钱")
        third = wait_for_review(viewer, console, "瑜伽垫多少钱")
        console.locator(card_of(console, first)).click()
        console.keyboard.press("a")
        expect(console.locator(card_of(console, first))).to_have_class(re.compile("decided"))
        console.keyboard.press("u")
        expect(console.locator(card_of(console, first))).not_to_have_class(re.compile("decided"))
        expect(console.locator(card_of(console, first))).to_have_attribute("aria-current", "true")
        console.keyboard.press("a")
        expect(console.locator(card_of(console, second))).to_be_focused()
        console.keyboard.press("r")
        expect(console.locator(card_of(console, third))).to_be_focused()
        console.keyboard.press("e")
        expect(console.locator(card_of(console, third) + " textarea")).to_be_focused()
        console.keyboard.press("Control+A")
        console.keyboard.insert_text("天然橡胶瑜伽垫的价格是179元，欢迎来看。")
        console.keyboard.press("Control+Enter")
        expect(console.locator(".review article")).to_have_count(0)
        expect(viewer.locator(".answer.to-me", has_text="119")).to_have_count(1)
        expect(viewer.locator(".answer.to-me", has_text="179元，欢迎来看")).to_have_count(1)
        expect(viewer.locator(".answer", has_text="托特包")).to_have_count(0)
        approved = viewer.locator(".answer.to-me", has_text="119")
        expect(approved.locator(".tag.ai")).to_have_text("AI 副播")
        expect(viewer.locator(".answer.to-me", has_text="179元，欢迎来看").locator(".tag")).to_have_text("真人")
        for words, count in before.items():
            expect(decided.filter(has_text=words)).to_have_count(count + 1)


def test_edited_words_that_no_fact_carries_come_back_with_the_finding(viewer: Page, console: Page) -> None:
    with one_tap(console):
        act = wait_for_review(viewer, console, "项链多少钱")
        console.locator(card_of(console, act)).locator("button.edit").click()
        console.locator(card_of(console, act) + " textarea").fill("月牙925银项链能治失眠")
        console.locator(card_of(console, act) + " button[type=submit]").click()
        again = console.locator(".review article", has=console.locator(".findings"))
        expect(again.locator("mark").first).to_contain_text("能治")
        expect(again.locator(".findings")).to_contain_text("功效宣称")
        again.locator("button.reject").click()
    expect(viewer.locator(".answer", has_text="失眠")).to_have_count(0)


def test_single_letters_do_nothing_while_one_writes_and_can_be_switched_off(viewer: Page, console: Page) -> None:
    with one_tap(console):
        act = wait_for_review(viewer, console, "保温杯多少钱")
        console.locator("#tab-room").click()
        console.locator("#announce-text").press_sequentially("are")
        expect(console.locator(card_of(console, act))).not_to_have_class(re.compile("decided"))
        console.get_by_label("单字母快捷键").first.uncheck()
        console.locator(card_of(console, act)).click()
        console.keyboard.press("r")
        expect(console.locator(card_of(console, act))).not_to_have_class(re.compile("decided"))
        console.locator("#tab-room").click()
        console.get_by_label("单字母快捷键").first.check()
        console.locator(card_of(console, act)).click()
        console.keyboard.press("r")
        expect(console.locator(card_of(console, act))).to_have_class(re.compile("decided"))


def test_a_suggestion_stands_on_the_line_for_the_host(viewer: Page, console: Page) -> None:
    console.locator("#tab-room").click()
    console.get_by_label("显示提词行").check()
    setting(console, "autonomy", "suggest")
    viewer.fill("input[name=text]", "充电宝多少钱")
    viewer.keyboard.press("Enter")
    expect(console.locator(".prompter .asked")).to_contain_text("充电宝多少钱")
    expect(console.locator(".prompter .words")).to_contain_text("89")
    expect(viewer.locator(".answer", has_text="充电宝")).to_have_count(0)
    console.get_by_label("显示提词行").uncheck()
    expect(console.locator(".prompter")).to_have_count(0)


def test_the_bag_pins_and_unpins(viewer: Page, console: Page) -> None:
    pin = console.locator(".bag li[data-sku=TEE-01] button[aria-pressed]")
    pin.focus()
    console.keyboard.press("Enter")
    expect(console.locator(".bag li").first).to_have_attribute("data-sku", "TEE-01")
    expect(pin).to_have_attribute("aria-pressed", "true")
    expect(viewer.locator(".hero .title")).to_have_text("纯棉圆领短袖T恤")
    pin.click()
    expect(pin).to_have_attribute("aria-pressed", "false")
    expect(console.locator(".feed .event", has_text="置顶").first).to_contain_text("纯棉圆领短袖T恤")


def test_autonomy_and_platform_are_set_by_keys(console: Page) -> None:
    told = console.locator(".feed .event")
    before = {words: told.filter(has_text=words).count() for words in SETTINGS_TOLD}
    console.locator("#tab-bag").focus()
    console.keyboard.press("ArrowRight")
    expect(console.locator("#tab-cases")).to_be_focused()
    console.keyboard.press("ArrowRight")
    expect(console.locator("#tab-room")).to_be_focused()
    console.get_by_role("radio", name="自动回答").focus()
    console.keyboard.press("ArrowUp")
    expect(console.locator(".ladder label.on b")).to_have_text("一键发送")
    console.keyboard.press("ArrowDown")
    expect(console.locator(".ladder label.on b")).to_have_text("自动回答")
    console.get_by_label("平台规则").select_option("douyin")
    for words, count in before.items():
        expect(told.filter(has_text=words)).to_have_count(count + 1)


def test_words_to_everybody_are_verified_and_go_out_as_a_persons(viewer: Page, console: Page) -> None:
    console.locator("#tab-room").click()
    console.locator("#announce-text").fill("欢迎大家，有问题随时问")
    console.get_by_role("button", name="核验并发出").click()
    expect(console.locator(".toasts[role=status]")).to_contain_text("已提交核验")
    said = viewer.locator(".answer", has_text="欢迎大家，有问题随时问")
    expect(said).to_contain_text("真人")
    expect(said.locator(".tag.ai")).to_have_count(0)


def test_plots_are_drawn_and_told_in_words_and_figures(viewer: Page, console: Page) -> None:
    ask(viewer, "手霜多少钱")
    console.locator("#tab-health").click()
    for name in ("latency", "rate"):
        plot = console.locator(f"[data-plot={name}]")
        plot.locator("canvas").wait_for()
        console.wait_for_function(f"({INK})(document.querySelector('[data-plot={name}] canvas')) > 400")
        assert plot.get_attribute("role") == "img"
        assert re.search(r"\d", plot.get_attribute("aria-label") or "")
    table = console.locator(".health details table").first
    console.locator(".health details summary").first.click()
    expect(table.locator("tbody tr").first).to_be_visible()
    expect(table.locator("th")).to_have_count(5)
    expect(console.locator(".counters")).to_contain_text("排队")
    expect(console.locator(".figures")).to_contain_text(re.compile(r"延迟 p50\s*\d+ ms"))


def test_two_presses_stop_the_ai_and_two_bring_it_back(viewer: Page, console: Page) -> None:
    kill = console.locator("button.kill")
    kill.focus()
    console.keyboard.press("Enter")
    expect(kill).to_have_text("再按一次确认")
    assert console.locator(".killed").count() == 0
    console.keyboard.press("Enter")
    expect(console.locator(".killed[role=alert]")).to_contain_text("AI 已停播")
    viewer.fill("input[name=text]", "双肩包多少钱")
    viewer.keyboard.press("Enter")
    expect(console.locator(".feed .comment", has_text="双肩包多少钱")).to_have_count(1)
    kill.focus()
    console.keyboard.press("Enter")
    console.keyboard.press("Enter")
    expect(console.locator(".killed")).to_have_count(0)
    assert "69" in ask(viewer, "纯棉圆领短袖T恤多少钱")
    expect(viewer.locator(".answer", has_text="双肩包")).to_have_count(0)


def test_holding_the_button_stops_the_ai_and_a_slip_does_not(console: Page) -> None:
    box = console.locator("button.kill").bounding_box()
    assert box is not None
    console.mouse.move(box["x"] + 20, box["y"] + 20)
    console.mouse.down()
    console.wait_for_timeout(300)
    console.mouse.move(box["x"] - 60, box["y"] + 20)
    console.mouse.up()
    console.wait_for_timeout(900)
    assert console.locator(".killed").count() == 0
    console.mouse.move(box["x"] + 20, box["y"] + 20)
    console.mouse.down()
    expect(console.locator(".killed")).to_have_count(1)
    console.mouse.up()
    setting(console, "killed", "off")
    expect(console.locator(".killed")).to_have_count(0)


def test_the_audit_tells_who_did_what(console: Page) -> None:
    setting(console, "asked", "praise")
    setting(console, "asked", "")
    console.locator("#tab-audit").click()
    expect(console.locator(".audit .head")).to_contain_text("链条完整")
    # What was decided in the console before is told when it can no longer be undone, which may be after this.
    expect(console.locator(".audit li", has_text="demo 设置").first).to_be_visible()


def test_an_erased_viewers_words_leave_every_screen(page_of: Callable[..., Page], room: Room, watch: Watch) -> None:
    page, desk = page_of(), page_of(width=1440, height=900)
    open_viewer(page, room)
    open_console(desk, room)
    ask(page, "洗发皂多少钱")
    row = desk.locator(".feed .comment", has_text="洗发皂多少钱")
    row.hover()
    desk.once("dialog", lambda dialog: dialog.accept())
    desk.remove_listener("dialog", watch.dismissed)
    row.get_by_role("button", name="清除此人").click()
    expect(row).to_have_count(0)
    expect(page.locator(".comment", has_text="洗发皂多少钱")).to_have_count(0)
    expect(desk.get_by_text("洗发皂多少钱")).to_have_count(0)


def test_the_key_list_opens_with_a_question_mark(console: Page) -> None:
    console.keyboard.press("?")
    expect(console.locator("#dialog-help")).to_be_visible()
    expect(console.locator("#dialog-help kbd")).to_have_count(13)
    console.keyboard.press("Escape")
    expect(console.locator("#dialog-help")).to_be_hidden()


def test_the_console_fits_a_phone_and_a_desk(page_of: Callable[..., Page], room: Room) -> None:
    page = page_of(width=1440, height=900)
    open_console(page, room)
    for width, height in ((390, 844), (1100, 800), (1440, 900)):
        page.set_viewport_size({"width": width, "height": height})
        for at, name in enumerate(("feed", "review", "rail")):
            if width < 980:
                page.locator(".views button").nth(at).click()
            expect(page.locator(f".panel.{name}")).to_be_visible()
        for tab in ("bag", "room", "health"):
            page.locator(f"#tab-{tab}").click()
            assert overflowing(page) == []
