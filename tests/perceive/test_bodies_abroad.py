"""What somebody measures and weighs is heard in the eleven languages, and prices, counts and goods are not taken for it."""

from __future__ import annotations

import pytest

from zhubo.perceive.bodies_abroad import FOOT, HEAVY, TALL, read_bodies_abroad
from zhubo.text.normalise import normalise

TOLD = (
    ("es", "mido 1,65 y peso 55", 1_650, 55_000),
    ("es", "peso 72 kg y mido 1.80, me irá la L?", 1_800, 72_000),
    ("es", "soy de 1m70 y 68 kilos", 1_700, 68_000),
    ("es", "mido 172", 1_720, None),
    ("pt", "tenho 1,65 e peso 55", 1_650, 55_000),
    ("pt", "meço 1m78 com 80 quilos qual tamanho", 1_780, 80_000),
    ("fr", "je fais 1m65 pour 55 kg", 1_650, 55_000),
    ("fr", "je mesure 1,72 m et je pèse 61", 1_720, 61_000),
    ("fr", "ma fille pèse 48 kg", None, 48_000),
    ("de", "bin 1,65 und wiege 55 kilo", 1_650, 55_000),
    ("de", "ich bin 178 groß, 82 kg", 1_780, 82_000),
    ("ru", "рост 165 вес 55", 1_650, 55_000),
    ("ru", "у меня рост 1,72 и 63 кг, какой брать", 1_720, 63_000),
    ("ar", "طولي 165 ووزني 55", 1_650, 55_000),
    ("ar", "وزني 70 كيلو وطولي 1.75", 1_750, 70_000),
    ("id", "tinggi 165 berat 55 cocok size apa", 1_650, 55_000),
    ("id", "bb 48 tb 150", 1_500, 48_000),
    ("vi", "cao 1m65 nặng 55kg", 1_650, 55_000),
    ("vi", "mình cao 158 nặng 47 ký mặc size gì", 1_580, 47_000),
    ("th", "สูง 165 หนัก 55 ใส่ไซส์ไหน", 1_650, 55_000),
    ("th", "หนัก 60 โล สูง 170 ซม", 1_700, 60_000),
    ("ja", "身長165体重55です", 1_650, 55_000),
    ("ja", "158センチ 48キロならどれ", 1_580, 48_000),
    ("ko", "키 165 몸무게 55 뭐 입어요", 1_650, 55_000),
    ("ko", "172에 65kg인데 사이즈요", 1_720, 65_000),
)
NOT_TOLD = (
    ("es", "cuánto es el peso de la olla de 55 euros"),
    ("es", "me queda 165 euros"),
    ("pt", "tenho 55 reais"),
    ("fr", "je fais une commande de 165 €"),
    ("fr", "taille 38 svp"),
    ("de", "ist die 42 noch da"),
    ("de", "ich bin seit 165 minuten hier"),
    ("ru", "вес посылки какой"),
    ("ru", "165 рублей дорого"),
    ("ar", "السعر 165 ريال"),
    ("id", "beratnya berapa gram"),
    ("id", "harga 165 ribu ya"),
    ("vi", "giá cao quá 165k"),
    ("th", "ราคาสูงไป 165 บาท"),
    ("ja", "165円は高い"),
    ("ko", "165원이면 비싸요"),
)


def told(language: str, text: str) -> dict[str, int]:
    """Return what is read by slot, in millimetres and grams."""
    return {slot: value for slot, _, _, _, value in read_bodies_abroad(normalise(text).text, language)}


@pytest.mark.parametrize(("language", "text", "height_mm", "weight_g"), TOLD)
def test_measures_are_heard(language: str, text: str, height_mm: int | None, weight_g: int | None) -> None:
    wanted = {"height": height_mm, "weight": weight_g}
    assert told(language, text) == {slot: value for slot, value in wanted.items() if value is not None}


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_prices_counts_and_goods_are_no_bodies(language: str, text: str) -> None:
    assert told(language, text) == {}


def test_a_foot_has_a_length() -> None:
    """In centimetres, beside the word for it."""
    assert told("es", "mi pie son 24,5 cm") == {"foot": 245}
    assert told("de", "fußlänge 26 cm passt das") == {"foot": 260}
    assert told("ja", "足は24.5cmです") == {"foot": 245}


def test_every_language_has_its_words() -> None:
    assert set(TALL) == set(HEAVY) == set(FOOT) == {"ar", "de", "es", "fr", "id", "ja", "ko", "pt", "ru", "th", "vi"}
