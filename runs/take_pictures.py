"""Takes the pictures of the pages: docs/images/room.png for the README, and with --all every page in every look.

usage: take_pictures.py [--all DIR]

Serves a demo with its audience, lets some people ask by name, and looks at it with Chromium (Debian: chromium, fonts-noto-cjk).
"""

from __future__ import annotations

import argparse
import base64
import io
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from web.browsing import CHROMIUM, FLAGS, Room, ask, demo_room, open_console, open_viewer, setting, settle  # noqa: E402

OUT = ROOT / "docs" / "images" / "room.png"
BYTES_MAX = 400_000
COLOURS = 256
WIDTH, HEIGHT = 1600, 1000
SEEN_BEFORE = [("阿布", "发什么快递"), ("Maya", "is shipping free?"), ("小满", "马克杯能放微波炉吗")]
SEEN = [("晚风", "围巾有哪些颜色"), ("橙子汽水", "我160 100斤连衣裙穿什么码"), ("爱喝茶的猫", "绿茶多少钱")]
WAITING = [("Nora", "how much is the desk lamp?"), ("七七", "连衣裙支持七天无理由吗"), ("老王", "保温杯还有货吗")]
AUDIENCE_S = 9
GROUND = "#dcebe4"
SHADOW = "box-shadow: 0 30px 80px -20px #14201d66, 0 4px 16px #14201d26"


@contextmanager
def watched_demo() -> Iterator[tuple[Room, Browser]]:
    """Serve a demo whose audience came, clicked and bought before, and open a browser."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        before = demo_room(Path(folder), "--rate", "16", "--seed", "3")
        before.start()
        time.sleep(AUDIENCE_S)
        before.stop()
        room = demo_room(Path(folder))
        room.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield room, browser
        finally:
            browser.close()
            room.stop()


def page_of(
    browser: Browser, width: int, height: int, *, theme: str = "light", locale: str = "zh-CN", scale: int = 2
) -> Page:
    """Return a page with a memory of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=theme,  # type: ignore[arg-type]
        locale=locale,
        timezone_id="Asia/Shanghai",
        device_scale_factor=scale,
        reduced_motion="reduce",
    )
    return context.new_page()


def say(browser: Browser, room: Room, name: str, text: str, *, answered: bool = True) -> None:
    """Let somebody with this name come in, ask and stay."""
    page = page_of(browser, 390, 844)
    page.add_init_script(f"localStorage.setItem('zhubo.name', '{name}')")
    open_viewer(page, room)
    if answered:
        ask(page, text)
    else:
        page.fill("input[name=text]", text)
        page.keyboard.press("Enter")
        page.locator(".comment.mine[data-state=sent]").wait_for()


def play(browser: Browser, room: Room) -> tuple[Page, Page]:
    """Fill the room with people and questions; return the viewer's page and the console."""
    console = page_of(browser, 1440, 900, locale="en-GB")
    open_console(console, room)
    settle(console)
    setting(console, "pinned", "DRESS-01")
    viewer = page_of(browser, 390, 844)
    open_viewer(viewer, room)
    viewer.locator("button.like").click(click_count=1)
    for name, text in SEEN_BEFORE + SEEN:
        say(browser, room, name, text)
    setting(console, "autonomy", "one_tap")
    for name, text in WAITING:
        say(browser, room, name, text, answered=False)
    console.locator(".review article").nth(len(WAITING) - 1).wait_for()
    setting(console, "autonomy", "auto_reply")
    ask(viewer, "3号多少钱")
    viewer.evaluate("document.activeElement.blur()")
    viewer.wait_for_timeout(800)
    return viewer, console


def picture(page: Page) -> bytes:
    """Return what the page looks like once all its pictures are there."""
    page.evaluate(
        "Promise.all([...document.images].filter(i => i.loading !== 'lazy').map(i => i.decode().catch(() => 0)))"
    )
    page.wait_for_timeout(300)
    return page.screenshot()


def compose(browser: Browser, phone: bytes, desk: bytes) -> bytes:
    """Return the phone before the desk, on a quiet ground."""
    page = page_of(browser, WIDTH, HEIGHT, scale=1)
    of = [f"data:image/png;base64,{base64.b64encode(one).decode()}" for one in (desk, phone)]
    page.set_content(
        f"""<style>body {{ margin: 0; background: {GROUND}; }} img {{ position: absolute; {SHADOW}; }}</style>
        <img src="{of[0]}" style="left: 36px; top: 44px; width: 1340px; border-radius: 16px">
        <img src="{of[1]}" style="right: 36px; bottom: 36px; width: 344px; border-radius: 34px; border: 9px solid #10211d">"""
    )
    page.evaluate("Promise.all([...document.images].map(i => i.decode()))")
    return page.screenshot()


def small(png: bytes) -> bytes:
    """Return the picture with few enough colours for a README."""
    reduced = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT, kmeans=2)
    out = io.BytesIO()
    reduced.save(out, "png", optimize=True)
    return out.getvalue()


def take_all(browser: Browser, room: Room, viewer: Page, console: Page, folder: Path) -> None:
    """Write every page in every look."""
    folder.mkdir(parents=True, exist_ok=True)
    for locale in ("zh-CN", "en-GB"):
        for theme in ("light", "dark"):
            page = page_of(browser, 390, 844, theme=theme, locale=locale)
            open_viewer(page, room)
            page.wait_for_timeout(500)
            (folder / f"viewer-{locale[:2]}-{theme}.png").write_bytes(picture(page))
            desk = page_of(browser, 1440, 900, theme=theme, locale=locale, scale=1)
            open_console(desk, room)
            (folder / f"console-{locale[:2]}-{theme}.png").write_bytes(picture(desk))
    setting(console, "autonomy", "auto_reply")
    for width, height in ((1080, 1920), (1920, 1080)):
        stage = page_of(browser, width, height, scale=1)
        stage.context.add_cookies(console.context.cookies())  # type: ignore[arg-type]
        stage.goto(f"{room.base}/stage/demo")
        stage.locator(".card").wait_for()
        ask(viewer, f"连衣裙{'怎么洗' if width > height else '是什么材质的'}")
        stage.locator(".caption:not(.away)").wait_for()
        stage.evaluate(
            "document.documentElement.style.background = 'linear-gradient(135deg, #d7e7c8, #f3c9a3 60%, #8fb4d8)'"
        )
        (folder / f"stage-{width}x{height}.png").write_bytes(picture(stage))


def main() -> None:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description="Take the pictures of the pages.")
    parser.add_argument("--all", type=Path, metavar="DIR", help="write every page in every look there, too")
    arguments = parser.parse_args()
    with watched_demo() as (room, browser):
        viewer, console = play(browser, room)
        whole = small(compose(browser, picture(viewer), picture(console)))
        if len(whole) > BYTES_MAX:
            raise SystemExit(f"The picture has {len(whole)} bytes; at most {BYTES_MAX} are wanted.")
        OUT.parent.mkdir(parents=True, exist_ok=True)
        OUT.write_bytes(whole)
        print(f"{OUT.relative_to(ROOT)}: {len(whole)} bytes")
        if arguments.all is not None:
            take_all(browser, room, viewer, console, arguments.all)


if __name__ == "__main__":
    main()
