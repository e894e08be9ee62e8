"""Personal data in comments: recall and precision by language on our own cases, and on Presidio's synthetic texts.

Our cases are marked by hand, with look-alikes that are none (tests/text/cases). A number, an e-mail address or a handle counts
when its kind and both its ends are right; an address or a name when a third of what is marked is covered. Presidio's texts are
counted for the kinds that both know; there a number counts when its kind is right and the two overlap.

usage: ./run bench privacy [--misses] [--held] [--peer]     (ZHUBO_DATA names the shared data; --peer needs `pip install presidio-analyzer`)
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure import ROOT, spread, write_result
from zhubo.learn.understand import read_seeds
from zhubo.text.privacy import find_private
from zhubo.text.wording import may_stand

CASES = ROOT / "tests" / "text" / "cases"
PARTS = {"open": "private.txt", "held": "private_held.txt"}
LOOSE = frozenset({"address", "name"})
SHARED = {
    "PHONE_NUMBER": "phone",
    "CREDIT_CARD": "bank_card",
    "EMAIL_ADDRESS": "email",
    "IBAN_CODE": "iban",
    "US_SSN": "id_card",
}
RUNS = 5
SPEED_TEXTS = 1_000
Span = tuple[str, int, int]
Find = Callable[[str], Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Case:
    """A text with the personal data that is in it."""

    language: str
    text: str
    spans: tuple[Span, ...]


@dataclass(slots=True)
class Count:
    """How many were marked, found rightly, and found at all."""

    marked: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0

    def figures(self) -> dict[str, Any]:
        """Return the counts with recall and precision."""
        return {
            "marked": self.marked,
            "recall": round(self.found / max(1, self.marked), 4),
            "precision": round(self.right / max(1, self.right + self.wrong), 4),
            "wrong": self.wrong,
        }


def read_cases(path: Path) -> list[Case]:
    """Return the cases of a file: `= language` opens a part, `{kind|words}` marks."""
    cases: list[Case] = []
    language = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            language = line[2:].strip()
        elif line and not line.startswith("#"):
            text, spans, done = "", [], 0
            for mark in re.finditer(r"\{(\w+)\|([^}]*)\}", line):
                text += line[done : mark.start()]
                spans.append((mark[1], len(text), len(text) + len(mark[2])))
                text += mark[2]
                done = mark.end()
            cases.append(Case(language, text + line[done:], tuple(spans)))
    return cases


def own(text: str) -> list[Span]:
    """Return what the product finds."""
    return [(span.kind, span.start, span.end) for span in find_private(text)]


def is_met(marked: Span, found: Span) -> bool:
    """Whether what was found is what was marked."""
    if marked[0] != found[0]:
        return False
    if marked[0] not in LOOSE:
        return marked == found
    shared = min(marked[2], found[2]) - max(marked[1], found[1])
    return shared * 3 >= marked[2] - marked[1]


def count(cases: Sequence[Case], find: Find, *, misses: bool = False) -> dict[str, Count]:
    """Return the counts by language, and of all structured and all loose kinds."""
    counts: dict[str, Count] = {}
    for case in cases:
        found = find(case.text)
        for mark in case.spans:
            met = any(is_met(mark, one) for one in found)
            for name in (case.language, "loose" if mark[0] in LOOSE else "structured"):
                one = counts.setdefault(name, Count())
                one.marked += 1
                one.found += met
            if not met and misses:
                print("missed", case.language, case.text, mark[0], repr(case.text[mark[1] : mark[2]]))
        for span in found:
            right = any(is_met(mark, span) for mark in case.spans)
            for name in (case.language, "loose" if span[0] in LOOSE else "structured"):
                one = counts.setdefault(name, Count())
                one.right += right
                one.wrong += not right
            if not right and misses:
                print("wrong ", case.language, case.text, span[0], repr(case.text[span[1] : span[2]]))
    return counts


def presidio_cases(path: Path) -> list[Case]:
    """Return Presidio's texts with the spans of the kinds that both know."""
    return [
        Case(
            "en",
            row["full_text"],
            tuple(
                (SHARED[span["entity_type"]], span["start_position"], span["end_position"])
                for span in row["spans"]
                if span["entity_type"] in SHARED
            ),
        )
        for row in json.loads(path.read_text(encoding="utf-8"))
    ]


