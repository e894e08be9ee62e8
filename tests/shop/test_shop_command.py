"""`zhubo shop import` and `zhubo shop check` as a merchant runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zhubo.apps.cli.main import main

CATALOGUE = "货号,名称,价格,库存\nMUG,马克杯,39.90,12\nBAD,坏行,abc,1\nNEG,杯垫,5.00,-3\n"


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "products.csv"
    path.write_text(CATALOGUE)
    return path


def test_import_shows_its_mapping_its_defaults_and_its_problems(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0; what was read from where, what was guessed, what did not go in and why."""
    assert main(["shop", "import", str(catalogue), "--to", str(tmp_path / "shop")]) == 0
    said = capsys.readouterr()
    for line in (
        "  sku <- 货号",
        "  price <- 价格",
        "default · 默认: currency = CNY",
        "default · 默认: time_zone = Asia/Shanghai",
    ):
        assert line in said.out
    assert "products.csv:3: 'abc' is not a price." in said.err
    assert "2 products" in said.out and "1 problems" in said.out


def test_a_second_import_keeps_what_was_written_by_hand(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The time zone that the merchant wrote into shop.toml stays, and the command says so; an option changes it."""
    command = ["shop", "import", str(catalogue), "--to", str(tmp_path / "shop")]
    assert main(command) == 0
    settings = tmp_path / "shop/shop.toml"
    settings.write_text(settings.read_text().replace("Asia/Shanghai", "Europe/Warsaw"))
    capsys.readouterr()
    assert main(command) == 0
    assert "kept as they were" in capsys.readouterr().out
    assert "Europe/Warsaw" in settings.read_text()
    assert main([*command, "--time-zone", "Asia/Tokyo"]) == 0
    assert "Asia/Tokyo" in settings.read_text()


@pytest.mark.parametrize(
    ("further", "code", "said"),
    [
        (["--map", "title=没有"], 1, "没有"),
        (["--currency", "XXX1"], 1, "ISO 4217"),
        (["--time-zone", "Mars/Base"], 1, "Mars/Base"),
        (["--unknown"], 2, "--unknown"),
    ],
)
def test_a_wrong_call_is_refused_and_nothing_is_written(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], further: list[str], code: int, said: str
) -> None:
    """Exit 1 for an input that cannot be used, 2 for a wrong usage, the reason on stderr, no folder half-written."""
    try:
        status = main(["shop", "import", str(catalogue), "--to", str(tmp_path / "shop"), *further])
    except SystemExit as stop:
        status = int(str(stop.code))
    assert status == code
    assert said in capsys.readouterr().err
    assert not (tmp_path / "shop").exists()


@pytest.mark.parametrize(("language", "word"), [("zh", "小于零"), ("en", "below zero")])
def test_check_speaks_the_language_that_is_asked_for(
    catalogue: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    """Findings come worst first, as sentences, or as JSON with their kind and subject."""
    assert main(["shop", "import", str(catalogue), "--to", str(tmp_path / "shop")]) == 0
    capsys.readouterr()
    assert main(["shop", "check", str(tmp_path / "shop"), "--language", language]) == 0
    lines = capsys.readouterr().out.splitlines()
    severity = {"zh": "矛盾: ", "en": "contradiction: "}[language]
    assert lines[0].startswith(severity) and "NEG" in lines[0] and word in lines[0]
    assert main(["shop", "check", str(tmp_path / "shop"), "--json", "--language", language]) == 0
    first = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (first["severity"], first["kind"], first["subject"]) == ("contradiction", "stock_below_zero", "product:NEG")
    assert word in first["text"]


def test_check_of_no_shop_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1 and what to do."""
    assert main(["shop", "check", str(tmp_path)]) == 1
    assert "zhubo shop import" in capsys.readouterr().err
