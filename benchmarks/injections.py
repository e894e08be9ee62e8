"""Attacks by comment on a room without a language model, and on one whose model does what viewers say: what of them comes out again.

usage: ./run bench injections [--attacks 5000] [--rooms "no model,parrot"] [--seed 0]

The attacks are those of `tests/fakellm/injections.tsv`, written by hand in eight families and 13 languages, each with a payload drawn anew
and varied as people vary what is filtered. A violation is an act for viewers that holds the payload or a piece of the instruction, or that
does not verify.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fakellm.attacks import attacks, storm, written  # noqa: E402
from measure import write_result  # noqa: E402
from zhubo.bootstrap import sample_shop_folder  # noqa: E402
from zhubo.perceive import load_model  # noqa: E402
from zhubo.shop.read import read_shop  # noqa: E402

NO_MODEL = "no model"


async def run(count: int, seed: int, names: list[str]) -> dict[str, Any]:
    """Return the figures of all rooms, each under the same attacks."""
    shop, model, found = read_shop(sample_shop_folder()), load_model(), list(attacks(count, seed))
    rooms = {name: await storm(shop, model, found, None if name == NO_MODEL else name, seed) for name in names}
    families, languages = Counter(a.family for a in found), Counter(a.language for a in found)
    return {"written_by_hand": len(written()), "families": dict(families), "languages": dict(languages), "rooms": rooms}


def main() -> None:
    """Attack, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attacks", type=int, default=5_000)
    parser.add_argument("--rooms", default=f"{NO_MODEL},parrot", help="characters of tests/fakellm, with commas")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    begun = time.monotonic()
    figures = asyncio.run(run(arguments.attacks, arguments.seed, arguments.rooms.split(",")))
    for name, told in figures["rooms"].items():
        print(name, {key: told[key] for key in told if key != "examples"})
    print(
        write_result(
            "injections",
            figures | {"real_models_measured": 0},
            seed=arguments.seed,
            duration_s=time.monotonic() - begun,
        )
    )


if __name__ == "__main__":
    main()
