"""Why something did not go in is told in the reader's language, from message files."""

from __future__ import annotations

import ast
import json
import string
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import zhubo.shop
from zhubo.apps.cli.main import main
from zhubo.apps.cli.tongue import terminal_language
from zhubo.shop import check_folder, finding_text, import_shop, write_import
from zhubo.shop.reasons import LANGUAGES

SHOP = Path(zhubo.shop.__file__).parent
CATALOGUE = (
    "货号,名称,价格,库存,图片\nMUG,马克杯,39.90,12,no.png\nBAD,坏行,一百块,1,\nTWO,杯垫,5.00,10+,\nTWO,杯垫,6.00,1,\n"
)
NOT_FROM_A_CALL = frozenset({"as_told"}) | {
    f"default_{why}" for why in ("from_titles", "named", "unnamed_currency", "from_source", "from_currency", "unnamed")
}
"""Kinds whose key is put together, or that only a stored problem has."""


def messages(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((files("zhubo.shop") / "messages" / f"reasons.{language}.toml").read_text("utf-8"))


def names_in(message: dict[str, str]) -> set[str]:
    words = "".join(message.values())
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def calls() -> list[tuple[str, ast.Call]]:
    trees = [(path.name, ast.parse(path.read_text("utf-8"))) for path in sorted(SHOP.glob("*.py"))]
    return [(name, node) for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def test_every_reason_that_the_code_names_has_its_words_in_both_languages() -> None:
    """The same keys and the same places for values in both files; none is missing, none is left over, each call fills every place."""
    en, zh = messages("en"), messages("zh")
    assert {kind: names_in(one) for kind, one in en.items()} == {kind: names_in(one) for kind, one in zh.items()}
    assert all(
        any("\u4e00" <= letter <= "\u9fff" for letter in one["what"]) for one in zh.values() if one["what"][0] != "{"
    )
    used: set[str] = set()
    for file, call in calls():
        position = {"refused": 0, "reason": 0, "problem_at": 1}.get(name_of(call))
        if position is None or file in ("reasons.py", "sources.py"):
            continue
        kind = call.args[position]
        if not isinstance(kind, ast.Constant):
            continue
        used.add(kind.value)
        given = {keyword.arg for keyword in call.keywords}
        assert names_in(en[kind.value]) <= given, f"{file}:{call.lineno} leaves a place of {kind.value} empty"
    assert set(en) == used | NOT_FROM_A_CALL


def test_no_reader_of_merchants_files_words_an_error_itself() -> None:
    """Words stand in the message files: `ShopError(` is called where reasons become errors, and nowhere else."""
    assert [
        f"{file}:{call.lineno}" for file, call in calls() if name_of(call) == "ShopError" and file != "reasons.py"
    ] == []


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "zh",
            [
                "products.csv:3: “一百块”不是价格。请写成 39.90 这样。",
                "products.csv:4: 库存“10+”不是准数；按有货导入，不写数量。",
                "products.csv:5: 编号“TWO”与第 4 行相同；这一行没有导入。请改一个。",
                "no.png: 没有找到“MUG”的图片。请放在商品文件旁边，或写 --images。",
                "currency = CNY（没有写明；商品名的语言是“zh”）",
            ],
        ),
        (
            "en",
            [
                "products.csv:3: '一百块' is not a price. Write it like 39.90.",
                "products.csv:4: Stock '10+' is no exact count; it went in as in stock, without a figure.",
                "products.csv:5: The sku 'TWO' is the sku in line 4 already; this row was left out. Rename one.",
                "no.png: The picture of 'MUG' was not found. Put it beside the catalogue, or name --images.",
                "currency = CNY (nothing names one; titles are in 'zh')",
            ],
        ),
    ],
)
def test_import_and_check_tell_in_the_language_of_the_terminal(
    language: str, lines: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that did not go in, warnings and defaults; again by `check`, which reads them from the folder."""
    (tmp_path / "products.csv").write_text(CATALOGUE)
    monkeypatch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "en_GB.UTF-8"}[language])
    assert main(["shop", "import", str(tmp_path / "products.csv"), "--to", str(tmp_path / "shop")]) == 0
    printed = capsys.readouterr()
    for line in lines:
        assert line in printed.err + printed.out
    assert main(["shop", "check", str(tmp_path / "shop")]) == 0
    checked = capsys.readouterr().out
    for word in {"zh": ("提示: ", "缺口: ", " 提示"), "en": ("note: ", "gap: ", " note")}[language]:
        assert word in checked
    for line in lines[:4]:
        assert line.partition(": ")[2] in checked


@pytest.mark.parametrize(
    ("arguments", "zh"),
    [
        (["shop", "import", "{}/nowhere.csv", "--to", "{}/out"], "nowhere.csv 不存在。请检查路径。"),
        (
            ["shop", "import", "{}/empty.csv", "--to", "{}/out"],
            "从 {} 没有读到任何商品。empty.csv:2: “无价”不是价格。请写成 39.90 这样。请检查文件",
        ),
        (["shop", "check", "{}"], "没有 shop.toml。"),
        (["ask", "--shop", "{}/broken", "?"], "products.jsonl:2: “abc”"),
    ],
)
def test_an_error_is_told_in_the_language_of_the_terminal(
    arguments: list[str], zh: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 1, one line: where, what, what to do; those below an error too."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    (tmp_path / "empty.csv").write_text("货号,名称,价格\nMUG,马克杯,无价\n")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/shop.toml").write_text('name = "S"\ncurrency = "CNY"\n')
    rows = (
        {"sku": sku, "title": "杯", "variants": [{"sku": sku, "price": price}]}
        for sku, price in (("A", "1.00"), ("B", "abc"))
    )
    (tmp_path / "broken/products.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main([one.format(tmp_path) for one in arguments]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert zh.format(tmp_path).replace("“abc”", "") in said
    assert "Traceback" not in said and "Write" not in said


def test_problems_of_another_version_keep_their_words(tmp_path: Path) -> None:
    """A line of problems.jsonl whose key or arguments are not ours is shown as it stands there; a broken line hides no other."""
    (tmp_path / "products.csv").write_text(CATALOGUE)
    write_import(import_shop(tmp_path / "products.csv"), tmp_path / "shop")
    rows = [
        {"file": "a.csv", "line": 2, "reason": "Old words."},
        {"file": "a.csv", "line": 3, "reason": "New words.", "kind": "of_the_future", "arguments": {"x": "1"}},
        {"file": "a.csv", "line": 4, "reason": "Torn.", "kind": "price_unreadable", "arguments": {}},
        {"file": "a.csv", "line": 5, "reason": "A list.", "kind": "price_unreadable", "arguments": [1]},
    ]
    path = tmp_path / "shop/problems.jsonl"
    path.write_text("{broken\n" + "".join(json.dumps(row) + "\n" for row in rows))
    told = [finding_text(one, "zh") for one in check_folder(tmp_path / "shop", 0) if one.kind == "import_problem"]
    assert told == [f"a.csv 第 {row['line']} 行：{row['reason']}" for row in rows]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_TW"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "", "LC_ALL": "", "LC_MESSAGES": "zh"}, "zh"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_the_language_of_the_terminal_is_what_posix_says(environment: dict[str, str], language: str) -> None:
    """LC_ALL over LC_MESSAGES over LANG; an empty one says nothing; any other language than Chinese gets English."""
    assert terminal_language(environment) == language
    assert language in LANGUAGES
