"""Architecture tests: the import contracts of pyproject.toml hold."""

import subprocess
import sys

from tests.architecture.source import ROOT


def test_rooms_import_only_what_stands_below_them() -> None:
    command = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_starting_reads_nothing_heavy() -> None:
    """What is imported before the command line is known delays every start."""
    heavy = {"PySide6", "sqlalchemy", "reportlab", "PIL", "cryptography", "alembic", "sqlcipher3", "pypdfium2"}
    command = "import sys, setwan_desktop.__main__; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not heavy.intersection(done.stdout.split())
