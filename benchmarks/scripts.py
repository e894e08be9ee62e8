"""Of host copy for the products of four shops: how many sentences verify, are left out, or repeat a frame in a row, and how long it is.

Every sentence is held against the facts again, alone with its own evidence and in the text of its script; then each of its numbers that is
no part of a name is changed by one, and what is still let through is counted.

usage: ./run bench scripts [LANGUAGE…] [--products N] [--json]     (ZHUBO_DATA names the shared data)
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.verify.drafts import AT_MS, facts_named

from measure import write_result
from zhubo.generate.script_scene import Sentence, bag_of
from zhubo.scripting import Script, Wanted, script_text, write_scripts
from zhubo.state import Facts
from zhubo.text.script_frames import frames_for, script_languages, spoken_ms
from zhubo.verify import verify_text

SHOPS = ("sample", "mall-cn", "saleor", "tau-bench-retail")
KINDS = ("intro", "show", "objections", "faq", "comparison", "preview", "recap")
LENGTHS_S = (30, 60, 180)


def scripts_of(facts: Facts, language: str, products: int) -> Iterator[list[Script]]:
    """Yield bags of scripts of every kind for the first `products` of a shop; intros in every length."""
    skus = tuple(product.sku for product in bag_of(facts)[:products])
    for kind in KINDS:
        for seconds in LENGTHS_S if kind == "intro" else (60,):
            wanted = Wanted(kind=kind, language=language, at_ms=AT_MS, products=skus, seconds=seconds)
            yield write_scripts(facts, wanted)


def findings_of(facts: Facts, language: str, text: str, sentences: Iterable[Sentence]) -> int:
    """Return how many findings a text has that rests on what carries `sentences`."""
    own = list(sentences)
    targets = {sentence.target for sentence in own if sentence.target is not None}
    verdict = verify_text(
        text,
        language=language,
        facts=facts,
        at_ms=AT_MS,
        target=targets.pop() if len(targets) == 1 else None,
        evidence=tuple(dict.fromkeys(one for sentence in own for one in sentence.evidence)),
    )
    return len(verdict.findings)


def repeats_in_a_row(scripts: Iterable[Script]) -> int:
    """Return how often a piece that has several frames is said by the one by which it was said before."""
    last: dict[str, int] = {}
    found = 0
    for script in scripts:
        counts = {name: len(ways) for name, ways in frames_for(script.language).frames.items()}
        for sentence in script.sentences:
            found += counts[sentence.piece] > 1 and last.get(sentence.piece) == sentence.frame
            last[sentence.piece] = sentence.frame
    return found


def changed_numbers(sentence: Sentence, names: Iterable[str]) -> Iterator[str]:
    """Yield a sentence with one of its numbers higher by one, of those that are no part of a name or an option."""
    kept = [(m.start(), m.end()) for name in names if name for m in re.finditer(re.escape(name), sentence.text)]
    for match in re.finditer(r"(?<![A-Za-z\d])\d+(?![A-Za-z\d])", sentence.text):
        if not any(start < match.end() and match.start() < end for start, end in kept):
            changed = str(int(match[0]) + 1).zfill(len(match[0]))
            yield sentence.text[: match.start()] + changed + sentence.text[match.end() :]


def names_in(facts: Facts) -> list[str]:
    """Return titles and options of a shop."""
    rows = [text for product in facts.products.values() for text in product.title.values()]
    return rows + [
        v for p in facts.products.values() for o in p.variants for t in o.options.values() for v in t.values()
    ]


def count(facts: Facts, language: str, products: int) -> Counter[str]:
    """Return the counts of one shop and language."""
    found: Counter[str] = Counter()
    names = names_in(facts)
    used: set[tuple[str, int]] = set()
    for scripts in scripts_of(facts, language, products):
        found["repeats"] += repeats_in_a_row(scripts)
        for script in scripts:
            found["scripts"] += 1
            found["left_out"] += len(script.left_out)
            found["intros"] += script.kind == "intro"
            found["intro_ms"] += script.spoken_ms if script.kind == "intro" else 0
            found["whole"] += not findings_of(facts, language, script_text(script), script.sentences)
            for sentence in script.sentences:
                found["sentences"] += 1
                found["ms"] += spoken_ms(sentence.text, frames_for(language))
                found["verified"] += not findings_of(facts, language, sentence.text, (sentence,))
                used.add((sentence.piece, sentence.frame))
                for text in changed_numbers(sentence, names):
                    found["changed"] += 1
                    found["caught"] += bool(findings_of(facts, language, text, (sentence,)))
    found["frames"] = len(used)
    return found


def shares(found: Counter[str], language: str) -> dict[str, float | int]:
    """Return what the counts come to."""
    return {
        "scripts": found["scripts"],
        "sentences": found["sentences"],
        "verified": round(found["verified"] / found["sentences"], 4),
        "whole_verified": round(found["whole"] / found["scripts"], 4),
        "left_out": round(found["left_out"] / (found["left_out"] + found["sentences"]), 4),
        "repeats_in_a_row": found["repeats"],
        "seconds_per_intro": round(found["intro_ms"] / max(1, found["intros"]) / 1_000, 1),
        "frames_used": found["frames"],
        "frames": sum(map(len, frames_for(language).frames.values())),
        "numbers_changed": found["changed"],
        "caught": round(found["caught"] / max(1, found["changed"]), 4),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--products", type=int, default=50, help="of each shop, at most")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    data, begun = Path(os.environ["ZHUBO_DATA"]), time.monotonic()
    rows: dict[str, dict[str, float | int]] = {}
    for language in arguments.languages or script_languages():
        for shop in SHOPS:
            facts = facts_named(shop, data)
            rows[f"{language} {shop}"] = shares(count(facts, language, arguments.products), language)
            print(f"{language} {shop}: {rows[f'{language} {shop}']}", flush=True)
    if arguments.json:
        print(json.dumps(rows))
    if not arguments.languages:
        result = {"products": arguments.products, "rows": rows}
        write_result("scripts", result, seed=0, duration_s=time.monotonic() - begun)


if __name__ == "__main__":
    main()
