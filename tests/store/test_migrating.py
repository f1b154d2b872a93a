"""Store tests: older archives are brought up to date, newer ones refused, and a step that fails leaves nothing."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Connection

from setwan_desktop.domain.trouble import ArchiveDamaged, ArchiveNewer
from setwan_desktop.store import Archive, driver, migrating, steps
from setwan_desktop.store.migrations.versions import first_tables
from tests.store.conftest import Opener, record
from tests.store.specimens import NOW, derive, note

NEXT_STEP = '''"""Store: a step of tomorrow."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add a table."""
    op.execute("CREATE TABLE tomorrow (id INTEGER PRIMARY KEY)")
    op.execute({second!r})
'''


def shape(connection: Connection) -> dict[str, str]:
    """Read every table, index and trigger, blanks apart."""
    with connection.begin():
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {name: "".join((sql or "").split()) for name, sql in rows}


def folder_of_tomorrow(tmp_path: Path, second: str = "SELECT 1") -> Path:
    folder = tmp_path / "100% langkah"
    shutil.copytree(migrating.STEPS, folder)
    (folder / "versions" / "tomorrow.py").write_text(NEXT_STEP.format(second=second), encoding="utf-8")
    return folder


def test_all_steps_together_make_the_same_tables(archive: Archive, tmp_path: Path) -> None:
    connection = driver.open_for_writing(tmp_path / "langkah.db", None)
    try:
        with connection.begin():
            steps.take(connection, migrating.STEPS, "head")
        assert shape(connection) == shape(archive._connection)
        with connection.begin():
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == migrating.NEWEST
    finally:
        driver.close(connection)


def test_an_older_archive_is_brought_up_to_date_after_a_backup(archive: Archive, place: Path, tmp_path: Path) -> None:
    record(archive, "c-1", note())
    migrating.bring_up_to_date(archive._connection, place, None, NOW, folder_of_tomorrow(tmp_path), "0004")
    assert "tomorrow" in shape(archive._connection)
    assert archive.check(derive) == []
    (backup,) = Archive.backups(place.parent / "cadangan")
    assert backup.events == 1
    record(archive, "c-1", note())


def test_search_is_derived_anew_where_an_older_program_kept_it_otherwise(
    archive: Archive, opened: Opener, place: Path
) -> None:
    record(archive, "c-1", note("jembatan"))
    gone = ("search_text", "search_word", "search_index")
    with archive._connection.begin():
        for table in gone:
            archive._connection.exec_driver_sql(f"DROP TABLE {table}")
        for statement in first_tables._STATEMENTS:
            if "search_" in statement:
                archive._connection.exec_driver_sql(statement)
        archive._connection.exec_driver_sql("DROP INDEX number_by_year")
        archive._connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    archive.close()
    again = opened()
    assert again.search("jembatan", (), 5) == []
    again.derive_if_asked(derive)
    assert [card.case_id for card in again.search("jembatan", (), 5)] == ["c-1"]
    assert again.check(derive) == []
    again.derive_if_asked(lambda *_: pytest.fail("it was asked once"))


def test_a_step_that_fails_leaves_everything_as_it_was(archive: Archive, place: Path, tmp_path: Path) -> None:
    record(archive, "c-1", note())
    before = shape(archive._connection)
    folder = folder_of_tomorrow(tmp_path, "INSERT INTO nowhere VALUES (1)")
    for _ in range(2):
        with pytest.raises(Exception, match="nowhere"):
            migrating.bring_up_to_date(archive._connection, place, None, NOW, folder, "0004")
        assert shape(archive._connection) == before
    record(archive, "c-1", note())
    assert archive.check(derive) == []


def test_an_archive_of_a_newer_program_is_refused_untouched(archive: Archive, opened: Opener, place: Path) -> None:
    with archive._connection.begin():
        archive._connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    archive.close()
    before = place.read_bytes()
    with pytest.raises(ArchiveNewer, match="9999"):
        opened()
    assert place.read_bytes() == before
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_another_programs_database_is_refused_untouched(opened: Opener, place: Path) -> None:
    place.parent.mkdir()
    connection = driver.open_for_writing(place, None)
    with connection.begin():
        connection.exec_driver_sql("CREATE TABLE moz_places (id INTEGER PRIMARY KEY)")
    driver.close(connection)
    before = place.read_bytes()
    with pytest.raises(ArchiveDamaged):
        opened()
    assert place.read_bytes() == before


def test_no_step_touches_the_history() -> None:
    """The tables of the history keep their shape for ever; new fields go into new versions of events."""
    for step in (migrating.STEPS / "versions").glob("*.py"):
        text = step.read_text(encoding="utf-8")
        if "down_revision = None" not in text:
            assert "event" not in text
            assert "payload" not in text
