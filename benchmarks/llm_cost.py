"""What phrasing adds to an answer in a room, beside the model's own time: cutting facts out, and holding a line against them.

usage: ./run bench llm_cost [--runs 5]

Of each answer, in CPU time: `draft` and `verify` are what a room does anyway; `cut` makes the template, `hold` judges one line
(placeholders, words, and the verifier on a text that it has not seen). In a room both are remembered for whoever asks the same.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fakellm.characters import GREETINGS  # noqa: E402
from measure import quantile, spread, write_result  # noqa: E402
from zhubo.bootstrap import sample_shop_folder, shop_facts  # noqa: E402
from zhubo.events import Slots, Target  # noqa: E402
from zhubo.express import DraftCache, check_draft, phrased, template_for  # noqa: E402
from zhubo.generate import draft_answer  # noqa: E402
from zhubo.phrasing import Phrasing  # noqa: E402
from zhubo.questions import PRIORITY, Question  # noqa: E402
from zhubo.shop.read import read_shop  # noqa: E402
from zhubo.state import State  # noqa: E402

AT_MS = 1_795_694_400_000
LANGUAGES = ("zh", "en", "es", "de", "ja", "th")


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    """Return the milliseconds of CPU that a call takes, and what it returns."""
    begun = time.process_time_ns()
    found = call()
    return (time.process_time_ns() - begun) / 1e6, found


def question(language: str, intent: str, sku: str) -> Question:
    """Return a question about one product."""
    more: dict[str, Any] = {
        "sentiment": "neutral",
        "flags": (),
        "source": "own-site",
        "comments": ("c",),
        "viewers": ("v",),
    }
    targets = (Target(sku=sku, how="title"),)
    more |= {"first_seq": 1, "opened_ms": AT_MS, "due_ms": AT_MS, "slots": Slots(), "targets": targets}
    return Question(key=f"{intent}|{language}|{sku}", intent=intent, language=language, **more)


def measured(language: str) -> dict[str, list[float]]:
    """Return the milliseconds of each step, of every answer of the sample shop about each product."""
    shop = read_shop(sample_shop_folder())
    state = State(room="r", facts=shop_facts(shop), at_ms=AT_MS)
    found: dict[str, list[float]] = {name: [] for name in ("draft", "verify", "cut", "hold")}
    before, behind = GREETINGS[language]
    for product in shop.products:
        for intent in PRIORITY:
            asked, cache = question(language, intent, product.sku), DraftCache(drafts={}, edges={})
            took_draft, draft = timed(lambda asked=asked: draft_answer(asked, state.facts, at_ms=AT_MS, variation=1))  # type: ignore[misc]
            took_verify, _ = timed(lambda draft=draft: check_draft(draft, state.facts, AT_MS))  # type: ignore[misc]
            template = template_for(state, asked, cache)
            if template is None:
                continue
            took_cut, _ = timed(lambda asked=asked, cache=cache: template_for(state, asked, cache))  # type: ignore[misc]
            line = Phrasing(template=template.text, text=before + template.text.rstrip(".。") + behind)
            took_hold, _ = timed(lambda asked=asked, line=line, cache=cache: phrased(state, asked, line, cache))  # type: ignore[misc]
            for name, took in (("draft", took_draft), ("verify", took_verify), ("cut", took_cut), ("hold", took_hold)):
                found[name].append(took)
    return found


def main() -> None:
    """Measure, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    begun = time.monotonic()
    figures: dict[str, Any] = {}
    for language in LANGUAGES:
        measured(language)
        runs = [measured(language) for _ in range(arguments.runs)]
        figures[language] = {
            f"{name}_{kind}_ms": spread([quantile(sorted(run[name]), share) for run in runs], digits=3)
            for name in ("draft", "verify", "cut", "hold")
            for kind, share in (("p50", 0.5), ("p99", 0.99))
        }
        print(language, {name: one["median"] for name, one in figures[language].items()}, flush=True)
    write_result("llm_cost", {"answers_ms": figures}, seed=0, duration_s=time.monotonic() - begun)


if __name__ == "__main__":
    main()
