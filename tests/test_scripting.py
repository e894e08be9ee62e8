"""Host copy: out of facts alone, each sentence verified, in the time that there is, and no two in the same words in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.verify.shops import AT_MS, facts_of, sample_facts

from zhubo.bootstrap import sample_shop_folder
from zhubo.errors import InputError
from zhubo.facts import Money, Product, Shop
from zhubo.generate.script_scene import bag_of
from zhubo.scripting import KINDS, Script, Wanted, script_text, seconds_of, write_scripts
from zhubo.shop import read_shop
from zhubo.state import Facts
from zhubo.text.script_frames import frames_for, script_languages
from zhubo.verify import verify_text

SOME = ("MUG-01", "DRESS-01", "GREEN-01", "SOCK-01", "THERMOS-01", "SHOE-01")


def wanted(kind: str, language: str = "zh", products: Sequence[str] = SOME, **more: int) -> Wanted:
    return Wanted(kind=kind, language=language, at_ms=AT_MS, products=tuple(products), **more)


def texts(scripts: Sequence[Script]) -> str:
    return "\n".join(script_text(script) for script in scripts)


def shop_with(product: Product) -> Facts:
    shop = read_shop(sample_shop_folder())
    return facts_of(replace(shop, products=(product,)))


def sample_product(sku: str) -> Product:
    shop: Shop = read_shop(sample_shop_folder())
    return next(product for product in shop.products if product.sku == sku)


@pytest.mark.parametrize("language", script_languages())
@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_verifies_alone_with_its_own_evidence(kind: str, language: str) -> None:
    """In every language and kind; and every piece of evidence is a fact that the shop has."""
    facts = sample_facts()
    scripts = write_scripts(facts, wanted(kind, language))
    assert sum(len(script.sentences) for script in scripts) >= 4
    for script in scripts:
        for sentence in script.sentences:
            verdict = verify_text(
                sentence.text,
                language=language,
                facts=facts,
                at_ms=AT_MS,
                target=sentence.target,
                evidence=sentence.evidence,
            )
            assert not verdict.findings, (sentence.text, verdict.findings)
            for fact_id in sentence.evidence:
                room, _, rest = fact_id.partition(":")
                own = rest.partition("#")[0]
                known = {"product": facts.product_of, "policy": facts.policies, "promotion": facts.promotions}
                assert own in known[room] or own in facts.products, fact_id


@pytest.mark.parametrize("language", script_languages())
def test_no_frame_comes_twice_in_a_row_through_the_whole_bag(language: str) -> None:
    """A piece that several frames say is never said by the one by which it was said before."""
    last: dict[str, int] = {}
    ways = frames_for(language).frames
    for script in write_scripts(sample_facts(), wanted("show", language, [p.sku for p in bag_of(sample_facts())])):
        for sentence in script.sentences:
            assert len(ways[sentence.piece]) == 1 or last.get(sentence.piece) != sentence.frame, sentence.text
            last[sentence.piece] = sentence.frame


def test_the_same_facts_give_the_same_words() -> None:
    """No dice: and an intro alone begins with another frame than that of its neighbour in the bag."""
    facts = sample_facts()
    assert write_scripts(facts, wanted("show")) == write_scripts(facts, wanted("show"))
    frames = [write_scripts(facts, wanted("intro", products=[p.sku]))[0].sentences[0].frame for p in bag_of(facts)[:12]]
    assert all(one != other for one, other in zip(frames[:-1], frames[1:], strict=True))


@pytest.mark.parametrize("seconds", [30, 60, 180])
def test_an_intro_keeps_its_time_and_tells_the_price_first(seconds: int) -> None:
    """What matters most is told in half a minute: name, price, offers of its own, where to order."""
    for script in write_scripts(sample_facts(), wanted("intro", seconds=seconds)):
        assert seconds_of(script) <= seconds + 3
        pieces = [sentence.piece for sentence in script.sentences]
        money = {"price", "price_same", "sale", "sale_until", "by_option", "range", "listed"}
        assert money & set(pieces), pieces
        assert pieces[0].startswith(("hook", "next")) and pieces[-1].startswith("order"), pieces


def test_a_longer_intro_tells_more() -> None:
    """As far as there are facts."""
    counts = [len(write_scripts(sample_facts(), wanted("intro", seconds=s))[0].sentences) for s in (30, 60, 180)]
    assert counts[0] < counts[1] < counts[2]


def test_what_an_offer_comes_to_is_exact() -> None:
    """The second box of socks at half price: 35 and 17.50 are 52.50; and a code takes its share off tea."""
    assert "52.5元" in texts(write_scripts(sample_facts(), wanted("intro", products=["SOCK-01"])))
    assert "TEA10" in texts(write_scripts(sample_facts(), wanted("intro", products=["GREEN-01"])))


def test_an_offer_that_is_over_or_yet_to_come_is_not_told_as_one_that_runs() -> None:
    """A year later nothing of this winter is left; before it begins a sale is told in a preview alone."""
    later = replace(wanted("show"), at_ms=AT_MS + 400 * 86_400_000)
    assert not any(word in texts(write_scripts(sample_facts(), later)) for word in ("TEA10", "满299元减30元", "活动价"))
    yoga = wanted("preview", products=["YOGA-01"])
    assert "159元" in texts(write_scripts(sample_facts(), yoga))
    assert "159元" not in texts(write_scripts(sample_facts(), replace(yoga, kind="intro")))


def test_a_list_price_without_its_basis_is_not_told() -> None:
    """With one it is told with it."""
    bag = sample_product("BAG-01")
    told = texts(write_scripts(shop_with(bag), wanted("intro", products=["BAG-01"])))
    assert "189元" in told and "本店实际成交价" in told
    bare = replace(bag, variants=tuple(replace(v, list_price_basis={}) for v in bag.variants))
    assert "189" not in texts(write_scripts(shop_with(bare), wanted("intro", products=["BAG-01"])))


def test_what_is_sold_out_is_said_so_and_not_offered() -> None:
    """All of a product: its first words say so, and nobody is told to order; one option: it is named."""
    mug = sample_product("MUG-01")
    gone = replace(mug, variants=tuple(replace(v, stock=0) for v in mug.variants))
    (script,) = write_scripts(shop_with(gone), wanted("intro", products=["MUG-01"]))
    pieces = [sentence.piece for sentence in script.sentences]
    assert "gone" in pieces[:2] and not any(piece.startswith("order") for piece in pieces)
    assert "砖红" in next(
        sentence.text
        for sentence in write_scripts(shop_with(mug), wanted("intro", products=["MUG-01"]))[0].sentences
        if sentence.piece == "gone_options"
    )


@pytest.mark.parametrize(
    "boast", ["全网销量第一的杯子，喝水更健康", "满300减30，立即分享赢大奖", "这杯能治疗失眠", "最后3件，抢完就没有"]
)
def test_a_description_is_not_taken_at_its_word(boast: str) -> None:
    """Superlatives, offers, effects and hurry of a merchant's own text are left out."""
    mug = replace(sample_product("MUG-01"), description={"zh": f"{boast}。哑光釉面的陶瓷杯。"})
    told = texts(write_scripts(shop_with(mug), wanted("intro", products=["MUG-01"], seconds=180)))
    assert "哑光釉面" in told and not any(part in told for part in boast.split("，"))


