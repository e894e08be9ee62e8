"""The words that answer the own intents which a shop folder has learnt: policies, as good as those of policies.toml."""

from __future__ import annotations

import json
import zipfile
import zlib
from pathlib import Path

from zhubo.facts import OWN_INTENTS_FILE, Policy
from zhubo.shop.reasons import refused


def own_policies(folder: Path) -> tuple[Policy, ...]:
    """Return the words of the own intents that a shop folder has learnt, as policies; ShopError where their file cannot be read."""
    path = folder / OWN_INTENTS_FILE
    if not path.is_file():
        return ()
    try:
        with zipfile.ZipFile(path) as members:
            packed = members.read("about.npy")
        words = json.loads(packed[packed.index(b"\n") + 1 :])["words"]
        texts = {str(id): {str(tag): str(said) for tag, said in text.items()} for id, text in words.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, RuntimeError, *_BROKEN) as error:
        raise refused("own_intents_unreadable", path=path) from error
    return tuple(Policy(id=id, topic=id, text=text) for id, text in texts.items() if text)


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
