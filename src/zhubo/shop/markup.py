"""HTML of shop systems becomes plain words."""

from __future__ import annotations

import html
import re

BREAKS = re.compile(r"<\s*(br|/p|/li|/div|/h[1-6]|/tr)\b[^>]*>", re.IGNORECASE)
HIDDEN = re.compile(r"<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
TAGS = re.compile(r"<[^<>]*>")


def plain_words(markup: str) -> str:
    """Return the words of an HTML fragment: tags out, entities in, one space between words, line breaks kept."""
    text = html.unescape(TAGS.sub("", HIDDEN.sub(" ", BREAKS.sub("\n", markup))))
    lines = (re.sub(r"[ \t\r\f\v\u00a0\u200b]+", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
