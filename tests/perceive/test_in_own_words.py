"""Comments in other languages are read in the words of the shop, by the dictionary that comes with zhubo."""

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import load_model, read_comment
from zhubo.perceive.in_own_words import in_own_words
from zhubo.perceive.model import Understander
from zhubo.perceive.reading import Context
from zhubo.shop.search import CatalogueIndex, build_index
from zhubo.text.normalise import normalise


def goods(sku: str, title: str) -> Product:
    """A product with a title in English."""
    return Product(sku=sku, title={"en": title}, variants=(Variant(sku=f"{sku}-1", price=Money(1500, "EUR")),))


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    """A shop that writes English alone."""
    return build_index((goods("BLUE", "Blue Hoodie"), goods("WHITE", "White Hoodie"), goods("CAP", "Pirate's Beanie")))


@pytest.fixture(scope="module")
def model() -> Understander:
    """The model that comes with zhubo."""
    return load_model()


@pytest.mark.parametrize(
    ("text", "language", "sku"),
    [
        ("¿cuánto cuesta la sudadera con capucha azul?", "es", "BLUE"),
        ("青のパーカーいくらですか", "ja", "BLUE"),
        ("ビーニー在庫ありますか", "ja", "CAP"),
        ("сколько стоит белая толстовка с капюшоном", "ru", "WHITE"),
        ("白色的帽衫多少钱", "zh", "WHITE"),
    ],
)
def test_goods_are_meant_in_whatever_language(
    text: str, language: str, sku: str, model: Understander, index: CatalogueIndex
) -> None:
    """A shop that writes English sells to those who do not."""
    reading = read_comment(text, model=model, index=index, context=Context(languages=(language, "en")))
    assert [target.sku for target in reading.targets] == [sku]


@pytest.mark.parametrize(
    ("text", "language"),
    [("มีของไหม", "th"), ("lo compré antes y nada", "es"), ("montre un peu", "fr"), ("vậy nên em đợi", "vi")],
)
def test_words_of_chat_are_no_goods(text: str, language: str) -> None:
    """Silk, suede, a watch and a dress: what is spelt like them is no piece of the dictionary, or another word."""
    index = build_index(
        (goods("A", "Silk Scarf"), goods("B", "Suede Boots"), goods("C", "Wrist Watch"), goods("D", "Dress"))
    )
    normal = normalise(text)
    assert in_own_words(normal, index, language) == normal
