"""`zhubo script`: what it prints, in which language, and what it refuses."""

from __future__ import annotations

import json

import pytest

from zhubo.apps.cli.main import main
from zhubo.bootstrap import sample_shop_folder

SHOP = str(sample_shop_folder())
AT = ("--at", "2026-11-24T20:00")


def test_json_is_one_script_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """With the evidence of each sentence, the time it takes, and the label."""
    assert main(["script", "--shop", SHOP, "MUG-01", "GREEN-01", "--language", "en", "--json", *AT]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["kind"], row["product"], row["language"]) for row in rows] == [
        ("intro", "MUG-01", "en"),
        ("intro", "GREEN-01", "en"),
    ]
    for row in rows:
        assert 30 < row["seconds"] <= 63 and "AI" in row["label"] and row["left_out"] == 0
        assert all(set(one) == {"text", "evidence"} for one in row["sentences"])
    assert any("product:MUG-01#price" in one["evidence"] for one in rows[0]["sentences"])


def test_the_run_of_show_is_readable(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The label, a heading for each part with its minute and seconds, a sentence a line; what is left out is told apart."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["script", "--shop", SHOP, *AT]) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert lines[0].startswith("AI 撰写") and any(
        "## 第4分钟 · 商品讲解 · 雾蓝收腰连衣裙 · 约" in line for line in lines
    )
    said = "\n".join(line for line in lines if not line.startswith("## "))
    assert "抽一位送马克杯" in told.err and "抽一位送马克杯" not in said


def test_questions_stand_before_their_answers(capsys: pytest.CaptureFixture[str]) -> None:
    """In both forms."""
    assert main(["script", "--shop", SHOP, "MUG-01", "--kind", "faq", "--language", "en", *AT]) == 0
    assert "How much is it?" in capsys.readouterr().out
    assert main(["script", "--shop", SHOP, "MUG-01", "--kind", "objections", "--json", *AT]) == 0
    (row,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert all(one["question"] for one in row["sentences"])


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["NOPE"], "no product 'NOPE'"),
        (["MUG-01", "--language", "sw"], "not written in 'sw'"),
        (["MUG-01", "--at", "yesterday"], "no time"),
    ],
)
def test_what_cannot_be_written_is_refused(more: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With the reason on stderr and nothing on stdout."""
    assert main(["script", "--shop", SHOP, *more]) == 1
    told = capsys.readouterr()
    assert says in told.err and not told.out


@pytest.mark.parametrize("more", [["--kind", "poem"], ["--seconds", "45"], ["MUG-01", "--kind", "comparison"]])
def test_wrong_usage_ends_with_two(more: list[str]) -> None:
    """A kind or a length that there is none of; a comparison of one product."""
    with pytest.raises(SystemExit) as ended:
        main(["script", "--shop", SHOP, *more])
    assert ended.value.code == 2
