"""UI: a process of its own that reads whole archives: verifying one keeps Python busy for minutes, and the window waiting."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from setwan_desktop.domain import trouble as troubles
from setwan_desktop.domain.archive_views import Finding
from setwan_desktop.domain.trouble import CheckUnfinished, Trouble
from setwan_desktop.ui.own_process import started

COMMAND = "care"
"""With this word the program reads an archive for another one that runs, and opens no window."""

SMALL = 4_000_000
"""Bytes of an archive that is read sooner than a process has begun."""

_LESS_URGENT: int = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_NICE = 10


class Stopped(Exception):
    """It was called off."""


class ArchiveReader:
    """Reads one archive at a time. It is used on one thread; only ``kill`` may be called from others."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock, self._killed = threading.Lock(), False

    def verify(self, backup: Path, key: bytes | None = None) -> tuple[int, int]:
        """Read a backup; as ``Office.verify_backup``."""
        cases, events = self._done("verify", str(backup), _hex(key))
        return cases, events

    def check(self, copy: Path, key: bytes | None = None, lost_events: int = 0) -> list[Finding]:
        """Verify a copy of an archive; as ``Office.check_copy``."""
        return [Finding(*each) for each in self._done("check", str(copy), _hex(key), lost_events)]

    def prepare(self, backup: Path, target: Path) -> Path:
        """Do the long part of restoring; as ``Office.prepare_restore``."""
        return Path(self._done("prepare", str(backup), str(target)))

    def kill(self) -> None:
        """End what it does, now and from now on."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def _done(self, deed: str, place: str, *words: object) -> Any:
        """Have something done; here where it takes no time."""
        order = [deed, place, *words]
        match answered(order) if _size(place) < SMALL else self._elsewhere(order):
            case ["done", given]:
                return given
            case ["trouble", str(name), detail]:
                raise getattr(troubles, name)(detail)
            case _:
                raise CheckUnfinished(place)

    def _elsewhere(self, order: list[object]) -> object:
        """Give the answer of a process; None where it broke off without one."""
        with self._lock:
            if self._killed:
                raise Stopped
            process = self._process = started(COMMAND, _LESS_URGENT)
        line = b""
        with suppress(OSError), process:  # a pipe of a process that is gone, also when it is closed
            assert process.stdin is not None
            assert process.stdout is not None
            # The pipe stays open: where it ends, the process knows that nobody waits for it any more.
            process.stdin.write(json.dumps(order).encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline()
        with self._lock:
            self._process = None
            if self._killed:
                raise Stopped
        return json.loads(line) if line else None


def answered(order: list[Any]) -> list[object]:
    """Do what is ordered: the other end of a ``ArchiveReader``."""
    deed, *words = order
    try:
        return ["done", _DEEDS[deed](*words)]
    except Trouble as trouble:
        return ["trouble", type(trouble).__name__, trouble.detail]


def run() -> int:
    """Read an archive for the program that started this one; gives the exit code."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    # By number: the window program of Windows has no sys.stdin. Unbuffered: the rest of it is read by another thread.
    with os.fdopen(0, "rb", buffering=0, closefd=False) as orders, os.fdopen(1, "wb", closefd=False) as answers:
        order = json.loads(orders.readline())
        threading.Thread(target=_end_with_parent, daemon=True).start()
        answers.write(json.dumps(answered(order)).encode() + b"\n")
    return 0


def _end_with_parent() -> None:
    """End this process where the program that started it is gone."""
    while os.read(0, 1):
        continue
    os._exit(1)


def _verify(backup: str, key: str | None) -> list[int]:
    from setwan_desktop.office import Office

    return list(Office.verify_backup(Path(backup), _bytes(key)))


def _check(copy: str, key: str | None, lost_events: int) -> list[list[str]]:
    from setwan_desktop.office import Office

    return [[each.fault, each.place, each.message] for each in Office.check_copy(Path(copy), _bytes(key), lost_events)]


def _prepare(backup: str, target: str) -> str:
    from setwan_desktop.office import Office

    return str(Office.prepare_restore(Path(backup), Path(target)))


_DEEDS: dict[str, Callable[..., object]] = {"verify": _verify, "check": _check, "prepare": _prepare}


def _hex(key: bytes | None) -> str | None:
    return None if key is None else key.hex()


def _bytes(key: str | None) -> bytes | None:
    return None if key is None else bytes.fromhex(key)


def _size(place: str) -> int:
    try:
        return Path(place).stat().st_size
    except OSError:
        return 0  # whoever opens it says what is wrong
