"""How viewers of eleven languages go on with what was said: phrases, their borders, the file, and what is read by them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from runs.make_going_words import SEEDS, folded

from zhubo.bootstrap import sample_shop_folder
from zhubo.errors import UnavailableError
from zhubo.events import Target
from zhubo.perceive import Context, Reading, Thread, going_abroad, load_model, read_comment
from zhubo.perceive.going_abroad import GOING_PATH, KINDS, entries_of, going_in, phrases_of
from zhubo.shop import read_shop
from zhubo.shop.search import build_index
from zhubo.text.arrays import read_lines
from zhubo.text.entries import ABROAD


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ar", "طب والرمادي؟", "ASKS_ON"),
        ("de", "das zweite bitte", "SECOND"),
        ("es", "y la gris?", "ASKS_ON"),
        ("fr", "moi aussi", "JOINS"),
        ("id", "aku juga mau kak", "JOINS"),
        ("ja", "じゃあそれで", "ACCEPTS"),
        ("ko", "빨강은요?", "ASKS_ON"),
        ("pt", "o mais barato", "CHEAPEST"),
        ("ru", "а синий?", "ASKS_ON"),
        ("th", "แล้วสีเทาล่ะคะ", "ASKS_ON"),
        ("vi", "còn màu đen", "ASKS_ON"),
    ],
)
def test_each_language_has_its_phrases(language: str, text: str, kind: str) -> None:
    """What is said is found where it stands."""
    found = going_in(text, language)
    assert kind in found
    assert all(0 <= start < end <= len(text) for places in found.values() for start, end in places)


@pytest.mark.parametrize("language", ABROAD)
def test_what_is_packed_is_what_was_written(language: str) -> None:
    """After a change of a list `runs/make_going_words.py` packs it again; each kind has phrases."""
    lines = (SEEDS / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert read_lines(GOING_PATH / f"going_{language}.gz") == list(entries_of(map(folded, lines), language))
    assert {line.partition("\t")[0] for line in lines} == set(KINDS)


def test_a_phrase_is_no_piece_of_a_word() -> None:
    """But for those that are written onto one: Spanish `y` is no letter of `ya`, Korean 은요 is an ending."""
    assert "ASKS_ON" not in going_in("ya", "es")
    assert "ASKS_ON" in going_in("y", "es")
    assert going_in("빨강은요", "ko")["ASKS_ON"]
    assert going_in("y la gris", "en") == going_in("y la gris", "xx") == {}


def test_a_line_that_is_none_and_a_file_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are told."""
    for line in ("NO_KIND\tword", "JOINS", "JOINS\t~"):
        with pytest.raises(ValueError, match="No kind of phrase"):
            list(entries_of([line], "es"))
    monkeypatch.setattr(going_abroad, "GOING_PATH", tmp_path)
    phrases_of.cache_clear()
    with pytest.raises(UnavailableError, match="words of going on"):
        going_in("y la gris", "es")
    phrases_of.cache_clear()


def read(text: str, thread: Thread, pinned: str | None = None) -> Reading:
    """The reading of a comment that goes on with `thread` in the sample shop."""
    shop = read_shop(sample_shop_folder())
    context = Context(pinned=pinned, last_targets=thread.targets, last_intent=thread.intent, thread=thread)
    return read_comment(text, model=load_model(), index=build_index(shop.products), context=context)


SHOE = (Target(sku="SHOE-01", how="alias"),)
ASKED = Thread(targets=SHOE, intent="ask_price")
BESIDE = Thread(beside=SHOE, beside_intent="ask_stock", beside_read=True)


@pytest.mark.parametrize(
    "text",
    ["y en negro?", "et en noir ?", "e em preto?", "und in schwarz?", "а черные?", "검정은요?", "黒は？", "ถ้าสีดำล่ะคะ"],
)
def test_a_bare_option_asks_what_was_asked(text: str) -> None:
    """In any language, of the same goods."""
    reading = read(text, ASKED)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_price", ["SHOE-01"])


@pytest.mark.parametrize("text", ["y en negro?", "und in schwarz?", "검정은요?", "那黑色的呢", "and in black?"])
def test_another_viewer_asks_on_what_was_read(text: str) -> None:
    """Who has asked nothing yet goes on with what another asked, where there was time to read it, and else speaks for themselves."""
    assert read(text, BESIDE).intent == "ask_stock"
    assert [target.sku for target in read(text, BESIDE).targets] == ["SHOE-01"]
    assert not read(text, replace(BESIDE, beside_read=False)).targets


def test_this_one_is_what_is_on_show_whatever_another_asked() -> None:
    """The other asked when a shoe is sent; this one in 42 is a question of its own."""
    thread = replace(BESIDE, beside_intent="ask_ship_time")
    assert read("this in 42?", thread, pinned="SHOE-01").intent != "ask_ship_time"
    assert read("这个42码呢", thread, pinned="SHOE-01").intent != "ask_ship_time"
