"""Values that a product lacks and others have, shades by their number, goods that differ by a number, traits that name a thing."""

from __future__ import annotations

import pytest

from zhubo.facts import Attribute, Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, material: str = "", language: str = "zh", **options: str) -> Product:
    """A product with the options of each variant at the same place of every option."""
    rows = list(zip(*(values.split("|") for values in options.values()), strict=True)) or [()]
    variants = tuple(
        Variant(
            sku=f"{sku}-{at}",
            price=Money(9_900, "CNY"),
            stock=5,
            options={name: {language: value} for name, value in zip(options, row, strict=True)},
        )
        for at, row in enumerate(rows)
    )
    stated = {"material": Attribute(text={"en": material})} if material else {}
    return Product(sku=sku, title={language: title}, variants=variants, attributes=stated)


BAG = build_index(
    (
        thing("LIP", "小妍 丝绒口红", 色号="02奶茶|07复古红|520正红"),
        thing("GLOSS", "小妍 水光唇釉", 色号="02奶茶|09蜜桃"),
        thing("NAIL", "小妍 指甲油", 色号="13车厘子|21墨绿"),
        thing("TV", "海韵 电视", size="55英寸|65英寸", 内存="2G|4G"),
        thing("COAT", "北岭 夹克男", colour="雾灰|苔原", size="170|175"),
        thing("VEST", "北岭 马甲男", colour="雾灰|雾灰", size="170|175"),
        thing("REDPAD", "海韵 平板 Tab", colour="Galaxy 11寸 R9|标准 10寸 R5"),
        thing("GAL", "三星 Galaxy S9 手机", capacity="128G|256G"),
        thing("TAPE", "Night talks", medium="Vinyl|CD", language="en"),
        thing("TALE", "Morning tales", medium="MP3|CD", language="en"),
        thing("V20", "Store voucher 20", language="en"),
        thing("V80", "Store voucher 80", language="en"),
        thing("RUG", "Meadow runner", "Jute", "en"),
        thing("THROW", "Hills throw", "Mohair", "en"),
        thing("CAP", "Stone fountain hoodie", language="en"),
        thing("MUGS", "Plain mug", language="en"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "sku", "slot", "value"),
    [
        ("唇釉520有吗", "GLOSS", "size", "520号"),
        ("is there an mp3 version of night talks", "TAPE", "size", "MP3"),
        ("mp3 price for morning tales", "TALE", "size", None),
        ("night talks on cassette?", "TAPE", "size", "cassette"),
        ("口红09号色有吗", "LIP", "size", "09号"),
        ("马甲苔原175多少钱", "VEST", "colour", "苔原"),
        ("夹克苔原175多少钱", "COAT", "colour", None),
        ("口红520有吗", "LIP", "size", None),
    ],
)
def test_a_value_of_another_product_is_lacking(
    model: Understander, text: str, sku: str, slot: str, value: str | None
) -> None:
    """It is noted as what is asked for, so that the answer says which there are; the product's own values lack nothing."""
    reading = read(model, text)
    assert [target.sku for target in reading.targets] == [sku]
    assert getattr(reading.slots, slot) == value


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("13号色的多少钱", ["NAIL"]),
        ("55号色的多少钱", []),
        ("galaxy那台11寸r9多少钱", ["REDPAD"]),
        ("galaxy s9 256多少钱", ["GAL"]),
        ("voucher of 80 dollars", ["V80"]),
        ("a twenty dollar voucher please", ["V20"]),
        ("voucher for 300 dollars how much", ["", "V20", "V80"]),
        ("how much is the mohair thing", ["THROW"]),
        ("stone fountain mug price", [""]),
        ("mug price", ["MUGS"]),
    ],
)
def test_a_number_a_trait_or_an_option_tells_which_one(model: Understander, text: str, skus: list[str]) -> None:
    """Shades, goods called alike but for a number, options that say another's name; a name with another kind is not there."""
    assert [target.sku for target in read(model, text).targets] == skus


def test_letters_of_a_brand_are_no_code(model: Understander) -> None:
    """Where the bag has only the number: mi12 of a Mi that is written apart."""
    bag = build_index(
        [thing("MI", "Mi 小米 12 Pro 手机", capacity="128G|256G"), thing("OLD", "Mi 小米 9 手机", capacity="64G")]
    )
    reading = read_comment("mi12pro 256多少钱", model=model, index=bag, context=Context(currency="CNY"))
    assert [(target.sku, target.variants) for target in reading.targets] == [("MI", ("MI-1",))]
