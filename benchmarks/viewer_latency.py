"""How long a viewer waits: a question is typed on the viewer's page in Chromium, and its answer stands on that page.

usage: viewer_latency.py [--times 20] [--seed 1]

The clock runs inside the page, from the Enter key to the frame in which the answer is drawn: browser, WebSocket, log,
understanding, answer, check and the way back. Each question is asked --times times: first one and the same (「3号多少钱」),
then one for each of as many links, in an order of the seed.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Page, sync_playwright

from measure import quantile, write_result

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from web.browsing import CHROMIUM, FLAGS, demo_room, open_viewer  # noqa: E402

QUESTION = "3号多少钱"
PRICE = "159"
WAIT_MS_MAX = 300
PAUSE_S = 0.3
# The answer counts when the frame that holds it has been handed to the screen, which the second callback is told of.
STOPWATCH = """() => {
    addEventListener('keydown', e => { if (e.key === 'Enter') window.begun = performance.now(); }, true);
    window.answers = document.querySelectorAll('.answer.to-me').length;
    new MutationObserver(() => {
        const shown = document.querySelectorAll('.answer.to-me').length;
        if (shown <= window.answers) return;
        window.answers = shown;
        const begun = window.begun;
        requestAnimationFrame(() => requestAnimationFrame(() => window.waits.push(performance.now() - begun)));
    }).observe(document.querySelector('.log'), { childList: true, subtree: true });
    window.waits = [];
}"""


def wait_for(page: Page, question: str) -> tuple[float, str]:
    """Type a question; return how many ms its answer took, and the words of it."""
    before = page.evaluate("waits.length")
    page.locator("input[name=text]").press_sequentially(question)
    page.keyboard.press("Enter")
    page.wait_for_function("count => waits.length > count", arg=before)
    words = page.locator(".answer.to-me .bubble").last.inner_text()
    time.sleep(PAUSE_S)
    return float(page.evaluate("waits.at(-1)")), words


def figures_of(waits: list[float]) -> dict[str, Any]:
    """Return the median and the range of waits."""
    ordered = sorted(waits)
    return {
        "median_ms": round(median(ordered), 1),
        "p90_ms": round(quantile(ordered, 0.9), 1),
        "min_ms": round(ordered[0], 1),
        "max_ms": round(ordered[-1], 1),
        "times": len(ordered),
    }


def measure(times: int, seed: int) -> dict[str, Any]:
    """Serve a demo, ask on its page, and return the figures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        room = demo_room(Path(folder))
        room.start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            page = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN").new_page()
            open_viewer(page, room)
            page.evaluate(STOPWATCH)
            first_ms, _ = wait_for(page, QUESTION)
            told = [wait_for(page, QUESTION) for _ in range(times)]
            links = random.Random(seed).sample(range(1, 29), times)
            others = [wait_for(page, f"{link}号多少钱") for link in links]
            return {
                "question": QUESTION,
                "first_ms": round(first_ms, 1),
                "same_question": figures_of([ms for ms, _ in told]),
                "names_the_price": sum(PRICE in words for _, words in told),
                "as_many_links": figures_of([ms for ms, _ in others]),
                "bar": {"median_ms": WAIT_MS_MAX},
                "chromium": browser.version,
            }
        finally:
            browser.close()
            room.stop()


def main() -> None:
    """Measure and write the result."""
    parser = argparse.ArgumentParser(description="Measure how long a viewer waits for an answer.")
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    begun = time.monotonic()
    figures = measure(arguments.times, arguments.seed)
    path = write_result("viewer_latency", figures, seed=arguments.seed, duration_s=time.monotonic() - begun)
    same = figures["same_question"]
    print(f"{QUESTION}: median {same['median_ms']} ms, p90 {same['p90_ms']} ms of {same['times']}; wrote {path.name}")


if __name__ == "__main__":
    main()
