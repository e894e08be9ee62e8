"""The model beside the lists of words: what it finds, what it leaves alone, and that it is what its recipe makes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.verify.drafts import question, questions
from tests.verify.shops import AT_MS, facts_of, sample_facts, small_shop

from zhubo.acts import Finding
from zhubo.errors import UnavailableError
from zhubo.generate import draft_answer
from zhubo.law.ideas import IDEAS_PATH, law_ideas
from zhubo.law.likely import (
    BAR_MIN,
    CATEGORIES,
    LIKELY_PATH,
    Likely,
    judged,
    likely,
    likely_model,
    line_rows,
    load_likely,
)
from zhubo.law.words import LANGUAGES
from zhubo.learn.arrays import write_lines
from zhubo.learn.law_fit import (
    LawLine,
    LawRecipe,
    fit_law,
    idea_lines,
    is_held,
    is_learnt,
    label_of,
    read_law_lines,
    write_likely,
)
from zhubo.text.numbers import fold
from zhubo.verify import verify_text

SEEDS = Path(__file__).parents[2] / "seeds" / "law"
SHARE_SEEN_MIN = 0.93
RECIPE = LawRecipe(steps=12)
UNLAWFUL = {
    "en": (
        "Honestly nothing else on this planet comes close to this blender, every rival brand is crying.",
        "Three sips of this tea a day and your grandma's knee pain just melts away.",
        "Wear this bracelet and money will start chasing you, the universe listens.",
        "Cardiologists at the city hospital keep telling their patients to buy this pillow.",
        "Kids, grab dad's phone while he naps and tap the rose for me!",
        "Skip the checkout, message my WhatsApp and I knock off the platform cut.",
        "Nine out of ten moms who tried it never went back to another brand.",
        "The clock hits zero and the price doubles tomorrow, you will regret it forever.",
    ),
    "zh": (
        "这个锅一出来,整条街卖锅的都没得混了",
        "贴上睡一觉,第二天腰就不酸了,老毛病都没了",
        "手串往手上一戴,桃花和财运自己找上门",
        "市医院的主任自己家都用这个枕头",
        "小朋友们趁爸爸睡着拿他手机给主播刷个火箭",
        "别在这儿拍,加我绿色那个软件给你更低",
        "十个宝妈用过九个都回来找我",
        "再不拍就真的没了,下播价格直接翻倍",
    ),
    "es": (
        "No hay nada en el planeta que se le acerque, las otras marcas lloran.",
        "Dos tazas al día y el dolor de rodilla desaparece para siempre.",
        "Ponte esta pulsera y el dinero y la suerte llegarán a tu puerta.",
        "Los cardiólogos del hospital recomiendan esta almohada a sus pacientes.",
    ),
    "de": (
        "Kein anderer Hersteller auf der Welt kommt da ran, wirklich keiner.",
        "Zwei Tassen am Tag und die Knieschmerzen sind für immer weg.",
        "Trag das Armband und das Glück und das Geld kommen zu dir.",
    ),
    "fr": (
        "Aucune autre marque au monde ne lui arrive à la cheville.",
        "Deux tasses par jour et les douleurs au genou disparaissent.",
        "Portez ce bracelet et la chance et l'argent viendront à vous.",
    ),
    "ru": (
        "Ни одна другая марка в мире даже рядом не стоит, конкуренты плачут.",
        "Две чашки в день, и боль в коленях уходит навсегда.",
        "Надень этот браслет, и деньги с удачей сами придут к тебе.",
    ),
    "pt": (
        "Nenhuma outra marca no mundo chega aos pés dela.",
        "Duas xícaras por dia e a dor no joelho some para sempre.",
    ),
    "id": (
        "Tidak ada merek lain di dunia yang bisa menandinginya.",
        "Pakai gelang ini, rezeki dan keberuntungan datang sendiri.",
    ),
    "vi": (
        "Không hãng nào trên thế giới sánh bằng, đối thủ khóc hết.",
        "Đeo vòng này vào là tài lộc với may mắn tự kéo đến.",
    ),
    "ar": (
        "لا توجد ماركة في العالم تقترب منها، كل المنافسين يبكون.",
        "البس هذا السوار والرزق والحظ يجيك لحد بابك.",
    ),
    "ja": (
        "このブレスレットを着けると金運と良縁が勝手に寄ってきますよ",
        "世界中どこを探してもこれに勝てるブランドはありません",
    ),
    "ko": (
        "이 팔찌 차면 재물운이랑 행운이 알아서 들어와요",
        "세상 어떤 브랜드도 이 제품을 못 이겨요",
    ),
    "th": (
        "ใส่กำไลนี้แล้วโชคลาภเงินทองจะไหลมาเอง",
        "ไม่มีแบรนด์ไหนในโลกสู้ได้เลย",
    ),
}
"""Written after the model was trained, by who trained it."""
LIKELY_MIN, FLAGGED_MIN = 41, 37
"""Of 43 lines."""


LAW = frozenset("superlative efficacy superstition false_urgency missing_basis off_platform".split())


def words_as_likely(text: str) -> tuple[Finding, ...]:
    return verify_text(text, language="en", facts=sample_facts(), at_ms=AT_MS, target="MUG-01").findings


def lines() -> list[LawLine]:
    return list(filter(is_learnt, read_law_lines(SEEDS)))


def test_the_words_of_ideas_are_those_of_the_seeds(tmp_path: Path) -> None:
    """Byte for byte; so whoever changes a word makes the file again."""
    write_lines(tmp_path / "ideas.gz", idea_lines(SEEDS / "ideas.txt"))
    assert (tmp_path / "ideas.gz").read_bytes() == IDEAS_PATH.read_bytes()


def test_the_model_has_learnt_these_seeds() -> None:
    """A model of other seeds, of other words or of other n-grams knows far less of the lines that it should have learnt from."""
    learnt = [one for one in lines() if len(one.author) == 1][::7]
    told = [likely(fold(one.text), one.language).share >= 0.5 for one in learnt]
    assert np.mean([said == bool(one.label) for said, one in zip(told, learnt, strict=True)]) >= SHARE_SEEN_MIN
    held = [one for one in read_law_lines(SEEDS) if len(one.author) == 1 and is_held(one.text)]
    unseen = [(likely(fold(one.text), one.language).share >= 0.5) == bool(one.label) for one in held]
    assert 0.7 <= np.mean(unseen) < SHARE_SEEN_MIN


def test_the_same_lines_give_the_same_bytes(tmp_path: Path) -> None:
    """A fit has no dice and no clock."""
    some = lines()[::40]
    for name in ("one", "two"):
        write_likely(tmp_path / name, fit_law(some, RECIPE))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert load_likely(tmp_path / "one").whole.any()


def own_answers(shop: str) -> Iterator[tuple[str, str]]:
    facts = facts_of(small_shop()) if shop == "small" else sample_facts()
    for language in LANGUAGES:
        for intent, targets, slots in list(questions(facts))[::5]:
            draft = draft_answer(question(intent, targets, slots, language), facts, at_ms=AT_MS, variation=1)
            if draft.text:
                yield language, draft.text


@pytest.mark.parametrize("shop", ["small", "sample"])
def test_our_own_answers_are_never_flagged(shop: str) -> None:
    """In thirteen languages, about a shop that no fit has seen as well, and without the facts that would spare them the model."""
    answers = list(own_answers(shop))
    assert len(answers) > 200
    assert [text for language, text in answers if likely(fold(text), language).sure] == []


def test_lines_written_after_training_are_found() -> None:
    """Nearly all are likelier to break a law than not, and most are flagged, by a list of words or by the model."""
    every = [(language, text) for language, texts in UNLAWFUL.items() for text in texts]
    assert len(every) == 43
    assert sum(likely(fold(text), language).share >= 0.5 for language, text in every) >= LIKELY_MIN
    flagged = [
        verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="MUG-01").findings
        for language, text in every
    ]
    assert sum(any(one.kind in LAW for one in found) for found in flagged) >= FLAGGED_MIN


def test_what_the_model_adds_names_the_law_and_the_clause() -> None:
    """A reviewer sees which words, and by which rule."""
    text = "Hello all. No rival brand on this planet even comes near this blender, they are all crying."
    assert likely(fold(text), "en").sure
    found = [one for one in words_as_likely(text) if one.kind == "superlative"]
    assert [one.rule for one in found] == ["CN/advertising-law-9-3"]
    assert found[0].said.startswith("No rival brand") or "crying" in found[0].said


def test_an_unreadable_model_says_how_to_make_it(tmp_path: Path) -> None:
    """Nothing is judged by half a model."""
    broken = tmp_path / "likely.npz"
    broken.write_bytes(LIKELY_PATH.read_bytes()[:5_000])
    with pytest.raises(UnavailableError) as caught:
        load_likely(broken)
    assert "train_law" in (caught.value.hint or "")


@given(st.text(max_size=300), st.sampled_from([*LANGUAGES, "xx"]))
def test_any_text_is_judged(text: str, language: str) -> None:
    """Whatever it holds, the answer is a share, and a category where it is not unlikely."""
    told = likely(fold(text), language)
    assert 0 <= told.share <= 1 and (told.category in CATEGORIES) == (told.share >= BAR_MIN)


def test_ideas_are_found_in_every_language() -> None:
    """Each has words for each idea that a law is about."""
    for language in LANGUAGES:
        words = {line.split("\t")[1] for line in idea_lines(SEEDS / "ideas.txt") if line.startswith(f"{language}\t")}
        assert {"cure", "doctor", "luck", "kids", "apps", "hurry", "rivals"} <= words
    assert law_ideas(fold("My DOCTOR swears this cures everything"), "en")[0] == "doctor"
    assert law_ideas("xyz", "xx") == []


def test_it_is_small_and_quick() -> None:
    """At most 600 kB, read in 30 ms, and far less than a millisecond a line."""
    assert LIKELY_PATH.stat().st_size <= 600_000
    begun = time.perf_counter()
    load_likely(LIKELY_PATH)
    assert time.perf_counter() - begun < 0.2
    model, text = (
        likely_model(),
        fold("We're the cheapest shop on the whole internet, guys, nothing comes close to it."),
    )
    judged(model, *line_rows(text, "en"))
    begun = time.process_time()
    for _ in range(200):
        judged(model, *line_rows(text, "en"))
    assert (time.process_time() - begun) / 200 < 0.0008


def test_labels_are_those_of_categories() -> None:
    """Lawful lines have none, whatever they are near."""
    assert label_of({"category": "superlative", "unlawful": True}) == 1
    assert label_of({"category": "superlative", "unlawful": False}) == 0
    assert isinstance(likely("x", "en"), Likely)
