"""Store tests: whatever is changed in an archive behind the program's back, the check names it."""

# ruff: noqa: S608  # statements are written out here, none comes from outside

from collections.abc import Sequence
from pathlib import Path

import pytest

from setwan_desktop.domain.events import (
    AgendaEntered,
    FileAttached,
    NumberCancelled,
    Recorded,
)
from setwan_desktop.domain.projection import AgendaRow, Projection
from setwan_desktop.store import Archive, codec
from setwan_desktop.store.findings import _MESSAGES
from tests.store.conftest import Opener, record
from tests.store.specimens import ACTION, BY, NOW, SLOT, derive, note

TRIGGERS = (
    "event_stays",
    "event_stays_unchanged",
    "payload_stays",
    "payload_stays_unchanged",
    "attachment_stays_unchanged",
)


@pytest.fixture
def full(archive: Archive) -> Archive:
    """An archive with something of everything."""
    with archive.transaction() as tx:
        file = tx.put_file(b"isi surat", "surat.pdf", "application/pdf")
    record(archive, "c-1", note("jalan rusak"), ACTION, FileAttached(BY, (file,)), note("nomor 1"))
    record(archive, "c-2", note("jembatan"), note("nomor 2"))
    entry = AgendaEntered("a-1", SLOT, "Rapat", ("Komisi I",), "tetap", BY)
    with archive.transaction() as tx:
        tx.append("kantor-agenda", (entry,), "o-7", NOW)
        tx.put_agenda_row(
            AgendaRow("a-1", "", SLOT.date, SLOT.start, SLOT.end, SLOT.room, "Rapat", ("Komisi I",), "tetap")
        )
    return archive


def damage(archive: Archive, *statements: str) -> None:
    """Do what a person with a database tool could do."""
    connection = archive._connection
    with connection.begin():
        for trigger in TRIGGERS:
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            connection.exec_driver_sql(statement)


def faults(archive: Archive) -> set[str]:
    return {each.fault for each in archive.check(derive)}


def event_of(stream: str, depth: int) -> str:
    return f"(SELECT id FROM event WHERE stream = '{stream}' AND depth = {depth})"


def test_a_sound_archive_has_no_findings(full: Archive, opened: Opener) -> None:
    assert full.check(derive) == []
    full.close()
    assert opened().check(derive) == []


ONE_BYTE = "CAST(replace(CAST({0} AS TEXT), '{1}', '{2}') AS BLOB)"
UNCHAINED = "DELETE FROM payload WHERE event_id IN ({0})", "DELETE FROM event WHERE id IN ({0})"


@pytest.mark.parametrize(
    ("fault", "statements"),
    [
        ("event_changed", [f"UPDATE event SET header = {ONE_BYTE.format('header', 'o-7', 'o-8')} WHERE depth = 2"]),
        ("event_changed", ["UPDATE event SET header = x'00' WHERE depth = 2"]),
        ("event_signature", ["UPDATE event SET signature = zeroblob(64) WHERE depth = 2"]),
        ("event_listed_wrong", ["UPDATE event SET kind = 'note_added' WHERE kind = 'action_taken'"]),
        ("event_listed_wrong", ["UPDATE event SET stream = 'c-2' WHERE stream = 'c-1' AND depth = 4"]),
        ("payload_changed", [f"UPDATE payload SET body = {ONE_BYTE.format('body', 'jalan', 'jalur')}"]),
        ("payload_changed", ["UPDATE payload SET salt = zeroblob(16) WHERE class = 'identity'"]),
        ("payload_missing", ["DELETE FROM payload WHERE class = 'identity'"]),
        ("payload_missing", [f"DELETE FROM payload WHERE event_id = {event_of('c-2', 1)}"]),
        (
            "payload_stray",
            ["INSERT INTO payload SELECT event_id, 'third', salt, body FROM payload WHERE class = 'identity'"],
        ),
        ("event_missing", [each.format(event_of("c-1", 2)) for each in UNCHAINED]),
        ("event_missing", [each.format(event_of("c-1", 1)) for each in UNCHAINED]),
        ("parent_missing", [each.format(event_of("c-1", 2)) for each in UNCHAINED]),
        ("event_missing", [each.format("SELECT id FROM event WHERE stream = 'c-1'") for each in UNCHAINED]),
        ("tail_missing", [each.format("SELECT id FROM event WHERE stream = 'kantor-agenda'") for each in UNCHAINED]),
        ("chain_end", ["DELETE FROM chain_head"]),
        ("chain_end", ["UPDATE chain_head SET signature = zeroblob(64)"]),
        ("chain_end", ["UPDATE chain_head SET seq = seq - 1"]),
        ("stream_head", ["DELETE FROM stream_head WHERE stream = 'c-1'"]),
        ("stream_head", ["UPDATE stream_head SET depth = 1 WHERE stream = 'c-1'"]),
        ("derived_wrong", ["UPDATE case_card SET title = 'lain' WHERE case_id = 'c-1'"]),
        ("derived_wrong", ["DELETE FROM case_card WHERE case_id = 'c-1'"]),
        ("derived_wrong", ["UPDATE case_waiting SET role = 'lain'"]),
        ("derived_wrong", ["DELETE FROM case_sight WHERE key = 'officer:o-7'"]),
        ("derived_wrong", ["INSERT INTO case_sight VALUES ('c-1', 'role:tamu', 1)"]),
        ("derived_wrong", ["DELETE FROM case_actor"]),
        ("derived_wrong", ["UPDATE agenda_entry SET room = 'lain' WHERE case_id = 'c-1'"]),
        ("derived_wrong", ["UPDATE follow_up SET done = 1"]),
        ("derived_wrong", ["UPDATE number SET state = 'cancelled'"]),
        ("derived_wrong", ["UPDATE search_text SET text = 'lain' WHERE part = 'whole'"]),
        ("derived_stray", ["INSERT INTO case_sight VALUES ('c-9', 'role:tamu', 1)"]),
        ("house_agenda", ["UPDATE agenda_entry SET title = 'lain' WHERE case_id = ''"]),
        ("house_agenda", ["DELETE FROM agenda_entry WHERE case_id = ''"]),
        ("derived_wrong", ["UPDATE search_text SET text = 'lain' WHERE case_id = ''"]),
        ("search_index", ["INSERT INTO search_index (search_index) VALUES ('delete-all')"]),
        ("search_index", ["DELETE FROM search_word WHERE word = 'jembatan'"]),
        ("search_index", ["UPDATE search_word SET texts = texts + 1 WHERE word = 'jembatan'"]),
        ("file_changed", ["UPDATE attachment SET body = CAST('isi palsu' AS BLOB)"]),
        ("file_missing", ["DELETE FROM attachment"]),
        ("number_twice", ["UPDATE number SET serial = 1"]),
        ("written_twice", ["UPDATE number SET number = '005/001/2026'"]),
    ],
)
def test_each_fault_is_named(full: Archive, fault: str, statements: Sequence[str]) -> None:
    damage(full, "PRAGMA defer_foreign_keys = ON", *statements)
    assert fault in faults(full)


