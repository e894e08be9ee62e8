"""Writes `seeds/asked/<language>.gold.tsv`: the open gold questions that are answered right, with the intent that they were read with.

usage: python runs/make_asked_from_gold.py     (ZHUBO_DATA names the shared data; two minutes)

Where rules lead from what the model read to something else, they begin with just that: such lines are left out, but for those of which the
model made nothing.

What is trained on is no measure any more: only gold sets that nobody has read tell how well new questions are read.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh")
SURE = 0.5
"""Calibrated probability from which the model has made something of a question."""
if TYPE_CHECKING:
    from zhubo.perceive import Understander


def main() -> None:
    """Ask every open set, and keep what was right."""
    sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "gold")]
    import gold
    from zhubo.perceive import load_model

    model, data = load_model(), Path(os.environ["ZHUBO_DATA"])
    for language in LANGUAGES:
        lines: dict[str, None] = {}
        for name in gold.suites():
            if f".{language}" in name and not name.endswith(gold.FRESH):
                print(name, flush=True)
                lines |= dict.fromkeys(rows_of(name, language, data, model))
        path = ROOT / "seeds" / "asked" / f"{language}.gold.tsv"
        path.parent.mkdir(exist_ok=True)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def rows_of(name: str, language: str, data: Path, model: "Understander") -> list[str]:
    """Return the lines of one set: intent, question with its goods marked, flags and mood, by tabs."""
    from gold import run_shop, verdict_on
    from zhubo.perceive import Context, read_comment
    from zhubo.perceive.hearing import hear
    from zhubo.perceive.ruling import IDLE
    from zhubo.shop.read import read_shop
    from zhubo.shop.search import build_index

    with tempfile.TemporaryDirectory() as folder:
        asked = run_shop(name, data, Path(folder))
        index = build_index(read_shop(Path(folder) / name).products)
    room: dict[str, Any] = {"languages": (language, *(other for other in LANGUAGES if other != language))}
    room["currency"] = "CNY" if language == "zh" else "USD"
    rows = []
    for line, act, human in asked:
        verdict, _ = verdict_on(line, act, human)
        question = line["question"]
        reading = read_comment(question, model=model, index=index, context=Context(pinned=line.get("product"), **room))
        if not verdict.right or reading.intent is None or not {"{", "}", "|", "\t", "\n"}.isdisjoint(question):
            continue
        (heard,) = hear([question], model=model, index=index, **room)
        if heard.candidates[0] not in {reading.intent, *IDLE} and heard.confidence >= SURE:
            continue
        marks = [f"!{flag}" for flag in reading.flags] + [{"positive": "+", "negative": "-"}.get(reading.sentiment, "")]
        rows.append("\t".join(filter(None, (reading.intent, marked(question, heard), " ".join(filter(None, marks))))))
    return rows


def marked(question: str, heard: Any) -> str:
    """Return a question with the goods of the bag that it names between braces."""
    from zhubo.text.normalise import given_span

    places: list[tuple[int, int]] = []
    for start, end in sorted(given_span(heard.normal, first, last) for first, last in heard.mentions):
        if start < end and (not places or start >= places[-1][1]):
            places.append((start, end))
    for start, end in reversed(places):
        question = f"{question[:start]}{{product|{question[start:end]}}}{question[end:]}"
    return question.strip()


if __name__ == "__main__":
    main()
