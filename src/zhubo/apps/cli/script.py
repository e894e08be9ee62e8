"""`zhubo script`: host copy out of the shop's facts, each sentence verified and with its evidence."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zhubo.apps.cli.ask import known_product
from zhubo.apps.cli.jsonl import write_line
from zhubo.apps.cli.times import now_ms, read_time
from zhubo.apps.cli.tongue import say
from zhubo.bootstrap import shop_facts
from zhubo.generate.scripts import LENGTHS_S
from zhubo.scripting import KINDS, Script, Wanted, script_heading, script_row, seconds_of, write_scripts
from zhubo.shop import read_shop
from zhubo.state import Facts
from zhubo.text.script_frames import frames_for

SUMMARY = "write host copy from the shop's facts · 按店铺资料写主播口播稿"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--shop", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--language", dest="spoken", metavar="L", help="what the host speaks (default: the shop's first)"
    )
    parser.add_argument("--kind", choices=KINDS, help="default: intro of the products, show where none is named")
    parser.add_argument("--seconds", type=int, choices=LENGTHS_S, default=60, help="how long an intro may be")
    parser.add_argument("--at", metavar="ISO-8601", help="when it is read on air (default: now)")
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line, with the evidence of each sentence"
    )
    parser.add_argument("products", nargs="*", metavar="PRODUCT", help="SKUs; none is the run of show, else the bag")


def run(arguments: argparse.Namespace) -> int:
    """Write; what does not verify is left out and told on stderr."""
    kind = arguments.kind or ("intro" if arguments.products else "show")
    if kind == "comparison" and len(arguments.products) == 1:
        arguments.misused("a comparison needs two products, for example: --kind comparison MUG-01 THERMOS-01")
    shop = read_shop(arguments.shop)
    wanted = Wanted(
        kind=kind,
        language=arguments.spoken or shop.languages[0],
        at_ms=read_time(arguments.at, shop.time_zone) if arguments.at else now_ms(),
        products=tuple(dict.fromkeys(known_product(shop, sku) for sku in arguments.products)),
        seconds=arguments.seconds,
    )
    facts = shop_facts(shop)
    scripts = write_scripts(facts, wanted, shop.program)
    if arguments.json:
        for script in scripts:
            write_line(script_row(script))
    else:
        print(frames_for(wanted.language).words["label"])
        for script in scripts:
            _print_script(script, facts)
    _tell_what_is_missing(scripts, facts)
    return 0


def _print_script(script: Script, facts: Facts) -> None:
    parts = [script_heading(script, facts)]
    if script.starts_min is not None:
        parts.insert(0, say("script_starts", minute=script.starts_min))
    print(f"\n## {say('script_part', heading=' · '.join(parts), seconds=seconds_of(script))}")
    for sentence in script.sentences:
        if sentence.asked:
            print(say("script_asked", question=sentence.asked))
        print(sentence.text)


def _tell_what_is_missing(scripts: list[Script], facts: Facts) -> None:
    for script in scripts:
        for sentence in script.left_out:
            told = say("script_left_out", text=sentence.text, finding=sentence.finding or sentence.piece)
            print(told, file=sys.stderr)
        if script.unanswered:
            about, questions = script_heading(script, facts), " ".join(script.unanswered)
            print(say("script_unanswered", about=about, questions=questions), file=sys.stderr)
