"""An answer that comes piece by piece is the same however it is cut, and one that breaks off is none."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakellm.characters import Played
from fakellm.server import events
from zhubo.adapters.openai_chat_writer import words_of
from zhubo.adapters.openai_endpoint import tokens_used
from zhubo.adapters.openai_stream import LINE_CHARS_MAX, StreamedReply
from zhubo.errors import UnavailableError

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


def fed(data: bytes, *cuts: int) -> StreamedReply:
    reply, places = StreamedReply(), [0, *sorted(cuts), len(data)]
    for start, end in zip(places, places[1:], strict=False):
        if reply.take(data[start:end]):
            break
    return reply


@given(TEXTS, st.integers(0, 9), st.lists(st.integers(0, 3_000), max_size=30), st.booleans(), st.booleans())
def test_the_words_are_the_same_however_the_bytes_are_cut(
    words: str, seed: int, cuts: list[int], usage: bool, done: bool
) -> None:
    """Within a character, a placeholder, a line end or a word; with `[DONE]` and without, with what it cost and without."""
    data = b"".join(events(Played(words, usage=usage, done=done), Random(seed)))
    whole = fed(data, *(cut % (len(data) + 1) for cut in cuts)).whole()
    assert words_of(whole) == words
    assert tokens_used(whole, begun=77) == (340 if usage else 77)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_every_byte_may_come_alone(size: int) -> None:
    """And a tool that was called unasked is left out."""
    data = b"".join(events(Played("{{1}}，你好 😀", tools=True), Random(1)))
    assert words_of(fed(data, *range(0, len(data), size)).whole()) == "{{1}}，你好 😀"


@pytest.mark.parametrize("share", [0.0, 0.3, 0.8])
def test_what_breaks_off_is_no_answer(share: float) -> None:
    """Neither a reason nor a mark that it is complete: half a sentence may say the contrary of the whole."""
    data = b"".join(events(Played("{{1}} costs {{2}}", usage=False, done=False), Random(2)))
    data = data[: data.index(b'"stop"')]
    with pytest.raises(UnavailableError, match="broke off"):
        fed(data[: int(len(data) * share)]).whole()


@pytest.mark.parametrize(
    "body", [b"data: nonsense\n\n", b"data: \xff\xfe\n\n", b"data: [1]\n\n", b'data: {"error": {"message": "x"}}\n\n']
)
def test_what_is_no_answer_is_refused(body: bytes) -> None:
    """By an error of ours, or one that the endpoint turns into one."""
    with pytest.raises((UnavailableError, ValueError)):
        fed(body)


def test_other_choices_comments_and_names_of_events_are_left_out() -> None:
    """Only the first choice is read."""
    chunk = {"choices": [{"index": 1, "delta": {"content": "no"}, "finish_reason": "stop"}]}
    first = {"choices": [{"index": 0, "delta": {"content": "yes"}, "finish_reason": "stop"}]}
    data = f": hello\nevent: x\nid: 4\ndata: {json.dumps(chunk)}\n\ndata:{json.dumps(first)}\r\n\r\ndata: [DONE]\n\n".encode()
    assert words_of(fed(data).whole()) == "yes"


def test_a_line_without_an_end_is_not_collected_for_ever() -> None:
    """A server that sends and sends is left."""
    with pytest.raises(UnavailableError, match="without an end"):
        fed(b"data: " + b"x" * (LINE_CHARS_MAX + 10))
