"""What an amount is asked for that has to be worked out: a sum, what is left after an offer, what lacks to one, how many there are. Pure.

An intent says that money or stock is asked about; the aim says what is to be done with it. Learnt from comments by writers and from gold
questions (`seeds/aims`, `runs/train_labels.py`).
"""

from __future__ import annotations

from pathlib import Path

from zhubo.perceive.labels import LabelTable, load_labels

AIMS = (
    "price",
    "total",
    "net",
    "landed",
    "reaches_offer",
    "reaches_post",
    "gap_offer",
    "gap_post",
    "change",
    "gap",
    "equal",
    "was",
    "saved",
    "count",
    "enough",
    "other",
)
"""`seeds/README.md` says what each means."""
AIMS_PATH = Path(__file__).parent / "model" / "aims.npz"


def load_aims(path: Path = AIMS_PATH) -> LabelTable:
    """Return the table of aims that comes with zhubo.

    Raises:
        UnavailableError: the file is missing, or is no such table.
    """
    return load_labels(path, AIMS)
