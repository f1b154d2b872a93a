"""Bootstrap: makes a source tree ready to run on a computer that has only Python.

Standard library only, and readable by old Pythons, so that they can be told what is missing.
Where everything is in place it costs a few milliseconds and needs no network. Else it

1. installs what Qt needs of the system (Debian and its kin), if it may, or prints the line to type;
2. makes ``.venv`` beside pyproject.toml and fills it from requirements.lock, hashes checked;
3. starts the same command again inside ``.venv``.

An installed or frozen program has no requirements.lock beside it and passes through untouched.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "setwan-stamp.txt"
LIBRARIES_STAMP = VENV / "setwan-libraries.txt"
LOG = VENV / "setwan-install.log"

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)

# One importable name for each dependency that a Python of somebody else's might lack.
MODULES = ["PIL", "PySide6", "alembic", "argon2", "cryptography", "pypdfium2", "reportlab", "sqlalchemy", "sqlcipher3"]
TEST_MODULES = ["PyInstaller", "hypothesis", "importlinter", "mypy", "pytest", "pytestqt", "xdist"]

# What Qt loads from the system, and the Debian package that brings it.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    # Without it Qt knows no printer.
    "libcups.so.2": "libcups2",
}

# Of the person's pip settings only the way to the network is kept; the others (a target folder,
# "no index", constraints) could send the packages elsewhere or refuse them.
KEPT_PIP_SETTINGS = {
    "PIP_CERT",
    "PIP_CLIENT_CERT",
    "PIP_CONFIG_FILE",
    "PIP_DEFAULT_TIMEOUT",
    "PIP_EXTRA_INDEX_URL",
    "PIP_INDEX_URL",
    "PIP_PROXY",
    "PIP_TRUSTED_HOST",
}


def prepare(*, tests: bool = False) -> None:
    """Return at once where everything is in place; else set up and start again in ``.venv``.

    Args:
        tests: the tools of the tests are needed too, and no window will be shown.
    """
    if getattr(sys, "frozen", False) or not LOCK.is_file():
        return
    inside = Path(sys.prefix).resolve() == VENV.resolve()
    if not inside and _made_ready_by_pip(MODULES + TEST_MODULES if tests else MODULES):
        return
    _refuse_wrong_python()
    window = not tests and has_display()
    _install_system_packages(window=window)
    ready = _is_current(inside=inside)
    if not ready:
        _fill_venv()
    _remember_libraries(window=window)
    if not inside or not ready:
        _start_again()


def has_display() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _made_ready_by_pip(modules: list[str]) -> bool:
    """Tell whether pip installed the project, hence its dependencies, into the running Python."""
    installed = any(any(Path(place).glob("setwan_desktop-*.dist-info")) for place in sys.path if place)
    return installed and all(importlib.util.find_spec(module) for module in modules)


def _refuse_wrong_python() -> None:
    """Stop with a sentence where this Python cannot run the program."""
    if OLDEST_PYTHON <= sys.version_info[:2] <= NEWEST_PYTHON:
        return
    _stop(
        "Program ini memerlukan Python {}.{} sampai {}.{}; yang dipakai sekarang {}.{}.".format(
            *OLDEST_PYTHON, *NEWEST_PYTHON, *sys.version_info[:2]
        )
    )


# --- libraries of the system -------------------------------------------------------------------


def _install_system_packages(*, window: bool) -> None:
    """Install the system's packages that are missing, or say which line does it."""
    packages = missing_packages(window=window)
    if not packages:
        return
    line = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    typed = "sudo apt-get update && sudo " + " ".join(line)
    if not shutil.which("apt-get"):
        _stop("Pustaka sistem belum ada (nama paket di Debian): " + " ".join(packages))
    rights = _administrator_rights()
    if rights is None:
        _stop("Ketik satu baris ini, lalu ulangi perintah tadi:\n\n  " + typed)
    _say("Memasang pustaka sistem: " + " ".join(packages))
    # An update that fails (one of many sources is away) need not keep the packages from being found.
    _run_apt([*rights, "apt-get", "update"])
    if _run_apt([*rights, *line]) != 0:
        _stop("Pustaka sistem gagal dipasang. Coba ketik:\n\n  " + typed)


