"""`zhubo shop import` and `zhubo shop check`: a merchant's files become a shop folder, and what is missing in it is told."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from zhubo.apps.cli.times import now_ms
from zhubo.apps.cli.tongue import add_language, terminal_language
from zhubo.bootstrap import picture_fetcher
from zhubo.shop import check_folder, finding_text, import_shop, severity_text, write_import
from zhubo.shop.importing import ImportReport
from zhubo.shop.reasons import reason_text
from zhubo.shop.sources import Place

SUMMARY = "import a catalogue, or check what it lacks · 导入或检查店铺"
PROBLEMS_SHOWN_MAX = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    commands = parser.add_subparsers(dest="shop_command", required=True, metavar="import|check")
    importing = commands.add_parser("import", help="read a merchant's files · 导入")
    importing.add_argument("source", type=Path, metavar="SOURCE", help="a file or a folder")
    importing.add_argument("--to", type=Path, required=True, metavar="DIR", help="the shop folder to write")
    importing.add_argument("--orders", type=Path, metavar="FILE")
    importing.add_argument("--images", type=Path, metavar="DIR")
    importing.add_argument("--download", action="store_true", help="fetch pictures that the catalogue names by address")
    importing.add_argument("--policies", type=Path, metavar="policies.toml")
    importing.add_argument(
        "--map", metavar="MAP", help="a system's name, field=column pairs with commas, or a TOML file of them"
    )
    importing.add_argument("--name", default="", help="the shop's name")
    importing.add_argument("--currency", metavar="ISO-4217")
    importing.add_argument("--time-zone", metavar="ZONE")
    importing.add_argument("--languages", metavar="L,L", default="", help="the shop's own first")
    importing.add_argument("--jurisdiction", metavar="CN|EU|US|JP|KR")
    importing.add_argument("--platform", metavar="NAME")
    add_language(importing)
    checking = commands.add_parser("check", help="what a viewer could ask that no fact answers · 检查")
    checking.add_argument("folder", type=Path, metavar="DIR")
    checking.add_argument("--json", action="store_true", help="one JSON object a finding")
    add_language(checking)


def run(arguments: argparse.Namespace) -> int:
    """Import or check; exit 0 where it could be done, whatever was found."""
    return _import(arguments) if arguments.shop_command == "import" else _check(arguments)


def _import(arguments: argparse.Namespace) -> int:
    with ExitStack() as stack:
        fetch = stack.enter_context(picture_fetcher()).fetch if arguments.download else None
        fetched = (
            Path(stack.enter_context(TemporaryDirectory(prefix="zhubo-pictures-"))) if arguments.download else None
        )
        report = import_shop(
            arguments.source,
            orders=arguments.orders,
            images=arguments.images,
            policies=arguments.policies,
            mapping=arguments.map,
            name=arguments.name,
            currency=arguments.currency,
            time_zone=arguments.time_zone,
            languages=tuple(language for language in arguments.languages.split(",") if language),
            jurisdiction=arguments.jurisdiction,
            platform=arguments.platform,
            into=arguments.to,
            fetch=fetch,
            fetched=fetched,
        )
        write_import(report, arguments.to)
    _print_report(report, arguments.to, arguments.language or terminal_language())
    return 0


def _print_report(report: ImportReport, folder: Path, language: str) -> None:
    shop = report.shop
    print(f"read as · 读取方式: {report.system}")
    for field, column in report.mapping:
        print(f"  {field} <- {column}")
    for default in report.defaults:
        print(f"default · 默认: {reason_text(default, language)}")
    if report.kept:
        print(f"kept as they were · 原样保留: {', '.join(f'{folder}/{name}' for name in report.kept)}")
    for skipped in report.skipped:
        print(f"not read · 未读取: {reason_text(skipped, language)}")
    for problem in report.problems[:PROBLEMS_SHOWN_MAX]:
        print(f"{Place(problem.file, problem.line)}: {problem.text(language)}", file=sys.stderr)
    if len(report.problems) > PROBLEMS_SHOWN_MAX:
        print(f"… and {len(report.problems) - PROBLEMS_SHOWN_MAX} more problems · 还有更多问题", file=sys.stderr)
    if report.image_files:
        print(f"pictures · 图片: {len(report.image_files)} in {folder}/images")
    variants = sum(len(product.variants) for product in shop.products)
    print(
        f"{folder}: {len(shop.products)} products · 商品, {variants} variants · 规格, {len(shop.policies)} policies · 政策, "
        f"{len(shop.promotions)} promotions · 活动, {len(shop.orders)} orders · 订单, {len(report.problems)} problems · 问题"
    )


def _check(arguments: argparse.Namespace) -> int:
    language = arguments.language or terminal_language()
    findings = check_folder(arguments.folder, now_ms())
    for finding in findings:
        text = finding_text(finding, language)
        if arguments.json:
            row = {"severity": finding.severity, "kind": finding.kind, "subject": finding.subject, "text": text}
            print(json.dumps(row, ensure_ascii=False))
        else:
            print(f"{severity_text(finding.severity, language)}: {text}")
    if not arguments.json:
        counts = Counter(finding.severity for finding in findings)
        print(
            " · ".join(f"{count} {severity_text(severity, language)}" for severity, count in sorted(counts.items()))
            or "nothing to say · 一切齐全"
        )
    return 0
