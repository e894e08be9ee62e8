"""Which products a comment means, in a small bag."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from zhubo.events import Target
from zhubo.facts import Attribute, Money, Product, Shop, Variant, words
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.importing import import_shop
from zhubo.shop.read import read_shop
from zhubo.shop.search import CatalogueIndex, build_index, canonical_size

Read = Callable[..., Reading]
SHOP = Path(__file__).parent.parent.parent / "src" / "zhubo" / "sample" / "shop"
LAST = (Target(sku="TEE-01", how="alias"),)


def skus(read: Read, text: str, **context: object) -> list[str]:
    return [target.sku for target in read(text, **context).targets]


def test_a_link_number_is_surest(read: Read) -> None:
    """The product behind the number, whatever is on show."""
    targets = read("3号还有M吗", pinned="MUG-01", last_targets=LAST).targets
    assert [(t.sku, t.how, t.variants) for t in targets] == [("DRESS-01", "link", ("DRESS-01-M",))]


def test_a_link_number_that_nothing_has_means_nothing(read: Read) -> None:
    """An unknown number does not fall back to what is on show."""
    assert skus(read, "99号多少钱", pinned="MUG-01") == []


@pytest.mark.parametrize(
    ("text", "sku"),
    [("马克杯多少钱", "MUG-01"), ("how much is the tote bag", "TOTE-01"), ("蓝牙耳机续航多久", "BUDS-01")],
)
def test_a_name_means_its_product(read: Read, text: str, sku: str) -> None:
    """Titles and aliases, the longer before the shorter."""
    reading = read(text, pinned="CAT-01")
    assert [(target.sku, target.how) for target in reading.targets] == [(sku, "alias")]
    assert any(span.name == "product" for span in reading.spans)


@pytest.mark.parametrize("text", ["杯子和T恤哪个好", "1号和2号哪个好", "which is better, the mug or the tee"])
def test_comparing_means_both(read: Read, text: str) -> None:
    """Two names or numbers are two targets, in reading order."""
    assert skus(read, text) == ["MUG-01", "TEE-01"]


def test_without_a_name_it_is_what_is_on_show(read: Read) -> None:
    """A question about an item means the pinned one, else what this viewer last spoke of, else nothing."""
    assert skus(read, "多少钱", pinned="MUG-01", last_targets=LAST) == ["MUG-01"]
    assert [t.how for t in read("多少钱", last_targets=LAST).targets] == ["recent"]
    assert skus(read, "多少钱") == []


def test_a_question_about_the_shop_has_no_target(read: Read) -> None:
    """Postage and refunds are not about what is on show."""
    assert skus(read, "包邮吗", pinned="MUG-01") == []
    assert skus(read, "我要退款", pinned="MUG-01") == []


def test_a_product_that_the_bag_lacks_is_not_what_is_on_show(read: Read) -> None:
    """Somebody who asks for a down jacket does not mean the mug."""
    assert [(t.sku, t.how) for t in read("羽绒服多少钱", pinned="MUG-01").targets] == [("", "unknown")]


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("2号黑色M有吗", ("TEE-01-BLACK-M",)),
        ("T恤有没有大号", ("TEE-01-WHITE-L", "TEE-01-BLACK-L")),
        ("the black tee in XL?", ("TEE-01-BLACK-XL",)),
        ("T恤有3XL吗", ()),
        ("T恤多少钱", ()),
        ("it's the tee", ()),
    ],
)
def test_options_narrow_the_variants(read: Read, text: str, variants: tuple[str, ...]) -> None:
    """Option words in any writing leave the variants that have them all; what the product lacks narrows nothing."""
    assert [target.variants for target in read(text).targets] == [variants]


def test_traits_and_budgets_choose_among_a_kind(model: Understander) -> None:
    """What an attribute says, and what the price is, where a kind is asked for; the pinned one where it is among them."""
    bag = build_index(
        [
            Product(
                sku=sku,
                title={"en": f"{name} hoodie"},
                attributes={"material": Attribute(text={"en": material})},
                variants=(Variant(sku=sku, price=Money(price * 100, "USD")),),
            )
            for sku, name, material, price in (
                ("A", "Grey", "cotton", 30),
                ("B", "Blue", "polyester", 35),
                ("C", "Pine", "cotton", 50),
            )
        ]
    )

    def meant(text: str, **context: object) -> list[str]:
        known = Context(languages=("en",), currency="USD", **context)  # type: ignore[arg-type]
        return [target.sku for target in read_comment(text, model=model, index=bag, context=known).targets]

    assert meant("how much are the cotton hoodies") == ["A", "C"]
    assert meant("how much is the polyester hoodie") == ["B"]
    assert meant("which hoodies do you have under $40") == ["A", "B"]
    assert meant("which hoodies do you have under $10") == [""]
    assert meant("how much is this hoodie", pinned="C") == ["C"]
    assert meant("how much is the blue one", pinned="A") == ["B"]


def test_the_only_product_is_meant(model: Understander, bag: object) -> None:
    """In a bag of one, a question about an item is about it."""
    products = bag.products  # type: ignore[attr-defined]
    index = build_index([products["MUG-01"]])
    reading = read_comment("多少钱", model=model, index=index, context=Context())
    assert [(target.sku, target.how) for target in reading.targets] == [("MUG-01", "only")]


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("xxl", "2XL"),
        ("2XL", "2XL"),
        ("Medium", "M"),
        ("大号", "L"),
        ("42码", "42"),
        ("EU 42", "42"),
        ("xs", "XS"),
        ("", None),
    ],
)
def test_sizes_have_one_writing(written: str, size: str | None) -> None:
    """Different writings of a size are the same size."""
    assert canonical_size(written) == size


def said(read: Read, text: str, **context: object) -> list[tuple[str, str]]:
    return [(target.sku, target.how) for target in read(text, **context).targets]


@pytest.mark.parametrize(
    ("text", "pinned", "skus"),
    [
        ("这个杯子多少钱", "MUG-01", ["MUG-01"]),
        ("how much is this mug", "MUG-01", ["MUG-01"]),
        ("先不看这个 保温杯多少钱", "MUG-01", ["THERMOS-01"]),
        ("不是这个，雨伞还有吗", "MUG-01", ["UMB-01"]),
        ("is it lined?", "DRESS-01", ["DRESS-01"]),
        ("XL还有吗", "DRESS-01", ["DRESS-01"]),
        ("last navy one?", "SCARF-01", ["SCARF-01"]),
    ],
)
def test_what_is_named_beats_what_is_on_show(read: Read, text: str, pinned: str, skus: list[str]) -> None:
    """And what is on show beats a word that merely stands in another product's name."""
    assert skus_of(read, text, pinned=pinned) == skus


