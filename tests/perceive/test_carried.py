"""What a comment takes over from what its viewer, the room and the host said before."""

from __future__ import annotations

import pytest

from zhubo.bootstrap import sample_shop_folder
from zhubo.events import Target
from zhubo.facts import Product, Shop
from zhubo.perceive import Context, Reading, Thread, Understander, load_model, read_comment, read_host
from zhubo.perceive.asked_options import kept_with, options_asked
from zhubo.perceive.carried_options import value_of
from zhubo.perceive.carried_words import Said, code_in, ordinal_in
from zhubo.perceive.ranked_options import rank_of, ranked, stepped
from zhubo.perceive.tone import tone_of
from zhubo.shop import read_shop
from zhubo.shop.search import CatalogueIndex, build_index


@pytest.fixture(scope="module", name="shop")
def a_shop() -> Shop:
    """The sample shop."""
    return read_shop(sample_shop_folder())


@pytest.fixture(scope="module", name="bag")
def a_bag(shop: Shop) -> CatalogueIndex:
    """Its index."""
    return build_index(shop.products)


@pytest.fixture(scope="module", name="model")
def a_model() -> Understander:
    """The model."""
    return load_model()


def read(text: str, bag: CatalogueIndex, model: Understander, thread: Thread, pinned: str | None = None) -> Reading:
    """Return the reading of a comment that goes on with `thread`."""
    context = Context(pinned=pinned, last_targets=thread.targets, last_intent=thread.intent, thread=thread)
    return read_comment(text, model=model, index=bag, context=context)


def product(shop: Shop, sku: str) -> Product:
    """Return a product of the shop."""
    return next(one for one in shop.products if one.sku == sku)


def meant(*skus: str, **fields: object) -> tuple[Target, ...]:
    """Return targets as a viewer named them."""
    return tuple(Target(sku=sku, how="alias", **fields) for sku in skus)  # type: ignore[arg-type]


def test_options_alone_ask_what_was_asked(shop: Shop, bag: CatalogueIndex, model: Understander) -> None:
    """Of the same product, whatever is on show; and without a thread they do not."""
    dress = product(shop, "DRESS-01")
    asked = Thread(targets=meant("DRESS-01"), intent="ask_stock")
    reading = read("L的", bag, model, asked, pinned="MUG-01")
    assert ("ask_stock", ["DRESS-01"]) == (reading.intent, [t.sku for t in reading.targets])
    kept = {v.sku for v in dress.variants if "L" in {w for words in v.options.values() for w in words.values()}}
    assert set(reading.targets[0].variants) == kept
    alone = read_comment("L的", model=model, index=bag, context=Context(pinned="MUG-01"))
    assert [t.sku for t in alone.targets] != ["DRESS-01"]


def test_this_one_is_what_is_on_show_and_that_one_is_not(bag: CatalogueIndex, model: Understander) -> None:
    """Where another product came on show since the viewer's last words."""
    thread = Thread(targets=meant("DRESS-01"), intent="ask_price", shown_since=True)
    assert [t.sku for t in read("这个多少钱", bag, model, thread, pinned="MUG-01").targets] == ["MUG-01"]
    assert [t.sku for t in read("那个多少钱", bag, model, thread, pinned="MUG-01").targets] == ["DRESS-01"]


@pytest.mark.parametrize(("text", "sku"), [("第二个多少钱", "SCARF-01"), ("前面那个多少钱", "DRESS-01")])
def test_one_of_several_is_chosen_by_its_place(text: str, sku: str, bag: CatalogueIndex, model: Understander) -> None:
    """In the order in which they were named."""
    thread = Thread(targets=meant("DRESS-01", "SCARF-01"), intent="compare_products")
    assert [t.sku for t in read(text, bag, model, thread).targets] == [sku]


def test_the_other_one_is_what_was_spoken_of_before(bag: CatalogueIndex, model: Understander) -> None:
    """And not the last."""
    thread = Thread(targets=meant("DRESS-01"), intent="ask_price", earlier=("SCARF-01",))
    assert [t.sku for t in read("另一个多少钱", bag, model, thread).targets] == ["SCARF-01"]


def test_a_number_is_what_the_host_offered_under_it(bag: CatalogueIndex, model: Understander) -> None:
    """Only where they let it be chosen so."""
    offered = meant("DRESS-01", "SCARF-01")
    coded = read("2", bag, model, Thread(offered=offered, coded=True))
    assert ("want_to_buy", ["SCARF-01"]) == (coded.intent, [t.sku for t in coded.targets])
    assert read("2", bag, model, Thread(offered=offered)).intent != "want_to_buy"


