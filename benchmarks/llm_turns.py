"""What leaves a room whose language model is any of the characters of tests/fakellm: counted by a judge that trusts neither of them.

usage: ./run bench llm_turns [--turns 100000] [--http 1200] [--seed 0]

A turn is a comment out of `seeds/`, in 13 languages, about goods on show whose prices and stocks are others in each block. Most turns ask
the character in this process; `--http` of them over real HTTP on loopback, streamed, while facts change. No real model is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from fakellm import CHARACTERS, FakeLlm, fake_llm  # noqa: E402
from fakellm.session import DEADLINE_MS, Said, Session, open_session, pin, say, say_again, tell, violations  # noqa: E402
from measure import quantile, write_result  # noqa: E402
from zhubo.adapters.openai_chat_writer import OpenAiChatWriter  # noqa: E402
from zhubo.adapters.openai_endpoint import OpenAiEndpoint  # noqa: E402
from zhubo.bootstrap import sample_shop_folder  # noqa: E402
from zhubo.budget import Bill, Budget  # noqa: E402
from zhubo.events import FactsChanged, StockChanged, ViewerCommented  # noqa: E402
from zhubo.express import DraftCache  # noqa: E402
from zhubo.facts import Money, Shop  # noqa: E402
from zhubo.learn.understand_seeds import read_seeds  # noqa: E402
from zhubo.perceive import Understander, load_model  # noqa: E402
from zhubo.shop.read import read_shop  # noqa: E402

TOGETHER = 8
SHOWN, ASKED = 5, 6
"""In a block so many goods come on show, and so many comments are said about each, in a room of each character."""
HTTP_DEADLINE_S = 0.4
"""How long a request over HTTP may take here, so that slow characters are late within the time of a benchmark."""
CANARY = "zqx77canary"
KEEP_BLOCKS = 20
"""After so many blocks the result is written, so that one who stops has it."""


def comments() -> dict[str, list[str]]:
    """Return what viewers type, by language."""
    found: dict[str, list[str]] = {}
    for seed in read_seeds(ROOT / "seeds"):
        found.setdefault(seed.language, []).append(seed.text)
    return found


async def shift(session: Session, shop: Shop, random: Random) -> None:
    """Pin a product, and change a price or a stock now and then."""
    product = random.choice(shop.products)
    await pin(session, product.sku)
    roll = random.random()
    if roll < 0.15 and product.variants:
        variants = tuple(
            replace(v, price=Money(random.randrange(100, 99_900), v.price.currency), list_price=None, sale=None)
            if v.price is not None
            else v
            for v in product.variants
        )
        changed = replace(product, variants=variants)
        await tell(session, FactsChanged(at_ms=session.clock.at_ms, products=(changed,)))
    elif roll < 0.3 and product.variants:
        variant = random.choice(product.variants).sku
        await tell(
            session, StockChanged(at_ms=session.clock.at_ms, variant=variant, stock=random.choice((0, 1, 3, 40)))
        )


class Figures:
    """What is counted."""

    def __init__(self) -> None:
        self.turns, self.answers, self.phrased = Counter[str](), Counter[str](), Counter[str]()
        self.wrong, self.outcomes = Counter[str](), Counter[str]()
        self.examples: list[str] = []
        self.waited: list[int] = []

    def note(self, name: str, session: Session, turns: int) -> None:
        """Count a session that is over, of so many turns."""
        self.turns[name] += turns
        self.outcomes += session.counts
        for said in session.said:
            self.answers[name] += 1
            self.phrased[name] += said.phrased
            self.waited.append(said.waited_ms)


def other_shop(shop: Shop, random: Random) -> Shop:
    """Return a shop whose prices and stocks are others."""
    products = []
    for product in shop.products:
        factor = random.choice((0.5, 1, 1.1, 3.7))
        variants = tuple(
            replace(
                v,
                stock=None if v.stock is None else random.choice((0, 1, 3, v.stock)),
                price=v.price and Money(max(100, int(v.price.minor * factor) // 10 * 10), v.price.currency),
                list_price=None,
                sale=v.sale if factor == 1 else None,
            )
            for v in product.variants
        )
        products.append(replace(product, variants=variants))
    return replace(shop, products=tuple(products))


async def block(
    number: int, shop: Shop, texts: dict[str, list[str]], seed: int, model: Understander, figures: Figures
) -> int:
    """Let a room of each character hear the same comments about the same goods; return how many turns that were.

    The comments are read once, and what was drafted and verified of these very facts is known to all the rooms, as it is in one.
    """
    random, languages = Random(f"{seed}|{number}"), sorted(texts)
    changed, cache, known = other_shop(shop, random), DraftCache(drafts={}, edges={}), {}
    reading = await open_session(changed, None, seed=seed, model=model)
    show: list[tuple[str, list[tuple[ViewerCommented, str]]]] = []
    for product in random.sample(changed.products, SHOWN):
        said = [random.choice(texts[random.choice(languages)]) for _ in range(ASKED)]
        said = [f"{text} {CANARY}" if random.random() < 0.1 else text for text in said]
        await pin(reading, product.sku)
        first = len(reading.heard)
        await say(reading, *said)
        show.append((product.sku, list(zip(reading.heard[first:], said, strict=True))))
    for name in sorted(CHARACTERS):
        session = await open_session(changed, name, seed=seed + number, model=model)
        session.room.cache, session.known = cache, known
        for sku, comments in show:
            await pin(session, sku)
            judge(name, session, await say_again(session, comments), figures)
        figures.note(name, session, SHOWN * ASKED)
    return SHOWN * ASKED * len(CHARACTERS)


def judge(name: str, session: Session, said: Sequence[Said], figures: Figures) -> None:
    """Count what is wrong with answers, the moment they are said."""
    for one in said:
        for wrong in violations(session, one, canaries=(CANARY,)):
            figures.wrong[wrong] += 1
            figures.examples.append(f"{name}: {wrong}: {one.answer.text} | {one.own}")


async def play(
    name: str,
    shop: Shop,
    texts: dict[str, list[str]],
    turns: int,
    seed: int,
    model: Understander,
    figures: Figures,
    ask: Any = None,
) -> None:
    """Let one room live with a character, and judge each answer the moment it is said."""
    random, languages = Random(f"{seed}|{name}"), sorted(texts)
    session = await open_session(shop, None if ask else name, seed=seed, model=model, ask=ask)
    done = 0
    while done < turns:
        await shift(session, shop, random)
        size = min(TOGETHER, turns - done)
        said = [random.choice(texts[random.choice(languages)]) for _ in range(size)]
        said = [f"{text} {CANARY}" if random.random() < 0.1 else text for text in said]
        judge(name, session, await say(session, *said), figures)
        done += size
    figures.note(name, session, turns)


async def over_http(
    name: str, shop: Shop, texts: dict[str, list[str]], turns: int, seed: int, model: Understander, figures: Figures
) -> None:
    """As `play`, with the adapter of the product and a socket between the room and the character."""
    budget = Budget(calls_per_minute=10**9, tokens_per_day=10**12, now_ms=lambda: 0, steady_ms=lambda: 0)
    async with fake_llm(name, seed=seed) as fake:
        writer = writer_for(fake)

        async def ask(instruction: str, data: str) -> str:
            async with asyncio.timeout(HTTP_DEADLINE_S):
                return await writer.write(instruction, data, meter=Bill(budget))

        await play(name, shop, texts, turns, seed, model, figures, ask)
        await writer.close()


def writer_for(fake: FakeLlm) -> OpenAiChatWriter:
    """Return the product's own adapter for a character."""
    return OpenAiChatWriter(OpenAiEndpoint(fake.url), model="fake")


