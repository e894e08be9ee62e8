"""What is said in the eleven languages is read as the English that says the same, and held against the same facts."""

from __future__ import annotations

import gzip
import re
import runpy
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel import Locale
from tests.verify.drafts import question, questions
from tests.verify.shops import AT_MS, sample_facts

from zhubo.acts import Finding
from zhubo.events import Slots, Target
from zhubo.facts import Money
from zhubo.generate import Draft, draft_answer
from zhubo.generate.amounts import day_words, moment_words
from zhubo.state import Facts
from zhubo.text.money_written import money_words
from zhubo.text.phrases import FALLBACK, filled, phrases_for, written_languages
from zhubo.verify import verify_text
from zhubo.verify.index import index_facts
from zhubo.verify.phrase_patterns import plain
from zhubo.verify.pivot import pivoted

ROOT = Path(__file__).parents[2]
LANGUAGES = tuple(sorted(written_languages() - {"en", "zh"}))
ALARM_SHARE_MAX = 0.01
CAUGHT_SHARE_MIN = 0.99
MONEY = {
    name: 104_050 + 300 * number
    for number, name in enumerate("low high total fee free gap rest told off threshold net price".split())
}
NUMBERS = {"count": "3", "qty": "5", "number": "12", "percent": "15"}
CLOCKS = {"opens": "18:00", "closes": "22:30"}
DAY_MS = int(datetime(2027, 3, 28, 9, tzinfo=UTC).timestamp() * 1_000)
WORDS = "Pod wireless earbuds"


def test_eleven_languages_are_written() -> None:
    """All thirteen have a message file."""
    assert LANGUAGES == ("ar", "de", "es", "fr", "id", "ja", "ko", "pt", "ru", "th", "vi")


def values_in(language: str) -> dict[str, str]:
    """Return what may stand in slots, as a language writes it."""
    money = {name: money_words(Money(minor, "CNY"), language) for name, minor in MONEY.items()}
    days = {
        "start": moment_words(DAY_MS, "UTC", language, 2027),
        "end": day_words(DAY_MS, "UTC", language, 2026),
        "day": day_words(DAY_MS, "UTC", language, 2027),
    }
    return money | days | NUMBERS | CLOCKS | {"prices": f"{WORDS} {money['price']}"}


