"""The bytes of a sealed part and of a pseudonym, the same for every vault.

`version (1 byte) | key id (8 bytes) | nonce (12 bytes) | AES-256-GCM ciphertext with its tag`; the room and the subject
are bound in as associated data, so that a blob opens nowhere but where it was sealed.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from zhubo.errors import VaultError

PSEUDONYM_CHARACTERS = 22
VERSION = 1
KEY_ID_BYTES = 8
NONCE_BYTES = 12
_HEAD_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES
_TAG_BYTES = 16


def pseudonym_of(install_key: bytes, platform: str, viewer: str) -> str:
    """Return the keyed pseudonym of a platform's viewer: HMAC-SHA256, 22 characters of URL-safe base64 (132 bits)."""
    digest = hmac.digest(install_key, f"{platform}:{viewer}".encode(), "sha256")
    return urlsafe_b64encode(digest).decode("ascii")[:PSEUDONYM_CHARACTERS]


def seal_with(cipher: AESGCM, key_id: bytes, nonce: bytes, *, room: str, subject: str, text: bytes) -> bytes:
    """Return `text` sealed under `cipher`, whose key has this id. A nonce must never be used twice with one key."""
    return bytes((VERSION,)) + key_id + nonce + cipher.encrypt(nonce, text, _bound(room, subject))


def key_id_of(sealed: bytes) -> bytes:
    """Return the id of the key that `sealed` was sealed under, 8 bytes.

    Raises:
        VaultError: these bytes are no sealed part, or one of a later version.
    """
    if len(sealed) < _HEAD_BYTES + _TAG_BYTES:
        raise VaultError(
            f"{len(sealed)} bytes are too few for a sealed part.", hint="The log may be damaged: restore a backup."
        )
    if sealed[0] != VERSION:
        raise VaultError(f"A sealed part has version {sealed[0]}; this release reads {VERSION}.", hint="Update zhubo.")
    return sealed[1 : 1 + KEY_ID_BYTES]


def open_with(cipher: AESGCM, *, room: str, subject: str, sealed: bytes) -> bytes:
    """Return the text of `sealed`.

    Raises:
        VaultError: it was sealed for another room or subject, or was changed since.
    """
    nonce = sealed[1 + KEY_ID_BYTES : _HEAD_BYTES]
    try:
        return cipher.decrypt(nonce, sealed[_HEAD_BYTES:], _bound(room, subject))
    except InvalidTag as error:
        what = f"A sealed part of room {room!r} does not open under its subject's key."
        raise VaultError(
            what, hint="It belongs to another room or subject, or was changed: restore a backup."
        ) from error


def _bound(room: str, subject: str) -> bytes:
    name = room.encode()
    return len(name).to_bytes(4, "big") + name + subject.encode()
