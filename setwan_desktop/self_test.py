"""Self-test: tries the whole program in a throw-away office; the built program carries it too.

It finds what the tests of the source tree cannot see: a file that the build left behind.
"""

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from setwan_desktop.resources import resource


def run() -> int:
    """Run every check, the rest too when one fails, and say how each went.

    Returns:
        0 when all went well, 1 when anything failed.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="setwan-self-test-", ignore_cleanup_errors=True) as folder:
        for title, check in CHECKS.items():
            failed += not _passes(title, check, Path(folder))
    print(f"{failed} pemeriksaan gagal." if failed else "Semua pemeriksaan baik.")
    return 1 if failed else 0


def _passes(title: str, check: Callable[[Path], str], folder: Path) -> bool:
    """Run one check and say how it went."""
    started = time.perf_counter()
    try:
        seen = check(folder)
    except Exception:  # noqa: BLE001 - whatever fails, the other checks still have something to tell
        print(f"GAGAL  {title}")
        traceback.print_exc(file=sys.stdout)
        return False
    print(f"baik   {title}: {seen} ({time.perf_counter() - started:.1f} s)")
    return True


def _resources(_folder: Path) -> str:
    """Every kind of resource came along."""
    kinds = sorted(path.name for path in resource().iterdir() if path.is_dir())
    assert "fonts" in kinds, kinds
    return ", ".join(kinds)


CHECKS: dict[str, Callable[[Path], str]] = {
    "sumber daya": _resources,
}
