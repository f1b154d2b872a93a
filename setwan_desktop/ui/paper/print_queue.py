"""UI: many papers, one after another: each is read on the window's thread, then rendered and printed or saved beside it."""

from __future__ import annotations

import itertools
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from setwan_desktop.domain.refusals import Refusal
from setwan_desktop.domain.trouble import PdfNotSaved, Trouble
from setwan_desktop.ui import wording
from setwan_desktop.ui.paper.beside import Beside
from setwan_desktop.ui.paper.document import PdfDocument
from setwan_desktop.ui.paper.print_process import PrinterProcess
from setwan_desktop.ui.paper.printers import paper_of_all
from setwan_desktop.ui.paper.printing import PrintJob, Stopped

_MOST_FAILURES = 3
"""In a row: then the printer or the folder is at fault, not one paper."""

_BATCH = 20
"""Letters whose printing is recorded at once: few enough that the window does not stand still meanwhile."""

_MOST_OF_A_NAME, _PATIENCE_MS = 90, 5_000

Mark = Callable[[bytes], bytes]


@dataclass(frozen=True)
class QueuedPaper:
    """A paper that waits.

    Attributes:
        case_id: of the case.
        letter_id: of the letter.
        title: by which it is named.
        part: which of the letter's own copies, from 0.
    """

    case_id: str
    letter_id: str
    title: str
    part: int = 0

    @property
    def letter(self) -> tuple[str, str]:
        """Case and letter."""
        return self.case_id, self.letter_id


Render = Callable[[], bytes]
Load = Callable[[QueuedPaper], Sequence[Render]]
"""Reads a letter on the window's thread; gives what renders each of its parts, on any thread."""
Record = Callable[[Sequence[tuple[str, str, int]]], object]
"""Remembers on the window's thread how many papers of which case and letter came out."""


class PrintQueue(QObject):
    """Prints or saves many papers while the window goes on.

    Signals:
        progressed: how many are done, of how many.
        ended: nothing more is under way.

    Attributes:
        done: how many came out.
        failed: what did not, and why.
        left: what was not begun.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, load: Load, record: Record, page: QWidget) -> None:
        super().__init__(page)
        self._load, self._record, self._page = load, record, page
        self._outlet: Outlet | None = None
        self._beside = Beside(self)
        self._beside.ended.connect(self._on_beside_ended)
        self._stop = threading.Event()
        self._total, self._in_a_row = 0, 0
        self._now: QueuedPaper | None = None
        self._is_ending = False
        self._loaded: tuple[tuple[str, str], Sequence[Render]] = (("", ""), ())
        self._out: Counter[tuple[str, str]] = Counter()
        self.done = 0
        self.failed: list[tuple[QueuedPaper, str]] = []
        self.left: list[QueuedPaper] = []

    @property
    def is_running(self) -> bool:
        """Whether papers are under way."""
        return self._beside.is_busy

    def start(self, papers: Iterable[QueuedPaper], outlet: Outlet) -> None:
        """Begin with the first; the queue before must have ended.

        Args:
            papers: the parts of one letter behind one another.
            outlet: prints or saves them.
        """
        assert not self.is_running
        self._outlet, self._is_ending = outlet, False
        self._stop.clear()
        self.done, self._in_a_row = 0, 0
        self.failed, self.left = [], list(papers)
        self._total = len(self.left)
        self._tell()
        self._next()

    def retry(self) -> None:
        """Begin anew with what failed and what was not begun."""
        assert self._outlet is not None
        self.start([*(paper for paper, _why in self.failed), *self.left], self._outlet)

    def cancel(self) -> None:
        """Begin no further paper; one under way stops at its next page, or is given up if its printer does not answer."""
        self._stop.set()
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    def record(self) -> None:
        """Remember now what has come out so far."""
        out = [(case_id, letter_id, count) for (case_id, letter_id), count in self._out.items()]
        self._out.clear()
        if out:
            self._record(out)

    def _give_up(self) -> None:
        if self._outlet is not None and self.is_running and self._stop.is_set():
            self._outlet.kill()

    def _next(self) -> None:
        """Begin the next paper that can be read; without one, end."""
        self._now = None
        assert self._outlet is not None
        # A window that was closed takes its archive with it.
        while (
            self.left
            and not self._stop.is_set()
            and self._in_a_row < _MOST_FAILURES
            and self._page.window().isVisible()
        ):
            paper = self.left.pop(0)
            if len(self._out) >= _BATCH and paper.letter not in self._out:
                self.record()
            try:
                render = self._renders(paper)[paper.part]
            except Refusal as refusal:
                self._fail(paper, wording.refusal_sentence(refusal))
            except Trouble as trouble:
                self._fail(paper, wording.trouble_sentence(trouble))
            else:
                self._now = paper
                self._beside.start(partial(_print, paper, render, self._outlet, self._stop))
                return
        self.record()
        self._is_ending = True
        self._beside.start(self._outlet.close)

    def _renders(self, paper: QueuedPaper) -> Sequence[Render]:
        if self._loaded[0] != paper.letter:
            self._loaded = (paper.letter, self._load(paper))
        return self._loaded[1]

    def _fail(self, paper: QueuedPaper, why: str) -> None:
        self._in_a_row += 1
        self.failed.append((paper, why))
        self._tell()

    def _tell(self) -> None:
        self.progressed.emit(self.done + len(self.failed), self._total)

    def _on_beside_ended(self, fault: object) -> None:
        if self._is_ending:
            self.ended.emit()
            return
        paper = self._now
        assert paper is not None
        if isinstance(fault, Stopped):
            self.left.insert(0, paper)
        elif isinstance(fault, Trouble):
            self._fail(paper, wording.trouble_sentence(fault))
        else:
            self.done += 1
            self._in_a_row = 0
            self._out[paper.letter] += 1
            self._tell()
        self._next()


def _print(paper: QueuedPaper, render: Render, outlet: Outlet, stop: threading.Event) -> None:
    """Render a paper and put it where it belongs, beside the window's thread."""
    content = render()
    outlet.put(paper, content, lambda: not stop.is_set())


