"""Architecture tests: a computer that has only Python is made ready, or told in one line what it lacks."""

import ast
import os
import re
import sys
import tomllib
from pathlib import Path

import pytest

from setwan_desktop import bootstrap
from tests.architecture.source import PACKAGE, ROOT

OLDEST_GRAMMAR = (3, 9)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty source tree with a lock, for bootstrap to look at instead of this one."""
    venv = tmp_path / ".venv"
    python = venv / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / "requirements.lock").write_text("something==1\n", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(bootstrap, "VENV", venv)
    monkeypatch.setattr(bootstrap, "VENV_PYTHON", python)
    monkeypatch.setattr(bootstrap, "STAMP", venv / "setwan-stamp.txt")
    monkeypatch.setattr(bootstrap, "LIBRARIES_STAMP", venv / "setwan-libraries.txt")
    return tmp_path


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "bootstrap.py"])
def test_an_old_python_can_read_what_refuses_it(name: str) -> None:
    ast.parse((PACKAGE / name).read_text(encoding="utf-8"), feature_version=OLDEST_GRAMMAR)


def test_an_old_python_is_refused_in_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit) as stop:
        bootstrap._refuse_wrong_python()
    assert stop.value.code == 2
    assert "3.11 sampai 3.14; yang dipakai sekarang 3.9" in capsys.readouterr().err


def test_bootstrap_and_project_agree_on_the_pythons() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    oldest, newest = bootstrap.OLDEST_PYTHON, bootstrap.NEWEST_PYTHON
    assert wanted == f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")
def test_missing_libraries_without_rights_are_one_line_to_type(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "_loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(bootstrap, "_administrator_rights", lambda: None)
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(SystemExit) as stop:
        bootstrap._install_system_packages(window=False)
    assert stop.value.code == 2
    typed = "  sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1"
    assert typed in capsys.readouterr().err.splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries")
def test_libraries_seen_once_are_not_looked_for_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "_loads", lambda library: pytest.fail(f"looked for {library}"))
    bootstrap._remember_libraries(window=True)
    assert bootstrap.missing_packages(window=True) == []
    assert bootstrap.missing_packages(window=False) == []


def test_a_finished_venv_is_current_until_the_lock_changes(tree: Path) -> None:
    assert not bootstrap._is_current(inside=False)
    bootstrap.STAMP.write_text("\n".join(bootstrap._stamp()), encoding="utf-8")
    assert bootstrap._is_current(inside=False)
    assert bootstrap._is_current(inside=True)
    bootstrap.LOCK.write_text("something==2\n", encoding="utf-8")
    assert not bootstrap._is_current(inside=False)


def test_a_venv_whose_python_was_upgraded_is_not_current(tree: Path) -> None:
    lock, place, base, _version = bootstrap._stamp()
    bootstrap.STAMP.write_text("\n".join([lock, place, base, "3.10"]), encoding="utf-8")
    assert not bootstrap._is_current(inside=True)


def test_a_venv_that_is_a_link_is_refused_and_what_it_leads_to_stays(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    others = tree / "others"
    bootstrap.VENV.rename(others)
    try:
        bootstrap.VENV.symlink_to(others, target_is_directory=True)
    except OSError:
        pytest.skip("links are not for everybody here")
    before = sorted(others.rglob("*"))
    monkeypatch.setattr(bootstrap.subprocess, "run", lambda command, **_: pytest.fail(f"ran {command}"))
    with pytest.raises(SystemExit) as stop:
        bootstrap._fill_venv()
    assert stop.value.code == 2
    assert f"tautan ke {others}" in capsys.readouterr().err
    assert sorted(others.rglob("*")) == before


def test_settings_of_pip_cannot_send_packages_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    given = {name: value for name, value in bootstrap._pip_environment().items() if name.startswith(("PIP_", "PYTHON"))}
    assert given == {
        "PIP_PROXY": "http://proxy.example:3128",
        "PIP_CONSTRAINT": "",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
    }


def test_the_lock_holds_every_dependency_with_hashes_from_the_public_index() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["dev"]
    pinned = re.findall(r"^([a-z0-9-]+)==.*\\\n    --hash=sha256:", lock, flags=re.MULTILINE)
    assert {re.split(r"[<>=]", each)[0].replace("_", "-") for each in wanted} <= set(pinned)
    assert len(pinned) == len(re.findall(r"^\S+==", lock, flags=re.MULTILINE))
    assert not re.findall(r"file:|https?:|--find-links|--index-url", lock)