def test_a_cut_tail_is_seen_even_when_its_mark_is_cut_too(full: Archive) -> None:
    """The key that signs the end of a chain lies outside; and this computer remembers how far it wrote."""
    last = "(SELECT id FROM event WHERE stream = 'kantor-agenda')"
    damage(
        full,
        f"DELETE FROM payload WHERE event_id = {last}",
        f"DELETE FROM event WHERE id = {last}",
        "UPDATE chain_head SET seq = (SELECT max(seq) FROM event), id = (SELECT id FROM event ORDER BY seq DESC)",
    )
    assert {"chain_end", "went_back"} <= faults(full)


def test_a_number_given_twice_by_events_is_named(full: Archive) -> None:
    """As two computers could do that both drew it."""
    with full.transaction() as tx:
        tx.append("c-3", (note("nomor 1"),), "o-7", NOW)
    full.rebuild(derive)
    assert faults(full) == {"number_twice", "written_twice"}


def test_a_history_that_breaks_the_rules_is_named(full: Archive) -> None:
    def breaking(stream: str, history: Sequence[Recorded]) -> Projection | None:
        if stream == "c-2":
            raise KeyError("langkah")
        return derive(stream, history)

    findings = full.check(breaking)
    assert [(each.fault, each.place) for each in findings] == [("case_unreadable", "c-2")]


def test_a_torn_file_is_named(full: Archive, opened: Opener, place: Path) -> None:
    for index in range(400):
        record(full, f"x-{index}", note("banyak sekali " * 20))
    full.close()
    data = bytearray(place.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\x5a" * 4096
    place.write_bytes(data)
    assert faults(opened()) == {"database"}


def test_findings_are_told_in_words(full: Archive) -> None:
    damage(full, "UPDATE case_card SET title = 'lain' WHERE case_id = 'c-1'")
    (found,) = full.check(derive)
    assert str(found) == "derived_wrong: c-1: Kartu berkas tidak sesuai dengan riwayat berkas."
    assert all(each[0].isupper() or each.startswith("{detail}") for each in _MESSAGES.values())


def test_rebuilding_mends_everything_derived(full: Archive) -> None:
    damage(
        full,
        "DELETE FROM case_card",
        "DELETE FROM agenda_entry",
        "DELETE FROM stream_head",
        "UPDATE search_text SET text = 'lain' WHERE part = 'card'",
        "INSERT INTO search_index (search_index) VALUES ('delete-all')",
        "INSERT INTO case_sight VALUES ('c-9', 'role:tamu', 1)",
    )
    assert faults(full)
    full.rebuild(derive)
    assert full.check(derive) == []
    assert [card.case_id for card in full.search("jembatan", (), 5)] == ["c-2"]
    record(full, "c-1", note())
    assert full.check(derive) == []


def test_rebuilding_changes_nothing_that_is_right(full: Archive) -> None:
    before = (
        [full.card(each) for each in ("c-1", "c-2")],
        full.agenda(SLOT.date, SLOT.date),
        full.numbers("surat", 2026),
    )
    full.rebuild(derive)
    after = [full.card(each) for each in ("c-1", "c-2")], full.agenda(SLOT.date, SLOT.date), full.numbers("surat", 2026)
    assert after == before


def test_what_this_program_does_not_know_is_no_fault(full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    record(full, "c-1", NumberCancelled("surat/2026/1", "005/001/2026", BY, "rusak"))
    monkeypatch.delitem(codec.KINDS, "number_cancelled")
    assert full.check(derive) == []
