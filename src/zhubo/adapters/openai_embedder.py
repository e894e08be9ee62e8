"""Turns texts into vectors by an endpoint of OpenAI's embedding format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zhubo.adapters.nearest_reader import Vectors
from zhubo.adapters.openai_endpoint import BodyRefusedError, NotServedError, OpenAiEndpoint, tokens_at_most, tokens_used
from zhubo.errors import UnavailableError
from zhubo.ports import Meter

DIMENSIONS_MAX = 16_384
BATCH, BATCH_MIN = 256, 8


class OpenAiEmbedder:
    """Plays `Embedder`."""

    name = "embedding"

    def __init__(self, endpoint: OpenAiEndpoint, *, model: str) -> None:
        self._endpoint, self._model, self._batch = endpoint, model, BATCH

    async def embed(self, texts: Sequence[str], *, meter: Meter) -> Vectors:
        """Return a vector for each of `texts`; where a server takes fewer at once, fewer are sent."""
        made: list[Vectors] = []
        done = 0
        while done < len(texts):
            some = texts[done : done + self._batch]
            try:
                made.append(await self._ask(some, meter))
            except BodyRefusedError:
                if len(some) <= BATCH_MIN:
                    raise
                self._batch = len(some) // 2
                continue
            done += len(some)
        if len({part.shape[1] for part in made}) != 1:
            raise UnavailableError("The answers hold vectors of several lengths.")
        return np.concatenate(made)

    async def _ask(self, texts: Sequence[str], meter: Meter) -> Vectors:
        begun = tokens_at_most(*texts)
        meter.begin(begun)
        try:
            reply = await self._endpoint.post("embeddings", {"model": self._model, "input": list(texts)})
        except NotServedError:
            meter.settle(0, begun=begun)
            raise
        meter.settle(tokens_used(reply, begun=begun), begun=begun)
        return vectors_of(reply, len(texts))

    async def close(self) -> None:
        """Close the connections."""
        await self._endpoint.close()


def vectors_of(reply: Mapping[str, Any], count: int) -> Vectors:
    """Return the `count` vectors of a reply, in the order of its indices.

    Raises:
        UnavailableError: it does not hold so many, of one length, of finite numbers.
    """
    try:
        rows = {int(row["index"]): row["embedding"] for row in reply["data"]}
        lists = [rows[at] for at in range(count)]
        numbers = all(isinstance(row, list) and all(type(n) in (int, float) for n in row) for row in lists)
        made = np.array(lists if numbers else [], dtype=np.float32)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise UnavailableError("The answer holds no vectors.") from error
    if made.ndim != 2 or not 0 < made.shape[1] <= DIMENSIONS_MAX or not np.isfinite(made).all():
        raise UnavailableError("The answer holds no vectors of one length.")
    return made
