"""`zhubo replay`: what goes in is counted, what cannot be read is told, what comes out is the same each time and whole or not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from zhubo.apps.cli.main import main
from zhubo.bootstrap import sample_shop_folder

SHOP = str(sample_shop_folder())
START = "2026-11-01T20:00"


def row(n: int, **more: Any) -> dict[str, Any]:
    """Return a line of chat."""
    return {
        "kind": "comment",
        "id": f"c{n}",
        "viewer": f"v{n % 5}",
        "name": "小王",
        "text": "包邮吗",
        "at": n * 10,
    } | more


def chat(folder: Path, *lines: object) -> str:
    """Write a recorded chat; a `str` stands there as it is."""
    path = folder / "chat.jsonl"
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines) + "\n",
        encoding="utf-8",
    )
    return str(path)


def replayed(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[dict[str, Any], str]:
    """Return the summary and what went to stderr."""
    assert main(["replay", "--shop", SHOP, "--start", START, "--json", *words]) == 0
    said = capsys.readouterr()
    return json.loads(said.out), said.err


def test_every_line_is_counted_and_the_broken_ones_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Accepted, repeated, unknown kinds, rubbish and wrong types; an empty line is nothing."""
    lines = [row(0), row(1), row(0), row(2, kind="dance"), "{", "[]", "", row(3, at="soon"), row(4, viewer="")]
    summary, told = replayed(capsys, chat(tmp_path, *lines))
    counted = {name: summary[name] for name in ("lines", "accepted", "duplicate", "refused", "broken")}
    assert counted == {"lines": 8, "accepted": 2, "duplicate": 1, "refused": 2, "broken": 3}
    assert "line 5" in told and "line 6" in told and "line 8" in told and "'dance'" in told
    assert "小王" not in told and "包邮吗" not in told


def test_acts_come_out_whole_with_evidence_and_the_same_each_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Forty people with one question are one act; `at` counts as the chat does; a second run writes the same bytes."""
    path = chat(tmp_path, *(row(n, at=n // 10) for n in range(40)), row(99, text="MUG-01多少钱", at=5_000))
    outs = [tmp_path / name for name in ("a.jsonl", "b.jsonl")]
    for out in outs:
        replayed(capsys, "--out", str(out), path)
    assert outs[0].read_bytes() == outs[1].read_bytes()
    acts = [json.loads(line) for line in outs[0].read_text(encoding="utf-8").splitlines()]
    first = next(act for act in acts if act["act"] == "answer")
    assert len(first["to"]) == 40 and first["evidence"] and first["status"] == "sent" and 0 < first["at"] < 100
    assert acts[-1]["to"] == ["c99"] and 5_000 < acts[-1]["at"] < 5_100
    assert {path.name for path in tmp_path.iterdir()} == {"chat.jsonl", "a.jsonl", "b.jsonl"}


def test_lines_out_of_order_keep_their_own_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A late line neither turns the room's time back nor is lost."""
    lines = [row(0, at=10_000), row(1, at=2_000, text="怎么付款"), row(2, at=20_000, text="发什么快递")]
    out = tmp_path / "acts.jsonl"
    summary, _ = replayed(capsys, "--out", str(out), chat(tmp_path, *lines))
    acts = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    answers = [act for act in acts if act["act"] == "answer"]
    assert summary["accepted"] == 3 and [act["to"] for act in answers] == [["c0"], ["c1"], ["c2"]]
    assert [act["at"] for act in answers] == sorted(act["at"] for act in answers) and answers[0]["at"] >= 10_000


def test_what_cannot_be_replayed_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No chat, no shop, no room to write: exit 1, a reason, and no file; a missing argument: exit 2."""
    path, out = chat(tmp_path, row(0)), tmp_path / "none" / "acts.jsonl"
    assert main(["replay", "--shop", SHOP, str(tmp_path / "nothing.jsonl")]) == 1
    assert "nothing.jsonl" in capsys.readouterr().err
    assert main(["replay", "--shop", SHOP, "--out", str(out), path]) == 1
    assert "acts.jsonl" in capsys.readouterr().err and not out.parent.exists()
    assert main(["replay", "--shop", SHOP, "--start", "yesterday", path]) == 1
    assert "'yesterday' is no time" in capsys.readouterr().err
    assert main(["replay", "--shop", str(tmp_path), path]) == 1
    with pytest.raises(SystemExit) as caught:
        main(["replay", path])
    assert caught.value.code == 2
