"""Store: what lies beside the history: half-filled forms, password hashes, what was read, values of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, select
from sqlalchemy.dialects.sqlite import insert

from setwan_desktop.domain.views import SavedDraft
from setwan_desktop.store.schema import CREDENTIAL, FORM_DRAFT, LOCAL_VALUE, READ_MARK
from setwan_desktop.store.tagged import values_of_text, values_to_text

# --- half-filled forms -----------------------------------------------------------------------------


def drafts(connection: Connection, officer: str) -> list[SavedDraft]:
    """List an officer's half-filled forms, the newest first."""
    query = select(FORM_DRAFT).where(FORM_DRAFT.c.officer == officer).order_by(FORM_DRAFT.c.saved_at.desc())
    return [_draft(row) for row in connection.execute(query)]


def draft(connection: Connection, officer: str, case_id: str, service: str, action: str) -> SavedDraft | None:
    """Find a half-filled form; None where there is none."""
    row = connection.execute(
        select(FORM_DRAFT).where(
            FORM_DRAFT.c.officer == officer,
            FORM_DRAFT.c.case_id == case_id,
            FORM_DRAFT.c.service == service,
            FORM_DRAFT.c.action == action,
        )
    ).one_or_none()
    return None if row is None else _draft(row)


def put_draft(connection: Connection, officer: str, saved: SavedDraft) -> None:
    """Keep a half-filled form in place of the former one."""
    row = {
        "officer": officer,
        "case_id": saved.case_id,
        "service": saved.service,
        "action": saved.action,
        "answers": values_to_text(saved.answers),
        "saved_at": saved.saved_at,
    }
    keys = ["officer", "case_id", "service", "action"]
    connection.execute(insert(FORM_DRAFT).values(row).on_conflict_do_update(index_elements=keys, set_=row))


def discard_draft(connection: Connection, officer: str, case_id: str, service: str, action: str) -> None:
    """Drop a half-filled form, if there is one."""
    connection.execute(
        delete(FORM_DRAFT).where(
            FORM_DRAFT.c.officer == officer,
            FORM_DRAFT.c.case_id == case_id,
            FORM_DRAFT.c.service == service,
            FORM_DRAFT.c.action == action,
        )
    )


def _draft(row: Row[Any]) -> SavedDraft:
    return SavedDraft(row.case_id, row.service, row.action, values_of_text(row.answers), row.saved_at)


# --- passwords -------------------------------------------------------------------------------------


def credential(connection: Connection, officer: str) -> str | None:
    """Give the hash of an officer's password; None where he has none."""
    return connection.scalar(select(CREDENTIAL.c.password_hash).where(CREDENTIAL.c.officer == officer))


def put_credential(connection: Connection, officer: str, password_hash: str) -> None:
    """Keep the hash of an officer's password in place of the former one."""
    row = {"officer": officer, "password_hash": password_hash}
    connection.execute(insert(CREDENTIAL).values(row).on_conflict_do_update(index_elements=["officer"], set_=row))


# --- what was read ---------------------------------------------------------------------------------


def read_marks(connection: Connection, officer: str, case_ids: Iterable[str]) -> dict[str, int]:
    """Tell at which version an officer last opened cases; those he never opened are missing."""
    rows = connection.execute(
        select(READ_MARK.c.case_id, READ_MARK.c.version).where(
            READ_MARK.c.officer == officer, READ_MARK.c.case_id.in_(list(case_ids))
        )
    )
    return {row.case_id: row.version for row in rows}


def put_read_mark(connection: Connection, officer: str, case_id: str, version: int) -> None:
    """Remember that an officer has opened a case at a version."""
    row = {"officer": officer, "case_id": case_id, "version": version}
    keys = ["officer", "case_id"]
    connection.execute(insert(READ_MARK).values(row).on_conflict_do_update(index_elements=keys, set_=row))


# --- values of this computer -----------------------------------------------------------------------


def local(connection: Connection, key: str) -> str | None:
    """Give a value; None where it was never put."""
    return connection.scalar(select(LOCAL_VALUE.c.value).where(LOCAL_VALUE.c.key == key))


def put_local(connection: Connection, key: str, value: str | None) -> None:
    """Keep a value; None drops it."""
    if value is None:
        connection.execute(delete(LOCAL_VALUE).where(LOCAL_VALUE.c.key == key))
        return
    row = {"key": key, "value": value}
    connection.execute(insert(LOCAL_VALUE).values(row).on_conflict_do_update(index_elements=["key"], set_=row))
