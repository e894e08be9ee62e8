"""Keys in memory, all drawn from one seed: for tests, `replay` and the simulator. The same calls give the same bytes."""

from __future__ import annotations

import hmac
from collections.abc import Collection, Sequence

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zhubo.adapters.vault_format import KEY_ID_BYTES, NONCE_BYTES, key_id_of, open_with, pseudonym_of, seal_with

REMEMBERED_MAX = 8_192
"""Of how many viewers the pseudonym, and of how many subjects the key, is kept at hand."""


class MemoryVault:
    """Plays `Vault` without a file. It keeps no secret: whoever knows the seed has every key."""

    def __init__(self, seed: int | str = 0) -> None:
        self._seed = f"zhubo memory vault {seed}".encode()
        self._generation: dict[str, int] = {}
        self._held: set[str] = set()
        self._pseudonyms: dict[tuple[str, str], str] = {}
        self._keys: dict[str, tuple[bytes, bytes, AESGCM]] = {}

    def pseudonym(self, platform: str, viewer: str) -> str:
        """Return the keyed pseudonym of a platform's viewer: 22 URL-safe characters, the same each time."""
        known = self._pseudonyms.get((platform, viewer))
        if known is None:
            if len(self._pseudonyms) >= REMEMBERED_MAX:
                self._pseudonyms.clear()
            known = self._pseudonyms[platform, viewer] = pseudonym_of(self._seed, platform, viewer)
        return known

    async def prepare(self, subjects: Collection[str]) -> None:
        """Do nothing; keys are made as they are needed."""

    def seal(self, room: str, subjects: Sequence[str], texts: Sequence[bytes]) -> Sequence[bytes]:
        """Return `texts`, each sealed under the key of the subject beside it; the same text in the same room seals the same."""
        sealed, place = [], len(room).to_bytes(4, "big") + room.encode()
        for subject, text in zip(subjects, texts, strict=True):
            self._held.add(subject)
            key, key_id, cipher = self._key(subject)
            # One nonce per (key, room, text) is never used for two texts, and needs no dice.
            nonce = hmac.digest(key, place + text, "sha256")[:NONCE_BYTES]
            sealed.append(seal_with(cipher, key_id, nonce, room=room, subject=subject, text=text))
        return sealed

    def open(self, room: str, subject: str, sealed: bytes) -> bytes | None:
        """Return the text, or None where no key of the subject fits: it was erased.

        Raises:
            VaultError: the bytes were changed, or belong to another room.
        """
        wanted = key_id_of(sealed)
        _, key_id, cipher = self._key(subject)
        if wanted != key_id:
            return None
        return open_with(cipher, room=room, subject=subject, sealed=sealed)

    def erase(self, subject: str) -> bool:
        """Forget a subject's key; True where there was one."""
        if subject not in self._held:
            return False
        self._held.remove(subject)
        self._keys.pop(subject, None)
        self._pseudonyms.clear()
        self._generation[subject] = self._generation.get(subject, 0) + 1
        return True

    def close(self) -> None:
        """Do nothing; what is held is gone with the vault."""

    def _key(self, subject: str) -> tuple[bytes, bytes, AESGCM]:
        """Return the key of a subject, its id, and what seals under it."""
        known = self._keys.get(subject)
        if known is None:
            if len(self._keys) >= REMEMBERED_MAX:
                self._keys.clear()
            generation = self._generation.get(subject, 0)
            key = hmac.digest(self._seed, f"{generation} {subject}".encode(), "sha256")
            known = key, hmac.digest(key, b"id", "sha256")[:KEY_ID_BYTES], AESGCM(key)
            self._keys[subject] = known
        return known