def missing_packages(*, window: bool) -> list[str]:
    """List the Debian packages that are missing, found by loading what they bring."""
    packages = []
    if not VENV_PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        packages.append("python{}.{}-venv".format(*sys.version_info[:2]))
    if not sys.platform.startswith("linux") or _read(LIBRARIES_STAMP) in _stamps_that_suffice(window=window):
        return packages
    wanted = {**OFFSCREEN_LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    return packages + [package for library, package in wanted.items() if not _loads(library)]


def _loads(library: str) -> bool:
    """Tell whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _administrator_rights() -> list[str] | None:
    """Find how this person may install packages: words before the command, or None."""
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def _run_apt(command: list[str]) -> int:
    """Run apt-get so that it never asks and waits for another one to end; show only its errors."""
    at = command.index("apt-get") + 1
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    options = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    whole = [*command[: at - 1], *quiet, "apt-get", *options, *command[at:]]
    return subprocess.run(whole, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode


def _stamps_that_suffice(*, window: bool) -> tuple[str, ...]:
    return ("window",) if window else ("window", "offscreen")


def _remember_libraries(*, window: bool) -> None:
    """Note what the system was seen to have, so that the next start need not look."""
    if _read(LIBRARIES_STAMP) not in _stamps_that_suffice(window=window):
        with contextlib.suppress(OSError):  # the folder may belong to somebody else
            LIBRARIES_STAMP.write_text("window" if window else "offscreen", encoding="utf-8")


# --- packages of Python ------------------------------------------------------------------------


def _is_current(*, inside: bool) -> bool:
    """Tell whether ``.venv`` holds what the lock says and still stands on the Python it was made with."""
    lock, place, base, version = [*_read(STAMP).splitlines(), "", "", "", ""][:4]
    return (
        [lock, place] == _stamp()[:2]
        and VENV_PYTHON.exists()
        and Path(base).is_dir()
        # An upgrade of the system may have put another Python under the old links.
        and (not inside or version == _stamp()[3])
    )


def _stamp() -> list[str]:
    """Describe a finished ``.venv``: hash of the lock, folder, the Python below it and its version."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    return [lock, str(ROOT), sys.base_prefix, "{}.{}".format(*sys.version_info[:2])]


def _fill_venv() -> None:
    """Make ``.venv``, or bring an old one up to date, and stamp it."""
    if VENV.resolve() != VENV:
        # Through a link it would be somebody else's environment that is emptied and filled.
        _stop(f"Folder .venv hanyalah tautan ke {VENV.resolve()}. Hapus tautan itu, lalu ulangi perintah tadi.")
    _say("Menyiapkan program. Hanya sekali, kira-kira satu menit; perlu internet (sekitar 200 MB).")
    if not _can_be_updated():
        _say("1/3  Membuat folder .venv")
        make = [sys.executable, "-m", "venv", "--clear", str(VENV)]
        if subprocess.run(make, env=_pip_environment(), check=False).returncode != 0:
            _stop("Folder .venv tidak dapat dibuat di " + str(ROOT))
    STAMP.unlink(missing_ok=True)
    LOG.unlink(missing_ok=True)
    _say("2/3  Mengunduh dan memasang paket")
    _pip("--require-hashes", "-r", str(LOCK))
    _say("3/3  Memasang program")
    _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    # Compiled now, whatever PYTHONDONTWRITEBYTECODE says: else every start compiles again.
    subprocess.run([str(VENV_PYTHON), "-m", "compileall", "-qq", str(ROOT / "setwan_desktop")], check=False)
    STAMP.write_text("\n".join(_stamp()) + "\n", encoding="utf-8")
    _say("Siap.")


def _can_be_updated() -> bool:
    """Tell whether ``.venv`` was made here, by this version of Python, and has a working pip."""
    was = _read(STAMP).splitlines()[1:]
    if not VENV_PYTHON.exists() or (was and was != _stamp()[1:]):
        return False
    question = "import sys, pip; sys.exit(sys.version_info[:2] != ({}, {}))".format(*sys.version_info[:2])
    return subprocess.run([str(VENV_PYTHON), "-c", question], capture_output=True, check=False).returncode == 0


def _pip(*arguments: str) -> None:
    """Let the pip of ``.venv`` install, showing one line for each package."""
    command = [str(VENV_PYTHON), "-m", "pip", "install", "--progress-bar", "off", "--no-input", *arguments]
    with (
        LOG.open("a", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=_pip_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as pip,
    ):
        assert pip.stdout is not None
        for line in pip.stdout:
            log.write(line)
            _show_progress(line)
    if pip.returncode != 0:
        lines = LOG.read_text(encoding="utf-8").splitlines()
        errors = "\n".join([line for line in lines if line.startswith("ERROR")] or lines[-4:])
        _stop(f"{errors}\n\nPemasangan gagal. Periksa sambungan internet, lalu ulangi. Catatan: {LOG}")


def _show_progress(line: str) -> None:
    """Turn a line of pip into a short one for people, or into nothing."""
    words = line.split()
    if line.startswith("Collecting "):
        _say("       " + words[1])
    elif line.startswith("Installing collected packages") and len(words) > 4:
        _say("       ... memasang (setengah menit)")


def _pip_environment() -> dict[str, str]:
    """Give the environment without what could send packages elsewhere."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "PYTHON")) or name in KEPT_PIP_SETTINGS
    }
    # Empty settings win over those of pip's own files; UTF-8 keeps the log readable on Windows.
    return {**kept, "PIP_CONSTRAINT": "", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}


# --- the end ------------------------------------------------------------------------------------


def _start_again() -> NoReturn:
    """Run the same command line with the Python of ``.venv``; never returns."""
    command = [str(VENV_PYTHON), *sys.orig_argv[1:]]
    sys.stdout.flush()
    if os.name == "nt":
        # On Windows execv would give the prompt back while the program still runs.
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def _read(file: Path) -> str:
    """Read a small file; a missing one is empty."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return ""


def _say(line: str) -> None:
    """Show a line at once; plain ASCII, for any console."""
    print(line, flush=True)


def _stop(sentence: str) -> NoReturn:
    """End with a sentence and the exit code of "cannot run here"."""
    print(sentence, file=sys.stderr, flush=True)
    raise SystemExit(2)
