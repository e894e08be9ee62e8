"""A shop's own intents: learnt from a few examples, heard beside the 42, answered in the merchant's words, and nothing else changes."""

from __future__ import annotations

import random
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from zhubo.asking import ask_once
from zhubo.bootstrap import make_counter, sample_shop_folder, shop_model
from zhubo.errors import UnavailableError
from zhubo.facts import OWN_INTENTS_FILE, OwnIntent, Policy
from zhubo.generate.answers import PRODUCT_PLANS, ROOM_PLANS
from zhubo.learn.own_intents import train_own_intents
from zhubo.perceive import Context, Understander, read_comment, with_own_intents
from zhubo.perceive.hearing import hear
from zhubo.shop import read_shop
from zhubo.shop.search import build_index

WATER = OwnIntent(
    id="ask_water_change",
    text={"zh": "每周换三分之一的水，新水先晒一天。", "en": "Change a third of the water once a week."},
    examples=tuple(
        "多久换一次水|鱼缸要怎么换水|换水换多少合适|一次换掉一半水行不行|需要天天换水吗|新缸第几天开始换水|几天换一次水比较好|换水频率是多少|"
        "冬天也要换水吗|不换水会怎么样|一个月换几回水|换水要不要停过滤|how often do I change the water|when should the water be changed|"
        "how much water do I change at once|do I have to change the water every day|is a weekly water change enough|"
        "water changes how often".split("|")
    ),
)
SHIRTS = OwnIntent(
    id="ask_tailoring",
    examples=tuple(f"能帮改{part}吗" for part in "裤脚 袖长 腰围 肩宽 衣长 裙摆 领口 胸围 裤腰 下摆".split()),
)
ASKED = ("换水多久一次", "冬天要换水吗", "how often should I change the water")
ORDINARY = (
    "3号多少钱|还有M码吗|几天发货|包邮吗|有优惠券吗|能退货吗|主播好|好看|how much is the mug|do you ship to spain|is it in stock|"
    "can I return it|thanks|what sizes do you have|我的单到哪了|是正品吗|怎么下单|¿cuánto cuesta?|返品できますか|666"
).split("|")


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a shop folder's place that has learnt the two intents."""
    folder = tmp_path_factory.mktemp("taught")
    train(folder / OWN_INTENTS_FILE, (WATER, SHIRTS))
    return folder


def train(path: Path, intents: tuple[OwnIntent, ...]) -> list[int]:
    told: list[int] = []
    train_own_intents(
        intents,
        path,
        model=shop_model(Path("nowhere")),
        index=build_index(()),
        languages=("zh", "en"),
        currency="CNY",
        tell=told.append,
    )
    return told


def test_other_wordings_are_heard_and_ordinary_comments_read_as_before(model: Understander, taught: Path) -> None:
    """What the 42 intents read in comments that are not of a new one stays the same to the last field."""
    own, index = with_own_intents(model, taught), build_index(())
    for text in ASKED:
        reading = read_comment(text, model=own, index=index, context=Context())
        assert reading.intent == "ask_water_change", text
        assert reading.candidates[0] == reading.intent and reading.confidence_micro > 700_000
    assert read_comment("能帮我改一下裤脚吗", model=own, index=index, context=Context()).intent == "ask_tailoring"
    for text in ORDINARY:
        before = read_comment(text, model=model, index=index, context=Context())
        assert read_comment(text, model=own, index=index, context=Context()) == before, text


def test_a_comment_is_heard_alike_alone_and_among_others(model: Understander, taught: Path) -> None:
    """Sums are of whole numbers, so that the order and the company do not matter."""
    own, index = with_own_intents(model, taught), build_index(())
    texts = [*ASKED, *ORDINARY, *WATER.examples]
    alone = {t: hear([t], model=own, index=index, languages=("zh", "en"), currency="CNY")[0].own for t in texts}
    random.Random(4).shuffle(texts)
    among = hear(texts, model=own, index=index, languages=("zh", "en"), currency="CNY")
    assert [one.own for one in among] == [alone[text] for text in texts]
    assert sum(bool(name) for name, _ in alone.values()) >= len(WATER.examples)


def test_flags_hold_beside_an_own_intent(model: Understander, taught: Path) -> None:
    """Who gives away a telephone number while asking is hidden as ever."""
    own = with_own_intents(model, taught)
    reading = read_comment(
        "多久换一次水 几天换一次水比较好 13812345678", model=own, index=build_index(()), context=Context()
    )
    assert reading.intent == "ask_water_change" and "pii" in reading.flags


