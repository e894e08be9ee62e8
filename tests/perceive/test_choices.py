"""Questions whether one thing is this or that: which words are offered, and when no second product is asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from zhubo.facts import Attribute, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.perceive.choices import choices_in, offers_properties, option_offered, word_chosen
from zhubo.shop.search import build_index

Read = Callable[..., Reading]

SWEATER = Product(
    sku="KNIT",
    title={"zh": "小野家羊毛混纺高领针织衫", "en": "Ono wool blend roll neck jumper"},
    description={"zh": "驼色灰色双面织"},
    attributes={"编织": Attribute(text={"zh": "ABF罗纹"})},
    variants=tuple(Variant(sku=f"KNIT-{n}", options={"colour": {"zh": zh}}) for n, zh in enumerate(("驼色", "灰色"))),
)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("这件是高领还是圆领", "高领 圆领"),
        ("高领还是半高领", "高领 半高领"),
        ("线是abf还是cdc", "abf cdc"),
        ("abf还是cdc的", "abf cdc"),
        ("高领圆领", "高领 圆领"),
        ("这个我还是喜欢", ""),
        ("哪个这个", ""),
        ("高领的有吗", ""),
        ("roll neck or crew neck?", "roll crew"),
        ("is it ribbed or plain", "ribbed plain"),
        ("the red one or the blue one", ""),
    ],
)
def test_what_is_offered(text: str, offered: str) -> None:
    """After a verb, as two Latin words, or as two words that end alike."""
    found = choices_in(text)
    assert [word for word in offered.split() if any(word in one for one in found)] == offered.split()
    assert bool(found) is bool(offered)


def test_the_one_that_the_shop_states_is_chosen() -> None:
    """It stands in the title, or in the value of an attribute."""
    assert word_chosen("高领还是圆领", [SWEATER]) == "高领"
    assert word_chosen("abf还是cdc", [SWEATER]) == "abf"
    assert word_chosen("尖领还是方领", [SWEATER]) is None
    assert word_chosen("roll-neck or crew neck", [SWEATER]) == "roll-neck"


def test_options_are_no_properties() -> None:
    """Which colour to take is a question of taste, not of what the thing is."""
    assert offers_properties("高领还是圆领", [SWEATER])
    assert not offers_properties("是驼色还是灰色好看", [SWEATER])
    assert not offers_properties("好看吗", [SWEATER])


@pytest.mark.parametrize(
    ("text", "attribute"), [("高领还是圆领", "is:高领"), ("高领圆领", "is:高领"), ("尖领还是圆领", "collar")]
)
def test_one_thing_is_not_compared_with_itself(model: Understander, text: str, attribute: str) -> None:
    """With one product on show, a choice of what it may be asks for a property."""
    reading = read_comment(text, model=model, index=build_index((SWEATER,)), context=Context(pinned="KNIT"))
    assert (reading.intent in ("ask_spec", "ask_material_ingredient"), reading.slots.attribute) == (True, attribute)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("这个能用啥u", "processor"),
        ("运存多大", "ram"),
        ("充一次电能用几天", "standby"),
        ("能放两张卡吗", "sim"),
        ("烧什么气的", "gas_type"),
        ("面料是多少克的", "grammage"),
        ("is each one individually wrapped", "packaging"),
        ("what gsm is the fabric", "grammage"),
    ],
)
def test_a_property_by_a_turn_of_its_own(read: Read, text: str, attribute: str) -> None:
    """Whatever the goods on show are."""
    assert read(text, pinned="TEE-01").slots.attribute == attribute


def test_the_chart_of_sizes_is_more_than_the_sizes(read: Read) -> None:
    """Who wants the table gets no bare list."""
    assert read("尺码表发一下", pinned="TEE-01").slots.attribute == "size_chart"
    assert read("尺码都有哪些", pinned="TEE-01").slots.attribute != "size_chart"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [("只有黑色的吗", "options"), ("is it only white?", "options"), ("有黑色的吗", None), ("黑色的有吗", None)],
)
def test_only_one_colour_asks_for_all(read: Read, text: str, attribute: str | None) -> None:
    """Who asks if there is nothing else wants to hear what else there is."""
    reading = read(text, pinned="TEE-01")
    assert (reading.intent == "ask_colour_options" or attribute is None, reading.slots.attribute) == (True, attribute)


def test_an_attribute_that_it_has_is_asked_by_its_name(model: Understander) -> None:
    """Even where the comment has no form of a question."""
    book = Product(
        sku="BOOK",
        title={"en": "The quiet valley"},
        attributes={"Illustrator": Attribute(text={"en": "Ada Byrne"})},
        variants=(Variant(sku="BOOK"),),
    )
    index = build_index((book, SWEATER))
    named = read_comment("illustrator of the quiet valley", model=model, index=index, context=Context())
    assert (named.intent, named.slots.attribute) == ("ask_spec", "illustrator")


def test_a_second_word_of_a_name_may_be_asked_about(model: Understander) -> None:
    """The word of the name that is said again is what the texts are searched for."""
    jam = Product(
        sku="JAM",
        title={"en": "Plum jam"},
        description={"en": "Cooked slowly. Wild plums from the hills of Slovenia."},
        variants=(Variant(sku="JAM"),),
    )
    index = build_index((jam, SWEATER))
    asked = read_comment("plum jam which plums is it made of", model=model, index=index, context=Context())
    assert (asked.slots.attribute or "").startswith(("text:plum", "material"))
    again = read_comment("what kind of plums in the plum jam", model=model, index=index, context=Context())
    assert (again.intent, again.slots.attribute) == ("ask_material_ingredient", "text:plums")


def test_goods_that_are_a_word_for_a_property_are_none(read: Read) -> None:
    """A gas bottle that a heater may burn is no product that the bag lacks."""
    assert [target.sku for target in read("烧煤气罐能用不", pinned="COOKER-01").targets] == ["COOKER-01"]


def test_two_values_of_an_option_ask_for_that_option() -> None:
    """`hard or soft cover` asks for the covers that there are."""
    pad = Product(
        sku="PAD",
        title={"en": "Sketch pad"},
        variants=tuple(
            Variant(sku=f"PAD-{n}", options={"cover type": {"en": cover}})
            for n, cover in enumerate(("stiff cover", "limp cover"))
        ),
    )
    assert option_offered("sketch pad stiff or limp cover", [pad]) == "cover type"
    assert option_offered("sketch pad stiff or blue", [pad]) is None
    assert option_offered("sketch pad cover", [pad]) is None
