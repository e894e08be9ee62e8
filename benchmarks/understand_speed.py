"""How fast comments are read: unique ones, with 60 % repeats through the cache, and one at a time.

`python benchmarks/understand_speed.py [--seconds 5]`; one thread; prints JSON.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Time the reader on the seeds' texts in a room with the sample shop."""
    from zhubo.learn.understand import read_seeds
    from zhubo.perceive import Context, ReadingCache, load_model, read_comment
    from zhubo.shop.read import read_shop
    from zhubo.shop.search import build_index

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0)
    seconds = parser.parse_args().seconds
    started = time.perf_counter()
    model = load_model()
    load_s = time.perf_counter() - started
    index = build_index(read_shop(ROOT / "src" / "zhubo" / "sample" / "shop").products)
    context = Context(pinned="MUG-01")
    rng = random.Random(7)
    texts = sorted({seed.text for seed in read_seeds(ROOT / "seeds")})
    rng.shuffle(texts)
    short = [text for text in texts if 13 <= len(text) <= 17] or texts

    def timed(comments: list[str], cache: ReadingCache | None) -> tuple[float, list[float]]:
        laps: list[float] = []
        end = time.perf_counter() + seconds
        count = 0
        while time.perf_counter() < end:
            text = comments[count % len(comments)]
            before = time.perf_counter_ns()
            read_comment(text, model=model, index=index, context=context, cache=cache)
            laps.append((time.perf_counter_ns() - before) / 1e6)
            count += 1
        return count / seconds, sorted(laps)

    rate, laps = timed(texts, None)
    _, short_laps = timed(short, None)
    _, long_laps = timed([" ".join(rng.choices(texts, k=60))[:500] for _ in range(200)], None)
    repeats = [rng.choice(texts[:40]) if rng.random() < 0.6 else rng.choice(texts) for _ in range(200_000)]
    cached_rate, _ = timed(repeats, {})
    figures = {
        "load_s": round(load_s, 3),
        "rate_per_s_unique": round(rate),
        "rate_per_s_60_percent_repeats": round(cached_rate),
        "latency_p50_ms": round(laps[len(laps) // 2], 4),
        "latency_p99_ms": round(laps[len(laps) * 99 // 100], 4),
        "latency_p50_ms_15_chars": round(short_laps[len(short_laps) // 2], 4),
        "latency_p50_ms_500_chars": round(long_laps[len(long_laps) // 2], 4),
        "latency_p99_ms_500_chars": round(long_laps[len(long_laps) * 99 // 100], 4),
    }
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
