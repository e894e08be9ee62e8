"""Chinese comments are read without the politeness around a question, and with words written by their sound put right."""

from __future__ import annotations

import pytest

from zhubo.perceive import Context, Understander, read_comment
from zhubo.perceive.tidy_zh import tidied
from zhubo.shop.search import build_index
from zhubo.text.normalise import normalise

from ..things import thing

BAG = build_index((thing("LAMP", "弯月台灯", language="zh", 颜色="白色|黑色"),))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("诶 主播 台灯多少钱 在线等", "台灯多少钱"),
        ("请问一下有货吗", "有货吗"),
        ("老板，包邮吗 谢谢主播！", "包邮吗"),
        ("台灯眼色有哪些", "台灯颜色有哪些"),
        ("有什么优汇 急", "有什么优惠"),
        ("最实惠的台灯 免邮吗 发货多长时间", "最便宜的台灯 包邮吗 发货多久"),
        ("台灯有冇平啲 几钿", "台灯有没有便宜点 多少钱"),
        ("台灯系边度发货嘅", "台灯系哪里发货的"),
        ("而家台灯几多钱 微信畀钱", "现在台灯多少钱 微信付款"),
        ("主播吃饭没", "主播吃饭没"),
        ("主播 你真好看", "主播 你真好看"),
        ("谢谢主播", "谢谢主播"),
        ("请问题目是什么", "请问题目是什么"),
        ("亲肤吗", "亲肤吗"),
        ("急 今天发货吗", "急 今天发货吗"),
        ("老板娘多少岁", "老板娘多少岁"),
    ],
)
def test_only_what_is_around_a_question_goes(text: str, left: str) -> None:
    """What is polite and nothing else stays, and what is said to the host."""
    assert tidied(normalise(text), BAG).text == left


def test_slots_keep_their_places(model: Understander) -> None:
    """They are those of the text as it was given."""
    text = "诶 主播，眼色有黑色的台灯吗 在线等"
    reading = read_comment(text, model=model, index=BAG, context=Context(languages=("zh",)))
    assert [(target.sku, target.variants) for target in reading.targets] == [("LAMP", ("LAMP-1",))]
    assert "黑色" in {text[span.start : span.end] for span in reading.spans}