class OntoPrinter:
    """Prints each paper as a job of its own, so that no two share a leaf and each fault has its name.

    Args:
        job: how; without a sheet, each on the one it was made for.
        mark: stamps each; None: none.
    """

    def __init__(self, job: PrintJob, mark: Mark | None) -> None:
        self._job, self._mark = job, mark
        self._process = PrinterProcess()

    def put(self, paper: QueuedPaper, content: bytes, go_on: Callable[[], bool]) -> None:
        """Print a paper."""
        stamped = self._mark(content) if self._mark is not None else content
        sheet = self._job.paper or paper_of_all(PdfDocument(stamped))
        job = replace(self._job, paper=sheet, name=paper.title)
        self._process.print(stamped, job, lambda _done, _of: go_on())

    def kill(self) -> None:
        """Wait no longer for a printer that does not answer."""
        self._process.kill()

    def close(self) -> None:
        """Let the process end."""
        self._process.close()


class IntoFolder:
    """Saves each paper as a file of its own; none takes another's place.

    Args:
        folder: where to.
        mark: stamps each; None: none.
    """

    def __init__(self, folder: Path, mark: Mark | None) -> None:
        self._folder, self._mark = folder, mark

    def put(self, paper: QueuedPaper, content: bytes, _go_on: Callable[[], bool]) -> None:
        """Save a paper.

        Raises:
            PdfNotSaved: the folder cannot be written.
        """
        stamped = self._mark(content) if self._mark is not None else content
        try:
            with _new_file(self._folder, file_name(paper.title)) as file:
                file.write(stamped)
        except OSError as fault:
            raise PdfNotSaved(f"{self._folder}: {fault.strerror or fault}") from fault

    def kill(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is open."""


Outlet = OntoPrinter | IntoFolder


def file_name(title: str) -> str:
    """Name a file after a paper: letters, numbers and dashes."""
    name = "".join(each if each.isalnum() or each in " ." else "-" for each in title)
    return " ".join(name.split())[:_MOST_OF_A_NAME].strip("-. ") or "surat"


def _new_file(folder: Path, name: str) -> BinaryIO:
    """Make a file that was not there: a second one of the same name gets a number."""
    for number in itertools.count(1):
        with suppress(FileExistsError):
            return (folder / (f"{name}.pdf" if number == 1 else f"{name} ({number}).pdf")).open("xb")
    raise AssertionError
