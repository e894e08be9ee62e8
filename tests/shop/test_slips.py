"""Words with slips: which known word they are near to, and which they are not."""

import pytest

from zhubo.facts import Product, Variant
from zhubo.shop.respelt import respelt
from zhubo.shop.search import CatalogueIndex, build_index, find_candidates, fold, near_word, take_apart


def thing(sku: str, title: str, kind: str) -> Product:
    """A product with nothing but its name and category."""
    return Product(sku=sku, title={"en": title}, category={"en": kind}, variants=(Variant(sku=f"{sku}-1"),))


@pytest.fixture(scope="module")
def index() -> CatalogueIndex:
    """A bag of clothes and drinks."""
    return build_index(
        [
            thing("CHE", "Cherry Nectar", "Juices"),
            thing("INV", "Inverted Lettering Shirt", "Shirts"),
            thing("HAL", "Halfmoon Blouse", "Shirts"),
            thing("B", "Blue Parka", "Jackets"),
            thing("W", "White Parka", "Jackets"),
            thing("POT", "Merry Pot", "Homewares"),
            thing("SUN", "Dim Sunglasses", "Sunglasses"),
        ]
    )


def meant(index: CatalogueIndex, text: str) -> list[str] | str:
    """The SKUs that `text` names, or what it says is absent."""
    spoken = respelt(index, take_apart(fold(text), index.words))
    found = find_candidates(index, spoken, colours=frozenset(g.id for g in spoken.goods if g.sort == "colour"))
    return [index.every[at].sku for at in found.products] or found.absent


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("chery nectarr price", ["CHE"]),
        ("nvrtd letering shirt", ["INV"]),
        ("half moon blouse", ["HAL"]),
        ("half-moon one", ["HAL"]),
        ("blu parka", ["B"]),
        ("whyte parka", ["W"]),
        ("wich parka is warm", ["B", "W"]),
        ("pott price", ["POT"]),
        ("sun glasses", ["SUN"]),
        ("sunglases how much", ["SUN"]),
        ("ifon 15", "brand"),
        ("ipda price", "brand"),
    ],
)
def test_slips_name_what_is_meant(index: CatalogueIndex, text: str, skus: list[str] | str) -> None:
    """Letters doubled, left out or alike, vowels left out, words apart; what the bag lacks is lacking with a slip too."""
    assert meant(index, text) == skus


@pytest.mark.parametrize("word", ["short", "shift", "shirk", "blind", "part", "paper", "chart", "netter"])
def test_other_words_are_no_slips(index: CatalogueIndex, word: str) -> None:
    """Short words with another letter are other words."""
    assert near_word(index, word) is None


@pytest.mark.parametrize("text", ["steak parka", "cats", "paints", "the plan", "sneaks"])
def test_ordinary_words_are_no_goods(index: CatalogueIndex, text: str) -> None:
    """They are not read as stack, coats, pants, plain and snacks."""
    spoken = take_apart(fold(text), index.words)
    assert respelt(index, spoken).goods == spoken.goods
