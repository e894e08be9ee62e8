"""Numbers by which the host lets things be chosen, in words and figures of eleven languages."""

from __future__ import annotations

import pytest

from zhubo.bootstrap import sample_shop_folder
from zhubo.perceive import Context, Thread, load_model, read_comment, read_host
from zhubo.perceive.host_codes import code_typed, codes_said
from zhubo.shop import read_shop
from zhubo.shop.search import build_index


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "pónganme un uno las que quieren la roja y un dos las que la quieren verde"),
        ("pt", "digita 1 quem quer o preto e 2 quem quer o branco"),
        ("ar", "اللي عايز الحمرا يكتب واحد واللي عايز الزرقا يكتب اتنين"),
        ("ru", "пишите один за красный, два за синий"),
        ("id", "ketik satu yang mau merah, dua yang mau biru"),
        ("de", "schreibt eine eins für rot und eine zwei für blau"),
        ("th", "ใครเอาสีแดงพิมพ์ 1 สีน้ำเงินพิมพ์ 2"),
        ("ko", "빨강은 1 파랑은 2 눌러주세요"),
    ],
)
def test_what_the_room_is_to_type(language: str, text: str) -> None:
    """One and two, where they stand."""
    said = codes_said(text, language)
    assert [number for _, _, number in said] == [1, 2]
    assert all(text[start:end].strip() for start, end, _ in said)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "la roja cuesta 1 y la verde 2"),
        ("es", "escriban su talla, quedan 3"),
        ("en", "type 1 for red and 2 for green"),
        ("ja", "コメントで一番好きな色に投票してください"),
        ("de", "schreibt mir eure größe, 42 oder 43"),
    ],
)
def test_other_numbers_are_no_codes(language: str, text: str) -> None:
    """Nobody is asked to type, there is one number, or it is counted otherwise; Chinese and English have rules of their own."""
    assert codes_said(text, language) == []


def test_what_is_typed_is_one_number() -> None:
    """Once or more, in figures of any script, or in a word that is a number in one language and none in another."""
    assert [code_typed(text) for text in ("2", "2222", "٢", "dos", "واحد واحد واحد", "zwei!")] == [2, 2, 2, 2, 1, 2]
    assert [code_typed(text) for text in ("12", "7", "", "dos tres", "talla 2", "un dos rojo")] == [None] * 6


def test_a_viewer_chooses_by_a_number() -> None:
    """The host offers two colours in Spanish, and the number typed is the second."""
    index, model = build_index(read_shop(sample_shop_folder()).products), load_model()
    room = Context(pinned="BUDS-01")
    host = read_host(
        "escriban uno las que quieren negro y dos las que quieren blanco", model=model, index=index, context=room
    )
    assert (host.coded, len(host.offers)) == (True, 2)
    thread = Thread(offered=host.offers, coded=host.coded)
    reading = read_comment(
        "dos", model=model, index=index, context=Context(pinned="BUDS-01", asked=host.host_asked, thread=thread)
    )
    assert reading.intent == "want_to_buy"
    assert [target.variants for target in reading.targets] == [host.offers[1].variants]


def test_numbers_without_a_thing_for_each_choose_nothing() -> None:
    """`un` is an article, too."""
    index, model = build_index(read_shop(sample_shop_folder()).products), load_model()
    host = read_host(
        "mettez un coeur si vous en voulez deux", model=model, index=index, context=Context(pinned="BUDS-01")
    )
    assert (host.coded, host.offers) == (False, ())
