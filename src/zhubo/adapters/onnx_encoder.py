"""Turns texts into vectors by an encoder in a folder: `model.onnx`, `tokenizer.json`, and `1_Pooling/config.json` where there is one."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from zhubo.adapters.nearest_reader import Vectors
from zhubo.errors import ConfigError, UnavailableError
from zhubo.guarding import guarded, guarded_wait
from zhubo.ports import Meter

TOKENS_MAX = 128
FILES = ("model.onnx", "tokenizer.json")
INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})


class OnnxEncoder:
    """Plays `Embedder`, on one core of this machine; nothing leaves it."""

    name = "encoder"

    def __init__(self, folder: Path) -> None:
        """Load the encoder.

        Raises:
            ConfigError: the folder lacks a file, or what is in it is no text encoder.
            UnavailableError: the extra `onnx` is not installed.
        """
        for name in FILES:
            if not (folder / name).is_file():
                raise ConfigError(f"The encoder {folder} has no {name}.", hint=f"It needs {' and '.join(FILES)}.")
        try:
            ort, tokenizers = import_module("onnxruntime"), import_module("tokenizers")
        except ImportError as error:
            raise UnavailableError(
                "An encoder needs onnxruntime and tokenizers.", hint="pip install 'zhubo[onnx]'"
            ) from error
        # Both libraries raise classes of their own for a file that they cannot use.
        loaded: tuple[Any, Any] | None = guarded(
            "encoder", lambda: _load(folder, ort, tokenizers), otherwise=lambda: None, counts=Counter()
        )
        if loaded is None:
            raise ConfigError(
                f"The encoder {folder} cannot be loaded.", hint="Export it again: model.onnx, tokenizer.json."
            )
        self._session, self._tokenizer = loaded
        self._inputs = [one.name for one in self._session.get_inputs()]
        if not {"input_ids"} <= set(self._inputs) <= INPUTS:
            raise ConfigError(
                f"{folder}/model.onnx is no text encoder.", hint=f"Its inputs must be {' '.join(sorted(INPUTS))}."
            )
        self._first_token = _pools_first_token(folder)

    async def embed(self, texts: Sequence[str], *, meter: Meter) -> Vectors:
        """Return a vector for each of `texts`; free."""
        made: Vectors | None = await guarded_wait(
            "encoder", lambda: asyncio.to_thread(self._run, list(texts)), otherwise=lambda: None, counts=Counter()
        )
        if made is None or made.ndim != 2 or len(made) != len(texts):
            raise UnavailableError("The encoder gave no vectors.", hint="Export it again.")
        return made

    async def close(self) -> None:
        """Nothing is open."""

    def _run(self, texts: list[str]) -> Vectors:
        coded = self._tokenizer.encode_batch(texts)
        mask = np.array([one.attention_mask for one in coded], dtype=np.int64)
        known = {
            "input_ids": np.array([one.ids for one in coded], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.zeros_like(mask),
        }
        out = np.asarray(self._session.run(None, {name: known[name] for name in self._inputs})[0], dtype=np.float32)
        if out.ndim != 3:
            return out
        if self._first_token:
            return out[:, 0]
        weight = mask[:, :, None].astype(np.float32)
        return np.asarray((out * weight).sum(axis=1) / np.maximum(weight.sum(axis=1), 1), dtype=np.float32)


def _load(folder: Path, ort: Any, tokenizers: Any) -> tuple[Any, Any]:
    options = ort.SessionOptions()
    # The room has the other cores.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = ort.InferenceSession(str(folder / FILES[0]), options, providers=["CPUExecutionProvider"])
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / FILES[1]))
    tokenizer.enable_truncation(TOKENS_MAX)
    tokenizer.enable_padding()
    return session, tokenizer


def _pools_first_token(folder: Path) -> bool:
    path = folder / "1_Pooling" / "config.json"
    try:
        return path.exists() and json.loads(path.read_text("utf-8")).get("pooling_mode_cls_token") is True
    except (OSError, ValueError, AttributeError) as error:
        raise ConfigError(f"Cannot read {path}.", hint="Copy it again, or take it away.") from error
