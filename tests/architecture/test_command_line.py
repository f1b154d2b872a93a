"""Architecture tests: the command line speaks to the right room and ends with the right code."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import setwan_desktop
from setwan_desktop import __main__ as program
from setwan_desktop.clock import FixedClock, SystemClock


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program.bootstrap, "has_display", lambda: False)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Setwan Desktop {setwan_desktop.version()}\n"


def test_an_unknown_command_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        program.main(["chek"])
    assert stop.value.code == 2
    assert "Perintah tidak dimengerti" in capsys.readouterr().err


def test_demo_and_archive_exclude_each_other() -> None:
    with pytest.raises(SystemExit):
        program.main(["--demo", "--archive", "kantor.db"])


@pytest.mark.usefixtures("no_screen")
def test_a_window_without_a_screen_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main([]) == 2
    assert "Tidak ada layar" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "backup", "export"])
def test_care_of_an_archive_never_makes_a_new_one(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "kantor.db"
    words = [command, "--archive", str(place), *([] if command == "check" else [str(tmp_path)])]
    with pytest.raises(SystemExit) as stop:
        program.main(words)
    assert stop.value.code == 2
    assert str(place) in capsys.readouterr().err
    assert not place.exists()


def test_restoring_what_is_not_there_leaves_the_archive_alone(tmp_path: Path) -> None:
    place = tmp_path / "kantor.db"
    place.write_bytes(b"an archive")
    assert program.main(["restore", str(tmp_path / "backup.db"), "--archive", str(place)]) == 2
    assert place.read_bytes() == b"an archive"


def test_the_archive_may_be_named_before_or_after_the_command() -> None:
    parser = program._parser()
    assert parser.parse_args(["--archive", "a.db", "check"]).archive == "a.db"
    assert parser.parse_args(["check", "--archive", "a.db"]).archive == "a.db"


def test_a_fixed_clock_moves_only_when_told() -> None:
    clock = FixedClock(datetime(2026, 11, 2, 1, 0, tzinfo=UTC))
    assert clock.advance(days=1, minutes=5) == clock.now() == datetime(2026, 11, 3, 1, 5, tzinfo=UTC)


def test_clocks_are_aware_of_their_zone() -> None:
    assert SystemClock().now().tzinfo is UTC
    naive = datetime(2026, 11, 2, 1, 0)  # noqa: DTZ001 - the very fault that is refused
    with pytest.raises(ValueError, match="aware"):
        FixedClock(naive)
