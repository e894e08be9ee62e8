"""What a shop calls its goods is found in what viewers of other languages call them, and in nothing else."""

from collections.abc import Iterator

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.shop import dictionary
from zhubo.shop.catalogue_index import CatalogueIndex
from zhubo.shop.dictionary import own_words_of, translations_in
from zhubo.shop.naming import fold
from zhubo.shop.search import build_index

LINES = {
    "dictionary": [
        "投影仪|投影机|projector",
        "手机|移动电话|mobile phone|cell phone",
        "手机壳|手机套|phone case|mobile phone case",
        "渔夫帽|盆帽|bucket hat",
        "衬衫|shirt|dress shirt",
        "春天|spring",
        "弹簧|spring",
    ],
    "abroad_ja": ["渔夫帽\tバケットハット", "帽子\tハット"],
    "abroad_ru": ["衬衫\tрубашка"],
    "abroad_ar": ["投影仪\tبروجكتر"],
    "abroad_ko": ["投影仪\t프로젝터"],
    "abroad_de": ["衬衫\themd"],
    "abroad_es": ["投影仪\tproyector", "红酒\tvino"],
    "options_es": ["leather\tcuero", "M size\teme"],
    **{f"options_{language}": [] for language in ("ja", "ru", "ar", "ko", "de")},
}


@pytest.fixture(autouse=True)
def _few_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read a dictionary of a few words, and forget what was made of it."""
    made = (
        dictionary._own_words,
        dictionary._foreign_words,
        dictionary._words_abroad,
        dictionary.own_words_of,
        dictionary._home_words,
    )
    monkeypatch.setattr(dictionary, "packed_lines", LINES.__getitem__)
    for one in made:
        one.cache_clear()
    yield
    for one in made:
        one.cache_clear()


def shop(*titles: str) -> CatalogueIndex:
    """An index of products with these titles."""
    return build_index(
        Product(
            sku=f"P{at}",
            title={"en" if title.isascii() else "zh": title},
            variants=(Variant(sku=f"P{at}-1", price=Money(100, "CNY")),),
        )
        for at, title in enumerate(titles)
    )


def put(index: CatalogueIndex, text: str, language: str) -> str:
    """The text with the shop's own words."""
    folded = fold(text)
    for start, end, own in reversed(translations_in(index, folded, language)):
        folded = f"{folded[:start]}[{own}]{folded[end:]}"
    return folded


@pytest.mark.parametrize(
    ("titles", "text", "language", "meant"),
    [
        (["迷你投影仪 家用"], "how much are the projectors", "en", "how much are the [投影仪]"),
        (["Mini Projector"], "投影机多少钱", "zh", "[projector]多少钱"),
        (["纯棉衬衫"], "Esta shirt y el vino", "en", "esta [衬衫] y el vino"),
        (["Cotton Shirt"], "есть рубашки?", "ru", "есть [shirt]?"),
        (["Cotton Shirt"], "haben sie das hemd in blau", "de", "haben sie das [shirt] in blau"),
        (["Mini Projector"], "كم سعر البروجكتر", "ar", "كم سعر ال[projector]"),
        (["Mini Projector"], "프로젝터는 얼마예요", "ko", "[projector]는 얼마예요"),
        (["棉质渔夫帽"], "バケットハットいくら", "ja", "[渔夫帽]いくら"),
    ],
)
def test_words_the_shop_does_not_use_become_its_own(titles: list[str], text: str, language: str, meant: str) -> None:
    """Whatever language they are asked in, bent or with particles."""
    assert put(shop(*titles), text, language) == meant


@pytest.mark.parametrize(
    ("titles", "text", "language"),
    [
        (["迷你投影仪"], "投影仪多少钱", "zh"),
        (["迷你投影仪"], "投影机多少钱", "zh"),
        (["迷你投影仪", "Cotton Shirt"], "how much is the projector", "en"),
        (["Mini Projector"], "how much is the projector", "en"),
        (["迷你投影仪"], "projectorist rules", "en"),
        (["新款手机"], "any mobile phone case?", "en"),
        (["草编帽子"], "バケットハットいくら", "ja"),
        (["Spring Dress"], "有弹簧吗", "zh"),
        (["迷你投影仪"], "¿proyectorazogris?", "es"),
        (["迷你投影仪"], "how much is the bucket hat", "en"),
        ([], "how much is the projector", "en"),
    ],
)
def test_other_words_stay_as_they_are(titles: list[str], text: str, language: str) -> None:
    """Its own words, words of a language that it writes, words within words, longer things, two meanings, and what it does not sell."""
    assert put(shop(*titles), text, language) == fold(text)


def test_a_meaning_is_said_by_the_word_of_most_products() -> None:
    """So that what is found is most of what is meant."""
    index = shop("Cotton Shirt", "亚麻衬衫", "真丝衬衫")
    assert own_words_of(index)["衬衫"] == "衬衫"


def test_a_change_of_price_needs_no_new_words() -> None:
    """What was made for the names of a shop serves until one of them changes."""
    one, other = shop("迷你投影仪"), shop("迷你投影仪")
    assert own_words_of(one) is own_words_of(other)
    assert own_words_of(shop("Mini Projector")) is not own_words_of(one)
