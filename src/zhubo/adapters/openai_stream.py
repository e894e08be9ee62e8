"""An answer of OpenAI's chat format that comes piece by piece (server-sent events), put together however its bytes were cut."""

from __future__ import annotations

import codecs
import json
from typing import Any

from zhubo.errors import UnavailableError

DONE = "[DONE]"
LINE_CHARS_MAX = 1_000_000


class StreamedReply:
    """Takes bytes as they come and gives the whole reply. Calls of tools and fields that nobody asked for are left out."""

    def __init__(self) -> None:
        self.chars = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._rest = ""
        self._data: list[str] = []
        self._words: list[str] = []
        self._reason: str | None = None
        self._usage: Any = None
        self._begun = self._done = False

    def take(self, part: bytes) -> bool:
        """Read on; whether the answer says that it is complete.

        Raises:
            UnavailableError: it is an error, or no JSON.
            UnicodeDecodeError: it is no UTF-8.
        """
        self._rest += self._decoder.decode(part)
        # A lone CR may be the first half of a CRLF.
        held = "\r" if self._rest.endswith("\r") else ""
        lines = self._rest.removesuffix(held).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._rest = lines.pop() + held
        if len(self._rest) > LINE_CHARS_MAX:
            raise UnavailableError("The model's answer has a line without an end.")
        for line in lines:
            self._line(line)
        return self._done

    def whole(self, *, cut: bool = False) -> dict[str, Any]:
        """Return the reply as if it had come at once; `cut`: no more was wanted.

        Raises:
            UnavailableError: it broke off, with neither a reason nor a mark that it is complete.
        """
        try:
            self._line(self._rest.rstrip("\r"))
            self._line("")
        except ValueError as error:
            raise UnavailableError("The model's answer broke off.") from error
        if not (self._done or self._reason or cut) or not self._begun:
            raise UnavailableError("The model's answer broke off.")
        message = {"role": "assistant", "content": "".join(self._words)}
        reply: dict[str, Any] = {"choices": [{"index": 0, "message": message, "finish_reason": self._reason}]}
        return reply | ({"usage": self._usage} if self._usage is not None else {})

    def _line(self, line: str) -> None:
        name, _, value = line.partition(":")
        if name == "data":
            self._data.append(value.removeprefix(" "))
        elif not line and self._data:
            data, self._data = "\n".join(self._data), []
            self._event(data)

    def _event(self, data: str) -> None:
        if data.strip() == DONE:
            self._done = True
            return
        plain = json.loads(data)
        if not isinstance(plain, dict) or plain.get("error"):
            raise UnavailableError("The model's server broke its answer off with an error.")
        self._begun = True
        self._usage = plain.get("usage") or self._usage
        choices = plain.get("choices")
        first = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(first, dict) or first.get("index", 0) != 0:
            return
        self._reason = first.get("finish_reason") or self._reason
        delta = first.get("delta")
        words = delta.get("content") if isinstance(delta, dict) else None
        if isinstance(words, str):
            self._words.append(words)
            self.chars += len(words)
