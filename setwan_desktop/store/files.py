"""Store: files the archive keeps, each once, named by its content."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from setwan_desktop.domain.trouble import ArchiveDamaged
from setwan_desktop.domain.values import FileRef
from setwan_desktop.store.schema import ATTACHMENT


def put(connection: Connection, body: bytes, name: str, media: str) -> FileRef:
    """Keep a file.

    Args:
        connection: in a transaction.
        body: its content.
        name: the name it came with; kept with the event that refers to it, not here.
        media: the type found by looking at the content.

    Returns:
        What an event refers to it by.
    """
    sha256 = hashlib.sha256(body).hexdigest()
    row = {"sha256": sha256, "size": len(body), "media": media, "body": body}
    connection.execute(insert(ATTACHMENT).values(row).on_conflict_do_nothing(index_elements=["sha256"]))
    return FileRef(name, sha256, len(body), media)


def get(connection: Connection, sha256: str) -> bytes:
    """Give a file's content.

    Args:
        connection: of the archive.
        sha256: its digest.

    Returns:
        The content, compared with its digest.

    Raises:
        ArchiveDamaged: it is missing, or no longer what it was.
    """
    body = connection.scalar(select(ATTACHMENT.c.body).where(ATTACHMENT.c.sha256 == sha256))
    if body is None or hashlib.sha256(body).hexdigest() != sha256:
        raise ArchiveDamaged(sha256)
    return bytes(body)


def size(connection: Connection, sha256: str) -> int | None:
    """Give a file's size in bytes without reading it; None where it is not kept."""
    found = connection.scalar(select(ATTACHMENT.c.size).where(ATTACHMENT.c.sha256 == sha256))
    return None if found is None else int(found)
