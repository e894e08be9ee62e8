"""The word of a product's own texts that a question is about."""

from __future__ import annotations

import pytest

from zhubo.text.own_words import own_word

CASES = [
    # the question with the names of goods blanked out, a text of the product, the word
    ("    是tlc还是qlc", "TLC", "tlc"),
    ("    用天然气还是液化气", "燃气热水器天然气家用", "天然气"),
    ("    是圆领还是v领", "简约圆领", "圆领"),
    ("    能打卫星电话吗", "北斗卫星消息", "卫星"),
    ("    是零冷水的吗", "超一级能效零冷水", "零冷水"),
    ("does the      dry fast", "Goes on easy and dries at light speed.", "dries"),
    ("is      an energy drink", "The energy drink for the health-conscious.", "energy"),
    ("are the      slip on", "Slip on the style and stride tall", "slip"),
    ("are the      slip resistant", "Slip on the style and stride tall", None),
    ("is the      sugar free", "A treat, sugar free, made from ripe fruit", "sugar"),
    ("is the      saleor loom", "Saleor Loom", "saleor"),
    ("这个怎么样", "新款上市，什么都好", None),
    ("有什么颜色的吗", "什么颜色的都有", None),
    ("what is it like", "like it or not, it is what it is", None),
    ("is the      organic", "exotic banana juice made from ripe fruit", None),
    ("", "anything", None),
    ("防水吗", "", None),
]


@pytest.mark.parametrize(("question", "text", "word"), CASES)
def test_the_word_that_both_hold(question: str, text: str, word: str | None) -> None:
    """What both hold and not every question does; nothing else."""
    assert own_word(question, (text,)) == word


def test_long_questions_cost_little() -> None:
    """Only the beginning of a question counts, so that its length does not decide the cost."""
    assert own_word("的" * 5_000 + "圆领", ("圆领",)) is None
