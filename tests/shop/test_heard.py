"""Names of models as they sound: Chinese characters for Latin words and letters, numbers in words; and what only sounds alike."""

import pytest

from zhubo.facts import Product, Variant
from zhubo.shop.heard import heard
from zhubo.shop.search import CatalogueIndex, build_index, find_candidates, fold, take_apart
from zhubo.shop.syllables import is_letter, sounds_like, syllable_of


def thing(sku: str, title: str) -> Product:
    """A product with nothing but its name."""
    return Product(sku=sku, title={"zh": title}, variants=(Variant(sku=f"{sku}-1"),))


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    """A bag of phones, a pad and vouchers, two of them with the same number."""
    return build_index(
        [
            thing("NOVA", "HUAWEI Nova 12 活力影像"),
            thing("MOTO", "Moto 40 折叠手机"),
            thing("V40", "vivo V40 轻薄手机"),
            thing("PAD", "Surface 9 二合一"),
            thing("TV", "海信电视 40英寸"),
            thing("CARD", "Voucher 40"),
            thing("CARD2", "Voucher 420"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("诺瓦12多少钱", ["NOVA"]),
        ("诺娃十二还有吗", ["NOVA"]),
        ("摩托四零", ["MOTO"]),
        ("摩拖40啥价", ["MOTO"]),
        ("威四零多少", ["V40"]),
        ("色费斯九多少钱", ["PAD"]),
        ("voucher forty", ["CARD"]),
        ("how much is the voucher four twenty", ["CARD2"]),
    ],
)
def test_a_sound_before_a_number_names_the_model(index: CatalogueIndex, text: str, skus: list[str]) -> None:
    """What leads up to this very number in a name is known by how it sounds."""
    spoken = heard(index, take_apart(fold(text), index.words))
    assert [index.every[at].sku for at in find_candidates(index, spoken).products] == skus


@pytest.mark.parametrize("text", ["我买的40怎么还没到", "摩托40寸", "来四零个", "摩托多少钱", "voucher two"])
def test_what_only_sounds_alike_names_nothing(index: CatalogueIndex, text: str) -> None:
    """Another sound, a number with a unit, a sound without a number."""
    spoken = heard(index, take_apart(fold(text), index.words))
    assert not any(number.left in ("moto", "nova") or number.code for number in spoken.numbers)


@pytest.mark.parametrize(
    ("characters", "word", "alike"),
    [
        ("耐克", "nike", True),
        ("阿迪达斯", "adidas", True),
        ("麦克斯", "max", True),
        ("麦克布克", "macbook", True),
        ("买的", "mate", False),
        ("三星", "sony", False),
        ("每天", "mate", False),
    ],
)
def test_syllables_are_compared_with_latin_spelling(characters: str, word: str, alike: bool) -> None:
    """Names that everybody writes so, and words that are none."""
    assert sounds_like(tuple(map(syllable_of, characters)), word) is alike


def test_letters_have_names() -> None:
    """One or several syllables; a character that is not common has no known sound."""
    assert is_letter([syllable_of("批")], "p") and is_letter(list(map(syllable_of, "达布流")), "w")
    assert not is_letter([syllable_of("批")], "b")
    assert syllable_of("龘") == syllable_of("a") == ""


@pytest.fixture(scope="module")
def branded() -> CatalogueIndex:
    """A bag with brands that have Chinese names."""
    return build_index(
        [
            thing("MI", "小米 11 手机"),
            thing("APPLE", "苹果 iPhone 13 手机"),
            thing("HLA", "海澜之家 衬衫"),
            thing("CARD", "收藏卡 2048"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("小咪11多少钱", ["MI"]),
        ("平果13还有吗", ["APPLE"]),
        ("水果13多少", ["APPLE"]),
        ("海兰之家衬衫", ["HLA"]),
        ("二零四八还有吗", ["CARD"]),
        ("消迷真好看", []),
        ("有水果吗", []),
    ],
)
def test_brands_are_heard_too(branded: CatalogueIndex, text: str, skus: list[str]) -> None:
    """Other characters of the same sound, before a number or in a long name; a nickname only before a model."""
    spoken = heard(branded, take_apart(fold(text), branded.words))
    assert [branded.every[at].sku for at in find_candidates(branded, spoken).products] == skus


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("热水气多少钱", ["HEAT"]),
        ("冰凌文的碗", ["BOWL"]),
        ("冰凌纹的碗", ["BOWL"]),
        ("收集多少钱", []),
        ("病人问什么", []),
    ],
)
def test_words_are_heard_in_other_characters(text: str, skus: list[str]) -> None:
    """Kinds of three characters, and three in a row of a name; two that sound alike are other words."""
    bag = build_index([thing("HEAT", "热水器 60升"), thing("BOWL", "冰凌纹 陶碗"), thing("PHONE", "山寨 手机")])
    spoken = heard(bag, take_apart(fold(text), bag.words))
    assert [bag.every[at].sku for at in find_candidates(bag, spoken).products] == skus
