"""Reads a comment by the intent whose examples lie nearest: text to vector by an encoder, vector to intent by centroids and a margin."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import ConfigError, UnavailableError
from zhubo.ports import Meter, Opinion
from zhubo.values import dataclass

PRECISION = 0.9
"""Of the examples that were held out, so many of those beyond the margin have the intent that is nearest."""
HELD_OUT = 5
"""Every so-manieth example is held out to find the margin."""
PROVEN_MIN = 20
"""From fewer held out beyond the margin nothing is proven, and nothing is read."""
BYTES_MAX, LINES_MAX, BATCH = 4_000_000, 20_000, 256
Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into vectors `[texts, dimensions]`, float32."""

    name: str

    async def embed(self, texts: Sequence[str], *, meter: Meter) -> Vectors:
        """Return the vectors; raises UnavailableError where there are none, SpentError where there is no budget."""

    async def close(self) -> None:
        """Close what is open."""


@dataclass(frozen=True, slots=True, eq=False)
class Centroids:
    """The middle of each intent's examples, `[intents, dimensions]` of length 1, and how much nearer the nearest has to be; inf: never."""

    intents: tuple[str, ...]
    middles: Vectors
    margin: float


class NearestReader:
    """Plays `SecondReader`. The examples are embedded once, when a server starts or, where that failed, with the next comment."""

    def __init__(self, embedder: Embedder, examples: Sequence[tuple[str, str]]) -> None:
        self.name = embedder.name
        self._embedder, self._examples = embedder, examples
        self._learning: asyncio.Task[Centroids] | None = None
        self._parts: list[Vectors] = []

    async def prepare(self, *, meter: Meter) -> None:
        """Embed the examples."""
        await self._centroids(meter)

    async def read(self, text: str, *, language: str, meter: Meter) -> Opinion:
        """Return the nearest intent, or `unsure` within the margin."""
        centroids = await self._centroids(meter)
        vector = unit(await self._embedder.embed([text], meter=meter))
        if vector.shape[1] != centroids.middles.shape[1]:
            raise UnavailableError("The encoder's vectors have changed their length.", hint="Start zhubo again.")
        best, margin = nearest(centroids.middles, vector)
        found = float(margin[0]) >= centroids.margin
        return Opinion(centroids.intents[int(best[0])] if found else None, "read" if found else "unsure")

    async def close(self) -> None:
        """Close the encoder."""
        if self._learning is not None:
            self._learning.cancel()
        await self._embedder.close()

    async def _centroids(self, meter: Meter) -> Centroids:
        if self._learning is None:
            self._learning = asyncio.get_running_loop().create_task(self._learn(meter))
        learning = self._learning
        try:
            # Who waits for it may give up; the work goes on for those who come after.
            return await asyncio.shield(learning)
        except UnavailableError:
            if self._learning is learning:
                self._learning = None
            raise

    async def _learn(self, meter: Meter) -> Centroids:
        texts, parts = [text for _, text in self._examples], self._parts
        # What is learnt stays learnt where the rest has to wait for the next minute's budget.
        while len(parts) * BATCH < len(texts):
            at = len(parts) * BATCH
            parts.append(await self._embedder.embed(texts[at : at + BATCH], meter=meter))
        if len({part.shape[1] for part in parts}) != 1:
            parts.clear()
            raise UnavailableError("The encoder's vectors differ in length.", hint="Use another encoder.")
        return fit([intent for intent, _ in self._examples], texts, unit(np.concatenate(parts)))


def fit(labels: Sequence[str], texts: Sequence[str], vectors: Vectors) -> Centroids:
    """Return the centroids of examples, with the least margin beyond which `PRECISION` of those held out are read as they are labelled."""
    intents = tuple(sorted(set(labels)))
    target = np.array([intents.index(label) for label in labels])
    held = np.array([hashlib.sha256(text.encode()).digest()[0] % HELD_OUT == 0 for text in texts])
    # An intent of which nothing is left could only be missed.
    known = np.isin(target, target[~held])
    best, margins = nearest(_middles(vectors[~held], target[~held], len(intents)), vectors[held & known])
    order = np.argsort(-margins, kind="stable")
    right = np.cumsum((best == target[held & known])[order])
    upto = np.arange(1, len(right) + 1)
    enough = np.flatnonzero((right >= PRECISION * upto) & (upto >= PROVEN_MIN))
    margin = float(margins[order][enough[-1]]) if len(enough) else float("inf")
    return Centroids(intents, _middles(vectors, target, len(intents)), margin)


def nearest(middles: Vectors, vectors: Vectors) -> tuple[NDArray[np.intp], Vectors]:
    """Return, for each of `vectors` of length 1, the nearest of `middles` and by how much it is nearer (cosine) than the second."""
    likeness = vectors @ middles.T
    best = likeness.argmax(axis=1)
    two = np.partition(likeness, -2, axis=1)[:, -2:]
    return best, two[:, 1] - two[:, 0]


def unit(vectors: Vectors) -> Vectors:
    """Return `vectors`, each at length 1.

    Raises:
        UnavailableError: one has no direction.
    """
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and (lengths > 0).all()):
        raise UnavailableError("The encoder gave a vector without direction.", hint="Use another encoder.")
    return np.asarray(vectors / lengths, dtype=np.float32)


def _middles(vectors: Vectors, target: NDArray[np.intp], count: int) -> Vectors:
    sums = np.zeros((count, vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, target, vectors)
    return np.asarray(sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9), dtype=np.float32)


def read_examples(path: Path, intents: Collection[str]) -> list[tuple[str, str]]:
    """Return the lines `intent<TAB>comment` of a file; empty ones and those that begin with `#` are passed over.

    Raises:
        ConfigError: the file cannot be read, names an unknown intent, or holds fewer than two intents.
    """
    hint = "Write an intent of docs/intents.md, a tab, and a comment as viewers type it, a line each."
    try:
        with path.open(encoding="utf-8") as stream:
            lines = stream.read(BYTES_MAX + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"Cannot read the examples {path}.", hint=hint) from error
    examples: list[tuple[str, str]] = []
    for number, line in enumerate(lines.splitlines(), start=1):
        intent, _, text = line.partition("\t")
        if line.strip() and not line.startswith("#"):
            if intent not in intents or not text.strip():
                raise ConfigError(f"{path}:{number} is no example.", hint=hint)
            examples.append((intent, text.strip()))
    if len(lines) > BYTES_MAX or len(examples) > LINES_MAX or len({intent for intent, _ in examples}) < 2:
        raise ConfigError(f"{path} has too much or too few: {len(examples)} examples.", hint=hint)
    return examples
