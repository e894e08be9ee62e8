"""Comments in languages beside Chinese and English: what is wanted, and which link is meant."""

from collections.abc import Callable

import pytest

from zhubo.perceive import Reading

Read = Callable[..., Reading]

CASES = [
    ("¿cuánto cuesta el número 3?", "es", "ask_price", (3,)),
    ("quanto custa o produto 12", "pt", "ask_price", (12,)),
    ("c'est combien le numéro 4", "fr", "ask_price", (4,)),
    ("was kostet nummer 7", "de", "ask_price", (7,)),
    ("berapa harganya nomor 5 kak", "id", "ask_price", (5,)),
    ("số 8 bao nhiêu tiền shop", "vi", "ask_price", (8,)),
    ("3番いくらですか", "ja", "ask_price", (3,)),
    ("2번 얼마예요", "ko", "ask_price", (2,)),
    ("сколько стоит номер 6", "ru", "ask_price", (6,)),
    ("بكم رقم 9", "ar", "ask_price", (9,)),
    ("เบอร์ 4 ราคาเท่าไหร่", "th", "ask_price", (4,)),
    ("hacen envíos a canarias", "es", "ask_deliver_region", ()),
    ("送料無料ですか", "ja", "ask_shipping_fee", ()),
    ("반품 가능한가요", "ko", "return_exchange_policy", ()),
    ("wann kommt mein paket an", "de", "track_order", ()),
]


@pytest.mark.parametrize(("text", "language", "intent", "links"), CASES)
def test_reads_what_is_wanted(read: Read, text: str, language: str, intent: str, links: tuple[int, ...]) -> None:
    """By the model of the other languages; link numbers by their words."""
    reading = read(text)
    assert (reading.language, reading.intent, reading.slots.link_nos) == (language, intent, links)
