"""UI: starts this very program once more, for a work that would keep the window waiting."""

from __future__ import annotations

import subprocess
import sys

_NO_CONSOLE: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def started(command: str, priority: int = 0) -> subprocess.Popen[bytes]:
    """Start the program with a command that opens no window; it is talked to through its pipes.

    Args:
        command: the word behind the program's name.
        priority: on Windows, a class of priority; 0 for the usual one.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "setwan_desktop"]
    return subprocess.Popen(  # noqa: S603  # this very program
        [*program, command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_CONSOLE | priority,
    )