def by_kind(cases: Sequence[Case], find: Find, *, misses: bool = False) -> dict[str, Count]:
    """Return the counts by kind, where overlap is enough; findings of kinds that are not shared are left out."""
    counts = {kind: Count() for kind in SHARED.values()}
    for case in cases:
        found = [span for span in find(case.text) if span[0] in counts]
        for mark in case.spans:
            met = any(one[0] == mark[0] and one[1] < mark[2] and mark[1] < one[2] for one in found)
            counts[mark[0]].marked += 1
            counts[mark[0]].found += met
            if not met and misses:
                print("missed", mark[0], repr(case.text[mark[1] : mark[2]]))
        for span in found:
            right = any(span[0] == mark[0] and span[1] < mark[2] and mark[1] < span[2] for mark in case.spans)
            counts[span[0]].right += right
            counts[span[0]].wrong += not right
            if not right and misses:
                print("wrong ", span[0], repr(case.text[max(0, span[1] - 20) : span[2] + 10]))
    return counts


def presidio() -> Find:
    """Return Presidio's own regex recognisers of the shared kinds, without a language model, at its usual threshold of 0."""
    from presidio_analyzer.predefined_recognizers import (
        CreditCardRecognizer,
        EmailRecognizer,
        IbanRecognizer,
        PhoneRecognizer,
        UsSsnRecognizer,
    )

    recognisers = [
        CreditCardRecognizer(),
        EmailRecognizer(),
        IbanRecognizer(),
        UsSsnRecognizer(),
        PhoneRecognizer(),
    ]

    def find(text: str) -> list[Span]:
        results = [one for each in recognisers for one in each.analyze(text, each.supported_entities, None) or ()]
        best: list[Any] = []
        for one in sorted(results, key=lambda r: (-r.score, r.start - r.end)):
            if all(one.end <= other.start or other.end <= one.start for other in best):
                best.append(one)
        return [(SHARED[one.entity_type], one.start, one.end) for one in best if one.entity_type in SHARED]

    return find


def speed(find: Find, texts: Sequence[str]) -> dict[str, Any]:
    """Return texts a second, each text new to the reader."""
    rates = []
    for _ in range(RUNS):
        may_stand.cache_clear()
        begun = time.perf_counter()
        for text in texts:
            find(text)
        rates.append(len(texts) / (time.perf_counter() - begun))
    return spread(rates, digits=0)


def main() -> None:
    """Count, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what went wrong on the open cases")
    parser.add_argument("--held", action="store_true", help="count the held cases too, and write the result")
    parser.add_argument("--peer", action="store_true")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    figures: dict[str, Any] = {}
    for part in ("open", "held") if arguments.held else ("open",):
        cases = read_cases(CASES / PARTS[part])
        counts = count(cases, own, misses=arguments.misses and part == "open")
        figures[part] = {"texts": len(cases), **{name: one.figures() for name, one in counts.items()}}
    seeds: dict[str, list[str]] = {}
    for seed in read_seeds(ROOT / "seeds"):
        seeds.setdefault(seed.language, []).append(seed.text)
    texts = [text for own_texts in seeds.values() for text in own_texts[:SPEED_TEXTS]]
    figures["comments_per_s"] = speed(own, texts)
    others = presidio_cases(Path(os.environ["ZHUBO_DATA"]) / "language" / "presidio" / "synth_dataset_v2.json")
    figures["presidio_set"] = {
        "zhubo": {kind: one.figures() for kind, one in by_kind(others, own, misses=arguments.misses).items()}
    }
    if arguments.peer:
        peer = presidio()
        figures["presidio_set"]["presidio"] = {kind: one.figures() for kind, one in by_kind(others, peer).items()}
        figures["presidio_set"]["texts_per_s"] = {
            "zhubo": speed(own, [case.text for case in others]),
            "presidio": speed(peer, [case.text for case in others][:SPEED_TEXTS]),
        }
    for name, told in figures.items():
        print(name, json.dumps(told, ensure_ascii=False))
    if arguments.held:
        write_result("privacy", figures, seed=0, duration_s=time.perf_counter() - begun)


if __name__ == "__main__":
    main()
