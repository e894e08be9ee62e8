"""Has a language model in a GGUF file write one line, in this process: llama-cpp-python is an extra, loaded where a file is named."""

from __future__ import annotations

import asyncio
import importlib
import threading
from pathlib import Path
from typing import Any

from zhubo.adapters.openai_chat_writer import ANSWER_CHARS_MAX, ANSWER_TOKENS_MAX, line_in
from zhubo.adapters.openai_endpoint import tokens_at_most
from zhubo.errors import ConfigError, UnavailableError
from zhubo.ports import Meter

CONTEXT_TOKENS = 4_096


class LlamaCppWriter:
    """Plays `ChatWriter`. A model writes one line at a time; one that nobody waits for any more is broken off at its next token.

    Raises:
        ConfigError: there is no such file.
        UnavailableError: the extra is not installed.
    """

    name = "gguf"

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise ConfigError(f"[llm]: there is no file {path}.", hint="gguf names a .gguf file, beside zhubo.toml.")
        try:
            self._library = importlib.import_module("llama_cpp")
        except ImportError as error:
            hint = "pip install llama-cpp-python, or give [llm] a url in place of gguf."
            raise UnavailableError("A GGUF file needs llama-cpp-python, which is not installed.", hint=hint) from error
        self._path, self._model = path, None
        self._lock = threading.Lock()
        self._closing = threading.Event()

    async def prepare(self) -> None:
        """Read the file in a thread; raises UnavailableError where that fails."""
        await asyncio.to_thread(self._prepare)

    def _prepare(self) -> None:
        with self._lock:
            self._loaded()

    def _loaded(self) -> Any:
        """Return the model, read now where it was not yet; the lock is held."""
        if self._model is None:
            try:
                self._model = self._library.Llama(model_path=str(self._path), n_ctx=CONTEXT_TOKENS, verbose=False)
            except (ValueError, RuntimeError, OSError) as error:
                what = f"[llm]: {self._path.name} cannot be loaded ({type(error).__name__})."
                hint = "Check that it is a GGUF of a chat model, and that memory reaches."
                raise UnavailableError(what, hint=hint) from error
        return self._model

    async def write(self, instruction: str, data: str, *, meter: Meter) -> str:
        """Return the line that the model gives; empty for an answer that holds none."""
        messages = [{"role": "system", "content": instruction}, {"role": "user", "content": data}]
        begun = tokens_at_most(instruction, data) + ANSWER_TOKENS_MAX
        meter.begin(begun)
        unwanted = threading.Event()
        try:
            content, written = await asyncio.to_thread(self._write, messages, unwanted)
        finally:
            # The thread cannot be cancelled; it looks at this after each token.
            unwanted.set()
        meter.settle(tokens_at_most(instruction, data) + written, begun=begun)
        return line_in(content)

    def _write(self, messages: list[dict[str, str]], unwanted: threading.Event) -> tuple[str, int]:
        """Return the words and how many pieces they came in."""
        words: list[str] = []
        with self._lock:
            if unwanted.is_set() or self._closing.is_set():
                return "", 0
            model = self._loaded()
            try:
                for piece in model.create_chat_completion(
                    messages=messages,
                    max_tokens=ANSWER_TOKENS_MAX,
                    temperature=0.7,
                    response_format={"type": "json_object"},
                    stream=True,
                ):
                    words.append(piece["choices"][0].get("delta", {}).get("content") or "")
                    if unwanted.is_set() or self._closing.is_set() or sum(map(len, words)) > ANSWER_CHARS_MAX:
                        break
            except (ValueError, RuntimeError, KeyError, IndexError) as error:
                raise UnavailableError(f"The GGUF model failed ({type(error).__name__}).") from error
        return "".join(words), len(words)

    async def close(self) -> None:
        """Break off what is being written, and give the memory back."""
        self._closing.set()
        await asyncio.to_thread(self._free)

    def _free(self) -> None:
        with self._lock:
            model, self._model = self._model, None
            free = getattr(model, "close", None)
            if free is not None:
                free()
