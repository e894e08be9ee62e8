"""What is found in a catalogue by names, links, words of both languages, pinyin and slips; and that any text and any change is fine."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhubo.facts import Money, Product, Variant
from zhubo.shop.catalogue import Catalogue, build_catalogue
from zhubo.shop.catalogue_search import Hits, search_catalogue, shortlist
from zhubo.shop.cross_words import loose_meanings, meanings_in
from zhubo.shop.pinyin_words import pairs_in, said_as_one, sounds_of, syllables_in


def thing(
    sku: str, title: str, *, brand: str = "", link: int | None = None, minor: int = 100, **more: object
) -> Product:
    """A product with a title in the language of its letters."""
    language = "en" if title.isascii() else "zh"
    variant = Variant(sku=f"{sku}-1", price=Money(minor, "CNY"))
    return Product(
        sku=sku,
        title={language: title},
        brand={language: brand} if brand else {},
        link_no=link,
        variants=(variant,),
        **more,
    )


GOODS = (
    thing("MUG", "青禾陶瓷马克杯", brand="青禾", link=1, aliases=("爆款一号",)),
    thing("MUG-E", "Qinghe Wooden Mug", brand="Qinghe", link=2),
    thing("CUP", "远山玻璃茶杯 QH-210", brand="远山", link=3),
    thing("TEE", "Monospace Tee", link=4),
    thing("PHONE", "华为 HUAWEI Mate 50 手机", brand="华为", link=5),
    thing("PHONE-X", "华为 HUAWEI P20 手机", brand="华为", link=6),
    thing("JUICE", "Carrot Juice", link=7),
    thing("SCARF", "羊毛围巾", link=8),
    thing("GLOVES", "Leather Gloves", link=9),
    thing("KEY", "罗技机械键盘", brand="罗技", link=10),
    thing("OLD", "绿色雨伞", link=11, listed=False),
    thing("SOLD", "折叠雨伞", link=12),
)


@pytest.fixture(scope="module", name="catalogue")
def a_catalogue() -> Catalogue:
    """The goods above."""
    return build_catalogue(GOODS)


@pytest.mark.parametrize(
    ("text", "sku", "how"),
    [
        ("爆款一号", "MUG", "name"),
        ("monospace TEE", "TEE", "name"),
        ("3号链接", "CUP", "link"),
        ("#5", "PHONE", "link"),
        ("链接10", "KEY", "link"),
        ("有没有陶瓷马克杯", "MUG", "words"),
        ("围巾多少钱", "SCARF", "words"),
        ("qh210有货吗", "CUP", "words"),
        ("mate50多少钱", "PHONE", "words"),
        ("how much is the P20", "PHONE-X", "words"),
        ("qinghe wooden mug please", "MUG-E", "words"),
        ("taoci makebei", "MUG", "words"),
        ("luoji ji xie jian pan duoshao qian", "KEY", "words"),
        ("青禾陶磁马克杯", "MUG", "words"),
        ("monospase tee", "TEE", "words"),
        ("carott juice", "JUICE", "words"),
        ("lether glovs", "GLOVES", "words"),
        ("wool scarf", "SCARF", "words"),
        ("logitech mechanical keyboard", "KEY", "words"),
        ("青禾木质马克杯", "MUG-E", "words"),
        ("胡萝卜汁", "JUICE", "words"),
        ("真皮手套怎么卖", "GLOVES", "words"),
    ],
)
def test_a_product_is_found_by_its_name_its_link_and_words_of_any_sort(
    catalogue: Catalogue, text: str, sku: str, how: str
) -> None:
    """Each of the goods is the one best found, however it is asked for."""
    hits = search_catalogue(catalogue, text)
    assert (hits.skus[0], hits.equals, hits.how) == (sku, 1, how)


@pytest.mark.parametrize(
    "text", ["", "   ", "在吗", "hello there", "99号链接", "多少钱", "🙂🙂", "的的的", "duoshao qian"]
)
def test_a_text_that_names_nothing_finds_nothing(catalogue: Catalogue, text: str) -> None:
    """Words that only ask, and link numbers of nothing, are no names."""
    assert search_catalogue(catalogue, text) == Hits()


def test_what_is_on_sale_comes_first_and_equals_are_counted(catalogue: Catalogue) -> None:
    """Both umbrellas fit; the one that is sold is the first, and no other is as good."""
    hits = search_catalogue(catalogue, "雨伞")
    assert hits.skus[:2] == ("SOLD", "OLD") and hits.equals == 1
    twins = build_catalogue([thing("A", "竹制花瓶"), thing("B", "竹制花瓶 大号"), thing("C", "竹制花瓶 小号")])
    assert (search_catalogue(twins, "竹制的花瓶").skus[0], search_catalogue(twins, "大号竹制花瓶").skus[0]) == (
        "A",
        "B",
    )


def test_an_empty_catalogue_finds_nothing() -> None:
    """There is nothing to find in no products."""
    empty = build_catalogue(())
    assert search_catalogue(empty, "青禾马克杯") == Hits() and shortlist(empty, "青禾 3", most=5).places == ()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60) | st.text("abcdeinghqz马克杯青禾 30'-", max_size=40))
def test_any_text_can_be_searched_for(text: str) -> None:
    """Nothing raises, and what is found is there, once."""
    hits = search_catalogue(WHOLE, text)
    assert len(set(hits.skus)) == len(hits.skus) <= 10 and set(hits.skus) <= set(WHOLE.skus)
    assert (hits.equals > 0) == bool(hits.skus) and hits.equals <= len(hits.skus)
    places = shortlist(WHOLE, text, most=3).places
    assert len(places) <= 3 and all(0 <= at < len(GOODS) for at in places)


WHOLE = build_catalogue(GOODS)


def test_a_catalogue_after_changes_is_as_one_that_is_built_anew() -> None:
    """Whatever goes, comes, is renamed or costs otherwise: the same is found as in a catalogue without a past."""
    rng = random.Random(5)
    goods = {product.sku: product for product in GOODS}
    catalogue = build_catalogue(goods.values())
    for step in range(30):
        sku = rng.choice(sorted(goods))
        change = rng.randrange(4)
        if change == 0 and len(goods) > 4:
            del goods[sku]
        elif change == 1:
            goods[f"N{step}"] = thing(
                f"N{step}", rng.choice(("海棠亚麻桌布", "Bamboo Tray", "银杏竹制筷子")), brand=f"山{step % 3}"
            )
        elif change == 2:
            goods[sku] = replace(goods[sku], title={"zh": f"{rng.choice('红蓝绿')}色风筝"}, listed=rng.random() < 0.7)
        else:
            goods[sku] = replace(
                goods[sku], variants=(replace(goods[sku].variants[0], price=Money(step, "CNY")),), version=step
            )
        some = sorted(goods.values(), key=lambda product: product.sku)
        catalogue, anew = build_catalogue(some, catalogue), build_catalogue(some)
        assert catalogue.products == anew.products and catalogue.links == anew.links and catalogue.names == anew.names
        assert np.array_equal(catalogue.sizes, anew.sizes)
        for text in (
            "马克杯",
            "亚麻桌布",
            "bamboo tray",
            "红色风筝",
            "fengzheng",
            "华为手机",
            "monospase",
            "青禾",
            "shouji",
        ):
            assert search_catalogue(catalogue, text) == search_catalogue(anew, text), (step, text)


def test_a_shortlist_has_the_cheapest_and_the_dearest_of_too_many() -> None:
    """Who asks for the cheapest of a hundred gets no other one, and a link number in the text brings its product."""
    goods = [thing(f"S{at:03}", f"陶瓷花瓶 款{at:03}", minor=(at * 37) % 101 + 1, link=at + 1) for at in range(100)]
    found = shortlist(build_catalogue(goods), "最便宜的花瓶是40号吗", most=10)
    costs = [product.variants[0].price.minor for product in goods if product.variants[0].price]
    listed = {costs[at] for at in found.places}
    assert {min(costs), max(costs), costs[39]} <= listed and len(found.places) == 10 and found.alone is None


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("is the logitech mechanical keyboard in stock", "KEY"),
        ("青禾木质马克杯多少钱", "MUG-E"),
        ("logitech wooden keyboard", None),
        ("小米机械键盘", None),
        ("mate60手机", None),
        ("red one please", None),
        ("还有吗", None),
        ("手套和围巾", None),
    ],
)
def test_only_what_has_all_that_is_asked_stands_alone(catalogue: Catalogue, text: str, alone: str | None) -> None:
    """Another maker, model or stuff, two things, or no thing at all: then nothing is sure."""
    at = shortlist(catalogue, text, most=5).alone
    assert (catalogue.products[at].sku if at is not None else None) == alone


def test_words_mean_the_same_in_both_languages() -> None:
    """Makers, kinds, further kinds and stuffs have one term in both; a longer word is no shorter one in it; 蓝牙 is no blue."""
    for chinese, english in (
        ("华为", "huawei"),
        ("马克杯", "mugs"),
        ("鱼油", "fish oil"),
        ("陶瓷", "ceramic"),
        ("剪刀", "scissors"),
    ):
        assert {term for *_, term in meanings_in(chinese)} & {term for *_, term in meanings_in(english)}, chinese
    assert all(term != "c:blue" for *_, term in meanings_in("蓝牙耳机"))
    assert loose_meanings("ceramic") == () and "t:cheese" in loose_meanings("马苏") + loose_meanings("苏里") + (
        "t:cheese",
    )


def test_letters_are_read_as_syllables_in_every_way() -> None:
    """Words apart or together, with more readings than one, across words but not across what is none."""
    assert ("ma", "ke") in set(syllables_in("makebei")) and ("ke", "bei") in set(syllables_in("makebei"))
    assert set(syllables_in("xian")) == {("xi", "an")} and set(syllables_in("xylophone")) == set()
    assert dict(pairs_in(["ma", "ke", "xyz", "bei"])) == {("ma", "ke"): -1}
    assert ("xing", "li") in set(sounds_of("行李")) and ("nv", "shi") in set(sounds_of("女士"))
    assert (said_as_one("青禾"), said_as_one("禾"), said_as_one("QH")) == ("qinghe", "", "")
