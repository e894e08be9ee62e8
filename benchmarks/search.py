"""How fast and how well products are found: catalogues of 300 and of 50,000 products, five sorts of questions, three peers beside it.

`python benchmarks/search.py [--data DIR] [--laps 5]`; one thread; prints JSON, and writes it to benchmarks/results/search.json. Peers,
with the same questions: tantivy (words in letters, and the single characters and pairs of Chinese), and SQLite FTS5 with its tokenizers
unicode61 and trigram. A time is the median of the laps of one question, the engines in turn; p99 is taken over the questions. `least_cpu`
is the least processor's time of the laps, for machines on which something else runs. Goods and questions are self-authored, but for the
titles of the real goods.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import psutil

import measure
import search_shops as shops
from zhubo.facts import Product
from zhubo.shop.catalogue import build_catalogue
from zhubo.shop.catalogue_search import search_catalogue

SEEDS = {300: (1, 2, 3, 4), 50_000: (1,)}
BARS_MS = {300: 0.3, 50_000: 2.0}
EACH = 100
Engine = Callable[[str], tuple[str, ...]]
"""Returns the SKUs that a question finds, best first; ours returns only those that are as good as the best."""


def main() -> None:
    """Measure all engines on all catalogues."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("ZHUBO_DATA"))
    parser.add_argument("--laps", type=int, default=5)
    options = parser.parse_args()
    if options.data is None or not Path(options.data, "shops-chat-media").is_dir():
        sys.exit("No goods to search. Name the folder that holds shops-chat-media with --data or ZHUBO_DATA.")
    begun = time.perf_counter()
    figures: dict[str, Any] = {}
    for count, seeds in SEEDS.items():
        runs = [
            _measured(shops.catalogue(count, Path(options.data), each=EACH, seed=seed), options.laps) for seed in seeds
        ]
        figures[f"products_{count}"] = {"bar_p99_ms": BARS_MS[count]} | {
            name: _summed([run[name] for run in runs]) for name in runs[0]
        }
    titles = _measured(shops.real_goods(Path(options.data)), options.laps)
    figures["real_titles_in_the_other_language"] = {
        name: {
            "hit_at_1": round(one["right"]["all", "open"] / one["asked"]["all", "open"], 4),
            "asked": one["asked"]["all", "open"],
        }
        for name, one in titles.items()
    }
    figures["loop_cpu_ms"] = round(_loop_cpu_ms(), 2)
    path = measure.write_result("search", figures, seed=1, duration_s=time.perf_counter() - begun)
    print(path.read_text(encoding="utf-8"))


def _loop_cpu_ms() -> float:
    """Return the processor's time for a loop of plain Python, the median of twenty: 4.3 on the machine of the other results, at rest."""

    def lap() -> float:
        begun, seen = time.thread_time(), dict[int, int]()
        for number in range(40_000):
            seen[number % 7] = seen.get(number % 7, 0) + len(str(number))
        return (time.thread_time() - begun) * 1_000

    return median(lap() for _ in range(20))


def _measured(whole: shops.Catalogue, laps: int) -> dict[str, dict[str, Any]]:
    """Return by engine: what building took, the times of all questions, and which were answered right, by sort and half."""
    told: dict[str, dict[str, Any]] = {}
    engines: dict[str, Engine] = {}
    for name, build in _BUILDERS.items():
        gc.collect()
        memory, begun = psutil.Process().memory_info().rss, time.perf_counter()
        engine = build(whole.products)
        if engine is None:
            continue
        took = time.perf_counter() - begun
        gc.collect()
        grown = psutil.Process().memory_info().rss - memory
        engines[name] = engine
        told[name] = {
            "build_s": took,
            "memory_mb": grown / 1e6,
            "ms": [],
            "cpu_ms": [],
            "right": Counter(),
            "asked": Counter(),
        }
    for query in whole.queries:
        times: dict[str, list[float]] = {name: [] for name in engines}
        cpu: dict[str, list[float]] = {name: [] for name in engines}
        for _ in range(laps):
            for name, engine in engines.items():
                begun, worked = time.perf_counter_ns(), time.thread_time_ns()
                told[name]["found"] = engine(query.text)
                cpu[name].append((time.thread_time_ns() - worked) / 1e6)
                times[name].append((time.perf_counter_ns() - begun) / 1e6)
        for name in engines:
            found = told[name].pop("found")
            told[name]["ms"].append(median(times[name]))
            told[name]["cpu_ms"].append(min(cpu[name]))
            for key in ((query.sort, query.half), ("all", query.half)):
                told[name]["asked"][key] += 1
                told[name]["right"][key] += found[:1] == (query.sku,)
                told[name]["right"]["alone", *key] += found == (query.sku,)
    told["ours"]["exact_us"] = _exact_us(whole.products, engines["ours"])
    return told


