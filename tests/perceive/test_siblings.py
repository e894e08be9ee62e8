"""Goods with long names that differ in a word: which of them a comment means."""

from __future__ import annotations

import pytest

from zhubo.facts import Money, Product, Variant
from zhubo.perceive import Context, Reading, Understander, read_comment
from zhubo.shop.search import build_index


def thing(sku: str, title: str, category: str, **options: str) -> Product:
    """A product of one price; options are its values, joined by `|`."""
    name, values = next(iter(options.items()), ("", ""))
    variants = tuple(
        Variant(sku=f"{sku}-{value}", price=Money(9_900, "CNY"), stock=5, options={name: {"zh": value}} if name else {})
        for value in (values.split("|") if values else ("1",))
    )
    return Product(sku=sku, title={"zh": title}, category={"zh": category}, variants=variants)


BAG = build_index(
    (
        thing("PANTS", "南屿 修身直筒工装长裤男 秋季休闲多口袋耐磨 G808", "男装", size="30|32"),
        thing("PANTS-F", "南屿 修身直筒工装长裤男【加绒款】冬季保暖多口袋 G808 Max", "男装", size="30|32"),
        thing("SHORT", "小禾 重磅纯棉短袖T恤女 圆领", "女装", size="M|L"),
        thing("LONG", "小禾 重磅纯棉长袖T恤女 半高领", "女装", size="M|L"),
        thing("RUN-2", "疾风者2代 跑步鞋男 缓震", "男鞋", size="41|42"),
        thing("RUN-3", "疾风者3代 跑步鞋男 碳板", "男鞋", size="41|42"),
        thing("STICK", "花汀 丝绒口红 显白", "彩妆"),
        thing("GLAZE", "花汀 水光唇釉 嘟嘟唇", "彩妆"),
        thing("CREAM", "花汀 保湿面霜 补水", "护肤", spec="30ml|50ml"),
        thing("CREAM-P", "花汀 保湿面霜Pro 修护", "护肤"),
        thing("BRIEFS", "小禾 冰丝内裤女 透气", "内衣"),
        thing("SOCKS", "小禾 中筒堆堆袜女 潮", "内衣"),
        thing("FLASK", "灶语 304不锈钢保温杯 便携", "水具", spec="350ml|500ml"),
    )
)


def read(model: Understander, text: str, **context: object) -> Reading:
    """Return the reading of `text` in a room with these goods."""
    return read_comment(text, model=model, index=BAG, context=Context(currency="CNY", languages=("zh",), **context))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("g808多少钱", ["PANTS"]),
        ("g808max多少钱", ["PANTS-F"]),
        ("g808加绒的多少钱", ["PANTS-F"]),
        ("g808不加绒的多少钱", ["PANTS"]),
        ("g909多少钱", [""]),
        ("口红盒多少钱", [""]),
        ("保温杯套多少钱", [""]),
        ("牛仔短袖多少钱", [""]),
        ("男士短袖多少钱", [""]),
        ("g808双11多少钱", ["PANTS"]),
        ("短袖多少钱", ["SHORT"]),
        ("长袖有吗", ["LONG"]),
        ("2代多少钱", ["RUN-2"]),
        ("疾风者3代多少钱", ["RUN-3"]),
        ("疾风者4代多少钱", [""]),
        ("疾风者3代pro多少钱", [""]),
        ("女款疾风者多少钱", [""]),
        ("有没有女鞋", [""]),
        ("唇釉多少钱", ["GLAZE"]),
        ("口红多少钱", ["STICK"]),
        ("红色的口红多少钱", ["STICK"]),
        ("内裤多少钱", ["BRIEFS"]),
        ("袜子多少钱", ["SOCKS"]),
        ("普通款面霜多少钱", ["CREAM"]),
        ("面霜100ml的多少钱", ["CREAM"]),
    ],
)
def test_one_word_tells_siblings_apart(model: Understander, text: str, skus: list[str]) -> None:
    """Codes at the end of a title, generations, the other side of a trait, another word for the kind, the plain one; or none of them."""
    assert [target.sku for target in read(model, text).targets] == skus


