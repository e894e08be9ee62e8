"""`zhubo evaluate` and `zhubo bench`: rows of one shape from the benchmarks, and clear words for what cannot be counted."""

from __future__ import annotations

import json
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from zhubo.apps.cli import suites
from zhubo.apps.cli.main import main
from zhubo.errors import UnavailableError

ROOT = Path(__file__).parents[2]
FIELDS = {"suite", "part", "metric", "value", "spread", "seeds", "bar", "peer", "peer_value", "unit"}


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setenv("ZHUBO_DATA", "")
    return run_path(str(ROOT / "benchmarks" / "suites.py"))


def test_numbers_are_counted_and_told_in_rows(
    data_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], names: dict[str, Any]
) -> None:
    """Each row has its bar; what was committed is not written over."""
    committed = ROOT / "benchmarks" / "results" / "number_specs.json"
    before, out = committed.read_bytes(), tmp_path / "rows.json"
    assert main(["evaluate", "numbers", "--data", str(data_root), "--json", str(out)]) == 0
    rows = json.loads(out.read_text("utf-8"))
    assert all(row.keys() == FIELDS and row["suite"] == "numbers" and row["bar"] for row in rows)
    assert {row["part"].split()[0] for row in rows} == {"zh", "en", "ja", "ko", "es", "pt", "fr", "de"}
    shares = [row["value"] for row in rows if row["metric"] == "accuracy"]
    assert len(shares) == 32 and 0.85 < min(shares) <= max(shares) <= 1
    rates = [row for row in rows if row["metric"] == "rate_per_s"]
    assert len(rates) == 16 and all(row["spread"] is not None and row["seeds"] > 1 for row in rates)
    assert "zh numbers" in capsys.readouterr().out
    assert committed.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["evaluate", "see"], "not built yet"),
        (["bench", "air"], "not built yet"),
        (["evaluate", "nothing"], "no suite nothing"),
        (["evaluate", "pii"], "--data"),
        (["evaluate", "pii", "--data", "nowhere"], "--data"),
        (["bench", "verify", "--json", "nowhere/rows.json"], "no folder"),
    ],
)
def test_what_cannot_be_counted_is_told_before_anything_runs(
    capsys: pytest.CaptureFixture[str], names: dict[str, Any], words: list[str], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_without_sources_there_are_no_suites(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As where zhubo was installed as a package."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(suites, "SCRIPT", Path("benchmarks") / "none.py")
    with pytest.raises(UnavailableError, match=r"\./run|源码"):
        suites.script_path()


def test_runs_are_told_by_their_median_and_half_their_range(names: dict[str, Any]) -> None:
    """Of one run the spread is not known; a peer stands beside."""
    several = {"median": 5.0, "min": 3.0, "max": 8.0, "runs": 4}
    row = names["row"]("log", "rate_per_s", several, bar=1, peer=("redis", {**several, "median": 2.0}), unit="1/s")
    assert row.keys() == FIELDS
    assert (row["value"], row["spread"], row["seeds"], row["peer"], row["peer_value"]) == (5.0, 2.5, 4, "redis", 2.0)
    alone = names["row"]("log", "recall", 0.5)
    assert (alone["value"], alone["spread"], alone["seeds"], alone["peer_value"]) == (0.5, None, 1, None)
    head, first, second = names["table"]([row, alone]).splitlines()
    assert head.split() == ["suite", "part", "metric", "value", "±", "bar", "peer"]
    assert first.split() == ["log", "rate_per_s", "5", "2.5", "1", "redis", "2"] and second.split() == [
        "log",
        "recall",
        "0.5",
    ]


def test_a_benchmark_that_fails_is_told(names: dict[str, Any], capfd: pytest.CaptureFixture[str]) -> None:
    """With what it said itself."""
    with pytest.raises(SystemExit, match=r"number_specs\.py ended with"):
        names["run_script"]("number_specs", "--half", "none")
    assert "invalid choice" in capfd.readouterr().err


def test_lines_of_the_law_are_counted_beside_a_word_list(
    data_root: Path, tmp_path: Path, names: dict[str, Any]
) -> None:
    """Recall and precision of all lines, of each language and category, each with its bar; a plain list of words does worse."""
    out = tmp_path / "rows.json"
    assert main(["evaluate", "adlaw", "--data", str(data_root), "--json", str(out)]) == 0
    rows = json.loads(out.read_text("utf-8"))
    assert all(row.keys() == FIELDS and row["suite"] == "adlaw" and row["bar"] for row in rows)
    whole = {row["metric"]: row for row in rows if row["part"].endswith(" all")}
    assert whole.keys() == {"recall", "precision"}
    assert all(row["value"] > row["peer_value"] > 0.1 for row in whole.values())
    assert {row["part"].split()[-1] for row in rows if " language " in row["part"]} >= {"zh", "en", "ja", "ko", "es"}
