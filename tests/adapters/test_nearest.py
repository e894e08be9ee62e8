"""Encoders as second readers: the intent whose examples lie nearest, beyond a margin that was found on examples held out."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.encoders import DIMENSIONS, INTENTS, examples, vectors, word_vector, write_encoder, write_examples
from adapters.openai_server import Answer, Call, Said, openai_server
from adapters.test_openai_chat import JSON, Purse
from zhubo.adapters.nearest_reader import PRECISION, NearestReader, fit, nearest, read_examples, unit
from zhubo.adapters.onnx_encoder import OnnxEncoder
from zhubo.adapters.openai_chat_reader import meanings
from zhubo.adapters.openai_embedder import OpenAiEmbedder, vectors_of
from zhubo.adapters.openai_endpoint import OpenAiEndpoint
from zhubo.errors import ConfigError, SpentError, UnavailableError, ZhuboError
from zhubo.ports import Opinion


def read(reader: NearestReader, *texts: str, purse: Purse | None = None) -> list[Opinion | ZhuboError]:
    async def run() -> list[Opinion | ZhuboError]:
        came: list[Opinion | ZhuboError] = []
        for text in texts:
            try:
                came.append(await reader.read(text, language="en", meter=purse or Purse()))
            except ZhuboError as error:
                came.append(error)
        await reader.close()
        return came

    return asyncio.run(run())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_encoder(tmp_path_factory.mktemp("encoder"))


def test_an_encoder_in_a_folder_reads_what_lies_near(folder: Path) -> None:
    """What is like the examples has their intent; what is like none has none."""
    came = read(
        NearestReader(OnnxEncoder(folder), examples()), "how much is shipping to me", "zorp blick frund", "hello hello"
    )
    intents = [one.intent if isinstance(one, Opinion) else one for one in came]
    assert intents == ["ask_shipping_fee", None, "greet_thanks"]
    assert [one.outcome for one in came if isinstance(one, Opinion)] == ["read", "unsure", "read"]


def test_padding_does_not_count(folder: Path, tmp_path: Path) -> None:
    """A text has the same vector alone and beside a longer one; of a model that pools by itself its output is taken as it is."""

    def embed(encoder: OnnxEncoder, *texts: str) -> Any:
        return asyncio.run(encoder.embed(texts, meter=Purse()))

    encoder = OnnxEncoder(folder)
    both, alone = embed(encoder, "shipping", "how much is shipping to my house"), embed(encoder, "shipping")
    assert np.allclose(both[0], alone[0]) and np.allclose(alone[0], word_vector("shipping"), atol=1e-6)
    assert embed(encoder, "how much " * 4_000).shape == (1, DIMENSIONS)
    pooled = OnnxEncoder(
        write_encoder(tmp_path / "pooled", pooled=True, inputs=("input_ids", "attention_mask", "token_type_ids"))
    )
    assert np.allclose(embed(pooled, "shipping how")[0], (word_vector("shipping") + word_vector("how")) / 2, atol=1e-5)
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}')
    first = OnnxEncoder(folder)
    assert np.allclose(embed(first, "shipping how")[0], word_vector("shipping"), atol=1e-6)
    (folder / "1_Pooling" / "config.json").write_text("[]")
    with pytest.raises(ConfigError, match="1_Pooling"):
        OnnxEncoder(folder)
    (folder / "1_Pooling" / "config.json").unlink()


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json"])
@pytest.mark.parametrize("how", ["gone", "empty", "cut", "noise"])
def test_a_folder_that_is_no_encoder_is_refused_at_the_start(
    broken: str, how: str, folder: Path, tmp_path: Path
) -> None:
    """The error names the folder, and the file where one is missing."""
    for name in ("model.onnx", "tokenizer.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    path = tmp_path / broken
    body = path.read_bytes()
    path.unlink()
    if how != "gone":
        path.write_bytes({"empty": b"", "cut": body[: len(body) // 2], "noise": b"\x93" * 2_000}[how])
    with pytest.raises(ConfigError, match=str(tmp_path)) as refused:
        OnnxEncoder(tmp_path)
    assert how != "gone" or broken in str(refused.value)


def test_a_model_of_something_else_is_refused(tmp_path: Path) -> None:
    """Pictures are no text."""
    with pytest.raises(ConfigError, match="no text encoder"):
        OnnxEncoder(write_encoder(tmp_path, inputs=("input_ids", "pixel_values")))


def test_without_the_extra_the_error_names_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever installs the base has no onnxruntime."""
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(UnavailableError) as refused:
        OnnxEncoder(folder)
    assert "zhubo[onnx]" in refused.value.hint


