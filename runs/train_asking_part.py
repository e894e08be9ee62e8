"""Trains the table that finds the question in a comment: `python runs/train_asking_part.py`, about half a minute on one core."""

import json
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhubo.learn.asking_part_fit import Joined

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en",)
"""Chinese questions are read as well with their story as without."""
HELD = 10
"""One in so many openings, tails and questions is held back from the first fit, which is measured on them."""
MEASURED = 4_000
IDLE_SHARE = 8
"""Of comments that ask nothing, one in so many counts as a question, so that they are left whole."""


def main() -> None:
    """Fit on nine in ten, measure on the rest, then fit on all and write the table."""
    from zhubo.apps.cli.progress import counting
    from zhubo.learn.arrays import write_by_language
    from zhubo.learn.asking_part_fit import AskingRecipe, Parts, fit_asking, join_parts, read_around
    from zhubo.learn.understand import read_seeds
    from zhubo.perceive.asking_part import TABLE_PATH, asked_part
    from zhubo.perceive.ruling import IDLE
    from zhubo.text.normalise import normalise

    recipe = AskingRecipe()
    rng = random.Random(recipe.seed)
    seeds = [seed for seed in read_seeds(ROOT / "seeds") if seed.language in LANGUAGES and seed.asked is None]
    first, held, every = {}, {}, {}
    for language in LANGUAGES:
        own = [seed for seed in seeds if seed.language == language]
        asked = [seed for seed in own if seed.intent not in IDLE]
        asked += [seed for seed in own if seed.intent in IDLE][::IDLE_SHARE]
        lists = [read_around(ROOT / "seeds" / "around", language, kind) for kind in ("openings", "tails")]
        lists.insert(1, [normalise(seed.text).text for seed in asked])
        for one in lists:
            rng.shuffle(one)
        measured = replace(recipe, texts=MEASURED)
        parts = [
            Parts(openings=a, questions=b, tails=c)
            for a, b, c in (
                [[line for at, line in enumerate(one) if at % HELD] for one in lists],
                [one[::HELD] for one in lists],
                lists,
            )
        ]
        first[language] = join_parts(parts[0], recipe, rng)
        held[language] = join_parts(parts[1], measured, rng)
        every[language] = join_parts(parts[2], recipe, rng)
    with counting("training, %") as show:
        table = fit_asking(first, recipe, tell=lambda done, steps: show(50 * done // steps))
        figures = {
            language: {
                "texts": len(ones),
                "exact": _share([_is_exact(one, asked_part(one.text, language, table)) for one in ones]),
                "whole_left_whole": _share(
                    [
                        asked_part(one.text, language, table) == (0, len(one.text))
                        for one in ones
                        if one.end - one.start == len(one.text)
                    ]
                ),
            }
            for language, ones in held.items()
        }
        write_by_language(TABLE_PATH, fit_asking(every, recipe, tell=lambda done, steps: show(50 + 50 * done // steps)))
    out = ROOT / "benchmarks" / "results" / "asking_part.json"
    out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def _is_exact(one: "Joined", found: tuple[int, int]) -> bool:
    return one.text[found[0] : found[1]].strip(" ,.") == one.text[one.start : one.end].strip(" ,.")


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / max(1, len(hits)), 4)


if __name__ == "__main__":
    main()