def skus_of(read: Read, text: str, **context: object) -> list[str]:
    return [target.sku for target in read(text, **context).targets]


@pytest.mark.parametrize(
    "text", ["有没有羽绒服", "iphone多少钱", "小米手环有吗", "got any candles", "do you sell laptops", "vivo x90有货吗"]
)
@pytest.mark.parametrize("pinned", [None, "MUG-01"])
def test_what_the_bag_lacks_is_said_to_lack(read: Read, text: str, pinned: str | None) -> None:
    """Never what is on show instead."""
    assert said(read, text, pinned=pinned) == [("", "unknown")]


@pytest.mark.parametrize(
    "text", ["包安装吗 安装多少钱", "杯子换个杯盖配件多少钱", "how much is a replacement for the mug", "杯子运费多少钱"]
)
def test_a_side_thing_has_not_the_price_of_the_goods(read: Read, text: str) -> None:
    """A part or a service is not priced as what it belongs to."""
    reading = read(text, pinned="MUG-01")
    goods = {"MUG-01", "DRESS-01"} & {target.sku for target in reading.targets}
    assert not (goods and reading.intent == "ask_price" and reading.slots.attribute != "other_price")


def test_what_it_goes_with_is_not_what_is_meant(read: Read) -> None:
    """A laptop that shall fit into the backpack, a microwave that the mug shall go into, a gift with the nuts."""
    assert skus_of(read, "背包能放15寸电脑吗") == ["BAG-01"]
    assert skus_of(read, "杯子能进微波炉吗") == ["MUG-01"]
    assert skus_of(read, "will a 15 inch laptop fit in the backpack") == ["BAG-01"]


def test_kinds_are_groups(read: Read) -> None:
    """All cups when it is asked which there are, the one on show where one is meant, the last spoken of where none is."""
    assert said(read, "你们家有什么杯子", pinned="MUG-01") == [("MUG-01", "category"), ("THERMOS-01", "category")]
    assert said(read, "茶叶多少钱", last_targets=(Target(sku="OOLONG-01", how="alias"),))[0][0] in (
        "OOLONG-01",
        "GREEN-01",
    )


def test_bare_numbers_beside_a_name_are_no_links(read: Read) -> None:
    """`jeans in 30` asks for a size, though there is a link of that number; a number with its word is a link."""
    assert [(t.sku, t.variants) for t in read("price of the jeans in 30").targets] == [("JEANS-01", ("JEANS-01-30",))]
    assert said(read, "link 4 price") == [("JEANS-01", "link")]


