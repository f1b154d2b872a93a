"""Store: the header of an event: the exact bytes that are hashed and signed, and what can be read from them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from setwan_desktop.store.codec import canonical

FORMAT = 1
"""Version of the header's own shape."""


@dataclass(frozen=True)
class Header:
    """What the archive says about an event.

    Attributes:
        stream: the case, or one of the office's own streams.
        kind: short name of the event's kind.
        incarnation: public key of the database that wrote it, hex.
        seq: its place in that incarnation's chain, from 1.
        prev: id of the event before it in that chain; empty for the first.
        parents: heads of the stream that its officer saw.
        depth: 1 + the parents' greatest.
        officer: who recorded it.
        at: when, by that computer's clock; ISO text in UTC.
        payload_commit: SHA-256 of salt and main payload, hex.
        identity_commit: the same of the identity; empty where it has none.
        format: version of this shape.
    """

    stream: str
    kind: str
    incarnation: str
    seq: int
    prev: str
    parents: tuple[str, ...]
    depth: int
    officer: str
    at: str
    payload_commit: str
    identity_commit: str = ""
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        """Write it once; these bytes are kept and never made again."""
        return canonical(vars(self))

    @property
    def moment(self) -> datetime:
        """Give ``at`` as an aware moment."""
        return datetime.fromisoformat(self.at)


def header_of(data: bytes) -> Header:
    """Read a header.

    Args:
        data: the kept bytes.

    Returns:
        What they say. Keys of a newer shape are passed over: the bytes themselves are kept.

    Raises:
        ValueError: they are no header.
    """
    try:
        parts = json.loads(data)
        known = {name: parts[name] for name in Header.__dataclass_fields__}
        return Header(**{**known, "parents": tuple(known["parents"])})
    except (KeyError, TypeError) as error:
        raise ValueError("not a header") from error


def event_id(header: bytes) -> str:
    """Name an event by its header."""
    return hashlib.sha256(header).hexdigest()


def commitment(salt: bytes, body: bytes) -> str:
    """Bind a payload to its header without telling what it says: the salt keeps short answers from being guessed."""
    return hashlib.sha256(salt + body).hexdigest()
