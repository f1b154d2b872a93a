"""Tests: the one command that checks everything: ``python3 -m tests``.

    python3 -m tests              format, rules, types, imports, then all tests, then the benches
    python3 -m tests --quick      the tests only
    python3 -m tests --release    all, with the large counts that precede a release

Other words go to pytest, such as ``-k inbox`` or a folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from setwan_desktop import bootstrap  # noqa: E402 - found only now that the root is on the path

CHECKS = {
    "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "rules": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports_command as run; run()"],
}
NOTHING_COLLECTED = 5


def main(arguments: list[str]) -> int:
    """Run the checks, then the tests.

    Returns:
        0 when all passed, 1 when anything failed.
    """
    own = {"--quick", "--release"}
    chosen, for_pytest = own.intersection(arguments), [word for word in arguments if word not in own]
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = [] if "--quick" in chosen else _failed_checks()
    failed += _failed_tests(for_pytest, release="--release" in chosen)
    if failed:
        print("\nFAILED: " + ", ".join(failed), flush=True)
    return 1 if failed else 0


def _failed_checks() -> list[str]:
    """Run each tool once; all of them, so that one run tells all."""
    failed = []
    for name, words in CHECKS.items():
        print(f"--- {name}", flush=True)
        if subprocess.run([sys.executable, *words], check=False).returncode != 0:
            failed.append(name)
    return failed


def _failed_tests(for_pytest: list[str], *, release: bool) -> list[str]:
    """Run the benches alone and first, then all other tests side by side.

    The benches measure; other tests beside them would disturb. They stand first so that the
    last line of all is the count of the tests.
    """
    failed = []
    large = [] if release else ["not release"]
    profile = "--hypothesis-profile=" + ("release" if release else "commit")
    workers = str(min(4, os.cpu_count() or 1))
    for name, marks, more in (
        ("benches", ["bench", *large], ["-p", "no:xdist", "-q"]),
        ("tests", ["not bench", "not frozen", *large], ["-n", workers]),
    ):
        print(f"--- {name}", flush=True)
        command = [sys.executable, "-m", "pytest", "-m", " and ".join(marks), profile, *more, *for_pytest]
        code = subprocess.run(command, check=False).returncode
        if code != 0 and not (name == "benches" and code == NOTHING_COLLECTED):
            failed.append(name)
    return failed


if __name__ == "__main__":
    bootstrap.prepare(tests=True)
    sys.exit(main(sys.argv[1:]))
