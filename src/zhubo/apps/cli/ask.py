"""`zhubo ask`: one question, one answer, with its evidence."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from zhubo.apps.cli.jsonl import pipe_lines, write_line
from zhubo.apps.cli.times import now_ms, read_time
from zhubo.apps.cli.tongue import say
from zhubo.asking import Asked, Counter, ask_once
from zhubo.bootstrap import make_counter, shop_model
from zhubo.errors import InputError
from zhubo.facts import Shop
from zhubo.shop import read_shop

SUMMARY = "ask a shop one question · 问店铺一个问题"
SKUS_SHOWN = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--shop", type=Path, required=True, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--at", metavar="ISO-8601", help="when it is asked (default: now)")
    parser.add_argument(
        "--file",
        type=Path,
        metavar="JSONL",
        help='lines of {"id", "question", "at"?, "product"?}; - reads standard input',
    )
    parser.add_argument("--product", metavar="SKU", help="what is pinned")
    parser.add_argument(
        "--as-buyer", metavar="PLATFORM:ID", nargs="?", const="", help="show what the verified buyer gets in private"
    )
    parser.add_argument("text", nargs="?", metavar="TEXT")


def run(arguments: argparse.Namespace) -> int:
    """Answer; exit 0, also where the honest answer is "I don't know"."""
    if arguments.text is None and arguments.file is None and arguments.as_buyer:
        # `--as-buyer TEXT`: what stands behind the option is the question, since there is no other.
        arguments.text, arguments.as_buyer = arguments.as_buyer, ""
    if (arguments.text is None) == (arguments.file is None):
        arguments.misused("give either TEXT or --file JSONL, for example: zhubo ask --shop DIR 'how much is no. 3'")
    shop = read_shop(arguments.shop)
    if arguments.product is not None:
        arguments.product = known_product(shop, arguments.product)
    counter = make_counter(shop, model=shop_model(arguments.shop))
    asked_ms = read_time(arguments.at, shop.time_zone) if arguments.at else now_ms()
    if arguments.file is None:
        asked = ask_once(
            counter, arguments.text, at_ms=asked_ms, product=arguments.product, buyer=_buyer(arguments.as_buyer, shop)
        )
        if arguments.json:
            write_line(as_json("1", asked, private=arguments.as_buyer is not None))
        else:
            _print_answer(asked, private=arguments.as_buyer is not None)
        return 0
    pipe_lines(arguments.file, lambda row: ask_row(arguments, counter, shop, asked_ms, row), failed=withheld_row)
    return 0


def as_json(question_id: object, asked: Asked, *, private: bool = False) -> dict[str, Any]:
    """Return the line that `--json` prints for one question."""
    answer = (asked.private if private else None) or asked.answer
    return {
        "id": question_id,
        "answer": answer.text if answer else "",
        "language": answer.language if answer else asked.comment.language,
        "intent": asked.comment.intent,
        "evidence": list(answer.evidence) if answer else [],
        "status": answer.status if answer else "withheld",
        "escalated": asked.escalated,
    }


def ask_row(
    arguments: argparse.Namespace, counter: Counter, shop: Shop, asked_ms: int, row: dict[str, Any]
) -> dict[str, Any]:
    """Return the line for one row of `--file`; what a row does not say holds as on the command line."""
    at = row.get("at")
    at_ms = asked_ms if at is None else at if isinstance(at, int) else read_time(str(at), shop.time_zone)
    buyer = _buyer(row.get("buyer", arguments.as_buyer), shop)
    product = row.get("product") or arguments.product
    asked = ask_once(counter, str(row["question"]), at_ms=at_ms, product=product, buyer=buyer)
    return as_json(row["id"], asked, private=arguments.as_buyer is not None)


def known_product(shop: Shop, sku: str) -> str:
    """Return the product that `sku`, its own or that of one of its variants, names.

    Raises:
        InputError: the shop has none.
    """
    for product in shop.products:
        if sku == product.sku or any(sku == variant.sku for variant in product.variants):
            return product.sku
    some = ", ".join(product.sku for product in shop.products[:SKUS_SHOWN])
    raise InputError(
        f"The shop has no product {sku!r}.", hint=f"It has {some}{' …' if len(shop.products) > SKUS_SHOWN else ''}."
    )


def withheld_row(row: dict[str, Any], error: str) -> dict[str, Any]:
    """Return the line of a row that could not be answered."""
    return {
        "id": row["id"],
        "answer": "",
        "language": None,
        "intent": None,
        "evidence": [],
        "status": "withheld",
        "escalated": False,
    }


def _buyer(text: str | None, shop: Shop) -> tuple[str, str] | None:
    """Return (platform, id) of a verified buyer; with `--as-buyer` alone, the buyer of the shop's newest order."""
    if text is None:
        return None
    if not text:
        owned = [order for order in shop.orders if order.buyer_id]
        newest = max(owned, key=lambda order: order.placed_ms or 0, default=None)
        return (newest.buyer_platform, newest.buyer_id) if newest else None
    platform, colon, buyer_id = text.partition(":")
    return (platform, buyer_id) if colon else (shop.platform, text)


def _print_answer(asked: Asked, *, private: bool) -> None:
    answer = (asked.private if private else None) or asked.answer
    if answer is None:
        print(say("silent", intent=asked.comment.intent or say("not_understood")))
        return
    print(answer.text)
    notes = [asked.comment.intent or "", answer.status, *answer.evidence, *(["-> human"] if asked.escalated else [])]
    print("  " + " · ".join(note for note in notes if note))
    for finding in answer.findings:
        print(f"  ! {finding.kind}: {finding.said!r} (known: {finding.known})")
