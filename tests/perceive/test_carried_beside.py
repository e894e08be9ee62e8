"""Who goes on with another viewer, or asks on in a few words: what they ask, of which goods, in which mood; in many languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zhubo.bootstrap import sample_shop_folder
from zhubo.events import Target
from zhubo.perceive import Context, Reading, Thread, load_model, read_comment
from zhubo.shop import read_shop
from zhubo.shop.search import build_index

MUG = (Target(sku="MUG-01", how="alias"),)
SHOE = (Target(sku="SHOE-01", how="alias"),)
BESIDE = Thread(beside=MUG, beside_intent="ask_shelf_life_date", beside_read=True)


def read(text: str, thread: Thread, language: str = "", pinned: str | None = None, asked: str | None = None) -> Reading:
    """The reading of a comment in the sample shop, where `language` is spoken."""
    shop = read_shop(sample_shop_folder())
    context = Context(
        pinned=pinned,
        asked=asked,
        last_targets=thread.targets,
        last_intent=thread.intent,
        languages=(language,) if language else ("zh", "en"),
        thread=thread,
    )
    return read_comment(text, model=load_model(), index=build_index(shop.products), context=context)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("idem", "fr"),
        ("dito", "de"),
        ("idem", "es"),
        ("присоединяюсь к вопросу", "ru"),
        ("nah iya nitip jawaban jg", "id"),
        ("哈哈哈我也想问", "zh"),
        ("tb queria saber", "pt"),
        ("نفس سؤالها", "ar"),
        ("私も同じこと聞きたい", "ja"),
        ("저두요", "ko"),
        ("อยากรู้เหมือนกัน", "th"),
        ("em cũng muốn hỏi", "vi"),
        ("same question", "en"),
    ],
)
def test_who_joins_in_asks_the_same_of_the_same_goods(text: str, language: str) -> None:
    """What the other viewer asked."""
    reading = read(text, BESIDE, language)
    assert (reading.intent, [target.sku for target in reading.targets]) == ("ask_shelf_life_date", ["MUG-01"])


def test_who_joins_in_behind_a_call_of_the_host_does_what_it_calls_for() -> None:
    """Unless another viewer has asked something since."""
    thread = replace(BESIDE, beside_intent="ask_price")
    assert read("yo también", thread, "es", pinned="MUG-01", asked="request_show_item").intent == "request_show_item"
    since = replace(thread, beside_answers=True)
    assert read("yo también", since, "es", pinned="MUG-01", asked="request_show_item").intent == "ask_price"


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("وقطر؟", "ar", "ask_deliver_region"),
        ("singapur?", "id", "ask_deliver_region"),
        ("switzerland tho", "en", "ask_deliver_region"),
        ("青海算不算", "zh", "ask_shipping_fee"),
        ("后天呢", "zh", "ask_live_schedule_replay"),
        ("а на выходных?", "ru", "ask_live_schedule_replay"),
        ("??", "de", "ask_deliver_region"),
        ("???", "zh", "ask_ship_time"),
    ],
)
def test_a_few_words_ask_on(text: str, language: str, last: str) -> None:
    """Of another place or day, or once more; the viewer's own question as well as another's."""
    assert read(text, Thread(intent=last), language).intent == last


@pytest.mark.parametrize(
    ("text", "language"),
    [("how much is the mug?", "en"), ("有券吗", "zh"), ("cuándo llega mi pedido?", "es"), ("wo ist mein paket?", "de")],
)
def test_who_asks_in_words_of_their_own_asks_that(text: str, language: str) -> None:
    """Whatever was asked before."""
    assert read(text, Thread(intent="ask_live_schedule_replay"), language).intent != "ask_live_schedule_replay"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("das von vorhin nehm ich", "de"),
        ("me llevo el de antes", "es"),
        ("la précédente elle coûte combien ?", "fr"),
        ("اللي قبلها بكام", "ar"),
        ("さっきのいくらですか", "ja"),
        ("아까 그거 얼마예요", "ko"),
        ("o anterior quanto custa", "pt"),
        ("а предыдущая сколько стоит", "ru"),
        ("yang tadi berapa kak", "id"),
        ("cái hồi nãy bao nhiêu", "vi"),
        ("ตัวเมื่อกี้ราคาเท่าไหร่คะ", "th"),
        ("刚才那个多少钱", "zh"),
        ("how much was the one before?", "en"),
    ],
)
def test_what_was_on_show_before(text: str, language: str) -> None:
    """Is meant by whoever speaks of it so, also if they have said nothing yet."""
    reading = read(text, Thread(shown_before="MUG-01"), language, pinned="SHOE-01")
    assert [target.sku for target in reading.targets] == ["MUG-01"]


@pytest.mark.parametrize(
    ("text", "language"), [("was kosten die beiden?", "de"), ("¿cuánto cuestan los dos?", "es"), ("这两个多少钱", "zh")]
)
def test_both_of_what_was_on_show(text: str, language: str) -> None:
    """Where nothing else was offered."""
    reading = read(text, Thread(shown_before="MUG-01"), language, pinned="SHOE-01")
    assert [target.sku for target in reading.targets] == ["MUG-01", "SHOE-01"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("wie viel kostet das?", "de"),
        ("bekomme ich mein geld zurück?", "de"),
        ("cuánto cuesta esta?", "es"),
        ("这个多少钱", "zh"),
    ],
)
def test_what_is_on_show_stays_what_is_meant(text: str, language: str) -> None:
    """By whoever points at nothing that was before."""
    reading = read(text, Thread(shown_before="MUG-01"), language, pinned="SHOE-01")
    assert "MUG-01" not in [target.sku for target in reading.targets]


def test_moods_that_only_the_thread_tells() -> None:
    """Who thanks for help is glad, who joins in a complaint is not, and laughter does not calm who is angry."""
    helped = Thread(intent="how_to_order", host_spoke=True)
    assert read("oh easy, thanks!", helped).tone == "positive"
    assert read("谢谢主播", Thread()).tone == ""
    angry = Thread(beside_intent="track_order", beside_mood="negative", beside_read=True)
    joined = read("bei mir genau das gleiche problem", angry, "de")
    assert (joined.intent, joined.tone) == ("track_order", "negative")
    assert read("jajaja", Thread(host_spoke=True), "es").tone == "positive"
    assert read("jajaja", Thread(host_spoke=True, mood="negative"), "es").tone == ""
