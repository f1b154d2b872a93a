"""Store: putting a verified backup in an archive's place; the former archive is moved aside, never overwritten."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from setwan_desktop.domain.trouble import ArchiveDamaged, ArchiveUnwritable
from setwan_desktop.store import backup, driver, durable
from setwan_desktop.store.faults import file_faults_sorted
from setwan_desktop.store.keys import KeyStore
from setwan_desktop.store.place import refuse_unsafe_place

_BESIDE = ("", "-wal", "-journal", "-shm")
"""Endings of the files that belong to one archive."""


def restore(source: Path, target: Path, key: bytes | None, keys: KeyStore, at: datetime) -> Path | None:
    """Put a backup in an archive's place.

    Args:
        source: the backup; it stays as it is.
        target: the archive's file.
        key: of an encrypted backup.
        keys: of the target; forgotten, because the restored archive is another incarnation.
        at: now, for the name of what is moved aside.

    Returns:
        Where the former archive lies now; None where there was none.
    """
    refuse_unsafe_place(target.resolve())
    _refuse_open_archive(target, key)
    fresh = prepare(source, target, key)
    return put(fresh, target, key, keys, at)


def prepare(source: Path, target: Path, key: bytes | None) -> Path:
    """Do what takes long: verify a backup and copy it beside the archive, which may be in use; on any thread or elsewhere.

    Args:
        source: the backup.
        target: the archive's file.
        key: of an encrypted backup.

    Returns:
        The verified copy, for ``put``.
    """
    backup.verify(source, key)
    refuse_unsafe_place(target.resolve())
    fresh = fresh_name(target)
    with file_faults_sorted(str(target)):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            durable.copy(source, fresh)
            backup.verify(fresh, key)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    return fresh


def put(fresh: Path, target: Path, key: bytes | None, keys: KeyStore, at: datetime) -> Path | None:
    """Put what ``prepare`` gave in the archive's place; it is done at once. Arguments and result as for ``restore``."""
    with file_faults_sorted(str(target)):
        try:
            _refuse_open_archive(target, key)
            aside = _move_aside(target, at)
            _put_in_place(fresh, target, aside)
        finally:
            fresh.unlink(missing_ok=True)
    keys.forget()
    return aside


def fresh_name(target: Path) -> Path:
    """Name the copy that is to take an archive's place."""
    return target.with_name(f"{target.name}.dipulihkan")


def _refuse_open_archive(target: Path, key: bytes | None) -> None:
    """Refuse while another process has the archive open; a damaged one may be replaced."""
    if not target.exists():
        return
    try:
        driver.close(driver.open_for_writing(target, key))
    except (ArchiveDamaged, ArchiveUnwritable):
        return


def _put_in_place(fresh: Path, target: Path, aside: Path | None) -> None:
    """Give the restored file its name, or bring the former archive back."""
    placed = False
    try:
        durable.put_in_place(fresh, target)
        placed = True
    finally:
        if not placed and aside is not None:
            _rename(aside, target)


def _move_aside(target: Path, at: datetime) -> Path | None:
    """Rename an archive with all that belongs to it, so that it can still be opened under its new name."""
    if not target.exists():
        return None
    stem = f"{target.name}.digantikan-{at.astimezone(UTC):%Y%m%d-%H%M%S}"
    aside, count = target.with_name(stem), 1
    while aside.exists():
        count += 1
        aside = target.with_name(f"{stem}-{count}")
    _rename(target, aside)
    return aside


def _rename(source: Path, target: Path) -> None:
    """Rename an archive's files; the main file last, so that its log is never without it."""
    for ending in reversed(_BESIDE):
        part = source.with_name(source.name + ending)
        if part.exists():
            durable.move(part, target.with_name(target.name + ending))