def served(*answers: Answer, texts: tuple[str, ...], purse: Purse | None = None) -> tuple[list[Any], list[Call]]:
    async def run() -> tuple[list[Any], list[Call]]:
        async with openai_server(*answers) as (url, calls):
            reader = NearestReader(OpenAiEmbedder(OpenAiEndpoint(url, "sk"), model="e"), examples())
            came: list[Any] = []
            for text in texts:
                try:
                    came.append(await reader.read(text, language="en", meter=purse or Purse()))
                except ZhuboError as error:
                    came.append(error)
            await reader.close()
            return came, calls

    return asyncio.run(run())


def test_an_endpoint_reads_the_same_way() -> None:
    """Examples go out once, in batches; then one text at a time, whatever the order of the answer's rows."""
    came, calls = served(vectors, texts=("how much is shipping to me", "zorp blick frund"))
    assert [one.intent for one in came] == ["ask_shipping_fee", None]
    batches = -(-len(examples()) // 256)
    assert len(calls) == batches + 2 and {call.path for call in calls} == {"/v1/embeddings"}
    assert (
        calls[-1].body == {"model": "e", "input": ["zorp blick frund"]}
        and calls[0].headers["authorization"] == "bearer sk"
    )


@pytest.mark.parametrize(
    "said",
    [
        Said(status=429),
        Said(status=500),
        Said(body=None),
        Said(body=b"{"),
        Said(body=b'{"data": []}'),
        Said(status=404),
    ],
)
def test_examples_that_could_not_be_embedded_are_tried_again(said: Said) -> None:
    """The first comment meets the fault, the second one a reader that knows its examples."""
    came, _ = served(said, vectors, texts=("how much is shipping", "how much is shipping"))
    assert isinstance(came[0], UnavailableError) and came[1] == Opinion("ask_shipping_fee", "read")


def test_vectors_that_change_are_not_compared() -> None:
    """Another model behind the same name gives vectors of another length, and perhaps of none."""
    batches = [vectors] * -(-len(examples()) // 256)
    for row in ([0.5, 0.5], [0.0] * DIMENSIONS):
        other = Said(body=json.dumps({"data": [{"index": 0, "embedding": row}]}).encode())
        (error,), _ = served(*batches, other, texts=("how much",))
        assert isinstance(error, UnavailableError)


def test_examples_cost_budget_too() -> None:
    """Where it does not reach, nothing is read; what was learnt by then is not paid for again."""
    purse = Purse(calls_left=2)
    (error,), calls = served(vectors, texts=("how much",), purse=purse)
    assert isinstance(error, SpentError) and len(calls) == 2 and sum(purse.spent) == 5 * 512

    class Weekly(Purse):
        """Has two calls more each time that it was empty."""

        def begin(self, tokens: int) -> None:
            try:
                super().begin(tokens)
            except SpentError:
                self.calls_left = 2
                raise

    weekly = Weekly(calls_left=2)
    (error, opinion), calls = served(vectors, texts=("how much", "how much is shipping"), purse=weekly)
    assert isinstance(error, SpentError) and opinion == Opinion("ask_shipping_fee", "read") and len(calls) == 4


@pytest.mark.parametrize("status", [413, 422])
def test_a_server_that_takes_few_at_once_is_sent_few(status: int) -> None:
    """It is found out once."""

    def few(call: Call) -> Said:
        return vectors(call) if len(call.body["input"]) <= 32 else Said(status=status)

    (opinion, _), calls = served(few, texts=("how much is shipping", "how much is shipping"))
    assert opinion == Opinion("ask_shipping_fee", "read")
    assert [len(call.body["input"]) for call in calls[:4]] == [256, 128, 64, 32] and len(calls) < 3 + len(
        examples()
    ) / 32 + 5
    (error,), calls = served(Said(status=status), texts=("how much",))
    assert isinstance(error, UnavailableError) and len(calls[-1].body["input"]) == 8


@given(st.dictionaries(st.sampled_from(["data", "usage"]), JSON), st.integers(0, 3))
def test_no_shape_of_a_reply_breaks_its_reading(reply: dict[str, Any], count: int) -> None:
    """Vectors, or the error that says that there are none."""
    with pytest.raises(UnavailableError):
        vectors_of(reply, count)


@pytest.mark.parametrize(
    "row", ["AAAA", [1, "2"], [1, None], [True, 1.0], [float("nan")], [10**400], [1e39], [[1.0]], []]
)
def test_rows_that_are_no_numbers_are_refused(row: Any) -> None:
    """Base64, holes, infinities."""
    with pytest.raises(UnavailableError):
        vectors_of({"data": [{"index": 0, "embedding": row}, {"index": 1, "embedding": [1.0, 2.0]}]}, 2)


def test_the_margin_keeps_its_promise() -> None:
    """Of examples that it has not seen, so many beyond it are right; a smaller one would break that."""
    rng = np.random.default_rng(1)
    middles = unit(rng.standard_normal((6, 16)).astype(np.float32))
    target = rng.integers(0, 6, 6_000)
    noisy = unit((middles[target] + rng.standard_normal((6_000, 16)) * 0.45).astype(np.float32))
    labels, texts = [INTENTS[at] for at in target], [str(at) for at in range(6_000)]
    fitted = fit(labels[:3_000], texts[:3_000], noisy[:3_000])
    best, margins = nearest(fitted.middles, noisy[3_000:])
    right = np.array([fitted.intents[at] for at in best]) == np.array(labels[3_000:])
    assert right.mean() < PRECISION - 0.03
    beyond = margins >= fitted.margin
    assert right[beyond].mean() > PRECISION - 0.03 and 0.3 < beyond.mean() < 1


def test_nothing_is_read_where_nothing_is_proven() -> None:
    """Labels by chance, or too few examples: the margin is never reached."""
    rng = np.random.default_rng(2)
    chance = unit(rng.standard_normal((900, 16)).astype(np.float32))
    labels = [INTENTS[at] for at in rng.integers(0, 6, 900)]
    assert fit(labels, [str(at) for at in range(900)], chance).margin == float("inf")
    assert fit(labels[:9], list("abcdefghi"), chance[:9]).margin == float("inf")
    assert fit(["a", "b"], ["x", "y"], chance[:2]).margin == float("inf")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ask_price\thow much\n",
        "ask_price\n",
        "ask_prise\thow much\n",
        "ask_price\thow\nask_stock\t \n",
        "ask_price how\n",
    ],
)
def test_examples_that_are_none_are_refused(text: str, tmp_path: Path) -> None:
    """The line is named, and what a line looks like."""
    path = tmp_path / "examples.tsv"
    path.write_text(text)
    with pytest.raises(ConfigError, match=r"examples.tsv") as refused:
        read_examples(path, meanings())
    assert "a tab" in refused.value.hint
    with pytest.raises(ConfigError):
        read_examples(tmp_path / "none.tsv", meanings())
    assert read_examples(write_examples(path), meanings()) == [(i, t.strip()) for i, t in examples()]


