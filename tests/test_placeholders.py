"""Facts cut out of an answer and put back into other words: whatever those are, no fact comes, goes or moves."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakellm.characters import CONTENT, GREETINGS
from fakellm.session import numbers_in
from test_phrasing import AT_MS, SHOP, Room, said
from zhubo import events as e
from zhubo.acts import RequestDraft
from zhubo.bootstrap import shop_facts
from zhubo.express import DraftCache, phrased, template_for
from zhubo.phrasing import Phrasing
from zhubo.placeholders import (
    PLACEHOLDER,
    Template,
    fault_of,
    filled,
    residue_of,
    template_of,
    tidy_phrasing,
)
from zhubo.questions import PRIORITY, Question
from zhubo.state import State
from zhubo.text.free_words import free_words_of
from zhubo.verify import Claim, verify_text

LANGUAGES = "ar de en es fr id ja ko pt ru th vi zh".split()
STATE = State(room="r", facts=shop_facts(SHOP), at_ms=AT_MS)
CACHE = DraftCache(drafts={}, edges={})


def question(language: str, intent: str, sku: str) -> Question:
    comment = e.ViewerCommented(
        at_ms=AT_MS, viewer="v", comment="c", source="own-site", language=language, intent=intent, confidence_micro=1,
        targets=(e.Target(sku=sku, how="title"),),
    )  # fmt: skip
    return Question(
        key=f"{language}|{intent}|{sku}", intent=intent, language=language, targets=comment.targets, slots=e.Slots(), sentiment="neutral",
        flags=(), source="own-site", first_seq=1, opened_ms=AT_MS, due_ms=AT_MS, comments=("c",), viewers=("v",),
    )  # fmt: skip


@cache
def templates(language: str) -> list[tuple[Question, Template]]:
    """Return what the sample shop's answers in a language look like, of eight products."""
    asked = [question(language, intent, product.sku) for intent in sorted(PRIORITY) for product in SHOP.products[:8]]
    return [(one, template) for one in asked if (template := template_for(STATE, one, CACHE)) is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_is_the_answer_with_its_facts_cut_out(language: str) -> None:
    """Put back they give it again; no digit, no sign of money and no name of goods is left outside."""
    assert len(templates(language)) > 100
    names = {title for product in SHOP.products for title in product.title.values()}
    for _, template in templates(language):
        rest = PLACEHOLDER.sub("", template.text)
        assert (
            not numbers_in(rest.translate({ord(c): None for c in "一二两三四五六七八九十百千万亿零〇"}))
            and "{" not in rest
        )
        assert not any(name in rest for name in names)
        assert PLACEHOLDER.sub("", filled(template.text, template.pieces)) == filled(template.text, template.pieces)
        assert len(template.pieces) == len(template.kinds) == len(PLACEHOLDER.findall(template.text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_in_friendlier_words_is_said(language: str) -> None:
    """Nine in ten at least: a greeting before, an offer of help behind, and it verifies with the facts in."""
    before, behind = GREETINGS[language]
    counts: Counter[str] = Counter()
    for one, template in templates(language)[::3]:
        phrasing = Phrasing(template=template.text, text=before + template.text.rstrip(".。") + behind)
        checked, why = phrased(STATE, one, phrasing, CACHE)
        counts[why or "said"] += 1
        assert checked is None or checked.draft.text == filled(phrasing.text, template.pieces)
    assert counts["said"] >= 0.9 * sum(counts.values()), counts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_free_word_claims_nothing(language: str) -> None:
    """By itself, each is neither a claim nor a finding; nor does any hold a digit."""
    words = free_words_of(language)
    assert len(words) >= 35 and len(set(words)) == len(words)
    for word in words:
        verdict = verify_text(word, language=language, facts=STATE.facts, at_ms=AT_MS, target=SHOP.products[0].sku)
        assert not verdict.findings and not [c for c in verdict.claims if c.kind != "product"], (word, verdict)
        assert residue_of(word, language) in ((), ("",), ("", "")), word


FORBIDDEN = {
    "en": "no not never free only last best cheapest today guaranteed yes sold two or if from until off more sure of course".split(),
    "zh": "不 没 没有 免费 只有 最后 最 今天 保证 可以 有 两 或 如果 起 止 减 更 当然 放心 包邮 第一 还有".split(),
    "de": "nicht kein nie gratis nur letzte beste heute garantiert ja zwei oder wenn ab bis mehr sicher".split(),
    "es": "no nunca gratis solo último mejor hoy garantizado sí dos si desde hasta más seguro sin".split(),
    "fr": "pas jamais gratuit seulement dernier meilleur aujourd'hui garanti oui deux si dès plus sûr sans".split(),
    "ja": "ない ません 無料 だけ 最後 最高 今日 保証 はい 二 または もし から まで 以上 もちろん 限定".split(),
    "ko": "안 없어요 무료 만 마지막 최고 오늘 보장 네 두 또는 만약 부터 까지 더 물론".split(),
    "ru": "не нет никогда бесплатно только последний лучший сегодня гарантия да два или если от до больше конечно".split(),
}


@pytest.mark.parametrize("language", FORBIDDEN)
def test_no_word_that_changes_what_is_said_is_free(language: str) -> None:
    """No yes or no, no number, no time, no condition, no praise."""
    assert not set(FORBIDDEN[language]) & set(free_words_of(language))


MUG = Template("Yes, {{1}} in stock, {{2}} until {{3}}", ("the mug", "¥39", "March 1"), ("product", "price", "time"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Yes, {{1}} in stock, {{2}} until {{3}}", ""),
        ("Hi! Yes: {{1}} is in stock; {{2}} until {{3}}. Thanks for asking!", ""),
        ("yes {{1}} IN STOCK {{2}} until {{3}}", ""),
        ("", "empty"),
        ("  ", "empty"),
        ("x" * 500, "long"),
        ("Hi hello hey dear friends so well oh ah please here thanks: yes, {{1}} in stock, {{2}} until {{3}}", ""),
        (
            "Hi hello hey dear friends so well oh ah please here thanks so: yes, {{1}} in stock, {{2}} until {{3}}",
            "words",
        ),
        ("{{1}} in stock, {{2}} until {{3}}", "words"),
        ("No, {{1}} in stock, {{2}} until {{3}}", "words"),
        ("Yes, {{1}} in stock, {{2}}, {{3}}", "words"),
        ("Yes, {{1}} not in stock, {{2}} until {{3}}", "words"),
        ("Yes, {{1}} in stock, only {{2}} until {{3}}", "words"),
        ("Yes, {{1}} in stock? {{2}} until {{3}}", "words"),
        ("Yes, {{1}} (in stock), {{2}} until {{3}}", "words"),
        ("Yes, {{2}} in stock, {{1}} until {{3}}", "placeholders"),
        ("Yes, {{1}} in stock, {{2}}", "placeholders"),
        ("Yes, {{1}} in stock, {{2}} {{2}} until {{3}}", "placeholders"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} {{4}}", "placeholders"),
        ("Yes, {{1}} in stock, {2} until {{3}}", "placeholders"),
        ("Yes, {{01}} in stock, {{2}} until {{3}}", "placeholders"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} {", "signs"),
        ("Yes, {{1}} in stock, ¥{{2}} until {{3}}", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} 9", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} ９", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} ½", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}}\u200b", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} 💯", "signs"),
        ("Yes, {{1}} in stock, {{2}} until {{3}} @shop", "signs"),
        ("Yes, {{1}} in stock, {{2}}0 until {{3}}", "signs"),
    ],
)
def test_what_a_model_may_change_and_what_not(text: str, fault: str) -> None:
    """Free words, punctuation and capitals; nothing else."""
    assert fault_of(text, MUG, "en") == fault


def test_without_a_list_of_free_words_only_punctuation_is_free() -> None:
    """A language that we do not know is said as it was written."""
    assert fault_of("Ja, {{1}}!", Template("ja {{1}}", ("x",), ("product",)), "sv") == ""
    assert fault_of("Hej, ja {{1}}", Template("ja {{1}}", ("x",), ("product",)), "sv") == "words"


def test_what_cannot_be_cut_is_not_phrased() -> None:
    """Braces of its own, nothing to cut, or a list without an end."""
    assert template_of("a {b} 9", (), ()) is None and template_of("nothing here", (), ()) is None
    assert template_of(" x ".join(str(n) for n in range(100, 150)), (), ()) is None
    (piece,) = template_of("it costs 9,50 €, 3 m", (), ()).pieces  # type: ignore[union-attr]
    assert piece == "9,50 €, 3"
    cut = template_of("red, blue and green", [Claim("option", 0, 3, "red", ()), Claim("option", 5, 9, "blue", ())], ())
    assert cut == Template("{{1}} and green", ("red, blue",), ("option",))


def test_a_line_is_tidied() -> None:
    """One line, composed, without quotes around it."""
    assert tidy_phrasing(' "Hi,\n {{1}}  cafe\u0301" ') == "Hi, {{1}} café"
    assert tidy_phrasing("“你好{{1}}”") == "你好{{1}}" and tidy_phrasing('"') == '"'


def lines(template: str) -> st.SearchStrategy[str]:
    """Return a strategy for lines that look like one: pieces of it, of what characters say, and of anything."""
    parts = [
        *PLACEHOLDER.findall(template),
        *template.split(" "),
        template,
        "Hi",
        "not",
        "only",
        "9",
        "¥",
        "{{",
        "}}",
        "free",
        "{{1}}",
    ]
    return st.lists(st.one_of(st.sampled_from(parts), st.text(max_size=6)), max_size=14).map(" ".join)


@given(st.data())
def test_for_any_line_at_all_the_numbers_are_the_facts(data: st.DataObject) -> None:
    """What may be said has the numbers of the room's own answer, verifies, and claims the same."""
    language = data.draw(st.sampled_from(["en", "zh"]))
    one, template = data.draw(st.sampled_from(templates(language)[:60]))
    line = tidy_phrasing(data.draw(lines(template.text)))
    checked, why = phrased(STATE, one, Phrasing(template=template.text, text=line), CACHE)
    assert (checked is None) == bool(why)
    if checked is not None:
        own = filled(template.text, template.pieces)
        assert numbers_in(checked.draft.text) == numbers_in(own) and not checked.findings


def test_the_placeholders_are_what_stops_a_liar() -> None:
    """Broken on purpose: with that rule gone lies reach the verifier, which stops the rest but not a word that it cannot read."""
    room = Room()
    (act,) = room.ask(said())
    assert isinstance(act, RequestDraft) and "liar" in CONTENT
    text = f"{act.template}, woven in a secret valley"
    asked = room.state.phrasings.waiting[act.question]
    assert phrased(room.state, asked, Phrasing(template=act.template, text=text), room.cache) == (None, "words")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("zhubo.express.fault_of", lambda *_: "")
        checked, why = phrased(room.state, asked, Phrasing(template=act.template, text=text), room.cache)
        told, _ = phrased(
            room.state, asked, Phrasing(template=act.template, text=f"{act.template}, now ¥1"), room.cache
        )
    assert json.dumps(act.kinds) and why in ("", "unverified", "claims") and told is None
    assert checked is not None, "the verifier reads it now: find another word"
