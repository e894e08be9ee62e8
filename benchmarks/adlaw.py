"""How many lines that break the law of advertising are found, how many of those do, beside a plain list of words.

Lines: `adlaw/validation.jsonl`, which was read while the words were written, and `adlaw/test.jsonl`, which was not. Both by language models
that knew nothing of the code, for this project. A line speaks of one product of the sample shop; `stock` stands in for that product's.

usage: ./run bench adlaw [--validation] [--wrong]      (--validation: that half; --wrong: print each line that is judged wrongly)
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from benchmarks.measure import write_result  # noqa: E402
from tests.verify.shops import AT_MS, sample_facts  # noqa: E402

from zhubo.state import Facts  # noqa: E402
from zhubo.verify import verify_text  # noqa: E402

FOLDER = Path(__file__).parent / "adlaw"
KINDS = frozenset(
    "superlative efficacy superstition false_urgency missing_basis off_platform pii_leak unlabelled".split()
)
"""A line with a finding of one of these is taken for unlawful."""
PRODUCT = "MUG-01"
"""What a line that names none speaks of."""
Line = Mapping[str, Any]
PEER: Mapping[str, tuple[str, ...]] = {
    "zh": tuple(
        "最 第一 唯一 首个 首选 顶级 极致 极品 国家级 世界级 绝对 100% 永久 万能 史无前例 独家 冠军 王牌 领先 治疗 治愈 美白 祛斑 减肥 "
        "降血压 杀菌 消炎 旺财 招财 辟邪 开光 风水 马上涨价 随时涨价 最后一波 仅此一次 手慢无 秒杀 微信 加v qq 私下 转账 专家推荐 "
        "驰名商标 特供 原价 打赏".split()
    ),
    "en": (
        *"best cheapest greatest number-one #1 unbeatable ultimate perfect guaranteed miracle cure cures heal treat detox".split(),
        *"whitening slimming luck feng-shui hurry whatsapp telegram venmo".split(),
        *(
            "last chance",
            "lose weight",
            "today only",
            "only today",
            "act now",
            "don't miss",
            "doctor recommended",
            "bank transfer",
        ),
    ),
    "ja": tuple(
        "最高 最強 最安 世界一 日本一 no.1 ナンバーワン 一番 絶対 完璧 永久 万能 治る 効果 痩せ 美白 若返 開運 金運 風水 "
        "今だけ 残りわずか ラストチャンス line 振込 医師".split()
    ),
    "ko": tuple(
        "최고 최저 1위 유일 완벽 100% 절대 영구 치료 효과 다이어트 미백 재물 풍수 행운 오늘만 마지막 품절 카톡 계좌 의사".split()
    ),
    "es": (
        *"mejor único perfecto garantizado milagro cura adelgaza suerte whatsapp bizum barato".split(),
        *("número uno", "última oportunidad", "solo hoy", "no te lo pierdas"),
    ),
}
"""What a list of forbidden words holds, without any exception."""


def lines(half: str) -> list[Line]:
    """Return the lines of one half."""
    path = FOLDER / f"{half}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@lru_cache(maxsize=4096)
def facts_for(jurisdiction: str, product: str, stock: int | None) -> Facts:
    """Return the sample shop in a jurisdiction, with so much of a product left."""
    facts = sample_facts()
    info = facts.info
    assert info is not None
    facts = replace(facts, info=replace(info, jurisdiction=jurisdiction))
    if stock is None:
        return facts
    known = facts.products[product]
    first, *others = known.variants
    variants = (replace(first, stock=stock), *(replace(one, stock=0) for one in others))
    return replace(facts, products=facts.products.set(product, replace(known, variants=variants)))


def flagged(line: Line) -> tuple[str, ...]:
    """Return the kinds of the law that verifying finds in a line."""
    product = line.get("product") or PRODUCT
    facts = facts_for(line["jurisdiction"], product, line.get("stock"))
    found = verify_text(line["text"], language=line["language"], facts=facts, at_ms=AT_MS, target=product)
    return tuple(f"{f.kind}:{f.said}" for f in found.findings if f.kind in KINDS)


def listed(line: Line) -> tuple[str, ...]:
    """Return the words of the plain list that a line holds."""
    low = line["text"].lower()
    return tuple(word for word in PEER.get(line["language"], ()) if word in low)


def counts(told: Iterable[tuple[bool, bool]]) -> dict[str, Any]:
    """Return recall and precision of `(unlawful, flagged)`; None where there is nothing to count."""
    pairs = list(told)
    right = sum(bad and found for bad, found in pairs)
    bad, found = sum(bad for bad, _ in pairs), sum(found for _, found in pairs)
    return {
        "lines": len(pairs),
        "unlawful": bad,
        "recall": round(right / bad, 4) if bad else None,
        "precision": round(right / found, 4) if found else None,
    }


def measure(rows: list[Line], judge: Callable[[Line], tuple[str, ...]], *, wrong: bool = False) -> dict[str, Any]:
    """Return the counts of one judge: of all lines, by language, and by category."""
    told = [(row, judge(row)) for row in rows]
    if wrong:
        for row, found in told:
            if row["unlawful"] != bool(found):
                kind = "miss" if row["unlawful"] else "alarm"
                print(kind, row["language"], row["category"], row["text"], *found, file=sys.stderr)
    parts = {"all": counts((row["unlawful"], bool(found)) for row, found in told)}
    for key in ("language", "category"):
        for name in sorted({row[key] for row in rows}):
            parts[f"{key} {name}"] = counts((row["unlawful"], bool(found)) for row, found in told if row[key] == name)
    return parts


def main() -> int:
    """Count, print, and write the result."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--validation", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    half = "validation" if arguments.validation or not (FOLDER / "test.jsonl").is_file() else "test"
    rows = lines(half)
    found: dict[str, Any] = {
        "half": half,
        "zhubo": measure(rows, flagged, wrong=arguments.wrong),
        "word list": measure(rows, listed),
    }
    print(f"{half}: recall, precision (word list: recall, precision)", file=sys.stderr)
    for part, ours in found["zhubo"].items():
        peer, name = found["word list"][part], f"{part:28} {ours['lines']:5}"
        told = f"{name} {ours['recall']} {ours['precision']} ({peer['recall']} {peer['precision']})"
        print(told, file=sys.stderr)
    write_result("adlaw", found, seed=0, duration_s=time.perf_counter() - begun)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
