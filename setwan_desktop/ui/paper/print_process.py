"""UI: a process of its own that prints.

While a page is drawn for a printer nothing else goes on in the same process, and a printer's own program may hang or break:
neither shall happen to the window.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from typing import IO, Any, Self

from setwan_desktop.domain.trouble import PrinterGone, PrintingFailed
from setwan_desktop.ui.own_process import started
from setwan_desktop.ui.paper.printing import Asked, PrintJob, Stopped, go_on, print_pdf

COMMAND = "print"
"""With this word the program prints for another one that runs, and opens no window."""

_PATIENCE = 5.0


class PrinterProcess:
    """Prints one paper after another; close it, or use it as a context. Only ``kill`` may be called from other threads."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def print(self, content: bytes, job: PrintJob, asked: Asked = go_on) -> int:
        """Print a PDF; as ``print_pdf``, but elsewhere."""
        try:
            process = self._process = self._process or started(COMMAND)
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(order(content, job))
            process.stdin.flush()
            for line in process.stdout:
                match json.loads(line):
                    case ["side", done, of]:
                        if not self._answer(asked(done, of)):
                            self.close()
                            raise Stopped
                    case ["done", sides]:
                        return int(sides)
                    case ["gone", detail]:
                        raise PrinterGone(detail)
                    case ["failed", detail]:
                        raise PrintingFailed(detail)
                    case _:
                        continue  # a word that some library said aloud
        except OSError as fault:
            self.kill()
            raise PrintingFailed(job.printer) from fault
        # It has ended without a word: broken, or ended by ``kill``.
        self.close()
        if not asked(0, 1):
            raise Stopped
        raise PrintingFailed(job.printer)

    def kill(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Let the process end."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        try:
            process.stdin.close()
            process.wait(_PATIENCE)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        finally:
            if process.stdout is not None:
                process.stdout.close()

    def _answer(self, wish: bool) -> bool:
        """Tell the process whether to go on."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(b"1\n" if wish else b"0\n")
        process.stdin.flush()
        return wish

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        self.close()


def order(content: bytes, job: PrintJob) -> bytes:
    """Write the order for one paper: a line with its length and the job, then its PDF."""
    return json.dumps([len(content), asdict(job)]).encode() + b"\n" + content


def serve(orders: IO[bytes], answers: IO[bytes]) -> None:
    """Print what is ordered until nothing more comes: the other end of a ``PrinterProcess``.

    Args:
        orders: for each paper its order, then for each side a line whether to go on.
        answers: gets a line for each side, and one for the end.
    """

    def tell(*words: object) -> None:
        answers.write(json.dumps(words).encode() + b"\n")
        answers.flush()

    def asked(done: int, of: int) -> bool:
        tell("side", done, of)
        return orders.readline().strip() == b"1"

    for line in orders:
        size, told = json.loads(line)
        content = orders.read(size)
        try:
            tell("done", print_pdf(content, _job(told), asked))
        except PrinterGone as gone:
            tell("gone", gone.detail)
        except PrintingFailed as failed:
            tell("failed", failed.detail)
        except Stopped:
            return


def run() -> int:
    """Print for the program that started this one; gives the exit code."""
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
    # By number: the window program of Windows has no sys.stdin.
    with os.fdopen(0, "rb", closefd=False) as orders, os.fdopen(1, "wb", closefd=False) as answers:
        serve(orders, answers)
    del application
    return 0


def _job(told: dict[str, Any]) -> PrintJob:
    return PrintJob(**{**told, "pages": tuple(told["pages"])})