async def run(turns: int, http: int, seed: int, keep: Callable[[Figures, Figures], None]) -> None:
    """Play the turns over HTTP, then those in this process; `keep` gets the figures now and then."""
    shop, model, texts = read_shop(sample_shop_folder()), load_model(), comments()
    inside, outside = Figures(), Figures()
    for name in sorted(CHARACTERS) if http else ():
        await over_http(name, shop, texts, max(8, http // len(CHARACTERS)), seed, model, outside)
    done = number = 0
    while done < turns:
        done += await block(number, shop, texts, seed, model, inside)
        number += 1
        wrong = sum(inside.wrong.values()) + sum(outside.wrong.values())
        print(f"\r{done} of {turns}, {wrong} wrong", end="", file=sys.stderr)
        if number % KEEP_BLOCKS == 0:
            keep(inside, outside)
    print(file=sys.stderr)
    keep(inside, outside)


def told(figures: Figures) -> dict[str, Any]:
    """Return figures in plain numbers."""
    ordered = sorted(figures.waited)
    return {
        "turns": sum(figures.turns.values()),
        "answers": sum(figures.answers.values()),
        "answers_in_a_models_words": sum(figures.phrased.values()),
        "by_character": {
            n: {"turns": figures.turns[n], "answers": figures.answers[n], "phrased": figures.phrased[n]}
            for n in sorted(figures.turns)
        },
        "outcomes": dict(sorted(figures.outcomes.items())),
        "violations": {kind: figures.wrong[kind] for kind in KINDS},
        "examples": figures.examples[:5],
        "waited_ms": {"p50": quantile(ordered, 0.5), "p99": quantile(ordered, 0.99), "max": ordered[-1]}
        if ordered
        else {},
    }


KINDS = ("unverified", "number", "sign", "told", "prompt", "viewer", "late")


def main() -> None:
    """Measure, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=100_000)
    parser.add_argument("--http", type=int, default=1_200, help="turns over real HTTP, beside them")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    begun = time.monotonic()

    def keep(inside: Figures, outside: Figures) -> None:
        took_s = time.monotonic() - begun
        figures = {"deadline_ms": DEADLINE_MS, "in_process": told(inside), "over_http": told(outside)}
        figures["turns_per_s"] = round((sum(inside.turns.values()) + sum(outside.turns.values())) / took_s)
        write_result("llm_turns", figures | {"real_models_measured": 0}, seed=arguments.seed, duration_s=took_s)
        for part in ("in_process", "over_http"):
            shown = {key: figures[part][key] for key in ("turns", "answers", "answers_in_a_models_words", "violations")}
            print(part, shown, flush=True)

    asyncio.run(run(arguments.turns, arguments.http, arguments.seed, keep))


if __name__ == "__main__":
    main()
