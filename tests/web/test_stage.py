"""The stage: an overlay that OBS lays over a picture, upright and across, and that only its token opens."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from web.browsing import Room, Watch, api, ask, setting


def open_stage(page: Page, room: Room, console: Page, query: str = "") -> None:
    """Open the stage by a token, as OBS does: without cookies."""
    address = api(console, "POST", "/api/rooms/demo/stage-token", {})["url"]
    page.goto(room.base + address + query)
    page.locator(".label").wait_for()


def boxes_of(page: Page, *names: str) -> list[dict[str, float]]:
    found = [page.locator(name).bounding_box() for name in names]
    return [dict(box) for box in found if box is not None]


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
    return beside or one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]


@pytest.mark.parametrize(
    ("width", "height", "question"), [(1080, 1920, "连衣裙怎么洗"), (1920, 1080, "连衣裙是什么材质的")]
)
def test_label_card_and_caption_stand_apart_on_a_transparent_ground(
    page_of: Callable[..., Page], room: Room, viewer: Page, console: Page, width: int, height: int, question: str
) -> None:
    stage = page_of(width=width, height=height)
    open_stage(stage, room, console)
    setting(console, "pinned", "DRESS-01")
    expect(stage.locator(".card h2")).to_have_text("雾蓝收腰连衣裙")
    answer = ask(viewer, question)
    caption = stage.locator(".caption:not(.away)")
    expect(caption.locator(".said")).to_contain_text(answer)
    expect(caption.locator(".by")).to_have_text("AI 副播")
    expect(caption.locator(".asked")).to_contain_text(question)
    expect(stage.locator(".label")).to_contain_text("AI-generated")
    expect(stage.locator(".card .price")).to_have_text("¥159.00")
    boxes = boxes_of(stage, ".label", ".card", ".caption")
    for at, box in enumerate(boxes):
        assert 0 <= box["x"] and box["x"] + box["width"] <= width
        assert 0 <= box["y"] and box["y"] + box["height"] <= height
        assert all(apart(box, other) for other in boxes[at + 1 :])
    stage.locator(".card img").evaluate("i => i.decode()")
    picture = Image.open(io.BytesIO(stage.screenshot(omit_background=True)))
    assert picture.size == (width, height)
    assert [picture.getpixel(at)[3] for at in ((3, 3), (width - 3, 3), (width // 2, 30), (width - 3, height - 3))] == [
        0,
        0,
        0,
        0,
    ]  # type: ignore[index]
    card = boxes[1]
    assert picture.getpixel((int(card["x"] + card["width"] / 2), int(card["y"] + 120)))[3] == 255  # type: ignore[index]


def test_a_caption_leaves_when_it_was_read_and_the_card_follows_the_answer(
    page_of: Callable[..., Page], room: Room, viewer: Page, console: Page
) -> None:
    stage = page_of(width=1280, height=720)
    stage.clock.install()
    open_stage(stage, room, console)
    ask(viewer, "台灯多少钱")
    expect(stage.locator(".caption:not(.away)")).to_have_count(1)
    expect(stage.locator(".card:not(.away) h2")).to_have_text("弯月台灯")
    stage.clock.fast_forward(20_000)
    expect(stage.locator(".caption.away")).to_have_count(1)
    expect(stage.locator(".card.away")).to_have_count(1)


def test_the_language_of_the_stage_can_be_chosen(page_of: Callable[..., Page], room: Room, console: Page) -> None:
    stage = page_of(width=1920, height=1080)
    setting(console, "pinned", "LAMP-01")
    open_stage(stage, room, console, "&lang=en")
    expect(stage.locator(".card h2")).to_have_text("Crescent desk lamp")
    expect(stage.locator("html")).to_have_attribute("lang", "en")


def test_the_console_makes_the_link_for_obs_and_takes_it_back(
    page_of: Callable[..., Page], console: Page, watch: Watch
) -> None:
    console.locator("#tab-room").click()
    console.get_by_role("button", name="生成链接").click()
    address = console.get_by_label("舞台地址")
    expect(address).to_have_value(re.compile(r"^http://127\.0\.0\.1:\d+/stage/demo\?token=\S+$"))
    stage = page_of(width=1920, height=1080)
    stage.goto(address.input_value())
    expect(stage.locator(".label")).to_be_visible()
    links = console.locator(".obs .links li")
    before = links.count()
    links.last.get_by_role("button").click()
    expect(links).to_have_count(before - 1)
    expect(address).to_have_count(0)
    answer = stage.reload()
    assert answer is not None and answer.status == 404
    watch.expect("404 |status of 404")


def test_without_a_token_there_is_no_stage(page_of: Callable[..., Page], room: Room, watch: Watch) -> None:
    stage = page_of()
    answer = stage.goto(f"{room.base}/stage/demo?token=guessed")
    assert answer is not None and answer.status == 404
    watch.expect("404 |status of 404")
