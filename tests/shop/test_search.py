"""Which products a text names, in a made-up bag: informal names, models that there are and are not, kinds, brands, colours."""

import pytest

from zhubo.facts import Product, Text, Variant
from zhubo.shop.search import CatalogueIndex, build_index, find_candidates, fold, siblings, take_apart, unglued


def thing(sku: str, title: str, *, category: Text | None = None, listed: bool = True, **options: str) -> Product:
    """A product; each option is `name="value|value"`."""
    sets: list[dict[str, Text]] = [{}]
    for name, values in options.items():
        sets = [{**one, name: {"en": value}} for one in sets for value in values.split("|")]
    return Product(
        sku=sku,
        title={"en": title},
        category=category or {},
        listed=listed,
        option_names=tuple(options),
        variants=tuple(Variant(sku=f"{sku}-{at}", options=one) for at, one in enumerate(sets)),
    )


BAG = (
    thing("V80", "vivo X80 5G手机 旗舰影像", capacity="128G|256G"),
    thing("V80P", "vivo X80 Pro 5G手机 蔡司镜头", capacity="256G|512G"),
    thing("MEI18", "魅族 MEIZU 18s Pro 双卡手机 8GB+128GB", capacity="128G"),
    thing("NOK", "Nokia Lumen 7 Plus smartphone", capacity="64GB|128GB"),
    thing("EMB", "Nokia Ember 2 smartphone", capacity="64GB|128GB"),
    thing("PAN", "Panasonic 电视 55英寸 4K", size="55英寸|65英寸"),
    thing("RAIN-B", "Blue Rain Jacket", category={"en": "Jackets"}, size="S|M|L"),
    thing("RAIN-Y", "Yellow Rain Jacket", category={"en": "Jackets"}, size="S|M|L"),
    thing("WOOL", "Ma's Wool Sweater", size="40|42|44"),
    thing("BOOT", "Puddle Boots", category={"en": "Shoes"}, size="38|39|40"),
    thing("RUN", "耐克NIKE 男子 休闲鞋 SWIFT GLIDE 训练 运动鞋 613722-010黑色"),
    thing("SKY", "耐克NIKE 男子 休闲鞋 SKY HOP 70 CLASSIC 运动鞋 CK2201-101白色"),
    thing("V25", "Voucher 25"),
    thing("V75", "Voucher 75"),
    thing("CASE", "iPhone 手机壳 透明", category={"zh": "手机配件"}),
    thing("OLD", "碎花雪纺半身裙", listed=False),
)


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    return build_index(BAG)


def meant(index: CatalogueIndex, text: str, colours: frozenset[str] = frozenset()) -> list[str] | str:
    """The SKUs that `text` names, or what it says is absent."""
    found = find_candidates(index, take_apart(fold(text), index.words), colours=colours)
    return [index.every[at].sku for at in found.products] or found.absent


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("x80多少钱", ["V80"]),
        ("vivo X捌零啥价", ["V80"]),
        ("x八零咋个卖", ["V80"]),
        ("nokia ebmer2多少钱", ["EMB"]),
        ("embre2多少钱", ["EMB"]),
        ("耐克613722这双啥价", ["RUN"]),
        ("613722有货吗", ["RUN"]),
        ("sh70多少", ["SKY"]),
        ("买4双蓝的sh70", ["SKY"]),
        ("vivo x80 pro 啥价", ["V80P"]),
        ("vivox80pro啥价", ["V80P"]),
        ("X80p有货吗", ["V80P"]),
        ("魅族18s多少", "product"),
        ("族18s pro怎么卖", ["MEI18"]),
        ("nokia lumen price", ["NOK"]),
        ("how much is the lumen 7+", ["NOK"]),
        ("lumenn 7 plus", ["NOK"]),
        ("puddel boots in 39", ["BOOT"]),
        ("mas wool sweaters", ["WOOL"]),
        ("松下那台电视", ["PAN"]),
        ("blue jacket", ["RAIN-B"]),
        ("voucher 75 pls", ["V75"]),
        ("雪纺半身裙还有吗", ["OLD"]),
    ],
)
def test_informal_names_find_their_product(index: CatalogueIndex, text: str, skus: list[str]) -> None:
    """Shortened, run together, with a slip, in another script, with the suffix as one letter."""
    assert meant(index, text) == skus


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("vivo x90多少钱", "product"),
        ("x80 ultra有吗", "product"),
        ("vivo x80青春版", "product"),
        ("魅族20啥价", "product"),
        ("lumen 9 price", "product"),
        ("lumen 7 mini", "product"),
        ("nokia lumen 9 smartphone", "product"),
        ("19pro手机多少钱", "product"),
        ("nokia brick price", "product"),
        ("voucher 50", "product"),
        ("voucher 200", "product"),
        ("lumen 75", "product"),
        ("oppo手机有吗", "brand"),
        ("苹果14多少钱", "product"),
        ("do you sell candles", "kind"),
        ("索尼电视多少钱", "brand"),
    ],
)
def test_what_the_bag_lacks_is_no_near_neighbour(index: CatalogueIndex, text: str, absent: str) -> None:
    """Another number, suffix, line, brand or kind than any that is there."""
    assert meant(index, text) == absent


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("有什么手机", ["V80", "V80P", "MEI18", "NOK", "EMB"]),
        ("jackets?", ["RAIN-B", "RAIN-Y"]),
        ("which vouchers", ["V25", "V75"]),
        ("手机壳多少钱", ["CASE"]),
    ],
)
def test_a_kind_means_all_of_it(index: CatalogueIndex, text: str, skus: list[str]) -> None:
    """In the bag's order; a case for phones is no phone."""
    assert meant(index, text) == skus


def test_a_colour_in_the_name_tells_apart(index: CatalogueIndex) -> None:
    """The jacket of that colour; none where no jacket has it; its sibling is the one of the other colour."""
    assert meant(index, "jacket in yellow", frozenset({"yellow"})) == ["RAIN-Y"]
    assert meant(index, "red jacket", frozenset({"red"})) == "colour"
    blue, yellow = index.places["RAIN-B"], index.places["RAIN-Y"]
    assert siblings(index, blue, frozenset({"yellow"})) == (yellow,)
    assert siblings(index, blue, frozenset({"red"})) == ()


@pytest.mark.parametrize("text", ["hello everyone", "主播好漂亮", "多少钱", "like it", "1", "?", "", "😀", "a" * 500])
def test_words_without_a_name_name_nothing(index: CatalogueIndex, text: str) -> None:
    """Neither a product nor a lack of one."""
    assert meant(index, text) == ""


def test_sizes_and_counts_are_no_models(index: CatalogueIndex) -> None:
    """A number that may be a size, or that counts, contradicts nothing."""
    assert meant(index, "puddle boots 43") == ["BOOT"]
    assert meant(index, "wool sweater 46") == ["WOOL"]
    assert meant(index, "两台lumen 7 plus") == ["NOK"]


def test_numbers_written_together_come_apart(index: CatalogueIndex) -> None:
    """A model and a measure that the bag has; other long numbers stay whole."""
    for text, parts in (
        ("x80256g", ["x80", "256g"]),
        ("lumen 764gb", ["7", "64g"]),
        ("x80999g", ["x80999g"]),
        ("12345g", ["12345g"]),
    ):
        spoken = unglued(index, take_apart(text, index.words))
        assert [(n.code or n.value) + n.unit for n in spoken.numbers] == parts, text


def test_an_empty_bag_names_nothing() -> None:
    """Neither finds nor misses anything."""
    index = build_index(())
    assert find_candidates(index, take_apart("iphone 14", index.words)).products == ()
