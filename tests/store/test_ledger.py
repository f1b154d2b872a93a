"""Store tests: recording events and reading them back."""

# ruff: noqa: PT012  # what is tested is the block itself

import hashlib
import json
from datetime import datetime

import pytest

from setwan_desktop.domain.events import NoteAdded, Unknown
from setwan_desktop.store import Archive
from setwan_desktop.store.header import header_of
from setwan_desktop.store.schema import EVENT, PAYLOAD
from tests.store.conftest import Opener, record
from tests.store.specimens import ACTION, BY, NOW, SPECIMENS, derive, note


def test_what_is_recorded_is_read_back(archive: Archive) -> None:
    recorded = record(archive, "c-1", *SPECIMENS.values())
    assert archive.history("c-1") == recorded
    assert tuple(each.event for each in recorded) == tuple(SPECIMENS.values())


def test_history_outlives_the_program(archive: Archive, opened: Opener) -> None:
    recorded = record(archive, "c-1", ACTION)
    archive.close()
    assert opened().history("c-1") == recorded


def test_each_event_follows_the_one_before(archive: Archive) -> None:
    first, second = record(archive, "c-1", note(), note())
    (third,) = record(archive, "c-1", note())
    assert (first.parents, second.parents, third.parents) == ((), (first.id,), (second.id,))
    assert [first.depth, second.depth, third.depth] == [1, 2, 3]


def test_streams_do_not_follow_each_other(archive: Archive) -> None:
    record(archive, "c-1", note())
    (other,) = record(archive, "c-2", note())
    assert other.parents == ()
    assert list(archive.streams()) == ["c-1", "c-2"]
    assert dict(archive.history_many(["c-2", "none", "c-1"])) == {
        each: archive.history(each) for each in ("c-1", "c-2")
    }


def test_the_header_is_kept_as_it_was_hashed(archive: Archive) -> None:
    (recorded,) = record(archive, "c-1", ACTION)
    with archive._connection.begin():
        row = archive._connection.execute(EVENT.select()).one()
        payloads = {each.payload_class: each for each in archive._connection.execute(PAYLOAD.select())}
    assert hashlib.sha256(row.header).hexdigest() == row.id == recorded.id
    header = json.loads(row.header)
    for name in ("main", "identity"):
        commit = header["payload_commit" if name == "main" else "identity_commit"]
        assert hashlib.sha256(payloads[name].salt + payloads[name].body).hexdigest() == commit
    assert payloads["main"].salt != payloads["identity"].salt
    assert header_of(row.header).to_bytes() == row.header


def test_the_same_event_twice_has_two_ids(archive: Archive) -> None:
    first, second = record(archive, "c-1", note("sama"), note("sama"))
    assert first.id != second.id


def test_no_events_no_trace(archive: Archive) -> None:
    with archive.transaction() as tx:
        assert tx.append("c-1", (), "o-7", NOW) == ()
    assert list(archive.streams()) == []


def test_a_failed_act_leaves_nothing(archive: Archive) -> None:
    record(archive, "c-1", note())
    with pytest.raises(LookupError), archive.transaction() as tx:
        tx.append("c-1", (note("gagal"),), "o-7", NOW)
        tx.put_file(b"gagal", "a.txt", "text/plain")
        tx.next_serial("surat", 2026)
        raise LookupError
    assert len(archive.history("c-1")) == 1
    assert archive.file_size(hashlib.sha256(b"gagal").hexdigest()) is None
    record(archive, "c-1", note())
    assert archive.check(derive) == []


def test_a_transaction_reads_what_it_wrote(archive: Archive) -> None:
    with archive.transaction() as tx:
        (recorded,) = tx.append("c-1", (note(),), "o-7", NOW)
        assert tx.history("c-1") == (recorded,)
        assert archive.history("c-1") == (recorded,)


def test_transactions_do_not_nest(archive: Archive) -> None:
    with archive.transaction(), pytest.raises(RuntimeError), archive.transaction():
        pass


def test_a_moment_without_zone_is_a_mistake(archive: Archive) -> None:
    with pytest.raises(ValueError, match="aware"), archive.transaction() as tx:
        tx.append("c-1", (note(),), "o-7", datetime(2026, 11, 2))  # noqa: DTZ001


def test_what_cannot_be_read_is_not_written(archive: Archive) -> None:
    with pytest.raises(TypeError), archive.transaction() as tx:
        tx.append("c-1", (Unknown("telepathy_received"),), "o-7", NOW)


@pytest.mark.parametrize("text", [None, 12, ["a"]])
def test_a_wrong_type_is_refused_before_it_is_history(archive: Archive, text: object) -> None:
    with pytest.raises(TypeError, match="note_added"):
        record(archive, "c-1", NoteAdded(BY, text))
    assert archive.history("c-1") == ()
