"""Architecture tests: an installed wheel carries all the program needs and finds it."""

import subprocess
import sys
import zipfile
from pathlib import Path

import setwan_desktop
from setwan_desktop.resources import resource
from tests.architecture.source import PACKAGE, ROOT


def test_the_wheel_carries_every_resource_and_module(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    installed = tmp_path / "installed" / "setwan_desktop"

    assert _files(installed / "_resources") == _files(ROOT / "resources")
    assert {each for each in _files(installed) if each.parts[0] != "_resources"} == _files(PACKAGE)

    ask = "from setwan_desktop.resources import resource; import setwan_desktop as s; print(resource(), s.version())"
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(installed.parent)!r}); {ask}"]
    said = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert said.split() == [str(installed / "_resources"), setwan_desktop.version()]


def _files(folder: Path) -> set[Path]:
    """List the files below a folder, without what Python leaves behind."""
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }


def test_resources_are_found_in_the_source_tree() -> None:
    assert resource("fonts").is_dir()
