"""Writes `seeds/asked/<language>.gold.tsv`: the open gold questions that are answered right, with the intent that they were read with.

And `seeds/aims/<language>.gold.tsv`, `seeds/services/<language>.gold.tsv`: the same with the aim and the service that they were answered
by, where these are clear.

usage: python runs/make_asked_from_gold.py     (ZHUBO_DATA names the shared data; two minutes)

Where rules lead from what the model read to something else, they begin with just that: such lines are left out, but for those of which the
model made nothing.

What is trained on is no measure any more: only gold sets that nobody has read tell how well new questions are read.
"""

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh")
SURE = 0.5
"""Calibrated probability from which the model has made something of a question."""
AIM_OF = {
    ("ask_price", "total"): "total",
    ("ask_price", "apart"): "total",
    ("ask_price", "net"): "net",
    ("ask_price", "landed"): "landed",
    ("ask_price", "was"): "was",
    ("ask_price", "short"): "gap_post",
    ("ask_price", "change"): "change",
    ("ask_price", "lacking"): "gap_offer",
    ("compare_products", "gap"): "gap",
    ("compare_products", "step"): "gap",
    ("compare_products", "equal"): "equal",
    ("ask_discount_coupon", "net"): "net",
    ("ask_discount_coupon", "saved"): "saved",
    ("ask_discount_coupon", "share"): "saved",
    ("ask_stock", "stock"): "count",
}
"""The aim by intent and attribute."""
UNCLEAR = {
    ("ask_price", None),
    ("compare_products", None),
    ("compare_products", "price"),
    ("ask_discount_coupon", "order"),
}
"""With these the aim may be one or another."""
COUNTED = frozenset({"ask_stock", "want_to_buy", "ask_purchase_limit", "bargain"})
"""Intents with which a number of pieces may be what is asked for."""
BOUND = re.compile(
    r"free|包邮|免[邮运]|够|达|凑|enough|qualif|reach|kick|trigger|count|\bpay\b.*(?:ship|post|deliver)|运费.*要|要.*运费"
)
"""Words by which it may be asked if a bound is reached."""
if TYPE_CHECKING:
    from zhubo.perceive import Reading, Understander


def main() -> None:
    """Ask every open set, and keep what was right."""
    sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "gold")]
    import gold
    from zhubo.perceive import load_model

    model, data = load_model(), Path(os.environ["ZHUBO_DATA"])
    for language in LANGUAGES:
        lines: dict[str, dict[str, None]] = {"asked": {}, "aims": {}, "services": {}}
        for name in gold.suites():
            if f".{language}" in name and not name.endswith(gold.FRESH):
                print(name, flush=True)
                rows = rows_of(name, language, data, model)
                for own, column in zip(lines.values(), zip(*rows, strict=True), strict=True):
                    own.update(dict.fromkeys(filter(None, column)))
        for folder, own in lines.items():
            path = ROOT / "seeds" / folder / f"{language}.gold.tsv"
            path.parent.mkdir(exist_ok=True)
            path.write_text("".join(f"{line}\n" for line in own), encoding="utf-8")


def aim_shown(reading: "Reading", question: str) -> str | None:
    """Return the aim by which a question that is answered right was read; None where it may have been another."""
    asked, slots = (reading.intent or "", reading.slots.attribute), reading.slots
    if asked == ("ask_price", None):
        return None if len(reading.targets) > 1 or slots.qty is not None else "price"
    if asked in UNCLEAR or (reading.intent in COUNTED and slots.attribute is None and slots.qty is not None):
        return None
    aim = AIM_OF.get(asked, "other")
    bounded = aim in ("net", "landed") or reading.intent == "ask_shipping_fee"
    return None if bounded and BOUND.search(question.casefold()) else aim


def rows_of(name: str, language: str, data: Path, model: "Understander") -> list[tuple[str, str, str]]:
    """Return the lines of one set, each empty where nothing is to be learnt: intent, question with its goods marked, flags and mood, by
    tabs; aim and question; service and question.
    """
    from gold import run_shop, verdict_on
    from zhubo.perceive import Context, read_comment
    from zhubo.perceive.hearing import hear
    from zhubo.perceive.labels import OTHER
    from zhubo.perceive.ruling import IDLE
    from zhubo.perceive.services import LABELLED
    from zhubo.shop.read import read_shop
    from zhubo.shop.search import build_index

    with tempfile.TemporaryDirectory() as folder:
        asked = run_shop(name, data, Path(folder))
        index = build_index(read_shop(Path(folder) / name).products)
    room: dict[str, Any] = {"languages": (language, *(other for other in LANGUAGES if other != language))}
    room["currency"] = "CNY" if language == "zh" else "USD"
    rows = []
    for line, act, human in asked:
        verdict, _ = verdict_on(line, act, human)
        question = line["question"]
        reading = read_comment(question, model=model, index=index, context=Context(pinned=line.get("product"), **room))
        if not verdict.right or reading.intent is None or not {"{", "}", "|", "\t", "\n"}.isdisjoint(question):
            continue
        (heard,) = hear([question], model=model, index=index, **room)
        aim = aim_shown(reading, question) if reading.language == language else None
        aimed = f"{aim}\t{marked(question, heard)}" if aim is not None else ""
        service = reading.slots.attribute if reading.slots.attribute in LABELLED else OTHER
        around = f"{service}\t{marked(question, heard)}" if reading.language == language else ""
        if heard.candidates[0] not in {reading.intent, *IDLE} and heard.confidence >= SURE:
            rows.append(("", aimed, around))
            continue
        marks = [f"!{flag}" for flag in reading.flags] + [{"positive": "+", "negative": "-"}.get(reading.sentiment, "")]
        asks = "\t".join(filter(None, (reading.intent, marked(question, heard), " ".join(filter(None, marks)))))
        rows.append((asks, aimed, around))
    return rows


def marked(question: str, heard: Any) -> str:
    """Return a question with the goods of the bag that it names between braces."""
    from zhubo.text.normalise import given_span

    places: list[tuple[int, int]] = []
    for start, end in sorted(given_span(heard.normal, first, last) for first, last in heard.mentions):
        if start < end and (not places or start >= places[-1][1]):
            places.append((start, end))
    for start, end in reversed(places):
        question = f"{question[:start]}{{product|{question[start:end]}}}{question[end:]}"
    return question.strip()


if __name__ == "__main__":
    main()