LINE = st.tuples(
    st.sampled_from(["ask_price", "ask_stock", "nothing", "", "#"]),
    st.sampled_from(["\t", " ", ""]),
    st.text(max_size=9),
)


@given(st.lists(LINE, max_size=6), st.binary(max_size=6))
def test_no_file_breaks_the_reading_of_examples(lines: list[tuple[str, str, str]], tail: bytes) -> None:
    """Examples, or the error that says what is none."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "examples.tsv"
        path.write_bytes("\n".join("".join(line) for line in lines).encode("utf-8", "replace") + tail)
        try:
            found = read_examples(path, meanings())
        except ConfigError as error:
            assert "examples.tsv" in str(error)
        else:
            assert {intent for intent, _ in found} == {"ask_price", "ask_stock"} and all(
                text.strip() for _, text in found
            )


@pytest.mark.slow
def test_the_recipe_writes_examples_that_are_read(tmp_path: Path) -> None:
    """Of all 42 intents, without a mark of a slot, as `docs/second-reading.md` says."""
    root = Path(__file__).parent.parent.parent
    out = tmp_path / "examples.tsv"
    subprocess.run(
        [sys.executable, str(root / "runs" / "make_examples.py"), "--each", "10", "--out", str(out)], check=True
    )
    made = read_examples(out, meanings())
    assert {intent for intent, _ in made} == set(meanings()) and 700 < len(made) <= 840
    assert not any("{" in text or "|" in text for _, text in made)
