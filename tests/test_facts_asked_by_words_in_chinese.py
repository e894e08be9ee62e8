"""Chinese questions for facts by words of their own, for properties of no name, for goods of no bag, and for a model by its number."""

from __future__ import annotations

import pytest

from zhubo.acts import Escalate
from zhubo.asking import Counter, ask_once
from zhubo.facts import Attribute, Money, Product, Variant

from .counters import chinese_counter

AT_MS = 1_795_694_400_000
"""2026-11-26 20:00 in Shanghai."""


def made(sku: str, title: str, link_no: int, category: str, options: str, description: str = "", **own: str) -> Product:
    """A product with `own` attributes whose variants are the rows of `options`, `name=value` split by blanks."""
    variants = []
    for at, row in enumerate(options.split("|")):
        told = dict(pair.split("=") for pair in row.split())
        words = {name: {"zh": value} for name, value in told.items()}
        variants.append(Variant(sku=f"{sku}-{at}", price=Money(210_000, "CNY"), options=words, stock=5))
    return Product(
        sku=sku,
        title={"zh": title},
        link_no=link_no,
        option_names=tuple(variants[0].options),
        variants=tuple(variants),
        category={"zh": category},
        description={"zh": description} if description else {},
        attributes={name: Attribute(text={"zh": value}) for name, value in own.items()},
    )


GOODS = (
    made(
        "Q7",
        "青禾 Q7 手机 2K直屏 蔡司影像 144Hz高刷 双卡双待",
        1,
        "手机",
        "容量=128G|容量=256G",
        "红外人脸解锁，随机附30W充电套装，天通卫星通话",
        商品编号="QH-77",
    ),
    made("BOOK", "青禾 Book 14 笔记本电脑", 12, "笔记本", "version=R5|version=R7"),
    made("P12", "青禾 Note 12 手机 双卡双待", 3, "手机", "容量=128G|容量=256G", system="Android"),
    made("SHOE", "青禾 男子 跑鞋 KD2290-104", 4, "鞋", "size=40|size=41"),
    made("HEAT", "青禾 燃气热水器 恒温", 5, "热水器", "升数=13升|升数=16升"),
)


@pytest.fixture(scope="module")
def counter() -> Counter:
    """A counter of these goods."""
    return chinese_counter(products=GOODS, promotions=())


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Q7屏是弯的还是直的", "2K直屏"),
        ("Q7用的啥影像系统", "蔡司影像"),
        ("Q7屏幕有一百四十四赫兹吗", "144Hz高刷"),
        ("Q7能刷脸开锁不", "红外人脸解锁"),
        ("Q7盒子里有充电头吗", "充电套装"),
        ("Q7卫星功能有没有", "卫星通话"),
        ("Q7货号发我一下", "QH-77"),
        ("跑鞋货号多少", "KD2290-104"),
        ("热水器会忽冷忽热吗", "恒温"),
        ("12是双卡吗", "双卡双待"),
        ("12是什么系统", "Android"),
    ],
)
def test_a_fact_is_found_by_the_words_of_the_question(counter: Counter, question: str, said: str) -> None:
    """It is said as it stands, and no other fact with it in its place."""
    told = ask_once(counter, question, at_ms=AT_MS)
    assert told.answer is not None and said in told.answer.text, told.answer


@pytest.mark.parametrize(
    "question",
    [
        "Q7用的啥主控",
        "Q7 128发烫厉害不",
        "Q7能录8k不",
        "Q7写满之后掉速到多少",
        "Q7的4k随机读写给个数",
        "Book R7有雷电口吗",
        "跑鞋盒里有充电头吗",
    ],
)
def test_what_no_fact_tells_is_asked_of_a_person(counter: Counter, question: str) -> None:
    """What there is to choose from is no answer, nor what goods cost."""
    told = ask_once(counter, question, at_ms=AT_MS)
    assert any(isinstance(act, Escalate) for act in told.acts), told.answer
    assert told.answer is None or ("元" not in told.answer.text and "有货" not in told.answer.text)


@pytest.mark.parametrize("question", ["Q7 256在不", "Q7 256的还有没", "红色跑鞋 40码的有吗"])
def test_whether_an_option_is_there_is_still_answered(counter: Counter, question: str) -> None:
    """It is no property that nobody has a name for."""
    told = ask_once(counter, question, at_ms=AT_MS)
    assert told.answer is not None and "有" in told.answer.text and "资料" not in told.answer.text, told.answer


@pytest.mark.parametrize(
    "question",
    [
        "蛋白粉和筋膜枪上不上",
        "防爆对讲机卖么",
        "想买个婴儿车 有吗",
        "泳镜和泳帽有卖吗",
        "打印机也卖不 配本子用",
        "折叠屏手机有吗",
        "二手手机有没有卖的",
        "有没有官翻机",
    ],
)
def test_goods_of_no_bag_are_not_there(counter: Counter, question: str) -> None:
    """Nothing else is said to be had, and nobody is asked which one is meant."""
    told = ask_once(counter, question, at_ms=AT_MS)
    text = told.answer.text if told.answer is not None else ""
    assert "没" in text and "几号链接" not in text and "有的" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("手机有吗", "Q7"),
        ("刚买了面包机 这个跑鞋多少钱", "2100元"),
        ("手机链接发一下", "青禾"),
        ("跑鞋能当登山鞋吗", ""),
        ("Q7是翻新机吗", ""),
        ("热水器送雨衣吗", ""),
    ],
)
def test_what_is_there_is_not_denied(counter: Counter, question: str, said: str) -> None:
    """A word for other goods counts where they are asked for, and nowhere else."""
    told = ask_once(counter, question, at_ms=AT_MS)
    text = told.answer.text if told.answer is not None else ""
    assert said in text and "链接里没有" not in text and "没找到您说" not in text, text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("收到第五天想退还行不", "7天"),
        ("用了觉得不好退 超过七天了", "7天"),
        ("开的票是纸的还是电子的", "发票"),
    ],
)
def test_rules_are_found_by_what_is_asked_of_them(counter: Counter, question: str, said: str) -> None:
    """Whatever was read at first."""
    told = ask_once(counter, question, at_ms=AT_MS)
    assert told.answer is not None and said in told.answer.text, told.answer