def test_a_value_that_the_product_lacks_is_kept(read: Read) -> None:
    """As the size that was asked for, with no variant, so that the answer can say what there is instead."""
    reading = read("保温杯有800毫升的吗")
    assert [(t.sku, t.variants) for t in reading.targets] == [("THERMOS-01", ())]
    assert reading.slots.size == "800毫升"
    reading = read("do you have the jeans in 44")
    assert [(t.sku, t.variants, reading.slots.size) for t in reading.targets] == [("JEANS-01", (), "44")]
    reading = read("卫衣红色M有吗")
    assert [(t.sku, t.variants) for t in reading.targets] == [("HOODIE-01", ())]
    assert reading.slots.colour == "red"


def said_of(option: str, value: str) -> str:
    """What people say for a value: of a yes or no, the option's name."""
    return {"yes": option, "no": f"not {option}", "none": f"no {option}"}.get(value, value)


def grid(shop: Shop, language: str, count: int) -> list[tuple[str, Product, set[str]]]:
    """Questions that name a product with some of a variant's options, and the variants that have them all."""
    rng = random.Random(5)
    forms = {
        "zh": ("{p} {o} 多少钱", "{o}的{p}什么价", "{p}{o}啥价"),
        "en": ("how much is the {o} {p}", "{p} {o} price?", "price of {p} in {o}", "{p} ({o}) cost"),
    }[language]
    cases = []
    for product in (p for p in shop.products if p.listed):
        for variant in product.variants:
            chosen = rng.sample(
                list(variant.options.items()), rng.randint(1, len(variant.options)) if variant.options else 0
            )
            having = {v.sku for v in product.variants if all(v.options.get(n) == t for n, t in chosen)}
            spoken = (" " if language == "en" else "").join(
                said_of(name, words(text, language)) for name, text in chosen
            )
            name = words(product.title, language)
            cases.append((rng.choice(forms).format(p=name.lower(), o=spoken), product, having))
    rng.shuffle(cases)
    return cases[:count]


def variants_meant(reading: Reading, product: Product) -> set[str] | None:
    """The variants of `product` that a reading means, all where it narrows none; None where it means another product or none."""
    if [target.sku for target in reading.targets] != [product.sku]:
        return None
    return set(reading.targets[0].variants) or {variant.sku for variant in product.variants}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_variant_of_the_sample_shop_is_found(model: Understander, bag: CatalogueIndex, language: str) -> None:
    """A title with any of its options means exactly the variants that have them."""
    for text, product, having in grid(read_shop(SHOP), language, 400):
        reading = read_comment(text, model=model, index=bag, context=Context())
        assert variants_meant(reading, product) == having, text


@pytest.mark.data
def test_variants_of_a_large_catalogue_are_never_mistaken(model: Understander, data_root: Path) -> None:
    """50 products with up to twenty variants: nothing but what was named is left, and hardly ever more."""
    shop = import_shop(data_root / "shops-chat-media" / "tau-bench-retail").shop
    index = build_index(shop.products)
    exact = 0
    for text, product, having in (cases := grid(shop, "en", 300)):
        meant = variants_meant(
            read_comment(text, model=model, index=index, context=Context(languages=("en",))), product
        )
        assert meant is None or having <= meant, text
        exact += meant == having
    assert exact >= len(cases) * 0.95


def test_a_last_product_is_not_asked_for_where_one_is_pinned(model: Understander, bag: CatalogueIndex) -> None:
    """Readings with the same pinned product are one, whatever each viewer spoke of before."""
    fresh = read_comment("多少钱", model=model, index=bag, context=Context(pinned="MUG-01"))
    spoken = read_comment("多少钱", model=model, index=bag, context=Context(pinned="MUG-01", last_targets=LAST))
    assert fresh == spoken


def test_variants_are_of_the_target(model: Understander, bag: CatalogueIndex) -> None:
    """No target names a variant of another product, for any question about any pair of products."""
    products = list(bag.products.values())
    owners = {variant.sku: product.sku for product in products for variant in product.variants}
    for one, other in zip(products, products[1:], strict=False):
        text = f"{words(one.title, 'zh')}和{words(other.title, 'zh')}哪个好"
        targets = read_comment(text, model=model, index=bag, context=Context()).targets
        assert [target.sku for target in targets] == [one.sku, other.sku], text
        assert all(owners[variant] == target.sku for target in targets for variant in target.variants)
