"""Models that are said by their number alone or right behind one another, and kinds that are named beside what is meant."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, link: int, category: str = "", **options: str) -> Product:
    """A product with the options of each variant at the same place of every option."""
    rows = list(zip(*(values.split("|") for values in options.values()), strict=True)) or [()]
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            price=Money(9_900, "CNY"),
            stock=5,
            options={name: {"zh": value} for name, value in zip(options, row, strict=True)},
        )
        for at, row in enumerate(rows)
    )
    return Product(sku=sku, title={"zh": title}, category={"zh": category or "手机"}, link_no=link, variants=variants)


BAG = build_index(
    (
        thing("S21", "三星 Galaxy 21 手机", 1, colour="绿色|绿色|白色", capacity="128G|256G|128G"),
        thing("V30", "vivo V30 手机", 2, colour="白色", capacity="256G"),
        thing("PAD", "联想 平板 Tab 21 护眼", 21, "平板电脑", colour="标准版", capacity="64G"),
        thing("NOVA", "华为 Nova12 手机", 4, capacity="256G"),
        thing("PIL", "鹦鹉 靠枕 绒面", 5, "家居", colour="白色"),
        thing("CUP", "绿洲 杯子 陶瓷", 6, "家居", colour="白色"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("21的256多少钱", ["S21"]),
        ("128的21多少钱", ["S21"]),
        ("21有绿色的吗", ["S21"]),
        ("绿色21 256多少钱", ["S21"]),
        ("21多少钱", ["PAD", "S21"]),
        ("21的64多少钱", ["PAD"]),
        ("33的256多少钱", []),
        ("12多少钱", ["NOVA"]),
        ("v30galaxy21哪个便宜", ["V30", "S21"]),
        ("nova12三星21哪个便宜", ["NOVA", "S21"]),
        ("放沙发上的靠枕多少钱", ["PIL"]),
        ("沙发靠枕多少钱", ["PIL"]),
        ("不要杯子 靠枕多少钱", ["PIL"]),
        ("靠枕和杯子多少钱", ["PIL", "CUP"]),
        ("沙发多少钱", [""]),
    ],
)
def test_what_is_meant_is_told_by_what_stands_beside_it(model: Understander, text: str, skus: list[str]) -> None:
    """Options tell whose a number is; where none does, a bare number is a link and a model.

    What a thing is for, or is not, is not what is meant.
    """
    assert [target.sku for target in read(model, text).targets] == skus


def test_what_is_on_show_keeps_its_options(model: Understander) -> None:
    """Another model whose number stands there comes first only where it explains more."""
    assert [target.sku for target in read(model, "21的256多少钱", pinned="NOVA").targets] == ["NOVA"]
    assert [target.sku for target in read(model, "21的128多少钱", pinned="NOVA").targets] == ["S21"]


@pytest.mark.parametrize(
    ("text", "colour", "sku"),
    [
        ("这靠枕有绿色吗", "green", "PIL"),
        ("靠枕只有白的吗", None, "PIL"),
        ("靠枕几多银", None, "PIL"),
        ("靠枕有银色吗", "silver", "PIL"),
    ],
)
def test_a_colour_may_be_money_or_already_known(model: Understander, text: str, colour: str | None, sku: str) -> None:
    """几多银 is how much, and 只有白的吗 asks for the others; what is pointed at by its kind is what is on show."""
    reading = read(model, text, pinned="PIL")
    assert (reading.slots.colour, [target.sku for target in reading.targets]) == (colour, [sku])


def test_numerals_in_a_row_are_several(model: Understander) -> None:
    """The model and its memory, written as they are spoken."""
    for text, variants in (("nova十二二百五十六g多少钱", ["NOVA-0"]), ("三星21一百二十八g", ["S21-0", "S21-2"])):
        (target,) = read(model, text).targets
        product = next(one for one in BAG.every if one.sku == target.sku)
        assert list(target.variants or (variant.sku for variant in product.variants)) == variants


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("21跟v30差多少", ["S21", "V30"]),
        ("v30跟21差多少", ["V30", "S21"]),
        ("21号链接跟v30差多少", ["PAD", "V30"]),
    ],
)
def test_a_bare_number_beside_a_phone_is_the_phone_of_that_number(
    model: Understander, text: str, skus: list[str]
) -> None:
    """What is compared is of one kind: the tablet at link 21 is meant where the link is said."""
    assert [target.sku for target in read(model, text).targets] == skus


def test_a_link_that_is_a_model_too(model: Understander) -> None:
    """A bare number that is a link and, of another product, the model means both; with a word for links it is the link."""
    bag = build_index(
        (
            thing("BOOK", "青禾 Book 14 笔记本", 14, "电脑", screen="14英寸|15英寸"),
            thing("F14", "橙光 Phone 14 手机", 2, capacity="128G|256G"),
        )
    )
    meant = {}
    for text in ("14多少钱", "14号多少钱", "14 256g多少钱"):
        reading = read_comment(text, model=model, index=bag, context=Context(languages=("zh",)))
        meant[text] = [(target.sku, target.variants) for target in reading.targets]
    assert meant == {
        "14多少钱": [("BOOK", ()), ("F14", ())],
        "14号多少钱": [("BOOK", ())],
        "14 256g多少钱": [("F14", ("F14-1",))],
    }
