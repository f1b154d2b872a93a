"""Store: passwords are kept as argon2id hashes; checking one takes as long for an officer who does not exist."""

from __future__ import annotations

import functools
import os
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LOW_COST = "SETWAN_PASSWORD_COST"
"""Environment variable; ``low`` makes hashes cheap, for tests that found whole offices."""


def hash_password(password: str) -> str:
    """Hash a password with a salt of its own.

    Args:
        password: as it was typed.

    Returns:
        The hash with its settings, as text.
    """
    return _hasher(os.environ.get(LOW_COST, "")).hash(_same_on_every_keyboard(password))


def verify_password(password_hash: str | None, password: str) -> bool:
    """Compare a password with its hash.

    Args:
        password_hash: what was kept; None where there is no such officer or no password yet.
        password: as it was typed.

    Returns:
        Whether they belong together. Without a hash the same work is done, and the answer is no.
    """
    hasher = _hasher(os.environ.get(LOW_COST, ""))
    if password_hash is None:
        hasher.hash(_same_on_every_keyboard(password))
        return False
    try:
        return hasher.verify(password_hash, _same_on_every_keyboard(password))
    except (VerificationError, InvalidHashError):
        return False


_PASSES, _KIBIBYTES = 2, 19 * 1024
"""The least that OWASP recommends for argon2id: about 50 ms on a slow office computer."""


@functools.cache
def _hasher(cost: str) -> PasswordHasher:
    """Give a hasher of the recommended cost, or the cheapest there is."""
    if cost == "low":
        return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return PasswordHasher(time_cost=_PASSES, memory_cost=_KIBIBYTES, parallelism=1)


def _same_on_every_keyboard(password: str) -> bytes:
    """Compose accents one way, whatever sequence of keys made them."""
    return unicodedata.normalize("NFC", password).encode()
