"""Numbers and amounts of money against the Specs of Recognizers-Text in eight languages: text and value exact, and texts a second.

The reader was written with every second case in view (`seen`); the other half (`unseen`) was counted once when it was done, and that
count is `results/number_specs.json`. Its misses were then read, to tell the disputed ones; eight kinds of plainly wrong values found
that way (`0.683` read as 683, `ALL 5` as money) were mended, so that a later count of that half is no blind one. An amount without
a value (a currency that is only named) is no amount and is left out. Texts are compared as the Specs write them: half width, small
letters, one kind of space. Values count as the same when their first fifteen digits are, which is what the Specs print.

`number_specs_disputed.jsonl` lists the cases whose expected answer we hold to be wrong, each with the reason; figures are told with
them counted as misses (`strict`) and without them (`undisputed`).

usage: ./run bench number_specs [--misses LANGUAGE] [--half seen]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

from measure import ROOT, spread, write_result
from zhubo.text.money_spoken import read_amounts
from zhubo.text.numbers_scan import flat
from zhubo.text.numbers_spoken import read_spoken

LANGUAGES = {
    "zh": "Chinese",
    "en": "English",
    "ja": "Japanese",
    "ko": "Korean",
    "es": "Spanish",
    "pt": "Portuguese",
    "fr": "French",
    "de": "German",
}
PARTS = {"numbers": "Number/{}/NumberModel.json", "money": "NumberWithUnit/{}/CurrencyModel.json"}
DISPUTED = ROOT / "benchmarks" / "number_specs_disputed.jsonl"
SAME = Decimal("5e-15")
RUNS = 5
Pairs = list[tuple[str, Decimal]]


def shown(text: str) -> str:
    """Return `text` as the Specs write it."""
    return re.sub(r"\s+", " ", flat(text).lower().replace("，", ",").replace("、", ","))


def expected(case: dict[str, Any]) -> Pairs:
    """Return what a case wants: texts and values."""
    found = ((one["Text"], one["Resolution"].get("value")) for one in case["Results"])
    return [(shown(text), Decimal(value.replace(",", "."))) for text, value in found if value]


def read(part: str, text: str, language: str) -> Pairs:
    """Return what the product reads."""
    spans = read_spoken(text, language) if part == "numbers" else read_amounts(text, language)
    return [(shown(text[span.start : span.end]), span.value) for span in spans]


def right(got: Pairs, wanted: Pairs) -> bool:
    """Tell whether every text and value is as wanted."""
    return len(got) == len(wanted) and all(
        one[0] == two[0] and abs(one[1] - two[1]) <= abs(two[1]) * SAME for one, two in zip(got, wanted, strict=True)
    )


def cases(folder: Path, part: str, language: str) -> list[dict[str, Any]]:
    """Return the cases of a part in a language, in the order of the file."""
    path = folder / PARTS[part].format(LANGUAGES[language])
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    return found


def disputed() -> dict[tuple[str, str, int], str]:
    """Return the reasons of the disputed cases by part, language and place."""
    rows = [json.loads(line) for line in DISPUTED.read_text(encoding="utf-8").splitlines()]
    return {(row["part"], row["language"], row["case"]): row["reason"] for row in rows}


def counted(folder: Path, part: str, language: str, half: int, misses: bool) -> dict[str, Any]:
    """Return the figures of one half: 0 is what was seen, 1 what was not."""
    reasons, strict, total, waived = disputed(), 0, 0, 0
    for place, case in enumerate(cases(folder, part, language)):
        if place % 2 != half:
            continue
        got, wanted = read(part, case["Input"], language), expected(case)
        total, strict = total + 1, strict + right(got, wanted)
        if not right(got, wanted):
            waived += (part, language, place) in reasons
            if misses:
                print(part, place, (part, language, place) in reasons, repr(case["Input"][:200]))
                print("   got   ", [(text, str(value)) for text, value in got])
                print("   wanted", [(text, str(value)) for text, value in wanted])
    return {
        "cases": total,
        "strict": round(strict / total, 4),
        "disputed": waived,
        "undisputed": round(strict / (total - waived), 4),
    }


def speed_of(folder: Path, language: str) -> dict[str, Any]:
    """Return texts a second, numbers and amounts of money read from each."""
    figures = {}
    for part in PARTS:
        texts = [case["Input"] for case in cases(folder, part, language)]
        speeds = []
        for _ in range(RUNS + 1):
            begun = time.perf_counter()
            for text in texts:
                read(part, text, language)
            speeds.append(len(texts) / (time.perf_counter() - begun))
        figures[part] = spread(speeds[1:], digits=0)
    return figures


def main() -> None:
    """Count, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", choices=LANGUAGES)
    parser.add_argument("--half", choices=("seen", "both"), default="both")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    folder = Path(os.environ["ZHUBO_DATA"]) / "language" / "recognizers_specs" / "Specs"
    halves = {"seen": 0} if arguments.half == "seen" else {"seen": 0, "unseen": 1}
    figures: dict[str, Any] = {}
    for language in LANGUAGES:
        figures[language] = {
            part: {
                name: counted(folder, part, language, half, arguments.misses == language)
                for name, half in halves.items()
            }
            for part in PARTS
        }
        figures[language]["texts_per_s"] = speed_of(folder, language)
        print(language, json.dumps(figures[language]))
    if arguments.half == "both":
        write_result("number_specs", figures, seed=0, duration_s=time.perf_counter() - begun)


if __name__ == "__main__":
    main()
