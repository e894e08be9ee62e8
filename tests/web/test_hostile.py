"""Names and words that try to be more than words: markup, script, overrides of direction, piles of marks, no spaces."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from web.browsing import Room, ask, demo_room, open_viewer, overflowing, setting
from zhubo.bootstrap import sample_shop_folder

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script><svg/onload=alert(3)>"
TEMPLATE = '"><a href="javascript:alert(4)">${alert(5)}{{7*7}}</a>'
BACKWARDS = "\u202eexe.oediv\u2066"
PILE = "z" + "\u0335\u0489\u0342\u0311" * 12 + "algo"
UNBROKEN = "wm" * 120
EMOJI = "😀🎉🌸💐" * 250
SAID = {
    "markup": MARKUP,
    "template": TEMPLATE,
    "backwards": BACKWARDS,
    "pile": PILE,
    "unbroken": UNBROKEN,
    "emoji": EMOJI,
}
LIVING = """() => document.querySelectorAll(
    'img[src="x"], svg[onload], a[href^="javascript"], script:not([src]), [onerror], [onload]').length"""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A room whose shop has a product with a hostile name, hostile options and a hostile description."""
    folder = tmp_path_factory.mktemp("hostile")
    shop = folder / "shop"
    shutil.copytree(sample_shop_folder(), shop)
    listing = shop / "products.jsonl"
    products = [json.loads(line) for line in listing.read_text(encoding="utf-8").splitlines()]
    _spoil(next(p for p in products if p["sku"] == "MUG-01"))
    listing.write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in products), encoding="utf-8")
    hostile = demo_room(folder / "data", "--shop", str(shop))
    hostile.start()
    yield hostile
    hostile.stop()


def _spoil(product: dict[str, Any]) -> None:
    product["title"] = {"zh": MARKUP + UNBROKEN, "en": MARKUP + UNBROKEN}
    product["description"] = {"zh": f"{TEMPLATE} {PILE} {UNBROKEN}"}
    product["attributes"]["care"] = {"zh": UNBROKEN}
    product["aliases"] = ["怪杯"]
    product["variants"][0]["options"] = {"colour": {"zh": MARKUP + UNBROKEN}}


def hostile_viewer(page: Page, room: Room, name: str) -> None:
    """Open the viewer's page as somebody with this name."""
    page.add_init_script(f"localStorage.setItem('zhubo.name', {json.dumps(name)})")
    open_viewer(page, room)


def test_what_viewers_write_stays_words_on_every_page(
    page_of: Callable[..., Page], room: Room, viewer: Page, console: Page
) -> None:
    writer = page_of()
    writer.goto(f"{room.base}/r/demo")
    rows = viewer.locator(".comment")
    for kind, words in SAID.items():
        before, seen = rows.count(), console.locator(".feed .comment").count()
        writer.evaluate("name => localStorage.setItem('zhubo.name', name)", words[:32])
        open_viewer(writer, room)
        writer.locator("input[name=text]").evaluate("input => input.removeAttribute('maxlength')")
        writer.fill("input[name=text]", words)
        writer.keyboard.press("Enter")
        expect(rows).to_have_count(before + 1)
        expect(console.locator(".feed .comment")).to_have_count(seen + 1)
        shown = rows.last.locator(".words").inner_text()
        assert shown == words[: len(shown)] and len(shown) >= min(len(words), 500), kind
        assert rows.last.evaluate("e => getComputedStyle(e).overflow") == "clip", kind
        for page in (writer, viewer, console):
            assert page.evaluate(LIVING) == 0, kind
            assert not (out := overflowing(page)), "\n".join([kind, *out])


def test_a_name_that_runs_from_right_to_left_leaves_the_words_after_it_alone(
    page_of: Callable[..., Page], room: Room, viewer: Page
) -> None:
    writer = page_of()
    hostile_viewer(writer, room, "שלום")
    before = viewer.locator(".comment").count()
    writer.fill("input[name=text]", "2 好看")
    writer.keyboard.press("Enter")
    expect(viewer.locator(".comment")).to_have_count(before + 1)
    row = viewer.locator(".comment").last
    left = [row.locator(name).evaluate("e => e.getBoundingClientRect().left") for name in (".who", ".words")]
    assert left[0] < left[1]


def test_what_a_shop_writes_stays_words_on_every_page(
    page_of: Callable[..., Page], room: Room, viewer: Page, console: Page
) -> None:
    stage = page_of(width=1920, height=1080)
    stage.context.add_cookies(console.context.cookies())  # type: ignore[arg-type]
    stage.goto(f"{room.base}/stage/demo")
    stage.locator(".label").wait_for()
    setting(console, "pinned", "MUG-01")
    expect(stage.locator(".card h2")).to_contain_text("<img src=x onerror=alert(1)>")
    expect(viewer.locator(".hero .title")).to_contain_text("<script>alert(2)</script>")
    expect(console.locator(".bag li.pinned b")).to_contain_text("<svg/onload=alert(3)>")
    answer = ask(viewer, "怪杯多少钱")
    assert "39.9" in answer
    stage.locator(".caption:not(.away)").wait_for()
    for page in (viewer, console, stage):
        assert page.evaluate(LIVING) == 0
        assert not (out := overflowing(page)), "\n".join(out)
    viewer.locator(".hero .open").click()
    expect(viewer.locator("#sheet-card .card")).to_contain_text("javascript:alert(4)")
    assert viewer.evaluate(LIVING) == 0
    assert overflowing(viewer) == []
