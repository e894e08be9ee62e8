"""Comments in other languages are read in the words of the shop, by the dictionary that comes with zhubo."""

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import load_model, read_comment
from zhubo.perceive.bag import candidates_in
from zhubo.perceive.in_own_words import with_own_words
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
    assert with_own_words(normal, index, language)[0] == normal


def in_words(text: str, language: str, *titles: str) -> str:
    """A comment in the words of a shop of products with these titles."""
    index = build_index([goods(f"P{at}", title) for at, title in enumerate(titles)])
    return " ".join(with_own_words(normalise(text), index, language)[0].text.split())


def found(text: str, language: str, *titles: str) -> tuple[int, ...]:
    """The places of those products that a comment names."""
    index = build_index([goods(f"P{at}", title) for at, title in enumerate(titles)])
    return candidates_in(index, with_own_words(normalise(text), index, language)[0].text).products


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Mighty Mug", "وصلني الكوب مكسور", "ar"),
        ("Parrot Cushion", "keep bantal burungnya", "id"),
        ("Pirate's Beanie", "هذي طاقية حلوة", "ar"),
        ("White Plimsolls", "белые кеды есть?", "ru"),
        ("Denim Jacket", "la chaquetaaa cuánto", "es"),
    ],
)
def test_a_general_word_finds_what_is_of_its_kind(title: str, text: str, language: str) -> None:
    """A cup is a mug where no other cups are sold, and nothing where none of the kind are."""
    assert found(text, language, title) == (0,)
    assert found(text, language, "Gift Card") == ()


NAMES = [
    "Darko Polo",
    "Dark Polygon Tee",
    "Blue Polygon Shirt",
    "Monokai Dimmed Sunnies",
    "The Dash Cushion",
    "White Plimsolls",
]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("다코 폴로 있나요", "ko", "darko polo"),
        ("모노카이요", "ko", "monokai"),
        ("대시 하나 주세요", "ko", "dash"),
        ("ダークポリゴンありますか", "ja", "dark polygon"),
        ("白のプリムソール 42", "ja", "plimsoll"),
        ("а дэш есть?", "ru", "dash"),
        ("монокай покажите", "ru", "monokai"),
        ("بكم داركو", "ar", "darko"),
    ],
)
def test_names_written_as_they_sound_are_known(text: str, language: str, words: str) -> None:
    """Names that no dictionary has are heard in the letters of the comment."""
    assert words in in_words(text, language, *NAMES)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("даже не знаю", "ru"),
        ("안녕하세요 오늘 방송 재밌네요", "ko"),
        ("화면이 너무 작아요 다시 보여주세요", "ko"),
        ("コメントありがとうございます", "ja"),
        ("السلام عليكم ورحمة الله", "ar"),
        ("всем привет, какая погода у вас", "ru"),
    ],
)
def test_words_of_a_language_are_no_names(text: str, language: str) -> None:
    """What everybody says is no name, whatever it sounds like."""
    assert in_words(text, language, *NAMES) == normalise(text).text
