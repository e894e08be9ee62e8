"""A stage that fails on one comment: the room lives, the next comment is answered, a human hears of it, and a restart changes nothing."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from simulator.loop import run_virtual
from simulator.process import LoopClock, Process, Wall, hand_in, reborn, start, stop
from simulator.promises import ALL, retell
from simulator.shows import model, small_shop
from zhubo import express, wire
from zhubo.acts import Act, Answer, Escalate
from zhubo.adapters.memory_store import MemoryStore
from zhubo.adapters.memory_vault import MemoryVault
from zhubo.guarding import FAILED, guarded
from zhubo.inbound import Inbound
from zhubo.perceive import hearing

SECRET = "the words of a viewer"


def process() -> Process:
    return Process(
        shop=small_shop(),
        model=model(),
        store=MemoryStore(code_version="guard"),
        vault=MemoryVault(seed=0),
        clock=LoopClock(start_ms=1_795_694_400_000),
        site=Wall(),
    )


async def say(one: Process, *texts: str) -> list[Act]:
    """Return the acts that these comments, all at one moment, give rise to."""
    one.acts.clear()
    await hand_in(one, [Inbound(kind="comment", viewer=f"v{n}", text=text) for n, text in enumerate(texts)])
    await asyncio.sleep(0.1)
    return list(one.acts)


def fails_on(intent: str) -> Any:
    real = express.draft_answer

    def draft_answer(question: Any, *given: Any, **named: Any) -> Any:
        if question.intent == intent:
            raise KeyError(SECRET)
        return real(question, *given, **named)

    return draft_answer


def test_what_cannot_be_answered_goes_to_a_human_and_the_rest_is_answered(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """In the same moment and the next, over a restart, and in a replay."""
    monkeypatch.setattr(express, "draft_answer", fails_on("ask_price"))

    async def play() -> None:
        one = process()
        await start(one)
        acts = await say(one, "3号多少钱", "包邮吗")
        assert [Escalate, Answer] == [type(act) for act in acts]
        assert isinstance(acts[0], Escalate) and (FAILED, "ask_price") == (acts[0].reason, acts[0].intent)
        assert [f"show:{acts[0].id.split(':')[1]}:{k}" for k in (0, 1)] == [act.id for act in acts]
        assert {FAILED: 1, f"{FAILED}:express": 1} == dict(one.runner.room.failures)
        again = await reborn(one)
        assert [Answer] == [type(act) for act in await say(again, "几天发货")]
        held = again.store.read_outbox("show", states=("pending", "held", "done"), limit=ALL)
        afresh = retell("show", again.store.read("show", after_seq=0, limit=ALL)).acts
        assert sorted(wire.encode_act(row.act) for row in held) == sorted(map(wire.encode_act, afresh))
        assert 0 == again.runner.counts["recovered"]
        await stop(again)

    run_virtual(play())
    assert "KeyError" in caplog.text and "draft_answer" in caplog.text and SECRET not in caplog.text


def test_a_text_that_cannot_be_read_is_kept_and_met_with_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is acknowledged, so that nobody sends it for ever, and its words are sealed like any other's; those beside it are read."""
    real = hearing.find_slots

    def find_slots(text: str, *further: Any) -> Any:
        if "毒" in text:
            raise RuntimeError(SECRET)
        return real(text, *further)

    monkeypatch.setattr(hearing, "find_slots", find_slots)

    async def play() -> None:
        one = process()
        await start(one)
        receipts = await hand_in(one, [Inbound(kind="comment", viewer="v", text=text) for text in ("毒", "包邮吗")])
        await asyncio.sleep(0.1)
        assert ["accepted", "accepted"] == [receipt.status for receipt in receipts]
        assert [Answer] == [type(act) for act in one.acts]
        comment = next(r for r in one.events if r.seq == receipts[0].seq)
        assert comment.event.intent is None  # type: ignore[union-attr]
        plain = one.vault.open("show", comment.event.viewer, comment.sealed)  # type: ignore[union-attr]
        assert plain is not None and "毒" in plain.decode()
        assert 1 == one.runner.room.failures[f"{FAILED}:perceive"]
        await stop(one)

    run_virtual(play())


def test_a_shop_with_prices_in_two_currencies_stops_nobody() -> None:
    """They are not compared; what can be said is said, and for the rest a human is asked."""
    shop = small_shop()
    mixed = shop.products[0]
    abroad = replace(mixed.variants[0], price=replace(mixed.variants[0].price, currency="USD"))  # type: ignore[type-var]
    odd = replace(shop, products=(replace(mixed, variants=(abroad, *mixed.variants[1:])), *shop.products[1:]))

    async def play() -> None:
        one = replace_shop(process(), odd)
        await start(one)
        acts = await say(one, "1号多少钱", "3号多少钱")
        assert {"ask_price"} == {act.intent for act in acts if isinstance(act, Answer | Escalate)}
        assert any(isinstance(act, Answer) and "159元" in act.text for act in acts)
        assert 0 == one.runner.counts["recovered"]
        await stop(one)

    run_virtual(play())


def replace_shop(one: Process, shop: Any) -> Process:
    one.shop = shop
    return one


def test_a_guard_gives_what_the_call_gives_and_counts_only_failures() -> None:
    """What ends a process is not held up."""
    counts: Counter[str] = Counter()
    assert 7 == guarded("s", lambda: 7, otherwise=lambda: 0, counts=counts)
    assert not counts
    logging.disable(logging.CRITICAL)
    try:
        assert 0 == guarded("s", lambda: 1 // 0, otherwise=lambda: 0, counts=counts)
    finally:
        logging.disable(logging.NOTSET)
    assert {FAILED: 1, f"{FAILED}:s": 1} == dict(counts)

    def ends() -> int:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        guarded("s", ends, otherwise=lambda: 0, counts=counts)