def test_an_answer_to_the_host_asks_what_was_asked(bag: CatalogueIndex, model: Understander) -> None:
    """`6` after `how old?` is no sign-in code."""
    thread = Thread(targets=meant("SCARF-01"), intent="ask_suitability", host_asks=True)
    reading = read("6岁", bag, model, thread)
    assert ("ask_suitability", ["SCARF-01"]) == (reading.intent, [t.sku for t in reading.targets])


def test_what_others_asked_counts_only_for_who_joins_them(bag: CatalogueIndex, model: Understander) -> None:
    """A question with words of its own never goes on with another viewer's."""
    thread = Thread(beside=meant("DRESS-01"), beside_intent="want_to_buy")
    assert [t.sku for t in read("我也要一件", bag, model, thread).targets] == ["DRESS-01"]
    assert read("多少钱", bag, model, thread).targets == ()


def test_what_a_host_names_in_turn_is_offered_but_not_what_is_gone(bag: CatalogueIndex, model: Understander) -> None:
    """With the codes under which they let it be chosen."""

    def host(text: str) -> Reading:
        return read_host(text, model=model, index=bag, context=Context(pinned="DRESS-01"))

    both = host("要连衣裙的扣1，要围巾的扣2")
    assert (["DRESS-01", "SCARF-01"], True, "want_to_buy") == (
        [t.sku for t in both.offers],
        both.coded,
        both.host_asked,
    )
    left = host("M没有了，L还有")
    assert len(left.offers) == 1 and left.offers[0].variants
    assert host("您要多大的").offers == ()
    assert host("您身高多少呀").host_asks


def test_chosen_options_hold_until_they_are_said_again(shop: Shop) -> None:
    """Those that are said count; the others stay, and where no variant has them all, that is what is asked for."""
    dress = product(shop, "DRESS-01")
    names = list(dress.variants[0].options)
    value = {v.sku: {n: value_of(v, n) for n in names} for v in dress.variants}
    first = value[dress.variants[0].sku]
    for said_name in names:
        for other in {own[said_name] for own in value.values()} - {first[said_name]}:
            wanted = {**first, said_name: other}
            said = tuple(s for s, own in value.items() if own[said_name] == other)
            target = Target(sku=dress.sku, how="pinned", variants=said, asked=(f"{said_name}={other}",))
            kept = kept_with(target, dress, {name: {one} for name, one in first.items()})
            assert set(kept.variants) == {s for s, own in value.items() if own == wanted}
            assert bool(kept.variants) != (kept.unfit == "together")
            assert {name: {one} for name, one in wanted.items()} == options_asked(kept, dress)


def test_one_size_up_and_the_largest(shop: Shop) -> None:
    """By the order of sizes; beyond the last there is none."""
    dress = product(shop, "DRESS-01")
    sizes = {v.sku: {w for words in v.options.values() for w in words.values()} for v in dress.variants}
    of = {size: tuple(s for s, own in sizes.items() if size in own) for size in ("S", "M", "L", "XL")}
    have = [size for size in ("S", "M", "L", "XL") if of[size]]
    assert len(have) > 1
    up = rank_of(Said("大一码", {}))
    moved = stepped(up, dress, of[have[0]][:1])
    assert moved is not None and set(moved.variants) == set(of[have[1]])
    assert stepped(up, dress, of[have[-1]][:1]) is None
    assert stepped(rank_of(Said("多少钱", {})), dress, of[have[0]]) is None
    largest = ranked(rank_of(Said("最大的", {})), dress, (), (), ())
    assert largest is not None and set(largest.variants) == set(of[have[-1]])


@pytest.mark.parametrize(
    ("text", "sentiment", "tone"),
    [
        ("wow great code 🙄", "positive", "negative"),
        ("又没了😤", "neutral", "negative"),
        ("太好了", "neutral", "positive"),
        ("那行吧", "neutral", "neutral"),
        ("多少钱", "neutral", ""),
        ("气死我了", "negative", ""),
    ],
)
def test_signs_tell_what_words_do_not(text: str, sentiment: str, tone: str) -> None:
    """An angry face makes a compliment a mockery."""
    assert tone_of(text, sentiment) == tone


def test_codes_and_places() -> None:
    """A number alone is a code; places count from either end."""
    assert [code_in(text) for text in ("2", "扣1", "2件", "12")] == [2, 1, None, None]
    assert [ordinal_in(Said(text, {})) for text in ("第一个", "the second one", "后面那个", "how much")] == [
        0,
        1,
        -1,
        None,
    ]
