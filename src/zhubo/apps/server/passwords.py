"""Passwords and tokens: argon2id for what people choose, SHA-256 for what we draw ourselves (256 bits need no slow hash)."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from zhubo.errors import InputError

PASSWORD_CHARS_MIN = 10
PASSWORD_CHARS_MAX = 256
_MEMORY_KIB = 19_456
_ITERATIONS = 2


def hash_password(password: str) -> str:
    """Return the argon2id hash of a password in PHC form (OWASP: 19 MiB, 2 passes, 1 lane).

    Raises:
        InputError: it is too short or too long.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if not PASSWORD_CHARS_MIN <= len(password) <= PASSWORD_CHARS_MAX:
        raise InputError("This password has the wrong length.", hint=f"Use {PASSWORD_CHARS_MIN} characters or more.")
    derive = Argon2id(salt=secrets.token_bytes(16), length=32, iterations=_ITERATIONS, lanes=1, memory_cost=_MEMORY_KIB)
    return derive.derive_phc_encoded(password.encode())


def password_fits(password: str, phc: str) -> bool:
    """Return whether `phc` is the hash of this password."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        Argon2id.verify_phc_encoded(password.encode()[:4096], phc)
    except InvalidKey:
        return False
    return True


def new_token() -> str:
    """Return 256 random bits, URL-safe."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one.encode(), other.encode())
