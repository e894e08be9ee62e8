"""A platform that takes no replies: answers wait in the console, and a person copies them."""

from __future__ import annotations

from collections.abc import Mapping

from zhubo.acts import Act


class CopyTarget:
    """Plays `Sender` for such a platform; the courier never calls it, for a person's word is the outcome."""

    by_hand = True

    async def send(self, text: str, *, act: Act, names: Mapping[str, str]) -> str:
        """Return `failed`: nothing can be sent from here."""
        return "failed"