def said_in(language: str, wording: str) -> str:
    """Return a wording with values of its slots; those that may hold any words hold the name of a product."""
    values = values_in(language)
    slots = re.findall(r"\{(\w+)", wording)
    return filled(wording, {name: values.get(name, WORDS) for name in slots}, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_is_read_back(language: str) -> None:
    """As one of the English wordings of a message that has the same words in this language."""
    index = index_facts(sample_facts())
    own, english = phrases_for(language).wordings, phrases_for(FALLBACK).wordings
    meant: dict[str, set[str]] = {}
    for key, wordings in own.items():
        for wording in wordings:
            # What sets two sums apart is said of savings too, in some languages in the same words.
            if (
                any(map(str.isalpha, re.sub(r"\{[^}]*\}", "", wording)))
                and key[:5] != "date."
                and key != "compare.apart"
            ):
                meant.setdefault(plain(said_in(language, wording)), set()).update(
                    loosely(said_in(FALLBACK, one)) for one in english[key]
                )
    assert len(meant) > 300
    wrong = []
    for text, possible in meant.items():
        pivot = pivoted(text, language, index, None)
        assert pivot is not None
        if loosely(pivot.text) not in possible:
            wrong.append((text, pivot.text))
    assert not wrong, (len(wrong), wrong[:10])


def loosely(text: str) -> str:
    """Return a text without what may differ: letter case, marks at its end, and blanks."""
    return re.sub(r"\s+", " ", text).strip(" .;,").lower()


def asked(facts: Facts, language: str) -> Iterator[tuple[Draft, tuple[Finding, ...]]]:
    """Yield every third answer about a shop in a language, with what verifying finds in it."""
    for number, (intent, targets, slots) in enumerate(questions(facts)):
        if number % 3 == 0:
            draft = draft_answer(question(intent, targets, slots, language), facts, at_ms=AT_MS, variation=number // 3)
            if draft.text and draft.known:
                yield draft, findings_of(draft, draft.text, facts)


def findings_of(draft: Draft, text: str, facts: Facts) -> tuple[Finding, ...]:
    """Return what verifying finds in `text` where `draft` is said."""
    return verify_text(
        text, language=draft.language, facts=facts, at_ms=AT_MS, target=draft.target, evidence=draft.evidence
    ).findings


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_stand_up_to_verifying_and_others_numbers_do_not(language: str) -> None:
    """Answers of the sample shop pass; with any of their numbers changed, but for those of names and options, they do not."""
    facts = sample_facts()
    count, alarms, changed, missed = 0, [], 0, []
    for draft, findings in asked(facts, language):
        assert draft.language == language
        count += 1
        alarms += [(draft.text, findings[0])] if findings else []
        if not findings:
            for text in with_other_numbers(draft, facts):
                changed += 1
                missed += [] if findings_of(draft, text, facts) else [(text, draft.text)]
    assert count > 250 and len(alarms) <= ALARM_SHARE_MAX * count, (len(alarms), alarms[:5])
    assert changed > 400 and len(missed) <= (1 - CAUGHT_SHARE_MIN) * changed, (len(missed), changed, missed[:5])


def with_other_numbers(draft: Draft, facts: Facts) -> Iterator[str]:
    """Yield the text of a draft with one number made another that no fact states."""
    own = re.compile("|".join(re.escape(words) for words in sorted(_words_of(facts), key=len, reverse=True)))
    names = [match.span() for match in own.finditer(draft.text)]
    for match in re.finditer(r"\d+", draft.text):
        if not any(start < match.end() and match.start() < end for start, end in names):
            yield draft.text[: match.start()] + str(int(match[0]) + 41) + draft.text[match.end() :]


def _words_of(facts: Facts) -> set[str]:
    words: set[str] = set()
    for product in facts.products.values():
        texts = [product.title, product.gift, *(a.text for a in product.attributes.values())]
        texts += [text for variant in product.variants for text in variant.options.values()]
        words |= {one for text in texts for one in text.values()} | set(product.aliases)
        words |= {a.number for a in product.attributes.values() if a.number is not None}
    return {word for word in words if re.search(r"\d", word) and len(word) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_are_those_of_the_text_as_given(language: str) -> None:
    """A finding names the words that were written, and the repair writes the amount as the language does."""
    facts = sample_facts()
    draft = draft_answer(
        question("ask_price", (Target(sku="MUG-01", how="alias"),), Slots(), language), facts, at_ms=AT_MS, variation=0
    )
    true, false = (money_words(Money(minor, "CNY"), language) for minor in (3_990, 4_990))
    assert true in draft.text and not findings_of(draft, draft.text, facts)
    text = draft.text.replace(true, false)
    verdict = verify_text(text, language=language, facts=facts, at_ms=AT_MS, target="MUG-01")
    (finding,) = verdict.findings
    assert (finding.kind, finding.said) == ("wrong_price", false) and text[finding.start : finding.end] == false
    assert verdict.repaired == draft.text


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "No tenemos la azul", "wrong_stock"),
        ("es", "No viene en azul", "wrong_stock"),
        ("ru", "Синей нет", "wrong_stock"),
        ("fr", "Il en reste 210 mille", "wrong_stock"),
        ("pt", "Restam 210 mil", "wrong_stock"),
        ("ja", "99円以上送料無料", "wrong_policy"),
        ("de", "Versandkostenfrei ab 99 Yen", "wrong_policy"),
        ("ja", "価格は39.9円です", "wrong_price"),
        ("de", "leider nicht spülmaschinenfest", "wrong_attribute"),
        ("ko", "품절됐어요", "wrong_stock"),
        ("th", "ส่งฟรีทุกออเดอร์", "wrong_policy"),
        ("vi", "bảo hành 2 năm", "wrong_policy"),
        ("id", "ini yang paling murah", "superlative"),
        ("ar", "الشحن مجاني فوق 88 CNY", "wrong_policy"),
    ],
)
def test_what_is_false_of_the_mug_is_found(language: str, text: str, kind: str) -> None:
    """In people's own words: denials, thousands, other currencies with the same mark, endings written onto words."""
    findings = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="MUG-01").findings
    assert kind in {finding.kind for finding in findings}, findings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "tenemos la azul"),
        ("es", "quedan 210"),
        ("ja", "99元以上送料無料"),
        ("de", "Rückgabe innerhalb von 7 Tagen"),
        ("fr", "livraison offerte dès 99 CNY"),
        ("ko", "무료배송은 99위안 이상"),
        ("ru", "кружка стоит 39,90 CN¥"),
    ],
)
def test_what_is_true_of_the_mug_passes(language: str, text: str) -> None:
    findings = verify_text(text, language=language, facts=sample_facts(), at_ms=AT_MS, target="MUG-01").findings
    assert not findings


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_raises(language: str) -> None:
    """Not with endless digits, characters that stand for read words, brackets that do not close, or marks of direction."""
    facts = sample_facts()
    for text in (
        "1.999.999.999.999.999.999.999.999.999.999 CN¥",
        "999999999999999999999999999,50 CN¥",
        "5 coma 999999999999999999999999999999",
        "\ue000\ue800\uec00\uf8ff (((",
        "\u200f\u061c99\u200f CN¥ )(",
        "٣٤ １２３ ๑๒ 12:30",
        "",
    ):
        for finding in verify_text(text, language=language, facts=facts, at_ms=AT_MS, target="MUG-01").findings:
            assert text[finding.start : finding.end] == finding.said


def test_what_is_packed_is_what_is_written() -> None:
    """Messages and ways to say claims, letter by letter: whoever changes one runs the recipe."""
    recipe = runpy.run_path(str(ROOT / "runs" / "make_messages.py"))
    for name, lines in recipe["packed_said"](ROOT / "messages" / "said").items():
        packed = ROOT / "src" / "zhubo" / "verify" / "said" / f"{name}.gz"
        assert gzip.decompress(packed.read_bytes()).decode().splitlines() == lines, name
    for language in LANGUAGES:
        packed = ROOT / "src" / "zhubo" / "text" / "messages" / f"{language}.toml.gz"
        written = (ROOT / "messages" / f"{language}.toml").read_bytes()
        assert gzip.decompress(packed.read_bytes()) == written, language
        english = tomllib.loads((packed.parent / "en.toml").read_text("utf-8"))
        assert not list(recipe["faults"](language, tomllib.loads(written.decode()), english)), language


def test_months_of_every_language_have_names() -> None:
    """What a date is read by is known for each language."""
    for language in LANGUAGES:
        assert len(set(Locale(language).months["format"]["abbreviated"].values())) == 12
