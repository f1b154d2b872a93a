"""Frozen tests: the built program works by itself, on a computer that knows nothing of Python.

SETWAN_PROGRAM names the program to try; .ci/run builds one and sets it.
"""

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import setwan_desktop
from setwan_desktop.resources import resource

pytestmark = pytest.mark.frozen

LARGEST_FOLDER_MB = 190


@pytest.fixture
def program() -> Path:
    """The built program."""
    return Path(os.environ["SETWAN_PROGRAM"]).resolve()


def _run(program: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run it in an empty home, with nothing of this machine's environment."""
    bare = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    if os.name == "nt":
        bare |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP")} | {"LOCALAPPDATA": str(home)}
    return subprocess.run([program, *words], env=bare, cwd=home, capture_output=True, text=True, check=False)


def test_it_says_its_version(program: Path, tmp_path: Path) -> None:
    assert _run(program, tmp_path, "--version").stdout.split()[-1] == setwan_desktop.version()


def test_it_refuses_to_check_an_archive_that_is_not_there(program: Path, tmp_path: Path) -> None:
    done = _run(program, tmp_path, "check", "--archive", str(tmp_path / "nothing.db"))
    assert done.returncode == 2, done.stdout + done.stderr
    assert not (tmp_path / "nothing.db").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows always has a screen")
def test_without_a_screen_it_says_so(program: Path, tmp_path: Path) -> None:
    done = _run(program, tmp_path)
    assert done.returncode == 2
    assert "Tidak ada layar" in done.stderr


def test_it_stays_small(program: Path) -> None:
    size = sum(file.stat().st_size for file in program.parent.rglob("*") if file.is_file() and not file.is_symlink())
    assert size / 1e6 < LARGEST_FOLDER_MB


def test_it_carries_the_licence_of_whatever_it_is_built_on(program: Path) -> None:
    project = tomllib.loads((resource().parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=]", each)[0].replace("_", "-") for each in project["dependencies"]}
    texts = [each for each in program.parent.glob("_internal/licences/**/*") if each.is_file() and each.stat().st_size]
    carried = {each.relative_to(program.parent).parts[2].lower().replace("_", "-") for each in texts}
    # Qt's own is shown by the program itself: resources/licences.
    assert needed - carried == {"pyside6-essentials", "shiboken6"}
    assert "python" in carried


def test_it_reads_archives_for_its_own_window(program: Path, tmp_path: Path) -> None:
    (tmp_path / "palsu.db").write_bytes(b"palsu" * 1_000)
    order = json.dumps(["verify", str(tmp_path / "palsu.db"), None]) + "\n"
    bare = {"HOME": str(tmp_path), **{name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}}
    with subprocess.Popen(
        [program, "care"], env=bare, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.write(order)
        reader.stdin.flush()
        assert json.loads(reader.stdout.readline())[:2] == ["trouble", "BackupFailed"]
