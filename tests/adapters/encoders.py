"""Encoders that are small and real: a folder with an ONNX file and a tokenizer, and vectors as an endpoint would give them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adapters.openai_server import Call, Said
from zhubo.learn.understand_seeds import read_seeds

ROOT = Path(__file__).parent.parent.parent
INTENTS = (
    "ask_price",
    "ask_shipping_fee",
    "ask_courier",
    "ask_payment_methods",
    "greet_thanks",
    "ask_live_schedule_replay",
)
DIMENSIONS = 96


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+|[^\x00-\x7f]", text.lower())


@cache
def word_vector(word: str) -> NDArray[np.float32]:
    """Return a vector that is this word's own."""
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).standard_normal(DIMENSIONS).astype(np.float32)


@cache
def examples() -> tuple[tuple[str, str], ...]:
    """Return English seeds of a few intents, forty of each and more."""
    seeds = [seed for seed in read_seeds(ROOT / "seeds") if seed.language == "en" and seed.intent in INTENTS]
    kept: dict[str, list[str]] = {name: [] for name in INTENTS}
    for seed in seeds:
        if len(kept[seed.intent]) < 120 and seed.text not in kept[seed.intent]:
            kept[seed.intent].append(seed.text)
    return tuple((name, text) for name, texts in kept.items() for text in texts)


def write_examples(path: Path, *more: tuple[str, str]) -> Path:
    lines = "".join(f"{intent}\t{text}\n" for intent, text in (*examples(), *more))
    path.write_text(f"# what viewers type\n\n{lines}", encoding="utf-8")
    return path


def write_encoder(
    folder: Path,
    *more: str,
    pooled: bool = False,
    inputs: Sequence[str] = ("input_ids", "attention_mask"),
) -> Path:
    """Write an encoder that adds up the vectors of words it knows, those of `more` too; `pooled`: its output is one vector a text."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    known = sorted({word for text in (*(text for _, text in examples()), *more) for word in words_of(text)})
    vocabulary = {"[PAD]": 0, "[UNK]": 1} | {word: at for at, word in enumerate(known, start=2)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Whitespace(), pre_tokenizers.Punctuation("removed")]
    )
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    # The vector of padding is large: whoever forgets the mask is far off.
    table = np.stack(
        [np.full(DIMENSIONS, 9, np.float32), np.full(DIMENSIONS, 0.01, np.float32), *map(word_vector, known)]
    )
    nodes = [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])]
    out, shape = "last_hidden_state", ["batch", "tokens", DIMENSIONS]
    if pooled:
        nodes.append(helper.make_node("ReduceMean", [out, "axes"], ["sentence_embedding"], keepdims=0))
        out, shape = "sentence_embedding", ["batch", DIMENSIONS]
    graph = helper.make_graph(
        nodes,
        "encoder",
        [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in inputs],
        [helper.make_tensor_value_info(out, TensorProto.FLOAT, shape)],
        [
            numpy_helper.from_array(table, "table"),
            *([numpy_helper.from_array(np.array([1], np.int64), "axes")] if pooled else []),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    onnx.save(model, str(folder / "model.onnx"))
    return folder


def vectors(call: Call) -> Said:
    """Answer an embeddings request, in another order than it was asked in."""
    rows: list[dict[str, Any]] = []
    for at, text in enumerate(call.body["input"]):
        made = sum((word_vector(word) for word in words_of(text)), np.full(DIMENSIONS, 0.01, np.float32))
        rows.append({"object": "embedding", "index": at, "embedding": [round(float(n), 4) for n in made]})
    plain = {"object": "list", "data": rows[::-1], "usage": {"prompt_tokens": 5, "total_tokens": 5 * len(rows)}}
    return Said(body=json.dumps(plain).encode())
