"""The writer's adapter against a real server on loopback: whatever comes over the line is one line of words, or an error of ours."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest

from fakellm import fake_llm
from fakellm.characters import Request, honest_line, liar, play
from zhubo.adapters.openai_chat_writer import ANSWER_TOKENS_MAX, OpenAiChatWriter, line_in
from zhubo.adapters.openai_endpoint import OpenAiEndpoint
from zhubo.budget import Bill, Budget
from zhubo.errors import SpentError, UnavailableError

DATA = json.dumps(
    {"language": "zh", "line": "{{1}}现在{{2}}", "placeholders": {"1": "product", "2": "price"}}, ensure_ascii=False
)


def budget(calls: int = 1_000) -> Budget:
    return Budget(calls_per_minute=calls, tokens_per_day=10**9, now_ms=lambda: 0, steady_ms=lambda: 0)


def write(
    character: str, *, times: int = 1, calls: int = 1_000, within_s: float = 5.0
) -> tuple[list[str], Bill, list[Any]]:
    """Ask a character for a line; return the lines, what they cost and what the server was asked."""

    async def run() -> tuple[list[str], Bill, list[Any]]:
        bill = Bill(budget(calls))
        async with fake_llm(character, seed=3) as fake:
            writer = OpenAiChatWriter(OpenAiEndpoint(fake.url, "sk-test"), model="m")
            try:
                async with asyncio.timeout(within_s):
                    lines = [await writer.write("Say it.", DATA, meter=bill) for _ in range(times)]
            finally:
                await writer.close()
            return lines, bill, fake.asked

    return asyncio.run(run())


@pytest.mark.parametrize("character", ["honest", "fences", "split", "no_done", "picky"])
def test_the_line_is_the_same_whichever_way_it_comes(character: str) -> None:
    """At once or in pieces of a few bytes, with `[DONE]` or without, in a fence, and from a server that takes hardly any field."""
    (line,), _, _ = write(character)
    played = play(character, 3, "Say it.", DATA)
    assert line == line_in(played.content or "") and "{{1}}" in line and "{{2}}" in line


def test_what_a_server_does_not_take_is_left_out_and_remembered() -> None:
    """Schema, object, the newer bound, the options of the stream and the stream itself, until it answers; then at once."""
    lines, bill, asked = write("picky", times=3)
    assert len(set(lines)) == 1 and len(asked) == 11 and bill.tokens == 3 * 340
    assert "response_format" in asked[0].body and "response_format" not in asked[-1].body
    assert not asked[-1].body.get("stream") and asked[-1].body["max_tokens"] == ANSWER_TOKENS_MAX
    assert [call.body["model"] for call in asked] == ["m"] * 11 and asked[0].headers[
        "authorization"
    ] == "bearer sk-test"


def test_spellings_that_are_refused_count_as_calls() -> None:
    """A budget of calls holds for them too."""
    with pytest.raises(SpentError):
        write("picky", calls=4)


@pytest.mark.parametrize(
    ("character", "said"), [("429", "429"), ("500", "500"), ("cut", "chat/completions|broke off|broke its")]
)
def test_a_line_that_fails_is_an_error_of_ours(character: str, said: str) -> None:
    """Which names no address and quotes nobody."""
    with pytest.raises(UnavailableError, match=said) as caught:
        write(character)
    assert "127.0.0.1" not in str(caught.value) and caught.value.wait_ms == (1_000 if character == "429" else 0)


@pytest.mark.parametrize("character", ["slow_loris", "hanging"])
def test_whoever_is_slow_is_left_in_time(character: str) -> None:
    """A cancelled wait ends at once, in the middle of a stream too."""
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        write(character, within_s=0.3)
    assert time.monotonic() - begun < 2.0


def test_a_line_without_an_end_is_cut() -> None:
    """Whoever goes on and on is not listened to, and nothing that long is a line."""
    (line,), _, _ = write("over_long")
    assert len(line) < 5_000


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('{"line": "{{1}} is {{2}}"}', "{{1}} is {{2}}"),
        ('```json\n{"line": "a"}\n```', "a"),
        ('Sure! ```\n{"line": "a"}\n``` Done.', "a"),
        ('<think>{"line": "no"}</think>\n{"line": "yes"}', "yes"),
        ('Here: {"line": "a"}', "a"),
        ("{{1}} is {{2}}", "{{1}} is {{2}}"),
        ("plain words", "plain words"),
        ('{"line": "a", "line": "b"}', ""),
        ('{"line": 5}', ""),
        ('{"line": null}', ""),
        ('{"text": "a"}', ""),
        ('{"line": "a"', ""),
        ('{"line": ["a"]}', ""),
        ("", ""),
        ('{"line": ' * 3_000, ""),
    ],
)
def test_one_line_is_read_or_none(content: str, line: str) -> None:
    """Two of them are none: readers do not agree on which counts."""
    assert line_in(content) == line


def test_characters_are_seeded() -> None:
    """The same request has the same answer, another seed another one; and a liar lies."""
    assert play("liar", 1, "", DATA) == play("liar", 1, "", DATA)
    assert len({play("liar", seed, "", DATA).content for seed in range(40)}) > 20
    from random import Random

    for seed in range(200):
        asked = Request("", json.loads(DATA), Random(seed))
        said = json.loads(liar(asked).content or "")["line"]
        assert said != honest_line(Request("", json.loads(DATA), Random(seed)))