def test_what_does_not_verify_is_left_out_and_named() -> None:
    """A brand that calls itself the best is no fact that may be said."""
    mug = replace(sample_product("MUG-01"), brand={"zh": "全国最好的牌子"})
    (script,) = write_scripts(shop_with(mug), wanted("intro", products=["MUG-01"]))
    assert "最好" not in script_text(script)
    assert [(one.piece, one.finding) for one in script.left_out] == [("brand", "superlative")]


def test_a_price_of_nothing_and_none_at_all_are_not_told() -> None:
    """And the rest is."""
    mug = sample_product("MUG-01")
    for price in (None, Money(0, "CNY")):
        bare = replace(mug, variants=tuple(replace(v, price=price) for v in mug.variants))
        told = texts(write_scripts(shop_with(bare), wanted("intro", products=["MUG-01"])))
        assert "陶瓷" in told and "39.9" not in told and "价格" not in told


def test_the_run_of_show_follows_the_program() -> None:
    """Opening, its products and activities at their minutes, recaps of what was shown by then, closing."""
    shop = read_shop(sample_shop_folder())
    scripts = write_scripts(sample_facts(), wanted("show", products=()), shop.program)
    assert [script.kind for script in (scripts[0], scripts[-1])] == ["opening", "closing"]
    shown = [(script.starts_min, script.products[0]) for script in scripts if script.kind == "intro"]
    assert shown == [(one.starts_min, one.product) for one in shop.program if one.kind == "product"]
    first, second = (script for script in scripts if script.kind == "recap")
    assert first.products == tuple(sku for start, sku in shown if start is not None and start < 34)
    assert second.products == tuple(sku for _, sku in shown)


def test_objections_without_a_fact_get_the_honest_line() -> None:
    """That a person is asked, with no claim; and the question is named as unanswered."""
    mug = replace(sample_product("MUG-01"), attributes={}, brand={})
    (script,) = write_scripts(shop_with(mug), wanted("objections", products=["MUG-01"]))
    asked = frames_for("zh").words["authentic"]
    assert script.unanswered == (asked,)
    assert "工作人员" in next(sentence.text for sentence in script.sentences if sentence.asked == asked)


def test_a_comparison_never_says_which_is_better_and_needs_two() -> None:
    """Prices and properties side by side; names that end in a number do not run into a price."""
    cup = sample_product("MUG-01")
    other = replace(cup, sku="MUG-02", title={"zh": "远山杯14"}, link_no=40, aliases=(), variants=())
    other = replace(other, variants=(replace(cup.variants[0], sku="MUG-02-A", price=Money(4_990, "CNY")),))
    shop = replace(read_shop(sample_shop_folder()), products=(cup, other))
    (script,) = write_scripts(facts_of(shop), wanted("comparison", products=["MUG-01", "MUG-02"]))
    assert "远山杯14是49.9元" in script_text(script) and not script.left_out
    assert not any(word in script_text(script) for word in ("更好", "划算", "推荐"))
    with pytest.raises(InputError, match="two products"):
        write_scripts(facts_of(shop), wanted("comparison", products=["MUG-01"]))


def test_a_host_is_given_nothing_that_cannot_be_read_aloud() -> None:
    """A Spanish host of a shop with Chinese words alone gets names and figures, no Chinese sentence."""
    mug = sample_product("MUG-01")
    attributes = {
        name: replace(one, text={k: v for k, v in one.text.items() if k == "zh"})
        for name, one in mug.attributes.items()
    }
    bare = replace(
        mug, title={"zh": "马克杯"}, attributes=attributes, description={"zh": mug.description["zh"]}, gift={}
    )
    shop = replace(read_shop(sample_shop_folder()), products=(bare,), policies=(), promotions=())
    (script,) = write_scripts(facts_of(shop), wanted("intro", "es", ["MUG-01"]))
    told = script_text(script).replace("马克杯", "")
    assert "39,90" in told and "350 ml" in told and not any("\u4e00" <= char <= "\u9fff" for char in told)
