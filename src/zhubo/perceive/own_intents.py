"""The intents of one shop's own, heard beside the 42: a small table over the same n-grams and what the model makes of them. Pure.

`zhubo train understand --seeds FILE --shop DIR` fits it (`zhubo.learn.own_intents`). A room without it reads as if this were not here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zhubo.errors import UnavailableError
from zhubo.text.arrays import read_arrays
from zhubo.values import dataclass

OwnHeard = tuple[str, float]
"""The own intent that a comment has, empty where it has none, and how clearly, from 0 to 1: no calibrated probability."""
NO_INTENT: OwnHeard = ("", 0.0)
OWN_FORMAT = 1
LIKELY_STEPS = 1024
"""Into how many steps the root of a probability is cut, so that its products are sums of whole numbers, the same in any order."""
SOFTER = np.float32(1.5)
"""By which logits are divided: the model is surer of itself than a second look at it should be."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OwnIntents:
    """What hears own intents in the languages of one model.

    `keys` are the buckets that tell something, sorted, and `table` what each adds to each of `names`, int32
    `[keys, names]`, times `table_step`; `likely` is float64 `[intents of the model, names]` in whole numbers, times `likely_step`. An
    intent is heard where its sum and its `bias` are not below zero.
    """

    names: tuple[str, ...]
    keys: NDArray[np.intp]
    table: NDArray[np.int32]
    table_step: float
    likely: NDArray[np.float64]
    likely_step: float
    bias: NDArray[np.float64]


def hear_own(
    own: OwnIntents, buckets: NDArray[np.intp], starts: NDArray[np.intp], likely: NDArray[np.float64]
) -> list[OwnHeard]:
    """Return, for texts with these n-grams (`hash_features`) and `likely_intents`, the own intent that each has, if any.

    A text reads alike alone and among others.
    """
    places = own.keys.searchsorted(buckets)
    places[places == len(own.keys)] = 0
    rows = own.table.take(places, axis=0)
    rows[own.keys[places] != buckets] = 0
    counts = np.array([*starts[1:].tolist(), len(buckets)], dtype=np.float64) - starts
    scores = np.add.reduceat(rows, starts, axis=0, dtype=np.int64) * (own.table_step / np.sqrt(counts))[:, None]
    scores += (likely @ own.likely) * own.likely_step + own.bias
    best = scores.argmax(axis=1).tolist()
    return [
        (own.names[name], 1.0 / (1.0 + float(np.exp(-1.0 - row[name])))) if row[name] >= 0 else NO_INTENT
        for name, row in zip(best, scores, strict=True)
    ]


def likely_intents(logits: NDArray[np.float32], count: int) -> NDArray[np.float64]:
    """Return the roots of how likely the first `count` labels are, for logits `[texts, labels]`, in whole `LIKELY_STEPS`."""
    scores = logits[:, :count] / SOFTER
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = np.sqrt(powers / powers.sum(axis=1, keepdims=True))
    whole: NDArray[np.float64] = np.rint(shares * np.float32(LIKELY_STEPS)).astype(np.float64)
    return whole


def load_own_intents(path: Path, beside: tuple[str, ...]) -> dict[str, OwnIntents]:
    """Return what hears own intents beside the intents `beside`, by the model that it stands next to: `home`, `elsewhere`, or both.

    Raises:
        UnavailableError: the file cannot be read, or was made for other intents.
    """
    hint = "Train it again: zhubo train understand --seeds FILE --shop DIR."
    try:
        arrays = read_arrays(path)
        about: dict[str, Any] = json.loads(arrays["about"].tobytes().decode())
        if about["format"] != OWN_FORMAT or tuple(about["beside"]) != beside:
            raise UnavailableError(f"{path} was made for another version.", hint=hint)
        return {str(part): _read(arrays, told, str(part), len(beside)) for part, told in about["parts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnavailableError(f"Cannot read the own intents {path}.", hint=hint) from error


def _read(arrays: Mapping[str, NDArray[Any]], told: Mapping[str, Any], part: str, beside: int) -> OwnIntents:
    """Return one part of a file; ValueError where its shapes do not fit together."""
    names = tuple(str(name) for name in told["names"])
    keys, table, likely, bias = (arrays[f"{part}_{name}"] for name in ("keys", "table", "likely", "bias"))
    shapes = (keys.shape, table.shape, likely.shape, bias.shape)
    if (
        not names
        or not len(keys)
        or shapes != ((len(keys),), (len(keys), len(names)), (beside, len(names)), (len(names),))
    ):
        raise ValueError(f"The arrays of {part} do not fit together.")
    if (np.diff(keys.astype(np.int64)) <= 0).any() or not np.isfinite(bias).all():
        raise ValueError(f"The arrays of {part} are out of order.")
    return OwnIntents(
        names=names,
        keys=keys.astype(np.intp),
        table=table.astype(np.int32),
        table_step=float(told["table_step"]),
        likely=likely.astype(np.float64),
        likely_step=float(told["likely_step"]),
        bias=bias.astype(np.float64),
    )
