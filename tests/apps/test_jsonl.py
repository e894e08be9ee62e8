"""`ask --file`, `understand` and `verify`: as many lines come out as went in, in their order, whatever is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zhubo.apps.cli.main import main
from zhubo.bootstrap import sample_shop_folder

SHOP = str(sample_shop_folder())
RUBBISH = ["{", "[1]", '"x"', "null", "[" * 100_000, '{"id": "late", "%s": "包邮吗", "at": 1e999}', '{"id": "bare"}']


def piped(
    capsys: pytest.CaptureFixture[str], folder: Path, words: list[str], lines: list[str], *, code: int
) -> list[dict[str, Any]]:
    """Return the lines that a command prints for `lines`."""
    path = folder / "in.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main([*words, str(path)]) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("words", "field", "code"),
    [
        (["ask", "--shop", SHOP, "--json", "--file"], "question", 0),
        (["understand"], "text", 1),
        (["verify", "--shop", SHOP], "text", 1),
    ],
)
def test_every_line_gets_its_line(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str], field: str, code: int
) -> None:
    """Broken JSON, no object, endless nesting, a time beyond all numbers, no text; half a surrogate; the good ones between them."""
    good = [json.dumps({"id": f"g{n}", field: "满99元包邮"}) for n in range(3)]
    odd = json.dumps({"id": "\ud83d", field: "多少钱\ud83d"})
    rubbish = [line.replace("%s", field) for line in RUBBISH]
    lines = [good[0], *rubbish, "", good[1], odd, good[2]]
    out = piped(capsys, tmp_path, words, lines, code=code)
    assert [row["id"] for row in out] == ["g0", 2, 3, 4, 5, 6, "late", "bare", "g1", "\ud83d", "g2"]
    assert out[0] | {"id": ""} == out[8] | {"id": ""} == out[10] | {"id": ""}
    failed = [row for row in out if "error" in row or row.get("status") == "withheld"]
    assert {row["id"] for row in failed} >= {2, 3, 4, 5, 6, "bare"} and not {"g0", "g1", "g2"} & {
        r["id"] for r in failed
    }


def test_a_file_answers_as_the_command_line_does(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Same question, same answer; `product` and `at` of a row count."""
    words = ["ask", "--shop", SHOP, "--json", "--at", "2026-11-01T20:00"]
    assert main([*words, "包邮吗"]) == 0
    alone = json.loads(capsys.readouterr().out)
    rows = [
        {"id": "1", "question": "包邮吗"},
        {"id": "2", "question": "多少钱", "product": "MUG-01"},
        {"question": "多少钱"},
    ]
    out = piped(capsys, tmp_path, [*words, "--file"], [json.dumps(row) for row in rows], code=0)
    assert out[0] == alone and alone["evidence"] and alone["status"] == "sent"
    assert any(evidence.startswith("product:MUG-01") for evidence in out[1]["evidence"])
    assert out[2]["id"] == 3 and not any(e.startswith("product:MUG-01") for e in out[2]["evidence"])


def test_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No file: exit 1 and a reason; both a text and a file, or neither: wrong usage, exit 2."""
    for words in (["understand"], ["verify", "--shop", SHOP], ["ask", "--shop", SHOP, "--file"]):
        assert main([*words, str(tmp_path / "none.jsonl")]) == 1
        assert "none.jsonl" in capsys.readouterr().err
    for words in ([], ["--file", "x", "text"]):
        with pytest.raises(SystemExit) as ended:
            main(["ask", "--shop", SHOP, *words])
        assert ended.value.code == 2 and "either TEXT or --file" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_broken_line_is_told_with_its_number_and_what_to_do(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """In the terminal's language, naming the field, without a Python class."""
    monkeypatch.setenv("LC_ALL", {"zh": "zh_CN.UTF-8", "en": "C.UTF-8"}[language])
    piped(capsys, tmp_path, ["verify", "--shop", SHOP], ["{}"], code=1)
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1}\n{\n[]\n{"id": 4, "text": "hi", "context": 7}\n')
    assert main(["understand", str(path)]) == 1
    told = capsys.readouterr().err.splitlines()
    lines = {
        "zh": (
            "第 1 行：没有字段“text”",
            "第 2 行：这不是 JSON",
            "第 3 行：这不是 JSON 对象",
            "第 4 行：字段“context”不是对象",
        ),
        "en": (
            'line 1: The field "text" is missing.',
            "line 2: This is no JSON:",
            "line 3: This is no JSON object.",
            'line 4: The field "context" is not an object.',
        ),
    }[language]
    assert [said.startswith(f"zhubo: {line}") for said, line in zip(told, lines, strict=True)] == [True] * 4, told
    assert "Error" not in "".join(told)
