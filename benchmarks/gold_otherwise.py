"""How much of what is right stays right when it is said otherwise: gold questions with politeness around them, with slips, in other words.

usage: ./run bench gold_otherwise [--only SUITE ...] [--seed 1] [--show N]     (ZHUBO_DATA names the shared data)

Each open gold question that is answered right is asked again in each of the ways below; the same gold line judges. A way that fits a
question has one of its forms chosen by the seed. What is lost says which turns of phrase the reading hangs on; an amount that is wrong
then is a fault as good as in a gold set of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from gold import gold_lines, run_shop, split_of, suites, verdict_on
from measure import write_result

Way = Callable[[str, random.Random], str | None]
WIDE_DIGITS = "零一二三四五六七八九"
ENGLISH_NUMBERS = {
    "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "8": "eight", "10": "ten", "20": "twenty", "30": "thirty",
    "40": "forty", "41": "forty one", "42": "forty two", "43": "forty three", "44": "forty four", "45": "forty five", "50": "fifty",
}  # fmt: skip
CHINESE_WORDS = (
    "多少钱=几多钱|多少钱=啥价|多少钱=怎么卖|多少钱=咋卖|有货吗=有货没|有没有货=还有货不|还有吗=还有没|什么=啥|怎么=咋|吗$=不|吗$=么|能不能=可不可以|"
    "多久=多长时间|你们=你家|哪个=哪款|便宜=实惠|现在=眼下|一共=总共|包邮=免邮|几天=多少天"
)
CHINESE_SLIPS = "的=得|吗=嘛|在=再|哪=那|价格=价个|优惠=优汇|发货=发或|尺码=尺马|颜色=眼色|质量=质亮"
ENGLISH_WORDS = (
    "how much is=whats the price of|how much=hw much|you=u|are=r|do you have=u got|and=n|and=&|with=w|price=cost|shipping=delivery|"
    "delivery=shipping|in stock=available|available=in stock|cheapest=lowest priced|can i=could i|for=4|postage=shipping|"
    "warranty=guarantee|return=send back|total=altogether"
)


def one_of(table: str) -> Way:
    """Return the way of putting one word for another, where one of them stands."""
    pairs = [tuple(pair.split("=")) for pair in table.split("|")]
    rows = [(rf"\b{word}\b" if word.isascii() else word, other) for word, other in pairs]

    def way(text: str, dice: random.Random) -> str | None:
        fitting = [row for row in rows if re.search(row[0], text)]
        if not fitting:
            return None
        word, other = dice.choice(fitting)
        return re.sub(word, other, text, count=1)

    return way


def around(before: tuple[str, ...], behind: tuple[str, ...]) -> Way:
    """Return the way of saying something before or behind."""
    return lambda text, dice: f"{dice.choice(before)}{text}{dice.choice(behind)}"


def swapped(text: str, dice: random.Random) -> str | None:
    """Return the text with two letters of a longer Latin word exchanged."""
    words = list(re.finditer(r"[a-z]{5,}", text))
    if not words:
        return None
    word = dice.choice(words)
    at = word.start() + dice.randrange(1, len(word[0]) - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def in_numerals(text: str, dice: random.Random) -> str:
    """Return the text with memories and models read out: 一二八, 十四."""

    def said(match: re.Match[str]) -> str:
        value = match[0]
        if len(value) > 2:
            return "".join(WIDE_DIGITS[int(digit)] for digit in value)
        tens, ones = divmod(int(value), 10)
        return f"{'' if tens == 1 else WIDE_DIGITS[tens]}十{WIDE_DIGITS[ones] if ones else ''}"

    return re.sub(r"(?<![\d.a-zA-Z])(?:128|256|512|64|32|14|16|3[89]|4[012])(?![\d.])", said, text)


WAYS: Mapping[str, Mapping[str, Way]] = {
    "zh": {
        "before": around(("主播 ", "请问", "老板 ", "想问下 ", "亲 ", "诶 ", "麻烦问一下"), ("",)),
        "behind": around(("",), (" 谢谢", " 急", " 主播", " 在线等", "哦")),
        "other words": one_of(CHINESE_WORDS),
        "numerals": in_numerals,
        "slips": one_of(CHINESE_SLIPS),
        "no spaces": lambda text, dice: text.replace(" ", ""),
        "commas": lambda text, dice: text.replace(" ", "，"),
        "capitals": lambda text, dice: text.upper(),
    },
    "en": {
        "before": around(("hey ", "hi there, ", "quick q ", "um ", "hello! ", "ok so ", "excuse me "), ("",)),
        "behind": lambda text, dice: (
            text.rstrip("?. ") + dice.choice((" pls", " please", " thanks", " lol", "?", " thx"))
        ),
        "other words": one_of(ENGLISH_WORDS),
        "numerals": lambda text, dice: re.sub(
            r"(?<![\w.$%])\d{1,2}(?![\w.%])", lambda match: ENGLISH_NUMBERS.get(match[0], match[0]), text
        ),
        "slips": swapped,
        "no marks": lambda text, dice: re.sub(r"[?!,.']", "", text),
        "capitals": lambda text, dice: text.upper(),
    },
}


def judged(suite: str, data: Path, lines: list[dict[str, Any]]) -> dict[str, tuple[Any, str]]:
    """Return the verdict on each line, and its answer. Each call is a room of its own: a repeated question asks no human again."""
    verdicts = {}
    with tempfile.TemporaryDirectory() as folder:
        for line, act, human in run_shop(suite, data, Path(folder), lines):
            verdicts[line["id"]] = verdict_on(line, act, human)
    return verdicts


def score(suite: str, data: Path, seed: int, show: int) -> dict[str, Any]:
    """Return how many right answers of one set are lost by each way of saying it otherwise; print the first `show` of them."""
    dice = random.Random(seed)
    lines = gold_lines(suite)
    plain = judged(suite, data, lines)
    asked: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    wrong = 0
    for name, way in WAYS[suite.split(".")[1]].items():
        said = ((line, way(line["question"], dice)) for line in lines if plain[line["id"]][0].right)
        others = [{**line, "question": text} for line, text in said if text and text != line["question"]]
        asked[name] = len(others)
        verdicts = judged(suite, data, others) if others else {}
        for line in others:
            verdict, text = verdicts[line["id"]]
            lost[name] += not verdict.right
            wrong += verdict.wrong_money or verdict.invented
            if not verdict.right and show > 0:
                show -= 1
                print(
                    f"{line['id']} {name} [{line.get('product')}] {line['question']!r}\n   -> {text!r}\n   {verdict.why}"
                )
    return {"suite": suite, "asked": dict(asked), "lost": dict(lost), "wrong_money_or_invented": wrong}


def main() -> None:
    """Score the open sets and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    open_sets = [name for name in suites() if split_of(name) == "dev"]
    parser.add_argument("--only", nargs="*", choices=open_sets, default=open_sets)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    rows, begun = [], perf_counter()
    for name in arguments.only:
        rows.append(score(name, Path(os.environ["ZHUBO_DATA"]), arguments.seed, arguments.show))
        print(json.dumps(rows[-1], ensure_ascii=False))
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for language in WAYS:
        asked, lost = Counter[str](), Counter[str]()
        for row in (row for row in rows if row["suite"].split(".")[1] == language):
            asked.update(row["asked"])
            lost.update(row["lost"])
        shares[language] = {way: round(lost[way] / asked[way], 4) for way in asked}
    result = {
        "lost_share": shares,
        "wrong": sum(row["wrong_money_or_invented"] for row in rows),
        "seed": arguments.seed,
        "sets": rows,
    }
    print(json.dumps(result["lost_share"], ensure_ascii=False, indent=1))
    if len(rows) == len(open_sets):
        write_result("gold_otherwise", result, seed=arguments.seed, duration_s=perf_counter() - begun)


if __name__ == "__main__":
    main()
