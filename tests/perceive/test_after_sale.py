"""What is wrong with an order is read as a typed reason, in every language, and in comments about orders alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhubo.case import REASONS
from zhubo.perceive import matters_of
from zhubo.perceive.after_sale import AFTER_SALE, after_sale_words

SAID = [
    ("zh", "damaged_missing_wrong", "收到的杯子碎了", ("damaged",)),
    ("zh", "damaged_missing_wrong", "少发了一件", ("missing",)),
    ("zh", "damaged_missing_wrong", "发错货了，要换货", ("wrong_item", "exchange")),
    ("zh", "request_refund_return", "质量太差了要退货", ("quality", "return")),
    ("zh", "warranty_invoice", "帮我开发票", ("invoice",)),
    ("zh", "track_order", "快递一直没到，都半个月了", ("late_delivery",)),
    ("zh", "ask_price", "碎花裙多少钱", ()),
    ("en", "request_refund_return", "My mug arrived BROKEN, I want a refund", ("damaged", "refund")),
    ("en", "damaged_missing_wrong", "wrong item received", ("wrong_item",)),
    ("en", "damaged_missing_wrong", "it doesn’t work", ("quality",)),
    ("en", "damaged_missing_wrong", "it doesn't work", ("quality",)),
    ("ja", "damaged_missing_wrong", "届いたカップが割れていました", ("damaged",)),
    ("ko", "request_refund_return", "불량이에요 환불해 주세요", ("quality", "refund")),
    ("es", "damaged_missing_wrong", "La taza llegó rota", ("damaged",)),
    ("pt", "damaged_missing_wrong", "veio a cor errada, quero trocar", ("wrong_item", "exchange")),
    ("fr", "damaged_missing_wrong", "Il manque un article", ("missing",)),
    ("de", "request_refund_return", "Die Tasse ist zerbrochen, ich will mein Geld zurück", ("damaged", "refund")),
    ("ru", "damaged_missing_wrong", "Пришла разбитая кружка", ("damaged",)),
    ("ar", "damaged_missing_wrong", "وصلني الكوب مكسور", ("damaged",)),
    ("id", "damaged_missing_wrong", "gelasnya pecah, minta refund", ("damaged", "refund")),
    ("vi", "damaged_missing_wrong", "cốc bị vỡ", ("damaged",)),
    ("vi", "damaged_missing_wrong", "tôi hưng phấn", ()),
    ("th", "request_refund_return", "แก้วแตก ขอคืนเงิน", ("damaged", "refund")),
    ("zh-Hant", "damaged_missing_wrong", "杯子壞了", ("damaged",)),
    ("xx", "damaged_missing_wrong", "broken", ()),
]


@pytest.mark.parametrize(("language", "intent", "text", "matters"), SAID)
def test_a_reason_is_read_from_its_words(language: str, intent: str, text: str, matters: tuple[str, ...]) -> None:
    """In the order of the reasons, and none where the comment asks about something else."""
    assert matters_of(text, language, intent) == matters


def test_every_language_has_words_for_every_reason_that_a_comment_can_name() -> None:
    """And no word is empty, which would stand in every comment."""
    named = set().union(*AFTER_SALE.values())
    assert named <= set(REASONS) and len(after_sale_words()) == 13
    for language, words in after_sale_words().items():
        assert set(words) == named, language
        assert all(word.strip() == word != "" for said in words.values() for word in said), language


def test_the_packed_words_are_those_that_are_written() -> None:
    """A change in `seeds/after_sale` is packed by `runs/make_after_sale.py`."""
    for path in sorted((Path(__file__).parents[2] / "seeds" / "after_sale").glob("*.tsv")):
        pairs = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        packed = after_sale_words()[path.stem]
        assert sorted(map(tuple, pairs)) == sorted((reason, word) for reason, said in packed.items() for word in said)
