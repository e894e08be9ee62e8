"""How many texts a second `verify_text` checks, and how long one takes: true and false lines of about 60 characters, the sample shop.

python benchmarks/verify_speed.py [--rounds 40] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "verify"))

from shops import AT_MS, sample_facts  # noqa: E402

from zhubo.verify import verify_text  # noqa: E402

LINES: tuple[tuple[str, str], ...] = (
    (
        "远山陶瓷马克杯现在39.9元，米白、雾蓝有货，苔绿只剩4件，砖红卖完了，满99元包邮，48小时内发货，7天无理由",
        "MUG-01",
    ),
    (
        "直筒牛仔裤原价169元，活动价129元，到12月12日结束，尺码有28、29、30、31、32，34码没货了，全店满299元减30元",
        "JEANS-01",
    ),
    (
        "小满电饭煲2升179元、3升229元，整机保修1年，220伏 50赫兹，送配方小册1本，今晚8点直播间还有讲解，可以拍",
        "COOKER-01",
    ),
    ("The mug is 39.90 yuan; moss green has only 4 left and brick red is sold out.", "MUG-01"),
    ("Straight-leg jeans are on sale at 129 yuan until 12 December, was 169 yuan.", "JEANS-01"),
    (
        "春山绿茶100克罐装68元，250克罐装148元，输入优惠码TEA10打9折，保质期18个月，发中通快递，不支持货到付款",
        "GREEN-01",
    ),
    ("远山陶瓷马克杯现在38.9元，米白、雾蓝有货，苔绿只剩5件，砖红有货，满88元包邮，24小时内发货，15天无理由", "MUG-01"),
    ("Free shipping from 99 yuan; the power bank is 89 yuan for 10000 mAh, 129 yuan for 20000 mAh.", "POWER-01"),
)


def speed(*, rounds: int) -> dict[str, int]:
    """Return checks per second of one core and the latency of one check, over lines that are true and lines that are not."""
    facts = sample_facts()
    for text, target in LINES:
        verify_text(text, language=None, facts=facts, at_ms=AT_MS, target=target)
    taken_us: list[float] = []
    for _ in range(rounds):
        for text, target in LINES:
            begun = time.process_time_ns()
            verify_text(text, language=None, facts=facts, at_ms=AT_MS, target=target)
            taken_us.append((time.process_time_ns() - begun) / 1e3)
    taken_us.sort()
    return {
        "checks_per_s": round(1e6 / statistics.fmean(taken_us)),
        "p50_us": round(taken_us[len(taken_us) // 2]),
        "p99_us": round(taken_us[int(len(taken_us) * 0.99)]),
        "characters": round(statistics.fmean(len(text) for text, _ in LINES)),
    }


def main() -> int:
    """Print checks per second and the latency of one check."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    row = speed(rounds=arguments.rounds)
    print(json.dumps(row) if arguments.json else "  ".join(f"{name} {value}" for name, value in row.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
