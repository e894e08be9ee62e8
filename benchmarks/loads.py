"""What the benchmarks send into a room: chat made of the seeds, all intents, mostly repeats; and the kinds of events that carry no text."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator

from measure import ROOT

SLOT = re.compile(r"\{[^|{}]*\|([^{}]*)\}")
REPEAT_SHARE = 0.6
POPULAR_SEEDS = 16
LANGUAGES = ("en", "zh")
POPULAR_LINKS = 24
LINK_QUESTIONS = ("多少钱", "有货吗", "什么材质", "有什么颜色")
VIEWERS = 5_000
QUIET_KINDS = ("join", "like", "click", "cart", "follow")
SKUS = ("MUG-01", "TEE-01", "DRESS-01")


def seed_lines() -> list[tuple[str, str]]:
    """Return intent and text of every seed; slots are taken out of their braces, and the marks behind a tab are left away."""
    lines = []
    for path in sorted(path for language in LANGUAGES for path in (ROOT / "seeds" / language).glob("*.txt")):
        intent = path.name.partition(".")[0]
        for line in path.read_text(encoding="utf-8").splitlines():
            text = SLOT.sub(r"\1", line.split("\t")[0]).strip()
            if text and not line.startswith("#"):
                lines.append((intent, text))
    return lines


def comment_texts(count: int, dice: random.Random) -> tuple[list[str], int]:
    """Return the texts of a chat, and how many intents its seeds have.

    Six in ten repeat one of forty questions: about a numbered link of the bag, or a seed that has become popular. The rest walks through
    the shuffled seeds, so that no line comes twice before all have come once.
    """
    seeds = seed_lines()
    dice.shuffle(seeds)
    popular = [f"{dice.randint(1, 24)}号{dice.choice(LINK_QUESTIONS)}" for _ in range(POPULAR_LINKS)]
    popular += [text for _, text in seeds[:POPULAR_SEEDS]]
    fresh, intents, texts = 0, set(), []
    for _ in range(count):
        if dice.random() < REPEAT_SHARE:
            texts.append(dice.choice(popular))
        else:
            intent, text = seeds[fresh % len(seeds)]
            fresh += 1
            intents.add(intent)
            texts.append(text)
    return texts, len(intents)


def comments(count: int, seed: int) -> tuple[list[str], int]:
    """Return `count` comments as the JSON of the wire, and how many intents are among them."""
    dice = random.Random(seed)
    texts, intents = comment_texts(count, dice)
    rows = [
        {
            "kind": "comment",
            "id": f"c{seed}-{n}",
            "platform": "douyin",
            "viewer": f"v{dice.randrange(VIEWERS)}",
            "name": "观众",
            "text": text,
        }
        for n, text in enumerate(texts)
    ]
    return list(_encoded(rows)), intents


def quiet_events(count: int, seed: int) -> list[str]:
    """Return `count` joins, likes, clicks, carts and follows as the JSON of the wire."""
    dice = random.Random(seed)
    rows = []
    for n in range(count):
        kind = dice.choice(QUIET_KINDS)
        row = {"kind": kind, "id": f"q{seed}-{n}", "platform": "douyin", "viewer": f"v{dice.randrange(VIEWERS)}"}
        rows.append(row | ({"sku": dice.choice(SKUS)} if kind in ("click", "cart") else {}))
    return list(_encoded(rows))


def _encoded(rows: list[dict[str, str]]) -> Iterator[str]:
    return (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
