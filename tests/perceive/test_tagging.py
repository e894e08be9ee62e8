"""The slot tagger: pieces and marks, what it makes of any text, its file, and the slots that a reader is told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhubo.errors import UnavailableError
from zhubo.learn.tagging_fit import Recipe, Sample, fit_tagger, write_tagger
from zhubo.learn.tagging_seeds import read_samples
from zhubo.learn.understand_seeds import author_of, read_asked, read_seeds
from zhubo.perceive import Context, load_model, read_comment, slots_said
from zhubo.perceive.slots_in_words import value_of
from zhubo.perceive.tagging import (
    MARKS,
    SLOTS,
    TAGGING_PATH,
    Marked,
    load_tagger,
    marks_of,
    pieces_of,
    read_tagger,
    tag,
)
from zhubo.shop.search import build_index

SEEDS = Path(__file__).parent.parent.parent / "seeds"
NOTHING = build_index(())
MODEL = load_model()


def said(text: str, *languages: str, asked: str | None = None) -> list[tuple[str, str, str]]:
    """Return name, words and value of the slots that a reader is told in a room without goods."""
    room = Context(languages=languages or ("zh", "en"), asked=asked)
    reading = read_comment(text, model=MODEL, index=NOTHING, context=room)
    spans = slots_said(text, reading, model=MODEL, currency=room.currency)
    return [(span.name, text[span.start : span.end], span.value) for span in spans]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("3号还有M吗", "zh", [("link_no", "3号", "3"), ("size", "M", "M")]),
        ("羊毛大衣寄到新疆几天", "zh", [("product", "羊毛大衣", "羊毛大衣"), ("region", "新疆", "新疆")]),
        (
            "is the wool coat in black still there",
            "en",
            [("product", "wool coat", "wool coat"), ("colour", "black", "black")],
        ),
        ("order #W2611340 came with a broken zip", "en", [("order_no", "W2611340", "W2611340")]),
        ("cuanto sale la chaqueta roja", "es", [("product", "chaqueta", "chaqueta"), ("colour", "roja", "roja")]),
        ("이거 두개 빨간색으로 주세요", "ko", [("qty", "두개", "2"), ("colour", "빨간색", "빨간색")]),
        ("北海道まで明日届く？", "ja", [("region", "北海道", "北海道"), ("date", "明日", "明日")]),
        ("сапоги 38 размер есть?", "ru", [("product", "сапоги", "сапоги"), ("size", "38 размер", "38")]),
    ],
)
def test_slots_are_told_as_their_words_stand(text: str, language: str, told: list[tuple[str, str, str]]) -> None:
    """Each with its value as docs/intents.md writes it; more slots may be told beside, none of them over another."""
    found = said(text, language)
    assert [one for one in found if one in told] == told


def test_what_is_private_is_no_slot() -> None:
    """A telephone number is neither a price nor an order; the number of an order is told."""
    found = said("call me on 13800138000 about the coat", "en")
    assert not any("138" in words for _, words, _ in found)


@given(st.text(max_size=120), st.sampled_from(("zh", "en", "ja", "ar", "th", "xx")))
def test_any_text_is_tagged(text: str, language: str) -> None:
    """Slots stand in order within the text, none over another; the same text gives the same."""
    tagged = tag(load_tagger(), text, (), (), language, "")
    assert tagged == tag(load_tagger(), text, (), (), language, "")
    places = [0, *(at for _, start, end in tagged for at in (start, end)), len(text)]
    assert places == sorted(places) and all(slot in SLOTS and start < end for slot, start, end in tagged)


@given(st.text(max_size=600))
def test_any_comment_is_told(text: str) -> None:
    """Places count code points of the text as given."""
    reading = read_comment(text, model=MODEL, index=NOTHING, context=Context())
    done = 0
    for span in slots_said(text, reading, model=MODEL, currency="CNY"):
        assert done <= span.start < span.end <= len(text)
        done = span.end


def test_pieces_stand_behind_each_other() -> None:
    """Words and numbers whole, signs of scripts without spaces alone, articles and endings apart."""
    text = "iphone15 要2件 الجاكيت bajunya мне38"
    assert [text[start:end] for start, end in pieces_of(text)] == [
        "iphone", "15", "要", "2", "件", "ال", "جاكيت", "baju", "nya", "мне", "38",
    ]  # fmt: skip
    assert len(pieces_of("要" * 900)) == 200


def test_a_piece_is_of_the_slot_that_holds_a_part_of_it() -> None:
    pieces = pieces_of("red wool coat")
    marks = [MARKS[place] for place in marks_of(pieces, [("colour", 0, 3), ("product", 4, 13)])]
    assert marks == ["+colour", "+product", "-product"]


@pytest.mark.parametrize(
    ("slot", "text", "language", "value"),
    [
        ("qty", "двенадцать", "ru", "12"),
        ("link_no", "número 7", "es", "7"),
        ("price", "40€", "es", "40 EUR"),
        ("price", "3만원", "ko", "30000 KRW"),
        ("price", "zwanzig", "de", "20"),
        ("size", "xl", "fr", "XL"),
        ("size", "talla grande", "es", ""),
        ("order_no", "ab-12 34", "en", "AB1234"),
        ("height", "165", "fr", "165 cm"),
        ("weight", "une soixantaine", "fr", ""),
        ("date", "demain", "fr", ""),
    ],
)
def test_values_are_written_as_the_table_says(slot: str, text: str, language: str, value: str) -> None:
    """Empty where it is what is written; what the rules found there counts before."""
    assert value_of((slot, 0, len(text)), text, (), language) == value
    assert value_of((slot, 0, len(text)), text, [(slot, 0, 1, "ruled")], language) == "ruled"


def small(rows: list[tuple[str, list[Marked]]], marking: str = "all") -> list[Sample]:
    """Return samples of English texts with their slots."""
    return [
        Sample(text=text, language="en", intent="", slots=tuple(slots), found=(), goods=(), marking=marking)
        for text, slots in rows
    ]


def test_a_tagger_learns_and_is_the_same_each_time(tmp_path: Path) -> None:
    """What stands behind a word that it has seen is known where the rest is new."""
    colours, goods = ("red", "blue", "green", "black"), ("coat", "lamp", "mug", "sofa")
    rows = [
        (f"got the {thing} in {colour}", [("product", 8, 8 + len(thing)), ("colour", 12 + len(thing), 12 + len(thing) + len(colour))])
        for thing in goods
        for colour in colours
    ]  # fmt: skip
    recipe = Recipe(epochs=80, hidden=16, rate=0.02)
    one, two = fit_tagger(small(rows), recipe), fit_tagger(small(rows), recipe)
    write_tagger(tmp_path / "one.npz", one)
    write_tagger(tmp_path / "two.npz", two)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    read = read_tagger(tmp_path / "one.npz")
    assert np.array_equal(read.known.rows, one.known.rows) and np.array_equal(read.follows, one.follows)
    assert tag(read, "got the vase in mauve", (), (), "en", "") == [("product", 8, 12), ("colour", 16, 21)]


def test_a_tagger_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Absent, none, or cut short: with the recipe that makes one."""
    path = tmp_path / "t.npz"
    whole = TAGGING_PATH.read_bytes()
    for content in (None, b"PK", whole[: len(whole) // 2]):
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(UnavailableError, match="train_tagging"):
            read_tagger(path)


def test_samples_know_who_marked_them(tmp_path: Path) -> None:
    """What a reader marked again stands there once; who wrote and marked stands apart; files of goods alone teach nothing."""
    for folder, name, line in (
        ("asked", "en.za.tsv", "ask_price\thow much is the {product|coat}"),
        ("asked", "en.xa.tsv", "ask_price\tprice of the lamp"),
        ("asked", "en.gold.tsv", "ask_price\twhat is the {product|rug}"),
        ("slots", "en.ma.tsv", "ask_stock\tany {product|mugs}"),
        ("en", "ask_stock.wa.txt", "any mugs\nany left"),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(f"{line}\n", encoding="utf-8")
    found = {sample.text: (sample.marking, sample.slots) for sample in read_samples(tmp_path)}
    assert found.pop("any mugs") == ("all", (("product", 4, 8),))
    assert found.pop("how much is the coat") == ("written", (("product", 16, 20),))
    assert found.pop("price of the lamp") == ("some", ())
    assert found.keys() <= {"any left"}


def test_marked_seeds_are_seeds() -> None:
    """Each text of seeds/slots stands among the seeds with its intent; none of what is kept apart was marked for a fit."""
    seeds = {(seed.language, seed.text, seed.intent) for seed in read_seeds(SEEDS)}
    marked = read_asked(SEEDS / "slots")
    assert len(marked) > 20_000 and {author_of(seed) for seed in marked} == {"ma", "mb"}
    assert {(seed.language, seed.text, seed.intent) for seed in marked} <= seeds
    kept = {(seed.language, seed.text) for seed in read_asked(SEEDS / "apart" / "slots")}
    assert not kept & {(seed.language, seed.text) for seed in marked}
    assert {span.name for seed in marked for span in seed.spans} == set(SLOTS)
