"""Trains the tables of labels, aims and services: `python runs/train_labels.py`, about two minutes on one core.

Each is measured on each writer's comments by a fit that saw none of that writer's; the tables that are written are fitted on all.
"""

import json
import os
import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhubo.learn.labels_fit import Labelled, LabelsRecipe, Sample

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh")
GOLD = "gold"
"""The author under whose name the gold questions stand; they are never measured on."""
COMMON = ("other", "price")
SHARES = {"aims": 3, "services": 6}
"""Of gold questions with these labels one in so many is learnt from, so that the rest is not drowned."""
SURE = 0.7
"""Probability from which the share of right ones is told apart."""


def main() -> None:
    """Measure by writer, then fit on all and write the tables."""
    from zhubo.apps.cli.progress import counting
    from zhubo.learn.arrays import write_by_language
    from zhubo.learn.labels_fit import LabelsRecipe, fit_labels, read_labelled, sample_of
    from zhubo.perceive import load_model
    from zhubo.perceive.aims import AIMS, AIMS_PATH
    from zhubo.perceive.by_language import ByLanguage
    from zhubo.perceive.labels import OTHER
    from zhubo.perceive.services import LABELLED, SERVICES, SERVICES_PATH

    for path in (AIMS_PATH, SERVICES_PATH):
        if not path.is_file():
            # The model that tells what stands in a comment is not loaded without them.
            write_by_language(path, ByLanguage({}, {}, {}))
    recipe, model = LabelsRecipe(), load_model()
    figures: dict[str, dict[str, dict[str, dict[str, float]]]] = {}
    for kind, names, path in (("aims", AIMS, AIMS_PATH), ("services", SERVICES, SERVICES_PATH)):
        every = {}
        for language in LANGUAGES:
            labels = {"aims": AIMS, "services": LABELLED}[kind]
            lines = _thinned(read_labelled(ROOT / "seeds" / kind, language, labels), SHARES[kind], recipe.seed)
            lines = [one if one.label in names else replace(one, label=OTHER) for one in lines]
            every[language] = [sample_of(one, language, model, names) for one in lines]
            figures.setdefault(kind, {})[language] = {
                writer: _measured(language, writer, lines, every[language], names, recipe)
                for writer in sorted({one.author for one in lines} - {GOLD})
            }
        with counting(f"training {kind}, %") as show:
            table = fit_labels(every, names, recipe, tell=lambda done, steps: show(100 * done // steps))
        write_by_language(path, table)
    out = ROOT / "benchmarks" / "results" / "labels.json"
    out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def _thinned(lines: "Sequence[Labelled]", share: int, seed: int) -> "list[Labelled]":
    """Return the lines with fewer gold questions of the common labels."""
    rng = random.Random(seed)
    return [one for one in lines if one.author != GOLD or one.label not in COMMON or rng.randrange(share) == 0]


def _measured(
    language: str,
    writer: str,
    lines: "Sequence[Labelled]",
    samples: "Sequence[Sample]",
    names: tuple[str, ...],
    recipe: "LabelsRecipe",
) -> dict[str, float]:
    """Return how well the comments of one writer are told by a fit on those of the others."""
    import numpy as np

    from zhubo.learn.labels_fit import fit_labels
    from zhubo.perceive.labels import label_of

    seen = [sample for one, sample in zip(lines, samples, strict=True) if one.author != writer]
    table = fit_labels({language: seen}, names, recipe)
    own = [sample for one, sample in zip(lines, samples, strict=True) if one.author == writer]
    told = [(label_of(table, language, rows), names[label]) for rows, label in own]
    sure = [name == label for (name, likely), label in told if likely >= SURE]
    return {
        "comments": len(told),
        "right": round(float(np.mean([name == label for (name, _), label in told])), 4),
        "sure": round(len(sure) / len(told), 4),
        "right_where_sure": round(float(np.mean(sure)), 4),
    }


if __name__ == "__main__":
    main()
