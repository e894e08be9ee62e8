"""The language of a comment that tells too little of its own: that in which its viewer wrote before. Pure.

`M`, `2` and `idem` are of the room's language where nobody is known; who has asked in Spanish goes on in Spanish.
"""

from __future__ import annotations

import re

from zhubo.perceive.model import HOME
from zhubo.perceive.reading import Thread

_LETTERS = re.compile(r"[^\W\d_]+")


def kept_language(text: str, language: str, thread: Thread | None) -> str | None:
    """Return the language of the viewer's last comment, where `text`, which was taken for `language`, may well be of it; else None.

    It may where it is one word of Latin letters at most. Who wrote in the room's own languages is heard as everybody is.
    """
    if thread is None or not thread.language or thread.language == language or thread.language in HOME:
        return None
    words = _LETTERS.findall(text)
    return thread.language if len(words) <= 1 and all(word[0] <= "\u024f" for word in words) else None
