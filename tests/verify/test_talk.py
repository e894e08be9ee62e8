"""Talk of life counts, names and colours nothing of the goods; what is said of goods is none, however much it sounds so."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.verify.shops import AT_MS, sample_facts

from zhubo.errors import UnavailableError
from zhubo.law.talk import load_talk, talk_share
from zhubo.verify import verify_text
from zhubo.verify.talk import TALK_BAR

LIFE = (
    ("es", "Mi abuela cumplió ayer ochenta años y bailó hasta las tres de la mañana."),
    ("fr", "Ma voisine a fêté ses quatre-vingts ans hier, on a dansé jusqu'à trois heures."),
    ("de", "Mein Opa ist gestern achtzig geworden, wir haben bis drei Uhr getanzt."),
    ("ru", "Соседский кот опять орал с пяти утра, я спала часа три от силы."),
    ("pt", "Meu irmão casou ontem em Recife e a gente dançou até as três da manhã."),
    ("ja", "昨日は弟の結婚式で、朝の五時まで飲んでたんですよ。"),
    ("ko", "어제 조카 생일이라 새벽 두 시까지 노래방에 있었더니 목이 다 쉬었어요."),
)
GOODS = (
    ("es", "Quedan nueve tazas y salen mañana a las ocho."),
    ("fr", "Il nous reste quatre-vingts pièces, expédiées en trois heures."),
    ("de", "Woraus ist das? Na, aus Edelstahl, mein Lieber."),
    ("zh", "内含：主机、蒸屉、饭勺"),
    ("en", "made in Italy"),
    ("ru", "Осталось девять штук, отправим до двенадцати ночи."),
)


@pytest.mark.parametrize(("language", "text"), LIFE)
def test_talk_of_life_passes(language: str, text: str) -> None:
    assert not verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="MUG-01").findings


@pytest.mark.parametrize(
    ("language", "true", "false"),
    [
        ("es", "Far Hills stoneware mug: 39,90 CNY.", "Far Hills stoneware mug: 38,90 CNY."),
        ("de", "Far Hills stoneware mug: 39,90 CNY.", "Far Hills stoneware mug: 38,90 CNY."),
    ],
)
def test_it_passes_behind_an_answer_and_saves_no_false_one(language: str, true: str, false: str) -> None:
    talk = dict(LIFE)[language]
    facts = sample_facts()
    assert not verify_text(f"{true} {talk}", language=language, facts=facts, at_ms=AT_MS, target="MUG-01").findings
    found = verify_text(f"{false} {talk}", language=language, facts=facts, at_ms=AT_MS, target="MUG-01").findings
    assert [one.kind for one in found] == ["wrong_price"]


@pytest.mark.parametrize(("language", "text"), GOODS)
def test_what_is_said_of_goods_is_no_talk(language: str, text: str) -> None:
    assert verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="YOGA-01").findings


def test_what_is_said_of_goods_is_unlikely_to_be_talk() -> None:
    assert talk_share("mi abuela cumplio ochenta años y bailo hasta las tres", "es") > TALK_BAR
    assert talk_share("quedan tres en stock y el envio es gratis desde 99", "es") < 0.1


def test_a_file_that_is_no_model_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="train_talk"):
        load_talk(tmp_path / "none.npz")