def test_a_question_for_a_trait_names_no_other_product(model: Understander) -> None:
    """Whoever asks whether it has long sleeves means the one on show."""
    assert [target.sku for target in read(model, "这件是长袖吗", pinned="SHORT").targets] == ["SHORT"]


def test_the_number_of_a_name_before_a_word_for_a_kind_counts_nothing(model: Understander) -> None:
    """304杯子 is no 304 cups."""
    reading = read(model, "304杯子多少钱")
    assert reading.slots.qty is None


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("2代3代差价多少", ["RUN-2", "RUN-3"]),
        ("一双2代一双3代一共多少钱", ["RUN-2", "RUN-3"]),
        ("一双2代一双3代合计", ["RUN-2", "RUN-3"]),
        ("g808一条加g808max一条多少钱", ["PANTS", "PANTS-F"]),
        ("长袖那件多少钱", ["LONG"]),
    ],
)
def test_models_side_by_side_are_several(model: Understander, text: str, skus: list[str]) -> None:
    """Codes that touch, a counter between them, a word for and behind a counter."""
    assert [target.sku for target in read(model, text).targets] == skus


def test_what_none_of_several_has_is_noted(model: Understander) -> None:
    """A size that no pair comes in is the size that is asked for."""
    reading = read(model, "疾风者46码多少钱")
    assert reading.slots.size == "46"


def test_a_shade_with_a_nought_is_no_link(model: Understander) -> None:
    """口红05号 is a shade, 5号 alone a link."""
    index = build_index((*BAG.every, thing("TINT", "花汀 唇膜 滋润", "彩妆", 色号="05正红|12枫叶")))
    read_it = read_comment(
        "唇膜05号多少钱", model=model, index=index, context=Context(currency="CNY", languages=("zh",))
    )
    assert (read_it.slots.link_nos, [target.sku for target in read_it.targets]) == ((), ["TINT"])


ENGLISH = build_index(
    tuple(
        Product(
            sku=sku,
            title={"en": title},
            category={"en": category},
            variants=(Variant(sku=f"{sku}-1", price=Money(minor, "USD"), stock=5),),
        )
        for sku, title, category, minor in (
            ("FORCE", "Dash Force", "Sneakers", 9_000),
            ("DASH", "The Dash Cushion", "Cushions", 1_800),
            ("PARROT", "White Parrot Cushion", "Cushions", 5_000),
        )
    )
)


@pytest.mark.parametrize(
    ("text", "skus"),
    [
        ("parrot cushion more than the dash one?", ["PARROT", "DASH"]),
        ("parrot cushion or dash force, which costs more", ["PARROT", "FORCE"]),
        ("dash force pro in stock?", ["", "FORCE"]),
        ("dash force plus price", ["", "FORCE"]),
        ("dash force in stock?", ["FORCE"]),
        ("dash force plus the dash cushion how much", ["FORCE", "DASH"]),
    ],
)
def test_ones_and_suffixes_in_english(model: Understander, text: str, skus: list[str]) -> None:
    """The dash one beside a cushion is a cushion; a suffix that nothing has names something else."""
    room = Context(currency="USD", languages=("en",))
    assert [t.sku for t in read_comment(text, model=model, index=ENGLISH, context=room).targets] == skus


def test_the_other_of_a_kind_is_not_the_one_on_show(model: Understander) -> None:
    """The other cushion, while one cushion is on show; the cushion is the one on show."""
    room = Context(currency="USD", languages=("en",), pinned="DASH")
    for text, skus in (("and the other cushion how much", ["PARROT"]), ("the cushion how much", ["DASH"])):
        assert [t.sku for t in read_comment(text, model=model, index=ENGLISH, context=room).targets] == skus


def test_what_a_thing_is_meant_for_is_no_other_thing(model: Understander) -> None:
    """A mug that is meant for coffee is a mug, and no coffee."""
    mug = Product(sku="MUG", title={"en": "Mighty Mug"}, category={"en": "Mugs"}, variants=(Variant(sku="MUG-1"),))
    index, room = build_index((*ENGLISH.every, mug)), Context(currency="USD", languages=("en",))
    reading = read_comment("is the mug meant for coffee", model=model, index=index, context=room)
    assert [target.sku for target in reading.targets] == ["MUG"]
