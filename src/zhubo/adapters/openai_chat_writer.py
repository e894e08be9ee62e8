"""Has a language model of OpenAI's chat format write one line, streamed; what the line is worth is for others to judge."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from zhubo.adapters.openai_endpoint import BodyRefusedError, NotServedError, OpenAiEndpoint, tokens_at_most, tokens_used
from zhubo.adapters.openai_spellings import Spellings
from zhubo.errors import UnavailableError
from zhubo.ports import Meter

ANSWER_TOKENS_MAX = 400
ANSWER_CHARS_MAX = 2_000

_THOUGHT_END = "</think>"
_FENCE = re.compile(r"```[a-z]*\s(.*?)```", re.DOTALL)
_OBJECT = re.compile(r"\{\s*\"")


class OpenAiChatWriter:
    """Plays `ChatWriter`. Servers differ in what they take: a schema, an object or neither, either name of a bound, a stream or none."""

    name = "llm"

    def __init__(self, endpoint: OpenAiEndpoint, *, model: str) -> None:
        self._endpoint, self._model = endpoint, model
        self._spellings = Spellings(_spellings())

    async def prepare(self) -> None:
        """Nothing is to be done."""

    async def write(self, instruction: str, data: str, *, meter: Meter) -> str:
        """Return the line that the model gives; empty for an answer that holds none."""
        messages = [{"role": "system", "content": instruction}, {"role": "user", "content": data}]
        begun = tokens_at_most(instruction, data) + ANSWER_TOKENS_MAX
        for spelling in self._spellings.tries():
            meter.begin(begun)
            body = {"model": self._model, "messages": messages, **spelling}
            try:
                reply = await self._endpoint.post_streamed("chat/completions", body, chars_max=ANSWER_CHARS_MAX)
            except NotServedError as error:
                meter.settle(0, begun=begun)
                if not isinstance(error, BodyRefusedError) or not self._spellings.refused():
                    raise
                continue
            self._spellings.taken()
            meter.settle(tokens_used(reply, begun=begun), begun=begun)
            return line_in(words_of(reply))
        raise UnavailableError("The model's server takes no spelling of the request.", hint="Check url and model.")

    async def close(self) -> None:
        """Close the connections."""
        await self._endpoint.close()


def _spellings() -> tuple[dict[str, Any], ...]:
    """Return the ways to ask for `{"line": …}`, strictest first; the last asks for no shape and no stream."""
    schema = {
        "type": "object",
        "properties": {"line": {"type": "string"}},
        "required": ["line"],
        "additionalProperties": False,
    }
    strict = {
        "response_format": {"type": "json_schema", "json_schema": {"name": "line", "strict": True} | {"schema": schema}}
    }
    plain = {"response_format": {"type": "json_object"}}
    short, newer = {"max_tokens": ANSWER_TOKENS_MAX, "temperature": 0.7}, {"max_completion_tokens": ANSWER_TOKENS_MAX}
    told, quiet = {"stream": True, "stream_options": {"include_usage": True}}, {"stream": True}
    shaped = [shape | bound | told for shape in (strict, plain, {}) for bound in (short, newer)]
    return (*shaped, short | quiet, newer | quiet, short, newer)


def words_of(reply: Mapping[str, Any]) -> str:
    """Return the words of the first choice, empty where it declines, or calls a tool that it was not given.

    Raises:
        UnavailableError: there is no choice.
    """
    choices = reply.get("choices")
    first = choices[0] if isinstance(choices, list) and choices else None
    message = first.get("message") if isinstance(first, dict) else None
    if not isinstance(message, dict):
        raise UnavailableError("The model's answer has no message.")
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    return content if isinstance(content, str) else ""


def line_in(content: str) -> str:
    """Return the line of an answer: that of `{"line": …}`, or all of it where it is no JSON; empty where it is broken or says it twice."""
    bare = content.rpartition(_THOUGHT_END)[2].strip()
    fenced = _FENCE.search(bare)
    bare = fenced.group(1).strip() if fenced else bare
    found = _OBJECT.search(bare)
    if found is None:
        return bare
    try:
        value, _ = json.JSONDecoder(object_pairs_hook=_once).raw_decode(bare, found.start())
    except (ValueError, RecursionError):
        return ""
    line = value.get("line") if isinstance(value, dict) else None
    return line if isinstance(line, str) else ""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object whose keys differ; readers do not agree on which of two counts."""
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)
