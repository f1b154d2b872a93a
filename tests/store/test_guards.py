"""Store tests: SQLite itself refuses to change what happened."""

# ruff: noqa: PT012  # what is tested is the block itself

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from setwan_desktop.domain.events import ActionTaken, PayloadDestroyed
from setwan_desktop.domain.projection import Searched
from setwan_desktop.store import Archive
from tests.store.conftest import record
from tests.store.specimens import ACTION, BY, NOW, case_card, derive, note, projection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET kind = 'note_added'",
        "UPDATE event SET header = x'00'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT id, x'00', signature, incarnation, seq, stream, kind, depth FROM event",
        "UPDATE payload SET body = x'00'",
        "DELETE FROM payload",
        "INSERT OR REPLACE INTO payload SELECT event_id, class, salt, x'00' FROM payload",
        "UPDATE attachment SET body = x'00'",
    ],
)
def test_history_cannot_be_changed(archive: Archive, statement: str) -> None:
    record(archive, "c-1", ACTION)
    with archive.transaction() as tx:
        tx.put_file(b"isi", "a.txt", "text/plain")
    with pytest.raises(IntegrityError), archive._connection.begin():
        archive._connection.exec_driver_sql(statement)
    assert archive.check(derive) == []


def test_a_payload_is_destroyed_with_a_record_of_it(archive: Archive) -> None:
    (acted,) = record(archive, "c-1", ACTION)
    with archive.transaction() as tx:
        tx.append("c-1", (PayloadDestroyed(acted.id, "identity", BY, "permintaan"),), "o-7", NOW)
        tx.destroy_payload(acted.id, "identity")
        derived = derive("c-1", tx.history("c-1"))
        assert derived is not None
        tx.put_projection("c-1", derived)
    seen = archive.history("c-1")[0].event
    assert isinstance(seen, ActionTaken)
    assert seen.identity == ()
    assert seen.answers == ACTION.answers
    assert archive.check(derive) == []


@pytest.mark.parametrize("payload_class", ["main", "identity"])
def test_no_payload_is_destroyed_without_its_record(archive: Archive, payload_class: str) -> None:
    """Neither with none, nor with one for another payload, nor with one of an earlier act."""
    (acted,) = record(archive, "c-1", ACTION)
    other = "identity" if payload_class == "main" else "main"
    with pytest.raises(IntegrityError), archive.transaction() as tx:
        tx.destroy_payload(acted.id, payload_class)
    with pytest.raises(IntegrityError), archive.transaction() as tx:
        tx.append("c-1", (PayloadDestroyed(acted.id, other, BY, "x"),), "o-7", NOW)
        tx.destroy_payload(acted.id, payload_class)
    record(archive, "c-1", PayloadDestroyed(acted.id, payload_class, BY, "x"))
    with pytest.raises(IntegrityError), archive.transaction() as tx:
        tx.append("c-1", (note(),), "o-7", NOW)
        tx.destroy_payload(acted.id, payload_class)


def test_a_destroyed_identity_is_in_no_page_of_the_file(archive: Archive, place: Path) -> None:
    (acted,) = record(archive, "c-1", ACTION)
    with archive.transaction() as tx:
        tx.append("c-1", (PayloadDestroyed(acted.id, "identity", BY, "permintaan"),), "o-7", NOW)
        tx.destroy_payload(acted.id, "identity")
        derived = derive("c-1", tx.history("c-1"))
        assert derived is not None
        tx.put_projection("c-1", derived)
    archive.close()
    data = place.read_bytes()
    assert b"6310011212800001" not in data
    assert b"Budi Santoso" not in data
    assert b"budi santoso" not in data


def test_the_words_of_a_destroyed_identity_leave_the_search_index(archive: Archive, place: Path) -> None:
    """Also those that lie in older parts of it, behind the words of other cases."""
    known, hidden = (
        Searched(("PM-1",), "Wanzerkata", "Jalan rusak", "Jalan rusak"),
        Searched(("PM-1",), "", "Jalan", "Jalan"),
    )
    (acted,) = record(archive, "c-1", ACTION)
    for number in range(4):
        with archive.transaction() as tx:
            tx.put_projection("c-1", projection(case_card("c-1"), searched=known))
        with archive.transaction() as tx:
            tx.put_projection(f"o-{number}", projection(case_card(f"o-{number}")))
        with archive.transaction() as tx:
            tx.put_projection("c-1", projection(case_card("c-1"), searched=hidden))
    with archive.transaction() as tx:
        tx.put_projection("c-1", projection(case_card("c-1"), searched=known))
    with archive.transaction() as tx:
        tx.append("c-1", (PayloadDestroyed(acted.id, "identity", BY, "permintaan"),), "o-7", NOW)
        tx.destroy_payload(acted.id, "identity")
        tx.put_projection("c-1", projection(case_card("c-1"), searched=hidden))
    archive.close()
    assert b"anzerkata" not in place.read_bytes()
