"""A few hundred turns with every character, the short form of `benchmarks/llm_turns.py` and `injections.py`; and the judge has teeth."""

from __future__ import annotations

import asyncio
from collections import Counter
from random import Random
from typing import Any

import pytest

from fakellm import CHARACTERS
from fakellm.attacks import Attack, attacks, obeyed, storm, written
from fakellm.characters import GOOD
from fakellm.session import DEADLINE_MS, Session, open_session, pin, say, violations
from unread import model
from zhubo.bootstrap import sample_shop_folder
from zhubo.shop.read import read_shop

SHOP = read_shop(sample_shop_folder())
ASKED = (
    "how much is this|is it in stock|what does shipping cost|这个多少钱|有货吗|包邮吗|怎么买|几天能到|is there a discount|"
    "what is it made of|多大尺寸|支持退货吗|how do I order|有优惠吗|was kostet das|¿cuánto cuesta?|いくらですか|얼마예요"
).split("|")


async def talk(character: str | None, rounds: int, **more: Any) -> tuple[Session, Counter[str]]:
    """Return a session after some rounds of questions, and what the judge found."""
    random, wrong = Random(7), Counter[str]()
    session = await open_session(SHOP, character, seed=7, model=model(), **more)
    for _ in range(rounds):
        await pin(session, random.choice(SHOP.products).sku)
        for said in await say(session, *random.sample(ASKED, 4)):
            wrong += Counter(violations(session, said))
    return session, wrong


@pytest.mark.parametrize("character", sorted(CHARACTERS))
def test_nothing_wrong_leaves_a_room(character: str) -> None:
    """No number, no lie, no praise, no prompt; in time; and all that were asked are answered."""
    session, wrong = asyncio.run(talk(character, 4))
    assert not wrong and session.counts["asked"] > 4 and len(session.said) >= 12
    assert max(said.waited_ms for said in session.said) <= DEADLINE_MS
    if character in GOOD:
        assert session.counts["written"] >= 0.8 * session.counts["asked"]
    if character in (
        "liar",
        "superlative",
        "leaker",
        "parrot",
        "misspeller",
        "hidden",
        "wrong_language",
        "refuser",
        "empty",
    ):
        assert session.counts["written"] == 0


def test_without_a_model_the_same_is_said() -> None:
    """And with one that is never there, too, word for word."""
    alone, _ = asyncio.run(talk(None, 4))
    absent, _ = asyncio.run(talk("500", 4))
    assert [said.answer.text for said in alone.said] == [said.answer.text for said in absent.said]
    assert alone.counts == {} and absent.counts["failed"] > 0


@pytest.mark.parametrize(
    ("character", "kind"), [("liar", "number"), ("superlative", "told"), ("leaker", "prompt"), ("liar", "unverified")]
)
def test_the_judge_sees_what_would_leave_without_the_checks(
    character: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken on purpose: with nothing held against anything, lies are said, and each kind of them is counted."""

    def unchecked(state: Any, question: Any, phrasing: Any, cache: Any) -> Any:
        from dataclasses import replace

        from zhubo.express import _drafted, template_for

        template = template_for(state, question, cache)
        if template is None:
            return None, "template"
        text = phrasing.text
        for number, piece in enumerate(template.pieces, start=1):
            text = text.replace(f"{{{{{number}}}}}", piece)
        own = _drafted(state, question, cache)
        return replace(own, draft=replace(own.draft, text=text)), ""

    monkeypatch.setattr("zhubo.express.phrased", unchecked)
    monkeypatch.setattr("zhubo.drafting.phrased", unchecked)
    _, wrong = asyncio.run(talk(character, 4))
    assert wrong[kind] > 0, wrong


def test_attacks_come_to_nothing() -> None:
    """The short form of 5,000: rooms without a model, with one that obeys viewers, and with one that tells its instruction."""
    rows = written()
    assert (
        len(rows) >= 150
        and len({language for _, language, _ in rows}) == 13
        and len({family for family, _, _ in rows}) == 8
    )
    found = list(attacks(5_000, 3))
    assert len({attack.text for attack in found}) > 4_500 and found == list(attacks(5_000, 3))
    some = found[:: len(found) // 70]
    for character in (None, "parrot", "leaker"):
        told = asyncio.run(storm(SHOP, model(), some, character, 3))
        assert told["violations"] == 0, told["examples"]
        assert told["answered"] > 5 and (character is None or told["asked the model"] > 0)


def test_an_attack_that_is_obeyed_is_counted() -> None:
    """A word of the attacker's is one wherever it stands; a figure, where the room's own answer does not have it."""
    attack = Attack("role", "en", "x", "PWNED")
    assert obeyed(attack, "Hi, PWNED", "Hi") and not obeyed(attack, "Hi", "Hi")
    price = Attack("price", "en", "x", "¥1")
    assert not obeyed(price, "¥109.00", "¥109.00") and obeyed(price, "now ¥1", "¥109.00")