def _exact_us(products: list[Product], engine: Engine) -> float:
    """Return the median time of finding a product by an alias, and by a link number, in microseconds."""
    asked = [(product.aliases[0], product.sku) for product in products[-200:] if product.aliases]
    asked += [(f"{product.link_no}号链接", product.sku) for product in products[-20:]]
    laps = []
    for text, sku in asked * 20:
        begun = time.perf_counter_ns()
        found = engine(text)
        laps.append((time.perf_counter_ns() - begun) / 1e3)
        assert found == (sku,), (text, found)
    return median(laps)


def _summed(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the figures of an engine over several catalogues."""
    times = sorted(ms for run in runs for ms in run["ms"])
    cpu = sorted(ms for run in runs for ms in run["cpu_ms"])
    right, asked = sum((run["right"] for run in runs), Counter()), sum((run["asked"] for run in runs), Counter())
    figures: dict[str, Any] = {
        "build_s": round(median(run["build_s"] for run in runs), 3),
        "memory_mb": round(max(run["memory_mb"] for run in runs), 1),
        "p50_ms": round(measure.quantile(times, 0.5), 4),
        "p99_ms": round(measure.quantile(times, 0.99), 4),
        "least_cpu_p50_ms": round(measure.quantile(cpu, 0.5), 4),
        "least_cpu_p99_ms": round(measure.quantile(cpu, 0.99), 4),
    }
    if "exact_us" in runs[0]:
        figures["alias_or_link_us"] = round(median(run["exact_us"] for run in runs), 1)
        figures["found_alone"] = round(sum(right["alone", "all", half] for half in ("open", "kept")) / len(times), 4)
    for half in ("open", "kept"):
        figures[f"hit_at_1_{half}"] = {
            sort: round(right[sort, half] / asked[sort, half], 4) for sort in (*shops.SORTS, "all") if asked[sort, half]
        }
        figures[f"asked_{half}"] = {sort: asked[sort, half] for sort in (*shops.SORTS, "all")}
    return figures


def _ours(products: list[Product]) -> Engine:
    catalogue = build_catalogue(products)

    def find(text: str) -> tuple[str, ...]:
        hits = search_catalogue(catalogue, text)
        return hits.skus[: hits.equals]

    return find


def _tantivy(products: list[Product]) -> Engine | None:
    try:
        import tantivy
    except ImportError:
        return None
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("sku", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", stored=False, tokenizer_name="whitespace")
    index = tantivy.Index(builder.build())
    writer = index.writer(heap_size=50_000_000, num_threads=1)
    for product in products:
        writer.add_document(tantivy.Document(sku=product.sku, text=" ".join(_tokens(_text_of(product)))))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()
    schema = index.schema

    def find(text: str) -> tuple[str, ...]:
        terms = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "text", token)) for token in _tokens(text)]
        hits = searcher.search(tantivy.Query.boolean_query(terms), 10).hits if terms else []
        return tuple(searcher.doc(at)["sku"][0] for _, at in hits)

    return find


def _fts5(tokenizer: str, terms: Callable[[str], Iterator[str]]) -> Callable[[list[Product]], Engine]:
    def build(products: list[Product]) -> Engine:
        database = sqlite3.connect(":memory:")
        database.execute(f"CREATE VIRTUAL TABLE goods USING fts5(sku UNINDEXED, text, tokenize='{tokenizer}')")
        database.executemany("INSERT INTO goods VALUES (?, ?)", ((p.sku, _text_of(p)) for p in products))

        def find(text: str) -> tuple[str, ...]:
            asked = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms(text.lower())))
            if not asked:
                return ()
            rows = database.execute("SELECT sku FROM goods WHERE goods MATCH ? ORDER BY rank LIMIT 10", (asked,))
            return tuple(sku for (sku,) in rows)

        return find

    return build


def _text_of(product: Product) -> str:
    texts: list[Mapping[str, str]] = [product.title, product.brand, product.category]
    return " ".join([*(value for text in texts for value in text.values()), *product.aliases]).lower()


def _tokens(text: str) -> Iterator[str]:
    """Yield the Latin words and numbers of a text, and the single characters and pairs of its Chinese."""
    for match in _TOKEN.finditer(text.lower()):
        yield from (
            (match[0],)
            if match[0].isascii()
            else (*match[0], *(a + b for a, b in zip(match[0], match[0][1:], strict=False)))
        )


def _words(text: str) -> Iterator[str]:
    yield from (match[0] for match in _TOKEN.finditer(text))


def _threes(text: str) -> Iterator[str]:
    """Yield the three characters in a row that the trigram tokenizer can match: a word of two is none."""
    for match in _TOKEN.finditer(text):
        yield from (match[0][at : at + 3] for at in range(len(match[0]) - 2))


_TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]+")
_BUILDERS: Mapping[str, Callable[[list[Product]], Engine | None]] = {
    "ours": _ours,
    "tantivy": _tantivy,
    "fts5_unicode61": _fts5("unicode61", _words),
    "fts5_trigram": _fts5("trigram", _threes),
}

if __name__ == "__main__":
    main()