def test_the_same_intents_give_the_same_bytes_and_tell_how_far_they_are(taught: Path, tmp_path: Path) -> None:
    told = train(tmp_path / "again.npz", (WATER, SHIRTS))
    assert (tmp_path / "again.npz").read_bytes() == (taught / OWN_INTENTS_FILE).read_bytes()
    assert told == sorted(told) and told[-1] == 100 and len(set(told)) > 20
    train(tmp_path / "other.npz", (WATER, replace(SHIRTS, examples=SHIRTS.examples[::-1])))
    assert (tmp_path / "other.npz").read_bytes() != (taught / OWN_INTENTS_FILE).read_bytes()


def test_the_merchants_words_answer_with_evidence_and_are_verified(model: Understander, taught: Path) -> None:
    """The words are a policy: sent with its id, said in the viewer's language; without words a person is asked."""
    words = Policy(id=WATER.id, topic=WATER.id, text=WATER.text)
    shop = read_shop(sample_shop_folder())
    counter = make_counter(replace(shop, policies=(*shop.policies, words)), model=with_own_intents(model, taught))
    for question, answer in (
        ("换水多久一次", "三分之一"),
        ("how often should I change the water", "a third of the water"),
    ):
        asked = ask_once(counter, question, at_ms=1_780_000_000_000)
        assert asked.answer is not None and answer in asked.answer.text
        assert (asked.answer.status, asked.answer.evidence) == ("sent", ("policy:ask_water_change#text",))
        assert not asked.escalated
    asked = ask_once(counter, "能帮改裤脚吗", at_ms=1_780_000_000_000)
    assert asked.comment.intent == "ask_tailoring" and asked.escalated
    assert asked.answer is not None and asked.answer.evidence == () and asked.answer.intent == "ask_tailoring"


def test_every_one_of_the_42_has_a_plan_or_is_silent(model: Understander) -> None:
    """An intent without a plan counts as a shop's own, so none of the 42 may lack one."""
    assert set(model.intents) - {*PRODUCT_PLANS, *ROOM_PLANS} == {"out_of_scope"}


def test_a_file_of_another_version_or_a_broken_one_is_told(model: Understander, taught: Path, tmp_path: Path) -> None:
    good = (taught / OWN_INTENTS_FILE).read_bytes()
    path = tmp_path / OWN_INTENTS_FILE
    assert with_own_intents(model, tmp_path) is model
    rng = random.Random(7)
    for _ in range(60):
        bad = bytearray(good[: rng.randrange(len(good))] if rng.random() < 0.5 else good)
        for _ in range(rng.randrange(1, 9)):
            bad[rng.randrange(len(bad))] = rng.randrange(256) if bad else 0
        path.write_bytes(bytes(bad))
        try:
            own = with_own_intents(model, tmp_path)
        except UnavailableError as error:
            assert "Train it again" in str(error)
        else:
            read_comment("多久换一次水", model=own, index=build_index(()), context=Context())
    path.write_bytes(good)
    with pytest.raises(UnavailableError, match="another version"):
        with_own_intents(replace(model, intents=model.intents[::-1]), tmp_path)


def test_arrays_that_do_not_fit_together_are_refused(model: Understander, taught: Path, tmp_path: Path) -> None:
    """One part taken from another file: the shapes tell."""
    train(tmp_path / "one.npz", (WATER,))
    path = tmp_path / OWN_INTENTS_FILE
    with zipfile.ZipFile(taught / OWN_INTENTS_FILE) as two, zipfile.ZipFile(tmp_path / "one.npz") as one:
        for swapped in ("home_keys.npy", "home_table.npy", "home_likely.npy", "home_bias.npy"):
            with zipfile.ZipFile(path, "w") as mixed:
                for name in two.namelist():
                    mixed.writestr(name, (one if name == swapped else two).read(name))
            with pytest.raises(UnavailableError, match="Cannot read the own intents"):
                with_own_intents(model, tmp_path)


def test_too_few_examples_of_a_language_are_told(tmp_path: Path) -> None:
    """Two Japanese lines among Chinese ones are too few to hear it in Japanese; the figures name them."""
    mixed = replace(WATER, examples=(*WATER.examples, "水はどのくらいで替えますか", "水換えは毎週ですか"))
    figures = train_own_intents(
        (mixed,),
        tmp_path / "m.npz",
        model=shop_model(Path("nowhere")),
        index=build_index(()),
        languages=("zh", "en", "ja"),
        currency="CNY",
    )
    assert figures.left_out == (("ask_water_change", 2),)
    assert figures.bytes == (tmp_path / "m.npz").stat().st_size < 60_000
    with np.load(tmp_path / "m.npz") as arrays:
        assert not [name for name in arrays.files if name.startswith("elsewhere")]
