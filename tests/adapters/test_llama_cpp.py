"""The writer for a GGUF file, against a module that plays llama-cpp-python's documented class: no model is loaded here."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from zhubo.adapters.llama_cpp_writer import LlamaCppWriter
from zhubo.bootstrap import drafting
from zhubo.budget import Bill, Budget
from zhubo.config import Secret, config_of
from zhubo.drafting import prepare
from zhubo.errors import ConfigError, UnavailableError


class Llama:
    """As documented: made of a path, it yields pieces of a chat completion; two calls at a time would break it."""

    pause_s = 0.0
    busy = 0
    written = 0
    closed = 0

    def __init__(self, model_path: str, n_ctx: int = 512, verbose: bool = True) -> None:
        if Path(model_path).read_bytes()[:4] != b"GGUF":
            raise ValueError("Failed to load model from file")

    def create_chat_completion(self, messages: list[dict[str, str]], **options: Any) -> Iterator[dict[str, Any]]:
        assert options["stream"] and Llama.busy == 0
        Llama.busy += 1
        try:
            line = json.loads(messages[1]["content"])["line"]
            yield {"choices": [{"index": 0, "delta": {"role": "assistant"}, "finish_reason": None}]}
            for char in json.dumps({"line": f"Hi, {line}"}):
                time.sleep(Llama.pause_s)
                Llama.written += 1
                yield {"choices": [{"index": 0, "delta": {"content": char}, "finish_reason": None}]}
            yield {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
        finally:
            Llama.busy -= 1

    def close(self) -> None:
        assert Llama.busy == 0
        Llama.closed += 1


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    module: Any = types.ModuleType("llama_cpp")
    module.Llama = Llama
    monkeypatch.setitem(sys.modules, "llama_cpp", module)
    Llama.pause_s, Llama.busy, Llama.written, Llama.closed = 0.0, 0, 0, 0
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF....")
    return path


def bill() -> Bill:
    return Bill(Budget(calls_per_minute=9, tokens_per_day=10**6, now_ms=lambda: 0, steady_ms=lambda: 0))


DATA = json.dumps({"line": "{{1}} for {{2}}"})


def test_a_file_writes_lines(file: Path) -> None:
    """In a thread, one after the other, and closes its memory when nobody writes any more."""

    async def run() -> None:
        writer, meter = LlamaCppWriter(file), bill()
        lines = await asyncio.gather(*(writer.write("Say it.", DATA, meter=meter) for _ in range(3)))
        assert lines == ["Hi, {{1}} for {{2}}"] * 3 and 0 < meter.tokens < 3 * 400
        await writer.close()
        assert Llama.closed == 1

    asyncio.run(run())


def test_what_nobody_waits_for_is_broken_off(file: Path) -> None:
    """At its next token; what waits behind it is not begun."""
    Llama.pause_s = 0.02

    async def run() -> None:
        writer = LlamaCppWriter(file)
        tasks = [asyncio.create_task(writer.write("Say it.", DATA, meter=bill())) for _ in range(3)]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await writer.close()
        assert Llama.busy == 0 and Llama.written < 20

    asyncio.run(run())
    assert threading.active_count() < 20


def test_without_the_package_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a shop that names a file needs it."""
    monkeypatch.setitem(sys.modules, "llama_cpp", None)
    path = tmp_path / "model.gguf"
    path.write_bytes(b"GGUF")
    config = config_of({"llm": {"answers": True, "gguf": "model.gguf"}}, folder=tmp_path)
    with pytest.raises(UnavailableError, match="pip install llama-cpp-python"):
        drafting(config, secret=lambda name: Secret(""))


def test_a_file_that_is_none_is_refused(file: Path) -> None:
    """Missing: at the start. No GGUF: when it is read, with what to do about it, and the server goes on."""
    with pytest.raises(ConfigError, match="there is no file"):
        LlamaCppWriter(file.with_name("other.gguf"))
    config = config_of({"llm": {"answers": True, "gguf": file.name}}, folder=file.parent)
    made = drafting(config, secret=lambda name: Secret(""))
    assert made is not None and made.writer.name == "gguf"
    file.write_bytes(b"PK..")
    with pytest.raises(UnavailableError, match="cannot be loaded.*memory"):
        asyncio.run(made.writer.prepare())
    asyncio.run(prepare(made))
    file.write_bytes(b"GGUF")
    assert asyncio.run(made.writer.write("Say it.", DATA, meter=bill())) == "Hi, {{1}} for {{2}}"
