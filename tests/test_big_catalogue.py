"""A shop with more products than a comment can be held against: it is searched first, and comments are read against what was found."""

from dataclasses import replace

import pytest

from zhubo import remembered
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.adapters.shop_orders import ShopOrderBook
from zhubo.asking import ask_once, folded, open_counter
from zhubo.bootstrap import sample_shop_folder
from zhubo.events import ViewerCommented
from zhubo.facts import Money, Product, Variant
from zhubo.inbound import Inbound
from zhubo.intake import take_in_all
from zhubo.opening import opening_events
from zhubo.perceive import load_model
from zhubo.reader import Reader
from zhubo.shop import read_shop, shelf
from zhubo.shop.shelf import WHOLE_MAX, build_shelf
from zhubo.state import State

VAULT = MemoryVault(seed=7)
NOW_MS = 1_795_694_400_000
SAMPLE = read_shop(sample_shop_folder())
MAKERS = (("青禾", "Qinghe"), ("远山", "Yuanshan"), ("海棠", "Haitang"), ("木棉", "Mumian"), ("北辰", "Beichen"))
STUFFS = (
    ("陶瓷", "Ceramic"),
    ("玻璃", "Glass"),
    ("竹制", "Bamboo"),
    ("纯棉", "Cotton"),
    ("羊毛", "Wool"),
    ("真丝", "Silk"),
)
KINDS = (
    ("花瓶", "Vase"),
    ("地毯", "Rug"),
    ("窗帘", "Curtain"),
    ("相框", "Photo Frame"),
    ("托盘", "Tray"),
    ("围巾", "Scarf"),
)


def made(at: int) -> Product:
    """The product of a number: maker, stuff and kind in Chinese or English, and a model number; those of 0 to 359 differ in their words."""
    said = at // 180 % 2
    maker, stuff, kind = (row[at // step % len(row)][said] for row, step in ((MAKERS, 36), (STUFFS, 6), (KINDS, 1)))
    title = f"{maker} {stuff} {kind} DX{at:05}" if said else f"{maker}{stuff}{kind} DX{at:05}"
    language = "en" if said else "zh"
    variant = Variant(sku=f"P{at:05}-1", price=Money(1_000 + at, "CNY"))
    return Product(
        sku=f"P{at:05}", title={language: title}, brand={language: maker}, link_no=at + 1, variants=(variant,)
    )


COUNT = WHOLE_MAX + 1
OWN = (
    Product(sku="Q-GUITAR", title={"zh": "海棠珐琅吉他"}, brand={"zh": "海棠"}, variants=(Variant(sku="Q1"),)),
    Product(
        sku="Q-CHIME", title={"en": "Beichen Bamboo Wind Chime"}, brand={"en": "Beichen"}, variants=(Variant(sku="Q2"),)
    ),
)
"""Two that no other is like."""
SHOP = replace(SAMPLE, products=(*OWN, *(made(at) for at in range(COUNT))))


@pytest.fixture(scope="module", name="state")
def a_state() -> State:
    """A room with the big shop; its first product is on show."""
    empty = State(room="r")
    return replace(folded(opening_events(SHOP, empty, at_ms=NOW_MS - 1_000), empty), pinned="P00000")


@pytest.fixture(scope="module", name="reader")
def a_reader() -> Reader:
    """What reads the big shop's comments."""
    index, catalogue = build_shelf(SHOP.products)
    assert catalogue is not None and not index.skus
    return Reader(load_model(), index, MemoryVault(seed=7).pseudonym, catalogue=catalogue)


def meant(text: str, state: State, reader: Reader) -> list[tuple[str, str]]:
    """What a comment means, and how."""
    inbound = Inbound(kind="comment", id="m", platform="douyin", viewer="u", text=text)
    taken = take_in_all([inbound, replace(inbound, viewer="w")], state, reader, now_ms=NOW_MS, serial=iter(range(9)))
    first, second = (one.event for one in taken)  # type: ignore[union-attr]
    assert isinstance(first, ViewerCommented) and isinstance(second, ViewerCommented) and not reader.failures
    # Somebody else who says the same means the same; who says it twice goes on with the first time.
    assert replace(second, viewer=first.viewer) == first
    return [(target.sku, target.how) for target in first.targets]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("321号链接多少钱", "P00320"),
        ("dx01234多少钱", "P01234"),
        ("how much is dx04999", "P04999"),
        ("这个多少钱", "P00000"),
    ],
)
def test_links_models_and_what_is_on_show_are_found_among_thousands(
    state: State, reader: Reader, text: str, sku: str
) -> None:
    """As in a small shop, by its link or model number, or because it is on show."""
    assert [found for found, _ in meant(text, state, reader)] == [sku]


@pytest.mark.parametrize(
    ("text", "sku"),
    [
        ("dx00007 rug", "P00007"),
        ("DX00193的玻璃地毯有货吗", "P00193"),
        ("how much is the haitang enamel guitar", "Q-GUITAR"),
        ("北辰竹制风铃多少钱", "Q-CHIME"),
        ("haitang falang jita duoshao qian", "Q-GUITAR"),
    ],
)
def test_another_language_is_understood_among_thousands(state: State, reader: Reader, text: str, sku: str) -> None:
    """Words of the asker's language, or letters for them, find what is titled in the other one."""
    assert meant(text, state, reader) == [(sku, "search")]


def test_what_nothing_is_called_is_no_product(state: State, reader: Reader) -> None:
    """A maker that the shop does not have, and a kind that it does not have: nothing else is meant instead, but for what is on show."""
    for text in ("戴森吹风机多少钱", "how much is the dyson hair dryer"):
        assert {sku for sku, _ in meant(text, state, reader)} <= {"", "P00000"}, text


def test_a_small_shop_is_read_whole() -> None:
    """Up to the bound all products stand in one index; with one more none does, and all are searched."""
    index, catalogue = build_shelf([made(at) for at in range(40)])
    assert catalogue is None and len(index.skus) == 40


def test_what_is_remembered_of_parts_of_a_catalogue_is_bounded(
    state: State, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Caches keep indexes alive; after so many all of them are dropped, and reading goes on as before."""
    monkeypatch.setattr(remembered, "INDEXES_MAX", 5)
    before = meant("dx00042多少钱", state, reader)
    most = 0
    for at in range(30):
        meant(f"dx{at * 37:05}多少钱", state, reader)
        most = max(most, shelf.index_of.cache_info().currsize)
    assert most <= 6 and before == meant("dx00042多少钱", state, reader)


def test_the_room_answers_about_one_of_thousands() -> None:
    """From the question to the price of the very product, in the asker's language."""
    counter = open_counter(SHOP, load_model(), ShopOrderBook((), VAULT.pseudonym), VAULT.pseudonym)
    told = ask_once(counter, "321号链接多少钱", at_ms=NOW_MS).answer
    assert told is not None and "13.2" in told.text
    told = ask_once(counter, "how much is the dx00007 rug", at_ms=NOW_MS, product="P00000").answer
    assert told is not None and "10.07" in told.text
