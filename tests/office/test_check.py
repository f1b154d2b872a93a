"""The archive proves itself: whatever is changed in its closed file is named when it is opened and checked."""

# ruff: noqa: S608  # statements are written out here, none comes from outside

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3
from PIL import Image

from setwan_desktop.clock import FixedClock
from setwan_desktop.demo import PASSWORD
from setwan_desktop.office import Office, Upload
from tests.office.leading import lead
from tests.offices import MONDAY_AT_NINE
from tests.robot import PDF
from tests.scenarios.at_desks import Desks


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, founded: Path) -> Path:
    """A closed archive with three cases, one of them to its end."""
    place = tmp_path_factory.mktemp("penuh") / "kantor.db"
    shutil.copy(founded, place)
    clock = FixedClock(MONDAY_AT_NINE)
    office = Office.open(place, clock=clock)
    desks = Desks(office, clock, PASSWORD)
    lead(desks, "pengaduan")
    lead(desks, "pengaduan", "penyampaian", nama="Siti")
    lead(desks, "audiensi", "tindak_lanjut")
    desk = desks.desk("ketua")
    version = desk.case(desks.case_id).version
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "red").save(out, "PNG")
    admin = desks.desk("admin")
    emblem = admin.prepare_emblem(Upload("lambang.png", out.getvalue()), lambda *_asked: b"")
    heads = {key: replace(each, emblem=emblem.sha256) for key, each in office.profile.letterheads.items()}
    admin.change_letterheads(heads, [emblem])
    desk.act(desks.case_id, "lampirkan", {"berkas_lampiran": [Upload("foto.pdf", PDF + b"%unik")]}, version)
    assert office.check() == []
    office.close()
    return place


@pytest.fixture
def damaged(full: Path, tmp_path: Path) -> Callable[..., set[str]]:
    """Damage a copy of the closed file, open it, and give the faults that the check names."""

    def damage(*statements: str) -> set[str]:
        place = tmp_path / "kantor.db"
        shutil.copy(full, place)
        connection = sqlcipher3.connect(str(place), isolation_level=None)
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        changed = 0
        for statement in statements:
            changed += connection.execute(statement).rowcount
        assert changed or not statements
        connection.close()
        office = Office.open(place, clock=FixedClock(MONDAY_AT_NINE))
        try:
            return {each.fault for each in office.check()}
        finally:
            office.close()

    return damage


def test_a_sound_file_has_no_findings(damaged: Callable[..., set[str]]) -> None:
    assert damaged() == set()


LAST = "(SELECT id FROM event WHERE kind = 'action_taken' ORDER BY seq DESC LIMIT 1)"
MIDDLE = "(SELECT id FROM event WHERE kind = 'action_taken' ORDER BY seq LIMIT 1 OFFSET 4)"


def flipped(table: str, column: str, found: str, put: str) -> str:
    """Change a byte in every blob that holds a text."""
    text = f"CAST({column} AS TEXT)"
    return (
        f"UPDATE {table} SET {column} = CAST(replace({text}, '{found}', '{put}') AS BLOB) WHERE {text} LIKE '%{found}%'"
    )


def removed(event: str) -> tuple[str, str]:
    return f"DELETE FROM payload WHERE event_id = {event}", f"DELETE FROM event WHERE id = {event}"


SHOWN = "INSERT INTO case_sight SELECT case_id, 'role:resepsionis', 1 FROM case_card LIMIT 1"


@pytest.mark.parametrize(
    ("what", "statements", "fault"),
    [
        ("an event's byte", (flipped("event", "header", "banmus", "banmuz"),), "event_changed"),
        ("a payload's byte", (flipped("payload", "body", "Siti", "Sita"),), "payload_changed"),
        ("a payload of the office", (flipped("payload", "body", "KABUPATEN", '"ABUPATEN'),), "payload_changed"),
        ("a signature", (f"UPDATE event SET signature = zeroblob(64) WHERE id = {MIDDLE}",), "event_signature"),
        ("an event removed", removed(MIDDLE), "event_missing"),
        ("the last act removed", removed(LAST), "event_missing"),
        ("a card", ("UPDATE case_card SET title = 'Lain' WHERE step = 'penyampaian'",), "derived_wrong"),
        ("a card's waiting role", ("UPDATE case_waiting SET role = 'ketua'",), "derived_wrong"),
        ("who sees a case", (SHOWN,), "derived_wrong"),
        ("an attachment's byte", (flipped("attachment", "body", "unik", "unit"),), "file_changed"),
        ("an attachment removed", ("DELETE FROM attachment",), "file_missing"),
        ("an emblem removed", ("DELETE FROM attachment WHERE media = 'image/png'",), "emblem_missing"),
        ("a number given twice", ("UPDATE number SET serial = 1 WHERE book = 'pengaduan'",), "number_twice"),
        ("the agenda", ("UPDATE agenda_entry SET room = 'Lain' WHERE case_id <> ''",), "derived_wrong"),
    ],
)
def test_each_change_is_named(
    damaged: Callable[..., set[str]], what: str, statements: tuple[str, ...], fault: str
) -> None:
    assert fault in damaged(*statements)
