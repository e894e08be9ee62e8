"""Which products a comment means, in a small bag."""

from collections.abc import Callable

import pytest

from zhubo.events import Target
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index, canonical_size

Read = Callable[..., Reading]
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
